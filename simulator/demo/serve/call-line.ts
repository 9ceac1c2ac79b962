/** A call as a line of the server's log. */
import type { Call } from '../../world/world.ts';

/** `05:17:03 cloudtrail:DescribeTrails by arn:aws:iam::111111111111:user/administrator in us-east-1: ok` */
export function callLine({ action, principalArn, region, error }: Call): string {
  const by = principalArn === null ? '' : ` by ${principalArn}`;
  const where = region === null ? '' : ` in ${region}`;
  return `${new Date().toISOString().slice(11, 19)} ${action}${by}${where}: ${error ?? 'ok'}`;
}
