import {
  AssumeRoleCommand,
  type AssumeRoleResponse,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import type { RunContext } from '../../runtime/cancellation.ts';
import { RunError } from '../../runtime/errors.ts';
import { parseArn } from '../../domain/values/arn.ts';
import { accountId, arn, matching, object } from '../clients/response-shapes.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';
import type { SessionPolicy } from './session-policy.ts';
import { guard } from '../clients/allowed-calls.ts';
import { type Caller, settings } from '../clients/settings.ts';
import { explainSignIn, subjectOf } from './explain-sign-in.ts';
import { type IdTokenRequest, requestIdToken } from './id-token.ts';

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
 * Signs in for what `sessionPolicy` allows. The default chain's credentials are what they are: only the clients bound those.
 * `idToken` is the request for the OIDC token, if there is one already.
 * @throws RunError `sign-in`
 */
export async function signIn(
  how: SignIn,
  sessionPolicy: SessionPolicy,
  runContext: RunContext,
  idToken: IdTokenRequest | null = null,
): Promise<Session> {
  const { credentials, identity } =
    how.role === null
      ? await useDefaultCredentials(how, runContext)
      : await assumeRoleWithWebIdentity(how, how.role, sessionPolicy.document, runContext, idToken);
  return {
    credentials,
    identity,
    allowedActions: new Set(sessionPolicy.actions),
    environment: runContext.environment,
    log: runContext.log,
    signal: runContext.signal,
  };
}

type SignedIn = Pick<Session, 'credentials' | 'identity'>;

async function assumeRoleWithWebIdentity(
  how: SignIn,
  role: string,
  policy: string,
  runContext: RunContext,
  idToken: IdTokenRequest | null,
): Promise<SignedIn> {
  const token = await (idToken ?? requestIdToken(how.audience, runContext)).token();
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: role,
    RoleSessionName: how.sessionName,
    WebIdentityToken: token,
    DurationSeconds: how.durationSeconds,
    Policy: policy,
  });
  const answer = await sts(how.region, runContext)
    .send(command)
    .catch((error: unknown) => {
      throw explainSignIn(error, { role, audience: how.audience, region: how.region, token });
    });
  runContext.log.debug(`signed in with the subject ${subjectOf(token)}`);
  return signedIn('AssumeRoleWithWebIdentity', role, answer, runContext);
}

const SECRET = matching('secret', /./);

/** API_AssumeRole, API_AssumeRoleWithWebIdentity */
const ASSUMED = object({
  Credentials: object({ AccessKeyId: SECRET, SecretAccessKey: SECRET, SessionToken: SECRET }),
  AssumedRoleUser: object({ Arn: arn }),
});

/** The session that an answer of STS is. Nothing of it may ever be printed. @throws RunError `sign-in` */
function signedIn(call: string, role: string, answer: AssumeRoleResponse, runContext: RunContext): SignedIn {
  const {
    Credentials: { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken },
    AssumedRoleUser: assumed,
  } = usable(call, () => ASSUMED(answer, ''));
  const credentials = hidden({ accessKeyId, secretAccessKey, sessionToken }, runContext);
  const { account } = parseArn(assumed.Arn)!;
  if (account !== parseArn(role)?.account) {
    throw unusable(call, `the session is in account ${account}, not a session of ${role}`);
  }
  return { credentials, identity: { arn: assumed.Arn, account } };
}

/** Credentials of which nothing can be printed from now on. */
function hidden<C extends Credentials>(credentials: C, { log }: RunContext): C {
  const { secretAccessKey, sessionToken, accessKeyId } = credentials;
  for (const secret of [secretAccessKey, sessionToken, accessKeyId]) log.hide(secret);
  return credentials;
}

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** Without knowing who the run is nothing may be done. @throws RunError `sign-in` */
function usable<T>(call: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof IncompleteAnswer) throw unusable(call, error.message);
    throw error;
  }
}

function unusable(call: string, why: string): RunError {
  return new RunError(
    'sign-in',
    `${call} got an answer that cannot be used: ${why}.`,
    'Run again. If the problem persists, something between the runner and AWS answers instead of AWS: check the proxy and the AWS_ENDPOINT_URL variables.',
  );
}

/** AWS bounds a role that is assumed from another role's session (IAM User Guide, role chaining). */
const MAX_CHAINED_SESSION_SECONDS = 3600;

/** Assumes a role from another session, for what `sessionPolicy` allows. Throws AWS's own error. */
export async function assumeRole(
  session: Session,
  role: string,
  { region, sessionName, durationSeconds }: SignIn,
  sessionPolicy: SessionPolicy,
): Promise<Session> {
  const client = guard(new STSClient(settings('STS', region, session)), 'sts', session);
  const answer = await client.send(
    new AssumeRoleCommand({
      RoleArn: role,
      RoleSessionName: sessionName,
      DurationSeconds: Math.min(durationSeconds, MAX_CHAINED_SESSION_SECONDS),
      Policy: sessionPolicy.document,
    }),
  );
  const { environment, log, signal } = session;
  return {
    ...signedIn('AssumeRole', role, answer, session),
    allowedActions: new Set(sessionPolicy.actions),
    environment,
    log,
    signal,
  };
}

async function useDefaultCredentials(how: SignIn, runContext: RunContext): Promise<SignedIn> {
  const client = sts(how.region, runContext);
  const provider = client.config.credentials;
  const credentials: typeof provider = async (options) => hidden(await provider(options), runContext);
  // Before the first call, whose refusal may quote them.
  client.config.credentials = credentials;
  const answer = await client.send(new GetCallerIdentityCommand({})).catch((error: unknown) => {
    throw explainSignIn(error, { role: null, audience: how.audience, region: how.region, token: null });
  });
  const { Account: account, Arn } = usable('GetCallerIdentity', () => CALLER(answer, ''));
  if (parseArn(Arn)!.account !== account) throw unusable('GetCallerIdentity', `${Arn} is not in account ${account}`);
  // Resolved once; the other clients share the provider, which renews what expires.
  return { credentials, identity: { account, arn: Arn } };
}

/** API_GetCallerIdentity */
const CALLER = object({ Account: accountId, Arn: arn });

const SIGN_IN_CALLS = new Set(['sts:AssumeRoleWithWebIdentity', 'sts:GetCallerIdentity']);

function sts(region: string, runContext: RunContext): STSClient {
  const caller = { ...runContext, credentials: undefined, allowedActions: SIGN_IN_CALLS };
  return guard(new STSClient(settings('STS', region, caller)), 'sts', caller);
}
