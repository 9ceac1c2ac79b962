/** How far the verification is, in the log. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { reportProgress } from '../../../src/reconcile/evidence/progress.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function started(accounts: number) {
  const lines: string[] = [];
  return { lines, progress: reportProgress({ info: (line) => lines.push(line) }, accounts) };
}

describe('reconcile: progress of the verification', () => {
  test('every 10 seconds: what was verified, how fast, and how long the rest takes; nothing after the end', async () => {
    const { lines, progress } = started(3_000);
    progress.add(0, { digests: 1, hashed: 0 });
    await jest.advanceTimersByTimeAsync(10_000);
    progress.add(300, { digests: 1_999, hashed: 1 });
    // Chains of an earlier account can end later.
    progress.add(299, { digests: 0, hashed: 0 });
    await jest.advanceTimersByTimeAsync(10_000);
    progress.add(600, { digests: 0, hashed: 9_999 });
    await jest.advanceTimersByTimeAsync(10_000);
    progress.end();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(lines).toEqual([
      'Verified 0 of 3,000 accounts: 1 digest, 0 objects/s',
      'Verified 300 of 3,000 accounts: 2,000 digests, 1 log file hashed, 100 objects/s, about 3 min left',
      'Verified 600 of 3,000 accounts: 2,000 digests, 10,000 log files hashed, 400 objects/s, about 2 min left',
    ]);
  });

  test('a single account', async () => {
    const { lines, progress } = started(1);
    await jest.advanceTimersByTimeAsync(10_000);
    progress.end();
    expect(lines).toEqual(['Verified 0 of 1 account: 0 digests, 0 objects/s']);
  });
});
