/** AWS's host names: docs/networks.md shows those of one Region, and endpoint-names.test.ts holds all against the pinned SDK. */
export interface EndpointRow {
  readonly service: string;
  readonly region: string;
  readonly plain: string;
  /** `null`: the SDK refuses. */
  readonly fips: string | null;
  readonly dualStack: string;
}

const SERVICES: Readonly<Record<string, string>> = {
  CloudTrail: 'cloudtrail',
  STS: 'sts',
  Organizations: 'organizations',
  'Account Management': 'account',
  IAM: 'iam',
  S3: 's3',
  KMS: 'kms',
  SNS: 'sns',
  'CloudWatch Logs': 'logs',
};

const SINGLE: readonly string[] = ['Organizations', 'Account Management'];

interface Partition {
  readonly region: string;
  readonly suffix: string;
  readonly dualStackSuffix: string;
  /** Where Organizations and Account Management have their one endpoint. */
  readonly single: string;
  /** What differs from the pattern. */
  readonly exceptions: Readonly<Record<string, Partial<EndpointRow>>>;
}

const PARTITIONS: readonly Partition[] = [
  {
    region: 'eu-west-1',
    suffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    single: 'us-east-1',
    exceptions: {
      IAM: { plain: 'iam.amazonaws.com', fips: 'iam-fips.amazonaws.com', dualStack: 'iam.global.api.aws' },
    },
  },
  {
    region: 'us-gov-west-1',
    suffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    single: 'us-gov-west-1',
    exceptions: {
      // The plain names are those for FIPS there.
      CloudTrail: { fips: 'cloudtrail.us-gov-west-1.amazonaws.com' },
      STS: { fips: 'sts.us-gov-west-1.amazonaws.com' },
      Organizations: { fips: 'organizations.us-gov-west-1.amazonaws.com' },
      SNS: { fips: 'sns.us-gov-west-1.amazonaws.com' },
      'CloudWatch Logs': { fips: 'logs.us-gov-west-1.amazonaws.com' },
      IAM: { plain: 'iam.us-gov.amazonaws.com', fips: 'iam.us-gov.amazonaws.com', dualStack: 'iam.us-gov.api.aws' },
    },
  },
  {
    region: 'cn-north-1',
    suffix: 'amazonaws.com.cn',
    dualStackSuffix: 'api.amazonwebservices.com.cn',
    single: 'cn-northwest-1',
    exceptions: {
      IAM: { fips: 'iam-fips.amazonaws.com.cn', dualStack: 'iam.global.api.amazonwebservices.com.cn' },
      S3: { fips: null },
    },
  },
];

function rowsOf({ region, suffix, dualStackSuffix, single, exceptions }: Partition): EndpointRow[] {
  return Object.entries(SERVICES).map(([service, name]) => {
    const at = SINGLE.includes(service) ? single : region;
    const host = service === 'S3' ? `BUCKET.${name}` : name;
    const dualStack = service === 'S3' ? `${host}.dualstack.${at}.${suffix}` : `${host}.${at}.${dualStackSuffix}`;
    const pattern = { plain: `${host}.${at}.${suffix}`, fips: `${host}-fips.${at}.${suffix}`, dualStack };
    return { service, region, ...pattern, ...exceptions[service] };
  });
}

export const ENDPOINT_ROWS = PARTITIONS.flatMap(rowsOf);
