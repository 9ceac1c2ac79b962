import { describe, expect, test } from '@jest/globals';
import { AssumeRoleCommand, type AssumeRoleCommandInput, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { GetBucketPolicyCommand } from '@aws-sdk/client-s3';
import type { World } from '../../../simulator/world/world.ts';
import {
  DELEGATED_ADMINISTRATOR,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { policyDocument, roleTrustPolicy } from '../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, errorNameOf, s3, sessionOf, sts } from '../clients.ts';

const RoleArn = `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/log-archive-reader`;
const good: AssumeRoleCommandInput = { RoleArn, RoleSessionName: 'bucket' };

function readerIn(world: World) {
  return world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.roles.get('log-archive-reader')!;
}

describe('sign-in: assume role', () => {
  test('from a session into the bucket’s account, narrowed by a session policy', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const session = policyDocument({
      Effect: 'Allow',
      Action: 's3:GetBucketPolicy',
      Resource: 'arn:aws:s3:::org-trail-logs',
    });
    const client = sts(cloud, sessionOf(world, 'org-trail-plan'));
    const assumed = await client.send(new AssumeRoleCommand({ ...good, Policy: JSON.stringify(session) }));
    const Arn = `arn:aws:sts::${LOG_ARCHIVE_ACCOUNT}:assumed-role/log-archive-reader/bucket`;
    expect(assumed.AssumedRoleUser).toMatchObject({ Arn });
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = assumed.Credentials!;
    expect(Math.abs(Expiration!.getTime() - Date.now() - 3_600_000)).toBeLessThan(5000);
    const credentials = {
      accessKeyId: AccessKeyId!,
      secretAccessKey: SecretAccessKey!,
      sessionToken: SessionToken!,
    };
    expect(await sts(cloud, credentials).send(new GetCallerIdentityCommand({}))).toMatchObject({ Arn });
    const get = (Bucket: string) => errorNameOf(s3(cloud, credentials).send(new GetBucketPolicyCommand({ Bucket })));
    expect(await get('org-trail-logs')).toBe('');
    expect(await get('org-trail-logs-2')).toBe('AccessDenied');
    expect(world.calls[0]).toMatchObject({ action: 'sts:AssumeRole', accountId: MANAGEMENT_ACCOUNT, error: null });
  });

  test.each<[string, string, string, string, (world: World) => unknown]>([
    ['the apply role', '', MANAGEMENT_ACCOUNT, 'org-trail-apply', () => {}],
    ['the delegated administrator', '', DELEGATED_ADMINISTRATOR, 'org-trail-plan', () => {}],
    ['a role that is not trusted', 'AccessDenied', MEMBER_ACCOUNT, 'org-trail-plan', () => {}],
    ['a role that may assume nothing', 'AccessDenied', MANAGEMENT_ACCOUNT, 'org-trail-to-logs', () => {}],
    [
      'an account that is trusted as a whole',
      '',
      MANAGEMENT_ACCOUNT,
      'org-trail-plan',
      (world) => (readerIn(world).trustPolicy = roleTrustPolicy([`arn:aws:iam::${MANAGEMENT_ACCOUNT}:root`])),
    ],
    [
      'a trusted role that its own policies do not let go',
      'AccessDenied',
      MANAGEMENT_ACCOUNT,
      'org-trail-plan',
      (world) => (world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get('org-trail-plan')!.policies = []),
    ],
    [
      'a role that the trust policy denies',
      'AccessDenied',
      MANAGEMENT_ACCOUNT,
      'org-trail-plan',
      (world) =>
        (readerIn(world).trustPolicy = policyDocument(
          { Effect: 'Allow', Principal: { AWS: MANAGEMENT_ACCOUNT }, Action: 'sts:AssumeRole' },
          { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sts:*' },
        )),
    ],
    [
      'a role that is gone',
      'AccessDenied',
      MANAGEMENT_ACCOUNT,
      'org-trail-plan',
      (world) => (readerIn(world).arn += 'x'),
    ],
  ])('%s: %j', async (_, error, account, role, arrange) => {
    const world = createWorld();
    arrange(world);
    const client = sts(await startCloud(world), sessionOf(world, role, account));
    expect(await errorNameOf(client.send(new AssumeRoleCommand(good)))).toBe(error);
  });

  test('a session policy without sts:AssumeRole keeps the session where it is', async () => {
    const world = createWorld();
    const session = policyDocument({ Effect: 'Allow', Action: 's3:*', Resource: '*' });
    const client = sts(await startCloud(world), sessionOf(world, 'org-trail-plan', MANAGEMENT_ACCOUNT, session));
    expect(await errorNameOf(client.send(new AssumeRoleCommand(good)))).toBe('AccessDenied');
  });

  test('a trust policy may ask for an external id', async () => {
    const world = createWorld();
    const [statement] = [readerIn(world).trustPolicy.Statement].flat();
    statement!.Condition = { StringEquals: { 'sts:ExternalId': 'org-trail' } };
    const client = sts(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    expect(await errorNameOf(client.send(new AssumeRoleCommand(good)))).toBe('AccessDenied');
    expect(await errorNameOf(client.send(new AssumeRoleCommand({ ...good, ExternalId: 'org-trail' })))).toBe('');
  });

  test.each<[string, Partial<AssumeRoleCommandInput>]>([
    ['ValidationError', { RoleSessionName: 'x' }],
    ['ValidationError', { RoleSessionName: 'two words' }],
    ['ValidationError', { RoleArn: 'log-archive-reader' }],
    ['ValidationError', { DurationSeconds: 899 }],
    ['ValidationError', { DurationSeconds: 3601 }],
    ['ValidationError', { DurationSeconds: 7201 }],
    ['ValidationError', { SourceIdentity: 'x' }],
    ['MalformedPolicyDocumentException', { Policy: '{}' }],
    ['ValidationError', { Policy: ' '.repeat(2049) }],
  ])('%s for %j', async (error, input) => {
    const world = createWorld();
    readerIn(world).maxSessionDurationSeconds = 7200;
    const client = sts(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    expect(await errorNameOf(client.send(new AssumeRoleCommand({ ...good, ...input })))).toBe(error);
  });

  test('only chained sessions end after an hour', async () => {
    const world = createWorld();
    readerIn(world).maxSessionDurationSeconds = 7200;
    readerIn(world).trustPolicy = roleTrustPolicy([`arn:aws:iam::${MANAGEMENT_ACCOUNT}:root`]);
    const client = sts(await startCloud(world), administrator());
    expect(await errorNameOf(client.send(new AssumeRoleCommand({ ...good, DurationSeconds: 7200 })))).toBe('');
    expect(await errorNameOf(client.send(new AssumeRoleCommand({ ...good, DurationSeconds: 7201 })))).toBe(
      'ValidationError',
    );
  });

  test('within an account too, the caller’s own policies have to let it go', async () => {
    const world = createWorld();
    const { roles } = world.accounts.get(MANAGEMENT_ACCOUNT)!;
    const [from, to] = [roles.get('org-trail-plan')!, roles.get('org-trail-to-logs')!];
    to.trustPolicy = roleTrustPolicy([from.arn]);
    const client = sts(await startCloud(world), sessionOf(world, from.name));
    const assume = () => errorNameOf(client.send(new AssumeRoleCommand({ ...good, RoleArn: to.arn })));
    expect(await assume()).toBe('AccessDenied');
    from.policies.push(policyDocument({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: to.arn }));
    expect(await assume()).toBe('');
  });
});
