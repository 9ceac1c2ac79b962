/** How S3 lists the given bucket, which has at least what CloudTrail put there. */
import { accepted, type Probe, UndeterminedError } from '../probe.ts';

const LINE = '`StartAfter` that is a common prefix; a token of a list with another prefix or delimiter';

export const listingProbes: readonly Probe[] = [
  {
    id: 'listing: StartAfter that is a common prefix',
    lines: [LINE],
    trail: 'own',
    expected: 'listed again',
    ask: async ({ aws }) => {
      const listed = async (StartAfter?: string) => {
        const { CommonPrefixes = [] } = await aws.s3.listObjectsV2({
          Bucket: aws.bucket!,
          Delimiter: '/',
          ...(StartAfter !== undefined && { StartAfter }),
        });
        return CommonPrefixes.map(({ Prefix }) => Prefix);
      };
      const [first] = await listed();
      if (first === undefined) throw new UndeterminedError('the bucket is empty');
      return (await listed(first)).includes(first) ? 'listed again' : 'not listed again';
    },
  },
  {
    id: 'listing: a token of a list with another prefix',
    lines: [LINE],
    trail: 'own',
    expected: 'InvalidArgument',
    ask: async ({ aws }) => {
      const Bucket = aws.bucket!;
      const { NextContinuationToken: ContinuationToken } = await aws.s3.listObjectsV2({ Bucket, MaxKeys: 1 });
      if (ContinuationToken === undefined) throw new UndeterminedError('the bucket has fewer than two objects');
      return accepted(aws.s3.listObjectsV2({ Bucket, Prefix: 'acceptance/', ContinuationToken }));
    },
  },
];
