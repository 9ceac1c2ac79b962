/** The keys that CloudTrail signs digests with: one set in each Region, shared by all accounts. */
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { World } from '../../world/world.ts';

export interface SigningKey {
  privateKey: KeyObject;
  /** DER, encoded as the world says. */
  value: Buffer;
  /** MD5 of exactly these bytes. */
  fingerprint: string;
  validFrom: Date;
  validTo: Date;
}

const FIRST_DAY = new Date(Date.UTC(2013, 10, 13));
const LAST_DAY = new Date(Date.UTC(2100, 0, 1));
/** Windows may overlap (API_ListPublicKeys). */
const OVERLAP_MILLISECONDS = 86_400_000;

/** All keys of a Region, the oldest first: one more than there are rotations. */
export function signingKeys(world: World, region: string): SigningKey[] {
  const { keyRotations, keyEncoding } = world.deliveries;
  return [FIRST_DAY, ...keyRotations].map((validFrom, generation) => {
    const privateKey = privateKeyOf(region, generation);
    const value = createPublicKey(privateKey).export({ type: keyEncoding, format: 'der' });
    const next = keyRotations[generation];
    return {
      privateKey,
      value,
      fingerprint: createHash('md5').update(value).digest('hex'),
      validFrom,
      validTo: next ? new Date(next.getTime() + OVERLAP_MILLISECONDS) : LAST_DAY,
    };
  });
}

/** The one that signs at that time. */
export function signingKeyAt(world: World, region: string, at: Date): SigningKey {
  return signingKeys(world, region).findLast(({ validFrom }) => validFrom <= at)!;
}

/** For all worlds of the process, by Region and how many rotations there were before. */
const privateKeys = new Map<string, KeyObject>();

function privateKeyOf(region: string, generation: number): KeyObject {
  const id = `${region} ${generation}`;
  const key = privateKeys.get(id) ?? nextPrivateKey();
  privateKeys.set(id, key);
  return key;
}

type RsaNumber = 'n' | 'p' | 'q' | 'qi';

let primes: Record<RsaNumber, bigint> | undefined;
let lastExponent = 65_537n - 2n;

/**
 * To find the primes of 17 keys takes seconds. These all have the same two, and public exponents of their own: keys that are
 * not for secrets, and verify nothing but their own signatures.
 */
function nextPrivateKey(): KeyObject {
  primes ??= newPrimes();
  const { n, p, q, qi } = primes;
  const order = (p - 1n) * (q - 1n);
  let d: bigint | null;
  do {
    lastExponent += 2n;
    d = inverse(lastExponent, order);
  } while (d === null);
  const numbers = { n, p, q, qi, e: lastExponent, d, dp: d % (p - 1n), dq: d % (q - 1n) };
  const members = Object.entries(numbers).map(([name, value]) => [name, base64url(value)]);
  return createPrivateKey({ key: { kty: 'RSA', ...Object.fromEntries(members) } as JsonWebKey, format: 'jwk' });
}

function newPrimes(): Record<RsaNumber, bigint> {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const number = (name: RsaNumber) => BigInt(`0x${Buffer.from(jwk[name]!, 'base64url').toString('hex')}`);
  return { n: number('n'), p: number('p'), q: number('q'), qi: number('qi') };
}

/** By Euclid's extended algorithm; null where the two have a common divisor. */
function inverse(value: bigint, modulus: bigint): bigint | null {
  let [previous, current] = [modulus, value];
  let [previousFactor, factor] = [0n, 1n];
  while (current !== 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [previousFactor, factor] = [factor, previousFactor - quotient * factor];
  }
  if (previous !== 1n) return null;
  return ((previousFactor % modulus) + modulus) % modulus;
}

function base64url(value: bigint): string {
  const digits = value.toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex').toString('base64url');
}
