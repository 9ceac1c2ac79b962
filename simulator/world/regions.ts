/** Partitions and their Regions: those every account has, and those that it first has to enable. */

export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov';

const DEFAULT_REGIONS: Record<Partition, string[]> = {
  aws: [
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-southeast-1',
    'ap-southeast-2',
    'ca-central-1',
    'eu-central-1',
    'eu-north-1',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'sa-east-1',
  ],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-west-1', 'us-gov-east-1'],
};

/** Every Region opened since March 2019 is one; China and GovCloud have none. */
const OPT_IN_REGIONS: Record<Partition, string[]> = {
  aws: [
    'af-south-1',
    'ap-east-1',
    'ap-east-2',
    'ap-south-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
    'ca-west-1',
    'eu-central-2',
    'eu-south-1',
    'eu-south-2',
    'il-central-1',
    'me-central-1',
    'me-south-1',
    'mx-central-1',
  ],
  'aws-cn': [],
  'aws-us-gov': [],
};

/** The Regions that are enabled from the start; the first is the leader, where global service events are recorded. */
export function defaultRegions(partition: Partition): string[] {
  return DEFAULT_REGIONS[partition];
}

export function leaderRegion(partition: Partition): string {
  return DEFAULT_REGIONS[partition][0]!;
}

/** Whether the partition has the Region at all, enabled or not. */
export function isRegion(partition: Partition, region: string): boolean {
  return DEFAULT_REGIONS[partition].includes(region) || OPT_IN_REGIONS[partition].includes(region);
}

/** Those that an account has to enable first. */
export function optInRegions(partition: Partition): string[] {
  return OPT_IN_REGIONS[partition];
}
