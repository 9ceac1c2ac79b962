import type { RunContext } from '../../runtime/cancellation.ts';
import { RunError, stopped, throwIfStopped } from '../../runtime/errors.ts';
import { retryUntil } from '../../runtime/retry.ts';
import { knownAfter, type KnownValues, type OverwrittenValue } from '../../domain/plan/changed-by-others.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import { type Call, isCloudTrailCall, type Step } from '../../domain/trail/step.ts';
import { FIELDS } from '../../domain/trail/fields.ts';
import { errorName, errorText } from '../errors/aws-error.ts';
import { explainStep } from './explain-step.ts';
import { mayExist, type RefreshContext, type RefreshedStep, refreshStep } from './refresh-step.ts';
import type { RemedyContext } from './remedies.ts';
import type { Attempts } from './write.ts';
import { send, type SendContext, type StepAnswer } from './send.ts';

export interface ApplyOutcome {
  /** The ARN that CreateTrail returned; else the plan's. */
  readonly trail: string;
  /** The trail that this run may have created is not found. */
  readonly isMissing: boolean;
  /** Why not all steps were done; `null` where they were. */
  readonly failure: RunError | null;
}

/** What applying needs besides the plan. */
export interface ApplyContext extends SendContext {
  readonly refreshContext: RefreshContext;
  /** What is left of the time to wait. */
  readonly waits: WaitBudget;
  /** Hears what a step has changed that somebody else had changed just before; `null` where that is not known. */
  readonly onOverwritten: (step: Step, overwritten: readonly OverwrittenValue[] | null) => void;
  /** The log role was created so recently that CloudTrail might not see it yet. */
  readonly isLogRoleFresh: boolean;
  /** Fill in the remedies. */
  readonly remedyContext: Omit<RemedyContext, 'call'>;
}

// ConflictException: the trail is still busy, which can last minutes. The SDK never retries it. 5 minutes in all.
const CONFLICT_WAITS_SECONDS = [2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30, 30, 30];

// Repairs made by this run reach CloudTrail with a delay. 2 minutes in all.
const NOT_YET_WAITS_SECONDS = [2, 4, 8, 16, 30, 30, 30];

/** Errors that mean «not yet» right after one of these was done. */
const NOT_YET_ERRORS: Readonly<Record<string, readonly Call[]>> = {
  CloudTrailAccessNotEnabledException: ['organizations:EnableAWSServiceAccess'],
  InsufficientDependencyServiceAccessPermissionException: [
    'organizations:EnableAWSServiceAccess',
    'iam:CreateServiceLinkedRole',
  ],
  NoManagementAccountSLRExistsException: ['iam:CreateServiceLinkedRole'],
  InsufficientS3BucketPolicyException: ['s3:PutBucketPolicy'],
  InsufficientEncryptionPolicyException: ['s3:PutBucketPolicy', 'kms:PutKeyPolicy'],
  InsufficientSnsTopicPolicyException: ['sns:SetTopicAttributes'],
};

/** Whether CloudTrail does not see a change of this run yet, or a log role that is new. */
function isNotYetSeen(error: unknown, done: readonly Call[], isLogRoleFresh: boolean): boolean {
  return (
    (NOT_YET_ERRORS[errorName(error)] ?? []).some((call) => done.includes(call)) ||
    (isLogRoleFresh && isFreshRoleError(error))
  );
}

/** So says CloudTrail of a log role that it does not see yet; the same errors mean other things in other words. */
function isFreshRoleError(error: unknown): boolean {
  return (
    /^InvalidCloudWatchLogs(?:LogGroup|Role)ArnException$/.test(errorName(error)) &&
    /access denied/i.test(errorText(error))
  );
}

/** How far the steps have come. */
interface Progress {
  readonly trail: string;
  /** What the lists of the trail were, or what this run wrote. */
  readonly known: KnownValues;
  readonly done: readonly Call[];
  /** Whether this run created the trail; `perhaps` where AWS did not answer. */
  readonly isCreated: boolean | 'perhaps';
  /** Why no further step is performed except to start a new trail; `null` where all went well. */
  readonly failure: RunError | null;
}

/**
 * Performs steps in their order until one fails or the run is stopped; a trail that this run created, or may have
 * created, is started even then, so that it records. Never throws: `onStepOutcome` receives the outcome of each step as soon as it
 * does, since the run may end at any moment.
 */
export async function apply(
  planned: string,
  steps: readonly Step[],
  context: ApplyContext,
  runContext: RunContext,
  onStepOutcome: (outcome: StepOutcome) => void,
): Promise<ApplyOutcome> {
  const { log, signal } = runContext;
  const known = knownOf(context.refreshContext);
  let progress: Progress = { trail: planned, known, done: [], isCreated: false, failure: null };
  for (const step of steps) {
    const { trail, isCreated, failure } = progress;
    if (failure && !(isCreated && step.call === 'cloudtrail:StartLogging')) continue;
    if (isCreated === 'perhaps' && !(await mayExist(trail, context.refreshContext, runContext))) {
      return { trail, isMissing: true, failure };
    }
    if (signal.aborted) return { trail, isMissing: false, failure: failure ?? stopped() };
    if (failure) log.info('The new trail is started anyway, so that it records');
    log.info(`${step.call} …`);
    onStepOutcome({ step, outcome: 'unknown' });
    // What waiting before the failure has used up must not keep the new trail from recording.
    const waits = failure ? createWaitBudget() : context.waits;
    progress = await performNext(step, steps, progress, { ...context, waits }, runContext, onStepOutcome);
  }
  return { trail: progress.trail, isMissing: false, failure: progress.failure };
}

