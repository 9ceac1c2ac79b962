/** CloudTrail's LookupEvents: the management events of the account and Region called, from the record of calls. */
import { createHash } from 'node:crypto';
import type { CallContext } from '../protocol/authenticate.ts';
import type { Call } from '../world/world.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { AwsError } from '../protocol/aws-error.ts';

interface LookupEventsInput {
  LookupAttributes?: { AttributeKey?: string; AttributeValue?: string }[];
  /** Seconds since 1970, as are the times of the answer. */
  StartTime?: number;
  EndTime?: number;
  EventCategory?: string;
  MaxResults?: number;
  NextToken?: string;
}

type HistoryEvent = ReturnType<typeof eventOf>;

const MAXIMUM_RESULTS = 50;

/** What each attribute is compared with. */
const ATTRIBUTES: Record<string, (event: HistoryEvent) => (string | undefined)[]> = {
  EventId: ({ EventId }) => [EventId],
  EventName: ({ EventName }) => [EventName],
  EventSource: ({ EventSource }) => [EventSource],
  ReadOnly: ({ ReadOnly }) => [ReadOnly],
  Username: ({ Username }) => [Username],
  ResourceName: ({ Resources }) => Resources.map(({ ResourceName }) => ResourceName),
  ResourceType: ({ Resources }) => Resources.map(({ ResourceType }) => ResourceType),
};

/** The newest event first. AWS shows an event some minutes after the call: here `lagMilliseconds` says when. */
export function lookupEvents(context: CallContext, input: LookupEventsInput): object {
  const { world, caller, region } = context;
  authorize(context, 'cloudtrail:LookupEvents', ['*']);
  const { StartTime = 0, EndTime = Infinity, MaxResults = MAXIMUM_RESULTS, EventCategory } = input;
  if (EndTime < StartTime) throw new AwsError('InvalidTimeRangeException', 'EndTime is before StartTime.');
  if (!Number.isInteger(MaxResults) || MaxResults < 1 || MaxResults > MAXIMUM_RESULTS) {
    throw new AwsError('InvalidMaxResultsException', `MaxResults is 1 to ${MAXIMUM_RESULTS}.`);
  }
  if (EventCategory !== undefined && EventCategory !== 'insight') {
    throw new AwsError('InvalidEventCategoryException', `Unknown EventCategory ${EventCategory}.`);
  }
  const matches = readAttributes(input.LookupAttributes);
  // Nothing here is unusual enough for an Insights event.
  const calls = EventCategory === 'insight' ? [] : world.calls;
  const events = calls
    .map((call, index) => ({ call, index }))
    .filter(({ call }) => call.accountId === caller.accountId && call.principalArn !== null && call.region === region)
    .filter(({ call }) => call.receivedAt.getTime() <= Date.now() - world.lagMilliseconds)
    .map(({ call, index }) => eventOf(call, index))
    .filter((event) => event.EventTime >= StartTime && event.EventTime <= EndTime && matches(event))
    .reverse();
  const start = readToken(input.NextToken, events);
  const end = start + MaxResults;
  const next = events[end];
  return { Events: events.slice(start, end), ...(next ? { NextToken: next.EventId } : {}) };
}

/** CloudTrail accepts one attribute at most. */
function readAttributes(attributes: LookupEventsInput['LookupAttributes'] = []): (event: HistoryEvent) => boolean {
  const invalid = (message: string) => new AwsError('InvalidLookupAttributesException', message);
  if (attributes.length > 1) throw invalid('You can specify one attribute.');
  const [attribute] = attributes;
  if (!attribute) return () => true;
  const { AttributeKey = '', AttributeValue = '' } = attribute;
  if (!Object.hasOwn(ATTRIBUTES, AttributeKey)) throw invalid(`Unknown attribute ${AttributeKey}.`);
  if (AttributeValue === '') throw invalid(`The value of ${AttributeKey} is empty.`);
  return (event) => ATTRIBUTES[AttributeKey]!(event).includes(AttributeValue);
}

function readToken(token: string | undefined, events: HistoryEvent[]): number {
  if (token === undefined) return 0;
  const start = events.findIndex(({ EventId }) => EventId === token);
  if (start < 0) throw new AwsError('InvalidNextTokenException', 'NextToken is not valid.');
  return start;
}

function eventOf(call: Call, index: number) {
  const [service, EventName] = call.action.split(':');
  const id = createHash('sha256').update(`${index} ${call.receivedAt.getTime()}`).digest('hex');
  const EventId = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  const EventSource = `${service}.amazonaws.com`;
  return {
    EventId,
    EventName: EventName!,
    ReadOnly: String(!call.isWrite),
    EventTime: Math.floor(call.receivedAt.getTime() / 1000),
    EventSource,
    Username: call.principalArn!.split('/').at(-1),
    Resources: trailsIn(call).map((ResourceName) => ({ ResourceType: 'AWS::CloudTrail::Trail', ResourceName })),
    CloudTrailEvent: JSON.stringify({
      eventVersion: '1.11',
      userIdentity: { arn: call.principalArn, accountId: call.accountId },
      eventTime: call.receivedAt.toISOString().replace(/\.\d{3}Z$/, 'Z'),
      eventSource: EventSource,
      eventName: EventName,
      awsRegion: call.region,
      sourceIPAddress: '127.0.0.1',
      userAgent: call.userAgent,
      ...(call.error === null ? {} : { errorCode: call.error }),
      readOnly: !call.isWrite,
      eventID: EventId,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: call.accountId,
      eventCategory: 'Management',
    }),
  };
}

/** As the request names them. */
function trailsIn({ service, input }: Call): string[] {
  const names = service === 'cloudtrail' ? [input['Name'], input['TrailName'], input['ResourceId']] : [];
  return names.filter((name) => typeof name === 'string');
}
