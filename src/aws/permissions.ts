import { REGISTER } from '../trail/administrators.ts';
import { parseArn } from '../trail/arn.ts';
import type { Call, Step } from '../trail/step.ts';

/** Every call that observing and verifying make, as IAM actions. In `plan` and `check` the clients can make no other. */
export const READS = [
  'cloudtrail:ListTrails',
  'cloudtrail:GetTrail',
  'cloudtrail:GetTrailStatus',
  'cloudtrail:GetEventSelectors',
  'cloudtrail:GetInsightSelectors',
  'cloudtrail:GetEventConfiguration',
  'cloudtrail:ListTags',
  'kms:DescribeKey',
  'organizations:DescribeOrganization',
  'organizations:ListDelegatedAdministrators',
] as const;

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

const SERVICE = 'cloudtrail.amazonaws.com';
const SERVICE_ROLE = `iam::*:role/aws-service-role/${SERVICE}/*`;

/** For an organization trail CloudTrail reads the organization and makes sure of trusted access and its service-linked role. */
export const ORGANIZATION_DEPENDENTS: readonly DependentPermission[] = [
  { action: 'organizations:DescribeOrganization', because: 'CloudTrail finds the management account' },
  { action: 'organizations:ListAccounts', because: 'CloudTrail lists the accounts that get the trail' },
  { action: 'organizations:ListAWSServiceAccessForOrganization', because: 'CloudTrail checks trusted access' },
  {
    action: 'organizations:EnableAWSServiceAccess',
    because: 'part of the minimum that AWS names for organization trails; for CloudTrail alone',
    condition: { StringEquals: { 'organizations:ServicePrincipal': SERVICE } },
    calls: ['cloudtrail:CreateTrail', 'cloudtrail:UpdateTrail'],
  },
  { action: 'iam:GetRole', because: 'CloudTrail looks for its service-linked role', resource: SERVICE_ROLE },
  {
    action: 'iam:CreateServiceLinkedRole',
    because: 'CloudTrail creates that role where it is missing',
    resource: SERVICE_ROLE,
    condition: { StringEquals: { 'iam:AWSServiceName': SERVICE } },
  },
];

/** The calls that check these where the trail is an organization's (InsufficientDependencyServiceAccessPermissionException is among their errors). */
const ORGANIZATION_CALLS: readonly Call[] = [
  'cloudtrail:CreateTrail',
  'cloudtrail:UpdateTrail',
  'cloudtrail:StartLogging',
  'cloudtrail:StopLogging',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:PutEventConfiguration',
];

const SERVICE_ROLES = `iam::*:role/aws-service-role/*${SERVICE}/*`;

/** Registering a delegated administrator registers it with Organizations, too, and creates two service-linked roles (CloudTrail User Guide, delegated administrators). */
export const REGISTRATION_DEPENDENTS: readonly DependentPermission[] = [
  {
    action: 'organizations:RegisterDelegatedAdministrator',
    because: 'CloudTrail registers the account with Organizations',
  },
  { action: 'organizations:ListAWSServiceAccessForOrganization', because: 'CloudTrail checks trusted access' },
  { action: 'iam:GetRole', because: 'CloudTrail looks for its service-linked roles', resource: SERVICE_ROLES },
  {
    action: 'iam:CreateServiceLinkedRole',
    because: 'CloudTrail creates those roles where they are missing',
    resource: SERVICE_ROLES,
    condition: { StringEquals: { 'iam:AWSServiceName': [SERVICE, `context.${SERVICE}`] } },
  },
];

/** CreateTrail sets the tags itself, and takes the permission for it. */
export const TAGS_DEPENDENT = {
  action: 'cloudtrail:AddTags',
  because: 'CreateTrail tags the new trail',
} as const satisfies DependentPermission;

/** A log role is passed to CloudTrail. */
export const LOG_ROLE_DEPENDENT = {
  action: 'iam:PassRole',
  because: 'CloudTrail is given the role that writes to the log group',
  condition: { StringEquals: { 'iam:PassedToService': SERVICE } },
} as const satisfies DependentPermission;

/** The policy statements that allow dependent permissions: one for all without resource and condition, one for each other. */
export const dependentStatements = (dependents: readonly DependentPermission[], partition: string): object[] => {
  const plain = dependents.filter(({ resource, condition }) => !resource && !condition);
  const narrowed = dependents.filter((dependent) => !plain.includes(dependent));
  return [
    { Effect: 'Allow', Action: plain.map(({ action }) => action), Resource: '*' },
    ...narrowed.map(({ action, resource, condition }) => ({
      Effect: 'Allow',
      Action: action,
      Resource: resource ? `arn:${partition}:${resource}` : '*',
      ...(condition && { Condition: condition }),
    })),
  ];
};

/** The policy statement that lets a log role be passed to CloudTrail, and to nothing else. */
export const passRoleStatement = (role: string | null): object => ({
  Effect: 'Allow',
  Action: LOG_ROLE_DEPENDENT.action,
  Resource: role,
  Condition: LOG_ROLE_DEPENDENT.condition,
});

/** Inline session policy of a session that reads. At most 2,048 characters (API_AssumeRoleWithWebIdentity). */
export const readPolicy = (): string => policy([{ Effect: 'Allow', Action: READS, Resource: '*' }]);

/** Inline session policy of the session that applies `steps`: their calls on this trail, what these depend on, nothing more. */
export const writePolicy = (steps: readonly Step[], trail: string, organization: boolean): string => {
  const { partition, resource } = parseArn(trail)!;
  const calls = callsOf(steps);
  const onTrail: string[] = calls.filter((call) => call !== REGISTER);
  if (steps.some(({ input }) => 'TagsList' in input)) onTrail.push(TAGS_DEPENDENT.action);
  const statements: object[] = [];
  if (onTrail.length > 0) {
    // Whether IAM sees the management account's id in a delegated administrator's calls is not documented: any account, this name.
    statements.push({
      Effect: 'Allow',
      Action: [...new Set(onTrail)],
      Resource: `arn:${partition}:cloudtrail:*:*:${resource}`,
    });
  }
  if (calls.includes(REGISTER)) statements.push({ Effect: 'Allow', Action: REGISTER, Resource: '*' });
  const dependents = dependentsOf(calls, organization);
  if (dependents.length > 0) statements.push(...dependentStatements(dependents, partition));
  const role = steps.map(({ input }) => input['CloudWatchLogsRoleArn']).find(Boolean);
  if (role) statements.push(passRoleStatement(role as string));
  return policy(statements);
};

/** What the calls depend on, each permission once: where both need one, registering needs the wider. */
const dependentsOf = (calls: readonly Call[], organization: boolean): DependentPermission[] => {
  const registering = calls.includes(REGISTER) ? REGISTRATION_DEPENDENTS : [];
  const isChecked = organization && calls.some((call) => ORGANIZATION_CALLS.includes(call));
  const others = (isChecked ? ORGANIZATION_DEPENDENTS : []).filter(
    ({ action, calls: by }) =>
      (!by || by.some((call) => calls.includes(call))) && !registering.some((one) => one.action === action),
  );
  return [...registering, ...others];
};

export const callsOf = (steps: readonly Step[]): readonly Call[] => [...new Set(steps.map(({ call }) => call))];

const policy = (statements: object[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });
