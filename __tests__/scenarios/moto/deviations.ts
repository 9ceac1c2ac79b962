/**
 * Where moto differs from AWS. Whatever is not listed here has to be as on AWS, and what is listed has to differ as it
 * says: a difference that disappears fails the run, so that the list stays true. AWS's side is from facts/cloudtrail.md.
 * That moto never throttles, conflicts or lags is not a difference that a test could see disappear.
 */
import type { RunDeviation, Probe } from './deviation-types.ts';
import type { Field } from '../../../src/domain/trail/trail.ts';
import { FOREIGN_ACCOUNT } from '../../../simulator/world/company.ts';
import { names, stories, storyOf } from '../trail/stories.ts';
import { administratorOf } from './administrator.ts';
import {
  ABSENT,
  ACCEPTED,
  advanced,
  basic,
  insight,
  Name,
  TRAIL,
  errorNameOrAccepted,
  withTrail,
} from './probe-helpers.ts';
import { ACCOUNT } from './moto-world.ts';

const name = names(ACCOUNT);
const trailArn = `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/${Name}`;

function mangled(topicArn: string) {
  return { snsTopicArn: `arn:aws:sns:us-east-1:${ACCOUNT}:${topicArn}` };
}

function failed(write: string) {
  return { outcome: 'failed', writes: [`cloudtrail:${write}`] };
}

/** What the story tells of the field before it is removed. */
function lastObserved(field: Field) {
  return (
    stories(ACCOUNT, ['key/1', 'key/2'])
      .find((story) => story.name === storyOf(field))
      ?.runs.find(({ name: what }) => what === 'omitted: kept')?.after ?? {}
  );
}

const everyTopicIsAName = 'moto takes every SnsTopicName for a name and puts an ARN before it, even if it is an ARN.';
const noRecursiveLogging = 'moto does not know RecursiveLogging: it drops it from requests and has none in answers.';
const keepsAdvanced = 'moto keeps the advanced selectors beside the basic ones.';
const leavesOutInsights =
  'moto answers GetInsightSelectors without a list where there are none: what cannot be read is not changed.';
const noEventConfiguration = 'moto has no GetEventConfiguration: what cannot be read is not changed.';

export const runDeviations: readonly RunDeviation[] = [
  {
    story: storyOf('snsTopicArn'),
    runs: ['set', 'again: nothing to do'],
    moto: { ...failed('UpdateTrail'), after: mangled(name.topicArn) },
    why: everyTopicIsAName,
  },
  {
    story: storyOf('snsTopicArn'),
    runs: ['changed'],
    moto: { ...failed('UpdateTrail'), after: mangled(name.otherTopicArn) },
    why: everyTopicIsAName,
  },
  {
    story: storyOf('snsTopicArn'),
    runs: ['omitted: kept'],
    moto: { after: mangled(name.otherTopicArn) },
    why: everyTopicIsAName,
  },
  {
    story: storyOf('recursiveLogging'),
    runs: ['set', 'again: nothing to do'],
    moto: { ...failed('UpdateTrail'), after: { recursiveLogging: true } },
    why: noRecursiveLogging,
  },
  {
    story: storyOf('recursiveLogging'),
    runs: ['changed'],
    moto: { outcome: 'in-sync', writes: [] },
    why: noRecursiveLogging,
  },
  {
    story: storyOf('advancedEventSelectors'),
    runs: ['removed', 'again: nothing to do (2)'],
    moto: { ...failed('PutEventSelectors'), after: lastObserved('advancedEventSelectors') },
    why: keepsAdvanced,
  },
  {
    story: storyOf('insightSelectors'),
    runs: ['set', 'again: nothing to do', 'changed', 'removed', 'again: nothing to do (2)'],
    moto: { outcome: 'refused', writes: [], after: { insightSelectors: null } },
    why: leavesOutInsights,
  },
  {
    story: storyOf('insightSelectors'),
    runs: ['omitted: kept'],
    moto: { after: { insightSelectors: null } },
    why: leavesOutInsights,
  },
  {
    story: storyOf('aggregationConfigurations'),
    runs: ['set', 'again: nothing to do', 'changed', 'removed', 'again: nothing to do (2)'],
    moto: { outcome: 'refused', writes: [], after: { aggregationConfigurations: null } },
    why: noEventConfiguration,
  },
  {
    story: storyOf('aggregationConfigurations'),
    runs: ['omitted: kept'],
    moto: { after: { aggregationConfigurations: null } },
    why: noEventConfiguration,
  },
];

