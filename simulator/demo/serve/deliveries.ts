/** What CloudTrail does by itself while a trail logs: it delivers, or writes down why it cannot. */
import type { Trail } from '../../world/trail.ts';
import type { World } from '../../world/world.ts';
import { wholeSeconds } from '../../world/event-history.ts';
import { probeBucket } from '../../cloudtrail/settings/destinations.ts';
import { deliverLogs } from '../../services/deliveries/deliver-logs.ts';

/** Three days in milliseconds. Digests come hourly, and people who try things do not wait that long. */
const AGE = 3 * 24 * 3_600_000;

/** A trail that was just started for the first time has logged for three days, and what led to it was before. */
export function letDaysPass(world: World): void {
  for (const trail of world.trails.values()) {
    if (!trail.isLogging || trail.latestDeliveryTime !== null || !isNew(trail)) continue;
    trail.startLoggingTime = earlier(trail.startLoggingTime!);
    for (const record of world.eventHistory.records) {
      record.eventTime = wholeSeconds(earlier(new Date(record.eventTime)));
    }
  }
}

function isNew({ startLoggingTime }: Trail): boolean {
  return Date.now() - startLoggingTime!.getTime() < AGE / 2;
}

function earlier(time: Date): Date {
  return new Date(time.getTime() - AGE);
}

/** Brings the times of every trail that logs up to now, as if AWS had just delivered. */
export function deliver(world: World): void {
  for (const trail of world.trails.values()) if (trail.isLogging && isAllowed(world, trail)) moveTimes(trail);
}

function moveTimes(trail: Trail): void {
  const now = new Date();
  trail.latestDeliveryTime = now;
  if (trail.logFileValidationEnabled) trail.latestDigestDeliveryTime = now;
  if (trail.snsTopicArn !== null) trail.latestNotificationTime = now;
  if (trail.cloudWatchLogsLogGroupArn !== null) trail.latestCloudWatchLogsDeliveryTime = now;
}

/**
 * Log files and digests up to now, of the home Region and one more: enough to see, and delivered only when somebody asks what is in
 * the bucket.
 */
export function deliverRecord(world: World): void {
  for (const trail of world.trails.values()) {
    if (trail.startLoggingTime === null || !isAllowed(world, trail)) continue;
    const regions = trail.isMultiRegionTrail ? [...new Set([trail.homeRegion, 'eu-central-1'])] : [trail.homeRegion];
    deliverLogs(world, trail.arn, { from: new Date(Date.now() - AGE), to: new Date(), regions });
  }
}

function isAllowed(world: World, trail: Trail): boolean {
  try {
    probeBucket(world, trail);
  } catch {
    if (trail.isLogging) trail.latestDeliveryError = 'AccessDenied';
    return false;
  }
  trail.latestDeliveryError = null;
  return true;
}
