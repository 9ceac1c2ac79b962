import { describe, expect, test } from '@jest/globals';
import { DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { GetRoleCommand, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { DescribeKeyCommand, GetKeyPolicyCommand } from '@aws-sdk/client-kms';
import { ListAWSServiceAccessForOrganizationCommand } from '@aws-sdk/client-organizations';
import {
  GetBucketEncryptionCommand,
  GetBucketPolicyCommand,
  GetBucketRequestPaymentCommand,
  HeadBucketCommand,
  PutBucketPolicyCommand,
} from '@aws-sdk/client-s3';
import { GetTopicAttributesCommand } from '@aws-sdk/client-sns';
import {
  DELEGATED_ADMINISTRATOR,
  KEY_ID,
  LOG_ARCHIVE_ACCOUNT,
  BUCKET_OWNER_ROLE_NAME,
  MANAGEMENT_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { unpreparedCompany } from '../../../simulator/world/unprepared-company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, iam, kms, logs, organizations, s3, sessionOf, sns } from '../clients.ts';

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
