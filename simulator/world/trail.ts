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
