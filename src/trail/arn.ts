/** The parts of an ARN that this action needs; `null` where the text is not one. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

export const parseArn = (text: string): Arn | null => {
  const [arn, partition, service, region, account, ...resource] = text.split(':');
  if (arn !== 'arn' || !partition || !service || region === undefined || account === undefined) return null;
  return { partition, service, region, account, resource: resource.join(':') };
};

/** The partition that a Region belongs to: China and GovCloud are told by the Region's name, all others are `aws`. */
export const partitionOf = (region: string): string =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';

export const trailArn = (region: string, account: string, name: string): string =>
  `arn:${partitionOf(region)}:cloudtrail:${region}:${account}:trail/${name}`;
