import { describe, expect, test } from '@jest/globals';
import { costAdvice, type OtherTrail } from '../../../src/domain/posture/cost-advice.ts';
import {
  type FieldSelector,
  normalAdvancedEventSelectors,
  normalEventSelectors,
} from '../../../src/domain/selectors/selectors.ts';
import type { Trail } from '../../../src/domain/trail/trail.ts';
import { IDENTITY } from '../trail/arbitraries.ts';

const MANAGEMENT: FieldSelector = { Field: 'eventCategory', Equals: ['Management'] };
const OBJECTS: FieldSelector[] = [
  { Field: 'eventCategory', Equals: ['Data'] },
  { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
];

function field(Field: string, conditions: Record<string, string[]>): FieldSelector {
  return { Field, ...conditions };
}

function arn(conditions: Record<string, string[]>) {
  return field('resources.ARN', conditions);
}

function advanced(...selectors: FieldSelector[][]) {
  return {
    eventSelectors: [],
    advancedEventSelectors: normalAdvancedEventSelectors(selectors.map((FieldSelectors) => ({ FieldSelectors }))),
  };
}

function basic(...selectors: Parameters<typeof normalEventSelectors>[0]) {
  return {
    eventSelectors: normalEventSelectors(selectors),
    advancedEventSelectors: [],
  };
}

function ofObjects(...Values: string[]) {
  return { DataResources: [{ Type: 'AWS::S3::Object', Values }] };
}

/** An organization trail that records management events alone. */
const TRAIL = {
  ...IDENTITY,
  s3BucketName: 'logs',
  s3KeyPrefix: null,
  isOrganizationTrail: true,
  isMultiRegionTrail: true,
  recursiveLogging: true,
  isLogging: true,
  ...basic(),
} as Partial<Trail> as Trail;

const BUCKET = 'arn:aws:s3:::logs';
const OF_ORGANIZATION = `${BUCKET}/AWSLogs/o-exampleorg1/`;
const PREFIXED = { s3KeyPrefix: 'audit' };
const OF_ACCOUNT = { isOrganizationTrail: false };

/** Whether the trail is told that it records its own deliveries. */
const LOOPS: [what: string, parts: Partial<Trail>, reported: boolean][] = [
  ['management events alone', basic(), false],
  ['all objects', basic(ofObjects('arn:aws:s3')), true],
  [
    'all objects, of which CloudTrail leaves out its own',
    { ...basic(ofObjects('arn:aws:s3')), recursiveLogging: false },
    false,
  ],
  ['all objects, but stopped', { ...basic(ofObjects('arn:aws:s3')), isLogging: false }, false],
  ['reads of all objects', basic({ ReadWriteType: 'ReadOnly', ...ofObjects('arn:aws:s3') }), false],
  ['writes of all objects', basic({ ReadWriteType: 'WriteOnly', ...ofObjects('arn:aws:s3') }), true],
  ['its own bucket', basic(ofObjects(`${BUCKET}/`)), true],
  ['a bucket whose name begins so', basic(ofObjects(`${BUCKET}-2/`)), false],
  ['every bucket whose name begins so', basic(ofObjects('arn:aws:s3:::lo')), true],
  ['another folder of its bucket', basic(ofObjects(`${BUCKET}/reports/`)), false],
  ['its own folder', { ...PREFIXED, ...basic(ofObjects(`${BUCKET}/audit/`)) }, true],
  ['the folder that it would have without a prefix', { ...PREFIXED, ...basic(ofObjects(`${BUCKET}/AWSLogs/`)) }, false],
  ['all, advanced', advanced(OBJECTS), true],
  ['without its own bucket', advanced([...OBJECTS, arn({ NotStartsWith: [`${BUCKET}/`] })]), false],
  [
    'without its own bucket, but once more with it',
    advanced([...OBJECTS, arn({ NotStartsWith: [`${BUCKET}/`] })], OBJECTS),
    true,
  ],
  ['without another bucket', advanced([...OBJECTS, arn({ NotStartsWith: ['arn:aws:s3:::payroll/'] })]), true],
  ['without its log files', advanced([...OBJECTS, arn({ NotStartsWith: [`${BUCKET}/AWSLogs/`] })]), false],
  ['without those of its organization', advanced([...OBJECTS, arn({ NotStartsWith: [OF_ORGANIZATION] })]), false],
  [
    'an account’s, without an organization’s',
    { ...OF_ACCOUNT, ...advanced([...OBJECTS, arn({ NotStartsWith: [OF_ORGANIZATION] })]) },
    true,
  ],
  [
    'an account’s, without its account’s',
    { ...OF_ACCOUNT, ...advanced([...OBJECTS, arn({ NotStartsWith: [`${BUCKET}/AWSLogs/111111111111/`] })]) },
    false,
  ],
  ['without what ends as log files do', advanced([...OBJECTS, arn({ NotEndsWith: ['.json.gz'] })]), false],
  ['without deletions', advanced([...OBJECTS, field('eventName', { NotStartsWith: ['Delete'] })]), true],
  ['deletions alone', advanced([...OBJECTS, field('eventName', { Equals: ['DeleteObject'] })]), false],
  [
    'puts and deletions',
    advanced([...OBJECTS, field('eventName', { Equals: ['DeleteObject'], StartsWith: ['Put'] })]),
    true,
  ],
  [
    'without calls of a role, which these are not',
    advanced([...OBJECTS, field('userIdentity.arn', { NotEquals: ['x'] })]),
    true,
  ],
  ['calls of a role alone', advanced([...OBJECTS, field('userIdentity.arn', { StartsWith: ['arn:aws:iam'] })]), false],
  ['an operator that nobody knows', advanced([...OBJECTS, arn({ NotContains: ['x'] })]), false],
  ['tables alone', basic({ DataResources: [{ Type: 'AWS::DynamoDB::Table', Values: ['arn:aws:dynamodb'] }] }), false],
  ['selectors that nobody may see', { eventSelectors: null, advancedEventSelectors: null }, false],
  ['all of another partition', basic(ofObjects('arn:aws-cn:s3:::')), false],
];

describe('posture: cost advice', () => {
  test.each(LOOPS)('records its own deliveries: %s', (_, parts, reported) => {
    const advice = costAdvice({ ...TRAIL, ...parts }, []);
    expect(advice).toEqual(reported ? [expect.stringContaining("cover the trail's own bucket logs")] : []);
  });

  test('it is told what that costs, and both remedies, with the partition of the trail', () => {
    const china = { arn: 'arn:aws-cn:cloudtrail:cn-north-1:111111111111:trail/org-trail', homeRegion: 'cn-north-1' };
    const reported = costAdvice({ ...TRAIL, ...china, ...advanced(OBJECTS) }, []).join('');
    expect(reported).toContain('Unless the bucket is outside the organization, every log file');
    expect(reported).toContain('You pay for');
    expect(reported).toContain('Add the condition `resources.ARN NotStartsWith arn:aws-cn:s3:::logs/`');
    expect(reported).toContain('set recursive-logging to `false`');
  });

  test('basic selectors have no such condition; an account trail may have its bucket in another account', () => {
    const reported = costAdvice({ ...TRAIL, ...OF_ACCOUNT, ...basic(ofObjects('arn:aws:s3')) }, []).join('');
    expect(reported).toContain("If the bucket is in the trail's own account");
    expect(reported).toContain(
      'Declare advanced-event-selectors with the condition `resources.ARN NotStartsWith arn:aws:s3:::logs/`',
    );
  });

  const OTHER: OtherTrail = {
    arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/legacy',
    homeRegion: 'us-east-1',
    isMultiRegionTrail: false,
    isOrganizationTrail: false,
    isLogging: true,
    selectors: basic(),
    unknown: null,
  };
  const ABROAD = { arn: 'arn:aws:cloudtrail:eu-west-1:111111111111:trail/legacy', homeRegion: 'eu-west-1' };
  const UNREAD = { unknown: 'cloudtrail:GetTrail failed.' };
  const SINGLE = { isMultiRegionTrail: false };

  function without(...sources: string[]) {
    return advanced([MANAGEMENT, field('eventSource', { NotEquals: sources })]);
  }

  function alone(...sources: string[]) {
    return advanced([MANAGEMENT, field('eventSource', { Equals: sources })]);
  }

  function half(readOnly: string) {
    return advanced([MANAGEMENT, field('readOnly', { Equals: [readOnly] })]);
  }

  /** Whether the other trail is a second copy: yes, no, or it cannot be told. */
  const COPIES: [what: string, trail: Partial<Trail>, other: Partial<OtherTrail>, copy: boolean | null][] = [
    ['in the same Region', {}, {}, true],
    ['in the same Region, and both in no other', SINGLE, {}, true],
    ['at home elsewhere, beside a multi-Region trail', {}, ABROAD, true],
    ['at home elsewhere, beside one of a single Region', SINGLE, ABROAD, false],
    [
      'multi-Region from elsewhere, beside one of a single Region',
      SINGLE,
      { ...ABROAD, isMultiRegionTrail: true },
      true,
    ],
    ['stopped', {}, { isLogging: false }, false],
    ['beside a stopped trail', { isLogging: false }, {}, false],
    ['beside one of which nobody may see whether it logs', { isLogging: null }, {}, false],
    ['of data events alone', {}, { selectors: advanced(OBJECTS) }, false],
    [
      'beside one of data events alone',
      advanced(OBJECTS, [...OBJECTS, arn({ NotStartsWith: [`${BUCKET}/`] })]),
      {},
      false,
    ],
    ['of reads beside writes', half('false'), { selectors: half('true') }, false],
    ['of reads beside reads', half('true'), { selectors: half('true') }, true],
    ['of reads beside both', {}, { selectors: half('true') }, true],
    ['of reads beside both, basic', {}, { selectors: basic({ ReadWriteType: 'ReadOnly' }) }, true],
    ['without KMS', {}, { selectors: basic({ ExcludeManagementEventSources: ['kms.amazonaws.com'] }) }, true],
    ['both without KMS', without('kms.amazonaws.com'), { selectors: without('kms.amazonaws.com') }, true],
    ['of KMS beside one without it', without('kms.amazonaws.com'), { selectors: alone('kms.amazonaws.com') }, false],
    ['of KMS beside one of it', alone('kms.amazonaws.com'), { selectors: alone('kms.amazonaws.com') }, true],
    ['of KMS beside one of IAM', alone('iam.amazonaws.com'), { selectors: alone('kms.amazonaws.com') }, false],
    [
      'with an operator that nobody knows',
      {},
      { selectors: advanced([MANAGEMENT, field('eventSource', { NotContains: ['x'] })]) },
      false,
    ],
    ['that nobody may see', {}, { ...UNREAD, isLogging: null, selectors: null, isMultiRegionTrail: null }, null],
    ['whose logging nobody may see', {}, { ...UNREAD, isLogging: null }, null],
    ['whose selectors nobody may see', {}, { ...UNREAD, selectors: null }, null],
    ['whose selectors nobody may see, but stopped', {}, { ...UNREAD, selectors: null, isLogging: false }, false],
    [
      'whose logging nobody may see, but of data events',
      {},
      { ...UNREAD, isLogging: null, selectors: advanced(OBJECTS) },
      false,
    ],
    [
      'whose Regions nobody may see, beside a multi-Region trail',
      {},
      { ...ABROAD, ...UNREAD, isMultiRegionTrail: null },
      true,
    ],
    [
      'whose Regions nobody may see, elsewhere beside a single Region',
      SINGLE,
      { ...ABROAD, ...UNREAD, isMultiRegionTrail: null },
      null,
    ],
    [
      'that nobody may see, elsewhere, of one Region',
      SINGLE,
      { ...ABROAD, ...UNREAD, selectors: null, isLogging: null },
      false,
    ],
    [
      'that nobody may see, beside one of data events',
      advanced([...OBJECTS, arn({ NotStartsWith: [`${BUCKET}/`] })]),
      { ...UNREAD, selectors: null },
      false,
    ],
  ];

  test.each(COPIES)('another trail %s', (_, trail, other, copy) => {
    const advice = costAdvice({ ...TRAIL, recursiveLogging: false, ...trail }, [{ ...OTHER, ...other }]);
    const reported =
      copy === null ? 'which would be charged: cloudtrail:GetTrail failed.' : 'also records management events';
    expect(advice).toEqual(copy === false ? [] : [expect.stringContaining(reported)]);
  });

  const EVERYWHERE = { isMultiRegionTrail: true };
  const ORGANIZATION = { isOrganizationTrail: true };
  const DELEGATED = { arn: 'arn:aws:cloudtrail:us-east-1:222222222222:trail/legacy' };

  /** Where there are two copies, as far as that is known. */
  const COPIED_EVENTS: [what: string, trail: Partial<Trail>, other: Partial<OtherTrail>, location: string][] = [
    [
      'both everywhere',
      {},
      { ...EVERYWHERE, ...ORGANIZATION },
      ', in every Region, in every account of the organization',
    ],
    [
      'a delegated administrator’s own',
      {},
      { ...DELEGATED, ...EVERYWHERE },
      ', in every Region, in account 222222222222',
    ],
    [
      'one Region of the other',
      {},
      { ...ABROAD, ...ORGANIZATION },
      ', in eu-west-1, in every account of the organization',
    ],
    [
      'one Region of this',
      { ...SINGLE, ...OF_ACCOUNT },
      { ...EVERYWHERE, ...ORGANIZATION, ...DELEGATED },
      ', in us-east-1, in account 111111111111',
    ],
    ['unread', {}, { ...UNREAD, isMultiRegionTrail: null, isOrganizationTrail: null }, ''],
  ];

  test.each(COPIED_EVENTS)('it is told where: %s', (_, trail, other, location) => {
    const [reported] = costAdvice({ ...TRAIL, ...trail }, [{ ...OTHER, ...other }]);
    expect(reported).toContain(`that this trail records${location}. The first copy of management events is free`);
  });

  test('the other trail is named, and it is that one that may be stopped, or lose its management events', () => {
    const [reported] = costAdvice(TRAIL, [OTHER]);
    expect(reported).toContain('The trail arn:aws:cloudtrail:us-east-1:111111111111:trail/legacy also records');
    expect(reported).toContain('AWS charges for each additional copy');
    expect(reported).toContain('stop that trail, or remove management events from its event selectors.');
    expect(reported).not.toContain(TRAIL.arn);
  });

  test("Control Tower's trail is named as such, and nobody is told to stop it by hand", () => {
    const arnOf = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/aws-controltower-BaselineCloudTrail';
    const [reported] = costAdvice(TRAIL, [{ ...OTHER, arn: arnOf, ...EVERYWHERE, ...ORGANIZATION }]);
    expect(reported).toContain(`AWS Control Tower's own trail ${arnOf} also records`);
    expect(reported).toContain('turn it off in the landing zone settings');
    expect(reported).not.toContain('stop');
  });

  test('each copy is told; what cannot be told is told once for each reason, last', () => {
    const others = ['one', 'two', 'three', 'four', 'five'].map((name) => ({
      ...OTHER,
      arn: OTHER.arn.replace('legacy', name),
    }));
    const [one, two, three, four, five] = others as [OtherTrail, OtherTrail, OtherTrail, OtherTrail, OtherTrail];
    const denied = { isLogging: null, unknown: 'denied.' };
    const advice = costAdvice(TRAIL, [
      { ...one, ...denied },
      two,
      { ...three, ...denied },
      { ...four, ...denied, unknown: 'late.' },
      five,
    ]);
    expect(advice).toEqual([
      expect.stringContaining(`${two.arn} also records`),
      expect.stringContaining(`${five.arn} also records`),
      expect.stringMatching(
        new RegExp(
          `whether ${one.arn}, ${three.arn} also record management events, which would be charged: denied\\.$`,
        ),
      ),
      expect.stringMatching(
        new RegExp(`whether ${four.arn} also records management events, which would be charged: late\\.$`),
      ),
    ]);
  });

  test('a trail alone that leaves its bucket out has nothing to save', () => {
    expect(
      costAdvice({ ...TRAIL, ...advanced([MANAGEMENT], [...OBJECTS, arn({ NotStartsWith: [`${BUCKET}/`] })]) }, []),
    ).toEqual([]);
  });
});
