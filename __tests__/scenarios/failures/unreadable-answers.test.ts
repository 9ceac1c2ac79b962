/** What comes instead of AWS's answers is unknown: nothing is in sync, created, removed or repaired because of it. */
import { describe, expect, test } from '@jest/globals';
import { ALL_DESTINATIONS, withWorld } from '../stage.ts';

const PAGE = '<html><body><p>Please sign in</p></body></html>';

describe('failures: unreadable answers', () => {
  test('tags that were not answered are not in sync with those declared', () =>
    withWorld(async ({ world, run, writes }) => {
      await run({ tags: '{ team: a }' });
      writes();
      world.inject({ action: 'cloudtrail:ListTags', body: '{}' });
      world.inject({ action: 'cloudtrail:GetInsightSelectors', body: '' });
      const ran = await run({ tags: '{ team: b }', 'insight-selectors': 'none', mode: 'check' });
      expect(ran.exitCode).toBe(1);
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'read' });
      expect(ran.summary).toContain('cloudtrail:ListTags got an answer that cannot be used');
      expect(ran.summary).toContain('cloudtrail:GetInsightSelectors got an answer that cannot be used');
      expect(writes()).toEqual([]);
    }));

  test.each([
    ['cloudtrail:ListTrails', '{}', 'read'],
    ['cloudtrail:GetTrail', '{"Trail":{}}', 'read'],
  ] as const)('%s that says nothing is no absent trail and no trail without settings', (action, body, reason) =>
    withWorld(async ({ world, run, writes }) => {
      await run();
      writes();
      world.inject({ action, body });
      const ran = await run();
      expect(ran.exitCode).toBe(1);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': reason, changed: 'false' });
      expect(writes()).toEqual([]);
    }),
  );

  test.each(['', '{}', PAGE])('a policy that reads %j is not replaced, and a stopped trail is started anyway', (body) =>
    withWorld(async ({ world, run, writes }) => {
      await run();
      writes();
      for (const trail of world.trails.values()) trail.isLogging = false;
      const { policy } = world.buckets.get('org-trail-logs')!;
      world.inject({ action: 's3:GetBucketPolicy', body });
      const owner = { 'bucket-owner-role-to-assume': ALL_DESTINATIONS['bucket-owner-role-to-assume'] };
      const ran = await run({ ...owner, prerequisites: 'repair' });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'prerequisites', changed: 'true' });
      expect(writes()).toEqual(['cloudtrail:StartLogging']);
      expect(world.buckets.get('org-trail-logs')!.policy).toEqual(policy);
    }),
  );

  test('a run that AWS does not tell who it is does nothing', () =>
    withWorld(async ({ world, run, calls }) => {
      world.inject({ action: 'sts:AssumeRoleWithWebIdentity', body: PAGE, contentType: 'text/html' });
      const ran = await run();
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'sign-in' });
      expect(ran.stdout).not.toContain('undefined');
      expect(calls().filter(({ service }) => service === 'cloudtrail')).toEqual([]);
    }));

  test('a runner that reaches CloudTrail and STS alone applies; what the others would say is unknown', () =>
    withWorld(async ({ run, writes }) => {
      const closed = 'http://127.0.0.1:9';
      const services = ['ORGANIZATIONS', 'S3', 'IAM', 'KMS', 'SNS', 'CLOUDWATCH_LOGS'];
      const env = Object.fromEntries(services.map((service) => [`AWS_ENDPOINT_URL_${service}`, closed]));
      const ran = await run({ prerequisites: 'check' }, { env });
      expect(ran.outputs['outcome']).toBe('applied');
      expect(writes()).toEqual(['cloudtrail:CreateTrail', 'cloudtrail:StartLogging']);
      const reported = JSON.parse(ran.outputs['prerequisites']!) as { status: string }[];
      expect(reported.filter(({ status }) => status === 'fail')).toEqual([]);
      expect(ran.stdout).not.toContain('attempt 3 of 5');
      expect(ran.outputs['prerequisites']).toContain('the AWS_ENDPOINT_URL variables');
    }));
});
