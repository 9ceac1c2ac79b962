import { describe, expect, test } from '@jest/globals';
import { bucketRows, type BucketRow } from '../../../../src/domain/posture/log-bucket/rows.ts';
import type { BucketSettings, ObjectLock } from '../../../../src/domain/prerequisites/bucket-settings.ts';
import type { Bucket } from '../../../../src/domain/prerequisites/documents.ts';
import { NOT_ASKED } from '../../../../src/domain/values/answer.ts';
import { TRAIL } from '../../../report/sample-facts.ts';

const OWNER = '444444444444';

const LOCK_RULE = { mode: 'COMPLIANCE', period: { days: 365 } } as const;
const ALL_ON = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

/** Keeps log files as well as a bucket can. */
const GOOD: BucketSettings = {
  account: OWNER,
  versioning: { known: { status: 'Enabled', hasMfaDelete: false } },
  objectLock: { known: { rule: LOCK_RULE } },
  lifecycle: { known: [] },
  publicAccessBlock: { known: ALL_ON },
  accessLogTarget: { known: 'access-logs' },
};

const RULE = {
  id: 'tidy',
  isEnabled: true,
  prefix: '',
  isPartial: false,
  expiration: null,
  noncurrentDays: 30,
  keepsNoncurrent: false,
  transitions: [],
};

function bucketWith(settings: Partial<BucketSettings> = {}, parts: Partial<Bucket> = {}): Bucket {
  return {
    name: 'org-trail-logs',
    region: { known: 'us-east-1' },
    policy: { known: null },
    requesterPays: { known: false },
    encryption: { known: { key: null, hasBucketKey: false } },
    key: NOT_ASKED,
    settings: { ...GOOD, ...settings },
    ...parts,
  };
}

function rowsOf(bucket: Bucket | null): Record<string, BucketRow> {
  return Object.fromEntries(bucketRows(bucket, TRAIL).map((row) => [row.name, row]));
}

