import type { Mode } from '../domain/plan/verdict.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { awsCliCommand } from './format/aws-cli.ts';
import { visibleJson } from '../domain/values/printable.ts';
import { fixOf } from './sections/prerequisites.ts';

/** The plan as JSON text: the output `plan` and the plan file (contract: version 1). */
export function planJson(plan: Plan, mode: Mode): string {
  return visibleJson(
    JSON.stringify({
      version: 1,
      mode,
      trail: plan.trail,
      drift: plan.drift,
      steps: plan.steps.map((step) => {
        const { call, input, fields } = step;
        return { call, input, fields, cli: awsCliCommand(step, plan) };
      }),
      refusals: plan.refusals.map(({ code, field, message }) => ({ code, field, message })),
      digest: plan.digest,
    }),
  );
}

/** The output `prerequisites` as JSON text. */
export function prerequisitesJson(prerequisites: readonly Prerequisite[], plan: Plan): string {
  return visibleJson(
    JSON.stringify(
      prerequisites.map((one) => {
        const { id, status, message } = one;
        return { id, status, message, fix: fixOf(one, plan) };
      }),
    ),
  );
}
