import { canonicalJson } from '../values/canonical-json.ts';
import { trailAfter, type Desired, valueAfter } from '../trail/desired.ts';
import type { Effect } from '../trail/effect.ts';
import { FIELDS, isUnknown, rowOf } from '../trail/fields.ts';
import type { Field, Trail, Value } from '../trail/trail.ts';

/** One field in which desired and observed differ. */
export interface Drift {
  readonly field: Field;
  readonly observed: Value;
  readonly desired: Value;
  readonly effect: Effect;
}

/**
 * The drift between a desired and an observed trail, in the order of the table of fields. What is not known does not differ.
 * `accounts` are the caller's and the bucket owner's: they decide the effect of a first key, topic or log group.
 */
export function diff(desired: Desired, observed: Trail | null, accounts: readonly string[]): Drift[] {
  const after = observed && trailAfter(desired, observed, observed);
  return FIELDS.flatMap((row) => {
    const desiredValue = valueAfter(row.field, desired, observed);
    if (desiredValue === undefined || (observed && isUnknown(observed, row))) return [];
    const is = observed ? observed[row.field] : null;
    if (isSame(desiredValue, is) || (!observed && isNothing(desiredValue))) return [];
    // Nothing weakens against an absent trail: creating it strengthens, whatever it lacks.
    const effect = observed
      ? row.effect(is, desiredValue, { before: observed, after: after!, accounts })
      : 'strengthens';
    return [{ field: row.field, observed: is, desired: desiredValue, effect }];
  });
}

/** Values are in normal form, so the same meaning is the same JSON. */
export function isSame(one: Value, other: Value): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

export function isNothing(value: Value): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** What a drift entry means in practice, for an existing trail; `null` where its name says it all. */
export function meaningOf({ field, observed, desired, effect }: Drift): string | null {
  if (effect === 'neutral' && !isNothing(desired)) return rowOf(field).meaning.neutral ?? null;
  if (observed === null || isOff(observed) === isOff(desired)) return null;
  return rowOf(field).meaning[isOff(desired) ? 'off' : 'on'];
}

function isOff(value: Value): boolean {
  return value === false || isNothing(value);
}
