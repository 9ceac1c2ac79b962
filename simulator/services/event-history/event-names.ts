/** The names of events, which for S3 are not always those of the operations. */
import type { Call } from '../../world/world.ts';

const S3_EVENT_NAMES: Record<string, string> = {
  GetBucketLifecycleConfiguration: 'GetBucketLifecycle',
  PutBucketLifecycleConfiguration: 'PutBucketLifecycle',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
  DeletePublicAccessBlock: 'DeleteBucketPublicAccessBlock',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  PutObjectLockConfiguration: 'PutBucketObjectLockConfiguration',
};

export function eventName({ service, action }: Pick<Call, 'service' | 'action'>): string {
  const operation = action.slice(action.indexOf(':') + 1);
  return service === 's3' && Object.hasOwn(S3_EVENT_NAMES, operation) ? S3_EVENT_NAMES[operation]! : operation;
}

/** Calls on objects: event history is of management events alone. */
export function isDataEvent({ service, action }: Pick<Call, 'service' | 'action'>): boolean {
  return service === 's3' && /:(Get|Head|Put|Delete|List|Copy)Object(?!LockConfiguration)/.test(action);
}
