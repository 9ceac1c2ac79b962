/** The keys that CloudTrail signs digests with: one set in each Region, shared by all accounts. */
import type { KeyObject } from 'node:crypto';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
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

/** For all worlds of the process: to generate one takes a tenth of a second. */
const privateKeys = new Map<string, KeyObject>();

function privateKeyOf(region: string, generation: number): KeyObject {
  const id = `${region} ${generation}`;
  const key = privateKeys.get(id) ?? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  privateKeys.set(id, key);
  return key;
}
