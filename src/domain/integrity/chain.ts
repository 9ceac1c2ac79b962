import type { LogPathsOf } from '../delivery/log-paths.ts';
import type { Finding } from './finding.ts';
import type { PublicKey } from './public-keys.ts';

/** What chains of one trail have in common: where they lie, and of which trail their digests must be. */
export interface ChainOf extends LogPathsOf {
  readonly bucket: string;
  readonly trailName: string;
  readonly homeRegion: string;
}

/** An object as ListObjectsV2 shows it. */
export interface ListedObject {
  readonly key: string;
  /** ISO 8601 in UTC. */
  readonly lastModified: string;
  /** Bytes. */
  readonly size: number;
}

/** What a GET of a digest gave. `bytes` are uncompressed; metadata without `x-amz-meta-`, in lower case. */
export type FetchedDigest =
  | { readonly bytes: Uint8Array; readonly metadata: Readonly<Record<string, string>> }
  /** The object has no digest's form: no gzip, more than one member, more bytes than a digest can have. */
  | { readonly malformed: string }
  /** It is not there (404). */
  | { readonly missing: true }
  /** It cannot be read: denied, archived, no answer. A sentence. */
  | { readonly unknown: string };

/** What a GET of a log file gave: SHA-256 of its uncompressed bytes, in hex. */
export type FetchedFile =
  | { readonly sha256: string }
  | { readonly malformed: string }
  | { readonly missing: true }
  | { readonly unknown: string };

/** A stretch in which the trail was off, or validation was: `to` is `null` where it still is. ISO 8601 in UTC. */
export interface Interruption {
  readonly from: string;
  readonly to: string | null;
}

/** What a checkpoint holds of a chain (contract, section 8). */
export interface CheckpointEntry {
  /** End of the newest digest that was verified. */
  readonly end: string;
  /** SHA-256, in hex, of its signature's hex text in lower case. */
  readonly signature: string;
  /** Until when findings behind `end` were reported: they are not reported again. Absent where there are none. */
  readonly reported?: string;
}

/** All that is known of one account's record in one Region. */
export interface ChainInput {
  readonly of: ChainOf;
  readonly account: string;
  readonly region: string;
  /** ISO 8601 in UTC: the window, and when its objects were listed. */
  readonly from: string;
  readonly now: string;
  readonly checkpoint: CheckpointEntry | null;
  /**
   * All digests that ended since `startOfChain` by their keys, backfill digests and those of other trails included, and all log files that
   * are filed under the day of `startOfLogFiles` or a later one.
   */
  readonly digests: readonly ListedObject[];
  readonly files: readonly ListedObject[];
  readonly fetchedDigests: ReadonlyMap<string, FetchedDigest>;
  /** By key; `null` at the level `digests`, where only the listing is known. */
  readonly fetchedFiles: ReadonlyMap<string, FetchedFile> | null;
  /** By fingerprint; or why they are not known. */
  readonly keys: { readonly known: ReadonlyMap<string, PublicKey> } | { readonly unknown: string };
  /** What the history says of the trail, in time's order; `null` where it could not be read. Asked only where that can matter. */
  readonly interruptions: () => readonly Interruption[] | null;
  /** The account is closed, suspended or has left, so its chain may end. `null`: not known. */
  readonly mayHaveEnded: boolean | null;
  /** The account has disabled this opt-in Region. `null`: not known, or not asked since digests arrive. */
  readonly isRegionDisabled: boolean | null;
}

/** What could not be judged of a chain, for one reason. */
export interface Unjudged {
  /** `null`: the chain as a whole, which is one. */
  readonly what: 'digest' | 'log file' | null;
  readonly count: number;
  /** When the first and the last of them ended: milliseconds. */
  readonly from: number;
  readonly to: number;
  /** A sentence. */
  readonly reason: string;
  /** They are too old: the next run begins after them. */
  readonly isLastTry: boolean;
}

/** What is known of the chain after judging it. */
export interface ChainVerdict {
  readonly account: string;
  readonly region: string;
  /** Digests that are proven, files that they name and that are there, and those of them that were hashed. */
  readonly digests: number;
  readonly files: number;
  readonly hashed: number;
  readonly findings: readonly Finding[];
  /** What may still turn out well, such as holes younger than 24 hours: sentences. */
  readonly warnings: readonly string[];
  readonly unknown: readonly Unjudged[];
  /** What explains holes that are no findings. */
  readonly interruptions: readonly Interruption[];
  /** End of the newest digest that is there, by its key; `null` where none is. */
  readonly newest: string | null;
  /** For the next run; `null` where nothing was ever verified. */
  readonly checkpoint: CheckpointEntry | null;
}

/** When judging a chain starts, as ISO 8601: with the digest that a checkpoint names, or with the window (contract, section 8). */
export function startOfChain(from: string, entry: CheckpointEntry | null): string {
  return entry?.end ?? from;
}
