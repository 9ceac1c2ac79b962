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
import type { Call, CloudTrailCall, Step } from '../../domain/trail/step.ts';
import { errorName, errorText } from '../errors/aws-error.ts';
import { isRepair, REPAIR_CALLS, type RepairStep } from './repair-prerequisite.ts';
import { type Attempts, type BeforeRetry, write } from './write.ts';

/** What sends the calls of steps. */
export interface SendContext {
  /** A client of the trail's home Region, in the session that may write. */
  readonly client: CloudTrailClient;
  /** Repairs a prerequisite. */
  readonly repair: (step: RepairStep, attempts: Attempts) => Promise<void>;
}

export interface StepAnswer {
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

export async function send(
  { client, repair }: SendContext,
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
function foundOnRetry(call: Call, error: unknown, { hasUnanswered }: Attempts): boolean {
  // There is only one service-linked role, no matter who created it.
  return (
    (call === 'iam:CreateServiceLinkedRole' && /has been taken/.test(errorText(error))) ||
    (errorName(error) === ALREADY_DONE_ERRORS[call] &&
      (hasUnanswered || ((error as { $metadata?: { attempts?: number } }).$metadata?.attempts ?? 1) > 1))
  );
}
