import type { CoverageProof } from '../account-coverage/census.ts';
import type { DeliveryProof } from '../delivery/proof.ts';
import type { IntegrityProof } from '../integrity/proof.ts';
import type { Plan } from './plan.ts';
import { failedOf } from '../prerequisites/prerequisite.ts';
import type { RefusalCode } from './refusal.ts';
import type { Step } from '../trail/step.ts';

/** What a run may do: `plan` and `check` only read. */
export type Mode = 'plan' | 'check' | 'apply';

export type Outcome = 'in-sync' | 'drift' | 'refused' | 'applied' | 'failed' | 'skipped';

/** Why a run did not end well: the values of the output `failure-reason`. */
export type FailureReason =
  RefusalCode | 'drift' | 'step' | 'verify' | 'inputs' | 'sign-in' | 'unexpected' | EvidencePart;

/** The result of a run: the outputs `outcome` and `failure-reason`, and with them the exit code. */
export interface Verdict {
  readonly outcome: Outcome;
  /** `null` where nothing failed; then the exit code is 0, else 1. */
  readonly reason: FailureReason | null;
}

/** The result of a step. `unknown`: it was sent, and no answer says whether it took effect. */
export interface StepOutcome {
  readonly step: Step;
  readonly outcome: 'done' | 'failed' | 'unknown' | 'not attempted';
}

/*
 * what was applied, read back, is not as desired → failed (verify)
 * a refusal                                      → refused, its reason: superseded before others, as that run is over anyway
 * a mistake in the inputs among the refusals     → failed (inputs), unless the run is superseded
 * no steps, and no prerequisite fails            → in-sync
 * steps: apply                                   → applied
 * no steps, but a prerequisite fails: apply      → in-sync, since there was nothing to apply
 * either: plan                                   → drift
 *         check                                  → drift, and that is a failure
 */
export function verdictOf(mode: Mode, plan: Plan, differs = false): Verdict {
  if (differs) return { outcome: 'failed', reason: 'verify' };
  const first = (...codes: RefusalCode[]) => plan.refusals.find(({ code }) => codes.includes(code));
  const refusal = first('superseded') ?? first('inputs') ?? plan.refusals[0];
  if (refusal) return { outcome: refusal.code === 'inputs' ? 'failed' : 'refused', reason: refusal.code };
  if (!isPending(plan)) return { outcome: 'in-sync', reason: null };
  if (mode === 'apply') return { outcome: plan.steps.length > 0 ? 'applied' : 'in-sync', reason: null };
  return { outcome: 'drift', reason: mode === 'check' ? 'drift' : null };
}

/** What a run found out about the record; `null` where that was not asked for. */
export interface Evidence {
  readonly delivery: DeliveryProof | null;
  readonly coverage: CoverageProof | null;
  readonly integrity: IntegrityProof | null;
  /** Whether there was a checkpoint of an earlier run, without which the deletion of the newest digests leaves no trace. */
  readonly hasCheckpoint: boolean;
}

export type EvidencePart = 'integrity' | 'coverage' | 'delivery';

const PARTS = ['integrity', 'coverage', 'delivery'] as const satisfies readonly EvidencePart[];

/** The parts that failed, or of which nothing at all could be judged; the worst first (contract, section 8). */
export function failedParts(evidence: Evidence): EvidencePart[] {
  return PARTS.filter((part) => evidence[part] !== null && evidence[part].status !== 'pass');
}

/** The same with what the evidence came to: another failure comes first, and the outcome is the trail's (contract, section 2). */
export function withEvidence(verdict: Verdict, evidence: Evidence | null): Verdict {
  return { ...verdict, reason: verdict.reason ?? (evidence && failedParts(evidence)[0]) ?? null };
}

/** Whether there is anything to do, for this action or for somebody else. */
export function isPending({ drift, steps, prerequisites }: Plan): boolean {
  return drift.length + steps.length + failedOf(prerequisites).length > 0;
}
