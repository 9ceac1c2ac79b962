import { oneLine } from '../../domain/values/printable.ts';
import { IncompleteAnswer } from './incomplete-answer.ts';
import { explainDenial } from './explain-denial.ts';
import { circumstancesOf, isNetworkError } from './endpoints.ts';

/** AWS's name of the error; for a failed connection Node.js's code. */
export function errorName(error: unknown): string {
  const { name = 'Error', code } = error as { name?: string; code?: unknown };
  return name.endsWith('Exception') || typeof code !== 'string' ? name : code;
}

/** Status of AWS's answer; `undefined` where none came. */
export function httpStatus(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

/** The id that AWS gives every request; a proxy gives none. */
export function requestId(error: unknown): string | undefined {
  return (error as { $metadata?: { requestId?: string } }).$metadata?.requestId;
}

/** An answer to a write that AWS cannot have given, such as a proxy's page: it says nothing about the call. */
export class UnreadableAnswer extends Error {
  constructor(status: number) {
    super(`HTTP status ${status} with an answer that is not AWS's, such as the page of a proxy`);
    this.name = 'UnreadableAnswer';
  }
}

/** Whether AWS said no, with a code of its own: what the SDK cannot read has none. */
export function isRefusal(error: unknown): boolean {
  const status = httpStatus(error) ?? 0;
  return status >= 400 && status < 500 && !/^(?:Unknown|(?:Syntax)?Error$)/.test(errorName(error));
}

/** What the SDK adds to whatever goes wrong while it reads an answer. */
const UNREAD = /\s*Deserialization error: to see the raw response[\s\S]*$/;

/** How the SDK begins what it says of its own time limits. */
const SENDER = /^@smithy\/node-http-handler - (?:\[\w+\] )?/;

/** Whether something answered, but not what AWS answers: cut, empty, foreign, or the page of a proxy. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof IncompleteAnswer ||
    // A connection that broke in the middle of an answer has a code.
    (error instanceof Error && UNREAD.test(error.message) && !('code' in error))
  );
}

/** What was said, in words for people: a page of a proxy or the like instead of an answer is named as that. */
export function errorText(error: unknown): string {
  const { statusCode } = (error as { $response?: { statusCode?: number } }).$response ?? {};
  if (!(error instanceof Error) || error.message === '') return errorName(error);
  if (!UNREAD.test(error.message)) return oneLine(error.message.replace(SENDER, ''));
  const status = statusCode === undefined ? '' : `HTTP status ${statusCode} with `;
  return error instanceof SyntaxError
    ? `${status}an answer that is not JSON, such as the page of a proxy`
    : `${status}an answer that cannot be read: ${oneLine(error.message.replace(UNREAD, ''))}`;
}

/**
 * How AWS's services name a request of which they cannot say whose it is (the APIs' Common Errors; Amazon S3, Error
 * responses). They have not checked permissions then, whatever the status.
 */
const UNAUTHENTICATED =
  /^(?:InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|RequestExpired|RequestTimeTooSkewed|RequestInTheFuture|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|InvalidToken|MissingAuthenticationToken|AuthorizationHeaderMalformed)(?:Exception)?$/;

/** Whether AWS did not recognize the caller: the clock, the key, or something that changed the request is at fault. */
export function isUnauthenticated(error: unknown): boolean {
  return UNAUTHENTICATED.test(errorName(error));
}

/** Whether the session ended before the call. */
export function isExpired(error: unknown): boolean {
  return /^ExpiredToken(?:Exception)?$/.test(errorName(error));
}

/** What to do where AWS did not recognize the caller. */
export const UNAUTHENTICATED_REMEDY =
  'This is not a missing permission. Check the runner’s clock (compare `date -u`), the credentials (if role-to-assume is empty, renew them in the step that sets them), and any proxy between the runner and AWS (it must not change requests).';

export const EXPIRED_REMEDY =
  'Increase role-duration-seconds; if role-to-assume is empty, renew the credentials in the step that sets them.';

/** Whether AWS said that the caller is not allowed: each service has its own name for that; HeadBucket has only the status. */
export function isDenied(error: unknown): boolean {
  return (
    !isUnauthenticated(error) &&
    !isExpired(error) &&
    (/^(?:AccessDenied|AuthorizationError)/.test(errorName(error)) ||
      (httpStatus(error) === 403 && !isUnreadable(error)))
  );
}

/** Whether the Region does not know the session: one that the account has not enabled does not. */
export function isDisabledRegionError(error: unknown): boolean {
  return /^(?:UnrecognizedClient|InvalidClientTokenId)/.test(errorName(error));
}

/** What to do about a read that failed. */
export function remedyOf(call: string, error: unknown): string {
  if (isDisabledRegionError(error)) {
    return `If this is an opt-in Region, enable it in the account; otherwise correct aws-region. If the Region is correct and enabled: ${UNAUTHENTICATED_REMEDY}`;
  }
  if (isUnauthenticated(error)) return UNAUTHENTICATED_REMEDY;
  if (isExpired(error)) return `The AWS session ended before the run did. ${EXPIRED_REMEDY}`;
  if (isDenied(error)) {
    const denial = explainDenial(errorText(error), call);
    return denial ? `${denial.explanation} ${denial.fix}` : `Allow ${call} in the role's policy.`;
  }
  if (isUnreadable(error)) {
    return 'Run again. If the problem persists, something between the runner and AWS answers instead of AWS: check the proxy and the AWS_ENDPOINT_URL variables.';
  }
  if (errorName(error) === 'NoSuchBucket') return 'Create the bucket again, or set s3-bucket-name to one that exists.';
  const { endpointHint, connectionHint } = circumstancesOf(error);
  return endpointHint ?? connectionHint ?? (isNetworkError(error) ? CHECK_NETWORK : 'Run again.');
}

const CHECK_NETWORK =
  "Run again. If the problem persists, check the runner's network and proxy, and the AWS_ENDPOINT_URL variables.";

/** A read that failed, as a sentence. */
export function describeFailedRead(call: string, error: unknown): string {
  if (error instanceof IncompleteAnswer) return `${call} got an answer that cannot be used: ${errorText(error)}.`;
  const { unreachableHost } = circumstancesOf(error);
  if (unreachableHost !== null) {
    return `${call} failed: this runner cannot reach ${unreachableHost} (${errorName(error)}: "${errorText(error)}").`;
  }
  // HeadBucket answers without a body, so without a name.
  return /^Unknown/.test(errorName(error))
    ? `${call} failed with HTTP status ${httpStatus(error)}.`
    : `${call} failed with ${errorName(error)}: "${errorText(error)}".`;
}

/** A read that failed, as a sentence and what to do about it. */
export function explainFailedRead(call: string, error: unknown): string {
  return `${describeFailedRead(call, error)} ${remedyOf(call, error)}`;
}
