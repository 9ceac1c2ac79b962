import { setFlagsFromString } from 'node:v8';
import { ask } from '../../aws/errors/ask.ts';
import { type DeliveredAccount, listDeliveredRegions } from '../../aws/integrity/list-chains.ts';
import { readChainRecord } from '../../aws/integrity/read-chain.ts';
import { createRefusals } from '../../aws/integrity/refusals.ts';
import { mayHaveEnded } from '../../domain/account-coverage/take-census.ts';
import type { ChainInput, ChainVerdict, CheckpointEntry, Interruption } from '../../domain/integrity/chain.ts';
import { judgeChain } from '../../domain/integrity/judge/judge-chain.ts';
import { type Checkpoint, type IntegrityLevel, type IntegrityProof, proofOf } from '../../domain/integrity/proof.ts';
import { rootPath } from '../../domain/delivery/log-paths.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { minuteOf } from '../../domain/values/time.ts';
import { isOptInRegion } from '../../domain/values/partitions.ts';
import { allOf } from '../../runtime/all-of.ts';
import { memoizeAsync } from '../../runtime/memoize.ts';
import type { Run } from '../run.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { isRegionDisabled } from './opt-in-regions.ts';
import { reportProgress } from './progress.ts';

/** How the record is verified. */
export interface IntegrityInput {
  readonly source: EvidenceSource;
  readonly level: IntegrityLevel;
  /** What the history says of the trail; `null` where it could not be read. Nothing waits for it that it says nothing of. */
  readonly interruptions: Promise<readonly Interruption[] | null>;
}

/** Chains that are in memory at a time: with the 26 digests of a night each, they keep the requests in flight at their limit. More would be memory alone. */
const CHAINS_IN_FLIGHT = 5;

/**
 * Verifies the record of all selected accounts, Region by Region: those that have ever delivered, and those that the checkpoint names.
 * What cannot be read is unknown. A run that is stopped gives what it knows by then.
 */
export async function verifyIntegrity(run: Run, input: IntegrityInput): Promise<IntegrityProof> {
  keepMemoryFlat(0);
  const { source, level } = input;
  const { from, now, trail, shard, checkpoint } = source;
  const delivered = await source.deliveredAccounts();
  const found = new Map(isKnown(delivered) ? delivered.known.map((one) => [one.account, one]) : []);
  const anchors = regionsByAccount(checkpoint);
  const all = [...found.keys(), ...anchors.keys()];
  const accounts = source.selected(all);
  const isEmpty = shard !== null && accounts.length + source.named.length === 0 && all.length > 0;
  const notDue = isEmpty ? `No account is in part ${shard.index} of ${shard.count}.` : source.notDue;
  const unread = new Map<string, string>();
  const verdicts: ChainVerdict[] = [];
  const progress = reportProgress(run.log, accounts.length);
  const verify = createVerifier(input);
  const chains = isKnown(delivered) ? chainsOf(input, accounts, { found, anchors }, unread) : [];
  try {
    await forEachOf(chains, CHAINS_IN_FLIGHT, async (chain) => {
      const verdict = await verify(chain);
      if (verdict === null) return;
      verdicts.push(verdict);
      keepMemoryFlat(verdicts.length);
      progress.add(chain.index, verdict);
      const isJudged = verdict.newest !== null || verdict.findings.length > 0;
      const counts = chain.region === source.of.homeRegion || isOptInRegion(chain.region);
      if (counts && isJudged) source.heartbeats.set(`${chain.account}/${chain.region}`, verdict.newest);
    });
  } catch (error) {
    if (!run.signal.aborted) throw error;
  } finally {
    progress.end();
  }
  const tried = new Set([...verdicts.map(({ account }) => account), ...unread.keys()]);
  const unknown = [
    ...(isKnown(delivered) ? [] : [delivered.unknown]),
    ...[...unread].map(([account, why]) => `${account}: ${why}`),
    ...(isKnown(delivered) && notDue === null && !run.signal.aborted ? nothingOf(source, tried) : []),
  ];
  if (unknown.length === 0 && verdicts.length > 0 && verdicts.every(isBlank) && notDue === null) {
    unknown.push(
      `No digest that ended since ${minuteOf(from)} is there, and none is late. Set verify-hours to 4 or more.`,
    );
  }
  return proofOf({
    level,
    from,
    to: now,
    trail,
    verdicts,
    unknown,
    notDue,
    isPartial: run.signal.aborted,
    checkpoint: shard ? checkpointOf(checkpoint, new Set(accounts)) : checkpoint,
  });
}

