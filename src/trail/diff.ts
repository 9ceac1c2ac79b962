import type { Desired } from './desired.ts';
import type { Effect } from './effect.ts';
import { FIELDS, type Field, type Trail, type Value } from './trail.ts';

/** One field in which desired and observed differ. */
export interface Drift {
  readonly field: Field;
  readonly observed: Value;
  readonly desired: Value;
  readonly effect: Effect;
}

/** The drift between a desired and an observed trail, in the order of the table of fields. */
export const diff = (desired: Desired, observed: Trail | null): Drift[] =>
  FIELDS.flatMap((row) => {
    const wanted = desired[row.field];
    const is = observed ? observed[row.field] : null;
    if (wanted === undefined || wanted === is) return [];
    // Nothing weakens against an absent trail: creating it strengthens, whatever it lacks.
    const effect = observed ? row.effect(is, wanted) : 'strengthens';
    return [{ field: row.field, observed: is, desired: wanted, effect }];
  });
