import {
  normalAdvancedEventSelectors,
  normalAggregationConfigurations,
  normalEventSelectors,
  normalInsightSelectors,
} from '../selectors/selectors.ts';
import { rowOf } from '../trail/fields.ts';
import type { Field, TrailIdentity, Value } from '../trail/trail.ts';
import { parseArn } from '../values/arn.ts';
import { type HistoryEvent, listOf, objectOf, textOf } from './event.ts';

/**
 * The events about one trail, the oldest first, each once. Names are unique in an account and Region only, ARNs everywhere. Times are
 * in seconds: within one, a trail is deleted before it is created, and created before anything else.
 */
export function eventsOfTrail(events: readonly HistoryEvent[], trail: TrailIdentity): HistoryEvent[] {
  const own = new Map(events.filter((event) => isAbout(event, trail)).map((event) => [event.sharedId, event]));
  const order = ({ at, name, id }: HistoryEvent) => `${at} ${RANK[name] ?? LAST} ${id}`;
  return [...own.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

const RANK: Readonly<Record<string, number>> = { DeleteTrail: 0, CreateTrail: 1 };
const LAST = 2;

/** The answer says which trail it was; else the request, by name or ARN. A refused call may show its trail in AWS's message alone. */
function isAbout(
  { source, account, request, response, error, message }: HistoryEvent,
  { arn, name }: TrailIdentity,
): boolean {
  if (!source.startsWith('cloudtrail.amazonaws.com')) return false;
  const answered = textOf(response?.['trailARN']);
  if (answered !== null) return answered === arn;
  const sent = [request['name'], request['trailName'], request['resourceId']].map(textOf).find((one) => one !== null);
  if (sent === undefined) return error !== null && `${message} `.includes(`${arn} `);
  return sent === arn || (sent === name && account === parseArn(arn)!.account);
}

/** The value that a field has after an event; `null` in place of it where the event does not show it. */
export type StateOf = (event: HistoryEvent) => { readonly value: Value } | null;

/** How events show the value of a field. A new trail has what CreateTrail was given, and nothing that other calls set. */
export function stateOf(field: Field): StateOf {
  if (field === 'isLogging') return ({ name }) => ({ value: name === 'StartLogging' });
  const { responseMember, unset, format } = rowOf(field);
  if (responseMember === undefined) return listState(field);
  return ({ response }) => {
    if (response === null) return null;
    const value = response[lowerCamel(responseMember)];
    if (value === undefined || value === null || value === '') return { value: unset };
    if (typeof value === 'string') return { value: format?.normalize?.(value) ?? value };
    return typeof value === 'boolean' ? { value } : null;
  };
}

/** Whether the caller asked for a value of the field, instead of leaving it as it was. */
export function isRequested(field: Field, { name, request }: HistoryEvent): boolean {
  const { requestMember } = rowOf(field);
  return name === 'CreateTrail' || requestMember === undefined || Object.hasOwn(request, lowerCamel(requestMember));
}

/** The answer has lists as they are stored, where it has them. */
function listState(field: Field): StateOf {
  return ({ name, request, response }) => {
    const { unset } = rowOf(field);
    if (name === 'CreateTrail') return { value: unset };
    const given = response && Object.hasOwn(response, field) ? response : request;
    const isOtherKind = field.endsWith('ventSelectors') && OTHER_KIND[field]! in given;
    if (!Object.hasOwn(given, field)) return isOtherKind ? { value: [] } : null;
    return normalized(field, listOf(given[field]));
  };
}

/** What does not have the shape of such a list shows nothing. */
function normalized(field: Field, given: readonly unknown[]): ReturnType<StateOf> {
  try {
    return { value: NORMAL[field]!(given.map(upperCamel) as never) };
  } catch {
    return null;
  }
}

const OTHER_KIND: Readonly<Partial<Record<Field, string>>> = {
  eventSelectors: 'advancedEventSelectors',
  advancedEventSelectors: 'eventSelectors',
};

const NORMAL: Readonly<Partial<Record<Field, (given: never) => Value>>> = {
  eventSelectors: normalEventSelectors,
  advancedEventSelectors: normalAdvancedEventSelectors,
  insightSelectors: normalInsightSelectors,
  aggregationConfigurations: normalAggregationConfigurations,
};

/** A member's name as records have it: CloudTrail makes the first letter small. */
export function lowerCamel(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

/** A value of a record in the API's own spelling. */
function upperCamel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(upperCamel);
  const record = objectOf(value);
  return record === null
    ? value
    : Object.fromEntries(
        Object.entries(record).map(([name, inner]) => [
          name.charAt(0).toUpperCase() + name.slice(1),
          upperCamel(inner),
        ]),
      );
}

/** The keys of tags that a call set or removed, with `null` for those it removed. */
export function tagChangesOf({ name, request }: HistoryEvent): ReadonlyMap<string, string | null> {
  const tags = listOf(request['tagsList']).flatMap((tag): [string, string | null][] => {
    const { key, value } = objectOf(tag) ?? {};
    if (typeof key !== 'string') return [];
    return [[key, name === 'RemoveTags' ? null : typeof value === 'string' ? value : '']];
  });
  return new Map(tags);
}
