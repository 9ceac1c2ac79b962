import type { Effect, EffectRule } from './effect.ts';
import * as effect from './effect.ts';
import type { Format } from './formats.ts';
import * as formats from './formats.ts';
import type { Field, Trail, Value } from './trail.ts';

/** All that the action knows about one field of a trail. */
export type FieldRow = FieldFacts & JudgedChange & { readonly field: Field };

interface FieldFacts {
  /** Its name in every sentence that people read: the AWS console's. */
  readonly label: string;
  /** The workflow input that declares it. */
  readonly input: string;
  /** Its member in CreateTrail and UpdateTrail; none where other calls set it. */
  readonly requestMember?: string;
  /** Its member in the Trail that GetTrail returns; CloudTrail does not always use one name for both. */
  readonly responseMember?: string;
  /** What a trail has that never set it (API_CreateTrail). */
  readonly unset: Value;
  /** An empty input means `true`, because a hole must not come from an unset variable. */
  readonly onByDefault?: true;
  /** `none` removes it. */
  readonly removable?: true;
  /** The strings that it accepts; none if a list or mapping declares it. */
  readonly format?: Format;
  /** What a change does that its name does not say: from unset or off to set or on, and the other way round (API_UpdateTrail, API_PutEventSelectors). */
  readonly meaning: Meaning;
}

interface Meaning {
  readonly on: string | null;
  readonly off: string | null;
  /** What to check if the change is neither safer nor weaker by rule: another value, or a first one in another account. */
  readonly neutral?: string;
}

/** How a change is judged; and what the trail loses by one that weakens it, as a sentence: no rule that can weaken comes without. */
type JudgedChange =
  | { readonly effect: EffectRule<Effect>; readonly loss: string }
  | { readonly effect: EffectRule<Exclude<Effect, 'weakens'>>; readonly loss: null };

const PLAIN = { on: null, off: null } as const;

const protection = { unset: false, onByDefault: true, format: formats.boolean, effect: effect.ofSwitch } as const;

const destination = { unset: null, removable: true, effect: effect.ofDestination } as const;

const list = { unset: [], removable: true } as const;

const selectors = {
  ...list,
  meaning: {
    on: 'from then on the trail records only what these selectors name',
    off: null,
    neutral: 'they record the same events as before',
  },
  effect: effect.ofRecording,
  loss: 'The declared selectors might not record all events that are recorded now.',
} as const;

const harmless = { meaning: PLAIN, effect: effect.neutral, loss: null } as const;

