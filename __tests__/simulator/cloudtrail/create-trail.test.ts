import { describe, expect, test } from '@jest/globals';
import {
  CreateTrailCommand,
  type CreateTrailCommandInput,
  DescribeTrailsCommand,
  GetTrailStatusCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  cloudTrailTrustPolicy,
  policyDocument,
  type PolicyDocument,
  type Statement,
  trailBucketPolicy,
  trailKeyPolicy,
} from '../../../simulator/world/iam/policy-documents.ts';
import type { World } from '../../../simulator/world/world.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import {
  DELEGATED_ADMINISTRATOR,
  KEY_ID,
  MANAGEMENT_ACCOUNT,
  SECOND_KEY_ID,
  UNGRANTED_KEY_ID,
} from '../../../simulator/world/company.ts';
import { newTrail } from '../../../simulator/cloudtrail/trail-responses.ts';
import { administrator, startCloud, cloudTrail, errorNameOf, sessionOf } from '../clients.ts';

const ARN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
const LOG_GROUP = 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail:*';
const LOG_ROLE = 'arn:aws:iam::111111111111:role/org-trail-to-logs';
const KEY_ARN = `arn:aws:kms:us-east-1:111111111111:key/${KEY_ID}`;
const good: CreateTrailCommandInput = {
  Name: 'org-trail',
  S3BucketName: 'org-trail-logs',
  IsOrganizationTrail: true,
  IsMultiRegionTrail: true,
};

async function attempt(input: Partial<CreateTrailCommandInput>, arrange: (world: World) => void = () => {}) {
  const world = createWorld();
  arrange(world);
  const cloud = await startCloud(world);
  return errorNameOf(
    cloudTrail(cloud, sessionOf(world, 'org-trail-apply')).send(new CreateTrailCommand({ ...good, ...input })),
  );
}

