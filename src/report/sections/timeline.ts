import type { History, Via, Why } from '../../domain/history/history.ts';
import type { Drift } from '../../domain/plan/drift.ts';
import type { PrerequisiteId } from '../../domain/prerequisites/prerequisite.ts';
import { rowOf } from '../../domain/trail/fields.ts';
import type { Field } from '../../domain/trail/trail.ts';
import { PREREQUISITE_LABELS } from '../verdict/failing.ts';

/** One thing that somebody did or tried, in words. Actor and address are anybody's: escape them. */
export interface TimelineEntry {
  /** ISO 8601 in UTC; of several refused attempts the last. */
  readonly at: string;
  readonly actor: string;
  /** Address and kind of client, as far as they are known. */
  readonly from: string | null;
  readonly via: Via | null;
  /** Such as "turned Logging off". */
  readonly did: string;
  /** Name of the call. */
  readonly event: string;
  /** AWS's code, where the call was refused. */
  readonly error: string | null;
}

/** What was done to the trail, and tried, the oldest first. Fields that one call changed are one entry. */
export function timelineOf(
  { changes, prerequisites, attempts }: History,
  drift: readonly Pick<Drift, 'field' | 'observed'>[],
): TimelineEntry[] {
  const isOff = (what: Field | PrerequisiteId) =>
    drift.some(({ field, observed }) => field === what && observed === false);
  const ofFields = Object.entries(changes) as [Field, NonNullable<History['changes'][Field]>][];
  const ofPrerequisites = prerequisites.flatMap((one) => ('change' in one ? [[one.id, one.change] as const] : []));
  const events = Map.groupBy([...ofFields, ...ofPrerequisites], ([, { eventId }]) => eventId);
  const done = [...events.values()].map((ofEvent): TimelineEntry => {
    const [, { actor, at, from, via, event }] = ofEvent[0]!;
    const names = [...new Set(ofEvent.map(([what]) => labelOf(what)))].join(', ');
    const did = DID[event] ?? (ofEvent.every(([what]) => isOff(what)) ? `turned ${names} off` : `changed ${names}`);
    return { at, actor, from, via, did, event, error: null };
  });
  const tried = Map.groupBy(attempts, ({ actor, event, error }) => JSON.stringify([actor, event, error]));
  const refused = [...tried.values()].map((same): TimelineEntry => {
    const { actor, at, event, error } = same[0]!;
    const times = same.length === 1 ? '' : ` ${same.length} times, last at this time`;
    return {
      at,
      actor,
      from: null,
      via: null,
      did: `tried to ${TRIED[event] ?? `call ${event}`}${times}, and was refused`,
      event,
      error,
    };
  });
  return [...done, ...refused].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Calls whose name says more than the field does. */
const DID: Readonly<Record<string, string>> = {
  StopLogging: 'turned Logging off',
  StartLogging: 'turned Logging on',
  DeleteTrail: 'deleted the trail',
  CreateTrail: 'created the trail like this',
};

const TRIED: Readonly<Record<string, string>> = {
  StopLogging: 'turn Logging off',
  StartLogging: 'turn Logging on',
  DeleteTrail: 'delete the trail',
  UpdateTrail: 'change the trail',
  PutEventSelectors: `change ${rowOf('eventSelectors').label}`,
};

function labelOf(what: Field | PrerequisiteId): string {
  return what in PREREQUISITE_LABELS ? PREREQUISITE_LABELS[what as PrerequisiteId] : rowOf(what as Field).label;
}

/** Of what it is not known who changed it, by the reason, as a sentence: of a trail that is not there, whether somebody deleted it. */
export function unexplainedOf(
  { unexplained, prerequisites }: History,
  isAbsent: boolean,
): { readonly says: string; readonly why: Why }[] {
  const all = [
    ...unexplained.map(({ field, why }) => ({ name: isAbsent ? null : rowOf(field).label, why })),
    ...prerequisites.flatMap((one) => ('why' in one ? [{ name: PREREQUISITE_LABELS[one.id], why: one.why }] : [])),
  ];
  return [...Map.groupBy(all, ({ why }) => why)].map(([why, ofReason]) => {
    const names = new Set(ofReason.map(({ name }) => name));
    const isOfTrail = names.delete(null);
    // A trail that never was has no such call: that the whole history has none is no alarm.
    const isUnlikely = isOfTrail && why === 'older-than-90-days';
    const open = [
      ...(isOfTrail && !isUnlikely ? ['whether somebody deleted the trail'] : []),
      ...(names.size > 0 ? [`who changed ${[...names].join(', ')}`] : []),
    ];
    const says = [
      ...(isUnlikely ? ['No sign that somebody deleted the trail.'] : []),
      ...(open.length > 0 ? [`Not known ${open.join(', and ')}.`] : []),
    ].join(' ');
    return { says, why };
  });
}

/** Why it is not known who made a change, and what to do about it: sentences. */
export const WHY: Readonly<Record<Why, string>> = {
  'not-permitted':
    'The role is not allowed to read the event history. Allow cloudtrail:LookupEvents in its policy; the next run that finds something says who it was.',
  'older-than-90-days':
    'The event history of the last 90 days has no such call. It is older, or not visible yet: events appear about 5, at most 15 minutes after the call.',
  'not-visible-yet':
    'The latest call in the event history left another value. The call that changed it is not visible yet: events appear about 5, at most 15 minutes after the call. Run again.',
  'another-account':
    'The event history of this account does not have the call. It is not visible yet (events appear about 5, at most 15 minutes after the call; run again), or it came from an account whose history this run cannot read: the management account, a delegated administrator, or the owner of the resource.',
  throttled:
    'The event history was not read to the end within 10 seconds. CloudTrail did not answer, or it was asked more than twice a second by all callers of the account together. Run again, or look the events up as below.',
};
