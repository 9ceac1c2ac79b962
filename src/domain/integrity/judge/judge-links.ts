import { type DigestName, readDigestKey } from '../../delivery/log-paths.ts';
import { minuteAt, timeOf } from '../../values/time.ts';
import type { ChainInput } from '../chain.ts';
import type { Digest, PreviousDigest } from '../digest-file.ts';
import { type DigestChain, isExpired, isOfChain, keyAt, type Slot } from './digest-chain.ts';
import { isDuring, overlapping, SLACK, uncovered } from './interruption-times.ts';
import { warnOfMissingFinal } from './judge-tail.ts';
import { HOUR, hourOf, type Tally } from './tally.ts';

const REDELIVERY = 'CloudTrail may still deliver it: Org Trail reports it as a finding after 24 hours.';

/** Each verified digest against the one that it names as the one before it (facts, 3.2 and 3.7). */
export function judgeLinks(input: ChainInput, chain: DigestChain, slots: readonly Slot[], tally: Tally): void {
  const byKey = new Map(slots.map((slot) => [slot.key, slot]));
  const entryEnd = input.checkpoint && timeOf(input.checkpoint.end);
  let before = entryEnd;
  for (const { key, end, isBackfill, read } of slots) {
    if ('unknown' in read) {
      if (before !== null && !isBackfill) judgeUnreadable(input, key, before, end, tally);
      before = Math.max(before ?? end, end);
    }
    if (!('verified' in read)) continue;
    const digest = read.verified;
    const start = timeOf(digest.start);
    if (end !== entryEnd || isBackfill) {
      const { previous } = digest;
      const name = previous && ownName(input, previous, isBackfill);
      if (previous && name)
        judgePrevious(
          input,
          chain,
          byKey,
          { key, digest, previous, start, previousEnd: timeOf(name.end), before, isBackfill },
          tally,
        );
      // Backfill digests are made when they are needed: how their chain starts is not documented (facts, 3.4).
      else if (isBackfill) continue;
      else if (previous) judgeMove(key, start, before, previous, tally);
      else if (before !== null && end > before) judgeStart(input, key, before, end, tally);
    }
    before = Math.max(before ?? end, end);
  }
}

/** What the key of the digest before says; `null` if it lies in another bucket or folder. */
function ownName(input: ChainInput, { bucket, key }: PreviousDigest, isBackfill: boolean): DigestName | null {
  const name = bucket === input.of.bucket ? readDigestKey(input.of, key) : null;
  return name && isOfChain(input, name) && name.isBackfill === isBackfill ? name : null;
}

/** Whether it names one of another bucket or folder as the one before it. */
export function isMoved(input: ChainInput, { previous }: Digest): boolean {
  return previous !== null && ownName(input, previous, false) === null;
}

interface Link {
  readonly key: string;
  readonly digest: Digest;
  readonly previous: PreviousDigest;
  readonly start: number;
  readonly previousEnd: number;
  /** End of the newest digest before that can be genuine, or of the checkpoint's. */
  readonly before: number | null;
  readonly isBackfill: boolean;
}

