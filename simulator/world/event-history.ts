/** CloudTrail's event history: what was called in which account and Region, as CloudTrail records it. */

/** Who called, as `userIdentity` of a record names it: the members that each type has are those of real records. */
export interface UserIdentity {
  type: string;
  principalId?: string;
  arn?: string;
  accountId?: string;
  accessKeyId?: string;
  userName?: string;
  sessionContext?: {
    sessionIssuer?: { type: string; principalId: string; arn: string; accountId: string; userName: string };
    attributes?: { creationDate: string; mfaAuthenticated: 'true' | 'false' };
    sourceIdentity?: string;
  };
  identityProvider?: string;
  credentialId?: string;
  onBehalfOf?: { userId: string; identityStoreArn: string };
  invokedBy?: string;
}

/** What `CloudTrailEvent` holds as JSON. */
export interface CloudTrailRecord {
  eventVersion: string;
  userIdentity: UserIdentity;
  /** UTC, whole seconds. */
  eventTime: string;
  eventSource: string;
  eventName: string;
  awsRegion: string;
  sourceIPAddress: string;
  userAgent: string;
  errorCode?: string;
  errorMessage?: string;
  requestParameters: Record<string, unknown> | null;
  responseElements: Record<string, unknown> | null;
  requestID: string;
  eventID: string;
  readOnly: boolean;
  resources?: { accountId: string; type: string; ARN: string }[];
  eventType: 'AwsApiCall';
  managementEvent: true;
  recipientAccountId: string;
  /** Only where the event went to several accounts. */
  sharedEventID?: string;
  eventCategory: 'Management';
  sessionCredentialFromConsole?: 'true';
}

export interface EventHistory {
  /** Of every account and Region, in the order in which they were recorded. */
  records: CloudTrailRecord[];
  /** LookupEvents shows an event that many milliseconds after the call. */
  lagMilliseconds: number;
  /** What the account's other tools leave of LookupEvents' 2 requests a second, in each account and Region. */
  lookupsPerSecond: number;
  /** When LookupEvents was called within the last second, in milliseconds, by account and Region. */
  lookups: Map<string, number[]>;
  /** What `Resources` says of trails and keys: AWS's rule for it is not documented, and all three have been seen. */
  resources: 'none' | 'name' | 'arn';
  /** Whether writes whose response elements are not documented repeat their answers there. */
  recordsUndocumentedResponses: boolean;
  /** Whether the management account sees what a delegated administrator did to its trail, which is not documented. */
  copiesToManagementAccount: boolean;
}

export function createEventHistory(): EventHistory {
  return {
    records: [],
    lagMilliseconds: 0,
    lookupsPerSecond: 2,
    lookups: new Map(),
    resources: 'none',
    recordsUndocumentedResponses: false,
    copiesToManagementAccount: false,
  };
}

/** The time of a record and the like: UTC, whole seconds. */
export function wholeSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
