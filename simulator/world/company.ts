/** An ordinary healthy company: everything an organization trail named `org-trail` needs is in place. */
import type { Account, Organization, Role, World } from './world.ts';
import { NEW_BUCKET } from './world.ts';
import type { Partition } from './regions.ts';
import { leaderRegion } from './regions.ts';
import { applyPolicy, bucketOwnerRolePolicy, evidenceRolePolicy, planPolicy } from './iam/role-policies.ts';
import { serviceLinkedRole } from './iam/service-linked-roles.ts';
import {
  cloudTrailTrustPolicy,
  githubTrustPolicy,
  keyAdministrationPolicy,
  logRolePolicy,
  policyDocument,
  roleTrustPolicy,
  trailBucketPolicy,
  trailKeyPolicy,
  trailTopicPolicy,
  withLogReaders,
} from './iam/policy-documents.ts';

export const MANAGEMENT_ACCOUNT = '111111111111';
export const DELEGATED_ADMINISTRATOR = '222222222222';
export const MEMBER_ACCOUNT = '333333333333';
export const LOG_ARCHIVE_ACCOUNT = '444444444444';
/** In no organization. */
export const FOREIGN_ACCOUNT = '555555555555';

/** The role in the log archive account that those who keep the trail may assume, for the bucket's policy. */
export const BUCKET_OWNER_ROLE_NAME = 'log-archive-reader';

/** The roles there that prove the record: the second may also hash log files, which is to read them. */
export const EVIDENCE_ROLE_NAME = 'log-archive-evidence';
export const FILES_EVIDENCE_ROLE_NAME = 'log-archive-evidence-files';

const BUCKETS = ['org-trail-logs', 'org-trail-logs-2'];
const PREFIXES = ['', 'audit'];

export const ORGANIZATION_ID = 'o-exampleorg1';
export const TRAIL_NAME = 'org-trail';

/** Key ids. The first two carry CloudTrail's grants and an alias; the third only its account's own. */
export const KEY_ID = '11111111-aaaa-4bbb-8ccc-000000000001';
export const SECOND_KEY_ID = '11111111-aaaa-4bbb-8ccc-000000000002';
export const UNGRANTED_KEY_ID = '11111111-aaaa-4bbb-8ccc-000000000003';

/** Long-term credentials of an administrator in each account: `AKIAADMIN` + account id. */
export const ADMINISTRATOR_SECRET = 'simulated/administrator/secret/access/key';

const GITHUB_PROVIDER = 'token.actions.githubusercontent.com';
/** Of the company; `createWorld` may be given another. */
export const REPOSITORY = { fullName: 'octo-org/audit', id: '2002', ownerId: '1001', defaultBranch: 'main' };

type Company = Pick<
  World,
  | 'partition'
  | 'organization'
  | 'accounts'
  | 'buckets'
  | 'keys'
  | 'aliases'
  | 'topics'
  | 'logGroups'
  | 'repository'
  | 'githubToken'
  | 'oidcClaims'
>;

