import { CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { CALLS, EXCEPTIONS } from '../../aws/documented-exceptions.ts';
import { withWorld } from '../stage.ts';

const everything = {
  'sns-topic-name': 'org-trail-topic',
  'cloud-watch-logs-log-group-arn': 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail',
  'cloud-watch-logs-role-arn': 'arn:aws:iam::111111111111:role/org-trail-to-logs',
  'kms-key-id': 'alias/org-trail',
};

/** Markdown entities and HTML, back to what a person reads. */
function read(markdown: string) {
  return markdown.replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n))).replace(/<[^>]+>/g, '');
}

/** Of each call some; aws/apply/explain-step.test.ts has the texts of all. */
const REPORTED: [keyof typeof CALLS, ...string[]][] = [
  [
    'C',
    'AccessDeniedException',
    'InsufficientEncryptionPolicyException',
    'InsufficientS3BucketPolicyException',
    'InternalFailure',
    'InvalidCloudWatchLogsLogGroupArnException',
    'SomethingNewException',
  ],
  ['U', 'AccessDeniedException', 'InsufficientSnsTopicPolicyException', 'KmsKeyNotFoundException', 'InternalFailure'],
  ['S', 'ConflictException', 'ExpiredTokenException', 'NoManagementAccountSLRExistsException', 'ThrottlingException'],
];

describe.each(REPORTED)('%s', (letter, ...codes) => {
  const call = CALLS[letter];
  test.each(codes)(`${call}: %s`, (code) =>
    withWorld(async ({ world, outsider, run, writes }) => {
      if (call !== CALLS.C)
        await outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }));
      writes();
      const { explanation, remedy } = EXCEPTIONS[code]!;
      const message =
        code === 'AccessDeniedException'
          ? `User: x is not authorized to perform: ${call} on resource: y`
          : `<b>${code}</b> from AWS`;
      world.inject({ action: call, code, message });
      const ran = await run(everything, { shortensWaits: true });

      expect(ran.exitCode).toBe(1);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step' });
      const made = new Set(writes());
      const before = call === CALLS.S ? [] : call === CALLS.U ? [CALLS.S] : [];
      expect([...made]).toEqual([...before, call]);
      // After a fault of AWS's own a create may have taken effect: then it counts as changed.
      const perhaps = code === 'InternalFailure' && call === CALLS.C;
      expect(ran.outputs['changed']).toBe(String(perhaps || before.length > 0));

      const text = read(ran.summary);
      for (const reported of [text, ran.stdout]) {
        expect(reported).toMatch(explanation);
        expect(reported).toMatch(remedy);
        expect(reported).toContain(`${call} failed with ${code}`);
      }
      expect(ran.summary).not.toContain(`<b>${code}`);
      for (const reported of [ran.summary, ran.stdout, ran.stderr]) expect(reported).not.toMatch(/\n\s+at .*\.js:\d+/);
      expect(ran.stderr).toBe('');
    }),
  );
});

describe('failures: failures', () => {
  test('a denied permission that the call depends on is allowed on what it was denied on', () =>
    withWorld(async ({ world, run }) => {
      const resource =
        'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail';
      const message = `User: x is not authorized to perform: iam:CreateServiceLinkedRole on resource: ${resource} because no identity-based policy allows it`;
      world.inject({ action: 'cloudtrail:CreateTrail', code: 'AccessDeniedException', message });
      const ran = await run();
      expect(ran.stdout).toContain('"Action": "iam:CreateServiceLinkedRole"');
      expect(ran.stdout).toContain(`"Resource": "${resource}"`);
    }));

  test('an organization whose id is not known is a placeholder, and the command that tells it', () =>
    withWorld(async ({ world, run }) => {
      world.inject({ action: 'organizations:DescribeOrganization', code: 'AccessDeniedException', times: 1 });
      world.inject({ action: 'cloudtrail:CreateTrail', code: 'InsufficientS3BucketPolicyException' });
      const ran = await run();
      expect(ran.summary).toContain('AWSLogs/ORGANIZATION_ID/*');
      expect(ran.summary).toContain('aws organizations describe-organization --query Organization.Id');
    }));

  test('the statements for the trail of one account leave the organization out', () =>
    withWorld(async ({ world, run }) => {
      world.inject({ action: 'cloudtrail:CreateTrail', code: 'InsufficientS3BucketPolicyException' });
      const ran = await run({ 'is-organization-trail': 'false' });
      expect(ran.summary).toContain('AWSCloudTrailWrite20150319');
      expect(ran.summary).not.toContain('AWSCloudTrailOrganizationWrite20150319');
    }));

  test('what cannot help is not tried again', () =>
    withWorld(async ({ world, run, calls }) => {
      world.inject({ action: 'cloudtrail:CreateTrail', code: 'InsufficientS3BucketPolicyException' });
      await run();
      const made = calls().map(({ action }) => action);
      expect(made.filter((action) => /:(Create|Update|Put|Start|Add)/.test(action))).toEqual([
        'cloudtrail:CreateTrail',
      ]);
      // AWS refused it, so there is no trail to wait for.
      expect(made.filter((action) => action === 'cloudtrail:GetTrail')).toHaveLength(1);
    }));

  test('a bucket whose policy lacks the organization: the real refusal of the simulated AWS, and the statement that mends it', () =>
    withWorld(async ({ world, run }) => {
      const bucket = world.buckets.get('org-trail-logs')!;
      const before = bucket.policy!;
      bucket.policy = {
        ...before,
        Statement: [before.Statement].flat().filter(({ Sid }) => !/Organization/.test(String(Sid))),
      };
      const refused = await run();
      expect(refused.outputs['failure-reason']).toBe('step');
      const statements = /```json\n(\[[^]*?\n\])\n```/.exec(refused.summary)?.[1];
      // Pasted as it is, the remedy is what was missing.
      bucket.policy = { Version: '2012-10-17', Statement: JSON.parse(statements!) as never };
      expect((await run()).outputs['outcome']).toBe('applied');
    }));

  test('a stopped trail is started first, whatever else is wrong', () =>
    withWorld(async ({ world, outsider, run, writes }) => {
      await outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }));
      world.buckets.get('org-trail-logs')!.policy = null;
      writes();
      const ran = await run();
      expect(writes()).toEqual(['cloudtrail:StartLogging', 'cloudtrail:UpdateTrail']);
      expect(ran.outputs).toMatchObject({
        outcome: 'failed',
        'failure-reason': 'step',
        changed: 'true',
        'is-logging': 'true',
      });
      expect(ran.summary).toMatch(
        /Logging was turned on\. Nothing else was written\. After you fix this, the next run continues from here/,
      );
    }));
});
