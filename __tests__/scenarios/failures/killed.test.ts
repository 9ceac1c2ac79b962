import type { ChildProcess } from 'node:child_process';
import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { cutOffAt, killedAt, withWorld, type ScenarioContext, TRAIL } from '../stage.ts';

function isLogging({ world }: ScenarioContext) {
  return world.trails.get(TRAIL)?.isLogging;
}

describe.each(['before', 'after'] as const)('killed %s', (phase) => {
  test('CreateTrail: AWS is left as by a run that is cut off there, and the next run converges', () =>
    withWorld(async (killed) => {
      await killedAt(killed, {}, 'cloudtrail:CreateTrail', phase);
      await withWorld(async (cutOff) => {
        await cutOffAt(cutOff, {}, 'cloudtrail:CreateTrail', phase);
        expect(cutOff.world.trails).toEqual(killed.world.trails);
        expect(cutOff.world.trails.size).toBe(phase === 'after' ? 1 : 0);
      });
      expect((await killed.run()).outputs['outcome']).toBe('applied');
      expect(isLogging(killed)).toBe(true);
    }));

  test.each(['cloudtrail:CreateTrail', 'cloudtrail:StartLogging'])('%s of a create: the next run converges', (action) =>
    withWorld(async (stage) => {
      await cutOffAt(stage, {}, action, phase);
      const next = await stage.run();
      const alreadyDone = action === 'cloudtrail:StartLogging' && phase === 'after';
      expect(next.outputs['outcome']).toBe(alreadyDone ? 'in-sync' : 'applied');
      expect(isLogging(stage)).toBe(true);
      expect((await stage.run({ mode: 'check' })).outputs['outcome']).toBe('in-sync');
    }),
  );

  const everything = {
    's3-bucket-name': 'org-trail-logs-2',
    's3-key-prefix': 'audit',
    'sns-topic-name': 'org-trail-topic',
    'kms-key-id': 'alias/org-trail',
    'cloud-watch-logs-log-group-arn': 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail',
    'cloud-watch-logs-role-arn': 'arn:aws:iam::111111111111:role/org-trail-to-logs',
    'recursive-logging': 'false',
    'allow-weakening': 's3-bucket-name',
  };

  test.each([
    { was: 'stopped', action: 'cloudtrail:StartLogging', steps: ['cloudtrail:StartLogging', 'cloudtrail:UpdateTrail'] },
    { was: 'stopped', action: 'cloudtrail:UpdateTrail', steps: ['cloudtrail:StartLogging', 'cloudtrail:UpdateTrail'] },
    { was: 'logging', action: 'cloudtrail:UpdateTrail', steps: ['cloudtrail:UpdateTrail'] },
  ])(
    '$action of a full update of a $was trail: the next run converges, and logging never stops',
    ({ was, action, steps }) =>
      withWorld(async (stage) => {
        await stage.outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }));
        if (was === 'logging') await stage.outsider.send(new StartLoggingCommand({ Name: TRAIL }));
        stage.calls();

        await cutOffAt(stage, everything, action, phase);
        if (was === 'logging') expect(isLogging(stage)).toBe(true);
        const done = steps.slice(0, steps.indexOf(action) + (phase === 'after' ? 1 : 0));
        expect(isLogging(stage)).toBe(was === 'logging' || done.includes('cloudtrail:StartLogging'));
        stage.calls();

        const next = await stage.run(everything);
        expect(stage.writes()).toEqual(steps.slice(done.length));
        expect(next.exitCode).toBe(0);
        expect(isLogging(stage)).toBe(true);
        expect((await stage.run({ ...everything, mode: 'check' })).outputs['outcome']).toBe('in-sync');
      }),
  );
});

/** Sends a signal while a call is in flight, and lets the call go on when the action has heard it. */
function stopAt(
  action: string,
  phase: 'before' | 'after',
  { world, run }: ScenarioContext,
  answered = true,
  inputs = {},
) {
  let child: ChildProcess | undefined;
  world.onCall = async (call, now) => {
    if (call.action !== action || now !== phase) return;
    const heard = new Promise<void>((resolve) => {
      child!.stdout!.on('data', (text: string) => text.includes('ending after') && resolve());
    });
    child!.kill('SIGTERM');
    await heard;
    if (!answered) await new Promise((resolve) => child!.once('exit', resolve));
  };
  // A call that is answered needs the whole time that the action gives it, as the machine may be busy.
  return run(inputs, { shortensWaits: !answered, onStart: (started) => void (child = started) });
}

describe('told to stop', () => {
  test('between two writes: ends after the call in flight, and tells what was and was not done', () =>
    withWorld(async (stage) => {
      const ran = await stopAt('cloudtrail:CreateTrail', 'before', stage);
      expect(stage.writes()).toEqual(['cloudtrail:CreateTrail']);
      expect(ran.exitCode).toBe(1);
      const outputs = { outcome: 'failed', 'failure-reason': 'step', changed: 'true', 'is-logging': 'false' };
      expect(ran.outputs).toMatchObject(outputs);
      expect(ran.stdout).toMatch(/SIGTERM: ending after the call in flight/);
      expect(ran.stdout).toMatch(/cloudtrail:StartLogging: not attempted/);
      expect(ran.summary).toMatch(/CreateTrail\*\* ✅ done/);
      expect(ran.summary).toMatch(/StartLogging\*\* ⏸️ not attempted/);

      stage.world.onCall = undefined;
      expect((await stage.run()).outputs['outcome']).toBe('applied');
      expect(stage.writes()).toEqual(['cloudtrail:StartLogging']);
    }));

  test.each(['oidc:GetToken', 'sts:AssumeRoleWithWebIdentity', 'cloudtrail:ListTrails'])(
    'during %s, which is never answered: ends all the same',
    (action) =>
      withWorld(async (stage) => {
        const ran = await stopAt(action, 'before', stage, false);
        expect(ran.exitCode).toBe(1);
        expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
        expect(ran.summary).toContain('The run was stopped');
      }),
  );

  test('during a write that is never answered: says that it may have taken effect', () =>
    withWorld(async (stage) => {
      const ran = await stopAt('cloudtrail:CreateTrail', 'after', stage, false);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'true' });
      expect(ran.outputs).not.toHaveProperty('after');
      expect(ran.stdout).toContain('Perhaps written: cloudtrail:CreateTrail');
    }));

  test('while it observes: nothing is written any more', () =>
    withWorld(async (stage) => {
      const ran = await stopAt('cloudtrail:ListTrails', 'before', stage);
      expect(stage.writes()).toEqual([]);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
    }));

  test('while a call is being throttled: it is not tried again', () =>
    withWorld(async (stage) => {
      stage.world.inject({ action: 'cloudtrail:CreateTrail', code: 'ThrottlingException' });
      const ran = await stopAt('cloudtrail:CreateTrail', 'before', stage);
      expect(stage.writes()).toEqual(['cloudtrail:CreateTrail']);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
    }));
});
