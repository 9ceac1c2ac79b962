import type { RecordedEvents } from './recorded-events.ts';
import { commonArnPrefix } from './resource-types.ts';
import { type FieldSelector, isKnownOperator, operatorsOf } from './selectors.ts';

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
      patternsOf(condition, INCLUDING_OPERATORS).some(
        ({ kind, value }) => kind === 'starts' && prefix.startsWith(value),
      );
    if (!isUniverse) return [condition];
    const rest = excludedBy(condition);
    return operatorsOf(rest).length > 0 ? [rest] : [];
  });
}

/** More parts than this are not compared one by one: then one other selector has to cover the whole. */
const MAX_PARTS = 1_000;

/** What one selector records, as parts with one value for each field, since several other selectors may cover it together. */
function splitByValue(conditions: RecordedEvents): RecordedEvents[] {
  if (!conditions.every(isUnderstood) || !hasUniqueFields(conditions)) return [conditions];
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

/** A condition by each value that it takes; what it excludes goes with each. */
function alternatives(condition: FieldSelector): FieldSelector[] {
  const taken = patternsOf(condition, INCLUDING_OPERATORS);
  if (taken.length < 2) return [condition];
  return taken.map(({ operator, value }) => ({ ...excludedBy(condition), [operator]: [value] }));
}

/** What a condition leaves out, whatever it takes. */
function excludedBy(condition: FieldSelector): FieldSelector {
  return Object.fromEntries(
    Object.entries(condition).filter(([operator]) => !Object.hasOwn(INCLUDING_OPERATORS, operator)),
  ) as FieldSelector;
}

function isWithin(part: RecordedEvents, other: RecordedEvents): boolean {
  return (
    ((hasUniqueFields(part) && hasUniqueFields(other)) || JSON.stringify(part) === JSON.stringify(other)) &&
    other.every((required) =>
      part.some((condition) => condition.Field === required.Field && implies(condition, required)),
    )
  );
}

type Kind = 'is' | 'starts' | 'ends';
interface Pattern {
  readonly operator: string;
  readonly kind: Kind;
  readonly value: string;
}

/** An event has to meet one of these … */
const INCLUDING_OPERATORS: Readonly<Record<string, Kind>> = { Equals: 'is', StartsWith: 'starts', EndsWith: 'ends' };
/** … and none of these (API_AdvancedFieldSelector). */
const EXCLUDING_OPERATORS: Readonly<Record<string, Kind>> = {
  NotEquals: 'is',
  NotStartsWith: 'starts',
  NotEndsWith: 'ends',
};

function patternsOf(condition: FieldSelector, kinds: Readonly<Record<string, Kind>>): Pattern[] {
  return Object.entries(kinds).flatMap(([operator, kind]) =>
    ((condition[operator] ?? []) as readonly string[]).map((value) => ({ operator, kind, value })),
  );
}

function isUnderstood(condition: FieldSelector): boolean {
  return operatorsOf(condition).every(isKnownOperator);
}

/** Whether a selector has no field twice: how CloudTrail would read that is not documented. */
function hasUniqueFields(conditions: RecordedEvents): boolean {
  return new Set(conditions.map(({ Field }) => Field)).size === conditions.length;
}

/** Whether every event that meets `condition` meets `wanted`, too: conditions on the same field. */
function implies(condition: FieldSelector, required: FieldSelector): boolean {
  if (JSON.stringify(condition) === JSON.stringify(required)) return true;
  if (!isUnderstood(condition) || !isUnderstood(required)) return false;
  const [taken, requiredTaken] = [
    patternsOf(condition, INCLUDING_OPERATORS),
    patternsOf(required, INCLUDING_OPERATORS),
  ];
  const excluded = patternsOf(condition, EXCLUDING_OPERATORS);
  const takesNoMore =
    requiredTaken.length === 0 ||
    (taken.length > 0 && taken.every((one) => requiredTaken.some((other) => isPartOf(one, other))));
  const excludesNoLess = patternsOf(required, EXCLUDING_OPERATORS).every(
    (one) =>
      excluded.some((other) => isPartOf(one, other)) ||
      (hasOneValue(condition.Field) && taken.length > 0 && taken.every((other) => areApart(one, other))),
  );
  return takesNoMore && excludesNoLess;
}

/** An event may name several resources: one of them may be taken while another is excluded. */
function hasOneValue(field: string): boolean {
  return !field.startsWith('resources.');
}

/** Whether every text that `one` matches is matched by `other`. */
function isPartOf(one: Pattern, other: Pattern): boolean {
  if (other.kind === 'is') return one.kind === 'is' && one.value === other.value;
  if (other.kind === 'starts') return one.kind !== 'ends' && one.value.startsWith(other.value);
  return one.kind !== 'starts' && one.value.endsWith(other.value);
}

/** Whether no text is matched by both. */
function areApart(one: Pattern, other: Pattern): boolean {
  if (one.kind === 'is') return !isPartOf(one, other);
  if (other.kind === 'is') return !isPartOf(other, one);
  return one.kind === other.kind && !isPartOf(one, other) && !isPartOf(other, one);
}
