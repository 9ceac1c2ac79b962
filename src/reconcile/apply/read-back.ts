import { isRepair } from '../../aws/apply/repair-prerequisite.ts';
import { readBackUntil } from '../../aws/apply/verify.ts';
import { isAbsent } from '../../aws/observe/read-trail.ts';
import { diff } from '../../domain/plan/drift.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import type { Desired } from '../../domain/trail/desired.ts';
import type { Step } from '../../domain/trail/step.ts';
import type { Field } from '../../domain/trail/trail.ts';
import { addNotice, type Run } from '../run.ts';
import type { ApplyInput } from './apply-input.ts';
import type { Performed } from './perform-steps.ts';
import { judgeRepairs } from './verify-applied.ts';

/**
 * Reads the trail back after a failure until it shows what was written or may have been, and says whether it shows what a step
 * without an answer was to write. Right after a create whose answer was lost, «not found» may only mean «not yet».
 */
export async function readBackAfterFailure(run: Run, input: ApplyInput, performed: Performed): Promise<void> {
  const { readSessions, observed, desired } = input;
  const { trail, isMissing, outcomes } = performed;
  const unknown = stepsThatAre(outcomes, 'unknown');
  const expected = expectedAfter(outcomes, desired);
  const waits = Object.keys(expected).length > 0 && !isMissing;
  const identity = { ...observed.identity, arn: trail };
  const read = await readBackUntil(readSessions.session, identity, waits ? expected : null).catch((error: unknown) =>
    observed.trail === null && unknown.length === 0 && isAbsent(error)
      ? { trail: null, deliveries: [], startedAt: null }
      : null,
  );
  if (read !== null) {
    const { trail: now, deliveries, startedAt } = read;
    run.record({ kind: 'read back', trail: now, deliveries, startedAt, at: new Date().toISOString() });
    for (const step of read.trail ? unknown : []) {
      const written = writtenBy(step, desired);
      if (Object.keys(written).length === 0) continue;
      const notice =
        diff(written, read.trail, []).length === 0
          ? `AWS did not confirm ${step.call}, but the trail read back shows the change.`
          : `AWS did not confirm ${step.call}, and the trail read back does not show the change.`;
      addNotice(run, notice);
    }
  }
  // What was repaired before the failure is not to be repaired again.
  if (outcomes.some(({ step, outcome }) => isRepair(step) && outcome !== 'not attempted')) {
    await judgeRepairs(run, input).catch(() => undefined);
  }
}

function stepsThatAre(outcomes: readonly StepOutcome[], ...chosen: readonly StepOutcome['outcome'][]): Step[] {
  return outcomes.filter(({ outcome }) => chosen.includes(outcome)).map(({ step }) => step);
}

function writtenBy({ fields }: Step, desired: Desired): Desired {
  return Object.fromEntries(Object.entries(desired).filter(([field]) => fields.includes(field as Field)));
}

/** What the trail should read as by now. A list that is written in two steps is as desired only after the second. */
function expectedAfter(outcomes: readonly StepOutcome[], desired: Desired): Desired {
  const pending = new Set<string>(stepsThatAre(outcomes, 'failed', 'not attempted').flatMap(({ fields }) => fields));
  const written = stepsThatAre(outcomes, 'done', 'unknown').flatMap((step) => Object.entries(writtenBy(step, desired)));
  return Object.fromEntries(written.filter(([field]) => !pending.has(field)));
}
