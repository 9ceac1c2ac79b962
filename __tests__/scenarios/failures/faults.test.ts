/** What lies between observing and writing, and answers to writes that cannot be read. */
import { AddTagsCommand, PutEventSelectorsCommand, PutInsightSelectorsCommand } from '@aws-sdk/client-cloudtrail';
import type { ChildProcess } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { push } from '../../../simulator/github/events.ts';
import type { Injection } from '../../../simulator/world/world.ts';
import { ALL_DESTINATIONS, withWorld, type ScenarioContext, TRAIL } from '../stage.ts';

// Waits pass 50 times faster, and so a lag of 6 of the action's seconds is 120 ms of ours.
const hurry = { shortensWaits: true };
const LAG_OF_6_SECONDS = 6_000 / 50;

async function existing(stage: ScenarioContext, inputs: Record<string, string> = {}) {
  expect((await stage.run(inputs)).outputs['outcome']).toBe('applied');
  stage.calls();
  return stage.world.trails.get(TRAIL)!;
}

const PAGE = { body: '<!doctype html><html><br></html>', contentType: 'text/html' };

describe('an answer that cannot be read is no refusal', () => {
  test.each<[string, Partial<Injection>[], number]>([
    ['garbage', [{ body: 'OK' }], 0],
    ['a page with 200, while reads lag', [PAGE], LAG_OF_6_SECONDS],
    ['a page with 403', [{ ...PAGE, status: 403 }], 0],
    ['no trail in it', [{ body: '{}' }], 0],
    ['lost, then denied', [{ code: 'InternalFailure', status: 500, times: 1 }, { code: 'AccessDeniedException' }], 0],
  ])('CreateTrail, %s: the trail is started, and nobody says that nothing was written', (_, answers, lag) =>
    withWorld(async ({ world, run }) => {
      world.lagMilliseconds = lag;
      for (const [index, one] of answers.entries()) {
        world.inject({ action: 'cloudtrail:CreateTrail', mutates: index === 0, ...one });
      }
      const ran = await run({}, hurry);
      expect(world.trails.get(TRAIL)!.isLogging).toBe(true);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'true' });
      expect(ran.outputs['is-logging']).toBe('true');
      expect(ran.stdout).toContain('Perhaps written: cloudtrail:CreateTrail');
      expect(ran.stdout).toContain('the trail read back shows the change');
      world.injections.length = 0;
      expect((await run({}, hurry)).outputs['outcome']).toBe('in-sync');
    }),
  );

  test('CreateTrail that took no effect: there is nothing to start, and it is not known', () =>
    withWorld(async ({ world, run, writes }) => {
      world.inject({ action: 'cloudtrail:CreateTrail', ...PAGE });
      const ran = await run({}, hurry);
      expect(writes()).toEqual(['cloudtrail:CreateTrail']);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'true' });
      expect(ran.outputs).not.toHaveProperty('after');
      expect(ran.stdout).toContain('The answer did not come from AWS');
    }));

  test.each([
    ['cloudtrail:UpdateTrail', { 's3-key-prefix': 'audit' }],
    ['cloudtrail:AddTags', { tags: 'Owner: audit' }],
  ])('%s of a trail that is there', (action, inputs) =>
    withWorld(async (stage) => {
      await existing(stage);
      stage.world.inject({ action, ...PAGE, status: 407, mutates: true });
      const ran = await stage.run(inputs, hurry);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'true' });
      expect(ran.stdout).toContain(`Perhaps written: ${action}`);
      expect(ran.stdout).toContain('the trail read back shows the change');
    }),
  );
});

const KMS_EXCLUDED = '[{ExcludeManagementEventSources: [kms.amazonaws.com]}]';
const ALL = 'none';
const DATA = {
  ReadWriteType: 'All' as const,
  DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::payroll/'] }],
};
const RATE = '[{InsightType: ApiCallRateInsight}]';
const ERRORS = { InsightSelectors: [{ InsightType: 'ApiErrorRateInsight' as const }] };

