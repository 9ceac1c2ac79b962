/** STS: GetCallerIdentity, and AssumeRoleWithWebIdentity for GitHub's tokens. */
import { randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { errors as joseErrors } from 'jose';
import type { Answer } from './aws-json.ts';
import type { OidcProvider } from './oidc.ts';
import type { Request } from './signature.ts';
import type { Account, Call, Role, Session, World } from './world.ts';
import type { PolicyDocument } from './policy.ts';
import { AwsError } from './errors.ts';
import { authenticate } from './identity.ts';
import { takeInjection } from './injections.ts';
import { ISSUER } from './oidc.ts';
import { evaluate } from './policy.ts';
import { readSessionPolicy } from './session-policy.ts';
import { xmlAnswer } from './sts-xml.ts';

const PROVIDER = ISSUER.slice('https://'.length);

/** Does what a form-encoded request asks for. Throws AwsError, its code as other protocols spell it. */
export async function performSts(world: World, provider: OidcProvider, request: Request, call: Call): Promise<Answer> {
  const form = call.input as Record<string, string>;
  if (form.Version !== '2011-06-15') throw invalidAction(form);
  if (form.Action === 'GetCallerIdentity') {
    const { caller } = authenticate(world, request, 'sts', call);
    const injected = takeInjection(world, call.action);
    if (injected) throw injected.error;
    return xmlAnswer(form.Action, { Arn: caller.arn, UserId: caller.userId, Account: caller.accountId });
  }
  if (form.Action !== 'AssumeRoleWithWebIdentity') throw invalidAction(form);
  const injected = takeInjection(world, call.action);
  if (injected) throw injected.error;
  return xmlAnswer(form.Action, await assumeRoleWithWebIdentity(world, provider, form));
}

function invalidAction(form: Record<string, string>): AwsError {
  return new AwsError('InvalidAction', `Could not find operation ${form.Action} for version ${form.Version}`);
}

const MEMBERS = ['Action', 'Version', 'RoleArn', 'RoleSessionName', 'WebIdentityToken', 'Policy', 'DurationSeconds'];

async function assumeRoleWithWebIdentity(world: World, provider: OidcProvider, form: Record<string, string>) {
  const unknown = Object.keys(form).find((member) => !MEMBERS.includes(member));
  if (unknown) throw new AwsError('ValidationError', `Unknown parameter: ${unknown}`);
  const { RoleArn = '', RoleSessionName = '', WebIdentityToken = '', Policy } = form;
  checkSessionName(RoleSessionName);
  const duration = readDuration(form.DurationSeconds);
  const [, accountId, path] = new RegExp(`^arn:${world.partition}:iam::(\\d{12}):role/(.+)$`).exec(RoleArn) ?? [];
  if (!accountId || !path) throw new AwsError('ValidationError', 'Request ARN is invalid');
  const sessionPolicy = Policy === undefined ? null : readSessionPolicy(Policy);
  const claims = await readToken(provider, WebIdentityToken);
  const account = world.accounts.get(accountId);
  checkProvider(account, claims);
  const role = [...account.roles.values()].find((one) => one.arn === RoleArn);
  // STS does not say whether the role, the subject or the trust policy is at fault.
  if (!role || !trusts(world, accountId, role, claims)) {
    throw new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  }
  if (duration > role.maxSessionDuration) {
    throw new AwsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  const session = issueSession(world, { accountId, role, sessionName: RoleSessionName, duration, sessionPolicy });
  return {
    SubjectFromWebIdentityToken: String(claims.sub),
    Audience: String(claims.aud),
    Provider: providerArn(world, accountId),
    AssumedRoleUser: { Arn: session.arn, AssumedRoleId: `${session.roleId}:${RoleSessionName}` },
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: session.expiration.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    },
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
    duration: number;
    sessionPolicy: PolicyDocument | null;
  },
): Session & { accessKeyId: string } {
  const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
  const session: Session = {
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(180).toString('base64'),
    accountId: of.accountId,
    arn: `arn:${world.partition}:sts::${of.accountId}:assumed-role/${of.role.name}/${of.sessionName}`,
    roleId: `AROA${randomBytes(8).toString('hex').toUpperCase()}`,
    role: of.role,
    sessionPolicy: of.sessionPolicy,
    expiration: new Date(Date.now() + of.duration * 1000),
  };
  world.sessions.set(accessKeyId, session);
  return { accessKeyId, ...session };
}

function checkSessionName(name: string): void {
  if (/^[\w+=,.@-]{2,64}$/.test(name)) return;
  throw constraint(name, 'roleSessionName', 'satisfy regular expression pattern: [\\w+=,.@-]{2,64}');
}

/** Seconds; without one an hour. */
function readDuration(text = '3600'): number {
  if (!/^\d+$/.test(text)) throw new AwsError('MalformedInput', `DurationSeconds ${text} is not a number.`);
  const seconds = Number(text);
  if (seconds < 900) throw constraint(text, 'durationSeconds', 'have value greater than or equal to 900');
  if (seconds > 43200) throw constraint(text, 'durationSeconds', 'have value less than or equal to 43200');
  return seconds;
}

function constraint(value: string, member: string, rule: string): AwsError {
  return new AwsError(
    'ValidationError',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must ${rule}`,
  );
}

async function readToken(provider: OidcProvider, token: string): Promise<JWTPayload> {
  try {
    return await provider.verify(token);
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) {
      throw new AwsError(
        'ExpiredTokenException',
        'Token expired: current date/time must be before the expiration date',
      );
    }
    const isForged = error instanceof joseErrors.JWSSignatureVerificationFailed;
    const message = isForged ? 'The ID Token signature is not valid' : 'The ID Token provided is not a valid JWT.';
    throw new AwsError('InvalidIdentityToken', message);
  }
}

function checkProvider(account: Account | undefined, claims: JWTPayload): asserts account {
  const provider = account?.oidcProviders.get(PROVIDER);
  if (!provider) {
    throw new AwsError('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${ISSUER}`);
  }
  if (typeof claims.aud !== 'string' || !provider.audiences.includes(claims.aud)) {
    throw new AwsError('InvalidIdentityToken', 'Incorrect token audience');
  }
}

/** Claims that trust policies can name; those besides aud and sub since January 2026. */
const CONDITION_KEYS = [
  'aud',
  'sub',
  'repository',
  'repository_id',
  'ref',
  'environment',
  'workflow',
  'job_workflow_ref',
  'actor',
];

function trusts(world: World, accountId: string, role: Role, claims: JWTPayload): boolean {
  const known = CONDITION_KEYS.filter((key) => claims[key] !== undefined);
  const verdict = evaluate([role.trust], {
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: null,
    principal: { type: 'Federated', ids: [providerArn(world, accountId)] },
    context: Object.fromEntries(known.map((key) => [`${PROVIDER}:${key}`, String(claims[key])])),
  });
  return verdict === 'Allow';
}

function providerArn(world: World, accountId: string): string {
  return `arn:${world.partition}:iam::${accountId}:oidc-provider/${PROVIDER}`;
}
