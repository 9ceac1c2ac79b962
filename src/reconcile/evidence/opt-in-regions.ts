import { accountsAskedBy } from '../../aws/account-coverage/list-regions.ts';
import { ask } from '../../aws/errors/ask.ts';
import { type DeliveredAccount, listDeliveredRegions } from '../../aws/integrity/list-chains.ts';
import type { AccountRegions } from '../../domain/account-coverage/judge-regions.ts';
import { isRecent, type NewestDelivery, type OrganizationAccount } from '../../domain/account-coverage/take-census.ts';
import { readDigestKey } from '../../domain/delivery/log-paths.ts';
import type { ChainInput, Interruption } from '../../domain/integrity/chain.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import { isOptInRegion } from '../../domain/values/partitions.ts';
import { timeOf } from '../../domain/values/time.ts';
import type { EvidenceSource } from './evidence-source.ts';

/**
 * Whether the account has an opt-in Region disabled now, asked where the newest of these digests is too old, and the trail is on; `null`
 * where that is not known or was not asked. Names of digests are believed: one that is planted explains nothing.
 */
export async function isRegionDisabled(
  { now, readsRegions, enabledRegions }: EvidenceSource,
  { of, account, region, digests }: Pick<ChainInput, 'of' | 'account' | 'region' | 'digests'>,
  interruptions: Promise<readonly Interruption[] | null>,
): Promise<boolean | null> {
  if (!readsRegions || !isOptInRegion(region)) return null;
  const isAlive = digests.some(({ key }) => {
    const name = readDigestKey(of, key);
    return name?.trailName === of.trailName && isRecent(name.end, timeOf(now), true);
  });
  if (isAlive || (await interruptions)?.some(({ to }) => to === null)) return null;
  const enabled = await enabledRegions(account);
  return isKnown(enabled) ? !enabled.known.includes(region) : null;
}

/** What is known of the accounts that deliver. */
export interface DeliveringAccounts {
  readonly accounts: readonly OrganizationAccount[];
  readonly found: ReadonlyMap<string, DeliveredAccount>;
  /** The newest digest of an account in a Region where it has ever delivered. Never rejects. */
  readonly newestIn: (account: string, region: string) => Promise<NewestDelivery>;
}

/**
 * The opt-in Regions that accounts have enabled, with their newest digests. `null` where nobody is asked: no account ever delivered from one,
 * as in most organizations, or no digest is due yet. Where there are more accounts than one run asks about, each day begins with other ones.
 */
export async function readOptInRegions(
  source: EvidenceSource,
  { accounts, found, newestIn }: DeliveringAccounts,
): Promise<AccountRegions[] | null> {
  const { now, isMultiRegion, hasValidation, notDue, readsRegions, shard } = source;
  if (!isMultiRegion || !hasValidation || notDue !== null || !readsRegions) return null;
  const seen = new Map<string, Answer<readonly string[]>>(
    await Promise.all(
      accounts.map(async ({ account }) => [account, await seenOf(source, found.get(account))] as const),
    ),
  );
  if (![...seen.values()].some((regions) => isKnown(regions) && regions.known.length > 0)) return null;
  const first = (Math.floor(timeOf(now) / DAY) * accountsAskedBy(shard?.count ?? 1)) % accounts.length;
  const inTurn = [...accounts.slice(first), ...accounts.slice(0, first)];
  return Promise.all(
    inTurn.map(async ({ account, name }) => {
      const [enabled, known] = [await source.enabledRegions(account), seen.get(account)!];
      if (!isKnown(enabled)) return { account, name, enabled };
      if (!isKnown(known)) return { account, name, enabled: known };
      const regions = enabled.known.filter(isOptInRegion).map(async (region) => {
        const newest: NewestDelivery = known.known.includes(region) ? await newestIn(account, region) : { known: null };
        return [region, newest] as const;
      });
      return { account, name, enabled: { known: new Map(await Promise.all(regions)) } };
    }),
  );
}

const DAY = 86_400_000;

/** One list for each account that integrity has not listed. */
async function seenOf(source: EvidenceSource, one: DeliveredAccount | undefined): Promise<Answer<readonly string[]>> {
  if (one === undefined) return { known: [] };
  const listed = source.optInRegions.get(one.account);
  if (listed) return { known: listed };
  const bucket = await source.bucket();
  return ask('s3:ListBucket', async () => (await listDeliveredRegions(bucket, one, ['digests'])).filter(isOptInRegion));
}
