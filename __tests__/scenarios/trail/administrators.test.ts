import { CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import type { Call } from '../../../simulator/world/world.ts';
import { cutOffAt, withWorld, type ScenarioContext, TRAIL } from '../stage.ts';

/** Who calls: the accounts of the simulated company. */
function roleIn(account: string) {
  return { 'role-to-assume': `arn:aws:iam::${account}:role/org-trail-apply` };
}

const DELEGATED = '222222222222';
const MEMBER = '333333333333';
const FOREIGN = '555555555555';

const LOGS = {
  'cloud-watch-logs-log-group-arn': `arn:aws:logs:us-east-1:${DELEGATED}:log-group:org-trail`,
  'cloud-watch-logs-role-arn': `arn:aws:iam::${DELEGATED}:role/org-trail-to-logs`,
};
const RECORDING = {
  'event-selectors': '- DataResources: [{Type: "AWS::S3::Object", Values: ["arn:aws:s3"]}]',
  'insight-selectors': '- InsightType: ApiCallRateInsight',
  'aggregation-configurations': '- {EventCategory: Data, Templates: [API_ACTIVITY]}',
};

function unregister({ world }: ScenarioContext) {
  world.organization!.delegatedAdministrators.clear();
}

interface Chapter {
  readonly what: string;
  readonly inputs: Record<string, string>;
  readonly writes: readonly string[];
}

function call(...names: string[]) {
  return names.map((name) => `cloudtrail:${name}`);
}

/** What a company lives through that hands its trail to a delegated administrator. */
const CHAPTERS: Chapter[] = [
  {
    what: 'registered from the management account, beside the trail of the management account',
    inputs: { ...roleIn(MANAGEMENT_ACCOUNT), 'delegated-administrators': DELEGATED, 'trail-name': 'other-trail' },
    writes: call('CreateTrail', 'StartLogging', 'RegisterOrganizationDelegatedAdmin'),
  },
  {
    what: 'created from the delegated account, with all there is',
    inputs: { ...roleIn(DELEGATED), ...RECORDING, tags: 'Owner: audit' },
    writes: call('CreateTrail', 'PutEventSelectors', 'PutEventConfiguration', 'PutInsightSelectors', 'StartLogging'),
  },
  {
    what: 'updated with a log group and role of the delegated account, and tagged',
    inputs: { ...roleIn(DELEGATED), ...LOGS, tags: 'Stage: prod', 'purge-tags': 'true' },
    writes: call('UpdateTrail', 'RemoveTags', 'AddTags'),
  },
  {
    what: 'other selectors, whose insights go first',
    inputs: {
      ...roleIn(DELEGATED),
      'advanced-event-selectors':
        '[{FieldSelectors: [{Field: eventCategory, Equals: [Data]}, {Field: resources.type, Equals: ["AWS::S3::Object"]}]}]',
      'insight-selectors': 'none',
      'allow-weakening': 'event-selectors, insight-selectors',
    },
    writes: call('PutInsightSelectors', 'PutEventSelectors'),
  },
];

function allowOtherTrail({ world }: ScenarioContext) {
  const everywhere = (text: string) =>
    text
      .replaceAll(':trail/org-trail', ':trail/*')
      .replaceAll('"StringEquals":{"aws:SourceArn"', '"StringLike":{"aws:SourceArn"');
  for (const account of world.accounts.values()) {
    for (const role of account.roles.values())
      role.policies = JSON.parse(everywhere(JSON.stringify(role.policies))) as typeof role.policies;
  }
  const bucket = world.buckets.get('org-trail-logs')!;
  const policy = JSON.stringify(bucket.policy).replaceAll(
    `"${TRAIL}"`,
    `["${TRAIL}","${TRAIL.replace('org-trail', 'other-trail')}"]`,
  );
  bucket.policy = JSON.parse(policy) as typeof bucket.policy;
}

function prepared(stage: ScenarioContext) {
  unregister(stage);
  allowOtherTrail(stage);
}

describe('trail: administrators', () => {
  test('a delegated administrator: registered, then creates, updates, starts, tags and selects, by the ARN of the management account', () =>
    withWorld(async (stage) => {
      prepared(stage);
      for (const { what, inputs, writes } of CHAPTERS) {
        const planned = await stage.run({ ...inputs, mode: 'plan' });
        expect(planned.outputs['trail-arn']).toContain(`:${MANAGEMENT_ACCOUNT}:trail/`);
        expect({ what, outcome: planned.outputs['outcome'], writes: stage.writes() }).toEqual({
          what,
          outcome: 'drift',
          writes: [],
        });
        const ran = await stage.run(inputs);
        const made = stage.calls().filter(({ isWrite: write }) => write);
        expect({ what, outcome: ran.outputs['outcome'], writes: made.map(({ action }) => action) }).toEqual({
          what,
          outcome: 'applied',
          writes,
        });
        // By name only CreateTrail works from there, and IsOrganizationTrail never travels in an update.
        for (const { action, input } of made) {
          if (['cloudtrail:CreateTrail', 'cloudtrail:RegisterOrganizationDelegatedAdmin'].includes(action)) continue;
          expect(input['Name'] ?? input['TrailName'] ?? input['ResourceId']).toContain(
            `arn:aws:cloudtrail:us-east-1:${MANAGEMENT_ACCOUNT}:trail/`,
          );
          if (action === 'cloudtrail:UpdateTrail') expect(input).not.toHaveProperty('IsOrganizationTrail');
        }
        expect((await stage.run({ ...inputs, mode: 'check' })).outputs['outcome']).toBe('in-sync');
        stage.calls();
      }
      const trail = stage.world.trails.get(TRAIL)!;
      expect(trail.cloudWatchLogsLogGroupArn).toBe(`${LOGS['cloud-watch-logs-log-group-arn']}:*`);
      expect(Object.fromEntries(trail.tags)).toEqual({ Stage: 'prod' });
    }));

  test('the same, cut off after each call that writes, and continued by the next run', () =>
    withWorld(async (stage) => {
      prepared(stage);
      const { world } = stage;
      for (const { what, inputs, writes } of CHAPTERS) {
        const before = structuredClone([world.trails, world.organization!.delegatedAdministrators] as const);
        for (const action of writes) {
          [world.trails, world.organization!.delegatedAdministrators] = structuredClone(before) as [
            typeof world.trails,
            Map<string, Set<string>>,
          ];
          world.trailSnapshots = [];
          await cutOffAt(stage, inputs, action, 'after');
          const nextRun = await stage.run(inputs);
          expect({ what, action, nextRun: nextRun.outputs['outcome'] }).toEqual({
            what,
            action,
            nextRun: expect.stringMatching(/^(?:applied|in-sync)$/),
          });
          for (const trail of world.trails.values()) expect(trail.isLogging).toBe(true);
        }
        expect((await stage.run({ ...inputs, mode: 'check' })).outputs['outcome']).toBe('in-sync');
      }
    }));

  test('a conversion from a delegated administrator is refused, and names the management account', () =>
    withWorld(async (stage) => {
      await stage.run();
      stage.calls();
      const toAccount = { 'is-organization-trail': 'false', 'allow-weakening': 'is-organization-trail' };
      const ran = await stage.run({ ...roleIn(DELEGATED), ...toAccount });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'caller', changed: 'false' });
      expect(ran.stdout).toContain(`Only the management account ${MANAGEMENT_ACCOUNT} can convert`);
      expect(stage.writes()).toEqual([]);

      // The delegated administrator's own trail of that name is no organization trail either.
      stage.world.trails.clear();
      const own = `arn:aws:cloudtrail:us-east-1:${DELEGATED}:trail/org-trail`;
      const { newTrail } = await import('../../../simulator/cloudtrail/trail-responses.ts');
      stage.world.trails.set(own, newTrail(own, 'org-trail-logs'));
      const other = await stage.run(roleIn(DELEGATED));
      expect(other.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'caller' });
      expect(other.summary).toContain(MANAGEMENT_ACCOUNT);
      expect(other.stdout).toContain(`is an account-level trail in delegated administrator account ${DELEGATED}`);
      expect(stage.writes()).toEqual([]);
    }));

  test.each([
    { what: 'a plain member', account: MEMBER, reported: `Account ${MEMBER} is a member account` },
    {
      what: 'an account of no organization',
      account: FOREIGN,
      reported: `Account ${FOREIGN} is not in an organization`,
    },
  ])('$what is told what it is, in the plan, before any write', ({ account, reported }) =>
    withWorld(async (stage) => {
      for (const mode of ['plan', 'apply']) {
        const ran = await stage.run({ ...roleIn(account), mode });
        expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'caller', changed: 'false' });
        expect(ran.exitCode).toBe(1);
        expect(ran.stdout).toContain(reported);
      }
      expect(stage.writes()).toEqual([]);
      // A trail of its own account is its own business.
      const own = { 'is-organization-trail': 'false', mode: 'plan' };
      expect((await stage.run({ ...roleIn(account), ...own })).outputs['outcome']).toBe('drift');
    }),
  );

  test('a member that sees the organization’s trail cannot change it: refused, whether it says so or not', () =>
    withWorld(async (stage) => {
      await stage.run();
      stage.calls();
      for (const flag of ['true', 'keep']) {
        const ran = await stage.run({ ...roleIn(MEMBER), 'is-organization-trail': flag, 's3-key-prefix': 'audit' });
        expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'caller', changed: 'false' });
      }
      expect(stage.writes()).toEqual([]);
    }));

  test('a permission that is missing says nothing of the account: the run goes on', () =>
    withWorld(async (stage) => {
      const role = stage.world.accounts.get(DELEGATED)!.roles.get('org-trail-apply')!;
      const text = JSON.stringify(role.policies).replaceAll(
        'organizations:ListDelegatedAdministrators',
        'organizations:Nothing',
      );
      role.policies = JSON.parse(text) as typeof role.policies;
      expect((await stage.run(roleIn(DELEGATED))).outputs['outcome']).toBe('applied');
      // But whether an account is registered can then not be told.
      const asked = await stage.run({ ...roleIn(DELEGATED), 'delegated-administrators': MEMBER, prerequisites: '' });
      expect(asked.outputs).toMatchObject({ outcome: 'in-sync', 'failure-reason': '' });
      const reported = JSON.parse(asked.outputs['prerequisites']!) as { id: string; status: string }[];
      expect(reported.find(({ id }) => id === 'delegated-administrators')).toMatchObject({ status: 'unknown' });
      expect(asked.stdout).toContain('Allow organizations:ListDelegatedAdministrators in the role');
    }));

  test('log groups and roles of another account, or Region, are refused before CloudTrail does', () =>
    withWorld(async (stage) => {
      await stage.run();
      stage.calls();
      const ran = await stage.run({
        ...LOGS,
        'cloud-watch-logs-log-group-arn': LOGS['cloud-watch-logs-log-group-arn'].replace('us-east-1', 'eu-west-1'),
      });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs', changed: 'false' });
      expect(ran.stdout).toContain(`The log group is in account ${DELEGATED}`);
      expect(ran.stdout).toContain("must be in the trail's home Region, us-east-1");
      expect(ran.stdout).toContain(`The role for the log group is in account ${DELEGATED}`);
      expect(stage.writes()).toEqual([]);
    }));

  test('an account-level trail of the management account, which a delegated administrator does not see, has its name', () =>
    withWorld(async (stage) => {
      await stage.run({ 'is-organization-trail': 'false' });
      const ran = await stage.run(roleIn(DELEGATED));
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
      expect(ran.stdout).toContain(`an account-level trail of management account ${MANAGEMENT_ACCOUNT}`);
      expect(ran.summary).toContain(`Run once with a role in ${MANAGEMENT_ACCOUNT}`);
    }));

  describe('delegated-administrators', () => {
    test('registered already: nothing to do, from a delegated administrator too', () =>
      withWorld(async (stage) => {
        await stage.run();
        stage.calls();
        for (const account of [MANAGEMENT_ACCOUNT, DELEGATED]) {
          const ran = await stage.run({ ...roleIn(account), 'delegated-administrators': DELEGATED });
          expect(ran.outputs).toMatchObject({ outcome: 'in-sync', 'has-drift': 'false' });
        }
        expect(stage.writes()).toEqual([]);
      }));

    test('missing: drift in check, registered by apply, read back, never deregistered', () =>
      withWorld(async (stage) => {
        await stage.run();
        const both = { 'delegated-administrators': `${MEMBER}\n${DELEGATED}` };
        const checked = await stage.run({ ...both, mode: 'check' });
        expect(checked.outputs).toMatchObject({ outcome: 'drift', 'has-drift': 'true', 'failure-reason': 'drift' });
        expect(checked.stdout).toContain('1 delegated administrator not registered');
        stage.calls();
        const ran = await stage.run(both);
        expect(ran.outputs).toMatchObject({ outcome: 'applied', changed: 'true' });
        expect(ran.stdout).toContain('1 delegated administrator registered');
        expect(stage.writes()).toEqual(call('RegisterOrganizationDelegatedAdmin'));
        expect((await stage.run({ 'delegated-administrators': MEMBER })).outputs['outcome']).toBe('in-sync');
        expect(stage.world.organization!.delegatedAdministrators.get('cloudtrail.amazonaws.com')!.size).toBe(2);
      }));

    test('not listed after it was accepted: the run says so', () =>
      withWorld(async (stage) => {
        await stage.run();
        stage.world.onCall = ({ action }: Call, phase) => {
          if (action === 'cloudtrail:RegisterOrganizationDelegatedAdmin' && phase === 'after') {
            stage.world.organization!.delegatedAdministrators.get('cloudtrail.amazonaws.com')!.delete(MEMBER);
          }
        };
        const ran = await stage.run({ 'delegated-administrators': MEMBER }, { shortensWaits: true });
        expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'verify' });
        expect(ran.stdout).toContain(`${MEMBER} not listed as delegated administrator`);
      }));

    test.each([
      {
        what: 'from a delegated administrator',
        inputs: { ...roleIn(DELEGATED), 'delegated-administrators': MEMBER },
        reason: 'prerequisites',
        reported: `register-organization-delegated-admin --member-account-id ${MEMBER}`,
      },
      {
        what: 'from a plain member',
        inputs: { ...roleIn(MEMBER), 'delegated-administrators': MEMBER },
        reason: 'caller',
        reported: 'Only the management account 111111111111 can register',
      },
      ...[MEMBER, FOREIGN].map((account) => ({
        what: `beside an account trail of ${account}`,
        inputs: { ...roleIn(account), 'is-organization-trail': 'false', 'delegated-administrators': MEMBER },
        reason: 'prerequisites',
        reported: `register-organization-delegated-admin --member-account-id ${MEMBER}`,
      })),
      {
        what: 'the management account itself',
        inputs: { 'delegated-administrators': MANAGEMENT_ACCOUNT },
        reason: 'inputs',
        reported: 'it does not need to be registered',
      },
      {
        what: 'more than three',
        inputs: { 'delegated-administrators': `${MEMBER}, 444444444444, 666666666666` },
        reason: 'inputs',
        reported: 'at most 3 delegated administrators',
      },
    ])('$what: refused', ({ inputs, reason, reported }) =>
      withWorld(async (stage) => {
        const ran = await stage.run({ ...inputs, mode: 'plan' });
        expect(ran.outputs['failure-reason']).toBe(reason);
        expect(ran.stdout).toContain(reported);
        // An annotation is one line, in which a line break would be shown as an escape.
        expect(ran.annotations.map(({ message }) => message).join(' ')).not.toContain(String.raw`\u{`);
        expect(stage.writes()).toEqual([]);
      }),
    );
  });

  test('what cannot be registered stands in the way of nothing: the trail is created, and started, before', () =>
    withWorld(async (stage) => {
      const foreign = { 'delegated-administrators': '999999999999' };
      const ran = await stage.run(foreign);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', 'is-logging': 'true' });
      expect(stage.writes()).toEqual(call('CreateTrail', 'StartLogging', 'RegisterOrganizationDelegatedAdmin'));
      expect(ran.stdout).toContain('The account is not in this organization');
      // Nor where only the management account could register it.
      stage.world.trails.get(TRAIL)!.isLogging = false;
      const refused = await stage.run({ ...roleIn(DELEGATED), ...foreign });
      expect(refused.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'prerequisites', changed: 'true' });
      expect(stage.writes()).toEqual(call('StartLogging'));
    }));

  test('a trail that a delegated administrator adopts is started by its ARN', () =>
    withWorld(async (stage) => {
      await stage.outsider.send(
        new CreateTrailCommand({
          Name: 'org-trail',
          S3BucketName: 'org-trail-logs',
          IsOrganizationTrail: true,
          IsMultiRegionTrail: true,
          EnableLogFileValidation: true,
        }),
      );
      stage.calls();
      const ran = await stage.run(roleIn(DELEGATED));
      expect(ran.outputs).toMatchObject({ outcome: 'applied', 'trail-arn': TRAIL });
      expect(stage.writes()).toEqual(call('StartLogging'));
    }));

  test('a delegated administrator of another service alone is a plain member', () =>
    withWorld(async (stage) => {
      stage.world.organization!.delegatedAdministrators.set('guardduty.amazonaws.com', new Set([MEMBER]));
      const ran = await stage.run({ ...roleIn(MEMBER), mode: 'plan' });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'caller' });
      expect(ran.stdout).toContain(`Account ${MEMBER} is a member account`);
    }));

  test('a log group of the delegated administrator that is kept does not stand in the way of the management account', () =>
    withWorld(async (stage) => {
      expect((await stage.run({ ...roleIn(DELEGATED), ...LOGS })).outputs['outcome']).toBe('applied');
      const ran = await stage.run({ tags: 'Owner: audit' });
      expect(ran.outputs).toMatchObject({ outcome: 'applied', 'failure-reason': '' });
    }));
});
