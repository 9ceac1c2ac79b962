import type { Mode } from '../trail/outcome.ts';
import type { Plan } from '../trail/plan.ts';
import { cli } from './cli.ts';

/** The plan as JSON text: the output `plan` and the plan file (contract: version 1). */
export const planDocument = (plan: Plan, mode: Mode): string =>
  JSON.stringify({
    version: 1,
    mode,
    trail: plan.trail,
    drift: plan.drift,
    steps: plan.steps.map((step) => ({ ...step, cli: cli(step, plan) })),
    refusals: plan.refusals,
    digest: plan.digest,
  });
