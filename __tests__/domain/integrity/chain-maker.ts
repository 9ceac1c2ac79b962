/** Makes chains of digests as CloudTrail does, written from its documentation alone, and judges them. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type {
  ChainInput,
  CheckpointEntry,
  FetchedDigest,
  FetchedFile,
  Interruption,
} from '../../../src/domain/integrity/chain.ts';
import { judgeChain } from '../../../src/domain/integrity/judge/judge-chain.ts';
import { readPublicKeys } from '../../../src/domain/integrity/public-keys.ts';

export const [ACCOUNT, REGION, HOME, BUCKET, TRAIL] = [
  '111122223333',
  'eu-west-1',
  'us-east-1',
  'org-logs',
  'org_trail_main',
];
export const OF = {
  bucket: BUCKET,
  trailName: TRAIL,
  homeRegion: HOME,
  prefix: 'audit',
  organizationId: 'o-exampleorg1',
};
export const NOW = '2026-11-29T05:00:00Z';
const HOUR = 3_600_000;
const FOLDER = `audit/AWSLogs/o-exampleorg1/${ACCOUNT}`;

export interface MadeDigest {
  key: string;
  bytes: Uint8Array;
  metadata: Record<string, string>;
  lastModified: string;
}

export interface Made {
  digests: Map<string, MadeDigest>;
  files: Map<string, { sha256: string; lastModified: string }>;
}

export function signer() {
  // CloudTrail's have 2048 bits; signing with fewer takes a fifth of the time.
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const Value = publicKey.export({ type: 'pkcs1', format: 'der' });
  const Fingerprint = createHash('md5').update(Value).digest('hex');
  const window = {
    ValidityStartTime: new Date('2026-11-01T00:00:00Z'),
    ValidityEndTime: new Date('2026-12-01T00:00:00Z'),
  };
  return { privateKey, publicKey, fingerprint: Fingerprint, listed: { Value, Fingerprint, ...window } };
}

export const SIGNER = signer();

export function ms(iso: string): number {
  return Date.parse(iso);
}

export function iso(at: number): string {
  return new Date(at).toISOString().replace('.000', '');
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A digest's key by its end. */
export function keyOf(end: string, { backfill = false, trail = TRAIL, home = HOME, folder = FOLDER } = {}): string {
  const [day, time] = [end.slice(0, 10), end.replace(/[-:]/g, '')];
  return `${folder}/CloudTrail-Digest/${REGION}/${day.replaceAll('-', '/')}/${ACCOUNT}_CloudTrail-Digest_${REGION}_${trail}_${home}_${time}${backfill ? '_backfill' : ''}.json.gz`;
}

export function fileKey(at: string, unique: string): string {
  const minute = at.slice(0, 16).replace(/[-:]/g, '');
  return `${FOLDER}/CloudTrail/${REGION}/${at.slice(0, 10).replaceAll('-', '/')}/${ACCOUNT}_CloudTrail_${REGION}_${minute}Z_${unique.padEnd(16, 'x')}.json.gz`;
}

/** Signs a digest's body as it is for a key. */
export function signed(
  key: string,
  body: Record<string, unknown>,
  lastModified: string,
  privateKey: KeyObject = SIGNER.privateKey,
): MadeDigest {
  const bytes = Buffer.from(JSON.stringify(body));
  const text = [
    body['digestEndTime'],
    `${BUCKET}/${key}`,
    sha256(bytes),
    body['previousDigestSignature'] ?? 'null',
  ].join('\n');
  const signature = sign('sha256', Buffer.from(text), privateKey).toString('hex');
  return { key, bytes, metadata: { signature, 'signature-algorithm': 'SHA256withRSA' }, lastModified };
}

export function bodyOf({ bytes }: MadeDigest): Record<string, unknown> & { logFiles: Record<string, unknown>[] } {
  return JSON.parse(Buffer.from(bytes).toString()) as never;
}

/** A digest again with other members, signed by CloudTrail (or another) as if it had always been like that. */
export function resigned(
  made: Made,
  key: string,
  members: Record<string, unknown>,
  privateKey?: KeyObject,
): MadeDigest {
  const old = made.digests.get(key)!;
  const digest = signed(key, { ...bodyOf(old), ...members }, old.lastModified, privateKey);
  made.digests.set(key, digest);
  return digest;
}

export interface Growth {
  /** End of the first digest. */
  readonly first: string;
  readonly hours: number;
  readonly files?: (hour: number) => number;
  readonly backfill?: boolean;
  /** `null`: starts anew. */
  readonly previous?: MadeDigest | null;
  readonly by?: ReturnType<typeof signer>;
  /** Length of the first digest, in milliseconds. */
  readonly length?: number;
}

export function none(): Made {
  return { digests: new Map(), files: new Map() };
}