export function createCompany(partition: Partition): Company {
  const region = leaderRegion(partition);
  const trailArn = `arn:${partition}:cloudtrail:${region}:${MANAGEMENT_ACCOUNT}:trail/${TRAIL_NAME}`;
  const bucket = (name: string) => ({
    ownerAccountId: LOG_ARCHIVE_ACCOUNT,
    region,
    policy: trailBucketPolicy({
      bucket: name,
      trailArn,
      managementAccountId: MANAGEMENT_ACCOUNT,
      organizationId: ORGANIZATION_ID,
      prefixes: PREFIXES,
      partition,
    }),
    ...NEW_BUCKET,
    encryption: { keyId: null, bucketKey: false },
    versioning: { status: 'Enabled', mfaDelete: null } as const,
    objectLock: { rule: { mode: 'COMPLIANCE', days: 365 } } as const,
    accessLogging: { targetBucket: 'org-trail-access-logs', targetPrefix: `${name}/` },
  });
  const keyArn = (id: string) => `arn:${partition}:kms:${region}:${MANAGEMENT_ACCOUNT}:key/${id}`;
  const aliasArn = (name: string) => `arn:${partition}:kms:${region}:${MANAGEMENT_ACCOUNT}:alias/${name}`;
  const key = (document: ReturnType<typeof policyDocument>) =>
    ({ enabled: true, policy: document, spec: 'SYMMETRIC_DEFAULT', state: 'Enabled', multiRegion: false }) as const;
  const granted = withLogReaders(
    trailKeyPolicy({ keyAccountId: MANAGEMENT_ACCOUNT, trailArn, managementAccountId: MANAGEMENT_ACCOUNT }),
    archiveRoleArns(partition, [EVIDENCE_ROLE_NAME, FILES_EVIDENCE_ROLE_NAME]),
  );
  const topicArn = (name: string) => `arn:${partition}:sns:${region}:${MANAGEMENT_ACCOUNT}:${name}`;
  const accounts = [
    MANAGEMENT_ACCOUNT,
    DELEGATED_ADMINISTRATOR,
    MEMBER_ACCOUNT,
    LOG_ARCHIVE_ACCOUNT,
    FOREIGN_ACCOUNT,
  ].map((id) => account(id, partition));
  return {
    partition,
    organization: organization(),
    accounts: new Map(accounts.map((one) => [one.id, one])),
    buckets: new Map(BUCKETS.map((name) => [name, bucket(name)])),
    keys: new Map([
      [keyArn(KEY_ID), key(granted)],
      [keyArn(SECOND_KEY_ID), key(granted)],
      [keyArn(UNGRANTED_KEY_ID), key(keyAdministrationPolicy(MANAGEMENT_ACCOUNT, partition))],
    ]),
    aliases: new Map([
      [aliasArn('org-trail'), keyArn(KEY_ID)],
      [aliasArn('org-trail-2'), keyArn(SECOND_KEY_ID)],
      [aliasArn('no-grants'), keyArn(UNGRANTED_KEY_ID)],
    ]),
    topics: new Map(
      ['org-trail-topic', 'org-trail-topic-2'].map((name) => [
        topicArn(name),
        { policy: trailTopicPolicy(topicArn(name), trailArn) },
      ]),
    ),
    logGroups: new Set([
      logGroupArn(partition, MANAGEMENT_ACCOUNT, 'org-trail'),
      logGroupArn(partition, MANAGEMENT_ACCOUNT, 'org-trail-2'),
      logGroupArn(partition, DELEGATED_ADMINISTRATOR, 'org-trail'),
    ]),
    repository: { ...REPOSITORY },
    githubToken: 'ghs_simulatedJobToken0000000000000000000',
    oidcClaims: { sub: 'repo:octo-org/audit:ref:refs/heads/main', ref: 'refs/heads/main' },
  };
}

function organization(): Organization {
  return {
    id: ORGANIZATION_ID,
    managementAccountId: MANAGEMENT_ACCOUNT,
    featureSet: 'ALL',
    trustedAccess: new Set(['cloudtrail.amazonaws.com']),
    delegatedAdministrators: new Map([['cloudtrail.amazonaws.com', new Set([DELEGATED_ADMINISTRATOR])]]),
    accounts: new Set([MANAGEMENT_ACCOUNT, DELEGATED_ADMINISTRATOR, MEMBER_ACCOUNT, LOG_ARCHIVE_ACCOUNT]),
  };
}

function logGroupArn(partition: Partition, accountId: string, name: string): string {
  return `arn:${partition}:logs:${leaderRegion(partition)}:${accountId}:log-group:${name}`;
}

/** The roles that plan and apply, in the accounts that may. */
function planAndApplyRoleArns(partition: Partition): string[] {
  return [MANAGEMENT_ACCOUNT, DELEGATED_ADMINISTRATOR].flatMap((id) =>
    ['org-trail-plan', 'org-trail-apply'].map((name) => `arn:${partition}:iam::${id}:role/${name}`),
  );
}

function archiveRoleArns(partition: Partition, names: string[]): string[] {
  return names.map((name) => `arn:${partition}:iam::${LOG_ARCHIVE_ACCOUNT}:role/${name}`);
}

function account(id: string, partition: Partition): Account {
  const arn = (name: string) => `arn:${partition}:iam::${id}:role/${name}`;
  const role = (name: string, trust: Role['trustPolicy'], policies: Role['policies']): Role => ({
    name,
    arn: arn(name),
    trustPolicy: trust,
    policies,
    maxSessionDurationSeconds: 3600,
    createdAt: new Date(Date.UTC(2026, 0, 1)),
  });
  const logRole = (name: string, logGroup: string) =>
    role(name, cloudTrailTrustPolicy(), [
      logRolePolicy({
        logGroupArn: logGroupArn(partition, id, logGroup),
        region: leaderRegion(partition),
        managementAccountId: MANAGEMENT_ACCOUNT,
        organizationId: ORGANIZATION_ID,
      }),
    ]);
  const logRoleArns = [arn('org-trail-to-logs'), arn('org-trail-to-logs-2')];
  const plan = planPolicy({
    logRoleArns,
    keyArns: `arn:${partition}:kms:*:${MANAGEMENT_ACCOUNT}:key/*`,
    readerArns: archiveRoleArns(partition, [BUCKET_OWNER_ROLE_NAME, EVIDENCE_ROLE_NAME, FILES_EVIDENCE_ROLE_NAME]),
    partition,
  });
  const apply = applyPolicy({ trailName: TRAIL_NAME, logRoleArns, registers: true, repairs: true, partition });
  const evidenceRole = (name: string, hashesFiles: boolean) =>
    role(name, roleTrustPolicy(planAndApplyRoleArns(partition)), [
      evidenceRolePolicy({
        buckets: BUCKETS,
        prefixes: PREFIXES,
        keyArns: [KEY_ID, SECOND_KEY_ID].map(
          (key) => `arn:${partition}:kms:${leaderRegion(partition)}:${MANAGEMENT_ACCOUNT}:key/${key}`,
        ),
        hashesFiles,
        partition,
      }),
    ]);
  const trust = (endings: string[]) =>
    githubTrustPolicy({
      accountId: id,
      subjects: ['repo:octo-org/audit:', 'repo:octo-org@1001/audit@2002:'].flatMap((repository) =>
        endings.map((ending) => repository + ending),
      ),
      partition,
    });
  const roles = [
    role(
      'org-trail-plan',
      trust([
        'pull_request',
        'ref:refs/heads/main',
        'ref:refs/heads/gh-readonly-queue/main/*',
        'environment:production',
      ]),
      [plan],
    ),
    role('org-trail-apply', trust(['ref:refs/heads/main', 'environment:production']), [plan, apply]),
    ...(id === MANAGEMENT_ACCOUNT
      ? [
          logRole('org-trail-to-logs', 'org-trail'),
          logRole('org-trail-to-logs-2', 'org-trail-2'),
          serviceLinkedRole(partition, id, 'cloudtrail.amazonaws.com'),
        ]
      : []),
    ...(id === LOG_ARCHIVE_ACCOUNT
      ? [
          role(BUCKET_OWNER_ROLE_NAME, roleTrustPolicy(planAndApplyRoleArns(partition)), [
            bucketOwnerRolePolicy(partition),
          ]),
          evidenceRole(EVIDENCE_ROLE_NAME, false),
          evidenceRole(FILES_EVIDENCE_ROLE_NAME, true),
        ]
      : []),
    ...(id === DELEGATED_ADMINISTRATOR ? [logRole('org-trail-to-logs', 'org-trail')] : []),
  ];
  const administrator = {
    secretAccessKey: ADMINISTRATOR_SECRET,
    arn: `arn:${partition}:iam::${id}:user/administrator`,
    policies: [policyDocument({ Effect: 'Allow', Action: '*', Resource: '*' })],
  };
  return {
    id,
    name: `account-${id}`,
    state: 'ACTIVE',
    joinedAt: new Date(Date.UTC(2026, 0, 1)),
    regions: new Map(),
    roles: new Map(roles.map((one) => [one.name, one])),
    oidcProviders: new Map([[GITHUB_PROVIDER, { audiences: ['sts.amazonaws.com'] }]]),
    users: new Map([[`AKIAADMIN${id}`, administrator]]),
  };
}
