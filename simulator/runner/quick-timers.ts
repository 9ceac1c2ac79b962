/**
 * Waits that are over soon, where a test is about waiting: the action's waits for conflicts, propagation and delivery take
 * seconds to minutes, and what matters is that they happen and end. Only delays made of setTimeout are shortened; the clock is
 * not, since signatures and tokens depend on it. Short delays stay: they are not waits but yields and connection housekeeping.
 * Node's own network timeouts use other timers and are not affected.
 */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';

const FACTOR = 50;
const SHORTEST_WAIT_MILLISECONDS = 50;
/** A limit on how long a call may take is no wait, and a busy machine needs its time. */
const LIMIT_FACTOR = 5;

/** Shortens the waits of this process, of at most so many milliseconds, until the function that it gives is called. */
export function shortenWaits(longestMilliseconds = Infinity): () => void {
  const real = {
    setTimeout: timers.setTimeout,
    wait: timersPromises.setTimeout,
    limit: Reflect.get(AbortSignal, 'timeout'),
  };

  const isWait = (delay: number) => delay >= SHORTEST_WAIT_MILLISECONDS && delay <= longestMilliseconds;
  const quick = (delay = 0) => (isWait(delay) ? Math.max(1, delay / FACTOR) : delay);
  const quickSetTimeout = (callback: () => void, delay?: number, ...values: []) =>
    real.setTimeout(callback, quick(delay), ...values);
  // util.promisify(setTimeout) has to be as quick.
  const quickWait = <T>(delay?: number, value?: T, options?: object) => real.wait(quick(delay), value, options);
  Object.defineProperty(quickSetTimeout, Symbol.for('nodejs.util.promisify.custom'), { value: quickWait });
  // Node makes it of timers.setTimeout.
  const quickLimit = (delay: number) => {
    const controller = new AbortController();
    const abort = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    real.setTimeout(abort, delay / LIMIT_FACTOR).unref();
    return controller.signal;
  };

  set(quickSetTimeout as typeof timers.setTimeout, quickWait, quickLimit);
  return () => set(real.setTimeout, real.wait, real.limit);
}

function set(
  setTimeout: typeof timers.setTimeout,
  wait: typeof timersPromises.setTimeout,
  limit: typeof AbortSignal.timeout,
): void {
  globalThis.setTimeout = setTimeout;
  timers.setTimeout = setTimeout;
  timersPromises.setTimeout = wait;
  AbortSignal.timeout = limit;
  syncBuiltinESMExports();
}
