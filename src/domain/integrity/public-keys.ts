import type { KeyObject } from 'node:crypto';

/** A key that CloudTrail signs digests with, in one Region. */
export interface PublicKey {
  readonly key: KeyObject;
  /** MD5 of its DER bytes, 32 hex characters. */
  readonly fingerprint: string;
  /** ISO 8601 in UTC. Windows may overlap, and signatures after them are genuine (facts, 3.3). */
  readonly validFrom: string;
  readonly validTo: string;
}