describe('posture: rows of the log bucket', () => {
  test('a bucket that keeps its log files passes in every respect, in this order', () => {
    expect(bucketRows(bucketWith(), TRAIL).map(({ name, status }) => [name, status])).toEqual([
      ['Versioning', 'pass'],
      ['Object Lock', 'pass'],
      ['MFA delete', 'pass'],
      ['Expiry (365 days)', 'pass'],
      ['Block public access', 'pass'],
      ['Access logging', 'pass'],
      ['Deletes by policy', 'pass'],
    ]);
  });

  test('each row names who asks for it, with the version of the document', () => {
    expect(Object.fromEntries(bucketRows(bucketWith(), TRAIL).map(({ name, controls }) => [name, controls]))).toEqual({
      Versioning: {
        'Security Hub CSPM user guide, 2026-11': ['S3.14'],
        'NIST SP 800-53 Rev. 5': ['AU-9(2)'],
        'PCI DSS v4.0': ['10.3.4'],
      },
      'Object Lock': { 'Security Hub CSPM user guide, 2026-11': ['S3.15'], 'PCI DSS v4.0': ['10.3.4'] },
      'MFA delete': {
        'CIS AWS Foundations Benchmark v7.0': ['3.1.2'],
        'Security Hub CSPM user guide, 2026-11': ['S3.20'],
      },
      'Expiry (365 days)': { 'PCI DSS v4.0': ['10.5.1'] },
      'Block public access': {
        'CIS AWS Foundations Benchmark v7.0': ['3.1.4'],
        'Security Hub CSPM user guide, 2026-11': ['S3.8', 'CloudTrail.6'],
      },
      'Access logging': {
        'CIS AWS Foundations Benchmark v7.0': ['4.4'],
        'Security Hub CSPM user guide, 2026-11': ['S3.9', 'CloudTrail.7'],
      },
      'Deletes by policy': { 'Security Hub CSPM user guide, 2026-11': ['S3.6'] },
    });
  });

  const unread = { unknown: 'Allow s3:GetX.' };
  const lock = (mode: 'COMPLIANCE' | 'GOVERNANCE', days: number | null): Partial<BucketSettings> => ({
    objectLock: { known: { rule: { mode, period: days === null ? null : { days } } } satisfies ObjectLock },
  });

  /** One setting is otherwise than in `GOOD`: which row says what. */
  const STATES: [what: string, settings: Partial<BucketSettings>, row: string, status: string, found: RegExp][] = [
    ['never versioned', { versioning: { known: { status: null, hasMfaDelete: false } } }, 'Versioning', 'fail', /^Never enabled/], // prettier-ignore
    ['suspended', { versioning: { known: { status: 'Suspended', hasMfaDelete: false } } }, 'Versioning', 'fail', /^Suspended/], // prettier-ignore
    ['versioning unread', { versioning: unread }, 'Versioning', 'unknown', /^Allow s3:GetX\.$/],
    ['no lock', { objectLock: { known: null } }, 'Object Lock', 'fail', /^Not enabled\.$/],
    ['no default rule', { objectLock: { known: { rule: null } } }, 'Object Lock', 'fail', /^Enabled, no default rule/],
    ['compliance', lock('COMPLIANCE', 1), 'Object Lock', 'pass', /compliance mode, 1 day: [^B]*$/],
    ['governance', lock('GOVERNANCE', 400), 'Object Lock', 'pass', /governance mode, 400 days.*s3:BypassGovernance/],
    ['years', { objectLock: { known: { rule: { mode: 'COMPLIANCE', period: { years: 7 } } } } }, 'Object Lock', 'pass', /compliance mode, 7 years: /], // prettier-ignore
    ['a mode alone', lock('COMPLIANCE', null), 'Object Lock', 'unknown', /no number of days or years/],
    ['lock unread', { objectLock: unread }, 'Object Lock', 'unknown', /^Allow s3:GetX\.$/],
    [
      'compliance',
      lock('COMPLIANCE', 30),
      'MFA delete',
      'pass',
      /^Not enabled\. .*30 days.*accepted instead.*not even the root user/,
    ],
    ['governance', lock('GOVERNANCE', 30), 'MFA delete', 'fail', /governance mode is not accepted/],
    ['no default rule', { objectLock: { known: { rule: null } } }, 'MFA delete', 'fail', /would be accepted/],
    ['a mode alone', lock('COMPLIANCE', null), 'MFA delete', 'fail', /would be accepted/],
    ['lock unread', { objectLock: unread }, 'MFA delete', 'unknown', /^Not enabled.*s3:GetX/],
    ['versioning unread, locked', { versioning: unread }, 'MFA delete', 'pass', /^Not known\. .*accepted instead/],
    ['both unread', { versioning: unread, objectLock: unread }, 'MFA delete', 'unknown', /^Allow s3:GetX\.$/],
    [
      'MFA delete',
      { versioning: { known: { status: 'Enabled', hasMfaDelete: true } }, objectLock: unread },
      'MFA delete',
      'pass',
      /^Enabled\.$/,
    ],
    [
      'lifecycle rules',
      { objectLock: { known: null }, lifecycle: { known: [RULE] } },
      'MFA delete',
      'fail',
      /S3 does not allow MFA delete on a bucket with lifecycle rules/,
    ],
    ['lifecycle unread', { lifecycle: unread }, 'Expiry (365 days)', 'unknown', /^Allow s3:GetX\.$/],
    ['all four on', {}, 'Block public access', 'pass', /account and organization are not checked\.$/],
    ['none', { publicAccessBlock: { known: null } }, 'Block public access', 'fail', /no settings.*can still block/],
    [
      'one off',
      { publicAccessBlock: { known: { ...ALL_ON, BlockPublicPolicy: false } } },
      'Block public access',
      'fail',
      /^Off for the bucket: BlockPublicPolicy\. .*can still block/,
    ],
    ['unread', { publicAccessBlock: unread }, 'Block public access', 'unknown', /^Allow s3:GetX\.$/],
    ['no access logs', { accessLogTarget: { known: null } }, 'Access logging', 'fail', /^Not enabled\.$/],
    ['access logs', {}, 'Access logging', 'pass', /to bucket access-logs/],
    ['unread', { accessLogTarget: unread }, 'Access logging', 'unknown', /^Allow s3:GetX\.$/],
  ];

  test.each(STATES)('%s: %j', (_, settings, row, status, found) => {
    expect(rowsOf(bucketWith(settings))[row]).toMatchObject({ status, found: expect.stringMatching(found) });
  });

  test('the policy: unread, not readable, empty', () => {
    const row = (policy: Bucket['policy']) => rowsOf(bucketWith({}, { policy }))['Deletes by policy'];
    expect(row({ unknown: 'Allow s3:GetBucketPolicy.' })).toMatchObject({ status: 'unknown' });
    expect(row({ known: '{' })).toMatchObject({
      status: 'unknown',
      found: expect.stringContaining('cannot be checked: it is not JSON'),
    });
    expect(row({ known: null })!.found).toContain('IAM policies and service control policies are not checked');
  });

  test('a bucket that was not read, or that does not exist, has nothing to judge', () => {
    expect(bucketRows(null, TRAIL)).toEqual([]);
    expect(bucketRows(bucketWith({}, { region: { known: null } }), TRAIL)).toEqual([]);
  });
});
