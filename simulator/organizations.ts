/** Organizations, as far as trails need it: DescribeOrganization and ListDelegatedAdministrators. */
import type { Service } from './aws-json.ts';
import type { Context } from './identity.ts';
import type { Organization, World } from './world.ts';
import { AwsError } from './errors.ts';
import { authorize } from './identity.ts';
import { isInOrganization } from './world.ts';

export const organizations: Service = {
  name: 'organizations',
  target: 'AWSOrganizationsV20161128',
  invalidInput: 'InvalidInputException',
  operations: {
    DescribeOrganization: { input: {}, run: describeOrganization },
    ListDelegatedAdministrators: {
      input: { ServicePrincipal: 'string', NextToken: 'string', MaxResults: 'number' },
      run: listDelegatedAdministrators,
    },
  },
};

/** Any account of the organization may ask. */
function describeOrganization(context: Context): object {
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

function organizationOf({ world, caller }: Context): Organization {
  if (world.organization && isInOrganization(world, caller.accountId)) return world.organization;
  throw new AwsError('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
}

interface ListInput {
  ServicePrincipal?: string;
  NextToken?: string;
  MaxResults?: number;
}

/** AWS may return fewer than asked for; one at a time keeps clients honest about NextToken. */
const PAGE_SIZE = 1;

/** The management account may ask, and whoever administers any service for it. */
function listDelegatedAdministrators(context: Context, input: ListInput): object {
  authorize(context, 'organizations:ListDelegatedAdministrators', ['*']);
  const { delegatedAdministrators, managementAccountId } = organizationOf(context);
  const everybody = new Set([...delegatedAdministrators.values()].flatMap((accounts) => [...accounts]));
  if (context.caller.accountId !== managementAccountId && !everybody.has(context.caller.accountId)) {
    throw new AwsError('AccessDeniedException', "You don't have permissions to access this resource.");
  }
  const { ServicePrincipal, NextToken, MaxResults = PAGE_SIZE } = input;
  if (ServicePrincipal !== undefined && !/^[\w+=,.@-]{1,128}$/.test(ServicePrincipal)) {
    throw invalid('UNRECOGNIZED_SERVICE_PRINCIPAL');
  }
  if (!Number.isInteger(MaxResults) || MaxResults < 1) throw invalid('MIN_VALUE_EXCEEDED');
  if (MaxResults > 20) throw invalid('MAX_VALUE_EXCEEDED');
  const start = NextToken === undefined ? 0 : readToken(NextToken, ServicePrincipal);
  const wanted = ServicePrincipal === undefined ? everybody : (delegatedAdministrators.get(ServicePrincipal) ?? []);
  const ids = [...wanted].sort();
  const end = start + PAGE_SIZE;
  return {
    DelegatedAdministrators: ids.slice(start, end).map((id) => delegatedAdministrator(context.world, id)),
    ...(end < ids.length ? { NextToken: writeToken(end, ServicePrincipal) } : {}),
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
