import { describe, expect, test } from '@jest/globals';
import { judgeBucket, judgeBucketPolicy } from '../../../src/domain/prerequisites/bucket.ts';
import type { Key, Topic } from '../../../src/domain/prerequisites/documents.ts';
import { judgeKey } from '../../../src/domain/prerequisites/key.ts';
import { parsePolicy, policyText, type Statement } from '../../../src/domain/iam-policy/policy-document.ts';
import type { Prerequisite } from '../../../src/domain/prerequisites/prerequisite.ts';
import type { Answer } from '../../../src/domain/values/answer.ts';
import { adviceText } from '../../../src/domain/values/advice.ts';
import { judgeTopic } from '../../../src/domain/prerequisites/topic.ts';
import { bucketStatements, topicStatements } from '../../../src/domain/prerequisites/policy-statements.ts';
import { ACCOUNT, bucketOf, DELIVERED, DESTINATIONS, KEY, TRAIL } from './policy-examples.ts';

const SERVICE = { Service: 'cloudtrail.amazonaws.com' };
const SOURCE = { StringEquals: { 'aws:SourceArn': TRAIL } };

function policyOf(...Statement: unknown[]) {
  return { Version: '2012-10-17', Statement };
}

function textOf(policy: unknown) {
  return typeof policy === 'string' ? policy : JSON.stringify(policy);
}

function keyOf(policy: unknown, more: Partial<Key> = {}): Key {
  return {
    arn: KEY,
    state: 'Enabled',
    isSymmetric: true,
    isAwsManaged: false,
    policy: { known: textOf(policy) },
    ...more,
  };
}

function withBucketKey(hasBucketKey: boolean) {
  return bucketOf('{}', { encryption: { known: { key: null, hasBucketKey } } });
}

function judgedKey(policy: unknown, bucketKey = false) {
  return judgeKey({ known: keyOf(policy) }, withBucketKey(bucketKey), DESTINATIONS);
}

function judgedBucket(policy: unknown, prefix: string | null = null) {
  return judgeBucketPolicy(bucketOf(textOf(policy)), { ...DESTINATIONS, prefix }, DELIVERED);
}

function judgedTopic(topic: Partial<Topic>) {
  return judgeTopic(
    {
      known: {
        arn: DESTINATIONS.topic!,
        policy: JSON.stringify(policyOf(...topicStatements(DESTINATIONS))),
        key: null,
        ...topic,
      },
    },
    DESTINATIONS,
  );
}

