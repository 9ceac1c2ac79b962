import { isForbidden, type Plan } from '../../domain/plan/plan.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import type { Step } from '../../domain/trail/step.ts';
import { awsCliCommand } from '../format/aws-cli.ts';
import { diffOf } from './drift-table.ts';
import type { Part } from '../format/fit.ts';
import { rowOf } from '../../domain/trail/fields.ts';
import { count } from '../../domain/values/wording.ts';
import { block, details } from '../format/markdown.ts';
import { policyLines } from './prerequisites.ts';

const SIGNS: Record<StepOutcome['outcome'], string> = {
  done: '✅ done',
  failed: '❌ failed',
  unknown: '❔ effect not known',
  'not attempted': '⏸️ not attempted',
};

/**
 * The calls, and what became of each; folded below each other their diffs and commands. A policy is shown once, as a diff. Open
 * if a call did not succeed, so that nobody has to look for it. What is not allowed has no command to paste.
 */
export function stepParts(plan: Plan, outcomes: readonly StepOutcome[], whereWhole: string): Part[] {
  if (plan.steps.length === 0) return [];
  const steps = plan.steps.map((step): ShownStep => {
    const outcome = outcomes.find((candidate) => candidate.step === step)?.outcome;
    return { step, outcome, isForbidden: isForbidden(plan, step) };
  });
  const isOpen = outcomes.length > 0 && steps.some(({ outcome }) => outcome !== 'done');
  const heads = steps.map(head).join('\n');
  const calls = count(steps.length, 'AWS call');
  if (steps.every((one) => one.isForbidden)) return [[details(`${calls}, not allowed`, heads)]];
  const body = steps.map((one, index) => [head(one, index), ...commandOf(one, plan, isOpen)].join('\n\n')).join('\n\n');
  return [
    [
      isOpen ? `### ${calls}\n\n${body}` : details(`${calls}${foldTitle(steps, outcomes.length === 0)}`, body),
      `${isOpen ? `### ${calls}\n\n${heads}` : details(calls, heads)}\n\nThe commands are too long to be shown here: ${whereWhole}`,
    ],
  ];
}

interface ShownStep {
  readonly step: Step;
  readonly outcome: StepOutcome['outcome'] | undefined;
  readonly isForbidden: boolean;
}

function head({ step, outcome }: ShownStep, index: number): string {
  const labels = [...new Set(step.fields.map((field) => rowOf(field).label))].join(', ');
  return `${index + 1}. **${step.call}**${outcome ? ` ${SIGNS[outcome]}` : ''}${labels === '' ? '' : `: ${labels}`}`;
}

/** Diff and command; folded for what is done beside a call that failed. */
function commandOf({ step, outcome, isForbidden }: ShownStep, plan: Plan, isOpen: boolean): string[] {
  if (isForbidden) return [];
  const diff = diffOf(policyLines(step));
  const command = block(awsCliCommand(step, plan), 'sh');
  if (isOpen && outcome === 'done') return [indent(details('The command', `${diff}\n\n${command}`.trim()))];
  const shown = diff === '' ? [command] : [diff, details('The command with the whole policy', command)];
  return shown.map(indent);
}

function foldTitle(steps: readonly ShownStep[], isPlan: boolean): string {
  const forbidden = steps.filter((one) => one.isForbidden).length;
  if (forbidden > 0) return `, ${forbidden} not allowed`;
  return `${isPlan ? ' that an apply makes' : ''}, ${steps.length === 1 ? 'with its command' : 'with commands'}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '   ');
}
