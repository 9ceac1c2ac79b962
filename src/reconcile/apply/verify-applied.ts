import { CHECK_HINT, type Verified, verify, type VerifyTarget } from '../../aws/apply/verify.ts';
import { errorText } from '../../aws/errors/aws-error.ts';
import type { Session } from '../../aws/session/sign-in.ts';
import { registeredBy } from '../../domain/organization/delegated-administrators.ts';
import { tagsToPurge } from '../../domain/plan/changed-by-others.ts';
import { isRepairedBy, type Prerequisite } from '../../domain/prerequisites/prerequisite.ts';
import { type Declared, declaredTags } from '../../domain/trail/desired.ts';
import type { Tags } from '../../domain/trail/tags.ts';
import { stillDiffers } from '../../report/sections/still-differs.ts';
import { RunError } from '../../runtime/errors.ts';
import { judgeAgain } from '../judge-prerequisites.ts';
import { addWarning, type Run } from '../run.ts';
import type { ApplyInput } from './apply-input.ts';

/** Reads the trail back until it is as applied, and judges again what was repaired. @throws RunError `verify` */
export async function verifyApplied(run: Run, input: ApplyInput, trail: string): Promise<void> {
  const { inputs, readSessions, observed, desired, plan, steps } = input;
  const isWhole = plan.refusals.length === 0;
  const registered = registeredBy(steps);
  let { prerequisites } = plan;
  const { drift, unconfirmed, ...read } = await verifyOrExplain(readSessions.session, {
    identity: { ...observed.identity, arn: trail },
    desired: isWhole ? desired : { isLogging: true },
    registered,
    unconfirmedRepairs: async () => {
      const judged = await judgeRepairs(run, input);
      ({ prerequisites } = judged);
      return judged.unconfirmed;
    },
  });
  if (registered.length > 0 && unconfirmed.length === 0) {
    run.record({ kind: 'prerequisites judged again', prerequisites: withRegistered(prerequisites, registered) });
  }
  const left = isWhole && read.trail.tags ? tagsLeft(inputs.declared, read.trail.tags) : [];
  if (left.length > 0) addWarning(run, 'Tags not removed', notRemoved(left));
  const { trail: now, deliveries, startedAt } = read;
  run.record({ kind: 'read back', trail: now, deliveries, startedAt, at: new Date().toISOString() });
  const differs = drift.length + unconfirmed.length > 0;
  run.record({ kind: 'verified', difference: differs ? stillDiffers(drift, unconfirmed, CHECK_HINT) : null });
}

async function verifyOrExplain(session: Session, target: VerifyTarget): Promise<Verified> {
  try {
    return await verify(session, target);
  } catch (error) {
    if (error instanceof RunError && error.code === 'verify') throw error;
    throw new RunError('verify', `The trail could not be read back: ${errorText(error)}`, CHECK_HINT, error);
  }
}

/** The prerequisites as they are now, and why those that steps repaired are not confirmed. Nothing is read where none was. */
export async function judgeRepairs(
  run: Run,
  input: ApplyInput,
): Promise<{ readonly prerequisites: readonly Prerequisite[]; readonly unconfirmed: readonly string[] }> {
  const { plan, steps } = input;
  const repaired = plan.prerequisites.filter((one) => isRepairedBy(steps, one));
  if (repaired.length === 0) return { prerequisites: plan.prerequisites, unconfirmed: [] };
  const prerequisites = await judgeAgain(input);
  run.record({ kind: 'prerequisites judged again', prerequisites });
  const unconfirmed = prerequisites
    .filter(({ id, status, repair }) => (status === 'fail' || repair) && repaired.some((one) => one.id === id))
    .map(({ id, message }) => `${id} was repaired, but still fails: ${message}`);
  return { prerequisites, unconfirmed };
}

/** The prerequisites, now that these accounts are confirmed to be registered. */
function withRegistered(prerequisites: readonly Prerequisite[], accounts: readonly string[]): readonly Prerequisite[] {
  return prerequisites.map((one) =>
    one.id === 'delegated-administrators'
      ? { id: one.id, status: 'pass', message: `Registered by this run: ${accounts.join(', ')}.` }
      : one,
  );
}

/** The tags that should have been purged: added so late that no step knew of them. */
function tagsLeft(declared: Declared, now: Tags): string[] {
  const { state } = declared.intents.tags;
  const purges = state === 'remove' || (state === 'set' && declared.purgeTags);
  return purges ? tagsToPurge(declaredTags(declared), now) : [];
}

function notRemoved(keys: readonly string[]): string {
  return `Somebody added tags after this run observed the trail, and they are still there: ${keys.join(', ')}. The next run removes them.`;
}
