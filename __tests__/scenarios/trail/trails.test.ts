import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { KEY_ID, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { trailBucketPolicy } from '../../../simulator/world/iam/policy-documents.ts';
import { withWorld, type ScenarioContext, TRAIL } from '../stage.ts';

function plan(ran: { outputs: Record<string, string> }) {
  return JSON.parse(ran.outputs['plan']!) as {
    trail: string;
    drift: { field: string; effect: string }[];
    steps: { call: string; input: Record<string, unknown>; cli: string }[];
    refusals: { code: string; field?: string; message: string }[];
  };
}

/** What the default organization trail is before somebody else changed it. */
async function existing({ run, calls }: ScenarioContext, inputs: Record<string, string> = {}) {
  expect((await run(inputs)).exitCode).toBe(0);
  calls();
}

describe('trail: trails', () => {
  test('a create asks for nothing that the inputs did not', () =>
    withWorld(async ({ run, calls }) => {
      await run({
        'is-organization-trail': 'keep',
        'is-multi-region-trail': 'keep',
        'include-global-service-events': 'keep',
      });
      const create = calls().find(({ action }) => action === 'cloudtrail:CreateTrail')!;
      expect(create.input).toEqual({
        Name: 'org-trail',
        S3BucketName: 'org-trail-logs',
        EnableLogFileValidation: true,
      });
    }));

  test('an update carries exactly the fields that drifted', () =>
    withWorld(async (stage) => {
      await existing(stage, { 'kms-key-id': 'alias/org-trail' });
      stage.world.trails.get(TRAIL)!.logFileValidationEnabled = false;
      await stage.run({ 's3-key-prefix': 'audit' });
      const update = stage.calls().find(({ action }) => action === 'cloudtrail:UpdateTrail')!;
      expect(update.input).toEqual({ Name: TRAIL, EnableLogFileValidation: true, S3KeyPrefix: 'audit' });
    }));

  test('log group and role travel as a pair, also where one of them drifts', () =>
    withWorld(async (stage) => {
      const pair = {
        'cloud-watch-logs-log-group-arn': 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail',
        'cloud-watch-logs-role-arn': 'arn:aws:iam::111111111111:role/org-trail-to-logs',
      };
      await existing(stage, pair);
      const roles = stage.world.accounts.get(MANAGEMENT_ACCOUNT)!.roles;
      const role = roles.get('org-trail-to-logs')!;
      roles.set('another', { ...role, name: 'another', arn: role.arn.replace('org-trail-to-logs', 'another') });
      stage.world.accounts
        .get(MANAGEMENT_ACCOUNT)!
        .roles.get('org-trail-apply')!
        .policies.push({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }],
        });
      const ran = await stage.run({ ...pair, 'cloud-watch-logs-role-arn': 'arn:aws:iam::111111111111:role/another' });
      expect(ran.outputs['outcome']).toBe('applied');
      expect(plan(ran).drift.map(({ field }) => field)).toEqual(['cloudWatchLogsRoleArn']);
      const update = stage.calls().find(({ action }) => action === 'cloudtrail:UpdateTrail')!;
      expect(Object.keys(update.input).sort()).toEqual(['CloudWatchLogsLogGroupArn', 'CloudWatchLogsRoleArn', 'Name']);
    }));

  test('a trail that exists but was never started is adopted and started', () =>
    withWorld(async ({ outsider, run, writes }) => {
      await outsider.send(
        new CreateTrailCommand({
          Name: 'org-trail',
          S3BucketName: 'org-trail-logs',
          IsOrganizationTrail: true,
          IsMultiRegionTrail: true,
          EnableLogFileValidation: true,
        }),
      );
      writes();
      expect((await run()).outputs).toMatchObject({ outcome: 'applied', 'is-logging': 'true' });
      expect(writes()).toEqual(['cloudtrail:StartLogging']);
    }));

  test('a trail whose home is another Region is found there, said so, and worked on there', () =>
    withWorld(async (stage) => {
      const { world, run, calls } = stage;
      const arn = TRAIL.replace('us-east-1', 'eu-west-1');
      const bucket = {
        bucket: 'org-trail-logs',
        trailArn: arn,
        managementAccountId: MANAGEMENT_ACCOUNT,
        organizationId: 'o-exampleorg1',
      };
      world.buckets.get('org-trail-logs')!.policy = trailBucketPolicy(bucket);
      await existing(stage, { 'aws-region': 'eu-west-1' });
      world.trails.get(arn)!.logFileValidationEnabled = false;

      const ran = await run();
      expect(ran.outputs).toMatchObject({ outcome: 'applied', 'home-region': 'eu-west-1', 'trail-arn': arn });
      expect(world.trails.size).toBe(1);
      expect(
        calls()
          .filter(({ isWrite: write }) => write)
          .map(({ action, region }) => [action, region]),
      ).toEqual([['cloudtrail:UpdateTrail', 'eu-west-1']]);
      expect(ran.stdout).toContain('home Region is eu-west-1');
      expect(ran.summary).toContain('home Region is eu-west-1');
      expect(plan(ran).steps[0]!.cli).toContain('--region eu-west-1');
      expect((await run({ mode: 'check' })).outputs['outcome']).toBe('in-sync');
    }));

  test('of several trails with the name, the one in the declared Region is meant; else it cannot be told', () =>
    withWorld(async ({ world, run, writes }) => {
      await run();
      const trail = world.trails.get(TRAIL)!;
      for (const region of ['eu-west-1', 'eu-west-2']) {
        const arn = TRAIL.replace('us-east-1', region);
        world.trails.set(arn, { ...trail, arn, homeRegion: region, isLogging: false });
      }
      expect((await run({ mode: 'check' })).outputs).toMatchObject({ outcome: 'in-sync', 'trail-arn': TRAIL });
      writes();
      const ran = await run({ 'aws-region': 'ap-south-1' });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'read' });
      expect(ran.stdout).toContain('More than one trail is named');
      expect(writes()).toEqual([]);
    }));

  test('from a delegated administrator: created and healed by the ARN of the management account', () =>
    withWorld(async ({ world, run, calls, writes }) => {
      const delegated = { 'role-to-assume': 'arn:aws:iam::222222222222:role/org-trail-apply' };
      const created = await run(delegated);
      expect(created.outputs).toMatchObject({
        outcome: 'applied',
        'trail-arn': TRAIL,
        'aws-account-id': '222222222222',
      });
      world.trails.get(TRAIL)!.isLogging = false;
      world.trails.get(TRAIL)!.logFileValidationEnabled = false;
      calls();
      expect((await run(delegated)).outputs['outcome']).toBe('applied');
      expect(writes()).toEqual(['cloudtrail:StartLogging', 'cloudtrail:UpdateTrail']);

      const ambiguous = await run({ ...delegated, 'sns-topic-name': 'org-trail-topic' });
      expect(ambiguous.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs' });
      expect(ambiguous.stdout).toContain("Use the topic's ARN");
    }));

  test('a key that cannot be looked up cannot be compared: refused, not guessed', () =>
    withWorld(async (stage) => {
      await existing(stage, { 'kms-key-id': 'alias/org-trail' });
      stage.world.inject({ action: 'kms:DescribeKey', code: 'AccessDeniedException', message: 'not authorized' });
      const ran = await stage.run({ 'kms-key-id': 'alias/org-trail', 's3-key-prefix': 'audit' });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'read', changed: 'false' });
      expect(plan(ran).refusals).toEqual([expect.objectContaining({ code: 'read', field: 'kmsKeyId' })]);
      expect(ran.summary).toContain('kms:DescribeKey');
      expect(stage.writes()).toEqual([]);

      const byArn = await stage.run({
        'kms-key-id': `arn:aws:kms:us-east-1:${MANAGEMENT_ACCOUNT}:key/${KEY_ID}`,
        mode: 'check',
      });
      expect(byArn.outputs['outcome']).toBe('in-sync');
    }));

  test('a key that does not exist is refused in the plan', () =>
    withWorld(async ({ run }) => {
      const ran = await run({ 'kms-key-id': 'alias/nothing', mode: 'plan' });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'prerequisites' });
      expect(ran.exitCode).toBe(1);
      expect(ran.summary).toContain('Key alias/nothing does not exist');
    }));

  test('logging that cannot be read is unknown, and unknown is not «off»', () =>
    withWorld(async (stage) => {
      await existing(stage);
      stage.world.inject({
        action: 'cloudtrail:GetTrailStatus',
        code: 'AccessDeniedException',
        message: 'not authorized',
      });
      const ran = await stage.run();
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'read' });
      expect(ran.outputs['is-logging']).toBeUndefined();
      expect(stage.writes()).toEqual([]);
      const kept = await stage.run({ 'is-logging': 'keep', mode: 'check' });
      expect(kept.outputs['outcome']).toBe('in-sync');
      expect(kept.summary).toContain('Whether the trail logs cannot be determined');
    }));

  test.each(['cloudtrail:ListTrails', 'cloudtrail:GetTrail'])('%s denied: the trail is unknown, not absent', (action) =>
    withWorld(async (stage) => {
      await existing(stage);
      stage.world.inject({ action, code: 'AccessDeniedException', message: 'not authorized' });
      const ran = await stage.run();
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'read', changed: 'false' });
      expect(ran.stdout).toContain(`Allow ${action} in the role`);
      expect(stage.writes()).toEqual([]);
    }),
  );

  test('an organization that cannot be read does not stop the management account', () =>
    withWorld(async ({ world, run }) => {
      world.inject({ action: 'organizations:DescribeOrganization', code: 'AccessDeniedException', times: 1 });
      expect((await run()).outputs['outcome']).toBe('applied');
    }));

  test('a delegated administrator that may not read the organization: a warning, and the ARN that CreateTrail returned', () =>
    withWorld(async ({ world, run }) => {
      world.inject({ action: 'organizations:DescribeOrganization', code: 'AccessDeniedException', times: 1 });
      const ran = await run({ 'role-to-assume': 'arn:aws:iam::222222222222:role/org-trail-apply' });
      expect(ran.outputs).toMatchObject({ outcome: 'applied', 'trail-arn': TRAIL, 'is-logging': 'true' });
      expect(ran.stdout).toContain('Allow organizations:DescribeOrganization in the role');
    }));

  test('a weakening is refused in plan and apply unless it is allowed by name', () =>
    withWorld(async (stage) => {
      await existing(stage, { 'kms-key-id': 'alias/org-trail' });
      for (const mode of ['plan', 'check', 'apply']) {
        const ran = await stage.run({
          'kms-key-id': 'none',
          'enable-log-file-validation': 'false',
          'allow-weakening': 'kms-key-id',
          mode,
        });
        expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'weakening', changed: 'false' });
        expect(plan(ran).refusals).toEqual([
          expect.objectContaining({ code: 'weakening', field: 'enableLogFileValidation' }),
        ]);
      }
      expect(stage.writes()).toEqual([]);
    }));

  test('a refusal does not prolong a hole: the stopped trail is started, the rest is left', () =>
    withWorld(async (stage) => {
      await existing(stage, { 'kms-key-id': 'alias/org-trail' });
      stage.world.trails.get(TRAIL)!.isLogging = false;
      const ran = await stage.run({ 'kms-key-id': 'none' });
      expect(stage.writes()).toEqual(['cloudtrail:StartLogging']);
      expect(ran.exitCode).toBe(1);
      expect(ran.outputs).toMatchObject({
        outcome: 'refused',
        'failure-reason': 'weakening',
        changed: 'true',
        'is-logging': 'true',
      });
      expect(JSON.parse(ran.outputs['after']!)).toMatchObject({
        isLogging: true,
        kmsKeyId: plan(ran).drift[1] ? expect.stringContaining(KEY_ID) : null,
      });
      expect(ran.stdout).toContain('Logging was turned on. Nothing else was written.');
    }));

  test('mistakes that show only beside the trail: no bucket to create with; multi-Region without global events', () =>
    withWorld(async (stage) => {
      const without = await stage.run({ 's3-bucket-name': '' });
      expect(without.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs' });
      expect(without.stdout).toContain('s3-bucket-name is empty, and trail');
      await existing(stage);
      const inputs = {
        'is-multi-region-trail': 'keep',
        'include-global-service-events': 'false',
        'allow-weakening': 'include-global-service-events',
      };
      const global = await stage.run(inputs);
      expect(global.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs', changed: 'false' });
      expect(global.stdout).toContain('must include global service events');
    }));

  test('the plan is the same bytes for the same situation, in another time zone and locale too', () =>
    withWorld(async ({ run, outsider }) => {
      await outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }));
      await outsider.send(new StartLoggingCommand({ Name: 'org-trail' }));
      const inputs = { mode: 'plan', 'kms-key-id': 'alias/org-trail', 's3-key-prefix': 'audit' };
      const plans = [
        await run(inputs),
        await run(inputs),
        await run(inputs, {
          env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', GITHUB_RUN_ID: '1' },
          process: 'own',
        }),
      ];
      for (const { outputs, files } of plans) {
        expect(outputs['plan']).toBe(plans[0]!.outputs['plan']);
        expect(files[outputs['plan-file']!]).toBe(outputs['plan']);
        expect(outputs['plan-digest']).toMatch(/^sha256:[0-9a-f]{64}$/);
      }
      expect(new Set(plans.map(({ summary }) => summary.replace(/org-trail-\d+/g, ''))).size).toBe(1);
    }));

  test.each([
    { partition: 'aws-cn', region: 'cn-north-1', audience: 'sts.amazonaws.com.cn' },
    { partition: 'aws-us-gov', region: 'us-gov-west-1', audience: 'sts.amazonaws.com' },
  ] as const)('in the partition $partition', ({ partition, region, audience }) =>
    withWorld(
      async ({ world, run, calls }) => {
        const account = world.accounts.get(MANAGEMENT_ACCOUNT)!;
        for (const provider of account.oidcProviders.values()) provider.audiences = [audience];
        for (const role of account.roles.values()) {
          role.trustPolicy = JSON.parse(
            JSON.stringify(role.trustPolicy).replaceAll('"sts.amazonaws.com"', `"${audience}"`),
          ) as typeof role.trustPolicy;
        }
        const role = `arn:${partition}:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-apply`;
        const ran = await run({
          'aws-region': region,
          'role-to-assume': role,
          'kms-key-id': 'alias/org-trail',
          'sns-topic-name': 'org-trail-topic',
        });
        expect(ran.outputs).toMatchObject({
          outcome: 'applied',
          'trail-arn': `arn:${partition}:cloudtrail:${region}:${MANAGEMENT_ACCOUNT}:trail/org-trail`,
        });
        expect(JSON.parse(ran.outputs['after']!)).toMatchObject({
          snsTopicArn: `arn:${partition}:sns:${region}:${MANAGEMENT_ACCOUNT}:org-trail-topic`,
        });
        // «There are none» is an error for insights alone.
        const failed = calls().filter(
          ({ service, action, error }) => service !== 's3' && action !== 'cloudtrail:LookupEvents' && error !== null,
        );
        expect(failed.map(({ error }) => error)).toEqual(['InsightNotEnabledException']);
        expect((await run({ 'aws-region': region, 'role-to-assume': role, mode: 'check' })).outputs['outcome']).toBe(
          'in-sync',
        );
      },
      { partition },
    ),
  );
});
