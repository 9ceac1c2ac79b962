import { RunError } from '../../runtime/errors.ts';
import { parseArn } from '../../domain/values/arn.ts';
import { partitionOf } from '../../domain/values/partitions.ts';
import { type Advice, commands, shellQuote } from '../../domain/values/advice.ts';
import {
  errorName,
  errorText,
  httpStatus,
  isExpired,
  isUnauthenticated,
  UNAUTHENTICATED_REMEDY,
} from '../errors/aws-error.ts';
import { explainDenial } from '../errors/explain-denial.ts';
import { circumstancesOf } from '../errors/endpoints.ts';
import { type Claims, claimsOf } from './oidc-claims.ts';
import { ASSUME, caution, issuerNotes, mustReach, otherSubjects, trustStatement, workflowOf } from './trust-advice.ts';

interface SignInAttempt {
  /** `null`: the SDK's default chain. */
  readonly role: string | null;
  readonly audience: string;
  readonly region: string;
  readonly token: string | null;
}

type Explanation = readonly [message: string, ...hint: Advice];

/** What a refused sign-in means. AWS does not always say which of several causes it was; then all are named. */
export function explainSignIn(error: unknown, attempt: SignInAttempt): RunError {
  const [message, ...hint] = explanationOf(error, attempt);
  return new RunError('sign-in', message, hint, error);
}

function explanationOf(error: unknown, attempt: SignInAttempt): Explanation {
  const { region, role } = attempt;
  const said = `${nameInApi(error)}: "${errorText(error)}"`;
  const { endpointHint, connectionHint } = circumstancesOf(error);
  if (endpointHint) return [`STS in ${region} has no usable endpoint: ${said}.`, endpointHint];
  if (connectionHint) return [`STS in ${region} could not be reached: ${said}.`, connectionHint];
  if (role === null) return explainDefaultCredentials(error);
  if (httpStatus(error) === undefined) {
    return [
      `STS in ${region} could not be reached: ${said}.`,
      "Check aws-region, the runner's network and proxy, and the AWS_ENDPOINT_URL variables. Nothing was read or written.",
    ];
  }
  const refusal = refusalOf(error, { ...attempt, role });
  return explainTokenRefusal(refusal) ?? explainRoleRefusal(refusal) ?? explainRequestRefusal(error, refusal);
}

/** The API's codes; the SDK puts `Exception` behind some of them. */
function nameInApi(error: unknown): string {
  return errorName(error).replace(/Exception$/, '');
}

/** What STS refused, and in which words. */
interface Refusal extends SignInAttempt {
  readonly role: string;
  readonly name: string;
  readonly text: string;
  /** The words of AWS, as a sentence. */
  readonly said: string;
  /** The role's account. */
  readonly account: string;
  readonly claims: Claims;
  /** The token's issuer; `null` where it cannot be read. */
  readonly url: string | null;
  /** The ARN that the issuer's OIDC provider has in the role's account. */
  readonly provider: string;
}

function refusalOf(error: unknown, attempt: SignInAttempt & { readonly role: string }): Refusal {
  const text = errorText(error);
  const claims = claimsOf(attempt.token);
  const account = parseArn(attempt.role)?.account ?? '';
  return {
    ...attempt,
    name: nameInApi(error),
    text,
    said: `AWS reported: "${text}".`,
    account,
    claims,
    url: claims.issuer === null ? null : `https://${claims.issuer}`,
    provider: `arn:${partitionOf(attempt.region)}:iam::${account}:oidc-provider/${claims.issuer ?? 'ISSUER'}`,
  };
}

/** AWS did not get as far as the role; `null` where it did. */
function explainTokenRefusal({
  name,
  text,
  said,
  account,
  audience,
  claims,
  url,
  provider,
}: Refusal): Explanation | null {
  if (name === 'InvalidIdentityToken' && /audience/i.test(text)) {
    return [
      `The OIDC provider in account ${account} does not list the audience '${audience}'. ${said}`,
      'Set audience to a listed audience, or add this one:',
      commands(
        `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${provider} --client-id ${shellQuote(audience)}`,
      ),
      ...issuerNotes(claims),
    ];
  }
  if (name === 'InvalidIdentityToken' && /No OpenIDConnect provider/i.test(text)) {
    return [
      `Account ${account} does not trust this job's OIDC tokens yet: it has no OIDC provider for their issuer${url ? ` ${url}` : ''}. ${said}`,
      `Create it once in that account${mustReach(claims)}:`,
      commands(
        `aws iam create-open-id-connect-provider --url ${url ?? 'https://ISSUER'} --client-id-list ${shellQuote(audience)}`,
      ),
      ...issuerNotes(claims),
    ];
  }
  if (name === 'InvalidIdentityToken' || name === 'ExpiredToken' || name === 'IDPCommunicationError') {
    return [
      `AWS could not accept GitHub's OIDC token. ${said}`,
      `This is usually a temporary problem between AWS and GitHub: run the job again. If it persists, compare the URL of the OIDC provider in account ${account} with the token's issuer, ${url ?? 'which cannot be read'}: they must be equal${mustReach(claims)}.`,
    ];
  }
  return null;
}

