import type { RecordedEvents } from './recorded-events.ts';
import { commonArnPrefix } from './resource-types.ts';
import {
  areApart,
  comparisonOf,
  covers,
  exclusionsOf,
  hasUniqueFields,
  inclusionsOf,
  isAmbiguous,
  isUnderstood,
  operatorsOf,
  withoutInclusions,
} from './match.ts';
import type { FieldSelector } from './selectors.ts';

/** Whether every event that `some` record is also recorded by `others`, of a trail of this partition. In doubt it is not. */
export function isCovered(
  some: readonly RecordedEvents[],
  others: readonly RecordedEvents[],
  partition: string,
): boolean {
  const whole = others.map((other) => withoutUniverse(other, partition));
  return some
    .flatMap((one) => splitByValue(withoutUniverse(one, partition)))
    .every((part) => whole.some((other) => isWithin(part, other)));
}

/** A prefix that the ARNs of all resources of the type have is no condition: `arn:aws:s3:::` means all objects. */
function withoutUniverse(conditions: RecordedEvents, partition: string): RecordedEvents {
  const types = conditions.find(({ Field }) => Field === 'resources.type')?.Equals ?? [];
  const prefix = types.length === 1 && hasUniqueFields(conditions) ? commonArnPrefix(types[0]!, partition) : null;
  if (prefix === null) return conditions;
  return conditions.flatMap((condition) => {
    const isUniverse =
      condition.Field === 'resources.ARN' &&
      isUnderstood(condition) &&
      inclusionsOf(condition).some(
        ({ operator, value }) => comparisonOf(operator) === 'beginning' && prefix.startsWith(value),
      );
    if (!isUniverse) return [condition];
    const rest = withoutInclusions(condition);
    return operatorsOf(rest).length > 0 ? [rest] : [];
  });
}

/** More parts than this are not compared one by one: then one other selector has to cover the whole. */
const MAX_PARTS = 1_000;

/** What one selector records, as parts with one value for each field, since several other selectors may cover it together. */
function splitByValue(conditions: RecordedEvents): RecordedEvents[] {
  if (isAmbiguous(conditions)) return [conditions];
  const reads = conditions.some(({ Field }) => Field === 'readOnly')
    ? []
    : [{ Field: 'readOnly', Equals: ['true', 'false'] }];
  const choices = [...conditions, ...reads].map(alternatives);
  if (choices.reduce((count, { length }) => count * length, 1) > MAX_PARTS) return [conditions];
  return choices.reduce<RecordedEvents[]>(
    (found, choice) => found.flatMap((part) => choice.map((one) => [...part, one])),
    [[]],
  );
}

/** A condition by each value that it accepts; what it excludes goes with each. */
function alternatives(condition: FieldSelector): FieldSelector[] {
  const inclusions = inclusionsOf(condition);
  if (inclusions.length < 2) return [condition];
  return inclusions.map(({ operator, value }) => ({ ...withoutInclusions(condition), [operator]: [value] }));
}

function isWithin(part: RecordedEvents, other: RecordedEvents): boolean {
  return (
    ((hasUniqueFields(part) && hasUniqueFields(other)) || JSON.stringify(part) === JSON.stringify(other)) &&
    other.every((required) =>
      part.some((condition) => condition.Field === required.Field && implies(condition, required)),
    )
  );
}

/** Whether every event that meets `condition` meets `required`, too: conditions on the same field. */
function implies(condition: FieldSelector, required: FieldSelector): boolean {
  if (JSON.stringify(condition) === JSON.stringify(required)) return true;
  if (!isUnderstood(condition) || !isUnderstood(required)) return false;
  const [taken, requiredTaken] = [inclusionsOf(condition), inclusionsOf(required)];
  const excluded = exclusionsOf(condition);
  const takesNoMore =
    requiredTaken.length === 0 ||
    (taken.length > 0 && taken.every((one) => requiredTaken.some((other) => covers(other, one))));
  const excludesNoLess = exclusionsOf(required).every(
    (one) =>
      excluded.some((other) => covers(other, one)) ||
      (hasOneValue(condition.Field) && taken.length > 0 && taken.every((other) => areApart(one, other))),
  );
  return takesNoMore && excludesNoLess;
}

/** An event may name several resources: one of them may be taken while another is excluded. */
function hasOneValue(field: string): boolean {
  return !field.startsWith('resources.');
}
