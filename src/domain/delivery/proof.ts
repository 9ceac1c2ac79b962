import { minuteOf, secondsBetween } from '../values/time.ts';

/** How a part of the evidence came out (contract, section 8). `unknown`: nothing at all of it could be judged. */
export type ProofStatus = 'pass' | 'fail' | 'unknown';

/** Nothing is missing yet of a trail that was started so short a time ago: a digest comes an hour after the start and 50 minutes later. */
const FIRST_HOURS = 3;

/** After a stop that was shorter, the digests before it are still young enough to be expected. */
const SHORT_STOP_SECONDS = 3600;

/**
 * Why no digest is due yet: a sentence; `null` where one is. Times are those of GetTrailStatus and now, as ISO 8601 in UTC. Who stops and
 * starts a trail in a moment must not have a run expect nothing of it.
 */
export function whyNotDue(startedAt: string | null, lastStoppedAt: string | null, now: string): string | null {
  if (startedAt === null || secondsBetween(startedAt, now) >= FIRST_HOURS * 3600) return null;
  const isShort = lastStoppedAt !== null && secondsBetween(lastStoppedAt, startedAt) < SHORT_STOP_SECONDS;
  if (isShort && lastStoppedAt < startedAt) return null;
  return `Logging was turned on at ${minuteOf(startedAt)}, less than ${FIRST_HOURS} hours before, so the first digests are not due yet.`;
}

/** Whether CloudTrail delivered after the last write of this run. */
export interface DeliveryProof {
  readonly status: ProofStatus;
  /** What was seen: sentences. */
  readonly message: string;
  /** What to do where it failed; `null` otherwise. */
  readonly remedy: string | null;
  /** The newest delivery that GetTrailStatus reports: ISO 8601 in UTC. */
  readonly latest: string | null;
}
