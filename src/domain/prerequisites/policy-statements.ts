import { bucketArn, parseArn } from '../values/arn.ts';
import type { Statement } from '../iam-policy/policy-document.ts';
import { escaped } from '../iam-policy/wildcard.ts';
import { CLOUDTRAIL as CLOUDTRAIL_PRINCIPAL } from '../values/partitions.ts';
import { logStreamArnPrefix, ownerPath } from '../delivery/log-paths.ts';
import type { Destinations } from '../delivery/destinations.ts';

/** What a log role has to be allowed. */
export const LOG_ROLE_ACTIONS = ['logs:CreateLogStream', 'logs:PutLogEvents'] as const;

const SERVICE = { Service: CLOUDTRAIL_PRINCIPAL };

function from(trail: string) {
  return { 'aws:SourceArn': trail };
}

/** The bucket policy that CloudTrail asks for (CloudTrail User Guide, bucket policy for organization trails). */
export function bucketStatements({ trail, bucket, prefix, organizationId }: Destinations): Statement[] {
  const { partition, account } = parseArn(trail)!;
  const root = bucketArn(partition, bucket!);
  const write = (Sid: string, owner: string): Statement => ({
    Sid,
    Effect: 'Allow',
    Principal: SERVICE,
    Action: 's3:PutObject',
    Resource: `${root}/${escaped(ownerPath(prefix, owner))}*`,
    Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', ...from(trail) } },
  });
  const organization = organizationId === null ? [] : [write('AWSCloudTrailOrganizationWrite20150319', organizationId)];
  return [
    {
      Sid: 'AWSCloudTrailAclCheck20150319',
      Effect: 'Allow',
      Principal: SERVICE,
      Action: 's3:GetBucketAcl',
      Resource: root,
      Condition: { StringEquals: from(trail) },
    },
    write('AWSCloudTrailWrite20150319', account),
    ...organization,
  ];
}

/** The key policy that CloudTrail asks for (CloudTrail User Guide, key policies). */
export function keyStatements({ trail }: Destinations): Statement[] {
  const { partition, account } = parseArn(trail)!;
  const encrypts = { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:${partition}:cloudtrail:*:${account}:trail/*` };
  const allow = { Effect: 'Allow', Principal: SERVICE, Resource: '*' };
  return [
    {
      Sid: 'AllowCloudTrailToEncryptLogs',
      ...allow,
      Action: 'kms:GenerateDataKey*',
      Condition: { StringEquals: from(trail), StringLike: encrypts },
    },
    {
      Sid: 'AllowCloudTrailToDescribeKey',
      ...allow,
      Action: 'kms:DescribeKey',
      Condition: { StringEquals: from(trail) },
    },
  ];
}

/** What the key of a trail has to allow besides where the bucket uses an S3 Bucket Key. */
export function keyDecryptStatement({ trail }: Destinations): Statement {
  return {
    Sid: 'AllowCloudTrailToDecryptBucketKey',
    Effect: 'Allow',
    Principal: SERVICE,
    Action: 'kms:Decrypt',
    Resource: '*',
    Condition: { StringEquals: from(trail) },
  };
}

/** What a key has to allow through which SNS or S3 encrypts what CloudTrail sends (SNS Developer Guide, encrypted topics). */
export function serviceKeyStatement(): Statement {
  return {
    Sid: 'AllowCloudTrailThroughService',
    Effect: 'Allow',
    Principal: SERVICE,
    Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
    Resource: '*',
  };
}

export function topicStatements({ trail, topic }: Destinations): Statement[] {
  return [
    {
      Sid: 'AWSCloudTrailSNSPolicy20131101',
      Effect: 'Allow',
      Principal: SERVICE,
      Action: 'SNS:Publish',
      Resource: topic,
      Condition: { StringEquals: from(trail) },
    },
  ];
}

export function logRoleTrustStatements(): Statement[] {
  return [{ Effect: 'Allow', Principal: SERVICE, Action: 'sts:AssumeRole' }];
}

/** Streams are named after the management account, also where the log group is a delegated administrator's. */
export function logRoleStatements({ trail, logGroup, organizationId }: Destinations): Statement[] {
  const { account, region } = parseArn(trail)!;
  const streams = logStreamArnPrefix(logGroup!);
  const members = organizationId === null ? [] : [`${streams}${organizationId}_*`];
  return [
    {
      Sid: 'AWSCloudTrailPutLogEvents20141101',
      Effect: 'Allow',
      Action: LOG_ROLE_ACTIONS,
      Resource: [`${streams}${account}_CloudTrail_${region}*`, ...members],
    },
  ];
}
