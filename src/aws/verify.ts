import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { RunError } from '../errors.ts';
import type { Desired } from '../trail/desired.ts';
import { diff, type Drift } from '../trail/diff.ts';
import type { TrailIdentity } from '../trail/trail.ts';
import type { Control } from './client.ts';
import { isAbsent, readTrail, type TrailAndStatus } from './trail.ts';
import { wait } from './wait.ts';

// Settings and logging state are eventually consistent, so they are read until they agree. 20 seconds in all.
const WAITS_SECONDS = [1, 2, 3, 4, 5, 5];

/** What to do where reading back did not tell. */
export const CHECK = 'Run again in mode check: it tells whether the trail is as declared.';

export interface Verified extends TrailAndStatus {
  /** What still differs from what was desired. */
  readonly drift: readonly Drift[];
}

/**
 * Reads the trail back until it is as desired, or the time is over.
 * @throws RunError `read` where it cannot be read, `verify` where the run is told to stop before it is as desired.
 */
export const verify = async (
  client: CloudTrailClient,
  identity: TrailIdentity,
  desired: Desired,
  { log, stop }: Control,
): Promise<Verified> => {
  const waits = WAITS_SECONDS.values();
  for (;;) {
    const seconds = waits.next().value;
    const read = await readTrail(client, identity).catch((error: unknown) => {
      // A trail that was just created may not be found for a while.
      if (seconds === undefined || !isAbsent(error)) throw error;
      return null;
    });
    const drift = read ? diff(desired, read.trail) : null;
    if (drift?.length === 0) log.info('Read back: as desired');
    if (read && drift && (drift.length === 0 || seconds === undefined)) return { ...read, drift };
    const seen = drift ? `${drift.map(({ field }) => field).join(', ')} not yet as desired` : 'no trail yet';
    if (stop.aborted) {
      throw new RunError('verify', `The run was told to stop while reading back found ${seen}.`, CHECK);
    }
    log.info(`Reading back finds ${seen}: again in ${seconds} s`);
    await wait(seconds ?? 0, stop);
  }
};