export const probes: readonly Probe[] = [
  {
    name: 'CreateTrail with a name that is taken',
    ask: async (moto) => errorNameOrAccepted((await withTrail(moto)).createTrail(TRAIL)),
    aws: 'TrailAlreadyExistsException',
    moto: ACCEPTED,
    why: 'moto puts the new trail in the place of the old one.',
  },
  {
    name: 'CreateTrail, the sixth of a Region',
    ask: async (moto) => {
      for (let n = 1; n <= 5; n++) await withTrail(moto, { Name: `trail-${n}` });
      return errorNameOrAccepted(withTrail(moto));
    },
    aws: 'MaximumNumberOfTrailsExceededException',
    moto: ACCEPTED,
    why: 'moto has no quotas.',
  },
  {
    name: 'CreateTrail of an organization trail in an account without organization',
    ask: async ({ url }) => {
      const foreign = await administratorOf(url, FOREIGN_ACCOUNT);
      await foreign.createBucket('foreign-logs');
      return errorNameOrAccepted(
        foreign.cloudTrail().createTrail({ ...TRAIL, S3BucketName: 'foreign-logs', IsOrganizationTrail: true }),
      );
    },
    aws: 'OrganizationsNotInUseException',
    moto: ACCEPTED,
    why: "moto's CloudTrail never asks its Organizations.",
  },
  {
    name: 'CreateTrail of an organization trail without trusted access',
    ask: async (moto) => {
      await moto.organizations.disableAWSServiceAccess({ ServicePrincipal: 'cloudtrail.amazonaws.com' });
      return errorNameOrAccepted(withTrail(moto, { IsOrganizationTrail: true }));
    },
    aws: 'CloudTrailAccessNotEnabledException',
    moto: ACCEPTED,
    why: "moto's CloudTrail never asks its Organizations.",
  },
  {
    name: 'CreateTrail of an organization trail by a plain member account',
    ask: async ({ url, organizations }) => {
      const { CreateAccountStatus } = await organizations.createAccount({
        AccountName: 'member',
        Email: 'a@b.example',
      });
      const member = await administratorOf(url, CreateAccountStatus!.AccountId!);
      await member.createBucket('member-logs');
      return errorNameOrAccepted(
        member.cloudTrail().createTrail({ ...TRAIL, S3BucketName: 'member-logs', IsOrganizationTrail: true }),
      );
    },
    aws: 'NotOrganizationMasterAccountException',
    moto: ACCEPTED,
    why: "moto's CloudTrail never asks its Organizations.",
  },
  {
    name: 'CreateTrail to a bucket without a policy',
    ask: (moto) => errorNameOrAccepted(withTrail(moto)),
    aws: 'InsufficientS3BucketPolicyException',
    moto: ACCEPTED,
    why: 'moto wants the bucket to be there and reads no policy; so its world has none.',
  },
  {
    name: 'CreateTrail with a key that is not there',
    ask: (moto) => errorNameOrAccepted(withTrail(moto, { KmsKeyId: '99999999-aaaa-4bbb-8ccc-000000000009' })),
    aws: 'KmsKeyNotFoundException',
    moto: ACCEPTED,
    why: 'moto stores KmsKeyId as it comes.',
  },
  {
    name: 'GetTrail of a trail whose key was given as an alias',
    ask: async (moto) => {
      const { Trail } = await (await withTrail(moto, { KmsKeyId: name.alias })).getTrail({ Name });
      return Trail!.KmsKeyId === moto.keys[0] ? 'the ARN of the key' : Trail!.KmsKeyId;
    },
    aws: 'the ARN of the key',
    moto: name.alias,
    why: 'moto stores KmsKeyId as it comes. The action sends the ARN that DescribeKey names, so no story shows it.',
  },
  {
    name: 'CreateTrail with a topic without a policy',
    ask: (moto) => errorNameOrAccepted(withTrail(moto, { SnsTopicName: name.topic })),
    aws: 'InsufficientSnsTopicPolicyException',
    moto: ACCEPTED,
    why: 'moto wants the topic to be there, on CreateTrail alone, and reads no policy.',
  },
  {
    name: 'CreateTrail with a log group and no role',
    ask: (moto) => errorNameOrAccepted(withTrail(moto, { CloudWatchLogsLogGroupArn: `${name.logGroup}:*` })),
    aws: 'InvalidCloudWatchLogsRoleArnException',
    moto: ACCEPTED,
    why: 'moto never looks at the log group or the role; so its world has none.',
  },
  {
    name: 'UpdateTrail to a bucket that is not there',
    ask: async (moto) =>
      errorNameOrAccepted((await withTrail(moto)).updateTrail({ Name, S3BucketName: 'no-such-bucket' })),
    aws: 'S3BucketDoesNotExistException',
    moto: ACCEPTED,
    why: 'moto looks for bucket and topic on CreateTrail alone.',
  },
  {
    name: 'UpdateTrail of a multi-Region trail to no global service events',
    ask: async (moto) =>
      errorNameOrAccepted((await withTrail(moto)).updateTrail({ Name, IncludeGlobalServiceEvents: false })),
    aws: 'InvalidParameterCombinationException',
    moto: ACCEPTED,
    why: 'moto refuses that combination on CreateTrail alone.',
  },
  {
    name: 'UpdateTrail from another Region',
    ask: async (moto) => {
      await withTrail(moto);
      return errorNameOrAccepted(moto.cloudTrail('eu-west-1').updateTrail({ Name, EnableLogFileValidation: true }));
    },
    aws: 'InvalidHomeRegionException',
    moto: 'TrailNotFoundException',
    why: 'moto looks for a trail to change in the Region of the call alone.',
  },
  {
    name: 'StartLogging from another Region',
    ask: async (moto) => {
      await withTrail(moto);
      return errorNameOrAccepted(moto.cloudTrail('eu-west-1').startLogging({ Name }));
    },
    aws: 'InvalidHomeRegionException',
    moto: 'TrailNotFoundException',
    why: 'moto looks for a trail to change in the Region of the call alone.',
  },
  {
    name: 'ListTrails in another Region than that of a single-Region trail',
    ask: async (moto) => {
      await withTrail(moto, { IsMultiRegionTrail: false });
      const { Trails } = await moto.cloudTrail('eu-west-1').listTrails({});
      return Trails!.map((trail) => trail.Name);
    },
    aws: [Name],
    moto: [],
    why: "moto's ListTrails is its DescribeTrails, which is bound to a Region.",
  },
  {
    name: 'DescribeTrails with a name',
    ask: async (moto) => {
      await withTrail(moto);
      const { trailList } = await (
        await withTrail(moto, { Name: 'another' })
      ).describeTrails({ trailNameList: [Name] });
      return trailList!.map((trail) => trail.Name);
    },
    aws: [Name],
    moto: [Name, 'another'],
    why: 'moto ignores the names.',
  },
  {
    name: 'GetTrail: HomeRegion',
    ask: async (moto) => (await (await withTrail(moto)).getTrail({ Name })).Trail!.HomeRegion ?? ABSENT,
    aws: 'us-east-1',
    moto: ABSENT,
    why: 'moto names it in DescribeTrails and ListTrails alone.',
  },
  {
    name: 'GetTrail of a trail whose prefix was cleared',
    ask: async (moto) => {
      const cloudTrail = await withTrail(moto, { S3KeyPrefix: 'audit' });
      await cloudTrail.updateTrail({ Name, S3KeyPrefix: '' });
      return (await cloudTrail.getTrail({ Name })).Trail!.S3KeyPrefix ?? ABSENT;
    },
    aws: ABSENT,
    moto: '',
    why: 'moto stores the empty string. The action takes both for unset, so no story shows it.',
  },
  {
    name: 'GetTrail of a trail with selectors: HasCustomEventSelectors, HasInsightSelectors',
    ask: async (moto) => {
      const cloudTrail = await withTrail(moto);
      await cloudTrail.putEventSelectors({ TrailName: Name, EventSelectors: basic });
      await cloudTrail.putInsightSelectors({ TrailName: Name, InsightSelectors: insight('ApiCallRateInsight') });
      const { Trail } = await cloudTrail.getTrail({ Name });
      return [Trail!.HasCustomEventSelectors, Trail!.HasInsightSelectors];
    },
    aws: [true, true],
    moto: [false, false],
    why: 'moto always answers false.',
  },
  {
    name: 'GetTrailStatus of a trail whose bucket is gone: LatestDeliveryError',
    ask: async (moto) => {
      const cloudTrail = await withTrail(moto);
      await cloudTrail.startLogging({ Name });
      await moto.deleteBucket(name.bucket);
      return (await cloudTrail.getTrailStatus({ Name })).LatestDeliveryError ?? ABSENT;
    },
    aws: 'NoSuchBucket',
    moto: ABSENT,
    why: 'moto delivers nothing.',
  },
  {
    name: 'GetEventSelectors of a new trail',
    ask: async (moto) => (await (await withTrail(moto)).getEventSelectors({ TrailName: Name })).EventSelectors,
    aws: [
      { ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] },
    ],
    moto: [],
    why: 'moto has no default selector.',
  },
  {
    name: 'PutEventSelectors, advanced and then basic: the advanced ones afterwards',
    ask: async (moto) => {
      const cloudTrail = await withTrail(moto);
      await cloudTrail.putEventSelectors({ TrailName: Name, AdvancedEventSelectors: advanced });
      await cloudTrail.putEventSelectors({ TrailName: Name, EventSelectors: basic });
      return (await cloudTrail.getEventSelectors({ TrailName: Name })).AdvancedEventSelectors ?? ABSENT;
    },
    aws: ABSENT,
    moto: advanced,
    why: 'moto keeps both kinds.',
  },
  {
    name: 'PutEventSelectors with an empty list',
    ask: async (moto) =>
      errorNameOrAccepted((await withTrail(moto)).putEventSelectors({ TrailName: Name, EventSelectors: [] })),
    aws: 'InvalidEventSelectorsException',
    moto: ACCEPTED,
    why: 'moto ignores the empty list and checks no selector.',
  },
  {
    name: 'PutInsightSelectors, twice',
    ask: async (moto) => {
      const cloudTrail = await withTrail(moto);
      await cloudTrail.putInsightSelectors({ TrailName: Name, InsightSelectors: insight('ApiCallRateInsight') });
      await cloudTrail.putInsightSelectors({ TrailName: Name, InsightSelectors: insight('ApiErrorRateInsight') });
      return (await cloudTrail.getInsightSelectors({ TrailName: Name })).InsightSelectors;
    },
    aws: insight('ApiErrorRateInsight'),
    moto: [...insight('ApiCallRateInsight'), ...insight('ApiErrorRateInsight')],
    why: 'moto appends.',
  },
  {
    name: 'PutInsightSelectors with an empty list: GetInsightSelectors afterwards',
    ask: async (moto) => {
      const cloudTrail = await withTrail(moto);
      await cloudTrail.putInsightSelectors({ TrailName: Name, InsightSelectors: insight('ApiCallRateInsight') });
      await cloudTrail.putInsightSelectors({ TrailName: Name, InsightSelectors: [] });
      return errorNameOrAccepted(cloudTrail.getInsightSelectors({ TrailName: Name }));
    },
    aws: 'InsightNotEnabledException',
    moto: ACCEPTED,
    why: 'moto appends the empty list, so all stay.',
  },
  {
    name: 'GetInsightSelectors of a new trail',
    ask: async (moto) => errorNameOrAccepted((await withTrail(moto)).getInsightSelectors({ TrailName: Name })),
    aws: 'InsightNotEnabledException',
    moto: ACCEPTED,
    why: 'moto answers without InsightSelectors.',
  },
  {
    name: 'PutInsightSelectors, call rates, on a trail that records no writes',
    ask: async (moto) => {
      const cloudTrail = await withTrail(moto);
      await cloudTrail.putEventSelectors({ TrailName: Name, EventSelectors: [{ ReadWriteType: 'ReadOnly' }] });
      return errorNameOrAccepted(
        cloudTrail.putInsightSelectors({ TrailName: Name, InsightSelectors: insight('ApiCallRateInsight') }),
      );
    },
    aws: 'InvalidInsightSelectorsException',
    moto: ACCEPTED,
    why: 'moto does not compare the two kinds of selectors: that they are written in the right order, it cannot tell.',
  },
  {
    name: 'GetEventConfiguration',
    ask: async (moto) => errorNameOrAccepted((await withTrail(moto)).getEventConfiguration({ TrailName: Name })),
    aws: ACCEPTED,
    moto: 'SyntaxError',
    why: 'moto has no GetEventConfiguration: it answers 500 with an HTML page, and the action asks five times.',
  },
  {
    name: 'PutEventConfiguration',
    ask: async (moto) =>
      errorNameOrAccepted(
        (await withTrail(moto)).putEventConfiguration({
          TrailName: Name,
          AggregationConfigurations: [{ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }],
        }),
      ),
    aws: ACCEPTED,
    moto: 'SyntaxError',
    why: 'moto has no PutEventConfiguration: it answers 500 with an HTML page.',
  },
  {
    name: 'AddTags to a trail that is not there',
    ask: (moto) => {
      const TagsList = [{ Key: 'Owner', Value: 'audit' }];
      return errorNameOrAccepted(moto.cloudTrail().addTags({ ResourceId: trailArn, TagsList }));
    },
    aws: 'ResourceNotFoundException',
    moto: ACCEPTED,
    why: 'moto keeps tags by ARN and never looks for the trail.',
  },
  {
    name: 'AddTags, the fifty-first',
    ask: async (moto) => {
      const TagsList = Array.from({ length: 51 }, (_, n) => ({ Key: `tag-${n}`, Value: 'any' }));
      return errorNameOrAccepted((await withTrail(moto)).addTags({ ResourceId: trailArn, TagsList }));
    },
    aws: 'TagsLimitExceededException',
    moto: ACCEPTED,
    why: 'moto has no quotas.',
  },
  {
    name: 'LookupEvents',
    ask: (moto) => errorNameOrAccepted(moto.cloudTrail().lookupEvents({})),
    aws: ACCEPTED,
    moto: 'SyntaxError',
    why: 'moto has no event history: it answers 500 with an HTML page, and so nobody is named in its stories.',
  },
  {
    name: 'RegisterOrganizationDelegatedAdmin',
    ask: async ({ cloudTrail, organizations }) => {
      const { CreateAccountStatus } = await organizations.createAccount({
        AccountName: 'member',
        Email: 'a@b.example',
      });
      const MemberAccountId = CreateAccountStatus!.AccountId;
      return errorNameOrAccepted(cloudTrail().registerOrganizationDelegatedAdmin({ MemberAccountId }));
    },
    aws: ACCEPTED,
    moto: 'SyntaxError',
    why: "moto has none of CloudTrail's calls about delegated administrators: it answers 500 with an HTML page.",
  },
  {
    name: 'ListDelegatedAdministrators of CloudTrail',
    ask: ({ organizations }) =>
      errorNameOrAccepted(organizations.listDelegatedAdministrators({ ServicePrincipal: 'cloudtrail.amazonaws.com' })),
    aws: ACCEPTED,
    moto: 'InvalidInputException',
    why: 'CloudTrail is not among the services that moto has delegated administrators of: in its stories none are known.',
  },
  {
    name: 'ListTrails in a session whose policy denies everything',
    ask: async ({ url }) => {
      const Policy = JSON.stringify({ Statement: { Effect: 'Deny', Action: '*', Resource: '*' } });
      return errorNameOrAccepted((await administratorOf(url, ACCOUNT, { Policy })).cloudTrail().listTrails({}));
    },
    aws: 'AccessDeniedException',
    moto: ACCEPTED,
    why: 'moto checks no permissions: what the session policies allow, only the simulated AWS tells.',
  },
  {
    name: 'AssumeRoleWithWebIdentity with anything for a token',
    ask: ({ sts }) =>
      errorNameOrAccepted(
        sts.assumeRoleWithWebIdentity({
          RoleArn: `arn:aws:iam::${ACCOUNT}:role/org-trail-apply`,
          RoleSessionName: 'anybody',
          WebIdentityToken: 'anything',
        }),
      ),
    aws: 'InvalidIdentityTokenException',
    moto: ACCEPTED,
    why: 'moto reads neither token nor trust policy.',
  },
];
