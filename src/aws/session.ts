import { getIDToken } from '@actions/core';
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { RunError } from '../errors.ts';
import type { Log } from '../log.ts';
import { parseArn } from '../trail/arn.ts';
import { type Caller, guard, settings } from './client.ts';
import { explainSignIn, subjectOf } from './sign-in-failures.ts';

/** Who the run is in AWS. */
export interface Identity {
  readonly account: string;
  readonly arn: string;
}

export interface Session extends Caller {
  readonly identity: Identity;
}

/** How a run signs in: by a role and OIDC, or by what the runner already has. */
export interface SignIn {
  readonly role: string | null;
  readonly region: string;
  readonly audience: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
}

/**
 * Signs in for `allowed` calls. With a role, `sessionPolicy` bounds the session in AWS too; the default chain's
 * credentials are what they are, and only the clients' own refusal bounds them.
 * @throws RunError `sign-in`
 */
export const signIn = async (
  how: SignIn,
  allowed: readonly string[],
  sessionPolicy: string,
  log: Log,
): Promise<Session> => {
  const caller = { allowed: new Set(allowed), log };
  return how.role === null ? ambient(how, caller) : assumed(how, how.role, sessionPolicy, caller);
};

const assumed = async (
  how: SignIn,
  role: string,
  policy: string,
  caller: Omit<Caller, 'credentials'>,
): Promise<Session> => {
  const token = await webIdentityToken(how.audience);
  const { log } = caller;
  const sts = stsClient(how.region, ['sts:AssumeRoleWithWebIdentity'], { credentials: undefined, log });
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: role,
    RoleSessionName: how.sessionName,
    WebIdentityToken: token,
    DurationSeconds: how.durationSeconds,
    Policy: policy,
  });
  const answer = await sts.send(command).catch((error: unknown) => {
    throw explainSignIn(error, { role, audience: how.audience, region: how.region, token });
  });
  const {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
  } = answer.Credentials ?? {};
  const arn = answer.AssumedRoleUser?.Arn;
  if (!accessKeyId || !secretAccessKey || !sessionToken || !arn) {
    throw new RunError('sign-in', 'STS answered AssumeRoleWithWebIdentity without credentials.');
  }
  for (const secret of [secretAccessKey, sessionToken, accessKeyId]) log.hide(secret);
  log.debug(`signed in with the subject ${subjectOf(token)}`);
  return {
    ...caller,
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    identity: { arn, account: parseArn(arn)!.account },
  };
};

const ambient = async (how: SignIn, caller: Omit<Caller, 'credentials'>): Promise<Session> => {
  const sts = stsClient(how.region, ['sts:GetCallerIdentity'], { credentials: undefined, log: caller.log });
  const answer = await sts.send(new GetCallerIdentityCommand({})).catch((error: unknown) => {
    throw explainSignIn(error, { role: null, audience: how.audience, region: how.region, token: null });
  });
  // Resolved once; the other clients share the provider, which renews what expires.
  return { ...caller, credentials: sts.config.credentials, identity: { account: answer.Account!, arn: answer.Arn! } };
};

const stsClient = (
  region: string,
  allowed: readonly string[],
  caller: Pick<Caller, 'credentials' | 'log'>,
): STSClient =>
  guard(new STSClient(settings('STS', region, caller)), 'sts', { allowed: new Set(allowed), log: caller.log });

const webIdentityToken = async (audience: string): Promise<string> => {
  if (!process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] || !process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']) {
    throw new RunError(
      'sign-in',
      'GitHub gives this job no OIDC token, so no role can be assumed: the job lacks the permission id-token: write.',
      'Add to the job (what `permissions` does not name is off):\n  permissions:\n    contents: read\n    id-token: write\nA called (reusable) workflow gets it only if the calling job grants it too.',
    );
  }
  return getIDToken(audience).catch((error: unknown) => {
    throw new RunError(
      'sign-in',
      `GitHub did not issue an OIDC token: ${error instanceof Error ? error.message : String(error)}`,
      'Usually a passing fault of GitHub: run the job again. See githubstatus.com.',
      error,
    );
  });
};
