import { oneLine } from '../trail/one-line.ts';

/** AWS's name of the error; for a failed connection Node.js's code. */
export const errorName = (error: unknown): string => {
  const { name = 'Error', code } = error as { name?: string; code?: unknown };
  return name.endsWith('Exception') || typeof code !== 'string' ? name : code;
};

/** Status of AWS's answer; `undefined` where none came. */
export const httpStatus = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

/** An answer to a write that AWS cannot have given, such as a proxy's page: it says nothing about the call. */
export class UnreadableAnswer extends Error {
  constructor(status: number) {
    super(`HTTP status ${status} with an answer that is not AWS's, such as the page of a proxy`);
    this.name = 'UnreadableAnswer';
  }
}

/** Whether AWS said no, with a code of its own: what the SDK cannot read has none. */
export const isRefusal = (error: unknown): boolean => {
  const status = httpStatus(error) ?? 0;
  return status >= 400 && status < 500 && !/^(?:Unknown|(?:Syntax)?Error$)/.test(errorName(error));
};

/** What was said, in words for people: a page of a proxy or the like instead of an answer is named as that. */
export const errorText = (error: unknown): string => {
  const { statusCode } = (error as { $response?: { statusCode?: number } }).$response ?? {};
  if (error instanceof SyntaxError && statusCode !== undefined) {
    return `HTTP status ${statusCode} with an answer that is no JSON, as the page of a proxy`;
  }
  return error instanceof Error && error.message !== '' ? oneLine(error.message) : errorName(error);
};

/** Whether AWS said that the caller may not: each service has its own name for that; HeadBucket has only the status. */
export const isDenied = (error: unknown): boolean =>
  /^(?:AccessDenied|AuthorizationError)/.test(errorName(error)) || httpStatus(error) === 403;

/** Whether the Region does not know the session: one that the account has not enabled does not. */
export const isOfDisabledRegion = (error: unknown): boolean =>
  /^(?:UnrecognizedClient|InvalidClientTokenId)/.test(errorName(error));

/** What to do about a read that failed. */
export const remedyOf = (call: string, error: unknown): string => {
  if (isOfDisabledRegion(error)) {
    return 'If the Region is an opt-in one, the account has to enable it; else correct aws-region.';
  }
  return isDenied(error) ? `Allow the role ${call}.` : 'Run again.';
};

/** A read that failed, as a sentence and what to do about it. */
export const unread = (call: string, error: unknown): string => {
  // HeadBucket answers without a body, so without a name.
  const said = /^Unknown/.test(errorName(error))
    ? `HTTP status ${httpStatus(error)}`
    : `${errorName(error)}: "${errorText(error)}"`;
  return `${call} failed with ${said}. ${remedyOf(call, error)}`;
};
