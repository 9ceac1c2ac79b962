/** S3, as far as a trail's bucket needs it: HeadBucket, its policy, default encryption, who pays, where it is, its settings, and its objects. */
import type { HttpResponse } from '../protocol/http-response.ts';
import type { CallContext } from '../protocol/authenticate.ts';
import type { S3Request } from '../protocol/rest-xml.ts';
import type { HttpRequest } from '../protocol/signature.ts';
import type { Bucket, Call, World } from '../world/world.ts';
import { authorize, authorizeOnResource } from '../iam-policy/authorize.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { authenticate } from '../protocol/authenticate.ts';
import { takeInjection } from '../protocol/injections.ts';
import { changeWithPropagation } from '../world/propagation.ts';
import { readBucketPolicy } from '../iam-policy/resource-policies.ts';
import { readS3Request, s3Response, verifyChecksum } from '../protocol/rest-xml.ts';
import {
  getBucketLifecycleConfiguration,
  getBucketLogging,
  getBucketVersioning,
  getObjectLockConfiguration,
  getPublicAccessBlock,
} from './s3-settings.ts';
import { getObject } from './objects/get.ts';
import { listObjects, listObjectsV2, listObjectVersions } from './objects/list.ts';
import { deleteObject, objectsOf } from './objects/store.ts';

interface S3Operation {
  name: string;
  /** The IAM action, which HeadBucket and the encryption do not share with the operation. */
  permission: string;
  isWrite: boolean;
  run(context: CallContext, bucket: Bucket, of: Asked): HttpResponse;
}

interface Asked {
  name: string;
  arn: string;
  request: HttpRequest;
  rest: S3Request;
}

function operation(name: string, run: S3Operation['run'], permission = name): S3Operation {
  return {
    name: `s3:${name}`,
    permission: `s3:${permission}`,
    isWrite: /^(Put|Delete)/.test(name),
    run,
  };
}

const OPERATIONS: Record<string, S3Operation> = {
  'HEAD ': operation('HeadBucket', headBucket, 'ListBucket'),
  'GET policy': operation('GetBucketPolicy', getBucketPolicy),
  'PUT policy': operation('PutBucketPolicy', putBucketPolicy),
  'DELETE policy': operation('DeleteBucketPolicy', deleteBucketPolicy),
  'GET encryption': operation('GetBucketEncryption', getBucketEncryption, 'GetEncryptionConfiguration'),
  'GET requestPayment': operation('GetBucketRequestPayment', getBucketRequestPayment),
  'GET location': operation('GetBucketLocation', getBucketLocation),
  'GET versioning': operation('GetBucketVersioning', (_, bucket) => getBucketVersioning(bucket)),
  'GET object-lock': operation(
    'GetObjectLockConfiguration',
    (_, bucket) => getObjectLockConfiguration(bucket),
    'GetBucketObjectLockConfiguration',
  ),
  'GET lifecycle': operation(
    'GetBucketLifecycleConfiguration',
    (_, bucket) => getBucketLifecycleConfiguration(bucket),
    'GetLifecycleConfiguration',
  ),
  'GET publicAccessBlock': operation(
    'GetPublicAccessBlock',
    (_, bucket) => getPublicAccessBlock(bucket),
    'GetBucketPublicAccessBlock',
  ),
  'GET logging': operation('GetBucketLogging', (_, bucket) => getBucketLogging(bucket)),
};

const LISTING_PARAMETERS = ['prefix', 'delimiter', 'max-keys', 'encoding-type'];

/** Operations that are known by a parameter of their own, with those that they have besides; the last by having none. */
const LISTS: { by: string; parameters: string[]; operation: S3Operation }[] = [
  {
    by: 'list-type',
    parameters: ['start-after', 'continuation-token', 'fetch-owner'],
    operation: operation('ListObjectsV2', listing(listObjectsV2), 'ListBucket'),
  },
  {
    by: 'versions',
    parameters: ['key-marker', 'version-id-marker'],
    operation: operation('ListObjectVersions', listing(listObjectVersions), 'ListBucketVersions'),
  },
  { by: '', parameters: ['marker'], operation: operation('ListObjects', listing(listObjects), 'ListBucket') },
];

