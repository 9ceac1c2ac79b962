import type { EffectContext, Effect } from './effect.ts';
import * as effect from './effect.ts';
import type { Format } from './formats.ts';
import * as formats from './formats.ts';
import type { Field, Trail, Value as FieldValue } from './trail.ts';

/** All that the action knows about one field of a trail. A new CloudTrail field is one more row. */
export interface FieldRow {
  readonly field: Field;
  /** The workflow input that declares it. */
  readonly input: string;
  /** Its member in CreateTrail and UpdateTrail; none where other calls set it. */
  readonly requestMember?: string;
  /** Its member in the Trail that GetTrail returns; CloudTrail does not always use one name for both. */
  readonly responseMember?: string;
  /** What a trail has that never set it (API_CreateTrail). */
  readonly unset: FieldValue;
  /** An empty input means `true`, because a hole must not come from an unset variable. */
  readonly onByDefault?: true;
  /** `none` removes it. */
  readonly removable?: true;
  /** What its text may be; none where a list or mapping declares it. */
  readonly format?: Format;
  readonly effect: (observed: FieldValue, desired: FieldValue, around: EffectContext) => Effect;
}

const protection = { unset: false, onByDefault: true, format: formats.boolean, effect: effect.ofSwitch } as const;

const list = { unset: [], removable: true } as const;

/** The table of fields, in the order in which reports show them. */
export const FIELDS: readonly FieldRow[] = [
  { field: 'isLogging', input: 'is-logging', ...protection },
  {
    field: 'isOrganizationTrail',
    input: 'is-organization-trail',
    requestMember: 'IsOrganizationTrail',
    responseMember: 'IsOrganizationTrail',
    ...protection,
  },
  {
    field: 'isMultiRegionTrail',
    input: 'is-multi-region-trail',
    requestMember: 'IsMultiRegionTrail',
    responseMember: 'IsMultiRegionTrail',
    ...protection,
  },
  {
    field: 'includeGlobalServiceEvents',
    input: 'include-global-service-events',
    requestMember: 'IncludeGlobalServiceEvents',
    responseMember: 'IncludeGlobalServiceEvents',
    ...protection,
    unset: true,
  },
  {
    field: 'enableLogFileValidation',
    input: 'enable-log-file-validation',
    requestMember: 'EnableLogFileValidation',
    responseMember: 'LogFileValidationEnabled',
    ...protection,
  },
  {
    field: 's3BucketName',
    input: 's3-bucket-name',
    requestMember: 'S3BucketName',
    responseMember: 'S3BucketName',
    unset: null,
    format: formats.bucketName,
    effect: effect.ofBucket,
  },
  {
    field: 's3KeyPrefix',
    input: 's3-key-prefix',
    requestMember: 'S3KeyPrefix',
    responseMember: 'S3KeyPrefix',
    unset: null,
    removable: true,
    format: formats.keyPrefix,
    effect: effect.neutral,
  },
  {
    field: 'kmsKeyId',
    input: 'kms-key-id',
    requestMember: 'KmsKeyId',
    responseMember: 'KmsKeyId',
    unset: null,
    removable: true,
    format: formats.kmsKey,
    effect: effect.ofDestination,
  },
  {
    field: 'snsTopicArn',
    input: 'sns-topic-name',
    requestMember: 'SnsTopicName',
    responseMember: 'SnsTopicARN',
    unset: null,
    removable: true,
    format: formats.topic,
    effect: effect.ofDestination,
  },
  {
    field: 'cloudWatchLogsLogGroupArn',
    input: 'cloud-watch-logs-log-group-arn',
    requestMember: 'CloudWatchLogsLogGroupArn',
    responseMember: 'CloudWatchLogsLogGroupArn',
    unset: null,
    removable: true,
    format: formats.logGroup,
    effect: effect.ofDestination,
  },
  {
    field: 'cloudWatchLogsRoleArn',
    input: 'cloud-watch-logs-role-arn',
    requestMember: 'CloudWatchLogsRoleArn',
    responseMember: 'CloudWatchLogsRoleArn',
    unset: null,
    removable: true,
    format: formats.roleArn,
    effect: effect.ofLogRole,
  },
  {
    field: 'recursiveLogging',
    input: 'recursive-logging',
    requestMember: 'RecursiveLogging',
    responseMember: 'RecursiveLogging',
    unset: true,
    format: formats.boolean,
    effect: effect.neutral,
  },
  { field: 'eventSelectors', input: 'event-selectors', ...list, effect: effect.ofRecording },
  { field: 'advancedEventSelectors', input: 'advanced-event-selectors', ...list, effect: effect.ofRecording },
  { field: 'insightSelectors', input: 'insight-selectors', ...list, effect: effect.ofInsights },
  { field: 'aggregationConfigurations', input: 'aggregation-configurations', ...list, effect: effect.neutral },
  { field: 'tags', input: 'tags', unset: {}, removable: true, effect: effect.neutral },
];

/** What the table says of one field. */
export function rowOf(field: Field): FieldRow {
  return FIELDS.find((row) => row.field === field)!;
}

/** CloudTrail takes the log group and its role only together (API_UpdateTrail). */
export const LOG_DELIVERY_PAIR: readonly Field[] = ['cloudWatchLogsLogGroupArn', 'cloudWatchLogsRoleArn'];

/** PutEventSelectors replaces the one kind by the other, so they are declared and judged together. */
export const SELECTOR_PAIR: readonly Field[] = ['eventSelectors', 'advancedEventSelectors'];

/** Whether the field could not be read: `null` says so where unset is something else. */
export function isUnknown(trail: Trail, { field, unset }: FieldRow): boolean {
  return trail[field] === null && unset !== null;
}
