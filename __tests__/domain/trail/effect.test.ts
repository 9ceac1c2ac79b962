import { describe, expect, test } from '@jest/globals';
import { diff } from '../../../src/domain/plan/drift.ts';
import type { Desired } from '../../../src/domain/trail/desired.ts';
import {
  type EventSelector,
  type FieldSelector,
  type Given,
  normalAdvancedEventSelectors,
  normalEventSelectors,
} from '../../../src/domain/selectors/selectors.ts';
import { FIELDS } from '../../../src/domain/trail/fields.ts';
import type { Field, Trail, Value } from '../../../src/domain/trail/trail.ts';
import { IDENTITY } from './arbitraries.ts';

const CALL_RATE = { InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] };
const ERROR_RATE = { InsightType: 'ApiErrorRateInsight', EventCategories: ['Management'] };

function S3(...Values: string[]) {
  return { DataResources: [{ Type: 'AWS::S3::Object', Values }] };
}

function LAMBDA(...Values: string[]) {
  return { DataResources: [{ Type: 'AWS::Lambda::Function', Values }] };
}

function basic(selectors: readonly Given<EventSelector>[]) {
  return normalEventSelectors(selectors);
}

/** What basic selectors record, before and after. */
const SELECTORS: [before: Given<EventSelector>[], after: Given<EventSelector>[], effect: string][] = [
  [[], [S3('arn:aws:s3')], 'strengthens'],
  [[S3('arn:aws:s3')], [], 'weakens'],
  [[S3('arn:aws:s3:::a/')], [S3('arn:aws:s3')], 'strengthens'],
  [[S3('arn:aws:s3')], [S3('my-bucket')], 'weakens'],
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

function data(...conditions: FieldSelector[]) {
  return [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
    ...conditions,
  ];
}

function on(...selectors: FieldSelector[][]) {
  return normalAdvancedEventSelectors(selectors.map((FieldSelectors) => ({ FieldSelectors })));
}

function arn(conditions: Record<string, string[]>): FieldSelector {
  return { Field: 'resources.ARN', ...conditions };
}

function name(conditions: Record<string, string[]>): FieldSelector {
  return { Field: 'eventName', ...conditions };
}

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
  [on(data(arn({ EndsWith: ['xb'] }))), on(data(arn({ StartsWith: ['x'] }))), 'weakens'],
  // All ARNs begin so.
  [on(data(arn({ EndsWith: ['ab'] }))), on(data(arn({ StartsWith: ['a'] }))), 'strengthens'],
  [on(data(name({ StartsWith: ['a'] }))), on(data(name({ NotEndsWith: ['b'] }))), 'weakens'],
];

