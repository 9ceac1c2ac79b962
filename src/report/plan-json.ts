import type { History } from '../domain/history/history.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { awsCliCommand } from './format/aws-cli.ts';
import { adviceText } from '../domain/values/advice.ts';
import { visibleJson } from '../domain/values/printable.ts';
import { fixOf } from './sections/prerequisites.ts';

/** The plan as JSON text: the output `plan` and the plan file (contract: version 1), with who changed what, as far as it is known. */
export function planJson(plan: Plan, mode: Mode, changes: History['changes'] = {}): string {
  return visibleJson(
    JSON.stringify({
      version: 1,
      mode,
      trail: plan.trail,
      drift: plan.drift.map((entry) => ({ ...entry, changedBy: changes[entry.field] })),
      steps: plan.steps.map((step) => {
        const { call, input, fields } = step;
        return { call, input, fields, cli: awsCliCommand(step, plan) };
      }),
      refusals: plan.refusals.map(({ code, field, message }) => ({ code, field, message })),
      digest: plan.digest,
    }),
  );
}

/** The output `history` as JSON text. Where nothing had to be explained its lists are empty. */
export function historyJson(history: History | null): string {
  const { holes = [], attempts = [], unexplained = [] } = history ?? {};
  return visibleJson(JSON.stringify({ holes, attempts, unexplained }));
}

/** The output `prerequisites` as JSON text. */
export function prerequisitesJson(prerequisites: readonly Prerequisite[], plan: Plan): string {
  return visibleJson(
    JSON.stringify(
      prerequisites.map((one) => {
        const { id, status, message } = one;
        const fix = fixOf(one, plan);
        return { id, status, message, fix: fix && adviceText(fix) };
      }),
    ),
  );
}