function listing(list: typeof listObjectsV2): S3Operation['run'] {
  return ({ world }, _, { name, rest }) => list(objectsOf(world, name), name, rest.query);
}

const OBJECT_OPERATIONS: Record<string, S3Operation> = {
  GET: operation('GetObject', readObject),
  HEAD: operation('HeadObject', readObject, 'GetObject'),
  'GET version': operation('GetObject', readObject, 'GetObjectVersion'),
  'HEAD version': operation('HeadObject', readObject, 'GetObjectVersion'),
  DELETE: operation('DeleteObject', removeObject),
};

function readObject(context: CallContext, bucket: Bucket, { name, rest }: Asked): HttpResponse {
  const { key, query, method } = rest;
  return getObject(context, {
    bucketName: name,
    bucket,
    key,
    versionId: query.get('versionId'),
    isHead: method === 'HEAD',
  });
}

/** With versioning a delete marker, also for a key that never was; without one, nothing is left. */
function removeObject({ world, now }: CallContext, { versioning }: Bucket, { name, rest }: Asked): HttpResponse {
  deleteObject(world, name, rest.key, now);
  return { status: 204, headers: versioning ? { 'x-amz-delete-marker': 'true' } : {}, body: '' };
}

/** The operation that method and query mean; null for any other. */
function operationOf({ method, bucket, key, subresource, query }: S3Request): S3Operation | null {
  const name = `${method} ${subresource}`;
  const parameters = [...query.keys()].filter((one) => one !== 'x-id');
  if (!bucket) return null;
  if (key) {
    const hasOthers = parameters.some((one) => one !== 'versionId');
    return hasOthers ? null : (OBJECT_OPERATIONS[query.has('versionId') ? `${method} version` : method] ?? null);
  }
  if (Object.hasOwn(OPERATIONS, name)) return OPERATIONS[name]!;
  const list = LISTS.find(({ by }) => by === '' || query.has(by))!;
  const known = [list.by, ...LISTING_PARAMETERS, ...list.parameters];
  return method === 'GET' && parameters.every((one) => known.includes(one)) ? list.operation : null;
}

/** Of a list, what it is asked with: a condition on a key that the request does not have is not met. */
function conditionKeysOf({ key, query }: S3Request): Record<string, string> {
  if (key) return {};
  const given = ['prefix', 'delimiter', 'max-keys'].filter((name) => query.has(name));
  return Object.fromEntries(given.map((name) => [`s3:${name}`, query.get(name)!]));
}

