/** Whether CloudTrail can use the keys on its way: the trail's own, or the bucket's by default; and the topic's. */
import type { Bucket, Key, Topic, World } from '../../world/world.ts';
import type { Trail } from '../../world/trail.ts';
import { accountOf, regionOf } from '../../protocol/names/arns.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { keyState, parseKeyId } from '../../services/kms.ts';
import { isCloudTrailAllowed } from './service-access.ts';

/** Throws KmsKeyNotFound-, InvalidKmsKeyId-, Kms- or InsufficientEncryptionPolicyException. */
export function probeEncryption(world: World, trail: Trail): void {
  const bucket = world.buckets.get(trail.s3BucketName);
  if (!bucket) return;
  if (trail.kmsKeyId === null) probeDefaultKey(world, trail, bucket);
  else probeTrailKey(world, trail, trail.kmsKeyId, bucket);
}

export function insufficientEncryptionPolicy(trail: Trail): AwsError {
  return new AwsError(
    'InsufficientEncryptionPolicyException',
    `Insufficient permissions to access S3 bucket ${trail.s3BucketName} or KMS key ${trail.kmsKeyId}.`,
  );
}

function probeTrailKey(world: World, trail: Trail, keyArn: string, bucket: Bucket): void {
  const key = world.keys.get(keyArn);
  // The key follows the bucket's Region, not the trail's.
  if (!key || regionOf(keyArn) !== bucket.region) {
    throw new AwsError('KmsKeyNotFoundException', `KMS key not found: ${keyArn}`);
  }
  if (key.spec !== 'SYMMETRIC_DEFAULT') {
    throw new AwsError('InvalidKmsKeyIdException', `KMS key ${keyArn} is not a symmetric encryption key.`);
  }
  const state = keyState(key);
  if (state !== 'Enabled') throw new AwsError('KmsException', `KMS key ${keyArn} is in state ${state}.`);
  const encryption = { 'kms:EncryptionContext:aws:cloudtrail:arn': trail.arn };
  // kms:DescribeKey is recommended, but AWS Control Tower's documented minimum does without, and such trails run.
  const granted =
    canGenerateDataKeys(world, trail, keyArn, key, encryption) &&
    // With a bucket key S3 decrypts that one for CloudTrail, in a context that is the bucket's and not the trail's.
    (!bucket.encryption.bucketKey || isCloudTrailAllowed(world, trail, key.policy, 'kms:Decrypt', keyArn));
  if (!granted) throw insufficientEncryptionPolicy(trail);
}

/** AWS's own key for S3 lets no other account in, and no service on its own. */
function probeDefaultKey(world: World, trail: Trail, bucket: Bucket): void {
  const { keyId, bucketKey } = bucket.encryption;
  if (keyId === null) return;
  const keyArn = parseKeyId(world, keyId, bucket.region, bucket.ownerAccountId)?.keyArn;
  const bucketArn = `arn:${world.partition}:s3:::${trail.s3BucketName}`;
  const context = { 'kms:EncryptionContext:aws:s3:arn': bucketKey ? bucketArn : `${bucketArn}/AWSLogs/probe.json.gz` };
  if (!keyArn || regionOf(keyArn) !== bucket.region || !canUseKey(world, trail, keyArn, context)) {
    throw insufficientEncryptionPolicy(trail);
  }
}

/** Throws InsufficientSnsTopicPolicyException. */
export function probeTopicKey(world: World, trail: Trail, topicArn: string, topic: Topic): void {
  if (topic.kmsMasterKeyId === undefined) return;
  const keyArn = parseKeyId(world, topic.kmsMasterKeyId, regionOf(topicArn), accountOf(topicArn))?.keyArn;
  const context = { 'kms:EncryptionContext:aws:sns:topicArn': topicArn };
  if (!keyArn || regionOf(keyArn) !== regionOf(topicArn) || !canUseKey(world, trail, keyArn, context)) {
    throw insufficientTopicPolicy();
  }
}

export function insufficientTopicPolicy(): AwsError {
  return new AwsError(
    'InsufficientSnsTopicPolicyException',
    'SNS Topic does not exist or the topic policy is incorrect!',
  );
}

/** A key that is not the trail's: one of the customer, in working order, that lets CloudTrail encrypt and decrypt. */
function canUseKey(world: World, trail: Trail, keyArn: string, context: Record<string, string>): boolean {
  const key = world.keys.get(keyArn);
  return (
    key !== undefined &&
    key.manager !== 'AWS' &&
    key.spec === 'SYMMETRIC_DEFAULT' &&
    keyState(key) === 'Enabled' &&
    canGenerateDataKeys(world, trail, keyArn, key, context) &&
    isCloudTrailAllowed(world, trail, key.policy, 'kms:Decrypt', keyArn, context)
  );
}

function canGenerateDataKeys(
  world: World,
  trail: Trail,
  keyArn: string,
  key: Key,
  context: Record<string, string>,
): boolean {
  return ['kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'].every((action) =>
    isCloudTrailAllowed(world, trail, key.policy, action, keyArn, context),
  );
}
