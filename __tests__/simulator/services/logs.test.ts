import { describe, expect, test } from '@jest/globals';
import { DescribeLogGroupsCommand, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { DELEGATED_ADMINISTRATOR, MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { policyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, logs, errorNameOf, sessionOf } from '../clients.ts';

const HERE = 'arn:aws:logs:us-east-1:111111111111:log-group:';

describe('services: logs', () => {
  test('log groups of the account and Region by prefix, page by page', async () => {
    const world = createWorld();
    for (const name of ['org-trail-3', 'other']) world.logGroups.add(HERE + name);
    const client = logs(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    const first = await client.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: 'org-trail' }));
    expect(first.logGroups).toMatchObject([
      { logGroupName: 'org-trail', arn: `${HERE}org-trail:*`, logGroupArn: `${HERE}org-trail` },
      { logGroupName: 'org-trail-2' },
    ]);
    const names: (string | undefined)[] = [];
    for await (const page of paginateDescribeLogGroups({ client }, { logGroupNamePrefix: 'org-trail' })) {
      names.push(...page.logGroups!.map(({ logGroupName }) => logGroupName));
    }
    expect(names).toEqual(['org-trail', 'org-trail-2', 'org-trail-3']);
  });

  test.each([
    ['us-east-1', DELEGATED_ADMINISTRATOR, ['org-trail']],
    ['us-east-1', MEMBER_ACCOUNT, []],
    ['eu-west-1', DELEGATED_ADMINISTRATOR, []],
  ])('in %s of %s: %j', async (region, account, expected) => {
    const client = logs(await startCloud(), administrator(account), region);
    const { logGroups } = await client.send(new DescribeLogGroupsCommand({}));
    expect(logGroups!.map(({ logGroupName }) => logGroupName)).toEqual(expected);
  });

  test.each([
    { limit: 0 },
    { limit: 51 },
    { nextToken: 'x' },
    { logGroupNamePrefix: 'a b' },
    { logGroupNamePattern: 'a' },
  ])('refuses %j', async (input) => {
    const call = logs(await startCloud()).send(new DescribeLogGroupsCommand(input));
    expect(await errorNameOf(call)).toBe('InvalidParameterException');
  });

  test('a permission is needed, on the log groups of account and Region', async () => {
    const world = createWorld();
    const session = (Resource: string) =>
      sessionOf(
        world,
        'org-trail-plan',
        MANAGEMENT_ACCOUNT,
        policyDocument({ Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource }),
      );
    const cloud = await startCloud(world);
    const describe = (Resource: string) =>
      errorNameOf(logs(cloud, session(Resource)).send(new DescribeLogGroupsCommand({})));
    expect(await describe(`${HERE}*`)).toBe('');
    expect(await describe(`${HERE}org-trail:*`)).toBe('AccessDeniedException');
    const client = logs(cloud, sessionOf(world, 'org-trail-to-logs'));
    expect(await errorNameOf(client.send(new DescribeLogGroupsCommand({})))).toBe('AccessDeniedException');
  });
});