describe('cloudtrail: create trail', () => {
  test('a new trail exists, has the defaults, and is not logging until it is started', async () => {
    const cloud = await startCloud();
    const client = cloudTrail(cloud, sessionOf(cloud.world, 'org-trail-apply'));
    const { $metadata, ...created } = await client.send(new CreateTrailCommand(good));
    expect($metadata.httpStatusCode).toBe(200);
    expect(created).toEqual({
      Name: 'org-trail',
      S3BucketName: 'org-trail-logs',
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: true,
      TrailARN: ARN,
      LogFileValidationEnabled: false,
      IsOrganizationTrail: true,
      RecursiveLogging: true,
    });
    const { trailList } = await client.send(new DescribeTrailsCommand({ trailNameList: ['org-trail'] }));
    expect(trailList).toEqual([
      { ...created, HomeRegion: 'us-east-1', HasCustomEventSelectors: false, HasInsightSelectors: false },
    ]);
    const before = await client.send(new GetTrailStatusCommand({ Name: ARN }));
    expect(before).toMatchObject({ IsLogging: false, LatestDeliveryAttemptTime: '' });
    expect(before.StartLoggingTime).toBeUndefined();
    await client.send(new StartLoggingCommand({ Name: ARN }));
    const after = await client.send(new GetTrailStatusCommand({ Name: 'org-trail' }));
    expect(after.IsLogging).toBe(true);
    expect(Math.abs(after.StartLoggingTime!.getTime() - Date.now())).toBeLessThan(5000);
  });

  test('every destination is resolved: alias to key ARN, topic name to ARN with the short name beside it', async () => {
    const cloud = await startCloud();
    const all = { S3KeyPrefix: 'audit', SnsTopicName: 'org-trail-topic', KmsKeyId: 'alias/org-trail' };
    const pair = { CloudWatchLogsLogGroupArn: LOG_GROUP, CloudWatchLogsRoleArn: LOG_ROLE };
    const client = cloudTrail(cloud, sessionOf(cloud.world, 'org-trail-apply'));
    expect(await client.send(new CreateTrailCommand({ ...good, ...all, ...pair }))).toMatchObject({
      S3KeyPrefix: 'audit',
      SnsTopicName: 'org-trail-topic',
      SnsTopicARN: 'arn:aws:sns:us-east-1:111111111111:org-trail-topic',
      KmsKeyId: KEY_ARN,
      ...pair,
    });
  });

  test.each(['ab', 'a'.repeat(129), 'a--b', 'a._b', '-abc', 'abc.', 'has space', '192.168.5.4', 'naïve-trail', ARN])(
    'refuses the name %s',
    async (Name) => {
      expect(await attempt({ Name })).toBe('InvalidTrailNameException');
    },
  );

  test.each<[string, Partial<CreateTrailCommandInput>]>([
    ['', { KmsKeyId: KEY_ID }],
    ['', { KmsKeyId: KEY_ARN }],
    ['', { KmsKeyId: 'arn:aws:kms:us-east-1:111111111111:alias/org-trail-2' }],
    ['', { SnsTopicName: 'arn:aws:sns:us-east-1:111111111111:org-trail-topic-2' }],
    ['', { S3BucketName: 'org-trail-logs-2' }],
    ['', { IsOrganizationTrail: false, IsMultiRegionTrail: false, IncludeGlobalServiceEvents: false }],
    ['InvalidParameterCombinationException', { IncludeGlobalServiceEvents: false }],
    ['InvalidParameterException', { S3KeyPrefix: '' }],
    ['InvalidParameterException', { KmsKeyId: '' }],
    ['InvalidS3PrefixException', { S3KeyPrefix: 'p'.repeat(201) }],
    ['InsufficientS3BucketPolicyException', { S3KeyPrefix: 'other' }],
    ['InsufficientS3BucketPolicyException', { S3KeyPrefix: 'audit/' }],
    ['InvalidS3BucketNameException', { S3BucketName: 'Not_A_Bucket' }],
    ['S3BucketDoesNotExistException', { S3BucketName: 'no-such-bucket' }],
    ['InvalidSnsTopicNameException', { SnsTopicName: 'no-such-topic' }],
    ['InvalidSnsTopicNameException', { SnsTopicName: 'not a topic' }],
    ['InvalidSnsTopicNameException', { SnsTopicName: 'arn:aws:sns:us-west-2:111111111111:org-trail-topic' }],
    ['InvalidKmsKeyIdException', { KmsKeyId: 'not-a-key' }],
    ['KmsKeyNotFoundException', { KmsKeyId: 'alias/none' }],
    ['KmsKeyNotFoundException', { KmsKeyId: KEY_ID.replace('1', '2') }],
    ['InsufficientEncryptionPolicyException', { KmsKeyId: UNGRANTED_KEY_ID }],
    ['InsufficientEncryptionPolicyException', { KmsKeyId: KEY_ID, S3KeyPrefix: 'other' }],
    ['InvalidCloudWatchLogsRoleArnException', { CloudWatchLogsLogGroupArn: LOG_GROUP }],
    ['InvalidCloudWatchLogsLogGroupArnException', { CloudWatchLogsRoleArn: LOG_ROLE }],
    [
      'InvalidCloudWatchLogsLogGroupArnException',
      { CloudWatchLogsLogGroupArn: LOG_GROUP.slice(0, -2), CloudWatchLogsRoleArn: LOG_ROLE },
    ],
    [
      'InvalidCloudWatchLogsLogGroupArnException',
      { CloudWatchLogsLogGroupArn: LOG_GROUP.replace('us-east-1', 'us-west-2'), CloudWatchLogsRoleArn: LOG_ROLE },
    ],
    [
      'InvalidCloudWatchLogsLogGroupArnException',
      { CloudWatchLogsLogGroupArn: LOG_GROUP.replace('org-trail', 'none'), CloudWatchLogsRoleArn: LOG_ROLE },
    ],
    // The role writes to the first group only.
    [
      'InvalidCloudWatchLogsLogGroupArnException',
      { CloudWatchLogsLogGroupArn: LOG_GROUP.replace('org-trail', 'org-trail-2'), CloudWatchLogsRoleArn: LOG_ROLE },
    ],
    [
      'AccessDeniedException',
      { CloudWatchLogsLogGroupArn: LOG_GROUP, CloudWatchLogsRoleArn: LOG_ROLE.replace('to-logs', 'plan') },
    ],
    ['InvalidTagParameterException', { TagsList: [{ Key: 'aws:x', Value: 'y' }] }],
    [
      'InvalidTagParameterException',
      {
        TagsList: [
          { Key: 'x', Value: '1' },
          { Key: 'x', Value: '2' },
        ],
      },
    ],
    ['TagsLimitExceededException', { TagsList: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: 'v' })) }],
  ])('answers %j to %j', async (error, input) => {
    expect(await attempt(input)).toBe(error);
  });

  const logs = { CloudWatchLogsLogGroupArn: LOG_GROUP, CloudWatchLogsRoleArn: LOG_ROLE };

  function logRole(world: World) {
    return world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get('org-trail-to-logs')!;
  }

  function bucket(world: World) {
    return world.buckets.get('org-trail-logs')!;
  }

  function goodBucketPolicy(parts: Partial<Parameters<typeof trailBucketPolicy>[0]>) {
    return trailBucketPolicy({
      bucket: 'org-trail-logs',
      trailArn: ARN,
      managementAccountId: MANAGEMENT_ACCOUNT,
      organizationId: 'o-exampleorg1',
      ...parts,
    });
  }

  function statements(document: PolicyDocument) {
    return [document.Statement].flat();
  }

  const outsiders: Statement = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorg1' } },
  };

  test.each<[string, string, Partial<CreateTrailCommandInput>, (world: World) => void]>([
    ['no bucket policy', 'InsufficientS3BucketPolicyException', {}, (w) => (bucket(w).policy = null)],
    ['requester pays', 'InsufficientS3BucketPolicyException', {}, (w) => (bucket(w).requesterPays = true)],
    [
      'another organization in the bucket policy',
      'InsufficientS3BucketPolicyException',
      {},
      (w) => (bucket(w).policy = goodBucketPolicy({ organizationId: 'o-other' })),
    ],
    [
      'another SourceArn',
      'InsufficientS3BucketPolicyException',
      {},
      (w) => (bucket(w).policy = goodBucketPolicy({ trailArn: ARN.replace('us-east-1', 'us-west-2') })),
    ],
    [
      'one of several SourceArns',
      '',
      {},
      (w) => (bucket(w).policy = goodBucketPolicy({ trailArn: [ARN, `${ARN}-2`] })),
    ],
    [
      'a denial to everybody outside the organization',
      'InsufficientS3BucketPolicyException',
      {},
      (w) =>
        (bucket(w).policy = { Version: '2012-10-17', Statement: [...statements(goodBucketPolicy({})), outsiders] }),
    ],
    ['a disabled key', 'KmsException', { KmsKeyId: KEY_ID }, (w) => (w.keys.get(KEY_ARN)!.enabled = false)],
    [
      'an asymmetric key',
      'InvalidKmsKeyIdException',
      { KmsKeyId: KEY_ID },
      (w) => (w.keys.get(KEY_ARN)!.spec = 'RSA_2048'),
    ],
    [
      'a bucket in another Region than the key',
      'KmsKeyNotFoundException',
      { KmsKeyId: KEY_ID },
      (w) => (bucket(w).region = 'eu-west-1'),
    ],
    [
      'a topic without a grant',
      'InsufficientSnsTopicPolicyException',
      { SnsTopicName: 'org-trail-topic' },
      (w) => (w.topics.get('arn:aws:sns:us-east-1:111111111111:org-trail-topic')!.policy = policyDocument()),
    ],
    [
      'a log role that CloudTrail may not assume',
      'InvalidCloudWatchLogsRoleArnException',
      logs,
      (w) =>
        (logRole(w).trustPolicy = policyDocument({
          ...statements(cloudTrailTrustPolicy())[0]!,
          Principal: { Service: 'ec2.amazonaws.com' },
        })),
    ],
    [
      'a log role without the members’ streams',
      'InvalidCloudWatchLogsLogGroupArnException',
      logs,
      (w) =>
        (logRole(w).policies = [
          policyDocument({
            Effect: 'Allow',
            Action: 'logs:*',
            Resource: `${LOG_GROUP.slice(0, -1)}log-stream:111111111111_CloudTrail_us-east-1*`,
          }),
        ]),
    ],
    [
      'a log role that may write to streams and not create them',
      'InvalidCloudWatchLogsLogGroupArnException',
      logs,
      (w) => (statements(logRole(w).policies[0]!)[0]!.Action = 'logs:PutLogEvents'),
    ],
    [
      'a key that grants one way of making data keys',
      'InsufficientEncryptionPolicyException',
      { KmsKeyId: KEY_ID },
      (w) => (statements(w.keys.get(KEY_ARN)!.policy)[1]!.Action = 'kms:GenerateDataKey'),
    ],
    [
      'a key for the trails of another account',
      'InsufficientEncryptionPolicyException',
      { KmsKeyId: KEY_ID },
      (w) =>
        (w.keys.get(KEY_ARN)!.policy = trailKeyPolicy({
          keyAccountId: MANAGEMENT_ACCOUNT,
          trailArn: ARN,
          managementAccountId: DELEGATED_ADMINISTRATOR,
        })),
    ],
  ])('%s: %j', async (_what, error, input, arrange) => {
    expect(await attempt(input, arrange)).toBe(error);
  });

  test('a name is taken in its owner’s account and in the Regions of its shadow copies', async () => {
    const cloud = await startCloud();
    const client = cloudTrail(cloud);
    await client.send(new CreateTrailCommand(good));
    await expect(client.send(new CreateTrailCommand(good))).rejects.toMatchObject({
      name: 'TrailAlreadyExistsException',
      message: 'Trail org-trail already exists for customer: 111111111111',
    });
    const delegated = cloudTrail(cloud, administrator(DELEGATED_ADMINISTRATOR));
    await expect(delegated.send(new CreateTrailCommand(good))).rejects.toMatchObject({
      message: 'Trail org-trail already exists for customer: 111111111111',
    });
    const elsewhere = cloudTrail(cloud, administrator(), 'eu-west-1');
    expect(await errorNameOf(elsewhere.send(new CreateTrailCommand(good)))).toBe('TrailAlreadyExistsException');
  });

  test('five trails per Region, shadow copies included', async () => {
    const fill = (region: string, isMultiRegionTrail: boolean) => (world: World) => {
      for (const n of [1, 2, 3, 4, 5]) {
        const trail = newTrail(`arn:aws:cloudtrail:${region}:111111111111:trail/trail-${n}`, 'org-trail-logs');
        world.trails.set(trail.arn, { ...trail, isMultiRegionTrail });
      }
    };
    expect(await attempt({}, fill('us-east-1', false))).toBe('MaximumNumberOfTrailsExceededException');
    expect(await attempt({}, fill('eu-west-1', true))).toBe('MaximumNumberOfTrailsExceededException');
    expect(await attempt({ IsMultiRegionTrail: false }, fill('eu-west-1', false))).toBe('');
  });

  test('a key of the second kind is as good', async () => {
    expect(await attempt({ KmsKeyId: SECOND_KEY_ID })).toBe('');
  });
});
