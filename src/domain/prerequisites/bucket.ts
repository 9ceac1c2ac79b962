import { type Destinations, UNKNOWN_ORGANIZATION_ID } from '../delivery/destinations.ts';
import type { Bucket } from './documents.ts';
import { AWS_KEY, judgeServiceKey } from './key.ts';
import type { DeliveredObjects } from '../delivery/log-object-arns.ts';
import { requiredBucketAccess } from './required-access.ts';
import { judgePolicy } from './judge-policy.ts';
import type { Prerequisite } from './prerequisite.ts';
import { commands } from '../values/advice.ts';
import { isKnown } from '../values/answer.ts';

/** S3 User Guide, bucket policies: 20 KB. */
const MAX_POLICY_BYTES = 20 * 1024;

export function judgeBucket(bucket: Bucket, hasKey: boolean, homeRegion: string): Prerequisite {
  const id = 'bucket';
  const { name, region, requesterPays, encryption } = bucket;
  if (!isKnown(region)) return { id, status: 'unknown', message: region.unknown };
  if (region.known === null) {
    const fix = [
      'Correct s3-bucket-name, or have the administrator of the account that will own the logs create the bucket:',
      commands(`aws s3 mb --region ${homeRegion} s3://${name}`),
    ];
    return { id, status: 'fail', message: `Bucket ${name} does not exist.`, fix };
  }
  if (isKnown(requesterPays) && requesterPays.known) {
    const message = `Requester Pays is enabled on bucket ${name}, and CloudTrail does not deliver to such buckets.`;
    const fix = [
      'The bucket owner disables Requester Pays:',
      commands(
        `aws s3api put-bucket-request-payment --region ${region.known} --bucket ${name} --request-payment-configuration Payer=BucketOwner`,
      ),
    ];
    return { id, status: 'fail', message, fix };
  }
  const lockedOut = hasKey ? null : judgeDefaultKey(bucket);
  if (lockedOut?.status === 'fail') return lockedOut;
  const unknowns = [
    ...(isKnown(requesterPays) ? [] : [requesterPays.unknown]),
    ...(hasKey || isKnown(encryption) ? [] : [encryption.unknown]),
  ];
  if (unknowns.length > 0) return { id, status: 'unknown', message: unknowns.join(' ') };
  return lockedOut ?? { id, status: 'pass', message: `Bucket ${name} is in ${region.known}.` };
}

/** Without a key of the trail's own the bucket's default encryption applies, and its key has to let CloudTrail in. */
function judgeDefaultKey({ name, encryption, key }: Bucket): Prerequisite | null {
  if (!isKnown(encryption) || encryption.known.key === null) return null;
  const judged = judgeServiceKey(
    AWS_KEY.test(encryption.known.key) ? 'managed by AWS' : key,
    `default encryption key of bucket ${name}`,
    encryption.known.hasBucketKey,
  );
  if (!judged) return null;
  const { fix, ...rest } = judged;
  const declare = 'Or set kms-key-id to a key for the trail, which CloudTrail then uses instead.';
  return { id: 'bucket', ...rest, ...(fix && { fix: [...fix, declare] }) };
}

/** The policy of the bucket, judged by what CloudTrail will write (CloudTrail User Guide, bucket policy for CloudTrail). */
export function judgeBucketPolicy(
  bucket: Bucket,
  destinations: Destinations,
  delivered: DeliveredObjects,
): Prerequisite {
  const id = 'bucket-policy';
  const { name, region } = bucket;
  if (isKnown(region) && region.known === null) {
    return { id, status: 'not-applicable', message: `Bucket ${name} does not exist.` };
  }
  const isIdKnown = destinations.organizationId !== UNKNOWN_ORGANIZATION_ID;
  return judgePolicy(
    {
      id,
      what: `policy of bucket ${name}`,
      administrator: 'The bucket owner',
      text: bucket.policy,
      absent: `Bucket ${name} has no policy, so CloudTrail can neither read its ACL nor write log files.`,
      maxBytes: MAX_POLICY_BYTES,
      get: `aws s3api get-bucket-policy --bucket ${name} --query Policy --output text`,
      put: `aws s3api put-bucket-policy --bucket ${name} --policy file://policy.json`,
      writeStep: (Policy) => ({
        call: 's3:PutBucketPolicy',
        input: { Bucket: name, Policy },
        fields: [],
        ...(isKnown(region) && region.known !== null && { region: region.known }),
      }),
      ...(!isIdKnown && {
        undecidedBecause: 'the organization ID is not known, so the path of its accounts is not known either',
      }),
    },
    requiredBucketAccess(destinations, delivered),
  );
}
