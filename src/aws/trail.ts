import {
  type CloudTrailClient,
  GetEventConfigurationCommand,
  GetEventSelectorsCommand,
  GetInsightSelectorsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  type GetTrailStatusCommandOutput,
  ListTagsCommand,
  type Trail as AwsTrail,
} from '@aws-sdk/client-cloudtrail';
import { RunError } from '../errors.ts';
import type { Delivery } from '../trail/health.ts';
import {
  type Given,
  type AdvancedEventSelector,
  normalAdvancedEventSelectors,
  normalAggregationConfigurations,
  normalEventSelectors,
  normalInsightSelectors,
} from '../trail/selectors.ts';
import { type Tags, withChanges } from '../trail/tags.ts';
import { type Field, FIELDS, type Trail, type TrailIdentity, type Unknown } from '../trail/trail.ts';
import { allOf } from './all-of.ts';
import { errorName, errorText, remedyOf } from './aws-error.ts';

/** A trail as it could be read. */
export interface Reading {
  readonly trail: Trail;
  /** Why fields of the trail are `null`, where they could not be read. */
  readonly unknown: Unknown;
  readonly deliveries: readonly Delivery[];
}

/**
 * Reads one trail and all that belongs to it by ARN, with a client of its home Region. What cannot be read beside the trail
 * itself is unknown.
 * @throws RunError `read`; AWS's own TrailNotFoundException is its cause where the trail is not there (yet).
 */
export const readTrail = async (client: CloudTrailClient, identity: TrailIdentity): Promise<Reading> => {
  const { arn } = identity;
  const [answer, status, ...parts] = await allOf([
    client.send(new GetTrailCommand({ Name: arn })).catch((error: unknown) => {
      throw unreadable('cloudtrail:GetTrail', error);
    }),
    part('cloudtrail:GetTrailStatus', 'Whether the trail logs', ['isLogging'], () =>
      client.send(new GetTrailStatusCommand({ Name: arn })).then(statusOf),
    ),
    part('cloudtrail:GetEventSelectors', 'Its event selectors', ['eventSelectors', 'advancedEventSelectors'], () =>
      eventSelectors(client, arn),
    ),
    part('cloudtrail:GetInsightSelectors', 'Its insights', ['insightSelectors'], () => insightSelectors(client, arn)),
    part('cloudtrail:GetEventConfiguration', 'Its aggregations', ['aggregationConfigurations'], () =>
      aggregationConfigurations(client, arn),
    ),
    part('cloudtrail:ListTags', 'Its tags', ['tags'], () => tags(client, arn)),
  ]);
  if (!answer.Trail) throw unreadable('cloudtrail:GetTrail', new Error('the answer holds no trail'));
  const { deliveries = [], ...logging } = status.fields;
  const trail = Object.assign(
    {},
    identity,
    fieldsOf(answer.Trail),
    logging,
    ...parts.map((one) => one.fields),
  ) as Trail;
  const unknown = Object.assign({}, status.unknown, ...parts.map((one) => one.unknown)) as Unknown;
  return { trail, unknown, deliveries };
};

interface Part<T> {
  readonly fields: Partial<T>;
  readonly unknown: Unknown;
}

/** One read beside the trail itself. Where it fails its fields are unknown, which is not empty. */
const part = async <T extends object>(
  call: string,
  what: string,
  fields: readonly Field[],
  read: () => Promise<T>,
): Promise<Part<T>> => {
  try {
    return { fields: await read(), unknown: {} };
  } catch (error) {
    const why = `${what} cannot be told: ${errorName(error)}: "${errorText(error)}". ${remedyOf(call, error)}`;
    return {
      fields: Object.fromEntries(fields.map((field) => [field, null])) as Partial<T>,
      unknown: Object.fromEntries(fields.map((field) => [field, why])),
    };
  }
};

