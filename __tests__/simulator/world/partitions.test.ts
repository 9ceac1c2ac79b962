import { describe, expect, test } from '@jest/globals';
import {
  AddTagsCommand,
  CreateTrailCommand,
  DescribeTrailsCommand,
  GetEventConfigurationCommand,
  GetEventSelectorsCommand,
  GetInsightSelectorsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  ListTagsCommand,
  ListTrailsCommand,
  PutEventConfigurationCommand,
  PutEventSelectorsCommand,
  PutInsightSelectorsCommand,
  RegisterOrganizationDelegatedAdminCommand,
  RemoveTagsCommand,
  StartLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { DescribeKeyCommand } from '@aws-sdk/client-kms';
import {
  DescribeOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  paginateListDelegatedAdministrators,
} from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, kms, errorNameOf, organizations, sessionOf, sts } from '../clients.ts';

const PARTITIONS = [
  ['aws', 'us-east-1'],
  ['aws-us-gov', 'us-gov-west-1'],
  ['aws-cn', 'cn-north-1'],
] as const;

describe('world: partitions', () => {
  test.each(PARTITIONS)(
    '%s: the apply role can do all there is to do, the plan role can look',
    async (partition, region) => {
      const world = createWorld({ partition });
      const cloud = await startCloud(world);
      const arn = `arn:${partition}:cloudtrail:${region}:111111111111:trail/org-trail`;
      const apply = cloudTrail(cloud, sessionOf(world, 'org-trail-apply'));
      const data = { Type: 'AWS::S3::Object', Values: [`arn:${partition}:s3`] };
      const { TrailARN } = await apply.send(
        new CreateTrailCommand({
          Name: 'org-trail',
          S3BucketName: 'org-trail-logs',
          IsOrganizationTrail: true,
          IsMultiRegionTrail: true,
          KmsKeyId: 'alias/org-trail',
          SnsTopicName: 'org-trail-topic',
          CloudWatchLogsLogGroupArn: `arn:${partition}:logs:${region}:111111111111:log-group:org-trail:*`,
          CloudWatchLogsRoleArn: `arn:${partition}:iam::111111111111:role/org-trail-to-logs`,
        }),
      );
      expect(TrailARN).toBe(arn);
      const TrailName = arn;
      const InsightSelectors = [{ InsightType: 'ApiCallRateInsight' as const, EventCategories: ['Data' as const] }];
      const AggregationConfigurations = [{ EventCategory: 'Data' as const, Templates: ['API_ACTIVITY' as const] }];
      const tags = { ResourceId: arn, TagsList: [{ Key: 'team', Value: 'security' }] };
      await apply.send(new PutEventSelectorsCommand({ TrailName, EventSelectors: [{ DataResources: [data] }] }));
      await apply.send(new PutEventConfigurationCommand({ TrailName, AggregationConfigurations }));
      await apply.send(new PutInsightSelectorsCommand({ TrailName, InsightSelectors }));
      await apply.send(new AddTagsCommand(tags));
      await apply.send(new RemoveTagsCommand(tags));
      await apply.send(new StartLoggingCommand({ Name: arn }));
      await apply.send(new UpdateTrailCommand({ Name: arn, EnableLogFileValidation: true }));
      await apply.send(new RegisterOrganizationDelegatedAdminCommand({ MemberAccountId: MEMBER_ACCOUNT }));
      expect(world.accounts.get('111111111111')!.roles.get('AWSServiceRoleForCloudTrailEventContext')!.arn).toBe(
        `arn:${partition}:iam::111111111111:role/aws-service-role/context.cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrailEventContext`,
      );

      const session = sessionOf(world, 'org-trail-plan');
      const plan = cloudTrail(cloud, session);
      const { trailList } = await plan.send(new DescribeTrailsCommand({ trailNameList: ['org-trail'] }));
      expect(trailList).toMatchObject([{ TrailARN: arn, HomeRegion: region, HasCustomEventSelectors: true }]);
      expect((await plan.send(new ListTrailsCommand({}))).Trails).toHaveLength(1);
      expect((await plan.send(new GetTrailCommand({ Name: arn }))).Trail!.LogFileValidationEnabled).toBe(true);
      expect((await plan.send(new GetTrailStatusCommand({ Name: arn }))).IsLogging).toBe(true);
      const { EventSelectors } = await plan.send(new GetEventSelectorsCommand({ TrailName }));
      expect(EventSelectors![0]!.DataResources).toEqual([data]);
      expect(await plan.send(new GetEventConfigurationCommand({ TrailName }))).toMatchObject({
        AggregationConfigurations,
      });
      expect(await plan.send(new GetInsightSelectorsCommand({ TrailName }))).toMatchObject({ InsightSelectors });
      const { ResourceTagList } = await plan.send(new ListTagsCommand({ ResourceIdList: [arn] }));
      expect(ResourceTagList).toEqual([{ ResourceId: arn, TagsList: [] }]);
      expect(await errorNameOf(plan.send(new AddTagsCommand(tags)))).toBe('AccessDeniedException');
      const { KeyMetadata } = await kms(cloud, session).send(new DescribeKeyCommand({ KeyId: 'alias/org-trail' }));
      expect(KeyMetadata!.Arn).toMatch(`arn:${partition}:kms:${region}:111111111111:key/`);
      const client = organizations(cloud, session);
      const { Organization } = await client.send(new DescribeOrganizationCommand({}));
      expect(Organization!.Arn).toBe(`arn:${partition}:organizations::111111111111:organization/o-exampleorg1`);
      const ids = [];
      for await (const page of paginateListDelegatedAdministrators({ client }, {})) {
        ids.push(...page.DelegatedAdministrators!.map(({ Id, Arn }) => [Id, Arn!.split(':')[1]]));
      }
      expect(ids).toEqual([
        ['222222222222', partition],
        [MEMBER_ACCOUNT, partition],
      ]);
      const identity = await sts(cloud, session).send(new GetCallerIdentityCommand({}));
      expect(identity.Arn).toBe(`arn:${partition}:sts::111111111111:assumed-role/org-trail-plan/test`);
    },
  );

  test.each(PARTITIONS)('%s (%s): neither role does what it is not for', async (partition, region) => {
    const world = createWorld({ partition });
    const cloud = await startCloud(world);
    const register = new RegisterOrganizationDelegatedAdminCommand({ MemberAccountId: MEMBER_ACCOUNT });
    const plan = cloudTrail(cloud, sessionOf(world, 'org-trail-plan'));
    expect(await errorNameOf(plan.send(register))).toBe('AccessDeniedException');
    expect(world.calls.at(-1)!.region).toBe(region);
    const member = organizations(cloud, sessionOf(world, 'org-trail-apply', MEMBER_ACCOUNT));
    expect(await errorNameOf(member.send(new ListDelegatedAdministratorsCommand({})))).toBe('AccessDeniedException');
  });
});
