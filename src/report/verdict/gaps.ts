import type { Hole, HoleKind } from '../../domain/history/history.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { minuteOf, minutesOf, periodOf, secondsBetween } from '../../domain/values/time.ts';
import { historyAfterRun, type Report, wasFoundStopped } from '../report.ts';

/** From when to when something was off: ISO 8601; `null` where that is not known. `isOver`: it is on again. */
interface Gap {
  readonly from: string | null;
  readonly to: string | null;
  readonly isOver: boolean;
  /** Of one that lasts: when that was seen. */
  readonly seenAt: string;
}

/**
 * How long a trail was found not to log, in a sentence; empty if it logged. It begins with the first StopLogging or DeleteTrail that the
 * event history has, since GetTrailStatus has the last alone.
 */
export function loggingGap(report: Report): string {
  const { planned, history, confirmed } = report;
  const hole = lastingHole(history);
  if (planned === null || !(wasFoundStopped(planned) || (planned.before === null && hole))) return '';
  const { mode, now, stoppedAt, observedAt } = planned;
  const isOver = mode === 'apply' && isKnown(now) && now.known?.isLogging === true;
  return sentence('Logging', {
    from: hole?.from ?? stoppedAt,
    to: confirmed.logging,
    isOver,
    seenAt: observedAt,
  });
}

/** The gap in logging that lasted when the history was read. */
function lastingHole(history: Report['history']): Hole | undefined {
  return history?.holes.findLast(({ kind, to }) => kind === 'logging' && to === null);
}

/** The same of what else makes a trail record less than it should, or prove less: one sentence each. */
export function otherGaps(report: Report): string[] {
  const { history, planned } = report;
  if (history === null || planned === null) return [];
  const lasting = history.holes.filter(({ to }) => to === null).map(({ kind }) => kind);
  return (historyAfterRun(report)?.holes ?? [])
    .filter(
      ({ kind, from }, _, all) => lasting.includes(kind) && all.findLast((one) => one.kind === kind)?.from === from,
    )
    .flatMap(({ kind, from, to }) => {
      const gap = { from, to, isOver: to !== null, seenAt: planned.observedAt };
      return kind === 'logging' ? [] : [sentence(WHAT_WAS_OFF[kind], gap)];
    });
}

const WHAT_WAS_OFF: Readonly<Record<Exclude<HoleKind, 'logging'>, string>> = {
  organization: 'Recording of the member accounts',
  'multi-region': 'Recording of all Regions but the home Region',
  validation: 'Log file validation',
};

/** The time that logging was off, in a few words such as "2 h 5 min"; `null` if that is not known. */
export function loggingGapDuration({ planned, history, confirmed }: Report): string | null {
  const hole = lastingHole(history);
  const from = hole?.from ?? planned?.stoppedAt ?? null;
  const to = confirmed.logging ?? planned?.observedAt ?? null;
  return from === null || to === null ? null : durationBetween(from, to);
}

function sentence(what: string, { from, to, isOver, seenAt }: Gap): string {
  if (from === null) return isOver ? `${what} was off until this run.` : `${what} is off.`;
  if (!isOver) {
    const soFar = durationBetween(from, seenAt);
    return `${what} has been off since ${minuteOf(from)}${soFar === null ? '' : ` (${soFar} so far)`}.`;
  }
  const duration = to === null ? null : durationBetween(from, to);
  return to === null || duration === null
    ? `${what} was off from ${minuteOf(from)} until this run.`
    : `${what} was off from ${periodOf(from, to)} (${duration}).`;
}

/** The time between; `null` if the second is not later. */
function durationBetween(from: string, to: string): string | null {
  const seconds = secondsBetween(from, to);
  return seconds > 0 ? minutesOf(seconds) : null;
}
