import { describe, expect, test } from '@jest/globals';
import { DescribeTrailsCommand, ListTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { countRoundTrips } from '../../../simulator/protocol/round-trips.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, iam, organizations } from '../clients.ts';

const LINKED = new GetRoleCommand({ RoleName: 'AWSServiceRoleForCloudTrail' });

describe('protocol: round trips', () => {
  test('requests sent together share a round, requests that follow one another do not', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const rounds = countRoundTrips(world, 400);
    await Promise.all([
      cloudTrail(cloud).send(new ListTrailsCommand({})),
      organizations(cloud).send(new DescribeOrganizationCommand({})),
      fetch(`${cloud.githubApiUrl}/repos/octo-org/audit`),
      fetch(cloud.oidcRequestUrl, { headers: { authorization: `Bearer ${cloud.oidcRequestToken}` } }),
    ]);
    await iam(cloud).send(LINKED);
    await cloudTrail(cloud).send(new DescribeTrailsCommand({}));
    expect(rounds.count).toBe(3);
    expect(world.calls.map(({ roundTrip: round }) => round)).toEqual([1, 1, 1, 1, 2, 3]);
    world.roundTrips = null;
    await iam(cloud).send(LINKED);
    expect(world.calls.at(-1)!.roundTrip).toBeNull();
    expect(rounds.count).toBe(3);
  });

  test('who arrives while others wait goes on with them', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const rounds = countRoundTrips(world, 150);
    const later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => iam(cloud).send(LINKED));
    await Promise.all([iam(cloud).send(LINKED), later]);
    expect(rounds.count).toBe(1);
  });

  test('closing does not wait for a round', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    countRoundTrips(world, 60_000);
    const held = iam(cloud)
      .send(LINKED)
      .catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await cloud.close();
    expect(await held).toBeInstanceOf(Error);
    expect(world.calls).toMatchObject([{ action: 'iam:GetRole', roundTrip: null, principalArn: null }]);
  });
});
