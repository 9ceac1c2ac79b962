import type { Trail } from '../trail/trail.ts';

/** What policies around a trail have to name. SourceArn carries the account in the trail's ARN: the management account. */
export interface Destinations {
  readonly trail: string;
  readonly bucket: string | null;
  readonly prefix: string | null;
  /** `null` for the trail of one account. */
  readonly organizationId: string | null;
  readonly topic: string | null;
  readonly logGroup: string | null;
}

/** Stands in statements where the organization's id could not be read. */
export const UNKNOWN_ORGANIZATION_ID = 'ORGANIZATION_ID';

/** What the policies around a trail have to name. */
export function destinationsOf(trail: Trail, organizationId: string | null): Destinations {
  return {
    trail: trail.arn,
    bucket: trail.s3BucketName,
    prefix: trail.s3KeyPrefix,
    organizationId: trail.isOrganizationTrail ? (organizationId ?? UNKNOWN_ORGANIZATION_ID) : null,
    topic: trail.snsTopicArn,
    logGroup: trail.cloudWatchLogsLogGroupArn,
  };
}
