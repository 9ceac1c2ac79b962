import {
  AddTagsCommand,
  type CloudTrailClient,
  CreateTrailCommand,
  type CreateTrailResponse,
  PutEventConfigurationCommand,
  PutEventSelectorsCommand,
  PutInsightSelectorsCommand,
  RegisterOrganizationDelegatedAdminCommand,
  RemoveTagsCommand,
  StartLoggingCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { type RunContext, delaySeconds } from '../../runtime/cancellation.ts';
import { RunError, stopped } from '../../runtime/errors.ts';
import { type KnownValues, knownAfter, type OverwrittenValue } from '../../domain/plan/changed-by-others.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import { type Call, type CloudTrailCall, isCloudTrailCall, type Step } from '../../domain/trail/step.ts';
import { FIELDS } from '../../domain/trail/fields.ts';
import { errorName, errorText } from '../errors/aws-error.ts';
import { explainStep } from './explain-step.ts';
import { isRepair, REPAIR_CALLS, type RepairStep } from './repair-prerequisite.ts';
import { mayExist, refreshStep, type RefreshContext } from './refresh-step.ts';
import type { RemedyContext } from './remedies.ts';
import { type Attempts, type BeforeRetry, write } from './write.ts';

export interface ApplyOutcome {
  /** The ARN that CreateTrail returned; else the plan's. */
  readonly trail: string;
  /** The trail that this run may have created is not found. */
  readonly isMissing: boolean;
  /** Why not all steps were done; `null` where they were. */
  readonly failure: RunError | null;
}

/** What applying needs besides the plan. */
export interface ApplyContext {
  /** A client of the trail's home Region, in the session that may write. */
  readonly client: CloudTrailClient;
  /** Mends a prerequisite. */
  readonly repair: (step: RepairStep, attempts: Attempts) => Promise<void>;
  readonly refreshContext: RefreshContext;
  /** What is left of the time to wait. */
  readonly waits: WaitBudget;
  /** Hears what a step has changed that somebody else had changed just before; `null` where that is not known. */
  readonly onOverwritten: (step: Step, overwritten: readonly OverwrittenValue[] | null) => void;
  /** The log role was created so recently that CloudTrail may not see it yet. */
  readonly isLogRoleFresh: boolean;
  /** Fill in the remedies. */
  readonly remedyContext: Omit<RemedyContext, 'call'>;
}

// ConflictException: the trail is still busy, which takes up to minutes. The SDK never retries it. 5 minutes in all.
const CONFLICT_WAITS_SECONDS = [2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30, 30, 30];

// What this run has just mended reaches CloudTrail with a delay. 2 minutes in all.
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

/** So says CloudTrail of a log role that it does not see yet; the same errors mean other things in other words. */
function isFreshRoleError(error: unknown): boolean {
  return (
    /^InvalidCloudWatchLogs(?:LogGroup|Role)ArnException$/.test(errorName(error)) &&
    /access denied/i.test(errorText(error))
  );
}

/**
 * Performs steps in their order until one fails or the run is told to stop; a trail that this run created, or may have
 * created, is started even then, so that it records. Never throws: `tell` hears what becomes of each step as soon as it does,
 * since the run may end at any moment.
 */
export async function apply(
  planned: string,
  steps: readonly Step[],
  context: ApplyContext,
  runContext: RunContext,
  onStepOutcome: (outcome: StepOutcome) => void,
): Promise<ApplyOutcome> {
  const { log, signal } = runContext;
  let trail = planned;
  let created = false;
  let isUnconfirmed = false;
  let isMissing = false;
  let failure: RunError | null = null;
  let { waits } = context;
  let known = knownOf(context.refreshContext);
  const done = new Set<Call>();
  for (const step of steps) {
    if (failure && !(created && step.call === 'cloudtrail:StartLogging')) continue;
    if (failure && isUnconfirmed) isMissing = !(await mayExist(trail, context.refreshContext, runContext));
    if (isMissing) continue;
    if (signal.aborted) return { trail, isMissing, failure: failure ?? stopped() };
    if (failure) {
      log.info('The new trail is started all the same, so that it records');
      waits = createWaitBudget();
    }
    log.info(`${step.call} …`);
    onStepOutcome({ step, outcome: 'unknown' });
    const isFresh = (error: unknown) =>
      (NOT_YET_ERRORS[errorName(error)] ?? []).some((call) => done.has(call)) ||
      (context.isLogRoleFresh && isFreshRoleError(error));
    const attempts: Attempts = { hasUnanswered: false };
    try {
      const answer = await perform(step, trail, context, { isFresh, waits, known, attempts }, runContext);
      done.add(step.call);
      known = knownAfter(known, step);
      trail = answer.trail ?? trail;
      log.info(`${step.call} ${answer.outcome === 'done' ? 'done' : 'found it done when it was tried again'}`);
      onStepOutcome({ step, outcome: answer.outcome });
      if (step.call !== 'cloudtrail:CreateTrail') continue;
      created = true;
      if (answer.outcome === 'unknown' && steps.some(isUnplanned)) failure = perhapsAnother(trail);
    } catch (error) {
      onStepOutcome({ step, outcome: outcomeOf(error, attempts, signal) });
      isUnconfirmed = step.call === 'cloudtrail:CreateTrail' && attempts.hasUnanswered;
      created ||= isUnconfirmed;
      failure ??= explainStep(error, { ...context.remedyContext, trail, call: step.call }, attempts.hasUnanswered);
    }
  }
  return { trail, isMissing, failure };
}

/** Lists as they were observed; a new trail has what CreateTrail gives it. */
function knownOf({ observed }: RefreshContext): KnownValues {
  return Object.fromEntries(FIELDS.map(({ field, unset }) => [field, [observed ? observed[field] : unset]]));
}

function outcomeOf(
  error: unknown,
  { hasUnanswered: hasUnanswered }: Attempts,
  signal: AbortSignal,
): StepOutcome['outcome'] {
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
    `${trail} was there when cloudtrail:CreateTrail was tried again: most likely it is the one that this run created, but nobody has compared it with what is declared.`,
    'Run again: the next run adopts the trail, and shows what differs.',
  );
}

