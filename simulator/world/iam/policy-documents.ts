/** The policy documents AWS's documentation asks for, so that tests can build right ones and bend them. */
import type { Partition } from '../regions.ts';

const CLOUDTRAIL_PRINCIPAL = { Service: 'cloudtrail.amazonaws.com' };
const GITHUB_OIDC_PROVIDER = 'token.actions.githubusercontent.com';

export function policyDocument(...statements: Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

/** The three statements of an organization trail's bucket; `prefixes` are as in S3KeyPrefix, '' for none. */
export function trailBucketPolicy(of: {
  bucket: string;
  trailArn: OneOrMany<string>;
  managementAccountId: string;
  organizationId: string;
  prefixes?: string[];
  partition?: Partition;
}): PolicyDocument {
  const bucketArn = `arn:${of.partition ?? 'aws'}:s3:::${of.bucket}`;
  const objects = (owner: string) =>
    (of.prefixes ?? ['']).map((prefix) => `${bucketArn}/${prefix && `${prefix}/`}AWSLogs/${owner}/*`);
  const write = (sid: string, owner: string): Statement => ({
    Sid: sid,
    Effect: 'Allow',
    Principal: CLOUDTRAIL_PRINCIPAL,
    Action: 's3:PutObject',
    Resource: objects(owner),
    Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': of.trailArn } },
  });
  return policyDocument(
    {
      Sid: 'AWSCloudTrailAclCheck20150319',
      Effect: 'Allow',
      Principal: CLOUDTRAIL_PRINCIPAL,
      Action: 's3:GetBucketAcl',
      Resource: bucketArn,
      Condition: { StringEquals: { 'aws:SourceArn': of.trailArn } },
    },
    write('AWSCloudTrailWrite20150319', of.managementAccountId),
    write('AWSCloudTrailOrganizationWrite20150319', of.organizationId),
  );
}

/** Administration by the key's own account, and what CloudTrail needs for the trail. */
export function trailKeyPolicy(of: {
  keyAccountId: string;
  trailArn: string;
  managementAccountId: string;
}): PolicyDocument {
  const partition = of.trailArn.split(':')[1];
  return policyDocument(
    ...statements(keyAdministrationPolicy(of.keyAccountId, partition)),
    {
      Sid: 'Allow CloudTrail to encrypt logs',
      Effect: 'Allow',
      Principal: CLOUDTRAIL_PRINCIPAL,
      Action: 'kms:GenerateDataKey*',
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:SourceArn': of.trailArn },
        StringLike: {
          'kms:EncryptionContext:aws:cloudtrail:arn': `arn:${partition}:cloudtrail:*:${of.managementAccountId}:trail/*`,
        },
      },
    },
    {
      Sid: 'Allow CloudTrail to describe key',
      Effect: 'Allow',
      Principal: CLOUDTRAIL_PRINCIPAL,
      Action: 'kms:DescribeKey',
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceArn': of.trailArn } },
    },
  );
}

/** On top of that, for roles that read what CloudTrail encrypted, and nothing else that the key encrypts. */
export function withLogReaders(policy: PolicyDocument, roleArns: string[]): PolicyDocument {
  return policyDocument(...statements(policy), {
    Sid: 'Allow log readers to decrypt',
    Effect: 'Allow',
    Principal: { AWS: roleArns },
    Action: 'kms:Decrypt',
    Resource: '*',
    Condition: { Null: { 'kms:EncryptionContext:aws:cloudtrail:arn': 'false' } },
  });
}

/** A key's default policy: its own account's identity policies decide. CloudTrail may not use such a key. */
export function keyAdministrationPolicy(accountId: string, partition = 'aws'): PolicyDocument {
  const root = `arn:${partition}:iam::${accountId}:root`;
  return policyDocument({
    Sid: 'Administration',
    Effect: 'Allow',
    Principal: { AWS: root },
    Action: 'kms:*',
    Resource: '*',
  });
}

export function trailTopicPolicy(topicArn: string, trailArn: string): PolicyDocument {
  return policyDocument({
    Sid: 'AWSCloudTrailSNSPolicy20131101',
    Effect: 'Allow',
    Principal: CLOUDTRAIL_PRINCIPAL,
    Action: 'SNS:Publish',
    Resource: topicArn,
    Condition: { StringEquals: { 'aws:SourceArn': trailArn } },
  });
}

/** What SNS gives a new topic: its own account may use it. */
export function topicDefaultPolicy(topicArn: string): PolicyDocument {
  const actions = ['Publish', 'RemovePermission', 'SetTopicAttributes', 'DeleteTopic', 'ListSubscriptionsByTopic'];
  return {
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: {
      Sid: '__default_statement_ID',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: [...actions, 'GetTopicAttributes', 'AddPermission', 'Subscribe'].map((action) => `SNS:${action}`),
      Resource: topicArn,
      Condition: { StringEquals: { 'AWS:SourceOwner': topicArn.split(':')[4]! } },
    },
  };
}

/** The trust policy of a role that other roles assume. */
export function roleTrustPolicy(roleArns: string[]): PolicyDocument {
  return policyDocument({ Effect: 'Allow', Principal: { AWS: roleArns }, Action: 'sts:AssumeRole' });
}

/** The trust policy of a log role and of CloudTrail's service-linked role. */
export function cloudTrailTrustPolicy(): PolicyDocument {
  return policyDocument({ Effect: 'Allow', Principal: CLOUDTRAIL_PRINCIPAL, Action: 'sts:AssumeRole' });
}

/** What the log role may do: both stream patterns, the management account's and the members'. */
export function logRolePolicy(of: {
  logGroupArn: string;
  region: string;
  managementAccountId: string;
  organizationId: string;
}): PolicyDocument {
  return policyDocument({
    Effect: 'Allow',
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: [
      `${of.logGroupArn}:log-stream:${of.managementAccountId}_CloudTrail_${of.region}*`,
      `${of.logGroupArn}:log-stream:${of.organizationId}_*`,
    ],
  });
}

/** Trust in GitHub's tokens by `aud` and `sub`; subjects may hold wildcards. */
export function githubTrustPolicy(of: {
  accountId: string;
  subjects: string[];
  audience?: string;
  partition?: Partition;
}): PolicyDocument {
  return policyDocument({
    Effect: 'Allow',
    Principal: { Federated: `arn:${of.partition ?? 'aws'}:iam::${of.accountId}:oidc-provider/${GITHUB_OIDC_PROVIDER}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { [`${GITHUB_OIDC_PROVIDER}:aud`]: of.audience ?? 'sts.amazonaws.com' },
      StringLike: { [`${GITHUB_OIDC_PROVIDER}:sub`]: of.subjects },
    },
  });
}

function statements(document: PolicyDocument): Statement[] {
  return [document.Statement].flat();
}

export type OneOrMany<T> = T | T[];

export interface Statement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal?: '*' | Record<string, OneOrMany<string>>;
  NotPrincipal?: '*' | Record<string, OneOrMany<string>>;
  Action?: OneOrMany<string>;
  NotAction?: OneOrMany<string>;
  Resource?: OneOrMany<string>;
  NotResource?: OneOrMany<string>;
  Condition?: Record<string, Record<string, OneOrMany<string>>>;
}

export interface PolicyDocument {
  Version: string;
  Id?: string;
  Statement: OneOrMany<Statement>;
}
