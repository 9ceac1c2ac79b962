/** GitHub's OIDC provider: it issues a job's ID tokens and publishes the key that verifies them. */
import { generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import type { HttpRequest } from '../protocol/signature.ts';
import type { Call, World } from '../world/world.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { takeInjection } from '../protocol/injections.ts';
import { jsonText as jsonResponse } from '../protocol/http-response.ts';

export const GITHUB_OIDC_ISSUER = 'https://token.actions.githubusercontent.com';
const TOKEN_LIFETIME_SECONDS = 5 * 60;

export interface OidcProvider {
  /** The bearer token a job asks with. */
  requestToken: string;
  /** `environment` is that of the job, which then is its token's subject. */
  issue(world: World, audience: string, environment: string | null): Promise<string>;
  /**
   * The claims of a token that this provider signed, whatever issuer it names; rejects with jose's error for any other, or an
   * expired one.
   */
  verify(token: string): Promise<JWTPayload>;
}

// GitHub signs by RS256, whose pair of keys costs as much time as a test. Only the simulated STS verifies the tokens.
const ALGORITHM = 'ES256';
const keyPair = generateKeyPair(ALGORITHM);

export async function createOidcProvider(): Promise<OidcProvider> {
  const { publicKey, privateKey } = await keyPair;
  return {
    requestToken: `simulated-id-token-request-token-${randomUUID()}`,
    issue: (world, audience, environment) =>
      new SignJWT({ ...claims(world, audience), ...environmentClaims(world, environment) })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: 'simulated' })
        .sign(privateKey),
    verify: async (token) => (await jwtVerify(token, publicKey, { algorithms: [ALGORITHM] })).payload,
  };
}

function claims(world: World, audience: string): JWTPayload {
  const { fullName, id, ownerId } = world.repository;
  const now = Math.floor(Date.now() / 1000);
  const workflow = `${fullName}/.github/workflows/trail.yml@refs/heads/main`;
  return {
    iss: GITHUB_OIDC_ISSUER,
    aud: audience,
    jti: randomUUID(),
    iat: now,
    nbf: now - 5 * 60,
    exp: now + TOKEN_LIFETIME_SECONDS,
    repository: fullName,
    repository_id: id,
    repository_owner: fullName.split('/')[0],
    repository_owner_id: ownerId,
    repository_visibility: 'private',
    actor: 'octocat',
    actor_id: '583231',
    event_name: 'push',
    ref_type: 'branch',
    ref_protected: 'true',
    base_ref: '',
    head_ref: '',
    workflow: 'trail',
    workflow_ref: workflow,
    job_workflow_ref: workflow,
    runner_environment: 'github-hosted',
    run_id: '7000000001',
    run_number: '1',
    run_attempt: '1',
    ...world.oidcClaims,
  };
}

/** A job that names an environment has it in its subject, in place of the branch (GitHub docs, OpenID Connect reference). */
function environmentClaims({ repository }: World, environment: string | null): JWTPayload {
  return environment === null ? {} : { environment, sub: `repo:${repository.fullName}:environment:${environment}` };
}

/** Answers a job's request for an ID token. The URL that a job asks at says which job it is; here, which environment it names. */
export async function answerTokenRequest(world: World, provider: OidcProvider, request: HttpRequest, call: Call) {
  const { searchParams } = new URL(request.url, 'http://loopback');
  const audience = searchParams.get('audience');
  call.input = { audience };
  if (request.method !== 'GET' || request.headers.authorization !== `Bearer ${provider.requestToken}`) {
    throw new AwsError('Unauthorized', 'The request is not authorized.', 401);
  }
  const injected = takeInjection(world, call.action);
  if (injected) throw injected.error;
  // Without an audience GitHub uses the owner's URL.
  const owner = `https://github.com/${world.repository.fullName.split('/')[0]}`;
  return jsonResponse(200, { value: await provider.issue(world, audience ?? owner, searchParams.get('environment')) });
}
