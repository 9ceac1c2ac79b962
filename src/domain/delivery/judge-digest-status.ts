import { minuteOf, secondsBetween } from '../values/time.ts';
import type { DeliveryStatus } from './status.ts';

/** A digest is stored 20 to 50 minutes after its end, and late after two hours (facts, 3.6). */
const LATE_SECONDS = 2 * 3600;

/** After so long without a digest, the error of a delivery explains why. */
const SILENT_SECONDS = 3 * 3600;

/**
 * What GetTrailStatus says of digests against the newest one in the home Region of the trail's account (its end in ISO 8601; `null` where
 * there is none): a sentence; `null` where they agree. AWS does not document whose deliveries the status shows, so this is never a finding.
 */
export function judgeDigestStatus(
  { latest, error }: Pick<DeliveryStatus, 'latest' | 'error'>,
  newest: string | null,
  now: string,
): string | null {
  const end = newest === null ? 'There is no digest' : `The newest digest ended at ${minuteOf(newest)}`;
  if (latest !== null && (newest === null || secondsBetween(newest, latest) > LATE_SECONDS)) {
    return `CloudTrail reports that it delivered a digest at ${minuteOf(latest)}, but none of that time is in the bucket. ${end}. It was deleted, or delivered to a bucket or prefix that the trail had before.`;
  }
  const isSilent = newest === null || secondsBetween(newest, now) > SILENT_SECONDS;
  return error !== null && isSilent
    ? `${end}, and CloudTrail could not deliver the last one that it tried: ${error}.`
    : null;
}
