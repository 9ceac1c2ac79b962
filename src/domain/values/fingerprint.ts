import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/**
 * The digest of what would be done, as `sha256:` and 64 hex digits: over RFC 8785 canonical JSON of data alone, so that
 * it is the same on any runner, and changes with anything that would be done differently.
 */
export function digestOf(done: {
  account: string;
  trail: string;
  desired: Readonly<Record<string, unknown>>;
  drift: readonly { field: string; effect: string }[];
  steps: readonly { call: string; input: Readonly<Record<string, unknown>> }[];
}): string {
  const covered = {
    account: done.account,
    trail: done.trail,
    desired: done.desired,
    drift: done.drift.map(({ field, effect }) => ({ field, effect })),
    steps: done.steps.map(({ call, input }) => ({ call, input })),
  };
  return `sha256:${sha256(canonicalJson(covered))}`;
}

/** 16 hex digits that stand for a value: the same for what means the same, since values are in normal form. */
export function fingerprint(value: unknown): string {
  return sha256(canonicalJson(value)).slice(0, FINGERPRINT_DIGITS);
}

/** 16 hex digits that stand for a trail, so that a record of it names no account. */
export function trailKey(arn: string): string {
  return sha256(arn).slice(0, FINGERPRINT_DIGITS);
}

const FINGERPRINT_DIGITS = 16;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
