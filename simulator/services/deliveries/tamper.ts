/** What somebody with access to the bucket, or to its key, does to the record; CloudTrail and its chains do not notice. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Digest, DigestContent, LogFile, StoredObject } from '../../world/log-archive.ts';
import type { Trail } from '../../world/trail.ts';
import type { World } from '../../world/world.ts';
import { currentVersion, deleteObject, objectsOf, putObject, removeVersions, sortedKeys } from '../objects/store.ts';
import { accountPath, chainOf, type ChainOf } from './chain.ts';
import { signDigest, storeDigest } from './digest.ts';
import { deliverLogFile } from './log-file.ts';

/** Where an object is: a delivered digest or log file. */
export type ObjectAt = Pick<Digest | LogFile, 'bucket' | 'key'>;

export interface Deletion {
  /** By default now. */
  at?: Date;
  /** Every version, so that not even a delete marker stays. */
  forGood?: boolean;
}

/** When a changed object was written, by default now; `kept`: as if it had never been, which S3 lets nobody do. */
export interface Writing {
  at?: Date | 'kept';
}

/** The digests of a chain in time's order, whatever became of them. */
export function digestsOf(world: World, of: ChainOf): Digest[] {
  return chainOf(world, of).digests.standard;
}

export function backfillDigestsOf(world: World, of: ChainOf): Digest[] {
  return chainOf(world, of).digests.backfill;
}

export function logFilesOf(world: World, of: ChainOf): LogFile[] {
  return chainOf(world, of).files;
}

/** Throws Error for good of what Object Lock keeps: not even root can. */
export function deleteObjects(world: World, objects: readonly ObjectAt[], { at, forGood }: Deletion = {}): void {
  const when = at ?? new Date();
  for (const { bucket, key } of objects) {
    if (!forGood) deleteObject(world, bucket, key, when);
    else destroy(world, bucket, key, when);
  }
}

function destroy(world: World, bucket: string, key: string, at: Date): void {
  const objects = objectsOf(world, bucket);
  const locked = objects.versions.get(key)?.find(({ retention }) => retention && retention.until > at);
  if (locked?.retention?.mode === 'COMPLIANCE') throw new Error(`Object Lock keeps ${key}.`);
  removeVersions(objects, key);
}

/** Everything of a trail in its present bucket, or of one account, or of that in one Region. */
export function deleteRecord(
  world: World,
  { trail, account, region }: { trail: Trail; account?: string; region?: string },
  deletion?: Deletion,
): void {
  const bucket = trail.s3BucketName;
  const isOf = (key: string) =>
    (account === undefined || key.startsWith(accountPath(world, { trail, account, region: region ?? '' }))) &&
    (region === undefined || key.includes(`/${region}/`));
  const keys = sortedKeys(objectsOf(world, bucket)).filter(isOf);
  deleteObjects(
    world,
    keys.map((key) => ({ bucket, key })),
    deletion,
  );
}

/** Another log file in its place, in good form: without the first event. */
export function rewriteLogFile(world: World, file: ObjectAt, writing: Writing = {}): void {
  const { Records } = JSON.parse(gunzipSync(objectAt(world, file).body).toString()) as { Records: unknown[] };
  overwrite(world, file, { body: gzipSync(JSON.stringify({ Records: Records.slice(1) })) }, writing);
}

/** Bytes after those of CloudTrail; by default another gzip member, which many readers join to the first. */
export function appendTo(
  world: World,
  object: ObjectAt,
  bytes: Uint8Array = gzipSync(' '),
  writing: Writing = {},
): void {
  overwrite(world, object, { body: Buffer.concat([objectAt(world, object).body, bytes]) }, writing);
}

/** Changes what a digest says, and not its signature. */
export function alterDigest(
  world: World,
  digest: ObjectAt,
  change: (content: Record<string, unknown>) => void,
  writing: Writing = {},
): void {
  const content = JSON.parse(gunzipSync(objectAt(world, digest).body).toString()) as Record<string, unknown>;
  change(content);
  overwrite(world, digest, { body: gzipSync(JSON.stringify(content)) }, writing);
}

/** Changes metadata such as `signature` and `signature-algorithm`; undefined removes one. */
export function alterMetadata(
  world: World,
  object: ObjectAt,
  change: Record<string, string | undefined>,
  writing: Writing = {},
): void {
  const changed = Object.entries({ ...objectAt(world, object).metadata, ...change });
  const metadata = Object.fromEntries(changed.filter(([, value]) => value !== undefined)) as Record<string, string>;
  overwrite(world, object, { metadata }, writing);
}

/** Each with bytes and metadata of the other. */
export function swapObjects(world: World, one: ObjectAt, other: ObjectAt, writing: Writing = {}): void {
  const before = objectAt(world, one);
  replay(world, one, other, writing);
  overwrite(world, other, { body: before.body, metadata: before.metadata }, writing);
}

/** Bytes and metadata of `other`, of another hour, account, Region or trail, in place of the object's own. */
export function replay(world: World, object: ObjectAt, other: ObjectAt, writing: Writing = {}): void {
  const { body, metadata } = objectAt(world, other);
  overwrite(world, object, { body, metadata }, writing);
}

/**
 * Another digest in the digest's own place, with a signature that is right: as of a trail of the same name, from before it was
 * deleted and created again. The rest of the chain knows nothing of it.
 */
export function resignDigest(world: World, of: ChainOf, digest: Digest, change: Partial<DigestContent>): void {
  const { digest: other, text } = signDigest(world, of, { ...digest, ...change });
  if (other.key !== digest.key) throw new Error('It would not lie in the same place.');
  storeDigest(world, of, other, text);
}

/** A log file that CloudTrail never wrote, of a time at which it could have. */
export function plantLogFile(world: World, of: ChainOf, at: Date): LogFile {
  return deliverLogFile(world, of, at);
}

/** As a lifecycle rule does: LastModified stays. */
export function archive(world: World, object: ObjectAt, storageClass: 'GLACIER' | 'DEEP_ARCHIVE' = 'GLACIER'): void {
  objectAt(world, object).storageClass = storageClass;
}

/** Nobody decrypts with the key anymore. Throws Error if there is no such key. */
export function denyDecryption(world: World, keyArn: string): void {
  const key = world.keys.get(keyArn);
  if (!key) throw new Error(`There is no key ${keyArn}.`);
  const denial = { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'kms:Decrypt', Resource: '*' } as const;
  key.policy = { ...key.policy, Statement: [...[key.policy.Statement].flat(), denial] };
}

function objectAt(world: World, { bucket, key }: ObjectAt): StoredObject {
  const object = currentVersion(world, bucket, key);
  if (!object) throw new Error(`There is no ${key}.`);
  return object;
}

function overwrite(world: World, object: ObjectAt, change: Partial<StoredObject>, { at = new Date() }: Writing): void {
  const { body, metadata, lastModified, kmsKeyArn, encryptionContext } = objectAt(world, object);
  putObject(world, object.bucket, object.key, {
    body,
    metadata,
    kmsKeyArn,
    encryptionContext,
    ...change,
    lastModified: at === 'kept' ? lastModified : at,
  });
}
