import { describe, expect, test } from '@jest/globals';
import { CreateTrailCommand, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import type { Key, World } from '../../../simulator/world/world.ts';
import {
  KEY_ID,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  SECOND_KEY_ID,
  UNGRANTED_KEY_ID,
} from '../../../simulator/world/company.ts';
import { policyDocument, trailKeyPolicy } from '../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, errorNameOf, sessionOf, trailIn } from '../clients.ts';

const TRAIL = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
const TOPIC = 'arn:aws:sns:us-east-1:111111111111:org-trail-topic';

function keyArn(id: string, account = MANAGEMENT_ACCOUNT) {
  return `arn:aws:kms:us-east-1:${account}:key/${id}`;
}

function keyOf(world: World, id = KEY_ID) {
  return world.keys.get(keyArn(id))!;
}

function bucketOf(world: World) {
  return world.buckets.get('org-trail-logs')!;
}

function topicOf(world: World) {
  return world.topics.get(TOPIC)!;
}

const Principal = { Service: 'cloudtrail.amazonaws.com' };

function uses(...Action: string[]) {
  return { Effect: 'Allow', Principal, Action, Resource: '*' } as const;
}

const forS3 = policyDocument(uses('kms:GenerateDataKey*', 'kms:Decrypt'));

function add(key: Key, ...Action: string[]) {
  return (key.policy = policyDocument(...[key.policy.Statement].flat(), uses(...Action)));
}

/** The bucket encrypts by default with a key of its own account. */
function defaultKey(world: World, key: Partial<Key> = {}, keyId = SECOND_KEY_ID) {
  world.keys.set(keyArn(SECOND_KEY_ID, LOG_ARCHIVE_ACCOUNT), { ...keyOf(world), policy: forS3, ...key });
  bucketOf(world).encryption = { keyId, bucketKey: false };
}

/** The ARN of a key in another Region that would do. */
function elsewhere(world: World) {
  const arn = keyArn(KEY_ID).replace('us-east-1', 'eu-west-1');
  world.keys.set(arn, { ...keyOf(world), policy: forS3 });
  return arn;
}

const ENCRYPTION = 'InsufficientEncryptionPolicyException';
const SNS = 'InsufficientSnsTopicPolicyException';
const encrypted = { KmsKeyId: KEY_ID };
const notified = { SnsTopicName: 'org-trail-topic' };

describe('cloudtrail: trail keys', () => {
  test.each<[string, string, object, (world: World) => unknown]>([
    [
      'a bucket key, and a trail key that decrypts for CloudTrail',
      '',
      encrypted,
      (world) => {
        bucketOf(world).encryption.bucketKey = true;
        add(keyOf(world), 'kms:Decrypt');
      },
    ],
    [
      'a bucket key, and a trail key that does not decrypt',
      ENCRYPTION,
      encrypted,
      (world) => {
        bucketOf(world).encryption.bucketKey = true;
      },
    ],
    [
      'a bucket key, and decryption of trails alone',
      ENCRYPTION,
      encrypted,
      (world) => {
        bucketOf(world).encryption.bucketKey = true;
        add(keyOf(world), 'kms:Decrypt');
        const condition = { StringEquals: { 'kms:EncryptionContext:aws:cloudtrail:arn': TRAIL } };
        Object.assign([keyOf(world).policy.Statement].flat().at(-1)!, { Condition: condition });
      },
    ],
    ['a default key by id', '', {}, (world) => defaultKey(world)],
    ['a default key by ARN', '', {}, (world) => defaultKey(world, {}, keyArn(SECOND_KEY_ID, LOG_ARCHIVE_ACCOUNT))],
    [
      'a default key by alias',
      '',
      {},
      (world) => {
        defaultKey(world, {}, 'alias/logs');
        const alias = `arn:aws:kms:us-east-1:${LOG_ARCHIVE_ACCOUNT}:alias/logs`;
        world.aliases.set(alias, keyArn(SECOND_KEY_ID, LOG_ARCHIVE_ACCOUNT));
      },
    ],
    ['a default key of S3', ENCRYPTION, {}, (world) => defaultKey(world, {}, 'alias/aws/s3')],
    ['a default key that is not there', ENCRYPTION, {}, (world) => defaultKey(world, {}, UNGRANTED_KEY_ID)],
    ['a default key that AWS manages', ENCRYPTION, {}, (world) => defaultKey(world, { manager: 'AWS' })],
    ['a default key that is disabled', ENCRYPTION, {}, (world) => defaultKey(world, { enabled: false })],
    ['a default key of another kind', ENCRYPTION, {}, (world) => defaultKey(world, { spec: 'RSA_2048' })],
    [
      'a default key that makes no data keys',
      ENCRYPTION,
      {},
      (world) => defaultKey(world, { policy: policyDocument(uses('kms:Decrypt')) }),
    ],
    [
      'a default key that does not decrypt',
      ENCRYPTION,
      {},
      (world) => defaultKey(world, { policy: policyDocument(uses('kms:GenerateDataKey*')) }),
    ],
    [
      'a default key for trails alone',
      ENCRYPTION,
      {},
      (world) =>
        defaultKey(world, {
          policy: trailKeyPolicy({
            keyAccountId: LOG_ARCHIVE_ACCOUNT,
            trailArn: TRAIL,
            managementAccountId: MANAGEMENT_ACCOUNT,
          }),
        }),
    ],
    [
      'a default key that does not matter beside the trail’s own',
      '',
      encrypted,
      (world) => defaultKey(world, { enabled: false }),
    ],
    [
      'a topic with a key that lets CloudTrail in',
      '',
      notified,
      (world) => {
        topicOf(world).kmsMasterKeyId = KEY_ID;
        keyOf(world).policy = forS3;
      },
    ],
    [
      'a topic with such a key by alias',
      '',
      notified,
      (world) => {
        topicOf(world).kmsMasterKeyId = 'alias/org-trail';
        keyOf(world).policy = forS3;
      },
    ],
    [
      'a topic with a key of another Region',
      SNS,
      notified,
      (world) => (topicOf(world).kmsMasterKeyId = elsewhere(world)),
    ],
    [
      'a default key of another Region',
      ENCRYPTION,
      {},
      (world) => (bucketOf(world).encryption.keyId = elsewhere(world)),
    ],
    ['a topic with the key of SNS', SNS, notified, (world) => (topicOf(world).kmsMasterKeyId = 'alias/aws/sns')],
    ['a topic with the trail’s key', SNS, notified, (world) => (topicOf(world).kmsMasterKeyId = KEY_ID)],
    [
      'a topic with a key that does not decrypt',
      SNS,
      notified,
      (world) => {
        topicOf(world).kmsMasterKeyId = KEY_ID;
        keyOf(world).policy = policyDocument(uses('kms:GenerateDataKey*'));
      },
    ],
  ])('%s: %j', async (_, error, input, arrange) => {
    for (const exists of [false, true]) {
      const world = createWorld();
      if (exists) trailIn(world);
      arrange(world);
      const client = cloudTrail(await startCloud(world), sessionOf(world, 'org-trail-apply'));
      const created = { Name: 'org-trail', S3BucketName: 'org-trail-logs', IsOrganizationTrail: true, ...input };
      const call = exists
        ? client.send(new UpdateTrailCommand({ Name: 'org-trail', ...input }))
        : client.send(new CreateTrailCommand({ ...created, IsMultiRegionTrail: true }));
      expect(await errorNameOf(call)).toBe(error);
    }
  });
});
