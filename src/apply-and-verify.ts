import { apply, type Means } from './aws/apply.ts';
import { errorText } from './aws/aws-error.ts';
import { cloudTrail } from './aws/client.ts';
import type { Circumstances } from './aws/remedies.ts';
import type { Observed } from './aws/observe.ts';
import { bucketOwnerWriteBounds, isInBucketAccount, writeBounds } from './aws/bounds.ts';
import type { Lookers } from './aws/prerequisites/reader.ts';
import { isRepair, repair, type RepairStep } from './aws/prerequisites/repair.ts';
import { assumeFrom, type Session, signIn } from './aws/session.ts';
import { isAbsent, readTrail } from './aws/trail.ts';
import { CHECK, type Verified, verify } from './aws/verify.ts';
import { RunError } from './errors.ts';
import { type Inputs, signInOf } from './inputs/inputs.ts';
import { changedLines } from './report/outline.ts';
import { shown } from './report/report.ts';
import { failureOf, learn, type Run } from './run.ts';
import { registeredBy } from './trail/administrators.ts';
import { applied, type Desired } from './trail/desired.ts';
import { type StepOutcome, verdictOf } from './trail/outcome.ts';
import type { Plan } from './trail/plan.ts';
import { destinationsOf } from './trail/prerequisites/judge.ts';
import { isKnown, isMendedBy, type Prerequisite } from './trail/prerequisites/prerequisite.ts';
import type { Step } from './trail/step.ts';
import type { Trail, Value } from './trail/trail.ts';

/** What the run knows when it begins to apply. */
export interface Planned {
  readonly inputs: Inputs;
  /** The sessions that may only read. */
  readonly lookers: Lookers;
  readonly observed: Observed;
  readonly desired: Desired;
  readonly plan: Plan;
  /** When the log role was created, in milliseconds since 1970; `null` where there is none or that is not known. */
  readonly logRoleCreated: number | null;
  /** Judges the prerequisites anew. */
  readonly judge: () => Promise<readonly Prerequisite[]>;
}

/**
 * Performs `steps` of the plan in a session that may do nothing else, and reads the trail back in the one that may only
 * read. What became of each step is learned whatever happens.
 */
export const applyAndVerify = async (run: Run, planned: Planned, steps: readonly Step[]): Promise<void> => {
  const { inputs, lookers, observed, desired, plan } = planned;
  const reader = lookers.session;
  learn(run, { after: observed.trail, steps: plan.steps.map((step) => ({ step, outcome: 'not attempted' })) });
  const tellStep = (told: StepOutcome) =>
    learn(run, {
      // Until it is read back, what the trail is now is not known.
      after: undefined,
      steps: run.report.steps.map((one) => (one.step === told.step ? told : one)),
    });

  const wouldBe = applied(desired, observed.trail, observed.identity);
  const organization = wouldBe.isOrganizationTrail || observed.trail?.isOrganizationTrail === true;
  const how = signInOf(inputs, 'apply');
  // Two sessions, since a session policy for all of it could be too long. The trail's, which may have to start it, is first.
  const caller = lookers.session.identity.account;
  const sessionFor = (some: readonly Step[]) =>
    signIn(how, writeBounds(some, plan.trail, organization, inputs.bucketOwnerRoleToAssume, caller), run);
  const onTrail = steps.filter((step) => !isRepair(step));
  const means: Means = {
    client: cloudTrail(plan.homeRegion, onTrail.length > 0 ? await sessionFor(onTrail) : reader),
    mend: mender(planned, steps.filter(isRepair), sessionFor),
    isLogRoleFresh: planned.logRoleCreated !== null && Date.now() - planned.logRoleCreated < FRESH_MILLISECONDS,
    circumstances: circumstances(planned, wouldBe),
  };
  const result = await apply(plan, steps, means, run, tellStep);

  const client = cloudTrail(plan.homeRegion, reader);
  const identity = { ...observed.identity, arn: result.trail };
  if (result.failure) {
    learn(run, failureOf(result.failure));
    // Right after a create whose answer was lost, «not found» may only mean «not yet».
    const refused = run.report.steps.every(({ outcome }) => outcome !== 'unknown');
    const now = await readTrail(client, identity).catch((error: unknown) =>
      observed.trail === null && refused && isAbsent(error) ? { trail: null, deliveries: [] } : null,
    );
    if (now) learn(run, { after: now.trail, deliveries: now.deliveries });
    // What was mended before the failure is not to be mended again.
    if (run.report.steps.some(({ step, outcome }) => isRepair(step) && outcome !== 'not attempted')) {
      await unmended(run, planned, steps).catch(() => undefined);
    }
    return;
  }
  const wanted = plan.refusals.length === 0 ? desired : { isLogging: true };
  const registered = registeredBy(steps);
  const now = await verify(reader, {
    identity,
    desired: wanted,
    registered,
    unmended: () => unmended(run, planned, steps),
  }).catch((error: unknown) => {
    if (error instanceof RunError && error.code === 'verify') throw error;
    throw new RunError('verify', `The trail could not be read back: ${errorText(error)}`, CHECK, error);
  });
  if (registered.length > 0 && now.unconfirmed.length === 0) {
    learn(run, { prerequisites: withRegistered(run, registered) });
  }
  const differs = now.drift.length + now.unconfirmed.length > 0;
  learn(run, {
    after: now.trail,
    deliveries: now.deliveries,
    verdict: verdictOf('apply', plan, differs),
    ...(differs && { failure: stillDiffers(now) }),
  });
};

