/** What can be wrong with the record (contract, section 8). */
export const FINDING_KINDS = [
  'digest-missing',
  'digest-invalid',
  'chain-broken',
  'gap',
  'tail-missing',
  'checkpoint-mismatch',
  'file-missing',
  'file-modified',
  'file-rewritten',
  'file-unreferenced',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing that is wrong with the record of one account in one Region. */
export interface Finding {
  readonly kind: FindingKind;
  readonly account: string;
  readonly region: string;
  /** Key of the digest or log file; `null` where it has none that is known. */
  readonly object: string | null;
  /** What stretch of time cannot be proven because of it: ISO 8601 in UTC, `null` where that is not known. */
  readonly from: string | null;
  readonly to: string | null;
  /** What happened, and what remains provable: sentences. */
  readonly message: string;
  /** SHA-256, in hex, that a genuine digest names for this log file; of files that are missing alone. */
  readonly sha256?: string;
  /** Of an object that is missing, where its versions were listed. */
  readonly remains?: Remains;
}

/** What the bucket still has of a missing object (facts, 3.7). */
export interface Remains {
  /** When it was deleted, by its delete marker: ISO 8601 in UTC; `null` where there is none. */
  readonly deletedAt: string | null;
  /** The version that CloudTrail delivered, as far as that is known; `null` where none is left. */
  readonly versionId: string | null;
  /** Whether CloudTrail signed this version, or the hash of it; `null` where it could not be verified. */
  readonly verified: boolean | null;
}

/** One version of an object, or a delete marker that hides those before it. */
export interface ObjectVersion {
  readonly versionId: string;
  readonly isDeleteMarker: boolean;
  /** ISO 8601 in UTC, to the second. */
  readonly lastModified: string;
}

/** CloudTrail's is the oldest; of those that somebody wrote over it, the newest ones. More are not read. */
const MAX_VERSIONS = 3;

/** When a missing object was deleted, and which versions of it may be what CloudTrail delivered, the most likely first. */
export function judgeVersions(versions: readonly ObjectVersion[]): {
  readonly deletedAt: string | null;
  readonly candidates: readonly string[];
} {
  const newestFirst = versions.toSorted((one, other) => (one.lastModified < other.lastModified ? 1 : -1));
  const written = newestFirst.filter(({ isDeleteMarker }) => !isDeleteMarker);
  // Another marker on top of the first one changes nothing. In the same second a marker comes later: the object is not there.
  const hidden = newestFirst.filter(
    ({ isDeleteMarker, lastModified }) => isDeleteMarker && lastModified >= (written[0]?.lastModified ?? ''),
  );
  const candidates = [...written.slice(-1), ...written.slice(0, -1)].slice(0, MAX_VERSIONS);
  return {
    deletedAt: hidden.at(-1)?.lastModified ?? null,
    candidates: candidates.map(({ versionId }) => versionId),
  };
}
