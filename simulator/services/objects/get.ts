/** GetObject and HeadObject: which version, whether it can be read, and its headers. */
import type { CallContext } from '../../protocol/authenticate.ts';
import type { HttpResponse } from '../../protocol/http-response.ts';
import type { StoredObject } from '../../world/log-archive.ts';
import type { Bucket } from '../../world/world.ts';
import { accountOf } from '../../protocol/names/arns.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { authorizeOnResource } from '../../iam-policy/authorize.ts';
import { keyState } from '../kms.ts';

export interface ObjectRequest {
  bucketName: string;
  bucket: Bucket;
  key: string;
  versionId: string | null;
  isHead: boolean;
}

/** Throws NoSuchKey, NoSuchVersion, AccessDenied, InvalidObjectState, MethodNotAllowed or an error of KMS. */
export function getObject(context: CallContext, request: ObjectRequest): HttpResponse {
  const object = findVersion(context, request);
  if (object.kmsKeyArn !== null) decrypt(context, object, object.kmsKeyArn);
  const isArchived = object.storageClass === 'GLACIER' || object.storageClass === 'DEEP_ARCHIVE';
  if (isArchived && !request.isHead) {
    throw new AwsError('InvalidObjectState', "The operation is not valid for the object's storage class", 403);
  }
  return {
    status: 200,
    headers: headersOf(context, request, object),
    body: request.isHead ? '' : object.body,
  };
}

function findVersion(context: CallContext, request: ObjectRequest): StoredObject {
  const { world } = context;
  const { bucketName, key, versionId } = request;
  const versions = world.objects.get(bucketName)?.versions.get(key) ?? [];
  const found = versionId === null ? versions[0] : versions.find((version) => version.versionId === versionId);
  if (found?.isDeleteMarker && versionId !== null) {
    throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
  }
  if (found && !found.isDeleteMarker) return found;
  // Who may not list does not hear whether it is there. The request has no prefix for conditions to go by.
  const arn = `arn:${world.partition}:s3:::${bucketName}`;
  const { ownerAccountId, policy } = request.bucket;
  const listing = versionId === null ? 's3:ListBucket' : 's3:ListBucketVersions';
  authorizeOnResource(context, listing, { arn, accountId: ownerAccountId, policy });
  throw versionId === null
    ? new AwsError('NoSuchKey', 'The specified key does not exist.', 404)
    : new AwsError('NoSuchVersion', 'The specified version does not exist.', 404);
}

/** S3 asks KMS on the reader's behalf. A HEAD is asked for the same here, which AWS does not document. */
function decrypt(context: CallContext, object: StoredObject, keyArn: string): void {
  const key = context.world.keys.get(keyArn);
  if (!key) throw new AwsError('KMS.NotFoundException', `Key '${keyArn}' does not exist`, 400);
  const encryptionContext = Object.entries(object.encryptionContext).map(
    ([name, value]) => [`kms:EncryptionContext:${name}`, value] as const,
  );
  authorizeOnResource(
    context,
    'kms:Decrypt',
    { arn: keyArn, accountId: accountOf(keyArn), policy: key.policy },
    {
      ...Object.fromEntries(encryptionContext),
      'kms:CallerAccount': context.caller.accountId,
      'kms:ViaService': `s3.${context.region}.amazonaws.com`,
    },
  );
  const state = keyState(key);
  if (state === 'Disabled') throw new AwsError('KMS.DisabledException', `${keyArn} is disabled.`, 400);
  if (state !== 'Enabled') throw new AwsError('KMS.KMSInvalidStateException', `${keyArn} is ${state}.`, 400);
}

function headersOf(context: CallContext, request: ObjectRequest, object: StoredObject): Record<string, string> {
  const { body, etag, lastModified, metadata, storageClass, versionId } = object;
  return {
    // As CloudTrail uploads them: a client that unpacks by itself does not see the bytes that were signed.
    'content-type': 'application/json',
    ...(request.key.endsWith('.gz') && { 'content-encoding': 'gzip' }),
    'content-length': String(body.length),
    'accept-ranges': 'bytes',
    etag: `"${etag}"`,
    'last-modified': lastModified.toUTCString(),
    ...(request.bucket.versioning && { 'x-amz-version-id': versionId }),
    ...(storageClass !== 'STANDARD' && { 'x-amz-storage-class': storageClass }),
    'x-amz-server-side-encryption': object.kmsKeyArn === null ? 'AES256' : 'aws:kms',
    ...(object.kmsKeyArn !== null && { 'x-amz-server-side-encryption-aws-kms-key-id': object.kmsKeyArn }),
    ...retentionHeaders(context, request, object),
    ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
  };
}

/** For those who may read the retention (API_GetObject). */
function retentionHeaders(context: CallContext, request: ObjectRequest, { retention }: StoredObject) {
  if (!retention) return {};
  const arn = `arn:${context.world.partition}:s3:::${request.bucketName}/${request.key}`;
  const { ownerAccountId, policy } = request.bucket;
  try {
    authorizeOnResource(context, 's3:GetObjectRetention', { arn, accountId: ownerAccountId, policy });
  } catch {
    return {};
  }
  return {
    'x-amz-object-lock-mode': retention.mode,
    'x-amz-object-lock-retain-until-date': retention.until.toISOString(),
  };
}
