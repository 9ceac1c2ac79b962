/** Whether CloudTrail can deliver to a trail's bucket, key and topic: what it probes on every create and update. */
import type { Trail } from './trail.ts';
import type { World } from '../world.ts';
import type { PolicyDocument } from '../policy.ts';
import { AwsError } from '../errors.ts';
import { evaluate } from '../policy.ts';
import { keyState } from '../kms.ts';

const BUCKET_NAME = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9](?:[a-z0-9-]|\.(?!\.))*[a-z0-9]$/;

/** Throws InvalidS3BucketNameException or InvalidS3PrefixException. */
export function checkBucketAndPrefixNames(trail: Trail): void {
  const { s3BucketName, s3KeyPrefix } = trail;
  if (s3BucketName.length < 3 || s3BucketName.length > 63 || !BUCKET_NAME.test(s3BucketName)) {
    throw new AwsError('InvalidS3BucketNameException', `S3 bucket name ${s3BucketName} is not valid.`);
  }
  if (s3KeyPrefix !== null && s3KeyPrefix.length > 200) {
    throw new AwsError('InvalidS3PrefixException', 'S3 prefix is longer than the maximum allowed length of 200.');
  }
}

const LOGS_AND_DIGESTS = ['CloudTrail', 'CloudTrail-Digest'];

/** Throws S3BucketDoesNotExist-, InsufficientS3BucketPolicy- or, of an encrypted trail, InsufficientEncryptionPolicyException. */
export function probeBucket(world: World, trail: Trail, kinds: readonly string[] = LOGS_AND_DIGESTS): void {
  const name = trail.s3BucketName;
  const bucket = world.buckets.get(name);
  if (!bucket) throw new AwsError('S3BucketDoesNotExistException', `S3 bucket ${name} does not exist!`);
  const bucketArn = `arn:${world.partition}:s3:::${name}`;
  const allowed =
    !bucket.requesterPays &&
    bucket.policy !== null &&
    serviceMay(world, trail, bucket.policy, 's3:GetBucketAcl', bucketArn) &&
    objectKeys(world, trail, kinds).every((key) =>
      serviceMay(world, trail, bucket.policy!, 's3:PutObject', `${bucketArn}/${key}`, {
        's3:x-amz-acl': 'bucket-owner-full-control',
      }),
    );
  if (allowed) return;
  if (trail.kmsKeyId) throw insufficientEncryptionPolicy(trail);
  throw new AwsError(
    'InsufficientS3BucketPolicyException',
    `Incorrect S3 bucket policy is detected for bucket: ${name}`,
  );
}

/** Of the owner, and of an organization trail also under the organization's path. */
function objectKeys(world: World, trail: Trail, kinds: readonly string[]): string[] {
  const owners = [trail.ownerAccountId];
  if (trail.isOrganizationTrail) owners.push(`${world.organization!.id}/${trail.ownerAccountId}`);
  const prefix = trail.s3KeyPrefix ? `${trail.s3KeyPrefix}/` : '';
  return owners.flatMap((owner) =>
    kinds.map((kind) => `${prefix}AWSLogs/${owner}/${kind}/${trail.homeRegion}/2026/11/20/probe.json.gz`),
  );
}

function insufficientEncryptionPolicy(trail: Trail): AwsError {
  return new AwsError(
    'InsufficientEncryptionPolicyException',
    `Insufficient permissions to access S3 bucket ${trail.s3BucketName} or KMS key ${trail.kmsKeyId}.`,
  );
}

/** Throws KmsKeyNotFound-, InvalidKmsKeyId-, Kms- or InsufficientEncryptionPolicyException. */
export function probeKey(world: World, trail: Trail): void {
  if (trail.kmsKeyId === null) return;
  const key = world.keys.get(trail.kmsKeyId);
  // The key follows the bucket's Region, not the trail's.
  if (!key || trail.kmsKeyId.split(':')[3] !== world.buckets.get(trail.s3BucketName)?.region) {
    throw new AwsError('KmsKeyNotFoundException', `KMS key not found: ${trail.kmsKeyId}`);
  }
  if (key.spec !== 'SYMMETRIC_DEFAULT') {
    throw new AwsError('InvalidKmsKeyIdException', `KMS key ${trail.kmsKeyId} is not a symmetric encryption key.`);
  }
  const state = keyState(key);
  if (state !== 'Enabled') throw new AwsError('KmsException', `KMS key ${trail.kmsKeyId} is in state ${state}.`);
  const encryption = { 'kms:EncryptionContext:aws:cloudtrail:arn': trail.arn };
  const granted =
    serviceMay(world, trail, key.policy, 'kms:DescribeKey', trail.kmsKeyId) &&
    ['kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'].every((action) =>
      serviceMay(world, trail, key.policy, action, trail.kmsKeyId!, encryption),
    );
  if (!granted) throw insufficientEncryptionPolicy(trail);
}

/**
 * Bucket, with the path of insights, and key: a key that is not found has no error of its own here.
 * Throws S3BucketDoesNotExist-, InsufficientS3BucketPolicy-, InsufficientEncryptionPolicy- or KmsException.
 */
export function probeForInsights(world: World, trail: Trail): void {
  probeBucket(world, trail, [...LOGS_AND_DIGESTS, 'CloudTrail-Insight']);
  try {
    probeKey(world, trail);
  } catch (error) {
    const isUnmodelled = /^(KmsKeyNotFound|InvalidKmsKeyId)Exception$/.test((error as AwsError).code);
    throw isUnmodelled ? new AwsError('KmsException', (error as AwsError).message) : error;
  }
}

/** Throws InvalidSnsTopicName- or InsufficientSnsTopicPolicyException. */
export function probeTopic(world: World, trail: Trail): void {
  if (trail.snsTopicArn === null) return;
  const topic = world.topics.get(trail.snsTopicArn);
  if (!topic) throw new AwsError('InvalidSnsTopicNameException', `SNS topic ${trail.snsTopicArn} does not exist.`);
  if (serviceMay(world, trail, topic.policy, 'SNS:Publish', trail.snsTopicArn)) return;
  throw new AwsError(
    'InsufficientSnsTopicPolicyException',
    'SNS Topic does not exist or the topic policy is incorrect!',
  );
}

function serviceMay(
  world: World,
  trail: Trail,
  policy: PolicyDocument,
  action: string,
  resource: string,
  extra: Record<string, string> = {},
): boolean {
  const principal = 'cloudtrail.amazonaws.com';
  const context = {
    'aws:SourceArn': trail.arn,
    'aws:SourceAccount': trail.ownerAccountId,
    ...(world.organization?.accounts.has(trail.ownerAccountId) ? { 'aws:SourceOrgID': world.organization.id } : {}),
    'aws:PrincipalIsAWSService': 'true',
    'aws:PrincipalServiceName': principal,
    'aws:SecureTransport': 'true',
    ...extra,
  };
  return evaluate([policy], { action, resource, principal, context }) === 'Allow';
}
