/** What can be wrong with the record (contract, section 8). */
export const FINDING_KINDS = [
  'digest-missing',
  'digest-invalid',
  'chain-broken',
  'gap',
  'tail-missing',
  'checkpoint-mismatch',
  'file-missing',
  'file-modified',
  'file-rewritten',
  'file-unreferenced',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing that is wrong with the record of one account in one Region. */
export interface Finding {
  readonly kind: FindingKind;
  readonly account: string;
  readonly region: string;
  /** Key of the digest or log file; `null` where it has none that is known. */
  readonly object: string | null;
  /** What stretch of time cannot be proven because of it: ISO 8601 in UTC, `null` where that is not known. */
  readonly from: string | null;
  readonly to: string | null;
  /** What happened, and what remains provable: sentences. */
  readonly message: string;
}
