import { partitionOf } from '../values/partitions.ts';
import type { Declared } from './desired.ts';
import { hasTypeForm, RESOURCE_TYPES, similarType } from '../selectors/resource-types.ts';
import { recordedBy, recordsManagementEvents, type Selectors } from '../selectors/recorded-events.ts';
import { comparisonOf, operatorsOf } from '../selectors/match.ts';
import type { AggregationConfiguration, InsightSelector } from '../selectors/selectors.ts';
import type { Tags } from './tags.ts';
import type { StructuredField } from './trail.ts';
import { KNOWN as KNOWN_NAMES } from '../selectors/catalog.ts';

/** What is declared that is legal but probably a mistake, or that this action does not know: one sentence for each kind. */
export function lintDeclared(declared: Declared): string[] {
  const selectors: Selectors = {
    eventSelectors: listOf(declared, 'eventSelectors') as Selectors['eventSelectors'],
    advancedEventSelectors: listOf(declared, 'advancedEventSelectors') as Selectors['advancedEventSelectors'],
  };
  const isSet = selectors.eventSelectors.length + selectors.advancedEventSelectors.length > 0;
  const insights = listOf(declared, 'insightSelectors') as readonly InsightSelector[];
  const aggregations = listOf(declared, 'aggregationConfigurations') as readonly AggregationConfiguration[];
  const tags = declared.intents.tags.state === 'set' ? (declared.intents.tags.value as Tags) : {};
  return [
    ...(isSet && !recordsManagementEvents(recordedBy(selectors))
      ? [
          'The declared event selectors do not record management events: a trail with event selectors records only the events that they select. If this is not intended, add a selector for management events.',
        ]
      : []),
    ...lintBasicSelectors(selectors),
    ...lintAdvancedSelectors(selectors),
    ...(isSet ? lintSelectorValues(selectors, partitionOf(declared.region)) : []),
    ...lintKnownNames(
      'insight-selectors, InsightType',
      insights.map(({ InsightType }) => InsightType),
      KNOWN_NAMES.insightTypes,
    ),
    ...lintKnownNames(
      'insight-selectors, EventCategories',
      insights.flatMap(({ EventCategories }) => EventCategories),
      KNOWN_NAMES.insightCategories,
    ),
    ...lintKnownNames(
      'aggregation-configurations, EventCategory',
      aggregations.map(({ EventCategory }) => EventCategory),
      KNOWN_NAMES.aggregationCategories,
    ),
    ...lintKnownNames(
      'aggregation-configurations, Templates',
      aggregations.flatMap(({ Templates }) => Templates),
      KNOWN_NAMES.templates,
    ),
    ...warningAbout(
      'tags',
      oddTexts(tags),
      'contains characters that few AWS services accept',
      'CloudTrail might reject it.',
    ),
  ];
}

function listOf({ intents }: Declared, field: StructuredField): unknown {
  const intent = intents[field];
  return intent.state === 'set' ? intent.value : [];
}

const MAX_NAMED = 5;

/** One sentence on all the names it is true of, of which some are named. */
function warningAbout(where: string, names: readonly string[], problem: string, consequence: string): string[] {
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return [];
  const more = distinct.length > MAX_NAMED ? ` and ${distinct.length - MAX_NAMED} more` : '';
  const some = distinct
    .slice(0, MAX_NAMED)
    .map((name) => `'${name}'`)
    .join(', ');
  return [`${where}: ${some}${more} ${problem}. ${consequence}`];
}

function lintKnownNames(where: string, given: readonly string[], known: readonly string[]): string[] {
  return warningAbout(
    where,
    given.filter((name) => !known.includes(name)),
    'is not known to Org Trail',
    'Org Trail passes it on unchanged; CloudTrail might reject or ignore it.',
  );
}

/** Resource types that are probably typing errors. AWS adds types faster than anybody can list, so one of the right form is well. */
function lintResourceTypes(where: string, given: readonly string[]): string[] {
  const others = [...new Set(given)].filter((name) => !RESOURCE_TYPES.includes(name));
  const near = others.flatMap((name) => {
    const right = similarType(name, RESOURCE_TYPES);
    return right === null ? [] : [{ name, right }];
  });
  const malformed = others.filter((name) => !hasTypeForm(name) && !near.some((one) => one.name === name));
  return [
    ...near
      .slice(0, MAX_NAMED)
      .map(
        ({ name, right }) =>
          `${where}: '${name}' is not in the CloudTrail User Guide. Did you mean '${right}'? Org Trail passes it on unchanged; CloudTrail might reject it or record nothing.`,
      ),
    ...warningAbout(where, malformed, 'is not of the form `AWS::SERVICE::TYPE`', 'CloudTrail might reject it.'),
  ];
}

