import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The digest of what would be done, as `sha256:` and 64 hex digits: over RFC 8785 canonical JSON of data alone, so that
 * it is the same on any runner, and changes with anything that would be done differently.
 */
export const digestOf = (done: {
  account: string;
  trail: string;
  desired: Readonly<Record<string, unknown>>;
  drift: readonly { field: string; effect: string }[];
  steps: readonly { call: string; input: Readonly<Record<string, unknown>> }[];
}): string => {
  const covered = {
    account: done.account,
    trail: done.trail,
    desired: done.desired,
    drift: done.drift.map(({ field, effect }) => ({ field, effect })),
    steps: done.steps.map(({ call, input }) => ({ call, input })),
  };
  return `sha256:${createHash('sha256').update(canonicalize(covered)!).digest('hex')}`;
};
