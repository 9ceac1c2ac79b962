/** One of several equal parts of the accounts, for a matrix: `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The accounts of a shard, sorted. The shards of one list are a partition of it, and their sizes differ by one at most. */
export function accountsOfShard(accounts: readonly string[], { index, count }: Shard): string[] {
  const sorted = [...new Set(accounts)].sort();
  const [start, end] = [index - 1, index].map((parts) => Math.floor((parts * sorted.length) / count));
  return sorted.slice(start, end);
}
