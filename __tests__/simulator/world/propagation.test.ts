import { describe, expect, test } from '@jest/globals';
import { CreateTrailCommand, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { CreateServiceLinkedRoleCommand } from '@aws-sdk/client-iam';
import { PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { EnableAWSServiceAccessCommand } from '@aws-sdk/client-organizations';
import { PutBucketPolicyCommand } from '@aws-sdk/client-s3';
import { SetTopicAttributesCommand } from '@aws-sdk/client-sns';
import type { SimulatedCloud } from '../../../simulator/server.ts';
import { createCompany, KEY_ID, MANAGEMENT_ACCOUNT, ORGANIZATION_ID } from '../../../simulator/world/company.ts';
import { unpreparedCompany } from '../../../simulator/world/unprepared-company.ts';
import { cloudTrailTrustPolicy, trailBucketPolicy } from '../../../simulator/world/iam/policy-documents.ts';
import { changeWithPropagation } from '../../../simulator/world/propagation.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import {
  startCloud,
  cloudTrail,
  iam,
  kms,
  errorNameOf,
  organizations,
  s3,
  sessionOf,
  sns,
  trailIn,
} from '../clients.ts';

const trailArn = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
const TopicArn = 'arn:aws:sns:us-east-1:111111111111:org-trail-topic';
const KEY_ARN = `arn:aws:kms:us-east-1:111111111111:key/${KEY_ID}`;
const ready = createCompany('aws');
const service = 'cloudtrail.amazonaws.com';

/** Each thing that a trail needs, put in place by the role that applies. */
const repairs: Record<string, (cloud: SimulatedCloud) => Promise<unknown>> = {
  trustedAccess: (cloud) =>
    organizations(cloud, apply(cloud)).send(new EnableAWSServiceAccessCommand({ ServicePrincipal: service })),
  serviceLinkedRole: (cloud) =>
    iam(cloud, apply(cloud)).send(new CreateServiceLinkedRoleCommand({ AWSServiceName: service })),
  bucketPolicy: (cloud) =>
    s3(cloud, apply(cloud)).send(
      new PutBucketPolicyCommand({ Bucket: 'org-trail-logs', Policy: JSON.stringify(bucketPolicy) }),
    ),
  keyPolicy: (cloud) =>
    kms(cloud, apply(cloud)).send(
      new PutKeyPolicyCommand({ KeyId: KEY_ID, Policy: JSON.stringify(ready.keys.get(KEY_ARN)!.policy) }),
    ),
  topicPolicy: (cloud) =>
    sns(cloud, apply(cloud)).send(
      new SetTopicAttributesCommand({
        TopicArn,
        AttributeName: 'Policy',
        AttributeValue: JSON.stringify(ready.topics.get(TopicArn)!.policy),
      }),
    ),
};
const bucketPolicy = trailBucketPolicy({
  bucket: 'org-trail-logs',
  trailArn,
  managementAccountId: MANAGEMENT_ACCOUNT,
  organizationId: ORGANIZATION_ID,
});

function apply(cloud: SimulatedCloud) {
  return sessionOf(cloud.world, 'org-trail-apply');
}

function create(cloud: SimulatedCloud) {
  return errorNameOf(
    cloudTrail(cloud, apply(cloud)).send(
      new CreateTrailCommand({
        Name: 'org-trail',
        S3BucketName: 'org-trail-logs',
        KmsKeyId: KEY_ID,
        SnsTopicName: 'org-trail-topic',
        IsOrganizationTrail: true,
        IsMultiRegionTrail: true,
      }),
    ),
  );
}

describe('world: propagation', () => {
  test('from nothing to a trail: each thing that is put in place gets one error further', async () => {
    const cloud = await startCloud(createWorld(unpreparedCompany()));
    const errors: string[] = [await create(cloud)];
    for (const repair of Object.values(repairs)) {
      await repair(cloud);
      errors.push(await create(cloud));
    }
    expect(errors).toEqual([
      'CloudTrailAccessNotEnabledException',
      'InsufficientDependencyServiceAccessPermissionException',
      'InsufficientEncryptionPolicyException',
      'InsufficientEncryptionPolicyException',
      'InsufficientSnsTopicPolicyException',
      '',
    ]);
  });

  test.each(Object.keys(repairs))('the effect of %s is seen by the third try', async (last) => {
    const cloud = await startCloud(createWorld(unpreparedCompany()));
    for (const [name, repair] of Object.entries(repairs)) if (name !== last) await repair(cloud);
    const before = await create(cloud);
    expect(before).not.toBe('');
    cloud.world.staleProbes = 2;
    await repairs[last]!(cloud);
    expect([await create(cloud), await create(cloud), await create(cloud)]).toEqual([before, before, '']);
  });

  test('several changes are late together', async () => {
    const cloud = await startCloud(createWorld({ ...unpreparedCompany(), staleProbes: 1 }));
    for (const repair of Object.values(repairs)) await repair(cloud);
    expect([await create(cloud), await create(cloud)]).toEqual(['CloudTrailAccessNotEnabledException', '']);
  });

  test('a role that is changed by hand can be late too, and so it is for updates', async () => {
    const world = createWorld({ staleProbes: 1 });
    trailIn(world);
    const role = world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get('org-trail-to-logs')!;
    role.trustPolicy = { ...cloudTrailTrustPolicy(), Statement: [] };
    changeWithPropagation(world, () => (role.trustPolicy = cloudTrailTrustPolicy()));
    const client = cloudTrail(await startCloud(world), sessionOf(world, 'org-trail-apply'));
    const update = () =>
      errorNameOf(
        client.send(
          new UpdateTrailCommand({
            Name: 'org-trail',
            CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail:*',
            CloudWatchLogsRoleArn: role.arn,
          }),
        ),
      );
    expect([await update(), await update()]).toEqual(['InvalidCloudWatchLogsRoleArnException', '']);
  });

  test('updates see trusted access late too', async () => {
    const world = createWorld({ staleProbes: 1 });
    trailIn(world);
    const { trustedAccess } = world.organization!;
    trustedAccess.clear();
    changeWithPropagation(world, () => trustedAccess.add(service));
    const client = cloudTrail(await startCloud(world), sessionOf(world, 'org-trail-apply'));
    const update = () =>
      errorNameOf(client.send(new UpdateTrailCommand({ Name: 'org-trail', EnableLogFileValidation: true })));
    expect([await update(), await update()]).toEqual(['CloudTrailAccessNotEnabledException', '']);
  });
});
