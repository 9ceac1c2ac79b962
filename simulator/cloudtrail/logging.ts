/** StartLogging, StopLogging, DeleteTrail and GetTrailStatus. */
import type { CallContext } from '../protocol/authenticate.ts';
import { withoutUnset } from './trail-responses.ts';
import type { Trail } from '../world/trail.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { findForReading, findForWriting, readTrailReference, resourceArnsOf } from './names.ts';
import { checkOrganizationPermissions } from './organization/organization.ts';
import { changeTrails, trailsSeenByReaders } from './read-lag.ts';

type ByName = { Name: string };

/** Succeeds on a trail that is logging, and probes neither bucket nor key nor role. */
export function startLogging(context: CallContext, input: ByName): object {
  setLogging(context, 'cloudtrail:StartLogging', input, true);
  return {};
}

export function stopLogging(context: CallContext, input: ByName): object {
  setLogging(context, 'cloudtrail:StopLogging', input, false);
  return {};
}

function setLogging(context: CallContext, action: string, input: ByName, isLogging: boolean): void {
  const trail = authorizedForWriting(context, action, input);
  changeTrails(context, () => {
    if (trail.isLogging === isLogging) return trail;
    trail.isLogging = isLogging;
    trail[isLogging ? 'startLoggingTime' : 'stopLoggingTime'] = context.now;
    return trail;
  });
}

export function deleteTrail(context: CallContext, input: ByName): object {
  const trail = authorizedForWriting(context, 'cloudtrail:DeleteTrail', input);
  changeTrails(context, () => {
    context.world.trails.delete(trail.arn);
    return trail;
  });
  return {};
}

/** All three model the refusals of the service-linked role and of missing dependent permissions too. */
function authorizedForWriting(context: CallContext, action: string, input: ByName): Trail {
  const reference = readTrailReference(context, input.Name);
  authorize(context, action, resourceArnsOf(context, reference));
  const trail = findForWriting(context, reference);
  checkOrganizationPermissions(context, trail);
  return trail;
}

/** The status in the Region called: deliveries are known in the home Region, logging everywhere. */
export function getTrailStatus(context: CallContext, input: ByName): object {
  const reference = readTrailReference(context, input.Name);
  authorize(context, 'cloudtrail:GetTrailStatus', resourceArnsOf(context, reference));
  const trail = findForReading(context, trailsSeenByReaders(context.world), reference);
  return withoutUnset({
    IsLogging: trail.isLogging,
    StartLoggingTime: epochSeconds(trail.startLoggingTime),
    StopLoggingTime: epochSeconds(trail.stopLoggingTime),
    // Documented as no longer used, still answered.
    LatestDeliveryAttemptTime: '',
    LatestDeliveryAttemptSucceeded: '',
    LatestNotificationAttemptTime: '',
    LatestNotificationAttemptSucceeded: '',
    TimeLoggingStarted: isoSeconds(trail.startLoggingTime),
    TimeLoggingStopped: isoSeconds(trail.stopLoggingTime),
    ...(trail.homeRegion === context.region ? deliveryStatus(context, trail) : {}),
  });
}

function deliveryStatus(context: CallContext, trail: Trail): Record<string, unknown> {
  return {
    LatestDeliveryTime: epochSeconds(trail.latestDeliveryTime),
    // Member accounts do not see the bucket of the organization's trail.
    LatestDeliveryError: trail.ownerAccountId === context.caller.accountId ? trail.latestDeliveryError : null,
    LatestDigestDeliveryTime: epochSeconds(trail.latestDigestDeliveryTime),
    LatestDigestDeliveryError: trail.latestDigestDeliveryError,
    LatestNotificationTime: epochSeconds(trail.latestNotificationTime),
    LatestNotificationError: trail.latestNotificationError,
    LatestCloudWatchLogsDeliveryTime: epochSeconds(trail.latestCloudWatchLogsDeliveryTime),
    LatestCloudWatchLogsDeliveryError: trail.latestCloudWatchLogsDeliveryError,
  };
}

/** awsJson timestamps are seconds since 1970, with a fraction. */
function epochSeconds(date: Date | null): number | null {
  return date && date.getTime() / 1000;
}

function isoSeconds(date: Date | null): string {
  return date ? date.toISOString().replace(/\.\d{3}Z$/, 'Z') : '';
}
