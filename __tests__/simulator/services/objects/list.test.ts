import { describe, expect, test } from '@jest/globals';
import {
  type CommonPrefix,
  ListObjectsCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  ListObjectVersionsCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { LOG_ARCHIVE_ACCOUNT, MANAGEMENT_ACCOUNT } from '../../../../simulator/world/company.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { policyDocument } from '../../../../simulator/world/iam/policy-documents.ts';
import type { World } from '../../../../simulator/world/world.ts';
import { deleteObject, objectsOf, putObject, removeVersions } from '../../../../simulator/services/objects/store.ts';
import { administrator, errorNameOf, s3, sessionOf, startCloud } from '../../clients.ts';

const Bucket = 'org-trail-logs';
const AT = new Date('2026-11-20T12:00:00Z');
const owner = administrator(LOG_ARCHIVE_ACCOUNT);

function worldWith(keys: string[]): World {
  const world = createWorld();
  for (const key of keys) putObject(world, Bucket, key, { body: Buffer.from(key), lastModified: AT });
  return world;
}

async function clientOf(world: World, credentials = owner) {
  return s3(await startCloud(world), credentials);
}

function prefixesOf(prefixes: CommonPrefix[] = []) {
  return prefixes.map(({ Prefix }) => Prefix);
}

describe('services: list objects', () => {
  test('in order, with time, size, hash and storage class', async () => {
    const world = worldWith(['b/2', 'a', 'b/1']);
    objectsOf(world, Bucket).versions.get('a')![0]!.storageClass = 'GLACIER';
    const client = await clientOf(world);
    const { Contents, KeyCount, IsTruncated, Name, MaxKeys } = await client.send(new ListObjectsV2Command({ Bucket }));
    expect({ KeyCount, IsTruncated, Name, MaxKeys }).toEqual({
      KeyCount: 3,
      IsTruncated: false,
      Name: Bucket,
      MaxKeys: 1000,
    });
    expect(Contents).toEqual([
      { Key: 'a', LastModified: AT, ETag: '"0cc175b9c0f1b6a831c399e269772661"', Size: 1, StorageClass: 'GLACIER' },
      expect.objectContaining({ Key: 'b/1', Size: 3, StorageClass: 'STANDARD' }),
      expect.objectContaining({ Key: 'b/2' }),
    ]);
    // What comes and goes later is seen.
    putObject(world, Bucket, 'aa', { body: Buffer.from(''), lastModified: AT });
    expect((await client.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(4);
    deleteObject(world, Bucket, 'b/1', AT);
    removeVersions(objectsOf(world, Bucket), 'b/2');
    expect((await client.send(new ListObjectsV2Command({ Bucket }))).Contents!.map(({ Key }) => Key)).toEqual([
      'a',
      'aa',
    ]);
  });

  test.each<[Partial<ListObjectsV2CommandInput>, string[], string[]]>([
    [{ Prefix: 'x/' }, ['x/1', 'x/a/1', 'x/a/2', 'x/b/1'], []],
    [{ Prefix: 'x/', Delimiter: '/' }, ['x/1'], ['x/a/', 'x/b/']],
    [{ Delimiter: '/' }, ['a', 'z'], ['x/']],
    [{ Prefix: 'x/a' }, ['x/a/1', 'x/a/2'], []],
    [{ Prefix: 'x/a', Delimiter: '/' }, [], ['x/a/']],
    [{ StartAfter: 'x/a/1' }, ['x/a/2', 'x/b/1', 'z'], []],
    [{ StartAfter: 'x/a/0', Prefix: 'x/a/' }, ['x/a/1', 'x/a/2'], []],
    [{ StartAfter: 'a', Prefix: 'x/b' }, ['x/b/1'], []],
    [{ StartAfter: 'x/a/', Delimiter: '/', Prefix: 'x/' }, [], ['x/a/', 'x/b/']],
    [{ Prefix: 'y' }, [], []],
    [{ MaxKeys: 0 }, [], []],
  ])('%j', async (input, keys, prefixes) => {
    const client = await clientOf(worldWith(['z', 'x/a/1', 'x/a/2', 'x/b/1', 'x/1', 'a']));
    const { Contents = [], CommonPrefixes } = await client.send(new ListObjectsV2Command({ Bucket, ...input }));
    expect(Contents.map(({ Key }) => Key)).toEqual(keys);
    expect(prefixesOf(CommonPrefixes)).toEqual(prefixes);
  });

  test('a thousand a page at most, and a token for the same question', async () => {
    const keys = Array.from({ length: 1001 }, (_, index) => `k/${String(index).padStart(4, '0')}/x`);
    const client = await clientOf(worldWith(keys));
    const first = await client.send(new ListObjectsV2Command({ Bucket, Delimiter: '/', Prefix: 'k/', MaxKeys: 5000 }));
    expect(first).toMatchObject({ KeyCount: 1000, IsTruncated: true });
    const ContinuationToken = first.NextContinuationToken;
    const second = await client.send(
      new ListObjectsV2Command({ Bucket, Delimiter: '/', Prefix: 'k/', ContinuationToken }),
    );
    expect(prefixesOf(second.CommonPrefixes)).toEqual(['k/1000/']);
    expect(second.NextContinuationToken).toBeUndefined();
    for (const input of [{ ContinuationToken }, { ContinuationToken: 'x' }, { MaxKeys: -1 }]) {
      const list = client.send(new ListObjectsV2Command({ Bucket, ...input }));
      expect([input, await errorNameOf(list)]).toEqual([input, 'InvalidArgument']);
    }
  });

  test('a page that ends with the key that is the prefix itself', async () => {
    const client = await clientOf(worldWith(['a/', 'a/b', 'a/c/d']));
    const input = { Bucket, Prefix: 'a/', Delimiter: '/', MaxKeys: 1 };
    const pages = [];
    for await (const { Contents = [], CommonPrefixes } of paginateListObjectsV2({ client }, input)) {
      pages.push([...Contents.map(({ Key }) => Key), ...prefixesOf(CommonPrefixes)]);
    }
    expect(pages).toEqual([['a/'], ['a/b'], ['a/c/']]);
  });

  test('whatever the page, all keys and common prefixes come, and come once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[ab/]{1,5}$/), { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('', 'a', 'a/'),
        fc.constantFrom('', '/'),
        async (keys, MaxKeys, Prefix, Delimiter) => {
          const client = await clientOf(worldWith(keys));
          const seen: string[] = [];
          for await (const page of paginateListObjectsV2(
            { client },
            { Bucket, MaxKeys, Prefix, ...(Delimiter && { Delimiter }) },
          )) {
            seen.push(
              ...(page.Contents ?? []).map(({ Key }) => Key!),
              ...(page.CommonPrefixes ?? []).map((one) => one.Prefix!),
            );
          }
          const rolledUp = keys
            .filter((key) => key.startsWith(Prefix))
            .map((key) => {
              const end = Delimiter === '' ? -1 : key.indexOf(Delimiter, Prefix.length);
              return end < 0 ? key : key.slice(0, end + 1);
            });
          expect([...seen].sort()).toEqual([...new Set(rolledUp)].sort());
        },
      ),
      { numRuns: 20 },
    );
  });

  test('keys that XML or URLs would change come as they are, encoded or not', async () => {
    const keys = ['a b', 'a&b', 'ä/ö', 'a+b%20'].sort();
    const client = await clientOf(worldWith(keys));
    const plain = await client.send(new ListObjectsV2Command({ Bucket }));
    expect(plain.Contents!.map(({ Key }) => Key)).toEqual(keys);
    const { Contents, EncodingType } = await client.send(new ListObjectsV2Command({ Bucket, EncodingType: 'url' }));
    expect(EncodingType).toBe('url');
    expect(Contents!.map(({ Key }) => decodeURIComponent(Key!))).toEqual(keys);
    expect(Contents!.map(({ Key }) => Key)).toContain('%C3%A4/%C3%B6');
  });

  test('the older form, by marker', async () => {
    const client = await clientOf(worldWith(['a', 'b/1', 'b/2', 'c']));
    const list = (Marker: string) =>
      client.send(new ListObjectsCommand({ Bucket, Marker, Delimiter: '/', MaxKeys: 1 }));
    expect(await list('a')).toMatchObject({ IsTruncated: true, NextMarker: 'b/', CommonPrefixes: [{ Prefix: 'b/' }] });
    expect(await list('b/')).toMatchObject({ IsTruncated: false, Contents: [{ Key: 'c' }] });
  });

  test('versions and delete markers, the newest first', async () => {
    const world = worldWith(['k']);
    putObject(world, Bucket, 'k', { body: Buffer.from('second'), lastModified: new Date(AT.getTime() + 1000) });
    deleteObject(world, Bucket, 'k', new Date(AT.getTime() + 2000));
    const { Versions, DeleteMarkers } = await (await clientOf(world)).send(new ListObjectVersionsCommand({ Bucket }));
    expect(Versions).toMatchObject([
      { Key: 'k', Size: 6, IsLatest: false },
      { Key: 'k', Size: 1, IsLatest: false },
    ]);
    expect(DeleteMarkers).toMatchObject([{ Key: 'k', IsLatest: true, LastModified: new Date(AT.getTime() + 2000) }]);
  });

  test('pages of versions go on within a key, and have common prefixes once', async () => {
    const world = worldWith(['a', 'b/1', 'b/2', 'c']);
    deleteObject(world, Bucket, 'a', AT);
    const client = await clientOf(world);
    const seen: string[] = [];
    let from = {};
    for (let pages = 0; pages < 4; pages += 1) {
      const answer = await client.send(new ListObjectVersionsCommand({ Bucket, Delimiter: '/', MaxKeys: 1, ...from }));
      seen.push(
        ...(answer.Versions ?? []).map(({ Key }) => `version of ${Key}`),
        ...(answer.DeleteMarkers ?? []).map(({ Key }) => `marker of ${Key}`),
        ...(answer.CommonPrefixes ?? []).map(({ Prefix }) => Prefix!),
      );
      expect(answer.IsTruncated).toBe(pages < 3);
      from = { KeyMarker: answer.NextKeyMarker, VersionIdMarker: answer.NextVersionIdMarker };
    }
    expect(seen).toEqual(['marker of a', 'version of a', 'b/', 'version of c']);
  });

  test('a version marker needs the key that it is of', async () => {
    const client = await clientOf(worldWith(['a']));
    for (const KeyMarker of [undefined, 'a'])
      expect(
        await errorNameOf(client.send(new ListObjectVersionsCommand({ Bucket, KeyMarker, VersionIdMarker: 'x' }))),
      ).toBe('InvalidArgument');
  });

  test.each<[string, object, Partial<ListObjectsV2CommandInput>]>([
    ['', {}, {}],
    ['', { StringLike: { 's3:prefix': 'AWSLogs/*' } }, { Prefix: 'AWSLogs/o/' }],
    ['AccessDenied', { StringLike: { 's3:prefix': 'AWSLogs/*' } }, { Prefix: 'AWS' }],
    // A request without a prefix has no such key.
    ['AccessDenied', { StringLike: { 's3:prefix': '*' } }, {}],
    ['', { NumericLessThanEquals: { 's3:max-keys': '10' } }, { MaxKeys: 10 }],
    ['AccessDenied', { NumericLessThanEquals: { 's3:max-keys': '10' } }, { MaxKeys: 11 }],
    ['', { StringEquals: { 's3:delimiter': '/' } }, { Delimiter: '/' }],
    ['AccessDenied', { StringEquals: { 's3:delimiter': '/' } }, {}],
  ])('%j: listing is allowed if %j, asked with %j', async (name, Condition, input) => {
    const world = worldWith(['AWSLogs/o/x']);
    const policy = policyDocument({
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${Bucket}`,
      Condition: Condition as Record<string, Record<string, string>>,
    });
    world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.roles.get('org-trail-plan')!.policies = [policy];
    const client = await clientOf(world, sessionOf(world, 'org-trail-plan', LOG_ARCHIVE_ACCOUNT));
    expect(await errorNameOf(client.send(new ListObjectsV2Command({ Bucket, ...input })))).toBe(name);
    // Versions are another action.
    expect(await errorNameOf(client.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'AWSLogs/o/' })))).toBe(
      'AccessDenied',
    );
  });

  test('another account, another owner expected, a bucket that is not there', async () => {
    const world = worldWith(['a']);
    const list = new ListObjectsV2Command({ Bucket });
    expect(await errorNameOf((await clientOf(world, administrator(MANAGEMENT_ACCOUNT))).send(list))).toBe(
      'AccessDenied',
    );
    const client = await clientOf(world);
    const ExpectedBucketOwner = MANAGEMENT_ACCOUNT;
    expect(await errorNameOf(client.send(new ListObjectsV2Command({ Bucket, ExpectedBucketOwner })))).toBe(
      'AccessDenied',
    );
    expect(await errorNameOf(client.send(new ListObjectsV2Command({ Bucket: 'nobodys-bucket' })))).toBe('NoSuchBucket');
  });
});
