import { openEventHistory } from '../../aws/history/event-history.ts';
import type { Session } from '../../aws/session/sign-in.ts';
import type { Interruption } from '../../domain/integrity/chain.ts';
import { INTERRUPTING_EVENTS, interruptionsOf } from '../../domain/history/interruptions.ts';
import type { TrailNow } from './read-trail-now.ts';

/** As long as explaining drift may take: two lookups a second, by an account that others ask, too. */
const TIMEOUT_MILLISECONDS = 10_000;

/**
 * When logging or validation was off, as far as status and event history say; `null` where nothing does. Where the history cannot be read,
 * the status may have the last stop all the same. Never rejects.
 */
export async function readInterruptions(
  session: Session,
  { trail, startedAt, lastStoppedAt }: TrailNow,
): Promise<Interruption[] | null> {
  const timeout = AbortSignal.any([session.signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]);
  const answers = await openEventHistory(session, trail.homeRegion, timeout).read(INTERRUPTING_EVENTS);
  const events = [...answers.values()].flatMap((answer) => ('events' in answer ? answer.events : []));
  const known = interruptionsOf({ trail, startedAt, lastStoppedAt, events, readAt: new Date().toISOString() });
  const isUnread = [...answers.values()].every((answer) => 'why' in answer);
  return isUnread && known.length === 0 ? null : known;
}
