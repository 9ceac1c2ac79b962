/** Those who act in stories besides the action: people, roles, services, each as CloudTrail names it. */
import { randomBytes } from 'node:crypto';
import { type UserIdentity, wholeSeconds } from '../../world/event-history.ts';
import { MANAGEMENT_ACCOUNT } from '../../world/company.ts';
import { roleIdOf } from '../../world/iam/role-id.ts';
import type { World } from '../../world/world.ts';
import { sessionIdentity, tokenIdentity, userIdentity } from '../../protocol/user-identity.ts';

export interface Actor {
  accountId: string;
  /** What policies call it, and what its records say of it at that time. */
  principal(world: World): { arn: string; principalArn: string; userId: string };
  identity(world: World, at: Date): UserIdentity;
  /** The token that it signed in with, which leaves an event of its own before its first call. */
  token?: { subject: string; roleArn(world: World): string; sessionName: string; accessKeyId: string };
  /** Its calls come from this host, instead of an address and a user agent of its own. */
  host?: string;
}

export function rootOf(accountId = MANAGEMENT_ACCOUNT, { mfa = true } = {}): Actor {
  const principal = ({ partition }: World) => {
    const arn = `arn:${partition}:iam::${accountId}:root`;
    return { arn, principalArn: arn, userId: accountId };
  };
  const accessKeyId = temporaryKey();
  return {
    accountId,
    principal,
    identity: (world, at) => ({
      type: 'Root',
      principalId: accountId,
      arn: principal(world).arn,
      accountId,
      accessKeyId,
      sessionContext: { attributes: attributes(at, mfa) },
    }),
  };
}

/** With an access key; with `mfa`, true or false, in a session of the console's kind. */
export function iamUser(
  name: string,
  { accountId = MANAGEMENT_ACCOUNT, mfa }: { accountId?: string; mfa?: boolean } = {},
): Actor {
  const accessKeyId = mfa === undefined ? `AKIA${digits(8)}` : temporaryKey();
  const principal = ({ partition }: World) => {
    const arn = `arn:${partition}:iam::${accountId}:user/${name}`;
    return { arn, principalArn: arn, userId: `AIDA${idOf(arn)}` };
  };
  return {
    accountId,
    principal,
    identity: (world, at) => ({
      ...userIdentity({ accessKeyId, accountId, ...principal(world) }),
      ...(mfa === undefined ? {} : { sessionContext: { attributes: attributes(at, mfa) } }),
    }),
  };
}

interface SessionOptions {
  accountId?: string;
  /** With slashes around it. */
  path?: string;
  mfa?: boolean;
  sourceIdentity?: string;
  accessKeyId?: string;
}

/** A session of a role, which need not be one of the world's. */
export function roleSession(roleName: string, sessionName: string, options: SessionOptions = {}): Actor {
  const { accountId = MANAGEMENT_ACCOUNT, path = '/', mfa = false, sourceIdentity } = options;
  const { accessKeyId = temporaryKey() } = options;
  const roleArn = ({ partition }: World) => `arn:${partition}:iam::${accountId}:role${path}${roleName}`;
  const arn = ({ partition }: World) => `arn:${partition}:sts::${accountId}:assumed-role/${roleName}/${sessionName}`;
  return {
    accountId,
    principal: (world) => ({
      arn: arn(world),
      principalArn: roleArn(world),
      userId: `${roleIdOf(roleArn(world))}:${sessionName}`,
    }),
    identity: (world, at) => {
      const role = { name: roleName, arn: roleArn(world) };
      const session = { accessKeyId, accountId, arn: arn(world), roleId: roleIdOf(role.arn), role, issuedAt: at };
      const identity = sessionIdentity(session);
      const source = sourceIdentity === undefined ? {} : { sourceIdentity };
      const sessionContext = { ...identity.sessionContext, attributes: attributes(at, mfa), ...source };
      return { ...identity, sessionContext };
    },
  };
}

/** A person of Identity Center, whose role is named after the permission set and a hash. */
export function identityCenterUser(
  userName: string,
  permissionSet: string,
  { accountId = MANAGEMENT_ACCOUNT, region = 'us-east-1' } = {},
): Actor {
  const roleName = `AWSReservedSSO_${permissionSet}_0123456789abcdef`;
  return roleSession(roleName, userName, { accountId, path: `/aws-reserved/sso.amazonaws.com/${region}/` });
}

/** A workflow elsewhere at GitHub: `subject` is its token's, `repo:octo-org/site:ref:refs/heads/main`. */
export function githubRole(
  subject: string,
  roleName: string,
  sessionName: string,
  options: SessionOptions = {},
): Actor {
  const accessKeyId = temporaryKey();
  const session = roleSession(roleName, sessionName, { ...options, accessKeyId });
  const roleArn = (world: World) => session.principal(world).principalArn;
  return { ...session, token: { subject, roleArn, sessionName, accessKeyId } };
}

/** A service that acts by itself, or for somebody (`onBehalfOf`), who is then named and the service as `invokedBy`. */
export function service(
  host: string,
  { onBehalfOf, accountId = MANAGEMENT_ACCOUNT }: { onBehalfOf?: Actor; accountId?: string } = {},
): Actor {
  if (onBehalfOf) {
    const identity = (world: World, at: Date) => ({ ...onBehalfOf.identity(world, at), invokedBy: host });
    return { ...onBehalfOf, identity, host };
  }
  return { ...rootOf(accountId), identity: () => ({ type: 'AWSService', invokedBy: host }), host };
}

/** Of any other type: `{ type: 'SAMLUser', principalId: '…', … }` stands in the record as it is. */
export function otherIdentity(identity: UserIdentity, accountId = MANAGEMENT_ACCOUNT): Actor {
  return { ...rootOf(accountId), identity: () => identity };
}

/** Who signs in with GitHub's token, in the account of the role. */
export function githubIdentity({ partition }: World, accountId: string, subject: string): UserIdentity {
  const provider = `arn:${partition}:iam::${accountId}:oidc-provider/token.actions.githubusercontent.com`;
  return tokenIdentity(provider, 'sts.amazonaws.com', subject);
}

function attributes(at: Date, mfa: boolean) {
  return { creationDate: wholeSeconds(at), mfaAuthenticated: String(mfa) as 'true' | 'false' };
}

function temporaryKey(): string {
  return `ASIA${digits(8)}`;
}

function digits(bytes: number): string {
  return randomBytes(bytes).toString('hex').toUpperCase();
}

function idOf(arn: string): string {
  return Buffer.from(arn).toString('hex').slice(-17).toUpperCase();
}