/** Adds digests, one per hour, and their log files; returns the last. */
export function grow(
  made: Made,
  { first, hours, files = () => 2, backfill = false, previous = null, by = SIGNER, length = HOUR }: Growth,
): MadeDigest {
  let before = previous;
  for (let hour = 0; hour < hours; hour++) {
    const end = iso(ms(first) + hour * HOUR);
    const start = iso(ms(end) - (hour === 0 ? length : HOUR));
    const names = Array.from({ length: before === null ? 0 : files(hour) }, (_, n) => {
      const lastModified = iso(ms(start) + 60_000 + Math.floor((n * (ms(end) - ms(start) - 120_000)) / files(hour)));
      const key = fileKey(lastModified, `${backfill ? 'B' : 'S'}${n}`);
      made.files.set(key, { sha256: sha256(key), lastModified });
      return {
        s3Bucket: BUCKET,
        s3Object: key,
        hashValue: sha256(key),
        hashAlgorithm: 'SHA-256',
        newestEventTime: start,
        oldestEventTime: start,
      };
    });
    const body = {
      awsAccountId: ACCOUNT,
      digestStartTime: start,
      digestEndTime: end,
      digestS3Bucket: BUCKET,
      digestS3Object: keyOf(end, { backfill }),
      digestPublicKeyFingerprint: by.fingerprint,
      digestSignatureAlgorithm: 'SHA256withRSA',
      newestEventTime: null,
      oldestEventTime: null,
      previousDigestS3Bucket: before && BUCKET,
      previousDigestS3Object: before && before.key,
      previousDigestHashValue: before && sha256(before.bytes),
      previousDigestHashAlgorithm: before && 'SHA-256',
      previousDigestSignature: before && before.metadata['signature'],
      logFiles: names,
    };
    before = signed(keyOf(end, { backfill }), body, iso(ms(end) + 27 * 60_000), by.privateKey);
    if (backfill) before.metadata['backfill-generation-timestamp'] = before.lastModified;
    made.digests.set(before.key, before);
  }
  return before!;
}

/** 47 hours up to the newest digest that there can be, whose first digest has a predecessor that is older than the window. */
export const [FIRST, NEWEST, HOURS, FROM] = [
  '2026-11-27T06:12:07Z',
  '2026-11-29T04:12:07Z',
  47,
  '2026-11-27T05:30:00Z',
];

/** The end of the nth digest of `healthy()`. */
export function endOf(hour: number): string {
  return iso(ms(FIRST) + hour * HOUR);
}

/** A copy of a healthy chain. */
export function healthy(): Made {
  return { digests: new Map(HEALTHY.digests), files: new Map(HEALTHY.files) };
}

const HEALTHY = none();
{
  const outside = none();
  const previous = grow(outside, { first: iso(ms(FIRST) - HOUR), hours: 1 });
  grow(HEALTHY, { first: FIRST, hours: HOURS, previous });
}

export function entryOf(digest: MadeDigest): CheckpointEntry {
  const { digestEndTime } = bodyOf(digest);
  return { end: digestEndTime as string, signature: sha256(digest.metadata['signature']!) };
}

/** Where a run knows something else of a chain than `inputOf` says. */
export type Known = Partial<Omit<ChainInput, 'interruptions'>> & {
  readonly interruptions?: readonly Interruption[] | null;
};

/** What a run would know of it. */
export function inputOf(
  made: Made,
  { interruptions = [], ...other }: Known = {},
  level: 'digests' | 'files' = 'digests',
): ChainInput {
  return {
    of: OF,
    account: ACCOUNT,
    region: REGION,
    from: FROM,
    now: NOW,
    checkpoint: null,
    digests: [...made.digests.values()].map(({ key, lastModified, bytes }) => ({
      key,
      lastModified,
      size: bytes.length,
    })),
    files: [...made.files].map(([key, { lastModified }]) => ({ key, lastModified, size: 1 })),
    fetchedDigests: new Map(
      [...made.digests].map(([key, { bytes, metadata }]): [string, FetchedDigest] => [key, { bytes, metadata }]),
    ),
    fetchedFiles:
      level === 'digests'
        ? null
        : new Map([...made.files].map(([key, { sha256: hash }]): [string, FetchedFile] => [key, { sha256: hash }])),
    keys: { known: readPublicKeys([SIGNER.listed]).keys },
    interruptions: () => interruptions,
    mayHaveEnded: false,
    isRegionDisabled: null,
    ...other,
  };
}

export function judge(made: Made, other: Known = {}, level: 'digests' | 'files' = 'digests') {
  return judgeChain(inputOf(made, other, level));
}

/** Kinds and objects of the findings, for tables. */
export function found(verdict: ReturnType<typeof judge>): string[] {
  return verdict.findings.map(
    ({ kind, object, to }) =>
      `${kind} ${object?.match(/_(\d{8}T\d{6}Z(_backfill)?)\.json/)?.[1] ?? object?.slice(-36) ?? to}`,
  );
}
