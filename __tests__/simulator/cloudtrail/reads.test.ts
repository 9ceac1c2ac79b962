import { describe, expect, test } from '@jest/globals';
import {
  DescribeTrailsCommand,
  GetTrailStatusCommand,
  ListTrailsCommand,
  paginateListTrails,
  StartLoggingCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { DELEGATED_ADMINISTRATOR, FOREIGN_ACCOUNT, MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, cloudTrail, errorNameOf, trailIn } from '../clients.ts';

describe('cloudtrail: reads', () => {
  test('ListTrails shows every Region’s trails, page by page', async () => {
    const world = createWorld();
    const arn = (n: number) => `arn:aws:cloudtrail:${n % 2 ? 'us-east-1' : 'eu-west-1'}:111111111111:trail/trail-${n}`;
    for (let n = 0; n < 7; n++) trailIn(world, { arn: arn(n), isOrganizationTrail: false, isMultiRegionTrail: false });
    const client = cloudTrail(await startCloud(world), administrator(), 'us-west-2');
    const pages = [];
    for await (const page of paginateListTrails({ client }, {})) pages.push(page.Trails!);
    expect(pages.map((page) => page.length)).toEqual([5, 2]);
    expect(pages.flat()[1]).toEqual({ TrailARN: arn(1), Name: 'trail-1', HomeRegion: 'us-east-1' });
    expect(await errorNameOf(client.send(new ListTrailsCommand({ NextToken: 'x' })))).toBe('InvalidTokenException');
  });

  test.each([
    [DELEGATED_ADMINISTRATOR, ['org-trail'], ['org-trail'], [], []],
    [MEMBER_ACCOUNT, ['org-trail'], ['org-trail'], [], []],
    [FOREIGN_ACCOUNT, [], [], [], []],
  ])('account %s sees an organization trail by the management ARN', async (account, listed, described, own, byName) => {
    const world = createWorld();
    const { arn } = trailIn(world);
    trailIn(world, { arn: arn.replace('org-trail', 'private'), isOrganizationTrail: false });
    const client = cloudTrail(await startCloud(world), administrator(account));
    const { Trails } = await client.send(new ListTrailsCommand({}));
    const names = async (input: object) =>
      (await client.send(new DescribeTrailsCommand(input))).trailList!.map(({ Name }) => Name);
    expect(Trails!.map(({ Name }) => Name)).toEqual(listed);
    expect(await names({})).toEqual(described);
    expect(await names({ includeShadowTrails: false })).toEqual(own);
    expect(await names({ trailNameList: ['org-trail'] })).toEqual(byName);
    expect(await names({ trailNameList: [arn] })).toEqual(described);
  });

  test('DescribeTrails: a name is of this Region, an ARN of any; what does not exist is left out', async () => {
    const world = createWorld();
    const here = trailIn(world, { isOrganizationTrail: false, isMultiRegionTrail: false }).arn;
    const there = here.replace('us-east-1', 'eu-west-1').replace('org-trail', 'elsewhere');
    trailIn(world, { arn: there, isOrganizationTrail: false, isMultiRegionTrail: false });
    const client = cloudTrail(await startCloud(world));
    const describe = async (trailNameList: string[], includeShadowTrails?: boolean) => {
      const described = await client.send(new DescribeTrailsCommand({ trailNameList, includeShadowTrails }));
      return described.trailList!.map(({ TrailARN }) => TrailARN);
    };
    const missing = ['missing', here.replace('org-trail', 'missing')];
    expect(await describe([])).toEqual([here]);
    expect(await describe(['org-trail', 'elsewhere', ...missing])).toEqual([here]);
    expect(await describe([here, there, ...missing])).toEqual([here, there]);
    expect(await describe([here, there], false)).toEqual([here]);
    expect(await describe(missing)).toEqual([]);
    expect(await errorNameOf(describe([`${here}:x`]))).toBe('CloudTrailARNInvalidException');
    expect(await errorNameOf(describe(['x']))).toBe('InvalidTrailNameException');
  });

  test('GetTrailStatus: deliveries at home, their errors for the owner only, times as dates', async () => {
    const world = createWorld();
    const latestDeliveryTime = new Date('2026-11-20T10:00:00.250Z');
    const { arn: Name } = trailIn(world, { latestDeliveryTime, latestDeliveryError: 'AccessDenied' });
    const cloud = await startCloud(world);
    const status = (account: string, region = 'us-east-1') =>
      cloudTrail(cloud, administrator(account), region).send(new GetTrailStatusCommand({ Name }));
    expect(await status('111111111111')).toMatchObject({
      IsLogging: true,
      StartLoggingTime: new Date(0),
      TimeLoggingStarted: '1970-01-01T00:00:00Z',
      LatestDeliveryTime: latestDeliveryTime,
      LatestDeliveryError: 'AccessDenied',
    });
    const member = await status(MEMBER_ACCOUNT);
    expect(member.LatestDeliveryTime).toEqual(latestDeliveryTime);
    expect(member).not.toHaveProperty('LatestDeliveryError');
    expect(await status('111111111111', 'eu-west-1')).not.toHaveProperty('LatestDeliveryTime');
  });

  test('starting and stopping twice succeeds and keeps the first time', async () => {
    const world = createWorld();
    const trail = trailIn(world, { isLogging: false, startLoggingTime: null });
    world.buckets.clear();
    const client = cloudTrail(await startCloud(world));
    await client.send(new StartLoggingCommand({ Name: trail.name }));
    const { startLoggingTime } = trail;
    await client.send(new StartLoggingCommand({ Name: trail.arn }));
    expect(trail).toMatchObject({ isLogging: true, startLoggingTime });
    await client.send(new StopLoggingCommand({ Name: trail.arn }));
    const { stopLoggingTime } = trail;
    await client.send(new StopLoggingCommand({ Name: trail.arn }));
    expect(trail).toMatchObject({ isLogging: false, startLoggingTime, stopLoggingTime });
  });
});
