import { describe, expect, test } from '@jest/globals';
import { postureOf, type PostureStatus } from '../../../src/domain/posture/controls.ts';
import {
  type EventSelector,
  type FieldSelector,
  type Given,
  normalAdvancedEventSelectors,
  normalEventSelectors,
} from '../../../src/domain/selectors/selectors.ts';
import type { Trail } from '../../../src/domain/trail/trail.ts';
import { IDENTITY } from '../trail/arbitraries.ts';

const BUCKET = 'arn:aws:s3:::org-trail-logs';

const MANAGEMENT: FieldSelector = { Field: 'eventCategory', Equals: ['Management'] };

function data(...conditions: FieldSelector[]): FieldSelector[] {
  return [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
    ...conditions,
  ];
}

const READS: FieldSelector = { Field: 'readOnly', Equals: ['true'] };
const WRITES: FieldSelector = { Field: 'readOnly', Equals: ['false'] };

function arn(conditions: Record<string, string[]>): FieldSelector {
  return { Field: 'resources.ARN', ...conditions };
}

function name(conditions: Record<string, string[]>): FieldSelector {
  return { Field: 'eventName', ...conditions };
}

function source(conditions: Record<string, string[]>): FieldSelector {
  return { Field: 'eventSource', ...conditions };
}

function advanced(...selectors: FieldSelector[][]): Partial<Trail> {
  return {
    eventSelectors: [],
    advancedEventSelectors: normalAdvancedEventSelectors(selectors.map((FieldSelectors) => ({ FieldSelectors }))),
  };
}

function basic(...selectors: Given<EventSelector>[]): Partial<Trail> {
  return {
    eventSelectors: normalEventSelectors(selectors),
    advancedEventSelectors: [],
  };
}

function s3(...Values: string[]): Given<EventSelector> {
  return { DataResources: [{ Type: 'AWS::S3::Object', Values }] };
}

/** Meets all that a trail decides. */
const GOOD: Trail = {
  ...IDENTITY,
  s3BucketName: 'org-trail-logs',
  s3KeyPrefix: null,
  snsTopicArn: null,
  kmsKeyId: 'arn:aws:kms:us-east-1:111111111111:key/1',
  cloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail:*',
  cloudWatchLogsRoleArn: 'arn:aws:iam::111111111111:role/org-trail-to-logs',
  isOrganizationTrail: true,
  isMultiRegionTrail: true,
  includeGlobalServiceEvents: true,
  enableLogFileValidation: true,
  recursiveLogging: true,
  isLogging: true,
  eventSelectors: [],
  advancedEventSelectors: [{ FieldSelectors: [MANAGEMENT] }, { FieldSelectors: data() }],
  insightSelectors: [],
  aggregationConfigurations: [],
  tags: { Owner: 'audit' },
};

function statuses(trail: Trail): Record<string, PostureStatus | null> {
  return Object.fromEntries(postureOf(null, trail).map(({ id, after }) => [id, after]));
}

function of(parts: Partial<Trail>, ...ids: string[]): (PostureStatus | null | undefined)[] {
  const all = statuses({ ...GOOD, ...parts });
  return ids.map((id) => all[id]);
}

