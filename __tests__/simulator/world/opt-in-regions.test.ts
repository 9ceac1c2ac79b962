import { describe, expect, test } from '@jest/globals';
import {
  CreateTrailCommand,
  DescribeTrailsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  ListTrailsCommand,
} from '@aws-sdk/client-cloudtrail';
import { DescribeKeyCommand } from '@aws-sdk/client-kms';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, cloudTrail, kms, errorNameOf, organizations, sts, trailIn } from '../clients.ts';

const OPT_IN = 'af-south-1';

describe('world: opt in regions', () => {
  test('a Region that is not enabled knows nobody, and STS says why', async () => {
    const cloud = await startCloud();
    const refused = {
      name: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    };
    const list = () => cloudTrail(cloud, administrator(), OPT_IN).send(new ListTrailsCommand({}));
    await expect(list()).rejects.toMatchObject({ ...refused, $metadata: { httpStatusCode: 400 } });
    await expect(
      kms(cloud, administrator(), OPT_IN).send(new DescribeKeyCommand({ KeyId: 'alias/x' })),
    ).rejects.toMatchObject(refused);
    const describe = organizations(cloud, administrator(), OPT_IN).send(new DescribeOrganizationCommand({}));
    await expect(describe).rejects.toMatchObject(refused);
    const identity = () => sts(cloud, administrator(), OPT_IN).send(new GetCallerIdentityCommand({}));
    await expect(identity()).rejects.toMatchObject({
      name: 'RegionDisabledException',
      message: 'STS is not activated in this region for account:111111111111.',
      $metadata: { httpStatusCode: 403 },
    });
    cloud.world.enabledRegions.add(OPT_IN);
    expect(await errorNameOf(list())).toBe('');
    expect(await errorNameOf(identity())).toBe('');
  });

  test.each([
    ['aws', 'eu-south-1', 'UnrecognizedClientException'],
    ['aws', 'me-central-1', 'UnrecognizedClientException'],
    ['aws', 'ap-east-1', 'UnrecognizedClientException'],
    ['aws', 'us-west-2', ''],
    ['aws', 'us-east-9', 'InvalidSignatureException'],
    ['aws', 'cn-north-1', 'InvalidSignatureException'],
    ['aws-cn', 'cn-northwest-1', ''],
    ['aws-cn', OPT_IN, 'InvalidSignatureException'],
    ['aws-us-gov', 'us-gov-east-1', ''],
    ['aws-us-gov', 'us-east-1', 'InvalidSignatureException'],
  ] as const)('a call in partition %s and Region %s: %j', async (partition, region, error) => {
    const client = cloudTrail(await startCloud(createWorld({ partition })), administrator(), region);
    expect(await errorNameOf(client.send(new ListTrailsCommand({})))).toBe(error);
  });

  test('enabled, the Region has its copies of multi-Region trails', async () => {
    const world = createWorld();
    world.enabledRegions.add(OPT_IN);
    const { arn } = trailIn(world);
    const client = cloudTrail(await startCloud(world), administrator(), OPT_IN);
    const { trailList } = await client.send(new DescribeTrailsCommand({}));
    expect(trailList!.map(({ TrailARN }) => TrailARN)).toEqual([arn]);
    expect(await client.send(new GetTrailStatusCommand({ Name: arn }))).toMatchObject({ IsLogging: true });
    expect(await errorNameOf(client.send(new GetTrailCommand({ Name: arn })))).toBe('');
  });

  test('five trails in a Region that is not enabled are in nobody’s way, and a name there is free', async () => {
    const world = createWorld();
    const client = cloudTrail(await startCloud(world));
    const fill = ['one', 'two', 'three', 'four', 'org-trail'].map((name) =>
      trailIn(world, {
        arn: `arn:aws:cloudtrail:${OPT_IN}:111111111111:trail/${name}`,
        isOrganizationTrail: false,
        isMultiRegionTrail: false,
      }),
    );
    const create = (Name: string) =>
      errorNameOf(
        client.send(
          new CreateTrailCommand({
            Name,
            S3BucketName: 'org-trail-logs',
            IsOrganizationTrail: true,
            IsMultiRegionTrail: true,
          }),
        ),
      );
    expect(await create('org-trail')).toBe('');
    world.enabledRegions.add(OPT_IN);
    world.trails.delete('arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail');
    expect(await create('org-trail')).toBe('TrailAlreadyExistsException');
    world.trails.delete(fill[4]!.arn);
    trailIn(world, { ...fill[4]!, arn: fill[4]!.arn.replace('org-trail', 'five'), name: 'five' });
    expect(await create('org-trail')).toBe('MaximumNumberOfTrailsExceededException');
  });
});
