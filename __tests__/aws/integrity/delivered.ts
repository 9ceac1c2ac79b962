/** Healthy records of an organization trail: log files, and the digests that CloudTrail signs for them. */
import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { ChainOf } from '../../../src/domain/integrity/chain.ts';
import type { StoredObject } from './loopback-s3.ts';

export const ORGANIZATION_ID = 'o-exampleorg1';
export const BUCKET = 'org-logs';
export const CHAIN_OF: ChainOf = {
  prefix: null,
  organizationId: ORGANIZATION_ID,
  bucket: BUCKET,
  trailName: 'org-trail',
  homeRegion: 'us-east-1',
};

const HOUR = 3_600_000;
const keyPair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const der = createPublicKey(keyPair.privateKey).export({ type: 'pkcs1', format: 'der' });
export const FINGERPRINT = createHash('md5').update(der).digest('hex');

/** ListPublicKeys, as every Region answers it here. */
export function listPublicKeys() {
  return {
    PublicKeyList: [
      {
        Value: der.toString('base64'),
        Fingerprint: FINGERPRINT,
        ValidityStartTime: Date.parse('2026-11-01T00:00:00Z') / 1000,
        ValidityEndTime: Date.parse('2026-12-01T00:00:00Z') / 1000,
      },
    ],
  };
}

export interface DeliverInput {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** End of the newest digest: ISO 8601, to the second. */
  readonly until: string;
  readonly hours: number;
  /** Log files an hour in these Regions. */
  readonly files: { readonly perHour: number; readonly regions: readonly string[] };
}

const signAsync = promisify<string, Buffer, typeof keyPair.privateKey, Buffer>(sign);

/** All objects by key. */
export async function deliver({ accounts, regions, until, hours, files }: DeliverInput) {
  const objects = new Map<string, StoredObject>();
  const chains = accounts.flatMap((account) => regions.map((region) => ({ account, region })));
  await Promise.all(
    chains.map(async ({ account, region }) => {
      const root = `AWSLogs/${ORGANIZATION_ID}/${account}`;
      objects.set(`${root}/CloudTrail-Digest/`, object(Buffer.alloc(0), Date.parse(until)));
      const perHour = files.regions.includes(region) ? files.perHour : 0;
      let previous: { key: string; hash: string; signature: string } | null = null;
      for (let hour = hours - 1; hour >= 0; hour -= 1) {
        const end = Date.parse(until) - hour * HOUR;
        const logFiles = Array.from({ length: perHour }, (_, index) => {
          const at = end - HOUR + ((index + 0.5) * HOUR) / perHour;
          const json = Buffer.from(JSON.stringify({ Records: [{ eventID: `${account}-${region}-${at}` }] }));
          const unique = createHash('md5').update(json).digest('hex').slice(0, 16);
          const key = `${root}/CloudTrail/${region}/${day(at)}/${account}_CloudTrail_${region}_${compact(at).slice(0, 13)}Z_${unique}.json.gz`;
          objects.set(key, object(gzipSync(json), at));
          return { s3Bucket: BUCKET, s3Object: key, hashValue: sha256(json), hashAlgorithm: 'SHA-256' };
        });
        const key = `${root}/CloudTrail-Digest/${region}/${day(end)}/${account}_CloudTrail-Digest_${region}_org-trail_us-east-1_${compact(end)}Z.json.gz`;
        const body = digestBody({ account, key, end, logFiles, previous });
        const toSign: string = `${iso(end)}\n${BUCKET}/${key}\n${sha256(body)}\n${previous?.signature ?? 'null'}`;
        const signature: string = (await signAsync('sha256', Buffer.from(toSign), keyPair.privateKey)).toString('hex');
        objects.set(key, {
          ...object(gzipSync(body), end + 30 * 60_000),
          metadata: { signature, 'signature-algorithm': 'SHA256withRSA' },
        });
        previous = { key, hash: sha256(body), signature };
      }
    }),
  );
  return objects;
}

interface DigestInput {
  readonly account: string;
  readonly key: string;
  readonly end: number;
  readonly logFiles: readonly object[];
  readonly previous: { readonly key: string; readonly hash: string; readonly signature: string } | null;
}

function digestBody({ account, key, end, logFiles, previous }: DigestInput): Buffer {
  const times = logFiles.length > 0 ? iso(end - HOUR / 2) : null;
  return Buffer.from(
    JSON.stringify({
      awsAccountId: account,
      digestStartTime: iso(end - HOUR),
      digestEndTime: iso(end),
      digestS3Bucket: BUCKET,
      digestS3Object: key,
      digestPublicKeyFingerprint: FINGERPRINT,
      digestSignatureAlgorithm: 'SHA256withRSA',
      newestEventTime: times,
      oldestEventTime: times,
      previousDigestS3Bucket: previous && BUCKET,
      previousDigestS3Object: previous?.key ?? null,
      previousDigestHashValue: previous?.hash ?? null,
      previousDigestHashAlgorithm: previous && 'SHA-256',
      previousDigestSignature: previous?.signature ?? null,
      logFiles: logFiles.map((file) => ({ ...file, newestEventTime: times, oldestEventTime: times })),
    }),
  );
}

function object(body: Buffer, at: number): StoredObject {
  return { body, lastModified: new Date(at).toISOString() };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function iso(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function compact(at: number): string {
  return iso(at).replace(/[-:Z]/g, '');
}

function day(at: number): string {
  return iso(at).slice(0, 10).replaceAll('-', '/');
}
