import type { Field } from './trail.ts';

export type Call =
  | 'cloudtrail:CreateTrail'
  | 'cloudtrail:UpdateTrail'
  | 'cloudtrail:StartLogging'
  | 'cloudtrail:StopLogging'
  | 'cloudtrail:PutEventSelectors'
  | 'cloudtrail:PutEventConfiguration'
  | 'cloudtrail:PutInsightSelectors'
  | 'cloudtrail:AddTags'
  | 'cloudtrail:RemoveTags'
  | 'cloudtrail:RegisterOrganizationDelegatedAdmin'
  | 'organizations:EnableAWSServiceAccess'
  | 'iam:CreateServiceLinkedRole'
  | 's3:PutBucketPolicy'
  | 'kms:PutKeyPolicy'
  | 'sns:SetTopicAttributes';

/** The calls of CloudTrail itself; all others repair what a trail needs outside itself. */
export type CloudTrailCall = Extract<Call, `cloudtrail:${string}`>;

export function isCloudTrailCall(call: Call): call is CloudTrailCall {
  return call.startsWith('cloudtrail:');
}

/** One intended API call, as data. `call` is the IAM action, `input` the request as the API accepts it. */
export interface Step {
  readonly call: Call;
  readonly input: Readonly<Record<string, unknown>>;
  readonly fields: readonly Field[];
  /** Where the call goes, if not to the trail's home Region. */
  readonly region?: string;
  /** The policy that it replaces, as a string, `null` if there was none: if it has changed by then, nothing is written. */
  readonly replaces?: string | null;
}
