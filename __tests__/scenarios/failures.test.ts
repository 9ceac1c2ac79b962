import { CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { onStage } from './stage.ts';

const BUCKET_STATEMENTS =
  /AWSCloudTrailAclCheck20150319[^]*arn:aws:s3:::org-trail-logs\/AWSLogs\/111111111111\/\*[^]*arn:aws:s3:::org-trail-logs\/AWSLogs\/o-exampleorg1\/\*/;
const KEY_STATEMENTS = /kms:GenerateDataKey\*[^]*kms:DescribeKey/;
const RUN_AGAIN = /next run/;

/**
 * Exceptions that CreateTrail (C), UpdateTrail (U) and StartLogging (S) model, and those seen besides. What the report
 * must say they mean, and the remedy that it must give.
 */
const EXCEPTIONS: Record<string, { of: string; means: RegExp; mend: RegExp }> = {
  CloudTrailAccessNotEnabledException: {
    of: 'CU',
    means: /trusted access/,
    mend: /aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com/,
  },
  InsufficientDependencyServiceAccessPermissionException: {
    of: 'CUS',
    means: /service-linked role/,
    mend: /organizations:ListAccounts[^]*aws iam create-service-linked-role/,
  },
  NoManagementAccountSLRExistsException: {
    of: 'CUS',
    means: /AWSServiceRoleForCloudTrail/,
    mend: /aws iam create-service-linked-role --aws-service-name cloudtrail.amazonaws.com/,
  },
  NotOrganizationMasterAccountException: {
    of: 'CUS',
    means: /neither the management account nor a delegated administrator/,
    mend: /register-organization-delegated-admin --member-account-id 111111111111/,
  },
  OrganizationsNotInUseException: { of: 'CU', means: /in no organization/, mend: /is-organization-trail/ },
  OrganizationNotInAllFeaturesModeException: {
    of: 'CU',
    means: /consolidated billing/,
    mend: /aws organizations enable-all-features/,
  },
  InsufficientS3BucketPolicyException: { of: 'CU', means: /policy of bucket org-trail-logs/, mend: BUCKET_STATEMENTS },
  S3BucketDoesNotExistException: {
    of: 'CU',
    means: /no bucket org-trail-logs/,
    mend: /aws s3api head-bucket --bucket org-trail-logs/,
  },
  InvalidS3BucketNameException: { of: 'CU', means: /'org-trail-logs'/, mend: /s3-bucket-name/ },
  InvalidS3PrefixException: { of: 'CU', means: /prefix/, mend: /s3-key-prefix/ },
  InsufficientEncryptionPolicyException: {
    of: 'CU',
    means: /does not say which/,
    mend: new RegExp(`${KEY_STATEMENTS.source}[^]*${BUCKET_STATEMENTS.source}`),
  },
  KmsKeyNotFoundException: {
    of: 'CU',
    means: /Region of bucket org-trail-logs/,
    mend: /aws s3api get-bucket-location --bucket org-trail-logs/,
  },
  InvalidKmsKeyIdException: { of: 'CU', means: /symmetric/, mend: /aws kms describe-key/ },
  KmsException: { of: 'CU', means: /disabled, pending deletion/, mend: /aws kms enable-key/ },
  KmsKeyDisabledException: { of: 'CU', means: /disabled, pending deletion/, mend: /aws kms enable-key/ },
  InsufficientSnsTopicPolicyException: {
    of: 'CU',
    means: /policy of topic arn:aws:sns:us-east-1:111111111111:org-trail-topic/,
    mend: /SNS:Publish/,
  },
  InvalidSnsTopicNameException: { of: 'CU', means: /no topic arn:aws:sns/, mend: /aws sns get-topic-attributes/ },
  CloudTrailInvalidClientTokenIdException: { of: 'CU', means: /suspended/, mend: /topic of another account/ },
  InvalidCloudWatchLogsLogGroupArnException: {
    of: 'CU',
    means: /usually the role/,
    mend: /log-stream:111111111111_CloudTrail_us-east-1\*[^]*log-stream:o-exampleorg1_\*/,
  },
  InvalidCloudWatchLogsRoleArnException: { of: 'CU', means: /cannot assume the log role/, mend: /sts:AssumeRole/ },
  CloudWatchLogsDeliveryUnavailableException: {
    of: 'CU',
    means: /cannot deliver to CloudWatch Logs in us-east-1/,
    mend: /none/,
  },
  InvalidParameterCombinationException: { of: 'CU', means: /combination/, mend: /API page/ },
  InvalidParameterException: { of: 'CU', means: /combination or value/, mend: /API page/ },
  InvalidTrailNameException: { of: 'CUS', means: /name/, mend: /trail-name/ },
  CloudTrailARNInvalidException: { of: 'US', means: /ARN/, mend: /aws-region/ },
  TrailAlreadyExistsException: { of: 'C', means: /has just created it/, mend: /next run adopts/ },
  TrailNotFoundException: { of: 'US', means: /is gone/, mend: RUN_AGAIN },
  InvalidHomeRegionException: { of: 'US', means: /not the home Region/, mend: /AWS_ENDPOINT_URL/ },
  MaximumNumberOfTrailsExceededException: {
    of: 'C',
    means: /already has 5 trails/,
    mend: /aws cloudtrail describe-trails/,
  },
  InvalidEventSelectorsException: {
    of: 'U',
    means: /event selectors/,
    mend: /aws cloudtrail get-event-selectors --region us-east-1 --trail-name arn:aws:cloudtrail/,
  },
  InvalidTagParameterException: { of: 'C', means: /tags/, mend: /tags/ },
  TagsLimitExceededException: { of: 'C', means: /50 tags/, mend: /fewer tags/ },
  ConflictException: { of: 'CUS', means: /still busy/, mend: RUN_AGAIN },
  ThrottlingException: { of: 'CUS', means: /kept throttling/, mend: RUN_AGAIN },
  OperationNotPermittedException: { of: 'CUS', means: /may not do this/, mend: /management account/ },
  UnsupportedOperationException: { of: 'CUS', means: /does not support this in us-east-1/, mend: /partition/ },
  TrailNotProvidedException: { of: 'CU', means: /missed the trail/, mend: /report this bug/ },
  AccessDeniedException: { of: 'CUS', means: /may not make the call/, mend: /"Effect": "Allow"[^]*"cloudtrail:/ },
  ExpiredTokenException: { of: 'CUS', means: /session ended/, mend: /role-duration-seconds/ },
  InternalFailure: { of: 'CUS', means: /AWS failed on its side/, mend: RUN_AGAIN },
  SomethingNewException: { of: 'CUS', means: /AWS refused the call/, mend: RUN_AGAIN },
};

const CALLS = { C: 'cloudtrail:CreateTrail', U: 'cloudtrail:UpdateTrail', S: 'cloudtrail:StartLogging' } as const;
const everything = {
  'sns-topic-name': 'org-trail-topic',
  'cloud-watch-logs-log-group-arn': 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail',
  'cloud-watch-logs-role-arn': 'arn:aws:iam::111111111111:role/org-trail-to-logs',
  'kms-key-id': 'alias/org-trail',
};
/** Markdown entities and HTML, back to what a person reads. */
const read = (markdown: string) =>
  markdown.replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n))).replace(/<[^>]+>/g, '');

