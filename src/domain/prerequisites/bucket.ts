import { type Destinations, UNKNOWN_ORGANIZATION_ID } from '../delivery/destinations.ts';
import type { Bucket } from './documents.ts';
import { AWS_KEY, judgeServiceKey } from './key.ts';
import type { DeliveredObjects } from '../delivery/log-object-arns.ts';
import { requiredBucketAccess } from './required-access.ts';
import { judgePolicy } from './judge-policy.ts';
import type { Prerequisite } from './prerequisite.ts';
import { isKnown } from '../values/answer.ts';

/** S3 User Guide, bucket policies: 20 KB. */
const MAX_POLICY_BYTES = 20 * 1024;

export function judgeBucket(bucket: Bucket, hasKey: boolean, homeRegion: string): Prerequisite {
  const id = 'bucket';
  const { name, region, requesterPays, encryption } = bucket;
  if (!isKnown(region)) return { id, status: 'unknown', message: region.unknown };
  if (region.known === null) {
    const fix = `Correct s3-bucket-name, or let the administrator of the account that is to own the logs create it:\n  aws s3 mb --region ${homeRegion} s3://${name}`;
    return { id, status: 'fail', message: `There is no bucket ${name}.`, fix };
  }
  if (isKnown(requesterPays) && requesterPays.known) {
    const message = `Bucket ${name} lets requesters pay, and CloudTrail does not deliver to such buckets.`;
    const fix = `The bucket's owner:\n  aws s3api put-bucket-request-payment --region ${region.known} --bucket ${name} --request-payment-configuration Payer=BucketOwner`;
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
    `key by which bucket ${name} encrypts by default`,
    encryption.known.hasBucketKey,
  );
  if (!judged) return null;
  const { fix, ...rest } = judged;
  const declare = 'Or declare a key of the trail as kms-key-id, which then is used instead.';
  return { id: 'bucket', ...rest, ...(fix && { fix: `${fix}\n${declare}` }) };
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
    return { id, status: 'not-applicable', message: `There is no bucket ${name}.` };
  }
  const isIdKnown = destinations.organizationId !== UNKNOWN_ORGANIZATION_ID;
  return judgePolicy(
    {
      id,
      what: `policy of bucket ${name}`,
      administrator: "The bucket's owner",
      text: bucket.policy,
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
        undecidedBecause: "the organization's id is not known, so neither is the path of its accounts",
      }),
    },
    requiredBucketAccess(destinations, delivered),
  );
}
