import { REGISTER } from '../../domain/organization/delegated-administrators.ts';
import { FOLDERS, rootPath } from '../../domain/delivery/log-paths.ts';
import type { IntegrityLevel } from '../../domain/integrity/proof.ts';
import { parseArn } from '../../domain/values/arn.ts';
import { type Call, isCloudTrailCall, type Step } from '../../domain/trail/step.ts';
import {
  ASSUME_ROLE,
  BUCKET_OWNER_READ_ACTIONS,
  type DependentPermission,
  dependentStatements,
  EVIDENCE_READ_ACTIONS,
  ORGANIZATION_CALLS,
  ORGANIZATION_DEPENDENTS,
  passRoleStatement,
  READ_ACTIONS,
  REGISTRATION_DEPENDENTS,
  TAGS_DEPENDENT,
} from './permissions.ts';

/**
 * What a session may do: the clients refuse all but `actions`; with a role, `document` bounds the session in AWS too. An inline
 * session policy has at most 2,048 characters (API_AssumeRoleWithWebIdentity).
 */
export interface SessionPolicy {
  readonly actions: readonly string[];
  /** Inline session policy, as JSON. */
  readonly document: string;
}

/** What evidence a run is asked for. */
export interface EvidenceAccess {
  /** `null`: none. */
  readonly integrity: IntegrityLevel | null;
  readonly coverage: boolean;
  /** The role that reads the bucket; `null`: the run's own session does. */
  readonly role: string | null;
  /** Of the bucket. */
  readonly partition: string;
}

/** What a session that reads may do; `bucketOwnerRole` is a role that it may assume, and so is the one that reads the evidence. */
export function readOnlyPolicy(bucketOwnerRole: string | null, evidence: EvidenceAccess | null = null): SessionPolicy {
  const roles = [...new Set([bucketOwnerRole, evidence?.role ?? null].filter((role) => role !== null))];
  // The bucket is not known yet. All of them may be listed already.
  const objects = evidence && evidence.role === null ? objectStatements(evidence, '*', '') : [];
  const reads = [
    ...READ_ACTIONS,
    ...(objects.length > 0 ? [LIST_VERSIONS] : []),
    ...new Set([
      ...(evidence?.integrity ? EVIDENCE_READ_ACTIONS.integrity : []),
      ...(evidence?.coverage ? EVIDENCE_READ_ACTIONS.coverage : []),
    ]),
  ];
  return {
    actions: [...reads, ...actionsOf(objects), ...(roles.length > 0 ? [ASSUME_ROLE] : [])],
    document: policyDocument([
      { Effect: 'Allow', Action: reads, Resource: '*' },
      ...objects,
      ...(roles.length > 0 ? [assumeStatement(roles)] : []),
    ]),
  };
}

/**
 * What a session may do that reads the evidence in the bucket's account: list what the trail delivers, read digests, and log files only
 * where they are hashed: whoever reads these reads every event of the organization (facts of CloudTrail, permissions).
 */
export function evidencePolicy(
  evidence: Pick<EvidenceAccess, 'integrity' | 'partition'>,
  bucket: string,
  prefix: string | null,
): SessionPolicy {
  const root = rootPath(prefix);
  const statements = [
    {
      Effect: 'Allow',
      Action: ['s3:ListBucket', ...(evidence.integrity === null ? [] : [LIST_VERSIONS])],
      Resource: `arn:${evidence.partition}:s3:::${bucket}`,
      Condition: { StringLike: { 's3:prefix': `${root}*` } },
    },
    ...objectStatements(evidence, bucket, root),
  ];
  return { actions: actionsOf(statements), document: policyDocument(statements) };
}

/** What is left of an object that is missing. */
const LIST_VERSIONS = 's3:ListBucketVersions';

/** Reads digests, and log files at that level, older versions included. S3 decrypts with the caller's rights: with any key, since older objects have older keys. */
function objectStatements(
  { integrity, partition }: Pick<EvidenceAccess, 'integrity' | 'partition'>,
  bucket: string,
  root: string,
): Statement[] {
  if (integrity === null) return [];
  const folders = integrity === 'files' ? [FOLDERS.digests, FOLDERS.logs] : [FOLDERS.digests];
  return [
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: folders.map((folder) => `arn:${partition}:s3:::${bucket}/${root || '*AWSLogs/'}*/${folder}/*`),
    },
    {
      Effect: 'Allow',
      Action: ['kms:Decrypt'],
      Resource: '*',
      Condition: { StringLike: { 'kms:ViaService': 's3.*' } },
    },
  ];
}

interface Statement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: object;
}

function actionsOf(statements: readonly Pick<Statement, 'Action'>[]): string[] {
  return statements.flatMap(({ Action }) => Action);
}

/** What a session in the bucket's account may do that reads. */
export function bucketOwnerReadOnlyPolicy(): SessionPolicy {
  return {
    actions: BUCKET_OWNER_READ_ACTIONS,
    document: policyDocument([{ Effect: 'Allow', Action: BUCKET_OWNER_READ_ACTIONS, Resource: '*' }]),
  };
}

