import type { Answer } from '../values/answer.ts';
import { millisecondsOf } from '../values/time.ts';
import { count } from '../values/wording.ts';
import type { CoverageProof, RegionCoverage, SilentRegion } from './census.ts';
import { isRecent, type NewestDelivery, type OrganizationAccount } from './take-census.ts';

/** An account that delivers from the home Region, and the opt-in Regions that it has enabled, by name. */
export interface AccountRegions extends Pick<OrganizationAccount, 'account' | 'name'> {
  readonly enabled: Answer<ReadonlyMap<string, NewestDelivery>>;
}

/** AWS does not say since when a Region is enabled. One that was silent for longer can have been disabled, and enabled again an hour ago. */
const MAX_STOP = 7 * 86_400_000;

/**
 * The accounts that deliver, and from which of their enabled opt-in Regions: each has hourly digests, like every other Region. One that
 * delivered in the last week and stopped is missing; of one that never delivered, or not for a week, it is not known whether it has to.
 */
export function withRegions(census: CoverageProof, accounts: readonly AccountRegions[], now: string): CoverageProof {
  const at = millisecondsOf(now)!;
  let delivering = 0;
  const missing: SilentRegion[] = [];
  const undecided: SilentRegion[] = [];
  const reasons: string[] = [];
  for (const { account, name, enabled } of accounts) {
    if ('unknown' in enabled) {
      reasons.push(enabled.unknown);
      continue;
    }
    for (const [region, newest] of enabled.known) {
      if ('unknown' in newest) {
        reasons.push(newest.unknown);
        break;
      }
      const end = millisecondsOf(newest.known ?? '');
      const silent = { account, name, region, newest: newest.known };
      if (isRecent(newest.known, at, true)) delivering += 1;
      else if (end !== null && at - end < MAX_STOP) missing.push(silent);
      else undecided.push(silent);
    }
  }
  const regions: RegionCoverage = { delivering, missing, undecided, unknown: whyUnknown(reasons) };
  return {
    ...census,
    status: missing.length > 0 ? 'fail' : census.status,
    delivering: census.delivering - new Set(missing.map(({ account }) => account)).size,
    regions,
  };
}

/** The reasons are the same for most: one stands for all. */
function whyUnknown(reasons: readonly string[]): string | null {
  const [first] = reasons;
  if (first === undefined) return null;
  return `Opt-in Regions of ${count(reasons.length, 'account')} were not checked. ${first}`;
}
