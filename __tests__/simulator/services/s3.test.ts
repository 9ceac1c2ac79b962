import { describe, expect, test } from '@jest/globals';
import {
  GetBucketEncryptionCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketRequestPaymentCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutBucketPolicyCommand,
} from '@aws-sdk/client-s3';
import { policyDocument, type Statement } from '../../../simulator/world/iam/policy-documents.ts';
import type { World } from '../../../simulator/world/world.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { LOG_ARCHIVE_ACCOUNT, MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { administrator, startCloud, errorNameOf, s3, sessionOf, withBody } from '../clients.ts';

const Bucket = 'org-trail-logs';
const ARN = `arn:aws:s3:::${Bucket}`;

function bucketIn(world: World) {
  return world.buckets.get(Bucket)!;
}

const owner = administrator(LOG_ARCHIVE_ACCOUNT);
const everybody: Statement = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 's3:*', Resource: [ARN, `${ARN}/*`] };

describe('services: s3', () => {
  test('the owner reads everything about a bucket', async () => {
    const world = createWorld();
    const client = s3(await startCloud(world), owner);
    expect((await client.send(new HeadBucketCommand({ Bucket }))).BucketRegion).toBe('us-east-1');
    const { Policy } = await client.send(new GetBucketPolicyCommand({ Bucket }));
    expect(JSON.parse(Policy!)).toEqual(bucketIn(world).policy);
    expect((await client.send(new GetBucketRequestPaymentCommand({ Bucket }))).Payer).toBe('BucketOwner');
    expect((await client.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBeUndefined();
    const { ServerSideEncryptionConfiguration } = await client.send(new GetBucketEncryptionCommand({ Bucket }));
    expect(ServerSideEncryptionConfiguration).toEqual({
      Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
    });
  });

  test('requester pays, a Region of its own, default encryption by KMS', async () => {
    const world = createWorld();
    Object.assign(bucketIn(world), { requesterPays: true, region: 'eu-west-1' });
    bucketIn(world).encryption = { keyId: 'alias/logs', bucketKey: true };
    const client = s3(await startCloud(world), owner, 'eu-west-1');
    expect((await client.send(new GetBucketRequestPaymentCommand({ Bucket }))).Payer).toBe('Requester');
    expect((await client.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBe('eu-west-1');
    const encryption = async () =>
      (await client.send(new GetBucketEncryptionCommand({ Bucket }))).ServerSideEncryptionConfiguration!.Rules;
    expect(await encryption()).toEqual([
      {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/logs' },
        BucketKeyEnabled: true,
      },
    ]);
    bucketIn(world).encryption.keyId = 'alias/aws/s3';
    expect((await encryption())![0]!.ApplyServerSideEncryptionByDefault).toEqual({ SSEAlgorithm: 'aws:kms' });
  });

  test('a bucket of another Region redirects there, and says where', async () => {
    const client = s3(await startCloud(), owner, 'eu-west-1');
    const redirected = { $metadata: { httpStatusCode: 301 } };
    await expect(client.send(new GetBucketPolicyCommand({ Bucket }))).rejects.toMatchObject({
      name: 'PermanentRedirect',
      ...redirected,
    });
    const head = client.send(new HeadBucketCommand({ Bucket })).catch((error: unknown) => error);
    expect(await head).toMatchObject(redirected);
    expect((await head) as { $response: object }).toMatchObject({
      $response: { headers: { 'x-amz-bucket-region': 'us-east-1' } },
    });
  });

  test.each<[number, string, (world: World) => void]>([
    [404, 'NoSuchBucketPolicy', (world) => (bucketIn(world).policy = null)],
    [404, 'NoSuchBucket', (world) => world.buckets.delete(Bucket)],
    [403, 'AccessDenied', (world) => (bucketIn(world).policy = policyDocument({ ...everybody, Effect: 'Deny' }))],
  ])('%d %s', async (httpStatusCode, name, arrange) => {
    const world = createWorld();
    arrange(world);
    const call = s3(await startCloud(world), owner).send(new GetBucketPolicyCommand({ Bucket }));
    await expect(call).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
  });

  test.each<[string, string, Statement | null, number]>([
    ['another account', MANAGEMENT_ACCOUNT, null, 403],
    ['another account that the policy lets in', MANAGEMENT_ACCOUNT, everybody, 405],
    ['a member that the policy lets in', MEMBER_ACCOUNT, everybody, 405],
    ['the owner', LOG_ARCHIVE_ACCOUNT, null, 200],
  ])('the policy for %s', async (_, account, statement, status) => {
    const world = createWorld();
    bucketIn(world).policy = policyDocument(...(statement ? [statement] : []));
    const client = s3(await startCloud(world), administrator(account));
    const put = new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify(policyDocument(everybody)) });
    const names: Record<number, string> = { 200: '', 403: 'AccessDenied', 405: 'MethodNotAllowed' };
    expect(await errorNameOf(client.send(new GetBucketPolicyCommand({ Bucket })))).toBe(names[status]);
    expect(await errorNameOf(client.send(put))).toBe(names[status]);
  });

  test('another account that both sides let in sees the bucket, and its other settings', async () => {
    const world = createWorld();
    const client = s3(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    const head = () => client.send(new HeadBucketCommand({ Bucket })).catch((error: unknown) => error);
    expect(await head()).toMatchObject({ $metadata: { httpStatusCode: 403 } });
    expect(await head()).toMatchObject({ $response: { headers: { 'x-amz-bucket-region': 'us-east-1' } } });
    bucketIn(world).policy = policyDocument(everybody);
    expect(await head()).toMatchObject({ BucketRegion: 'us-east-1' });
    expect(await errorNameOf(client.send(new GetBucketEncryptionCommand({ Bucket })))).toBe('');
    const wrongOwner = { Bucket, ExpectedBucketOwner: MANAGEMENT_ACCOUNT };
    expect(await errorNameOf(client.send(new GetBucketEncryptionCommand(wrongOwner)))).toBe('AccessDenied');
    world.buckets.delete(Bucket);
    expect(await head()).toMatchObject({ name: 'NotFound', $metadata: { httpStatusCode: 404 } });
  });

  test('identity and session policy are asked before anything is told', async () => {
    const world = createWorld();
    const session = policyDocument({ Effect: 'Allow', Action: 's3:ListBucket', Resource: ARN });
    const reader = sessionOf(world, 'log-archive-reader', LOG_ARCHIVE_ACCOUNT, session);
    const client = s3(await startCloud(world), reader);
    expect(await errorNameOf(client.send(new HeadBucketCommand({ Bucket })))).toBe('');
    await expect(client.send(new GetBucketPolicyCommand({ Bucket }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('because no session policy allows the s3:GetBucketPolicy action'),
    });
    expect(await errorNameOf(client.send(new GetBucketPolicyCommand({ Bucket: 'no-such-bucket' })))).toBe(
      'AccessDenied',
    );
  });

  const cloudTrail = { Service: 'cloudtrail.amazonaws.com' };
  const put = { Effect: 'Allow', Principal: cloudTrail, Action: 's3:PutObject', Resource: `${ARN}/*` };

  function document(...Statement: object[]) {
    return { Version: '2012-10-17', Statement };
  }

  test.each<[string, unknown]>([
    ['', document(put)],
    ['', { Statement: put }],
    ['', document({ ...put, Sid: 'Let it - write' }, { ...put, Sid: 'again' })],
    ['', document({ ...put, Principal: '*', Effect: 'Deny', Action: '*', Condition: { Bool: { 'aws:x': false } } })],
    ['', document({ ...put, Principal: { AWS: 'arn:aws:iam::444444444444:role/log-archive-reader' } })],
    ['', document({ ...put, Principal: { AWS: [MEMBER_ACCOUNT, 'arn:aws:iam::222222222222:root'] } })],
    ['', document({ ...put, Principal: { AWS: 'arn:aws:sts::444444444444:assumed-role/log-archive-reader/any' } })],
    ['', document({ ...put, Principal: { AWS: 'arn:aws:iam::444444444444:user/administrator' } })],
    ['MalformedPolicy', document({ ...put, Principal: { AWS: 'arn:aws:sts::444444444444:assumed-role/gone/any' } })],
    ['MalformedPolicy', document({ ...put, Principal: { AWS: 'arn:aws:iam::444444444444:user/gone' } })],
    ['MalformedPolicy', document({ ...put, Principal: { Federated: 'cognito-identity.amazonaws.com' } })],
    ['MalformedPolicy', document({ ...put, Principal: { Role: 'x' } })],
    ['MalformedPolicy', document({ ...put, Resource: `${ARN}*` })],
    ['MalformedPolicy', 'text'],
    ['MalformedPolicy', document()],
    ['MalformedPolicy', document({ ...put, Sid: 'a' }, { ...put, Sid: 'a' })],
    ['MalformedPolicy', document({ ...put, Principal: undefined })],
    ['MalformedPolicy', document({ ...put, Principal: 'cloudtrail' })],
    ['MalformedPolicy', document({ ...put, Principal: {} })],
    ['MalformedPolicy', document({ ...put, NotPrincipal: cloudTrail })],
    ['MalformedPolicy', document({ ...put, Principal: { Service: 'cloudtrail' } })],
    ['MalformedPolicy', document({ ...put, Principal: { AWS: '999999999999' } })],
    ['MalformedPolicy', document({ ...put, Principal: { AWS: 'arn:aws:iam::444444444444:role/gone' } })],
    ['MalformedPolicy', document({ ...put, Principal: { AWS: 'AROA1234567890' } })],
    ['MalformedPolicy', document({ ...put, Action: 'sns:Publish' })],
    ['MalformedPolicy', document({ ...put, Action: 'PutObject' })],
    ['MalformedPolicy', document({ ...put, Resource: 'arn:aws:s3:::another/*' })],
    ['MalformedPolicy', document({ ...put, Resource: `${ARN}-2/*` })],
    ['MalformedPolicy', document({ ...put, Resource: '*' })],
    ['MalformedPolicy', document({ ...put, Resource: ARN })],
    ['MalformedPolicy', document({ ...put, Action: 's3:GetBucketAcl' })],
    ['MalformedPolicy', document({ ...put, Condition: { StringSimilar: { a: 'b' } } })],
    ['PolicyTooLarge', document({ ...put, Sid: 'x'.repeat(20480) })],
  ])('%j: putting %j', async (error, Policy) => {
    const world = createWorld();
    const client = s3(await startCloud(world), owner);
    const text = typeof Policy === 'string' ? Policy : JSON.stringify(Policy);
    const before = bucketIn(world).policy;
    expect(await errorNameOf(client.send(new PutBucketPolicyCommand({ Bucket, Policy: text })))).toBe(error);
    expect(bucketIn(world).policy).toEqual(error === '' ? JSON.parse(text) : before);
  });

  test('what is stored comes with a checksum that is right', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const write = () => new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify(document(put)) });
    expect(await errorNameOf(withBody(s3(cloud, owner), '{}').send(write()))).toBe('BadDigest');
    const client = s3(cloud, owner);
    client.middlewareStack.add(
      (next) => (args) => {
        delete (args.request as { headers: Record<string, string> }).headers['x-amz-checksum-crc32'];
        return next(args);
      },
      { step: 'build', priority: 'low' },
    );
    expect(await errorNameOf(client.send(write()))).toBe('InvalidRequest');
  });

  test('errors are spelled as S3 does', async () => {
    const world = createWorld();
    const client = s3(await startCloud(world), owner);
    const get = () => client.send(new GetBucketPolicyCommand({ Bucket }));
    world.inject({ action: '*', code: 'ThrottlingException', times: 1 });
    await expect(get()).rejects.toMatchObject({ name: 'SlowDown', $metadata: { httpStatusCode: 503 } });
    world.inject({ action: 's3:GetBucketPolicy', code: 'AccessDeniedException', times: 1 });
    expect(await errorNameOf(get())).toBe('AccessDenied');
    world.injections.length = 0;
    world.inject({ action: 's3:PutBucketPolicy', code: 'InternalFailure', status: 500, mutates: true, times: 1 });
    const put = new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify(policyDocument(everybody)) });
    expect(await errorNameOf(client.send(put))).toBe('InternalError');
    expect(bucketIn(world).policy).toEqual(policyDocument(everybody));
    expect(await errorNameOf(client.send(new ListBucketsCommand({})))).toBe('NotImplemented');
    const wrong = s3(await startCloud(world), { ...owner, secretAccessKey: 'wrong' });
    expect(await errorNameOf(wrong.send(new GetBucketPolicyCommand({ Bucket })))).toBe('SignatureDoesNotMatch');
    expect(world.calls.map(({ service, action, error, isWrite: write }) => [service, action, error, write])).toEqual([
      ['s3', 's3:GetBucketPolicy', 'SlowDown', false],
      ['s3', 's3:GetBucketPolicy', 'AccessDenied', false],
      ['s3', 's3:PutBucketPolicy', 'InternalError', true],
      ['s3', 's3:GET ', 'NotImplemented', false],
      ['s3', 's3:GetBucketPolicy', 'SignatureDoesNotMatch', false],
    ]);
  });
});
