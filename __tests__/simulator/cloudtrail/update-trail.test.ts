import { describe, expect, test } from '@jest/globals';
import { GetTrailCommand, UpdateTrailCommand, type UpdateTrailCommandInput } from '@aws-sdk/client-cloudtrail';
import type { Trail } from '../../../simulator/world/trail.ts';
import type { World } from '../../../simulator/world/world.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { DELEGATED_ADMINISTRATOR, KEY_ID, MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { administrator, startCloud, cloudTrail, errorNameOf, sessionOf, trailIn } from '../clients.ts';

const LOG_GROUP = 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail:*';
const LOG_ROLE = 'arn:aws:iam::111111111111:role/org-trail-to-logs';
const KEY_ARN = `arn:aws:kms:us-east-1:111111111111:key/${KEY_ID}`;
const TOPIC_ARN = 'arn:aws:sns:us-east-1:111111111111:org-trail-topic';
const full: Partial<Trail> = {
  s3KeyPrefix: 'audit',
  snsTopicArn: TOPIC_ARN,
  kmsKeyId: KEY_ARN,
  cloudWatchLogsLogGroupArn: LOG_GROUP,
  cloudWatchLogsRoleArn: LOG_ROLE,
  logFileValidationEnabled: true,
};

async function update(
  input: Omit<UpdateTrailCommandInput, 'Name'>,
  trail: Partial<Trail> = full,
  arrange: (world: World) => void = () => {},
) {
  const world = createWorld();
  arrange(world);
  trailIn(world, trail);
  const client = cloudTrail(await startCloud(world), sessionOf(world, 'org-trail-apply'));
  const error = await errorNameOf(client.send(new UpdateTrailCommand({ Name: 'org-trail', ...input })));
  const { Trail } = await client.send(new GetTrailCommand({ Name: 'org-trail' }));
  return { error, trail: Trail! };
}

