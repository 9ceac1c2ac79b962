import type { Trail } from '@aws-sdk/client-cloudtrail';
import type { Asked } from '../probe.ts';

/** The trail that is asked about, as GetTrail answers it. */
export async function readTrail({ aws, trail }: Asked): Promise<Trail> {
  return (await aws.cloudTrail().getTrail({ Name: trail.name })).Trail ?? {};
}
