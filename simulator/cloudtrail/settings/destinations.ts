/** Whether CloudTrail can deliver to a trail's bucket and topic: what it probes on every create and update. */
import type { Trail } from '../../world/trail.ts';
import type { World } from '../../world/world.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { insufficientEncryptionPolicy, insufficientTopicPolicy, probeEncryption, probeTopicKey } from './encryption.ts';
import { isCloudTrailAllowed } from './service-access.ts';

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
    isCloudTrailAllowed(world, trail, bucket.policy, 's3:GetBucketAcl', bucketArn) &&
    objectKeys(world, trail, kinds).every((key) =>
      isCloudTrailAllowed(world, trail, bucket.policy!, 's3:PutObject', `${bucketArn}/${key}`, {
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

/**
 * Bucket, with the path of insights, and key: a key that is not found has no error of its own here.
 * Throws S3BucketDoesNotExist-, InsufficientS3BucketPolicy-, InsufficientEncryptionPolicy- or KmsException.
 */
export function probeForInsights(world: World, trail: Trail): void {
  probeBucket(world, trail, [...LOGS_AND_DIGESTS, 'CloudTrail-Insight']);
  try {
    probeEncryption(world, trail);
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
  if (!isCloudTrailAllowed(world, trail, topic.policy, 'SNS:Publish', trail.snsTopicArn))
    throw insufficientTopicPolicy();
  probeTopicKey(world, trail, trail.snsTopicArn, topic);
}
