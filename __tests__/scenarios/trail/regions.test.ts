import { describe, expect, test } from '@jest/globals';
import { MANAGEMENT_ACCOUNT, ORGANIZATION_ID } from '../../../simulator/world/company.ts';
import { newTrail } from '../../../simulator/cloudtrail/trail-responses.ts';
import { trailBucketPolicy } from '../../../simulator/world/iam/policy-documents.ts';
import { withWorld, type ScenarioContext, TRAIL } from '../stage.ts';

function arnIn(region: string) {
  return TRAIL.replace('us-east-1', region);
}

/** The bucket's policy names the trail, and with it its home Region. */
function bucketFor({ world }: ScenarioContext, region: string) {
  world.buckets.get('org-trail-logs')!.policy = trailBucketPolicy({
    bucket: 'org-trail-logs',
    trailArn: arnIn(region),
    managementAccountId: MANAGEMENT_ACCOUNT,
    organizationId: ORGANIZATION_ID,
  });
}

/** A trail of that name at home in a Region, as somebody else left it there. */
function trailIn({ world }: ScenarioContext, region: string, isMultiRegionTrail: boolean) {
  world.trails.set(arnIn(region), {
    ...newTrail(arnIn(region), 'org-trail-logs'),
    isMultiRegionTrail,
    isLogging: true,
    logFileValidationEnabled: true,
  });
}

const SINGLE = { 'is-multi-region-trail': 'false', 'is-organization-trail': 'false' };

describe('trail: regions', () => {
  test('a single-Region trail of the same name elsewhere is another trail: it is left alone, and named', () =>
    withWorld(async (stage) => {
      trailIn(stage, 'eu-west-1', false);
      const ran = await stage.run(SINGLE);
      expect(ran.outputs).toMatchObject({ outcome: 'applied', 'trail-arn': TRAIL });
      expect(ran.stdout).toContain(
        `${arnIn('eu-west-1')} has the same name, but it is a single-Region trail in eu-west-1`,
      );
      expect(stage.calls().filter(({ isWrite: write, region }) => write && region !== 'us-east-1')).toEqual([]);
      expect((await stage.run({ ...SINGLE, mode: 'check' })).outputs['outcome']).toBe('in-sync');
    }));

  test('a multi-Region trail elsewhere has its copy here, so it is meant, beside single-Region ones of that name', () =>
    withWorld(async (stage) => {
      trailIn(stage, 'eu-west-2', false);
      trailIn(stage, 'eu-west-1', true);
      bucketFor(stage, 'eu-west-1');
      const ran = await stage.run({ 'is-organization-trail': 'keep', tags: 'Owner: audit' });
      expect(ran.outputs).toMatchObject({ outcome: 'applied', 'home-region': 'eu-west-1' });
      expect(stage.calls().flatMap(({ isWrite: write, action, region }) => (write ? [[action, region]] : []))).toEqual([
        ['cloudtrail:AddTags', 'eu-west-1'],
      ]);
      expect(stage.world.trails.size).toBe(2);
    }));

  test('two multi-Region trails of that name elsewhere: it cannot be told which is meant', () =>
    withWorld(async (stage) => {
      trailIn(stage, 'eu-west-1', true);
      trailIn(stage, 'eu-west-2', true);
      const ran = await stage.run({ mode: 'plan' });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'read' });
      expect(ran.stdout).toContain(`${arnIn('eu-west-1')}, ${arnIn('eu-west-2')}`);
    }));

  test('a single-Region trail outside the leader Region records no global events: told', () =>
    withWorld(async (stage) => {
      bucketFor(stage, 'eu-west-1');
      const ran = await stage.run({ ...SINGLE, 'aws-region': 'eu-west-1' });
      expect(ran.outputs['outcome']).toBe('applied');
      expect(ran.summary).toContain('only in us-east-1, not in eu-west-1');
      expect((await stage.run({ ...SINGLE, mode: 'plan' })).stdout).not.toContain('only in us-east-1');
    }));

  test('a trail at home in an opt-in Region; and one that is not enabled is told of', () =>
    withWorld(async (stage) => {
      bucketFor(stage, 'af-south-1');
      const inputs = { 'aws-region': 'af-south-1', tags: 'Owner: audit' };
      const off = await stage.run(inputs);
      expect(off.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'read', changed: 'false' });
      expect(off.stdout).toContain('If this is an opt-in Region, enable it in the account');
      stage.world.enabledRegions.add('af-south-1');
      stage.calls();
      const on = await stage.run(inputs);
      expect(on.outputs).toMatchObject({ outcome: 'applied', 'trail-arn': arnIn('af-south-1') });
      expect((await stage.run({ ...inputs, mode: 'check' })).outputs['outcome']).toBe('in-sync');
    }));

  test('five trails in the Region: the create is refused, and says what to do', () =>
    withWorld(async (stage) => {
      for (const n of [1, 2, 3, 4, 5]) {
        const arn = TRAIL.replace('org-trail', `other-${n}`);
        stage.world.trails.set(arn, newTrail(arn, 'org-trail-logs'));
      }
      const ran = await stage.run();
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
      expect(ran.stdout).toContain('already has 5 trails');
    }));

  test.each(['aws-cn', 'aws-us-gov'] as const)('every field in %s', (partition) =>
    withWorld(
      async ({ world, run }) => {
        const region = partition === 'aws-cn' ? 'cn-north-1' : 'us-gov-west-1';
        const account = world.accounts.get(MANAGEMENT_ACCOUNT)!;
        for (const provider of account.oidcProviders.values()) provider.audiences = ['sts.amazonaws.com'];
        const inputs = {
          'aws-region': region,
          audience: 'sts.amazonaws.com',
          'role-to-assume': `arn:${partition}:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-apply`,
          'event-selectors': `[{DataResources: [{Type: "AWS::S3::Object", Values: ["arn:${partition}:s3"]}]}]`,
          'insight-selectors': '[{InsightType: ApiCallRateInsight}]',
          'aggregation-configurations': '[{EventCategory: Data, Templates: [API_ACTIVITY]}]',
          'cloud-watch-logs-log-group-arn': `arn:${partition}:logs:${region}:${MANAGEMENT_ACCOUNT}:log-group:org-trail`,
          'cloud-watch-logs-role-arn': `arn:${partition}:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-to-logs`,
          tags: 'Owner: audit',
        };
        expect((await run(inputs)).outputs['outcome']).toBe('applied');
        expect((await run({ ...inputs, mode: 'check' })).outputs['outcome']).toBe('in-sync');
        const foreign = await run({
          ...inputs,
          mode: 'plan',
          'event-selectors': '[{DataResources: [{Type: "AWS::S3::Object", Values: ["arn:aws:s3:::a/"]}]}]',
        });
        expect(foreign.stdout).toContain(`'arn:aws:s3:::a/' is not in partition ${partition}`);
      },
      { partition },
    ),
  );
});
