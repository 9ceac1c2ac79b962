/** Organizations, as far as trails need it: the organization, its delegated administrators and its trusted services. */
import type { JsonService } from '../protocol/aws-json.ts';
import type { CallContext } from '../protocol/authenticate.ts';
import type { Organization, World } from '../world/world.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { changeWithPropagation } from '../world/propagation.ts';
import { isInOrganization } from '../world/world.ts';

export const organizations: JsonService = {
  name: 'organizations',
  targetPrefixes: ['AWSOrganizationsV20161128'],
  invalidInputCode: 'InvalidInputException',
  operations: {
    DescribeOrganization: { input: {}, run: describeOrganization },
    ListAccounts: { input: { NextToken: 'string', MaxResults: 'number' }, run: listAccounts },
    ListDelegatedAdministrators: {
      input: { ServicePrincipal: 'string', NextToken: 'string', MaxResults: 'number' },
      run: listDelegatedAdministrators,
    },
    ListAWSServiceAccessForOrganization: {
      input: { NextToken: 'string', MaxResults: 'number' },
      run: listServiceAccess,
    },
    EnableAWSServiceAccess: {
      isWrite: true,
      input: { ServicePrincipal: 'string' },
      required: ['ServicePrincipal'],
      run: enableServiceAccess,
    },
    DisableAWSServiceAccess: {
      isWrite: true,
      input: { ServicePrincipal: 'string' },
      required: ['ServicePrincipal'],
      run: disableServiceAccess,
    },
    DeregisterDelegatedAdministrator: {
      isWrite: true,
      input: { AccountId: 'string', ServicePrincipal: 'string' },
      required: ['AccountId', 'ServicePrincipal'],
      run: deregisterDelegatedAdministrator,
    },
  },
};

/** Any account of the organization may ask. */
function describeOrganization(context: CallContext): object {
  authorize(context, 'organizations:DescribeOrganization', ['*']);
  const { world } = context;
  const { id, managementAccountId, featureSet } = organizationOf(context);
  return {
    Organization: {
      Id: id,
      Arn: `arn:${world.partition}:organizations::${managementAccountId}:organization/${id}`,
      FeatureSet: featureSet,
      MasterAccountArn: accountArn(world, managementAccountId),
      MasterAccountId: managementAccountId,
      MasterAccountEmail: 'aws@example.com',
      AvailablePolicyTypes: [],
    },
  };
}

/** The ARN of an account of this world's organization. */
export function accountArn(world: World, accountId: string): string {
  const { id, managementAccountId } = world.organization!;
  return `arn:${world.partition}:organizations::${managementAccountId}:account/${id}/${accountId}`;
}

