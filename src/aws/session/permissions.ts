import { CLOUDTRAIL } from '../../domain/values/partitions.ts';
import type { Call } from '../../domain/trail/step.ts';

/** Every call that observing and verifying make, as IAM actions. In `plan` and `check` the clients can make no other. */
export const READ_ACTIONS = [
  'cloudtrail:ListTrails',
  'cloudtrail:DescribeTrails',
  'cloudtrail:GetTrail',
  'cloudtrail:GetTrailStatus',
  'cloudtrail:GetEventSelectors',
  'cloudtrail:GetInsightSelectors',
  'cloudtrail:GetEventConfiguration',
  'cloudtrail:ListTags',
  'cloudtrail:LookupEvents',
  'organizations:DescribeOrganization',
  'organizations:ListDelegatedAdministrators',
  'organizations:ListAWSServiceAccessForOrganization',
  's3:ListBucket',
  's3:GetBucketPolicy',
  's3:GetBucketRequestPayment',
  's3:GetEncryptionConfiguration',
  's3:GetBucketVersioning',
  's3:GetBucketObjectLockConfiguration',
  's3:GetLifecycleConfiguration',
  's3:GetBucketPublicAccessBlock',
  's3:GetBucketLogging',
  'kms:DescribeKey',
  'kms:GetKeyPolicy',
  'sns:GetTopicAttributes',
  'logs:DescribeLogGroups',
  'iam:GetRole',
  'iam:SimulatePrincipalPolicy',
] as const;

/** Those that are made in the account of bucket-owner-role-to-assume, where one is given. */
export const BUCKET_OWNER_READ_ACTIONS = READ_ACTIONS.filter((action) =>
  /^(?:s3:|kms:|sns:|cloudtrail:LookupEvents$)/.test(action),
);

/** What evidence asks for with the run's own session besides: other runs are not given it. */
export const EVIDENCE_READ_ACTIONS = {
  integrity: ['cloudtrail:ListPublicKeys', 'organizations:ListAccounts'],
  coverage: ['organizations:ListAccounts', 'account:ListRegions'],
} as const;

/** Assumes the role in the bucket's account, from either session. */
export const ASSUME_ROLE = 'sts:AssumeRole';

/** What CloudTrail checks with the caller's credentials besides the call itself (CloudTrail User Guide, preparing an organization trail). */
export interface DependentPermission {
  readonly action: string;
  readonly because: string;
  /** Resource behind `arn:PARTITION:`; every resource where there is none. */
  readonly resource?: string;
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** The calls that depend on it; all where there are none. */
  readonly calls?: readonly Call[];
}

const SERVICE_LINKED_ROLE = `iam::*:role/aws-service-role/${CLOUDTRAIL}/*`;

/** For an organization trail CloudTrail reads the organization and makes sure of trusted access and its service-linked role. */
export const ORGANIZATION_DEPENDENTS: readonly DependentPermission[] = [
  { action: 'organizations:DescribeOrganization', because: 'CloudTrail finds the management account' },
  { action: 'organizations:ListAccounts', because: 'CloudTrail lists the accounts that get the trail' },
  { action: 'organizations:ListAWSServiceAccessForOrganization', because: 'CloudTrail checks trusted access' },
  {
    action: 'organizations:EnableAWSServiceAccess',
    because: 'part of the minimum that AWS lists for organization trails; limited to CloudTrail',
    condition: { StringEquals: { 'organizations:ServicePrincipal': CLOUDTRAIL } },
    calls: ['cloudtrail:CreateTrail', 'cloudtrail:UpdateTrail'],
  },
  { action: 'iam:GetRole', because: 'CloudTrail looks for its service-linked role', resource: SERVICE_LINKED_ROLE },
  {
    action: 'iam:CreateServiceLinkedRole',
    because: 'part of the minimum that AWS lists; limited to that role',
    resource: SERVICE_LINKED_ROLE,
    condition: { StringEquals: { 'iam:AWSServiceName': CLOUDTRAIL } },
  },
];

/** The calls that check these where the trail is an organization's (InsufficientDependencyServiceAccessPermissionException is among their errors). */
export const ORGANIZATION_CALLS: readonly Call[] = [
  'cloudtrail:CreateTrail',
  'cloudtrail:UpdateTrail',
  'cloudtrail:StartLogging',
  'cloudtrail:StopLogging',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:PutEventConfiguration',
];

const SERVICE_LINKED_ROLES = `iam::*:role/aws-service-role/*${CLOUDTRAIL}/*`;

/** Registering a delegated administrator registers it with Organizations, too, and creates two service-linked roles (CloudTrail User Guide, delegated administrators). */
export const REGISTRATION_DEPENDENTS: readonly DependentPermission[] = [
  {
    action: 'organizations:RegisterDelegatedAdministrator',
    because: 'CloudTrail registers the account with Organizations',
  },
  { action: 'organizations:ListAWSServiceAccessForOrganization', because: 'CloudTrail checks trusted access' },
  { action: 'iam:GetRole', because: 'CloudTrail looks for its service-linked roles', resource: SERVICE_LINKED_ROLES },
  {
    action: 'iam:CreateServiceLinkedRole',
    because: 'CloudTrail creates these roles if they are missing',
    resource: SERVICE_LINKED_ROLES,
    condition: { StringEquals: { 'iam:AWSServiceName': [CLOUDTRAIL, `context.${CLOUDTRAIL}`] } },
  },
];

/** CreateTrail sets the tags itself, and needs the permission for it. */
export const TAGS_DEPENDENT = {
  action: 'cloudtrail:AddTags',
  because: 'CreateTrail tags the new trail',
} as const satisfies DependentPermission;

/** A log role is passed to CloudTrail. */
export const LOG_ROLE_DEPENDENT = {
  action: 'iam:PassRole',
  because: 'CloudTrail receives the role that writes to the log group',
  condition: { StringEquals: { 'iam:PassedToService': CLOUDTRAIL } },
} as const satisfies DependentPermission;

/** The policy statements that allow dependent permissions: one for all without resource and condition, one for each other. */
export function dependentStatements(dependents: readonly DependentPermission[], partition: string): object[] {
  const plain = dependents.filter(({ resource, condition }) => !resource && !condition);
  const narrowed = dependents.filter((dependent) => !plain.includes(dependent));
  return [
    ...(plain.length > 0 ? [{ Effect: 'Allow', Action: plain.map(({ action }) => action), Resource: '*' }] : []),
    ...narrowed.map(({ action, resource, condition }) => ({
      Effect: 'Allow',
      Action: action,
      Resource: resource ? `arn:${partition}:${resource}` : '*',
      ...(condition && { Condition: condition }),
    })),
  ];
}

/** The policy statement that lets a log role be passed to CloudTrail, and to nothing else. */
export function passRoleStatement(role: string | null): object {
  return {
    Effect: 'Allow',
    Action: LOG_ROLE_DEPENDENT.action,
    Resource: role,
    Condition: LOG_ROLE_DEPENDENT.condition,
  };
}

/** What repairing prerequisites needs, each on its own resource. Trusted access and service-linked role are among the dependents. */
export function repairStatements(of: { bucket: string; key: string; topic: string; partition: string }): object[] {
  return [
    { Effect: 'Allow', Action: 's3:PutBucketPolicy', Resource: `arn:${of.partition}:s3:::${of.bucket}` },
    { Effect: 'Allow', Action: 'kms:PutKeyPolicy', Resource: of.key },
    { Effect: 'Allow', Action: 'sns:SetTopicAttributes', Resource: of.topic },
  ];
}
