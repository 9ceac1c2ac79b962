import { parseArn } from '../../domain/values/arn.ts';
import type { Intent, KeyAnswer } from '../../domain/trail/desired.ts';
import type { Bucket, Key } from '../../domain/prerequisites/documents.ts';
import { missingKeyFix } from '../../domain/prerequisites/key.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import { arn as anArn, exactly, object, optional, policy, string } from '../clients/response-shapes.ts';
import { kms } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';
import { ask, isNamed, unknownAnswer } from '../errors/ask.ts';

export type KeyFacts = Omit<Key, 'policy'>;

/** API_KeyMetadata. A key that was asked for by its ARN is that one. */
function described(id: string) {
  return object({
    KeyMetadata: object({
      Arn: parseArn(id)?.resource.startsWith('key/') ? exactly(id) : anArn,
      KeyManager: exactly('AWS', 'CUSTOMER'),
      KeyState: optional(string),
      KeySpec: optional(string),
      KeyUsage: optional(string),
    }),
  });
}

/** What a key is, by any of its four names (API_DescribeKey, also across accounts); `null` where there is none. */
export function describeKey(session: Session, id: string, homeRegion: string): Promise<Answer<KeyFacts | null>> {
  return ask<KeyFacts | null>(
    'kms:DescribeKey',
    async () => {
      const client = await kms(parseArn(id)?.region ?? homeRegion, session);
      const { DescribeKeyCommand } = await import('@aws-sdk/client-kms');
      const answer = await client.send(new DescribeKeyCommand({ KeyId: id }));
      const { Arn, KeyManager, KeySpec, KeyUsage, KeyState: state = null } = described(id)(answer, '').KeyMetadata;
      const symmetric = KeySpec && KeyUsage ? KeySpec === 'SYMMETRIC_DEFAULT' && KeyUsage === 'ENCRYPT_DECRYPT' : null;
      return { arn: Arn, state, isSymmetric: symmetric, isAwsManaged: KeyManager === 'AWS' };
    },
    (error) => (isNamed(error, 'NotFound') ? { known: null } : null),
  );
}

/** A key's policy (API_GetKeyPolicy: by ARN, and only in the key's own account). */
export function getKeyPolicy(session: Session, KeyId: string, region: string): Promise<Answer<string>> {
  return ask(
    'kms:GetKeyPolicy',
    async () => {
      const client = await kms(region, session);
      const { GetKeyPolicyCommand } = await import('@aws-sdk/client-kms');
      return policy((await client.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }))).Policy, 'Policy');
    },
    (error) => {
      const { account } = parseArn(KeyId)!;
      if (account === session.identity.account) return null;
      const there = ` Key ${KeyId} is in account ${account}, and KMS lets only the key's own account read its policy.`;
      return unknownAnswer('kms:GetKeyPolicy', error, there);
    },
  );
}

/**
 * The ARN of the declared key. CloudTrail stores and reports that, whatever form it was given, so an alias or a bare id
 * has to be looked up before it can be compared. `bucket` says where the trail delivers; it is asked only for a key that
 * does not exist, since the key has to be in the Region of the bucket (API_CreateTrail).
 */
export async function resolveKey(
  describe: (id: string, region: string) => Promise<Answer<KeyFacts | null>>,
  bucket: () => Promise<Pick<Bucket, 'name' | 'region'> | null>,
  intent: Intent,
  homeRegion: string,
): Promise<KeyAnswer | null> {
  if (intent.state !== 'set') return null;
  const id = intent.value as string;
  const arn = parseArn(id);
  if (arn?.resource.startsWith('key/')) return { arn: id };
  const answer = await describe(id, homeRegion);
  if (!isKnown(answer)) {
    const message = `It cannot be determined whether ${id} is the trail's current key: ${answer.unknown} Or set kms-key-id to the key's ARN.`;
    return { code: 'read', message };
  }
  if (answer.known) return { arn: answer.known.arn };
  const message = `Key ${id} does not exist in ${arn?.region ?? homeRegion}. ${missingKeyFix(await bucket(), arn?.region ?? homeRegion)}`;
  return { code: 'prerequisites', message };
}
