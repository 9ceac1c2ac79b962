import type { WaitBudget } from '../aws/apply/apply.ts';
import type { RunContext } from '../runtime/cancellation.ts';
import { InputMistakes, RunError } from '../runtime/errors.ts';
import { createLog } from '../runtime/log.ts';
import { NOTHING_KNOWN, type Report } from '../report/report.ts';
import type { StepOutcome } from '../domain/plan/verdict.ts';

/** One run of the action: what it came to know so far, where it tells of it, and when it has to stop. */
export interface Run extends RunContext {
  report: Report;
  /** Tells the pull request that the run is about; gives why that was not possible, else `null`. Set once it is known. */
  postComment: () => Promise<string | null>;
  /** A stopped trail that is started early; `null` where there is none. Never rejects. */
  earlyStart: Promise<EarlyStart | null>;
}

/** What became of a trail's early start. */
export interface EarlyStart {
  readonly outcome: StepOutcome['outcome'];
  /** `null` where it was done. */
  readonly failure: unknown;
  /** What is left of the time to wait. */
  readonly waits: WaitBudget;
}

/** Starts a run. When it is told to stop, the call in flight ends, no other is begun, and the report is written. */
export function startRun(environment: NodeJS.ProcessEnv, signal: AbortSignal): Run {
  const log = createLog(environment);
  for (const name of SECRETS) log.hide(environment[name]);
  signal.addEventListener('abort', () => log.info(`${String(signal.reason)}: ending after the call in flight`));
  return {
    environment,
    log,
    signal,
    report: NOTHING_KNOWN,
    postComment: () => Promise.resolve(null),
    earlyStart: Promise.resolve(null),
  };
}

/** Variables of GitHub's runner, and of the SDK's credential chain, that hold secrets. */
const SECRETS = [
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'AWS_ACCESS_KEY_ID',
  'AWS_CONTAINER_AUTHORIZATION_TOKEN',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'GH_TOKEN',
  'GITHUB_TOKEN',
];

// GitHub kills a cancelled step about 10 seconds after the first signal.
const GRACE_SECONDS = 5;

/** Passes when a call that is in flight while the run is told to stop has had its time. */
export function graceAfter(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(resolve, GRACE_SECONDS * 1000).unref());
  });
}

/** Adds to what the run knows. */
export function updateReport(run: Run, facts: Partial<Report>): void {
  run.report = { ...run.report, ...facts };
}

/** An error as the part of the report that tells of it. */
export function failureOf(error: unknown): Partial<Report> {
  if (!(error instanceof RunError)) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const hint = 'This is a bug of the action, or something that it does not know yet. Please report it with this log.';
    return { verdict: { outcome: 'failed', reason: 'unexpected' }, failure: { message, hint } };
  }
  const outcome = error.code === 'account' ? 'refused' : 'failed';
  return {
    verdict: { outcome, reason: error.code },
    ...(error instanceof InputMistakes
      ? { mistakes: error.mistakes, trailName: error.trailName }
      : { failure: { message: error.message, hint: error.hint } }),
  };
}

/** Adds what the reader of the report should know. */
export function note(run: Run, notice: string): void {
  updateReport(run, { notices: [...run.report.notices, notice] });
}

/** The same, where it needs attention. */
export function addWarning(run: Run, title: string, text: string): void {
  note(run, text);
  run.log.warning(title, text);
}
