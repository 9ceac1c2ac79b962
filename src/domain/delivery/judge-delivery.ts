import { minuteOf } from '../values/time.ts';
import type { DeliveryProof } from './proof.ts';
import type { DeliveryStatus } from './status.ts';

/** What a delivery of log files is compared with: the last write of the run, and the status that was read before and after it. */
export interface BeforeDelivery {
  /** ISO 8601 in UTC, by the runner's clock. */
  readonly writtenAt: string;
  readonly deliveries: readonly DeliveryStatus[];
  readonly deliveriesAfterWrite: readonly DeliveryStatus[];
}

/**
 * Whether CloudTrail delivered a log file after the last write (API_GetTrailStatus: `LatestDeliveryTime` is the last success,
 * `LatestDeliveryError` the last failure, without its time); `null` while neither is known. An error that was there before the write
 * may be that of a delivery before it, so only another one is newer. The runner's clock may differ from AWS's: a delivery that was known
 * before the write is none after it, and one that became known since is.
 */
export function judgeDelivery(deliveries: readonly DeliveryStatus[], before: BeforeDelivery): DeliveryProof | null {
  const { latest, error } = logFilesIn(deliveries);
  const isNew = latest !== logFilesIn(before.deliveries).latest;
  const isSince = latest !== logFilesIn(before.deliveriesAfterWrite).latest;
  if (latest !== null && isNew && (isSince || latest > before.writtenAt)) {
    const message = `CloudTrail delivered a log file at ${minuteOf(latest)}, after the last change of this run.`;
    return { status: 'pass', message, remedy: null, latest };
  }
  if (error === null || error === logFilesIn(before.deliveries).error) return null;
  const message = `CloudTrail could not deliver log files after the last change of this run: ${error}.`;
  return { status: 'fail', message, remedy: remedyOf(error), latest };
}

/** What to report when the time is over and there was no delivery. */
export function undeliveredAfter(
  seconds: number,
  deliveries: readonly DeliveryStatus[],
  { writtenAt }: BeforeDelivery,
): DeliveryProof {
  const { latest, error } = logFilesIn(deliveries);
  const last = latest === null ? 'It has never delivered one' : `The last one was delivered at ${minuteOf(latest)}`;
  const because = error === null ? '' : `, and the last attempt failed: ${error}`;
  return {
    status: 'fail',
    message: `CloudTrail delivered no log file within ${seconds} s after the last change of this run, made at ${minuteOf(writtenAt)}. ${last}${because}.`,
    remedy: error === null ? NOTHING_YET : remedyOf(error),
    latest,
  };
}

const NONE = { latest: null, error: null };

function logFilesIn(deliveries: readonly DeliveryStatus[]): Pick<DeliveryStatus, 'latest' | 'error'> {
  return deliveries.find(({ what }) => what === 'log files') ?? NONE;
}

/** Delivery takes about 5 minutes on average, which AWS does not guarantee (CloudTrail User Guide, how CloudTrail works). */
const NOTHING_YET =
  'CloudTrail usually delivers within about 5 minutes of an API call, and writes no log file where there was none. Set wait-for-delivery-seconds to 900 or more, or run mode check later: its summary shows the last delivery.';

/** By the code of S3 or KMS. */
function remedyOf(error: string): string {
  if (error === 'NoSuchBucket') return 'Create the bucket again, or set s3-bucket-name to one that exists.';
  if (/kms/i.test(error)) return KEY;
  if (/AccessDenied/.test(error)) return `Allow CloudTrail in the bucket policy. ${KEY}`;
  return 'Check the bucket and its policy, the key and its policy, and the organization’s control policies. The prerequisites in this report say what was found.';
}

const KEY =
  'If the trail or the bucket uses a KMS key, check that it is enabled and that its policy allows CloudTrail.';