/** Accounts that should have delivered, and of which nothing is there: a name that is wrong must not pass as one that is verified. */
function nothingOf({ named, of }: EvidenceSource, tried: ReadonlySet<string>): string[] {
  const where = `is in ${of.bucket} below ${rootPath(of.prefix)}.`;
  if (named.length === 0) return tried.size === 0 ? [`No digest of an account that is to be verified ${where}`] : [];
  return named
    .filter((account) => !tried.has(account))
    .map((account) => `${account}: No digest of this account ${where} Check verify-accounts.`);
}

/** Whether a chain says nothing of why nothing of it was proven, as where the window is shorter than digests take to arrive. */
function isBlank({ digests, findings, warnings, unknown, interruptions }: ChainVerdict): boolean {
  return digests + findings.length + warnings.length + unknown.length + interruptions.length === 0;
}

/** After so many chains the young generation of V8's heap is as large as it is worth. */
const WARM_UP_CHAINS = 20;

/**
 * V8 lets garbage pile up, since most processes have memory to spare: the old generation is collected once it has several times what is
 * alive, and the young one doubles up to 128 MiB while objects outlive a collection, as those of requests in flight do. Here the first
 * may grow by a tenth, and the second stays as it is after the first chains (docs/adr/0028-evidence.md).
 */
function keepMemoryFlat(judgedChains: number): void {
  if (judgedChains === 0) setFlagsFromString('--heap-growing-percent=10');
  if (judgedChains === WARM_UP_CHAINS) setFlagsFromString('--semi-space-growth-factor=1');
}

/** The entries of a shard's accounts: those of the others are for the other shards to write. */
function checkpointOf(checkpoint: Checkpoint | null, accounts: ReadonlySet<string>): Checkpoint | null {
  return (
    checkpoint && {
      ...checkpoint,
      chains: Object.fromEntries(Object.entries(checkpoint.chains).filter(([chain]) => accounts.has(accountOf(chain)))),
    }
  );
}

function accountOf(chain: string): string {
  return chain.slice(0, chain.indexOf('/'));
}

function regionsByAccount(checkpoint: Checkpoint | null): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>();
  for (const chain of Object.keys(checkpoint?.chains ?? {})) {
    const account = accountOf(chain);
    regions.set(account, [...(regions.get(account) ?? []), chain.slice(account.length + 1)]);
  }
  return regions;
}

interface Chain extends DeliveredAccount {
  readonly region: string;
  /** The account's, among those that are verified. */
  readonly index: number;
}

/**
 * The chains of these accounts: of each Region in which one has ever delivered something, or that the checkpoint names. `unread` gets the
 * accounts of which it is not known, and why.
 */
