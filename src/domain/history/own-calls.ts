import { millisecondsOf } from '../values/time.ts';
import { type HistoryEvent, textOf } from './event.ts';
import type { EventsOfName, LookedUp } from './lookups.ts';

/** Which calls are the run's own. */
export interface OwnCalls {
  /** ARN of one of its sessions: all have the same session name. */
  readonly arn: string;
  /** When the trail was about to be observed, in milliseconds since 1970. */
  readonly sinceMilliseconds: number;
}

/** A history without what the run itself did since it observed the trail: that explains nothing of what it observed. */
export function withoutOwnCalls(lookedUp: LookedUp, own: OwnCalls): LookedUp {
  const withoutOwn = (answer: EventsOfName): EventsOfName =>
    'why' in answer ? answer : { ...answer, events: answer.events.filter((event) => !isOwn(event, own)) };
  return { ...lookedUp, events: new Map([...lookedUp.events].map(([name, answer]) => [name, withoutOwn(answer)])) };
}

/**
 * Events have the time to the second, so a call of the same session in the second before is left out, too: in doubt nobody is named. By
 * the ids of its requests a run would not know a call whose answer was lost.
 */
function isOwn({ at, identity }: HistoryEvent, { arn, sinceMilliseconds }: OwnCalls): boolean {
  const isSince = (millisecondsOf(at) ?? 0) >= Math.floor(sinceMilliseconds / 1000) * 1000;
  return isSince && sessionNameIn(textOf(identity['arn']) ?? '') === sessionNameIn(arn);
}

function sessionNameIn(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
