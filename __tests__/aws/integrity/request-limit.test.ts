import { describe, expect, test } from '@jest/globals';
import { createRequestLimit } from '../../../src/aws/integrity/request-limit.ts';
import { fakeSession } from '../fake-aws.ts';

/** Runs so many requests, each of which takes one turn of the event loop; returns the most that were in flight. */
async function peakOf(limit: ReturnType<typeof createRequestLimit>, count: number): Promise<number> {
  let [open, peak] = [0, 0];
  const request = async () => {
    peak = Math.max(peak, (open += 1));
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
  };
  await Promise.all(Array.from({ length: count }, () => limit.run(request)));
  return peak;
}

describe('aws: request limit', () => {
  test('begins with few requests, and grows to its bound', async () => {
    const limit = createRequestLimit(fakeSession());
    expect(await peakOf(limit, 32)).toBe(32);
    expect(await peakOf(limit, 20_000)).toBe(128);
  });

  test('when S3 asks one request to slow down, all pause, and half as many follow', async () => {
    const lines: string[] = [];
    const session = fakeSession();
    const limit = createRequestLimit({ ...session, log: { ...session.log, info: (line) => lines.push(line) } });
    limit.slowDown();
    limit.slowDown();
    let hasRun = false;
    const running = limit.run(() => Promise.resolve((hasRun = true)));
    await new Promise((resolve) => setImmediate(resolve));
    expect(hasRun).toBe(false);
    await running;
    expect(lines).toEqual([expect.stringContaining('16 requests at a time')]);
    expect(await peakOf(limit, 16)).toBe(16);
  });

  test('a run that is stopped makes no request more', async () => {
    const stop = new AbortController();
    const limit = createRequestLimit({ ...fakeSession(), signal: stop.signal });
    stop.abort(new Error('stopped'));
    await expect(limit.run(() => Promise.resolve(1))).rejects.toThrow('stopped');
  });
});
