import { isoSeconds, timeOf } from '../../values/time.ts';
import type { ChainInput, ChainVerdict, Interruption, Unjudged } from '../chain.ts';
import type { Finding, FindingKind } from '../finding.ts';

export const HOUR = 3_600_000;

/** CloudTrail delivers digests again after failures, and out of order for a time (facts, 3.4); the contract gives it a day. */
const YOUNG = 24 * HOUR;

/** So long the next run starts before what could not be judged, to try again. Longer would read more and more for what is archived. */
export const MAX_WAIT = 7 * 24 * HOUR;

/** What a finding is about: times in milliseconds, `null` where they are not known. */
export interface Subject {
  readonly object: string | null;
  readonly from: number | null;
  readonly to: number | null;
  /** What a log file's hash has to be, where it is known. */
  readonly sha256?: string;
}

/** The hour of the digest that ended then. */
export function hourOf(object: string, end: number) {
  return { object, from: end - HOUR, to: end };
}

/**
 * Gathers what is found in one chain. Messages are sentences. Times `at` are milliseconds: the first hour that a finding is about. A hole
 * that an earlier run reported is a warning now.
 */
export interface Tally {
  readonly report: (kind: FindingKind, at: number, subject: Subject, message: string) => void;
  /** The same where it may still turn out well as long as it is young: then a warning, and the checkpoint does not pass it. */
  readonly reportUnlessYoung: (kind: FindingKind, at: number, subject: Subject, message: string, hope: string) => void;
  readonly warn: (message: string) => void;
  /** What could not be judged is counted by its reason. `waits`: the next run tries again. */
  readonly unknown: (what: 'digest' | 'log file', at: number, reason: string, waits: boolean) => void;
  /** What is of this time is not due yet: the next run judges it again. */
  readonly wait: (at: number) => void;
  readonly explain: (interruptions: readonly Interruption[]) => void;
  readonly isYoung: (at: number) => boolean;
  /** The first time that the next run has to judge again; Infinity if there is none. */
  readonly firstOpen: () => number;
  /** Until when there are findings. */
  readonly lastReported: () => number;
  readonly result: () => Pick<ChainVerdict, 'findings' | 'warnings' | 'unknown' | 'interruptions'>;
}

export function createTally({ account, region, now, checkpoint }: ChainInput): Tally {
  const [nowAt, reportedBefore] = [
    timeOf(now),
    Math.min(timeOf(now), checkpoint?.reported ? timeOf(checkpoint.reported) : -Infinity),
  ];
  const findings: Finding[] = [];
  const warnings: string[] = [];
  const unknown = new Map<string, Unjudged>();
  const interruptions = new Set<Interruption>();
  let [open, reported] = [Infinity, -Infinity];
  const isYoung = (at: number) => nowAt - at < YOUNG;
  const wait = (at: number) => {
    open = Math.min(open, at);
  };
  const iso = (at: number | null) => (at === null ? null : isoSeconds(at));

  // That a hole was reported says nothing of the log files of an hour whose digest is there now.
  const wasReported = (kind: FindingKind, at: number) => !kind.startsWith('file-') && at <= reportedBefore;
  const report: Tally['report'] = (kind, at, { object, from, to, ...hash }, message) => {
    if (wasReported(kind, at)) {
      warnings.push(`${message} An earlier run reported this.`);
      return;
    }
    // What is planted in the future is reported again and again, and hides nothing of tomorrow.
    if (!kind.startsWith('file-') && Math.max(at, to ?? at) <= nowAt) reported = Math.max(reported, at, to ?? at);
    findings.push({ kind, account, region, object, from: iso(from), to: iso(to), message, ...hash });
  };
  return {
    report,
    isYoung,
    reportUnlessYoung: (kind, at, subject, message, hope) => {
      if (isYoung(at) && !wasReported(kind, at)) {
        wait(at);
        warnings.push(`${message} ${hope}`);
      } else report(kind, at, subject, message);
    },
    warn: (message) => warnings.push(message),
    unknown: (what, at, reason, waits) => {
      const isLastTry = waits && nowAt - at >= MAX_WAIT;
      const key = `${what} ${isLastTry} ${reason}`;
      const group = unknown.get(key) ?? { what, count: 0, from: at, to: at, reason, isLastTry };
      unknown.set(key, {
        ...group,
        count: group.count + 1,
        from: Math.min(group.from, at),
        to: Math.max(group.to, at),
      });
      if (waits && !isLastTry) wait(at);
    },
    wait,
    explain: (some) => some.forEach((one) => interruptions.add(one)),
    firstOpen: () => open,
    lastReported: () => reported,
    result: () => ({
      findings,
      warnings,
      unknown: [...unknown.values()],
      interruptions: [...interruptions],
    }),
  };
}
