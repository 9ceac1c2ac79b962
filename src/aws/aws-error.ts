import { oneLine } from '../trail/one-line.ts';
import { explainDenial } from './denials.ts';

/** AWS's name of the error; for a failed connection Node.js's code. */
export const errorName = (error: unknown): string => {
  const { name = 'Error', code } = error as { name?: string; code?: unknown };
  return name.endsWith('Exception') || typeof code !== 'string' ? name : code;
};

/** Status of AWS's answer; `undefined` where none came. */
export const httpStatus = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

/** Whether AWS said no. Without an answer, or after a fault of AWS's own, a call may have taken effect. */
export const isRefusal = (error: unknown): boolean => (httpStatus(error) ?? 500) < 500;

/** What was said, in words for people: a page of a proxy or the like instead of an answer is named as that. */
export const errorText = (error: unknown): string => {
  const { statusCode } = (error as { $response?: { statusCode?: number } }).$response ?? {};
  if (error instanceof SyntaxError && statusCode !== undefined) {
    return `HTTP status ${statusCode} with an answer that is no JSON, as the page of a proxy`;
  }
  return error instanceof Error && error.message !== '' ? oneLine(error.message) : errorName(error);
};

/**
 * How AWS's services name a request of which they cannot say whose it is (the APIs' Common Errors; Amazon S3, Error
 * responses). They have not looked at permissions then, whatever the status.
 */
const UNAUTHENTICATED =
  /^(?:InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|RequestExpired|RequestTimeTooSkewed|RequestInTheFuture|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|InvalidToken|MissingAuthenticationToken|AuthorizationHeaderMalformed)(?:Exception)?$/;

/** Whether AWS did not recognise who calls: the clock, the key, or something that changed the request is at fault. */
export const isUnauthenticated = (error: unknown): boolean => UNAUTHENTICATED.test(errorName(error));

/** Whether the session ended before the call. */
export const isExpired = (error: unknown): boolean => /^ExpiredToken(?:Exception)?$/.test(errorName(error));

/** What to do where AWS did not recognise who calls. */
export const UNAUTHENTICATED_REMEDY =
  'This is not a missing permission. Check three things: the runner’s clock (compare `date -u`), the credentials (if role-to-assume is empty, renew them in the step that sets them), and any proxy between the runner and AWS, which must not change requests.';

export const EXPIRED_REMEDY =
  'Raise role-duration-seconds; if role-to-assume is empty, renew the credentials in the step that sets them.';

/** Whether AWS said that the caller is not allowed: each service has its own name for that; HeadBucket has only the status. */
export const isDenied = (error: unknown): boolean =>
  !isUnauthenticated(error) &&
  !isExpired(error) &&
  (/^(?:AccessDenied|AuthorizationError)/.test(errorName(error)) || httpStatus(error) === 403);

/** Whether the Region does not know the session: one that the account has not enabled does not. */
export const isOfDisabledRegion = (error: unknown): boolean =>
  /^(?:UnrecognizedClient|InvalidClientTokenId)/.test(errorName(error));

/** What to do about a read that failed. */
export const remedyOf = (call: string, error: unknown): string => {
  if (isOfDisabledRegion(error)) {
    return `If the Region is an opt-in one, the account has to enable it; else correct aws-region. If the Region is right: ${UNAUTHENTICATED_REMEDY}`;
  }
  if (isUnauthenticated(error)) return UNAUTHENTICATED_REMEDY;
  if (isExpired(error)) return `The AWS session ended before the run did. ${EXPIRED_REMEDY}`;
  if (!isDenied(error)) return 'Run again.';
  const denial = explainDenial(errorText(error), call);
  return denial ? `${denial.means} ${denial.fix}` : `Allow the role ${call}.`;
};

/** A read that failed, as a sentence and what to do about it. */
export const unread = (call: string, error: unknown): string => {
  // HeadBucket answers without a body, so without a name.
  const said = /^Unknown/.test(errorName(error))
    ? `HTTP status ${httpStatus(error)}`
    : `${errorName(error)}: "${errorText(error)}"`;
  return `${call} failed with ${said}. ${remedyOf(call, error)}`;
};
