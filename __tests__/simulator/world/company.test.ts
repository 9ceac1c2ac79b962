import { describe, expect, test } from '@jest/globals';
import { DescribeTrailsCommand, ListPublicKeysCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { GetRoleCommand, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { DescribeKeyCommand, GetKeyPolicyCommand } from '@aws-sdk/client-kms';
import { ListAccountsCommand, ListAWSServiceAccessForOrganizationCommand } from '@aws-sdk/client-organizations';
import {
  GetBucketEncryptionCommand,
  GetBucketPolicyCommand,
  GetBucketRequestPaymentCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
} from '@aws-sdk/client-s3';
import { GetTopicAttributesCommand } from '@aws-sdk/client-sns';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { deliverLogs } from '../../../simulator/services/deliveries/deliver-logs.ts';
import {
  DELEGATED_ADMINISTRATOR,
  EVIDENCE_ROLE_NAME,
  FILES_EVIDENCE_ROLE_NAME,
  KEY_ID,
  LOG_ARCHIVE_ACCOUNT,
  BUCKET_OWNER_ROLE_NAME,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { unpreparedCompany } from '../../../simulator/world/unprepared-company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import {
  administrator,
  cloudTrail,
  errorNameOf,
  iam,
  kms,
  logs,
  organizations,
  s3,
  sessionOf,
  sns,
  startCloud,
  sts,
  trailIn,
} from '../clients.ts';

const Bucket = 'org-trail-logs';
const TopicArn = `arn:aws:sns:us-east-1:${MANAGEMENT_ACCOUNT}:org-trail-topic`;

function logRole(account: string) {
  return `arn:aws:iam::${account}:role/org-trail-to-logs`;
}

describe('world: company', () => {
  test('the role that plans reads whatever a trail depends on in the management account', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const session = sessionOf(world, 'org-trail-plan');
    const simulation = { PolicySourceArn: logRole(MANAGEMENT_ACCOUNT), ActionNames: ['logs:PutLogEvents'] };
    await Promise.all([
      cloudTrail(cloud, session).send(new DescribeTrailsCommand({})),
      organizations(cloud, session).send(new ListAWSServiceAccessForOrganizationCommand({})),
      kms(cloud, session).send(new DescribeKeyCommand({ KeyId: KEY_ID })),
      kms(cloud, session).send(new GetKeyPolicyCommand({ KeyId: KEY_ID })),
      sns(cloud, session).send(new GetTopicAttributesCommand({ TopicArn })),
      logs(cloud, session).send(new DescribeLogGroupsCommand({})),
      iam(cloud, session).send(new GetRoleCommand({ RoleName: 'org-trail-to-logs' })),
      iam(cloud, session).send(new GetRoleCommand({ RoleName: 'AWSServiceRoleForCloudTrail' })),
      iam(cloud, session).send(new SimulatePrincipalPolicyCommand(simulation)),
    ]);
    expect(world.calls).toHaveLength(9);
  });

  test.each([
    [EVIDENCE_ROLE_NAME, LOG_ARCHIVE_ACCOUNT, 'AccessDenied', {}],
    [FILES_EVIDENCE_ROLE_NAME, LOG_ARCHIVE_ACCOUNT, '', {}],
    ['org-trail-plan', MANAGEMENT_ACCOUNT, 'AccessDenied', unpreparedCompany()],
  ])('%s of %s proves the record; reading log files: %j', async (role, account, filesError, company) => {
    const world = createWorld(company);
    const kmsKeyId = [...world.keys.keys()].find((arn) => arn.endsWith(KEY_ID))!;
    const { arn } = trailIn(world, { logFileValidationEnabled: true, kmsKeyId });
    const to = new Date();
    const from = new Date(to.getTime() - 4 * 3_600_000);
    deliverLogs(world, arn, { from, to, accounts: [MANAGEMENT_ACCOUNT], regions: ['us-east-1'] });
    const cloud = await startCloud(world);
    const client = s3(cloud, sessionOf(world, role, account));
    const newest = async (kind: string) => {
      const Prefix = `AWSLogs/o-exampleorg1/${MANAGEMENT_ACCOUNT}/${kind}/us-east-1/`;
      const { Contents } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
      return client.send(new GetObjectCommand({ Bucket, Key: Contents!.at(-1)!.Key! }));
    };
    expect((await newest('CloudTrail-Digest')).Metadata).toHaveProperty('signature');
    expect(await errorNameOf(newest('CloudTrail'))).toBe(filesError);
    const keys = new ListPublicKeysCommand({ StartTime: from, EndTime: to });
    expect((await cloudTrail(cloud, sessionOf(world, role, account)).send(keys)).PublicKeyList).toHaveLength(1);
  });

  test.each([EVIDENCE_ROLE_NAME, FILES_EVIDENCE_ROLE_NAME])('who plans or applies may assume %s', async (name) => {
    const world = createWorld();
    const cloud = await startCloud(world);
    for (const role of ['org-trail-plan', 'org-trail-apply']) {
      const RoleArn = `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${name}`;
      const assume = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'evidence' });
      expect((await sts(cloud, sessionOf(world, role)).send(assume)).Credentials).toBeDefined();
      await organizations(cloud, sessionOf(world, role)).send(new ListAccountsCommand({}));
    }
    const member = sts(cloud, administrator(MEMBER_ACCOUNT));
    const RoleArn = `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${name}`;
    const assume = member.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'evidence' }));
    expect(await errorNameOf(assume)).toBe('AccessDenied');
  });

  test('the delegated administrator reads its own log role', async () => {
    const world = createWorld();
    const client = iam(await startCloud(world), sessionOf(world, 'org-trail-plan', DELEGATED_ADMINISTRATOR));
    const { Role } = await client.send(new GetRoleCommand({ RoleName: 'org-trail-to-logs' }));
    expect(Role!.Arn).toBe(logRole(DELEGATED_ADMINISTRATOR));
  });

  test.each([
    ['the log archive, through the role there', createWorld(), BUCKET_OWNER_ROLE_NAME, LOG_ARCHIVE_ACCOUNT],
    [
      'its own account, where it starts from nothing',
      createWorld(unpreparedCompany()),
      'org-trail-apply',
      MANAGEMENT_ACCOUNT,
    ],
  ])('a bucket of %s is read, and its policy written', async (_, world, role, account) => {
    const client = s3(await startCloud(world), sessionOf(world, role, account));
    await client.send(new HeadBucketCommand({ Bucket }));
    await client.send(new GetBucketEncryptionCommand({ Bucket }));
    await client.send(new GetBucketRequestPaymentCommand({ Bucket }));
    const Policy = JSON.stringify(createWorld().buckets.get(Bucket)!.policy);
    await client.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    expect((await client.send(new GetBucketPolicyCommand({ Bucket }))).Policy).toBe(Policy);
  });
});