describe('what AWS recommends and CloudTrail does not need', () => {
  const allow = (Action: unknown, Condition?: unknown): Statement => ({
    Effect: 'Allow',
    Principal: SERVICE,
    Action,
    Resource: '*',
    ...(Condition !== undefined && { Condition }),
  });
  const admin = { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' };
  // AWS Control Tower User Guide, configure AWS KMS keys.
  const controlTower = allow(['kms:Decrypt', 'kms:GenerateDataKey*'], {
    ...SOURCE,
    StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:aws:cloudtrail:*:${ACCOUNT}:trail/*` },
  });

  test.each<readonly [string, unknown, boolean, Prerequisite['status']]>([
    ["AWS Control Tower's minimum", policyOf(admin, controlTower), false, 'pass'],
    ['the same without conditions', policyOf(admin, allow(['kms:Decrypt', 'kms:GenerateDataKey*'])), true, 'pass'],
    ['data keys alone', policyOf(admin, allow('kms:GenerateDataKey*')), false, 'pass'],
    ['describing denied', policyOf(allow('kms:*'), { ...allow('kms:DescribeKey'), Effect: 'Deny' }), false, 'pass'],
    [
      'describing for another trail',
      policyOf(
        allow('kms:GenerateDataKey*'),
        allow('kms:DescribeKey', { StringEquals: { 'aws:SourceArn': `${TRAIL}2` } }),
      ),
      false,
      'pass',
    ],
    ['data keys missing', policyOf(admin, allow('kms:DescribeKey')), false, 'fail'],
    [
      'decrypting missing, where the bucket has a key of its own',
      policyOf(admin, allow('kms:GenerateDataKey*')),
      true,
      'fail',
    ],
    ['the call that CloudTrail perhaps makes missing', policyOf(admin, allow('kms:GenerateDataKey')), false, 'unknown'],
  ])('%s: %s', (_, policy, bucketKey, status) => {
    const judged = judgedKey(policy, bucketKey);
    expect([judged.status, judged.message]).toEqual([status, judged.message]);
    if (status !== 'pass') return;
    expect(judged).toEqual({ id: 'kms-key', status, message: expect.any(String) });
    expect(judged.message).toContain(
      'AWS recommends, but does not require, that CloudTrail is also allowed to describe the key (kms:DescribeKey)',
    );
  });

  test('is not said where it is allowed, and is added where something else is', () => {
    expect(judgedKey(policyOf(allow('kms:*'))).message).not.toContain('recommends');
    const repaired = judgedKey(policyOf(admin)).repair!.input as Record<string, string>;
    expect(repaired['Policy']).toContain('kms:DescribeKey');
  });

  test.each(['without', 'denied'])('%s the path of the management account an organization trail may work', (how) => {
    const [acl, own, members] = bucketStatements(DESTINATIONS) as [Statement, Statement, Statement];
    const statements = how === 'without' ? [acl, members] : [acl, own, members, { ...own, Sid: 'No', Effect: 'Deny' }];
    expect(judgedBucket(policyOf(...statements)).status).toBe('unknown');
    const alone = { ...DESTINATIONS, organizationId: null };
    const judged = judgeBucketPolicy(bucketOf(textOf(policyOf(...statements))), alone, DELIVERED);
    expect(judged.status).toBe('fail');
  });
});

describe('a key that AWS manages', () => {
  const unseen: Answer<Key | null> = { unknown: 'You are not allowed to look.' };
  const managed = { known: keyOf({ Statement: [] }, { isAwsManaged: true }) };
  test.each<readonly [string, () => Prerequisite]>([
    ['of a topic, by its alias', () => judgedTopic({ key: 'managed by AWS' })],
    ['of a topic, as KMS says', () => judgedTopic({ key: managed })],
    ...['alias/aws/s3', `arn:aws:kms:us-east-1:${ACCOUNT}:alias/aws/s3`].map(
      (key) =>
        [
          `of the bucket by default, as ${key}`,
          () =>
            judgeBucket(
              bucketOf('{}', { encryption: { known: { key, hasBucketKey: true } }, key: unseen }),
              false,
              'us-east-1',
            ),
        ] as const,
    ),
    [
      'of the bucket by default, as KMS says',
      () =>
        judgeBucket(
          bucketOf('{}', { encryption: { known: { key: KEY, hasBucketKey: false } }, key: managed }),
          false,
          'us-east-1',
        ),
    ],
  ])('%s', (_, judge) => {
    const judged = judge();
    expect([judged.status, judged.message]).toEqual(['fail', judged.message]);
    expect(judged.message).toContain('is an AWS managed key');
    expect(adviceText(judged.fix!)).toContain('customer managed key');
    expect(judged.repair).toBeUndefined();
  });

  test('of the bucket by default does not matter where the trail has its own', () => {
    const bucket = bucketOf('{}', { encryption: { known: { key: 'alias/aws/s3', hasBucketKey: true } }, key: unseen });
    expect(judgeBucket(bucket, true, 'us-east-1').status).toBe('pass');
  });

  test('is not one whose alias looks like it', () => {
    const key = keyOf(policyOf({ Effect: 'Allow', Principal: SERVICE, Action: 'kms:*', Resource: '*' }));
    const encryption = { known: { key: 'alias/awss3', hasBucketKey: false } };
    expect(judgeBucket(bucketOf('{}', { encryption, key: { known: key } }), false, 'us-east-1').status).toBe('pass');
  });
});

describe("CloudTrail's old account ids as principals", () => {
  const withPrincipal = (Principal: unknown) =>
    policyOf(...bucketStatements(DESTINATIONS).map((statement) => ({ ...statement, Principal, Condition: undefined })));
  const root = (account: string) => `arn:aws:iam::${account}:root`;
  test.each<readonly [string, unknown, Prerequisite['status']]>([
    ['one', { AWS: root('086441151436') }, 'unknown'],
    ['some', { AWS: [root('388731089494'), root('113285607260'), root('035351147821')] }, 'unknown'],
    ['without ARN', { AWS: '859597730677' }, 'unknown'],
    ['of China', { AWS: 'arn:aws-cn:iam::193415116832:root' }, 'unknown'],
    ['beside others', { AWS: [root('333333333333'), root('216624486486')] }, 'unknown'],
    ['beside the service', { ...SERVICE, AWS: root('086441151436') }, 'pass'],
    ['a role of one', { AWS: 'arn:aws:iam::086441151436:role/x' }, 'fail'],
    ['others alone', { AWS: root('333333333333') }, 'fail'],
  ])('%s: %s', (_, principal, status) => {
    const judged = judgedBucket(withPrincipal(principal));
    expect([judged.status, judged.message]).toEqual([status, judged.message]);
    if (status !== 'unknown') return;
    expect(judged.message).toContain('Use the service principal cloudtrail.amazonaws.com instead');
    expect(judgedBucket((judged.repair!.input as Record<string, string>)['Policy']).status).toBe('pass');
  });

  test('cannot be told to be denied', () => {
    const denied = {
      Sid: 'Old',
      Effect: 'Deny',
      Principal: { AWS: root('086441151436') },
      Action: 's3:*',
      Resource: '*',
    };
    expect(judgedBucket(policyOf(...bucketStatements(DESTINATIONS), denied)).status).toBe('unknown');
  });
});

describe('aws:CalledVia is not in what a service calls itself', () => {
  const denied = (Condition: unknown) =>
    judgedBucket(
      policyOf(...bucketStatements(DESTINATIONS), {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: '*',
        Condition,
      }),
    ).status;
  test.each<readonly [unknown, Prerequisite['status']]>([
    [{ 'ForAnyValue:StringEquals': { 'aws:CalledVia': 'athena.amazonaws.com' } }, 'pass'],
    [{ 'ForAllValues:StringNotEquals': { 'aws:CalledVia': 'athena.amazonaws.com' } }, 'fail'],
    [{ StringEquals: { 'aws:CalledViaFirst': 'athena.amazonaws.com' } }, 'pass'],
    [{ StringNotEquals: { 'aws:CalledViaLast': 'athena.amazonaws.com' } }, 'fail'],
    [{ Null: { 'AWS:calledvia': 'true' } }, 'fail'],
    [{ Null: { 'aws:CalledVia': 'false' } }, 'pass'],
  ])('%j: %s', (condition, status) => {
    expect(denied(condition)).toBe(status);
  });

  test('but may be in what S3 does with a key for it', () => {
    const allow = { Effect: 'Allow', Principal: SERVICE, Action: 'kms:*', Resource: '*' };
    const Condition = { Null: { 'aws:CalledVia': 'false' } };
    expect(judgedKey(policyOf(allow, { ...allow, Effect: 'Deny', Condition })).status).toBe('unknown');
  });
});

describe('repairs', () => {
  const written = ({ repair }: Prerequisite) => (repair!.input as Record<string, string>)['Policy']!;

  test.each(['a*b', 'a?b', '${aws:username}', 'a$b', '*', '${*}', 'a/${*/b'])(
    'of a prefix like %s let CloudTrail write there and nowhere else',
    (prefix) => {
      const judged = judgedBucket(policyOf(), prefix);
      expect(judged.status).toBe('fail');
      const text = written(judged);
      const resources = (JSON.parse(text) as { Statement: { Resource: string }[] }).Statement.slice(1);
      for (const { Resource } of resources) {
        // IAM's escapes aside only the last star stands for more than itself.
        expect(Resource.replace(/\$\{[*?$]\}/g, '')).toMatch(/^[^*?]*\*$/);
        expect(Resource.replace(/\$\{([*?$])\}/g, '$1')).toContain(`:::trail-logs/${prefix}/AWSLogs/`);
      }
      expect(judgedBucket(text, prefix).status).toBe('pass');
      expect(judgedBucket(text, 'axb').status).toBe('fail');
      // What one wrote without escapes lets CloudTrail in, too, unless it is a variable.
      expect(judgedBucket(policyOf(...bucketStatements({ ...DESTINATIONS, prefix: 'x' }))).status).toBe('fail');
    },
  );

  test.each(['2008-10-17', undefined])('of such a prefix are refused in a policy of version %s', (Version) => {
    const judged = judgedBucket({ Version, Statement: [] }, 'a*b');
    expect(judged.repair).toBeUndefined();
    expect(judged.irreparable).toContain('2012-10-17');
    expect(judgedBucket({ Version, Statement: [] }, 'ab').repair).toBeDefined();
  });

  test.each([
    '9007199254740993',
    '123456789012345678901234567890',
    '1.0',
    '-0',
    '1e400',
    '0.1000000000000000055',
    '1E2',
  ])("keep %s in others' statements as it is", (number) => {
    const text = `{"Version":"2012-10-17","Statement":[{"Sid":"Others","Effect":"Allow","Principal":{"AWS":"333333333333"},"Action":"s3:GetObject","Resource":"*","Condition":{"NumericLessThan":{"s3:max-keys":${number}}}}]}`;
    expect(written(judgedBucket(text))).toContain(`"NumericLessThan":{"s3:max-keys":${number}}`);
    const parsed = parsePolicy(text);
    if ('unreadable' in parsed) throw new Error(parsed.unreadable);
    expect(policyText(parsed, parsed.statements)).toBe(text);
  });

  test.each([
    ['as it is', '\ud800'],
    ['escaped', '\\ud800'],
    ['the other half', '\\uDFFF'],
    ['after a backslash', '\\\\\\ud83d'],
  ])('of a policy with half of a character, %s, are refused', (_, half) => {
    for (const Sid of ['AWSCloudTrailWrite20150319', 'Other']) {
      const text = `{"Version":"2012-10-17","Statement":[{"Sid":"${Sid}","Effect":"Allow","Principal":"*","Action":"s3:PutObject","Resource":"arn:aws:s3:::trail-logs/${half}/*"}]}`;
      const judged = judgedBucket(text);
      expect([judged.status, judged.message]).toEqual(['unknown', judged.message]);
      expect(judged.message).toContain('half of a surrogate pair');
      expect(judged.repair).toBeUndefined();
      expect(judged.irreparable).toBeTruthy();
    }
  });

  test('a whole pair, and a backslash before what looks like half of one, are no halves', () => {
    for (const text of ['\ud83d\ude00', '\\ud83d\\ude00', '\\\\ud800']) {
      const policy = `{"Version":"2012-10-17","Statement":[{"Sid":"${text}","Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}`;
      expect(judgedBucket(policy).status).toBe('pass');
    }
  });
});
