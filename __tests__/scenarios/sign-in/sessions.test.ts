import { CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../../simulator/iam-policy/evaluate.ts';
import type { PolicyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import type { Call } from '../../../simulator/world/world.ts';
import { readOnlyPolicy, policyForSteps } from '../../../src/aws/session/session-policy.ts';
import type { Step } from '../../../src/domain/trail/step.ts';
import { withHistory, type ScenarioContext, TRAIL } from '../stage.ts';

/** Some calls of S3 have permissions of another name (Service Authorization Reference). */
const PERMISSIONS: Readonly<Record<string, string>> = {
  's3:HeadBucket': 's3:ListBucket',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
  's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
};

const EVERYTHING = {
  's3-key-prefix': 'audit',
  'sns-topic-name': 'org-trail-topic',
  'kms-key-id': 'alias/org-trail',
  'cloud-watch-logs-log-group-arn': 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail',
  'cloud-watch-logs-role-arn': 'arn:aws:iam::111111111111:role/org-trail-to-logs',
};

const RECORDING = {
  'advanced-event-selectors': '[{FieldSelectors: [{Field: eventCategory, Equals: [Management]}]}]',
  'insight-selectors': '[{InsightType: ApiCallRateInsight}]',
  'aggregation-configurations': '[{EventCategory: Data, Templates: [API_ACTIVITY]}]',
  tags: 'Owner: audit',
};

/** What CloudTrail checks for an organization trail besides the call. */
const DEPENDENTS = [
  'organizations:DescribeOrganization',
  'organizations:ListAccounts',
  'organizations:ListAWSServiceAccessForOrganization',
  'organizations:EnableAWSServiceAccess',
  'iam:GetRole',
  'iam:CreateServiceLinkedRole',
];

function sessionPolicies(calls: Call[]): PolicyDocument[] {
  return calls
    .filter(({ action }) => action === 'sts:AssumeRoleWithWebIdentity')
    .map(({ input }) => JSON.parse(String(input['Policy'])) as PolicyDocument);
}

function actions(policy: PolicyDocument) {
  return [policy.Statement].flat().flatMap(({ Action }) => [Action ?? []].flat());
}

function allows(policy: PolicyDocument, action: string, resource: string) {
  return (
    evaluate([policy], { action, resource, context: { 'iam:PassedToService': ['cloudtrail.amazonaws.com'] } }) ===
    'Allow'
  );
}

const STARTING_STATES: Record<string, (stage: ScenarioContext) => Promise<unknown>> = {
  'no trail': () => Promise.resolve(),
  'a trail in sync': (stage) => stage.run(EVERYTHING),
  'a stopped account trail': (stage) =>
    stage.outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs-2' })),
};
const cases = Object.keys(STARTING_STATES).flatMap((start) => ['plan', 'check'].map((mode) => ({ start, mode })));

describe('sign-in: sessions', () => {
  test.each(cases)(
    '$mode of $start: one session, whose policy allows each of its calls and no write',
    ({ start, mode }) =>
      withHistory(async (stage) => {
        await STARTING_STATES[start]!(stage);
        stage.calls();
        await stage.run({ ...EVERYTHING, 'allow-weakening': 's3-bucket-name', prerequisites: '', mode });
        const calls = stage.calls();
        const [policy, ...others] = sessionPolicies(calls);
        expect(others).toEqual([]);
        expect(JSON.stringify(policy).length).toBeLessThan(2048);

        const made = calls.filter(({ service }) => !['sts', 'oidc'].includes(service));
        expect(made.length).toBeGreaterThan(2);
        // «There are none» is an error for insights alone; and the bucket is of another account, which shows it to nobody.
        const failed = made.filter(
          ({ service, error }) => service !== 's3' && error !== null && error !== 'InsightNotEnabledException',
        );
        expect([...failed, ...made.filter(({ isWrite: write }) => write)]).toEqual([]);
        for (const { action, sessionPolicy } of made) {
          expect(sessionPolicy).toEqual(policy);
          expect(allows(policy!, PERMISSIONS[action] ?? action, TRAIL)).toBe(true);
        }
        expect(actions(policy!).filter((action) => !/:(?:Get|List|Describe|Simulate|Lookup)/.test(action))).toEqual([]);
        for (const write of [
          'CreateTrail',
          'UpdateTrail',
          'StartLogging',
          'StopLogging',
          'DeleteTrail',
          'PutEventSelectors',
          'PutInsightSelectors',
          'PutEventConfiguration',
          'AddTags',
          'RemoveTags',
          'RegisterOrganizationDelegatedAdmin',
        ]) {
          expect(allows(policy!, `cloudtrail:${write}`, TRAIL)).toBe(false);
        }
      }),
  );

  const CREATE = ['cloudtrail:CreateTrail', 'cloudtrail:StartLogging'];

  function stopIt({ world }: ScenarioContext) {
    world.trails.get(TRAIL)!.isLogging = false;
  }

  test.each<{
    what: string;
    /** What there is before, and what somebody does to it. */
    before?: Record<string, string>;
    outside?: (stage: ScenarioContext) => void;
    inputs?: Record<string, string>;
    steps: string[];
    more: string[];
  }>([
    { what: 'a create', steps: CREATE, more: DEPENDENTS },
    { what: 'a create of everything', inputs: EVERYTHING, steps: CREATE, more: [...DEPENDENTS, 'iam:PassRole'] },
    { what: 'a create of an account trail', inputs: { 'is-organization-trail': 'false' }, steps: CREATE, more: [] },
    {
      what: 'an update',
      before: {},
      inputs: { 's3-key-prefix': 'audit' },
      steps: ['cloudtrail:UpdateTrail'],
      more: DEPENDENTS,
    },
    {
      what: 'an update with a log role',
      before: {},
      inputs: EVERYTHING,
      steps: ['cloudtrail:UpdateTrail'],
      more: [...DEPENDENTS, 'iam:PassRole'],
    },
    {
      what: 'an update to an account trail',
      before: {},
      inputs: { 'is-organization-trail': 'false', 'allow-weakening': 'is-organization-trail' },
      steps: ['cloudtrail:UpdateTrail'],
      more: DEPENDENTS,
    },
    {
      what: 'starting a stopped organization trail',
      before: {},
      outside: stopIt,
      steps: ['cloudtrail:StartLogging'],
      more: DEPENDENTS.filter((action) => action !== 'organizations:EnableAWSServiceAccess'),
    },
    {
      what: 'starting a stopped account trail',
      before: { 'is-organization-trail': 'false' },
      outside: stopIt,
      inputs: { 'is-organization-trail': 'false' },
      steps: ['cloudtrail:StartLogging'],
      more: [],
    },
    {
      what: 'a create with all that CreateTrail does not take',
      inputs: { ...EVERYTHING, ...RECORDING },
      steps: [
        'cloudtrail:CreateTrail',
        'cloudtrail:PutEventSelectors',
        'cloudtrail:PutEventConfiguration',
        'cloudtrail:PutInsightSelectors',
        'cloudtrail:StartLogging',
      ],
      more: [...DEPENDENTS, 'iam:PassRole', 'cloudtrail:AddTags'],
    },
    {
      what: 'insights and tags of an organization trail',
      before: { ...RECORDING, 'insight-selectors': '' },
      inputs: { ...RECORDING, tags: 'Stage: prod', 'purge-tags': 'true' },
      steps: ['cloudtrail:PutInsightSelectors', 'cloudtrail:RemoveTags', 'cloudtrail:AddTags'],
      more: [],
    },
    {
      what: 'stopping a trail',
      before: { 'is-organization-trail': 'false' },
      inputs: { 'is-organization-trail': 'false', 'is-logging': 'false', 'allow-weakening': 'is-logging' },
      steps: ['cloudtrail:StopLogging'],
      more: [],
    },
  ])(
    '$what: a second session for its steps, what they depend on, and nothing more',
    ({ before, outside, inputs = {}, steps, more }) =>
      withHistory(async (stage) => {
        if (before) expect((await stage.run(before)).exitCode).toBe(0);
        outside?.(stage);
        stage.calls();
        const ran = await stage.run(inputs);
        expect(ran.outputs['outcome']).toBe('applied');
        const calls = stage.calls();
        const [reading, writing, ...others] = sessionPolicies(calls);
        expect(others).toEqual([]);
        expect(actions(writing!).sort()).toEqual([...steps, ...more].sort());
        expect(JSON.stringify(writing).length).toBeLessThan(2048);
        for (const action of steps) {
          expect(allows(writing!, action, TRAIL)).toBe(true);
          expect(allows(writing!, action, TRAIL.replace('org-trail', 'other'))).toBe(false);
        }
        // What CloudTrail may do on the caller's behalf, it may do for itself alone.
        const foreign = Object.fromEntries(
          ['iam:AWSServiceName', 'iam:PassedToService', 'organizations:ServicePrincipal'].map((key) => [
            key,
            ['guardduty.amazonaws.com'],
          ]),
        );
        const roles = [
          'cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
          'guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty',
        ];
        for (const action of ['iam:CreateServiceLinkedRole', 'organizations:EnableAWSServiceAccess', 'iam:PassRole']) {
          for (const role of roles) {
            const resource = `arn:aws:iam::111111111111:role/aws-service-role/${role}`;
            expect(evaluate([writing!], { action, resource, context: foreign })).not.toBe('Allow');
          }
        }
        for (const { isWrite: write, sessionPolicy, service } of calls) {
          if (service === 'cloudtrail') expect(sessionPolicy).toEqual(write ? writing : reading);
        }
      }),
  );

  test('registering: a second session that may register, for every trail and account', () =>
    withHistory(async (stage) => {
      await stage.run();
      stage.world.organization!.delegatedAdministrators.clear();
      stage.calls();
      expect((await stage.run({ 'delegated-administrators': '222222222222' })).outputs['outcome']).toBe('applied');
      const [, writing] = sessionPolicies(stage.calls());
      expect(actions(writing!).sort()).toEqual([
        'cloudtrail:RegisterOrganizationDelegatedAdmin',
        'iam:CreateServiceLinkedRole',
        'iam:GetRole',
        'organizations:ListAWSServiceAccessForOrganization',
        'organizations:RegisterDelegatedAdministrator',
      ]);
      const context = { 'iam:AWSServiceName': ['guardduty.amazonaws.com'] };
      const resource = 'arn:aws:iam::111111111111:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRole';
      expect(evaluate([writing!], { action: 'iam:CreateServiceLinkedRole', resource, context })).not.toBe('Allow');
    }));

  test('the session policy of every step at once, with the longest names, is small enough for STS', () => {
    const trail = TRAIL.replace('org-trail', 'x'.repeat(128));
    const calls = [
      'StartLogging',
      'UpdateTrail',
      'PutEventSelectors',
      'PutEventConfiguration',
      'PutInsightSelectors',
      'AddTags',
      'RemoveTags',
      'RegisterOrganizationDelegatedAdmin',
      'StopLogging',
    ] as const;
    const CloudWatchLogsRoleArn = `arn:aws-us-gov:iam::111111111111:role/${'p'.repeat(510)}/${'r'.repeat(64)}`;
    const steps = calls.map((name) => ({
      call: `cloudtrail:${name}` as const,
      input: { CloudWatchLogsRoleArn },
      fields: [],
    }));
    expect(policyForSteps(steps, trail, true, null, '111111111111').document.length).toBeLessThanOrEqual(2048);

    const owner = CloudWatchLogsRoleArn.replace('1111', '4444');
    const step = (call: Step['call'], input: Step['input']) => ({ call, input, fields: [] });
    const repairs = [
      step('organizations:EnableAWSServiceAccess', {}),
      step('iam:CreateServiceLinkedRole', {}),
      step('s3:PutBucketPolicy', { Bucket: 'b'.repeat(63) }),
      step('kms:PutKeyPolicy', { KeyId: `arn:aws-us-gov:kms:us-gov-west-1:111111111111:key/mrk-${'0'.repeat(32)}` }),
      step('sns:SetTopicAttributes', { TopicArn: `arn:aws-us-gov:sns:us-gov-west-1:111111111111:${'t'.repeat(256)}` }),
    ];
    for (const role of [null, owner]) {
      expect(policyForSteps(repairs, trail, true, role, '111111111111').document.length).toBeLessThanOrEqual(2048);
      expect(readOnlyPolicy(role).document.length).toBeLessThanOrEqual(2048);
    }
  });

  test('the largest session policy of a create is small enough for STS', () =>
    withHistory(async ({ run, world, calls }) => {
      world.organization!.delegatedAdministrators.clear();
      const ran = await run({ ...EVERYTHING, ...RECORDING, 'delegated-administrators': '222222222222' });
      expect(ran.outputs['outcome']).toBe('applied');
      for (const policy of sessionPolicies(calls())) expect(JSON.stringify(policy).length).toBeLessThan(2048);
    }));

  test('nothing to do: no second session', () =>
    withHistory(async (stage) => {
      await stage.run();
      stage.calls();
      const ran = await stage.run();
      expect(ran.outputs).toMatchObject({ outcome: 'in-sync', changed: 'false' });
      expect(sessionPolicies(stage.calls())).toHaveLength(1);
    }));
});
