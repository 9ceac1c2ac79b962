import { describe, expect, test } from '@jest/globals';
import { ADMINISTRATOR_SECRET, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { startForwardProxy } from '../../../simulator/runner/network/forward-proxy.ts';
import { withWorld, withWorldAndBundle, TRAIL } from '../stage.ts';

const KEYS = { AWS_ACCESS_KEY_ID: `AKIAADMIN${MANAGEMENT_ACCOUNT}`, AWS_SECRET_ACCESS_KEY: ADMINISTRATOR_SECRET };

describe('inputs: environment', () => {
  test.each([
    { what: 'HTTPS_PROXY', env: {}, host: 'sts.us-east-1.amazonaws.com' },
    {
      what: 'HTTPS_PROXY and FIPS',
      env: { AWS_USE_FIPS_ENDPOINT: 'true' },
      host: 'sts-fips.us-east-1.amazonaws.com',
    },
    {
      what: 'HTTPS_PROXY and dual stack',
      env: { AWS_USE_DUALSTACK_ENDPOINT: 'true' },
      host: 'sts.us-east-1.api.aws',
    },
  ])('$what: AWS is asked through the proxy, at the endpoint that the variables name', ({ env, host }) =>
    withWorldAndBundle(async ({ run }) => {
      const proxy = await startForwardProxy({ route: () => 'refused' });
      const ran = await run(
        { 'role-to-assume': '' },
        {
          shortensWaits: true,
          env: { ...KEYS, ...env, AWS_ENDPOINT_URL: '', HTTPS_PROXY: proxy.url, NO_PROXY: 'localhost' },
        },
      );
      await proxy.close();
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'sign-in' });
      expect(proxy.asked[0]).toBe(`${host}:443`);
      expect(ran.stdout).toContain(`The proxy in HTTPS_PROXY does not allow ${host}`);
    }),
  );

  test('an endpoint of one service alone', () =>
    withWorld(async ({ run, world }) => {
      const dead = { AWS_ENDPOINT_URL_CLOUDTRAIL: 'http://127.0.0.1:9' };
      const ran = await run({}, { env: dead, shortensWaits: true });
      expect(ran.outputs).toMatchObject({
        outcome: 'failed',
        'failure-reason': 'read',
        'aws-account-id': '111111111111',
      });
      expect(world.trails.size).toBe(0);
    }));

  test('text from AWS stays text: no command in the log, no markup in the summary', () =>
    withWorld(async ({ world, run }) => {
      await run();
      const hostile =
        '</code> | x |\n::set-output name=outcome::in-sync\n##[add-mask]trail <img src=x> @octocat [x](https://evil.example)';
      const trail = world.trails.get(TRAIL)!;
      trail.latestDeliveryError = hostile;
      trail.s3KeyPrefix = hostile.slice(0, 150);
      world.inject({ action: 'cloudtrail:UpdateTrail', code: 'InvalidS3PrefixException', message: hostile });
      const ran = await run({ 's3-key-prefix': 'audit' });
      expect(ran.outputs['outcome']).toBe('failed');
      expect(ran.others).toEqual([]);
      expect(ran.masks).not.toContain('trail');
      const shown = ran.summary.replace(/```[^]*?```/g, '');
      expect(shown).not.toMatch(/<img|@octocat|\]\(https|<\/code> \| x/);
      for (const row of shown.split('\n').filter((line) => line.startsWith('| 🔵')))
        expect(row.match(/\|/g)).toHaveLength(5);
      expect(ran.summary).toContain('### Latest deliveries');
      // The failed step, and the delivery that fails.
      expect(ran.annotations.map(({ level }) => level)).toEqual(['error', 'warning']);
    }));

  test('a runner without a summary, an event or a temporary folder still gets its log and outputs', () =>
    withWorldAndBundle(async ({ run }) => {
      const nothing = {
        GITHUB_STEP_SUMMARY: '',
        GITHUB_EVENT_PATH: '',
        GITHUB_EVENT_NAME: '',
        RUNNER_TEMP: '/nowhere',
      };
      const ran = await run({}, { env: nothing });
      expect(ran.outputs).toMatchObject({ outcome: 'applied', 'trail-arn': TRAIL });
      expect(ran.outputs).not.toHaveProperty('plan-file');
      expect(ran.annotations).toEqual([expect.objectContaining({ level: 'warning', title: 'Report not written' })]);
      expect(ran.exitCode).toBe(0);
    }));

  test('delivery health: what is set up, its latest delivery, and errors in plain sight', () =>
    withWorld(async ({ world, run }) => {
      await run({ 'sns-topic-name': 'org-trail-topic' });
      const trail = world.trails.get(TRAIL)!;
      trail.latestDeliveryTime = new Date('2026-11-20T10:00:00Z');
      const healthy = await run({ mode: 'check' });
      expect(healthy.summary).toContain('<summary>Latest deliveries</summary>');
      expect(healthy.summary).toContain('| log files | none | <code>2026-11-20T10:00:00.000Z</code> |');
      expect(healthy.summary).toContain('| notifications | none | none yet |');
      expect(healthy.summary).not.toContain('| CloudWatch Logs |');

      trail.latestNotificationError = 'AuthorizationError';
      const troubled = await run({ mode: 'check' });
      expect(troubled.summary).toContain('### Latest deliveries');
      expect(troubled.summary).toContain('| notifications | ❌ <code>AuthorizationError</code> | none yet |');
      expect(troubled.stdout).toContain('Delivery of notifications fails: AuthorizationError');
    }));
});
