import type {
  AdvancedEventSelector,
  AggregationConfiguration,
  EventSelector,
  InsightSelector,
} from '../selectors/selectors.ts';
import type { Tags } from './tags.ts';

/**
 * A trail in normal form: one spelling for what the workflow declares and what AWS reports. Texts are `null` where they are
 * unset; the fields that other calls than GetTrail return, from `isLogging` on, are `null` where they could not be read.
 */
export interface Trail {
  readonly name: string;
  readonly arn: string;
  readonly homeRegion: string;
  readonly s3BucketName: string | null;
  readonly s3KeyPrefix: string | null;
  readonly snsTopicArn: string | null;
  readonly kmsKeyId: string | null;
  readonly cloudWatchLogsLogGroupArn: string | null;
  readonly cloudWatchLogsRoleArn: string | null;
  readonly isOrganizationTrail: boolean;
  readonly isMultiRegionTrail: boolean;
  readonly includeGlobalServiceEvents: boolean;
  readonly enableLogFileValidation: boolean;
  readonly recursiveLogging: boolean;
  readonly isLogging: boolean | null;
  /** Empty where the trail has the default selector, or advanced ones. */
  readonly eventSelectors: readonly EventSelector[] | null;
  /** Empty where the trail has basic selectors. */
  readonly advancedEventSelectors: readonly AdvancedEventSelector[] | null;
  readonly insightSelectors: readonly InsightSelector[] | null;
  readonly aggregationConfigurations: readonly AggregationConfiguration[] | null;
  readonly tags: Tags | null;
}

/** Which trail it is. */
export type TrailIdentity = Pick<Trail, 'name' | 'arn' | 'homeRegion'>;

export type Field = Exclude<keyof Trail, keyof TrailIdentity>;

export type Value = Trail[Field];

/** What a workflow writes as a YAML or JSON list or mapping. */
export type StructuredField =
  'eventSelectors' | 'advancedEventSelectors' | 'insightSelectors' | 'aggregationConfigurations' | 'tags';

/** Why fields are not known, where they could not be read. */
export type UnknownFields = Readonly<Partial<Record<Field, string>>>;
