import { describe, expect, test } from '@jest/globals';
import {
  GetEventConfigurationCommand,
  GetInsightSelectorsCommand,
  PutEventConfigurationCommand,
  type PutEventConfigurationCommandInput,
  PutInsightSelectorsCommand,
} from '@aws-sdk/client-cloudtrail';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, errorNameOf, trailIn } from '../../clients.ts';

const TrailName = 'org-trail';
const EventDataStore = 'arn:aws:cloudtrail:us-east-1:111111111111:eventdatastore/EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE';
const configuration = { EventCategory: 'Data', Templates: ['API_ACTIVITY', 'USER_ACTIONS'] } as const;
const AggregationConfigurations = [{ ...configuration, Templates: [...configuration.Templates] }];

async function clientOf() {
  const world = createWorld();
  trailIn(world);
  return cloudTrail(await startCloud(world));
}

describe('selectors: event configuration', () => {
  test('aggregation is replaced as a whole, and an empty list clears it', async () => {
    const client = await clientOf();
    const put = (input: Partial<PutEventConfigurationCommandInput>) =>
      client.send(new PutEventConfigurationCommand({ TrailName, ...input }));
    const read = async () =>
      (await client.send(new GetEventConfigurationCommand({ TrailName }))).AggregationConfigurations;
    expect(await put({ AggregationConfigurations })).toMatchObject({
      TrailARN: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
      AggregationConfigurations,
    });
    const other = [{ EventCategory: 'Data' as const, Templates: ['RESOURCE_ACCESS' as const] }];
    await put({ AggregationConfigurations: other });
    expect(await read()).toEqual(other);
    await put({ AggregationConfigurations: [] });
    expect(await read()).toEqual([]);
  });

  test.each<[string, object]>([
    ['InvalidParameterException', { AggregationConfigurations: [configuration, configuration] }],
    ['InvalidParameterException', { AggregationConfigurations: [{ ...configuration, EventCategory: 'Management' }] }],
    ['InvalidParameterException', { AggregationConfigurations: [{ ...configuration, Templates: ['OTHER'] }] }],
    ['InvalidParameterException', { AggregationConfigurations: [{ ...configuration, Templates: [] }] }],
    [
      'InvalidParameterException',
      { AggregationConfigurations: [{ ...configuration, Templates: Array(51).fill('API_ACTIVITY') }] },
    ],
    ['InvalidParameterException', {}],
    ['InvalidParameterException', { TrailName: undefined, AggregationConfigurations }],
    ['InvalidParameterCombinationException', { EventDataStore, AggregationConfigurations }],
    ['InvalidParameterCombinationException', { MaxEventSize: 'Large', AggregationConfigurations }],
    [
      'InvalidParameterCombinationException',
      { ContextKeySelectors: [{ Type: 'TagContext', Equals: ['team'] }], AggregationConfigurations },
    ],
    ['EventDataStoreNotFoundException', { TrailName: undefined, EventDataStore, AggregationConfigurations }],
  ])('%s for %j', async (error, input) => {
    const client = await clientOf();
    const put = new PutEventConfigurationCommand({ TrailName, ...input });
    expect(await errorNameOf(client.send(put))).toBe(error);
    const { AggregationConfigurations: after } = await client.send(new GetEventConfigurationCommand({ TrailName }));
    expect(after).toEqual([]);
  });

  test.each([
    ['InvalidParameterException', {}],
    ['InvalidParameterCombinationException', { TrailName, EventDataStore }],
    ['EventDataStoreNotFoundException', { EventDataStore }],
  ])('%s where a trail or an event data store is wanted and %j is given', async (error, input) => {
    const client = await clientOf();
    const InsightSelectors = [{ InsightType: 'ApiErrorRateInsight' as const }];
    expect(await errorNameOf(client.send(new GetEventConfigurationCommand(input)))).toBe(error);
    expect(await errorNameOf(client.send(new GetInsightSelectorsCommand(input)))).toBe(error);
    expect(await errorNameOf(client.send(new PutInsightSelectorsCommand({ ...input, InsightSelectors })))).toBe(error);
  });

  test('the destination of insights is an event data store’s', async () => {
    const put = new PutInsightSelectorsCommand({
      TrailName,
      InsightsDestination: EventDataStore,
      InsightSelectors: [],
    });
    expect(await errorNameOf((await clientOf()).send(put))).toBe('InvalidParameterCombinationException');
  });
});