/** The table of fields. A new CloudTrail field is one more row, and without all of it nothing compiles. */
const ROWS: Readonly<Record<Field, FieldFacts & JudgedChange>> = {
  isLogging: {
    label: 'Logging',
    input: 'is-logging',
    ...protection,
    meaning: { on: null, off: 'events are no longer recorded' },
    loss: "The trail would stop recording. Management events of that time would remain only in each account's 90-day event history; data events would be lost.",
  },
  isOrganizationTrail: {
    label: 'Organization trail',
    input: 'is-organization-trail',
    requestMember: 'IsOrganizationTrail',
    responseMember: 'IsOrganizationTrail',
    ...protection,
    meaning: {
      on: 'every member account gets the trail',
      off: 'the trail is deleted from all member accounts and remains only in the management account',
    },
    loss: 'The member accounts would no longer be recorded.',
  },
  isMultiRegionTrail: {
    label: 'Multi-Region trail',
    input: 'is-multi-region-trail',
    requestMember: 'IsMultiRegionTrail',
    responseMember: 'IsMultiRegionTrail',
    ...protection,
    meaning: {
      on: 'every enabled Region gets the trail',
      off: 'the trail is deleted from all other Regions',
    },
    loss: 'The other Regions would no longer be recorded.',
  },
  includeGlobalServiceEvents: {
    label: 'Global service events',
    input: 'include-global-service-events',
    requestMember: 'IncludeGlobalServiceEvents',
    responseMember: 'IncludeGlobalServiceEvents',
    ...protection,
    unset: true,
    meaning: PLAIN,
    loss: 'Events of IAM, STS and other global services would no longer be recorded.',
  },
  enableLogFileValidation: {
    label: 'Log file validation',
    input: 'enable-log-file-validation',
    requestMember: 'EnableLogFileValidation',
    responseMember: 'LogFileValidationEnabled',
    ...protection,
    meaning: { on: null, off: 'CloudTrail stops writing the digest files that prove log files were not changed' },
    loss: 'You could no longer prove that log files were not changed.',
  },
  s3BucketName: {
    label: 'Log bucket',
    input: 's3-bucket-name',
    requestMember: 'S3BucketName',
    responseMember: 'S3BucketName',
    unset: null,
    format: formats.bucketName,
    meaning: PLAIN,
    effect: effect.ofBucket,
    loss: 'Tools and people that read the old bucket would no longer see new events.',
  },
  s3KeyPrefix: {
    label: 'Log file prefix',
    input: 's3-key-prefix',
    requestMember: 'S3KeyPrefix',
    responseMember: 'S3KeyPrefix',
    unset: null,
    removable: true,
    format: formats.keyPrefix,
    ...harmless,
  },
  kmsKeyId: {
    label: 'Encryption key',
    input: 'kms-key-id',
    requestMember: 'KmsKeyId',
    responseMember: 'KmsKeyId',
    format: formats.kmsKey,
    ...destination,
    meaning: { ...PLAIN, neutral: 'check who administers this key, and who can decrypt with it' },
    loss: 'Log files would no longer be encrypted with your KMS key, whose policy controls who can read them.',
  },
  snsTopicArn: {
    label: 'SNS topic',
    input: 'sns-topic-name',
    requestMember: 'SnsTopicName',
    responseMember: 'SnsTopicARN',
    format: formats.topic,
    ...destination,
    meaning: { ...PLAIN, neutral: 'check who owns this topic, and who subscribes to it' },
    loss: 'Subscribers would no longer be notified of new log files.',
  },
  cloudWatchLogsLogGroupArn: {
    label: 'CloudWatch Logs log group',
    input: 'cloud-watch-logs-log-group-arn',
    requestMember: 'CloudWatchLogsLogGroupArn',
    responseMember: 'CloudWatchLogsLogGroupArn',
    format: formats.logGroup,
    ...destination,
    meaning: { ...PLAIN, neutral: 'check who can read this log group, and move alarms and queries to it' },
    loss: 'Alarms and queries on the log group would no longer receive events.',
  },
  cloudWatchLogsRoleArn: {
    label: 'CloudWatch Logs role',
    input: 'cloud-watch-logs-role-arn',
    requestMember: 'CloudWatchLogsRoleArn',
    responseMember: 'CloudWatchLogsRoleArn',
    unset: null,
    removable: true,
    format: formats.roleArn,
    meaning: PLAIN,
    effect: effect.ofLogRole,
    loss: null,
  },
  recursiveLogging: {
    label: 'Recursive logging',
    input: 'recursive-logging',
    requestMember: 'RecursiveLogging',
    responseMember: 'RecursiveLogging',
    unset: true,
    format: formats.boolean,
    ...harmless,
  },
  eventSelectors: { label: 'Recorded events', input: 'event-selectors', ...selectors },
  advancedEventSelectors: { label: 'Recorded events', input: 'advanced-event-selectors', ...selectors },
  insightSelectors: {
    label: 'Insights events',
    input: 'insight-selectors',
    ...list,
    meaning: PLAIN,
    effect: effect.ofInsights,
    loss: 'Insights that are enabled now would be turned off.',
  },
  aggregationConfigurations: { label: 'Event aggregation', input: 'aggregation-configurations', ...list, ...harmless },
  tags: { label: 'Tags', input: 'tags', unset: {}, removable: true, ...harmless },
};

/** The table's rows, in the order in which reports show them. */
export const FIELDS: readonly FieldRow[] = (Object.keys(ROWS) as Field[]).map(rowOf);

/** What the table says of one field. */
export function rowOf(field: Field): FieldRow {
  return { field, ...ROWS[field] };
}

/** `s3-key-prefix` → `s3KeyPrefix`: an input's key in the config file. */
export function camel(input: string): string {
  return input.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** CloudTrail accepts the log group and its role only together (API_UpdateTrail). */
export const LOG_DELIVERY_PAIR: readonly Field[] = ['cloudWatchLogsLogGroupArn', 'cloudWatchLogsRoleArn'];

/** PutEventSelectors replaces the one kind by the other, so they are declared and judged together. */
export const SELECTOR_PAIR: readonly Field[] = ['eventSelectors', 'advancedEventSelectors'];

/** Whether the field is one of the two kinds of selectors, which are one thing for people. */
export function isSelectors(field: Field): boolean {
  return SELECTOR_PAIR.includes(field);
}

/** Whether the field could not be read: `null` says so where unset is something else. */
export function isUnknown(trail: Trail, { field, unset }: FieldRow): boolean {
  return trail[field] === null && unset !== null;
}
