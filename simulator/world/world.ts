/** The state of the simulated AWS and GitHub, and what tests may ask of it. */
import type { EventHistory, UserIdentity } from './event-history.ts';
import type { BucketObjects, Deliveries } from './log-archive.ts';
import type { Trail } from './trail.ts';
import type { Github } from './github.ts';
import type { PolicyDocument } from './iam/policy-documents.ts';
import type { Partition } from './regions.ts';

export interface Role {
  name: string;
  arn: string;
  trustPolicy: PolicyDocument;
  policies: PolicyDocument[];
  /** Seconds. */
  maxSessionDurationSeconds: number;
  createdAt: Date;
}

/** How Organizations has an account since September 2026 (API_Account). */
export type AccountState = 'PENDING_ACTIVATION' | 'ACTIVE' | 'SUSPENDED' | 'PENDING_CLOSURE' | 'CLOSED';

export type RegionOptStatus = 'ENABLED' | 'ENABLING' | 'DISABLING' | 'DISABLED';

export interface Account {
  id: string;
  name: string;
  state: AccountState;
  /** When it joined the organization. */
  joinedAt: Date;
  /** Of opt-in Regions, as ListRegions has them; of others `world.enabledRegions` says whether they are enabled. */
  regions: Map<string, RegionOptStatus>;
  roles: Map<string, Role>;
  /** By URL without `https://`. */
  oidcProviders: Map<string, { audiences: string[] }>;
  /** Long-term credentials, by access key id. */
  users: Map<string, { secretAccessKey: string; arn: string; policies: PolicyDocument[] }>;
}

export interface Organization {
  id: string;
  managementAccountId: string;
  featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  /** Service principals with trusted access. */
  trustedAccess: Set<string>;
  /** Account ids by service principal. */
  delegatedAdministrators: Map<string, Set<string>>;
  /** Every account of the organization, the management account included. */
  accounts: Set<string>;
}

export interface Bucket {
  ownerAccountId: string;
  region: string;
  policy: PolicyDocument | null;
  requesterPays: boolean;
  /** By default: null is S3's own key; otherwise an id, ARN or alias of KMS, `alias/aws/s3` for AWS's there. */
  encryption: { keyId: string | null; bucketKey: boolean };
  /** `Status` and `MfaDelete` of GetBucketVersioning; null was never set. */
  versioning: { status: 'Enabled' | 'Suspended'; mfaDelete: 'Enabled' | 'Disabled' | null } | null;
  /** null: not enabled. Without a default rule new objects are not locked. */
  objectLock: { rule: { mode: 'COMPLIANCE' | 'GOVERNANCE'; days?: number; years?: number } | null } | null;
  /** null: no lifecycle configuration. */
  lifecycle: LifecycleRule[] | null;
  /** Of the bucket alone, without its account's; null: not set. */
  publicAccessBlock: PublicAccessBlock | null;
  /** Server access logs: null is none. */
  accessLogging: { targetBucket: string; targetPrefix: string } | null;
}

/** As S3 answers it, with strings for numbers and dates (API_LifecycleRule). */
export interface LifecycleRule {
  id: string;
  enabled: boolean;
  /** An empty prefix is every object. */
  prefix: string;
  /** Only objects with all of these. */
  tags?: Record<string, string>;
  sizeGreaterThan?: number;
  expiration?: { days: number } | { date: string } | { expiredObjectDeleteMarker: boolean };
  noncurrentDays?: number;
  transitions?: { days: number; storageClass: string }[];
}

export interface PublicAccessBlock {
  blockPublicAcls: boolean;
  ignorePublicAcls: boolean;
  blockPublicPolicy: boolean;
  restrictPublicBuckets: boolean;
}

/** What a bucket has unless somebody changes it (S3 User Guide): public access is blocked, nothing else is on. */
export const NEW_BUCKET = {
  requesterPays: false,
  versioning: null,
  objectLock: null,
  lifecycle: null,
  publicAccessBlock: {
    blockPublicAcls: true,
    ignorePublicAcls: true,
    blockPublicPolicy: true,
    restrictPublicBuckets: true,
  },
  accessLogging: null,
} as const;

export interface Topic {
  policy: PolicyDocument;
  /** An id, ARN or alias; the topic is not encrypted without one. */
  kmsMasterKeyId?: string;
}

export interface Key {
  enabled: boolean;
  policy: PolicyDocument;
  spec: string;
  /** KMS's KeyState of an enabled key is `Enabled`. */
  state: 'Enabled' | 'Disabled' | 'PendingDeletion' | 'PendingImport' | 'Unavailable';
  multiRegion: boolean;
  /** AWS for keys such as `alias/aws/s3`; without it the customer. */
  manager?: 'AWS' | 'CUSTOMER';
}

/** Credentials that STS has issued, by access key id. */
export interface Session {
  secretAccessKey: string;
  sessionToken: string;
  accountId: string;
  arn: string;
  roleId: string;
  role: Role;
  sessionPolicy: PolicyDocument | null;
  issuedAt: Date;
  expiration: Date;
}

/** An IAM principal, as policies judge it. */
export interface Caller {
  accountId: string;
  arn: string;
  /** What policies call the caller: of a session, its role. */
  principalArn: string;
  userId: string;
  policies: PolicyDocument[];
  sessionPolicy: PolicyDocument | null;
}

