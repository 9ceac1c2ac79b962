import type { AdvancedEventSelector, EventSelector, FieldSelector } from './selectors.ts';

/** A trail's selectors: of one kind, or none for the default. */
export interface Selectors {
  readonly eventSelectors: readonly EventSelector[];
  readonly advancedEventSelectors: readonly AdvancedEventSelector[];
}

/** The selectors of a trail; `null` where they are not known. */
export function selectorsOf(trail: { readonly [K in keyof Selectors]: Selectors[K] | null }): Selectors | null {
  const { eventSelectors, advancedEventSelectors } = trail;
  return eventSelectors && advancedEventSelectors ? { eventSelectors, advancedEventSelectors } : null;
}

/** Events that meet all of these conditions are recorded. */
export type RecordedEvents = readonly FieldSelector[];

function equals(Field: string, ...values: string[]): FieldSelector {
  return { Field, Equals: values };
}

/** Everything that the selectors record, both kinds in one form: an event is recorded when it meets all conditions of one entry. */
export function recordedBy({ eventSelectors, advancedEventSelectors }: Selectors): RecordedEvents[] {
  if (advancedEventSelectors.length > 0) {
    return advancedEventSelectors.map(({ FieldSelectors }) => FieldSelectors);
  }
  if (eventSelectors.length === 0) return [[equals('eventCategory', 'Management')]];
  return eventSelectors.flatMap(recordedByBasic);
}

function recordedByBasic(selector: EventSelector): RecordedEvents[] {
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
}

/** `arn:aws:s3` and the like mean all of them; S3 accepts prefixes, the others complete ARNs (API_DataResource). */
function resourcesOf(type: string, values: readonly string[]): FieldSelector[] {
  const isPrefix = (value: string) => type === 'AWS::S3::Object' || isBareServiceArn(value);
  const [prefixes, whole] = [values.filter(isPrefix), values.filter((value) => !isPrefix(value))];
  return [
    {
      Field: 'resources.ARN',
      ...(whole.length > 0 && { Equals: whole }),
      ...(prefixes.length > 0 && { StartsWith: prefixes }),
    },
  ];
}

/** Whether a value of basic selectors is the bare ARN of a service, which does not count against the limit. */
export function isBareServiceArn(arn: string): boolean {
  return /^arn:[^:]+:(?:s3|lambda|dynamodb)$/.test(arn);
}

function valuesOf(conditions: RecordedEvents, field: string): readonly string[] {
  return conditions.filter(({ Field }) => Field === field).flatMap(({ Equals }) => Equals ?? []);
}

function ofCategory(recorded: readonly RecordedEvents[], category: string): RecordedEvents[] {
  return recorded.filter((conditions) => valuesOf(conditions, 'eventCategory').includes(category));
}

export function recordsManagementEvents(recorded: readonly RecordedEvents[]): boolean {
  return ofCategory(recorded, 'Management').length > 0;
}

export function recordsManagementWrites(recorded: readonly RecordedEvents[]): boolean {
  return ofCategory(recorded, 'Management').some((conditions) => {
    const readOnly = valuesOf(conditions, 'readOnly');
    return readOnly.length === 0 || readOnly.includes('false');
  });
}

export function recordsDataEvents(recorded: readonly RecordedEvents[]): boolean {
  return ofCategory(recorded, 'Data').length > 0;
}
