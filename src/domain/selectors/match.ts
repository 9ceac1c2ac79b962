import type { FieldSelector } from './selectors.ts';

/** With what of a value an operator compares its texts. */
type Comparison = 'whole' | 'beginning' | 'end';

/**
 * What an event has to meet: one of the texts of those that include, if there are any, and none of those that exclude
 * (API_AdvancedFieldSelector, in its order).
 */
const MEANINGS: Readonly<Record<string, { readonly compares: Comparison; readonly excludes: boolean }>> = {
  Equals: { compares: 'whole', excludes: false },
  StartsWith: { compares: 'beginning', excludes: false },
  EndsWith: { compares: 'end', excludes: false },
  NotEquals: { compares: 'whole', excludes: true },
  NotStartsWith: { compares: 'beginning', excludes: true },
  NotEndsWith: { compares: 'end', excludes: true },
};

/** The operators whose meaning is known; AWS may have added others. */
export const OPERATORS: readonly string[] = Object.keys(MEANINGS);

/** What an operator compares its texts with; `null` where that is not known. */
export function comparisonOf(operator: string): Comparison | null {
  return meaningOf(operator)?.compares ?? null;
}

function meaningOf(operator: string) {
  return Object.hasOwn(MEANINGS, operator) ? MEANINGS[operator]! : null;
}

/** The operators that a condition has. */
export function operatorsOf(condition: FieldSelector): string[] {
  return Object.keys(condition).filter((member) => member !== 'Field');
}

/** One text of a condition, with the operator that compares it. */
export interface Pattern {
  readonly operator: string;
  readonly value: string;
}

/** Of which texts an event has to meet one; empty where it may have any value. */
export function inclusionsOf(condition: FieldSelector): Pattern[] {
  return patternsOf(condition, false);
}

/** Of which texts an event may meet none. */
export function exclusionsOf(condition: FieldSelector): Pattern[] {
  return patternsOf(condition, true);
}

function patternsOf(condition: FieldSelector, excludes: boolean): Pattern[] {
  return OPERATORS.filter((operator) => MEANINGS[operator]!.excludes === excludes).flatMap((operator) =>
    ((condition[operator] ?? []) as readonly string[]).map((value) => ({ operator, value })),
  );
}

/** A condition without its inclusions: only what it excludes. */
export function withoutInclusions(condition: FieldSelector): FieldSelector {
  const rest = Object.entries(condition).filter(([operator]) => meaningOf(operator)?.excludes !== false);
  return Object.fromEntries(rest) as FieldSelector;
}

/** Whether an event that has these values of the condition's field meets it. What is not certain is not so. */
export function isMet(condition: FieldSelector, values: readonly string[]): boolean {
  const hits = (pattern: Pattern) => values.some((value) => matches(pattern, value));
  const inclusions = inclusionsOf(condition);
  return (
    isUnderstood(condition) && (inclusions.length === 0 || inclusions.some(hits)) && !exclusionsOf(condition).some(hits)
  );
}

/** Whether a value is what the pattern names, whether that is included or excluded. */
export function matches({ operator, value: text }: Pattern, value: string): boolean {
  const compares = comparisonOf(operator);
  if (compares === 'beginning') return value.startsWith(text);
  return compares === 'end' ? value.endsWith(text) : value === text;
}

/** Whether every value that `some` matches is matched by `all`. */
export function covers(all: Pattern, some: Pattern): boolean {
  const [wide, narrow] = [comparisonOf(all.operator), comparisonOf(some.operator)];
  return (narrow === 'whole' || narrow === wide) && matches(all, some.value);
}

/** Whether no value is matched by both. */
export function areApart(one: Pattern, other: Pattern): boolean {
  const [compares, others] = [comparisonOf(one.operator), comparisonOf(other.operator)];
  const isDecidable = compares === 'whole' || others === 'whole' || compares === others;
  return isDecidable && !covers(one, other) && !covers(other, one);
}

/** Whether all that a condition says is known to mean something. */
export function isUnderstood(condition: FieldSelector): boolean {
  return operatorsOf(condition).every((operator) => meaningOf(operator) !== null);
}

/** Whether nobody knows what a selector records: by an operator that AWS added since, or a field that stands twice, which is not documented. */
export function isAmbiguous(conditions: readonly FieldSelector[]): boolean {
  return !conditions.every(isUnderstood) || !hasUniqueFields(conditions);
}

/** Whether a selector has no field twice. */
export function hasUniqueFields(conditions: readonly FieldSelector[]): boolean {
  return new Set(conditions.map(({ Field }) => Field)).size === conditions.length;
}
