import { describe, expect, test } from '@jest/globals';
import type { FetchedDigest } from '../../../src/domain/integrity/chain.ts';
import { readDigest, type DigestInput } from '../../../src/domain/integrity/digest-file.ts';
import { readPublicKeys } from '../../../src/domain/integrity/public-keys.ts';
import {
  ACCOUNT,
  bodyOf,
  endOf,
  healthy,
  HOME,
  keyOf,
  OF,
  REGION,
  sha256,
  signed,
  SIGNER,
  signer,
  TRAIL,
  type MadeDigest,
} from './chain-maker.ts';

const KEY = keyOf(endOf(30));
const DIGEST = healthy().digests.get(KEY)!;
const NAME = {
  account: ACCOUNT,
  region: REGION,
  trailName: TRAIL,
  homeRegion: HOME,
  end: endOf(30),
  isBackfill: false,
};
const KEYS = { known: readPublicKeys([SIGNER.listed]).keys };

function read(fetched: FetchedDigest, other: Partial<DigestInput> = {}) {
  return readDigest({ of: OF, key: KEY, name: NAME, fetched, keys: KEYS, successor: null, ...other });
}

function withMembers(members: Record<string, unknown>, key = SIGNER.privateKey): MadeDigest {
  return signed(KEY, { ...bodyOf(DIGEST), ...members }, DIGEST.lastModified, key);
}

function text(content: string): FetchedDigest {
  return { ...DIGEST, bytes: Buffer.from(content) };
}

const FILE = bodyOf(DIGEST).logFiles[0]!;

