import { parseArn } from '../trail/arn.ts';
import type { Intent, KeyAnswer } from '../trail/desired.ts';
import { kms } from './client.ts';
import { errorName, errorText, remedyOf } from './aws-error.ts';
import type { Session } from './session.ts';

/**
 * The ARN of the declared key. CloudTrail stores and reports that, whatever form it was given, so an alias or a bare id
 * has to be looked up before it can be compared (API_DescribeKey, also across accounts).
 */
export const describeKey = async (session: Session, intent: Intent, homeRegion: string): Promise<KeyAnswer | null> => {
  if (intent.state !== 'set') return null;
  const id = intent.value as string;
  const arn = parseArn(id);
  if (arn?.resource.startsWith('key/')) return { arn: id };
  const region = arn?.region ?? homeRegion;
  const unknown = (why: string, remedy: string): KeyAnswer => ({
    code: 'read',
    message: `Whether ${id} is the key that the trail has cannot be told: ${why}. ${remedy} Or write the key's ARN as kms-key-id.`,
  });
  const { DescribeKeyCommand } = await import('@aws-sdk/client-kms');
  const client = await kms(region, session);
  return client.send(new DescribeKeyCommand({ KeyId: id })).then(
    ({ KeyMetadata }) => (KeyMetadata?.Arn ? { arn: KeyMetadata.Arn } : unknown('KMS named no ARN', '')),
    (error: unknown) =>
      errorName(error) === 'NotFoundException'
        ? {
            code: 'prerequisites',
            message: `There is no key ${id} in ${region}: ${errorText(error)} Correct kms-key-id, or create the key.`,
          }
        : unknown(`${errorName(error)}: "${errorText(error)}"`, remedyOf('kms:DescribeKey', error)),
  );
};
