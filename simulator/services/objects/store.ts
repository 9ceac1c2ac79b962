/** Objects of buckets, as S3 keeps them: versions, delete markers, default retention, keys in order. */
import { createHash, randomBytes } from 'node:crypto';
import type { BucketObjects, StoredObject } from '../../world/log-archive.ts';
import type { Bucket, World } from '../../world/world.ts';

/** The objects of a bucket, which may not have any yet. */
export function objectsOf(world: World, bucket: string): BucketObjects {
  const objects = world.objects.get(bucket) ?? { versions: new Map(), sortedKeys: null };
  world.objects.set(bucket, objects);
  return objects;
}

export type NewObject = Pick<StoredObject, 'body' | 'lastModified'> & Partial<StoredObject>;

/** Stores a version: over the present one, or on top of it with versioning. Throws Error if there is no such bucket. */
export function putObject(world: World, bucketName: string, key: string, object: NewObject): StoredObject {
  const bucket = world.buckets.get(bucketName);
  if (!bucket) throw new Error(`There is no bucket ${bucketName}.`);
  const stored: StoredObject = {
    versionId: versionIdIn(bucket),
    isDeleteMarker: false,
    etag: createHash('md5').update(object.body).digest('hex'),
    metadata: {},
    storageClass: 'STANDARD',
    kmsKeyArn: null,
    encryptionContext: {},
    retention: defaultRetention(bucket, object.lastModified),
    ...object,
    lastModified: inWholeSeconds(object.lastModified),
  };
  addVersion(objectsOf(world, bucketName), key, stored);
  return stored;
}

/** As S3 keeps times. */
function inWholeSeconds(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}

/** The version that a plain GET finds; null where there is none, or a delete marker on top. */
export function currentVersion(world: World, bucket: string, key: string): StoredObject | null {
  const newest = world.objects.get(bucket)?.versions.get(key)?.[0];
  return newest && !newest.isDeleteMarker ? newest : null;
}

/** What a DELETE without a version does: a delete marker on top with versioning, nothing left without. */
export function deleteObject(world: World, bucketName: string, key: string, at: Date): void {
  const bucket = world.buckets.get(bucketName)!;
  const objects = objectsOf(world, bucketName);
  if (!bucket.versioning) {
    removeVersions(objects, key);
    return;
  }
  const marker = {
    body: new Uint8Array(),
    etag: '',
    metadata: {},
    storageClass: 'STANDARD',
    encryptionContext: {},
  } as const;
  addVersion(objects, key, {
    ...marker,
    versionId: versionIdIn(bucket),
    isDeleteMarker: true,
    lastModified: inWholeSeconds(at),
    kmsKeyArn: null,
    retention: null,
  });
}

/** Destroys every version, as lifecycle rules and those who may delete versions do. */
export function removeVersions(objects: BucketObjects, key: string): void {
  objects.versions.delete(key);
  objects.sortedKeys = null;
}

/** All keys in the order in which S3 lists them. */
export function sortedKeys(objects: BucketObjects): string[] {
  objects.sortedKeys ??= [...objects.versions.keys()].sort();
  return objects.sortedKeys;
}

function addVersion(objects: BucketObjects, key: string, version: StoredObject): void {
  const older = objects.versions.get(key);
  if (!older) objects.sortedKeys = null;
  objects.versions.set(key, [version, ...(older ?? []).filter(({ versionId }) => versionId !== version.versionId)]);
}

/** Versions of a bucket whose versioning was suspended, or never on, replace one another. */
function versionIdIn({ versioning }: Bucket): string {
  return versioning?.status === 'Enabled' ? randomBytes(24).toString('base64url') : 'null';
}

const DAY_MILLISECONDS = 86_400_000;

function defaultRetention({ objectLock }: Bucket, from: Date): StoredObject['retention'] {
  const rule = objectLock?.rule;
  if (!rule) return null;
  const days = rule.days ?? rule.years! * 365;
  return { mode: rule.mode, until: new Date(from.getTime() + days * DAY_MILLISECONDS) };
}
