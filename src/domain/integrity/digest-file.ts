import { hash, verify } from 'node:crypto';
import type { DigestName } from '../delivery/log-paths.ts';
import { isTime, timeOf } from '../values/time.ts';
import type { ChainInput, ChainOf, FetchedDigest } from './chain.ts';
import type { PublicKey } from './public-keys.ts';

/** A log file as a digest names it. The hash is SHA-256 of the uncompressed bytes, in lower-case hex. */
export interface NamedFile {
  readonly bucket: string;
  readonly key: string;
  readonly sha256: string;
}

/** The digest before, as its successor names it: hex in lower case. */
export interface PreviousDigest {
  readonly bucket: string;
  readonly key: string;
  readonly sha256: string;
  readonly signature: string;
}

/** A digest that CloudTrail signed for just this key. */
export interface Digest {
  /** ISO 8601 in UTC: in this time the log files were delivered. */
  readonly start: string;
  readonly end: string;
  /** Hex in lower case. */
  readonly sha256: string;
  readonly signature: string;
  /** `null` in a starting digest. */
  readonly previous: PreviousDigest | null;
  readonly files: readonly NamedFile[];
}

/** `invalid` and `unknown` are reasons that complete »…: «. */
export type ReadDigest =
  | { readonly verified: Digest }
  | { readonly invalid: string }
  | { readonly unknown: string }
  | { readonly missing: true };

/** What one digest is judged by. `successor` is what a verified digest says of this one, where there is such a digest. */
export interface DigestInput {
  readonly of: ChainOf;
  readonly key: string;
  readonly name: DigestName;
  readonly fetched: FetchedDigest;
  readonly keys: ChainInput['keys'];
  readonly successor: PreviousDigest | null;
}

const [SIGNATURE_ALGORITHM, HASH_ALGORITHM] = ['SHA256withRSA', 'SHA-256'];

/**
 * Judges one digest by itself: that CloudTrail signed these bytes for this bucket and key, and that they are about the account, Region
 * and time that the key says (facts, 3.2; CloudTrail User Guide, custom validation). Never throws, whatever the bytes are.
 */
export function readDigest({ of, key, name, fetched, keys, successor }: DigestInput): ReadDigest {
  if ('unknown' in fetched || 'missing' in fetched) return fetched;
  if ('malformed' in fetched) return { invalid: fetched.malformed };
  const body = bodyOf(fetched.bytes);
  if (typeof body === 'string') return { invalid: body };
  const { signature: written, 'signature-algorithm': algorithm } = fetched.metadata;
  if (!isHex(written)) return { invalid: 'the object has no signature in its metadata' };
  const wrong =
    contradiction(body, of, key, name) ??
    (algorithm !== SIGNATURE_ALGORITHM && 'its metadata names another signature algorithm');
  if (wrong) return { invalid: wrong };

  const sha256 = hash('sha256', fetched.bytes);
  const signature = written.toLowerCase();
  const digest: Digest = {
    start: body.start,
    end: body.end,
    sha256,
    signature,
    previous: body.previous,
    files: body.files,
  };
  // A verified successor proves bytes and signature alike, whether the key is still listed or not (facts, 3.3 and 3.10).
  if (successor?.sha256 === sha256 && successor.signature === signature) return { verified: digest };
  if ('unknown' in keys) return { unknown: keys.unknown };
  const publicKey = keys.known.get(body.fingerprint);
  if (!publicKey) return unlisted(body, keys.known);
  // `null` stands for the signature before a starting digest. Whether the time is in the key's window does not count: AWS's
  // own examples are genuine and outside of it (facts, 3.3).
  const signed = [body.end, `${of.bucket}/${key}`, sha256, body.previousSignature ?? 'null'].join('\n');
  return verify('sha256', Buffer.from(signed), publicKey.key, Buffer.from(signature, 'hex'))
    ? { verified: digest }
    : { invalid: 'its signature is not CloudTrail’s signature of this content at this location' };
}