/** As the API spells what names the object, or what a list is asked for. */
function objectInput({ key, query }: S3Request): Record<string, string> {
  const named = [
    ['Key', key || null],
    ['VersionId', query.get('versionId')],
    ['Prefix', query.get('prefix')],
    ['Delimiter', query.get('delimiter')],
    ['StartAfter', query.get('start-after')],
    ['ContinuationToken', query.get('continuation-token')],
    ['MaxKeys', query.get('max-keys')],
  ] as const;
  return Object.fromEntries(named.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** How a request stands in the record of calls. */
export function describeS3Call(request: HttpRequest): {
  action: string;
  isWrite: boolean;
  input: Record<string, unknown>;
} {
  const rest = readS3Request(request);
  const found = operationOf(rest);
  return {
    action: found?.name ?? `s3:${rest.method} ${rest.subresource || rest.key}`,
    isWrite: found?.isWrite ?? rest.method !== 'GET',
    input: {
      Bucket: rest.bucket,
      ...objectInput(rest),
      ...(found?.name === 's3:PutBucketPolicy' ? { Policy: request.body.toString('utf8') } : {}),
    },
  };
}

/** Throws AwsError, its code not yet in S3's spelling. */
export function performS3(world: World, request: HttpRequest, call: Call): HttpResponse {
  const rest = readS3Request(request);
  const context = authenticate(world, request, 's3', call);
  const injected = takeInjection(world, call.action);
  if (injected && !injected.mutates) throw injected.error;
  const found = operationOf(rest);
  if (!found) throw new AwsError('NotImplemented', `The simulated S3 has no ${call.action}.`, 501);
  const name = rest.bucket;
  const arn = `arn:${world.partition}:s3:::${name}`;
  const resource = rest.key ? `${arn}/${rest.key}` : arn;
  const keys = conditionKeysOf(rest);
  const bucket = world.buckets.get(name);
  // Who may not ask does not hear that a bucket is not there.
  if (!bucket) authorize(context, found.permission, [resource], keys);
  if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
  if (bucket.region !== context.region) {
    throw new AwsError(
      'PermanentRedirect',
      'The bucket you are attempting to access must be addressed using the specified endpoint.',
      301,
    );
  }
  checkExpectedOwner(request, bucket);
  const owned = { arn: resource, accountId: bucket.ownerAccountId, policy: bucket.policy };
  authorizeOnResource(context, found.permission, owned, keys);
  const answer = found.run(context, bucket, { name, arn, request, rest });
  call.response = {};
  if (injected) throw injected.error;
  return answer;
}

/** With every answer about a bucket that exists, refusals included. */
export function regionHeader(world: World, request: HttpRequest): Record<string, string> {
  const region = world.buckets.get(readS3Request(request).bucket)?.region;
  return region === undefined ? {} : { 'x-amz-bucket-region': region };
}

function checkExpectedOwner(request: HttpRequest, bucket: Bucket): void {
  const expected = request.headers['x-amz-expected-bucket-owner'];
  if (expected !== undefined && expected !== bucket.ownerAccountId)
    throw new AwsError('AccessDenied', 'Access Denied', 403);
}

function headBucket(): HttpResponse {
  return { status: 200, headers: {}, body: '' };
}

/** A policy is read and written from the bucket's own account, whatever the policies allow. */
function checkOwner({ caller }: CallContext, bucket: Bucket): void {
  if (caller.accountId === bucket.ownerAccountId) return;
  throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
}

function getBucketPolicy(context: CallContext, bucket: Bucket): HttpResponse {
  checkOwner(context, bucket);
  if (!bucket.policy) throw new AwsError('NoSuchBucketPolicy', 'The bucket policy does not exist', 404);
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(bucket.policy) };
}

function putBucketPolicy(
  context: CallContext,
  bucket: Bucket,
  { arn, request }: { arn: string; request: HttpRequest },
): HttpResponse {
  checkOwner(context, bucket);
  verifyChecksum(request);
  const policy = readBucketPolicy(context.world, request.body.toString('utf8'), arn);
  changeWithPropagation(context.world, () => (bucket.policy = policy));
  return { status: 204, headers: {}, body: '' };
}

function deleteBucketPolicy(context: CallContext, bucket: Bucket): HttpResponse {
  checkOwner(context, bucket);
  changeWithPropagation(context.world, () => (bucket.policy = null));
  return { status: 204, headers: {}, body: '' };
}

/** AWS's own key for S3, which answers leave out. */
const AWS_MANAGED_KEY_ALIAS = 'alias/aws/s3';

function getBucketEncryption(_: CallContext, { encryption }: Bucket): HttpResponse {
  const { keyId, bucketKey } = encryption;
  const byDefault: Record<string, string> = { SSEAlgorithm: keyId === null ? 'AES256' : 'aws:kms' };
  if (keyId !== null && keyId !== AWS_MANAGED_KEY_ALIAS) byDefault.KMSMasterKeyID = keyId;
  return s3Response('ServerSideEncryptionConfiguration', {
    Rule: { ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: String(bucketKey) },
  });
}

function getBucketRequestPayment(_: CallContext, bucket: Bucket): HttpResponse {
  return s3Response('RequestPaymentConfiguration', { Payer: bucket.requesterPays ? 'Requester' : 'BucketOwner' });
}

/** The oldest Region has no name here; the element itself is the answer. */
function getBucketLocation(_: CallContext, bucket: Bucket): HttpResponse {
  const answer = s3Response('LocationConstraint', {});
  const region = bucket.region === 'us-east-1' ? '' : bucket.region;
  return { ...answer, body: answer.body.replace('></', `>${region}</`) };
}
