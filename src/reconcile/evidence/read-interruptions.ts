import { openEventHistory } from '../../aws/history/event-history.ts';
import type { Session } from '../../aws/session/sign-in.ts';
import { INTERRUPTING_EVENTS, interruptionsOf } from '../../domain/history/interruptions.ts';
import type { EventsOfName } from '../../domain/history/lookups.ts';
import type { Interruption } from '../../domain/integrity/chain.ts';
import type { TrailNow } from './read-trail-now.ts';

/** As long as explaining drift may take: two lookups a second, by an account that others ask, too. */
const TIMEOUT_MILLISECONDS = 10_000;

/**
 * When logging or validation was off, as far as status and event history say; `null` where nothing does. Where the history cannot be read,
 * the status may have the last stop all the same. Lookups are half a second apart, so only those are made that can find something. Never
 * rejects.
 */
export async function readInterruptions(
  session: Session,
  { trail, startedAt, lastStoppedAt }: TrailNow,
): Promise<Interruption[] | null> {
  const timeout = AbortSignal.any([session.signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]);
  const history = openEventHistory(session, trail.homeRegion, timeout);
  // A trail that was never stopped has no time of it (API_GetTrailStatus), unless it is a later trail of the same name.
  const isStop = (name: string) => name === 'StopLogging' || name === 'StartLogging';
  const first = INTERRUPTING_EVENTS.filter(
    (name) => name !== 'CreateTrail' && (lastStoppedAt !== null || !isStop(name)),
  );
  const answers = new Map(await history.read(first));
  if (eventsIn(answers.get('DeleteTrail')).length > 0) {
    const rest = await history.read(INTERRUPTING_EVENTS.filter((name) => !first.includes(name)));
    for (const [name, answer] of rest) answers.set(name, answer);
  }
  const events = [...answers.values()].flatMap(eventsIn);
  const known = interruptionsOf({ trail, startedAt, lastStoppedAt, events, readAt: new Date().toISOString() });
  const isUnread = [...answers.values()].every((answer) => 'why' in answer);
  return isUnread && known.length === 0 ? null : known;
}

function eventsIn(answer: EventsOfName | undefined) {
  return answer && 'events' in answer ? answer.events : [];
}