describe.each(Object.entries(CALLS))('%s', (letter, call) => {
  const cases = Object.entries(EXCEPTIONS).filter(([, { of }]) => of.includes(letter));
  test.concurrent.each(cases)(`${call}: %s`, (code, { means, mend }) =>
    onStage(async ({ world, outsider, run, writes }) => {
      if (call !== CALLS.C)
        await outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }));
      writes();
      const message =
        code === 'AccessDeniedException'
          ? `User: x is not authorized to perform: ${call} on resource: y`
          : `<b>${code}</b> from AWS`;
      world.inject({ action: call, code, message });
      const ran = await run(everything, { hurry: true });

      expect(ran.exitCode).toBe(1);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step' });
      const made = new Set(writes());
      const before = call === CALLS.S ? [] : call === CALLS.U ? [CALLS.S] : [];
      expect([...made]).toEqual([...before, call]);
      // After a fault of AWS's own a create may have taken effect: then it counts as changed.
      const perhaps = code === 'InternalFailure' && call === CALLS.C;
      expect(ran.outputs['changed']).toBe(String(perhaps || before.length > 0));

      const text = read(ran.summary);
      for (const told of [text, ran.stdout]) {
        expect(told).toMatch(means);
        expect(told).toMatch(mend);
        expect(told).toContain(`${call} failed with ${code}`);
      }
      expect(ran.summary).not.toContain('<b>');
      for (const told of [ran.summary, ran.stdout, ran.stderr]) expect(told).not.toMatch(/\n\s+at .*\.js:\d+/);
      expect(ran.stderr).toBe('');
    }),
  );
});

test('a denied permission that the call depends on is allowed on what it was denied on', () =>
  onStage(async ({ world, run }) => {
    const resource =
      'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail';
    const message = `User: x is not authorized to perform: iam:CreateServiceLinkedRole on resource: ${resource} because no identity-based policy allows it`;
    world.inject({ action: 'cloudtrail:CreateTrail', code: 'AccessDeniedException', message });
    const ran = await run();
    expect(ran.stdout).toContain('"Action": "iam:CreateServiceLinkedRole"');
    expect(ran.stdout).toContain(`"Resource": "${resource}"`);
  }));

test('an organization whose id is not known is a placeholder, and the command that tells it', () =>
  onStage(async ({ world, run }) => {
    world.inject({ action: 'organizations:DescribeOrganization', code: 'AccessDeniedException', times: 1 });
    world.inject({ action: 'cloudtrail:CreateTrail', code: 'InsufficientS3BucketPolicyException' });
    const ran = await run();
    expect(ran.summary).toContain('AWSLogs/ORGANIZATION_ID/*');
    expect(ran.summary).toContain('aws organizations describe-organization --query Organization.Id');
  }));

test('the statements for the trail of one account leave the organization out', () =>
  onStage(async ({ world, run }) => {
    world.inject({ action: 'cloudtrail:CreateTrail', code: 'InsufficientS3BucketPolicyException' });
    const ran = await run({ 'is-organization-trail': 'false' });
    expect(ran.summary).toContain('AWSCloudTrailWrite20150319');
    expect(ran.summary).not.toContain('AWSCloudTrailOrganizationWrite20150319');
  }));

test('what cannot help is not tried again', () =>
  onStage(async ({ world, run, writes }) => {
    world.inject({ action: 'cloudtrail:CreateTrail', code: 'InsufficientS3BucketPolicyException' });
    await run();
    expect(writes()).toEqual(['cloudtrail:CreateTrail']);
  }));

test('a bucket whose policy lacks the organization: the real refusal of the simulated AWS, and the statement that mends it', () =>
  onStage(async ({ world, run }) => {
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
  onStage(async ({ world, outsider, run, writes }) => {
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
    expect(ran.summary).toMatch(/Written: cloudtrail:StartLogging\. The next run goes on from here/);
  }));
