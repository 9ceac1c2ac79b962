import { readNewestDelivery } from '../../aws/integrity/newest-delivery.ts';
import type { CoverageProof } from '../../domain/account-coverage/census.ts';
import { type NewestDelivery, takeCensus as judgeCensus } from '../../domain/account-coverage/take-census.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { allOf } from '../../runtime/all-of.ts';
import type { Run } from '../run.ts';
import type { EvidenceSource } from './evidence-source.ts';

/**
 * Counts the accounts of the organization that deliver, in the home Region alone. A digest that integrity has seen is a sign of life;
 * only the others are listed. Where the run is stopped, accounts that were not listed are unknown.
 */
export async function takeCensus(run: Run, source: EvidenceSource): Promise<CoverageProof> {
  const { now, hasValidation, notDue } = source;
  const [accounts, delivered] = await allOf([source.organizationAccounts(), source.deliveredAccounts()]);
  const known = { hasValidation, now, isJustStarted: notDue !== null };
  const nothing = { newest: new Map<string, NewestDelivery>(), ...known };
  if (!isKnown(accounts)) return judgeCensus({ accounts, ...nothing });
  if (!isKnown(delivered)) return judgeCensus({ accounts: delivered, ...nothing });
  const found = new Map(delivered.known.map((one) => [one.account, one]));
  const chosen = new Set(source.selected([...accounts.known.map(({ account }) => account), ...found.keys()]));
  const bucket = await source.bucket();
  const newestOf = async (account: string): Promise<NewestDelivery> => {
    const heartbeat = source.heartbeats.get(account);
    const one = found.get(account);
    if (heartbeat && hasValidation) return { known: heartbeat };
    if (one === undefined) return { known: null };
    if (run.signal.aborted) return { unknown: 'The run was stopped before this account was checked.' };
    const listed = await readNewestDelivery(bucket, { of: { ...source.of, ...one.of }, account, now, hasValidation });
    // What is named like a digest of the window, integrity has found to be none.
    return heartbeat === null && isKnown(listed) && (listed.known ?? '') >= source.from ? { known: null } : listed;
  };
  const newest = new Map(
    await Promise.all([...chosen].map(async (account) => [account, await newestOf(account)] as const)),
  );
  return judgeCensus({
    accounts: { known: accounts.known.filter(({ account }) => chosen.has(account)) },
    newest,
    ...known,
  });
}
