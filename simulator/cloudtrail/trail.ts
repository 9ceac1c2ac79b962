/** A trail as CloudTrail stores it, and the answers it gives about one. */

export interface EventSelector {
  ReadWriteType: 'All' | 'ReadOnly' | 'WriteOnly';
  IncludeManagementEvents: boolean;
  DataResources: { Type: string; Values: string[] }[];
  ExcludeManagementEventSources: string[];
}

export interface AdvancedEventSelector {
  Name?: string;
  FieldSelectors: ({ Field: string } & Partial<Record<FieldOperator, string[]>>)[];
}
export type FieldOperator = 'Equals' | 'StartsWith' | 'EndsWith' | 'NotEquals' | 'NotStartsWith' | 'NotEndsWith';

export interface InsightSelector {
  InsightType: string;
  EventCategories: string[];
}

export interface AggregationConfiguration {
  EventCategory: string;
  Templates: string[];
}

/** null = not set. Exactly one of the two kinds of selectors is set. Delivery fields are the home Region's. */
export interface Trail {
  name: string;
  arn: string;
  homeRegion: string;
  ownerAccountId: string;
  s3BucketName: string;
  s3KeyPrefix: string | null;
  snsTopicArn: string | null;
  kmsKeyId: string | null;
  cloudWatchLogsLogGroupArn: string | null;
  cloudWatchLogsRoleArn: string | null;
  includeGlobalServiceEvents: boolean;
  isMultiRegionTrail: boolean;
  isOrganizationTrail: boolean;
  logFileValidationEnabled: boolean;
  /** null on a trail from before this field existed: then it is absent from the answers. */
  recursiveLogging: boolean | null;
  isLogging: boolean;
  startLoggingTime: Date | null;
  stopLoggingTime: Date | null;
  eventSelectors: EventSelector[] | null;
  advancedEventSelectors: AdvancedEventSelector[] | null;
  insightSelectors: InsightSelector[];
  aggregationConfigurations: AggregationConfiguration[];
  tags: Map<string, string | null>;
  latestDeliveryTime: Date | null;
  latestDeliveryError: string | null;
  latestDigestDeliveryTime: Date | null;
  latestDigestDeliveryError: string | null;
  latestNotificationTime: Date | null;
  latestNotificationError: string | null;
  latestCloudWatchLogsDeliveryTime: Date | null;
  latestCloudWatchLogsDeliveryError: string | null;
}

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
export function writtenTrail(trail: Trail): object {
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
export function describedTrail(trail: Trail): object {
  return {
    ...writtenTrail(trail),
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
