import { describe, expect, test } from '@jest/globals';
import {
  DeleteObjectCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { EVIDENCE_ROLE_NAME, KEY_ID, LOG_ARCHIVE_ACCOUNT } from '../../../../simulator/world/company.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { policyDocument } from '../../../../simulator/world/iam/policy-documents.ts';
import type { World } from '../../../../simulator/world/world.ts';
import { denyDecryption } from '../../../../simulator/services/deliveries/tamper.ts';
import { deleteObject, type NewObject, objectsOf, putObject } from '../../../../simulator/services/objects/store.ts';
import { administrator, errorNameOf, s3, sessionOf, startCloud } from '../../clients.ts';

const Bucket = 'org-trail-logs';
const Key = 'AWSLogs/o-exampleorg1/333333333333/CloudTrail-Digest/us-east-1/2026/11/20/digest.json.gz';
const AT = new Date('2026-11-20T12:00:00Z');
const owner = administrator(LOG_ARCHIVE_ACCOUNT);

function worldWith(object: Partial<NewObject> = {}, key = Key): World {
  const world = createWorld();
  putObject(world, Bucket, key, { body: Buffer.from('bytes'), lastModified: AT, ...object });
  return world;
}

async function clientOf(world: World, credentials = owner) {
  return s3(await startCloud(world), credentials);
}

function evidence(world: World) {
  return sessionOf(world, EVIDENCE_ROLE_NAME, LOG_ARCHIVE_ACCOUNT);
}

function trailKeyArn(world: World) {
  return [...world.keys.keys()].find((arn) => arn.endsWith(KEY_ID))!;
}

describe('services: get objects', () => {
  test('deleted by whom its policies allow: a delete marker hides the version, and no event says so', async () => {
    const world = worldWith();
    const reader = await clientOf(world, evidence(world));
    expect(await errorNameOf(reader.send(new DeleteObjectCommand({ Bucket, Key })))).toBe('AccessDenied');
    const client = await clientOf(world);
    expect(await client.send(new DeleteObjectCommand({ Bucket, Key }))).toMatchObject({ DeleteMarker: true });
    expect(await errorNameOf(client.send(new GetObjectCommand({ Bucket, Key })))).toBe('NoSuchKey');
    expect(objectsOf(world, Bucket).versions.get(Key)).toHaveLength(2);
    expect(world.eventHistory.records).toEqual([]);
    world.buckets.get(Bucket)!.versioning = null;
    const without = await client.send(new DeleteObjectCommand({ Bucket, Key }));
    expect([without.DeleteMarker, objectsOf(world, Bucket).versions.has(Key)]).toEqual([undefined, false]);
  });

  test('bytes as they were stored, metadata, hash, time, encryption, and retention for those who may read it', async () => {
    const world = worldWith({ metadata: { signature: 'ab', 'signature-algorithm': 'SHA256withRSA' } });
    const answer = await (await clientOf(world)).send(new GetObjectCommand({ Bucket, Key }));
    expect(await answer.Body!.transformToString()).toBe('bytes');
    expect(answer).toMatchObject({
      Metadata: { signature: 'ab', 'signature-algorithm': 'SHA256withRSA' },
      ContentLength: 5,
      ContentType: 'application/json',
      ContentEncoding: 'gzip',
      ETag: '"4b3a6218bb3e3a7303e8a171a60fcf92"',
      LastModified: AT,
      ServerSideEncryption: 'AES256',
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: new Date(AT.getTime() + 365 * 86_400_000),
      VersionId: objectsOf(world, Bucket).versions.get(Key)![0]!.versionId,
    });
    const head = await (await clientOf(world)).send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ Metadata: { signature: 'ab' }, ContentLength: 5 });
    const plain = await (await clientOf(world, evidence(world))).send(new GetObjectCommand({ Bucket, Key }));
    expect(plain.ObjectLockMode).toBeUndefined();
  });

  test('a version is read by its id; a deleted object is not there, its delete marker cannot be read', async () => {
    const world = worldWith();
    putObject(world, Bucket, Key, { body: Buffer.from('second'), lastModified: AT });
    deleteObject(world, Bucket, Key, AT);
    const client = await clientOf(world);
    const { Versions, DeleteMarkers } = await client.send(new ListObjectVersionsCommand({ Bucket }));
    const get = (VersionId?: string) => client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    expect(await (await get(Versions![1]!.VersionId)).Body!.transformToString()).toBe('bytes');
    expect(await (await get(Versions![0]!.VersionId)).Body!.transformToString()).toBe('second');
    expect(await errorNameOf(get())).toBe('NoSuchKey');
    expect(await errorNameOf(get(DeleteMarkers![0]!.VersionId))).toBe('MethodNotAllowed');
    expect(await errorNameOf(get('nosuchversion'))).toBe('NoSuchVersion');
    const missing = client.send(new HeadObjectCommand({ Bucket, Key })).catch((error: unknown) => error);
    expect(await missing).toMatchObject({ name: 'NotFound', $metadata: { httpStatusCode: 404 } });
  });

  test.each<[string, string, string[]]>([
    ['', Key, ['s3:GetObject']],
    ['AccessDenied', Key, ['s3:GetObjectVersion', 's3:ListBucket']],
    ['AccessDenied', 'missing', ['s3:GetObject']],
    ['NoSuchKey', 'missing', ['s3:GetObject', 's3:ListBucket']],
  ])('%j: %s with %j', async (name, key, actions) => {
    const world = worldWith();
    const Resource = [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`];
    const policies = [policyDocument({ Effect: 'Allow', Action: actions, Resource })];
    world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.roles.get('org-trail-plan')!.policies = policies;
    const client = await clientOf(world, sessionOf(world, 'org-trail-plan', LOG_ARCHIVE_ACCOUNT));
    expect(await errorNameOf(client.send(new GetObjectCommand({ Bucket, Key: key })))).toBe(name);
  });

  test('objects are judged by their own ARNs, also those that nobody asked for before', async () => {
    const world = worldWith();
    const logFile = Key.replace('-Digest', '');
    putObject(world, Bucket, logFile, { body: Buffer.from(''), lastModified: AT });
    const client = await clientOf(world, evidence(world));
    const names = [];
    for (const key of [Key, logFile, `${Key}x`, `x/${Key}`, 'audit/AWSLogs/o/1/CloudTrail-Digest/x']) {
      names.push(await errorNameOf(client.send(new GetObjectCommand({ Bucket, Key: key }))));
    }
    // A condition on the prefix lets nobody list by a GET, so what is missing is denied like what is not for this role.
    expect(names).toEqual(['', ...Array.from({ length: 4 }, () => 'AccessDenied')]);
    const denied = client.send(new GetObjectCommand({ Bucket, Key: logFile }));
    await expect(denied).rejects.toThrow(`s3:GetObject on resource: arn:aws:s3:::${Bucket}/${logFile}`);
    const missing = client.send(new GetObjectCommand({ Bucket, Key: `${Key}x` }));
    await expect(missing).rejects.toThrow(`s3:ListBucket on resource: arn:aws:s3:::${Bucket} because`);
  });

  test('an archived object has to be restored first; its headers can be read', async () => {
    const client = await clientOf(worldWith({ storageClass: 'DEEP_ARCHIVE' }));
    const get = client.send(new GetObjectCommand({ Bucket, Key }));
    await expect(get).rejects.toMatchObject({ name: 'InvalidObjectState', $metadata: { httpStatusCode: 403 } });
    expect((await client.send(new HeadObjectCommand({ Bucket, Key }))).StorageClass).toBe('DEEP_ARCHIVE');
  });

  test.each<[string, RegExp | null, (world: World) => unknown]>([
    ['', null, () => {}],
    [
      'AccessDenied',
      /kms:Decrypt on resource: .* because no identity-based policy/,
      (world) => decryptRight(world).splice(3),
    ],
    [
      'AccessDenied',
      /with an explicit deny in a resource-based policy/,
      (world) => denyDecryption(world, trailKeyArn(world)),
    ],
    ['AccessDenied', /no resource-based policy allows/, (world) => (objectOf(world).encryptionContext = {})],
    ['KMS.DisabledException', null, (world) => (world.keys.get(trailKeyArn(world))!.enabled = false)],
    ['KMS.KMSInvalidStateException', null, (world) => (world.keys.get(trailKeyArn(world))!.state = 'PendingDeletion')],
    ['KMS.NotFoundException', null, (world) => world.keys.delete(trailKeyArn(world))],
  ])('encrypted by the key of the trail: %j %s', async (name, message, arrange) => {
    const world = worldWith();
    const encryptionContext = { 'aws:cloudtrail:arn': 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail' };
    Object.assign(objectOf(world), { kmsKeyArn: trailKeyArn(world), encryptionContext });
    arrange(world);
    const get = (await clientOf(world, evidence(world))).send(new GetObjectCommand({ Bucket, Key }));
    if (name === '')
      expect(await get).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: trailKeyArn(world) });
    else
      await expect(get).rejects.toMatchObject({
        name,
        message: message ? expect.stringMatching(message) : expect.anything(),
      });
  });

  test('nothing else is known of objects, and calls on them are no management events', async () => {
    const world = worldWith();
    const client = await clientOf(world);
    for (const call of [
      client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' })),
      client.send(new GetObjectAclCommand({ Bucket, Key })),
    ]) {
      expect(await errorNameOf(call)).toBe('NotImplemented');
    }
    await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(world.calls.at(-1)).toMatchObject({ action: 's3:GetObject', input: { Bucket, Key }, isWrite: false });
    expect(world.eventHistory.records).toEqual([]);
  });
});

function objectOf(world: World) {
  return objectsOf(world, Bucket).versions.get(Key)![0]!;
}

function decryptRight(world: World) {
  const [policy] = world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.roles.get(EVIDENCE_ROLE_NAME)!.policies;
  return policy!.Statement as unknown[];
}
