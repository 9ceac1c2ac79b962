import { describe, expect, test } from '@jest/globals';
import {
  BUCKET_OWNER_ROLE_NAME,
  FOREIGN_ACCOUNT,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { policyDocument, type Statement } from '../../../simulator/world/iam/policy-documents.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import type { Bucket, World } from '../../../simulator/world/world.ts';
import { ALL_DESTINATIONS, type ScenarioContext, withWorld } from '../stage.ts';

const OWNER_ROLE = { 'bucket-owner-role-to-assume': ALL_DESTINATIONS['bucket-owner-role-to-assume'] };
const CHECKED = { prerequisites: 'check', mode: 'check' };
const ARN = 'arn:aws:s3:::org-trail-logs';

/** The reads behind the rows, as the permissions that they need; the policy was read before there were rows. */
const PERMISSIONS = [
  's3:GetBucketVersioning',
  's3:GetBucketObjectLockConfiguration',
  's3:GetLifecycleConfiguration',
  's3:GetBucketPublicAccessBlock',
  's3:GetBucketLogging',
];

function bucketOf(world: World): Bucket {
  return world.buckets.get('org-trail-logs')!;
}

const ROW = /^\| \*\*(?<name>[^*]+)\*\*<br>[^|]*\| (?<status>[^|]+) \| (?<found>[^|]+) \|$/gm;

/** The rows of the log bucket in the summary, by name. */
function rows({ summary }: RunResult): Record<string, [status: string, found: string]> {
  const [, table = ''] = summary.split('<summary>Log bucket: ');
  const found = [...table.matchAll(ROW)].map(({ groups }) => groups as Record<'name' | 'status' | 'found', string>);
  return Object.fromEntries(found.map(({ name, status, found: says }) => [name, [status, says] as [string, string]]));
}

function statuses(run: RunResult): Record<string, string> {
  return Object.fromEntries(Object.entries(rows(run)).map(([name, [status]]) => [name, status]));
}

function all(status: string) {
  return {
    Versioning: status,
    'Object Lock': status,
    'MFA delete': status,
    'Expiry (365 days)': status,
    'Block public access': status,
    'Access logging': status,
    'Deletes by policy': status,
  };
}
const PASS = '✅ pass';
const FAIL = '❌ fail';
const UNKNOWN = '❔ unknown';

/** With a trail that is as declared. */
function withTrail(play: (stage: ScenarioContext) => Promise<void>) {
  return withWorld(async (stage) => {
    await stage.run();
    stage.calls();
    await play(stage);
  });
}

describe('the log bucket in the summary', () => {
  test('a bucket that keeps its log files badly: each row says how, and the run is in sync all the same', () =>
    withTrail(async ({ world, run, calls }) => {
      expect(statuses(await run({ ...CHECKED, ...OWNER_ROLE }))).toEqual(all(PASS));
      const reads = calls().filter(({ service, error }) => service === 's3' && error === null);
      expect(new Set(reads.map(({ accountId }) => accountId))).toEqual(new Set([LOG_ARCHIVE_ACCOUNT]));

      const foreign: Statement = {
        Sid: 'Vendor<b>',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${FOREIGN_ACCOUNT}:root` },
        Action: ['s3:DeleteObject', 's3:PutLifecycleConfiguration'],
        Resource: [ARN, `${ARN}/*`],
      };
      const { policy } = bucketOf(world);
      Object.assign(bucketOf(world), {
        policy: { ...policy!, Statement: [...[policy!.Statement].flat(), foreign] },
        versioning: { status: 'Suspended', mfaDelete: 'Disabled' },
        objectLock: null,
        lifecycle: [{ id: 'clean | up', enabled: true, prefix: '', expiration: { days: 1 } }],
        publicAccessBlock: null,
        accessLogging: null,
      } satisfies Partial<Bucket>);
      const bad = await run({ ...CHECKED, ...OWNER_ROLE });
      expect(bad.outputs).toMatchObject({ outcome: 'in-sync', 'has-drift': 'false' });
      expect(bad.exitCode).toBe(0);
      expect(bad.summary).toMatch(/<summary>Controls: \d+ pass, \d+ fail<\/summary>/);
      expect(statuses(bad)).toEqual(all(FAIL));
      const found = Object.fromEntries(Object.entries(rows(bad)).map(([name, [, says]]) => [name, says]));
      expect(found).toMatchObject({
        Versioning: expect.stringMatching(/^Suspended/),
        'MFA delete': expect.stringContaining('S3 does not allow MFA delete on a bucket with lifecycle rules'),
        'Expiry (365 days)': expect.stringContaining('deletes log files after 1 day'),
        'Deletes by policy': expect.stringMatching(
          /allows s3:DeleteObject, s3:PutLifecycleConfiguration to account 555555555555 \(statement Vendor&#60;b&#62;\)/,
        ),
      });
      expect(calls().filter(({ isWrite, service }) => isWrite && service === 's3')).toEqual([]);
    }));

  test('Object Lock without a default rule, in governance mode, by years', () =>
    withTrail(async ({ world, run }) => {
      const lock = async (rule: NonNullable<Bucket['objectLock']>['rule']) => {
        bucketOf(world).objectLock = { rule };
        return rows(await run({ ...CHECKED, ...OWNER_ROLE }))['Object Lock'];
      };
      expect(await lock(null)).toEqual([FAIL, expect.stringContaining('no default rule')]);
      const governance = await lock({ mode: 'GOVERNANCE', years: 7 });
      expect(governance).toEqual([PASS, expect.stringMatching(/governance mode, 7 years.*BypassGovernanceRetention/)]);
    }));

  test('a role without the permissions: the rows name them, and nothing else changes', () =>
    withTrail(async ({ world, run }) => {
      const role = world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.roles.get(BUCKET_OWNER_ROLE_NAME)!;
      const others = [
        's3:ListBucket',
        's3:GetBucketPolicy',
        's3:GetEncryptionConfiguration',
        's3:GetBucketRequestPayment',
      ];
      role.policies = [policyDocument({ Effect: 'Allow', Action: others, Resource: ARN })];
      const denied = await run({ ...CHECKED, ...OWNER_ROLE });
      expect(denied.outputs['outcome']).toBe('in-sync');
      expect(denied.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
      expect(statuses(denied)).toEqual({ ...all(UNKNOWN), 'Deletes by policy': PASS });
      const found = rows(denied);
      const named = ['Versioning', 'Object Lock', 'Expiry (365 days)', 'Block public access', 'Access logging'];
      expect(named.map((name) => /Allow (s3:\w+) in the role/.exec(found[name]![1])?.[1])).toEqual(PERMISSIONS);
    }));

  test('a bucket of another account: without a role there, or with a role of an account that does not own it', () =>
    withTrail(async ({ world, run }) => {
      const { policy } = bucketOf(world);
      const everybody: Statement = {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:*',
        Resource: [ARN, `${ARN}/*`],
      };
      bucketOf(world).policy = { ...policy!, Statement: [...[policy!.Statement].flat(), everybody] };
      const elsewhere = await run(CHECKED);
      expect(statuses(elsewhere)).toEqual(all(UNKNOWN));
      expect(rows(elsewhere)['Versioning']![1]).toContain('set bucket-owner-role-to-assume to a role there');

      bucketOf(world).ownerAccountId = FOREIGN_ACCOUNT;
      expect(statuses(await run({ ...CHECKED, ...OWNER_ROLE }))).toEqual(all(UNKNOWN));

      // In the account of the run no other role is needed.
      Object.assign(bucketOf(world), { ownerAccountId: MANAGEMENT_ACCOUNT, policy });
      expect(statuses(await run(CHECKED))).toEqual(all(PASS));
      // Where it is not read, there is nothing to show.
      expect((await run({ mode: 'check', prerequisites: 'skip' })).summary).not.toContain('Log bucket:');
    }));
});