describe('a list that somebody changed after it was observed is not wiped', () => {
  test.each<
    [string, Record<string, string>, Record<string, string>, string, (stage: ScenarioContext) => Promise<unknown>]
  >([
    [
      'selectors',
      { 'event-selectors': KMS_EXCLUDED },
      { 'event-selectors': ALL },
      'cloudtrail:PutEventSelectors',
      ({ outsider }) => outsider.send(new PutEventSelectorsCommand({ TrailName: TRAIL, EventSelectors: [DATA] })),
    ],
    [
      'insights',
      {},
      { 'insight-selectors': RATE },
      'cloudtrail:PutInsightSelectors',
      ({ outsider }) => outsider.send(new PutInsightSelectorsCommand({ TrailName: TRAIL, ...ERRORS })),
    ],
  ])('%s, also after a wait', (_, before, after, action, change) =>
    withWorld(async (stage) => {
      await existing(stage, before);
      let changes = 0;
      // The first attempt is answered by a conflict; then somebody else is quicker.
      stage.world.inject({ action, code: 'ConflictException', times: 1 });
      stage.world.onCall = async (call, phase) => {
        if (call.action === action && phase === 'after' && changes++ === 0) await change(stage);
      };
      const ran = await stage.run(after, hurry);
      expect(
        stage.calls().filter((call) => call.action === action && !call.userAgent.includes('org-trail')),
      ).toHaveLength(1);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
      expect(ran.stdout).toContain('it would wipe that change');
      const trail = stage.world.trails.get(TRAIL)!;
      expect(JSON.stringify([trail.eventSelectors, trail.insightSelectors])).toMatch(/payroll|ApiErrorRateInsight/);
    }),
  );

  test.each<[string, Omit<Injection, 'action'>, string]>([
    ['throttled', { code: 'ThrottlingException' }, 'false'],
    ['not answered', { code: 'InternalFailure', status: 500 }, 'true'],
    ['done, and the answer lost', { code: 'InternalFailure', status: 500, mutates: true }, 'true'],
  ])('selectors, where the SDK tries again by itself: %s', (_, answer, changed) =>
    withWorld(async (stage) => {
      await existing(stage, { 'event-selectors': KMS_EXCLUDED });
      const action = 'cloudtrail:PutEventSelectors';
      stage.world.inject({ action, times: 1, ...answer });
      let attempts = 0;
      stage.world.onCall = async (call, phase) => {
        if (call.action === action && phase === 'after' && attempts++ === 0)
          await stage.outsider.send(new PutEventSelectorsCommand({ TrailName: TRAIL, EventSelectors: [DATA] }));
      };
      const ran = await stage.run({ 'event-selectors': ALL }, hurry);
      expect(JSON.stringify(stage.world.trails.get(TRAIL)!.eventSelectors)).toContain('payroll');
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed });
    }),
  );

  test('a policy, where the SDK tries again by itself', () =>
    withWorld(async (stage) => {
      const inputs = { ...ALL_DESTINATIONS, prerequisites: 'repair' };
      await existing(stage, inputs);
      const bucket = stage.world.buckets.get('org-trail-logs')!;
      const statements = [bucket.policy!.Statement].flat();
      bucket.policy = { ...bucket.policy!, Statement: statements.slice(0, 1) };
      stage.world.inject({ action: 's3:PutBucketPolicy', code: 'SlowDown', status: 503, times: 1 });
      const theirs = {
        Sid: 'Theirs',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:DeleteObject',
        Resource: '*',
      } as const;
      let attempts = 0;
      stage.world.onCall = ({ action }, phase) => {
        if (action !== 's3:PutBucketPolicy' || phase !== 'after' || attempts++ > 0) return;
        bucket.policy = { ...bucket.policy!, Statement: [statements[0]!, theirs] };
      };
      const ran = await stage.run(inputs, hurry);
      expect(JSON.stringify(bucket.policy)).toContain('Theirs');
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step' });
    }));

  test('that cannot be read again: nothing is written', () =>
    withWorld(async (stage) => {
      await existing(stage, { 'event-selectors': KMS_EXCLUDED });
      let reads = 0;
      stage.world.onCall = ({ action }, phase) => {
        if (action !== 'cloudtrail:GetEventSelectors' || phase !== 'before' || reads++ !== 0) return;
        // By then the trail is observed.
        setImmediate(() =>
          stage.world.inject({ action: 'cloudtrail:GetEventSelectors', code: 'AccessDeniedException', times: 1 }),
        );
      };
      const ran = await stage.run({ 'event-selectors': ALL }, hurry);
      expect(stage.writes()).toEqual([]);
      expect(ran.stdout).toContain('could not be read again');
      expect(ran.outputs).toMatchObject({ 'failure-reason': 'step', changed: 'false' });
    }));

  test('what the run itself wrote before is no change of somebody else', () =>
    withWorld(async (stage) => {
      await existing(stage, { 'insight-selectors': RATE });
      stage.world.lagMilliseconds = LAG_OF_6_SECONDS;
      const ran = await stage.run(
        {
          'event-selectors': '[{ReadWriteType: ReadOnly}]',
          'insight-selectors': '[{InsightType: ApiErrorRateInsight}]',
          'allow-weakening': 'event-selectors, insight-selectors',
        },
        // By the time that it has started, what was there before it is no longer late.
        { ...hurry, process: 'own' },
      );
      expect(ran.outputs['outcome']).toBe('applied');
    }));
});