function organizationOf({ world, caller }: CallContext): Organization {
  if (world.organization && isInOrganization(world, caller.accountId)) return world.organization;
  throw new AwsError('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
}

interface ListInput {
  ServicePrincipal?: string;
  NextToken?: string;
  MaxResults?: number;
}

function listDelegatedAdministrators(context: CallContext, input: ListInput): object {
  authorize(context, 'organizations:ListDelegatedAdministrators', ['*']);
  const { delegatedAdministrators } = requireAdministrator(context);
  const { ServicePrincipal } = input;
  if (ServicePrincipal !== undefined) checkServicePrincipal(ServicePrincipal);
  const accountIds =
    ServicePrincipal === undefined
      ? administrators(delegatedAdministrators)
      : (delegatedAdministrators.get(ServicePrincipal) ?? []);
  const { page, NextToken } = pageOf([...accountIds].sort(), input);
  return { DelegatedAdministrators: page.map((id) => delegatedAdministrator(context.world, id)), ...NextToken };
}

function listServiceAccess(context: CallContext, input: Omit<ListInput, 'ServicePrincipal'>): object {
  authorize(context, 'organizations:ListAWSServiceAccessForOrganization', ['*']);
  const { page, NextToken } = pageOf([...requireAdministrator(context).trustedAccess].sort(), input);
  const DateEnabled = Date.UTC(2026, 0, 1) / 1000;
  return {
    EnabledServicePrincipals: page.map((ServicePrincipal) => ({ ServicePrincipal, DateEnabled })),
    ...NextToken,
  };
}

/** By number of page; which of them are empty is up to the world (API_ListAccounts: NextToken alone says whether there are more). */
function listAccounts(context: CallContext, input: Omit<ListInput, 'ServicePrincipal'>): object {
  authorize(context, 'organizations:ListAccounts', ['*']);
  const { accounts } = requireAdministrator(context);
  const { world } = context;
  const { pageSize, emptyPages } = world.accountList;
  const { MaxResults = pageSize, NextToken } = input;
  if (!Number.isInteger(MaxResults) || MaxResults < 1) throw invalid('MIN_VALUE_EXCEEDED');
  if (MaxResults > 20) throw invalid('MAX_VALUE_EXCEEDED');
  const size = Math.min(pageSize, MaxResults);
  const all = [...accounts].sort();
  const number = NextToken === undefined ? 0 : readToken(NextToken, LIST_ACCOUNTS);
  const before = [...emptyPages].filter((page) => page < number).length;
  const start = (number - before) * size;
  const page = emptyPages.has(number) ? [] : all.slice(start, start + size);
  return {
    Accounts: page.map((id) => accountMembers(world, id)),
    ...(start + page.length < all.length && { NextToken: writeToken(number + 1, LIST_ACCOUNTS) }),
  };
}

const LIST_ACCOUNTS = 'ListAccounts';

/** An account that the world has no more of than its id is active since long ago. */
function accountMembers(world: World, id: string): object {
  const { name, state, joinedAt } =
    world.accounts.get(id) ?? ({ name: id, state: 'ACTIVE', joinedAt: new Date(0) } as const);
  const { members } = world.accountList;
  return {
    Id: id,
    Arn: accountArn(world, id),
    Email: `aws+${id}@example.com`,
    Name: name,
    ...(members.includes('Status') && { Status: STATUSES[state] }),
    ...(members.includes('State') && { State: state }),
    JoinedMethod: 'CREATED',
    JoinedTimestamp: joinedAt.getTime() / 1000,
  };
}

/** `Status` knows three, and is that of a closed account as CloseAccount documents it. */
const STATUSES = {
  PENDING_ACTIVATION: 'ACTIVE',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  PENDING_CLOSURE: 'PENDING_CLOSURE',
  CLOSED: 'SUSPENDED',
} as const;

/** By the management account alone; enabling what is enabled changes nothing. */
function enableServiceAccess(context: CallContext, { ServicePrincipal }: { ServicePrincipal: string }): object {
  const keys = { 'organizations:ServicePrincipal': ServicePrincipal };
  authorize(context, 'organizations:EnableAWSServiceAccess', ['*'], keys);
  const { featureSet, managementAccountId, trustedAccess } = organizationOf(context);
  if (context.caller.accountId !== managementAccountId) throw notPermitted();
  checkServicePrincipal(ServicePrincipal);
  if (featureSet !== 'ALL') {
    throw new AwsError('ConstraintViolationException', 'The organization must have all features enabled.', 409);
  }
  changeWithPropagation(context.world, () => trustedAccess.add(ServicePrincipal));
  return {};
}

/**
 * By the management account alone. Without CloudTrail's trusted access, every organization trail becomes an account trail (AWS support, in
 * aws-samples/landing-zone-accelerator-on-aws-for-tse-se#13).
 */
function disableServiceAccess(context: CallContext, { ServicePrincipal }: { ServicePrincipal: string }): object {
  const keys = { 'organizations:ServicePrincipal': ServicePrincipal };
  authorize(context, 'organizations:DisableAWSServiceAccess', ['*'], keys);
  const { managementAccountId, trustedAccess } = organizationOf(context);
  if (context.caller.accountId !== managementAccountId) throw notPermitted();
  checkServicePrincipal(ServicePrincipal);
  changeWithPropagation(context.world, () => trustedAccess.delete(ServicePrincipal));
  if (ServicePrincipal === 'cloudtrail.amazonaws.com')
    for (const trail of context.world.trails.values()) trail.isOrganizationTrail = false;
  return {};
}

/** By the management account alone, of an account that is registered for the service. */
function deregisterDelegatedAdministrator(
  context: CallContext,
  { AccountId, ServicePrincipal }: { AccountId: string; ServicePrincipal: string },
): object {
  const keys = { 'organizations:ServicePrincipal': ServicePrincipal };
  authorize(context, 'organizations:DeregisterDelegatedAdministrator', [accountArn(context.world, AccountId)], keys);
  const { managementAccountId, delegatedAdministrators } = organizationOf(context);
  if (context.caller.accountId !== managementAccountId) throw notPermitted();
  checkServicePrincipal(ServicePrincipal);
  const registered = delegatedAdministrators.get(ServicePrincipal);
  if (!registered?.has(AccountId)) {
    throw new AwsError('AccountNotRegisteredException', `${AccountId} is not registered for ${ServicePrincipal}.`);
  }
  changeWithPropagation(context.world, () => registered.delete(AccountId));
  return {};
}

function checkServicePrincipal(name: string): void {
  if (!/^[\w+=,.@-]{1,128}$/.test(name)) throw invalid('UNRECOGNIZED_SERVICE_PRINCIPAL');
}

/** Both lists are for the management account and for whoever administers any service for it. */
function requireAdministrator(context: CallContext): Organization {
  const organization = organizationOf(context);
  const { accountId } = context.caller;
  if (accountId === organization.managementAccountId) return organization;
  if (administrators(organization.delegatedAdministrators).has(accountId)) return organization;
  throw notPermitted();
}

function administrators(byService: Organization['delegatedAdministrators']): Set<string> {
  return new Set([...byService.values()].flatMap((accounts) => [...accounts]));
}

function notPermitted(): AwsError {
  return new AwsError('AccessDeniedException', "You don't have permissions to access this resource.");
}

/** AWS may return fewer than asked for; one at a time keeps clients honest about NextToken. */
const PAGE_SIZE = 1;

function pageOf(all: string[], { ServicePrincipal, NextToken, MaxResults = PAGE_SIZE }: ListInput) {
  if (!Number.isInteger(MaxResults) || MaxResults < 1) throw invalid('MIN_VALUE_EXCEEDED');
  if (MaxResults > 20) throw invalid('MAX_VALUE_EXCEEDED');
  const start = NextToken === undefined ? 0 : readToken(NextToken, ServicePrincipal);
  const end = start + PAGE_SIZE;
  return {
    page: all.slice(start, end),
    NextToken: end < all.length ? { NextToken: writeToken(end, ServicePrincipal) } : {},
  };
}

function delegatedAdministrator(world: World, id: string): object {
  const joined = Date.UTC(2026, 0, 1) / 1000;
  return {
    Id: id,
    Arn: accountArn(world, id),
    Email: `aws+${id}@example.com`,
    Name: `account-${id}`,
    Status: 'ACTIVE',
    JoinedMethod: 'CREATED',
    JoinedTimestamp: joined,
    DelegationEnabledDate: joined,
  };
}

/** A token belongs to the question it was given for. */
function writeToken(start: number, servicePrincipal = ''): string {
  return Buffer.from(`${servicePrincipal} ${start}`).toString('base64');
}

function readToken(token: string, servicePrincipal = ''): number {
  const [, asked, start] = /^(\S*) (\d+)$/.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (asked !== servicePrincipal) throw invalid('INVALID_PAGINATION_TOKEN');
  return Number(start);
}

function invalid(reason: string): AwsError {
  return new AwsError('InvalidInputException', `You specified an invalid value: ${reason}.`);
}
