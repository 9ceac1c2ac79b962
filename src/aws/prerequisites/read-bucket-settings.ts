import type {
  BucketSettings,
  LifecycleRule,
  ObjectLock,
  PublicAccessBlock,
} from '../../domain/prerequisites/bucket-settings.ts';
import {
  boolean,
  date,
  exactly,
  list,
  nonEmptyList,
  number,
  object,
  optional,
  string,
} from '../clients/response-shapes.ts';
import { s3 } from '../clients/clients.ts';
import { ask, isNamed, unknownAnswer } from '../errors/ask.ts';
import type { Session } from '../session/sign-in.ts';

/** An answer that may have no members: only S3's own id in the headers says that it is S3's. */
const OF_S3 = { $metadata: object({ requestId: string }) };

/** API_GetBucketVersioning: it was never set where there is no member. */
const VERSIONING = object({
  ...OF_S3,
  Status: optional(exactly('Enabled', 'Suspended')),
  MFADelete: optional(exactly('Enabled', 'Disabled')),
});

/** API_GetObjectLockConfiguration. */
const OBJECT_LOCK = object({
  ObjectLockConfiguration: object({
    ObjectLockEnabled: exactly('Enabled'),
    Rule: optional(
      object({
        DefaultRetention: object({
          Mode: exactly('COMPLIANCE', 'GOVERNANCE'),
          Days: optional(number),
          Years: optional(number),
        }),
      }),
    ),
  }),
});

const FILTER_MEMBERS = {
  Prefix: optional(string),
  ObjectSizeGreaterThan: optional(number),
  ObjectSizeLessThan: optional(number),
};

/** API_LifecycleRule. `Prefix` beside `Filter` is of rules that were made before there were filters. */
const LIFECYCLE_RULE = object({
  ID: optional(string),
  Status: exactly('Enabled', 'Disabled'),
  Prefix: optional(string),
  Filter: optional(object({ ...FILTER_MEMBERS, And: optional(object(FILTER_MEMBERS)) })),
  Expiration: optional(object({ Days: optional(number), Date: optional(date) })),
  NoncurrentVersionExpiration: optional(
    object({ NoncurrentDays: optional(number), NewerNoncurrentVersions: optional(number) }),
  ),
  Transitions: optional(list(object({ StorageClass: string }))),
});

const PUBLIC_ACCESS_BLOCK = object({
  PublicAccessBlockConfiguration: object({
    BlockPublicAcls: boolean,
    IgnorePublicAcls: boolean,
    BlockPublicPolicy: boolean,
    RestrictPublicBuckets: boolean,
  }),
});

/** API_GetBucketLogging: there are no logs where there is no member. */
const LOGGING = object({ ...OF_S3, LoggingEnabled: optional(object({ TargetBucket: string })) });

/**
 * Reads how a bucket keeps its objects: five calls at once, of the bucket of the session's own account alone. `there` is what to say if
 * S3 refuses. Nothing of it is needed to judge prerequisites.
 */
export async function readBucketSettings(
  session: Session,
  region: string,
  name: string,
  there: string,
): Promise<BucketSettings> {
  const client = await s3(region, session);
  const {
    GetBucketLifecycleConfigurationCommand,
    GetBucketLoggingCommand,
    GetBucketVersioningCommand,
    GetObjectLockConfigurationCommand,
    GetPublicAccessBlockCommand,
  } = await import('@aws-sdk/client-s3');
  const { account } = session.identity;
  const named = { Bucket: name, ExpectedBucketOwner: account };
  /** `absent` is S3's error where it is not set. */
  const asked = <T>(call: string, read: () => Promise<T>, absent?: { readonly error: string; readonly value: T }) =>
    ask<T>(call, read, (error) =>
      absent && isNamed(error, absent.error) ? { known: absent.value } : unknownAnswer(call, error, there),
    );
  const [versioning, objectLock, lifecycle, publicAccessBlock, accessLogTarget] = await Promise.all([
    asked('s3:GetBucketVersioning', async () => {
      const { Status, MFADelete } = VERSIONING(await client.send(new GetBucketVersioningCommand(named)), '');
      return { status: Status ?? null, hasMfaDelete: MFADelete === 'Enabled' };
    }),
    asked<ObjectLock | null>(
      's3:GetBucketObjectLockConfiguration',
      async () => objectLockOf(await client.send(new GetObjectLockConfigurationCommand(named))),
      { error: 'ObjectLockConfigurationNotFoundError', value: null },
    ),
    asked<readonly LifecycleRule[]>(
      's3:GetLifecycleConfiguration',
      async () => {
        const answer = await client.send(new GetBucketLifecycleConfigurationCommand(named));
        return LIFECYCLE(answer, '').Rules.map(lifecycleRuleOf);
      },
      { error: 'NoSuchLifecycleConfiguration', value: [] },
    ),
    asked<PublicAccessBlock | null>(
      's3:GetBucketPublicAccessBlock',
      async () => {
        const answer = await client.send(new GetPublicAccessBlockCommand(named));
        return PUBLIC_ACCESS_BLOCK(answer, '').PublicAccessBlockConfiguration;
      },
      { error: 'NoSuchPublicAccessBlockConfiguration', value: null },
    ),
    asked('s3:GetBucketLogging', async () => {
      const answer = await client.send(new GetBucketLoggingCommand(named));
      return LOGGING(answer, '').LoggingEnabled?.TargetBucket ?? null;
    }),
  ]);
  return { account, versioning, objectLock, lifecycle, publicAccessBlock, accessLogTarget };
}

const LIFECYCLE = object({ Rules: nonEmptyList(LIFECYCLE_RULE) });

function objectLockOf(answer: unknown): ObjectLock {
  const { Rule } = OBJECT_LOCK(answer, '').ObjectLockConfiguration;
  if (!Rule) return { rule: null };
  const { Mode, Days, Years } = Rule.DefaultRetention;
  // One of the two is set (API_DefaultRetention).
  const period = Days !== undefined ? { days: Days } : Years !== undefined ? { years: Years } : null;
  return { rule: { mode: Mode, period } };
}

function lifecycleRuleOf(rule: ReturnType<typeof LIFECYCLE_RULE>): LifecycleRule {
  const { ID = '', Status, Prefix, Filter, Expiration, NoncurrentVersionExpiration: noncurrent, Transitions } = rule;
  const filters = [Filter, Filter?.And].filter((one) => one !== undefined);
  const { Days, Date: date } = Expiration ?? {};
  const other = ['Tag', 'Tags', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan'];
  return {
    id: ID,
    isEnabled: Status === 'Enabled',
    prefix: Prefix ?? Filter?.And?.Prefix ?? Filter?.Prefix ?? '',
    isPartial: filters.some((filter) =>
      other.some((member) => (filter as Record<string, unknown>)[member] !== undefined),
    ),
    expiration: date ? { date: date.toISOString() } : Days === undefined ? null : { days: Days },
    noncurrentDays: noncurrent?.NoncurrentDays ?? null,
    keepsNoncurrent: (noncurrent?.NewerNoncurrentVersions ?? 0) > 0,
    transitions: (Transitions ?? []).map(({ StorageClass }) => StorageClass),
  };
}
