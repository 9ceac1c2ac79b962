import { expect, test } from '@jest/globals';
import { diff } from '../../src/trail/diff.ts';
import type { Desired } from '../../src/trail/desired.ts';
import {
  type EventSelector,
  type FieldSelector,
  type Given,
  normalAdvancedEventSelectors,
  normalEventSelectors,
} from '../../src/trail/selectors.ts';
import { FIELDS, type Field, type Trail, type Value } from '../../src/trail/trail.ts';
import { IDENTITY } from './arbitraries.ts';

const CALL_RATE = { InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] };
const ERROR_RATE = { InsightType: 'ApiErrorRateInsight', EventCategories: ['Management'] };

const S3 = (...Values: string[]) => ({ DataResources: [{ Type: 'AWS::S3::Object', Values }] });
const LAMBDA = (...Values: string[]) => ({ DataResources: [{ Type: 'AWS::Lambda::Function', Values }] });
const basic = (selectors: readonly Given<EventSelector>[]) => normalEventSelectors(selectors);

/** What basic selectors record, before and after. */
const SELECTORS: [before: Given<EventSelector>[], after: Given<EventSelector>[], effect: string][] = [
  [[], [S3('arn:aws:s3')], 'strengthens'],
  [[S3('arn:aws:s3')], [], 'weakens'],
  [[S3('arn:aws:s3:::a/')], [S3('arn:aws:s3')], 'strengthens'],
  // Only the ARN of the service alone means all.
  [[S3('arn:aws:s3')], [S3('my-bucket')], 'weakens'],
  [[S3('arn:aws:s3')], [S3('arn:aws:s3:::')], 'weakens'],
  [[S3('arn:aws:s3')], [S3('arn:aws:s3:::a/')], 'weakens'],
  [[S3('arn:aws:s3:::a/b/')], [S3('arn:aws:s3:::a/')], 'strengthens'],
  [[S3('arn:aws:s3:::a/')], [S3('arn:aws:s3:::b/')], 'weakens'],
  [[S3('arn:aws:s3:::a/')], [S3('arn:aws:s3:::a/', 'arn:aws:s3:::b/')], 'strengthens'],
  [[], [{ ReadWriteType: 'WriteOnly' }], 'weakens'],
  [[{ ReadWriteType: 'WriteOnly' }], [], 'strengthens'],
  [[{ ReadWriteType: 'WriteOnly' }], [{ ReadWriteType: 'ReadOnly' }], 'weakens'],
  [[], [{ ReadWriteType: 'WriteOnly' }, { ReadWriteType: 'ReadOnly' }], 'neutral'],
  [[{ ReadWriteType: 'WriteOnly' }, { ReadWriteType: 'ReadOnly' }], [], 'neutral'],
  [[], [{ IncludeManagementEvents: false, ...S3('arn:aws:s3') }], 'weakens'],
  [[], [{ ExcludeManagementEventSources: ['kms.amazonaws.com'] }], 'weakens'],
  [[{ ExcludeManagementEventSources: ['kms.amazonaws.com'] }], [], 'strengthens'],
  // The half that a selector records is that of its data events, too.
  [[{}, S3('arn:aws:s3')], [{}, { ReadWriteType: 'WriteOnly', ...S3('arn:aws:s3') }], 'weakens'],
  // Of functions it takes whole ARNs, no prefixes.
  [
    [LAMBDA('arn:aws:lambda:us-east-1:111111111111:function:ab')],
    [LAMBDA('arn:aws:lambda:us-east-1:111111111111:function:a')],
    'weakens',
  ],
];

