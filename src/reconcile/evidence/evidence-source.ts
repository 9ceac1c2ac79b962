import { listOrganizationAccounts } from '../../aws/account-coverage/list-accounts.ts';
import { createRegionReader, type RegionReader } from '../../aws/account-coverage/list-regions.ts';
import { ask } from '../../aws/errors/ask.ts';
import { type BucketReader, openBucket } from '../../aws/integrity/bucket-reader.ts';
import { type DeliveredAccount, listDeliveredAccounts } from '../../aws/integrity/list-chains.ts';
import { readRegionKeys, type RegionKeys } from '../../aws/integrity/read-public-keys.ts';
import { createRequestLimit } from '../../aws/integrity/request-limit.ts';
import type { Session } from '../../aws/session/sign-in.ts';
import type { OrganizationAccount } from '../../domain/account-coverage/take-census.ts';
import { type ChainOf, startOfChain } from '../../domain/integrity/chain.ts';
import type { Checkpoint } from '../../domain/integrity/proof.ts';
import { accountsOfShard, type Shard } from '../../domain/integrity/shard.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import { parseArn } from '../../domain/values/arn.ts';
import { memoizeAsync } from '../../runtime/memoize.ts';

/** Whose record is evidence, and with whose rights it is read. */
export interface EvidenceInput {
  /** May read the bucket: of `evidence-role-to-assume`, or the run's own. */
  readonly bucketSession: Session;
  /** The run's own: may ask for the organization's accounts and CloudTrail's public keys. */
  readonly organizationSession: Session;
  /** ARN of the trail. */
  readonly trail: string;
  readonly of: ChainOf;
  readonly bucketRegion: string;
  /** ISO 8601 in UTC, to the second: the window. */
  readonly from: string;
  readonly now: string;
  /** What an earlier run left. */
  readonly checkpoint: Checkpoint | null;
  /** Whether the trail delivers from all Regions. */
  readonly isMultiRegion: boolean;
  /** Whether the trail delivers digests. */
  readonly hasValidation: boolean;
  /** Why no digest is due yet: a sentence; `null` where one is. */
  readonly notDue: string | null;
  /** Whether accounts may be asked which opt-in Regions they have enabled. */
  readonly readsRegions: boolean;
  /** Only these accounts; all where there are none. */
  readonly accounts: readonly string[];
  /** Only this part of the accounts; all where there is none. */
  readonly shard: Shard | null;
}

/** What the parts of the evidence share: each is read once. */
export interface EvidenceSource extends EvidenceInput {
  readonly bucket: () => Promise<BucketReader>;
  /** Of the organization, or the one account of an account-level trail. */
  readonly organizationAccounts: () => Promise<Answer<readonly OrganizationAccount[]>>;
  /** Accounts that have ever delivered. */
  readonly deliveredAccounts: () => Promise<Answer<readonly DeliveredAccount[]>>;
  /** Those of these accounts that this run judges: `accounts`, and the shard of them. Sorted. */
  readonly selected: (accounts: Iterable<string>) => string[];
  /** Those that the run was asked for by name, whether anything knows them or not; of a shard its own. Sorted. */
  readonly named: readonly string[];
  readonly enabledRegions: RegionReader;
  /** CloudTrail's public keys of a Region, for every digest that the run judges. */
  readonly keysOf: (region: string) => Promise<RegionKeys>;
  /**
   * End of the newest digest, by `account/region`, of chains in the home Region and in opt-in Regions that integrity has judged; `null`
   * where none is genuine.
   */
  readonly heartbeats: Map<string, string | null>;
  /** Opt-in Regions in which an account has ever delivered, by account, where integrity has listed them. */
  readonly optInRegions: Map<string, readonly string[]>;
}

const STOPPED = 'The run was stopped before the accounts were listed.';

/** Prepares reading the evidence: nothing is asked yet. */
export function openEvidence(input: EvidenceInput): EvidenceSource {
  const { bucketSession, organizationSession, of, bucketRegion, from, now, trail, accounts, shard } = input;
  const { account: trailAccount } = parseArn(trail)!;
  const ofShard = (some: readonly string[]) => accountsOfShard(some, shard ?? { index: 1, count: 1 });
  /** What a read failed with when the run was stopped says nothing of AWS. */
  const unlessStopped = async <T>(reading: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await reading;
    return isKnown(answer) || !organizationSession.signal.aborted ? answer : { unknown: STOPPED };
  };
  const bucket = memoizeAsync(() =>
    openBucket(bucketSession, bucketRegion, of.bucket, createRequestLimit(bucketSession)),
  );
  const starts = Object.values(input.checkpoint?.chains ?? {}).map((entry) => startOfChain(from, entry));
  const since = starts.reduce((earliest, one) => (one < earliest ? one : earliest), from);
  return {
    ...input,
    bucket,
    organizationAccounts: memoizeAsync(async () =>
      of.organizationId === null
        ? { known: [{ account: trailAccount, name: '', state: 'ACTIVE', joinedAt: null }] }
        : unlessStopped(listOrganizationAccounts(organizationSession, of.homeRegion)),
    ),
    deliveredAccounts: memoizeAsync(() =>
      unlessStopped(ask('s3:ListBucket', async () => listDeliveredAccounts(await bucket(), of, trailAccount))),
    ),
    selected: (all) => ofShard([...all].filter((account) => accounts.length === 0 || accounts.includes(account))),
    named: ofShard(accounts),
    enabledRegions: createRegionReader(organizationSession, shard?.count ?? 1),
    keysOf: memoizeAsync((region) => readRegionKeys(organizationSession, region, since, now)),
    heartbeats: new Map(),
    optInRegions: new Map(),
  };
}
