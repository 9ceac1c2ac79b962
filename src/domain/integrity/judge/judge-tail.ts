import { isoSeconds, minuteAt, periodOf, timeOf } from '../../values/time.ts';
import { grouped } from '../../values/wording.ts';
import type { ChainInput } from '../chain.ts';
import { type DigestChain, newestOf } from './digest-chain.ts';
import { overlapping, SLACK, uncovered } from './interruption-times.ts';
import { HOUR, MAX_WAIT, type Tally } from './tally.ts';

/** A final digest covers all until the stop (facts, 3.4); five minutes for clocks that differ. */
const FINAL_SLACK = 300_000;

/** A digest is stored 20 to 50 minutes after its end, and late after two hours (facts, 3.6). */
const LATE = 2 * HOUR;

/** Nothing in a chain shows that its end was deleted: the time does, and what the checkpoint names (facts, 3.7). */
export function judgeTail(input: ChainInput, chain: DigestChain, tally: Tally): void {
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

/** The hour of a final digest is not documented exactly enough for a finding. Until it is due, nothing is missing. */
export function warnOfMissingFinal(input: ChainInput, newest: number, end: number, tally: Tally): void {
  const [gap] = uncovered(newest, end, input.interruptions() ?? [], FINAL_SLACK);
  if (gap === undefined) return;
  const [from, stop] = gap;
  if (from !== newest || stop === end || stop - from > SLACK || timeOf(input.now) - stop < HOUR + LATE) return;
  tally.warn(
    `No digest covers ${periodOf(isoSeconds(from), isoSeconds(stop))}, the time before the trail or its log file validation was turned off, although CloudTrail delivers a final digest then. Nothing proves the log files of that time.`,
  );
}
