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

export const errorText = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : errorName(error);

/** What to do about a read that failed. */
export const remedyOf = (call: string, error: unknown): string =>
  errorName(error) === 'AccessDeniedException' ? `Allow the role ${call}.` : 'Run again.';
