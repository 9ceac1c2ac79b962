import {
  AddTagsCommand,
  type CloudTrailClient,
  CreateTrailCommand,
  PutEventConfigurationCommand,
  PutEventSelectorsCommand,
  PutInsightSelectorsCommand,
  RegisterOrganizationDelegatedAdminCommand,
  RemoveTagsCommand,
  StartLoggingCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { RunError, stopped } from '../errors.ts';
import type { StepOutcome } from '../trail/outcome.ts';
import type { Call, Step } from '../trail/step.ts';
import type { Plan } from '../trail/plan.ts';
import type { Control } from './client.ts';
import { errorName, isRefusal } from './aws-error.ts';
import { type Circumstances, explainStep } from './failures.ts';
import { wait } from './wait.ts';

export interface Applied {
  /** The ARN that CreateTrail returned; else the plan's. */
  readonly trail: string;
  /** Why not all steps were done; `null` where they were. */
  readonly failure: RunError | null;
}

// ConflictException: the trail is still busy, which takes up to minutes. The SDK never retries it. 5 minutes in all.
const CONFLICT_WAITS_SECONDS = [2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30, 30, 30];

/**
 * Performs steps in their order until one fails or the run is told to stop; a trail that this run created is started even
 * then, so that it records. Never throws: `tell` hears what becomes of each step as soon as it does, since the run may end at
 * any moment. `circumstances` fill in the remedies.
 */
export const apply = async (
  client: CloudTrailClient,
  plan: Plan,
  steps: readonly Step[],
  circumstances: Omit<Circumstances, 'call'>,
  { log, stop }: Control,
  tell: (outcome: StepOutcome) => void,
): Promise<Applied> => {
  let trail = plan.trail;
  let created = false;
  let failure: RunError | null = null;
  let waits = CONFLICT_WAITS_SECONDS.values();
  for (const step of steps) {
    if (failure && !(created && step.call === 'cloudtrail:StartLogging')) continue;
    if (stop.aborted) return { trail, failure: failure ?? stopped() };
    if (failure) {
      log.info('The new trail is started all the same, so that it records');
      waits = CONFLICT_WAITS_SECONDS.values();
    }
    log.info(`${step.call} …`);
    tell({ step, outcome: 'unknown' });
    try {
      const answer = await perform(client, step, trail, waits, { log, stop });
      trail = answer.trail ?? trail;
      log.info(`${step.call} ${answer.outcome === 'done' ? 'done' : 'found it done when it was tried again'}`);
      tell({ step, outcome: answer.outcome });
      if (step.call !== 'cloudtrail:CreateTrail') continue;
      created = true;
      if (answer.outcome === 'unknown' && steps.some(isUnplanned)) failure = perhapsAnother(trail);
    } catch (error) {
      tell({ step, outcome: error instanceof RunError ? 'not attempted' : isRefusal(error) ? 'failed' : 'unknown' });
      failure ??= explainStep(error, { ...circumstances, trail, call: step.call });
    }
  }
  return { trail, failure };
};

/** Whether the step would change a trail that nobody compared with what is declared. */
const isUnplanned = ({ call }: Step): boolean =>
  !['cloudtrail:CreateTrail', 'cloudtrail:StartLogging', 'cloudtrail:RegisterOrganizationDelegatedAdmin'].includes(
    call,
  );

/** Selectors replace what there is, so they must not reach a trail that is perhaps another's. */
const perhapsAnother = (trail: string): RunError =>
  new RunError(
    'step',
    `${trail} was there when cloudtrail:CreateTrail was tried again: most likely it is the one that this run created, but nobody has compared it with what is declared.`,
    'Run again: the next run adopts the trail, and shows what differs.',
  );

const perform = async (
  client: CloudTrailClient,
  step: Step,
  trail: string,
  waits: Iterator<number, undefined>,
  { log, stop }: Control,
): Promise<Answer> => {
  for (;;) {
    try {
      return await send(client, step, trail);
    } catch (error) {
      const seconds = waits.next().value;
      if (errorName(error) !== 'ConflictException' || seconds === undefined) throw error;
      log.info(`CloudTrail is still busy with the trail (ConflictException): ${step.call} again in ${seconds} s`);
      await wait(seconds, stop);
      // A conflict means that nothing was done.
      if (stop.aborted) throw stopped();
    }
  }
};

interface Answer {
  readonly outcome: 'done' | 'unknown';
  /** After CreateTrail every call uses the ARN that it returned. */
  readonly trail?: string | undefined;
}

/** How a step becomes a command, and the member of its request that names the trail: after CreateTrail that is its ARN. */
const COMMANDS: Readonly<Record<Call, readonly [command: new (input: never) => unknown, trail: string | null]>> = {
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
export const WRITES = Object.keys(COMMANDS) as Call[];

const send = async (client: CloudTrailClient, { call, input }: Step, trail: string): Promise<Answer> => {
  const [Command, member] = COMMANDS[call];
  const command = new Command({ ...input, ...(member && { [member]: trail }) } as never);
  try {
    const answer = (await client.send(command as CreateTrailCommand)) as { TrailARN?: string };
    return { outcome: 'done', ...(call === 'cloudtrail:CreateTrail' && { trail: answer.TrailARN }) };
  } catch (error) {
    if (!foundOnRetry(call, error)) throw error;
    return { outcome: 'unknown' };
  }
};

/** What a call finds when an attempt before it took effect, and the answer to that was lost. */
const ALREADY: Partial<Record<Call, string>> = {
  'cloudtrail:CreateTrail': 'TrailAlreadyExistsException',
  'cloudtrail:RegisterOrganizationDelegatedAdmin': 'AccountRegisteredException',
};

/** The SDK tried again and found what it was to make: most likely the work of an attempt whose answer was lost. */
const foundOnRetry = (call: Call, error: unknown): boolean =>
  errorName(error) === ALREADY[call] && ((error as { $metadata?: { attempts?: number } }).$metadata?.attempts ?? 1) > 1;
