import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeBucketPolicy } from '../../../src/domain/prerequisites/bucket.ts';
import { unreadSettings } from '../../../src/domain/prerequisites/bucket-settings.ts';
import type { Bucket, Key } from '../../../src/domain/prerequisites/documents.ts';
import { evaluate, type AccessRequest } from '../../../src/domain/iam-policy/evaluate.ts';
import { judgeGrants, repairPolicy } from '../../../src/domain/iam-policy/required-grants.ts';
import { judgeKey } from '../../../src/domain/prerequisites/key.ts';
import { judgeLogRole } from '../../../src/domain/prerequisites/log-group.ts';
import { requiredBucketAccess, logStreamArns } from '../../../src/domain/prerequisites/required-access.ts';
import { parsePolicy, type Policy, type Statement } from '../../../src/domain/iam-policy/policy-document.ts';
import type { Prerequisite } from '../../../src/domain/prerequisites/prerequisite.ts';
import { adviceText } from '../../../src/domain/values/advice.ts';
import { advice } from '../../../src/report/format/markdown.ts';
import { judgeTopic } from '../../../src/domain/prerequisites/topic.ts';
import { isUndecided, type Truth } from '../../../src/domain/iam-policy/ternary.ts';
import type { Destinations } from '../../../src/domain/delivery/destinations.ts';
import { bucketPolicy, DESTINATIONS as GENERATED } from '../iam-policy/arbitraries.ts';
import { runs } from '../../runs.ts';
import {
  type PolicyExample,
  POLICY_EXAMPLES,
  DELIVERED,
  DESTINATIONS,
  KEY,
  ORGANIZATION,
  OTHER_TRAIL,
  TRAIL,
} from './policy-examples.ts';

function keyOf(policy: string | null): Key {
  return {
    arn: KEY,
    state: 'Enabled',
    isSymmetric: true,
    isAwsManaged: false,
    policy: { known: policy! },
  };
}

function bucketOf(policy: string | null, bucketKey: boolean): Bucket {
  return {
    name: DESTINATIONS.bucket!,
    region: { known: 'us-east-1' },
    policy: { known: policy },
    requesterPays: { known: false },
    encryption: { known: { key: null, hasBucketKey: bucketKey } },
    key: { unknown: 'not asked for' },
    settings: unreadSettings('111111111111', { unknown: 'not asked for' }),
  };
}

/** A topic's policy that lets everybody in. */
const OPEN = { Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } };

function judge(one: PolicyExample, policy: string | null): Prerequisite {
  const destinations = { ...DESTINATIONS, ...one.destinations };
  const topic = { arn: destinations.topic!, policy, key: null };
  switch (one.policyKind) {
    case 'bucket':
      return judgeBucketPolicy(bucketOf(policy, false), destinations, { ...DELIVERED, ...one.delivered });
    case 'key':
      return judgeKey({ known: keyOf(policy) }, bucketOf(null, one.bucketKey ?? false), destinations);
    case 'topic':
      return judgeTopic({ known: topic }, destinations);
    case 'service-key':
      return judgeTopic(
        { known: { ...topic, policy: JSON.stringify(OPEN), key: { known: keyOf(policy) } } },
        destinations,
      );
    case 'trust':
      return judgeLogRole(
        { known: { trust: policy!, createdMilliseconds: 0 } },
        { known: [] },
        'arn:aws:iam::111111111111:role/logs',
        destinations,
      );
  }
}

function textOf({ policy }: PolicyExample): string | null {
  return policy === null || typeof policy === 'string' ? policy : JSON.stringify(policy);
}

/** The whole policy that a repair writes. */
function writtenBy({ repair }: Prerequisite): string {
  const { Policy, AttributeValue } = repair!.input as Record<string, string>;
  return (Policy ?? AttributeValue)!;
}

function read(text: string | null): Policy {
  const policy = parsePolicy(text ?? '{}');
  if ('unreadable' in policy) throw new Error(policy.unreadable);
  return policy;
}

/** The Sids that are written, and what they become where they are taken. */
const OURS =
  /^(?:AWSCloudTrail(?:AclCheck|Write|OrganizationWrite)20150319|AllowCloudTrailTo(?:EncryptLogs|DescribeKey|DecryptBucketKey)|AWSCloudTrailSNSPolicy20131101)(?:n\d+)?$/;

function isOurs({ Sid }: Statement) {
  return typeof Sid === 'string' && OURS.test(Sid);
}

function sidsOf({ statements }: Policy) {
  return statements.map(({ Sid }) => Sid);
}

/** In words, of which equal ones are the same. */
function verdict(policy: Policy, request: AccessRequest) {
  const { allows, denies } = evaluate(policy, request);
  return { allows: word(allows), denies: word(denies) };
}

function word(truth: Truth) {
  return isUndecided(truth) ? 'untold' : truth;
}

/** Calls of this trail, of another one and of none, for all kinds of places. */
function samplesOf({ trail, bucket, topic }: Destinations): AccessRequest[] {
  const root = `arn:${trail.split(':')[1]}:s3:::${bucket}`;
  const owners = ['111111111111', '222222222222', `${ORGANIZATION}/222222222222`, 'o-other12345/222222222222'];
  const paths = ['', 'audit/', 'prefix/', 'other/', '/'].flatMap((prefix) =>
    owners.map((owner) => `${prefix}AWSLogs/${owner}`),
  );
  const calls = [
    ['s3:GetBucketAcl', root],
    ['s3:PutObject', root],
    ...paths.flatMap((path) =>
      ['CloudTrail', 'CloudTrail-Digest', 'Config'].map((folder) => [
        's3:PutObject',
        `${root}/${path}/${folder}/us-east-1/log.json.gz`,
      ]),
    ),
    ['s3:PutObject', `${root}/elsewhere`],
    ['s3:GetObject', `${root}/AWSLogs/111111111111/CloudTrail/us-east-1/log.json.gz`],
    ...['kms:GenerateDataKey', 'kms:DescribeKey', 'kms:Decrypt', 'kms:Encrypt'].map((action) => [action, KEY]),
    ...['SNS:Publish', 'SNS:Subscribe'].flatMap((action) => ['', '-2'].map((end) => [action, `${topic}${end}`])),
  ] as [string, string][];
  const sources = [trail, trail.replace('us-east-1', 'eu-west-1'), OTHER_TRAIL, `${TRAIL}-2`, null];
  return calls.flatMap(([action, resource]) =>
    sources.map((source) => ({
      action,
      resource,
      context: {
        'aws:sourcearn': source,
        'aws:sourceaccount': source?.split(':')[4] ?? null,
        'aws:principalorgid': null,
        'aws:principalisawsservice': 'true',
        's3:x-amz-acl': action === 's3:PutObject' ? 'bucket-owner-full-control' : null,
        'kms:encryptioncontext:aws:cloudtrail:arn': action === 'kms:DescribeKey' ? null : source,
      },
    })),
  );
}

