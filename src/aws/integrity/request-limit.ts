import pLimit from 'p-limit';
import { delaySeconds, type RunContext } from '../../runtime/cancellation.ts';

/**
 * Requests in flight. A prefix of a bucket answers 5,500 reads a second, which others read, too, and does so from one partition at
 * first (facts of S3, request rates): the run begins with few, and grows.
 */
const CONCURRENCY = { first: 32, max: 128, min: 4 };

/** How long all pause when S3 asks to slow down; twice as long each time that it asks again. */
const PAUSE_SECONDS = { first: 0.5, max: 20 };

/** Bounds the requests of all that shares it. */
export interface RequestLimit {
  /** Makes a request when it is its turn. Rejects with the signal's reason, without making it, when the run is stopped. */
  readonly run: <T>(request: () => Promise<T>) => Promise<T>;
  /** S3 asked one of them to slow down: all pause, and then half as many are in flight. */
  readonly slowDown: () => void;
}

/** One limit for all requests of a run: they share S3's. */
export function createRequestLimit({ log, signal }: Pick<RunContext, 'log' | 'signal'>): RequestLimit {
  const limit = pLimit(CONCURRENCY.first);
  let pause: Promise<void> | null = null;
  let seconds = PAUSE_SECONDS.first;
  let answered = 0;
  const isPaused = () => pause !== null;
  /** One more for each round of answers. */
  const grow = () => {
    seconds = PAUSE_SECONDS.first;
    answered += 1;
    if (answered < limit.concurrency || limit.concurrency >= CONCURRENCY.max) return;
    answered = 0;
    limit.concurrency += 1;
  };
  return {
    run: (request) =>
      limit(async () => {
        while (isPaused()) await pause;
        signal.throwIfAborted();
        const answer = await request();
        if (!isPaused()) grow();
        return answer;
      }),
    slowDown: () => {
      // Those in flight were sent before the pause: they say the same once more.
      if (isPaused()) return;
      limit.concurrency = Math.max(CONCURRENCY.min, Math.floor(limit.concurrency / 2));
      answered = 0;
      // Half of it at random, so that runs that were asked together do not come back together.
      const wait = (seconds * (1 + Math.random())) / 2;
      seconds = Math.min(seconds * 2, PAUSE_SECONDS.max);
      log.info(`S3 asks to slow down: ${limit.concurrency} requests at a time, again in ${wait.toFixed(1)} s`);
      pause = delaySeconds(wait, signal).then(() => {
        pause = null;
      });
    },
  };
}
