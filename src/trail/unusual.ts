import { partitionOf } from './arn.ts';
import type { Declared } from './desired.ts';
import { isKnownOperator, recordedBy, recordsManagementEvents, type Selectors } from './recording.ts';
import type { AggregationConfiguration, FieldSelector, InsightSelector } from './selectors.ts';
import type { StructuredField } from './trail.ts';

/* What these lists hold on trails (API_AdvancedEventSelector, API_EventSelector, API_InsightSelector, API_AggregationConfiguration). AWS adds to them, so what is not here is passed on. */

const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
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
};
const BASIC_TYPES = ['AWS::S3::Object', 'AWS::Lambda::Function', 'AWS::DynamoDB::Table'];
const EXCLUDABLE_SOURCES = ['kms.amazonaws.com', 'rdsdata.amazonaws.com'];
const INSIGHT_TYPES = ['ApiCallRateInsight', 'ApiErrorRateInsight'];
const INSIGHT_CATEGORIES = ['Management', 'Data'];
const TEMPLATES = ['API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'];

/** What is declared that is legal but probably not meant, or that this action does not know: one sentence each. */
export const unusual = (declared: Declared): string[] => {
  const selectors = {
    eventSelectors: listOf(declared, 'eventSelectors') as Selectors['eventSelectors'],
    advancedEventSelectors: listOf(declared, 'advancedEventSelectors') as Selectors['advancedEventSelectors'],
  };
  const insights = (listOf(declared, 'insightSelectors') ?? []) as readonly InsightSelector[];
  const aggregations = (listOf(declared, 'aggregationConfigurations') ?? []) as readonly AggregationConfiguration[];
  const found = [
    ...(selectors.eventSelectors || selectors.advancedEventSelectors ? unusualRecording(selectors) : []),
    ...basicNames(selectors),
    ...advancedNames(selectors),
    ...arns(selectors, partitionOf(declared.region)),
    ...unknown(
      'insight-selectors',
      'InsightType',
      INSIGHT_TYPES,
      insights.map(({ InsightType }) => InsightType),
    ),
    ...unknown(
      'insight-selectors',
      'EventCategories',
      INSIGHT_CATEGORIES,
      insights.flatMap(({ EventCategories }) => EventCategories),
    ),
    ...unknown(
      'aggregation-configurations',
      'Templates',
      TEMPLATES,
      aggregations.flatMap(({ Templates }) => Templates),
    ),
  ];
  return [...new Set(found)];
};

const listOf = ({ intents }: Declared, field: StructuredField): unknown => {
  const intent = intents[field];
  return intent.state === 'set' ? intent.value : null;
};

const unusualRecording = (selectors: Selectors): string[] =>
  recordsManagementEvents(recordedBy(selectors))
    ? []
    : [
        'The declared event selectors record no management events: once there are selectors, nothing is recorded that none of them names. If that is not meant, add one for management events.',
      ];

const PASSED_ON = 'it is passed on to CloudTrail as it is, which may refuse or ignore it.';

const unknown = (input: string, member: string, known: readonly string[], given: readonly string[]): string[] =>
  given
    .filter((name) => !known.includes(name))
    .map((name) => `${input} has the ${member} '${name}', which this action does not know: ${PASSED_ON}`);

const basicNames = ({ eventSelectors }: Selectors): string[] =>
  (eventSelectors ?? []).flatMap(({ DataResources, ExcludeManagementEventSources: excluded }) => [
    ...unknown(
      'event-selectors',
      'Type',
      BASIC_TYPES,
      DataResources.map(({ Type }) => Type),
    ),
    ...unknown('event-selectors', 'ExcludeManagementEventSources', EXCLUDABLE_SOURCES, excluded),
  ]);

const advancedNames = ({ advancedEventSelectors }: Selectors): string[] =>
  (advancedEventSelectors ?? []).flatMap(({ FieldSelectors }) => {
    const values = (field: string) =>
      FieldSelectors.filter(({ Field }) => Field === field).flatMap(({ Equals }) => Equals ?? []);
    const categories = values('eventCategory');
    const fields = categories.flatMap((category) => FIELDS_OF[category] ?? []);
    const types = values('resources.type').filter((type) => !/^AWS::\w+::\w+$/.test(type));
    return [
      ...unknown('advanced-event-selectors', 'eventCategory', Object.keys(FIELDS_OF), categories),
      ...types.map(
        (type) =>
          `advanced-event-selectors has the resources.type '${type}', which is not of the form AWS::SERVICE::TYPE: ${PASSED_ON}`,
      ),
      ...(fields.length > 0 ? FieldSelectors : [])
        .filter(({ Field }) => !fields.includes(Field))
        .map(
          ({ Field }) =>
            `advanced-event-selectors selects ${categories.join(', ')} events by the field '${Field}', which this action does not know of trails: ${PASSED_ON}`,
        ),
      ...FieldSelectors.flatMap(operatorsOf)
        .filter((operator) => !isKnownOperator(operator))
        .map(
          (operator) =>
            `advanced-event-selectors has the operator '${operator}', which this action does not know: ${PASSED_ON}`,
        ),
    ];
  });

const operatorsOf = (selector: FieldSelector): string[] => Object.keys(selector).filter((member) => member !== 'Field');

/** ARNs of another partition match nothing, and a bucket without a slash behind it means all buckets that begin so. */
const arns = (selectors: Selectors, partition: string): string[] => {
  const given = recordedBy(selectors).flatMap((conditions) =>
    conditions
      .filter(({ Field }) => Field === 'resources.ARN')
      .flatMap((condition) =>
        operatorsOf(condition).map((operator) => ({ operator, values: condition[operator] as readonly string[] })),
      ),
  );
  return given.flatMap(({ operator, values }) =>
    values.flatMap((arn) => [
      ...(/^arn:[^:]+:/.test(arn) && !arn.startsWith(`arn:${partition}:`)
        ? [`'${arn}' is not of the partition ${partition}, so it selects nothing.`]
        : []),
      ...(/StartsWith$/.test(operator) && /^arn:[^:]+:s3:::[^/]+$/.test(arn)
        ? [`'${arn}' means every bucket whose name begins so. Write '${arn}/' for that bucket alone.`]
        : []),
    ]),
  );
};