describe('integrity: one digest', () => {
  test('what CloudTrail signed is read', () => {
    expect(read(DIGEST)).toEqual({
      verified: {
        start: endOf(29),
        end: endOf(30),
        sha256: sha256(DIGEST.bytes),
        signature: DIGEST.metadata['signature'],
        previous: {
          bucket: OF.bucket,
          key: keyOf(endOf(29)),
          sha256: bodyOf(DIGEST)['previousDigestHashValue'],
          signature: bodyOf(DIGEST)['previousDigestSignature'],
        },
        files: bodyOf(DIGEST).logFiles.map(({ s3Bucket, s3Object, hashValue }) => ({
          bucket: s3Bucket,
          key: s3Object,
          sha256: hashValue,
        })),
      },
    });
  });

  test.each<[string, FetchedDigest]>([
    [
      'a starting digest is signed with the word null',
      withMembers({
        previousDigestS3Bucket: null,
        previousDigestS3Object: null,
        previousDigestHashValue: null,
        previousDigestHashAlgorithm: null,
        previousDigestSignature: null,
      }),
    ],
    ['an empty one', withMembers({ logFiles: [] })],
    [
      'hashes in upper case',
      withMembers({
        previousDigestHashValue: String(bodyOf(DIGEST)['previousDigestHashValue']).toUpperCase(),
        logFiles: [{ ...FILE, hashValue: String(FILE['hashValue']).toUpperCase() }],
      }),
    ],
    [
      'a signature in upper case',
      { ...DIGEST, metadata: { ...DIGEST.metadata, signature: DIGEST.metadata['signature']!.toUpperCase() } },
    ],
    [
      'the signature before in upper case',
      withMembers({ previousDigestSignature: String(bodyOf(DIGEST)['previousDigestSignature']).toUpperCase() }),
    ],
    ['a fingerprint in upper case', withMembers({ digestPublicKeyFingerprint: SIGNER.fingerprint.toUpperCase() })],
    ['members that are not known yet', withMembers({ future: { deep: [1] } })],
    ['no times of events', withMembers({ newestEventTime: undefined, oldestEventTime: undefined })],
  ])('%s', (_, fetched) => {
    expect(read(fetched)).toHaveProperty('verified');
  });

  const one = Buffer.from(DIGEST.bytes);
  one[200]! ^= 1;
  test.each<[string, FetchedDigest]>([
    ['one bit of it', { ...DIGEST, bytes: one }],
    ['a blank behind it', { ...DIGEST, bytes: Buffer.concat([DIGEST.bytes, Buffer.from(' ')]) }],
    ['its JSON is written anew', text(JSON.stringify(bodyOf(DIGEST), null, 1))],
    ['nothing', text('')],
    ['no UTF-8', { ...DIGEST, bytes: Buffer.from([0x22, 0xff, 0x22]) }],
    ['a byte order mark', text(`\ufeff${JSON.stringify(bodyOf(DIGEST))}`)],
    ['null', text('null')],
    ['a list', text('[]')],
    ['a string', text('"digest"')],
    ['deep JSON', text('['.repeat(200_000))],
    ['a prototype', text('{"__proto__":{"awsAccountId":"111122223333"}}')],
    ['no gzip', { malformed: 'it is not a gzip file' }],
    ['no signature', { ...DIGEST, metadata: { 'signature-algorithm': 'SHA256withRSA' } }],
    ['an empty signature', { ...DIGEST, metadata: { ...DIGEST.metadata, signature: '' } }],
    ['half a byte', { ...DIGEST, metadata: { ...DIGEST.metadata, signature: DIGEST.metadata['signature']!.slice(1) } }],
    ['a signature that is no hex', { ...DIGEST, metadata: { ...DIGEST.metadata, signature: 'x'.repeat(512) } }],
    ['a long signature', { ...DIGEST, metadata: { ...DIGEST.metadata, signature: 'ab'.repeat(1_000_000) } }],
    ['another’s signature', { ...DIGEST, metadata: healthy().digests.get(keyOf(endOf(31)))!.metadata }],
    [
      'another algorithm in its metadata',
      { ...DIGEST, metadata: { ...DIGEST.metadata, 'signature-algorithm': 'SHA1withRSA' } },
    ],
    ['no algorithm in its metadata', { ...DIGEST, metadata: { signature: DIGEST.metadata['signature']! } }],
    ['another forger’s key', withMembers({}, signer().privateKey)],
    // Signed by CloudTrail, but not for this.
    ['the digest of another hour', healthy().digests.get(keyOf(endOf(31)))!],
    ['another bucket', withMembers({ digestS3Bucket: 'other' })],
    ['another key', withMembers({ digestS3Object: keyOf(endOf(31)) })],
    ['another account', withMembers({ awsAccountId: '444455556666' })],
    ['an account that is a number', withMembers({ awsAccountId: 111122223333 })],
    ['another end', withMembers({ digestEndTime: endOf(31) })],
    ['a start behind its end', withMembers({ digestStartTime: endOf(31) })],
    ['a start at its end', withMembers({ digestStartTime: endOf(30) })],
    ['a start that is no time', withMembers({ digestStartTime: '2026-02-31T00:00:00Z' })],
    ['a start with an offset', withMembers({ digestStartTime: '2026-11-28T00:12:07+01:00' })],
    ['no start', withMembers({ digestStartTime: null })],
    ['another algorithm', withMembers({ digestSignatureAlgorithm: 'SHA1withRSA' })],
    ['no fingerprint', withMembers({ digestPublicKeyFingerprint: null })],
    ['a forger’s fingerprint', withMembers({ digestPublicKeyFingerprint: signer().fingerprint })],
    ['half a predecessor', withMembers({ previousDigestHashValue: null })],
    [
      'no predecessor’s members',
      withMembers({ previousDigestSignature: undefined, previousDigestS3Bucket: undefined }),
    ],
    ['a predecessor by another hash', withMembers({ previousDigestHashAlgorithm: 'MD5' })],
    ['no list of files', withMembers({ logFiles: null })],
    ['a file that is none', withMembers({ logFiles: [null] })],
    ['a file without a key', withMembers({ logFiles: [{ ...FILE, s3Object: '' }] })],
    ['a file with a short hash', withMembers({ logFiles: [{ ...FILE, hashValue: 'ab' }] })],
    ['a file by another hash', withMembers({ logFiles: [{ ...FILE, hashAlgorithm: 'MD5' }] })],
  ])('is invalid: %s', (_, fetched) => {
    const judged = read(fetched);
    expect(judged).toEqual({ invalid: expect.stringMatching(/^(it|its|the object|members) /) });
  });

  test('is unknown where the keys are not known, or do not go back that far', () => {
    expect(read(DIGEST, { keys: { unknown: 'ListPublicKeys was denied.' } })).toEqual({
      unknown: 'ListPublicKeys was denied.',
    });
    expect(read(DIGEST, { keys: { known: new Map() } })).toHaveProperty('unknown');
    const later = { ...signer().listed, ValidityStartTime: new Date('2026-11-30T00:00:00Z') };
    expect(read(DIGEST, { keys: { known: readPublicKeys([later]).keys } })).toHaveProperty('unknown');
  });

  test('is proven by its successor where its key is not listed anymore, and by nothing else', () => {
    const successor = {
      bucket: OF.bucket,
      key: KEY,
      sha256: sha256(DIGEST.bytes),
      signature: DIGEST.metadata['signature']!,
    };
    const keys = { known: new Map() };
    expect(read(DIGEST, { keys, successor })).toHaveProperty('verified');
    expect(read(DIGEST, { keys, successor: { ...successor, sha256: sha256('') } })).toHaveProperty('unknown');
    expect(read(DIGEST, { keys, successor: { ...successor, signature: 'ab' } })).toHaveProperty('unknown');
  });

  test('a key’s window does not count: AWS’s own examples are outside of it', () => {
    const before = { ...SIGNER.listed, ValidityEndTime: new Date('2026-11-02T00:00:00Z') };
    expect(read(DIGEST, { keys: { known: readPublicKeys([before]).keys } })).toHaveProperty('verified');
  });

  test('what could not be read is neither', () => {
    expect(read({ unknown: 'Denied.' })).toEqual({ unknown: 'Denied.' });
    expect(read({ missing: true })).toEqual({ missing: true });
  });
});
