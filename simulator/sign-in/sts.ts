/** STS: GetCallerIdentity, AssumeRole, and the sessions that both ways of assuming a role issue. */
import { randomBytes } from 'node:crypto';
import type { QueryInput, QueryService } from '../protocol/aws-query.ts';
import type { CallContext } from '../protocol/authenticate.ts';
import type { PolicyDocument } from '../world/iam/policy-documents.ts';
import type { Role, Session, World } from '../world/world.ts';
import type { XmlMembers } from '../protocol/xml.ts';
import { authorizeOnResource, isCallerAllowed } from '../iam-policy/authorize.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { roleIdOf } from '../world/iam/role-id.ts';
import { readSessionPolicy } from './session-policy.ts';

export const sts: QueryService = {
  name: 'sts',
  version: '2011-06-15',
  namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  invalidInputCode: 'ValidationError',
  errorCodes: {},
  operations: {
    GetCallerIdentity: { parameters: [], run: getCallerIdentity },
    AssumeRole: {
      parameters: ['RoleArn', 'RoleSessionName', 'Policy', 'DurationSeconds', 'ExternalId'],
      required: ['RoleArn', 'RoleSessionName'],
      run: assumeRole,
    },
  },
};

function getCallerIdentity({ caller }: CallContext): XmlMembers {
  return { Arn: caller.arn, UserId: caller.userId, Account: caller.accountId };
}

const MAX_CHAINED_SESSION_SECONDS = 3600;

/** The role's trust policy has to let the caller in, and the caller's own policies have to let it out. */
function assumeRole(context: CallContext, input: QueryInput): XmlMembers {
  const { world, caller } = context;
  const sessionRequest = readSessionRequest(world, input as Record<string, string>);
  const role = [...(world.accounts.get(sessionRequest.accountId)?.roles.values() ?? [])].find(
    (one) => one.arn === sessionRequest.roleArn,
  );
  if (!role || !canAssume(context, role, sessionRequest.accountId, input.ExternalId as string | undefined)) {
    const message = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${sessionRequest.roleArn}`;
    throw new AwsError('AccessDenied', message);
  }
  checkDuration(sessionRequest.durationSeconds, role);
  if (caller.arn.includes(':assumed-role/') && sessionRequest.durationSeconds > MAX_CHAINED_SESSION_SECONDS) {
    throw new AwsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  }
  const session = issueSession(world, { ...sessionRequest, role });
  return {
    AssumedRoleUser: { Arn: session.arn, AssumedRoleId: `${session.roleId}:${sessionRequest.sessionName}` },
    Credentials: credentialsOf(session),
  };
}

/** Stricter than AWS, which in one account is content with a trust policy that names the caller. */
function canAssume(context: CallContext, role: Role, accountId: string, externalId: string | undefined): boolean {
  const keys = externalId === undefined ? {} : { 'sts:ExternalId': externalId };
  if (!isCallerAllowed(context, 'sts:AssumeRole', role.arn, keys)) return false;
  try {
    authorizeOnResource(
      context,
      'sts:AssumeRole',
      { arn: role.arn, accountId, policy: role.trustPolicy, isTrustPolicy: true },
      keys,
    );
    return true;
  } catch {
    return false;
  }
}

/** What both ways of assuming a role ask for. */
export interface SessionRequest {
  accountId: string;
  roleArn: string;
  sessionName: string;
  /** Seconds. */
  durationSeconds: number;
  sessionPolicy: PolicyDocument | null;
}

/** Throws ValidationError, MalformedInput or MalformedPolicyDocument. */
export function readSessionRequest(world: World, form: Record<string, string>): SessionRequest {
  const { RoleArn: roleArn = '', RoleSessionName: sessionName = '', Policy } = form;
  checkSessionName(sessionName);
  const duration = readDurationSeconds(form.DurationSeconds);
  const [, accountId] = new RegExp(`^arn:${world.partition}:iam::(\\d{12}):role/.+$`).exec(roleArn) ?? [];
  if (!accountId) throw new AwsError('ValidationError', 'Request ARN is invalid');
  const sessionPolicy = Policy === undefined ? null : readSessionPolicy(Policy);
  return { accountId, roleArn, sessionName, durationSeconds: duration, sessionPolicy };
}

export function checkDuration(durationSeconds: number, role: Role): void {
  if (durationSeconds <= role.maxSessionDurationSeconds) return;
  throw new AwsError(
    'ValidationError',
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  );
}

/** The Credentials of an answer. */
export function credentialsOf(session: Session & { accessKeyId: string }): XmlMembers {
  return {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secretAccessKey,
    SessionToken: session.sessionToken,
    Expiration: session.expiration.toISOString().replace(/\.\d{3}Z$/, 'Z'),
  };
}

/** Issues credentials of a role, as STS does once it agrees; tests use it for credentials of an earlier step. */
export function issueSession(
  world: World,
  of: {
    accountId: string;
    role: Role;
    sessionName: string;
    /** Seconds. */
    durationSeconds: number;
    sessionPolicy: PolicyDocument | null;
  },
): Session & { accessKeyId: string } {
  const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
  const session: Session = {
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(180).toString('base64'),
    accountId: of.accountId,
    arn: `arn:${world.partition}:sts::${of.accountId}:assumed-role/${of.role.name}/${of.sessionName}`,
    roleId: roleIdOf(of.role.arn),
    role: of.role,
    sessionPolicy: of.sessionPolicy,
    issuedAt: new Date(),
    expiration: new Date(Date.now() + of.durationSeconds * 1000),
  };
  world.sessions.set(accessKeyId, session);
  return { accessKeyId, ...session };
}

function checkSessionName(name: string): void {
  if (/^[\w+=,.@-]{2,64}$/.test(name)) return;
  throw constraintError(name, 'roleSessionName', 'satisfy regular expression pattern: [\\w+=,.@-]{2,64}');
}

/** Seconds; without one an hour. */
function readDurationSeconds(text = '3600'): number {
  if (!/^\d+$/.test(text)) throw new AwsError('MalformedInput', `DurationSeconds ${text} is not a number.`);
  const seconds = Number(text);
  if (seconds < 900) throw constraintError(text, 'durationSeconds', 'have value greater than or equal to 900');
  if (seconds > 43200) throw constraintError(text, 'durationSeconds', 'have value less than or equal to 43200');
  return seconds;
}

function constraintError(value: string, member: string, rule: string): AwsError {
  return new AwsError(
    'ValidationError',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must ${rule}`,
  );
}
