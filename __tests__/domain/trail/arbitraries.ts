/** Generated trails and declarations, with few values each so that they meet often. */
import fc from 'fast-check';
import { unmetInsight } from '../../../simulator/cloudtrail/selectors/insight-selectors.ts';
import type { Trail as StoredTrail } from '../../../simulator/world/trail.ts';
import type { Desired } from '../../../src/domain/trail/desired.ts';
import {
  DEFAULT_EVENT_SELECTOR,
  normalAdvancedEventSelectors,
  normalAggregationConfigurations,
  normalEventSelectors,
  normalInsightSelectors,
} from '../../../src/domain/selectors/selectors.ts';
import { FIELDS } from '../../../src/domain/trail/fields.ts';
import type { Field, Trail } from '../../../src/domain/trail/trail.ts';

export const IDENTITY = {
  name: 'org-trail',
  arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
  homeRegion: 'us-east-1',
};

function someOf<T>(...values: T[]) {
  return fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 4 });
}

function maybe<T>(value: fc.Arbitrary<T>) {
  return fc.option(value, { nil: undefined });
}

/** Selectors as people and AWS write them: members left out, entries repeated, in any order. */
export const writtenEventSelectors = fc.array(
  fc.record(
    {
      ReadWriteType: fc.constantFrom('All', 'ReadOnly', 'WriteOnly'),
      IncludeManagementEvents: fc.boolean(),
      DataResources: fc.array(
        fc.record({
          Type: fc.constantFrom('AWS::S3::Object', 'AWS::Lambda::Function'),
          Values: someOf('arn:aws:s3:::a/', 'arn:aws:s3:::a/b/', 'arn:aws:s3'),
        }),
        { maxLength: 3 },
      ),
      ExcludeManagementEventSources: fc.subarray(['kms.amazonaws.com', 'rdsdata.amazonaws.com']),
    },
    { requiredKeys: [] },
  ),
  { minLength: 1, maxLength: 3 },
);

const conditions = fc.record(
  {
    Equals: someOf('a', 'ab', 'abc'),
    StartsWith: someOf('a', 'ab', 'b'),
    EndsWith: someOf('b', 'bc'),
    NotEquals: someOf('ab', 'abc'),
    NotStartsWith: someOf('abc', 'b'),
    NotEndsWith: someOf('c'),
  },
  { requiredKeys: [] },
);

export const writtenAdvancedEventSelectors = fc.array(
  fc
    .record({
      Name: maybe(fc.constantFrom('One', 'Two')),
      category: fc.constantFrom('Management', 'Data'),
      readOnly: maybe(fc.constantFrom('true', 'false')),
      arn: maybe(conditions),
    })
    .map(({ Name, category, readOnly, arn }) => ({
      ...(Name && { Name }),
      FieldSelectors: [
        { Field: 'eventCategory', Equals: [category] },
        ...(readOnly ? [{ Field: 'readOnly', Equals: [readOnly] }] : []),
        ...(arn && Object.keys(arn).length > 0 ? [{ Field: 'resources.ARN', ...arn }] : []),
      ],
    })),
  { minLength: 1, maxLength: 3 },
);

export const writtenInsightSelectors = fc.array(
  fc.record(
    {
      InsightType: fc.constantFrom('ApiCallRateInsight', 'ApiErrorRateInsight'),
      EventCategories: someOf('Management', 'Data'),
    },
    { requiredKeys: ['InsightType'] },
  ),
  { maxLength: 3 },
);

export const writtenAggregationConfigurations = fc.array(
  fc.record({
    EventCategory: fc.constant('Data'),
    Templates: someOf('API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'),
  }),
  { maxLength: 2 },
);

export const writtenTags = fc.dictionary(
  fc.constantFrom('Owner', 'owner', 'Stage', '__proto__'),
  fc.constantFrom('a', 'b', ''),
);

/** The same said in another order, with repetitions and empty conditions. */
export function reworded<T>(value: T): fc.Arbitrary<T> {
  if (Array.isArray(value)) {
    const entries = value as unknown[];
    return fc
      .tuple(...entries.map(reworded))
      .chain((list) => fc.tuple(fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list)))
      .map(([list, again]) => [...list, ...again] as T);
  }
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const members = Object.entries(value) as [string, unknown][];
  return fc
    .tuple(fc.boolean(), ...members.map(([key, one]) => reworded(one).map((again) => [key, again] as const)))
    .map(([more, ...pairs]) => {
      const empty = more && 'Field' in value ? [['EndsWith', []] as const] : [];
      return Object.fromEntries([...empty, ...pairs.reverse()]) as T;
    });
}

