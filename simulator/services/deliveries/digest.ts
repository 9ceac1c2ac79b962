/** A digest: what it says of the log files, how it is signed, and where it goes. */
import { createHash, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { wholeSeconds } from '../../world/event-history.ts';
import type { Digest, DigestContent } from '../../world/log-archive.ts';
import type { World } from '../../world/world.ts';
import { putObject } from '../objects/store.ts';
import { accountPath, type ChainOf, compactSeconds, dayPath } from './chain.ts';
import { encryptionOf } from './log-file.ts';
import { type SigningKey, signingKeyAt } from './signing-keys.ts';

export const SIGNATURE_ALGORITHM = 'SHA256withRSA';

/** Signs and stores a digest. */
export function deliverDigest(world: World, of: ChainOf, content: DigestContent): Digest {
  const { digest, text } = signDigest(world, of, content);
  storeDigest(world, of, digest, text);
  return digest;
}

/** Stores `text` as the digest's, whether that is what was signed or not. */
export function storeDigest(world: World, of: ChainOf, digest: Digest, text: string): void {
  putObject(world, digest.bucket, digest.key, {
    body: gzipSync(text),
    lastModified: digest.storedAt,
    metadata: {
      signature: digest.signature,
      'signature-algorithm': SIGNATURE_ALGORITHM,
      ...(digest.kind === 'backfill' && { 'backfill-generation-timestamp': wholeSeconds(digest.storedAt) }),
    },
    ...(digest.isEncrypted ? encryptionOf(of.trail) : {}),
  });
}

/** The digest as its successor will name it, and its bytes; nothing is stored. */
export function signDigest(world: World, of: ChainOf, content: DigestContent): { digest: Digest; text: string } {
  const bucket = of.trail.s3BucketName;
  const key = digestKey(world, of, content);
  const signingKey = signingKeyAt(world, of.region, content.storedAt);
  const text = JSON.stringify(contentOf(of, content, { bucket, key, fingerprint: signingKey.fingerprint }));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const end = wholeSeconds(content.end);
  const signature = signatureOf(signingKey, [end, `${bucket}/${key}`, sha256, content.previous?.signature ?? 'null']);
  return { digest: { ...content, bucket, key, sha256, signature }, text };
}

function signatureOf({ privateKey }: SigningKey, parts: string[]): string {
  return sign('sha256', Buffer.from(parts.join('\n')), privateKey).toString('hex');
}

function digestKey(world: World, of: ChainOf, { end, kind }: DigestContent): string {
  const { trail, account, region } = of;
  const suffix = kind === 'backfill' ? '_backfill' : '';
  const name = `${account}_CloudTrail-Digest_${region}_${trail.name}_${trail.homeRegion}_${compactSeconds(end)}${suffix}`;
  return `${accountPath(world, of)}CloudTrail-Digest/${region}/${dayPath(end)}/${name}.json.gz`;
}

function contentOf(
  { account }: ChainOf,
  { start, end, files, previous }: DigestContent,
  at: { bucket: string; key: string; fingerprint: string },
): object {
  const newest = files.map(({ newestEventTime }) => newestEventTime.getTime());
  const oldest = files.map(({ oldestEventTime }) => oldestEventTime.getTime());
  return {
    awsAccountId: account,
    digestStartTime: wholeSeconds(start),
    digestEndTime: wholeSeconds(end),
    digestS3Bucket: at.bucket,
    digestS3Object: at.key,
    digestPublicKeyFingerprint: at.fingerprint,
    digestSignatureAlgorithm: SIGNATURE_ALGORITHM,
    newestEventTime: files.length > 0 ? wholeSeconds(new Date(Math.max(...newest))) : null,
    oldestEventTime: files.length > 0 ? wholeSeconds(new Date(Math.min(...oldest))) : null,
    previousDigestS3Bucket: previous?.bucket ?? null,
    previousDigestS3Object: previous?.key ?? null,
    previousDigestHashValue: previous?.sha256 ?? null,
    previousDigestHashAlgorithm: previous ? 'SHA-256' : null,
    previousDigestSignature: previous?.signature ?? null,
    logFiles: files.map((file) => ({
      s3Bucket: file.bucket,
      s3Object: file.key,
      hashValue: file.sha256,
      hashAlgorithm: 'SHA-256',
      newestEventTime: wholeSeconds(file.newestEventTime),
      oldestEventTime: wholeSeconds(file.oldestEventTime),
    })),
  };
}
