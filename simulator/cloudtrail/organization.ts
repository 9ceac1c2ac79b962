/** What an organization trail needs of the organization, and of its caller's permissions. */
import type { Context } from '../identity.ts';
import { AwsError } from '../errors.ts';
import { mayCaller } from '../identity.ts';
import { isInOrganization, mayManageOrganizationTrails } from '../world.ts';

/**
 * Throws InsufficientDependencyServiceAccessPermission-, OrganizationsNotInUse-, OrganizationNotInAllFeaturesMode-,
 * NotOrganizationMasterAccount-, CloudTrailAccessNotEnabled- or NoManagementAccountSLRExistsException.
 */
export function checkOrganization(context: Context): void {
  const { world, caller } = context;
  requirePermission(context, 'organizations:DescribeOrganization', '*');
  const organization = world.organization;
  if (!organization || !isInOrganization(world, caller.accountId)) {
    throw new AwsError('OrganizationsNotInUseException', 'Your account is not a member of an organization.');
  }
  if (organization.featureSet !== 'ALL') {
    throw new AwsError('OrganizationNotInAllFeaturesModeException', 'The organization must have all features enabled.');
  }
  if (!mayManageOrganizationTrails(world, caller.accountId)) throw notManagementAccount(caller.accountId);
  requirePermission(context, 'organizations:ListAWSServiceAccessForOrganization', '*');
  requirePermission(context, 'organizations:ListAccounts', '*');
  if (!organization.trustedAccess.has('cloudtrail.amazonaws.com')) {
    throw new AwsError(
      'CloudTrailAccessNotEnabledException',
      `Your organization hasn't enabled CloudTrail service access: ${caller.accountId}`,
    );
  }
  checkServiceLinkedRole(context, organization.managementAccountId);
}

/** What starting and stopping an organization's trail needs: its caller, the service-linked role, but not trusted access. */
export function checkDependents(context: Context): void {
  const { world, caller } = context;
  if (!world.organization || !mayManageOrganizationTrails(world, caller.accountId)) {
    throw notManagementAccount(caller.accountId);
  }
  const reads = ['DescribeOrganization', 'ListAWSServiceAccessForOrganization', 'ListAccounts'];
  for (const read of reads) requirePermission(context, `organizations:${read}`, '*');
  checkServiceLinkedRole(context, world.organization.managementAccountId);
}

export function notManagementAccount(accountId: string): AwsError {
  return new AwsError(
    'NotOrganizationMasterAccountException',
    `The request must be made with the management account's credentials, not those of ${accountId}.`,
  );
}

/** Without the role the management account is told about permissions; only a delegated administrator hears of the role. */
function checkServiceLinkedRole(context: Context, managementAccountId: string): void {
  const { world, caller } = context;
  const path = 'role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail';
  const roleArn = `arn:${world.partition}:iam::${caller.accountId}:${path}`;
  requirePermission(context, 'iam:GetRole', roleArn);
  requirePermission(context, 'iam:CreateServiceLinkedRole', roleArn, {
    'iam:AWSServiceName': 'cloudtrail.amazonaws.com',
  });
  if (world.accounts.get(managementAccountId)?.roles.has('AWSServiceRoleForCloudTrail')) return;
  if (caller.accountId === managementAccountId) throw insufficientAccess();
  throw new AwsError(
    'NoManagementAccountSLRExistsException',
    `The management account ${managementAccountId} has no service-linked role AWSServiceRoleForCloudTrail.`,
  );
}

function requirePermission(context: Context, action: string, resource: string, extra?: Record<string, string>): void {
  if (!mayCaller(context, action, resource, extra)) throw insufficientAccess();
}

function insufficientAccess(): AwsError {
  return new AwsError(
    'InsufficientDependencyServiceAccessPermissionException',
    'CloudTrail cannot create resources for your organization because access to one or more required APIs was denied.',
  );
}
