/** What the company's roles for planning and for applying may do, as AWS's documentation lists it. */
import type { Partition } from '../regions.ts';
import { policyDocument, type PolicyDocument, type Statement } from './policy-documents.ts';

/** What a role that only plans may do: read the trail, the organization and everything the trail delivers to. */
export function planPolicy(of: {
  logRoleArns: string[];
  keyArns: string;
  /** Roles of other accounts that it may assume, such as one that reads the bucket's policy there. */
  readerArns?: string[];
  partition?: Partition;
}): PolicyDocument {
  const partition = of.partition ?? 'aws';
  const iam = `arn:${partition}:iam::*`;
  return policyDocument(
    {
      Effect: 'Allow',
      Action: [
        'cloudtrail:DescribeTrails',
        'cloudtrail:ListTrails',
        'cloudtrail:GetTrail',
        'cloudtrail:GetTrailStatus',
        'cloudtrail:GetEventSelectors',
        'cloudtrail:GetInsightSelectors',
        'cloudtrail:GetEventConfiguration',
        'cloudtrail:ListTags',
        'cloudtrail:LookupEvents',
        'cloudtrail:ListPublicKeys',
        'organizations:DescribeOrganization',
        'organizations:ListAccounts',
        'organizations:ListAWSServiceAccessForOrganization',
        'organizations:ListDelegatedAdministrators',
        'account:ListRegions',
      ],
      Resource: '*',
    },
    {
      Effect: 'Allow',
      Action: BUCKET_READS,
      Resource: `arn:${partition}:s3:::*`,
    },
    { Effect: 'Allow', Action: ['kms:DescribeKey', 'kms:GetKeyPolicy'], Resource: of.keyArns },
    { Effect: 'Allow', Action: 'sns:GetTopicAttributes', Resource: `arn:${partition}:sns:*:*:*` },
    { Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource: '*' },
    {
      Effect: 'Allow',
      Action: [
        'iam:GetRole',
        'iam:ListRolePolicies',
        'iam:GetRolePolicy',
        'iam:ListAttachedRolePolicies',
        'iam:GetPolicy',
        'iam:GetPolicyVersion',
      ],
      Resource: [
        ...of.logRoleArns,
        `${iam}:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail`,
        // What IAM asks about while the role does not exist, and so has no path.
        `${iam}:role/AWSServiceRoleForCloudTrail`,
        `${iam}:policy/*`,
      ],
    },
    { Effect: 'Allow', Action: 'iam:SimulatePrincipalPolicy', Resource: of.logRoleArns },
    ...(of.readerArns ? [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: of.readerArns } as const] : []),
  );
}

const BUCKET_READS = [
  's3:GetBucketPolicy',
  's3:GetBucketLocation',
  's3:GetEncryptionConfiguration',
  's3:GetBucketPublicAccessBlock',
  's3:GetBucketVersioning',
  's3:GetBucketLogging',
  's3:GetBucketOwnershipControls',
  's3:GetBucketObjectLockConfiguration',
  's3:GetLifecycleConfiguration',
  's3:GetBucketRequestPayment',
  's3:ListBucket',
];

/** What a role in the bucket's account may do for those who keep the trail: read the bucket and who changed it, and write its policy. */
export function bucketOwnerRolePolicy(partition: Partition = 'aws'): PolicyDocument {
  return policyDocument(
    {
      Effect: 'Allow',
      Action: [...BUCKET_READS, 's3:PutBucketPolicy'],
      Resource: `arn:${partition}:s3:::*`,
    },
    { Effect: 'Allow', Action: 'cloudtrail:LookupEvents', Resource: '*' },
  );
}

/**
 * What a role in the bucket's account may do to prove that the record is whole: list it, read digests, and, only if it
 * `hashesFiles`, log files, which is the right to read every event of the organization.
 */
