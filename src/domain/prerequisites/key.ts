import { parseArn } from '../values/arn.ts';
import { CLOUDTRAIL, partitionOf } from '../values/partitions.ts';
import type { Destinations } from '../delivery/destinations.ts';
import type { Bucket, Key } from './documents.ts';
import { judgeGrants } from '../iam-policy/required-grants.ts';
import { requiredKeyAccess, requiredServiceKeyAccess } from './required-access.ts';
import { judgePolicy, statementsOf } from './judge-policy.ts';
import { parsePolicy } from '../iam-policy/policy-document.ts';
import type { Prerequisite } from './prerequisite.ts';
import { type Advice, commands } from '../values/advice.ts';
import { type Answer, isKnown } from '../values/answer.ts';

/** API_PutKeyPolicy: 32 KB. */
const MAX_POLICY_BYTES = 32 * 1024;

/** The key that a trail encrypts with (CloudTrail User Guide, key policies). */
export function judgeKey(key: Answer<Key | null>, bucket: Bucket | null, destinations: Destinations): Prerequisite {
  const id = 'kms-key';
  if (!isKnown(key)) return { id, status: 'unknown', message: key.unknown };
  if (key.known === null) {
    return {
      id,
      status: 'fail',
      message: 'The declared key does not exist.',
      fix: [missingKeyFix(bucket, parseArn(destinations.trail)!.region)],
    };
  }
  const { arn, state, isSymmetric: symmetric, isAwsManaged: awsManaged, policy } = key.known;
  const { region, account } = parseArn(arn)!;
  const kms = (command: string) => `aws kms ${command} --region ${region} --key-id ${arn}`;
  const administrator = `The administrator of account ${account}`;
  const failed = (message: string, ...fix: Advice): Prerequisite => ({ id, status: 'fail', message, fix });
  if (awsManaged) {
    return failed(
      `Key ${arn} is an AWS managed key, so its policy cannot allow CloudTrail to use it.`,
      'Declare a customer managed key.',
    );
  }
  if (symmetric === false) {
    return failed(`Key ${arn} is not a symmetric encryption key.`, 'Set kms-key-id to a symmetric encryption key.');
  }
  if (state === null || symmetric === null) {
    return { id, status: 'unknown', message: `KMS does not report the type and state of key ${arn}.` };
  }
  if (BAD_STATES.includes(state)) {
    const cancel = state === 'PendingDeletion' ? [kms('cancel-key-deletion')] : [];
    const enable = state === 'Disabled' || state === 'PendingDeletion' ? [kms('enable-key')] : [];
    return failed(
      `Key ${arn} is in state ${state}, so CloudTrail cannot deliver log files.`,
      `${administrator} makes it usable, or declare another key.`,
      ...(enable.length > 0 ? [commands(...cancel, ...enable)] : []),
    );
  }
  const bucketRegion = bucket && isKnown(bucket.region) ? bucket.region.known : null;
  if (bucketRegion !== null && bucketRegion !== region) {
    return failed(
      `Key ${arn} is in ${region}, but bucket ${bucket!.name} is in ${bucketRegion}: the key must be in the bucket's Region.`,
      `Set kms-key-id to a key in ${bucketRegion}.`,
    );
  }
  const hasBucketKey = bucket !== null && isKnown(bucket.encryption) && bucket.encryption.known.hasBucketKey;
  return judgePolicy(
    {
      id,
      what: `policy of key ${arn}`,
      administrator,
      text: policy,
      maxBytes: MAX_POLICY_BYTES,
      get: `${kms('get-key-policy')} --query Policy --output text`,
      put: `${kms('put-key-policy')} --policy file://policy.json`,
      writeStep: (Policy) => ({ call: 'kms:PutKeyPolicy', input: { KeyId: arn, Policy }, fields: [], region }),
    },
    requiredKeyAccess(destinations, arn, hasBucketKey),
  );
}

/**
 * What to do about a declared key that does not exist in `region`. CloudTrail looks up an alias or a bare id in the Region
 * that is called, the trail's home Region, but the key has to be in that of the bucket (API_CreateTrail, KmsKeyNotFoundException).
 */
export function missingKeyFix(bucket: Pick<Bucket, 'name' | 'region'> | null, region: string): string {
  if (bucket === null) return 'Correct kms-key-id, or create the key in the Region of the bucket.';
  const there = isKnown(bucket.region) ? bucket.region.known : null;
  if (there === null)
    return `Correct kms-key-id, or create the key: it must be in the Region of bucket ${bucket.name}.`;
  const where = `The key must be in ${there}, the Region of bucket ${bucket.name}`;
  return there === region
    ? `Correct kms-key-id, or create the key. ${where}.`
    : `${where}: set kms-key-id to the ARN of a key in ${there} (\`arn:${partitionOf(there)}:kms:${there}:ACCOUNT:key/KEY_ID\`), because AWS looks up an alias or key ID in the trail's home Region.`;
}

/** The name of a key that AWS manages (KMS Developer Guide, aliases): nobody can change its policy. */
export const AWS_KEY = /^(?:arn:[^:]*:kms:[^:]*:[^:]*:)?alias\/aws\//;

/**
 * A key through which another service encrypts what CloudTrail hands it; `null` where it lets CloudTrail in. `what` key it is,
 * to be read after «the».
 */
export function judgeServiceKey(
  key: Answer<Key | null> | 'managed by AWS',
  what: string,
  decrypts: boolean,
): (Pick<Prerequisite, 'message' | 'fix'> & { readonly status: 'fail' | 'unknown' }) | null {
  const undecided = (why: string) => ({
    status: 'unknown' as const,
    message: `It cannot be determined whether CloudTrail is allowed to use the ${what}: ${why}`,
  });
  if (key === 'managed by AWS' || (isKnown(key) && key.known?.isAwsManaged)) {
    return {
      status: 'fail',
      message: `The ${what} is an AWS managed key, and the policy of such a key cannot allow CloudTrail.`,
      fix: [`Use a customer managed key whose policy allows ${CLOUDTRAIL}.`],
    };
  }
  if (!isKnown(key)) return undecided(key.unknown);
  const another = `Encrypt with another key whose policy allows ${CLOUDTRAIL}.`;
  if (key.known === null) return { status: 'fail', message: `The ${what} does not exist.`, fix: [another] };
  const { arn, state, policy } = key.known;
  if (state !== null && BAD_STATES.includes(state)) {
    return {
      status: 'fail',
      message: `The ${what}, ${arn}, is in state ${state}.`,
      fix: [`Enable it. ${another}`],
    };
  }
  if (!isKnown(policy)) return undecided(policy.unknown);
  const document = parsePolicy(policy.known);
  if ('unreadable' in document) return undecided(`its policy cannot be checked: ${document.unreadable}.`);
  const { status, reasons, missing } = judgeGrants(document, requiredServiceKeyAccess(arn, decrypts));
  if (status === 'pass') return null;
  const message = `The ${what} is ${arn}. ${reasons.join(' ')}`;
  if (status === 'unknown') return { status, message };
  const adds = `The administrator of account ${parseArn(arn)!.account} adds these statements to the key policy:`;
  return { status, message, fix: missing.length > 0 ? [adds, statementsOf(missing)] : [another] };
}

/** In which nothing can be encrypted (API_KeyMetadata, KeyState). */
const BAD_STATES: readonly string[] = [
  'Disabled',
  'PendingDeletion',
  'PendingReplicaDeletion',
  'PendingImport',
  'Unavailable',
  'Creating',
];
