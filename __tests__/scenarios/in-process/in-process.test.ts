/** A run in the test's own process: as good as its own, and gone when it ends. */
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../../simulator/runner/runner.ts';
import { startSimulatedCloud } from '../../../simulator/server.ts';
import { runInProcess } from './run-in-process.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';

const INPUTS = {
  'aws-region': 'us-east-1',
  'role-to-assume': 'arn:aws:iam::111111111111:role/org-trail-apply',
  'trail-name': 'org-trail',
  's3-bucket-name': 'org-trail-logs',
  mode: 'apply',
};

async function runOnce(shortensWaits: boolean) {
  const cloud = await startSimulatedCloud(createWorld());
  try {
    return await runAction(cloud, { inputs: INPUTS, shortensWaits, process: runInProcess });
  } finally {
    await cloud.close();
  }
}

/** What a run could leave behind. */
function stateOf() {
  const streams = [process.stdout, process.stderr];
  return {
    variables: { ...process.env },
    listeners: process.eventNames().map((name) => `${String(name)} ${process.listenerCount(name)}`),
    ofStreams: streams.map((stream) => [
      Object.getOwnPropertyDescriptor(stream, 'write')?.value as unknown,
      stream.listenerCount('error'),
    ]),
    timers: [timers.setTimeout, timersPromises.setTimeout, globalThis.setTimeout, Reflect.get(AbortSignal, 'timeout')],
    folder: process.cwd(),
    exitCode: process.exitCode,
  };
}

/** The limit of the test itself. */
const OWN_TIMERS = 1;

/** How many timers and sockets keep the process alive. What is closed takes some turns to go: it has 2 seconds for that. */
async function handles(expected: number): Promise<number> {
  const end = performance.now() + 2_000;
  for (;;) {
    const count = process.getActiveResourcesInfo().filter((name) => /Timeout|TCP|TLS/.test(name)).length;
    if (count <= expected || performance.now() > end) return count;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('in-process: in process', () => {
  test.each([false, true])(
    'nothing is left of it: variables, listeners, streams, timers, sockets (quick: %s)',
    async (quick) => {
      // The first one loads the action.
      await runOnce(quick);
      const [before, open] = [stateOf(), await handles(OWN_TIMERS)];
      const ran = await runOnce(quick);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(stateOf()).toEqual(before);
      expect(await handles(open)).toBeLessThanOrEqual(open);
    },
  );

  test('there is one at a time; one with a process of its own may go on beside it', async () => {
    const cloud = await startSimulatedCloud(createWorld());
    try {
      await runOnce(false);
      const inputs = { ...INPUTS, mode: 'plan' };
      const [shared, second, own] = await Promise.allSettled([
        runAction(cloud, { inputs, process: runInProcess }),
        runAction(cloud, { inputs, process: runInProcess }),
        runAction(cloud, { inputs }),
      ]);
      expect([shared.status, second.status, own.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await runAction(cloud, { inputs, process: runInProcess })).outputs['outcome']).toBe('drift');
    } finally {
      await cloud.close();
    }
  });
});