function judgePrevious(
  input: ChainInput,
  chain: DigestChain,
  byKey: ReadonlyMap<string, Slot>,
  link: Link,
  tally: Tally,
): void {
  const { key, digest, previous, start, previousEnd, before, isBackfill } = link;
  const read = byKey.get(previous.key)?.read ?? { missing: true };
  const broken = (what: string) =>
    tally.report(
      'chain-broken',
      timeOf(digest.end),
      { object: key, from: previousEnd, to: start },
      `The digest of the hour that ended at ${minuteAt(timeOf(digest.end))} does not continue the one before it: ${what}. Each is signed by CloudTrail; that nothing lies between them is not proven.`,
    );
  if (!isBackfill && previousEnd !== start)
    broken(`that one ended at ${minuteAt(previousEnd)}, this one starts at ${minuteAt(start)}`);
  if ('verified' in read) {
    const { sha256, signature } = read.verified;
    if (sha256 !== previous.sha256 || signature !== previous.signature)
      broken('that one has another content than this one names');
    return;
  }
  if (!('missing' in read) && isBackfill) return;
  // The hours between are known by the phase. Those that are there were judged by themselves.
  const floor = Math.min(before ?? Infinity, previousEnd - 1);
  const isEntry = (end: number) => !isBackfill && end === (input.checkpoint && timeOf(input.checkpoint.end));
  const missing: number[] = [];
  for (let end = previousEnd; end > floor && end >= chain.start; end -= HOUR) {
    const there = byKey.get(keyAt(input, end, isBackfill))?.read ?? { missing: true };
    // Whether there is a backfill digest for each hour is not documented.
    if (isBackfill && end !== previousEnd) break;
    const isOff = end !== previousEnd && isDuring(input.interruptions() ?? [], end);
    if ('missing' in there && !isOff && !isEntry(end)) missing.unshift(end);
  }
  if (before === null && missing.length > 0 && isExpired(input.now, previousEnd, chain.oldest)) {
    tally.warn(
      `Everything before ${minuteAt(start)} is not there. It may have expired by a lifecycle rule; it cannot be verified.`,
    );
    return;
  }
  const isCut = before === null && previousEnd - HOUR >= chain.start && 'missing' in read;
  const others = isCut ? ` No older digest of the window is there, either (since ${minuteAt(chain.start)}).` : '';
  for (const end of missing) {
    const proof =
      end === previousEnd ? 'and the digest after it, which is genuine, names it' : 'although the chain continued';
    const what = isBackfill ? 'backfill digest' : 'digest';
    tally.reportUnlessYoung(
      'digest-missing',
      end,
      { ...hourOf(keyAt(input, end, isBackfill), end), ...(isCut && { from: chain.start }) },
      `The ${what} of the hour that ended at ${minuteAt(end)} is not there, ${proof}.${others} Nothing proves the log files of this hour; the hours around it remain provable.`,
      REDELIVERY,
    );
  }
}

/** What it says of the digest before it is not known: the time between shows that some are missing. */
function judgeUnreadable({ interruptions }: ChainInput, key: string, before: number, end: number, tally: Tally): void {
  for (const [from, to] of uncovered(before, end, interruptions() ?? [], SLACK)) {
    tally.reportUnlessYoung(
      'gap',
      end,
      { object: key, from, to },
      `From ${minuteAt(from)} to ${minuteAt(to)} there are no digests, the event history does not explain it, and the digest that ended at ${minuteAt(end)} cannot be read. Nothing proves the log files of that time; the hours before remain provable.`,
      'Digests of that time may still be delivered.',
    );
  }
}

/** The digest before lies in another bucket or folder: the trail's bucket or prefix was changed (facts, 3.4). */
function judgeMove(key: string, start: number, before: number | null, previous: PreviousDigest, tally: Tally): void {
  const location = `s3://${previous.bucket}/${previous.key}`;
  if (before === null || start <= before) {
    tally.warn(
      `The digest before ${minuteAt(start)} lies elsewhere (${location}), because the trail’s bucket or prefix was changed. Org Trail verifies the digests from then on.`,
    );
  } else {
    tally.reportUnlessYoung(
      'gap',
      start,
      { object: key, from: before, to: start },
      `From ${minuteAt(before)} to ${minuteAt(start)} this bucket has no digests: the digest before lies elsewhere (${location}), because the trail’s bucket or prefix was changed. Nothing in this bucket proves the log files of that time; the digests at the other location may.`,
      'Digests of that time may still be delivered.',
    );
  }
}

/** Only CloudTrail can sign a starting digest: the trail, or validation, really was off (facts, 3.4). */
function judgeStart(input: ChainInput, key: string, before: number, end: number, tally: Tally): void {
  const reported = input.checkpoint?.reported ?? input.checkpoint?.end;
  const since = reported === undefined ? before : Math.max(before, timeOf(reported));
  const gaps = uncovered(since, end, input.interruptions() ?? [], SLACK);
  tally.explain(overlapping(before, end, input.interruptions() ?? []));
  const why =
    input.interruptions() === null
      ? 'The event history could not be read, so nothing explains it.'
      : 'The event history does not explain it.';
  for (const [from, to] of gaps) {
    tally.reportUnlessYoung(
      'gap',
      end,
      { object: key, from, to },
      `The chain of digests ended at ${minuteAt(before)} and started anew at ${minuteAt(end)}: the trail or its log file validation was off, or digests were deleted. ${why} Nothing proves the log files from ${minuteAt(from)} to ${minuteAt(to)}; the hours before and after remain provable.`,
      'Digests or events of that time may still arrive.',
    );
  }
  warnOfMissingFinal(input, since, end, tally);
}