async function* chainsOf(
  { source }: IntegrityInput,
  accounts: readonly string[],
  of: {
    readonly found: ReadonlyMap<string, DeliveredAccount>;
    readonly anchors: ReadonlyMap<string, readonly string[]>;
  },
  unread: Map<string, string>,
): AsyncGenerator<Chain> {
  const bucket = await source.bucket();
  // Of a trail of one Region, log files in another Region are another trail's.
  const folders = source.isMultiRegion ? (['digests', 'logs'] as const) : (['digests'] as const);
  for (const [index, account] of accounts.entries()) {
    const one = of.found.get(account) ?? { account, of: source.of };
    const delivered = await ask('s3:ListBucket', () => listDeliveredRegions(bucket, one, folders));
    bucket.signal.throwIfAborted();
    if (isKnown(delivered)) source.optInRegions.set(account, delivered.known.filter(isOptInRegion));
    else unread.set(account, delivered.unknown);
    const regions = new Set([...(isKnown(delivered) ? delivered.known : []), ...(of.anchors.get(account) ?? [])]);
    for (const region of [...regions].sort()) yield { ...one, region, index };
  }
}

/** Does something with each of many, so many at a time, and asks for the next only when its turn has come. */
async function forEachOf<T>(all: AsyncIterable<T> | Iterable<T>, atOnce: number, work: (one: T) => Promise<void>) {
  const iterator = (async function* () {
    yield* all;
  })();
  const worker = async () => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Reads and judges one chain; `null` where it is none of this trail, or not anymore. Rejects when the run is stopped. */
function createVerifier({ source, level, interruptions }: IntegrityInput) {
  const { from, now, checkpoint } = source;
  const refusals = createRefusals();
  const membersById = memoizeAsync(async () => {
    const accounts = await source.organizationAccounts();
    return isKnown(accounts) ? new Map(accounts.known.map((one) => [one.account, one])) : null;
  });
  return async ({ account, of, region }: Chain): Promise<ChainVerdict | null> => {
    const entry = checkpoint?.chains[`${account}/${region}`] ?? null;
    const query = { of: { ...source.of, ...of }, account, region, from, checkpoint: entry };
    const bucket = await source.bucket();
    const [record, keys, members] = await allOf([
      ask('s3:ListBucket', () => readChainRecord(bucket, { ...query, level }, refusals)),
      source.keysOf(region),
      membersById(),
    ]);
    bucket.signal.throwIfAborted();
    if (!isKnown(record)) return unknownVerdict(account, region, record.unknown, entry);
    // Beside the organization's folder other trails of the management account deliver, too.
    const isOthers = of.organizationId !== source.of.organizationId && entry === null;
    if (isOthers && !record.known.hasOwn) return null;
    // A Region that was given up long ago: had it delivered something that is gone now, the last run would have named it.
    const isOver =
      checkpoint !== null && entry === null && record.known.digests.length + record.known.files.length === 0;
    if (isOver) return null;
    const hasEnded = members && mayHaveEnded(members.get(account));
    const judged = {
      ...query,
      ...record.known,
      now,
      keys,
      mayHaveEnded: hasEnded,
      // AWS refuses to say it of accounts that have left.
      isRegionDisabled: hasEnded
        ? null
        : await isRegionDisabled(source, { ...query, digests: record.known.digests }, interruptions),
    };
    return judgeBesideHistory(judged, interruptions);
  };
}

/** Lookups take a second or more, and most chains have no hole that they could explain. */
async function judgeBesideHistory(
  input: Omit<ChainInput, 'interruptions'>,
  reading: IntegrityInput['interruptions'],
): Promise<ChainVerdict> {
  const history = { isAsked: false };
  const withoutHistory = judgeChain({
    ...input,
    interruptions: () => {
      history.isAsked = true;
      return null;
    },
  });
  if (!history.isAsked) return withoutHistory;
  const interruptions = await reading;
  return judgeChain({ ...input, interruptions: () => interruptions });
}

function unknownVerdict(
  account: string,
  region: string,
  why: string,
  checkpoint: CheckpointEntry | null,
): ChainVerdict {
  return {
    account,
    region,
    digests: 0,
    files: 0,
    hashed: 0,
    findings: [],
    warnings: [],
    unknown: [{ what: null, count: 1, from: 0, to: 0, reason: why, isLastTry: false }],
    interruptions: [],
    newest: null,
    checkpoint,
  };
}
