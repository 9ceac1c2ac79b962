import { RunError } from '../errors.ts';
import { parseArn, partitionOf } from '../trail/arn.ts';
import { errorName, errorText, httpStatus } from './aws-error.ts';
import { endpointHint } from './endpoints.ts';

interface Attempt {
  /** `null`: the SDK's default chain. */
  readonly role: string | null;
  readonly audience: string;
  readonly region: string;
  readonly token: string | null;
}

const ISSUER = 'token.actions.githubusercontent.com';

/** What a refused sign-in means. AWS does not always tell which of several causes it was; then all are named. */
export const explainSignIn = (error: unknown, attempt: Attempt): RunError => {
  // The API's codes; the SDK puts `Exception` behind some of them.
  const [name, text] = [errorName(error).replace(/Exception$/, ''), errorText(error)];
  const failure = (message: string, hint: string) => new RunError('sign-in', message, hint, error);
  const endpoint = endpointHint(error);
  if (endpoint)
    return failure(`STS in ${attempt.region} has no endpoint that can be used: ${name}: "${text}".`, endpoint);
  if (attempt.role === null) return failure(...explainAmbient(name, text));

  const { role, audience, token } = attempt;
  const account = parseArn(role)?.account ?? '';
  const provider = `arn:${partitionOf(attempt.region)}:iam::${account}:oidc-provider/${ISSUER}`;
  if (httpStatus(error) === undefined) {
    return failure(
      `STS in ${attempt.region} could not be reached: ${name}: "${text}".`,
      "Check aws-region, the runner's network and proxy, and the AWS_ENDPOINT_URL variables. Nothing was read or written.",
    );
  }
  const said = `AWS said: "${text}".`;
  if (name === 'InvalidIdentityToken' && /audience/i.test(text)) {
    return failure(
      `The OIDC provider in account ${account} does not know the audience '${audience}'. ${said}`,
      `Set the input audience to one that it knows, or add this one:\n  aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${provider} --client-id ${audience}`,
    );
  }
  if (name === 'InvalidIdentityToken' && /No OpenIDConnect provider/i.test(text)) {
    return failure(
      `Account ${account} does not trust GitHub's OIDC tokens yet: it has no OIDC provider for them. ${said}`,
      `Create it once in that account:\n  aws iam create-open-id-connect-provider --url https://${ISSUER} --client-id-list ${audience}`,
    );
  }
  if (name === 'InvalidIdentityToken' || name === 'ExpiredToken' || name === 'IDPCommunicationError') {
    return failure(
      `AWS could not accept GitHub's OIDC token. ${said}`,
      'Usually a passing fault between AWS and GitHub: run the job again. If it stays, compare the provider’s URL and thumbprints with GitHub’s documentation on OIDC in AWS.',
    );
  }
  if (name === 'AccessDenied') {
    return failure(
      `AWS did not let this job assume ${role}. ${said}\nAWS does not say why: it is one of these three: the role does not exist, its trust policy does not accept this job's subject '${subjectOf(token)}', or it does not accept the audience '${audience}'.`,
      `${caution(token)}Trust policy statement of ${role} that accepts this job:\n${trustStatement(provider, token, audience)}\n${otherSubjects(token)}`,
    );
  }
  if (name === 'ValidationError' && /DurationSeconds/.test(text)) {
    return failure(
      `The role does not allow sessions that long. ${said}`,
      `Lower role-duration-seconds, or raise the role's maximum:\n  aws iam update-role --role-name ${role.split('/').at(-1)} --max-session-duration SECONDS`,
    );
  }
  if (name === 'PackedPolicyTooLarge') {
    return failure(`The session policy is too large for STS. ${said}`, 'Please report this bug.');
  }
  if (name === 'RegionDisabled') {
    return failure(
      `STS is not active in ${attempt.region} for account ${account}. ${said}`,
      'Activate the Region in the account settings of IAM.',
    );
  }
  return failure(
    `Assuming ${role} failed with ${name}. ${said}`,
    'Nothing was read or written. Run the job again; if it stays, look at the role and the OIDC provider.',
  );
};

const explainAmbient = (name: string, text: string): [string, string] => {
  if (name === 'CredentialsProviderError') {
    return [
      'There are no AWS credentials: role-to-assume is empty, and neither an earlier step nor the runner provides any.',
      'Set role-to-assume to the ARN of a role that trusts this repository by OIDC, and give the job `permissions: id-token: write`. On a pull request from a fork secrets are empty, so a role taken from a secret is too.',
    ];
  }
  if (['ExpiredToken', 'InvalidClientTokenId', 'SignatureDoesNotMatch'].includes(name)) {
    return [
      `The AWS credentials that the runner provides are not valid: ${text}`,
      'Renew them in the step that sets them, or use role-to-assume instead.',
    ];
  }
  return [
    `AWS could not be asked who this run is: ${name}: ${text}`,
    'Look at the runner’s network, proxy and AWS_ENDPOINT_URL variables.',
  ];
};

interface Claims {
  readonly sub?: string;
  readonly repository?: string;
  readonly repository_id?: string;
  readonly repository_owner_id?: string;
  readonly ref?: string;
}

/** The token's claims, unverified: for telling people what their trust policy was shown. */
const claimsOf = (token: string | null): Claims => {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch {
    return {};
  }
};

/** The subject that a token carries, as trust policies compare it. */
export const subjectOf = (token: string | null): string => claimsOf(token).sub ?? '(unreadable)';

/** A pull request's author decides what its workflow does, so nothing that a pull request may assume should be able to write. */
const caution = (token: string | null): string => {
  const { sub = '', ref = '' } = claimsOf(token);
  return sub.endsWith(':pull_request') || ref.startsWith('refs/pull/')
    ? 'This job runs on a pull request. Do not let pull requests assume a role that can write: only a role that reads, named by plan-role-to-assume, should trust them.\n'
    : '';
};

/**
 * Trust by the subject and by the repository's id, which nobody can take over by creating a repository of the same name. An
 * environment's subject hides the branch, and every branch can name it, so the branch is named as well.
 */
const trustStatement = (provider: string, token: string | null, audience: string): string => {
  const { sub, repository_id, ref } = claimsOf(token);
  const wanted = { aud: audience, sub, repository_id, ...(sub?.includes(':environment:') && { ref }) };
  const StringEquals = Object.fromEntries(
    Object.entries(wanted).flatMap(([claim, value]) => (value ? [[`${ISSUER}:${claim}`, value]] : [])),
  );
  return JSON.stringify(
    {
      Effect: 'Allow',
      Principal: { Federated: provider },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals },
    },
    null,
    2,
  );
};

/** GitHub issues two forms of subject: by name, and, for repositories created or renamed since July 2026, by id. */
const otherSubjects = (token: string | null): string => {
  const { sub = '', repository = '', repository_id, repository_owner_id } = claimsOf(token);
  const [owner, name] = repository.split('/');
  const byName = `repo:${repository}:`;
  const byId = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:`;
  const facts =
    'A job with `environment:` carries that environment in its subject instead of the branch, and a pull request carries `pull_request`.';
  if (!repository || !repository_id || !repository_owner_id) return facts;
  const rest = sub.startsWith(byName) ? sub.slice(byName.length) : sub.startsWith(byId) ? sub.slice(byId.length) : null;
  if (rest === null) return facts;
  return `${facts}\nGitHub knows two forms of this subject; a policy that must outlive a rename lists both:\n  ${byName}${rest}\n  ${byId}${rest}`;
};
