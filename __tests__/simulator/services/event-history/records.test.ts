import { describe, expect, test } from '@jest/globals';
import {
  AddTagsCommand,
  GetTrailCommand,
  PutEventSelectorsCommand,
  PutInsightSelectorsCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { GetKeyPolicyCommand } from '@aws-sdk/client-kms';
import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { GetBucketPolicyCommand, HeadBucketCommand } from '@aws-sdk/client-s3';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { KEY_ID, LOG_ARCHIVE_ACCOUNT, MANAGEMENT_ACCOUNT } from '../../../../simulator/world/company.ts';
import type { SimulatedCloud } from '../../../../simulator/server.ts';
import {
  administrator,
  cloudTrail,
  errorNameOf,
  iam,
  kms,
  organizations,
  s3,
  sessionOf,
  startCloud,
  sts,
  trailIn,
} from '../../clients.ts';

async function prepared() {
  const world = createWorld();
  const trail = trailIn(world);
  const cloud = await startCloud(world);
  return { world, trail, cloud, client: cloudTrail(cloud), records: world.eventHistory.records };
}

describe('services: records of calls', () => {
  test('requests as they were sent, in lower camel case; answers where real records show them', async () => {
    const { world, trail, client, records } = await prepared();
    await client.send(new UpdateTrailCommand({ Name: trail.name, S3KeyPrefix: '', IsMultiRegionTrail: true }));
    const EventSelectors = [{ ReadWriteType: 'All' as const }];
    await client.send(new PutEventSelectorsCommand({ TrailName: trail.name, EventSelectors }));
    const InsightSelectors = [{ InsightType: 'ApiCallRateInsight' as const }];
    const putInsights = new PutInsightSelectorsCommand({ TrailName: trail.name, InsightSelectors });
    await client.send(putInsights);
    const TagsList = [{ Key: 'Owner', Value: 'Audit' }];
    await client.send(new AddTagsCommand({ ResourceId: trail.arn, TagsList }));
    await client.send(new GetTrailCommand({ Name: trail.name }));
    const stored = { includeManagementEvents: true, dataResources: [], excludeManagementEventSources: [] };
    expect(records.map(({ requestParameters, responseElements }) => [requestParameters, responseElements])).toEqual([
      [
        { name: 'org-trail', s3KeyPrefix: '', isMultiRegionTrail: true },
        expect.objectContaining({ trailARN: trail.arn, s3BucketName: 'org-trail-logs', isOrganizationTrail: true }),
      ],
      [
        { trailName: 'org-trail', eventSelectors: [{ readWriteType: 'All' }] },
        { trailARN: trail.arn, eventSelectors: [{ readWriteType: 'All', ...stored }] },
      ],
      [{ trailName: 'org-trail', insightSelectors: [{ insightType: 'ApiCallRateInsight' }] }, null],
      [{ resourceId: trail.arn, tagsList: [{ key: 'Owner', value: 'Audit' }] }, null],
      [{ name: 'org-trail' }, null],
    ]);
    expect(records.map(({ readOnly }) => readOnly)).toEqual([false, false, false, false, true]);
    world.eventHistory.recordsUndocumentedResponses = true;
    await client.send(putInsights);
    expect(records.at(-1)!.responseElements).toMatchObject({
      insightSelectors: [{ insightType: 'ApiCallRateInsight' }],
    });
  });

  test('what is longer than 100 KB is not there, for requests and answers each', async () => {
    const { trail, client, records } = await prepared();
    const Values = Array.from({ length: 250 }, (_, n) => `arn:aws:s3:::bucket-${n}/${'x'.repeat(500)}/`);
    const EventSelectors = [{ DataResources: [{ Type: 'AWS::S3::Object', Values }] }];
    await client.send(new PutEventSelectorsCommand({ TrailName: trail.name, EventSelectors }));
    const omitted = { omitted: true, originalSize: expect.any(Number), reason: expect.any(String) };
    expect(records.at(-1)).toMatchObject({ requestParameters: omitted, responseElements: omitted });
    expect(records.at(-1)!.requestParameters).not.toHaveProperty('trailName');
  });

  test('refusals, also by the service; not what nobody is known to have sent, nor what never arrived', async () => {
    const { world, client, cloud, records } = await prepared();
    const stop = (name = 'org-trail') => new StopLoggingCommand({ Name: name });
    await errorNameOf(client.send(stop('no-trail')));
    await errorNameOf(cloudTrail(cloud, sessionOf(world, 'org-trail-plan')).send(stop()));
    expect(records.map(({ errorCode, responseElements }) => [errorCode, responseElements])).toEqual([
      ['TrailNotFoundException', null],
      ['AccessDenied', null],
    ]);
    const wrong = { ...administrator(), secretAccessKey: 'wrong' };
    expect(await errorNameOf(cloudTrail(cloud, wrong).send(stop()))).toBe('InvalidSignatureException');
    world.inject({ action: 'cloudtrail:StopLogging', body: '<html>', times: 1 });
    await errorNameOf(client.send(stop()));
    expect(records).toHaveLength(2);
  });

  test('an answer that is lost on the way was a success', async () => {
    const { world, client, records } = await prepared();
    world.inject({ action: 'cloudtrail:StopLogging', mutates: true, times: 1 });
    expect(await errorNameOf(client.send(new StopLoggingCommand({ Name: 'org-trail' })))).toBe('InternalFailure');
    expect(records).toHaveLength(1);
    expect(records[0]).not.toHaveProperty('errorCode');
  });

  const archive = administrator(LOG_ARCHIVE_ACCOUNT);
  const KeyId = `arn:aws:kms:us-east-1:${MANAGEMENT_ACCOUNT}:key/${KEY_ID}`;
  const reader = `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/log-archive-reader`;
  test.each<[string, (cloud: SimulatedCloud) => Promise<unknown>, string[], string]>([
    [
      'IAM',
      (cloud) => iam(cloud, archive, 'eu-west-1').send(new GetRoleCommand({ RoleName: 'log-archive-reader' })),
      [LOG_ARCHIVE_ACCOUNT],
      'us-east-1',
    ],
    [
      'Organizations',
      (cloud) => organizations(cloud, archive, 'eu-west-1').send(new DescribeOrganizationCommand({})),
      [LOG_ARCHIVE_ACCOUNT],
      'us-east-1',
    ],
    [
      'STS',
      (cloud) => sts(cloud, archive, 'eu-west-1').send(new GetCallerIdentityCommand({})),
      [LOG_ARCHIVE_ACCOUNT],
      'eu-west-1',
    ],
    [
      'a bucket, its owner',
      (cloud) => s3(cloud, archive).send(new GetBucketPolicyCommand({ Bucket: 'org-trail-logs' })),
      [LOG_ARCHIVE_ACCOUNT],
      'us-east-1',
    ],
    [
      'a refused call, the caller',
      (cloud) => s3(cloud).send(new HeadBucketCommand({ Bucket: 'org-trail-logs' })),
      [MANAGEMENT_ACCOUNT],
      'us-east-1',
    ],
    [
      'a refused call for a key of another account, the caller',
      (cloud) => kms(cloud, archive).send(new GetKeyPolicyCommand({ KeyId })),
      [LOG_ARCHIVE_ACCOUNT],
      'us-east-1',
    ],
    [
      'a role of another account, both',
      (cloud) =>
        sts(cloud, sessionOf(cloud.world, 'org-trail-plan'), 'eu-west-1').send(
          new AssumeRoleCommand({ RoleArn: reader, RoleSessionName: 'reader' }),
        ),
      [MANAGEMENT_ACCOUNT, LOG_ARCHIVE_ACCOUNT],
      'eu-west-1',
    ],
  ])('where they are: %s', async (_, send, accountIds, region) => {
    const { cloud, records } = await prepared();
    await errorNameOf(send(cloud));
    expect(records.map(({ recipientAccountId, awsRegion }) => [recipientAccountId, awsRegion])).toEqual(
      accountIds.map((accountId) => [accountId, region]),
    );
    const shared = new Set(records.map(({ sharedEventID }) => sharedEventID));
    expect(shared.size).toBe(1);
    expect(shared.has(undefined)).toBe(accountIds.length === 1);
  });

  test("the action's own sign-in, joined by access key, without token and secrets", async () => {
    const { cloud, records } = await prepared();
    const answer = await fetch(`${cloud.oidcRequestUrl}&audience=sts.amazonaws.com`, {
      headers: { authorization: `Bearer ${cloud.oidcRequestToken}` },
    });
    const { value: WebIdentityToken } = (await answer.json()) as { value: string };
    const RoleArn = `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-apply`;
    const input = { RoleArn, RoleSessionName: 'org-trail-42', WebIdentityToken };
    const { Credentials } = await sts(cloud).send(new AssumeRoleWithWebIdentityCommand(input));
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = Credentials!;
    const credentials = { accessKeyId: accessKeyId!, secretAccessKey: secretAccessKey!, sessionToken: sessionToken! };
    await cloudTrail(cloud, credentials).send(new StopLoggingCommand({ Name: 'org-trail' }));
    const [signIn, stop] = records;
    expect(signIn).toMatchObject({
      eventName: 'AssumeRoleWithWebIdentity',
      recipientAccountId: MANAGEMENT_ACCOUNT,
      requestParameters: { roleArn: RoleArn, roleSessionName: 'org-trail-42' },
      userIdentity: { type: 'WebIdentityUser', userName: 'repo:octo-org/audit:ref:refs/heads/main' },
      responseElements: { credentials: { accessKeyId: stop!.userIdentity.accessKeyId } },
    });
    expect(stop!.userIdentity).toMatchObject({
      type: 'AssumedRole',
      arn: `arn:aws:sts::${MANAGEMENT_ACCOUNT}:assumed-role/org-trail-apply/org-trail-42`,
      sessionContext: { sessionIssuer: { arn: RoleArn }, attributes: { mfaAuthenticated: 'false' } },
    });
    for (const secret of [WebIdentityToken, secretAccessKey!, sessionToken!]) {
      expect(JSON.stringify(records)).not.toContain(secret);
    }
  });
});
