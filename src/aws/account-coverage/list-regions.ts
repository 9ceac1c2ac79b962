import type { ListRegionsRequest } from '@aws-sdk/client-account';
import pLimit from 'p-limit';
import type { Answer } from '../../domain/values/answer.ts';
import { count } from '../../domain/values/wording.ts';
import { delaySeconds } from '../../runtime/cancellation.ts';
import { memoizeAsync } from '../../runtime/memoize.ts';
import { account } from '../clients/clients.ts';
import { list, object, pagesOf, string } from '../clients/response-shapes.ts';
import { isDenied } from '../errors/aws-error.ts';
import { circumstancesOf } from '../errors/endpoints.ts';
import { ask, unknownAnswer } from '../errors/ask.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';
import type { Session } from '../session/sign-in.ts';

const CALL = 'account:ListRegions';

/** Account Management accepts 5 of these requests a second of an account (its quotas), whoever makes them: one is left to others. */
const MILLISECONDS_BETWEEN = 250;

/** A minute's worth. */
const MAX_ACCOUNTS = 240;

/** A delegated administrator is denied the management account alone, which may be the first that it asks about (API_ListRegions). */
const DENIALS_OF_ALL = 2;

/** How many accounts one of so many jobs asks about, which share the rate; the others are asked about by later runs. */
export function accountsAskedBy(jobs: number): number {
  return Math.ceil(MAX_ACCOUNTS / jobs);
}

/** API_ListRegions. */
const LISTED = object({
  Regions: list(object({ RegionName: string, RegionOptStatus: string })),
});

/** The Regions that an account has enabled, those that every account has included. Never rejects. */
export type RegionReader = (account: string) => Promise<Answer<readonly string[]>>;

/**
 * Asks each account once, at the rate that AWS accepts. Members are asked about from the management account or the delegated administrator
 * of Account Management, with trusted access for it; the caller's own account is not named (API_ListRegions). Where members are denied, or
 * nobody is reached, they are not asked about any more. `jobs` ask at the same time.
 */
export function createRegionReader(session: Session, jobs: number): RegionReader {
  const max = accountsAskedBy(jobs);
  const own = session.identity.account;
  const oneAtATime = pLimit(1);
  let refusal: { readonly unknown: string } | null = null;
  let hasAnswered = false;
  let denials = 0;
  let asked = 0;
  let next = 0;
  const readRegions = async (id: string) => {
    const wait = next - performance.now();
    if (wait > 0) await delaySeconds(wait / 1000, session.signal);
    next = performance.now() + MILLISECONDS_BETWEEN * jobs;
    const regions = await enabledRegions(session, id === own ? {} : { AccountId: id });
    hasAnswered ||= id !== own;
    return regions;
  };
  const readOnce = async (id: string): Promise<Answer<readonly string[]>> => {
    if (refusal !== null && id !== own) return refusal;
    if (asked === max) return { unknown: `One run asks about the Regions of ${count(max, 'account')}.` };
    asked += 1;
    return ask(
      CALL,
      () => readRegions(id),
      (error) => {
        const isUnreached = circumstancesOf(error).unreachableHost !== null;
        const isRefused = isDenied(error) && id !== own;
        if (!isUnreached && !isRefused) return null;
        const answer = unknownAnswer(CALL, error, isRefused ? TRUSTED_ACCESS : '');
        if (isRefused) denials += 1;
        if (!hasAnswered && (isUnreached || denials >= DENIALS_OF_ALL)) refusal ??= answer;
        return answer;
      },
    );
  };
  return memoizeAsync((id) => oneAtATime(() => readOnce(id)));
}

const TRUSTED_ACCESS =
  ' Other accounts’ Regions are listed to the management account, or the delegated administrator of Account Management, if the organization has trusted access for account.amazonaws.com.';

/** Account Management has one endpoint in the partition `aws`, the only one whose Regions can be disabled. */
const REGION = 'us-east-1';

async function enabledRegions(session: Session, of: { readonly AccountId?: string }): Promise<string[]> {
  const client = await account(REGION, session);
  const { paginateListRegions } = await import('@aws-sdk/client-account');
  const asked: ListRegionsRequest = {
    ...of,
    MaxResults: 50,
    RegionOptStatusContains: ['ENABLED', 'ENABLED_BY_DEFAULT'],
  };
  const regions: string[] = [];
  let hasDefault = false;
  for await (const page of pagesOf(paginateListRegions({ client }, asked))) {
    for (const { RegionName, RegionOptStatus } of LISTED(page, '').Regions) {
      if (RegionOptStatus === 'ENABLED' || RegionOptStatus === 'ENABLED_BY_DEFAULT') regions.push(RegionName);
      hasDefault ||= RegionOptStatus === 'ENABLED_BY_DEFAULT';
    }
  }
  // A Region that is not in the list counts as disabled: a list without those that every account has is none.
  if (!hasDefault) throw new IncompleteAnswer('the list has none of the Regions that every account has');
  return regions;
}
