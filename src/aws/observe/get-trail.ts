/** GetTrail and the calls that each give a part of a trail, whose answers become its normal form. */
import {
  type CloudTrailClient,
  GetEventConfigurationCommand,
  GetEventSelectorsCommand,
  GetInsightSelectorsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  paginateListTags,
} from '@aws-sdk/client-cloudtrail';
import type { DeliveryStatus } from '../../domain/delivery/status.ts';
import {
  type FieldSelector,
  normalAdvancedEventSelectors,
  normalAggregationConfigurations,
  normalEventSelectors,
  normalInsightSelectors,
} from '../../domain/selectors/selectors.ts';
import { type Tags, withChanges } from '../../domain/trail/tags.ts';
import { FIELDS } from '../../domain/trail/fields.ts';
import type { Trail } from '../../domain/trail/trail.ts';
import {
  arn as anArn,
  boolean,
  date,
  exactly,
  list,
  matching,
  object,
  optional,
  pagesOf,
  record,
  type Shape,
  nonEmptyList,
  string,
} from '../clients/response-shapes.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';
import { errorName } from '../errors/aws-error.ts';

/**
 * A trail as GetTrail and DescribeTrails answer (API_Trail). Every trail has these four switches and a bucket; strings that were never set, or
 * were cleared, are left out, and so is what old trails never had, such as RecursiveLogging.
 */
const TRAIL = object({
  TrailARN: anArn,
  S3BucketName: matching('bucket', /./),
  IncludeGlobalServiceEvents: boolean,
  IsMultiRegionTrail: boolean,
  IsOrganizationTrail: boolean,
  LogFileValidationEnabled: boolean,
  RecursiveLogging: optional(boolean),
  S3KeyPrefix: optional(string),
  SnsTopicARN: optional(string),
  KmsKeyId: optional(string),
  CloudWatchLogsLogGroupArn: optional(string),
  CloudWatchLogsRoleArn: optional(string),
});

/** The settings of a trail in normal form. */
export type TrailSettings = Partial<Trail> & Pick<Trail, 'arn'>;

/** The words of GetTrail and DescribeTrails into normal form. @throws IncompleteAnswer */
export const trailSettingsShape: Shape<TrailSettings> = (answer, path) => {
  const members = TRAIL(answer, path);
  const fields = FIELDS.map((row) => {
    const value = row.responseMember ? (members as Record<string, unknown>)[row.responseMember] : undefined;
    if (value === undefined || value === '') return [row.field, row.unset];
    return [row.field, typeof value === 'string' ? (row.format?.normalize?.(value) ?? value) : value];
  });
  return { ...(Object.fromEntries(fields) as Partial<Trail>), arn: members.TrailARN };
};

/** The settings of the trail of this ARN. @throws IncompleteAnswer */
export async function getTrail(client: CloudTrailClient, Name: string, options: Options = {}): Promise<TrailSettings> {
  const answer = await client.send(new GetTrailCommand({ Name }), options);
  object({ TrailARN: exactly(Name) })(answer.Trail, 'Trail');
  return trailSettingsShape(answer.Trail, 'Trail');
}

/** API_GetTrailStatus: errors and times are left out while there are none. */
const STATUS = object({
  IsLogging: boolean,
  StartLoggingTime: optional(date),
  StopLoggingTime: optional(date),
  LatestDeliveryTime: optional(date),
  LatestDeliveryError: optional(string),
  LatestDigestDeliveryTime: optional(date),
  LatestDigestDeliveryError: optional(string),
  LatestNotificationTime: optional(date),
  LatestNotificationError: optional(string),
  LatestCloudWatchLogsDeliveryTime: optional(date),
  LatestCloudWatchLogsDeliveryError: optional(string),
});

interface Options {
  readonly abortSignal?: AbortSignal;
}

/** Whether a trail logs, when it was stopped last, and the result of its latest deliveries. @throws IncompleteAnswer */
export async function getTrailStatus(client: CloudTrailClient, Name: string, options: Options = {}) {
  const answer = STATUS(await client.send(new GetTrailStatusCommand({ Name }), options), '');
  const deliveries: DeliveryStatus[] = [
    delivery('log files', answer.LatestDeliveryTime, answer.LatestDeliveryError),
    delivery('digest files', answer.LatestDigestDeliveryTime, answer.LatestDigestDeliveryError),
    delivery('notifications', answer.LatestNotificationTime, answer.LatestNotificationError),
    delivery('CloudWatch Logs', answer.LatestCloudWatchLogsDeliveryTime, answer.LatestCloudWatchLogsDeliveryError),
  ];
  const lastStoppedAt = answer.StopLoggingTime?.toISOString() ?? null;
  const stoppedAt = answer.IsLogging ? null : lastStoppedAt;
  const startedAt = answer.StartLoggingTime?.toISOString() ?? null;
  return { isLogging: answer.IsLogging, deliveries, stoppedAt, startedAt, lastStoppedAt };
}

