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
  | 'cloudtrail:RegisterOrganizationDelegatedAdmin';

/** One intended API call, as data. `call` is the IAM action, `input` the request as the API takes it. */
export interface Step {
  readonly call: Call;
  readonly input: Readonly<Record<string, unknown>>;
  readonly fields: readonly Field[];
}