/** What a session in the bucket's account may do that writes: the policies that these steps repair. */
export function bucketOwnerPolicyForSteps(steps: readonly Step[], trail: string): SessionPolicy {
  return {
    actions: callsOf(steps),
    document: policyDocument(policyRepairStatements(steps, parseArn(trail)!.partition)),
  };
}

function assumeStatement(roles: readonly string[]): object {
  const named = roles.map(roleInAnyPath);
  return { Effect: 'Allow', Action: ASSUME_ROLE, Resource: named.length === 1 ? named[0] : named };
}

/** The same role in fewer characters: a path can have 512 of them, and a name is unique in its account, whatever the path. */
function roleInAnyPath(role: string): string {
  return role.replace(/(?<=:role\/).+\/(?=[^/]+$)/, '*/');
}

/**
 * What the session that applies `steps` may do: their calls on this trail and on what they repair, what these depend on,
 * nothing more.
 */
export function policyForSteps(
  steps: readonly Step[],
  trail: string,
  organization: boolean,
  bucketOwnerRole: string | null,
  callerAccount: string,
): SessionPolicy {
  const { partition, resource } = parseArn(trail)!;
  const inBucketAccount = (step: Step) => isInBucketAccount(step, bucketOwnerRole, callerAccount);
  const own = steps.filter((step) => !inBucketAccount(step));
  const calls = callsOf(own);
  const onTrail: string[] = calls.filter((call) => isCloudTrailCall(call) && call !== REGISTER);
  if (steps.some(({ input }) => 'TagsList' in input)) onTrail.push(TAGS_DEPENDENT.action);
  const statements: object[] = [];
  if (onTrail.length > 0) {
    // Whether IAM sees the management account's id in a delegated administrator's calls is not documented: any account, this name.
    statements.push({
      Effect: 'Allow',
      Action: [...new Set(onTrail)],
      Resource: `arn:${partition}:cloudtrail:*:*:${resource}`,
    });
  }
  if (calls.includes(REGISTER)) statements.push({ Effect: 'Allow', Action: REGISTER, Resource: '*' });
  statements.push(...policyRepairStatements(own, partition));
  const dependents = dependentsOf(calls, organization);
  if (dependents.length > 0) statements.push(...dependentStatements(dependents, partition));
  const role = steps.map(({ input }) => input['CloudWatchLogsRoleArn']).find(Boolean);
  if (role) statements.push(passRoleStatement(roleInAnyPath(role as string)));
  const chains = bucketOwnerRole !== null && steps.some(inBucketAccount);
  if (chains) statements.push(assumeStatement([bucketOwnerRole]));
  return { actions: [...calls, ...(chains ? [ASSUME_ROLE] : [])], document: policyDocument(statements) };
}

/** Whether a step is made with bucket-owner-role-to-assume: the bucket's policy, and others of an account that is not the caller's. */
export function isInBucketAccount(step: Step, bucketOwnerRole: string | null, callerAccount: string): boolean {
  if (bucketOwnerRole === null) return false;
  if (step.call === 's3:PutBucketPolicy') return true;
  const account = parseArn(repairedResourceArn(step) ?? '')?.account;
  return account !== callerAccount && account === parseArn(bucketOwnerRole)!.account;
}

/** ARN of the key or topic whose policy a step repairs; else `null`. */
function repairedResourceArn({ call, input }: Step): string | null {
  const member = call === 'kms:PutKeyPolicy' ? 'KeyId' : call === 'sns:SetTopicAttributes' ? 'TopicArn' : null;
  return member && (input[member] as string);
}

function policyRepairStatements(steps: readonly Step[], partition: string): object[] {
  return steps.flatMap((step) => {
    const bucket = step.call === 's3:PutBucketPolicy' ? `arn:${partition}:s3:::${String(step.input['Bucket'])}` : null;
    const Resource = bucket ?? repairedResourceArn(step);
    return Resource ? [{ Effect: 'Allow', Action: step.call, Resource }] : [];
  });
}

/** What the calls depend on, each permission once: where both need one, registering needs the wider. */
function dependentsOf(calls: readonly Call[], organization: boolean): DependentPermission[] {
  const registering = calls.includes(REGISTER) ? REGISTRATION_DEPENDENTS : [];
  const isChecked = organization && calls.some((call) => ORGANIZATION_CALLS.includes(call));
  const others = ORGANIZATION_DEPENDENTS.filter(
    ({ action, calls: by }) =>
      calls.includes(action as Call) || (isChecked && (!by || by.some((call) => calls.includes(call)))),
  );
  return [...registering, ...others.filter(({ action }) => !registering.some((one) => one.action === action))];
}

export function callsOf(steps: readonly Step[]): readonly Call[] {
  return [...new Set(steps.map(({ call }) => call))];
}

function policyDocument(statements: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