/** One request received. `action` is the IAM action; `error` the code answered, null while under way or done. */
export interface Call {
  service: string;
  action: string;
  region: string | null;
  accountId: string | null;
  principalArn: string | null;
  sessionPolicy: PolicyDocument | null;
  /** null until the signature is verified, and where nobody signs. */
  caller: Caller | null;
  /** As the event history has it; null until it is known who calls. */
  userIdentity: UserIdentity | null;
  input: Record<string, unknown>;
  /** The answer of an operation that was done, also where it is lost on the way; null until then, and of a refusal. */
  response: object | null;
  error: string | null;
  /** Whether the action changes anything when it succeeds. */
  isWrite: boolean;
  sourceIpAddress: string;
  userAgent: string;
  receivedAt: Date;
  /** Of `world.roundTrips`, from 1; null while that is not set. */
  roundTrip: number | null;
}

/** The repository that GitHub's token, API and runner speak of. */
export interface Repository {
  fullName: string;
  id: string;
  ownerId: string;
  defaultBranch: string;
}

export interface AccountList {
  /** At most 20, whatever is asked for. */
  pageSize: number;
  /** Pages without accounts that have a NextToken nevertheless, by number from 0. */
  emptyPages: Set<number>;
  /** Which of both members accounts have: `Status` was to go in September 2026. */
  members: readonly ('State' | 'Status')[];
}

export interface World {
  partition: Partition;
  /** The Regions that answer, in every account alike. Opt-in Regions are not among them until they are added. */
  enabledRegions: Set<string>;
  organization: Organization | null;
  accounts: Map<string, Account>;
  buckets: Map<string, Bucket>;
  /** What lies in them, by bucket; a bucket that is not here is empty. */
  objects: Map<string, BucketObjects>;
  /** What CloudTrail delivered, and the keys that it signs digests with. */
  deliveries: Deliveries;
  /** By key ARN. */
  keys: Map<string, Key>;
  /** Key ARNs by alias ARN. */
  aliases: Map<string, string>;
  /** By topic ARN. */
  topics: Map<string, Topic>;
  /** ARNs without `:*`. */
  logGroups: Set<string>;
  /** By trail ARN: the true state, whatever `lagMilliseconds` lets readers see. */
  trails: Map<string, Trail>;
  /** Trails as they were before each write, and until when: what a lagging reader sees. */
  trailSnapshots: { until: number; trails: Map<string, Trail> }[];
  sessions: Map<string, Session>;
  repository: Repository;
  githubToken: string;
  /** Branches, pull requests, comments, and what `githubToken` may do. */
  github: Github;
  /** Claims of the tokens that GitHub's OIDC provider issues, on top of those it computes. */
  oidcClaims: Record<string, unknown>;
  calls: Call[];
  /** What CloudTrail recorded of all calls, those of others included, and how LookupEvents shows it. */
  eventHistory: EventHistory;
  /** How ListAccounts answers. */
  accountList: AccountList;
  injections: Injection[];
  /** Answers `action` (or `*`: every AWS action) with an error, in the form of the service. */
  inject(injection: Injection): void;
  /** CloudTrail's reads show the trails as they were that many milliseconds ago. Writes act on the truth. */
  lagMilliseconds: number;
  /**
   * How many calls of CreateTrail and UpdateTrail probe what was there before a change made by an API call, or by
   * `changeWithPropagation`: of a policy, trusted access, a role.
   */
  staleProbes: number;
  /** Changes that probes do not see yet, oldest first. */
  unpropagatedChanges: { probesLeft: number; before: ProbedState }[];
  /** Counts round trips while it is set (protocol/round-trips.ts). */
  roundTrips: RoundTrips | null;
  /** Changes a trail right after a write, so that reading it back shows something else. */
  corruptAfterWrite: ((trail: Trail) => void) | undefined;
  /**
   * 'before' = received, nothing done; 'after' = done, not yet answered. 'drop' cuts the connection there and then:
   * what a test returns that kills the client, since a death takes a moment to be noticed.
   */
  onCall: ((call: Call, phase: 'before' | 'after') => unknown) | undefined;
}

export function isInOrganization(world: World, accountId: string): boolean {
  return world.organization !== null && world.organization.accounts.has(accountId);
}

/** The management account, or one registered as CloudTrail's delegated administrator. */
export function canManageOrganizationTrails(world: World, accountId: string): boolean {
  const organization = world.organization;
  if (!organization || !organization.accounts.has(accountId)) return false;
  const delegated = organization.delegatedAdministrators.get('cloudtrail.amazonaws.com');
  return organization.managementAccountId === accountId || delegated?.has(accountId) === true;
}

export interface Injection {
  /** An IAM action such as `cloudtrail:CreateTrail`, `oidc:GetToken`, or `*` for every AWS action. */
  action: string;
  /** Without it InternalFailure; of an answer that cannot be read, how it stands in the record of calls. */
  code?: string;
  message?: string;
  /** HTTP status; without it the API model's, or 200 with `body`. */
  status?: number;
  /** These bytes instead of what the service would answer: cut, empty, garbage, a proxy's page. */
  body?: string | Uint8Array;
  /** Of `body`; without it AWS's JSON. */
  contentType?: string;
  /** How many bytes more than `body` has are declared; then the connection is closed. */
  missingBytes?: number;
  /** How often; for `*` how often per action. Without it always. */
  times?: number;
  /** Whether the call takes effect before the error is answered, as when a response is lost. */
  mutates?: boolean;
}

/** What CloudTrail probes besides the trail: the parts of a world whose changes take time to spread. */
export type ProbedState = Pick<World, 'accounts' | 'buckets' | 'keys' | 'organization' | 'topics'>;

export interface RoundTrips {
  /** How long no request may arrive before those that wait go on. */
  quietMilliseconds: number;
  /** How many there have been. */
  count: number;
}
