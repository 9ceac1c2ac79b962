import { partitionOf } from './partitions.ts';
import type { Declared } from './desired.ts';
import { RESOURCE_TYPES } from './resource-types.ts';
import { recordedBy, recordsManagementEvents, type Selectors } from './recording.ts';
import { type AggregationConfiguration, type InsightSelector, isKnownOperator, operatorsOf } from './selectors.ts';
import type { Tags } from './tags.ts';
import type { StructuredField } from './trail.ts';

/**
 * Names that trails know (API_AdvancedEventSelector, API_EventSelector, API_InsightSelector, API_AggregationConfiguration). AWS
 * adds to them, so others are passed on.
 */
export const KNOWN = {
  /** Fields of advanced selectors on trails, by event category. */
  fields: {
    Management: ['eventCategory', 'eventSource', 'readOnly'],
    Data: [
      'eventCategory',
      'resources.type',
      'resources.ARN',
      'readOnly',
      'eventName',
      'eventSource',
      'eventType',
      'sessionCredentialFromConsole',
      'userIdentity.arn',
    ],
    NetworkActivity: ['eventCategory', 'eventSource', 'eventName', 'errorCode', 'vpcEndpointId', 'userIdentity.arn'],
  } as Readonly<Record<string, readonly string[]>>,
  basicTypes: ['AWS::S3::Object', 'AWS::Lambda::Function', 'AWS::DynamoDB::Table'],
  excludableSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
  insightTypes: ['ApiCallRateInsight', 'ApiErrorRateInsight'],
  insightCategories: ['Management', 'Data'],
  aggregationCategories: ['Data'],
  templates: ['API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'],
} as const;

/** What is declared that is legal but probably not meant, or that this action does not know: one sentence for each kind. */
export const unusual = (declared: Declared): string[] => {
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
          'The declared event selectors record no management events: once there are selectors, nothing is recorded that none of them names. If that is not meant, add one for management events.',
        ]
      : []),
    ...basicNames(selectors),
    ...advancedNames(selectors),
    ...(isSet ? values(selectors, partitionOf(declared.region)) : []),
    ...unknown(
      'insight-selectors, InsightType',
      insights.map(({ InsightType }) => InsightType),
      KNOWN.insightTypes,
    ),
    ...unknown(
      'insight-selectors, EventCategories',
      insights.flatMap(({ EventCategories }) => EventCategories),
      KNOWN.insightCategories,
    ),
    ...unknown(
      'aggregation-configurations, EventCategory',
      aggregations.map(({ EventCategory }) => EventCategory),
      KNOWN.aggregationCategories,
    ),
    ...unknown(
      'aggregation-configurations, Templates',
      aggregations.flatMap(({ Templates }) => Templates),
      KNOWN.templates,
    ),
    ...told('tags', oddTexts(tags), 'holds characters that AWS takes in few services', 'CloudTrail may refuse it.'),
  ];
};

const listOf = ({ intents }: Declared, field: StructuredField): unknown => {
  const intent = intents[field];
  return intent.state === 'set' ? intent.value : [];
};

const MOST = 5;

/** One sentence on all the names it is true of, of which some are named. */
const told = (where: string, names: readonly string[], is: string, so: string): string[] => {
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return [];
  const more = distinct.length > MOST ? ` and ${distinct.length - MOST} more` : '';
  const some = distinct
    .slice(0, MOST)
    .map((name) => `'${name}'`)
    .join(', ');
  return [`${where}: ${some}${more} ${is}. ${so}`];
};

const unknown = (where: string, given: readonly string[], known: readonly string[]): string[] =>
  told(
    where,
    given.filter((name) => !known.includes(name)),
    'is not known to this action',
    'It is passed on to CloudTrail as it is, which may refuse or ignore it.',
  );

