import { isKnown } from '../../domain/values/answer.ts';
import { minuteOf, minutesOf, secondsBetween } from '../../domain/values/time.ts';
import { type Planned, wasFoundStopped } from '../report.ts';

/** How long a trail that should log was found not to, in a sentence; empty if it logged. The times are GetTrailStatus's. */
export function loggingGap(planned: Planned): string {
  if (!wasFoundStopped(planned)) return '';
  const { stoppedAt, startedAt, observedAt, mode, now } = planned;
  const isOn = mode === 'apply' && isKnown(now) && now.known?.isLogging === true;
  if (stoppedAt === null) return isOn ? 'Logging was off until this run.' : 'Logging is off.';
  if (!isOn) {
    const soFar = durationBetween(stoppedAt, observedAt);
    return `Logging has been off since ${minuteOf(stoppedAt)}${soFar === null ? '' : ` (${soFar} so far)`}.`;
  }
  // A read that lags behind StartLogging still has the start before the gap.
  const duration = startedAt === null ? null : durationBetween(stoppedAt, startedAt);
  return startedAt === null || duration === null
    ? `Logging was off from ${minuteOf(stoppedAt)} until this run.`
    : `Logging was off from ${period(stoppedAt, startedAt)} (${duration}).`;
}

/** Two times in UTC, to the minute; the day once if it is the same. */
function period(from: string, to: string): string {
  const [day, lastDay] = [from.slice(0, 10), to.slice(0, 10)];
  return `${day} ${from.slice(11, 16)} to ${day === lastDay ? '' : `${lastDay} `}${to.slice(11, 16)} UTC`;
}

/** The time between, such as "2 h 5 min"; `null` if the second is not later. */
function durationBetween(from: string, to: string): string | null {
  const seconds = secondsBetween(from, to);
  return seconds > 0 ? minutesOf(seconds) : null;
}
