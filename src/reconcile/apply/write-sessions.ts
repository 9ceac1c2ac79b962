import type { ApplyContext } from '../../aws/apply/apply.ts';
import { isRepair, repair } from '../../aws/apply/repair-prerequisite.ts';
import { bucketOwnerPolicyForSteps, isInBucketAccount, policyForSteps } from '../../aws/session/session-policy.ts';
import { assumeRole, type Session, signIn } from '../../aws/session/sign-in.ts';
import { trailAfter } from '../../domain/trail/desired.ts';
import type { Step } from '../../domain/trail/step.ts';
import { isKnown } from '../../domain/values/answer.ts';
import type { Run } from '../run.ts';
import { signInOf } from '../sign-in.ts';
import type { ApplyInput } from './apply-input.ts';

/** Sessions that may make the steps' calls and no others: one for the trail, and those in which prerequisites are repaired. */
export interface WriteSessions {
  readonly writeSession: Session;
  readonly repair: ApplyContext['repair'];
}

/**
 * Opens the trail's session first, since it may have to start the trail; those of repairs are opened when they are needed. There are
 * two, since a session policy for all of it could be too long.
 */
export async function openWriteSessions(run: Run, input: ApplyInput, steps: readonly Step[]): Promise<WriteSessions> {
  const { inputs, readSessions, observed, desired, plan } = input;
  const wouldBe = trailAfter(desired, observed.trail, observed.identity);
  const isOrganizationTrail = wouldBe.isOrganizationTrail || observed.trail?.isOrganizationTrail === true;
  const caller = readSessions.session.identity.account;
  const role = inputs.bucketOwnerRoleToAssume;
  const sessionFor = (some: readonly Step[]) =>
    signIn(signInOf(inputs, 'apply'), policyForSteps(some, plan.trail, isOrganizationTrail, role, caller), run);
  const onTrail = steps.filter((step) => !isRepair(step));
  return {
    writeSession: onTrail.length > 0 ? await sessionFor(onTrail) : readSessions.session,
    repair: createRepair(input, steps.filter(isRepair), sessionFor),
  };
}

/** Repairs prerequisites, each in a session of the account that it is in. */
function createRepair(
  { inputs, readSessions, plan }: ApplyInput,
  steps: readonly Step[],
  sessionFor: (steps: readonly Step[]) => Promise<Session>,
): ApplyContext['repair'] {
  const role = inputs.bucketOwnerRoleToAssume;
  const isTheirs = (step: Step) => isInBucketAccount(step, role, readSessions.session.identity.account);
  let own: Promise<Session> | null = null;
  let theirs: Promise<Session> | null = null;
  return async (step, attempts) => {
    const writeSession = await (own ??= sessionFor(steps));
    if (!isTheirs(step)) {
      return repair(step, plan.homeRegion, { readSession: readSessions.session, writeSession }, attempts);
    }
    const sessionPolicy = bucketOwnerPolicyForSteps(steps.filter(isTheirs), plan.trail);
    const chained = await (theirs ??= assumeRole(writeSession, role!, signInOf(inputs, 'apply'), sessionPolicy));
    const owner = await readSessions.bucketOwner?.session;
    const readSession = owner && isKnown(owner) ? owner.known : readSessions.session;
    return repair(step, plan.homeRegion, { readSession, writeSession: chained }, attempts);
  };
}
