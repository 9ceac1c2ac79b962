import { isDenied, isExpired, isUnauthenticated } from '../errors/aws-error.ts';

/** Refusals in a row, without a success, after which an account's objects of a kind are not asked for any more; and those of all accounts. */
const MAX_REFUSALS = { ofAccount: 3, ofAll: 20 };

/**
 * Where the session is not allowed to read, asking tens of thousands of times would not change that. What was read once can be read:
 * a single object may be encrypted with a key of its own.
 */
export interface Refusals {
  /** Why objects of this kind and account are not asked for any more: a sentence; `null` where they are. */
  readonly why: (kind: string, account: string) => string | null;
  readonly read: (kind: string, account: string) => void;
  /** Counts the error if it is a refusal; `sentence` explains it. */
  readonly failed: (kind: string, account: string, error: unknown, sentence: string) => void;
}

interface Count {
  hasRead: boolean;
  refused: number;
  why: string | null;
}

/** One for all reads of a run. */
export function createRefusals(): Refusals {
  const counts = new Map<string, Count>();
  let ended: string | null = null;
  const of = (name: string): Count => {
    const count = counts.get(name) ?? { hasRead: false, refused: 0, why: null };
    counts.set(name, count);
    return count;
  };
  return {
    why: (kind, account) => ended ?? of(kind).why ?? of(`${kind} ${account}`).why,
    read: (kind, account) => {
      of(kind).hasRead = true;
      of(`${kind} ${account}`).hasRead = true;
    },
    failed: (kind, account, error, sentence) => {
      // The session is over, or was never recognized: that holds for whatever comes next.
      if (isExpired(error) || isUnauthenticated(error)) ended ??= sentence;
      if (!isDenied(error)) return;
      for (const [name, max] of [
        [kind, MAX_REFUSALS.ofAll],
        [`${kind} ${account}`, MAX_REFUSALS.ofAccount],
      ] as const) {
        const count = of(name);
        count.refused += 1;
        if (!count.hasRead && count.refused >= max) count.why ??= sentence;
      }
    },
  };
}