describe('what somebody changed between observing and writing is reported', () => {
  /** Changes the trail when the session that writes is asked for, so after it was observed. */
  const changedMeanwhile = (stage: ScenarioContext, change: () => unknown) => {
    let signIns = 0;
    stage.world.onCall = ({ action }, phase) => {
      if (action === 'sts:AssumeRoleWithWebIdentity' && phase === 'after' && ++signIns === 2) return change();
    };
  };

  test('purge-tags removes what is there at the time of writing, and says what came meanwhile', () =>
    withWorld(async (stage) => {
      await existing(stage, { tags: 'Owner: audit\nOld: x' });
      changedMeanwhile(stage, () => stage.world.trails.get(TRAIL)!.tags.set('Late', 'y'));
      const ran = await stage.run({ tags: 'Owner: audit', 'purge-tags': 'true' }, hurry);
      expect(ran.outputs['outcome']).toBe('applied');
      expect([...stage.world.trails.get(TRAIL)!.tags.keys()]).toEqual(['Owner']);
      expect(ran.stdout).toContain('Somebody changed tag Late');
    }));

  test('purge-tags without a step for it says what it left', () =>
    withWorld(async (stage) => {
      await existing(stage, { tags: 'Owner: audit' });
      changedMeanwhile(stage, () =>
        stage.outsider.send(new AddTagsCommand({ ResourceId: TRAIL, TagsList: [{ Key: 'Late', Value: 'y' }] })),
      );
      const ran = await stage.run({ tags: 'Owner: security', 'purge-tags': 'true' }, hurry);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(ran.stdout).toMatch(/Somebody added tags .* still there: Late/);
    }));

  test('fields and tags that are written over', () =>
    withWorld(async (stage) => {
      const trail = await existing(stage, { tags: 'Owner: audit' });
      changedMeanwhile(stage, () => {
        trail.s3KeyPrefix = 'elsewhere';
        trail.tags.set('Owner', 'mallory');
      });
      const ran = await stage.run({ 's3-key-prefix': 'audit', tags: 'Owner: security' }, hurry);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(ran.stdout).toMatch(/Somebody changed s3KeyPrefix .* it was none, then elsewhere\. .* set it to audit/);
      expect(ran.stdout).toMatch(/Somebody changed tag Owner .* it was audit, then mallory\. .* set it to security/);
      expect(ran.summary).toContain('elsewhere');
    }));
});

