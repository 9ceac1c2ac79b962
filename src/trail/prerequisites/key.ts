import { parseArn } from '../arn.ts';
import type { Destinations } from '../statements.ts';
import type { Bucket, Key } from './documents.ts';
import { keyNeeds } from './needs.ts';
import { judgePolicy } from './policies.ts';
import { EMPTY_POLICY } from './policy.ts';
import { type Answer, isKnown, type Prerequisite } from './prerequisite.ts';

/** API_PutKeyPolicy: 32 KB. */
const MOST_BYTES = 32 * 1024;

/** The key that a trail encrypts with (CloudTrail User Guide, key policies). */
export const judgeKey = (key: Answer<Key | null>, bucket: Bucket | null, destinations: Destinations): Prerequisite => {
  const id = 'kms-key';
  if (!isKnown(key)) return { id, status: 'unknown', message: key.unknown };
  if (key.known === null) {
    return {
      id,
      status: 'fail',
      message: 'The declared key does not exist.',
      fix: 'Correct kms-key-id, or create the key.',
    };
  }
  const { arn, state, symmetric, awsManaged, policy } = key.known;
  const { region, account } = parseArn(arn)!;
  const kms = (command: string) => `aws kms ${command} --region ${region} --key-id ${arn}`;
  const inAccount = `The administrator of account ${account}`;
  const failed = (message: string, fix: string): Prerequisite => ({ id, status: 'fail', message, fix });
  if (awsManaged) {
    return failed(`Key ${arn} is managed by AWS: nobody can let CloudTrail use it.`, 'Declare a customer managed key.');
  }
  if (!symmetric) {
    return failed(
      `Key ${arn} is not a symmetric key that encrypts.`,
      'Declare a symmetric encryption key as kms-key-id.',
    );
  }
  if (state !== 'Enabled') {
    const enable = state === 'PendingDeletion' ? `  ${kms('cancel-key-deletion')}\n` : '';
    return failed(
      `Key ${arn} is in the state ${state}: nothing can be delivered.`,
      `${inAccount}, or declare another key:\n${enable}  ${kms('enable-key')}`,
    );
  }
  const bucketRegion = bucket && isKnown(bucket.region) ? bucket.region.known : null;
  if (bucketRegion !== null && bucketRegion !== region) {
    return failed(
      `Key ${arn} is in ${region}, but bucket ${bucket!.name} is in ${bucketRegion}: the key has to be in the bucket's Region.`,
      `Declare a key of ${bucketRegion} as kms-key-id.`,
    );
  }
  const hasBucketKey = bucket !== null && isKnown(bucket.encryption) && bucket.encryption.known.bucketKey;
  return judgePolicy(
    {
      id,
      what: `policy of key ${arn}`,
      owner: `the administrator of account ${account}`,
      text: policy,
      empty: EMPTY_POLICY,
      mostBytes: MOST_BYTES,
      get: `${kms('get-key-policy')} --query Policy --output text`,
      put: `${kms('put-key-policy')} --policy file://policy.json`,
      step: (Policy) => ({ call: 'kms:PutKeyPolicy', input: { KeyId: arn, Policy }, fields: [], region }),
    },
    keyNeeds(destinations, arn, hasBucketKey),
  );
};
