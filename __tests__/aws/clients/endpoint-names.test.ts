/** The names that the pinned SDK finds, by service, Region and the switches for FIPS and dual stack: docs/networks.md shows them. */
import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CloudTrailClient, ListTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { describe, expect, test } from '@jest/globals';
import { getEndpointFromInstructions } from '@smithy/core/endpoints';
import { endpointHint } from '../../../src/aws/errors/endpoints.ts';
import { ENDPOINT_ROWS } from './endpoint-names.ts';

const CLIENTS = {
  CloudTrail: [CloudTrailClient, ListTrailsCommand],
  STS: [STSClient, GetCallerIdentityCommand],
  Organizations: [OrganizationsClient, DescribeOrganizationCommand],
  'Account Management': [AccountClient, ListRegionsCommand],
  IAM: [IAMClient, GetRoleCommand],
  S3: [S3Client, HeadBucketCommand],
  KMS: [KMSClient, DescribeKeyCommand],
  SNS: [SNSClient, GetTopicAttributesCommand],
  'CloudWatch Logs': [CloudWatchLogsClient, DescribeLogGroupsCommand],
} as const;

interface Switches {
  readonly useFipsEndpoint?: boolean;
  readonly useDualstackEndpoint?: boolean;
}

async function hostOf(service: string, region: string, switches: Switches = {}): Promise<string> {
  const [Client, command] = CLIENTS[service as keyof typeof CLIENTS];
  const { config } = new Client({ region, ...switches });
  const { url } = await getEndpointFromInstructions({ Bucket: 'bucket' }, command as never, config as never);
  return url.hostname.replace(/^bucket\./, 'BUCKET.');
}

describe('clients: endpoint names', () => {
  test.each(ENDPOINT_ROWS)('$service in $region', async ({ service, region, plain, fips, dualStack }) => {
    expect(await hostOf(service, region)).toBe(plain);
    if (fips === null) {
      const error = await hostOf(service, region, { useFipsEndpoint: true }).catch((thrown: unknown) => thrown);
      expect(endpointHint(error, { AWS_USE_FIPS_ENDPOINT: 'true' })).toMatch(/^AWS_USE_FIPS_ENDPOINT is on/);
    } else expect(await hostOf(service, region, { useFipsEndpoint: true })).toBe(fips);
    expect(await hostOf(service, region, { useDualstackEndpoint: true })).toBe(dualStack);
  });
});
