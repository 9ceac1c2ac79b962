import type { ProofStatus } from '../delivery/proof.ts';

/** An account that is not expected to deliver, and why not. `joined`: less than 24 hours ago; `not-due`: the trail was just started. */
export interface OtherAccount {
  readonly account: string;
  /** `null` where the organization does not know it anymore. */
  readonly name: string | null;
  readonly why: 'joined' | 'not-due' | 'pending' | 'suspended' | 'closed' | 'departed';
  /** End of its newest digest, or time of its newest log file: ISO 8601 in UTC. */
  readonly newest: string | null;
}

/** Whether every account of the organization delivers. */
export interface CoverageProof {
  readonly status: ProofStatus;
  /** Why nothing at all could be judged; `null` otherwise. A sentence. */
  readonly why: string | null;
  /** Accounts that have to deliver, and those of them that do. */
  readonly expected: number;
  readonly delivering: number;
  readonly missing: readonly { readonly account: string; readonly name: string; readonly newest: string | null }[];
  /** Accounts of which it is not known. */
  readonly unknown: readonly { readonly account: string; readonly name: string; readonly why: string }[];
  readonly others: readonly OtherAccount[];
  /** Of accounts that deliver from the home Region; `null` where no account has an opt-in Region, and without validation. */
  readonly regions: RegionCoverage | null;
}

/** An opt-in Region that an account has enabled, and that does not deliver. */
export interface SilentRegion {
  readonly account: string;
  readonly name: string;
  readonly region: string;
  /** End of its newest digest: ISO 8601 in UTC; `null` where there has been none. */
  readonly newest: string | null;
}

/** Whether accounts deliver from the opt-in Regions that they have enabled. */
export interface RegionCoverage {
  /** Enabled Regions that deliver, those of all accounts together. */
  readonly delivering: number;
  /** Those that stopped in the last days. */
  readonly missing: readonly SilentRegion[];
  /** Those that may have been enabled a short time ago. */
  readonly undecided: readonly SilentRegion[];
  /** How many accounts it is not known of, and why: a sentence; `null` where it is known of all. */
  readonly unknown: string | null;
}
