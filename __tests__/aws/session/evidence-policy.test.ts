/** What evidence may read, and that no other run may. */
import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../../simulator/iam-policy/evaluate.ts';
import type { PolicyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { type EvidenceAccess, evidencePolicy, readOnlyPolicy } from '../../../src/aws/session/session-policy.ts';
import type { IntegrityLevel } from '../../../src/domain/integrity/proof.ts';

const ROLE = 'arn:aws:iam::222222222222:role/org-trail-evidence';
const OWNER = 'arn:aws:iam::222222222222:role/org-trail-log-archive';
const ACCOUNT_PATH = 'audit/AWSLogs/o-exampleorg1/333333333333';
const DIGEST = `arn:aws:s3:::org-logs/${ACCOUNT_PATH}/CloudTrail-Digest/us-east-1/2026/11/29/d.json.gz`;
const LOG_FILE = `arn:aws:s3:::org-logs/${ACCOUNT_PATH}/CloudTrail/us-east-1/2026/11/29/l.json.gz`;
const KEY = 'arn:aws:kms:us-east-1:222222222222:key/1111aaaa-0000-0000-0000-000000000001';
const BY_S3 = { 'kms:ViaService': ['s3.us-east-1.amazonaws.com'] };

/** Longest names that AWS allows: an inline session policy has 2,048 characters. */
const LONG_ROLE = `arn:aws-us-gov:iam::222222222222:role/${'p'.repeat(510)}/${'r'.repeat(64)}`;

function access(integrity: IntegrityLevel | null, role: string | null = ROLE): EvidenceAccess {
  return { integrity, coverage: integrity === null, role, partition: 'aws' };
}

function allows(document: string, action: string, resource: string, context: Record<string, string[]> = {}) {
  return evaluate([JSON.parse(document) as PolicyDocument], { action, resource, context }) === 'Allow';
}

describe('session policies of the evidence', () => {
  test.each([
    ['digests', true, false],
    ['files', true, true],
    [null, false, false],
  ] as const)('level %s: digests %s, log files %s', (level, digests, logFiles) => {
    const { actions, document } = evidencePolicy(access(level), 'org-logs', 'audit');
    expect(allows(document, 's3:GetObject', DIGEST)).toBe(digests);
    expect(allows(document, 's3:GetObject', LOG_FILE)).toBe(logFiles);
    expect(allows(document, 's3:GetObject', LOG_FILE.replace('org-logs', 'other'))).toBe(false);
    expect(allows(document, 's3:GetObject', DIGEST.replace('audit/', ''))).toBe(false);
    expect(allows(document, 'kms:Decrypt', KEY, BY_S3)).toBe(digests);
    expect(allows(document, 'kms:Decrypt', KEY)).toBe(false);
    expect(actions.includes('s3:GetObject')).toBe(digests);
  });

  test('only what lies below the trail’s prefix is listed', () => {
    const { document, actions } = evidencePolicy(access('digests'), 'org-logs', 'audit');
    const lists = (prefix: string, bucket = 'org-logs') =>
      allows(document, 's3:ListBucket', `arn:aws:s3:::${bucket}`, { 's3:prefix': [prefix] });
    expect([lists('audit/AWSLogs/'), lists(`${ACCOUNT_PATH}/CloudTrail-Digest/`)]).toEqual([true, true]);
    expect([lists(''), lists('AWSLogs/'), lists('audit/AWSLogs/', 'other')]).toEqual([false, false, false]);
    expect(actions).toContain('s3:ListBucket');
  });

  test.each([
    ['integrity', access('digests'), ['cloudtrail:ListPublicKeys', 'organizations:ListAccounts']],
    ['coverage', access(null), ['organizations:ListAccounts', 'account:ListRegions']],
  ])('the run’s own session gains for %s what it asks for, and no object', (_, evidence, gained) => {
    const without = readOnlyPolicy(OWNER);
    const { actions, document } = readOnlyPolicy(OWNER, evidence);
    expect(actions.filter((action) => !without.actions.includes(action))).toEqual(gained);
    for (const action of gained) expect(allows(document, action, '*')).toBe(true);
    expect(allows(document, 's3:GetObject', DIGEST)).toBe(false);
    for (const role of [OWNER, ROLE]) expect(allows(document, 'sts:AssumeRole', role)).toBe(true);
    expect(allows(document, 'sts:AssumeRole', `${ROLE}2`)).toBe(false);
  });

  test('a role with a path may be assumed, and none of another name', () => {
    const { document } = readOnlyPolicy('arn:aws:iam::222222222222:role/audit/readers/org-trail', null);
    const role = (resource: string) => allows(document, 'sts:AssumeRole', `arn:aws:iam::222222222222:role/${resource}`);
    expect(role('audit/readers/org-trail')).toBe(true);
    for (const other of ['audit/readers/org-trail-2', 'audit/org-trail/other', 'not-org-trail']) {
      expect(role(other)).toBe(false);
    }
  });

  test('a run without evidence has the policy that it had', () => {
    expect(readOnlyPolicy(OWNER, null)).toEqual(readOnlyPolicy(OWNER));
    expect(readOnlyPolicy(OWNER).actions).not.toContain('organizations:ListAccounts');
    expect(readOnlyPolicy(null).document).not.toContain('sts:AssumeRole');
  });

  test('without a role the run’s own session reads the objects, in any bucket, of this level alone', () => {
    const { document, actions } = readOnlyPolicy(null, access('digests', null));
    expect(allows(document, 's3:GetObject', DIGEST)).toBe(true);
    expect(allows(document, 's3:GetObject', LOG_FILE)).toBe(false);
    expect(allows(readOnlyPolicy(null, access('files', null)).document, 's3:GetObject', LOG_FILE)).toBe(true);
    expect(actions).toEqual(expect.arrayContaining(['s3:GetObject', 'kms:Decrypt']));
  });

  test('all fit into a session policy', () => {
    const longest = { ...access('files', LONG_ROLE), coverage: true, partition: 'aws-us-gov' };
    const documents = [
      readOnlyPolicy(null, { ...longest, role: null }),
      readOnlyPolicy(null, longest),
      readOnlyPolicy(`${LONG_ROLE.slice(0, -1)}o`, longest),
      evidencePolicy(longest, 'b'.repeat(63), 'p'.repeat(200)),
    ].map(({ document }) => document.length);
    expect(Math.max(...documents)).toBeLessThanOrEqual(2048);
  });
});
