/** AssumeRoleWithWebIdentity for GitHub's tokens: the one request to AWS that nobody signs. */
import type { JWTPayload } from 'jose';
import { errors as joseErrors } from 'jose';
import type { HttpResponse } from '../protocol/http-response.ts';
import type { OidcProvider } from './oidc.ts';
import type { HttpRequest } from '../protocol/signature.ts';
import type { Account, Call, Role, World } from '../world/world.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { takeInjection } from '../protocol/injections.ts';
import { tokenIdentity } from '../protocol/user-identity.ts';
import { GITHUB_OIDC_ISSUER } from './oidc.ts';
import { evaluate } from '../iam-policy/evaluate.ts';
import { invalidAction, queryResponse, readForm } from '../protocol/aws-query.ts';
import { checkDuration, credentialsOf, issueSession, readSessionRequest, sts } from './sts.ts';

/** An account's OIDC provider is named after the issuer: its URL without `https://`, path included. */
function providerOf({ iss }: JWTPayload): string {
  return String(iss).replace(/^https:\/\//, '');
}

const PARAMETERS = ['Action', 'Version', 'RoleArn', 'RoleSessionName', 'WebIdentityToken', 'Policy', 'DurationSeconds'];

/** Throws AwsError, its code as other protocols spell it. */
export async function assumeRoleWithWebIdentity(
  world: World,
  provider: OidcProvider,
  request: HttpRequest,
  call: Call,
): Promise<HttpResponse> {
  const form = readForm(request);
  if (form.Version !== sts.version) throw invalidAction(form);
  const injected = takeInjection(world, call.action);
  if (injected) throw injected.error;
  const unknown = Object.keys(form).find((member) => !PARAMETERS.includes(member));
  if (unknown) throw new AwsError('ValidationError', `Unknown parameter: ${unknown}`);
  const sessionRequest = readSessionRequest(world, form);
  const { accountId, roleArn, sessionName, durationSeconds: duration } = sessionRequest;
  const claims = await readToken(provider, form.WebIdentityToken ?? '');
  call.userIdentity = tokenIdentity(providerArn(world, accountId, claims), String(claims.aud), String(claims.sub));
  const account = world.accounts.get(accountId);
  checkProvider(account, claims);
  const role = [...account.roles.values()].find((one) => one.arn === roleArn);
  // STS does not say whether the role, the subject or the trust policy is at fault.
  if (!role || !isTokenTrusted(world, accountId, role, claims)) {
    throw new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  }
  checkDuration(duration, role);
  const session = issueSession(world, { ...sessionRequest, role });
  const answer = {
    SubjectFromWebIdentityToken: String(claims.sub),
    Audience: String(claims.aud),
    Provider: providerArn(world, accountId, claims),
    AssumedRoleUser: { Arn: session.arn, AssumedRoleId: `${session.roleId}:${sessionName}` },
    Credentials: credentialsOf(session),
  };
  call.response = answer;
  return queryResponse(sts, 'AssumeRoleWithWebIdentity', answer);
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
  const provider = account?.oidcProviders.get(providerOf(claims));
  if (!provider) {
    throw new AwsError(
      'InvalidIdentityToken',
      `No OpenIDConnect provider found in your account for ${String(claims.iss)}`,
    );
  }
  if (typeof claims.aud !== 'string' || !provider.audiences.includes(claims.aud)) {
    throw new AwsError('InvalidIdentityToken', 'Incorrect token audience');
  }
}

/** Claims that trust policies can name of any issuer. */
const CONDITION_KEYS = ['aud', 'sub'];

/** And since January 2026 of GitHub's own, without an enterprise's path: nothing documents them for others. */
const GITHUB_CONDITION_KEYS = [
  'repository',
  'repository_id',
  'ref',
  'environment',
  'workflow',
  'job_workflow_ref',
  'actor',
];

function isTokenTrusted(world: World, accountId: string, role: Role, claims: JWTPayload): boolean {
  const keys = claims.iss === GITHUB_OIDC_ISSUER ? [...CONDITION_KEYS, ...GITHUB_CONDITION_KEYS] : CONDITION_KEYS;
  const known = keys.filter((key) => claims[key] !== undefined);
  const verdict = evaluate([role.trustPolicy], {
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: null,
    principal: providerArn(world, accountId, claims),
    context: Object.fromEntries(known.map((key) => [`${providerOf(claims)}:${key}`, String(claims[key])])),
  });
  return verdict === 'Allow';
}

function providerArn(world: World, accountId: string, claims: JWTPayload): string {
  return `arn:${world.partition}:iam::${accountId}:oidc-provider/${providerOf(claims)}`;
}
