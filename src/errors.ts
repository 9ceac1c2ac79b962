import type { RefusalCode } from './trail/plan.ts';

/** Why a run did not end well: the values of the output `failure-reason`. */
export type FailureReason = RefusalCode | 'drift' | 'step' | 'verify' | 'inputs' | 'sign-in' | 'unexpected';

/** A failure with what happened, what to do about it, and what lies behind it. */
export class RunError extends Error {
  readonly code: FailureReason;
  /** The command or statement that mends it; may have several lines. */
  readonly hint: string | undefined;

  constructor(code: FailureReason, message: string, hint?: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'RunError';
    this.code = code;
    this.hint = hint;
  }
}

/** Several mistakes in the inputs, reported together. */
export class InputMistakes extends RunError {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super('inputs', mistakes.length === 1 ? 'One input is wrong.' : `${mistakes.length} inputs are wrong.`);
    this.mistakes = mistakes;
  }
}
