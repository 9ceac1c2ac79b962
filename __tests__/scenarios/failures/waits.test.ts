import { describe, expect, test } from '@jest/globals';
import { withWorld } from '../stage.ts';

// The action's seconds pass 50 times faster in these runs, and so a lag of 6 of its seconds is 120 ms of ours.
const hurry = { shortensWaits: true };
const LAG_OF_6_SECONDS = 6_000 / 50;

describe('failures: waits', () => {
  test('throttled twice on every call, a run still succeeds and says that it waited', () =>
    withWorld(async ({ world, run }) => {
      world.inject({ action: '*', code: 'ThrottlingException', times: 2 });
      const ran = await run({ 'kms-key-id': 'alias/org-trail' }, hurry);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(ran.stdout).toMatch(
        /CloudTrail asks to slow down or did not answer: again in \d+\.\d s \(attempt 3 of 5\)/,
      );
      for (const service of ['STS', 'KMS', 'Organizations'])
        expect(ran.stdout).toContain(`${service} asks to slow down`);
    }));

  test('throttled for good, a call is given up after 5 attempts', () =>
    withWorld(async ({ world, run, calls }) => {
      world.inject({ action: 'cloudtrail:CreateTrail', code: 'ThrottlingException' });
      const ran = await run({}, hurry);
      expect(calls().filter(({ action }) => action === 'cloudtrail:CreateTrail')).toHaveLength(5);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
    }));

  test('a trail that is still busy is tried again, with a line for each wait', () =>
    withWorld(async ({ world, run, calls }) => {
      world.inject({ action: 'cloudtrail:StartLogging', code: 'ConflictException', times: 3 });
      const ran = await run({}, hurry);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(calls().filter(({ action }) => action === 'cloudtrail:StartLogging')).toHaveLength(4);
      expect(ran.stdout.match(/StartLogging again in (\d+) s/g)).toEqual(
        [2, 4, 8].map((s) => `StartLogging again in ${s} s`),
      );
    }));

  test(
    'a trail that stays busy is given up after 5 minutes, and the next run goes on',
    () =>
      withWorld(async ({ world, run }) => {
        world.inject({ action: 'cloudtrail:StartLogging', code: 'ConflictException', times: 14 });
        const ran = await run({}, hurry);
        const waits = [...ran.stdout.matchAll(/again in (\d+) s/g)].map(([, seconds]) => Number(seconds));
        expect(waits.reduce((sum, seconds) => sum + seconds, 0)).toBe(300);
        expect(ran.outputs).toMatchObject({
          outcome: 'failed',
          'failure-reason': 'step',
          changed: 'true',
          'is-logging': 'false',
        });
        expect(ran.summary).toContain('still busy');
        expect((await run()).outputs['outcome']).toBe('applied');
      }),
    30_000,
  );

  test("a create whose answer was lost is not taken for somebody else's trail", () =>
    withWorld(async ({ world, run, writes }) => {
      world.inject({ action: 'cloudtrail:CreateTrail', code: 'InternalFailure', status: 500, mutates: true, times: 1 });
      const ran = await run({}, hurry);
      expect(writes()).toEqual(['cloudtrail:CreateTrail', 'cloudtrail:CreateTrail', 'cloudtrail:StartLogging']);
      expect(ran.outputs).toMatchObject({ outcome: 'applied', changed: 'true', 'is-logging': 'true' });
    }));

  test('a create that AWS never answers, while reads lag: the trail is not known, not absent', () =>
    withWorld(async ({ world, run }) => {
      world.lagMilliseconds = LAG_OF_6_SECONDS;
      world.onCall = ({ action }, phase) =>
        action === 'cloudtrail:CreateTrail' && phase === 'after' ? 'drop' : undefined;
      const ran = await run({}, hurry);
      expect(world.trails.size).toBe(1);
      expect(ran.outputs['changed']).toBe('true');
      if (ran.outputs['outcome'] === 'failed') {
        expect(ran.stdout).toContain('Perhaps written: cloudtrail:CreateTrail');
        expect(ran.outputs['after']).not.toBe('null');
      }
    }));

  test('a fault of AWS is told as such', () =>
    withWorld(async ({ world, run }) => {
      world.inject({ action: 'cloudtrail:CreateTrail', code: 'ServiceUnavailable', status: 503 });
      const ran = await run({}, hurry);
      expect(ran.stdout).toContain('AWS had an internal error');
      expect(ran.stdout).not.toContain('did not answer, so');
    }));

  test('a call that AWS never answers: what happened is not known, and the trail read back tells', () =>
    withWorld(async ({ world, run }) => {
      world.onCall = ({ action }, phase) =>
        action === 'cloudtrail:StartLogging' && phase === 'after' ? 'drop' : undefined;
      const ran = await run({}, hurry);
      expect(ran.outputs).toMatchObject({
        outcome: 'failed',
        'failure-reason': 'step',
        changed: 'true',
        'is-logging': 'true',
      });
      expect(ran.stdout).toContain('it is not known whether the call took effect');
    }));

  describe('reading back', () => {
    test('waits for reads that lag behind, and passes', () =>
      withWorld(async ({ world, run }) => {
        world.lagMilliseconds = LAG_OF_6_SECONDS;
        const ran = await run({}, hurry);
        expect(ran.outputs['outcome']).toBe('applied');
        expect(ran.stdout).toMatch(/(?:The trail is not found|Logging is not on) yet: again in 1 s/);
      }));

    test('of a healed trail waits until it logs', () =>
      withWorld(async ({ world, run }) => {
        await run();
        for (const trail of world.trails.values()) trail.isLogging = false;
        world.trailSnapshots.length = 0;
        // Reads lag behind from the start on, and until one of them has shown the stopped trail.
        world.onCall = ({ action }, phase) => {
          if (phase === 'before') return Promise.resolve(undefined);
          if (action === 'cloudtrail:StartLogging') world.lagMilliseconds = 60_000;
          if (action === 'cloudtrail:GetTrailStatus') world.lagMilliseconds = 0;
          return Promise.resolve(undefined);
        };
        const ran = await run({}, hurry);
        expect(ran.outputs).toMatchObject({ outcome: 'applied', 'is-logging': 'true' });
        expect(ran.stdout).toMatch(/Logging is not on yet: again in 1 s/);
      }));

    test('gives up after 20 seconds where the trail really is another than was asked for', () =>
      withWorld(async ({ world, run }) => {
        world.corruptAfterWrite = (trail) => {
          trail.logFileValidationEnabled = false;
        };
        const ran = await run({}, hurry);
        const waits = [...ran.stdout.matchAll(/again in (\d+) s/g)].map(([, seconds]) => Number(seconds));
        expect(waits.reduce((sum, seconds) => sum + seconds, 0)).toBe(20);
        expect(ran.exitCode).toBe(1);
        expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'verify', changed: 'true' });
        expect(JSON.parse(ran.outputs['after']!)).toMatchObject({ enableLogFileValidation: false });
        expect(ran.summary).toContain('Log file validation: off and not on, 20 seconds after');
      }));

    test('that is refused is told as a trail that was not verified', () =>
      withWorld(async ({ world, run }) => {
        world.inject({ action: 'cloudtrail:GetTrail', code: 'AccessDeniedException' });
        const ran = await run();
        expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'verify', changed: 'true' });
        expect(ran.outputs).not.toHaveProperty('after');
        expect(ran.outputs).not.toHaveProperty('is-logging');
        expect(ran.summary).toContain('could not be read back');
      }));

    test('of a status that cannot be read yet waits too', () =>
      withWorld(async ({ world, run }) => {
        world.inject({ action: 'cloudtrail:GetTrailStatus', code: 'TrailNotFoundException', times: 2 });
        const ran = await run({}, hurry);
        expect(ran.outputs).toMatchObject({ outcome: 'applied', 'is-logging': 'true' });
      }));

    test('whose logging cannot be told is not taken for a trail that does not log', () =>
      withWorld(async ({ world, run }) => {
        world.inject({ action: 'cloudtrail:GetTrailStatus', code: 'AccessDeniedException', message: 'not authorized' });
        const ran = await run({}, hurry);
        expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'verify', changed: 'true' });
        expect(JSON.parse(ran.outputs['after']!)).toMatchObject({ isLogging: null, s3BucketName: 'org-trail-logs' });
        expect(ran.outputs).not.toHaveProperty('is-logging');
        expect(ran.stdout).toContain('Allow cloudtrail:GetTrailStatus in the role');
        expect(ran.stdout).not.toContain('20 seconds after');
        expect(ran.summary).toContain('| **on** | not known |');
      }));
  });

  test(
    'a new trail whose selectors stay busy is started all the same, with waits of its own',
    () =>
      withWorld(async ({ world, run }) => {
        world.inject({ action: 'cloudtrail:PutEventSelectors', code: 'ConflictException', times: 14 });
        world.inject({ action: 'cloudtrail:StartLogging', code: 'ConflictException', times: 1 });
        const ran = await run({ 'event-selectors': '[{ExcludeManagementEventSources: [kms.amazonaws.com]}]' }, hurry);
        expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', 'is-logging': 'true' });
      }),
    30_000,
  );

  test(
    'the 5 minutes are those of all steps together',
    () =>
      withWorld(async ({ world, run }) => {
        await run();
        world.inject({ action: 'cloudtrail:UpdateTrail', code: 'ConflictException', times: 5 });
        world.inject({ action: 'cloudtrail:AddTags', code: 'ConflictException' });
        const ran = await run({ 's3-key-prefix': 'audit', tags: 'Owner: audit' }, hurry);
        const waits = [...ran.stdout.matchAll(/again in (\d+) s/g)].map(([, seconds]) => Number(seconds));
        expect(waits.reduce((sum, seconds) => sum + seconds, 0)).toBe(300);
      }),
    30_000,
  );

  test('answers that were lost: neither a create nor a registration is taken for somebody else’s', () =>
    withWorld(async ({ world, run, writes }) => {
      for (const action of ['cloudtrail:CreateTrail', 'cloudtrail:RegisterOrganizationDelegatedAdmin']) {
        world.inject({ action, code: 'InternalFailure', status: 500, mutates: true, times: 1 });
      }
      const ran = await run({ 'delegated-administrators': '333333333333' }, hurry);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(new Set(writes())).toEqual(
        new Set(['cloudtrail:CreateTrail', 'cloudtrail:StartLogging', 'cloudtrail:RegisterOrganizationDelegatedAdmin']),
      );
    }));
});
