import { type DigestName, readDigestKey } from '../delivery/log-paths.ts';
import { isoSeconds, minuteAt, periodOf, timeOf } from '../values/time.ts';
import { grouped } from '../values/wording.ts';
import type { ChainInput, CheckpointEntry, Interruption } from './chain.ts';
import { signatureDigest } from './checkpoint.ts';
import { type DigestChain, isExpired, isOfChain, keyAt, newestOf, type Slot, verifiedOf } from './digest-chain.ts';
import type { Digest, PreviousDigest } from './digest-file.ts';
import { HOUR, MAX_WAIT, type Tally } from './tally.ts';

/** A digest's hour, and five minutes for clocks that differ: so far a digest's end and the event that explains it can be apart (facts, 3.4). */
const SLACK = HOUR + 300_000;

/** A final digest covers all until the stop (facts, 3.4); five minutes for clocks that differ. */
const FINAL_SLACK = 300_000;

/** A digest is stored 20 to 50 minutes after its end, and late after two hours (facts, 3.6). */
const LATE = 2 * HOUR;

const REDELIVERY = 'CloudTrail may still deliver it: Org Trail reports it as a finding after 24 hours.';

/** Judges each digest and the links between them, and whether the newest digests are there. */
export function judgeDigests(input: ChainInput, chain: DigestChain, tally: Tally): void {
  const named = new Set(verifiedOf([...chain.standard, ...chain.backfill]).map(({ digest }) => digest.previous?.key));
  const entryKey = input.checkpoint && keyAt(input, timeOf(input.checkpoint.end), false);
  for (const slot of [...chain.standard, ...chain.backfill]) {
    if ('unknown' in slot.read) tally.unknown('digest', slot.end, slot.read.unknown, true);
    if ('missing' in slot.read && !named.has(slot.key))
      tally.unknown('digest', slot.end, 'it was listed, but is not there', true);
    if ('invalid' in slot.read && slot.key !== entryKey) {
      const message = `The digest of the hour that ended at ${minuteAt(slot.end)} is not genuine: ${slot.read.invalid}. It proves nothing of its hour; the other hours remain provable.`;
      tally.report('digest-invalid', slot.end, hourOf(slot.key, slot.end), message);
    }
  }
  if (input.checkpoint) judgeEntry(input, input.checkpoint, chain, tally);
  judgeLinks(input, chain, chain.standard, tally);
  judgeLinks(input, chain, chain.backfill, tally);
  judgeTail(input, chain, tally);
}

/** The digest that the last run ended with has to be there, unchanged (contract, section 8). */
function judgeEntry(input: ChainInput, entry: CheckpointEntry, chain: DigestChain, tally: Tally): void {
  const end = timeOf(entry.end);
  const key = keyAt(input, end, false);
  const read = chain.standard.find((slot) => slot.key === key)?.read ?? { missing: true };
  const report = (what: string) =>
    tally.report(
      'checkpoint-mismatch',
      end,
      { ...hourOf(key, end), to: newestOf(chain) === null ? timeOf(input.now) : end },
      `The digest of the hour that ended at ${minuteAt(end)} was verified by an earlier run and ${what}`,
    );
  if ('unknown' in read) return;
  // CloudTrail itself signed that the chain came from elsewhere: what is missing here is judged as a move.
  if ('missing' in read && verifiedOf(chain.standard).some(({ digest }) => isMoved(input, digest))) return;
  if ('invalid' in read) {
    report(`is no longer genuine: ${read.invalid}. Later digests remain provable.`);
    return;
  }
  if ('verified' in read) {
    if (signatureDigest(read.verified.signature) !== entry.signature)
      report(
        'is another one now. Hours before it cannot be linked to what was verified; later digests remain provable.',
      );
    return;
  }
  if (isExpired(input.now, end, chain.oldest)) {
    if (!input.mayHaveEnded)
      tally.warn(
        `The digest that the checkpoint names (${minuteAt(end)}) and everything older is not there. It may have expired; whether the chain is complete since then cannot be proven.`,
      );
    return;
  }
  const next = verifiedOf(chain.standard).find(({ end: after }) => after > end)?.digest.previous;
  const isNamed = next?.key === key && signatureDigest(next.signature) === entry.signature;
  report(
    isNamed
      ? 'is gone. The digest after it still names the signature that the checkpoint holds, so the chain is proven except for the log files of that hour.'
      : newestOf(chain) === null
        ? 'is gone, and there is no newer one. Nothing proves the log files since then.'
        : 'is gone. Nothing links the digests that are there to what was verified.',
  );
}

