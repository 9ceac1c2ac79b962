import { describe, expect, test } from '@jest/globals';
import { CreateTrailCommand, ListDashboardsCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeKeyCommand, ListKeysCommand } from '@aws-sdk/client-kms';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, iam, kms, errorNameOf, sts, withBody } from '../clients.ts';

const create = new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' });

describe('cloudtrail: odd input', () => {
  test.each([
    ['SerializationException', '{'],
    ['SerializationException', ''],
    ['SerializationException', '[]'],
    ['SerializationException', '"text"'],
    ['SerializationException', '{"Name":1,"S3BucketName":"org-trail-logs"}'],
    ['SerializationException', '{"Name":"org-trail","S3BucketName":"org-trail-logs","IsMultiRegionTrail":"true"}'],
    ['SerializationException', '{"Name":"org-trail","S3BucketName":"org-trail-logs","TagsList":{}}'],
    ['SerializationException', '{"Name":"org-trail","S3BucketName":"org-trail-logs","TagsList":["x"]}'],
    ['InvalidParameterException', 'null'],
    ['InvalidParameterException', '{}'],
    ['InvalidParameterException', '{"Name":"org-trail"}'],
    ['InvalidParameterException', '{"Name":"org-trail","S3BucketName":null}'],
    ['InvalidParameterException', '{"Name":"org-trail","S3BucketName":"org-trail-logs","HomeRegion":"us-east-1"}'],
    ['InvalidParameterException', '{"Name":"org-trail","S3BucketName":"org-trail-logs","__proto__":"x"}'],
    ['InvalidParameterException', '{"Name":"org-trail","S3BucketName":"org-trail-logs","TagsList":[{"Kee":"x"}]}'],
    ['InvalidTagParameterException', '{"Name":"org-trail","S3BucketName":"org-trail-logs","TagsList":[{}]}'],
  ])('%s for %s', async (error, body) => {
    const world = createWorld();
    const client = withBody(cloudTrail(await startCloud(world)), body);
    expect(await errorNameOf(client.send(create))).toBe(error);
    expect(world.trails.size).toBe(0);
  });

  test('operations and services that are not simulated say so', async () => {
    const cloud = await startCloud();
    expect(await errorNameOf(cloudTrail(cloud).send(new ListDashboardsCommand({})))).toBe('UnknownOperationException');
    expect(await errorNameOf(kms(cloud).send(new ListKeysCommand({})))).toBe('UnknownOperationException');
    expect(await errorNameOf(sts(cloud).send(new GetSessionTokenCommand({})))).toBe('InvalidAction');
    for (const path of ['/', '/bucket/key', '/_github', '//x?y=%zz']) {
      const response = await fetch(cloud.url + path, { headers: { authorization: 'nonsense' } });
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  test('a method named like something every object has is unknown', async () => {
    const cloud = await startCloud();
    const client = kms(cloud);
    client.middlewareStack.add(
      (next) => (args) => {
        (args.request as { headers: Record<string, string> }).headers['x-amz-target'] = 'TrentService.toString';
        return next(args);
      },
      { step: 'build', priority: 'low' },
    );
    expect(await errorNameOf(client.send(new DescribeKeyCommand({ KeyId: 'x' })))).toBe('UnknownOperationException');
  });

  test.each([
    ['ValidationError', 'Action=GetRole&Version=2010-05-08'],
    ['ValidationError', 'Action=GetRole&Version=2010-05-08&RoleName=org-trail-plan&Path=x'],
    ['ValidationError', 'Action=GetRole&Version=2010-05-08&RoleName.member.1=org-trail-plan'],
    ['InvalidAction', 'Action=constructor&Version=2010-05-08'],
    ['InvalidAction', 'Version=2010-05-08'],
    // For another service, by its version, than the one it was signed for.
    ['SignatureDoesNotMatch', 'Action=GetRole&Version=2010-03-31&RoleName=org-trail-plan'],
  ])('%s for %s', async (error, body) => {
    const client = withBody(iam(await startCloud()), body);
    expect(await errorNameOf(client.send(new GetRoleCommand({ RoleName: 'org-trail-plan' })))).toBe(error);
  });

  test('STS knows one version', async () => {
    const client = withBody(sts(await startCloud()), 'Action=GetCallerIdentity&Version=2000-01-01');
    expect(await errorNameOf(client.send(new GetCallerIdentityCommand({})))).toBe('InvalidAction');
  });
});
