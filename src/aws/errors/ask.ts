import type { Answer, Unknown } from '../../domain/values/answer.ts';
import { errorName, explainFailedRead, httpStatus, isUnreadable } from './aws-error.ts';

/**
 * Makes one read, `call` by its IAM action. Never throws: what fails is unknown, with what to do about it, unless `interpret` knows
 * better what the error means; it gives `null` where it does not.
 */
export async function ask<T>(
  call: string,
  read: () => Promise<T>,
  interpret: (error: unknown) => Answer<T> | null = () => null,
): Promise<Answer<T>> {
  try {
    return { known: await read() };
  } catch (error) {
    return interpret(error) ?? unknownAnswer(call, error);
  }
}

/** A read that failed; `more` to say about it if it was the service that refused. */
export function unknownAnswer(call: string, error: unknown, more = ''): Unknown {
  const status = httpStatus(error);
  const isForeign = isUnreadable(error);
  return {
    unknown: `${explainFailedRead(call, error)}${status === undefined || isForeign ? '' : more}`,
    // An answer that is not AWS's does not get better by itself.
    isTransient: !isForeign && (status === undefined || status === 429 || status >= 500),
  };
}

/** Whether an error has one of these names; some services add `Exception` to them, in some versions of the SDK. */
export function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return names.includes(errorName(error).replace(/Exception$/, ''));
}
