/** Which names are this kit's own. Everything that it creates, changes or deletes has one. */
import { randomBytes } from 'node:crypto';

const OWN_NAME_PATTERN = /^org-trail-acceptance-[0-9a-f]{12}$/;

/** On each trail that the kit creates. A trail without it is somebody else's, whatever its name. */
export const MARKER = { Key: 'org-trail-acceptance', Value: 'temporary' };

/** A name that no other run has. The bucket's policy lets CloudTrail deliver for names of this form. */
export function newName(): string {
  return `org-trail-acceptance-${randomBytes(6).toString('hex')}`;
}

export function isOwnName(name: string): boolean {
  return OWN_NAME_PATTERN.test(name);
}

/** The partition of a Region. */
export function partitionOf(region: string): 'aws' | 'aws-cn' | 'aws-us-gov' {
  return region.startsWith('us-gov-') ? 'aws-us-gov' : region.startsWith('cn-') ? 'aws-cn' : 'aws';
}

/** Region, account and name of a trail's ARN, null if it is none. */
export function readTrailArn(arn: string): { region: string; account: string; name: string } | null {
  const [, region, account, name] = /^arn:[a-z-]+:cloudtrail:([a-z0-9-]+):(\d{12}):trail\/(.+)$/.exec(arn) ?? [];
  return region && account && name ? { region, account, name } : null;
}