describe('cloudtrail: update trail', () => {
  test('an update of nothing keeps everything, logging included', async () => {
    const { error, trail } = await update({});
    expect(error).toBe('');
    expect(trail).toEqual({
      Name: 'org-trail',
      TrailARN: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
      HomeRegion: 'us-east-1',
      S3BucketName: 'org-trail-logs',
      S3KeyPrefix: 'audit',
      SnsTopicName: 'org-trail-topic',
      SnsTopicARN: TOPIC_ARN,
      KmsKeyId: KEY_ARN,
      CloudWatchLogsLogGroupArn: LOG_GROUP,
      CloudWatchLogsRoleArn: LOG_ROLE,
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: true,
      IsOrganizationTrail: true,
      LogFileValidationEnabled: true,
      RecursiveLogging: true,
      HasCustomEventSelectors: false,
      HasInsightSelectors: false,
    });
  });

  test.each<[Omit<UpdateTrailCommandInput, 'Name'>, string[]]>([
    [{ S3KeyPrefix: '' }, ['S3KeyPrefix']],
    [{ SnsTopicName: '' }, ['SnsTopicARN', 'SnsTopicName']],
    [{ KmsKeyId: '' }, ['KmsKeyId']],
    [
      { CloudWatchLogsLogGroupArn: '', CloudWatchLogsRoleArn: '' },
      ['CloudWatchLogsLogGroupArn', 'CloudWatchLogsRoleArn'],
    ],
  ])('%j clears, and what is cleared is absent', async (input, cleared) => {
    const { error, trail } = await update(input);
    expect(error).toBe('');
    const before = (await update({})).trail;
    expect(Object.keys(before).filter((key) => !(key in trail))).toEqual(expect.arrayContaining(cleared));
    expect(Object.keys(trail)).toHaveLength(Object.keys(before).length - cleared.length);
  });

  test.each<[Omit<UpdateTrailCommandInput, 'Name'>, object]>([
    [{ S3BucketName: 'org-trail-logs-2' }, { S3BucketName: 'org-trail-logs-2', S3KeyPrefix: 'audit' }],
    [{ SnsTopicName: 'org-trail-topic-2' }, { SnsTopicName: 'org-trail-topic-2' }],
    [{ EnableLogFileValidation: false }, { LogFileValidationEnabled: false, IsMultiRegionTrail: true }],
    [{ IsMultiRegionTrail: false, IncludeGlobalServiceEvents: false }, { IsMultiRegionTrail: false }],
    [{ IsOrganizationTrail: false }, { IsOrganizationTrail: false }],
    [{ RecursiveLogging: false }, { RecursiveLogging: false }],
    [
      {
        CloudWatchLogsLogGroupArn: LOG_GROUP.replace('org-trail', 'org-trail-2'),
        CloudWatchLogsRoleArn: `${LOG_ROLE}-2`,
      },
      { CloudWatchLogsRoleArn: `${LOG_ROLE}-2` },
    ],
  ])('%j changes that and keeps the rest', async (input, expected) => {
    const { error, trail } = await update(input);
    expect(error).toBe('');
    expect(trail).toMatchObject(expected);
  });

  test.each<[string, Omit<UpdateTrailCommandInput, 'Name'>]>([
    ['InvalidParameterCombinationException', { IncludeGlobalServiceEvents: false }],
    ['InvalidS3BucketNameException', { S3BucketName: '' }],
    ['InvalidCloudWatchLogsRoleArnException', { CloudWatchLogsLogGroupArn: '' }],
    ['InvalidCloudWatchLogsLogGroupArnException', { CloudWatchLogsRoleArn: '' }],
    ['InvalidCloudWatchLogsRoleArnException', { CloudWatchLogsLogGroupArn: LOG_GROUP, CloudWatchLogsRoleArn: '' }],
    ['InvalidCloudWatchLogsRoleArnException', { CloudWatchLogsLogGroupArn: LOG_GROUP }],
    ['InvalidCloudWatchLogsLogGroupArnException', { CloudWatchLogsRoleArn: LOG_ROLE }],
    ['InsufficientEncryptionPolicyException', { S3KeyPrefix: 'other' }],
    ['KmsKeyNotFoundException', { KmsKeyId: 'alias/none' }],
  ])('answers %s to %j and changes nothing', async (error, input) => {
    const result = await update(input);
    expect(result.error).toBe(error);
    expect(result.trail).toEqual((await update({})).trail);
  });

  test('a stored destination that no longer works refuses any update', async () => {
    const { error } = await update(
      { EnableLogFileValidation: false },
      full,
      (w) => (w.keys.get(KEY_ARN)!.enabled = false),
    );
    expect(error).toBe('KmsException');
  });

  test('an account trail becomes an organization trail and its destinations are judged anew', async () => {
    const account = { isOrganizationTrail: false };
    expect((await update({ IsOrganizationTrail: true }, account)).error).toBe('');
    const logs = { cloudWatchLogsLogGroupArn: LOG_GROUP, cloudWatchLogsRoleArn: LOG_ROLE };
    const { error } = await update({ IsOrganizationTrail: true }, { ...account, ...logs }, (world) => {
      const role = world.accounts.get('111111111111')!.roles.get('org-trail-to-logs')!;
      const statement = [role.policies[0]!.Statement].flat()[0]!;
      statement.Resource = [statement.Resource!].flat().slice(0, 1);
    });
    expect(error).toBe('InvalidCloudWatchLogsLogGroupArnException');
  });

  test('a trail from before RecursiveLogging does not mention it', async () => {
    expect(Object.keys((await update({}, { recursiveLogging: null })).trail)).not.toContain('RecursiveLogging');
  });

  test('a delegated administrator changes by ARN alone, and never sends IsOrganizationTrail', async () => {
    const world = createWorld();
    const { arn } = trailIn(world);
    const client = cloudTrail(await startCloud(world), administrator(DELEGATED_ADMINISTRATOR));
    const send = (input: UpdateTrailCommandInput) => client.send(new UpdateTrailCommand(input));
    await expect(send({ Name: 'org-trail' })).rejects.toMatchObject({
      name: 'TrailNotFoundException',
      message: 'Unknown trail: arn:aws:cloudtrail:us-east-1:222222222222:trail/org-trail for the user: 222222222222',
    });
    expect(await errorNameOf(send({ Name: arn, EnableLogFileValidation: true }))).toBe('');
    expect(await errorNameOf(send({ Name: arn, IsOrganizationTrail: true }))).toBe(
      'NotOrganizationMasterAccountException',
    );
    expect(await errorNameOf(send({ Name: arn, IsOrganizationTrail: false }))).toBe(
      'NotOrganizationMasterAccountException',
    );
    const pair = {
      CloudWatchLogsLogGroupArn: LOG_GROUP.replace('111111111111', DELEGATED_ADMINISTRATOR),
      CloudWatchLogsRoleArn: LOG_ROLE.replace('111111111111', DELEGATED_ADMINISTRATOR),
    };
    expect(await errorNameOf(send({ Name: arn, ...pair }))).toBe('');
    const others = { CloudWatchLogsLogGroupArn: LOG_GROUP, CloudWatchLogsRoleArn: LOG_ROLE };
    expect(await errorNameOf(send({ Name: arn, ...others }))).toBe('InvalidCloudWatchLogsLogGroupArnException');
    expect(world.trails.get(arn)).toMatchObject({ logFileValidationEnabled: true, ownerAccountId: '111111111111' });
  });

  test('a plain member may look and not touch', async () => {
    const world = createWorld();
    const { arn } = trailIn(world);
    const client = cloudTrail(await startCloud(world), administrator(MEMBER_ACCOUNT));
    expect(await errorNameOf(client.send(new GetTrailCommand({ Name: arn })))).toBe('');
    expect(await errorNameOf(client.send(new GetTrailCommand({ Name: 'org-trail' })))).toBe('TrailNotFoundException');
    expect(await errorNameOf(client.send(new UpdateTrailCommand({ Name: arn })))).toBe(
      'OperationNotPermittedException',
    );
  });
});
