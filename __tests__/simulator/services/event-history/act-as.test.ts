import { describe, expect, test } from '@jest/globals';
import { GetTrailStatusCommand, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import type { CloudTrailRecord } from '../../../../simulator/world/event-history.ts';
import type { World } from '../../../../simulator/world/world.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import {
  DELEGATED_ADMINISTRATOR,
  KEY_ID,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
} from '../../../../simulator/world/company.ts';
import { policyDocument } from '../../../../simulator/world/iam/policy-documents.ts';
import { actAs } from '../../../../simulator/routes/act-as.ts';
import {
  type Actor,
  githubRole,
  iamUser,
  identityCenterUser,
  otherIdentity,
  roleSession,
  rootOf,
  service,
} from '../../../../simulator/services/event-history/actors.ts';
import { administrator, cloudTrail, startCloud, trailIn } from '../../clients.ts';

const AT = new Date(Date.now() - 2 * 3_600_000);
AT.setMilliseconds(0);

const TOPIC_POLICY = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: MANAGEMENT_ACCOUNT },
      Action: 'SNS:Publish',
      Resource: `arn:aws:sns:us-east-1:${MANAGEMENT_ACCOUNT}:org-trail-topic`,
    },
  ],
};

function isoSeconds(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

async function lookedUp(world: World, eventName: string, accountId?: string): Promise<CloudTrailRecord[]> {
  world.eventHistory.lookupsPerSecond = Infinity;
  const client = cloudTrail(await startCloud(world), administrator(accountId));
  const LookupAttributes = [{ AttributeKey: 'EventName' as const, AttributeValue: eventName }];
  const { Events } = await client.send(new LookupEventsCommand({ LookupAttributes }));
  return Events!.map(({ CloudTrailEvent }) => JSON.parse(CloudTrailEvent!) as CloudTrailRecord);
}

describe('services: what somebody else did', () => {
  test('state, times of GetTrailStatus and event agree, and the clients under test made no call', async () => {
    const world = createWorld();
    world.lagMilliseconds = 60_000;
    trailIn(world);
    world.inject({ action: 'cloudtrail:StopLogging', code: 'ConflictException' });
    actAs(world, rootOf(), { at: AT, from: '203.0.113.9' }, 'cloudtrail:StopLogging', { Name: 'org-trail' });
    expect(world.calls).toEqual([]);
    const client = cloudTrail(await startCloud(world));
    const status = await client.send(new GetTrailStatusCommand({ Name: 'org-trail' }));
    expect(status).toMatchObject({ IsLogging: false, StopLoggingTime: AT });
    expect(await lookedUp(world, 'StopLogging')).toEqual([
      expect.objectContaining({
        eventTime: isoSeconds(AT),
        sourceIPAddress: '203.0.113.9',
        requestParameters: { name: 'org-trail' },
        responseElements: null,
        readOnly: false,
        recipientAccountId: MANAGEMENT_ACCOUNT,
      }),
    ]);
  });

  test('a refused attempt changes nothing and is recorded, with the code of a denial or of the service', async () => {
    const world = createWorld();
    const trail = trailIn(world);
    const allowed = policyDocument({ Effect: 'Allow', Action: 'cloudtrail:Get*', Resource: '*' });
    const by = rootOf();
    actAs(world, by, { at: AT, denied: true }, 'cloudtrail:DeleteTrail', { Name: trail.arn });
    const circumstances = { at: AT, policies: [allowed], refused: 'AccessDenied' };
    actAs(world, by, circumstances, 'cloudtrail:DeleteTrail', { Name: trail.arn });
    const elsewhere = { region: 'eu-west-1', refused: 'InvalidHomeRegionException' };
    expect(actAs(world, by, elsewhere, 'cloudtrail:DeleteTrail', { Name: trail.arn }).awsRegion).toBe('eu-west-1');
    expect(world.trails.size).toBe(1);
    const records = await lookedUp(world, 'DeleteTrail');
    expect(records).toHaveLength(2);
    for (const record of records) {
      expect(record).toMatchObject({ errorCode: 'AccessDenied', responseElements: null });
      expect(record.errorMessage).toContain('is not authorized to perform: cloudtrail:DeleteTrail');
    }
  });

  test('an outcome that the story does not name is thrown', () => {
    const world = createWorld();
    const stop = (circumstances: object) => () =>
      actAs(world, rootOf(), circumstances, 'cloudtrail:StopLogging', { Name: 'org-trail' });
    expect(stop({})).toThrow('TrailNotFoundException');
    trailIn(world);
    expect(stop({ refused: 'ConflictException' })).toThrow('ConflictException');
    expect(() => actAs(world, rootOf(), {}, 's3:PutBucketAcl', { Bucket: 'org-trail-logs' })).toThrow(
      'no s3:PutBucketAcl',
    );
  });

  const REGION = 'us-east-1';
  test.each<[string, Actor, object]>([
    [
      'root with MFA',
      rootOf(),
      { type: 'Root', accountId: MANAGEMENT_ACCOUNT, sessionContext: { attributes: { mfaAuthenticated: 'true' } } },
    ],
    [
      'root without MFA',
      rootOf(MANAGEMENT_ACCOUNT, { mfa: false }),
      { arn: `arn:aws:iam::${MANAGEMENT_ACCOUNT}:root`, sessionContext: { attributes: { mfaAuthenticated: 'false' } } },
    ],
    [
      'a user with a key',
      iamUser('bob'),
      { type: 'IAMUser', userName: 'bob', accessKeyId: expect.stringMatching(/^AKIA/) },
    ],
    [
      'a user at the console',
      iamUser('bob', { mfa: true }),
      { userName: 'bob', sessionContext: { attributes: { mfaAuthenticated: 'true' } } },
    ],
    [
      'a person of Identity Center',
      identityCenterUser('alice@example.com', 'AdministratorAccess'),
      {
        type: 'AssumedRole',
        arn: expect.stringMatching(/\/AWSReservedSSO_AdministratorAccess_[0-9a-f]{16}\/alice@example\.com$/),
        sessionContext: {
          sessionIssuer: {
            arn: expect.stringContaining(
              `:role/aws-reserved/sso.amazonaws.com/${REGION}/AWSReservedSSO_AdministratorAccess_`,
            ),
          },
        },
      },
    ],
    [
      "a role's session with a source identity",
      roleSession('ops', 'bob', { sourceIdentity: 'bob' }),
      { sessionContext: { sourceIdentity: 'bob', sessionIssuer: { userName: 'ops' } } },
    ],
    ['a service', service('config.amazonaws.com'), { type: 'AWSService', invokedBy: 'config.amazonaws.com' }],
    [
      'a service for somebody',
      service('cloudformation.amazonaws.com', { onBehalfOf: iamUser('bob') }),
      { type: 'IAMUser', userName: 'bob', invokedBy: 'cloudformation.amazonaws.com' },
    ],
    ['any other', otherIdentity({ type: 'SAMLUser', principalId: 'x' }), { type: 'SAMLUser', principalId: 'x' }],
  ])('%s', (_, actor, identity) => {
    const world = createWorld();
    trailIn(world);
    const record = actAs(world, actor, { at: AT }, 'cloudtrail:StopLogging', { Name: 'org-trail' });
    expect(record.userIdentity).toMatchObject(identity);
    const from = actor.host ?? '198.51.100.7';
    expect([record.sourceIPAddress, record.userAgent]).toEqual([from, actor.host ?? 'aws-cli/2.31.0']);
  });

  test("a workflow's role signs in once, and the token's subject is in that event alone", async () => {
    const world = createWorld();
    trailIn(world);
    const subject = 'repo:octo-org/site:ref:refs/heads/main';
    const actor = githubRole(subject, 'deploy', 'site-deploy');
    const denied = actAs(world, actor, { at: AT, denied: true }, 'cloudtrail:DeleteTrail', { Name: 'org-trail' });
    actAs(world, actor, { at: AT }, 'cloudtrail:StopLogging', { Name: 'org-trail' });
    const [signIn, ...more] = await lookedUp(world, 'AssumeRoleWithWebIdentity');
    expect(more).toEqual([]);
    expect(signIn!.userIdentity).toMatchObject({ type: 'WebIdentityUser', userName: subject });
    expect(signIn!.responseElements).toMatchObject({ credentials: { accessKeyId: denied.userIdentity.accessKeyId } });
    expect(JSON.stringify(denied)).not.toContain(subject);
  });

  test("a delegated administrator's call is in its own account, with a copy only where one is asked for", async () => {
    const world = createWorld();
    const { arn } = trailIn(world);
    const actor = roleSession('ops', 'carol', { accountId: DELEGATED_ADMINISTRATOR });
    const update = () =>
      actAs(world, actor, { at: AT }, 'cloudtrail:UpdateTrail', { Name: arn, EnableLogFileValidation: true });
    const own = update();
    expect(own).toMatchObject({
      recipientAccountId: DELEGATED_ADMINISTRATOR,
      requestParameters: { name: arn, enableLogFileValidation: true },
      responseElements: { trailARN: arn, logFileValidationEnabled: true, s3BucketName: 'org-trail-logs' },
    });
    expect(own).not.toHaveProperty('sharedEventID');
    expect(await lookedUp(world, 'UpdateTrail')).toEqual([]);
    world.eventHistory.copiesToManagementAccount = true;
    const [copy, other] = [update(), world.eventHistory.records.at(-2)!];
    expect(copy).toMatchObject({ recipientAccountId: MANAGEMENT_ACCOUNT, sharedEventID: other.sharedEventID });
    expect(copy.eventID).not.toBe(other.eventID);
    expect(await lookedUp(world, 'UpdateTrail')).toEqual([copy]);
  });

  test('policies of bucket and key, in the history of their owners', async () => {
    const world = createWorld();
    const policy = { Version: '2012-10-17', Statement: [] as object[] };
    policy.Statement.push({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::org-trail-logs/*',
    });
    const input = { Bucket: 'org-trail-logs', Policy: JSON.stringify(policy) };
    actAs(world, rootOf(LOG_ARCHIVE_ACCOUNT), { at: AT }, 's3:PutBucketPolicy', input);
    expect(world.buckets.get('org-trail-logs')!.policy).toEqual(policy);
    expect(await lookedUp(world, 'PutBucketPolicy')).toEqual([]);
    expect(await lookedUp(world, 'PutBucketPolicy', LOG_ARCHIVE_ACCOUNT)).toEqual([
      expect.objectContaining({ requestParameters: { bucketName: 'org-trail-logs', bucketPolicy: policy } }),
    ]);
    const keyArn = `arn:aws:kms:us-east-1:${MANAGEMENT_ACCOUNT}:key/${KEY_ID}`;
    const Policy = JSON.stringify(world.keys.get(keyArn)!.policy);
    actAs(world, rootOf(), { at: AT }, 'kms:PutKeyPolicy', { KeyId: KEY_ID, PolicyName: 'default', Policy });
    const [record] = await lookedUp(world, 'PutKeyPolicy');
    expect(record).toMatchObject({
      requestParameters: { keyId: KEY_ID, policyName: 'default', policy: Policy },
      resources: [{ accountId: MANAGEMENT_ACCOUNT, type: 'AWS::KMS::Key', ARN: keyArn }],
    });
  });

  const usable = (world: World) => [...world.keys.values()][0]!;
  test.each<[string, object, (world: World) => unknown, unknown]>([
    [
      's3:DeleteBucketPolicy',
      { Bucket: 'org-trail-logs' },
      (world) => world.buckets.get('org-trail-logs')!.policy,
      null,
    ],
    ['kms:DisableKey', { KeyId: KEY_ID }, (world) => [usable(world).state, usable(world).enabled], ['Disabled', false]],
    ['kms:EnableKey', { KeyId: KEY_ID }, (world) => usable(world).state, 'Enabled'],
    ['kms:ScheduleKeyDeletion', { KeyId: KEY_ID }, (world) => usable(world).state, 'PendingDeletion'],
    [
      'organizations:DisableAWSServiceAccess',
      { ServicePrincipal: 'cloudtrail.amazonaws.com' },
      (world) => world.organization!.trustedAccess.size,
      0,
    ],
    [
      'organizations:DeregisterDelegatedAdministrator',
      { AccountId: DELEGATED_ADMINISTRATOR, ServicePrincipal: 'cloudtrail.amazonaws.com' },
      (world) => world.organization!.delegatedAdministrators.get('cloudtrail.amazonaws.com')!.size,
      0,
    ],
    [
      'sns:SetTopicAttributes',
      {
        TopicArn: `arn:aws:sns:us-east-1:${MANAGEMENT_ACCOUNT}:org-trail-topic`,
        AttributeName: 'Policy',
        AttributeValue: JSON.stringify(TOPIC_POLICY),
      },
      (world) => world.topics.get(`arn:aws:sns:us-east-1:${MANAGEMENT_ACCOUNT}:org-trail-topic`)!.policy,
      TOPIC_POLICY,
    ],
  ])('%s: done unless denied, and recorded both times', async (action, input, state, changed) => {
    const world = createWorld();
    const accountId = action.startsWith('s3:') ? LOG_ARCHIVE_ACCOUNT : MANAGEMENT_ACCOUNT;
    const before = structuredClone(state(world));
    actAs(world, rootOf(accountId), { denied: true }, action, input as Record<string, unknown>);
    expect(state(world)).toEqual(before);
    actAs(world, rootOf(accountId), {}, action, input as Record<string, unknown>);
    expect(state(world)).toEqual(changed);
    const records = await lookedUp(world, action.split(':')[1]!, accountId);
    expect(records.map(({ errorCode }) => errorCode)).toEqual([undefined, 'AccessDenied']);
  });

  test('a key that awaits its deletion is not disabled, and is once that is cancelled', () => {
    const world = createWorld();
    const act = (operation: string, refused?: string) =>
      actAs(world, rootOf(), refused ? { refused } : {}, `kms:${operation}`, { KeyId: KEY_ID });
    act('CancelKeyDeletion', 'KMSInvalidStateException');
    act('ScheduleKeyDeletion');
    act('DisableKey', 'KMSInvalidStateException');
    act('CancelKeyDeletion');
    expect(usable(world).state).toBe('Disabled');
  });

  test('a change of which the services have no call', async () => {
    const world = createWorld();
    const input = { Bucket: 'org-trail-logs', LifecycleConfiguration: { Rules: [] } };
    const change = (changed: World) => (changed.buckets.get('org-trail-logs')!.requesterPays = true);
    const actor = rootOf(LOG_ARCHIVE_ACCOUNT);
    const action = 's3:PutBucketLifecycleConfiguration';
    actAs(world, actor, { at: AT, change, denied: true }, action, input);
    expect(world.buckets.get('org-trail-logs')!.requesterPays).toBe(false);
    actAs(world, actor, { at: AT, change }, action, input);
    expect(world.buckets.get('org-trail-logs')!.requesterPays).toBe(true);
    expect(await lookedUp(world, 'PutBucketLifecycle', LOG_ARCHIVE_ACCOUNT)).toHaveLength(2);
  });
});
