import type { HistoryEvent } from './event.ts';
import { holesOf } from './holes.ts';
import { eventsOfTrail } from './trail-events.ts';
import type { Trail } from '../trail/trail.ts';
import type { Interruption } from '../integrity/chain.ts';

/** What is known of when a trail did not deliver digests because somebody had turned logging or validation off. */
export interface InterruptionsInput {
  readonly trail: Trail;
  /** By GetTrailStatus, as ISO 8601 in UTC; `null` where it never happened. Only the last of each is kept there. */
  readonly startedAt: string | null;
  readonly lastStoppedAt: string | null;
  /** Of the event history, in any order; those of other trails do not matter. */
  readonly events: readonly HistoryEvent[];
  /** When the history was read, as ISO 8601 in UTC. */
  readonly readAt: string;
}

/** The calls by which a trail stops and starts to deliver digests. */
export const INTERRUPTING_EVENTS = [
  'StopLogging',
  'StartLogging',
  'UpdateTrail',
  'DeleteTrail',
  'CreateTrail',
] as const;

/** All stretches without digests that status and history explain, the oldest first. */
export function interruptionsOf({
  trail,
  startedAt,
  lastStoppedAt,
  events,
  readAt,
}: InterruptionsInput): Interruption[] {
  const isStopped = trail.isLogging === false;
  const holes = holesOf({
    events: eventsOfTrail(events, trail).filter(({ error }) => error === null),
    observed: trail,
    declaredOn: ['isLogging', 'enableLogFileValidation'],
    stoppedAt: isStopped ? lastStoppedAt : null,
    startedAt,
    readAt,
  });
  const known = holes
    .filter(({ kind }) => kind === 'logging' || kind === 'validation')
    .map(({ from, to }) => ({ from, to }));
  const last = lastStop(isStopped, startedAt, lastStoppedAt);
  const isKnown = last === null || known.some(({ from }) => from.slice(0, 19) === last.from.slice(0, 19));
  return (isKnown ? known : [...known, last]).sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** A trail that logs was started after it was stopped, if it ever was (API_GetTrailStatus). */
function lastStop(isStopped: boolean, startedAt: string | null, stoppedAt: string | null): Interruption | null {
  if (stoppedAt === null) return null;
  if (isStopped) return { from: stoppedAt, to: null };
  return startedAt !== null && stoppedAt < startedAt ? { from: stoppedAt, to: startedAt } : null;
}
