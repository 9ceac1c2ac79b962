import { readNewestDelivery } from '../../aws/integrity/newest-delivery.ts';
import type { CoverageProof } from '../../domain/account-coverage/census.ts';
import { withRegions } from '../../domain/account-coverage/judge-regions.ts';
import { type NewestDelivery, takeCensus as judgeCensus } from '../../domain/account-coverage/take-census.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { allOf } from '../../runtime/all-of.ts';
import type { Run } from '../run.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { readOptInRegions } from './opt-in-regions.ts';

/**
 * Counts the accounts of the organization that deliver in the home Region, and in the opt-in Regions that they have enabled. A digest that
 * integrity has seen is a sign of life; only the others are listed. Where the run is stopped, accounts that were not listed are unknown.
 */
export async function takeCensus(run: Run, source: EvidenceSource): Promise<CoverageProof> {
  const { now, hasValidation, notDue } = source;
  const [accounts, delivered] = await allOf([source.organizationAccounts(), source.deliveredAccounts()]);
  const known = { hasValidation, now, isJustStarted: notDue !== null };
  const nothing = { newest: new Map<string, NewestDelivery>(), strangers: [], ...known };
  if (!isKnown(accounts)) return judgeCensus({ accounts, ...nothing });
  if (!isKnown(delivered)) return judgeCensus({ accounts: delivered, ...nothing });
  const found = new Map(delivered.known.map((one) => [one.account, one]));
  const members = new Set(accounts.known.map(({ account }) => account));
  const strangers = source.named.filter((account) => !members.has(account) && !found.has(account));
  const chosen = new Set(source.selected([...members, ...found.keys()]));
  const bucket = await source.bucket();
  const newestIn = async (account: string, region: string): Promise<NewestDelivery> => {
    const heartbeat = source.heartbeats.get(`${account}/${region}`);
    const one = found.get(account);
    if (heartbeat && hasValidation) return { known: heartbeat };
    if (one === undefined) return { known: null };
    if (run.signal.aborted) return { unknown: 'The run was stopped before this account was checked.' };
    const of = { ...source.of, ...one.of };
    const listed = await readNewestDelivery(bucket, { of, account, region, now, hasValidation });
    // What is named like a digest of the window, integrity has found to be none.
    return heartbeat === null && isKnown(listed) && (listed.known ?? '') >= source.from ? { known: null } : listed;
  };
  const newest = new Map(
    await Promise.all(
      [...chosen].map(async (account) => [account, await newestIn(account, source.of.homeRegion)] as const),
    ),
  );
  const counted = accounts.known.filter(({ account }) => chosen.has(account));
  const census = judgeCensus({ accounts: { known: counted }, newest, strangers, ...known });
  const silent = new Set([...census.missing, ...census.unknown, ...census.others].map(({ account }) => account));
  const delivering = counted.filter(({ account }) => !silent.has(account));
  const regions = run.signal.aborted ? null : await readOptInRegions(source, { accounts: delivering, found, newestIn });
  return regions === null ? census : withRegions(census, regions, now);
}
