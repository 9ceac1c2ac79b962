import type { Declared } from '../trail/desired.ts';
import type { Status } from '../trail/health.ts';
import type { Trail } from '../trail/trail.ts';

/** What a reader should know although nothing is wrong with it. */
export const noticesOf = (
  declared: Declared,
  before: Trail | null,
  after: Pick<Trail, 'homeRegion' | 'isLogging'>,
  status: Status,
): string[] => {
  const notices: string[] = [];
  if (after.homeRegion !== declared.region) {
    notices.push(
      `The trail's home Region is ${after.homeRegion}, not ${declared.region} as aws-region says. It is read and changed there, since a trail cannot move. Correct aws-region to be rid of this notice.`,
    );
  }
  if (before === null && after.isLogging !== true) {
    notices.push(
      'A new trail does not log until it is started, and is-logging does not ask for that: nothing will be recorded.',
    );
  }
  if (status.unknown !== null && declared.intents.isLogging.state === 'keep') notices.push(status.unknown);
  return notices;
};
