/** AWS's name of the error; for a failed connection Node.js's code. */
export const errorName = (error: unknown): string => {
  const { name = 'Error', code } = error as { name?: string; code?: unknown };
  return name.endsWith('Exception') || typeof code !== 'string' ? name : code;
};

/** Whether AWS answered that it did not do it. Without an answer, or after a fault of AWS's own, that is not known. */
export const isAnswer = (error: unknown): boolean => {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status !== undefined && status < 500;
};

export const errorText = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : errorName(error);

/** What to do about a read that failed. */
export const remedyOf = (call: string, error: unknown): string =>
  errorName(error) === 'AccessDeniedException' ? `Allow the role ${call}.` : 'Run again.';
