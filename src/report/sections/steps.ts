import type { Plan } from '../../domain/plan/plan.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import type { Step } from '../../domain/trail/step.ts';
import { awsCliCommand } from '../format/aws-cli.ts';
import { diffOf } from './drift-table.ts';
import type { Part } from '../format/fit.ts';
import { block } from '../format/markdown.ts';
import { policyLines } from './prerequisites.ts';

const SIGNS: Record<StepOutcome['outcome'], string> = {
  done: '✅ done',
  failed: '❌ failed',
  unknown: '❔ effect not known',
  'not attempted': '⏸️ not attempted',
};

/**
 * The steps with the command that does the same, and what became of each; without the commands where there is no room, or
 * where a rule forbids to make them.
 */
export function stepParts(plan: Plan, outcomes: readonly StepOutcome[], whereWhole: string): Part[] {
  if (plan.steps.length === 0) return [];
  const became = (step: Step): string => {
    const outcome = outcomes.find((candidate) => candidate.step === step)?.outcome;
    return outcome ? ` ${SIGNS[outcome]}` : '';
  };
  const head = (step: Step, index: number) =>
    `${index + 1}. **${step.call}**${became(step)}${step.fields.length > 0 ? `: ${step.fields.join(', ')}` : ''}`;
  const withCommand = (step: Step, index: number) =>
    [
      head(step, index),
      ...[diffOf(policyLines(step)), block(awsCliCommand(step, plan), 'sh')].filter((part) => part !== '').map(indent),
    ].join('\n\n');
  const heads = plan.steps.map(head).join('\n');
  if (outcomes.length === 0 && plan.refusals.length > 0) return [[`### Steps that are refused\n\n${heads}`]];
  const title = `### ${outcomes.length > 0 ? 'Steps' : 'Steps that an apply would make'}`;
  const full = plan.steps.map(withCommand).join('\n\n');
  return [[`${title}\n\n${full}`, `${title}\n\n${heads}\n\nThe commands are too long to be shown here: ${whereWhole}`]];
}

function indent(text: string): string {
  return text.replace(/^/gm, '   ');
}
