/* global AbortController, AbortSignal, DOMException */
// Preloaded into the action (`node --import`) where a test is about waiting: its waits for conflicts, propagation and
// delivery take seconds to minutes, and what matters is that they happen and end. Only delays made of setTimeout are
// shortened; the clock is not, since signatures and tokens depend on it. Short delays stay: they are not waits but
// yields and connection housekeeping. Node's own network timeouts use other timers and are not affected.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';

const FACTOR = 50;
const SHORTEST_WAIT_MILLISECONDS = 50;

function quick(delay) {
  return delay >= SHORTEST_WAIT_MILLISECONDS ? Math.max(1, delay / FACTOR) : delay;
}

const { setTimeout: realSetTimeout } = timers;

function quickSetTimeout(callback, delay, ...values) {
  return realSetTimeout(callback, quick(delay), ...values);
}

// util.promisify(setTimeout) has to be as quick.
const { setTimeout: realWait } = timersPromises;

function quickWait(delay, ...rest) {
  return realWait(quick(delay), ...rest);
}

Object.defineProperty(quickSetTimeout, Symbol.for('nodejs.util.promisify.custom'), { value: quickWait });

globalThis.setTimeout = quickSetTimeout;
timers.setTimeout = quickSetTimeout;
timersPromises.setTimeout = quickWait;
syncBuiltinESMExports();

// A limit on how long a call may take is no wait, and a busy machine needs its time; Node makes it of timers.setTimeout.
const LIMIT_FACTOR = 5;
AbortSignal.timeout = (delay) => {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  realSetTimeout(abort, delay / LIMIT_FACTOR).unref();
  return controller.signal;
};
