import { describe, expect, test } from '@jest/globals';
import {
  type AdvancedEventSelector,
  type AdvancedFieldSelector,
  type EventSelector,
  GetEventSelectorsCommand,
  GetInsightSelectorsCommand,
  GetTrailCommand,
  type InsightSelector,
  PutEventSelectorsCommand,
  PutInsightSelectorsCommand,
} from '@aws-sdk/client-cloudtrail';
import type { Trail } from '../../../../simulator/world/trail.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, errorNameOf, trailIn } from '../../clients.ts';

const TrailName = 'org-trail';
const DEFAULT = {
  ReadWriteType: 'All',
  IncludeManagementEvents: true,
  DataResources: [],
  ExcludeManagementEventSources: [],
} satisfies EventSelector;

async function clientOf(overrides: Partial<Trail> = {}) {
  const world = createWorld();
  trailIn(world, overrides);
  return cloudTrail(await startCloud(world));
}

function category(value: string): AdvancedFieldSelector {
  return { Field: 'eventCategory', Equals: [value] };
}

const management = { FieldSelectors: [category('Management')] };

describe('selectors: selectors', () => {
  test('each kind of selectors replaces the other, and the flag follows', async () => {
    const client = await clientOf();
    const read = async () => {
      const { $metadata, ...selectors } = await client.send(new GetEventSelectorsCommand({ TrailName }));
      expect($metadata.httpStatusCode).toBe(200);
      const { Trail } = await client.send(new GetTrailCommand({ Name: TrailName }));
      return { ...selectors, custom: Trail!.HasCustomEventSelectors };
    };
    const TrailARN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
    expect(await read()).toEqual({ TrailARN, EventSelectors: [DEFAULT], custom: false });
    await client.send(new PutEventSelectorsCommand({ TrailName, AdvancedEventSelectors: [management] }));
    expect(await read()).toEqual({ TrailARN, AdvancedEventSelectors: [management], custom: true });
    await client.send(new PutEventSelectorsCommand({ TrailName, EventSelectors: [{ ReadWriteType: 'WriteOnly' }] }));
    expect(await read()).toEqual({
      TrailARN,
      EventSelectors: [{ ...DEFAULT, ReadWriteType: 'WriteOnly' }],
      custom: true,
    });
    await client.send(new PutEventSelectorsCommand({ TrailName, EventSelectors: [{}] }));
    expect(await read()).toEqual({ TrailARN, EventSelectors: [DEFAULT], custom: false });
  });

  function s3(Values: string[]) {
    return { DataResources: [{ Type: 'AWS::S3::Object', Values }] };
  }

  function lambda(arn: string) {
    return { DataResources: [{ Type: 'AWS::Lambda::Function', Values: [arn] }] };
  }

  function table(arn: string) {
    return { DataResources: [{ Type: 'AWS::DynamoDB::Table', Values: [arn] }] };
  }

  function buckets(n: number) {
    return Array.from({ length: n }, (_, i) => `arn:aws:s3:::bucket-${i}/`);
  }

  test.each<[string, EventSelector[]]>([
    ['', [s3(['arn:aws:s3'])]],
    ['', [s3([...buckets(250), 'arn:aws:s3'])]],
    ['', [{ ExcludeManagementEventSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'] }]],
    ['InvalidEventSelectorsException', []],
    ['InvalidEventSelectorsException', [{}, {}, {}, {}, {}, {}]],
    ['InvalidEventSelectorsException', [s3(buckets(251))]],
    ['', [s3([]), s3(['arn:aws:s3:::bucket/prefix'])]],
    ['', [lambda('arn:aws:lambda'), lambda('arn:aws:lambda:us-east-1:111111111111:function:f')]],
    ['', [table('arn:aws:dynamodb'), table('arn:aws:dynamodb:us-east-1:111111111111:table/t')]],
    ['InvalidEventSelectorsException', [s3(['bucket/'])]],
    ['InvalidEventSelectorsException', [s3(['arn:aws:s3:::bucket'])]],
    // As seen: aws/aws-cdk issue 1841; refused with wildcards: aws-samples/aws-security-reference-architecture-examples issue 335.
    ['', [s3(['arn:aws:s3:::'])]],
    ['InvalidEventSelectorsException', [s3(['arn:aws:s3:::*'])]],
    ['InvalidEventSelectorsException', [s3(['arn:aws:s3:::bucket/*'])]],
    ['InvalidEventSelectorsException', [s3(['arn:aws:s3:::bucket/a?'])]],
    ['InvalidEventSelectorsException', [s3(['arn:aws:s3:::bucket/a\n'])]],
    ['InvalidEventSelectorsException', [lambda('arn:aws:lambda:*')]],
    ['InvalidEventSelectorsException', [lambda('arn:aws:lambda:us-east-1:111111111111:function:*')]],
    ['InvalidEventSelectorsException', [table('arn:aws:dynamodb:us-east-1:111111111111:table/*')]],
    ['InvalidEventSelectorsException', [s3(['arn:aws-cn:s3'])]],
    ['InvalidEventSelectorsException', [lambda('arn:aws:s3')]],
    ['InvalidEventSelectorsException', [lambda('arn:aws:lambda:us-east-1:111111111111:f')]],
    ['InvalidEventSelectorsException', [table('arn:aws:dynamodb:us-east-1:111111111111:t')]],
    ['InvalidEventSelectorsException', [s3(buckets(200)), s3(buckets(51))]],
    ['', [{}, {}, {}, {}, {}]],
    ['InvalidEventSelectorsException', [{ DataResources: [{ Type: 'AWS::EC2::Volume', Values: [] }] }]],
    ['InvalidEventSelectorsException', [{ ExcludeManagementEventSources: ['iam.amazonaws.com'] }]],
    ['InvalidEventSelectorsException', [{ ReadWriteType: 'Both' as 'All' }]],
  ])('%j for basic selectors %j', async (error, EventSelectors) => {
    expect(
      await errorNameOf((await clientOf()).send(new PutEventSelectorsCommand({ TrailName, EventSelectors }))),
    ).toBe(error);
  });

  const type = { Field: 'resources.type', Equals: ['AWS::S3::Object'] };

  test.each<[string, AdvancedFieldSelector[]]>([
    ['', [category('Management'), { Field: 'readOnly', Equals: ['false'] }]],
    ['', [category('Management'), { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] }]],
    [
      'InvalidEventSelectorsException',
      [category('Data'), type, { Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::a/\n'] }],
    ],
    ['', [category('Data'), type, { Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::a/'], NotEndsWith: ['.tmp'] }]],
    ['', [category('NetworkActivity'), { Field: 'eventSource', Equals: ['ec2.amazonaws.com'] }]],
    [
      'InvalidEventSelectorsException',
      [
        category('NetworkActivity'),
        { Field: 'eventSource', Equals: ['ec2.amazonaws.com'] },
        { Field: 'errorCode', Equals: ['AccessDenied'] },
      ],
    ],
    [
      '',
      [
        category('NetworkActivity'),
        { Field: 'eventSource', Equals: ['ec2.amazonaws.com'] },
        { Field: 'errorCode', Equals: ['VpceAccessDenied'] },
      ],
    ],
    [
      'InvalidEventSelectorsException',
      [
        category('NetworkActivity'),
        { Field: 'eventSource', Equals: ['ec2.amazonaws.com'] },
        { Field: 'errorCode', NotEquals: ['VpceAccessDenied'] },
      ],
    ],
    [
      'InvalidEventSelectorsException',
      [category('NetworkActivity'), { Field: 'eventSource', Equals: ['ec2.amazonaws.com', 's3.amazonaws.com'] }],
    ],
    [
      'InvalidEventSelectorsException',
      [category('NetworkActivity'), { Field: 'eventSource', NotEquals: ['ec2.amazonaws.com'] }],
    ],
    ['InvalidEventSelectorsException', []],
    ['InvalidEventSelectorsException', [type]],
    ['InvalidEventSelectorsException', [category('Data'), type, { Equals: ['x'] } as AdvancedFieldSelector]],
    ['InvalidEventSelectorsException', [category('Data'), type, { Field: 'eventName' }]],
    ['InvalidEventSelectorsException', [category('Data'), type, { Field: 'eventName', Equals: ['x'], NotEquals: [] }]],
    ['InvalidEventSelectorsException', [category('Data'), type, { Field: 'eventName', Equals: [''] }]],
    ['InvalidEventSelectorsException', [category('Data'), type, { Field: 'eventName', Equals: ['x'.repeat(2049)] }]],
    ['InvalidEventSelectorsException', [category('Insight')]],
    ['InvalidEventSelectorsException', [category('Data')]],
    ['InvalidEventSelectorsException', [category('NetworkActivity')]],
    ['InvalidEventSelectorsException', [category('Management'), category('Management')]],
    ['InvalidEventSelectorsException', [category('Management'), type]],
    ['InvalidEventSelectorsException', [category('Management'), { Field: 'eventName', Equals: ['RunInstances'] }]],
    [
      'InvalidEventSelectorsException',
      [category('Management'), { Field: 'eventSource', Equals: ['s3.amazonaws.com'] }],
    ],
    ['InvalidEventSelectorsException', [category('Management'), { Field: 'readOnly', NotEquals: ['true'] }]],
    ['InvalidEventSelectorsException', [category('Management'), { Field: 'readOnly', Equals: ['yes'] }]],
    ['InvalidEventSelectorsException', [category('Data'), type, { Field: 'eventName', Equals: [] }]],
    ['InvalidEventSelectorsException', [category('Data'), type, { Field: 'eventName', Equals: Array(499).fill('x') }]],
    ['', [category('Data'), type, { Field: 'eventName', Equals: Array(498).fill('x') }]],
  ])('%j for advanced field selectors %j', async (error, FieldSelectors) => {
    const put = new PutEventSelectorsCommand({ TrailName, AdvancedEventSelectors: [{ FieldSelectors }] });
    expect(await errorNameOf((await clientOf()).send(put))).toBe(error);
  });

  test('five hundred values are of the whole trail, names have a limit, and none is no selection', async () => {
    const client = await clientOf();
    const put = (AdvancedEventSelectors: AdvancedEventSelector[]) =>
      errorNameOf(client.send(new PutEventSelectorsCommand({ TrailName, AdvancedEventSelectors })));
    const data = (n: number): AdvancedEventSelector => ({
      FieldSelectors: [category('Data'), type, { Field: 'eventName', NotStartsWith: Array(n).fill('x') as string[] }],
    });
    const refused = 'InvalidEventSelectorsException';
    expect(await put([data(248), data(248)])).toBe('');
    expect(await put([data(248), data(249)])).toBe(refused);
    expect(await put([{ ...management, Name: 'n'.repeat(1000) }])).toBe('');
    expect(await put([{ ...management, Name: 'n'.repeat(1001) }])).toBe(refused);
    expect(await put([])).toBe(refused);
  });

  test('exactly one kind of selectors is sent', async () => {
    const client = await clientOf();
    const both = { EventSelectors: [{}], AdvancedEventSelectors: [management] };
    for (const input of [{}, both]) {
      const put = new PutEventSelectorsCommand({ TrailName, ...input });
      expect(await errorNameOf(client.send(put))).toBe('InvalidEventSelectorsException');
    }
  });

  test('insights are replaced, answered in another order, and cleared by an empty list', async () => {
    const client = await clientOf();
    const read = () => client.send(new GetInsightSelectorsCommand({ TrailName }));
    expect(await errorNameOf(read())).toBe('InsightNotEnabledException');
    const put = (InsightSelectors: InsightSelector[]) =>
      client.send(new PutInsightSelectorsCommand({ TrailName, InsightSelectors }));
    await put([{ InsightType: 'ApiCallRateInsight' }, { InsightType: 'ApiErrorRateInsight' }]);
    expect((await read()).InsightSelectors).toEqual([
      { InsightType: 'ApiErrorRateInsight', EventCategories: ['Management'] },
      { InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] },
    ]);
    const readOnly = new PutEventSelectorsCommand({ TrailName, EventSelectors: [{ ReadWriteType: 'ReadOnly' }] });
    expect(await errorNameOf(client.send(readOnly))).toBe('InvalidEventSelectorsException');
    await put([]);
    expect(await errorNameOf(read())).toBe('InsightNotEnabledException');
    expect(await errorNameOf(client.send(readOnly))).toBe('');
    expect(await errorNameOf(put([{ InsightType: 'ApiCallRateInsight' }]))).toBe('InvalidInsightSelectorsException');
    expect(await errorNameOf(put([{ InsightType: 'ApiErrorRateInsight' }]))).toBe('');
  });

  test.each<[string, InsightSelector[]]>([
    ['InvalidInsightSelectorsException', [{ InsightType: 'Latency' as 'ApiCallRateInsight' }]],
    ['InvalidInsightSelectorsException', [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Data'] }]],
    ['InvalidInsightSelectorsException', [{ InsightType: 'ApiCallRateInsight', EventCategories: [] }]],
  ])('%s for insight selectors %j', async (error, InsightSelectors) => {
    const put = new PutInsightSelectorsCommand({ TrailName, InsightSelectors });
    expect(await errorNameOf((await clientOf()).send(put))).toBe(error);
  });

  test('insights of data events need data events, call rates of management events need writes', async () => {
    const advanced = (...field: AdvancedFieldSelector[]) => ({
      eventSelectors: null,
      advancedEventSelectors: [{ FieldSelectors: [...field] as { Field: string }[] }],
    });
    const put = async (trail: Partial<Trail>, selector: InsightSelector) =>
      errorNameOf(
        (await clientOf(trail)).send(new PutInsightSelectorsCommand({ TrailName, InsightSelectors: [selector] })),
      );
    const data: InsightSelector = { InsightType: 'ApiCallRateInsight', EventCategories: ['Data'] };
    const calls: InsightSelector = { InsightType: 'ApiCallRateInsight' };
    const refused = 'InvalidInsightSelectorsException';
    expect(await put({ eventSelectors: [{ ...DEFAULT, ...s3(['arn:aws:s3']) }] }, data)).toBe('');
    expect(await put({ eventSelectors: [{ ...DEFAULT, ...s3([]) }] }, data)).toBe(refused);
    expect(await put(advanced(category('Data'), type), data)).toBe('');
    expect(await put(advanced(category('Data'), type), calls)).toBe(refused);
    expect(await put(advanced(category('Management')), data)).toBe(refused);
    expect(await put(advanced(category('Management')), calls)).toBe('');
    expect(await put(advanced(category('Management'), { Field: 'readOnly', Equals: ['true'] }), calls)).toBe(refused);
    expect(await put({ eventSelectors: [{ ...DEFAULT, IncludeManagementEvents: false }] }, calls)).toBe(refused);
  });
});