/** Performs one step, and says how far that comes. Never throws. */
async function performNext(
  step: Step,
  steps: readonly Step[],
  progress: Progress,
  context: ApplyContext,
  runContext: RunContext,
  onStepOutcome: (outcome: StepOutcome) => void,
): Promise<Progress> {
  const isCreate = step.call === 'cloudtrail:CreateTrail';
  const attempts: Attempts = { hasUnanswered: false };
  try {
    const { outcome, trail = progress.trail } = await perform(step, progress, attempts, context, runContext);
    runContext.log.info(`${step.call} ${outcome === 'done' ? 'done' : 'was already done when it was tried again'}`);
    onStepOutcome({ step, outcome });
    const isUncertain = isCreate && outcome === 'unknown' && steps.some(isUnplanned);
    return {
      trail,
      known: knownAfter(progress.known, step),
      done: [...progress.done, step.call],
      isCreated: isCreate || progress.isCreated,
      failure: isUncertain ? perhapsAnother(trail) : progress.failure,
    };
  } catch (error) {
    onStepOutcome({ step, outcome: outcomeOf(error, attempts, runContext.signal) });
    const { trail } = progress;
    const remedyContext = { ...context.remedyContext, trail, call: step.call };
    return {
      ...progress,
      isCreated: isCreate && attempts.hasUnanswered ? 'perhaps' : progress.isCreated,
      failure: progress.failure ?? explainStep(error, remedyContext, attempts.hasUnanswered),
    };
  }
}

/** Lists as they were observed; a new trail has what CreateTrail gives it. */
function knownOf({ observed }: RefreshContext): KnownValues {
  return Object.fromEntries(FIELDS.map(({ field, unset }) => [field, [observed ? observed[field] : unset]]));
}

function outcomeOf(error: unknown, { hasUnanswered }: Attempts, signal: AbortSignal): StepOutcome['outcome'] {
  if (hasUnanswered) return 'unknown';
  return error instanceof RunError && (error.code !== 'step' || signal.aborted) ? 'not attempted' : 'failed';
}

/** Whether the step would change a trail that nobody compared with what is declared. */
function isUnplanned({ call }: Step): boolean {
  return (
    isCloudTrailCall(call) &&
    !['cloudtrail:CreateTrail', 'cloudtrail:StartLogging', 'cloudtrail:RegisterOrganizationDelegatedAdmin'].includes(
      call,
    )
  );
}

/** Selectors replace what there is, so they must not reach a trail that is perhaps another's. */
function perhapsAnother(trail: string): RunError {
  return new RunError(
    'step',
    `${trail} already existed when cloudtrail:CreateTrail was retried. This run most likely created it, but the trail has not been compared with the declaration.`,
    'Run again: the next run adopts the trail and shows any differences.',
  );
}

export type WaitBudget = ReturnType<typeof createWaitBudget>;

/** How long a run waits for a trail that is busy, and for its own repairs to take effect. */
export function createWaitBudget() {
  return { conflict: CONFLICT_WAITS_SECONDS.values(), notYet: NOT_YET_WAITS_SECONDS.values() };
}

/** One step, tried again while that may help. Each attempt reads again what it writes over, since minutes may have passed. */
async function perform(
  planned: Step,
  { trail, known, done }: Progress,
  attempts: Attempts,
  context: ApplyContext,
  runContext: RunContext,
): Promise<StepAnswer> {
  const read = () => refreshStep(planned, trail, context.refreshContext, known, runContext);
  const last: { sent: RefreshedStep | null } = { sent: null };
  const attempt = async () => {
    last.sent = null;
    throwIfStopped(runContext.signal);
    const sent = await read();
    throwIfStopped(runContext.signal);
    last.sent = sent;
    const beforeRetry = async () => {
      last.sent = { ...sent, overwritten: (await read()).overwritten };
    };
    return send(context, sent.step, trail, attempts, beforeRetry);
  };
  const isNotYet = (error: unknown) => isNotYetSeen(error, done, context.isLogRoleFresh);
  try {
    return await retryWhilePassing(planned.call, context.waits, isNotYet, runContext, attempt);
  } catch (error) {
    // An attempt without an answer might have taken effect.
    if (!attempts.hasUnanswered) last.sent = null;
    throw error;
  } finally {
    if (last.sent) context.onOverwritten(last.sent.step, last.sent.overwritten);
  }
}

/**
 * Tries while CloudTrail is busy with the trail, or does not see yet what is new: by either error AWS says that the attempt did
 * nothing.
 */
function retryWhilePassing<T>(
  call: Call,
  waits: WaitBudget,
  isNotYet: (error: unknown) => boolean,
  runContext: RunContext,
  attempt: () => Promise<T>,
): Promise<T> {
  const whyRetry = (why: string, isPassing: (error: unknown) => boolean) => (settled: PromiseSettledResult<T>) => {
    if (settled.status === 'fulfilled' || !isPassing(settled.reason)) return null;
    throwIfStopped(runContext.signal);
    return `${why} (${errorName(settled.reason)}): ${call}`;
  };
  const untilSeen = () =>
    retryUntil(waits.notYet, runContext, attempt, whyRetry('CloudTrail does not see the change yet', isNotYet));
  return retryUntil(waits.conflict, runContext, untilSeen, whyRetry('CloudTrail is still busy with the trail', isBusy));
}

function isBusy(error: unknown): boolean {
  return errorName(error) === 'ConflictException';
}
