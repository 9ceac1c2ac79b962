/** What a trust policy that accepts a job has to say, and what it may say, by the claims of the job's token. */
import { type Advice, json, verbatim } from '../../domain/values/advice.ts';
import { type Claims, GITHUB_COM, isHosted, isOfGithubCom } from './oidc-claims.ts';

/** The call by which a job assumes its role. */
export const ASSUME = 'sts:AssumeRoleWithWebIdentity';

/** A pull request's author decides what its workflow does, so nothing that a pull request may assume should be able to write. */
export function caution({ sub, ref }: Claims): string[] {
  return sub?.endsWith(':pull_request') || ref?.startsWith('refs/pull/')
    ? [
        'This job runs on a pull request. Do not let pull requests assume a role that can write: only a read-only role, set as plan-role-to-assume, should trust them.',
      ]
    : [];
}

/** If the issuer cannot be read, there is no substitute for it: a wrong one would be trusted. */
export function issuerNotes({ issuer }: Claims): string[] {
  return issuer === null
    ? ['Replace ISSUER with the token’s issuer without https://: the token’s claim `iss` cannot be read as a URL.']
    : [];
}

/** GitHub Enterprise Server may be where AWS does not get to. */
export function mustReach({ issuer }: Claims): string {
  return issuer === null || isHosted(issuer)
    ? ''
    : `, and AWS must be able to reach https://${issuer}/.well-known/openid-configuration and the keys that this document names`;
}

/**
 * Trust by the subject and, where AWS documents the condition key, by the repository's id, which nobody can take over by
 * creating a repository of the same name. An environment's subject hides the branch, and every branch can name it, so the
 * branch is named as well. Without a subject a statement would let in everybody that the issuer knows, so there is none.
 */
export function trustStatement(role: string, provider: string, claims: Claims, audience: string): Advice {
  const { issuer, sub, repository_id, ref } = claims;
  if (sub === null) {
    return [
      'The token’s subject cannot be read, so there is no statement to copy: compare the role’s trust policy manually.',
    ];
  }
  const isOfEnvironment = sub.includes(':environment:');
  const isDocumented = issuer === GITHUB_COM;
  const requiredClaims = {
    aud: audience,
    sub,
    ...(isDocumented && { repository_id, ...(isOfEnvironment && { ref }) }),
  };
  const StringEquals = Object.fromEntries(
    Object.entries(requiredClaims).flatMap(([claim, value]) =>
      value ? [[`${issuer ?? 'ISSUER'}:${claim}`, value]] : [],
    ),
  );
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: provider },
    Action: ASSUME,
    Condition: { StringEquals },
  };
  return [
    `Trust policy statement for ${role} that accepts this job:`,
    json(statement),
    ...issuerNotes(claims),
    ...(isOfEnvironment && !isDocumented
      ? ['Every branch can name an environment: allow only the branches that apply to deploy to it.']
      : []),
  ];
}

/** Trust policies may name the workflow besides the subject. */
export function workflowOf({ job_workflow_ref }: Claims): string[] {
  return job_workflow_ref === null
    ? []
    : [
        `This job's workflow is '${job_workflow_ref}' (job_workflow_ref): if the trust policy names a workflow, it must be this one.`,
      ];
}

/** GitHub issues two forms of subject: by name, and, for repositories created or renamed since July 2026, by id; on github.com alone. */
export function otherSubjects({ issuer, sub, repository, repository_id, repository_owner_id }: Claims): Advice {
  const facts =
    'The subject of a job with `environment:` contains the environment instead of the branch; the subject on a pull request contains `pull_request`.';
  if (issuer === null || !isOfGithubCom(issuer) || !repository || !repository_id || !repository_owner_id)
    return [facts];
  const [owner, name] = repository.split('/');
  const byName = `repo:${repository}:`;
  const byId = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:`;
  const form = [byName, byId].find((start) => sub?.startsWith(start));
  if (form === undefined) return [facts];
  const rest = sub!.slice(form.length);
  return [
    facts,
    'GitHub uses two forms of this subject. To keep the policy working after a rename, list both:',
    verbatim(`${byName}${rest}`, `${byId}${rest}`),
  ];
}
