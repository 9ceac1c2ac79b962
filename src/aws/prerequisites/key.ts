import { parseArn } from '../../trail/arn.ts';
import type { Intent, KeyAnswer } from '../../trail/desired.ts';
import type { Key } from '../../trail/prerequisites/documents.ts';
import { type Answer, isKnown } from '../../trail/prerequisites/prerequisite.ts';
import { kms } from '../client.ts';
import { errorName, unread } from '../aws-error.ts';
import type { Session } from '../session.ts';

export type KeyFacts = Omit<Key, 'policy'>;

/** What a key is, by any of its four names (API_DescribeKey, also across accounts); `null` where there is none. */
export const describeKey = async (
  session: Session,
  id: string,
  homeRegion: string,
): Promise<Answer<KeyFacts | null>> => {
  const client = await kms(parseArn(id)?.region ?? homeRegion, session);
  const { DescribeKeyCommand } = await import('@aws-sdk/client-kms');
  try {
    const { KeyMetadata: key } = await client.send(new DescribeKeyCommand({ KeyId: id }));
    if (!key?.Arn) return { unknown: `KMS names no ARN of ${id}.` };
    const symmetric = key.KeySpec === 'SYMMETRIC_DEFAULT' && key.KeyUsage === 'ENCRYPT_DECRYPT';
    return {
      known: { arn: key.Arn, state: key.KeyState ?? 'unknown', symmetric, awsManaged: key.KeyManager === 'AWS' },
    };
  } catch (error) {
    return errorName(error) === 'NotFoundException' ? { known: null } : { unknown: unread('kms:DescribeKey', error) };
  }
};

/** A key's policy (API_GetKeyPolicy: by ARN, and only in the key's own account). */
export const keyPolicy = async (session: Session, KeyId: string, region: string): Promise<Answer<string>> => {
  const client = await kms(region, session);
  const { GetKeyPolicyCommand } = await import('@aws-sdk/client-kms');
  try {
    const { Policy = '' } = await client.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }));
    return { known: Policy };
  } catch (error) {
    const { account } = parseArn(KeyId)!;
    const there =
      account === session.identity.account
        ? ''
        : ` Key ${KeyId} is of account ${account}, and KMS shows a policy to the key's own account alone.`;
    return { unknown: `${unread('kms:GetKeyPolicy', error)}${there}` };
  }
};

/**
 * The ARN of the declared key. CloudTrail stores and reports that, whatever form it was given, so an alias or a bare id
 * has to be looked up before it can be compared.
 */
export const resolveKey = async (
  describe: (id: string, region: string) => Promise<Answer<KeyFacts | null>>,
  intent: Intent,
  homeRegion: string,
): Promise<KeyAnswer | null> => {
  if (intent.state !== 'set') return null;
  const id = intent.value as string;
  const arn = parseArn(id);
  if (arn?.resource.startsWith('key/')) return { arn: id };
  const answer = await describe(id, homeRegion);
  if (!isKnown(answer)) {
    const message = `Whether ${id} is the key that the trail has cannot be told: ${answer.unknown} Or write the key's ARN as kms-key-id.`;
    return { code: 'read', message };
  }
  if (answer.known) return { arn: answer.known.arn };
  const message = `There is no key ${id} in ${arn?.region ?? homeRegion}. Correct kms-key-id, or create the key.`;
  return { code: 'prerequisites', message };
};