/** A key that CloudTrail does not list is a forger's if the list has keys of that time; otherwise the list does not go back that far. */
function unlisted({ end, fingerprint }: Body, known: ReadonlyMap<string, PublicKey>): ReadDigest {
  const isOfThatTime = ({ validFrom, validTo }: PublicKey) =>
    timeOf(validFrom) <= timeOf(end) && timeOf(end) <= timeOf(validTo);
  const isListed = [...known.values()].some(isOfThatTime);
  const reason = `it names the public key ${fingerprint}, which CloudTrail does not list for this Region and time`;
  return isListed ? { invalid: reason } : { unknown: reason };
}

interface Body {
  readonly account: string;
  readonly start: string;
  readonly end: string;
  readonly bucket: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly algorithm: string;
  readonly previous: PreviousDigest | null;
  /** As it is written, since it was signed like that. */
  readonly previousSignature: string | null;
  readonly files: readonly NamedFile[];
}

/** Why a digest is not the one of its key; `null` if nothing contradicts. */
function contradiction(body: Body, of: ChainOf, key: string, name: DigestName): string | null {
  if (body.bucket !== of.bucket || body.key !== key) return 'it was signed for another location';
  if (body.account !== name.account) return 'it is about another account';
  if (body.end !== name.end) return 'its key and its content name different end times';
  if (timeOf(body.start) >= timeOf(body.end)) return 'it ends before it starts';
  if (body.algorithm !== SIGNATURE_ALGORITHM) return 'it names another signature algorithm';
  return null;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a digest says (facts, 3.1); a string says why it is no digest. Members that are not known are tolerated: they are signed, too. */
function bodyOf(bytes: Uint8Array): Body | string {
  let json: unknown;
  try {
    json = JSON.parse(UTF8.decode(bytes));
  } catch {
    return 'it is not valid JSON';
  }
  if (!isObject(json)) return 'it is not a digest';
  const {
    awsAccountId: account,
    digestStartTime: start,
    digestEndTime: end,
    digestS3Bucket: bucket,
    digestS3Object: key,
  } = json;
  const { digestPublicKeyFingerprint: fingerprint, digestSignatureAlgorithm: algorithm, logFiles } = json;
  if (![account, bucket, key, algorithm].every(isText) || !isHex(fingerprint)) return 'members of a digest are missing';
  if (!isText(start) || !isText(end) || !isTime(start) || !isTime(end)) return 'it has no start and end time';
  const previous = previousOf(json);
  if (previous === undefined) return 'it does not name the digest before it';
  const files = Array.isArray(logFiles) ? logFiles.map(fileOf) : [null];
  if (!files.every((file) => file !== null)) return 'it does not name its log files';
  return {
    ...({ account, start, end, bucket, key, algorithm } as Pick<
      Body,
      'account' | 'start' | 'end' | 'bucket' | 'key' | 'algorithm'
    >),
    fingerprint: fingerprint.toLowerCase(),
    previous,
    previousSignature: json['previousDigestSignature'] as string | null,
    files,
  };
}

/** The digest before; `null` if all five members are, `undefined` if they are no such digest. */
function previousOf(json: Record<string, unknown>): PreviousDigest | null | undefined {
  const { previousDigestS3Bucket: bucket, previousDigestS3Object: key, previousDigestSignature: signature } = json;
  const { previousDigestHashValue: sha256, previousDigestHashAlgorithm: algorithm } = json;
  if ([bucket, key, signature, sha256, algorithm].every((member) => member === null)) return null;
  if (!isText(bucket) || !isText(key) || !isHex(signature) || !isSha256(sha256) || algorithm !== HASH_ALGORITHM)
    return undefined;
  return { bucket, key, sha256: sha256.toLowerCase(), signature: signature.toLowerCase() };
}

function fileOf(value: unknown): NamedFile | null {
  if (!isObject(value)) return null;
  const { s3Bucket: bucket, s3Object: key, hashValue: sha256, hashAlgorithm: algorithm } = value;
  if (!isText(bucket) || !isText(key) || !isSha256(sha256) || algorithm !== HASH_ALGORITHM) return null;
  return { bucket, key, sha256: sha256.toLowerCase() };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Whole bytes. AWS writes lower case and does not promise it. */
function isHex(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 4096 && /^(?:[0-9a-f]{2})+$/i.test(value);
}

function isSha256(value: unknown): value is string {
  return isHex(value) && value.length === 64;
}
