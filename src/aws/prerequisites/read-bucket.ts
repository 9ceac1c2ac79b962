import type { Bucket } from '../../domain/prerequisites/documents.ts';
import { type Answer, NOT_ASKED } from '../../domain/values/answer.ts';
import {
  boolean,
  exactly,
  matching,
  object,
  optional,
  policy,
  nonEmptyList,
  string,
} from '../clients/response-shapes.ts';
import { httpStatus, requestId } from '../errors/aws-error.ts';
import { s3 } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';
import { ask, isNamed, unknownAnswer } from '../errors/ask.ts';
import { readBucketSettings } from './read-bucket-settings.ts';

/** API_GetBucketEncryption: every bucket has a rule. */
const ENCRYPTION = object({
  ServerSideEncryptionConfiguration: object({
    Rules: nonEmptyList(
      object({
        ApplyServerSideEncryptionByDefault: object({
          SSEAlgorithm: exactly('AES256', 'aws:kms', 'aws:kms:dsse'),
          KMSMasterKeyID: optional(string),
        }),
        BucketKeyEnabled: optional(boolean),
      }),
    ),
  }),
});

/** Reads a bucket's facts; its default key is not looked up. `isOwner`: the session is one of the declared bucket owner. */
export async function readBucket(session: Session, isOwner: boolean, region: string, name: string): Promise<Bucket> {
  const client = await s3(region, session);
  const { GetBucketEncryptionCommand, GetBucketRequestPaymentCommand, HeadBucketCommand } =
    await import('@aws-sdk/client-s3');
  const named = { Bucket: name };
  const there = isOwner
    ? ''
    : ` If bucket ${name} is in another account, set bucket-owner-role-to-assume to a role there.`;
  const asked = <T>(call: string, read: () => Promise<T>, interpret?: (error: unknown) => Answer<T> | null) =>
    ask(call, read, (error) => interpret?.(error) ?? unknownAnswer(call, error, there));
  const [bucketRegion, policy, requesterPays, encryption, settings] = await Promise.all([
    asked<string | null>(
      's3:ListBucket',
      async () => {
        const answer = await client.send(new HeadBucketCommand(named));
        return object({ BucketRegion: matching('Region', /^[a-z0-9-]+$/) })(answer, '').BucketRegion;
      },
      // Without a body only S3's own id in the headers says that it was S3 which did not find it.
      (error) => (httpStatus(error) === 404 && requestId(error) ? { known: null } : null),
    ),
    getBucketPolicy(session, region, name),
    asked('s3:GetBucketRequestPayment', async () => {
      const answer = await client.send(new GetBucketRequestPaymentCommand(named));
      return object({ Payer: exactly('Requester', 'BucketOwner') })(answer, '').Payer === 'Requester';
    }),
    asked('s3:GetEncryptionConfiguration', async () => {
      const answer = ENCRYPTION(await client.send(new GetBucketEncryptionCommand(named)), '');
      const rule = answer.ServerSideEncryptionConfiguration.Rules[0]!;
      const { SSEAlgorithm, KMSMasterKeyID } = rule.ApplyServerSideEncryptionByDefault;
      const key = SSEAlgorithm === 'AES256' ? null : (KMSMasterKeyID ?? 'alias/aws/s3');
      return { key, hasBucketKey: rule.BucketKeyEnabled === true };
    }),
    readBucketSettings(session, region, name, there),
  ]);
  return { name, region: bucketRegion, policy, requesterPays, encryption, key: NOT_ASKED, settings };
}

/** A bucket's policy; `null` only if S3 says that there is none. S3 shows it to the bucket's own account alone, whatever permissions there are (API_GetBucketPolicy). */
export async function getBucketPolicy(session: Session, region: string, name: string): Promise<Answer<string | null>> {
  const client = await s3(region, session);
  const { GetBucketPolicyCommand } = await import('@aws-sdk/client-s3');
  const elsewhere = `set bucket-owner-role-to-assume to a role there.`;
  return ask<string | null>(
    's3:GetBucketPolicy',
    async () => policy((await client.send(new GetBucketPolicyCommand({ Bucket: name }))).Policy, 'Policy'),
    (error) => {
      if (isNamed(error, 'NoSuchBucketPolicy')) return { known: null };
      if (!isNamed(error, 'MethodNotAllowed')) {
        return unknownAnswer('s3:GetBucketPolicy', error, ` If bucket ${name} is in another account, ${elsewhere}`);
      }
      return {
        unknown: `Bucket ${name} is in another account, and S3 lets only the bucket's own account read its policy: ${elsewhere}`,
      };
    },
  );
}
