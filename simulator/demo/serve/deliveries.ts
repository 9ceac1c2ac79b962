/** What CloudTrail does by itself while a trail logs: it delivers, or writes down why it cannot. */
import type { Trail } from '../../world/trail.ts';
import type { World } from '../../world/world.ts';
import { probeBucket } from '../../cloudtrail/settings/destinations.ts';

/** Brings every trail that logs up to now. AWS delivers within some minutes; people who try things do not wait that long. */
export function deliver(world: World): void {
  for (const trail of world.trails.values()) if (trail.isLogging) deliverTo(world, trail);
}

function deliverTo(world: World, trail: Trail): void {
  const now = new Date();
  try {
    probeBucket(world, trail);
  } catch {
    trail.latestDeliveryError = 'AccessDenied';
    return;
  }
  trail.latestDeliveryError = null;
  trail.latestDeliveryTime = now;
  if (trail.logFileValidationEnabled) trail.latestDigestDeliveryTime = now;
  if (trail.snsTopicArn !== null) trail.latestNotificationTime = now;
  if (trail.cloudWatchLogsLogGroupArn !== null) trail.latestCloudWatchLogsDeliveryTime = now;
}
