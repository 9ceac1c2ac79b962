import {
  type CloudTrailClient,
  CreateTrailCommand,
  type CreateTrailCommandInput,
  StartLoggingCommand,
  StopLoggingCommand,
  TrailAlreadyExistsException,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { RunError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { StepOutcome } from '../trail/outcome.ts';
import type { Plan, Step } from '../trail/plan.ts';
import { type Circumstances, errorName, explainStep } from './failures.ts';
import { wait } from './wait.ts';

export interface Applied {
  readonly steps: readonly StepOutcome[];
  /** The ARN that CreateTrail returned; else the plan's. */
  readonly trail: string;
  /** Why the step that failed did. */
  readonly failure: RunError | null;
}

// ConflictException: the trail is still busy, which takes up to minutes. The SDK never retries it. 5 minutes in all.
const CONFLICT_WAITS_SECONDS = [2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30, 30, 30];

/**
 * Performs steps in their order until one fails or the run is told to stop. Never throws: what was done has to be told.
 * `circumstances` fill in the remedies.
 */
export const apply = async (
  client: CloudTrailClient,
  plan: Plan,
  steps: readonly Step[],
  circumstances: Omit<Circumstances, 'call'>,
  log: Log,
  stop: AbortSignal,
): Promise<Applied> => {
  const outcomes: StepOutcome[] = [];
  let trail = plan.trail;
  let failure: RunError | null = null;
  for (const step of steps) {
    if (failure || stop.aborted) {
      failure ??= stopped();
      outcomes.push({ step, outcome: 'not attempted' });
      continue;
    }
    try {
      log.info(`${step.call} …`);
      trail = (await perform(client, step, trail, log, stop)) ?? trail;
      log.info(`${step.call} done`);
      outcomes.push({ step, outcome: 'done' });
    } catch (error) {
      failure = explainStep(error, { ...circumstances, call: step.call });
      log.info(`${step.call} failed: ${errorName(error)}`);
      outcomes.push({ step, outcome: 'failed' });
    }
  }
  return { steps: outcomes, trail, failure };
};

const perform = async (
  client: CloudTrailClient,
  step: Step,
  trail: string,
  log: Log,
  stop: AbortSignal,
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
  error instanceof TrailAlreadyExistsException && (error.$metadata.attempts ?? 1) > 1;

const stopped = (): RunError =>
  new RunError(
    'step',
    'The run was told to stop (cancelled, or out of time) before all steps were done.',
    'Run again: the next run goes on where this one stopped.',
  );
