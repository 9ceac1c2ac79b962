import { isSame } from '../plan/drift.ts';
import type { Field, Trail, Value } from '../trail/trail.ts';
import type { HistoryEvent } from './event.ts';
import { eventNamesOf } from './event-names.ts';
import type { Why } from './history.ts';
import type { EventsOfName } from './lookups.ts';
import { isRequested, stateOf, tagChangesOf } from './trail-events.ts';

/** What is known of a trail's events. */
export interface TrailEvents {
  /** Those that succeeded since the trail was created last, the oldest first. */
  readonly events: readonly HistoryEvent[];
  /** What the history of the run's own account answered, by name of the event. */
  readonly answers: ReadonlyMap<string, EventsOfName>;
  /** Whether an account that could have changed the trail was not read. */
  readonly hasUnreadAccounts: boolean;
}

/** The event that gave a field the value that was observed, or why it is not known. */
export type Cause = { readonly event: HistoryEvent } | { readonly why: Why };

/**
 * The cause of a field's value: the first event of the newest unbroken run of events after which the field had it. Events that only
 * carry a value which was there before are nobody's change.
 */
export function causeOf(field: Field, observed: Trail, desired: Value, known: TrailEvents): Cause {
  const names = eventNamesOf(field);
  const failed = names.filter((name) => name !== 'CreateTrail').map((name) => known.answers.get(name));
  const failure = failed.find((answer) => answer !== undefined && 'why' in answer);
  if (failure && 'why' in failure) return failure;
  const events = known.events.filter(({ name }) => names.includes(name));
  if (field === 'tags') return causeOfTags(events, observed, desired, known);
  const states = events.map((event) => ({ event, state: stateOf(field)(event) }));
  const newest = states.at(-1);
  if (newest === undefined) return { why: whyWithoutEvent(names, known) };
  // A change that left no trace here came after it.
  if (newest.state === null || !isSame(newest.state.value, observed[field])) return { why: whyNotSeen(known) };
  const before = states.findLastIndex(({ state }) => state === null || !isSame(state.value, observed[field]));
  const { event } = states[before + 1]!;
  if (before >= 0 || event.name === 'CreateTrail') return { event };
  // An older event, which was not read, may have given it the value.
  const why = whyUnread(names, known);
  if (why !== null) return { why };
  return isRequested(field, event) ? { event } : { why: whyWithoutEvent(names, known) };
}

/** No event shows all tags: the newest that left a tag which differs as it was observed. */
function causeOfTags(events: readonly HistoryEvent[], observed: Trail, desired: Value, known: TrailEvents): Cause {
  const is = observed.tags ?? {};
  const declared = (desired ?? {}) as Readonly<Record<string, string>>;
  const differing = [...new Set([...Object.keys(is), ...Object.keys(declared)])].filter(
    (key) => is[key] !== declared[key],
  );
  const touching = events.flatMap((event) => {
    const changes = tagChangesOf(event);
    const touched = differing.filter((key) => changes.has(key));
    return touched.length > 0
      ? [{ event, isAsObserved: touched.every((key) => (changes.get(key) ?? undefined) === is[key]) }]
      : [];
  });
  const newest = touching.at(-1);
  if (newest === undefined) return { why: whyWithoutEvent(eventNamesOf('tags'), known) };
  return newest.isAsObserved ? { event: newest.event } : { why: whyNotSeen(known) };
}

/** A history that was not read to its end may hold it; another account's may, too. */
function whyWithoutEvent(names: readonly string[], known: TrailEvents): Why {
  return whyUnread(names, known) ?? (known.hasUnreadAccounts ? 'another-account' : 'older-than-90-days');
}

/** Why some of the events of these names were not read; `null` if all were. */
function whyUnread(names: readonly string[], { answers }: TrailEvents): Why | null {
  const unread = names.flatMap((name): Why[] => {
    const answer = answers.get(name);
    if (answer === undefined) return [];
    if ('why' in answer) return [answer.why];
    return answer.isWhole ? [] : ['throttled'];
  });
  return unread[0] ?? null;
}

function whyNotSeen({ hasUnreadAccounts }: TrailEvents): Why {
  return hasUnreadAccounts ? 'another-account' : 'not-visible-yet';
}
