/** What lies in buckets, and what CloudTrail remembers of what it delivered there. */

/** One version of an object, or a delete marker. */
export interface StoredObject {
  /** `null` where the bucket had no versioning. */
  versionId: string;
  isDeleteMarker: boolean;
  body: Uint8Array;
  lastModified: Date;
  /** Without quotes. */
  etag: string;
  /** `x-amz-meta-*` without that, in lower case. */
  metadata: Record<string, string>;
  storageClass: 'STANDARD' | 'STANDARD_IA' | 'GLACIER' | 'DEEP_ARCHIVE';
  /** ARN of the KMS key it is encrypted with; null is S3's own key. */
  kmsKeyArn: string | null;
  /** The encryption context on top of S3's, as CloudTrail gives the trail's ARN. */
  encryptionContext: Record<string, string>;
  retention: { mode: 'COMPLIANCE' | 'GOVERNANCE'; until: Date } | null;
}

/** The objects of one bucket. */
export interface BucketObjects {
  /** By key, the newest version first; never empty. */
  versions: Map<string, StoredObject[]>;
  /** All keys in order; null after one came or went, until somebody lists. */
  sortedKeys: string[] | null;
}

export interface LogFile {
  bucket: string;
  key: string;
  /** SHA-256 of the uncompressed bytes, in hex. */
  sha256: string;
  newestEventTime: Date;
  oldestEventTime: Date;
  deliveredAt: Date;
}

/** What CloudTrail says in a digest. */
export interface DigestContent {
  kind: DigestKind;
  start: Date;
  end: Date;
  storedAt: Date;
  files: LogFile[];
  /** null in a starting digest. */
  previous: Digest | null;
  /** Whether the trail's key encrypts it, as it does the log files. */
  isEncrypted: boolean;
}

/** One that is signed, with what the next one says of it. */
export interface Digest extends DigestContent {
  bucket: string;
  key: string;
  /** SHA-256 of the uncompressed bytes, in hex. */
  sha256: string;
  /** In hex. */
  signature: string;
}

/** What CloudTrail delivered of one account in one Region, whatever became of it since. */
export interface DeliveryChain {
  /** Until when log files were delivered, and the end of the newest digest of each kind: milliseconds. */
  until: { files: number; standard: number; backfill: number };
  files: LogFile[];
  /** Backfill digests are a chain of their own. */
  digests: Record<DigestKind, Digest[]>;
  /** Log files that no digest lists yet, by the kind that will. */
  unlisted: Record<DigestKind, LogFile[]>;
}

export type DigestKind = 'standard' | 'backfill';

export interface Deliveries {
  /** By trail ARN, account and Region. */
  chains: Map<string, DeliveryChain>;
  /** When CloudTrail goes on to the next key, in every Region alike, in time's order. */
  keyRotations: Date[];
  /** How ListPublicKeys encodes keys: AWS documents PKCS#1, and one of its four examples is a SubjectPublicKeyInfo. */
  keyEncoding: 'pkcs1' | 'spki';
}

export function createDeliveries(): Deliveries {
  return { chains: new Map(), keyRotations: [], keyEncoding: 'pkcs1' };
}
