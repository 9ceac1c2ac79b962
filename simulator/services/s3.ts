/** S3, as far as a trail's bucket needs it: HeadBucket, its policy, default encryption, who pays, and where it is. */
import type { Answer } from '../protocol/answer.ts';
import type { Context } from '../protocol/identity.ts';
import type { RestRequest } from '../protocol/rest-xml.ts';
import type { Request } from '../protocol/signature.ts';
import type { Bucket, Call, World } from '../world/world.ts';
import { authorize, authorizeOn } from '../iam-policy/access.ts';
import { AwsError } from '../protocol/errors.ts';
import { authenticate } from '../protocol/identity.ts';
import { takeInjection } from '../protocol/injections.ts';
import { changeSlowly } from '../world/propagation.ts';
import { readBucketPolicy } from '../iam-policy/resource-policies.ts';
import { readRest, restAnswer, verifyChecksum } from '../protocol/rest-xml.ts';

interface Operation {
  name: string;
  /** The IAM action, which HeadBucket and the encryption do not share with the operation. */
  permission: string;
  write: boolean;
  run(context: Context, bucket: Bucket, of: { name: string; arn: string; request: Request }): Answer;
}

function operation(name: string, run: Operation['run'], permission = name): Operation {
  return {
    name: `s3:${name}`,
    permission: `s3:${permission}`,
    write: name.startsWith('Put'),
    run,
  };
}

const OPERATIONS: Record<string, Operation> = {
  'HEAD ': operation('HeadBucket', headBucket, 'ListBucket'),
  'GET policy': operation('GetBucketPolicy', getBucketPolicy),
  'PUT policy': operation('PutBucketPolicy', putBucketPolicy),
  'GET encryption': operation('GetBucketEncryption', getBucketEncryption, 'GetEncryptionConfiguration'),
  'GET requestPayment': operation('GetBucketRequestPayment', getBucketRequestPayment),
  'GET location': operation('GetBucketLocation', getBucketLocation),
};

/** The operation that method and query mean; null for any other, and for objects. */
function operationOf({ method, bucket, key, subresource }: RestRequest): Operation | null {
  const name = `${method} ${subresource}`;
  return bucket && !key && Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name]! : null;
}

/** How a request stands in the record of calls. */
export function describeRest(request: Request): { action: string; write: boolean; input: Record<string, unknown> } {
  const rest = readRest(request);
  const found = operationOf(rest);
  return {
    action: found?.name ?? `s3:${rest.method} ${rest.subresource || rest.key}`,
    write: found?.write ?? rest.method !== 'GET',
    input: { Bucket: rest.bucket, ...(found?.write ? { Policy: request.body.toString('utf8') } : {}) },
  };
}

/** Throws AwsError, its code not yet in S3's spelling. */
export function performS3(world: World, request: Request, call: Call): Answer {
  const rest = readRest(request);
  const context = authenticate(world, request, 's3', call);
  const injected = takeInjection(world, call.action);
  if (injected && !injected.mutates) throw injected.error;
  const found = operationOf(rest);
  if (!found) throw new AwsError('NotImplemented', `The simulated S3 has no ${call.action}.`, 501);
  const name = rest.bucket;
  const arn = `arn:${world.partition}:s3:::${name}`;
  const bucket = world.buckets.get(name);
  // Who may not ask learns nothing about a bucket that is not there.
  if (!bucket) authorize(context, found.permission, [arn]);
  if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
  if (bucket.region !== context.region) {
    throw new AwsError(
      'PermanentRedirect',
      'The bucket you are attempting to access must be addressed using the specified endpoint.',
      301,
    );
  }
  checkExpectedOwner(request, bucket);
  authorizeOn(context, found.permission, { arn, accountId: bucket.owner, policy: bucket.policy });
  const answer = found.run(context, bucket, { name, arn, request });
  if (injected) throw injected.error;
  return answer;
}

/** With every answer about a bucket that exists, refusals included. */
export function regionHeader(world: World, request: Request): Record<string, string> {
  const region = world.buckets.get(readRest(request).bucket)?.region;
  return region === undefined ? {} : { 'x-amz-bucket-region': region };
}

function checkExpectedOwner(request: Request, bucket: Bucket): void {
  const expected = request.headers['x-amz-expected-bucket-owner'];
  if (expected !== undefined && expected !== bucket.owner) throw new AwsError('AccessDenied', 'Access Denied', 403);
}

function headBucket(): Answer {
  return { status: 200, headers: {}, body: '' };
}

/** A policy is read and written from the bucket's own account, whatever the policies allow. */
function checkOwner({ caller }: Context, bucket: Bucket): void {
  if (caller.accountId === bucket.owner) return;
  throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
}

function getBucketPolicy(context: Context, bucket: Bucket): Answer {
  checkOwner(context, bucket);
  if (!bucket.policy) throw new AwsError('NoSuchBucketPolicy', 'The bucket policy does not exist', 404);
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(bucket.policy) };
}

function putBucketPolicy(
  context: Context,
  bucket: Bucket,
  { arn, request }: { arn: string; request: Request },
): Answer {
  checkOwner(context, bucket);
  verifyChecksum(request);
  const policy = readBucketPolicy(context.world, request.body.toString('utf8'), arn);
  changeSlowly(context.world, () => (bucket.policy = policy));
  return { status: 204, headers: {}, body: '' };
}

/** AWS's own key for S3, which answers leave out. */
const MANAGED_KEY = 'alias/aws/s3';

function getBucketEncryption(_: Context, { encryption }: Bucket): Answer {
  const { keyId, bucketKey } = encryption;
  const byDefault: Record<string, string> = { SSEAlgorithm: keyId === null ? 'AES256' : 'aws:kms' };
  if (keyId !== null && keyId !== MANAGED_KEY) byDefault.KMSMasterKeyID = keyId;
  return restAnswer('ServerSideEncryptionConfiguration', {
    Rule: { ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: String(bucketKey) },
  });
}

function getBucketRequestPayment(_: Context, bucket: Bucket): Answer {
  return restAnswer('RequestPaymentConfiguration', { Payer: bucket.requesterPays ? 'Requester' : 'BucketOwner' });
}

/** The oldest Region has no name here; the element itself is the answer. */
function getBucketLocation(_: Context, bucket: Bucket): Answer {
  const answer = restAnswer('LocationConstraint', {});
  const region = bucket.region === 'us-east-1' ? '' : bucket.region;
  return { ...answer, body: answer.body.replace('></', `>${region}</`) };
}
