import { delaySeconds, type RunContext } from './cancellation.ts';

/**
 * Tries, and waits between attempts, until one needs no other, the delays are used up, or the run is stopped; gives what the
 * last attempt gave, or throws what it threw. `whyRetry` says why another attempt is worth a wait, as the line of the log that
 * `again in … s` ends; `null` where none is. A wait ends at once when the run is stopped: the attempt after it is the last.
 * Delays that come from an iterator are a budget: what one task used is gone for the next.
 */
export async function retryUntil<T>(
  delaysSeconds: Iterable<number>,
  { log, signal }: Pick<RunContext, 'log' | 'signal'>,
  attempt: () => Promise<T>,
  whyRetry: (settled: PromiseSettledResult<T>) => string | null,
): Promise<T> {
  const delays = delaysSeconds[Symbol.iterator]();
  for (;;) {
    const [settled] = await Promise.allSettled([attempt()]);
    const why = whyRetry(settled);
    const next = why === null || signal.aborted ? null : delays.next();
    if (next === null || next.done) {
      if (settled.status === 'rejected') throw settled.reason;
      return settled.value;
    }
    log.info(`${why} again in ${next.value} s`);
    await delaySeconds(next.value, signal);
  }
}
