import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { RunError } from '../../runtime/errors.ts';
import type { DeliveryStatus } from '../../domain/delivery/status.ts';
import type { Field, Trail, TrailIdentity, UnknownFields } from '../../domain/trail/trail.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { allOf } from '../../runtime/all-of.ts';
import { ask } from '../errors/ask.ts';
import { errorName, describeFailedRead, remedyOf } from '../errors/aws-error.ts';
import {
  getEventConfiguration,
  getEventSelectors,
  getInsightSelectors,
  getTrail,
  getTrailStatus,
  listTags,
  type TrailSettings,
} from './get-trail.ts';

/**
 * Reads lag behind writes: settings and logging state may be old, and a new trail not found. Whoever expects a change reads again after
 * these, 20 seconds in all.
 */
export const READ_WAITS_SECONDS: readonly number[] = [1, 2, 3, 4, 5, 5];

/** A trail as it could be read. */
export interface TrailReading {
  readonly trail: Trail;
  /** Why fields of the trail are `null`, where they could not be read. */
  readonly unknown: UnknownFields;
  readonly deliveries: readonly DeliveryStatus[];
  /** Since when a trail that does not log does not, as ISO 8601 in UTC; `null` if it logs, or if that is not known. */
  readonly stoppedAt: string | null;
  /** When the trail was started last, as ISO 8601 in UTC; `null` if it never was, or if that is not known. */
  readonly startedAt: string | null;
}

/** The two reads that say whether a trail has to be started: its settings, and whether it logs. */
export interface FirstReads {
  readonly settings: Promise<TrailSettings>;
  readonly status: ReturnType<typeof getTrailStatus>;
}

/** Begins the first reads. The caller that awaits them receives a failure. */
export function beginReading(client: CloudTrailClient, arn: string): FirstReads {
  const reads = { settings: getTrail(client, arn), status: getTrailStatus(client, arn) };
  for (const read of Object.values(reads)) read.catch(() => undefined);
  return reads;
}

/**
 * Reads one trail and all that belongs to it by ARN, with a client of its home Region. What cannot be read beside the trail
 * itself is unknown. `begun` are the first reads, if they are under way.
 * @throws RunError `read`; AWS's own TrailNotFoundException is its cause where the trail is not there (yet).
 */
export async function readTrail(
  client: CloudTrailClient,
  identity: TrailIdentity,
  begun: FirstReads = beginReading(client, identity.arn),
): Promise<TrailReading> {
  const { arn } = identity;
  const [stored, status, ...parts] = await allOf([
    begun.settings.catch((error: unknown) => {
      throw trailReadError('cloudtrail:GetTrail', error);
    }),
    readPart('cloudtrail:GetTrailStatus', 'Whether the trail logs', ['isLogging'], () => begun.status),
    readPart('cloudtrail:GetEventSelectors', 'Its event selectors', ['eventSelectors', 'advancedEventSelectors'], () =>
      getEventSelectors(client, arn),
    ),
    readPart('cloudtrail:GetInsightSelectors', 'Its insights', ['insightSelectors'], () =>
      getInsightSelectors(client, arn),
    ),
    readPart('cloudtrail:GetEventConfiguration', 'Its aggregations', ['aggregationConfigurations'], () =>
      getEventConfiguration(client, arn),
    ),
    readPart('cloudtrail:ListTags', 'Its tags', ['tags'], () => listTags(client, arn)),
  ]);
  const { isLogging = null, deliveries = [], stoppedAt = null, startedAt = null } = status.fields;
  const trail = Object.assign({}, identity, stored, { isLogging }, ...parts.map((one) => one.fields)) as Trail;
  const unknown = Object.assign({}, status.unknown, ...parts.map((one) => one.unknown)) as UnknownFields;
  return { trail, unknown, deliveries, stoppedAt, startedAt };
}

interface Part<T> {
  readonly fields: Partial<T>;
  readonly unknown: UnknownFields;
}

/** One read beside the trail itself. Where it fails its fields are unknown, which is not empty. */
async function readPart<T extends object>(
  call: string,
  what: string,
  fields: readonly Field[],
  read: () => Promise<T>,
): Promise<Part<T>> {
  const answer = await ask(call, read);
  if (isKnown(answer)) return { fields: answer.known, unknown: {} };
  const why = `${what} cannot be determined: ${answer.unknown}`;
  return {
    fields: Object.fromEntries(fields.map((field) => [field, null])) as Partial<T>,
    unknown: Object.fromEntries(fields.map((field) => [field, why])),
  };
}

/** Whether reading failed because there is no such trail. */
export function isAbsent(error: unknown): boolean {
  return error instanceof RunError && errorName(error.cause) === 'TrailNotFoundException';
}

/** The trail could not be read, and what is not known must not be changed. */
export function trailReadError(call: string, error: unknown): RunError {
  return new RunError(
    'read',
    describeFailedRead(call, error),
    `${remedyOf(call, error)} Nothing is changed while the trail cannot be read.`,
    error,
  );
}
