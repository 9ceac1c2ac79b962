import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { memoizeAsync } from '../../runtime/memoize.ts';
import { keepUnmodelledMembers } from './unmodelled-members.ts';
import { type Caller, settings } from './settings.ts';
import { guard } from './allowed-calls.ts';

export function cloudTrail(region: string, caller: Caller): CloudTrailClient {
  return keepUnmodelledMembers(
    guard(new CloudTrailClient(settings('CloudTrail', region, caller)), 'cloudtrail', caller),
  );
}

/** CloudTrail in any Region, for what a run can do without: private networks often reach that of one Region alone. */
export function dispensableCloudTrail(region: string, caller: Caller): CloudTrailClient {
  const service = `CloudTrail in ${region}`;
  return guard(new CloudTrailClient(settings(service, region, caller)), 'cloudtrail', caller);
}

/** A client that is loaded when it is needed, since not every run needs it; one for each caller and Region, since making one takes time. */
function loaded<C>(load: (region: string, caller: Caller) => Promise<C>) {
  const made = new WeakMap<Caller, (region: string) => Promise<C>>();
  return (region: string, caller: Caller): Promise<C> => {
    const ofCaller = made.get(caller) ?? memoizeAsync((one: string) => load(one, caller));
    made.set(caller, ofCaller);
    return ofCaller(region);
  };
}

export const account = loaded(async (region, caller) => {
  const { AccountClient } = await import('@aws-sdk/client-account');
  return guard(new AccountClient(settings('Account Management', region, caller)), 'account', caller);
});

export const kms = loaded(async (region, caller) => {
  const { KMSClient } = await import('@aws-sdk/client-kms');
  return guard(new KMSClient(settings('KMS', region, caller)), 'kms', caller);
});

export const organizations = loaded(async (region, caller) => {
  const { OrganizationsClient } = await import('@aws-sdk/client-organizations');
  return guard(new OrganizationsClient(settings('Organizations', region, caller)), 'organizations', caller);
});

export const s3 = loaded(async (region, caller) => {
  const { S3Client } = await import('@aws-sdk/client-s3');
  // Only the bucket's answer shows its Region.
  return guard(new S3Client({ ...settings('S3', region, caller), followRegionRedirects: true }), 's3', caller);
});

export const sns = loaded(async (region, caller) => {
  const { SNSClient } = await import('@aws-sdk/client-sns');
  return guard(new SNSClient(settings('SNS', region, caller)), 'sns', caller);
});

export const iam = loaded(async (region, caller) => {
  const { IAMClient } = await import('@aws-sdk/client-iam');
  return guard(new IAMClient(settings('IAM', region, caller)), 'iam', caller);
});

export const logs = loaded(async (region, caller) => {
  const { CloudWatchLogsClient } = await import('@aws-sdk/client-cloudwatch-logs');
  return guard(new CloudWatchLogsClient(settings('CloudWatch Logs', region, caller)), 'logs', caller);
});
