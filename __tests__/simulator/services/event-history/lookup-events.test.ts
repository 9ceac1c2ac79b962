import { describe, expect, test } from '@jest/globals';
import {
  LookupEventsCommand,
  type LookupEventsCommandInput,
  StartLoggingCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { actAs } from '../../../../simulator/routes/act-as.ts';
import { rootOf } from '../../../../simulator/services/event-history/actors.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { MEMBER_ACCOUNT } from '../../../../simulator/world/company.ts';
import { administrator, startCloud, cloudTrail, errorNameOf, trailIn } from '../../clients.ts';

const ORG_TRAIL = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';

async function afterStopAndStart() {
  const world = createWorld();
  world.eventHistory.lookupsPerSecond = Infinity;
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
        AccessKeyId: 'AKIAADMIN111111111111',
        Resources: [],
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
    ['Username', 'administrator', ['StartLogging', 'StopLogging']],
    ['AccessKeyId', 'AKIAADMIN111111111111', ['StartLogging', 'StopLogging']],
    ['EventName', 'stoplogging', []],
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
      lookUp({ ...writes, EndTime: new Date(Date.now() - 60_000) }),
      lookUp({ ...writes, StartTime: new Date(Date.now() + 60_000) }),
      lookUp({ ...writes, EventCategory: 'insight' }),
      lookUp(writes, cloudTrail(cloud, administrator(), 'eu-west-1')),
      lookUp(writes, cloudTrail(cloud, administrator(MEMBER_ACCOUNT))),
    ];
    for (const answer of await Promise.all(none)) expect(answer.Events).toEqual([]);
    world.eventHistory.lagMilliseconds = 60_000;
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
    ['InvalidTimeRangeException', { EndTime: new Date(Date.now() - 91 * 86_400_000) }],
    ['InvalidLookupAttributesException', { LookupAttributes: [] }],
    ['InvalidLookupAttributesException', by('EventName', 'x'.repeat(2001))],
    ['InvalidLookupAttributesException', by('EventName', '_'.repeat(1001))],
    ['', by('EventName', '_'.repeat(1000))],
    ['InvalidMaxResultsException', { MaxResults: 51 }],
    ['InvalidNextTokenException', { NextToken: 'x' }],
    ['InvalidEventCategoryException', { EventCategory: 'management' }],
  ])('%s for %j', async (code, input) => {
    const { lookUp } = await afterStopAndStart();
    expect(await errorNameOf(lookUp(input as LookupEventsCommandInput))).toBe(code);
  });

  test('two requests a second in each account and Region, unless others use them up', async () => {
    const { world, cloud, lookUp } = await afterStopAndStart();
    world.eventHistory.lookupsPerSecond = 2;
    await lookUp({});
    await lookUp({});
    await expect(lookUp({})).rejects.toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 400 },
    });
    await lookUp({}, cloudTrail(cloud, administrator(), 'eu-west-1'));
    await lookUp({}, cloudTrail(cloud, administrator(MEMBER_ACCOUNT)));
    // A second later.
    world.eventHistory.lookups.set('111111111111 us-east-1', [Date.now() - 1001, Date.now() - 1001]);
    await lookUp({});
    world.eventHistory.lookupsPerSecond = 0;
    expect(await errorNameOf(lookUp({}, cloudTrail(cloud, administrator(), 'us-west-2')))).toBe('ThrottlingException');
  });

  test('a token is for the parameters that it was given for', async () => {
    const { lookUp } = await afterStopAndStart();
    const asked = { ...by('ReadOnly', 'false'), MaxResults: 1, StartTime: new Date(0) };
    const { NextToken } = await lookUp(asked);
    expect((await lookUp({ ...asked, NextToken })).Events).toHaveLength(1);
    const others = [by('EventSource', 'cloudtrail.amazonaws.com'), { MaxResults: 2 }, { StartTime: new Date(1000) }];
    for (const other of others) {
      expect(await errorNameOf(lookUp({ ...asked, ...other, NextToken }))).toBe('InvalidNextTokenException');
    }
  });

  test('nothing older than 90 days', async () => {
    const { world, lookUp } = await afterStopAndStart();
    const days = (count: number) => new Date(Date.now() - count * 86_400_000);
    actAs(world, rootOf(), { at: days(91) }, 'cloudtrail:StopLogging', { Name: 'org-trail' });
    actAs(world, rootOf(), { at: days(89) }, 'cloudtrail:StopLogging', { Name: 'org-trail' });
    const { Events } = await lookUp({ ...by('Username', 'root'), StartTime: days(120) });
    expect(Events).toHaveLength(1);
  });

  test.each([
    ['none', []],
    ['name', ['org-trail', 'org-trail']],
    ['arn', [ORG_TRAIL, ORG_TRAIL]],
  ] as const)('resources: %s', async (resources, names) => {
    const { world, lookUp } = await afterStopAndStart();
    world.eventHistory.resources = resources;
    const { Events } = await lookUp(by('ReadOnly', 'false'));
    expect(Events!.flatMap(({ Resources }) => Resources!.map(({ ResourceName }) => ResourceName))).toEqual(names);
    if (resources !== 'none') expect((await lookUp(by('ResourceName', names[0]))).Events).toHaveLength(2);
  });
});
