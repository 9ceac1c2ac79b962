import type { Plan, Step } from './plan.ts';

export type Outcome = 'in-sync' | 'drift' | 'refused' | 'applied' | 'failed' | 'skipped';

/** What became of a run: the outputs `outcome` and `failure-reason`, and with them the exit code. */
export interface Verdict {
  readonly outcome: Outcome;
  /** `null` where nothing failed; then the exit code is 0, else 1. */
  readonly reason: string | null;
}

/** What became of a step. */
export interface StepOutcome {
  readonly step: Step;
  readonly outcome: 'done' | 'failed' | 'not attempted';
}

/** What a run came to know before it ended. */
export interface Ending {
  readonly mode: 'plan' | 'check' | 'apply';
  readonly plan: Plan;
  /** A step failed. */
  readonly stepFailed: boolean;
  /** What was applied was read back, and differs. */
  readonly differs: boolean;
}

/*
 * step failed | read back differs → failed (step | verify)
 * a refusal                       → refused, its reason; a mistake in the inputs is failed (inputs)
 * no steps                        → in-sync
 * steps: plan → drift, check → drift and a failure, apply → applied
 */
export const verdictOf = ({ mode, plan, stepFailed, differs }: Ending): Verdict => {
  if (stepFailed) return { outcome: 'failed', reason: 'step' };
  if (differs) return { outcome: 'failed', reason: 'verify' };
  const refusal = plan.refusals.find(({ code }) => code === 'inputs') ?? plan.refusals[0];
  if (refusal) return { outcome: refusal.code === 'inputs' ? 'failed' : 'refused', reason: refusal.code };
  if (plan.steps.length === 0) return { outcome: 'in-sync', reason: null };
  if (mode === 'apply') return { outcome: 'applied', reason: null };
  return { outcome: 'drift', reason: mode === 'check' ? 'drift' : null };
};
