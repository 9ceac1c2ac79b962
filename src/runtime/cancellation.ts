import type { Log } from './log.ts';

/** Where a run tells what it does, and learns that it has to stop. */
export interface Control {
  readonly log: Log;
  /** Aborts when the runner cancels the job: then no call is begun and none is tried again. */
  readonly stop: AbortSignal;
}

/** Waits, or returns at once when the run is told to stop. */
export function wait(seconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    };
    // No wait at all where the run was already told to stop.
    const timer = setTimeout(done, stop.aborted ? 0 : seconds * 1000);
    stop.addEventListener('abort', done);
  });
}
