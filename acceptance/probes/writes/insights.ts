/** PutInsightSelectors. A trail that does not log analyses nothing, so none of this costs anything. */
import type { InsightType } from '@aws-sdk/client-cloudtrail';
import { accepted, type Asked, type Probe } from '../probe.ts';

function put({ aws, trail }: Asked, ...types: InsightType[]) {
  const InsightSelectors = types.map((type) => ({ InsightType: type }));
  return aws.cloudTrail().putInsightSelectors({ TrailName: trail.name, InsightSelectors });
}

function read({ aws, trail }: Asked) {
  return aws.cloudTrail().getInsightSelectors({ TrailName: trail.name });
}

export const insightProbes: readonly Probe[] = [
  {
    id: 'insights: GetInsightSelectors of a new trail',
    trail: 'own',
    expected: 'InsightNotEnabledException',
    ask: (asked) => accepted(read(asked)),
  },
  {
    id: 'insights: a second PutInsightSelectors replaces the first',
    trail: 'own',
    leavesChanges: true,
    expected: ['ApiErrorRateInsight'],
    prepare: async (asked) => {
      await put(asked, 'ApiCallRateInsight');
      await put(asked, 'ApiErrorRateInsight');
    },
    ask: async (asked) => ((await read(asked)).InsightSelectors ?? []).map(({ InsightType = '' }) => InsightType),
  },
  {
    id: 'insights: an empty list turns them off',
    trail: 'own',
    leavesChanges: true,
    expected: 'InsightNotEnabledException',
    prepare: async (asked) => {
      await put(asked, 'ApiCallRateInsight');
      await put(asked);
    },
    ask: (asked) => accepted(read(asked)),
  },
  {
    id: 'insights: call rates on a trail that records no writes',
    trail: 'own',
    leavesChanges: true,
    expected: 'InvalidInsightSelectorsException',
    prepare: ({ aws, trail }) =>
      aws.cloudTrail().putEventSelectors({ TrailName: trail.name, EventSelectors: [{ ReadWriteType: 'ReadOnly' }] }),
    ask: (asked) => accepted(put(asked, 'ApiCallRateInsight')),
  },
  {
    id: 'insights: InsightsDestination with TrailName',
    lines: ['`MaxEventSize`, `ContextKeySelectors`, `InsightsDestination` with `TrailName`'],
    questions: ['store-settings-on-trails'],
    trail: 'own',
    expected: 'InvalidParameterCombinationException',
    ask: ({ aws, trail }) =>
      accepted(
        aws.cloudTrail().putInsightSelectors({
          TrailName: trail.name,
          InsightSelectors: [],
          InsightsDestination: trail.arn.replace(/trail\/.*/, 'eventdatastore/00000000-0000-4000-8000-000000000000'),
        }),
      ),
  },
];
