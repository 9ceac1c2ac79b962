import type { Advice } from '../domain/values/advice.ts';
import type { FailureReason } from '../domain/plan/verdict.ts';

/** A failure with what happened, what to do about it, and what lies behind it. */
export class RunError extends Error {
  readonly code: FailureReason;
  /** What to do about it. */
  readonly hint: Advice | undefined;

  constructor(code: FailureReason, message: string, hint?: string | Advice, cause?: unknown) {
    super(message, { cause });
    this.name = 'RunError';
    this.code = code;
    this.hint = typeof hint === 'string' ? [hint] : hint;
  }
}

/** Several mistakes in the inputs, reported together. */
export class InputMistakes extends RunError {
  readonly mistakes: readonly string[];
  /** As far as it is known. */
  readonly trailName: string;

  constructor(mistakes: readonly string[], trailName: string) {
    super('inputs', mistakes.length === 1 ? 'One input is wrong.' : `${mistakes.length} inputs are wrong.`);
    this.mistakes = mistakes;
    this.trailName = trailName;
  }
}

/** The runner canceled the job; `during` is what that made of the call in flight. */
export function stopped(during?: unknown): RunError {
  const message = 'The run was stopped: somebody canceled the job, or it timed out.';
  const goOn = 'Run again: the next run continues where this one stopped.';
  if (during instanceof RunError && during.code !== 'sign-in' && during.code !== 'read') return during;
  const ended = during instanceof Error ? ` The call in progress ended with: ${during.message}` : '';
  return new RunError('step', message + ended, goOn, during);
}

/** @throws RunError `step` if the run was stopped. */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw stopped();
}
