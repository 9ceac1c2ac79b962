import type { Answer } from '../../domain/values/answer.ts';
import { errorName, httpStatus, isUnreadable, explainFailedRead } from '../errors/aws-error.ts';
import type { Session } from '../session/sign-in.ts';

/** Asks; what fails is unknown, unless `means` knows better. */
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
export function unknownAnswer(call: string, error: unknown, more = ''): { unknown: string; isTransient: boolean } {
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

export const NOT_ASKED = { unknown: 'it was not asked' };

/** What only a session of its own account can look at. */
export function unknownInOtherAccount({ identity }: Session, what: string, account: string) {
  return {
    unknown: `The ${what} is in account ${account}, and this session, of account ${identity.account}, cannot look there.`,
  };
}
