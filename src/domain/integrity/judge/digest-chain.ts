import { digestKey, type DigestName, readDigestKey } from '../../delivery/log-paths.ts';
import { isoSeconds, timeOf } from '../../values/time.ts';
import { type ChainInput, type ListedObject, startOfChain } from '../chain.ts';
import { type Digest, type PreviousDigest, readDigest, type ReadDigest } from '../digest-file.ts';
import { HOUR } from './tally.ts';

/** A digest that was listed, and what is known of it. */
export interface Slot {
  readonly key: string;
  readonly isBackfill: boolean;
  /** Milliseconds: its end by its key, and when it was stored. */
  readonly end: number;
  readonly stored: number;
  readonly read: ReadDigest;
}

/** The digests of one account and Region from `start` (milliseconds) on, the oldest first. */
export interface DigestChain {
  readonly start: number;
  readonly standard: readonly Slot[];
  readonly backfill: readonly Slot[];
  /** When the oldest object and the oldest log file were stored, in milliseconds; Infinity where there is none. */
  readonly oldest: number;
  readonly oldestFile: number;
  /**
   * Other trails deliver to the same folder: CloudTrail signed digests of theirs, or they could not be read. An object that is only named
   * like one is nobody's.
   */
  readonly hasOtherTrails: boolean;
  /** Keys of the log files that their digests name. */
  readonly othersFiles: ReadonlySet<string>;
}

/** What is older can have expired by a lifecycle rule. Whoever keeps logs for less has a finding in any case. */
const MIN_RETENTION = 30 * 24 * HOUR;

/** Reads all digests of the chain. Those of other trails are not ours to judge. */
export function readChain(input: ChainInput): DigestChain {
  const { of, account, region } = input;
  const start = timeOf(startOfChain(input.from, input.checkpoint));
  const listed = new Map<string, { readonly name: DigestName; readonly end: number; readonly stored: number }>();
  const others: ReadDigest[] = [];
  const fetchedOf = (key: string) => input.fetchedDigests.get(key) ?? { unknown: 'it was not read' };
  for (const { key, lastModified } of input.digests) {
    const name = readDigestKey(of, key);
    if (name?.account !== account || name.region !== region) continue;
    if (!isOfChain(input, name))
      others.push(readDigest({ of, key, name, fetched: fetchedOf(key), keys: input.keys, successor: null }));
    else if (timeOf(name.end) >= start) listed.set(key, { name, end: timeOf(name.end), stored: timeOf(lastModified) });
  }
  // The newest first: what it says of the one before it counts where that one's own key is not known.
  const successors = new Map<string, PreviousDigest>();
  const slots: Slot[] = [];
  for (const [key, { name, end, stored }] of [...listed].sort(([, one], [, other]) => other.end - one.end)) {
    // No digest ends in the future. One that cannot be read would hide that the newest ones are missing.
    const isFuture = end > timeOf(input.now);
    const read: ReadDigest = isFuture
      ? { invalid: 'it ends in the future' }
      : readDigest({
          of,
          key,
          name,
          fetched: fetchedOf(key),
          keys: input.keys,
          successor: successors.get(key) ?? null,
        });
    const previous = 'verified' in read ? read.verified.previous : null;
    if (previous?.bucket === of.bucket) successors.set(previous.key, previous);
    slots.unshift({ key, isBackfill: name.isBackfill, end, stored, read });
  }
  const oldestFile = oldestOf(input.files);
  return {
    start,
    oldest: Math.min(oldestFile, oldestOf(input.digests)),
    oldestFile,
    standard: slots.filter(({ isBackfill }) => !isBackfill),
    backfill: slots.filter(({ isBackfill }) => isBackfill),
    hasOtherTrails: others.some((read) => 'verified' in read || 'unknown' in read),
    othersFiles: new Set(
      others.flatMap((read) => ('verified' in read ? read.verified.files : [])).map((file) => file.key),
    ),
  };
}

/** End of the newest digest that can be genuine, in milliseconds; `null` where there is none. */
export function newestOf({ standard }: DigestChain): number | null {
  return standard.findLast(({ read }) => 'verified' in read || 'unknown' in read)?.end ?? null;
}

/** The verified ones of these digests. */
export function verifiedOf(slots: readonly Slot[]): (Slot & { readonly digest: Digest })[] {
  return slots.flatMap((slot) => ('verified' in slot.read ? [{ ...slot, digest: slot.read.verified }] : []));
}

/** Whether what ended then is older than all that is there, and old enough for a lifecycle rule (facts, 3.7). */
export function isExpired(now: string, end: number, oldest: number): boolean {
  return timeOf(now) - end >= MIN_RETENTION && oldest > end;
}

/** Zero-byte markers, whose keys end in a slash, are as old as the trail (facts, 2). */
function oldestOf(objects: readonly ListedObject[]): number {
  return objects.reduce(
    (oldest, { key, lastModified }) => (key.endsWith('/') ? oldest : Math.min(oldest, timeOf(lastModified))),
    Infinity,
  );
}

export function keyAt({ of, account, region }: ChainInput, end: number, isBackfill: boolean): string {
  const { trailName, homeRegion } = of;
  return digestKey(of, { account, region, trailName, homeRegion, end: isoSeconds(end), isBackfill });
}

export function isOfChain({ of, account, region }: ChainInput, name: DigestName): boolean {
  const isOfTrail = name.trailName === of.trailName && name.homeRegion === of.homeRegion;
  return isOfTrail && name.account === account && name.region === region;
}
