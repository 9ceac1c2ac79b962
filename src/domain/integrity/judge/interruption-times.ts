import { timeOf } from '../../values/time.ts';
import type { Interruption } from '../chain.ts';
import { HOUR } from './tally.ts';

/** A digest's hour, and five minutes for clocks that differ: so far a digest's end and the event that explains it can be apart (facts, 3.4). */
export const SLACK = HOUR + 300_000;

/** Those that lie in a time, or so near to it that they explain something of it. */
export function overlapping(from: number, to: number, interruptions: readonly Interruption[]): Interruption[] {
  return interruptions.filter(
    (one) => timeOf(one.from) < to + SLACK && (one.to === null || timeOf(one.to) > from - SLACK),
  );
}

/** Whether the trail was off when a digest would have ended. */
export function isDuring(interruptions: readonly Interruption[], end: number): boolean {
  return interruptions.some((one) => timeOf(one.from) < end && (one.to === null || end <= timeOf(one.to)));
}

/**
 * The parts of a time, longer than `slack` milliseconds, in which the trail was not off. Interruptions are in time's order. Many of them do
 * not add up to an explanation: where so many short parts are left, digests of some were due, and the whole is one part.
 */
export function uncovered(
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
