import {
  type CloudTrailClient,
  GetTrailCommand,
  GetTrailStatusCommand,
  type GetTrailStatusCommandOutput,
  type Trail as AwsTrail,
} from '@aws-sdk/client-cloudtrail';
import { RunError } from '../errors.ts';
import type { Delivery, Status } from '../trail/health.ts';
import { FIELDS, type Trail, type TrailIdentity } from '../trail/trail.ts';
import { errorName, errorText, remedyOf } from './aws-error.ts';

export interface TrailAndStatus {
  readonly trail: Trail;
  readonly status: Status;
}

/**
 * Reads one trail and its status by ARN, with a client of its home Region. A status that cannot be read is unknown.
 * @throws RunError `read`; AWS's own TrailNotFoundException is its cause where the trail is not there (yet).
 */
export const readTrail = async (client: CloudTrailClient, identity: TrailIdentity): Promise<TrailAndStatus> => {
  const { arn } = identity;
  const [answer, status] = await Promise.all([
    client.send(new GetTrailCommand({ Name: arn })).catch((error: unknown) => {
      throw unreadable('cloudtrail:GetTrail', error);
    }),
    client.send(new GetTrailStatusCommand({ Name: arn })).then(statusOf, unknownStatus),
  ]);
  if (!answer.Trail) throw unreadable('cloudtrail:GetTrail', new Error('the answer holds no trail'));
  return { trail: { ...identity, ...fieldsOf(answer.Trail), isLogging: status.isLogging }, status };
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

/** AWS's words into normal form. What AWS leaves out was never set, or was cleared. */
const fieldsOf = (answer: AwsTrail): Omit<Trail, keyof TrailIdentity | 'isLogging'> => {
  const members = answer as Readonly<Record<string, string | boolean | undefined>>;
  const fields = FIELDS.map((row) => {
    const value = row.response ? members[row.response] : undefined;
    if (value === undefined || value === '') return [row.field, row.unset];
    return [row.field, typeof value === 'string' ? (row.rule.normalize?.(value) ?? value) : value];
  });
  return Object.fromEntries(fields) as Omit<Trail, keyof TrailIdentity | 'isLogging'>;
};

const statusOf = (answer: GetTrailStatusCommandOutput): Status => {
  const isLogging = answer.IsLogging ?? null;
  return {
    isLogging,
    unknown: isLogging === null ? 'GetTrailStatus does not say whether the trail logs.' : null,
    deliveries: [
      delivery('log files', answer.LatestDeliveryTime, answer.LatestDeliveryError),
      delivery('digest files', answer.LatestDigestDeliveryTime, answer.LatestDigestDeliveryError),
      delivery('notifications', answer.LatestNotificationTime, answer.LatestNotificationError),
      delivery('CloudWatch Logs', answer.LatestCloudWatchLogsDeliveryTime, answer.LatestCloudWatchLogsDeliveryError),
    ],
  };
};

/** Healthy deliveries have no error member; some answers spell that out as `None`. */
const delivery = (what: Delivery['what'], latest: Date | undefined, error: string | undefined): Delivery => ({
  what,
  latest: latest?.toISOString() ?? null,
  error: error && error !== 'None' ? error : null,
});

const unknownStatus = (error: unknown): Status => ({
  isLogging: null,
  unknown: `Whether the trail logs cannot be told: ${errorName(error)}: "${errorText(error)}". ${remedyOf('cloudtrail:GetTrailStatus', error)}`,
  deliveries: [],
});