/** Healthy deliveries have no error member; some answers spell that out as `None`. */
function delivery(what: DeliveryStatus['what'], latest: Date | undefined, error: string | undefined): DeliveryStatus {
  return {
    what,
    latest: latest?.toISOString() ?? null,
    error: error && error !== 'None' ? error : null,
  };
}

/** The answer of a call that names the trail which it is about (API_GetEventSelectors and the like). */
function about<S extends Record<string, Shape<unknown>>>(trail: string, members: S) {
  return object({ ...members, TrailARN: exactly(trail) });
}

const BASIC_SELECTORS = list(
  object({
    ReadWriteType: optional(string),
    IncludeManagementEvents: optional(boolean),
    DataResources: optional(list(object({ Type: string, Values: list(string) }))),
    ExcludeManagementEventSources: optional(list(string)),
  }),
);

/** Operators that AWS adds later hold strings, too, or are not understood. */
const fieldSelector: Shape<FieldSelector> = (value, path) => {
  const { Field, ...operators } = object({ Field: string })(value, path);
  return { ...record(list(string))(operators, path), Field };
};

const ADVANCED_SELECTORS = list(object({ Name: optional(string), FieldSelectors: nonEmptyList(fieldSelector) }));

/**
 * Always read: HasCustomEventSelectors is no proof of either. A trail has one kind, the default selector at least; only an answer
 * that says of both kinds that there are none means the default selector all the same.
 * @throws IncompleteAnswer
 */
export async function getEventSelectors(client: CloudTrailClient, TrailName: string, options: Options = {}) {
  const shape = about(TrailName, {
    EventSelectors: optional(BASIC_SELECTORS),
    AdvancedEventSelectors: optional(ADVANCED_SELECTORS),
  });
  const answer = shape(await client.send(new GetEventSelectorsCommand({ TrailName }), options), '');
  const { EventSelectors: basic = [], AdvancedEventSelectors: advanced = [] } = answer;
  const saysBoth = answer.EventSelectors !== undefined && answer.AdvancedEventSelectors !== undefined;
  if (!saysBoth && basic.length + advanced.length === 0) {
    throw new IncompleteAnswer('the answer has no event selector');
  }
  return {
    eventSelectors: normalEventSelectors(basic),
    advancedEventSelectors: normalAdvancedEventSelectors(advanced),
  };
}

const INSIGHTS = list(object({ InsightType: string, EventCategories: optional(list(string)) }));

/** CloudTrail calls it an error when there are none. */
export async function getInsightSelectors(client: CloudTrailClient, TrailName: string) {
  try {
    const answer = await client.send(new GetInsightSelectorsCommand({ TrailName }));
    const { InsightSelectors } = about(TrailName, { InsightSelectors: INSIGHTS })(answer, '');
    return { insightSelectors: normalInsightSelectors(InsightSelectors) };
  } catch (error) {
    if (errorName(error) === 'InsightNotEnabledException') return { insightSelectors: [] };
    throw error;
  }
}

const AGGREGATIONS = list(object({ EventCategory: string, Templates: list(string) }));

/** A trail that never had any may have no list; the answer names the trail all the same (API_GetEventConfiguration). */
export async function getEventConfiguration(client: CloudTrailClient, TrailName: string) {
  const answer = await client.send(new GetEventConfigurationCommand({ TrailName }));
  const members = { AggregationConfigurations: optional(AGGREGATIONS) };
  const { AggregationConfigurations = [] } = about(TrailName, members)(answer, '');
  return { aggregationConfigurations: normalAggregationConfigurations(AggregationConfigurations) };
}

/** A tag without a value has none in the answer (API_Tag). */
const TAGS = list(object({ Key: string, Value: optional(string) }));

export async function listTags(client: CloudTrailClient, arn: string): Promise<{ tags: Tags }> {
  const shape = object({ ResourceTagList: nonEmptyList(object({ ResourceId: exactly(arn), TagsList: TAGS })) });
  const tags: [string, string][] = [];
  for await (const page of pagesOf(paginateListTags({ client }, { ResourceIdList: [arn] }))) {
    const listed = shape(page, '').ResourceTagList.flatMap(({ TagsList }) => TagsList);
    tags.push(...listed.map(({ Key, Value = '' }): [string, string] => [Key, Value]));
  }
  return { tags: withChanges({}, Object.fromEntries(tags)) };
}
