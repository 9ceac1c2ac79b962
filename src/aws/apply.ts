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
      const answer = await perform(client, step, trail, { log, stop });
      trail = answer.trail ?? trail;
      log.info(`${step.call} ${answer.outcome === 'done' ? 'done' : 'found the trail when it was tried again'}`);
      tell({ step, outcome: answer.outcome });
    } catch (error) {
      tell({ step, outcome: error instanceof RunError ? 'not attempted' : isRefusal(error) ? 'failed' : 'unknown' });
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
): Promise<Answer> => {
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

interface Answer {
  readonly outcome: 'done' | 'unknown';
  /** After CreateTrail every call uses the ARN that it returned. */
  readonly trail?: string | undefined;
}

const DONE: Answer = { outcome: 'done' };

const send = async (client: CloudTrailClient, { call, input }: Step, trail: string): Promise<Answer> => {
  switch (call) {
    case 'cloudtrail:CreateTrail':
      return client.send(new CreateTrailCommand(input as unknown as CreateTrailCommandInput)).then(
        ({ TrailARN }) => ({ ...DONE, trail: TrailARN }),
        (error: unknown) => {
          if (!foundOnRetry(error)) throw error;
          return { outcome: 'unknown' };
        },
      );
    case 'cloudtrail:UpdateTrail':
      await client.send(new UpdateTrailCommand({ ...input, Name: trail }));
      return DONE;
    case 'cloudtrail:StartLogging':
      await client.send(new StartLoggingCommand({ Name: trail }));
      return DONE;
    case 'cloudtrail:StopLogging':
      await client.send(new StopLoggingCommand({ Name: trail }));
      return DONE;
  }
};

/**
 * The SDK tried again and found a trail: most likely the one that an attempt created whose answer was lost. Going on leaves
 * no trail behind that does not log, and reading back tells if it is another.
 */
const foundOnRetry = (error: unknown): boolean =>
  errorName(error) === 'TrailAlreadyExistsException' &&
  ((error as { $metadata?: { attempts?: number } }).$metadata?.attempts ?? 1) > 1;
