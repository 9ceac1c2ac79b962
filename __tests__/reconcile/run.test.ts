/** What belongs to a run, whatever it does: its journal, its end, and what it must not leave to itself. */
import { describe, expect, jest, test } from '@jest/globals';
import { failureOf, startRun, unlessStopped } from '../../src/reconcile/run.ts';
import { InputMistakes, RunError } from '../../src/runtime/errors.ts';

jest.spyOn(process.stdout, 'write').mockImplementation(() => true);

describe('reconcile: run', () => {
  test('a journal that is sealed takes no more facts', () => {
    const run = startRun({}, new AbortController().signal);
    run.record({ kind: 'skipped' });
    run.record({ kind: 'notice', text: 'in time' });
    expect(run.seal()).toMatchObject({ verdict: { outcome: 'skipped', reason: null }, notices: ['in time'] });
    run.record({ kind: 'notice', text: 'late' });
    run.record(failureOf(new Error('late')));
    expect(run.seal()).toMatchObject({ verdict: { outcome: 'skipped', reason: null }, notices: ['in time'] });
  });

  test('a run waits for all that it has begun', async () => {
    const run = startRun({}, new AbortController().signal);
    const done: string[] = [];
    const { promise, resolve } = Promise.withResolvers<string>();
    const work = run.waitUntil(promise.then(() => done.push('begun')));
    const waiting = run.whatWasBegun().then(() => done.push('waited'));
    await Promise.resolve();
    expect(done).toEqual([]);
    resolve('x');
    expect(await work).toBe(1);
    await waiting;
    expect(done).toEqual(['begun', 'waited']);
  });

  describe('a part of the story', () => {
    test('gives its result', async () => {
      const run = startRun({}, new AbortController().signal);
      expect(await unlessStopped(run, Promise.resolve('result'))).toBe('result');
    });

    test('is the last one where the run is told to stop meanwhile', async () => {
      const controller = new AbortController();
      const run = startRun({}, controller.signal);
      const body = () => {
        controller.abort('SIGTERM');
        return Promise.resolve('result');
      };
      await expect(unlessStopped(run, body())).rejects.toMatchObject({ code: 'step' });
      await expect(unlessStopped(run, Promise.resolve())).rejects.toThrow('The run was stopped');
    });
  });

  test.each([
  [new InputMistakes(['x'], 'org-trail'), { kind: 'inputs mistaken', mistakes: ['x'], trailName: 'org-trail' }],
  [new RunError('read', 'denied', 'ask'), { kind: 'failed', reason: 'read', failure: { message: 'denied', hint: ['ask'] } }],
  [new TypeError('x'), { kind: 'failed', reason: 'unexpected', failure: { message: 'TypeError: x', hint: [expect.stringMatching(/bug/)] } }],
  ['x', { kind: 'failed', reason: 'unexpected', failure: { message: 'x', hint: [expect.stringMatching(/bug/)] } }],
])('the fact that ends the run: %p', (error, fact) => {
  expect(failureOf(error)).toEqual(fact);
}); // prettier-ignore
});
