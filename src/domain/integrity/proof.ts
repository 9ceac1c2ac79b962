import type { ProofStatus } from '../delivery/proof.ts';
import { minuteAt } from '../values/time.ts';
import { count, grouped } from '../values/wording.ts';
import { type ChainVerdict, type CheckpointEntry, startOfChain, type Unjudged } from './chain.ts';

/** `digests`: digests are read, log files only listed. `files`: log files are hashed, too. */
export type IntegrityLevel = 'digests' | 'files';

/** Whether the record of all accounts is unchanged. Counts and lists are those of all chains; interruptions are there once. */
export interface IntegrityProof extends Pick<
  ChainVerdict,
  'digests' | 'files' | 'hashed' | 'findings' | 'interruptions'
> {
  readonly status: ProofStatus;
  readonly level: IntegrityLevel;
  /** Since when all chains were judged: what lies before was the subject of the run that left the checkpoint. ISO 8601 in UTC. */
  readonly from: string;
  readonly to: string;
  readonly accounts: number;
  readonly regions: number;
  readonly chains: number;
  /** What may still turn out well, with account and Region: sentences. */
  readonly warnings: readonly string[];
  /** What could not be judged, and why: sentences, one for all chains of which the same could not be, and of how many checks they are. */
  readonly unknown: readonly string[];
  readonly unknownChecks: number;
  /** The run was stopped, so that not all was read. */
  readonly isPartial: boolean;
  /** For the next run; `null` where nothing was verified. */
  readonly checkpoint: Checkpoint | null;
}

/** The contract's checkpoint: chains by `account/region`. */
export interface Checkpoint {
  readonly version: 1;
  /** ARN of the trail. */
  readonly trail: string;
  readonly chains: Readonly<Record<string, CheckpointEntry>>;
}

/** What a proof is put together from. */
export interface ProofInput extends Pick<IntegrityProof, 'level' | 'from' | 'to' | 'isPartial'> {
  /** ARN of the trail. */
  readonly trail: string;
  readonly verdicts: readonly ChainVerdict[];
  /** What could not be judged of no chain in particular, such as accounts that could not be listed: sentences. */
  readonly unknown: readonly string[];
  /** Why no digest is due, or not yet: a sentence; `null` where one is. */
  readonly notDue: string | null;
  /** Of the last run, without the accounts of other shards: a chain that was not judged now keeps its entry. */
  readonly checkpoint: Checkpoint | null;
}

/** Puts the verdicts of all chains together. A finding fails; where nothing was proven at all, or the run was stopped before all was read, the whole is unknown (contract, section 8). */
export function proofOf({
  verdicts: unordered,
  trail,
  checkpoint,
  unknown,
  notDue,
  ...run
}: ProofInput): IntegrityProof {
  // They were judged in the order in which they were read, which differs from run to run.
  const verdicts = unordered.toSorted((a, b) => (chainOf(a) < chainOf(b) ? -1 : 1));
  const sum = (member: 'digests' | 'files' | 'hashed') => verdicts.reduce((total, one) => total + one[member], 0);
  const warnings = verdicts.flatMap((one) => one.warnings.map((sentence) => `${nameOf(one)}: ${sentence}`));
  const findings = verdicts.flatMap((one) => one.findings);
  const digests = sum('digests');
  const unjudged = verdicts.flatMap((one) => one.unknown.map((what) => ({ ...what, chain: nameOf(one) })));
  const unknownChecks = unknown.length + unjudged.length;
  const isEarly = notDue !== null && digests + findings.length + unknownChecks === 0;
  const chains = { ...checkpoint?.chains };
  for (const one of verdicts) if (one.checkpoint) chains[chainOf(one)] = one.checkpoint;
  const interruptions = new Map(
    verdicts.flatMap((one) => one.interruptions).map((one) => [`${one.from} ${one.to}`, one]),
  );
  const starts = verdicts.map((one) => startOfChain(run.from, checkpoint?.chains[chainOf(one)] ?? null));
  return {
    ...run,
    from: starts.reduce((latest, one) => (one > latest ? one : latest), starts[0] ?? run.from),
    status: findings.length > 0 ? 'fail' : !run.isPartial && (digests > 0 || isEarly) ? 'pass' : 'unknown',
    accounts: new Set(verdicts.map(({ account }) => account)).size,
    regions: new Set(verdicts.map(({ region }) => region)).size,
    chains: verdicts.length,
    digests,
    files: sum('files'),
    hashed: sum('hashed'),
    findings,
    warnings: [...warnings, ...(isEarly ? [notDue] : [])],
    unknown: [...unknown, ...sentencesOf(unjudged)],
    unknownChecks,
    interruptions: [...interruptions.values()].sort((one, other) => (one.from < other.from ? -1 : 1)),
    checkpoint: Object.keys(chains).length === 0 ? null : { version: 1, trail, chains },
  };
}

function nameOf({ account, region }: ChainVerdict): string {
  return `${account}, ${region}`;
}

const MAX_NAMED = 3;

/** What is the same for many chains, such as a missing permission, is said once, with their number and the first of them. */
function sentencesOf(unjudged: readonly (Unjudged & { readonly chain: string })[]): string[] {
  const groups = Map.groupBy(unjudged, ({ what, reason, isLastTry }) => `${what} ${isLastTry} ${reason}`);
  return [...groups.values()].map((group) => {
    const { what, reason, isLastTry } = group[0]!;
    const sum = group.reduce((total, one) => total + one.count, 0);
    // Not as arguments: an organization has more chains than a call accepts.
    const from = group.reduce((first, one) => Math.min(first, one.from), Infinity);
    const to = group.reduce((last, one) => Math.max(last, one.to), -Infinity);
    const hours = from === to ? `at ${minuteAt(from)}` : `from ${minuteAt(from)} to ${minuteAt(to)}`;
    const objects = what === null ? '' : `${count(sum, what)} could not be verified (${hours}): `;
    const others = group.length - MAX_NAMED;
    const named = group.slice(0, MAX_NAMED).map(({ chain }) => chain);
    const chains =
      group.length === 1
        ? named[0]
        : `${count(group.length, 'pair')} of account and Region (${[...named, ...(others > 0 ? [`${grouped(others)} more`] : [])].join('; ')})`;
    return `${chains}: ${objects}${reason.replace(/\.$/, '')}.${isLastTry ? LAST_TRY : ''}`;
  });
}

const LAST_TRY = ' This was the last try: they could not be read for 7 days, and the next run begins after them.';

function chainOf({ account, region }: ChainVerdict): string {
  return `${account}/${region}`;
}