export function evidenceRolePolicy(of: {
  buckets: string[];
  /** As in S3KeyPrefix, '' for none. */
  prefixes: string[];
  keyArns: string[];
  hashesFiles: boolean;
  partition?: Partition;
}): PolicyDocument {
  const arns = of.buckets.map((name) => `arn:${of.partition ?? 'aws'}:s3:::${name}`);
  const paths = of.prefixes.map((prefix) => `${prefix && `${prefix}/`}AWSLogs/*`);
  const folders = ['CloudTrail-Digest', ...(of.hashesFiles ? ['CloudTrail'] : [])];
  return policyDocument(
    { Effect: 'Allow', Action: 'cloudtrail:ListPublicKeys', Resource: '*' },
    {
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:ListBucketVersions'],
      Resource: arns,
      Condition: { StringLike: { 's3:prefix': paths } },
    },
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: arns.flatMap((arn) => paths.flatMap((path) => folders.map((folder) => `${arn}/${path}/${folder}/*`))),
    },
    { Effect: 'Allow', Action: 'kms:Decrypt', Resource: of.keyArns },
  );
}

/**
 * What a role that applies may do on top of planning. StopLogging is granted too, for `is-logging: false`; one that
 * `registers` may also make a delegated administrator, one that `repairs` put right what a trail needs elsewhere.
 */
export function applyPolicy(of: {
  trailName: string;
  logRoleArns: string[];
  registers?: boolean;
  repairs?: boolean;
  partition?: Partition;
}): PolicyDocument {
  const partition = of.partition ?? 'aws';
  const serviceLinkedRoles = `arn:${partition}:iam::*:role/aws-service-role/*cloudtrail.amazonaws.com/*`;
  return policyDocument(
    {
      Effect: 'Allow',
      Action: [
        'cloudtrail:CreateTrail',
        'cloudtrail:UpdateTrail',
        'cloudtrail:StartLogging',
        'cloudtrail:StopLogging',
        'cloudtrail:PutEventSelectors',
        'cloudtrail:PutInsightSelectors',
        'cloudtrail:PutEventConfiguration',
        'cloudtrail:AddTags',
        'cloudtrail:RemoveTags',
      ],
      Resource: `arn:${partition}:cloudtrail:*:*:trail/${of.trailName}`,
    },
    { Effect: 'Allow', Action: 'organizations:ListAccounts', Resource: '*' },
    {
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: of.logRoleArns,
      Condition: { StringEquals: { 'iam:PassedToService': 'cloudtrail.amazonaws.com' } },
    },
    {
      Effect: 'Allow',
      Action: 'iam:CreateServiceLinkedRole',
      Resource: serviceLinkedRoles,
      Condition: {
        StringEquals: { 'iam:AWSServiceName': ['cloudtrail.amazonaws.com', 'context.cloudtrail.amazonaws.com'] },
      },
    },
    ...(of.registers ? registrationStatements(serviceLinkedRoles) : []),
    ...(of.repairs ? repairStatements(partition) : []),
  );
}

/** The policies of bucket, key and topic, and trusted access; the statements above create the service-linked role. */
function repairStatements(partition: Partition): Statement[] {
  return [
    { Effect: 'Allow', Action: 's3:PutBucketPolicy', Resource: `arn:${partition}:s3:::*` },
    { Effect: 'Allow', Action: 'kms:PutKeyPolicy', Resource: `arn:${partition}:kms:*:*:key/*` },
    { Effect: 'Allow', Action: 'sns:SetTopicAttributes', Resource: `arn:${partition}:sns:*:*:*` },
    {
      Effect: 'Allow',
      Action: 'organizations:EnableAWSServiceAccess',
      Resource: '*',
      Condition: { StringEquals: { 'organizations:ServicePrincipal': 'cloudtrail.amazonaws.com' } },
    },
  ];
}

/** Both service-linked roles are looked at and, by the statement above, created. */
function registrationStatements(serviceLinkedRoles: string): Statement[] {
  return [
    {
      Effect: 'Allow',
      Action: ['cloudtrail:RegisterOrganizationDelegatedAdmin', 'organizations:RegisterDelegatedAdministrator'],
      Resource: '*',
    },
    { Effect: 'Allow', Action: 'iam:GetRole', Resource: serviceLinkedRoles },
  ];
}
