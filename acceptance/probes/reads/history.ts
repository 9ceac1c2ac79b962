/** LookupEvents: its limits, and what it shows of calls on trails. */
import type { CloudTrail, Event } from '@aws-sdk/client-cloudtrail';
import { ABSENT, accepted, type Answer, type Probe, UndeterminedError } from '../probe.ts';
import { daysAgo } from './days-ago.ts';

const TIMES = 'LookupEvents: `EndTime` more than 90 days ago; an earlier `StartTime`';
const ATTRIBUTES = '`LookupAttributes`: absent; an empty list';

/** The newest call of this name that was not refused, and is one of those that are searched for. @throws UndeterminedError */
async function newestEvent(
  cloudTrail: CloudTrail,
  name: string,
  isSearched: (event: Event) => boolean = () => true,
): Promise<Event> {
  const LookupAttributes = [{ AttributeKey: 'EventName' as const, AttributeValue: name }];
  const { Events = [] } = await cloudTrail.lookupEvents({ LookupAttributes });
  const event = Events.find((one) => !('errorCode' in detailsOf(one)) && isSearched(one));
  if (event) return event;
  throw new UndeterminedError(`the event history has no ${name} yet; it shows calls after some minutes`);
}

function detailsOf({ CloudTrailEvent = '{}' }: Event): Record<string, unknown> {
  const details: unknown = JSON.parse(CloudTrailEvent);
  return typeof details === 'object' && details !== null ? (details as Record<string, unknown>) : {};
}

/** Of the question in writes/selectors.ts that sends more than 100 KB. */
function hasLargeParameters(event: Event): boolean {
  return isOmitted(event) || (event.CloudTrailEvent ?? '').length > 100_000;
}

function isOmitted(event: Event): boolean {
  return Object.hasOwn(detailsOf(event)['requestParameters'] ?? {}, 'omitted');
}

/** Of each resource, whether it is named by its ARN. */
function resourceForms({ Resources = [] }: Event): Answer {
  return Resources.map(({ ResourceName = '' }) => (ResourceName.startsWith('arn:') ? 'an ARN' : 'a name')).sort();
}

/** Calls whose response elements the documentation does not show, with the request parameters that others suggest. */
const RECORDED_WRITES: Readonly<Record<string, readonly string[]>> = {
  AddTags: ['resourceId', 'tagsList'],
  PutEventConfiguration: ['aggregationConfigurations', 'trailName'],
  PutInsightSelectors: ['insightSelectors', 'trailName'],
  StartLogging: ['name'],
};

export const historyProbes: readonly Probe[] = [
  {
    id: 'history: LookupEvents without LookupAttributes',
    lines: [ATTRIBUTES],
    trail: 'none',
    expected: 'accepted',
    ask: ({ aws }) => accepted(aws.cloudTrail().lookupEvents({})),
  },
  {
    id: 'history: LookupEvents with an empty list of LookupAttributes',
    lines: [ATTRIBUTES],
    trail: 'none',
    expected: 'InvalidLookupAttributesException',
    ask: ({ aws }) => accepted(aws.cloudTrail().lookupEvents({ LookupAttributes: [] })),
  },
  {
    id: 'history: LookupEvents that ends more than 90 days ago',
    lines: [TIMES],
    trail: 'none',
    expected: 'InvalidTimeRangeException',
    ask: ({ aws }) => accepted(aws.cloudTrail().lookupEvents({ StartTime: daysAgo(110), EndTime: daysAgo(100) })),
  },
  {
    id: 'history: LookupEvents that begins more than 90 days ago',
    lines: [TIMES],
    trail: 'none',
    expected: 'accepted',
    ask: ({ aws }) => accepted(aws.cloudTrail().lookupEvents({ StartTime: daysAgo(100), EndTime: new Date() })),
  },
  {
    id: 'history: LookupEvents with a token and another MaxResults',
    lines: ['LookupEvents: a token with another `MaxResults`'],
    trail: 'none',
    expected: 'InvalidNextTokenException',
    ask: async ({ aws }) => {
      const { NextToken } = await aws.cloudTrail().lookupEvents({ MaxResults: 1 });
      if (NextToken === undefined) throw new UndeterminedError('the event history has fewer than two events');
      return accepted(aws.cloudTrail().lookupEvents({ MaxResults: 2, NextToken }));
    },
  },
  {
    id: 'history: Resources of UpdateTrail',
    lines: ['`Resources` of an event'],
    questions: ['event-resources'],
    trail: 'none',
    expected: [],
    ask: async ({ aws }) => resourceForms(await newestEvent(aws.cloudTrail(), 'UpdateTrail')),
  },
  {
    id: 'history: request parameters over 100 KB',
    lines: ['request parameters or response elements over 100 KB'],
    trail: 'none',
    expected: 'omitted',
    ask: async ({ aws }) =>
      isOmitted(await newestEvent(aws.cloudTrail(), 'PutEventSelectors', hasLargeParameters)) ? 'omitted' : 'present',
  },
  ...Object.keys(RECORDED_WRITES).map((name): Probe => ({
    id: `history: response elements of ${name}`,
    lines: ['response elements of writes other than CreateTrail, UpdateTrail and PutEventSelectors'],
    questions: ['recorded-members'],
    trail: 'none',
    expected: ABSENT,
    ask: async ({ aws }) => {
      const elements = detailsOf(await newestEvent(aws.cloudTrail(), name))['responseElements'];
      return elements === null || elements === undefined ? ABSENT : Object.keys(elements).sort();
    },
  })),
  ...Object.entries(RECORDED_WRITES).map(([name, members]): Probe => ({
    id: `history: request parameters of ${name}`,
    questions: ['recorded-members'],
    trail: 'none',
    expected: members,
    ask: async ({ aws }) =>
      Object.keys(detailsOf(await newestEvent(aws.cloudTrail(), name))['requestParameters'] ?? {}).sort(),
  })),
];
