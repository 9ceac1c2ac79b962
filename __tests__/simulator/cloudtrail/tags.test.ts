import { describe, expect, test } from '@jest/globals';
import { AddTagsCommand, ListTagsCommand, RemoveTagsCommand, type Tag } from '@aws-sdk/client-cloudtrail';
import { MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, cloudTrail, errorNameOf, trailIn } from '../clients.ts';

describe('cloudtrail: tags', () => {
  test('tags are set by key, removed by key, and a tag without a value has none', async () => {
    const world = createWorld();
    const { arn: ResourceId } = trailIn(world);
    const client = cloudTrail(await startCloud(world));
    const read = async () =>
      (await client.send(new ListTagsCommand({ ResourceIdList: [ResourceId] }))).ResourceTagList![0]!.TagsList;
    const TagsList = [{ Key: 'team', Value: 'a' }, { Key: 'bare' }];
    await client.send(new AddTagsCommand({ ResourceId, TagsList }));
    expect(await read()).toEqual(TagsList);
    await client.send(new AddTagsCommand({ ResourceId, TagsList: [{ Key: 'team', Value: 'b' }] }));
    await client.send(new RemoveTagsCommand({ ResourceId, TagsList: [{ Key: 'bare' }] }));
    expect(await read()).toEqual([{ Key: 'team', Value: 'b' }]);
  });

  test.each<[string, Tag[]]>([
    ['InvalidTagParameterException', [{ Key: 'aws:created', Value: 'x' }]],
    ['InvalidTagParameterException', [{ Key: '', Value: 'x' }]],
    ['InvalidTagParameterException', [{ Key: 'k', Value: '' }]],
    ['InvalidTagParameterException', [{ Key: 'k', Value: 'v'.repeat(257) }]],
    ['InvalidTagParameterException', [{ Key: 'k', Value: '<b>' }]],
    ['TagsLimitExceededException', [{ Key: 'one-more', Value: 'v' }]],
  ])('%s for %j on a trail with fifty tags', async (error, TagsList) => {
    const world = createWorld();
    const tags = new Map(Array.from({ length: 50 }, (_, i) => [`k${i}`, 'v']));
    const { arn: ResourceId } = trailIn(world, { tags });
    const client = cloudTrail(await startCloud(world));
    expect(await errorNameOf(client.send(new AddTagsCommand({ ResourceId, TagsList })))).toBe(error);
  });

  test('tags go by ARN, of an existing trail that the caller may change', async () => {
    const world = createWorld();
    const { arn, name } = trailIn(world);
    const cloud = await startCloud(world);
    const add = (ResourceId: string, account?: string) =>
      errorNameOf(
        cloudTrail(cloud, administrator(account)).send(new AddTagsCommand({ ResourceId, TagsList: [{ Key: 'k' }] })),
      );
    expect(await add(name)).toBe('CloudTrailARNInvalidException');
    expect(await add(`${arn}-2`)).toBe('ResourceNotFoundException');
    expect(await add(arn, MEMBER_ACCOUNT)).toBe('OperationNotPermittedException');
    const list = new ListTagsCommand({ ResourceIdList: Array(21).fill(arn) as string[] });
    expect(await errorNameOf(cloudTrail(cloud).send(list))).toBe('InvalidParameterException');
  });
});