function lintBasicSelectors({ eventSelectors }: Selectors): string[] {
  return [
    ...lintBasicTypes(eventSelectors.flatMap(({ DataResources }) => DataResources.map(({ Type }) => Type))),
    ...lintKnownNames(
      'event-selectors, ExcludeManagementEventSources',
      eventSelectors.flatMap(({ ExcludeManagementEventSources }) => ExcludeManagementEventSources),
      KNOWN_NAMES.excludableSources,
    ),
  ];
}

function lintBasicTypes(given: readonly string[]): string[] {
  const others = given.filter((name) => !(KNOWN_NAMES.basicTypes as readonly string[]).includes(name));
  const near = [...new Set(others.flatMap((name) => similarType(name, KNOWN_NAMES.basicTypes) ?? []))];
  const didYouMean = near.length > 0 ? `Did you mean ${near.map((name) => `'${name}'`).join(' or ')}? ` : '';
  return warningAbout(
    'event-selectors, Type',
    others,
    'is not a resource type for basic event selectors',
    `${didYouMean}They accept ${KNOWN_NAMES.basicTypes.join(', ')}; other types need advanced-event-selectors.`,
  );
}

function lintAdvancedSelectors({ advancedEventSelectors }: Selectors): string[] {
  const conditions = advancedEventSelectors.flatMap(({ FieldSelectors }) => FieldSelectors);
  const named = (field: string) => conditions.flatMap(({ Field, Equals }) => (Field === field ? (Equals ?? []) : []));
  const foreign = advancedEventSelectors.flatMap(({ FieldSelectors }) => {
    const [category = ''] = FieldSelectors.flatMap(({ Field, Equals }) =>
      Field === 'eventCategory' ? (Equals ?? []) : [],
    );
    const known = Object.hasOwn(KNOWN_NAMES.fields, category) ? KNOWN_NAMES.fields[category] : undefined;
    return FieldSelectors.flatMap(({ Field }) => (known && !known.includes(Field) ? [`${Field} of ${category}`] : []));
  });
  return [
    ...lintKnownNames(
      'advanced-event-selectors, eventCategory',
      named('eventCategory'),
      Object.keys(KNOWN_NAMES.fields),
    ),
    ...lintResourceTypes('advanced-event-selectors, resources.type', named('resources.type')),
    ...lintKnownNames('advanced-event-selectors, Field', foreign, []),
    ...lintKnownNames(
      'advanced-event-selectors, operators',
      conditions.flatMap(operatorsOf).filter((operator) => comparisonOf(operator) === null),
      [],
    ),
  ];
}

/** Values that match nothing, or more than they seem to. */
function lintSelectorValues(selectors: Selectors, partition: string): string[] {
  const given = recordedBy(selectors).flatMap((conditions) => {
    const types = conditions.flatMap(({ Field, Equals }) => (Field === 'resources.type' ? (Equals ?? []) : []));
    return conditions.flatMap((condition) =>
      operatorsOf(condition).flatMap((operator) =>
        (condition[operator] as readonly string[]).map((value) => ({ types, field: condition.Field, operator, value })),
      ),
    );
  });
  const arns = given.filter(({ field }) => field === 'resources.ARN');
  const isForeign = (arn: string) => /^arn:[^:]+:/.test(arn) && !arn.startsWith(`arn:${partition}:`);
  const wild = given.filter(({ value }) => /[*?]/.test(value));
  const openEnded = arns.filter(
    ({ operator, value }) =>
      comparisonOf(operator) === 'beginning' && /^arn:[^:]+:s3:::[^/*?]+$/.test(value) && !isForeign(value),
  );
  const bucketAlone = arns.filter(
    ({ types, operator, value }) =>
      types.includes('AWS::S3::Object') &&
      comparisonOf(operator) === 'whole' &&
      /^arn:[^:]+:s3:::[^/]*\/?$/.test(value),
  );
  return [
    ...warningAbout(
      'Event selectors',
      arns.map(({ value }) => value).filter(isForeign),
      `is not in partition ${partition}`,
      'It selects nothing.',
    ),
    ...warningAbout(
      'Event selectors',
      openEnded.map(({ value }) => value),
      'matches every bucket whose name begins with it',
      'To match only that bucket, add a slash after its name.',
    ),
    ...warningAbout(
      'Event selectors',
      bucketAlone.map(({ value }) => value),
      'is a bucket ARN, but Equals and NotEquals compare whole object ARNs',
      'It records or excludes nothing. For all objects in the bucket, use StartsWith or NotStartsWith with a slash after the name.',
    ),
    ...warningAbout(
      'Event selectors',
      wild.map(({ value }) => value),
      'contains `*` or `?`',
      'CloudTrail does not support wildcards and matches these characters literally. Use StartsWith or EndsWith instead.',
    ),
  ];
}

/** The characters that all services accept in tags (AWS General Reference, tagging); CloudTrail's own page names no characters. */
function oddTexts(tags: Tags): string[] {
  return Object.entries(tags)
    .flat()
    .filter((text) => /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u.test(text));
}
