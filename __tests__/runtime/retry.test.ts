import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { withinSeconds } from '../../src/runtime/cancellation.ts';
import { retryUntil } from '../../src/runtime/retry.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Attempts that come to these, the last of them over and over: a number, or an error where it is a text. */
function attemptsOf(...outcomes: readonly (number | string)[]) {
  let made = 0;
  const attempt = () => {
    const outcome = outcomes[Math.min(made, outcomes.length - 1)]!;
    made += 1;
    return typeof outcome === 'string' ? Promise.reject(new Error(outcome)) : Promise.resolve(outcome);
  };
  return { attempt, made: () => made };
}

/** Wants 3, and takes the error `early` for one that passes. */
function whyRetry(settled: PromiseSettledResult<number>): string | null {
  if (settled.status === 'fulfilled') return settled.value === 3 ? null : `it is ${settled.value}:`;
  return (settled.reason as Error).message === 'early' ? 'not there yet:' : null;
}

interface Story {
  readonly outcomes: readonly (number | string)[];
  readonly delays?: readonly number[];
  /** After so many seconds the run is told to stop. */
  readonly stopsAfter?: number;
  readonly ends: number | string;
  readonly waits: readonly string[];
  readonly made: number;
  readonly seconds: number;
}

const STORIES: Readonly<Record<string, Story>> = {
  'the first is it': { outcomes: [3], ends: 3, waits: [], made: 1, seconds: 0 },
  'the third is it': {
    outcomes: ['early', 1, 3],
    ends: 3,
    waits: ['not there yet: again in 1 s', 'it is 1: again in 2 s'],
    made: 3,
    seconds: 3,
  },
  'none is it: the last counts': {
    outcomes: [1],
    ends: 1,
    waits: [1, 2, 4].map((seconds) => `it is 1: again in ${seconds} s`),
    made: 4,
    seconds: 7,
  },
  'the last fails: so does it': {
    outcomes: [1, 1, 1, 'early'],
    ends: 'early',
    waits: [1, 2, 4].map((seconds) => `it is 1: again in ${seconds} s`),
    made: 4,
    seconds: 7,
  },
  'an error that does not pass ends it': { outcomes: ['no', 3], ends: 'no', waits: [], made: 1, seconds: 0 },
  'no delays, one attempt': { outcomes: [1], delays: [], ends: 1, waits: [], made: 1, seconds: 0 },
  'stopped before: one attempt': { outcomes: [1], stopsAfter: 0, ends: 1, waits: [], made: 1, seconds: 0 },
  'stopped while it waits: one attempt more': {
    outcomes: [1],
    stopsAfter: 2,
    ends: 1,
    waits: ['it is 1: again in 1 s', 'it is 1: again in 2 s'],
    made: 3,
    seconds: 2,
  },
};

describe('retryUntil', () => {
  test.each(Object.entries(STORIES))(
    '%s',
    async (_, { outcomes, delays = [1, 2, 4], stopsAfter, ends, waits, made, seconds }) => {
      const controller = new AbortController();
      const lines: string[] = [];
      const begun = Date.now();
      if (stopsAfter === 0) controller.abort();
      else if (stopsAfter !== undefined) setTimeout(() => controller.abort(), stopsAfter * 1000);
      const attempts = attemptsOf(...outcomes);
      const context = { log: { info: (line: string) => lines.push(line) } as never, signal: controller.signal };
      const ended = retryUntil(delays, context, attempts.attempt, whyRetry)
        .catch((error: unknown) => (error as Error).message)
        .then((value) => ({ value, seconds: (Date.now() - begun) / 1000 }));
      await jest.advanceTimersByTimeAsync(60_000);
      expect(await ended).toEqual({ value: ends, seconds });
      expect(lines).toEqual(waits);
      expect(attempts.made()).toBe(made);
    },
  );

  test('delays from an iterator are a budget of several tasks', async () => {
    const lines: string[] = [];
    const context = {
      log: { info: (line: string) => lines.push(line) } as never,
      signal: new AbortController().signal,
    };
    const budget = [1, 2, 4].values();
    const both = retryUntil(budget, context, attemptsOf(1, 1, 3).attempt, whyRetry).then((first) =>
      retryUntil(budget, context, attemptsOf(2).attempt, whyRetry).then((second) => [first, second]),
    );
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await both).toEqual([3, 2]);
    expect(lines).toEqual(['it is 1: again in 1 s', 'it is 1: again in 2 s', 'it is 2: again in 4 s']);
  });

  test('what `whyRetry` throws ends it', async () => {
    const context = { log: { info: () => undefined } as never, signal: new AbortController().signal };
    const attempts = attemptsOf(1);
    const stop = () => {
      throw new Error('stop');
    };
    await expect(retryUntil([1], context, attempts.attempt, stop)).rejects.toThrow('stop');
    expect(attempts.made()).toBe(1);
  });
});

describe('withinSeconds', () => {
  const after = (seconds: number, outcome: number | string) =>
    new Promise<number>((resolve, reject) => {
      setTimeout(() => (typeof outcome === 'string' ? reject(new Error(outcome)) : resolve(outcome)), seconds * 1000);
    });

  test.each([
    ['in time', after.bind(null, 4, 1), undefined, 1, 4],
    ['too late', after.bind(null, 6, 1), undefined, null, 5],
    ['fails in time', after.bind(null, 4, 'no'), undefined, 'no', 4],
    ['fails too late', after.bind(null, 6, 'no'), undefined, null, 5],
    ['stopped while it waits', after.bind(null, 4, 1), 2, null, 2],
  ] as const)('%s', async (_, begin, stopsAfter, outcome, seconds) => {
    const controller = new AbortController();
    if (stopsAfter !== undefined) setTimeout(() => controller.abort(), stopsAfter * 1000);
    const begun = Date.now();
    const ended = withinSeconds(5, begin(), controller.signal)
      .catch((error: unknown) => (error as Error).message)
      .then((value) => ({ value, seconds: (Date.now() - begun) / 1000 }));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await ended).toEqual({ value: outcome, seconds });
  });

  test('leaves no timer behind that would keep the process alive', async () => {
    expect(await withinSeconds(5, Promise.resolve(1))).toBe(1);
    await Promise.resolve();
    expect(jest.getTimerCount()).toBe(0);
  });
});
