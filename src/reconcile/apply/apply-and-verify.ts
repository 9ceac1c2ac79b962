import { failureOf, type Run } from '../run.ts';
import type { ApplyInput } from './apply-input.ts';
import { performSteps } from './perform-steps.ts';
import { readBackAfterFailure } from './read-back.ts';
import { verifyApplied } from './verify-applied.ts';

/**
 * Performs the permitted steps in sessions that may do nothing else, and reads the trail back in the one that may only read. What
 * became of each step is recorded whatever happens.
 */
export async function applyAndVerify(run: Run, input: ApplyInput): Promise<void> {
  run.record({ kind: 'applying' });
  const performed = await performSteps(run, input);
  if (performed.failure !== null) {
    run.record(failureOf(performed.failure));
    await readBackAfterFailure(run, input, performed);
  } else {
    await verifyApplied(run, input, performed.trail);
  }
}
