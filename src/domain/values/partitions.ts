/** An AWS partition: Regions with accounts, ARNs and endpoints of their own. */
interface Partition {
  /** As ARNs name it. */
  readonly id: string;
  /** How its Regions begin; `''` for the one whose Regions have no common prefix. */
  readonly regionPrefix: string;
  /** The audience that Org Trail requests in its OIDC tokens unless the input names another. */
  readonly defaultAudience: string;
}

/**
 * AWS compares the audience with the client ids of the OIDC provider and attaches no meaning to it, so all that counts is
 * that whoever creates the provider expects the same one. In China that is the name with `.cn`, as
 * aws-actions/configure-aws-credentials has it; for every other partition it is `sts.amazonaws.com`, whatever the
 * partition's DNS suffix is (`amazonaws.eu` in the European Sovereign Cloud).
 */
const AUDIENCE = 'sts.amazonaws.com';

/** Every partition, and all that differs between them (partitions.json of the AWS SDKs). */
export const PARTITIONS: readonly Partition[] = [
  { id: 'aws', regionPrefix: '', defaultAudience: AUDIENCE },
  { id: 'aws-cn', regionPrefix: 'cn-', defaultAudience: 'sts.amazonaws.com.cn' },
  { id: 'aws-us-gov', regionPrefix: 'us-gov-', defaultAudience: AUDIENCE },
  { id: 'aws-eusc', regionPrefix: 'eusc-', defaultAudience: AUDIENCE },
  { id: 'aws-iso', regionPrefix: 'us-iso-', defaultAudience: AUDIENCE },
  { id: 'aws-iso-b', regionPrefix: 'us-isob-', defaultAudience: AUDIENCE },
  { id: 'aws-iso-e', regionPrefix: 'eu-isoe-', defaultAudience: AUDIENCE },
  { id: 'aws-iso-f', regionPrefix: 'us-isof-', defaultAudience: AUDIENCE },
];

/** The id of the partition that a Region belongs to. */
export function partitionOf(region: string): string {
  return PARTITIONS.find(({ regionPrefix }) => regionPrefix !== '' && region.startsWith(regionPrefix))?.id ?? 'aws';
}

/** The audience of OIDC tokens for a partition, by its id; that of `aws` for one that is not known. */
export function defaultAudience(partition: string): string {
  return PARTITIONS.find(({ id }) => id === partition)?.defaultAudience ?? AUDIENCE;
}

/** CloudTrail is this principal in every partition. */
export const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

/** The Region in which CloudTrail records IAM and Organizations (CloudTrail User Guide, global service events); `null` where AWS does not document it. */
export function leaderRegion(partition: string): string | null {
  return partition === 'aws' ? 'us-east-1' : null;
}

/** Regions that every account has (Account Management Reference Guide, enabling and disabling Regions): those from before 20 March 2019. */
const DEFAULT_REGIONS: readonly string[] = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1'],
  ...['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3'],
  ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2'],
];

/** Whether each account decides for itself to have this Region, as only those of the partition `aws` can; those to come included. */
export function isOptInRegion(region: string): boolean {
  return partitionOf(region) === 'aws' && !DEFAULT_REGIONS.includes(region);
}