export type WaitBudget = ReturnType<typeof createWaitBudget>;

/** How long a run waits for a trail that is busy, and for what it has just mended. */
export function createWaitBudget() {
  return { conflict: CONFLICT_WAITS_SECONDS.values(), notYet: NOT_YET_WAITS_SECONDS.values() };
}

async function perform(
  planned: Step,
  trail: string,
  context: ApplyContext,
  by: {
    readonly isFresh: (error: unknown) => boolean;
    readonly waits: WaitBudget;
    readonly known: KnownValues;
    readonly attempts: Attempts;
  },
  runContext: RunContext,
): Promise<StepAnswer> {
  const { log, signal } = runContext;
  for (;;) {
    // Each time, since minutes may have passed.
    const read = () => refreshStep(planned, trail, context.refreshContext, by.known, runContext);
    const { step, ...first } = await read();
    let { overwritten } = first;
    throwIfStopped(signal);
    const beforeRetry = async () => {
      ({ overwritten } = await read());
    };
    try {
      const answer = await send(context, step, trail, by.attempts, beforeRetry);
      context.onOverwritten(step, overwritten);
      return answer;
    } catch (error) {
      const name = errorName(error);
      const isBusy = name === 'ConflictException';
      const seconds =
        isBusy || by.isFresh(error) ? (isBusy ? by.waits.conflict : by.waits.notYet).next().value : undefined;
      if (seconds === undefined) {
        if (by.attempts.hasUnanswered) context.onOverwritten(step, overwritten);
        throw error;
      }
      const why = isBusy ? 'CloudTrail is still busy with the trail' : 'CloudTrail does not see yet what is new';
      log.info(`${why} (${name}): ${step.call} again in ${seconds} s`);
      await delaySeconds(seconds, signal);
      // By either error AWS says that this attempt did nothing.
      throwIfStopped(signal);
    }
  }
}

function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw stopped();
}

interface StepAnswer {
  readonly outcome: 'done' | 'unknown';
  /** After CreateTrail every call uses the ARN that it returned. */
  readonly trail?: string | undefined;
}

/** How a step on the trail becomes a command, and the member of its request that names the trail: after CreateTrail that is its ARN. */
const COMMANDS: Readonly<
  Record<CloudTrailCall, readonly [command: new (input: never) => unknown, trail: string | null]>
> = {
  'cloudtrail:CreateTrail': [CreateTrailCommand, null],
  'cloudtrail:UpdateTrail': [UpdateTrailCommand, 'Name'],
  'cloudtrail:StartLogging': [StartLoggingCommand, 'Name'],
  'cloudtrail:StopLogging': [StopLoggingCommand, 'Name'],
  'cloudtrail:PutEventSelectors': [PutEventSelectorsCommand, 'TrailName'],
  'cloudtrail:PutEventConfiguration': [PutEventConfigurationCommand, 'TrailName'],
  'cloudtrail:PutInsightSelectors': [PutInsightSelectorsCommand, 'TrailName'],
  'cloudtrail:AddTags': [AddTagsCommand, 'ResourceId'],
  'cloudtrail:RemoveTags': [RemoveTagsCommand, 'ResourceId'],
  'cloudtrail:RegisterOrganizationDelegatedAdmin': [RegisterOrganizationDelegatedAdminCommand, null],
};

/** Every call by which the action changes anything. */
export const WRITE_CALLS: readonly Call[] = [...(Object.keys(COMMANDS) as CloudTrailCall[]), ...REPAIR_CALLS];

async function send(
  { client, repair: repair }: ApplyContext,
  step: Step,
  trail: string,
  attempts: Attempts,
  beforeRetry: BeforeRetry,
): Promise<StepAnswer> {
  const { call, input } = step;
  try {
    if (isRepair(step)) {
      await repair(step, attempts);
      return { outcome: 'done' };
    }
    const [Command, member] = COMMANDS[call as CloudTrailCall];
    const command = new Command({ ...input, ...(member && { [member]: trail }) } as never);
    const answer = await write(call, { client, command }, attempts, beforeRetry);
    return {
      outcome: 'done',
      ...(call === 'cloudtrail:CreateTrail' && { trail: (answer as CreateTrailResponse).TrailARN }),
    };
  } catch (error) {
    if (!foundOnRetry(call, error, attempts)) throw error;
    return { outcome: 'unknown' };
  }
}

/** What a call finds when an attempt before it took effect, and the answer to that was lost. */
const ALREADY_DONE_ERRORS: Partial<Record<Call, string>> = {
  'cloudtrail:CreateTrail': 'TrailAlreadyExistsException',
  'cloudtrail:RegisterOrganizationDelegatedAdmin': 'AccountRegisteredException',
};

/** The call was tried again and found what it was to make: most likely the work of an attempt before. */
function foundOnRetry(call: Call, error: unknown, { hasUnanswered: hasUnanswered }: Attempts): boolean {
  // There is one service-linked role, whoever made it.
  return (
    (call === 'iam:CreateServiceLinkedRole' && /has been taken/.test(errorText(error))) ||
    (errorName(error) === ALREADY_DONE_ERRORS[call] &&
      (hasUnanswered || ((error as { $metadata?: { attempts?: number } }).$metadata?.attempts ?? 1) > 1))
  );
}
