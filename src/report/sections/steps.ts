import type { Plan } from '../../domain/plan/plan.ts';
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
 * if a call did not succeed, so that nobody has to look for it.
 */
export function stepParts(plan: Plan, outcomes: readonly StepOutcome[], whereWhole: string): Part[] {
  if (plan.steps.length === 0) return [];
  const outcomeOf = (step: Step) => outcomes.find((candidate) => candidate.step === step)?.outcome;
  const head = (step: Step, index: number) => {
    const outcome = outcomeOf(step);
    const labels = [...new Set(step.fields.map((field) => rowOf(field).label))].join(', ');
    return `${index + 1}. **${step.call}**${outcome ? ` ${SIGNS[outcome]}` : ''}${labels === '' ? '' : `: ${labels}`}`;
  };
  const whole = (step: Step, index: number) => {
    const diff = diffOf(policyLines(step));
    const command = block(awsCliCommand(step, plan), 'sh');
    const shown = diff === '' ? [command] : [diff, details('The command with the whole policy', command)];
    return [head(step, index), ...shown.map(indent)].join('\n\n');
  };
  const heads = plan.steps.map(head).join('\n');
  const calls = count(plan.steps.length, 'AWS call');
  if (outcomes.length === 0 && plan.refusals.length > 0) return [[details(`${calls}, not allowed`, heads)]];
  const isPlan = outcomes.length === 0;
  const isOpen = plan.steps.some((step) => !isPlan && outcomeOf(step) !== 'done');
  const body = plan.steps.map(whole).join('\n\n');
  const title = isPlan ? `${calls} that an apply makes, with commands` : `${calls}, with commands`;
  return [
    [
      isOpen ? `### ${calls}\n\n${body}` : details(title, body),
      `${isOpen ? `### ${calls}\n\n${heads}` : details(calls, heads)}\n\nThe commands are too long to be shown here: ${whereWhole}`,
    ],
  ];
}

function indent(text: string): string {
  return text.replace(/^/gm, '   ');
}
