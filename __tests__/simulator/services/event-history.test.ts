import { describe, expect, test } from '@jest/globals';
import {
  LookupEventsCommand,
  type LookupEventsCommandInput,
  StartLoggingCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { administrator, startCloud, cloudTrail, errorNameOf, trailIn } from '../clients.ts';

async function afterStopAndStart() {
  const world = createWorld();
  const trail = trailIn(world);
  const cloud = await startCloud(world);
  const client = cloudTrail(cloud);
  await client.send(new StopLoggingCommand({ Name: trail.name }));
  await client.send(new StartLoggingCommand({ Name: trail.arn }));
  const lookUp = (input: LookupEventsCommandInput, from = client) => from.send(new LookupEventsCommand(input));
  return { world, cloud, trail, lookUp };
}

function by(AttributeKey: string, AttributeValue: string) {
  return { LookupAttributes: [{ AttributeKey, AttributeValue }] } as LookupEventsCommandInput;
}

describe('services: event history', () => {
  test('who stopped logging', async () => {
    const { lookUp } = await afterStopAndStart();
    const { Events } = await lookUp(by('EventName', 'StopLogging'));
    expect(Events).toEqual([
      {
        EventId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
        EventName: 'StopLogging',
        ReadOnly: 'false',
        EventTime: expect.any(Date),
        EventSource: 'cloudtrail.amazonaws.com',
        Username: 'administrator',
        Resources: [{ ResourceType: 'AWS::CloudTrail::Trail', ResourceName: 'org-trail' }],
        CloudTrailEvent: expect.any(String),
      },
    ]);
    expect(JSON.parse(Events![0]!.CloudTrailEvent!)).toMatchObject({
      eventName: 'StopLogging',
      userIdentity: { arn: 'arn:aws:iam::111111111111:user/administrator' },
    });
  });

  test.each([
    ['ReadOnly', 'false', ['StartLogging', 'StopLogging']],
    ['Username', 'administrator', ['LookupEvents', 'StartLogging', 'StopLogging']],
    ['ResourceName', 'org-trail', ['StopLogging']],
    ['ResourceType', 'AWS::CloudTrail::Trail', ['StartLogging', 'StopLogging']],
    ['EventSource', 's3.amazonaws.com', []],
  ])('by %s %s, the newest first', async (key, value, names) => {
    const { lookUp } = await afterStopAndStart();
    const { Events } = await lookUp(by(key, value));
    expect(Events!.map(({ EventName }) => EventName)).toEqual(names);
  });

  test('pages, times, the account and Region called, and what readers see late', async () => {
    const { world, cloud, lookUp } = await afterStopAndStart();
    const writes = by('ReadOnly', 'false');
    const first = await lookUp({ ...writes, MaxResults: 1 });
    const second = await lookUp({ ...writes, MaxResults: 1, NextToken: first.NextToken });
    expect([...first.Events!, ...second.Events!].map(({ EventName }) => EventName)).toEqual([
      'StartLogging',
      'StopLogging',
    ]);
    expect(second).not.toHaveProperty('NextToken');
    const none = [
      lookUp({ ...writes, EndTime: new Date(0) }),
      lookUp({ ...writes, StartTime: new Date(Date.now() + 60_000) }),
      lookUp({ ...writes, EventCategory: 'insight' }),
      lookUp(writes, cloudTrail(cloud, administrator(), 'eu-west-1')),
      lookUp(writes, cloudTrail(cloud, administrator(MEMBER_ACCOUNT))),
    ];
    for (const answer of await Promise.all(none)) expect(answer.Events).toEqual([]);
    world.lagMilliseconds = 60_000;
    expect((await lookUp(writes)).Events).toEqual([]);
  });

  test.each<[string, object]>([
    ['InvalidLookupAttributesException', by('EventTime', 'x')],
    ['InvalidLookupAttributesException', by('EventName', '')],
    [
      'InvalidLookupAttributesException',
      { LookupAttributes: [by('EventName', 'x'), by('Username', 'x')].flatMap((one) => one.LookupAttributes!) },
    ],
    ['InvalidTimeRangeException', { StartTime: new Date(2000), EndTime: new Date(1000) }],
    ['InvalidMaxResultsException', { MaxResults: 51 }],
    ['InvalidNextTokenException', { NextToken: 'x' }],
    ['InvalidEventCategoryException', { EventCategory: 'management' }],
  ])('%s for %j', async (code, input) => {
    const { lookUp } = await afterStopAndStart();
    expect(await errorNameOf(lookUp(input as LookupEventsCommandInput))).toBe(code);
  });
});