// IAM tells other services of a new role within seconds, rarely minutes.
const FRESH_MILLISECONDS = 5 * 60_000;

/** Mends prerequisites, each in a session of the account that it is in; these are opened when they are needed. */
const mender = (
  { inputs, lookers, plan }: Planned,
  steps: readonly Step[],
  sessionFor: (steps: readonly Step[]) => Promise<Session>,
): ((step: RepairStep) => Promise<void>) => {
  const role = inputs.bucketOwnerRoleToAssume;
  const isTheirs = (step: Step) => isInBucketAccount(step, role, lookers.session.identity.account);
  let own: Promise<Session> | null = null;
  let theirs: Promise<Session> | null = null;
  return async (step) => {
    const writer = await (own ??= sessionFor(steps));
    if (!isTheirs(step)) return repair(step, plan.homeRegion, { reader: lookers.session, writer });
    const bounds = bucketOwnerWriteBounds(steps.filter(isTheirs), plan.trail);
    const chained = await (theirs ??= assumeFrom(writer, role!, signInOf(inputs, 'apply'), bounds));
    const owner = await lookers.bucketOwner?.session;
    const looker = owner && isKnown(owner) ? owner.known : lookers.session;
    return repair(step, plan.homeRegion, { reader: looker, writer: chained });
  };
};

/** Why prerequisites that the steps mended are not confirmed; the report tells all of them as they are now. */
const unmended = async (run: Run, { judge, plan }: Planned, steps: readonly Step[]): Promise<string[]> => {
  const mended = plan.prerequisites.filter((one) => isMendedBy(steps, one));
  if (mended.length === 0) return [];
  const now = await judge();
  learn(run, { prerequisites: now });
  return now
    .filter(({ id, status, repair }) => (status === 'fail' || repair) && mended.some((one) => one.id === id))
    .map(({ id, message }) => `${id} was mended, but reads: ${message}`);
};

/** The prerequisites, now that these accounts are confirmed to be registered. */
const withRegistered = ({ report }: Run, accounts: readonly string[]): readonly Prerequisite[] =>
  report.prerequisites.map((one) =>
    one.id === 'delegated-administrators'
      ? { id: one.id, status: 'pass', message: `Registered by this run: ${accounts.join(', ')}.` }
      : one,
  );

/** What remedies have to name. */
const circumstances = ({ lookers, observed, plan }: Planned, wouldBe: Trail): Omit<Circumstances, 'call'> => ({
  ...destinationsOf({ ...wouldBe, arn: plan.trail }, observed.organization.id),
  account: lookers.session.identity.account,
  region: plan.homeRegion,
  key: wouldBe.kmsKeyId,
  role: wouldBe.cloudWatchLogsRoleArn,
});

const stillDiffers = ({ drift, unconfirmed }: Verified) => {
  const isText = (value: Value) => typeof value !== 'object' || value === null;
  const sentences = drift.map(({ field, observed, desired }) =>
    isText(desired)
      ? `${field} is ${shown(observed)} and not ${shown(desired)}, 20 seconds after AWS accepted the change.`
      : `${field} is not as declared, 20 seconds after AWS accepted the change.`,
  );
  const lines = drift.flatMap(({ field, observed, desired }) => {
    const changed = changedLines(observed, desired);
    return changed.length > 0
      ? [`What ${field} has (-) and what it should have (+):`, ...changed.map((line) => `  ${line}`)]
      : [];
  });
  const hint = `${CHECK} Somebody or something else may be changing the trail at the same time; CloudTrail’s event history names who made which call.`;
  return { message: [...sentences, ...unconfirmed].join('\n'), hint: [hint, ...lines].join('\n') };
};
