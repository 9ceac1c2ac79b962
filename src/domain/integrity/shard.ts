/** One of several parts of the accounts, for a matrix: `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * The accounts of a shard, sorted. Its own id alone decides to which one an account belongs: each job lists the accounts for itself, and
 * whatever joins or is planted between two lists must not move another one past both. Ids are random, so the parts are about equal.
 */
export function accountsOfShard(accounts: readonly string[], { index, count }: Shard): string[] {
  return [...new Set(accounts)].sort().filter((account) => Number(account) % count === index - 1);
}
