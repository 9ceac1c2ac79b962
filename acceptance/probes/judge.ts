/** Puts a question and compares the answer with the expected one. */
import { isDeepStrictEqual } from 'node:util';
import { errorName, escaped } from '../aws/error-name.ts';
import { GuardError } from '../aws/guard.ts';
import { InterruptedError, pause } from '../aws/connect.ts';
import { ACCEPTED, type Answer, type Asked, type Probe, UndeterminedError } from './probe.ts';

export type Judgement =
  | { readonly verdict: 'same' | 'different'; readonly answer: Answer }
  | { readonly verdict: 'undetermined'; readonly why: string };

/** Changes are seen everywhere within seconds (CloudTrail User Guide, data consistency). */
const REPEAT_AFTER_SECONDS = [1, 2, 4, 8];

/** Errors that say nothing about the question: session or account lacks something, or AWS had no time. */
const NO_ANSWER: ReadonlyMap<string, string> = new Map([
  ['AWSOrganizationsNotInUseException', 'the account is in no organization'],
  ['AccessDenied', 'this session is not allowed to ask'],
  ['AccessDeniedException', 'this session is not allowed to ask'],
  ['AuthorizationErrorException', 'this session is not allowed to ask'],
  ['ExpiredToken', 'the session has expired'],
  ['ExpiredTokenException', 'the session has expired'],
  ['MaximumNumberOfTrailsExceededException', 'there are too many trails'],
  ['ThrottlingException', 'AWS asks to slow down'],
  ['TooManyRequestsException', 'AWS asks to slow down'],
  ['UnknownOperationException', 'this AWS does not have the operation'],
]);

/** @throws InterruptedError, and GuardError for a mistake of the kit */
export async function judge(probe: Probe, asked: Asked, stop: AbortSignal): Promise<Judgement> {
  try {
    await probe.prepare?.(asked);
  } catch (error) {
    return undetermined(error) ?? { verdict: 'undetermined', why: `preparing it failed: ${errorName(error)}` };
  }
  let judgement = await askOnce(probe, asked);
  for (const seconds of REPEAT_AFTER_SECONDS) {
    if (judgement.verdict !== 'different' || !mayBeOutdated(probe, judgement.answer)) break;
    await pause(seconds, stop);
    judgement = await askOnce(probe, asked);
  }
  return judgement;
}

/** Only what was changed just now can be seen too late; and of what needs no earlier change, what is accepted was seen. */
function mayBeOutdated({ prepare, trail }: Probe, answer: Answer): boolean {
  return prepare !== undefined || (trail !== 'none' && trail !== 'existing' && answer !== ACCEPTED);
}

async function askOnce(probe: Probe, asked: Asked): Promise<Judgement> {
  let answer: Answer;
  try {
    answer = printable(await probe.ask(asked));
  } catch (error) {
    const judgement = undetermined(error);
    if (judgement) return judgement;
    answer = errorName(error);
  }
  return { verdict: isDeepStrictEqual(answer, probe.expected) ? 'same' : 'different', answer };
}

/** null for an error that is AWS's answer. */
function undetermined(error: unknown): Judgement | null {
  if (error instanceof InterruptedError || error instanceof GuardError) throw error;
  if (error instanceof UndeterminedError) return { verdict: 'undetermined', why: error.message };
  const known = NO_ANSWER.get(errorName(error));
  if (known !== undefined) return { verdict: 'undetermined', why: `${errorName(error)}: ${known}` };
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status !== undefined && status >= 400 && status < 500) return null;
  return { verdict: 'undetermined', why: `${errorName(error)}: no answer that can be read` };
}

/** The answer with all its strings escaped. */
function printable(answer: Answer): Answer {
  if (typeof answer === 'string') return escaped(answer);
  if (typeof answer !== 'object') return answer;
  if (isList(answer)) return answer.map(printable);
  return Object.fromEntries(Object.entries(answer).map(([member, value]) => [escaped(member), printable(value)]));
}

function isList(answer: object): answer is readonly Answer[] {
  return Array.isArray(answer);
}
