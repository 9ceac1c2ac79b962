import { describe, expect, test } from '@jest/globals';
import {
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  ListTagsCommand,
  StartLoggingCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, cloudTrail, errorNameOf, trailIn } from '../clients.ts';

const ARN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';

describe('cloudtrail: home region', () => {
  test.each([
    // how the trail is named, multi-Region?, read, status, write
    ['name', true, 'TrailNotFoundException', 'TrailNotFoundException', 'InvalidHomeRegionException'],
    ['ARN', true, '', '', 'InvalidHomeRegionException'],
    ['name', false, 'TrailNotFoundException', 'TrailNotFoundException', 'TrailNotFoundException'],
    ['ARN', false, 'TrailNotFoundException', 'TrailNotFoundException', 'TrailNotFoundException'],
  ])('from another Region by %s, multi-Region %s', async (how, isMultiRegionTrail, read, status, write) => {
    const world = createWorld();
    trailIn(world, { isMultiRegionTrail });
    const client = cloudTrail(await startCloud(world), administrator(), 'eu-west-1');
    const Name = how === 'name' ? 'org-trail' : ARN;
    expect(await errorNameOf(client.send(new GetTrailCommand({ Name })))).toBe(read);
    expect(await errorNameOf(client.send(new GetTrailStatusCommand({ Name })))).toBe(status);
    expect(await errorNameOf(client.send(new StartLoggingCommand({ Name })))).toBe(write);
    expect(await errorNameOf(client.send(new StopLoggingCommand({ Name })))).toBe(write);
    expect(await errorNameOf(client.send(new UpdateTrailCommand({ Name, EnableLogFileValidation: true })))).toBe(write);
    expect(world.trails.get(ARN)).toMatchObject({ isLogging: true, logFileValidationEnabled: false });
  });

  test('selectors and tags are read in the home Region only', async () => {
    const world = createWorld();
    trailIn(world);
    const cloud = await startCloud(world);
    const elsewhere = cloudTrail(cloud, administrator(), 'eu-west-1');
    const selectors = new GetEventSelectorsCommand({ TrailName: ARN });
    const tags = new ListTagsCommand({ ResourceIdList: [ARN] });
    expect(await errorNameOf(elsewhere.send(selectors))).toBe('TrailNotFoundException');
    expect(await errorNameOf(elsewhere.send(tags))).toBe('ResourceNotFoundException');
    expect(await errorNameOf(cloudTrail(cloud).send(selectors))).toBe('');
    expect(await errorNameOf(cloudTrail(cloud).send(tags))).toBe('');
  });

  test.each([
    ['us-east-1', {}, ['home', 'multi']],
    ['us-east-1', { includeShadowTrails: false }, ['home', 'multi']],
    ['eu-west-1', {}, ['multi']],
    ['eu-west-1', { includeShadowTrails: false }, []],
    ['us-east-1', { trailNameList: ['home', 'nowhere'] }, ['home']],
    ['eu-west-1', { trailNameList: ['multi'] }, []],
    ['eu-west-1', { trailNameList: [ARN.replace('org-trail', 'multi')] }, ['multi']],
    ['eu-west-1', { trailNameList: [ARN.replace('org-trail', 'home')] }, ['home']],
  ])('DescribeTrails in %s with %j', async (region, input, names) => {
    const world = createWorld();
    trailIn(world, { arn: ARN.replace('org-trail', 'home'), isMultiRegionTrail: false });
    trailIn(world, { arn: ARN.replace('org-trail', 'multi') });
    const client = cloudTrail(await startCloud(world), administrator(), region);
    const { trailList } = await client.send(new DescribeTrailsCommand(input));
    expect(trailList!.map((trail) => trail.Name)).toEqual(names);
    expect(trailList!.every((trail) => trail.HomeRegion === 'us-east-1')).toBe(true);
  });

  test.each([
    ['CloudTrailARNInvalidException', 'arn:aws:cloudtrail:us-east-1:111111111111:org-trail'],
    ['CloudTrailARNInvalidException', 'arn:aws-cn:cloudtrail:us-east-1:111111111111:trail/org-trail'],
    ['CloudTrailARNInvalidException', 'arn:aws:cloudtrail:us-east-1:1111:trail/org-trail'],
    ['InvalidTrailNameException', 'x'],
    ['TrailNotFoundException', 'arn:aws:cloudtrail:us-east-1:555555555555:trail/org-trail'],
    ['TrailNotFoundException', 'another-trail'],
  ])('%s for %s', async (error, Name) => {
    const client = cloudTrail(await startCloud());
    expect(await errorNameOf(client.send(new GetTrailCommand({ Name })))).toBe(error);
    expect(await errorNameOf(client.send(new StartLoggingCommand({ Name })))).toBe(error);
  });
});
