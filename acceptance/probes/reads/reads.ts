/** What reads of trails answer, in the home Region and elsewhere. */
import { newName } from '../../aws/own-names.ts';
import { ABSENT, accepted, type Asked, type Probe, UndeterminedError } from '../probe.ts';
import { daysAgo } from './days-ago.ts';

const ELSEWHERE = 'selectors, insights, aggregation, tags read from another Region';
const STORE_OR_TRAIL = '`TrailName` and `EventDataStore` both; neither; the store alone';

function elsewhere({ aws }: Asked) {
  return aws.cloudTrail(aws.otherRegion);
}

/** An event data store that is not there. */
function missingStoreArn({ aws, trail }: Asked): string {
  const [, partition] = trail.arn.split(':');
  return `arn:${partition}:cloudtrail:${aws.region}:${aws.account}:eventdatastore/00000000-0000-4000-8000-000000000000`;
}

/** Longer ago than a trail usually exists, and than the event history reaches. */
const KEYS_FROM_DAYS_AGO = 400;

export const readProbes: readonly Probe[] = [
  {
    id: 'reads: DescribeTrails with a name that no trail has',
    trail: 'none',
    expected: 0,
    ask: async ({ aws }) => {
      const { trailList } = await aws.cloudTrail().describeTrails({ trailNameList: [newName()] });
      return trailList?.length ?? ABSENT;
    },
  },
  {
    id: 'reads: DescribeTrails by ARN from another Region',
    trail: 'any',
    expected: 1,
    ask: async (asked) => {
      const { trailList } = await elsewhere(asked).describeTrails({ trailNameList: [asked.trail.arn] });
      return trailList?.length ?? ABSENT;
    },
  },
  {
    id: 'reads: GetTrail, HomeRegion',
    trail: 'any',
    expected: 'the home Region',
    ask: async ({ aws, trail }) => {
      const { Trail } = await aws.cloudTrail().getTrail({ Name: trail.arn });
      return Trail?.HomeRegion === trail.region ? 'the home Region' : (Trail?.HomeRegion ?? ABSENT);
    },
  },
  {
    id: 'reads: GetTrail by name from another Region',
    trail: 'any',
    expected: 'TrailNotFoundException',
    ask: (asked) => accepted(elsewhere(asked).getTrail({ Name: asked.trail.name })),
  },
  {
    id: 'reads: GetTrail of a trail that was there before, RecursiveLogging',
    questions: ['recursive-logging-unset'],
    trail: 'existing',
    expected: 'boolean',
    ask: async ({ aws, trail }) => {
      const { Trail } = await aws.cloudTrail().getTrail({ Name: trail.arn });
      return Trail?.RecursiveLogging === undefined ? ABSENT : typeof Trail.RecursiveLogging;
    },
  },
  {
    id: 'reads: GetTrailStatus of a trail that delivers, from another Region',
    lines: ['GetTrailStatus outside the home Region'],
    trail: 'existing',
    expected: { logging: 'as at home', LatestDeliveryTime: ABSENT },
    ask: async (asked) => {
      const Name = asked.trail.arn;
      const atHome = await asked.aws.cloudTrail().getTrailStatus({ Name });
      if (!atHome.LatestDeliveryTime) throw new UndeterminedError('the trail has not delivered anything');
      const status = await elsewhere(asked).getTrailStatus({ Name });
      return {
        logging: status.IsLogging === atHome.IsLogging ? 'as at home' : 'otherwise',
        LatestDeliveryTime: status.LatestDeliveryTime ? 'present' : ABSENT,
      };
    },
  },
  {
    id: 'reads: GetEventSelectors from another Region',
    lines: [ELSEWHERE],
    trail: 'any',
    expected: 'TrailNotFoundException',
    ask: (asked) => accepted(elsewhere(asked).getEventSelectors({ TrailName: asked.trail.arn })),
  },
  {
    id: 'reads: GetInsightSelectors from another Region',
    lines: [ELSEWHERE],
    trail: 'any',
    expected: 'TrailNotFoundException',
    ask: (asked) => accepted(elsewhere(asked).getInsightSelectors({ TrailName: asked.trail.arn })),
  },
  {
    id: 'reads: GetEventConfiguration from another Region',
    lines: [ELSEWHERE],
    questions: ['event-configuration-home-region'],
    trail: 'any',
    expected: 'TrailNotFoundException',
    ask: (asked) => accepted(elsewhere(asked).getEventConfiguration({ TrailName: asked.trail.arn })),
  },
  {
    id: 'reads: ListTags from another Region',
    lines: [ELSEWHERE],
    trail: 'any',
    expected: 'ResourceNotFoundException',
    ask: (asked) => accepted(elsewhere(asked).listTags({ ResourceIdList: [asked.trail.arn] })),
  },
  {
    id: 'reads: GetEventConfiguration with an ARN as TrailName',
    lines: ['an ARN as `TrailName` of Get- and PutEventConfiguration'],
    questions: ['event-configuration-arn'],
    trail: 'any',
    expected: 'accepted',
    ask: ({ aws, trail }) => accepted(aws.cloudTrail().getEventConfiguration({ TrailName: trail.arn })),
  },
  {
    id: 'reads: GetEventConfiguration with TrailName and EventDataStore',
    lines: [STORE_OR_TRAIL],
    trail: 'any',
    expected: 'InvalidParameterCombinationException',
    ask: (asked) =>
      accepted(
        asked.aws
          .cloudTrail()
          .getEventConfiguration({ TrailName: asked.trail.name, EventDataStore: missingStoreArn(asked) }),
      ),
  },
  {
    id: 'reads: GetEventConfiguration with neither TrailName nor EventDataStore',
    lines: [STORE_OR_TRAIL],
    trail: 'none',
    expected: 'InvalidParameterException',
    ask: ({ aws }) => accepted(aws.cloudTrail().getEventConfiguration({})),
  },
  {
    id: 'reads: GetEventConfiguration of an event data store that is not there',
    lines: [STORE_OR_TRAIL],
    trail: 'any',
    expected: 'EventDataStoreNotFoundException',
    ask: (asked) => accepted(asked.aws.cloudTrail().getEventConfiguration({ EventDataStore: missingStoreArn(asked) })),
  },
  {
    id: `reads: ListPublicKeys of ${KEYS_FROM_DAYS_AGO} days ago`,
    lines: ['how long ListPublicKeys has keys'],
    questions: ['public-keys-age'],
    trail: 'none',
    expected: 'keys',
    ask: async ({ aws }) => {
      const { PublicKeyList } = await aws.cloudTrail().listPublicKeys({
        StartTime: daysAgo(KEYS_FROM_DAYS_AGO),
        EndTime: daysAgo(KEYS_FROM_DAYS_AGO - 1),
      });
      return PublicKeyList?.length ? 'keys' : 'no keys';
    },
  },
];
