import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** A key that CloudTrail signs digests with, in one Region. */
export interface PublicKey {
  readonly key: KeyObject;
  /** MD5 of its DER bytes, 32 hex characters. */
  readonly fingerprint: string;
  /** ISO 8601 in UTC. Windows may overlap, and signatures after them are genuine (facts, 3.3). */
  readonly validFrom: string;
  readonly validTo: string;
}

/** A key as ListPublicKeys returns it. */
export interface ListedPublicKey {
  readonly Value?: Uint8Array | undefined;
  readonly Fingerprint?: string | undefined;
  readonly ValidityStartTime?: Date | undefined;
  readonly ValidityEndTime?: Date | undefined;
}

/**
 * The keys by fingerprint, and what could not be read, as sentences. AWS documents PKCS#1 and says that the encoding can
 * change; one of the four keys in its documentation is SubjectPublicKeyInfo. All four fingerprints are the MD5 of the DER
 * bytes, so another one is a mix-up (facts, 3.3).
 */
export function readPublicKeys(listed: readonly ListedPublicKey[]): {
  readonly keys: ReadonlyMap<string, PublicKey>;
  readonly unreadable: readonly string[];
} {
  const keys = new Map<string, PublicKey>();
  const unreadable: string[] = [];
  for (const { Value, Fingerprint, ValidityStartTime, ValidityEndTime } of listed) {
    const fingerprint = Fingerprint?.toLowerCase();
    const key = Value && (read(Value, 'pkcs1') ?? read(Value, 'spki'));
    const [validFrom, validTo] = [ValidityStartTime, ValidityEndTime].map(isoOf);
    if (!fingerprint || !/^[0-9a-f]{32}$/.test(fingerprint)) unreadable.push('A public key has no fingerprint.');
    else if (!key) unreadable.push(`The public key ${fingerprint} is not an RSA key in a known encoding.`);
    else if (createHash('md5').update(Value).digest('hex') !== fingerprint)
      unreadable.push(`The public key ${fingerprint} does not have this fingerprint.`);
    else if (!validFrom || !validTo) unreadable.push(`The public key ${fingerprint} has no validity period.`);
    else keys.set(fingerprint, { key, fingerprint, validFrom, validTo });
  }
  return { keys, unreadable };
}

function read(der: Uint8Array, type: 'pkcs1' | 'spki'): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type });
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    return null;
  }
}

function isoOf(date: Date | undefined): string | null {
  return date === undefined || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