/** A policy keeps this job from the role; `null` where none does. */
function explainRoleRefusal({
  name,
  text,
  said,
  role,
  audience,
  token,
  claims,
  url,
  provider,
}: Refusal): Explanation | null {
  if (name !== 'AccessDenied') return null;
  // A trust policy that allows nothing is the usual case, for which there is more to say.
  const denial = /because no role trust policy/i.test(text) ? null : explainDenial(text, ASSUME);
  if (denial) return [`AWS did not allow this job to assume ${role}. ${denial.explanation} ${said}`, denial.fix];
  return [
    `AWS did not allow this job to assume ${role}. ${said}\nAWS does not say why. There are four possible reasons: the role does not exist, its trust policy does not accept this job's subject '${subjectOf(token)}', it does not accept the audience '${audience}', or it trusts another OIDC provider than ${url ? `that of this token's issuer ${url}` : "that of this token's issuer, which cannot be read"}.`,
    ...caution(claims),
    ...trustStatement(role, provider, claims, audience),
    ...workflowOf(claims),
    ...otherSubjects(claims),
  ];
}

/** Something else about the request. */
function explainRequestRefusal(error: unknown, { name, text, said, role, region, account }: Refusal): Explanation {
  if (name === 'ValidationError' && /DurationSeconds/.test(text)) {
    return [
      `The role does not allow sessions of this duration. ${said}`,
      "Decrease role-duration-seconds, or increase the role's maximum session duration:",
      commands(`aws iam update-role --role-name ${role.split('/').at(-1)} --max-session-duration SECONDS`),
    ];
  }
  if (name === 'PackedPolicyTooLarge') {
    return [`The session policy is too large for STS. ${said}`, 'Please report this bug.'];
  }
  if (name === 'RegionDisabled') {
    return [
      `STS is not active in ${region} for account ${account}. ${said}`,
      'Activate the Region in the IAM account settings.',
    ];
  }
  if (isUnauthenticated(error)) {
    return [`STS did not accept the request to assume ${role}. ${said}`, UNAUTHENTICATED_REMEDY];
  }
  return [
    `Assuming ${role} failed with ${name}. ${said}`,
    'Nothing was read or written. Run the job again. If the problem persists, check the role and the OIDC provider.',
  ];
}

function explainDefaultCredentials(error: unknown): Explanation {
  const [name, text] = [errorName(error), errorText(error)];
  if (name === 'CredentialsProviderError') {
    return [
      'There are no AWS credentials: role-to-assume is empty, and neither an earlier step nor the runner provides credentials.',
      'Set role-to-assume to the ARN of a role that trusts this repository by OIDC, and give the job `permissions: id-token: write`. On a pull request from a fork, secrets are empty, so a role ARN from a secret is empty too.',
    ];
  }
  if (isExpired(error)) {
    return [
      `The AWS credentials that the runner provides have expired: ${text}`,
      'Renew them in the step that sets them, or use role-to-assume instead.',
    ];
  }
  if (isUnauthenticated(error)) {
    return [
      `AWS could not authenticate this run. Either the AWS credentials that the runner provides are not valid, or the runner's clock is wrong or a proxy changes requests: ${name}: ${text}`,
      `Renew them in the step that sets them, or use role-to-assume instead. ${UNAUTHENTICATED_REMEDY}`,
    ];
  }
  return [
    `The identity of this run could not be read from AWS: ${name}: ${text}`,
    'Check the runner’s network, proxy and AWS_ENDPOINT_URL variables.',
  ];
}

/** The subject that a token carries, as trust policies compare it. */
export function subjectOf(token: string | null): string {
  return claimsOf(token).sub ?? '(unreadable)';
}