const basicNames = ({ eventSelectors }: Selectors): string[] => [
  ...unknown(
    'event-selectors, Type',
    eventSelectors.flatMap(({ DataResources }) => DataResources.map(({ Type }) => Type)),
    KNOWN.basicTypes,
  ),
  ...unknown(
    'event-selectors, ExcludeManagementEventSources',
    eventSelectors.flatMap(({ ExcludeManagementEventSources }) => ExcludeManagementEventSources),
    KNOWN.excludableSources,
  ),
];

const advancedNames = ({ advancedEventSelectors }: Selectors): string[] => {
  const conditions = advancedEventSelectors.flatMap(({ FieldSelectors }) => FieldSelectors);
  const named = (field: string) => conditions.flatMap(({ Field, Equals }) => (Field === field ? (Equals ?? []) : []));
  const foreign = advancedEventSelectors.flatMap(({ FieldSelectors }) => {
    const [category = ''] = FieldSelectors.flatMap(({ Field, Equals }) =>
      Field === 'eventCategory' ? (Equals ?? []) : [],
    );
    const known = Object.hasOwn(KNOWN.fields, category) ? KNOWN.fields[category] : undefined;
    return FieldSelectors.flatMap(({ Field }) => (known && !known.includes(Field) ? [`${Field} of ${category}`] : []));
  });
  return [
    ...unknown('advanced-event-selectors, eventCategory', named('eventCategory'), Object.keys(KNOWN.fields)),
    ...unknown('advanced-event-selectors, resources.type', named('resources.type'), RESOURCE_TYPES),
    ...unknown('advanced-event-selectors, Field', foreign, []),
    ...unknown(
      'advanced-event-selectors, operators',
      conditions.flatMap(operatorsOf).filter((operator) => !isKnownOperator(operator)),
      [],
    ),
  ];
};

/** Values that match nothing, or more than they seem to. */
const values = (selectors: Selectors, partition: string): string[] => {
  const given = recordedBy(selectors).flatMap((conditions) =>
    conditions.flatMap((condition) =>
      operatorsOf(condition).flatMap((operator) =>
        (condition[operator] as readonly string[]).map((value) => ({ field: condition.Field, operator, value })),
      ),
    ),
  );
  const arns = given.filter(({ field }) => field === 'resources.ARN');
  const isForeign = (arn: string) => /^arn:[^:]+:/.test(arn) && !arn.startsWith(`arn:${partition}:`);
  const wild = given.filter(({ value }) => /[*?]/.test(value));
  const openEnded = arns.filter(
    ({ operator, value }) =>
      operator.endsWith('StartsWith') && /^arn:[^:]+:s3:::[^/*?]+$/.test(value) && !isForeign(value),
  );
  return [
    ...told(
      'Event selectors',
      [...arns.map(({ value }) => value).filter(isForeign), ...foreignEverything(selectors, partition)],
      `is not of the partition ${partition}`,
      'It selects nothing.',
    ),
    ...told(
      'Event selectors',
      openEnded.map(({ value }) => value),
      'means every bucket whose name begins so',
      'For that bucket alone write a slash behind it.',
    ),
    ...told(
      'Event selectors',
      wild.map(({ value }) => value),
      'holds `*` or `?`',
      'CloudTrail knows no wildcards, and takes these characters for themselves: StartsWith and EndsWith do what is probably meant.',
    ),
  ];
};

/** `arn:aws:s3` and the like, of another partition. */
const foreignEverything = ({ eventSelectors }: Selectors, partition: string): string[] =>
  eventSelectors
    .flatMap(({ DataResources }) => DataResources.flatMap(({ Values }) => Values))
    .filter((arn) => /^arn:[^:]+:\w+$/.test(arn) && !arn.startsWith(`arn:${partition}:`));

/** What services agree to take in tags (AWS General Reference, tagging); CloudTrail's own page names no characters. */
const oddTexts = (tags: Tags): string[] =>
  Object.entries(tags)
    .flat()
    .filter((text) => /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u.test(text));