/** Each verified digest against the one that it names as the one before it (facts, 3.2 and 3.7). */
function judgeLinks(input: ChainInput, chain: DigestChain, slots: readonly Slot[], tally: Tally): void {
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

function isMoved(input: ChainInput, { previous }: Digest): boolean {
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

/** The hour of a final digest is not documented exactly enough for a finding. Until it is due, nothing is missing. */
function warnOfMissingFinal(input: ChainInput, newest: number, end: number, tally: Tally): void {
  const [gap] = uncovered(newest, end, input.interruptions() ?? [], FINAL_SLACK);
  if (gap === undefined) return;
  const [from, stop] = gap;
  if (from !== newest || stop === end || stop - from > SLACK || timeOf(input.now) - stop < HOUR + LATE) return;
  tally.warn(
    `No digest covers ${periodOf(isoSeconds(from), isoSeconds(stop))}, the time before the trail or its log file validation was turned off, although CloudTrail delivers a final digest then. Nothing proves the log files of that time.`,
  );
}

/** Nothing in a chain shows that its end was deleted: the time does, and what the checkpoint names (facts, 3.7). */
function judgeTail(input: ChainInput, chain: DigestChain, tally: Tally): void {
  const now = timeOf(input.now);
  const alive = newestOf(chain);
  const entryEnd = input.checkpoint && timeOf(input.checkpoint.end);
  const newest = Math.max(alive ?? -Infinity, entryEnd ?? -Infinity);
  if (input.mayHaveEnded) return;
  // CloudTrail delivers nothing of a Region that an account has disabled, so log files without digests show that some are gone.
  if (input.isRegionDisabled && !input.files.some((file) => isLaterFile(file, newest))) {
    warnOfDisabled(input, newest, tally);
    return;
  }
  if (newest === -Infinity) {
    judgeNothing(input, chain, tally);
    return;
  }
  if (now - newest < HOUR + LATE) return;
  tally.explain(overlapping(newest, now, input.interruptions() ?? []));
  const gap = uncovered(newest, now, input.interruptions() ?? [], SLACK).find(([from, to]) => to - from >= HOUR + LATE);
  if (gap === undefined) {
    warnOfMissingFinal(input, newest, now, tally);
    return;
  }
  const [from, to] = gap;
  const message = `The newest digest ended at ${minuteAt(newest)}, and since ${minuteAt(from)} one has been due every hour. Digests were deleted, or the trail no longer delivers to this bucket for this account and Region.`;
  if (tally.isYoung(from + HOUR)) tally.warn(`${message} They may still be delivered.`);
  else {
    const doubt = input.mayHaveEnded === null ? ' Whether the account still has to deliver is not known.' : '';
    tally.report(
      'tail-missing',
      from + HOUR,
      { object: null, from, to },
      `${message}${doubt} Nothing proves the log files since then; the hours before remain provable.`,
    );
  }
}

/** A log file that the next digest would have named. */
function isLaterFile({ key, lastModified }: ChainInput['files'][number], newest: number): boolean {
  return !key.endsWith('/') && timeOf(lastModified) > newest + SLACK;
}

/** AWS does not say since when a Region is disabled: for some days somebody has to hear of it. */
function warnOfDisabled({ now }: ChainInput, newest: number, tally: Tally): void {
  if (timeOf(now) - newest < HOUR + LATE || timeOf(now) - newest >= MAX_WAIT) return;
  tally.warn(
    `The newest digest ended at ${minuteAt(newest)}. The account has this Region disabled now, and no digest has been due since then. When it was disabled is not known, so it is not proven that no digest was deleted before that.`,
  );
}

/** No digest at all: log files show that the trail delivers, unless another trail can have written them. */
function judgeNothing(input: ChainInput, chain: DigestChain, tally: Tally): void {
  const [from, now] = [chain.start, timeOf(input.now)];
  const files = input.files.filter(({ key, lastModified }) => {
    const stored = timeOf(lastModified);
    return !key.endsWith('/') && stored > from && now - stored >= HOUR + LATE;
  });
  const gaps = uncovered(from, now, input.interruptions() ?? [], SLACK);
  tally.explain(overlapping(from, now, input.interruptions() ?? []));
  if (gaps.length === 0) return;
  if (files.length > 0 && !chain.hasOtherTrails) {
    const message = `No digest ended since ${minuteAt(from)}, although log files were delivered (${grouped(files.length)}). Digests were deleted, log file validation was off, or CloudTrail did not deliver these files. Nothing proves the log files of this time.`;
    if (files.every(({ lastModified }) => tally.isYoung(timeOf(lastModified))))
      tally.warn(`${message} Digests may still be delivered.`);
    else tally.report('tail-missing', now, { object: null, from, to: now }, message);
  } else {
    tally.unknown(
      'digest',
      now,
      `no digest ended since ${minuteAt(from)}, and no checkpoint says whether there was one`,
      false,
    );
  }
}

function hourOf(object: string, end: number) {
  return { object, from: end - HOUR, to: end };
}

function overlapping(from: number, to: number, interruptions: readonly Interruption[]): Interruption[] {
  return interruptions.filter(
    (one) => timeOf(one.from) < to + SLACK && (one.to === null || timeOf(one.to) > from - SLACK),
  );
}

/** Whether the trail was off when a digest would have ended. */
function isDuring(interruptions: readonly Interruption[], end: number): boolean {
  return interruptions.some((one) => timeOf(one.from) < end && (one.to === null || end <= timeOf(one.to)));
}

/**
 * The parts of a time, longer than `slack` milliseconds, in which the trail was not off. Interruptions are in time's order. Many of them do
 * not add up to an explanation: where so many short parts are left, digests of some were due, and the whole is one part.
 */
function uncovered(
  from: number,
  to: number,
  interruptions: readonly Interruption[],
  slack: number,
): [from: number, to: number][] {
  const parts: [number, number][] = [];
  let at = from;
  for (const one of interruptions) {
    const off = Math.min(to, timeOf(one.from));
    if (off > at) parts.push([at, off]);
    at = Math.max(at, one.to === null ? to : timeOf(one.to));
  }
  if (to > at) parts.push([at, to]);
  const gaps = parts.filter(([start, end]) => end - start > slack);
  const total = parts.reduce((sum, [start, end]) => sum + end - start, 0);
  return gaps.length === 0 && total > 2 * slack ? [[parts[0]![0], parts.at(-1)![1]]] : gaps;
}
