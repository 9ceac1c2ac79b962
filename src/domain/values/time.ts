/** Milliseconds since 1970 of a time in ISO 8601; `null` if the string is not one. */
export function millisecondsOf(iso: string): number | null {
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** ISO 8601 in UTC, to the second, of milliseconds since 1970. */
export function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Whole seconds from one time in ISO 8601 to another; 0 if the second is not later. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round(((millisecondsOf(to) ?? 0) - (millisecondsOf(from) ?? 0)) / 1000));
}
