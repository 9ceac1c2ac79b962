/*
 * What a trail records, computes and aggregates, in the API's own spelling and in normal form: what means the same is the
 * same. Lists whose order and repetitions mean nothing are sorted and distinct, empty conditions are left out, and members
 * that were not sent have the value that CloudTrail gives them (API_EventSelector, API_AdvancedFieldSelector, API_InsightSelector).
 */

export interface EventSelector {
  readonly ReadWriteType: string;
  readonly IncludeManagementEvents: boolean;
  readonly DataResources: readonly DataResource[];
  readonly ExcludeManagementEventSources: readonly string[];
}

export interface DataResource {
  readonly Type: string;
  readonly Values: readonly string[];
}

export interface AdvancedEventSelector {
  readonly Name?: string;
  readonly FieldSelectors: readonly FieldSelector[];
}

/** A condition on one field of the events: `Equals: [...]` and the like beside `Field`; operators that AWS adds later, too. */
export interface FieldSelector {
  readonly Field: string;
  readonly [operator: string]: string | readonly string[];
}

export interface InsightSelector {
  readonly InsightType: string;
  readonly EventCategories: readonly string[];
}

export interface AggregationConfiguration {
  readonly EventCategory: string;
  readonly Templates: readonly string[];
}

/** A selector as it was sent or answered: members may be missing. */
export type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What every new trail has, and what `none` goes back to: all management events, no others. */
export const DEFAULT_EVENT_SELECTOR: EventSelector = {
  ReadWriteType: 'All',
  IncludeManagementEvents: true,
  DataResources: [],
  ExcludeManagementEventSources: [],
};

/** Basic event selectors; none where they are the lone default. */
export function normalEventSelectors(
  given: readonly (Given<Omit<EventSelector, 'DataResources'>> & {
    readonly DataResources?: readonly Given<DataResource>[] | undefined;
  })[],
): EventSelector[] {
  const selectors = distinct(
    given.map(({ ReadWriteType, IncludeManagementEvents, DataResources, ExcludeManagementEventSources }) => ({
      ReadWriteType: ReadWriteType ?? 'All',
      IncludeManagementEvents: IncludeManagementEvents ?? true,
      DataResources: merged(DataResources ?? [], 'Type', 'Values'),
      ExcludeManagementEventSources: distinct(ExcludeManagementEventSources ?? []),
    })),
  );
  const [first, second] = selectors;
  const isDefault = first && !second && JSON.stringify(first) === JSON.stringify(DEFAULT_EVENT_SELECTOR);
  return isDefault ? [] : selectors;
}

export function normalAdvancedEventSelectors(given: readonly Given<AdvancedEventSelector>[]): AdvancedEventSelector[] {
  return distinct(
    given.map(({ Name, FieldSelectors }) => ({
      ...(Name && { Name }),
      FieldSelectors: distinct((FieldSelectors ?? []).map(normalFieldSelector)),
    })),
  );
}

function normalFieldSelector({ Field, ...operators }: FieldSelector): FieldSelector {
  const conditions = Object.entries(operators as Record<string, string | readonly string[]>).flatMap(
    ([operator, values]) =>
      values.length === 0 ? [] : [[operator, Array.isArray(values) ? distinct(values as readonly string[]) : values]],
  );
  return { Field, ...Object.fromEntries(distinct(conditions)) } as FieldSelector;
}

/** One selector for each type of insight. Insights of management events are what CloudTrail computes by default. */
export function normalInsightSelectors(given: readonly Given<InsightSelector>[]): InsightSelector[] {
  return merged(
    given.map(({ InsightType, EventCategories = [] }) => ({
      InsightType: InsightType ?? '',
      EventCategories: EventCategories.length > 0 ? EventCategories : ['Management'],
    })),
    'InsightType',
    'EventCategories',
  );
}

export function normalAggregationConfigurations(
  given: readonly Given<AggregationConfiguration>[],
): AggregationConfiguration[] {
  return merged(given, 'EventCategory', 'Templates');
}

/** One entry for each value of `key`, with all its values of `values`; entries without any are left out. */
function merged<K extends string, V extends string>(
  given: readonly { readonly [M in K | V]?: string | readonly string[] | undefined }[],
  key: K,
  values: V,
): ({ readonly [M in K]: string } & { readonly [M in V]: readonly string[] })[] {
  const named = Map.groupBy(given, (entry) => String(entry[key]));
  return [...named.keys()].sort().flatMap((name) => {
    const all = distinct(named.get(name)!.flatMap((entry) => entry[values] ?? []));
    return all.length > 0 ? [{ [key]: name, [values]: all } as ReturnType<typeof merged<K, V>>[number]] : [];
  });
}

/** The distinct entries in an order that is the same everywhere: by their JSON, whatever the locale. */
function distinct<T>(entries: readonly T[]): T[] {
  const byJson = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...byJson.keys()].sort().map((json) => byJson.get(json)!);
}
