import { isDenied, isExpired, isUnauthenticated } from '../errors/aws-error.ts';

/**
 * Refusals in a row, without a success, after which objects of a kind are not asked for any more. Not of an account alone: whoever may
 * write to its folder could plant a few that nobody can decrypt.
 */
const MAX_REFUSALS = 20;

/**
 * Where the session is not allowed to read, asking tens of thousands of times would not change that. What was read once can be read:
 * a single object may be encrypted with a key of its own.
 */
export interface Refusals {
  /** Why objects of this kind are not asked for any more: a sentence; `null` where they are. */
  readonly why: (kind: string) => string | null;
  readonly read: (kind: string) => void;
  /** Counts the error if it is a refusal; `sentence` explains it. */
  readonly failed: (kind: string, error: unknown, sentence: string) => void;
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
  const of = (kind: string): Count => {
    const count = counts.get(kind) ?? { hasRead: false, refused: 0, why: null };
    counts.set(kind, count);
    return count;
  };
  return {
    why: (kind) => ended ?? of(kind).why,
    read: (kind) => {
      of(kind).hasRead = true;
    },
    failed: (kind, error, sentence) => {
      // The session is over, or was never recognized: that holds for whatever comes next.
      if (isExpired(error) || isUnauthenticated(error)) ended ??= sentence;
      if (!isDenied(error)) return;
      const count = of(kind);
      count.refused += 1;
      if (!count.hasRead && count.refused >= MAX_REFUSALS) count.why ??= sentence;
    },
  };
}
