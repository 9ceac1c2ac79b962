/** Account Management, as far as evidence needs it: which Regions an account has enabled (API_ListRegions). */
import type { JsonService } from '../protocol/aws-json.ts';
import type { CallContext } from '../protocol/authenticate.ts';
import type { World } from '../world/world.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { defaultRegions, optInRegions } from '../world/regions.ts';
import { isInOrganization } from '../world/world.ts';

export const account: JsonService = {
  name: 'account',
  targetPrefixes: [],
  paths: { '/listRegions': 'ListRegions' },
  invalidInputCode: 'ValidationException',
  operations: {
    ListRegions: {
      input: { AccountId: 'string', MaxResults: 'number', NextToken: 'string', RegionOptStatusContains: ['string'] },
      run: listRegions,
    },
  },
};

/** As the API's model has them. */
export function translateAccountError(error: AwsError): AwsError {
  if (error.code === 'ThrottlingException') return new AwsError('TooManyRequestsException', error.message, 429);
  if (error.code === 'InternalFailure') return new AwsError('InternalServerException', error.message, 500);
  const isRefusal = /^(?:AccessDenied|UnrecognizedClient|InvalidSignature|ExpiredToken)Exception$/.test(error.code);
  return isRefusal ? new AwsError(error.code, error.message, 403) : error;
}

interface ListInput {
  AccountId?: string;
  MaxResults?: number;
  NextToken?: string;
  RegionOptStatusContains?: string[];
}

const SERVICE = 'account.amazonaws.com';
const STATUSES = ['ENABLED', 'ENABLING', 'DISABLING', 'DISABLED', 'ENABLED_BY_DEFAULT'];

/** Fewer than asked for, so that clients are honest about NextToken. */
const PAGE_SIZE = 20;

function listRegions(context: CallContext, input: ListInput): object {
  const { world, caller } = context;
  const { AccountId, MaxResults = PAGE_SIZE, NextToken, RegionOptStatusContains = STATUSES } = input;
  if (AccountId !== undefined && !/^\d{12}$/.test(AccountId)) throw invalid('AccountId');
  if (!Number.isInteger(MaxResults) || MaxResults < 1 || MaxResults > 50) throw invalid('MaxResults');
  if (RegionOptStatusContains.some((one) => !STATUSES.includes(one))) throw invalid('RegionOptStatusContains');
  authorize(context, 'account:ListRegions', [resourceOf(context, AccountId)]);
  if (AccountId !== undefined) requireAdministrator(context, AccountId);
  throttle(context);
  const all = regionsOf(world, AccountId ?? caller.accountId).filter(({ RegionOptStatus }) =>
    RegionOptStatusContains.includes(RegionOptStatus),
  );
  const question = `${AccountId} ${RegionOptStatusContains.join(' ')}`;
  const start = NextToken === undefined ? 0 : readToken(NextToken, question);
  const end = start + Math.min(MaxResults, PAGE_SIZE);
  return {
    Regions: all.slice(start, end),
    ...(end < all.length && { NextToken: Buffer.from(`${end} ${question}`).toString('base64') }),
  };
}

/** Of an account that is not in the organization's context, and of one that is (Service Authorization Reference, account management). */
function resourceOf({ world, caller }: CallContext, accountId: string | undefined): string {
  if (accountId === undefined) return `arn:${world.partition}:account::${caller.accountId}:account`;
  const { managementAccountId = caller.accountId, id = 'o-none' } = world.organization ?? {};
  return `arn:${world.partition}:account::${managementAccountId}:account/${id}/${accountId}`;
}

/** The management account of an organization with trusted access, or its delegated administrator; and of members alone. */
function requireAdministrator({ world, caller }: CallContext, accountId: string): void {
  const { organization } = world;
  const isAdministrator =
    organization?.managementAccountId === caller.accountId ||
    organization?.delegatedAdministrators.get(SERVICE)?.has(caller.accountId) === true;
  const isOpen = organization?.featureSet === 'ALL' && organization.trustedAccess.has(SERVICE);
  const isMember = isInOrganization(world, accountId) && accountId !== organization?.managementAccountId;
  if (isAdministrator && isOpen && isMember) return;
  throw new AwsError('AccessDeniedException', 'You do not have sufficient access to perform this action.');
}

/** 5 a second for each calling account (Account Management, quotas). */
function throttle({ world, caller, now }: CallContext): void {
  const recent = world.calls.filter(
    ({ action, accountId, receivedAt, error }) =>
      action === 'account:ListRegions' &&
      accountId === caller.accountId &&
      error === null &&
      now.getTime() - receivedAt.getTime() < 1000,
  );
  if (recent.length > 5) throw new AwsError('ThrottlingException', 'Too many requests.');
}

function regionsOf(world: World, accountId: string): { RegionName: string; RegionOptStatus: string }[] {
  const own = world.accounts.get(accountId)?.regions;
  return [
    ...defaultRegions(world.partition).map((name) => ({ RegionName: name, RegionOptStatus: 'ENABLED_BY_DEFAULT' })),
    ...optInRegions(world.partition).map((name) => ({
      RegionName: name,
      RegionOptStatus: own?.get(name) ?? (world.enabledRegions.has(name) ? 'ENABLED' : 'DISABLED'),
    })),
  ];
}

function readToken(token: string, question: string): number {
  const [, start, asked] = /^(\d+) (.*)$/.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (asked !== question) throw invalid('NextToken');
  return Number(start);
}

function invalid(member: string): AwsError {
  return new AwsError('ValidationException', `The value of ${member} is not valid.`);
}