const management = { Field: 'eventCategory', Equals: ['Management'] };
const data = (...conditions: FieldSelector[]) => [
  { Field: 'eventCategory', Equals: ['Data'] },
  { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
  ...conditions,
];
const on = (...selectors: FieldSelector[][]) =>
  normalAdvancedEventSelectors(selectors.map((FieldSelectors) => ({ FieldSelectors })));
const arn = (conditions: Record<string, string[]>): FieldSelector => ({ Field: 'resources.ARN', ...conditions });

const name = (conditions: Record<string, string[]>): FieldSelector => ({ Field: 'eventName', ...conditions });

/** What advanced selectors record; the trail has no basic ones. */
const ADVANCED: [before: Value, after: Value, effect: string][] = [
  [[], on([management]), 'neutral'],
  [on([management]), [], 'neutral'],
  [[], on([management], data()), 'strengthens'],
  [[], on(data()), 'weakens'],
  [on([management], data()), on([management]), 'weakens'],
  [on(data()), on(data(arn({ NotStartsWith: ['a'] }))), 'weakens'],
  [on(data(arn({ NotStartsWith: ['a'] }))), on(data()), 'strengthens'],
  [on(data(arn({ NotStartsWith: ['a'] }))), on(data(arn({ NotStartsWith: ['ab'] }))), 'strengthens'],
  [on(data(arn({ NotEquals: ['ab'] }))), on(data(arn({ NotStartsWith: ['a'] }))), 'weakens'],
  [
    on(data(arn({ StartsWith: ['a', 'b'] }))),
    on(data(arn({ StartsWith: ['a'] })), data(arn({ StartsWith: ['b'] }))),
    'neutral',
  ],
  [on(data(arn({ Equals: ['ab'] }))), on(data(arn({ StartsWith: ['a'] }))), 'strengthens'],
  [on(data(arn({ Equals: ['ab'] }))), on(data(arn({ EndsWith: ['b'] }))), 'strengthens'],
  [on(data(arn({ StartsWith: ['a'] }))), on(data(arn({ EndsWith: ['b'] }))), 'weakens'],
  // An event may name several resources, so one that is taken may bring one that is excluded.
  [on(data(arn({ Equals: ['ab'] }))), on(data(arn({ NotEquals: ['cd'] }))), 'weakens'],
  [on(data(name({ Equals: ['ab'] }))), on(data(name({ NotEquals: ['cd'] }))), 'strengthens'],
  [on(data(name({ Equals: ['ab'] }))), on(data(name({ NotStartsWith: ['a'] }))), 'weakens'],
  // How CloudTrail reads a field that stands twice is not documented.
  [on(data(arn({ StartsWith: ['a'] }), arn({ StartsWith: ['b'] }))), on(data(arn({ StartsWith: ['a'] }))), 'weakens'],
  [on(data()), on(data({ Field: 'readOnly', Equals: ['false'] })), 'weakens'],
  [
    on(data()),
    on(data({ Field: 'readOnly', Equals: ['false'] }), data({ Field: 'readOnly', Equals: ['true'] })),
    'neutral',
  ],
  [on([management]), on([management, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] }]), 'weakens'],
  [on([management, { Field: 'readOnly', Equals: ['false'] }]), on([management]), 'strengthens'],
  [
    on(data({ Field: 'eventName', Equals: ['PutObject'] })),
    on(data({ Field: 'eventName', Equals: ['PutObject', 'GetObject'] })),
    'strengthens',
  ],
  [on(data({ Field: 'new', Matches: ['x'] })), on(data({ Field: 'new', Matches: ['x'] }), [management]), 'strengthens'],
  [on(data({ Field: 'new', Matches: ['x'] })), on(data({ Field: 'new', Matches: ['y'] })), 'weakens'],
  [on(data()), on(data({ Field: 'new', Matches: ['x'] })), 'weakens'],
  // What an operator that is not known does beside one that is, nobody knows: perhaps it takes more.
  [on(data({ Field: 'new', Equals: ['x'], Matches: ['y'] })), on(data({ Field: 'new', Equals: ['x'] })), 'weakens'],
  [
    on(data({ Field: 'new', Equals: ['x', 'y'], Matches: ['z'] })),
    on(data({ Field: 'new', Equals: ['x', 'y'], Matches: ['z'] }), [management]),
    'strengthens',
  ],
  [
    on(data(arn({ StartsWith: ['a'] }), arn({ StartsWith: ['b'] }))),
    on(data(arn({ StartsWith: ['a'] }), arn({ StartsWith: ['b'] })), [management]),
    'strengthens',
  ],
  // What begins so may end otherwise.
  [on(data(arn({ StartsWith: ['ab'] }))), on(data(arn({ EndsWith: ['b'] }))), 'weakens'],
  [on(data(arn({ EndsWith: ['ab'] }))), on(data(arn({ StartsWith: ['a'] }))), 'weakens'],
  [on(data(name({ StartsWith: ['a'] }))), on(data(name({ NotEndsWith: ['b'] }))), 'weakens'],
];

