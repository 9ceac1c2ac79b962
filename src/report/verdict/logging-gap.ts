import { isKnown } from '../../domain/values/answer.ts';
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
    : `Logging was off from ${minutesOf(stoppedAt, startedAt)} (${duration}).`;
}

/** A time of ISO 8601 in UTC, to the minute. */
export function minuteOf(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

/** Two such times; the day once if it is the same. */
function minutesOf(from: string, to: string): string {
  const [day, lastDay] = [from.slice(0, 10), to.slice(0, 10)];
  return `${day} ${from.slice(11, 16)} to ${day === lastDay ? '' : `${lastDay} `}${to.slice(11, 16)} UTC`;
}

/** The time between, such as "2 h 5 min"; `null` if the second is not later. */
function durationBetween(from: string, to: string): string | null {
  // eslint-disable-next-line no-restricted-globals -- It reads a string, not the clock.
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const milliseconds = end - start;
  if (!(milliseconds > 0)) return null;
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes === 0) return 'less than 1 min';
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const units = days > 0 ? [`${days} d`, `${hours} h`] : [`${hours} h`, `${minutes % 60} min`];
  return units.filter((unit) => !unit.startsWith('0 ')).join(' ');
}
