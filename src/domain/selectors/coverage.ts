import type { Recorded } from './recorded-events.ts';
import { commonArnPrefix } from './resource-types.ts';
import { type FieldSelector, isKnownOperator, operatorsOf } from './selectors.ts';

/** Whether every event that `some` record is also recorded by `others`, of a trail of this partition. In doubt it is not. */
export function isCovered(some: readonly Recorded[], others: readonly Recorded[], partition: string): boolean {
  const whole = others.map((other) => withoutUniverse(other, partition));
  return some
    .flatMap((one) => parts(withoutUniverse(one, partition)))
    .every((part) => whole.some((other) => isWithin(part, other)));
}

/** A prefix that the ARNs of all resources of the type have is no condition: `arn:aws:s3:::` means all objects. */
function withoutUniverse(conditions: Recorded, partition: string): Recorded {
  const types = conditions.find(({ Field }) => Field === 'resources.type')?.Equals ?? [];
  const prefix = types.length === 1 && isPlain(conditions) ? commonArnPrefix(types[0]!, partition) : null;
  if (prefix === null) return conditions;
  return conditions.flatMap((condition) => {
    const isUniverse =
      condition.Field === 'resources.ARN' &&
      isUnderstood(condition) &&
      patternsOf(condition, TAKING).some(({ kind, value }) => kind === 'starts' && prefix.startsWith(value));
    if (!isUniverse) return [condition];
    const rest = excludedBy(condition);
    return operatorsOf(rest).length > 0 ? [rest] : [];
  });
}

/** More parts than this are not told apart: then one other selector has to cover the whole. */
const MOST_PARTS = 1_000;

/** What one selector records, as parts with one value for each field, since several other selectors may cover it together. */
function parts(conditions: Recorded): Recorded[] {
  if (!conditions.every(isUnderstood) || !isPlain(conditions)) return [conditions];
  const reads = conditions.some(({ Field }) => Field === 'readOnly')
    ? []
    : [{ Field: 'readOnly', Equals: ['true', 'false'] }];
  const choices = [...conditions, ...reads].map(alternatives);
  if (choices.reduce((count, { length }) => count * length, 1) > MOST_PARTS) return [conditions];
  return choices.reduce<Recorded[]>(
    (found, choice) => found.flatMap((part) => choice.map((one) => [...part, one])),
    [[]],
  );
}

/** A condition by each value that it takes; what it excludes goes with each. */
function alternatives(condition: FieldSelector): FieldSelector[] {
  const taken = patternsOf(condition, TAKING);
  if (taken.length < 2) return [condition];
  return taken.map(({ operator, value }) => ({ ...excludedBy(condition), [operator]: [value] }));
}

/** What a condition leaves out, whatever it takes. */
function excludedBy(condition: FieldSelector): FieldSelector {
  return Object.fromEntries(
    Object.entries(condition).filter(([operator]) => !Object.hasOwn(TAKING, operator)),
  ) as FieldSelector;
}

function isWithin(part: Recorded, other: Recorded): boolean {
  return (
    ((isPlain(part) && isPlain(other)) || JSON.stringify(part) === JSON.stringify(other)) &&
    other.every((wanted) => part.some((condition) => condition.Field === wanted.Field && implies(condition, wanted)))
  );
}

type Kind = 'is' | 'starts' | 'ends';
interface Pattern {
  readonly operator: string;
  readonly kind: Kind;
  readonly value: string;
}

/** An event has to meet one of these … */
const TAKING: Readonly<Record<string, Kind>> = { Equals: 'is', StartsWith: 'starts', EndsWith: 'ends' };
/** … and none of these (API_AdvancedFieldSelector). */
const EXCLUDING: Readonly<Record<string, Kind>> = { NotEquals: 'is', NotStartsWith: 'starts', NotEndsWith: 'ends' };

function patternsOf(condition: FieldSelector, kinds: Readonly<Record<string, Kind>>): Pattern[] {
  return Object.entries(kinds).flatMap(([operator, kind]) =>
    ((condition[operator] ?? []) as readonly string[]).map((value) => ({ operator, kind, value })),
  );
}

function isUnderstood(condition: FieldSelector): boolean {
  return operatorsOf(condition).every(isKnownOperator);
}

/** Whether a selector has no field twice: how CloudTrail would read that is not documented. */
function isPlain(conditions: Recorded): boolean {
  return new Set(conditions.map(({ Field }) => Field)).size === conditions.length;
}

/** Whether every event that meets `condition` meets `wanted`, too: conditions on the same field. */
function implies(condition: FieldSelector, wanted: FieldSelector): boolean {
  if (JSON.stringify(condition) === JSON.stringify(wanted)) return true;
  if (!isUnderstood(condition) || !isUnderstood(wanted)) return false;
  const [taken, wantedTaken] = [patternsOf(condition, TAKING), patternsOf(wanted, TAKING)];
  const excluded = patternsOf(condition, EXCLUDING);
  const takesNoMore =
    wantedTaken.length === 0 ||
    (taken.length > 0 && taken.every((one) => wantedTaken.some((other) => isPartOf(one, other))));
  const excludesNoLess = patternsOf(wanted, EXCLUDING).every(
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