describe('prerequisites: policies', () => {
  test('there are enough', () => {
    expect(POLICY_EXAMPLES.length).toBeGreaterThan(150);
    expect(new Set(POLICY_EXAMPLES.map(({ policyKind, what }) => `${policyKind} ${what}`)).size).toBe(
      POLICY_EXAMPLES.length,
    );
  });

  test.each(POLICY_EXAMPLES)('$policyKind: $what: $status', (one) => {
    const text = textOf(one);
    const judged = judge(one, text);
    expect([judged.status, judged.message]).toEqual([one.status, judged.message]);
    for (const name of one.mentions ?? []) expect(judged.message).toContain(name);
    const fix = judged.fix ?? [];
    if (one.status !== 'pass') expect(adviceText(fix)).not.toContain('undefined');
    // What is to be saved as a file is JSON and nothing else, so no command follows it in its block.
    for (const [, saved] of advice(fix).matchAll(/```json\n([^]*?)\n```/g)) expect(JSON.parse(saved!)).toBeTruthy();

    // What is written is what the table says, and where it says nothing, nothing is.
    const repaired = judged.repair ? writtenBy(judged) : null;
    expect(repaired === null ? undefined : sidsOf(read(repaired))).toEqual(one.repairedSids);
    const hasReason = one.status === 'fail' && ['bucket', 'key', 'topic'].includes(one.policyKind);
    if (repaired === null && hasReason) expect(judged.irreparable).toBeTruthy();
    if (repaired === null) return;

    const [before, after] = [read(text), read(repaired)];
    expect(judged.repair!.replaces).toBe(text);
    // Judged anew it passes, and there is nothing to write.
    expect(judge(one, repaired)).toEqual({
      id: judged.id,
      status: one.statusAfterRepair ?? 'pass',
      message: expect.any(String),
    });
    // All of the others stays, in its order.
    const others = ({ statements }: Policy) => statements.filter((statement) => !isOurs(statement));
    expect(others(after)).toEqual(others(before));
    const elements = (policy: Policy) => Object.entries(policy.document).filter(([name]) => name !== 'Statement');
    expect(elements(after)).toEqual(text === null ? [['Version', '2012-10-17']] : elements(before));
    // What stands is only widened, in its place; what is added comes after it.
    expect(after.statements.length).toBeGreaterThanOrEqual(before.statements.length);
    for (const [index, statement] of before.statements.entries()) {
      const { Sid, Resource, Condition, ...rest } = after.statements[index]!;
      expect({ Sid, Resource, Condition, ...rest }).toMatchObject(
        Object.fromEntries(
          Object.entries(statement).filter(([name]) => !['Sid', 'Resource', 'Condition'].includes(name)),
        ),
      );
      if (statement['Effect'] === 'Deny') expect(after.statements[index]).toEqual(statement);
    }
    // No Sid of ours twice.
    const sids = sidsOf(after).filter((sid) => typeof sid === 'string' && OURS.test(sid));
    expect(new Set(sids).size).toBe(sids.length);
    const maxBytes = { bucket: 20, key: 32, topic: 30, 'service-key': 0, trust: 0 }[one.policyKind] * 1024;
    expect(Buffer.byteLength(repaired)).toBeLessThanOrEqual(maxBytes);
    // What was allowed is allowed, what was denied is denied; and nobody gets more but this trail for its places.
    const none = judge(one, null);
    const required = one.policyKind === 'key' ? null : read(writtenBy(none));
    const destinations = { ...DESTINATIONS, ...one.destinations };
    const wrong = samplesOf(destinations).filter((request) => {
      const [was, is] = [verdict(before, request), verdict(after, request)];
      const isOfUs = request.context['aws:sourcearn'] === destinations.trail;
      const isRequired = () => (required ? evaluate(required, request).allows === true : isOfUs);
      return is.denies !== was.denies || (is.allows !== was.allows && !(is.allows === true && isRequired()));
    });
    expect(wrong).toEqual([]);
  });

  test('whatever stands in a policy, it is mended unless something denies; nothing of it is lost', () => {
    const all = requiredBucketAccess(GENERATED, DELIVERED);
    const requests = all.flatMap(({ requests }) => requests);
    const someRequests = fc.subarray([...requests, ...samplesOf(GENERATED)], { minLength: 40, maxLength: 60 });
    const required = { document: {}, statements: all.map(({ statement }) => statement) };
    const seen = { repaired: 0, denied: 0 };
    fc.assert(
      fc.property(bucketPolicy, someRequests, (statements, some) => {
        const before = { document: { Version: '2012-10-17', Statement: statements, Id: 'Policy1' }, statements };
        const text = repairPolicy(before, all);
        const denials = requests.map((request): Truth => {
          const { denies } = evaluate(before, request);
          return denies === true && request.isCertain === false ? { because: 'it may not be needed' } : denies;
        });
        const isWhole = judgeGrants(before, all).missing.length === 0;
        expect(text === null).toBe(denials.includes(true) || isWhole);
        seen[denials.includes(true) ? 'denied' : 'repaired'] += 1;
        if (text === null) return;
        const after = read(text);
        const isCertain = denials.every((denies) => denies === false);
        expect(judgeGrants(after, all)).toMatchObject({ status: isCertain ? 'pass' : 'unknown', missing: [] });
        expect(repairPolicy(after, all)).toBeNull();
        expect(Object.keys(after.document)).toEqual(['Version', 'Statement', 'Id']);
        expect(after.statements.filter((one) => !isOurs(one))).toEqual(statements.filter((one) => !isOurs(one)));
        for (const [index, { Effect, Principal, Action }] of statements.entries()) {
          expect(after.statements[index]).toMatchObject(
            JSON.parse(JSON.stringify({ Effect, Principal, Action })) as object,
          );
        }
        const wrong = some.filter((request) => {
          const [was, is] = [verdict(before, request), verdict(after, request)];
          if (is.denies !== was.denies) return true;
          return is.allows !== was.allows && !(is.allows === true && evaluate(required, request).allows === true);
        });
        expect(wrong).toEqual([]);
      }),
      runs(100),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  const REQUIRED_GRANTS = requiredBucketAccess(DESTINATIONS, DELIVERED);
  const REQUIRED_STATEMENTS = REQUIRED_GRANTS.map(({ statement }) => statement);

  function repaired(...statements: Statement[]) {
    const text = repairPolicy({ document: {}, statements }, REQUIRED_GRANTS);
    return text === null ? null : read(text).statements;
  }

  test('a statement of ours is widened by what it lacks, and stays otherwise as it was written', () => {
    const [acl, own, members] = REQUIRED_STATEMENTS as [Statement, Statement, Statement];
    const ofOther = (trails: unknown): Statement => ({
      ...acl,
      Condition: { StringEquals: { 'aws:SourceArn': trails } },
    });
    expect(repaired(ofOther(OTHER_TRAIL), own, members)).toEqual([ofOther([OTHER_TRAIL, TRAIL]), own, members]);
    expect(repaired(ofOther([OTHER_TRAIL]), members)).toEqual([ofOther([OTHER_TRAIL, TRAIL]), members, own]);
    const elsewhere = { ...own, Resource: ['arn:aws:s3:::trail-logs/other/*'] };
    expect(repaired(acl, elsewhere, members)).toEqual([
      acl,
      { ...own, Resource: ['arn:aws:s3:::trail-logs/other/*', own['Resource']] },
      members,
    ]);
    const odd = { ...own, Condition: { StringEquals: null } };
    expect(repaired(acl, odd, members)).toEqual([acl, odd, members, { ...own, Sid: 'AWSCloudTrailWrite20150319n2' }]);
  });

  test('reasons are told once each, and doubts only where nothing is certain', () => {
    const judged = (...statements: Statement[]) => {
      const { status, reasons, missing } = judgeGrants({ document: {}, statements }, REQUIRED_GRANTS);
      return { status, reasons, missing: missing.length };
    };
    const maybe = {
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': '1' } },
    };
    // Of the path of the management account it is not documented whether it is needed.
    const cannot = [REQUIRED_GRANTS[0]!, REQUIRED_GRANTS[2]!].map(
      ({ what }) => `CloudTrail is not allowed to ${what}: no statement allows it.`,
    );
    expect(judged()).toEqual({ status: 'fail', reasons: cannot, missing: 3 });
    expect(judged(maybe, ...REQUIRED_STATEMENTS.slice(1))).toEqual({
      status: 'fail',
      reasons: cannot.slice(0, 1),
      missing: 1,
    });
    const doubts = judged(...REQUIRED_STATEMENTS, maybe);
    expect(doubts).toMatchObject({ status: 'unknown', missing: 0 });
    expect(doubts.reasons.map((reason) => reason.split(': ')[0])).toEqual(
      REQUIRED_GRANTS.map(({ what }) => `It cannot be determined whether CloudTrail is allowed to ${what}`),
    );
  });

  test('log streams are those of the management account, and of the members of an organization', () => {
    const group = 'arn:aws:logs:us-east-1:222222222222:log-group:trail';
    const stream = (name: string) => `${group}:log-stream:${name}_CloudTrail_us-east-1`;
    const destinations = { ...DESTINATIONS, logGroup: `${group}:*` };
    const members = [stream(`${ORGANIZATION}_111111111111`), stream(`${ORGANIZATION}_000000000000`)];
    expect(logStreamArns(destinations)).toEqual([stream('111111111111'), ...members]);
    expect(logStreamArns({ ...destinations, logGroup: group, organizationId: null })).toEqual([stream('111111111111')]);
  });
});
