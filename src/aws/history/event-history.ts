import { type CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { type HistoryEvent, readEvent } from '../../domain/history/event.ts';
import { MAX_EVENT_NAMES } from '../../domain/history/event-names.ts';
import type { EventsOfName } from '../../domain/history/lookups.ts';
import { delaySeconds } from '../../runtime/cancellation.ts';
import { cloudTrail } from '../clients/clients.ts';
import { list, object, optional, string } from '../clients/response-shapes.ts';
import { errorName, errorText, isDenied } from '../errors/aws-error.ts';
import type { Session } from '../session/sign-in.ts';

/** Two requests a second are answered in an account and Region, to all callers together (API_LookupEvents). */
const SECONDS_BETWEEN_REQUESTS = 0.5;

/** Of 50 events each: what is rarely called fits, and what is often called must not use up the time. */
const MAX_PAGES = 2;

/** The event history of one account in one Region. */
export interface EventHistory {
  readonly account: string;
  readonly region: string;
  /**
   * All events of these names, each by itself, or why there are none. Never rejects: when the time is over it gives what was
   * answered until then. One question at a time.
   */
  readonly read: (names: readonly string[], range?: TimeRange) => Promise<ReadonlyMap<string, EventsOfName>>;
}

/** From one time to another, both included; the last 90 days where there is none. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
}

/** `signal` says when the time is over. */
export function openEventHistory(
  session: Session,
  region: string,
  signal: AbortSignal,
  wait = delaySeconds,
): EventHistory {
  // Nothing is tried again when the time is over.
  const client = cloudTrail(region, { ...session, signal });
  let hasAsked = false;
  const nextPage = async (name: string, range: TimeRange | undefined, token: string | undefined): Promise<Page> => {
    if (hasAsked) await wait(SECONDS_BETWEEN_REQUESTS, signal);
    hasAsked = true;
    signal.throwIfAborted();
    return readPage(client, name, range, token, signal);
  };
  return {
    account: session.identity.account,
    region,
    read: (names, range) =>
      readEach(names.slice(0, MAX_EVENT_NAMES), signal, session.log, (name, token) => nextPage(name, range, token)),
  };
}

interface Page {
  readonly events: readonly HistoryEvent[];
  /** `undefined` where there are no older ones. */
  readonly next: string | undefined;
}

/** First the newest page of each name, then the second of those that have one, or the first again where it failed. */
async function readEach(
  names: readonly string[],
  signal: AbortSignal,
  log: Session['log'],
  nextPage: (name: string, token: string | undefined) => Promise<Page>,
): Promise<ReadonlyMap<string, EventsOfName>> {
  const pages = new Map<string, Page>();
  const answers = () => new Map(names.map((name) => [name, answerOf(pages.get(name))]));
  for (const name of Array.from({ length: MAX_PAGES }, () => names).flat()) {
    const newer = pages.get(name);
    if (newer && newer.next === undefined) continue;
    try {
      const page = await nextPage(name, newer?.next);
      pages.set(name, { events: [...(newer?.events ?? []), ...page.events], next: page.next });
    } catch (error) {
      if (isDenied(error)) return new Map(names.map((one) => [one, { why: 'not-permitted' }]));
      log.debug(`The event history did not answer for ${name}: ${errorName(error)}: ${errorText(error)}`);
      if (signal.aborted || !isThrottled(error)) return answers();
    }
  }
  return answers();
}

function answerOf(page: Page | undefined): EventsOfName {
  return page ? { events: page.events, isWhole: page.next === undefined } : { why: 'throttled' };
}

/** CloudTrail says so with status 400 (CloudTrail API, common errors). */
function isThrottled(error: unknown): boolean {
  return errorName(error).startsWith('Throttling');
}

/** API_LookupEvents: each event is a record as JSON text. */
const ANSWER = object({
  Events: optional(list(object({ CloudTrailEvent: optional(string) }))),
  NextToken: optional(string),
});

/** Records that cannot be read are left out. Throws AWS's own error, and whatever ended the time. */
async function readPage(
  client: CloudTrailClient,
  name: string,
  range: TimeRange | undefined,
  token: string | undefined,
  signal: AbortSignal,
): Promise<Page> {
  const command = new LookupEventsCommand({
    LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: name }],
    ...(range && { StartTime: range.from, EndTime: range.to }),
    ...(token !== undefined && { NextToken: token }),
  });
  // The SDK does not hear the signal while it waits to try again.
  const answer = await Promise.race([client.send(command, { abortSignal: signal }), whenAborted(signal)]);
  const { Events = [], NextToken } = ANSWER(answer, '');
  const events = Events.flatMap(({ CloudTrailEvent }) => readEvent(CloudTrailEvent ?? '') ?? []);
  return { events, next: NextToken };
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
