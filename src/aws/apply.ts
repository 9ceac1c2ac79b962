import {
  type CloudTrailClient,
  CreateTrailCommand,
  type CreateTrailCommandInput,
  StartLoggingCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { RunError, stopped } from '../errors.ts';
import type { StepOutcome } from '../trail/outcome.ts';
import type { Plan, Step } from '../trail/plan.ts';
import type { Control } from './client.ts';
import { errorName, isAnswer } from './aws-error.ts';
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
 * Performs steps in their order until one fails or the run is told to stop. Never throws: `tell` hears what becomes of each
 * step as soon as it does, since the run may end at any moment. `circumstances` fill in the remedies.
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
  for (const step of steps) {
    if (stop.aborted) return { trail, failure: stopped() };
    log.info(`${step.call} …`);
    tell({ step, outcome: 'unknown' });
    try {
      trail = (await perform(client, step, trail, { log, stop })) ?? trail;
      log.info(`${step.call} done`);
      tell({ step, outcome: 'done' });
    } catch (error) {
      tell({ step, outcome: error instanceof RunError ? 'not attempted' : isAnswer(error) ? 'failed' : 'unknown' });
      return { trail, failure: explainStep(error, { ...circumstances, trail, call: step.call }) };
    }
  }
  return { trail, failure: null };
};

const perform = async (
  client: CloudTrailClient,
  step: Step,
  trail: string,
  { log, stop }: Control,
): Promise<string | undefined> => {
  const waits = CONFLICT_WAITS_SECONDS.values();
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

/** After CreateTrail every call uses the ARN that it returned. */
const send = async (client: CloudTrailClient, { call, input }: Step, trail: string): Promise<string | undefined> => {
  switch (call) {
    case 'cloudtrail:CreateTrail':
      return client.send(new CreateTrailCommand(input as unknown as CreateTrailCommandInput)).then(
        ({ TrailARN }) => TrailARN,
        (error: unknown) => {
          if (createdBefore(error)) return undefined;
          throw error;
        },
      );
    case 'cloudtrail:UpdateTrail':
      await client.send(new UpdateTrailCommand({ ...input, Name: trail }));
      return undefined;
    case 'cloudtrail:StartLogging':
      await client.send(new StartLoggingCommand({ Name: trail }));
      return undefined;
    case 'cloudtrail:StopLogging':
      await client.send(new StopLoggingCommand({ Name: trail }));
      return undefined;
  }
};

/** The SDK tried again because an answer was lost, and found the trail that the first attempt had created. */
const createdBefore = (error: unknown): boolean =>
  errorName(error) === 'TrailAlreadyExistsException' &&
  ((error as { $metadata?: { attempts?: number } }).$metadata?.attempts ?? 1) > 1;