describe('a stopped trail is started before anything slow is judged', () => {
  const delaySeconds = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const inputs = { ...ALL_DESTINATIONS, prerequisites: 'check' };

  test.each([
    'cloudtrail:GetEventSelectors',
    'cloudtrail:ListTags',
    's3:GetBucketPolicy',
    'kms:DescribeKey',
    'organizations:DescribeOrganization',
    'github:GetBranch',
  ])('%s is answered only once the trail logs', (slow) =>
    withWorld(async (stage) => {
      const trail = await existing(stage, inputs);
      trail.isLogging = false;
      let isStarted = () => {};
      const started = new Promise<void>((resolve) => (isStarted = resolve));
      stage.world.onCall = async ({ action }, phase) => {
        if (action === 'cloudtrail:StartLogging' && phase === 'after') isStarted();
        if (action === slow && phase === 'before') await started;
      };
      // With quick timers a call without an answer would soon be given up: they are for the 10 seconds of the organization.
      const options = slow.startsWith('organizations:') ? hurry : {};
      const ran = await stage.run(inputs, { ...options, event: push('refs/heads/main') });
      // Nothing was given up on meanwhile.
      expect(ran.outputs['prerequisites']).not.toContain('"unknown"');
      expect(ran.stdout).not.toMatch(/did not answer|cannot be told/);
      expect(ran.outputs).toMatchObject({ outcome: 'applied', 'is-logging': 'true', changed: 'true' });
      const { drift, steps } = JSON.parse(ran.outputs['plan']!) as Record<string, { field: string; call: string }[]>;
      expect(drift!.map(({ field }) => field)).toEqual(['isLogging']);
      expect(steps!.map(({ call }) => call)).toEqual(['cloudtrail:StartLogging']);
      expect(stage.writes().filter((action) => action.startsWith('cloudtrail:'))).toEqual(['cloudtrail:StartLogging']);
    }),
  );

  test.each(['plan', 'check'])('mode %s starts nothing', (mode) =>
    withWorld(async (stage) => {
      (await existing(stage)).isLogging = false;
      const ran = await stage.run({ mode });
      expect(stage.writes()).toEqual([]);
      expect(ran.outputs).toMatchObject({ outcome: 'drift', changed: 'false' });
    }),
  );

  test('a start that AWS refuses fails the run as ever, and no other step is made', () =>
    withWorld(async (stage) => {
      (await existing(stage)).isLogging = false;
      stage.world.inject({ action: 'cloudtrail:StartLogging', code: 'AccessDeniedException' });
      const ran = await stage.run({ 's3-key-prefix': 'audit' });
      expect(stage.writes()).toEqual(['cloudtrail:StartLogging']);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
      expect(ran.stdout).toContain('cloudtrail:UpdateTrail: not attempted');
    }));

  test('a start that fails is reported beside a plan that is refused', () =>
    withWorld(async (stage) => {
      (await existing(stage)).isLogging = false;
      stage.world.inject({ action: 'cloudtrail:StartLogging', code: 'AccessDeniedException' });
      const ran = await stage.run({ 's3-key-prefix': 'audit', approval: 'strengthening-only' });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
      const [first, ...others] = ran.annotations.map(({ message }) => message);
      expect(first).toContain('cloudtrail:StartLogging failed with AccessDeniedException');
      expect(others.join()).toContain('This change is not approved');
    }));

  test('cancelled meanwhile: what the trail is now is not known, and no step is said to be done', () =>
    withWorld(async (stage) => {
      (await existing(stage)).isLogging = false;
      let child: ChildProcess | undefined;
      stage.world.onCall = async ({ action }, phase) => {
        if (action !== 'cloudtrail:StartLogging' || phase !== 'before') return undefined;
        child!.kill('SIGTERM');
        await new Promise((resolve) => child!.once('exit', resolve));
        return 'drop';
      };
      const ran = await stage.run({ 's3-key-prefix': 'audit' }, { ...hurry, onStart: (one) => void (child = one) });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'true' });
      expect(ran.outputs).not.toHaveProperty('after');
      expect(ran.outputs).not.toHaveProperty('is-logging');
      expect(ran.summary).toContain('**cloudtrail:StartLogging** ❔ effect not known');
      expect(ran.summary).toContain('**cloudtrail:UpdateTrail** ⏸️ not attempted');
      expect(ran.summary).not.toContain('as desired');
    }));

  test('cancelled meanwhile: a start that is answered in time is waited for', () =>
    withWorld(async (stage) => {
      (await existing(stage)).isLogging = false;
      let child: ChildProcess | undefined;
      stage.world.onCall = async ({ action }, phase) => {
        // The run ends while it observes, before the start is answered.
        if (action === 'cloudtrail:ListTags' && phase === 'before') await delaySeconds(1);
        if (action !== 'cloudtrail:StartLogging' || phase !== 'before') return;
        child!.kill('SIGTERM');
        await delaySeconds(2);
      };
      const ran = await stage.run({ 's3-key-prefix': 'audit' }, { onStart: (one) => void (child = one) });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'true' });
      expect(ran.stdout).toContain('cloudtrail:StartLogging done');
      expect(ran.stdout).toContain('Logging was turned on. Nothing else was written.');
      expect(stage.writes()).toEqual(['cloudtrail:StartLogging']);
    }));

  test('a plain member starts nothing', () =>
    withWorld(async (stage) => {
      (await existing(stage)).isLogging = false;
      const ran = await stage.run({ 'role-to-assume': 'arn:aws:iam::333333333333:role/org-trail-apply' });
      expect(stage.writes()).toEqual([]);
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'caller', changed: 'false' });
    }));
});
