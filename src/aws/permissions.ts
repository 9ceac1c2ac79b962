import { parseArn } from '../trail/arn.ts';
import type { Call, Step } from '../trail/plan.ts';

/** Every call that observing and verifying make, as IAM actions. In `plan` and `check` the clients can make no other. */
export const READS = [
  'cloudtrail:ListTrails',
  'cloudtrail:GetTrail',
  'cloudtrail:GetTrailStatus',
  'kms:DescribeKey',
  'organizations:DescribeOrganization',
] as const;

export type Read = (typeof READS)[number];

/** What CloudTrail checks with the caller's credentials besides the call itself (facts 5.1 and 5.3, API_CreateTrail). */
interface DependentPermission {
  readonly action: string;
  readonly because: string;
}

/** For an organization trail CloudTrail reads the organization and makes sure of its service-linked role. */
export const ORGANIZATION_DEPENDENTS: readonly DependentPermission[] = [
  { action: 'organizations:DescribeOrganization', because: 'CloudTrail finds the management account' },
  { action: 'organizations:ListAccounts', because: 'CloudTrail lists the accounts that get the trail' },
  { action: 'organizations:ListAWSServiceAccessForOrganization', because: 'CloudTrail checks trusted access' },
  {
    action: 'organizations:EnableAWSServiceAccess',
    because: 'part of the minimum that AWS names for organization trails',
  },
  { action: 'iam:GetRole', because: 'CloudTrail looks for its service-linked role' },
  { action: 'iam:CreateServiceLinkedRole', because: 'CloudTrail creates that role where it is missing' },
];

/** A log role is passed to CloudTrail. */
export const LOG_ROLE_DEPENDENT: DependentPermission = {
  action: 'iam:PassRole',
  because: 'CloudTrail is given the role that writes to the log group',
};

/** Inline session policy of a session that reads. At most 2,048 characters (API_AssumeRoleWithWebIdentity). */
export const readPolicy = (): string => policy([{ Effect: 'Allow', Action: READS, Resource: '*' }]);

/** Inline session policy of the session that applies `steps`: their calls on this trail, what these depend on, nothing more. */
export const writePolicy = (steps: readonly Step[], trail: string, organization: boolean): string => {
  const { partition, resource } = parseArn(trail)!;
  const statements: object[] = [
    // Whether IAM sees the management account's id in a delegated administrator's calls is not documented: any account, this name.
    { Effect: 'Allow', Action: callsOf(steps), Resource: `arn:${partition}:cloudtrail:*:*:${resource}` },
  ];
  if (organization) {
    statements.push({ Effect: 'Allow', Action: ORGANIZATION_DEPENDENTS.map(({ action }) => action), Resource: '*' });
  }
  const role = steps.map(({ input }) => input['CloudWatchLogsRoleArn']).find(Boolean);
  if (role) {
    const Condition = { StringEquals: { 'iam:PassedToService': 'cloudtrail.amazonaws.com' } };
    statements.push({ Effect: 'Allow', Action: LOG_ROLE_DEPENDENT.action, Resource: role, Condition });
  }
  return policy(statements);
};

export const callsOf = (steps: readonly Step[]): readonly Call[] => [...new Set(steps.map(({ call }) => call))];

const policy = (statements: object[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });
