/** RegisterOrganizationDelegatedAdmin: by the management account alone, and at most three. */
import type { CallContext } from '../../protocol/authenticate.ts';
import type { Organization } from '../../world/world.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { authorize, isCallerAllowed } from '../../iam-policy/authorize.ts';
import { accountArn } from '../../services/organizations.ts';
import {
  SERVICES_WITH_LINKED_ROLES,
  createServiceLinkedRoles,
  serviceLinkedRole,
} from '../../world/iam/service-linked-roles.ts';
import { checkTrustedAccess, organizationOf, requirePermission } from './organization.ts';

const SERVICE_PRINCIPAL = 'cloudtrail.amazonaws.com';

/** Unlike registering through Organizations, this creates the service-linked roles too. */
export function registerDelegatedAdministrator(context: CallContext, input: { MemberAccountId: string }): object {
  const { world, caller } = context;
  const accountId = input.MemberAccountId;
  if (!/^\d{12,16}$/.test(accountId)) {
    throw new AwsError('InvalidParameterException', `${accountId} is not an account id.`);
  }
  authorize(context, 'cloudtrail:RegisterOrganizationDelegatedAdmin', ['*']);
  const organization = organizationOf(context);
  if (organization.managementAccountId !== caller.accountId) {
    throw new AwsError(
      'NotOrganizationManagementAccountException',
      `The request must be made with the management account's credentials, not those of ${caller.accountId}.`,
    );
  }
  requirePermission(context, 'organizations:ListAWSServiceAccessForOrganization', '*');
  requirePermission(context, 'organizations:RegisterDelegatedAdministrator', accountArn(world, accountId), {
    'organizations:ServicePrincipal': SERVICE_PRINCIPAL,
  });
  checkTrustedAccess(context, organization);
  checkRolePermissions(context);
  const registered = organization.delegatedAdministrators.get(SERVICE_PRINCIPAL) ?? new Set<string>();
  checkCandidate(organization, registered, accountId);
  organization.delegatedAdministrators.set(SERVICE_PRINCIPAL, registered.add(accountId));
  createServiceLinkedRoles(world, caller.accountId);
  return {};
}

/** To see and to create both roles, whether they exist or not. Throws InsufficientIAMAccessPermissionException. */
function checkRolePermissions(context: CallContext): void {
  const { world, caller } = context;
  const allowed = SERVICES_WITH_LINKED_ROLES.every((service) => {
    const { arn } = serviceLinkedRole(world.partition, caller.accountId, service);
    const named = { 'iam:AWSServiceName': service };
    return (
      isCallerAllowed(context, 'iam:GetRole', arn) &&
      isCallerAllowed(context, 'iam:CreateServiceLinkedRole', arn, named)
    );
  });
  if (allowed) return;
  throw new AwsError(
    'InsufficientIAMAccessPermissionException',
    'You are signed in with an account that lacks permissions to view or create a service-linked role.',
  );
}

const MAX_DELEGATED_ADMINISTRATORS = 3;

/** Throws CannotDelegateManagementAccount-, AccountNotFound-, AccountRegistered- or DelegatedAdminAccountLimitExceededException. */
function checkCandidate(organization: Organization, registered: Set<string>, accountId: string): void {
  const refuse = (code: string, message: string) => new AwsError(code, message);
  if (accountId === organization.managementAccountId) {
    throw refuse('CannotDelegateManagementAccountException', 'The management account cannot be delegated to.');
  }
  if (!organization.accounts.has(accountId)) {
    throw refuse('AccountNotFoundException', `Account ${accountId} is not in the organization.`);
  }
  if (registered.has(accountId)) {
    throw refuse('AccountRegisteredException', `Account ${accountId} is already registered.`);
  }
  if (registered.size >= MAX_DELEGATED_ADMINISTRATORS) {
    throw refuse('DelegatedAdminAccountLimitExceededException', `There are ${MAX_DELEGATED_ADMINISTRATORS} already.`);
  }
}
