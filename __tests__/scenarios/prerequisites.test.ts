/** What must hold outside the trail: told before anything is called, mended when asked, never in the way of StartLogging. */
import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import {
  KEY_ID,
  LOG_ARCHIVE_ACCOUNT,
  BUCKET_OWNER_ROLE_NAME,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../simulator/world/company.ts';
import { unpreparedCompany } from '../../simulator/world/unprepared-company.ts';
import { type PolicyDocument, type Statement, topicDefaultPolicy } from '../../simulator/world/iam/policy-documents.ts';
import type { RunResult } from '../../simulator/runner/runner.ts';
import type { World } from '../../simulator/world/world.ts';
import { ALL_DESTINATIONS, cutOffAt, withWorld as onAnyStage, type ScenarioContext, TRAIL } from './stage.ts';

const KEY_ARN = `arn:aws:kms:us-east-1:${MANAGEMENT_ACCOUNT}:key/${KEY_ID}`;
const TOPIC_ARN = `arn:aws:sns:us-east-1:${MANAGEMENT_ACCOUNT}:org-trail-topic`;
const LOG_ROLE = 'org-trail-to-logs';
const OWNER_ROLE = ALL_DESTINATIONS['bucket-owner-role-to-assume'];

/** A stage on which prerequisites are checked, as they are by default. */
function onStage(play: (stage: ScenarioContext) => Promise<void>, world: Partial<World> = {}) {
  return onAnyStage(
    (stage) =>
      play({ ...stage, run: (inputs = {}, options = {}) => stage.run({ prerequisites: '', ...inputs }, options) }),
    world,
  );
}

interface PrerequisiteOutput {
  id: string;
  status: string;
  message: string;
  fix?: string;
}

function prerequisites(ran: RunResult): PrerequisiteOutput[] {
  return JSON.parse(ran.outputs['prerequisites'] ?? 'null') as PrerequisiteOutput[];
}

function of(ran: RunResult, status: string) {
  return prerequisites(ran)
    .filter((one) => one.status === status)
    .map(({ id }) => id);
}

function refusals(ran: RunResult) {
  return (JSON.parse(ran.outputs['plan']!) as { refusals: { code: string; message: string }[] }).refusals;
}

function bucketOf(world: World) {
  return world.buckets.get('org-trail-logs')!;
}

function statementsOf(policy: PolicyDocument | null) {
  return [policy!.Statement].flat();
}

function deny(more: Partial<Statement>): Statement {
  return {
    Sid: 'Guard',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: ['arn:aws:s3:::org-trail-logs', 'arn:aws:s3:::org-trail-logs/*'],
    ...more,
  };
}

function without(policy: PolicyDocument | null, sid: string): PolicyDocument {
  return {
    ...policy!,
    Statement: statementsOf(policy).filter(({ Sid }) => Sid !== sid),
  };
}

describe('scenarios: prerequisites', () => {
  test('all pass in a company that is set up', () =>
    onStage(async ({ run, writes }) => {
      const ran = await run({ ...ALL_DESTINATIONS, mode: 'plan' });
      expect(prerequisites(ran).filter(({ status }) => status !== 'pass')).toEqual([
        { id: 'delegated-administrators', status: 'not-applicable', message: 'None declared.' },
      ]);
      expect(prerequisites(ran).map(({ id }) => id)).toEqual([
        'organization',
        'caller',
        'trusted-access',
        'service-linked-role',
        'delegated-administrators',
        'bucket',
        'bucket-policy',
        'kms-key',
        'sns-topic',
        'log-group',
        'log-role',
      ]);
      expect(ran.outputs).toMatchObject({ outcome: 'drift', 'has-drift': 'true' });
      expect(writes()).toEqual([]);
    }));

  /** Everything that can be wrong, alone: what it is, and whether a repair mends it. */
  const BROKEN: {
    what: string;
    id: string;
    breaks: (world: World) => void;
    says: RegExp;
    fix: RegExp;
    inputs?: Record<string, string>;
    repairCall?: string;
    isRepairedFromNothing?: true;
  }[] = [
    {
      what: 'an organization with consolidated billing alone',
      id: 'organization',
      breaks: ({ organization }) => void (organization!.featureSet = 'CONSOLIDATED_BILLING'),
      says: /needs? all features/,
      fix: /aws organizations enable-all-features/,
    },
    {
      what: 'no trusted access',
      id: 'trusted-access',
      breaks: ({ organization }) => organization!.trustedAccess.clear(),
      says: /trusted access/,
      fix: /management account 111111111111:\n {2}aws organizations enable-aws-service-access --service-principal cloudtrail/,
      repairCall: 'organizations:EnableAWSServiceAccess',
      isRepairedFromNothing: true,
    },
    {
      what: 'no service-linked role',
      id: 'service-linked-role',
      breaks: ({ accounts }) => void accounts.get(MANAGEMENT_ACCOUNT)!.roles.delete('AWSServiceRoleForCloudTrail'),
      says: /no service-linked role/,
      fix: /aws iam create-service-linked-role --aws-service-name cloudtrail.amazonaws.com/,
      repairCall: 'iam:CreateServiceLinkedRole',
      isRepairedFromNothing: true,
    },
    {
      what: 'no bucket',
      id: 'bucket',
      breaks: ({ buckets }) => void buckets.delete('org-trail-logs'),
      says: /^Bucket org-trail-logs does not exist/,
      fix: /aws s3 mb --region us-east-1 s3:\/\/org-trail-logs/,
    },
    {
      what: 'a bucket that lets requesters pay',
      id: 'bucket',
      breaks: (world) => void (bucketOf(world).requesterPays = true),
      says: /Requester Pays is enabled/,
      fix: /put-bucket-request-payment/,
    },
    {
      what: 'a default key that locks CloudTrail out, without a key of its own',
      id: 'bucket',
      inputs: { 'kms-key-id': '' },
      breaks: (world) => {
        const arn = `arn:aws:kms:us-east-1:${LOG_ARCHIVE_ACCOUNT}:key/99999999-aaaa-4bbb-8ccc-000000000009`;
        const { policy, ...key } = world.keys.get(KEY_ARN)!;
        const [administration] = statementsOf(policy);
        const root = JSON.parse(
          JSON.stringify({ ...policy, Statement: [administration] }).replaceAll(
            MANAGEMENT_ACCOUNT,
            LOG_ARCHIVE_ACCOUNT,
          ),
        ) as PolicyDocument;
        // Somebody lets the management account look at the key, but CloudTrail use it not.
        const describeStatement: Statement = {
          Sid: 'Look',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${MANAGEMENT_ACCOUNT}:root` },
          Action: 'kms:DescribeKey',
          Resource: '*',
        };
        world.keys.set(arn, { ...key, policy: { ...root, Statement: [...statementsOf(root), describeStatement] } });
        const readsKey: PolicyDocument = {
          Version: '2012-10-17',
          Statement: { Effect: 'Allow', Action: ['kms:DescribeKey', 'kms:GetKeyPolicy'], Resource: arn },
        };
        for (const name of ['org-trail-plan', 'org-trail-apply']) {
          world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get(name)!.policies.push(readsKey);
        }
        world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.roles.get(BUCKET_OWNER_ROLE_NAME)!.policies.push(readsKey);
        bucketOf(world).encryption = { keyId: arn, bucketKey: false };
      },
      says: /default encryption key/,
      fix: /AllowCloudTrailThroughService[^]*kms-key-id/,
    },
    {
      what: 'no bucket policy',
      id: 'bucket-policy',
      breaks: (world) => void (bucketOf(world).policy = null),
      says: /Bucket .* has no policy, so CloudTrail can neither read its ACL nor write log files/,
      fix: /AWSCloudTrailAclCheck20150319[^]*AWSLogs\/111111111111\/\*[^]*AWSLogs\/o-exampleorg1\/\*[^]*put-bucket-policy/,
      repairCall: 's3:PutBucketPolicy',
      isRepairedFromNothing: true,
    },
    {
      what: "no statement for the organization's path",
      id: 'bucket-policy',
      breaks: (world) =>
        void (bucketOf(world).policy = without(bucketOf(world).policy, 'AWSCloudTrailOrganizationWrite20150319')),
      says: /AWSLogs\/o-exampleorg1\/: no statement allows it/,
      fix: /"AWSCloudTrailOrganizationWrite20150319"/,
      repairCall: 's3:PutBucketPolicy',
    },
    {
      what: "a deny of all but the organization's principals",
      id: 'bucket-policy',
      breaks: (world) => {
        const only = deny({ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorg1' } } });
        bucketOf(world).policy = {
          ...bucketOf(world).policy!,
          Statement: [...statementsOf(bucketOf(world).policy), only],
        };
        // Whoever looks is of the organization, and so let in.
      },
      says: /statement Guard denies it/,
      fix: /does not override a deny/,
    },
    {
      what: 'a disabled key',
      id: 'kms-key',
      breaks: ({ keys }) => void (keys.get(KEY_ARN)!.enabled = false),
      says: /in state Disabled/,
      fix: /account 111111111111[^]*aws kms enable-key --region us-east-1/,
    },
    {
      what: 'a key of another Region than the bucket',
      id: 'kms-key',
      breaks: (world) => void (bucketOf(world).region = 'eu-west-1'),
      says: /in us-east-1, but bucket org-trail-logs is in eu-west-1/,
      fix: /a key in eu-west-1/,
    },
    {
      what: 'a key with the default policy',
      id: 'kms-key',
      inputs: { 'kms-key-id': 'alias/no-grants' },
      breaks: () => undefined,
      says: /kms:GenerateDataKey\*\): no statement allows it/,
      fix: /AllowCloudTrailToEncryptLogs[^]*aws kms put-key-policy/,
      repairCall: 'kms:PutKeyPolicy',
      isRepairedFromNothing: true,
    },
    {
      what: 'a bucket key, and a key that lets CloudTrail not decrypt',
      id: 'kms-key',
      breaks: (world) => void (bucketOf(world).encryption = { keyId: KEY_ARN, bucketKey: true }),
      says: /kms:Decrypt/,
      fix: /AllowCloudTrailToDecryptBucketKey/,
      repairCall: 'kms:PutKeyPolicy',
    },
    {
      what: 'no topic',
      id: 'sns-topic',
      breaks: ({ topics }) => void topics.delete(TOPIC_ARN),
      says: /^Topic .* does not exist/,
      fix: /aws sns create-topic --region us-east-1 --name org-trail-topic/,
    },
    {
      what: "a topic policy for another trail's ARN",
      id: 'sns-topic',
      breaks: ({ topics }) => {
        const topic = topics.get(TOPIC_ARN)!;
        topic.policy = JSON.parse(
          JSON.stringify(topic.policy).replaceAll(':trail/org-trail', ':trail/other'),
        ) as PolicyDocument;
      },
      says: /is not allowed to publish/,
      fix: /AWSCloudTrailSNSPolicy20131101[^]*set-topic-attributes/,
      repairCall: 'sns:SetTopicAttributes',
    },
    {
      what: "a topic's key that lets CloudTrail not in",
      id: 'sns-topic',
      breaks: (world) => void (world.topics.get(TOPIC_ARN)!.kmsMasterKeyId = 'alias/no-grants'),
      says: /The topic encryption key is arn:aws:kms/,
      fix: /AllowCloudTrailThroughService/,
    },
    {
      what: 'no log group',
      id: 'log-group',
      breaks: ({ logGroups }) =>
        void logGroups.delete(`arn:aws:logs:us-east-1:${MANAGEMENT_ACCOUNT}:log-group:org-trail`),
      says: /^Log group org-trail does not exist/,
      fix: /aws logs create-log-group --region us-east-1 --log-group-name org-trail/,
    },
    {
      what: 'a log role that nobody may assume',
      id: 'log-role',
      breaks: ({ accounts }) => {
        const role = accounts.get(MANAGEMENT_ACCOUNT)!.roles.get(LOG_ROLE)!;
        role.trustPolicy = JSON.parse(
          JSON.stringify(role.trustPolicy).replace('cloudtrail.', 'lambda.'),
        ) as PolicyDocument;
      },
      says: /CloudTrail is not allowed to assume it/,
      fix: /update-assume-role-policy/,
    },
    {
      what: "a log role without the members' streams",
      id: 'log-role',
      breaks: ({ accounts }) => {
        const role = accounts.get(MANAGEMENT_ACCOUNT)!.roles.get(LOG_ROLE)!;
        role.policies = JSON.parse(
          JSON.stringify(role.policies).replaceAll('o-exampleorg1_', 'o-other_'),
        ) as PolicyDocument[];
      },
      says: /is not allowed to call .*log-stream:o-exampleorg1_/,
      fix: /log-stream:o-exampleorg1_\*[^]*put-role-policy/,
    },
  ];

  describe.each(BROKEN)('$what', ({ id, breaks, says, fix, inputs = {}, repairCall, isRepairedFromNothing }) => {
    test('the plan names it alone, with its remedy, and refuses to create', () =>
      onStage(async ({ world, run, writes }) => {
        breaks(world);
        const ran = await run({ ...ALL_DESTINATIONS, ...inputs, mode: 'plan' });
        expect(of(ran, 'fail')).toEqual([id]);
        expect(of(ran, 'unknown')).toEqual([]);
        const [reported] = prerequisites(ran).filter(({ status }) => status === 'fail');
        expect(reported!.message).toMatch(says);
        expect(reported!.fix).toMatch(fix);
        expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'prerequisites' });
        expect(refusals(ran)).toEqual([expect.objectContaining({ code: 'prerequisites' })]);
        expect(refusals(ran)[0]!.message).toMatch(new RegExp(`^${id}: `));
        expect(ran.exitCode).toBe(1);
        expect(ran.summary).toContain(`How to fix ${id}`);
        expect(writes()).toEqual([]);
      }));

    // The others are mended together, from nothing.
    if (!repairCall || isRepairedFromNothing) return;
    test('repair mends it', () =>
      onStage(async ({ world, run, writes }) => {
        breaks(world);
        const ran = await run({ ...ALL_DESTINATIONS, ...inputs, prerequisites: 'repair' });
        expect(ran.outputs).toMatchObject({ outcome: 'applied', 'failure-reason': '' });
        expect(of(ran, 'fail')).toEqual([]);
        expect(ran.summary).toContain('Repaired by this run.');
        expect(writes()).toEqual([repairCall, 'cloudtrail:CreateTrail', 'cloudtrail:StartLogging']);
      }));
  });

  test('what cannot be mended is refused when a repair was asked for', () =>
    onStage(async ({ world, run, writes }) => {
      bucketOf(world).requesterPays = true;
      const guard = deny({ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorg1' } } });
      bucketOf(world).policy = {
        ...bucketOf(world).policy!,
        Statement: [...statementsOf(bucketOf(world).policy), guard],
      };
      const ran = await run({ ...ALL_DESTINATIONS, prerequisites: 'repair' });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'prerequisites', changed: 'false' });
      expect(refusals(ran).map(({ message }) => message.split(' ', 4).join(' '))).toEqual([
        'bucket: Requester Pays is',
        'bucket-policy cannot be repaired.',
      ]);
      expect(writes()).toEqual([]);
    }));

  test('CloudTrail refuses what the plan would have refused', () =>
    Promise.all(
      BROKEN.map(({ what, breaks, inputs = {} }) =>
        onStage(async ({ world, outsider }) => {
          breaks(world);
          const given: Record<string, string> = { ...ALL_DESTINATIONS, ...inputs };
          const create = new CreateTrailCommand({
            Name: 'org-trail',
            S3BucketName: 'org-trail-logs',
            IsOrganizationTrail: true,
            IsMultiRegionTrail: true,
            ...(given['kms-key-id'] && { KmsKeyId: given['kms-key-id'] }),
            SnsTopicName: given['sns-topic-name'],
            CloudWatchLogsLogGroupArn: `${given['cloud-watch-logs-log-group-arn']}:*`,
            CloudWatchLogsRoleArn: given['cloud-watch-logs-role-arn'],
          });
          const refused = await outsider.send(create).catch((error: unknown) => (error as Error).name);
          expect([what, refused]).toEqual([what, expect.stringMatching(/Exception$/)]);
        }),
      ),
    ).then(() => undefined));

  describe('from nothing', () => {
    const inputs = {
      'kms-key-id': 'alias/org-trail',
      'sns-topic-name': 'org-trail-topic',
      prerequisites: 'repair',
    };

    test('one apply ends with a trail that logs and would deliver', () =>
      onStage(async ({ world, run, writes }) => {
        const ran = await run(inputs);
        expect(ran.outputs).toMatchObject({ outcome: 'applied', 'is-logging': 'true' });
        expect(writes()).toEqual([
          'organizations:EnableAWSServiceAccess',
          'iam:CreateServiceLinkedRole',
          's3:PutBucketPolicy',
          'kms:PutKeyPolicy',
          'sns:SetTopicAttributes',
          'cloudtrail:CreateTrail',
          'cloudtrail:StartLogging',
        ]);
        expect(of(ran, 'fail').concat(of(ran, 'unknown'))).toEqual([]);
        // What the key and the topic held before is still there, first and unchanged.
        const [key] = [...world.keys.values()];
        const [topic] = [...world.topics.values()];
        const before = unpreparedCompany();
        expect(statementsOf(key!.policy)[0]).toEqual(statementsOf([...before.keys.values()][0]!.policy)[0]);
        expect(statementsOf(topic!.policy)[0]).toEqual(statementsOf([...before.topics.values()][0]!.policy)[0]);
        const again = await run({ ...inputs, mode: 'check' });
        expect(again.outputs).toMatchObject({ outcome: 'in-sync', 'has-drift': 'false' });
      }, unpreparedCompany()));

    test('the plan on the pull request has the same digest, and writes nothing', () =>
      onStage(async ({ run, writes }) => {
        const plan = await run({ ...inputs, mode: 'plan' });
        expect(plan.outputs['outcome']).toBe('drift');
        expect(writes()).toEqual([]);
        const apply = await run(inputs);
        expect(apply.outputs['plan-digest']).toBe(plan.outputs['plan-digest']);
      }, unpreparedCompany()));

    test.each([
      ['organizations:EnableAWSServiceAccess', 'after'],
      ['iam:CreateServiceLinkedRole', 'after'],
      ['s3:PutBucketPolicy', 'before'],
      ['s3:PutBucketPolicy', 'after'],
      ['kms:PutKeyPolicy', 'after'],
      ['sns:SetTopicAttributes', 'after'],
    ] as const)('cut off at the repair %s (%s): the next run goes on', (call, phase) =>
      onStage(async (stage) => {
        await cutOffAt(stage, inputs, call, phase);
        stage.calls();
        const next = await stage.run(inputs);
        expect(next.outputs['outcome']).toBe('applied');
        expect(of(next, 'fail')).toEqual([]);
        expect(stage.writes().includes(call)).toBe(phase === 'before');
      }, unpreparedCompany()),
    );

    test('what CloudTrail does not see yet is tried again, and the log says so', () =>
      onStage(async ({ world, run }) => {
        world.staleProbes = 3;
        const ran = await run(inputs, { shortensWaits: true });
        expect(ran.outputs['outcome']).toBe('applied');
        expect(ran.stdout).toMatch(
          /CloudTrail does not see the change yet \(\w+Exception\): cloudtrail:CreateTrail again in 2 s/,
        );
      }, unpreparedCompany()));

    test('within two minutes, and no longer', () =>
      onStage(async ({ world, run }) => {
        world.staleProbes = 1_000;
        const ran = await run(inputs, { shortensWaits: true });
        expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step' });
        expect(ran.stdout.match(/does not see the change yet/g)).toHaveLength(7);
      }, unpreparedCompany()));
  });

  test('the same error without a fresh cause is not tried again', () =>
    onStage(async ({ world, run, calls }) => {
      bucketOf(world).policy = null;
      const ran = await run({ prerequisites: 'skip' });
      expect(ran.outputs['outcome']).toBe('failed');
      expect(ran.stdout).not.toContain('again in');
      expect(calls().filter(({ action }) => action === 'cloudtrail:CreateTrail')).toHaveLength(1);
    }));

  test.each([
    { age: 'just now', seconds: 10, tries: 2, outcome: 'applied' },
    { age: 'a day ago', seconds: 86_400, tries: 1, outcome: 'failed' },
  ])('a log role that was created $age and that CloudTrail does not see', ({ seconds, tries, outcome }) =>
    onStage(async ({ world, run, calls }) => {
      world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get(LOG_ROLE)!.createdAt = new Date(Date.now() - seconds * 1000);
      world.inject({
        action: 'cloudtrail:CreateTrail',
        code: 'InvalidCloudWatchLogsRoleArnException',
        message: 'Access denied. Check the trust relationships for your role.',
        times: 1,
      });
      const ran = await run(ALL_DESTINATIONS, { shortensWaits: true });
      expect(ran.outputs['outcome']).toBe(outcome);
      expect(calls().filter(({ action }) => action === 'cloudtrail:CreateTrail')).toHaveLength(tries);
    }),
  );

  describe('a trail that is there', () => {
    const existing = async ({ outsider, calls }: ScenarioContext) => {
      await outsider.send(
        new CreateTrailCommand({
          Name: 'org-trail',
          S3BucketName: 'org-trail-logs',
          IsOrganizationTrail: true,
          IsMultiRegionTrail: true,
          EnableLogFileValidation: true,
        }),
      );
      calls();
    };
    const OWNER = { 'bucket-owner-role-to-assume': OWNER_ROLE };

    test('stopped, with a broken bucket policy and other drift: it is started, and the rest is refused', () =>
      onStage(async (stage) => {
        await existing(stage);
        bucketOf(stage.world).policy = null;
        const ran = await stage.run({ ...OWNER, 'kms-key-id': 'alias/org-trail' });
        expect(stage.writes()).toEqual(['cloudtrail:StartLogging']);
        expect(ran.outputs).toMatchObject({
          outcome: 'refused',
          'failure-reason': 'prerequisites',
          changed: 'true',
          'is-logging': 'true',
        });
        expect(ran.summary).toContain('Logging was turned on. Nothing else was written.');
        expect(ran.summary).toContain('bucket-policy');
        expect(ran.summary).toMatch(/UpdateTrail\*\* ⏸️ not attempted/);
      }));

    const inSync = async (stage: ScenarioContext) => {
      await existing(stage);
      await stage.outsider.send(new StartLoggingCommand({ Name: TRAIL }));
      stage.calls();
      bucketOf(stage.world).policy = null;
    };

    test.each([
      { mode: 'plan', outcome: 'drift', reason: '', exit: 0 },
      { mode: 'check', outcome: 'drift', reason: 'drift', exit: 1 },
      { mode: 'apply', outcome: 'in-sync', reason: '', exit: 0 },
    ])('as declared, but it cannot deliver: $mode tells so', ({ mode, outcome, reason, exit }) =>
      onStage(async (stage) => {
        await inSync(stage);
        const ran = await stage.run({ ...OWNER, mode });
        expect(ran.outputs).toMatchObject({ outcome, 'failure-reason': reason, 'has-drift': 'true', changed: 'false' });
        expect(ran.exitCode).toBe(exit);
        expect(ran.summary).toContain('1 prerequisite fails (bucket policy)');
        expect(ran.stdout).toMatch(/::warning title=Prerequisite bucket-policy::/);
        expect(stage.writes()).toEqual([]);
      }),
    );

    test('as declared, but it cannot deliver: repair mends it in the account of the bucket, in a session of that policy alone', () =>
      onStage(async (stage) => {
        await inSync(stage);
        const ran = await stage.run({ ...OWNER, prerequisites: 'repair' });
        expect(ran.outputs).toMatchObject({ outcome: 'applied', changed: 'true' });
        const calls = stage.calls();
        const [write, ...others] = calls.filter((call) => call.isWrite);
        expect(others).toEqual([]);
        expect(write).toMatchObject({ action: 's3:PutBucketPolicy', accountId: LOG_ARCHIVE_ACCOUNT });
        expect(write!.sessionPolicy!.Statement).toEqual([
          { Effect: 'Allow', Action: 's3:PutBucketPolicy', Resource: 'arn:aws:s3:::org-trail-logs' },
        ]);
        expect(of(ran, 'fail')).toEqual([]);
      }));

    test('a policy that somebody changes between plan and repair is left as it is', () =>
      onStage(async (stage) => {
        await inSync(stage);
        const { world } = stage;
        const theirs: PolicyDocument = {
          Version: '2012-10-17',
          Statement: [deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } })],
        };
        let reads = 0;
        world.onCall = ({ action }, phase) => {
          if (action === 's3:GetBucketPolicy' && phase === 'after' && (reads += 1) === 1) {
            bucketOf(world).policy = theirs;
          }
        };
        const ran = await stage.run({ ...OWNER, prerequisites: 'repair' });
        expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'false' });
        expect(ran.summary).toContain('Somebody changed the policy after this run checked it');
        expect(stage.writes()).toEqual([]);
        expect(bucketOf(world).policy).toBe(theirs);
      }));

    test("repair of a policy that is not ours to read is refused, and says what would help; StartLogging isn't held up", () =>
      onStage(async (stage) => {
        await existing(stage);
        const ran = await stage.run({ prerequisites: 'repair' });
        expect(ran.outputs).toMatchObject({
          outcome: 'refused',
          'failure-reason': 'prerequisites',
          'is-logging': 'true',
        });
        expect(stage.writes()).toEqual(['cloudtrail:StartLogging']);
        expect(refusals(ran)[0]!.message).toMatch(/bucket-policy cannot be repaired.*bucket-owner-role-to-assume/);
      }));
  });

  test('a caller who may read nothing but CloudTrail: all is unknown, with the permissions that would tell, and the plan works', () =>
    onStage(async ({ world, run }) => {
      const role = world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get('org-trail-apply')!;
      role.policies = [
        { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'cloudtrail:*', Resource: '*' } },
      ];
      const ran = await run({
        ...ALL_DESTINATIONS,
        'kms-key-id': KEY_ARN,
        'delegated-administrators': '222222222222',
        mode: 'plan',
      });
      expect(ran.outputs).toMatchObject({ outcome: 'drift', 'failure-reason': '' });
      const all = prerequisites(ran);
      expect(all.filter(({ status }) => status !== 'unknown')).toEqual([]);
      const reported = all.map(({ message }) => message).join('\n');
      for (const permission of [
        'organizations:DescribeOrganization',
        'organizations:ListDelegatedAdministrators',
        'organizations:ListAWSServiceAccessForOrganization',
        'kms:DescribeKey',
        'sns:GetTopicAttributes',
        'logs:DescribeLogGroups',
        'iam:GetRole',
        'iam:SimulatePrincipalPolicy',
        'sts:AssumeRole',
      ]) {
        expect(reported).toContain(permission);
      }
      // What the log archive's administrator has to have in place, in full.
      const { fix } = all.find(({ id }) => id === 'bucket-policy')!;
      expect(fix).toContain('AWSCloudTrailAclCheck20150319');
      expect(fix).toContain('arn:aws:s3:::org-trail-logs/AWSLogs/ORGANIZATION_ID/*');
    }));

  test.each([
    {
      what: 'a plain member of the organization',
      inputs: { 'role-to-assume': `arn:aws:iam::${MEMBER_ACCOUNT}:role/org-trail-apply` },
      id: 'caller',
      outcome: 'refused',
    },
    {
      what: 'an account that is not registered yet',
      inputs: { 'delegated-administrators': MEMBER_ACCOUNT },
      id: 'delegated-administrators',
      outcome: 'drift',
    },
  ])('$what: $id fails alone', ({ inputs, id, outcome }) =>
    onStage(async ({ run }) => {
      const ran = await run({ ...inputs, mode: 'plan' });
      expect(of(ran, 'fail')).toEqual([id]);
      expect(prerequisites(ran).find((one) => one.id === id)!.fix).toContain(
        `aws cloudtrail register-organization-delegated-admin --member-account-id ${MEMBER_ACCOUNT}`,
      );
      expect(ran.outputs['outcome']).toBe(outcome);
    }),
  );

  test('an organization whose id cannot be read leaves open what is named after it', () =>
    onStage(async ({ world, run }) => {
      world.inject({ action: 'organizations:DescribeOrganization', code: 'AccessDeniedException', times: 1 });
      const ran = await run({ ...ALL_DESTINATIONS, mode: 'plan' });
      expect(of(ran, 'fail')).toEqual([]);
      expect(of(ran, 'unknown')).toEqual([
        'organization',
        'caller',
        'service-linked-role',
        'bucket-policy',
        'log-role',
      ]);
      expect(ran.outputs['outcome']).toBe('drift');
    }));

  test("a topic's key that keeps CloudTrail out is not hidden by a policy that could be mended", () =>
    onStage(async ({ world, run, writes }) => {
      const topic = world.topics.get(TOPIC_ARN)!;
      topic.kmsMasterKeyId = 'alias/no-grants';
      topic.policy = topicDefaultPolicy(TOPIC_ARN);
      const ran = await run({ ...ALL_DESTINATIONS, prerequisites: 'repair' });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'prerequisites' });
      const [reported] = prerequisites(ran).filter(({ id }) => id === 'sns-topic');
      expect(reported!.message).toMatch(
        /The topic encryption key is .*It cannot be determined whether CloudTrail is allowed to publish/,
      );
      expect(reported!.fix).toMatch(/AllowCloudTrailThroughService[^]*AWSCloudTrailSNSPolicy20131101/);
      expect(writes()).toEqual([]);
    }));

  test("a key beside the bucket is looked at and mended in the bucket owner's account", () =>
    onStage(async ({ world, run, calls }) => {
      const arn = `arn:aws:kms:us-east-1:${LOG_ARCHIVE_ACCOUNT}:key/99999999-aaaa-4bbb-8ccc-000000000009`;
      const { policy, ...key } = world.keys.get(KEY_ARN)!;
      const [administration] = statementsOf(policy);
      const root = JSON.stringify({ ...policy, Statement: [administration] });
      world.keys.set(arn, {
        ...key,
        policy: JSON.parse(root.replaceAll(MANAGEMENT_ACCOUNT, LOG_ARCHIVE_ACCOUNT)) as PolicyDocument,
      });
      world.accounts
        .get(LOG_ARCHIVE_ACCOUNT)!
        .roles.get(BUCKET_OWNER_ROLE_NAME)!
        .policies.push({
          Version: '2012-10-17',
          Statement: { Effect: 'Allow', Action: 'kms:*', Resource: arn },
        });
      const ran = await run({ ...ALL_DESTINATIONS, 'kms-key-id': arn, prerequisites: 'repair' });
      expect(ran.outputs).toMatchObject({ outcome: 'applied' });
      const put = calls().find(({ action }) => action === 'kms:PutKeyPolicy');
      expect(put).toMatchObject({ accountId: LOG_ARCHIVE_ACCOUNT, error: null });
      expect(of(ran, 'fail').concat(of(ran, 'unknown'))).toEqual([]);
    }));

  test('a bucket of another account, without a role there: unknown, with the statements to have', () =>
    onStage(async ({ world, run }) => {
      const reads: Statement = {
        Sid: 'LetManagementLook',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${MANAGEMENT_ACCOUNT}:root` },
        Action: ['s3:ListBucket', 's3:GetBucketPolicy', 's3:GetEncryptionConfiguration', 's3:GetBucketRequestPayment'],
        Resource: 'arn:aws:s3:::org-trail-logs',
      };
      const { policy } = bucketOf(world);
      bucketOf(world).policy = { ...policy!, Statement: [...statementsOf(policy), reads] };
      const ran = await run({ mode: 'plan' });
      expect(of(ran, 'unknown')).toEqual(['bucket-policy']);
      const [reported] = prerequisites(ran).filter(({ id }) => id === 'bucket-policy');
      expect(reported!.message).toMatch(/in another account.*bucket-owner-role-to-assume/);
      expect(reported!.fix).toContain('AWSCloudTrailOrganizationWrite20150319');
      expect(ran.outputs['outcome']).toBe('drift');
    }));

  test('a role of the bucket owner that cannot be assumed is no failure', () =>
    onStage(async ({ run }) => {
      const ran = await run({ mode: 'plan', 'bucket-owner-role-to-assume': `${OWNER_ROLE}-of-nobody` });
      expect(of(ran, 'unknown')).toEqual(['bucket', 'bucket-policy']);
      expect(prerequisites(ran)[5]!.message).toContain('bucket-owner-role-to-assume could not be assumed');
      expect(ran.outputs['outcome']).toBe('drift');
    }));

  test('skip does not look', () =>
    onStage(async ({ run, calls }) => {
      const ran = await run({ ...ALL_DESTINATIONS, 'bucket-owner-role-to-assume': '', prerequisites: 'skip' });
      expect(ran.outputs).toMatchObject({ outcome: 'applied', prerequisites: '[]' });
      const looked = calls().map(({ action }) => action);
      for (const action of ['s3:GetBucketPolicy', 'kms:GetKeyPolicy', 'iam:GetRole', 'sns:GetTopicAttributes']) {
        expect(looked).not.toContain(action);
      }
    }));
});
