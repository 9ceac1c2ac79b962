import type { Bucket } from '../../trail/prerequisites/documents.ts';
import type { Answer } from '../../trail/prerequisites/prerequisite.ts';
import { httpStatus } from '../aws-error.ts';
import { s3 } from '../client.ts';
import type { Session } from '../session.ts';
import { ask, isNamed, NOT_ASKED, untold } from './ask.ts';

/** Reads a bucket's facts; its default key is not looked up. `isOwner`: the session is one of the declared bucket owner. */
export const readBucket = async (session: Session, isOwner: boolean, region: string, name: string): Promise<Bucket> => {
  const client = await s3(region, session);
  const { GetBucketEncryptionCommand, GetBucketRequestPaymentCommand, HeadBucketCommand } =
    await import('@aws-sdk/client-s3');
  const named = { Bucket: name };
  const there = isOwner
    ? ''
    : ` If bucket ${name} is of another account, give a role there as bucket-owner-role-to-assume.`;
  const asked = <T>(call: string, read: () => Promise<T>, means?: (error: unknown) => Answer<T> | null) =>
    ask(call, read, (error) => means?.(error) ?? untold(call, error, there));
  const [bucketRegion, policy, requesterPays, encryption] = await Promise.all([
    asked<string | null>(
      's3:ListBucket',
      async () => {
        const { BucketRegion } = await client.send(new HeadBucketCommand(named));
        if (!BucketRegion) throw new Error('the answer does not say in which Region the bucket is');
        return BucketRegion;
      },
      (error) => (httpStatus(error) === 404 ? { known: null } : null),
    ),
    bucketPolicy(session, region, name),
    asked('s3:GetBucketRequestPayment', async () => {
      const { Payer } = await client.send(new GetBucketRequestPaymentCommand(named));
      return Payer === 'Requester';
    }),
    asked('s3:GetEncryptionConfiguration', async () => {
      const { ServerSideEncryptionConfiguration } = await client.send(new GetBucketEncryptionCommand(named));
      const [rule] = ServerSideEncryptionConfiguration?.Rules ?? [];
      const { SSEAlgorithm, KMSMasterKeyID } = rule?.ApplyServerSideEncryptionByDefault ?? {};
      const key = SSEAlgorithm?.startsWith('aws:kms') ? (KMSMasterKeyID ?? 'alias/aws/s3') : null;
      return { key, bucketKey: rule?.BucketKeyEnabled === true };
    }),
  ]);
  return { name, region: bucketRegion, policy, requesterPays, encryption, key: NOT_ASKED };
};

/** A bucket's policy; S3 shows it to the bucket's own account alone, whatever permissions there are (API_GetBucketPolicy). */
export const bucketPolicy = async (session: Session, region: string, name: string): Promise<Answer<string | null>> => {
  const client = await s3(region, session);
  const { GetBucketPolicyCommand } = await import('@aws-sdk/client-s3');
  const elsewhere = `give a role there as bucket-owner-role-to-assume.`;
  return ask<string | null>(
    's3:GetBucketPolicy',
    async () => (await client.send(new GetBucketPolicyCommand({ Bucket: name }))).Policy ?? null,
    (error) => {
      if (isNamed(error, 'NoSuchBucketPolicy')) return { known: null };
      if (!isNamed(error, 'MethodNotAllowed')) {
        return untold('s3:GetBucketPolicy', error, ` If bucket ${name} is of another account, ${elsewhere}`);
      }
      return {
        unknown: `Bucket ${name} is of another account, and S3 shows a bucket's policy to its own account alone: ${elsewhere}`,
      };
    },
  );
};
