/** CloudTrail's LookupEvents: the management events of the account and Region called. */
import { createHash } from 'node:crypto';
import type { CallContext } from '../../protocol/authenticate.ts';
import type { CloudTrailRecord } from '../../world/event-history.ts';
import { authorize } from '../../iam-policy/authorize.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { shownEvent, type ShownEvent } from './shown-event.ts';

interface LookupEventsInput {
  LookupAttributes?: { AttributeKey?: string; AttributeValue?: string }[];
  /** Seconds since 1970, as are the times of the answer. */
  StartTime?: number;
  EndTime?: number;
  EventCategory?: string;
  MaxResults?: number;
  NextToken?: string;
}

const MAX_RESULTS = 50;
const MAX_AGE_MILLISECONDS = 90 * 24 * 60 * 60 * 1000;

/** The newest event first. A record of this very call is not among them yet. */
export function lookupEvents(context: CallContext, input: LookupEventsInput): object {
  authorize(context, 'cloudtrail:LookupEvents', ['*']);
  throttle(context);
  const { MaxResults = MAX_RESULTS, EventCategory } = input;
  if (!Number.isInteger(MaxResults) || MaxResults < 1 || MaxResults > MAX_RESULTS) {
    throw new AwsError('InvalidMaxResultsException', `MaxResults is 1 to ${MAX_RESULTS}.`);
  }
  if (EventCategory !== undefined && EventCategory !== 'insight') {
    throw new AwsError('InvalidEventCategoryException', `Unknown EventCategory ${EventCategory}.`);
  }
  const isInTime = readTimes(input);
  const matches = readAttribute(input.LookupAttributes);
  // Nothing here is unusual enough for an Insights event.
  const records = EventCategory === 'insight' ? [] : visibleRecords(context);
  const events = records
    .map((record) => shownEvent(context.world, record))
    .filter((event) => isInTime(event.EventTime) && matches(event));
  const start = readToken(input, events);
  const end = start + MaxResults;
  const hasMore = end < events.length;
  return { Events: events.slice(start, end), ...(hasMore ? { NextToken: tokenFor(input, events[end]!) } : {}) };
}

const WINDOW_MILLISECONDS = 1000;

/** Throws ThrottlingException with 400, as AWS answers it here, if the last second saw as many calls as are left. */
function throttle({ world, caller, region }: CallContext): void {
  const { lookups, lookupsPerSecond } = world.eventHistory;
  const now = Date.now();
  const accountAndRegion = `${caller.accountId} ${region}`;
  const recent = (lookups.get(accountAndRegion) ?? []).filter((time) => time > now - WINDOW_MILLISECONDS);
  if (recent.length >= lookupsPerSecond) throw new AwsError('ThrottlingException', 'Rate exceeded', 400);
  lookups.set(accountAndRegion, [...recent, now]);
}

/** Of the account and Region called, the newest first: of one second, the one that was recorded last. */
function visibleRecords({ world, caller, region }: CallContext): CloudTrailRecord[] {
  const { records, lagMilliseconds } = world.eventHistory;
  const now = Date.now();
  return records
    .filter(({ recipientAccountId, awsRegion }) => recipientAccountId === caller.accountId && awsRegion === region)
    .filter(({ eventTime }) => Date.parse(eventTime) <= now - lagMilliseconds)
    .filter(({ eventTime }) => Date.parse(eventTime) > now - MAX_AGE_MILLISECONDS)
    .toReversed()
    .toSorted((one, other) => Date.parse(other.eventTime) - Date.parse(one.eventTime));
}

/** A range that is over before the history begins is no possible one. Throws InvalidTimeRangeException. */
function readTimes(input: LookupEventsInput): (seconds: number) => boolean {
  const { StartTime = 0, EndTime = Infinity } = input;
  if (EndTime < StartTime) throw new AwsError('InvalidTimeRangeException', 'EndTime is before StartTime.');
  if (EndTime * 1000 < Date.now() - MAX_AGE_MILLISECONDS) {
    throw new AwsError('InvalidTimeRangeException', 'EndTime is more than 90 days ago.');
  }
  return (seconds) => seconds >= StartTime && seconds <= EndTime;
}

/** What each attribute is compared with, in the same letters. */
const ATTRIBUTES: Record<string, (event: ShownEvent) => (string | undefined)[]> = {
  AccessKeyId: ({ AccessKeyId }) => [AccessKeyId],
  EventId: ({ EventId }) => [EventId],
  EventName: ({ EventName }) => [EventName],
  EventSource: ({ EventSource }) => [EventSource],
  ReadOnly: ({ ReadOnly }) => [ReadOnly],
  Username: ({ Username }) => [Username],
  ResourceName: ({ Resources }) => Resources.map(({ ResourceName }) => ResourceName),
  ResourceType: ({ Resources }) => Resources.map(({ ResourceType }) => ResourceType),
};

const MAX_VALUE_LENGTH = 2000;

/** One attribute, or none for every event; an empty list is neither. Throws InvalidLookupAttributesException. */
function readAttribute(attributes: LookupEventsInput['LookupAttributes']): (event: ShownEvent) => boolean {
  const invalid = (message: string) => new AwsError('InvalidLookupAttributesException', message);
  if (attributes === undefined) return () => true;
  if (attributes.length !== 1) throw invalid('You can specify exactly one attribute.');
  const { AttributeKey = '', AttributeValue = '' } = attributes[0]!;
  if (!Object.hasOwn(ATTRIBUTES, AttributeKey)) throw invalid(`Unknown attribute ${AttributeKey}.`);
  if (AttributeValue === '') throw invalid(`The value of ${AttributeKey} is empty.`);
  // These characters count twice.
  const length = AttributeValue.length + (AttributeValue.match(/[_ ,\n]/g) ?? []).length;
  if (length > MAX_VALUE_LENGTH) throw invalid(`The value of ${AttributeKey} is too long.`);
  return (event) => ATTRIBUTES[AttributeKey]!(event).includes(AttributeValue);
}

/** A token belongs to the parameters that it was given for. */
function tokenFor(input: LookupEventsInput, event: ShownEvent): string {
  const parameters = Object.entries(input).filter(([name]) => name !== 'NextToken');
  const sorted = parameters.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const asked = createHash('sha256').update(JSON.stringify(sorted)).digest('base64url');
  return Buffer.from(`${asked} ${event.EventId}`).toString('base64');
}

/** Throws InvalidNextTokenException. */
function readToken(input: LookupEventsInput, events: ShownEvent[]): number {
  if (input.NextToken === undefined) return 0;
  const start = events.findIndex((event) => tokenFor(input, event) === input.NextToken);
  if (start < 0) throw new AwsError('InvalidNextTokenException', 'NextToken is not valid.');
  return start;
}
