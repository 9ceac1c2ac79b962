import type { Drift } from '../../domain/plan/drift.ts';
import { rowOf } from '../../domain/trail/fields.ts';
import type { Value } from '../../domain/trail/trail.ts';
import { changedLines } from '../format/yaml-diff.ts';
import { verbatim } from '../../domain/values/advice.ts';
import { formatValue } from '../../domain/trail/format-value.ts';
import type { Failure } from '../report.ts';

/** What to say of an applied trail that does not read as desired; `hint` is what to do about it. */
export function stillDiffers(drift: readonly Drift[], unconfirmed: readonly string[], hint: string): Failure {
  const isText = (value: Value) => typeof value !== 'object' || value === null;
  const sentences = drift.map(({ field, observed, desired }) =>
    isText(desired)
      ? `${rowOf(field).label}: ${formatValue(observed)} and not ${formatValue(desired)}, 20 seconds after AWS accepted the change.`
      : `${rowOf(field).label}: not as declared, 20 seconds after AWS accepted the change.`,
  );
  const lines = drift.flatMap(({ field, observed, desired }) => {
    const changed = changedLines(observed, desired);
    return changed.length > 0 ? [`${rowOf(field).label}, as it is (-) and as declared (+):`, verbatim(...changed)] : [];
  });
  const cause = `${hint} Somebody or something else may be changing the trail at the same time; CloudTrail’s event history names who made which call.`;
  return { message: [...sentences, ...unconfirmed].join('\n'), hint: [cause, ...lines] };
}
