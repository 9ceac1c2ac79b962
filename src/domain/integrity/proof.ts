import type { ProofStatus } from '../delivery/proof.ts';
import type { CheckpointEntry, Interruption } from './chain.ts';
import type { Finding } from './finding.ts';

/** `digests`: digests are read, log files only listed. `files`: log files are hashed, too. */
export type IntegrityLevel = 'digests' | 'files';

/** Whether the record of all accounts is unchanged. */
export interface IntegrityProof {
  readonly status: ProofStatus;
  readonly level: IntegrityLevel;
  /** The window: ISO 8601 in UTC. */
  readonly from: string;
  readonly to: string;
  readonly accounts: number;
  readonly regions: number;
  readonly chains: number;
  /** Digests that are proven, log files that they name and that are there, and those of them that were hashed. */
  readonly digests: number;
  readonly files: number;
  readonly hashed: number;
  readonly findings: readonly Finding[];
  /** What may still turn out well, with account and Region: sentences. */
  readonly warnings: readonly string[];
  /** What could not be judged, and why: sentences. */
  readonly unknown: readonly string[];
  /** Interruptions that explain holes, each once. */
  readonly interruptions: readonly Interruption[];
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
