/** PutEventConfiguration: on trails, aggregation of data events. */
import type { AggregationConfiguration, PutEventConfigurationRequest } from '@aws-sdk/client-cloudtrail';
import { accepted, type Asked, type Probe } from '../probe.ts';

const AGGREGATION: AggregationConfiguration = { EventCategory: 'Data', Templates: ['API_ACTIVITY'] };
const STORE_SETTINGS = '`MaxEventSize`, `ContextKeySelectors`, `InsightsDestination` with `TrailName`';
const NUMBER = '`AggregationConfigurations`: more than one, or absent';

function put({ aws, trail }: Asked, configuration: Omit<PutEventConfigurationRequest, 'EventDataStore'>) {
  return aws.cloudTrail().putEventConfiguration({ TrailName: trail.name, ...configuration });
}

/** Configurations that CloudTrail should refuse, so that the trail stays as it is. */
function refusal(
  name: string,
  configuration: PutEventConfigurationRequest,
  expected: string,
  of: Pick<Probe, 'lines' | 'questions'>,
): Probe {
  return {
    id: `event configuration: ${name}`,
    ...of,
    trail: 'own',
    expected,
    ask: (asked) => accepted(put(asked, configuration)),
  };
}

export const eventConfigurationProbes: readonly Probe[] = [
  {
    id: 'event configuration: aggregation on a trail that records no data events',
    lines: ['aggregation on a trail that records no data events'],
    trail: 'own',
    leavesChanges: true,
    expected: 'accepted',
    ask: (asked) => accepted(put(asked, { AggregationConfigurations: [AGGREGATION] })),
  },
  {
    id: 'event configuration: an ARN as TrailName',
    lines: ['an ARN as `TrailName` of Get- and PutEventConfiguration'],
    questions: ['event-configuration-arn'],
    trail: 'own',
    leavesChanges: true,
    expected: 'accepted',
    ask: (asked) => accepted(put(asked, { TrailName: asked.trail.arn, AggregationConfigurations: [AGGREGATION] })),
  },
  {
    id: 'event configuration: an empty list clears',
    lines: ['`AggregationConfigurations`: empty'],
    questions: ['clearing-aggregation'],
    trail: 'own',
    leavesChanges: true,
    expected: 0,
    prepare: async (asked) => {
      await put(asked, { AggregationConfigurations: [AGGREGATION] });
      await put(asked, { AggregationConfigurations: [] });
    },
    ask: async ({ aws, trail }) => {
      const { AggregationConfigurations } = await aws.cloudTrail().getEventConfiguration({ TrailName: trail.name });
      return AggregationConfigurations?.length ?? 0;
    },
  },
  refusal(
    'two configurations',
    { AggregationConfigurations: [AGGREGATION, { EventCategory: 'Data', Templates: ['USER_ACTIONS'] }] },
    'InvalidParameterException',
    { lines: [NUMBER] },
  ),
  refusal('no configuration', {}, 'InvalidParameterException', { lines: [NUMBER] }),
  refusal('MaxEventSize with TrailName', { MaxEventSize: 'Large' }, 'InvalidParameterCombinationException', {
    lines: [STORE_SETTINGS],
    questions: ['store-settings-on-trails'],
  }),
  refusal(
    'ContextKeySelectors with TrailName',
    { MaxEventSize: 'Large', ContextKeySelectors: [{ Type: 'TagContext', Equals: ['team'] }] },
    'InvalidParameterCombinationException',
    { lines: [STORE_SETTINGS], questions: ['store-settings-on-trails'] },
  ),
];
