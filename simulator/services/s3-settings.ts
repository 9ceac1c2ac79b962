/** The settings of a bucket that decide how well its objects are kept, as S3 answers them, and how when they are not set. */
import type { HttpResponse } from '../protocol/http-response.ts';
import type { Bucket, LifecycleRule } from '../world/world.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { s3Response } from '../protocol/rest-xml.ts';
import type { XmlMembers } from '../protocol/xml.ts';

/** Empty if versioning was never set (API_GetBucketVersioning). The element is `MfaDelete`, whatever the SDK calls it. */
export function getBucketVersioning({ versioning }: Bucket): HttpResponse {
  return s3Response('VersioningConfiguration', {
    ...(versioning && { Status: versioning.status }),
    ...(versioning?.mfaDelete && { MfaDelete: versioning.mfaDelete }),
  });
}

export function getObjectLockConfiguration({ objectLock }: Bucket): HttpResponse {
  if (!objectLock) {
    throw new AwsError(
      'ObjectLockConfigurationNotFoundError',
      'Object Lock configuration does not exist for this bucket',
      404,
    );
  }
  const { rule } = objectLock;
  const retention = rule && {
    Mode: rule.mode,
    ...(rule.days !== undefined && { Days: String(rule.days) }),
    ...(rule.years !== undefined && { Years: String(rule.years) }),
  };
  return s3Response('ObjectLockConfiguration', {
    ObjectLockEnabled: 'Enabled',
    ...(retention && { Rule: { DefaultRetention: retention } }),
  });
}

export function getBucketLifecycleConfiguration({ lifecycle }: Bucket): HttpResponse {
  if (!lifecycle) {
    throw new AwsError('NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist', 404);
  }
  return s3Response('LifecycleConfiguration', { Rule: lifecycle.map(ruleMembers) });
}

function ruleMembers(rule: LifecycleRule): XmlMembers {
  const { id, enabled, expiration, noncurrentDays, transitions } = rule;
  return {
    ID: id,
    Filter: filterMembers(rule),
    Status: enabled ? 'Enabled' : 'Disabled',
    ...(transitions && {
      Transition: transitions.map(({ days, storageClass }) => ({ Days: String(days), StorageClass: storageClass })),
    }),
    ...(expiration && { Expiration: expirationMembers(expiration) }),
    ...(noncurrentDays !== undefined && {
      NoncurrentVersionExpiration: { NoncurrentDays: String(noncurrentDays) },
    }),
  };
}

/** One condition is the filter itself, several are in `And` (API_LifecycleRuleFilter). */
function filterMembers({ prefix, tags, sizeGreaterThan }: LifecycleRule): XmlMembers {
  const tagMembers = Object.entries(tags ?? {}).map(([Key, Value]) => ({ Key, Value }));
  const size: XmlMembers = sizeGreaterThan === undefined ? {} : { ObjectSizeGreaterThan: String(sizeGreaterThan) };
  if (tagMembers.length === 0 && sizeGreaterThan === undefined) return { Prefix: prefix };
  return { And: { Prefix: prefix, ...(tagMembers.length > 0 && { Tag: tagMembers }), ...size } };
}

function expirationMembers(expiration: NonNullable<LifecycleRule['expiration']>): XmlMembers {
  if ('days' in expiration) return { Days: String(expiration.days) };
  if ('date' in expiration) return { Date: expiration.date };
  return { ExpiredObjectDeleteMarker: String(expiration.expiredObjectDeleteMarker) };
}

export function getPublicAccessBlock({ publicAccessBlock: block }: Bucket): HttpResponse {
  if (!block) {
    throw new AwsError(
      'NoSuchPublicAccessBlockConfiguration',
      'The public access block configuration was not found',
      404,
    );
  }
  return s3Response('PublicAccessBlockConfiguration', {
    BlockPublicAcls: String(block.blockPublicAcls),
    IgnorePublicAcls: String(block.ignorePublicAcls),
    BlockPublicPolicy: String(block.blockPublicPolicy),
    RestrictPublicBuckets: String(block.restrictPublicBuckets),
  });
}

/** Empty if there are none (API_GetBucketLogging). */
export function getBucketLogging({ accessLogging }: Bucket): HttpResponse {
  return s3Response('BucketLoggingStatus', {
    ...(accessLogging && {
      LoggingEnabled: { TargetBucket: accessLogging.targetBucket, TargetPrefix: accessLogging.targetPrefix },
    }),
  });
}
