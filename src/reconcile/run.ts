import type { RunContext } from '../runtime/cancellation.ts';
import { InputMistakes, RunError, throwIfStopped } from '../runtime/errors.ts';
import { createLog } from '../runtime/log.ts';
import { BUG_HINT, type Fact, reportOf } from '../report/facts.ts';
import type { Report } from '../report/report.ts';

/** One run of the action: where it records what it comes to know, and when it has to stop. */
export interface Run extends RunContext {
  /** Adds to the run's journal: whatever ends the run, its report is made of this. */
  readonly record: (fact: Fact) => void;
  /** When the run last wrote something, or may have, as ISO 8601 in UTC; `null` where it did not. */
  readonly writtenAt: () => string | null;
  /** Closes the journal, so that what comes later is not recorded, and gives what is to be reported. */
  readonly seal: () => Report;
  /** Work that must not be left to itself: the run ends after it, whatever the rest comes to. It never rejects. */
  readonly waitUntil: <T>(work: Promise<T>) => Promise<T>;
  /** Passes when all that the run has to wait for is done. */
  readonly whatWasBegun: () => Promise<unknown>;
}

/** Starts a run. When it is stopped, the call in flight ends, no other is begun, and the report is written. */
export function startRun(environment: NodeJS.ProcessEnv, signal: AbortSignal): Run {
  const log = createLog(environment);
  for (const name of SECRETS) log.hide(environment[name]);
  signal.addEventListener('abort', () => log.info(`${String(signal.reason)}: ending after the call in flight`));
  const facts: Fact[] = [];
  let isSealed = false;
  const begun: Promise<unknown>[] = [];
  return {
    environment,
    log,
    signal,
    record: (fact) => {
      if (!isSealed) facts.push(fact);
    },
    writtenAt: () => facts.flatMap(writtenBy).sort().at(-1) ?? null,
    seal: () => {
      isSealed = true;
      return reportOf(facts);
    },
    waitUntil: (work) => {
      begun.push(work);
      return work;
    },
    whatWasBegun: () => Promise.all(begun),
  };
}

function writtenBy(fact: Fact): string[] {
  const isStep = fact.kind === 'step' || fact.kind === 'early start';
  return isStep && (fact.outcome === 'done' || fact.outcome === 'unknown') ? [fact.at] : [];
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

// GitHub kills a canceled step about 10 seconds after the first signal.
const GRACE_SECONDS = 5;

/** Passes when a call that is in flight while the run is stopped has had its time. */
export function graceAfter(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(resolve, GRACE_SECONDS * 1000).unref());
  });
}

/** The result of the work. @throws RunError if the run was stopped meanwhile. */
export async function unlessStopped<T>({ signal }: Run, work: Promise<T>): Promise<T> {
  const result = await work;
  throwIfStopped(signal);
  return result;
}

/** An error as the fact that ends the run. */
export function failureOf(error: unknown): Fact {
  if (error instanceof InputMistakes) {
    return { kind: 'inputs mistaken', mistakes: error.mistakes, trailName: error.trailName };
  }
  if (error instanceof RunError) {
    const { code, message, hint } = error;
    return { kind: 'failed', reason: code, failure: { message, hint } };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'failed', reason: 'unexpected', failure: { message, hint: BUG_HINT } };
}

/** Reports something that needs attention, here and in the log. */
export function addWarning(run: Run, title: string, text: string): void {
  run.record({ kind: 'notice', text });
  run.log.warning(title, text);
}

/** Reports something that is good to know; under a title where it should be seen beside the run. */
export function addNotice(run: Run, text: string, title?: string): void {
  run.record({ kind: 'notice', text });
  if (title === undefined) run.log.info(text);
  else run.log.notice(title, text);
}