const texts = fc.constantFrom('one', 'two', 'three');

/** In normal form, each field by itself. */
const VALUES: Record<Exclude<Field, 'tags'>, fc.Arbitrary<unknown>> = {
  isLogging: fc.boolean(),
  isOrganizationTrail: fc.boolean(),
  isMultiRegionTrail: fc.boolean(),
  includeGlobalServiceEvents: fc.boolean(),
  enableLogFileValidation: fc.boolean(),
  s3BucketName: texts,
  s3KeyPrefix: fc.option(texts),
  kmsKeyId: fc.option(texts),
  snsTopicArn: fc.option(texts),
  cloudWatchLogsLogGroupArn: fc.option(fc.constantFrom('one', 'two').map(logGroup)),
  cloudWatchLogsRoleArn: fc.option(texts.map(logRole)),
  recursiveLogging: fc.boolean(),
  eventSelectors: fc.oneof(fc.constant([]), writtenEventSelectors.map(normalEventSelectors)),
  advancedEventSelectors: fc.oneof(fc.constant([]), writtenAdvancedEventSelectors.map(normalAdvancedEventSelectors)),
  insightSelectors: writtenInsightSelectors.map(normalInsightSelectors),
  aggregationConfigurations: writtenAggregationConfigurations.map(normalAggregationConfigurations),
};

function logGroup(name: string): string {
  return `arn:aws:logs:us-east-1:111111111111:log-group:${name}:*`;
}

function logRole(name: string): string {
  return `arn:aws:iam::111111111111:role/${name}`;
}

/** CloudTrail has both of the log pair or neither, and selectors of one kind. */
function paired(fields: Record<string, unknown>): Record<string, unknown> {
  const { cloudWatchLogsLogGroupArn: group, cloudWatchLogsRoleArn: role, ...others } = fields;
  const pair =
    group === undefined
      ? {}
      : { cloudWatchLogsLogGroupArn: group, cloudWatchLogsRoleArn: group === null ? null : (role ?? logRole('one')) };
  const { eventSelectors: basic, advancedEventSelectors: advanced, ...rest } = others;
  const isAdvanced = Array.isArray(advanced) && advanced.length > 0;
  const selectors =
    basic === undefined && advanced === undefined
      ? {}
      : { eventSelectors: isAdvanced ? [] : (basic ?? []), advancedEventSelectors: advanced ?? [] };
  return { ...rest, ...pair, ...selectors };
}

/** Whether CloudTrail would have it so: the simulated AWS's own reading of what insights need. */
export function recordsInsightEvents(trail: Trail): boolean {
  const { eventSelectors, advancedEventSelectors, insightSelectors } = trail;
  const isAdvanced = advancedEventSelectors!.length > 0;
  const basic = eventSelectors!.length > 0 ? eventSelectors : [DEFAULT_EVENT_SELECTOR];
  const stored = {
    eventSelectors: isAdvanced ? null : basic,
    advancedEventSelectors: isAdvanced ? advancedEventSelectors : null,
    insightSelectors,
  };
  return unmetInsight(stored as unknown as StoredTrail) === null;
}

export const observedTrail: fc.Arbitrary<Trail> = fc
  .record({ ...VALUES, tags: writtenTags })
  .map((fields) => ({ ...IDENTITY, ...ordered(paired(fields)) }) as unknown as Trail)
  .map((trail) => (recordsInsightEvents(trail) ? trail : { ...trail, insightSelectors: [] }));

export const desiredTrail: fc.Arbitrary<Desired> = fc
  .record(
    { ...VALUES, tags: fc.dictionary(fc.constantFrom('Owner', 'owner', 'Team'), fc.option(fc.constantFrom('a', 'b'))) },
    { requiredKeys: [] },
  )
  .map((fields) => ordered(paired(fields)));

/** In the order of the table of fields, as trails are read. */
function ordered(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(FIELDS.flatMap(({ field }) => (field in fields ? [[field, fields[field]]] : [])));
}
