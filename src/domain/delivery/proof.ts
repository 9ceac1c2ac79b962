/** How a part of the evidence came out (contract, section 8). `unknown`: nothing at all of it could be judged. */
export type ProofStatus = 'pass' | 'fail' | 'unknown';

/** Whether CloudTrail delivered after the last write of this run. */
export interface DeliveryProof {
  readonly status: ProofStatus;
  /** What was seen: sentences. */
  readonly message: string;
  /** What to do where it failed; `null` otherwise. */
  readonly remedy: string | null;
  /** The newest delivery that GetTrailStatus reports: ISO 8601 in UTC. */
  readonly latest: string | null;
}
