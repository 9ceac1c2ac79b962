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
export type Recorded = readonly FieldSelector[];

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
  const isPrefix = (value: string) => type === 'AWS::S3::Object' || meansAll(value);
  const [prefixes, whole] = [values.filter(isPrefix), values.filter((value) => !isPrefix(value))];
  return [
    {
      Field: 'resources.ARN',
      ...(whole.length > 0 && { Equals: whole }),
      ...(prefixes.length > 0 && { StartsWith: prefixes }),
    },
  ];
};

/** Whether a value of basic selectors is the bare ARN of a service, which does not count against the limit. */
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