const OWN = '111111111111';
const KEY = `arn:aws:kms:us-east-1:${OWN}:key/11111111-aaaa-4bbb-8ccc-000000000001`;
const TOPIC = `arn:aws:sns:us-east-1:${OWN}:topic`;
const GROUP = `arn:aws:logs:us-east-1:${OWN}:log-group:group:*`;
const ROLE = `arn:aws:iam::${OWN}:role/to-logs`;

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
    [null, KEY, 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'weakens'],
  ],
  snsTopicArn: [
    [null, TOPIC, 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'weakens'],
  ],
  cloudWatchLogsLogGroupArn: [
    [null, GROUP, 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'weakens'],
  ],
  // Without its log group: the pair is below.
  cloudWatchLogsRoleArn: [
    [null, ROLE, 'neutral'],
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

describe('trail: effect', () => {
  test.each(cases)('$field: $observed → $desired $effect', ({ field, observed, desired, effect }) => {
    const trail = {
      ...IDENTITY,
      eventSelectors: [],
      advancedEventSelectors: [],
      [field]: observed,
    } as unknown as Trail;
    expect(diff({ [field]: desired }, trail, [])).toEqual([{ field, observed, desired, effect }]);
  });

  test.each(FIELDS)('against an absent trail $field strengthens', ({ field }) => {
    const [, desired] = TRUTH[field].find(([, value]) => diff({ [field]: value }, null, []).length > 0)!;
    expect(diff({ [field]: desired }, null, [])[0]!.effect).toBe('strengthens');
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
    const drift = diff(after, trail, []);
    expect(drift.length).toBeGreaterThan(0);
    for (const entry of drift) expect(entry.effect).toBe(effect);
  });

  const [CALLER, OWNER, STRANGER] = ['222222222222', '444444444444', '555555555555'];

  function inAccount(arn: string, account: string) {
    return arn.replace(OWN, account);
  }

  /** A first key, topic or log group in whose account strengthens: the trail's, the caller's or the bucket owner's. */
  const FIRST: [of: string, account: string, effect: string][] = [
    ["the trail's", OWN, 'strengthens'],
    ["the caller's", CALLER, 'strengthens'],
    ["the bucket owner's", OWNER, 'strengthens'],
    ["somebody else's", STRANGER, 'neutral'],
  ];
  const DESTINATIONS = { kmsKeyId: KEY, snsTopicArn: TOPIC, cloudWatchLogsLogGroupArn: GROUP } as const;
  const firsts = FIRST.flatMap(([of, account, effect]) =>
    Object.entries(DESTINATIONS).map(([field, arn]) => ({ of, effect, field, arn: inAccount(arn, account) })),
  );

  const bare = {
    ...IDENTITY,
    kmsKeyId: null,
    snsTopicArn: null,
    cloudWatchLogsLogGroupArn: null,
    cloudWatchLogsRoleArn: null,
  };

  function effectsOf(desired: Desired, trail: object, accounts: readonly string[] = [CALLER, OWNER]) {
    return diff(desired, trail as Trail, accounts).map(({ effect }) => effect);
  }

  test.each(firsts)('a first destination by its account: $field in $of account $effect', ({ field, arn, effect }) => {
    expect(effectsOf({ [field]: arn }, bare)).toEqual([effect]);
  });

  test.each(firsts)('a changed destination is neutral in every account: $field in $of', ({ field, arn }) => {
    const trail = { ...bare, [field]: DESTINATIONS[field as 'kmsKeyId'].replace('us-east-1', 'eu-west-1') };
    expect(effectsOf({ [field]: arn }, trail)).toEqual(['neutral']);
  });

  test.each(firsts)('against an absent trail $field in $of account strengthens', ({ field, arn }) => {
    expect(diff({ [field]: arn }, null, []).map(({ effect }) => effect)).toEqual(['strengthens']);
  });

  test.each([
    ['whose bucket owner is not known', inAccount(KEY, OWNER), [CALLER], 'neutral'],
    ['an alias of somebody else', inAccount(KEY, STRANGER).replace(/key\/.*/, 'alias/x'), [CALLER, OWNER], 'neutral'],
    ["the trail's account id in another partition", KEY.replace('arn:aws:', 'arn:aws-cn:'), [CALLER, OWNER], 'neutral'],
    ['not an ARN', 'alias/org-trail', [CALLER, OWNER], 'neutral'],
    ['of an account that is part of another id', KEY.replace(OWN, '11111111111'), [CALLER, OWNER], 'neutral'],
  ])('a first destination by its account: a key %s', (_, kmsKeyId, accounts, effect) => {
    expect(effectsOf({ kmsKeyId }, bare, accounts)).toEqual([effect]);
  });

  test.each([
    [OWN, OWN, ['strengthens', 'strengthens']],
    [CALLER, CALLER, ['strengthens', 'strengthens']],
    [STRANGER, STRANGER, ['neutral', 'neutral']],
    [OWN, STRANGER, ['strengthens', 'neutral']],
    [STRANGER, OWN, ['neutral', 'neutral']],
  ])('a first destination by its account: log group in %s with its role in %s', (group, role, effects) => {
    const desired = {
      cloudWatchLogsLogGroupArn: inAccount(GROUP, group),
      cloudWatchLogsRoleArn: inAccount(ROLE, role),
    };
    expect(effectsOf(desired, bare)).toEqual(effects);
  });

  function TYPED(type: string, ...conditions: FieldSelector[]) {
    return on([
      { Field: 'eventCategory', Equals: ['Data'] },
      { Field: 'resources.type', Equals: [type] },
      ...conditions,
    ]);
  }

  function from(...StartsWith: string[]) {
    return arn({ StartsWith });
  }

  /** All resources of a type, said in several ways: the same both ways round; and what only looks like it. */
  const UNIVERSES: [type: string, prefix: string, partition: string, effect: string][] = [
    ['AWS::S3::Object', 'arn:aws:s3:::', 'aws', 'neutral'],
    ['AWS::S3::Object', 'arn:aws:s3', 'aws', 'neutral'],
    ['AWS::S3::Object', 'arn:', 'aws', 'neutral'],
    ['AWS::S3::Object', 'arn:aws-cn:s3:::', 'aws-cn', 'neutral'],
    ['AWS::Lambda::Function', 'arn:aws:lambda:', 'aws', 'neutral'],
    ['AWS::Lambda::Function', 'arn:aws-us-gov:lambda:', 'aws-us-gov', 'neutral'],
    ['AWS::DynamoDB::Table', 'arn:aws:dynamodb:', 'aws', 'neutral'],
    ['AWS::DynamoDB::Stream', 'arn:aws:dynamodb', 'aws', 'neutral'],
    ['AWS::SNS::Topic', 'arn:aws:sns:', 'aws', 'neutral'],
    ['AWS::Cognito::IdentityPool', 'arn:aws:cognito-identity:', 'aws', 'neutral'],
    ['AWS::S3::Object', 'arn:aws:s3:::b', 'aws', 'weakens'],
    ['AWS::S3::Object', 'arn:aws:s3:us-east-1:', 'aws', 'weakens'],
    ['AWS::S3::Object', 'arn:aws:s3:::', 'aws-cn', 'weakens'],
    ['AWS::Lambda::Function', 'arn:aws:lambda:us-east-1:', 'aws', 'weakens'],
    ['AWS::Lambda::Function', 'arn:aws:s3:::', 'aws', 'weakens'],
    ['AWS::Cognito::IdentityPool', 'arn:aws:cognito:', 'aws', 'weakens'],
    // How its ARNs begin is not documented.
    ['AWS::New::Thing', 'arn:aws:new:', 'aws', 'weakens'],
  ];

  test.each(UNIVERSES)(
    'all of %s is the same as those that begin with %s in %s: %s',
    (type, prefix, partition, effect) => {
      const identity = { ...IDENTITY, arn: IDENTITY.arn.replace('arn:aws:', `arn:${partition}:`), eventSelectors: [] };
      const effectOf = (before: Value, after: Value) =>
        effectsOf({ advancedEventSelectors: after }, { ...identity, advancedEventSelectors: before });
      expect(effectOf(TYPED(type), TYPED(type, from(prefix)))).toEqual([effect]);
      expect(effectOf(TYPED(type), TYPED(type, from('x', prefix)))).toEqual([effect]);
      expect(effectOf(TYPED(type, from(prefix)), TYPED(type))).toEqual([
        effect === 'neutral' ? 'neutral' : 'strengthens',
      ]);
      // What is left out stays left out.
      const [without] = [arn({ StartsWith: [prefix], NotStartsWith: [`${prefix}x`] })];
      expect(effectOf(TYPED(type), TYPED(type, without))).toEqual(['weakens']);
    },
  );

  const ALL: [
    name: string,
    before: Given<EventSelector>,
    after: Given<EventSelector>,
    partition: string,
    effect: string,
  ][] = [
    ['arn:aws:s3 and arn:aws:s3:::', S3('arn:aws:s3'), S3('arn:aws:s3:::'), 'aws', 'neutral'],
    ['arn:aws:s3::: and arn:aws:s3', S3('arn:aws:s3:::'), S3('arn:aws:s3'), 'aws', 'neutral'],
    ['arn:aws-cn:s3 and arn:aws-cn:s3:::', S3('arn:aws-cn:s3'), S3('arn:aws-cn:s3:::'), 'aws-cn', 'neutral'],
    ['of another partition', S3('arn:aws:s3'), S3('arn:aws-cn:s3'), 'aws', 'weakens'],
    [
      'all functions and one more',
      LAMBDA('arn:aws:lambda'),
      LAMBDA('arn:aws:lambda', 'arn:aws:lambda:us-east-1:111111111111:function:a'),
      'aws',
      'neutral',
    ],
  ];
  test.each(ALL)('all resources in basic selectors: %s', (_, before, after, partition, effect) => {
    const identity = {
      ...IDENTITY,
      arn: IDENTITY.arn.replace('arn:aws:', `arn:${partition}:`),
      advancedEventSelectors: [],
    };
    expect(effectsOf({ eventSelectors: basic([after]) }, { ...identity, eventSelectors: basic([before]) })).toEqual([
      effect,
    ]);
  });
});
