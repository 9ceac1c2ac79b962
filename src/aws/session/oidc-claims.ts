import { oneLine } from '../../domain/values/printable.ts';

/** The claims of GitHub's OIDC token that trust policies are about; `null` where the token has none that can be read. */
export interface Claims {
  /**
   * The issuer's host and path, without `https://`: the suffix of its OIDC provider's ARN and the prefix of its condition
   * keys (IAM User Guide, OIDC federation).
   */
  readonly issuer: string | null;
  readonly sub: string | null;
  readonly repository: string | null;
  readonly repository_id: string | null;
  readonly repository_owner_id: string | null;
  readonly ref: string | null;
  readonly job_workflow_ref: string | null;
}

/** GitHub's own issuer; that of one enterprise has the enterprise's name as its path. */
export const GITHUB_COM = 'token.actions.githubusercontent.com';

/** The issuer is of github.com, perhaps that of one enterprise. */
export function isOfGithubCom(issuer: string): boolean {
  return hostOf(issuer) === GITHUB_COM;
}

/** GitHub runs the issuer, so AWS reaches it: github.com or ghe.com, but no GitHub Enterprise Server. */
export function isHosted(issuer: string): boolean {
  return isOfGithubCom(issuer) || /^token\.actions\.[^.]+\.ghe\.com$/.test(hostOf(issuer));
}

function hostOf(issuer: string): string {
  return issuer.split('/')[0]!.toLowerCase();
}

/** API_CreateOpenIDConnectProvider: at most 255 characters, without port and query. Nothing else may reach a command. */
const ISSUER = /^(?=.{1,255}$)https:\/\/([a-z0-9][a-z0-9.-]*(?:\/\w[\w.-]*)*)$/i;

/** The token's claims, unverified: AWS verifies them. They show people what their trust policy was compared with. */
export function claimsOf(token: string | null): Claims {
  const payload = payloadOf(token);
  const text = (claim: string): string | null => {
    const value = payload[claim];
    return typeof value === 'string' && value !== '' ? oneLine(value) : null;
  };
  return {
    issuer: ISSUER.exec(text('iss') ?? '')?.[1] ?? null,
    sub: text('sub'),
    repository: text('repository'),
    repository_id: text('repository_id'),
    repository_owner_id: text('repository_owner_id'),
    ref: text('ref'),
    job_workflow_ref: text('job_workflow_ref'),
  };
}

function payloadOf(token: string | null): Readonly<Record<string, unknown>> {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof payload === 'object' && payload !== null ? { ...payload } : {};
  } catch {
    return {};
  }
}
