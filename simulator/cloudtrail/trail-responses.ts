/** A trail as CloudTrail stores it, and the answers it gives about one. */
import type { EventSelector, Trail } from '../world/trail.ts';

/** The selector of every new trail, as the API echoes it. */
export function defaultEventSelectors(): EventSelector[] {
  return [
    { ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] },
  ];
}

/** A trail with CreateTrail's defaults: not logging, single-Region, of one account, every event of management. */
export function newTrail(arn: string, s3BucketName: string): Trail {
  const [, , , homeRegion, ownerAccountId, resource] = arn.split(':');
  return {
    name: resource!.slice('trail/'.length),
    arn,
    homeRegion: homeRegion!,
    ownerAccountId: ownerAccountId!,
    s3BucketName,
    s3KeyPrefix: null,
    snsTopicArn: null,
    kmsKeyId: null,
    cloudWatchLogsLogGroupArn: null,
    cloudWatchLogsRoleArn: null,
    includeGlobalServiceEvents: true,
    isMultiRegionTrail: false,
    isOrganizationTrail: false,
    logFileValidationEnabled: false,
    recursiveLogging: true,
    isLogging: false,
    startLoggingTime: null,
    stopLoggingTime: null,
    eventSelectors: defaultEventSelectors(),
    advancedEventSelectors: null,
    insightSelectors: [],
    aggregationConfigurations: [],
    tags: new Map(),
    latestDeliveryTime: null,
    latestDeliveryError: null,
    latestDigestDeliveryTime: null,
    latestDigestDeliveryError: null,
    latestNotificationTime: null,
    latestNotificationError: null,
    latestCloudWatchLogsDeliveryTime: null,
    latestCloudWatchLogsDeliveryError: null,
  };
}

/** What CreateTrail and UpdateTrail answer: no home Region, no logging state, no selectors, no tags. */
export function trailResponse(trail: Trail): object {
  return withoutUnset({
    Name: trail.name,
    S3BucketName: trail.s3BucketName,
    S3KeyPrefix: trail.s3KeyPrefix,
    // Deprecated, still answered, and always the short name even where an ARN was sent.
    SnsTopicName: trail.snsTopicArn && trail.snsTopicArn.split(':').at(-1),
    SnsTopicARN: trail.snsTopicArn,
    IncludeGlobalServiceEvents: trail.includeGlobalServiceEvents,
    IsMultiRegionTrail: trail.isMultiRegionTrail,
    TrailARN: trail.arn,
    LogFileValidationEnabled: trail.logFileValidationEnabled,
    CloudWatchLogsLogGroupArn: trail.cloudWatchLogsLogGroupArn,
    CloudWatchLogsRoleArn: trail.cloudWatchLogsRoleArn,
    KmsKeyId: trail.kmsKeyId,
    IsOrganizationTrail: trail.isOrganizationTrail,
    RecursiveLogging: trail.recursiveLogging,
  });
}

/** The Trail structure of DescribeTrails and GetTrail. */
export function trailDescription(trail: Trail): object {
  return {
    ...trailResponse(trail),
    HomeRegion: trail.homeRegion,
    HasCustomEventSelectors: trail.advancedEventSelectors !== null || !isDefault(trail.eventSelectors),
    HasInsightSelectors: trail.insightSelectors.length > 0,
  };
}

function isDefault(selectors: EventSelector[] | null): boolean {
  return JSON.stringify(selectors) === JSON.stringify(defaultEventSelectors());
}

/** A field that is not set is absent from the answer, never '' or null. */
export function withoutUnset(members: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
