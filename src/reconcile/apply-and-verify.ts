import { type ApplyOutcome, apply, type ApplyContext, createWaitBudget } from '../aws/apply/apply.ts';
import { errorText } from '../aws/errors/aws-error.ts';
import { cloudTrail } from '../aws/clients/clients.ts';
import type { RemedyContext } from '../aws/apply/remedies.ts';
import type { Observed } from '../aws/observe/observe.ts';
import { bucketOwnerPolicyForSteps, isInBucketAccount, policyForSteps } from '../aws/session/session-policy.ts';
import type { ReadSessions } from '../aws/prerequisites/document-reader.ts';
import { isRepair, repair } from '../aws/apply/repair-prerequisite.ts';
import { assumeRole, type Session, signIn } from '../aws/session/sign-in.ts';
import { isAbsent } from '../aws/observe/read-trail.ts';
import { CHECK_HINT, readBackUntil, type Verified, verify } from '../aws/apply/verify.ts';
import { RunError } from '../runtime/errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { signInOf } from './sign-in.ts';
import { changedLines } from '../report/format/yaml-diff.ts';
import { formatValue } from '../domain/trail/format-value.ts';
import { failureOf, updateReport, note, type Run, addWarning } from './run.ts';
import { registeredBy } from '../domain/organization/delegated-administrators.ts';
import { organizationIdOf } from '../domain/organization/organization.ts';
import { trailAfter, type Declared, type Desired } from '../domain/trail/desired.ts';
import { diff } from '../domain/plan/drift.ts';
import { type OverwrittenValue, tagsToPurge } from '../domain/plan/changed-by-others.ts';
import { type StepOutcome, verdictOf } from '../domain/plan/verdict.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { destinationsOf } from '../domain/delivery/destinations.ts';
import { isRepairedBy, type Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { isKnown } from '../domain/values/answer.ts';
import type { Step } from '../domain/trail/step.ts';
import type { Tags } from '../domain/trail/tags.ts';
import type { Field, Trail, TrailIdentity, Value } from '../domain/trail/trail.ts';

/** What the run knows when it begins to apply. */
export interface ApplyInput {
  readonly inputs: Inputs;
  /** The sessions that may only read. */
  readonly readSessions: ReadSessions;
  readonly observed: Observed;
  readonly desired: Desired;
  readonly plan: Plan;
  /** When the log role was created, in milliseconds since 1970; `null` where there is none or that is not known. */
  readonly logRoleCreated: number | null;
  /** Judges the prerequisites anew. */
  readonly rejudge: () => Promise<readonly Prerequisite[]>;
}

/**
 * Performs `steps` of the plan in a session that may do nothing else, and reads the trail back in the one that may only
 * read. What became of each step is learned whatever happens.
 */
export async function applyAndVerify(run: Run, planned: ApplyInput, steps: readonly Step[]): Promise<void> {
  const { inputs, readSessions: readSessions, observed, desired, plan } = planned;
  const readSession = readSessions.session;
  const earlyStart = await run.earlyStart;
  updateReport(run, {
    after: earlyStart ? undefined : observed.trail,
    // A trail that was started early is started by the plan's first step.
    steps: plan.steps.map((step, index) => ({
      step,
      outcome: earlyStart && index === 0 ? earlyStart.outcome : 'not attempted',
    })),
  });
  const onStepOutcome = (stepOutcome: StepOutcome) =>
    updateReport(run, {
      // Until it is read back, what the trail is now is not known.
      after: undefined,
      steps: run.report.steps.map((one) => (one.step === stepOutcome.step ? stepOutcome : one)),
    });

  const rest = earlyStart ? steps.slice(1) : steps;
  const wouldBe = trailAfter(desired, observed.trail, observed.identity);
  const organization = wouldBe.isOrganizationTrail || observed.trail?.isOrganizationTrail === true;
  const how = signInOf(inputs, 'apply');
  // Two sessions, since a session policy for all of it could be too long. The trail's, which may have to start it, is first.
  const caller = readSessions.session.identity.account;
  const sessionFor = (some: readonly Step[]) =>
    signIn(how, policyForSteps(some, plan.trail, organization, inputs.bucketOwnerRoleToAssume, caller), run);
  const perform = async (): Promise<Omit<ApplyOutcome, 'failure'> & { readonly failure: unknown }> => {
    if (earlyStart?.failure || rest.length === 0) {
      return { trail: plan.trail, isMissing: false, failure: earlyStart?.failure ?? null };
    }
    const onTrail = rest.filter((step) => !isRepair(step));
    let writer: Session;
    try {
      writer = onTrail.length > 0 ? await sessionFor(onTrail) : readSession;
    } catch (error) {
      // What was started is read back all the same.
      if (earlyStart) return { trail: plan.trail, isMissing: false, failure: error };
      throw error;
    }
    const context: ApplyContext = {
      client: cloudTrail(plan.homeRegion, writer),
      repair: createRepair(planned, rest.filter(isRepair), sessionFor),
      refreshContext: {
        client: cloudTrail(plan.homeRegion, readSession),
        observed: observed.trail,
        keptTags: keptTags(inputs.declared),
      },
      onOverwritten: (step, overwritten) => reportOverwritten(run, step, overwritten),
      waits: earlyStart?.waits ?? createWaitBudget(),
      isLogRoleFresh:
        planned.logRoleCreated !== null && Date.now() - planned.logRoleCreated < FRESH_LOG_ROLE_MILLISECONDS,
      remedyContext: remedyContext(planned, wouldBe),
    };
    return apply(plan.trail, rest, context, run, onStepOutcome);
  };
  const result = await perform();

  const identity = { ...observed.identity, arn: result.trail };
  if (result.failure) {
    updateReport(run, failureOf(result.failure));
    await readBackAfterFailure(run, planned, identity, result.isMissing);
    // What was mended before the failure is not to be mended again.
    if (run.report.steps.some(({ step, outcome }) => isRepair(step) && outcome !== 'not attempted')) {
      await unconfirmedRepairs(run, planned, steps).catch(() => undefined);
    }
    return;
  }
  const appliedFields = plan.refusals.length === 0 ? desired : { isLogging: true };
  const registered = registeredBy(steps);
  const now = await verify(readSession, {
    identity,
    desired: appliedFields,
    registered,
    unconfirmedRepairs: () => unconfirmedRepairs(run, planned, steps),
  }).catch((error: unknown) => {
    if (error instanceof RunError && error.code === 'verify') throw error;
    throw new RunError('verify', `The trail could not be read back: ${errorText(error)}`, CHECK_HINT, error);
  });
  if (registered.length > 0 && now.unconfirmed.length === 0) {
    updateReport(run, { prerequisites: withRegistered(run, registered) });
  }
  const left = plan.refusals.length === 0 && now.trail.tags ? tagsLeft(inputs.declared, now.trail.tags) : [];
  if (left.length > 0) addWarning(run, 'Tags not removed', notRemoved(left));
  const differs = now.drift.length + now.unconfirmed.length > 0;
  updateReport(run, {
    after: now.trail,
    deliveries: now.deliveries,
    verdict: verdictOf('apply', plan, differs),
    ...(differs && { failure: stillDiffers(now) }),
  });
}

/**
 * Reads the trail back after a failure until it shows what was written or may have been, and says whether it shows what a step
 * without an answer was to write. Right after a create whose answer was lost, «not found» may only mean «not yet».
 */
async function readBackAfterFailure(
  run: Run,
  { readSessions: readSessions, observed, desired }: ApplyInput,
  identity: TrailIdentity,
  isMissing: boolean,
): Promise<void> {
  const desiredBy = ({ fields }: Step): Desired =>
    Object.fromEntries(Object.entries(desired).filter(([field]) => fields.includes(field as Field)));
  const outcomes = (...some: readonly StepOutcome['outcome'][]) =>
    run.report.steps.filter(({ outcome }) => some.includes(outcome)).map(({ step }) => step);
  const unknown = outcomes('unknown');
  // A list that is written in two steps is as desired only after the second.
  const pending = new Set<string>(outcomes('failed', 'not attempted').flatMap(({ fields }) => fields));
  const written = outcomes('done', 'unknown').flatMap((step) => Object.entries(desiredBy(step)));
  const expected = Object.fromEntries(written.filter(([field]) => !pending.has(field))) as Desired;
  const waits = Object.keys(expected).length > 0 && !isMissing;
  const now = await readBackUntil(readSessions.session, identity, waits ? expected : null).catch((error: unknown) =>
    observed.trail === null && unknown.length === 0 && isAbsent(error) ? { trail: null, deliveries: [] } : null,
  );
  if (now === null) return;
  const { trail, deliveries } = now;
  updateReport(run, { after: trail, deliveries });
  for (const step of trail ? unknown : []) {
    if (Object.keys(desiredBy(step)).length === 0) continue;
    const shows = diff(desiredBy(step), trail, []).length === 0;
    const notice = shows
      ? `AWS did not confirm ${step.call}, but the trail read back is as that step makes it.`
      : `AWS did not confirm ${step.call}, and the trail read back does not show its change.`;
    note(run, notice);
    run.log.info(notice);
  }
}

/** Says which changes of others a step has written over, as far as that is known. */
function reportOverwritten(run: Run, { call, fields }: Step, overwritten: readonly OverwrittenValue[] | null): void {
  if (overwritten === null) {
    const notice = `The trail could not be read again just before ${call}, so if somebody changed ${fields.join(', ')} after this run observed it, that change was overwritten.`;
    note(run, notice);
    run.log.notice('Changed meanwhile', notice);
  }
  for (const { what, observed, found, written } of overwritten ?? []) {
    const text = `Somebody changed ${what} after this run observed the trail: it was ${formatValue(observed)}, then ${formatValue(found)}. ${call} ${written === null ? 'removed it' : `set it to ${formatValue(written)}`}.`;
    addWarning(run, 'Changed meanwhile', text);
  }
}

/** The tags that stay if others are purged. */
function keptTags({ intents }: Declared): Tags {
  return intents.tags.state === 'set' ? (intents.tags.value as Tags) : {};
}

/** The tags that should have been purged: added so late that no step knew of them. */
function tagsLeft(declared: Declared, now: Tags): string[] {
  const { state } = declared.intents.tags;
  const purges = state === 'remove' || (state === 'set' && declared.purgeTags);
  return purges ? tagsToPurge(keptTags(declared), now) : [];
}

function notRemoved(keys: readonly string[]): string {
  return `Somebody added tags after this run observed the trail, and they are still there: ${keys.join(', ')}. The next run removes them.`;
}

// IAM tells other services of a new role within seconds, rarely minutes.
const FRESH_LOG_ROLE_MILLISECONDS = 5 * 60_000;

/** Mends prerequisites, each in a session of the account that it is in; these are opened when they are needed. */
function createRepair(
  { inputs, readSessions: readSessions, plan }: ApplyInput,
  steps: readonly Step[],
  sessionFor: (steps: readonly Step[]) => Promise<Session>,
): ApplyContext['repair'] {
  const role = inputs.bucketOwnerRoleToAssume;
  const isTheirs = (step: Step) => isInBucketAccount(step, role, readSessions.session.identity.account);
  let own: Promise<Session> | null = null;
  let theirs: Promise<Session> | null = null;
  return async (step, attempts) => {
    const writer = await (own ??= sessionFor(steps));
    if (!isTheirs(step))
      return repair(step, plan.homeRegion, { readSession: readSessions.session, writeSession: writer }, attempts);
    const sessionPolicy = bucketOwnerPolicyForSteps(steps.filter(isTheirs), plan.trail);
    const chained = await (theirs ??= assumeRole(writer, role!, signInOf(inputs, 'apply'), sessionPolicy));
    const owner = await readSessions.bucketOwner?.session;
    const readSession = owner && isKnown(owner) ? owner.known : readSessions.session;
    return repair(step, plan.homeRegion, { readSession: readSession, writeSession: chained }, attempts);
  };
}

/** Why prerequisites that the steps mended are not confirmed; the report tells all of them as they are now. */
async function unconfirmedRepairs(
  run: Run,
  { rejudge: rejudge, plan }: ApplyInput,
  steps: readonly Step[],
): Promise<string[]> {
  const repaired = plan.prerequisites.filter((one) => isRepairedBy(steps, one));
  if (repaired.length === 0) return [];
  const now = await rejudge();
  updateReport(run, { prerequisites: now });
  return now
    .filter(({ id, status, repair }) => (status === 'fail' || repair) && repaired.some((one) => one.id === id))
    .map(({ id, message }) => `${id} was mended, but reads: ${message}`);
}

/** The prerequisites, now that these accounts are confirmed to be registered. */
function withRegistered({ report }: Run, accounts: readonly string[]): readonly Prerequisite[] {
  return report.prerequisites.map((one) =>
    one.id === 'delegated-administrators'
      ? { id: one.id, status: 'pass', message: `Registered by this run: ${accounts.join(', ')}.` }
      : one,
  );
}

/** What remedies have to name. */
function remedyContext(
  { readSessions: readSessions, observed, plan }: ApplyInput,
  wouldBe: Trail,
): Omit<RemedyContext, 'call'> {
  return {
    ...destinationsOf({ ...wouldBe, arn: plan.trail }, organizationIdOf(observed.organization)),
    account: readSessions.session.identity.account,
    region: plan.homeRegion,
    key: wouldBe.kmsKeyId,
    role: wouldBe.cloudWatchLogsRoleArn,
  };
}

function stillDiffers({ drift, unconfirmed }: Verified) {
  const isText = (value: Value) => typeof value !== 'object' || value === null;
  const sentences = drift.map(({ field, observed, desired }) =>
    isText(desired)
      ? `${field} is ${formatValue(observed)} and not ${formatValue(desired)}, 20 seconds after AWS accepted the change.`
      : `${field} is not as declared, 20 seconds after AWS accepted the change.`,
  );
  const lines = drift.flatMap(({ field, observed, desired }) => {
    const changed = changedLines(observed, desired);
    return changed.length > 0
      ? [`What ${field} has (-) and what it should have (+):`, ...changed.map((line) => `  ${line}`)]
      : [];
  });
  const hint = `${CHECK_HINT} Somebody or something else may be changing the trail at the same time; CloudTrail’s event history names who made which call.`;
  return { message: [...sentences, ...unconfirmed].join('\n'), hint: [hint, ...lines].join('\n') };
}
