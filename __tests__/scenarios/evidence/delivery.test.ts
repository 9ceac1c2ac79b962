import { describe, expect, test } from '@jest/globals';
import type { Trail } from '../../../simulator/world/trail.ts';
import { type ScenarioContext, TRAIL, withWorld } from '../stage.ts';
import { evidenceOf } from './record.ts';

const WAITS = { 'wait-for-delivery-seconds': '60' };

/** What becomes of the trail when its status is read for the nth time after it was started. */
function onStatus({ world }: ScenarioContext, nth: number, change: (trail: Trail) => void): void {
  let reads = 0;
  world.onCall = (call, phase) => {
    const trail = world.trails.get(TRAIL);
    if (phase !== 'before' || call.action !== 'cloudtrail:GetTrailStatus' || !trail?.isLogging) return;
    reads += 1;
    if (reads === nth) change(trail);
  };
}

describe('evidence: delivery', () => {
  test('after an apply that wrote something, the run waits for a delivery', () =>
    withWorld(async (stage) => {
      onStatus(stage, 4, (trail) => (trail.latestDeliveryTime = new Date()));
      const ran = await stage.run(WAITS, { shortensWaits: true });
      expect(ran).toMatchObject({ exitCode: 0, outputs: { outcome: 'applied', 'failure-reason': '' } });
      expect(evidenceOf(ran)).toMatchObject({ delivery: { status: 'pass' } });
      expect(ran.stdout).toContain('No log file delivered since the last change: again in 10 s');
    }));

  test('a delivery that fails after the write fails the run at once, with what to do', () =>
    withWorld(async (stage) => {
      onStatus(stage, 4, (trail) => (trail.latestDeliveryError = 'AccessDenied'));
      const ran = await stage.run(WAITS, { shortensWaits: true });
      expect(ran).toMatchObject({ exitCode: 1, outputs: { outcome: 'applied', 'failure-reason': 'delivery' } });
      expect(evidenceOf(ran)).toMatchObject({ delivery: { status: 'fail' } });
      expect(ran.summary).toContain('Allow CloudTrail in the bucket policy');
    }));

  test('without a delivery within that time the run fails', () =>
    withWorld(async ({ run }) => {
      const ran = await run(WAITS, { shortensWaits: true });
      expect(ran).toMatchObject({ exitCode: 1, outputs: { outcome: 'applied', 'failure-reason': 'delivery' } });
      expect(ran.summary).toContain('delivered no log file within 60 s');
    }));

  test('a run that leaves the trail stopped does not wait, and says so', () =>
    withWorld(async ({ run }) => {
      const ran = await run({ ...WAITS, 'is-logging': 'false' }, { shortensWaits: true });
      expect(ran).toMatchObject({ exitCode: 0, outputs: { outcome: 'applied', evidence: '' } });
      expect(ran.stdout).toContain('The trail does not log, so this run did not wait for a delivery.');
      expect(ran.stdout).not.toContain('No log file delivered');
    }));

  test('a run that wrote nothing does not wait', () =>
    withWorld(async ({ run }) => {
      await run();
      const ran = await run(WAITS, { shortensWaits: true });
      expect(ran).toMatchObject({ exitCode: 0, outputs: { outcome: 'in-sync', evidence: '' } });
      expect(ran.stdout).not.toContain('No log file delivered');
    }));
});
