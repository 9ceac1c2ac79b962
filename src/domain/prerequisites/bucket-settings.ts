import type { Answer, Unknown } from '../values/answer.ts';

/** What of a bucket decides how well its objects are kept. S3 answers all of it in the bucket's own account. */
export interface BucketSettings {
  /** The account in whose name S3 was asked. */
  readonly account: string;
  readonly versioning: Answer<Versioning>;
  /** `null` where Object Lock is not enabled. */
  readonly objectLock: Answer<ObjectLock | null>;
  /** Empty where there is no lifecycle configuration. */
  readonly lifecycle: Answer<readonly LifecycleRule[]>;
  /** The bucket's own, without its account's and organization's; `null` where there is none. */
  readonly publicAccessBlock: Answer<PublicAccessBlock | null>;
  /** The bucket that receives server access logs; `null` where there are none. */
  readonly accessLogTarget: Answer<string | null>;
}

/** API_GetBucketVersioning. */
export interface Versioning {
  /** `null` where it was never set. */
  readonly status: 'Enabled' | 'Suspended' | null;
  readonly hasMfaDelete: boolean;
}

/** API_GetObjectLockConfiguration. */
export interface ObjectLock {
  /** The default retention of new objects; `null` where there is none. */
  readonly rule: {
    readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
    /** `null` where the rule has a mode, but no period. */
    readonly period: { readonly days: number } | { readonly years: number } | null;
  } | null;
}

/** API_LifecycleRule, as far as it removes or archives objects. */
export interface LifecycleRule {
  /** Empty where it has none. */
  readonly id: string;
  readonly isEnabled: boolean;
  /** Empty is every object. */
  readonly prefix: string;
  /** Whether only objects with some tags or of some size match. */
  readonly isPartial: boolean;
  /** When current versions expire: in days, or on a date as ISO 8601; `null` where they do not. */
  readonly expiration: { readonly days: number } | { readonly date: string } | null;
  /** Days after which versions that are not current are deleted; `null` where they are not. */
  readonly noncurrentDays: number | null;
  /** Whether some versions that are not current are kept beyond that. */
  readonly keepsNoncurrent: boolean;
  /** The storage classes that objects move to. */
  readonly transitions: readonly string[];
}

/** API_PublicAccessBlockConfiguration. */
export interface PublicAccessBlock {
  readonly BlockPublicAcls: boolean;
  readonly IgnorePublicAcls: boolean;
  readonly BlockPublicPolicy: boolean;
  readonly RestrictPublicBuckets: boolean;
}

/** Settings of which nothing is known, for one reason. */
export function unreadSettings(account: string, why: Unknown): BucketSettings {
  return {
    account,
    versioning: why,
    objectLock: why,
    lifecycle: why,
    publicAccessBlock: why,
    accessLogTarget: why,
  };
}
