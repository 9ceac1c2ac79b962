import type { Answer } from '../values/answer.ts';
import type { BucketSettings } from './bucket-settings.ts';

/** A KMS key; `null` where there is none of that id (API_DescribeKey, API_GetKeyPolicy). */
export interface Key {
  readonly arn: string;
  /** `Enabled`, `Disabled`, `PendingDeletion` …; `null` where KMS does not say. */
  readonly state: string | null;
  /** Whether it is a symmetric key that encrypts; `null` where KMS does not say. */
  readonly isSymmetric: boolean | null;
  /** Managed by AWS: nobody can change its policy. */
  readonly isAwsManaged: boolean;
  readonly policy: Answer<string>;
}

export interface Bucket {
  readonly name: string;
  /** `null` where the bucket does not exist. */
  readonly region: Answer<string | null>;
  /** The policy as a string; `null` if there is none. */
  readonly policy: Answer<string | null>;
  readonly requesterPays: Answer<boolean>;
  /** Default encryption: a KMS key as it is named there, or `null` for SSE-S3. */
  readonly encryption: Answer<{ readonly key: string | null; readonly hasBucketKey: boolean }>;
  /** The default key; not known where it was not asked for. */
  readonly key: Answer<Key | null>;
  readonly settings: BucketSettings;
}

export interface Topic {
  readonly arn: string;
  readonly policy: string | null;
  /** The key that encrypts it; `null` where it is not encrypted. One that AWS manages is known by its alias alone. */
  readonly key: Answer<Key | null> | 'managed by AWS' | null;
}

export interface LogRole {
  /** The trust policy as a string. */
  readonly trust: string;
  /** Milliseconds since 1970. */
  readonly createdMilliseconds: number;
}

/** What was fetched of all that a trail depends on. `null` where the trail has none of it. */
export interface PrerequisiteDocuments {
  readonly trustedAccess: Answer<boolean>;
  /** Whether the account that calls has AWSServiceRoleForCloudTrail. */
  readonly serviceLinkedRole: Answer<boolean>;
  readonly bucket: Bucket | null;
  readonly key: Answer<Key | null> | null;
  /** `null` as an answer: there is no such topic. */
  readonly topic: Answer<Topic | null> | null;
  readonly logGroup: Answer<boolean> | null;
  readonly logRole: Answer<LogRole | null> | null;
  /** What the role is not allowed to do, as `ACTION on ARN`. */
  readonly logRoleMissingAccess: Answer<readonly string[]> | null;
}
