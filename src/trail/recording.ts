import type { AdvancedEventSelector, EventSelector, FieldSelector } from './selectors.ts';

/** A trail's selectors: of one kind, or none for the default. */
export interface Selectors {
  readonly eventSelectors: readonly EventSelector[];
  readonly advancedEventSelectors: readonly AdvancedEventSelector[];
}

/** The selectors of a trail; `null` where they are not known. */
export const selectorsOf = (trail: { readonly [K in keyof Selectors]: Selectors[K] | null }): Selectors | null => {
  const { eventSelectors, advancedEventSelectors } = trail;
  return eventSelectors && advancedEventSelectors ? { eventSelectors, advancedEventSelectors } : null;
};

/** Events that meet all of these conditions are recorded. */
type Recorded = readonly FieldSelector[];

const equals = (Field: string, ...values: string[]): FieldSelector => ({ Field, Equals: values });

/** Everything that the selectors record, both kinds in one form: an event is recorded when it meets all conditions of one entry. */
export const recordedBy = ({ eventSelectors, advancedEventSelectors }: Selectors): Recorded[] => {
  if (advancedEventSelectors.length > 0) {
    return advancedEventSelectors.map(({ FieldSelectors }) => FieldSelectors);
  }
  if (eventSelectors.length === 0) return [[equals('eventCategory', 'Management')]];
  return eventSelectors.flatMap(recordedByBasic);
};

const recordedByBasic = (selector: EventSelector): Recorded[] => {
  const { ReadWriteType, ExcludeManagementEventSources: excluded } = selector;
  const half = ReadWriteType === 'All' ? [] : [equals('readOnly', String(ReadWriteType === 'ReadOnly'))];
  const sources = excluded.length > 0 ? [{ Field: 'eventSource', NotEquals: excluded }] : [];
  const management = [equals('eventCategory', 'Management'), ...half, ...sources];
  const data = selector.DataResources.map(({ Type, Values }) => [
    equals('eventCategory', 'Data'),
    equals('resources.type', Type),
    ...half,
    ...resourcesOf(Type, Values),
  ]);
  return [...(selector.IncludeManagementEvents ? [management] : []), ...data];
};

/** `arn:aws:s3` and the like mean all of them; S3 takes prefixes, the others whole ARNs (API_DataResource). */
const resourcesOf = (type: string, values: readonly string[]): FieldSelector[] => {
  if (values.some(meansAll)) return [];
  const operator = type === 'AWS::S3::Object' ? 'StartsWith' : 'Equals';
  return [{ Field: 'resources.ARN', [operator]: values }];
};

/** Whether a value of basic selectors means all resources of its type: these do not count against the limit. */
export const meansAll = (arn: string): boolean => /^arn:[^:]+:(?:s3|lambda|dynamodb)$/.test(arn);

const valuesOf = (conditions: Recorded, field: string): readonly string[] =>
  conditions.filter(({ Field }) => Field === field).flatMap(({ Equals }) => Equals ?? []);

const ofCategory = (recorded: readonly Recorded[], category: string): Recorded[] =>
  recorded.filter((conditions) => valuesOf(conditions, 'eventCategory').includes(category));

export const recordsManagementEvents = (recorded: readonly Recorded[]): boolean =>
  ofCategory(recorded, 'Management').length > 0;

export const recordsManagementWrites = (recorded: readonly Recorded[]): boolean =>
  ofCategory(recorded, 'Management').some((conditions) => {
    const readOnly = valuesOf(conditions, 'readOnly');
    return readOnly.length === 0 || readOnly.includes('false');
  });

export const recordsDataEvents = (recorded: readonly Recorded[]): boolean => ofCategory(recorded, 'Data').length > 0;

/** Whether every event that `some` record is also recorded by `others`. In doubt it is not. */
export const isCovered = (some: readonly Recorded[], others: readonly Recorded[]): boolean =>
  some.flatMap(parts).every((part) => others.some((other) => isWithin(part, other)));

/** More parts than this are not told apart: then one other selector has to cover the whole. */
const MOST_PARTS = 2_000;

/** What one selector records, as parts with one value for each field, since several other selectors may cover it together. */
const parts = (conditions: Recorded): Recorded[] => {
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
};

/** A condition by each value that it takes; what it excludes goes with each. */
const alternatives = (condition: FieldSelector): FieldSelector[] => {
  const taken = patternsOf(condition, TAKING);
  if (taken.length < 2) return [condition];
  const others = Object.fromEntries(Object.entries(condition).filter(([operator]) => !Object.hasOwn(TAKING, operator)));
  return taken.map(({ operator, value }) => ({ ...others, Field: condition.Field, [operator]: [value] }));
};

const isWithin = (part: Recorded, other: Recorded): boolean =>
  ((isPlain(part) && isPlain(other)) || JSON.stringify(part) === JSON.stringify(other)) &&
  other.every((wanted) => part.some((condition) => condition.Field === wanted.Field && implies(condition, wanted)));

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

/** In the order of API_AdvancedFieldSelector. */
export const OPERATORS: readonly string[] = [...Object.keys(TAKING), ...Object.keys(EXCLUDING)];

const patternsOf = (condition: FieldSelector, kinds: Readonly<Record<string, Kind>>): Pattern[] =>
  Object.entries(kinds).flatMap(([operator, kind]) =>
    ((condition[operator] ?? []) as readonly string[]).map((value) => ({ operator, kind, value })),
  );

/** Whether the action knows what this operator does; AWS may have added others. */
export const isKnownOperator = (operator: string): boolean => OPERATORS.includes(operator);

export const operatorsOf = (condition: FieldSelector): string[] =>
  Object.keys(condition).filter((member) => member !== 'Field');

const isUnderstood = (condition: FieldSelector): boolean => operatorsOf(condition).every(isKnownOperator);

/** Whether a selector has no field twice: how CloudTrail would read that is not documented. */
const isPlain = (conditions: Recorded): boolean =>
  new Set(conditions.map(({ Field }) => Field)).size === conditions.length;

/** Whether every event that meets `condition` meets `wanted`, too: conditions on the same field. */
const implies = (condition: FieldSelector, wanted: FieldSelector): boolean => {
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
};

/** An event may name several resources: one of them may be taken while another is excluded. */
const hasOneValue = (field: string): boolean => !field.startsWith('resources.');

/** Whether every text that `one` matches is matched by `other`. */
const isPartOf = (one: Pattern, other: Pattern): boolean => {
  if (other.kind === 'is') return one.kind === 'is' && one.value === other.value;
  if (other.kind === 'starts') return one.kind !== 'ends' && one.value.startsWith(other.value);
  return one.kind !== 'starts' && one.value.endsWith(other.value);
};

/** Whether no text is matched by both. */
const areApart = (one: Pattern, other: Pattern): boolean => {
  if (one.kind === 'is') return !isPartOf(one, other);
  if (other.kind === 'is') return !isPartOf(other, one);
  return one.kind === other.kind && !isPartOf(one, other) && !isPartOf(other, one);
};
