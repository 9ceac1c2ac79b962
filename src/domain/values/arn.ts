import { partitionOf } from './partitions.ts';

/** The parts of an ARN that this action needs; `null` if the string is not one. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

export function parseArn(text: string): Arn | null {
  const [arn, partition, service, region, account, ...resource] = text.split(':');
  if (arn !== 'arn' || !partition || !service || region === undefined || account === undefined) return null;
  return { partition, service, region, account, resource: resource.join(':') };
}

/** The name of a log group, from its ARN with or without `:*`. */
export function logGroupName({ resource }: Arn): string {
  return withoutStreams(resource.replace(/^log-group:/, ''));
}

/** A log group's ARN or name without `:*`, which CloudTrail stores after it and which represents its streams. */
export function withoutStreams(logGroup: string): string {
  return logGroup.replace(/:\*$/, '');
}

/** The name of a role, without its path. */
export function roleName({ resource }: Arn): string {
  return resource.slice(resource.lastIndexOf('/') + 1);
}

/** The ARN of a bucket; with `/` and a key behind it that of an object. */
export function bucketArn(partition: string, bucket: string): string {
  return `arn:${partition}:s3:::${bucket}`;
}

/** The name of a trail. */
export function trailName({ resource }: Arn): string {
  return resource.replace(/^trail\//, '');
}

export function trailArn(region: string, account: string, name: string): string {
  return `arn:${partitionOf(region)}:cloudtrail:${region}:${account}:trail/${name}`;
}