describe('posture: controls', () => {
  test('a trail that does all it can passes all that a trail decides', () => {
    expect(statuses(GOOD)).toEqual({
      '4.1': 'pass',
      '4.2': 'pass',
      '4.5': 'pass',
      '4.8': 'pass',
      '4.9': 'pass',
      'CloudTrail.1': 'pass',
      'CloudTrail.2': 'pass',
      'CloudTrail.3': 'pass',
      'CloudTrail.4': 'pass',
      'CloudTrail.5': 'pass',
      'CloudTrail.9': 'pass',
    });
  });

  /** One field is otherwise than in `GOOD`: these change, and nothing else does. */
  const FIELDS: [what: string, parts: Partial<Trail>, changed: Record<string, PostureStatus>][] = [
    [
      'stopped',
      { isLogging: false },
      { '4.1': 'fail', '4.8': 'fail', '4.9': 'fail', 'CloudTrail.1': 'fail', 'CloudTrail.3': 'fail' },
    ],
    [
      'nobody may see whether it logs',
      { isLogging: null },
      { '4.1': 'unknown', '4.8': 'unknown', '4.9': 'unknown', 'CloudTrail.1': 'unknown', 'CloudTrail.3': 'unknown' },
    ],
    [
      'one Region',
      { isMultiRegionTrail: false },
      { '4.1': 'fail', '4.8': 'fail', '4.9': 'fail', 'CloudTrail.1': 'fail' },
    ],
    ['no global events', { includeGlobalServiceEvents: false }, { '4.1': 'fail' }],
    ['no validation', { enableLogFileValidation: false }, { '4.2': 'fail', 'CloudTrail.4': 'fail' }],
    ['no key', { kmsKeyId: null }, { '4.5': 'fail', 'CloudTrail.2': 'fail' }],
    ['no log group', { cloudWatchLogsLogGroupArn: null }, { 'CloudTrail.5': 'fail' }],
    ['no tags', { tags: {} }, { 'CloudTrail.9': 'fail' }],
    ["AWS's own tags alone", { tags: { 'aws:cloudformation:stack-name': 'base' } }, { 'CloudTrail.9': 'fail' }],
    ['a tag without a value beside them', { tags: { 'aws:createdBy': 'x', Audit: '' } }, {}],
    ['nobody may see its tags', { tags: null }, { 'CloudTrail.9': 'unknown' }],
    [
      'nobody may see its selectors',
      { eventSelectors: null, advancedEventSelectors: null },
      { '4.1': 'unknown', '4.8': 'unknown', '4.9': 'unknown', 'CloudTrail.1': 'unknown' },
    ],
    [
      'nobody may see its selectors, and it is of one Region: that is enough to fail',
      { eventSelectors: null, advancedEventSelectors: null, isMultiRegionTrail: false },
      { '4.1': 'fail', '4.8': 'fail', '4.9': 'fail', 'CloudTrail.1': 'fail' },
    ],
    ['of one account', { isOrganizationTrail: false }, {}],
  ];

  test.each(FIELDS)('%s', (_, parts, changed) => {
    expect(statuses({ ...GOOD, ...parts })).toEqual({ ...statuses(GOOD), ...changed });
  });

  /** What management events selectors record: CIS 4.1, and Security Hub's CloudTrail.1, which allows no excluded source. */
  const OF_MANAGEMENT: [what: string, selectors: Partial<Trail>, cis: PostureStatus, hub: PostureStatus][] = [
    ['the default selector', basic(), 'pass', 'pass'],
    [
      'reads and writes in two basic selectors',
      basic({ ReadWriteType: 'ReadOnly' }, { ReadWriteType: 'WriteOnly' }),
      'pass',
      'pass',
    ],
    ['reads alone', basic({ ReadWriteType: 'ReadOnly' }), 'fail', 'fail'],
    ['writes alone', basic({ ReadWriteType: 'WriteOnly' }), 'fail', 'fail'],
    ['data events alone', basic({ IncludeManagementEvents: false, ...s3('arn:aws:s3') }), 'fail', 'fail'],
    [
      'without KMS and RDS Data',
      basic({ ExcludeManagementEventSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'] }),
      'pass',
      'fail',
    ],
    ['advanced', advanced([MANAGEMENT]), 'pass', 'pass'],
    ['advanced, reads and writes in two', advanced([MANAGEMENT, READS], [MANAGEMENT, WRITES]), 'pass', 'pass'],
    [
      'advanced, both named in one',
      advanced([MANAGEMENT, { Field: 'readOnly', Equals: ['true', 'false'] }]),
      'pass',
      'pass',
    ],
    ['advanced writes alone', advanced([MANAGEMENT, WRITES]), 'fail', 'fail'],
    ['advanced without KMS', advanced([MANAGEMENT, source({ NotEquals: ['kms.amazonaws.com'] })]), 'pass', 'fail'],
    ['advanced without IAM', advanced([MANAGEMENT, source({ NotEquals: ['iam.amazonaws.com'] })]), 'fail', 'fail'],
    ['one source alone', advanced([MANAGEMENT, source({ Equals: ['iam.amazonaws.com'] })]), 'fail', 'fail'],
    ['advanced data events alone', advanced(data()), 'fail', 'fail'],
    ['an operator that nobody knows', advanced([MANAGEMENT, source({ NotContains: ['x'] })]), 'unknown', 'unknown'],
    [
      'such an operator beside all',
      advanced([MANAGEMENT], [MANAGEMENT, source({ NotContains: ['x'] })]),
      'pass',
      'pass',
    ],
    ['such an operator on other events', advanced(data(name({ NotContains: ['x'] }))), 'fail', 'fail'],
  ];

  test.each(OF_MANAGEMENT)('management events, %s', (_, selectors, cis, hub) => {
    expect(of(selectors, '4.1', 'CloudTrail.1')).toEqual([cis, hub]);
  });

  /** What S3 object-level events selectors record: CIS 4.8, writes, and 4.9, reads. */
  const OF_OBJECTS: [what: string, selectors: Partial<Trail>, writes: PostureStatus, reads: PostureStatus][] = [
    ['the default selector', basic(), 'fail', 'fail'],
    ['all objects', basic(s3('arn:aws:s3')), 'pass', 'pass'],
    ['writes of all objects', basic({ ReadWriteType: 'WriteOnly', ...s3('arn:aws:s3') }), 'pass', 'fail'],
    ['reads of all objects', basic({ ReadWriteType: 'ReadOnly', ...s3('arn:aws:s3') }), 'fail', 'pass'],
    ['one bucket', basic(s3('arn:aws:s3:::payroll/')), 'fail', 'fail'],
    ['the log bucket alone', basic(s3(`${BUCKET}/`)), 'fail', 'fail'],
    [
      'functions',
      basic({ DataResources: [{ Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] }] }),
      'fail',
      'fail',
    ],
    ['all of another partition', basic(s3('arn:aws-cn:s3:::')), 'fail', 'fail'],
    ['advanced', advanced(data()), 'pass', 'pass'],
    ['advanced writes', advanced(data(WRITES)), 'pass', 'fail'],
    ['advanced reads', advanced(data(READS)), 'fail', 'pass'],
    ['advanced reads and writes in two', advanced(data(READS), data(WRITES)), 'pass', 'pass'],
    ['every ARN that an object can have', advanced(data(arn({ StartsWith: ['arn:aws:s3:::'] }))), 'pass', 'pass'],
    ['every source that they can have', advanced(data(source({ Equals: ['s3.amazonaws.com'] }))), 'pass', 'pass'],
    ['no objects of the log bucket', advanced(data(arn({ NotStartsWith: [`${BUCKET}/`] }))), 'pass', 'pass'],
    ['no log files of the log bucket', advanced(data(arn({ NotStartsWith: [`${BUCKET}/AWSLogs/`] }))), 'pass', 'pass'],
    ['one object of the log bucket left out', advanced(data(arn({ NotEquals: [`${BUCKET}/lock`] }))), 'pass', 'pass'],
    ['the log bucket without a slash, so others too', advanced(data(arn({ NotStartsWith: [BUCKET] }))), 'fail', 'fail'],
    ['another bucket left out', advanced(data(arn({ NotStartsWith: ['arn:aws:s3:::payroll/'] }))), 'fail', 'fail'],
    ['both left out', advanced(data(arn({ NotStartsWith: [`${BUCKET}/`, 'arn:aws:s3:::payroll/'] }))), 'fail', 'fail'],
    ['what ends so left out', advanced(data(arn({ NotEndsWith: ['.tmp'] }))), 'fail', 'fail'],
    ['one call', advanced(data(name({ Equals: ['PutObject'] }))), 'fail', 'fail'],
    ['a read left out', advanced(data(name({ NotEquals: ['GetObject'] }))), 'pass', 'fail'],
    ['a write left out', advanced(data(name({ NotEquals: ['PutObject'] }))), 'fail', 'pass'],
    [
      'somebody left out',
      advanced(data({ Field: 'userIdentity.arn', NotStartsWith: ['arn:aws:sts'] })),
      'fail',
      'fail',
    ],
    ['an operator that nobody knows', advanced(data(name({ NotContains: ['x'] }))), 'unknown', 'unknown'],
    ['such an operator on reads alone', advanced(data(READS, name({ NotContains: ['x'] }))), 'fail', 'unknown'],
    [
      'one field twice',
      advanced(data(arn({ NotStartsWith: [`${BUCKET}/`] }), arn({ NotEndsWith: ['.tmp'] }))),
      'unknown',
      'unknown',
    ],
  ];

  test.each(OF_OBJECTS)('objects, %s', (_, selectors, writes, reads) => {
    expect(of(selectors, '4.8', '4.9')).toEqual([writes, reads]);
  });

  test('the log bucket is that of the trail as it is judged, in its own partition', () => {
    const china = { arn: 'arn:aws-cn:cloudtrail:cn-north-1:111111111111:trail/org-trail', homeRegion: 'cn-north-1' };
    const without = (bucket: string) => advanced(data(arn({ NotStartsWith: [bucket] })));
    expect(of({ ...china, ...without('arn:aws-cn:s3:::org-trail-logs/') }, '4.8')).toEqual(['pass']);
    expect(of({ ...china, ...without(`${BUCKET}/`) }, '4.8')).toEqual(['fail']);
    const moved = { ...without(`${BUCKET}/`), s3BucketName: 'other-logs' };
    const [row] = postureOf({ ...GOOD, ...without(`${BUCKET}/`) }, { ...GOOD, ...moved }).filter(
      ({ id }) => id === '4.8',
    );
    expect(row).toMatchObject({ before: 'pass', after: 'fail' });
  });

  test('without a trail, what demands one fails; what speaks of each trail has nothing to judge', () => {
    const before = Object.fromEntries(postureOf(null, null).map(({ id, before }) => [id, before]));
    expect(before).toEqual({
      '4.1': 'fail',
      '4.2': null,
      '4.5': null,
      '4.8': 'fail',
      '4.9': 'fail',
      'CloudTrail.1': 'fail',
      'CloudTrail.2': null,
      'CloudTrail.3': 'fail',
      'CloudTrail.4': null,
      'CloudTrail.5': null,
      'CloudTrail.9': null,
    });
  });

  test('before is the trail before, after the one after', () => {
    const changed = postureOf({ ...GOOD, kmsKeyId: null }, GOOD).filter(({ before, after }) => before !== after);
    expect(changed.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['4.5', 'fail', 'pass'],
      ['CloudTrail.2', 'fail', 'pass'],
    ]);
  });

  test('each row says where it is from and what it requires', () => {
    const rows = postureOf(null, GOOD);
    for (const { id, document, requires } of rows) {
      const expected = id.startsWith('CloudTrail.')
        ? 'Security Hub CSPM user guide, 2026-11'
        : 'CIS AWS Foundations Benchmark v7.0';
      expect({ id, document }).toEqual({ id, document: expected });
      expect(requires.length).toBeGreaterThan(10);
    }
  });
});