/** Whether reading failed because there is no such trail. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof RunError && errorName(error.cause) === 'TrailNotFoundException';

/** The trail could not be read, and what is not known must not be changed. */
export const unreadable = (call: string, error: unknown): RunError =>
  new RunError(
    'read',
    `${call} failed with ${errorName(error)}: "${errorText(error)}"`,
    `${remedyOf(call, error)} Nothing is changed while the trail cannot be read.`,
    error,
  );

/** The words of GetTrail and DescribeTrails into normal form. What AWS leaves out was never set, or was cleared. */
export const fieldsOf = (answer: AwsTrail): Partial<Trail> => {
  const members = answer as Readonly<Record<string, string | boolean | undefined>>;
  return Object.fromEntries(
    FIELDS.map((row) => {
      const value = row.response ? members[row.response] : undefined;
      if (value === undefined || value === '') return [row.field, row.unset];
      return [row.field, typeof value === 'string' ? (row.rule?.normalize?.(value) ?? value) : value];
    }),
  );
};

const statusOf = (answer: GetTrailStatusCommandOutput) => {
  if (answer.IsLogging === undefined) throw new Error('the answer does not say');
  const deliveries: Delivery[] = [
    delivery('log files', answer.LatestDeliveryTime, answer.LatestDeliveryError),
    delivery('digest files', answer.LatestDigestDeliveryTime, answer.LatestDigestDeliveryError),
    delivery('notifications', answer.LatestNotificationTime, answer.LatestNotificationError),
    delivery('CloudWatch Logs', answer.LatestCloudWatchLogsDeliveryTime, answer.LatestCloudWatchLogsDeliveryError),
  ];
  return { isLogging: answer.IsLogging, deliveries };
};

/** Healthy deliveries have no error member; some answers spell that out as `None`. */
const delivery = (what: Delivery['what'], latest: Date | undefined, error: string | undefined): Delivery => ({
  what,
  latest: latest?.toISOString() ?? null,
  error: error && error !== 'None' ? error : null,
});

/** Always read: HasCustomEventSelectors is no proof of either. A trail has one kind, the default selector at least. */
export const eventSelectors = async (
  client: CloudTrailClient,
  TrailName: string,
  options: { readonly abortSignal?: AbortSignal } = {},
) => {
  const answer = await client.send(new GetEventSelectorsCommand({ TrailName }), options);
  if (!answer.EventSelectors && !answer.AdvancedEventSelectors) throw new Error('the answer names none');
  const advanced = (answer.AdvancedEventSelectors ?? []) as Given<AdvancedEventSelector>[];
  return {
    eventSelectors: normalEventSelectors(answer.EventSelectors ?? []),
    advancedEventSelectors: normalAdvancedEventSelectors(advanced),
  };
};

/** CloudTrail calls it an error when there are none. */
export const insightSelectors = async (client: CloudTrailClient, TrailName: string) => {
  try {
    const { InsightSelectors = [] } = await client.send(new GetInsightSelectorsCommand({ TrailName }));
    return { insightSelectors: normalInsightSelectors(InsightSelectors) };
  } catch (error) {
    if (errorName(error) === 'InsightNotEnabledException') return { insightSelectors: [] };
    throw error;
  }
};

export const aggregationConfigurations = async (client: CloudTrailClient, TrailName: string) => {
  const { AggregationConfigurations = [] } = await client.send(new GetEventConfigurationCommand({ TrailName }));
  return { aggregationConfigurations: normalAggregationConfigurations(AggregationConfigurations) };
};

export const tags = async (client: CloudTrailClient, arn: string): Promise<{ tags: Tags }> => {
  const { ResourceTagList = [] } = await client.send(new ListTagsCommand({ ResourceIdList: [arn] }));
  const listed = ResourceTagList.flatMap(({ TagsList = [] }) => TagsList);
  const tags = Object.fromEntries(listed.map(({ Key = '', Value = '' }) => [Key, Value]));
  return { tags: withChanges({}, tags) };
};
