/** What an organization trail needs of the organization, and of its caller's permissions. */
import type { CallContext } from '../../protocol/authenticate.ts';
import { isInOrganization, canManageOrganizationTrails, type Organization } from '../../world/world.ts';
import type { Trail } from '../../world/trail.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { isCallerAllowed } from '../../iam-policy/authorize.ts';
import { hasServiceLinkedRole, serviceLinkedRole } from '../../world/iam/service-linked-roles.ts';

/**
 * Throws InsufficientDependencyServiceAccessPermission-, OrganizationsNotInUse-, OrganizationNotInAllFeaturesMode-,
 * NotOrganizationMasterAccount-, CloudTrailAccessNotEnabled- or NoManagementAccountSLRExistsException.
 */
export function checkOrganization(context: CallContext): void {
  const { world, caller } = context;
  requirePermission(context, 'organizations:DescribeOrganization', '*');
  const organization = organizationOf(context);
  if (!canManageOrganizationTrails(world, caller.accountId)) throw notManagementAccount(caller.accountId);
  requirePermission(context, 'organizations:ListAWSServiceAccessForOrganization', '*');
  requirePermission(context, 'organizations:ListAccounts', '*');
  checkTrustedAccess(context, organization);
  checkServiceLinkedRole(context, organization.managementAccountId);
}

/** The caller's organization. Throws OrganizationsNotInUse- or OrganizationNotInAllFeaturesModeException. */
export function organizationOf({ world, caller }: CallContext): Organization {
  const organization = world.organization;
  if (!organization || !isInOrganization(world, caller.accountId)) {
    throw new AwsError('OrganizationsNotInUseException', 'Your account is not a member of an organization.');
  }
  if (organization.featureSet !== 'ALL') {
    throw new AwsError('OrganizationNotInAllFeaturesModeException', 'The organization must have all features enabled.');
  }
  return organization;
}

/** Throws CloudTrailAccessNotEnabledException. */
export function checkTrustedAccess({ caller }: CallContext, organization: Organization): void {
  if (organization.trustedAccess.has('cloudtrail.amazonaws.com')) return;
  throw new AwsError(
    'CloudTrailAccessNotEnabledException',
    `Your organization hasn't enabled CloudTrail service access: ${caller.accountId}`,
  );
}

/**
 * What starting, stopping, deleting, event selectors and event configuration of an organization's trail need: its
 * caller, the dependent permissions and the service-linked role, but not trusted access.
 */
export function checkOrganizationPermissions(context: CallContext, trail: Trail): void {
  if (!trail.isOrganizationTrail) return;
  const managementAccountId = requireTrailManager(context);
  const reads = ['DescribeOrganization', 'ListAWSServiceAccessForOrganization', 'ListAccounts'];
  for (const read of reads) requirePermission(context, `organizations:${read}`, '*');
  checkServiceLinkedRole(context, managementAccountId);
}

/** What insight selectors and tags of an organization's trail need: they model no refusal of dependent permissions. */
export function requireServiceLinkedRole(context: CallContext, trail: Trail): void {
  if (!trail.isOrganizationTrail) return;
  const managementAccountId = requireTrailManager(context);
  if (!hasServiceLinkedRole(context.world, managementAccountId)) throw noServiceLinkedRole(managementAccountId);
}

/** The id of the management account that the caller is or acts for. Throws NotOrganizationMasterAccountException. */
function requireTrailManager({ world, caller }: CallContext): string {
  if (!world.organization || !canManageOrganizationTrails(world, caller.accountId)) {
    throw notManagementAccount(caller.accountId);
  }
  return world.organization.managementAccountId;
}

export function notManagementAccount(accountId: string): AwsError {
  return new AwsError(
    'NotOrganizationMasterAccountException',
    `The request must be made with the management account's credentials, not those of ${accountId}.`,
  );
}

/** Without the role the management account's error is about permissions; only a delegated administrator's names the role. */
function checkServiceLinkedRole(context: CallContext, managementAccountId: string): void {
  const { world, caller } = context;
  const service = 'cloudtrail.amazonaws.com';
  const { arn } = serviceLinkedRole(world.partition, caller.accountId, service);
  requirePermission(context, 'iam:GetRole', arn);
  requirePermission(context, 'iam:CreateServiceLinkedRole', arn, { 'iam:AWSServiceName': service });
  if (hasServiceLinkedRole(world, managementAccountId)) return;
  if (caller.accountId === managementAccountId) throw insufficientDependencyAccess();
  throw noServiceLinkedRole(managementAccountId);
}

function noServiceLinkedRole(managementAccountId: string): AwsError {
  return new AwsError(
    'NoManagementAccountSLRExistsException',
    `The management account ${managementAccountId} has no service-linked role AWSServiceRoleForCloudTrail.`,
  );
}

type Extra = Record<string, string>;

/** Throws InsufficientDependencyServiceAccessPermissionException. */
export function requirePermission(context: CallContext, action: string, resource: string, extra?: Extra): void {
  if (!isCallerAllowed(context, action, resource, extra)) throw insufficientDependencyAccess();
}

function insufficientDependencyAccess(): AwsError {
  return new AwsError(
    'InsufficientDependencyServiceAccessPermissionException',
    'CloudTrail cannot create resources for your organization because access to one or more required APIs was denied.',
  );
}
