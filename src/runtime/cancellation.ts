import type { Log } from './log.ts';

/** Where a run logs what it does, and hears that it has to stop. */
export interface RunContext {
  /** The variables of the process, as `main` got them: nothing below it reads them anywhere else. */
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  /** Aborts when the runner cancels the job: then no call is begun and none is tried again. */
  readonly signal: AbortSignal;
}

/** Waits, or returns at once when the run has to stop. */
export function delaySeconds(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    // No wait at all where the run has to stop already.
    const timer = setTimeout(done, signal.aborted ? 0 : seconds * 1000);
    signal.addEventListener('abort', done);
  });
}

/** What a promise gives; `null` where it has not settled after so many seconds, or when the run is stopped. */
export async function withinSeconds<T>(seconds: number, promise: Promise<T>, signal?: AbortSignal): Promise<T | null> {
  const settled = new AbortController();
  // The timer also keeps the process alive while nothing else does.
  const late = delaySeconds(seconds, AbortSignal.any([settled.signal, ...(signal ? [signal] : [])]));
  try {
    return await Promise.race([promise, late.then(() => null)]);
  } finally {
    settled.abort();
  }
}
