/** Partitions and the Regions enabled in them. Opt-in Regions are not enabled in this world. */

export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov';

const REGIONS: Record<Partition, string[]> = {
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

/** The Regions of a partition; the first is its leader, where global service events are recorded. */
export function regionsOf(partition: Partition): string[] {
  return REGIONS[partition];
}

export function leaderRegion(partition: Partition): string {
  return REGIONS[partition][0]!;
}
