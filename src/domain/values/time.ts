/** Milliseconds since 1970 of a time in ISO 8601; `null` if the string is not one. */
export function millisecondsOf(iso: string): number | null {
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** The same of a string that is known to be a time; NaN if it is not one, which is neither before nor after any time. */
export function timeOf(iso: string): number {
  return Date.parse(iso);
}

/** Whether a string is a time that exists, in ISO 8601, in UTC and to the second. */
export function isTime(iso: string): boolean {
  const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(iso) ? millisecondsOf(iso) : null;
  return milliseconds !== null && isoSeconds(milliseconds) === iso;
}

/** ISO 8601 in UTC, to the second, of milliseconds since 1970. */
export function isoSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, -'.000Z'.length)}Z`;
}

/** Whole seconds from one time in ISO 8601 to another; 0 if the second is not later. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round(((millisecondsOf(to) ?? 0) - (millisecondsOf(from) ?? 0)) / 1000));
}

/** A time in ISO 8601 as people read it, in UTC to the minute. */
export function minuteOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** The same of milliseconds since 1970. */
export function minuteAt(milliseconds: number): string {
  return minuteOf(isoSeconds(milliseconds));
}

/** Two times in ISO 8601 as people read them, in UTC to the minute; the day once if it is the same. */
export function periodOf(from: string, to: string): string {
  const [start, end] = [minuteOf(from).replace(' UTC', ''), minuteOf(to)];
  return `${start} to ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
}

/** A time span as people read it: `45 s`, `5 min`, `2 h 5 min`, `3 d 4 h`. */
export function minutesOf(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = days > 0 ? [`${days} d`, `${hours} h`] : [`${hours} h`, `${rest} min`];
  return parts.filter((part) => !part.startsWith('0 ')).join(' ');
}