/** Every field in both directions. A field that is not here fails the test below. */
const TRUTH: Record<Field, [observed: Value, desired: Value, effect: string][]> = {
  isLogging: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  isOrganizationTrail: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  isMultiRegionTrail: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  includeGlobalServiceEvents: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  enableLogFileValidation: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  s3BucketName: [['a', 'b', 'weakens']],
  s3KeyPrefix: [
    [null, 'a', 'neutral'],
    ['a', 'b', 'neutral'],
    ['a', null, 'neutral'],
  ],
  kmsKeyId: [
    [null, 'a', 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'weakens'],
  ],
  snsTopicArn: [
    [null, 'a', 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'weakens'],
  ],
  cloudWatchLogsLogGroupArn: [
    [null, 'a', 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'weakens'],
  ],
  cloudWatchLogsRoleArn: [
    [null, 'a', 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'neutral'],
  ],
  recursiveLogging: [
    [true, false, 'neutral'],
    [false, true, 'neutral'],
  ],
  eventSelectors: SELECTORS.map(([before, after, effect]) => [basic(before), basic(after), effect]),
  advancedEventSelectors: ADVANCED,
  insightSelectors: [
    [[], [CALL_RATE], 'strengthens'],
    [[CALL_RATE], [], 'weakens'],
    [[CALL_RATE], [CALL_RATE, ERROR_RATE], 'strengthens'],
    [[CALL_RATE, ERROR_RATE], [CALL_RATE], 'weakens'],
    [[CALL_RATE], [ERROR_RATE], 'weakens'],
    [[CALL_RATE], [{ ...CALL_RATE, EventCategories: ['Data', 'Management'] }], 'strengthens'],
    [[CALL_RATE], [{ ...CALL_RATE, EventCategories: ['Data'] }], 'weakens'],
  ],
  aggregationConfigurations: [
    [[], [{ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }], 'neutral'],
    [[{ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }], [], 'neutral'],
  ],
  tags: [
    [{}, { Owner: 'a' }, 'neutral'],
    [{ Owner: 'a' }, { Owner: 'b' }, 'neutral'],
  ],
};
const cases = FIELDS.flatMap(({ field }) =>
  TRUTH[field].map(([observed, desired, effect]) => ({ field, observed, desired, effect })),
);

test.each(cases)('$field: $observed → $desired $effect', ({ field, observed, desired, effect }) => {
  const trail = { ...IDENTITY, eventSelectors: [], advancedEventSelectors: [], [field]: observed } as unknown as Trail;
  expect(diff({ [field]: desired }, trail)).toEqual([{ field, observed, desired, effect }]);
});

test.each(FIELDS)('against an absent trail $field strengthens', ({ field }) => {
  const [, desired] = TRUTH[field].find(([, value]) => diff({ [field]: value }, null).length > 0)!;
  expect(diff({ [field]: desired }, null)[0]!.effect).toBe('strengthens');
});

const KINDS: [name: string, before: Partial<Trail>, after: Desired, effect: string][] = [
  [
    'basic to the same advanced',
    { eventSelectors: basic([S3('arn:aws:s3')]) },
    { eventSelectors: [], advancedEventSelectors: on([management], data()) },
    'neutral',
  ],
  [
    'basic to less advanced',
    { eventSelectors: basic([S3('arn:aws:s3')]) },
    { eventSelectors: [], advancedEventSelectors: on([management]) },
    'weakens',
  ],
  [
    'advanced to more basic',
    { advancedEventSelectors: on([management]) },
    { eventSelectors: basic([S3('arn:aws:s3')]), advancedEventSelectors: [] },
    'strengthens',
  ],
  [
    'advanced to basic without a bucket',
    { advancedEventSelectors: on([management], data()) },
    { eventSelectors: basic([S3('arn:aws:s3:::a/')]), advancedEventSelectors: [] },
    'weakens',
  ],
];

test.each(KINDS)('%s: both entries have the effect of the whole', (_, before, after, effect) => {
  const trail = { ...IDENTITY, eventSelectors: [], advancedEventSelectors: [], ...before } as unknown as Trail;
  const drift = diff(after, trail);
  expect(drift.length).toBeGreaterThan(0);
  for (const entry of drift) expect(entry.effect).toBe(effect);
});
