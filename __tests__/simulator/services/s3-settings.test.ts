import { describe, expect, test } from '@jest/globals';
import {
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { BUCKET_OWNER_ROLE_NAME, LOG_ARCHIVE_ACCOUNT, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { policyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { type Bucket, NEW_BUCKET, type World } from '../../../simulator/world/world.ts';
import { administrator, errorNameOf, s3, sessionOf, startCloud } from '../clients.ts';

const BUCKET = 'org-trail-logs';

function bucketIn(world: World): Bucket {
  return world.buckets.get(BUCKET)!;
}

type Named = { Bucket: string; ExpectedBucketOwner?: string };

/** Each read of settings, by the permission that it needs. */
const READS: Record<string, (client: S3Client, named: Named) => Promise<object>> = {
  's3:GetBucketVersioning': (client, named) => client.send(new GetBucketVersioningCommand(named)),
  's3:GetBucketObjectLockConfiguration': (client, named) => client.send(new GetObjectLockConfigurationCommand(named)),
  's3:GetLifecycleConfiguration': (client, named) => client.send(new GetBucketLifecycleConfigurationCommand(named)),
  's3:GetBucketPublicAccessBlock': (client, named) => client.send(new GetPublicAccessBlockCommand(named)),
  's3:GetBucketLogging': (client, named) => client.send(new GetBucketLoggingCommand(named)),
};

async function read(client: S3Client, permission: string): Promise<object> {
  const { $metadata, ...answer } = (await READS[permission]!(client, { Bucket: BUCKET })) as { $metadata: object };
  expect($metadata).toMatchObject({ httpStatusCode: 200 });
  return answer;
}

describe('services: s3 settings', () => {
  test('the owner reads what is set', async () => {
    const world = createWorld();
    Object.assign(bucketIn(world), {
      versioning: { status: 'Suspended', mfaDelete: 'Enabled' },
      objectLock: { rule: { mode: 'GOVERNANCE', years: 2 } },
      lifecycle: [
        { id: 'all', enabled: true, prefix: '', expiration: { days: 1 }, noncurrentDays: 2 },
        {
          id: 'some',
          enabled: false,
          prefix: 'AWSLogs/',
          tags: { a: 'b' },
          sizeGreaterThan: 5,
          expiration: { date: '2030-01-01T00:00:00Z' },
          transitions: [{ days: 3, storageClass: 'GLACIER' }],
        },
        { id: 'markers', enabled: true, prefix: 'x', expiration: { expiredObjectDeleteMarker: true } },
      ],
      publicAccessBlock: { ...NEW_BUCKET.publicAccessBlock, blockPublicPolicy: false },
      accessLogging: { targetBucket: 'access', targetPrefix: 'p/' },
    } satisfies Partial<Bucket>);
    const client = s3(await startCloud(world), administrator(LOG_ARCHIVE_ACCOUNT));
    expect(await read(client, 's3:GetBucketVersioning')).toEqual({ Status: 'Suspended', MFADelete: 'Enabled' });
    expect(await read(client, 's3:GetBucketObjectLockConfiguration')).toEqual({
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 2 } },
      },
    });
    expect(await read(client, 's3:GetLifecycleConfiguration')).toEqual({
      Rules: [
        {
          ID: 'all',
          Filter: { Prefix: '' },
          Status: 'Enabled',
          Expiration: { Days: 1 },
          NoncurrentVersionExpiration: { NoncurrentDays: 2 },
        },
        {
          ID: 'some',
          Filter: { And: { Prefix: 'AWSLogs/', Tags: [{ Key: 'a', Value: 'b' }], ObjectSizeGreaterThan: 5 } },
          Status: 'Disabled',
          Transitions: [{ Days: 3, StorageClass: 'GLACIER' }],
          Expiration: { Date: new Date('2030-01-01T00:00:00Z') },
        },
        {
          ID: 'markers',
          Filter: { Prefix: 'x' },
          Status: 'Enabled',
          Expiration: { ExpiredObjectDeleteMarker: true },
        },
      ],
    });
    expect(await read(client, 's3:GetBucketPublicAccessBlock')).toEqual({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: false,
        RestrictPublicBuckets: true,
      },
    });
    expect(await read(client, 's3:GetBucketLogging')).toEqual({
      LoggingEnabled: { TargetBucket: 'access', TargetPrefix: 'p/' },
    });
    bucketIn(world).objectLock = { rule: null };
    expect(await read(client, 's3:GetBucketObjectLockConfiguration')).toEqual({
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' },
    });
  });

  test('what is not set is empty, or an error of its own', async () => {
    const world = createWorld();
    Object.assign(bucketIn(world), { ...NEW_BUCKET, publicAccessBlock: null });
    const client = s3(await startCloud(world), administrator(LOG_ARCHIVE_ACCOUNT));
    expect(await read(client, 's3:GetBucketVersioning')).toEqual({});
    expect(await read(client, 's3:GetBucketLogging')).toEqual({});
    const errors: Record<string, string> = {
      's3:GetBucketObjectLockConfiguration': 'ObjectLockConfigurationNotFoundError',
      's3:GetLifecycleConfiguration': 'NoSuchLifecycleConfiguration',
      's3:GetBucketPublicAccessBlock': 'NoSuchPublicAccessBlockConfiguration',
    };
    for (const [permission, name] of Object.entries(errors)) {
      await expect(read(client, permission)).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 404 } });
    }
  });

  test('each needs its own permission, and the owner to be the one expected', async () => {
    const world = createWorld();
    const role = world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.roles.get(BUCKET_OWNER_ROLE_NAME)!;
    const client = s3(await startCloud(world), sessionOf(world, BUCKET_OWNER_ROLE_NAME, LOG_ARCHIVE_ACCOUNT));
    bucketIn(world).lifecycle = [{ id: 'x', enabled: true, prefix: 'x', expiration: { days: 1 } }];
    for (const [permission, send] of Object.entries(READS)) {
      role.policies = [policyDocument({ Effect: 'Allow', Action: permission, Resource: '*' })];
      expect(await errorNameOf(send(client, { Bucket: BUCKET, ExpectedBucketOwner: LOG_ARCHIVE_ACCOUNT }))).toBe('');
      expect(await errorNameOf(send(client, { Bucket: BUCKET, ExpectedBucketOwner: MANAGEMENT_ACCOUNT }))).toBe(
        'AccessDenied',
      );
      role.policies = [policyDocument({ Effect: 'Allow', NotAction: permission, Resource: '*' })];
      expect(await errorNameOf(send(client, { Bucket: BUCKET }))).toBe('AccessDenied');
    }
    expect(world.calls.some(({ isWrite }) => isWrite)).toBe(false);
  });
});
