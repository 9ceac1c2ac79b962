/** Who changed it, how long the hole was, and who tried: from CloudTrail's event history. */
import { describe, expect, test } from '@jest/globals';
import { actAs, type Circumstances } from '../../../simulator/routes/act-as.ts';
import {
  type Actor,
  githubRole,
  iamUser,
  identityCenterUser,
  roleSession,
  service,
} from '../../../simulator/services/event-history/actors.ts';
import { DELEGATED_ADMINISTRATOR, LOG_ARCHIVE_ACCOUNT } from '../../../simulator/world/company.ts';
import { pullRequest } from '../../../simulator/github/events.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import type { World } from '../../../simulator/world/world.ts';
import { ALL_DESTINATIONS, PLAN_ROLE, type ScenarioContext, TRAIL, withHistory, withWorld } from '../stage.ts';

const ALICE = identityCenterUser('alice@example.com', 'AdministratorAccess');
const BOB = iamUser('bob');

/** A whole second, so many minutes ago. */
function minutesAgo(minutes: number): Date {
  return new Date(Math.floor(Date.now() / 1000 - minutes * 60) * 1000);
}

/** As the log shows it. */
function shown(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function seconds(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}

function stopLogging(world: World, actor: Actor, circumstances: Circumstances): void {
  actAs(world, actor, circumstances, 'cloudtrail:StopLogging', { Name: TRAIL });
}

function turnValidationOff(world: World, actor: Actor, circumstances: Circumstances): void {
  actAs(world, actor, circumstances, 'cloudtrail:UpdateTrail', { Name: TRAIL, EnableLogFileValidation: false });
}

interface Plan {
  drift: { field: string; changedBy?: Record<string, unknown> }[];
  digest: string;
}

function planOf({ outputs }: RunResult): Plan {
  return JSON.parse(outputs['plan']!) as Plan;
}

function historyOf({ outputs }: RunResult): Record<string, unknown[]> {
  return JSON.parse(outputs['history']!) as Record<string, unknown[]>;
}

/** The trail as declared, and what led to that is long ago. */
async function settled({ run, world, calls }: ScenarioContext, inputs: Record<string, string> = {}): Promise<void> {
  await run(inputs);
  for (const record of world.eventHistory.records) record.eventTime = seconds(minutesAgo(60 * 24 * 80));
  calls();
}

function actions(calls: { action: string }[]): string[] {
  return calls.map(({ action }) => action);
}

function lookups(calls: { action: string; input: Record<string, unknown> }[]): string[] {
  return calls
    .filter(({ action }) => action === 'cloudtrail:LookupEvents')
    .map(({ input }) => (input['LookupAttributes'] as { AttributeValue: string }[])[0]!.AttributeValue);
}

describe('history', () => {
  test('an apply starts logging, then names who stopped it and who else changed what, the hole and an attempt', () =>
    withHistory(async (stage) => {
      const { world, run, calls } = stage;
      await settled(stage);
      const [validation, refused, stop] = [minutesAgo(200), minutesAgo(126), minutesAgo(125)];
      turnValidationOff(world, service('cloudformation.amazonaws.com', { onBehalfOf: ALICE }), { at: validation });
      const compromised = roleSession('ci', 'deploy');
      actAs(world, compromised, { at: refused, denied: true }, 'cloudtrail:DeleteTrail', { Name: TRAIL });
      stopLogging(world, ALICE, { at: stop, from: '203.0.113.9' });

      const ran = await run();
      expect(ran.outputs['outcome']).toBe('applied');
      const called = calls();
      const order = actions(called);
      expect(order.indexOf('cloudtrail:LookupEvents')).toBeGreaterThan(order.indexOf('cloudtrail:StartLogging'));
      // DeleteTrail tells of an absent trail, and of attempts.
      expect(lookups(called).sort()).toEqual([
        'AssumeRoleWithWebIdentity',
        'CreateTrail',
        'DeleteTrail',
        'PutEventSelectors',
        'StartLogging',
        'StopLogging',
        'UpdateTrail',
      ]);

      const [logging, validating] = planOf(ran).drift;
      expect(logging).toMatchObject({
        field: 'isLogging',
        changedBy: {
          actor: 'alice@example.com (Identity Center, AdministratorAccess)',
          arn: expect.stringMatching(/^arn:aws:sts::111111111111:assumed-role\/AWSReservedSSO_/),
          at: seconds(stop),
          event: 'StopLogging',
          eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          from: '203.0.113.9',
          via: 'CLI',
        },
      });
      expect(validating).toMatchObject({
        field: 'enableLogFileValidation',
        changedBy: { actor: 'cloudformation.amazonaws.com', via: 'service' },
      });

      const { holes, attempts, unexplained } = historyOf(ran);
      expect(unexplained).toEqual([]);
      expect(attempts).toEqual([
        { actor: 'deploy (role ci)', at: seconds(refused), event: 'DeleteTrail', error: 'AccessDenied' },
      ]);
      expect(holes).toEqual([
        { kind: 'validation', from: seconds(validation), to: expect.any(String), seconds: expect.any(Number) },
        { kind: 'logging', from: seconds(stop), to: expect.any(String), seconds: expect.any(Number) },
      ]);
      const started = world.trails.get(TRAIL)!.startLoggingTime!;
      expect((holes![1] as { to: string }).to).toBe(`${started.toISOString().slice(0, 19)}Z`);

      expect(ran.stdout).toContain(
        `${shown(stop)}: alice@example.com (Identity Center, AdministratorAccess) turned Logging off (StopLogging)`,
      );
      expect(ran.stdout).toContain(
        `${shown(validation)}: cloudformation.amazonaws.com turned Log file validation off (UpdateTrail)`,
      );
      expect(ran.stdout).toContain(
        `${shown(refused)}: deploy (role ci) tried to delete the trail, and was refused (DeleteTrail: AccessDenied)`,
      );
      expect(ran.stdout).toMatch(
        /Gaps in the last 90 days: Logging off from .* \(2 h 5 min\); Log file validation off from .* \(3 h 20 min\)/,
      );
    }));

  test('a plan names them too, and its digest is the same where nobody may look', () =>
    withHistory(async (stage) => {
      const { world, run, writes } = stage;
      await settled(stage);
      const stop = minutesAgo(30);
      stopLogging(world, githubRole('repo:octo-org/site:ref:refs/heads/main', 'ci', 'deploy'), { at: stop });
      const planned = await run({ mode: 'plan', 'role-to-assume': PLAN_ROLE });
      expect(planOf(planned).drift[0]!.changedBy).toMatchObject({
        actor: 'GitHub Actions repo:octo-org/site:ref:refs/heads/main',
      });
      expect(historyOf(planned)['holes']).toEqual([
        { kind: 'logging', from: seconds(stop), to: null, seconds: expect.any(Number) },
      ]);
      expect(planned.stdout).toContain(`Logging off since ${shown(stop)} (30 min)`);

      world.inject({
        action: 'cloudtrail:LookupEvents',
        code: 'AccessDeniedException',
        status: 400,
        times: Infinity,
      });
      const forbidden = await run({ mode: 'plan', 'role-to-assume': PLAN_ROLE });
      expect(planOf(forbidden).digest).toBe(planOf(planned).digest);
      expect(planOf(forbidden).drift[0]!.changedBy).toBeUndefined();
      expect(historyOf(forbidden)['unexplained']).toEqual([{ field: 'isLogging', why: 'not-permitted' }]);
      expect(forbidden.stdout).toContain(
        'Not known who changed Logging. The role is not allowed to read the event history. Allow cloudtrail:LookupEvents',
      );
      expect(writes()).toEqual([]);
    }));

  test('a run without drift asks for nothing, and has the output all the same', () =>
    withHistory(async (stage) => {
      const { run, calls } = stage;
      await settled(stage);
      const ran = await run();
      expect(ran.outputs['outcome']).toBe('in-sync');
      expect(lookups(calls())).toEqual([]);
      expect(historyOf(ran)).toEqual({ holes: [], attempts: [], unexplained: [] });
    }));

  test('nothing that is applied waits for it, and it ends a run only when its time is over', () =>
    withHistory(async (stage) => {
      const { world, run, calls } = stage;
      await settled(stage);
      stopLogging(world, BOB, { at: minutesAgo(30) });
      turnValidationOff(world, BOB, { at: minutesAgo(20) });
      let isApplied = () => {};
      const applied = new Promise<void>((resolve) => (isApplied = resolve));
      const order: string[] = [];
      world.onCall = async ({ action }, phase) => {
        if (phase === 'after') order.push(action);
        if (phase === 'after' && action === 'cloudtrail:UpdateTrail') isApplied();
        // No answer before the last step is done.
        if (phase === 'before' && action === 'cloudtrail:LookupEvents') await applied;
        return undefined;
      };
      const ran = await run();
      expect(ran.outputs['outcome']).toBe('applied');
      expect(order.indexOf('cloudtrail:UpdateTrail')).toBeLessThan(order.indexOf('cloudtrail:LookupEvents'));
      expect(planOf(ran).drift.map(({ changedBy }) => changedBy?.['actor'])).toEqual([
        'bob (IAM user)',
        'bob (IAM user)',
      ]);
      calls();

      turnValidationOff(world, BOB, { at: minutesAgo(1) });
      world.onCall = ({ action }, phase) =>
        phase === 'before' && action === 'cloudtrail:LookupEvents'
          ? new Promise(() => undefined)
          : Promise.resolve(undefined);
      const late = await run();
      expect(late.outputs['outcome']).toBe('applied');
      expect(historyOf(late)['unexplained']).toEqual([{ field: 'enableLogFileValidation', why: 'throttled' }]);
      expect(new Set(lookups(calls()))).toEqual(new Set(['UpdateTrail']));
    }));

  test('throttled to the end, it says so, and the run is as it is without', () =>
    withHistory(async (stage) => {
      const { world, run } = stage;
      await settled(stage);
      stopLogging(world, BOB, { at: minutesAgo(30) });
      world.eventHistory.lookupsPerSecond = 0;
      const ran = await run({ mode: 'check' });
      expect(ran.outputs).toMatchObject({ outcome: 'drift', 'failure-reason': 'drift' });
      expect(historyOf(ran)['unexplained']).toEqual([{ field: 'isLogging', why: 'throttled' }]);
    }));

  test('a deleted trail has one author; a new one none', () =>
    withHistory(async (stage) => {
      const { world, run, calls } = stage;
      const created = await run();
      expect(created.outputs['outcome']).toBe('applied');
      const called = calls();
      const order = actions(called);
      expect(order.indexOf('cloudtrail:LookupEvents')).toBeGreaterThan(order.indexOf('cloudtrail:StartLogging'));
      // It was never there before, so there is nothing else to ask.
      expect(lookups(called)).toEqual(['DeleteTrail', 'CreateTrail']);
      expect(historyOf(created)).toEqual({ holes: [], attempts: [], unexplained: [] });
      const at = minutesAgo(40);
      for (const record of world.eventHistory.records) record.eventTime = seconds(minutesAgo(60));
      actAs(world, ALICE, { at }, 'cloudtrail:DeleteTrail', { Name: TRAIL });
      const planned = await run({ mode: 'plan' });
      const reviewed = await run({ mode: 'plan' }, { event: pullRequest() });
      const again = await run();
      expect(again.outputs['outcome']).toBe('applied');
      expect([planned, reviewed, again].map(({ summary }) => summary.split('\n')[0])).toEqual([
        '## 📝 <code>org-trail</code> was deleted',
        '## ⚠️ <code>org-trail</code>: the trail was deleted, and not because of this pull request, which would create it again',
        '## ⚠️ <code>org-trail</code>: the trail had been deleted; this run created it again',
      ]);
      // It needs somebody, as a stopped trail does.
      expect([...planned.annotations, ...again.annotations]).toEqual([
        {
          level: 'warning',
          title: 'Trail org-trail: logging is off',
          message: expect.stringMatching(/^Logging has been/),
        },
        {
          level: 'warning',
          title: 'Trail org-trail: logging was off',
          message: expect.stringMatching(/^Logging was off/),
        },
      ]);
      expect(again.stdout).toContain(
        `${shown(at)}: alice@example.com (Identity Center, AdministratorAccess) deleted the trail (DeleteTrail)`,
      );
      expect(historyOf(again)['holes']).toEqual([
        { kind: 'logging', from: seconds(at), to: expect.any(String), seconds: expect.any(Number) },
      ]);
    }));

  test('what a trail depends on has its history in its own account', () =>
    withHistory(async (stage) => {
      const { world, run, calls } = stage;
      const inputs = { ...ALL_DESTINATIONS, prerequisites: 'repair' };
      await settled(stage, inputs);
      const at = minutesAgo(50);
      const archivist = iamUser('archivist', { accountId: LOG_ARCHIVE_ACCOUNT });
      actAs(world, archivist, { at }, 's3:DeleteBucketPolicy', { Bucket: 'org-trail-logs' });
      const ran = await run(inputs);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(ran.stdout).toContain(`${shown(at)}: archivist (IAM user) changed bucket policy (DeleteBucketPolicy)`);
      const asked = calls().filter(({ action }) => action === 'cloudtrail:LookupEvents');
      expect(new Set(asked.map(({ accountId }) => accountId))).toEqual(new Set([LOG_ARCHIVE_ACCOUNT]));
    }));

  test('a change by a delegated administrator is said to be in another account', () =>
    withHistory(async (stage) => {
      const { world, run } = stage;
      world.organization!.delegatedAdministrators.set('cloudtrail.amazonaws.com', new Set([DELEGATED_ADMINISTRATOR]));
      await settled(stage);
      world.eventHistory.records.length = 0;
      turnValidationOff(world, iamUser('dana', { accountId: DELEGATED_ADMINISTRATOR }), { at: minutesAgo(50) });
      const ran = await run();
      expect(historyOf(ran)['unexplained']).toEqual([{ field: 'enableLogFileValidation', why: 'another-account' }]);
    }));

  test('hostile names are escaped, and account ids masked where asked for', () =>
    withHistory(async (stage) => {
      const { world, run } = stage;
      await settled(stage);
      const name = 'x\n::error::y\u202E##[group]z';
      stopLogging(world, roleSession('ci', name), { at: minutesAgo(30), from: `::stop-commands::${name}` });
      const ran = await run({ mode: 'plan', 'mask-aws-account-id': 'true' });
      expect(ran.stdout).toContain('x ::error::y\\u{202e}# #[group]z (role ci) turned Logging off');
      expect(ran.stdout).not.toMatch(/^::error::y|\u202E|##\[/m);
      expect(ran.outputs['plan']).not.toMatch(/\u202E/);
      expect(planOf(ran).drift[0]!.changedBy).toMatchObject({
        actor: expect.stringContaining('x ::error::y\u202E'),
        arn: expect.stringContaining('111111111111'),
      });
      expect(ran.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('111111111111');
    }));

  test('a role that is not allowed to look makes one call, and one line', () =>
    withWorld(async (stage) => {
      const { world, run, calls } = stage;
      await settled(stage);
      stopLogging(world, BOB, { at: minutesAgo(30) });
      turnValidationOff(world, BOB, { at: minutesAgo(20) });
      const ran = await run();
      expect(ran.outputs['outcome']).toBe('applied');
      expect(lookups(calls())).toHaveLength(1);
      expect(ran.stdout.match(/Not known who changed Logging, Log file validation\. /g)).toHaveLength(1);
    }));
});
