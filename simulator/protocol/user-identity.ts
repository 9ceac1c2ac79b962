/** `userIdentity` of those who sign their calls: IAM users and sessions of roles, and of those who sign in with a token. */
import { type UserIdentity, wholeSeconds } from '../world/event-history.ts';

export function userIdentity(user: {
  accessKeyId: string;
  accountId: string;
  arn: string;
  userId: string;
}): UserIdentity {
  const { accessKeyId, accountId, arn, userId } = user;
  return { type: 'IAMUser', principalId: userId, arn, accountId, accessKeyId, userName: arn.split('/').at(-1)! };
}

/** The session's name is the end of its ARN; the role is the one that issued it. */
export function sessionIdentity(session: {
  accessKeyId: string;
  accountId: string;
  /** Of the session. */
  arn: string;
  roleId: string;
  role: { name: string; arn: string };
  issuedAt: Date;
}): UserIdentity {
  const { accessKeyId, accountId, arn, roleId, role } = session;
  return {
    type: 'AssumedRole',
    principalId: `${roleId}:${arn.split('/').at(-1)}`,
    arn,
    accountId,
    accessKeyId,
    sessionContext: {
      sessionIssuer: { type: 'Role', principalId: roleId, arn: role.arn, accountId, userName: role.name },
      attributes: { creationDate: wholeSeconds(session.issuedAt), mfaAuthenticated: 'false' },
    },
  };
}

/** Who signs in with a token of an identity provider, in the event of the sign-in alone: its session is an assumed role's. */
export function tokenIdentity(providerArn: string, audience: string, subject: string): UserIdentity {
  const principalId = `${providerArn}:${audience}:${subject}`;
  return { type: 'WebIdentityUser', principalId, userName: subject, identityProvider: providerArn };
}
