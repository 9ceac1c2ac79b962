import { runUnsafeSimulation } from '@cloud-copilot/iam-simulate';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeBucketPolicy } from '../../../src/domain/prerequisites/bucket.ts';
import {
  findCounterexample,
  matchedBy,
  MAX_OPERATIONS,
  TOO_MUCH,
  whichMatchSome,
} from '../../../src/domain/iam-policy/language.ts';
import { logObjectArns, type LogObjectsInput } from '../../../src/domain/delivery/log-object-arns.ts';
import type { Statement } from '../../../src/domain/iam-policy/policy-document.ts';
import { matchesWildcard, tokensOf } from '../../../src/domain/iam-policy/wildcard.ts';
import { bucketStatements } from '../../../src/domain/prerequisites/policy-statements.ts';
import type { Destinations } from '../../../src/domain/delivery/destinations.ts';
import { CLOUDTRAIL } from '../../../src/domain/values/partitions.ts';
import { HOSTILE_POLICIES, judgeHostile } from './hostile-policies.ts';
import { ACCOUNT, bucketOf, DELIVERED, DESTINATIONS, ORGANIZATION, TRAIL } from './policy-examples.ts';
import { runs } from '../../runs.ts';

const ROOT = `arn:aws:s3:::${DESTINATIONS.bucket!}`;
const MEMBERS = `${ROOT}/AWSLogs/${ORGANIZATION}`;
const [acl, own, members] = bucketStatements(DESTINATIONS) as [Statement, Statement, Statement];

function judge(statements: readonly Statement[], destinations: Partial<Destinations> = {}, delivered = {}) {
  return judgeBucketPolicy(
    bucketOf(JSON.stringify({ Version: '2012-10-17', Statement: statements })),
    { ...DESTINATIONS, ...destinations },
    { ...DELIVERED, ...delivered },
  );
}

function denying(element: object): Statement {
  return {
    Sid: 'Cut',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:PutObject',
    ...element,
  };
}

describe('wildcards over account, Region and date: a deny', () => {
  test.each<readonly [string, 'pass' | 'fail']>([
    [`${ROOT}/AWSLogs/*/CloudTrail/eu-*`, 'fail'],
    [`${ROOT}/AWSLogs/*/CloudTrail/eu-west-?/*`, 'fail'],
    [`${ROOT}/*/me-*`, 'fail'],
    [`${ROOT}/AWSLogs/*-2/*`, 'fail'],
    [`${ROOT}/*/2027/*`, 'fail'],
    [`${ROOT}/*/203?/*`, 'fail'],
    [`${ROOT}/*/12/31/*`, 'fail'],
    [`${ROOT}/*/20??/*/3?/*`, 'fail'],
    [`${MEMBERS}/2*`, 'fail'],
    [`${MEMBERS}/????????2222/*`, 'fail'],
    [`${MEMBERS}/*9/*`, 'fail'],
    [`${ROOT}/*CloudTrail-Dig*`, 'fail'],
    [`${ROOT}/*Insight*`, 'fail'],
    [`${ROOT}/*_eu-west-1_*`, 'fail'],
    [`${ROOT}/*/222222222222_CloudTrail_*`, 'fail'],
    [`${ROOT}/*_20280229T*`, 'fail'],
    [`${ROOT}/*T0000Z_*`, 'fail'],
    [`${ROOT}/*_org-trail_us-east-1_*`, 'fail'],
    [`${ROOT}/*.json.gz`, 'fail'],
    [`${ROOT}/*b*.gz`, 'fail'],
    ['arn:aws:s3:::*/2027/*', 'fail'],
    ['arn:*:s3:::trail-logs/*/2027/*', 'fail'],
    // These keys are never written.
    [`${ROOT}/*/2019/*`, 'pass'],
    [`${ROOT}/*/2025/*`, 'pass'],
    [`${ROOT}/*/13/*`, 'fail'],
    [`${ROOT}/*/20??/13/*`, 'pass'],
    [`${ROOT}/*/20??/*/32/*`, 'pass'],
    [`${ROOT}/AWSLogs/*/CloudTrail/cn-*`, 'pass'],
    [`${ROOT}/*/us-gov-*`, 'pass'],
    [`${ROOT}/*/Config/*`, 'pass'],
    [`${ROOT}/*.json`, 'pass'],
    [`${ROOT}/*.csv`, 'pass'],
    [`${MEMBERS}/?/*`, 'pass'],
    [`${MEMBERS}/*a/CloudTrail/*`, 'pass'],
    [`${ROOT}/*_other-trail_us-east-1_*`, 'pass'],
    ['arn:aws:s3:::*/elsewhere/*', 'pass'],
  ])('of %s: %s', (pattern, status) => {
    const judged = judge([acl, own, members, denying({ Resource: pattern })]);
    expect([judged.status, judged.message]).toEqual([status, judged.message]);
    if (status === 'fail') expect(judged.message).toContain(`statement Cut denies it for ${pattern}`);
  });

  test('of an account in one place and another one in the other hits nothing that there is', () => {
    const both = [
      `${MEMBERS}/222222222222/*/333333333333_*`,
      `${ROOT}/*/eu-west-1/*_us-east-1_2*`,
      `${ROOT}/*/2027/*Z_*2028*`,
    ];
    expect(both.map((Resource) => judge([acl, own, members, denying({ Resource })]).status)).toEqual([
      'unknown',
      'unknown',
      'fail',
    ]);
  });

  test.each<readonly [readonly string[], 'pass' | 'fail']>([
    [[`${ROOT}/*/CloudTrail*/eu-*`], 'fail'],
    [[`${ROOT}/*/2026/*`], 'fail'],
    [[`${ROOT}/AWSLogs/*/2???/??/??/*`], 'pass'],
    [[`${ROOT}/*.json.gz`], 'pass'],
    [[`${ROOT}/AWSLogs/1*`, `${MEMBERS}/*`], 'pass'],
    [[`${ROOT}/AWSLogs/1*`, `${MEMBERS}/1*`, `${MEMBERS}/?[0-9]*`], 'fail'],
    [[`${ROOT}/AWSLogs/1*`, ...Array.from({ length: 10 }, (_, digit) => `${MEMBERS}/${digit}*`)], 'pass'],
    [[`${ROOT}/AWSLogs/1*`, ...Array.from({ length: 9 }, (_, digit) => `${MEMBERS}/${digit}*`)], 'fail'],
  ])('of everything but %j: %s', (NotResource, status) => {
    expect(judge([acl, own, members, denying({ NotResource })]).status).toBe(status);
  });
});

describe('wildcards over account, Region and date: an allow', () => {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
  test.each<readonly [string, readonly string[], 'pass' | 'fail']>([
    ['one year', [`${MEMBERS}/*/2026/*`], 'fail'],
    ['some years', [2026, 2027, 2028].map((year) => `${MEMBERS}/*/${year}/*`), 'fail'],
    ['all years', [`${MEMBERS}/*/2???/*`], 'pass'],
    ['one Region', [`${MEMBERS}/*/us-east-1/*`], 'fail'],
    ['some Regions', [`${MEMBERS}/*/us-*`, `${MEMBERS}/*/eu-*`], 'fail'],
    ['all Regions', [`${MEMBERS}/*/CloudTrail*/*-*-?/*`], 'pass'],
    ['some accounts', [`${MEMBERS}/1*`], 'fail'],
    ['all accounts', [`${MEMBERS}/????????????/*`], 'pass'],
    ['all accounts, by their first digit', Array.from({ length: 10 }, (_, digit) => `${MEMBERS}/${digit}*`), 'pass'],
    ['all months', months.map((month) => `${MEMBERS}/*/2???/${month}/*`), 'pass'],
    ['all months but one', months.slice(1).map((month) => `${MEMBERS}/*/2???/${month}/*`), 'fail'],
    ['log files', [`${MEMBERS}/*/CloudTrail/*`], 'fail'],
    ['each folder', ['', '-Digest', '-Insight'].map((kind) => `${MEMBERS}/*/CloudTrail${kind}/*`), 'pass'],
    ['all files', [`${MEMBERS}/*.json.gz`], 'pass'],
    ['one letter', [`${MEMBERS}/*Z_0*`], 'fail'],
  ])('of %s: %s', (_, Resource, status) => {
    const judged = judge([acl, own, { ...members, Resource }]);
    expect([judged.status, judged.message]).toEqual([status, judged.message]);
    // It says for which object, for example.
    if (status === 'fail') expect(judged.message).toContain(`no statement allows it for ${MEMBERS}/`);
    if (status === 'fail') expect(judged.repair).toBeDefined();
  });

  test('of one year only for a while, and of the rest perhaps, cannot be told', () => {
    const maybe = { ...members, Condition: { StringEquals: { 'aws:SourceIp': 'x' } } };
    expect(judge([acl, own, { ...members, Resource: `${MEMBERS}/*/2026/*` }, maybe]).status).toBe('unknown');
  });

  test('of a trail of one Region need not hold other Regions', () => {
    const statements = [acl, own, { ...members, Resource: `${MEMBERS}/*/us-east-1/*` }];
    expect(judge(statements, {}, { isMultiRegion: false }).status).toBe('pass');
    expect(judge([...statements, denying({ Resource: `${ROOT}/*/eu-*` })], {}, { isMultiRegion: false }).status).toBe(
      'pass',
    );
  });
});

const WRITTEN: LogObjectsInput = {
  root: `${MEMBERS}/`,
  member: { first: ACCOUNT },
  account: ACCOUNT,
  homeRegion: 'us-east-1',
  trailName: 'org-trail',
  delivered: DELIVERED,
};

function digits(length: number) {
  return fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
}

function two(min: number, max: number) {
  return fc.integer({ min, max }).map((one) => String(one).padStart(2, '0'));
}

/** Keys as CloudTrail writes them, from its documentation and not from the graph. */
const objectKey = fc
  .record({
    account: fc.oneof(fc.constantFrom(ACCOUNT, '222222222222'), digits(12)),
    folder: fc.constantFrom('CloudTrail', 'CloudTrail-Digest', 'CloudTrail-Insight'),
    region: fc.constantFrom(
      'us-east-1',
      'eu-west-1',
      'ap-southeast-2',
      'me-central-1',
      'ca-west-1',
      'mx-central-1',
      'il-central-1',
    ),
    year: fc.integer({ min: 2026, max: 2099 }).map(String),
    month: two(1, 12),
    day: two(1, 28),
    hour: two(0, 23),
    minute: two(0, 59),
    unique: fc.stringMatching(/^[A-Za-z0-9]{16}$/),
  })
  .map(({ account, folder, region, year, month, day, hour, minute, unique }) => {
    const start = `${MEMBERS}/${account}/${folder}/${region}/${year}/${month}/${day}/${account}_${folder}_${region}_`;
    const time = `${year}${month}${day}T${hour}${minute}`;
    return folder === 'CloudTrail-Digest'
      ? `${start}org-trail_us-east-1_${time}00Z.json.gz`
      : `${start}${time}Z_${unique}.json.gz`;
  });

/** A key with wildcards cut into it, so that many keys are like it. */
const cut = objectKey.chain((key) =>
  fc
    .array(
      fc.tuple(fc.integer({ min: ROOT.length + 1, max: key.length }), fc.nat(40), fc.constantFrom('*', '*', '?', '??')),
      { minLength: 1, maxLength: 5 },
    )
    .map((cuts) =>
      cuts
        .sort(([one], [other]) => other - one)
        .reduce(
          (text, [from, length, by]) =>
            text.slice(0, from) + by + text.slice(from + (by.startsWith('*') ? length : by.length)),
          key,
        ),
    ),
);

function simulate(statements: readonly Statement[], resource: string): string {
  return runUnsafeSimulation(
    {
      request: {
        principal: CLOUDTRAIL,
        action: 's3:PutObject',
        resource: { resource, accountId: ACCOUNT },
        contextVariables: { 'aws:SourceArn': TRAIL, 's3:x-amz-acl': 'bucket-owner-full-control' },
      },
      identityPolicies: [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: {
        __validated: true,
        policyDocument: { Version: '2012-10-17', Statement: statements },
        metadata: { name: 'policy' },
        errors: [],
      },
    },
    {},
  );
}

describe('prerequisites: keys', () => {
  test('whatever iam-simulate denies for any sampled key never passes, and what it denies for none is no certain failure by chance', () => {
    const seen = { pass: 0, fail: 0, unknown: 0 };
    fc.assert(
      fc.property(
        fc.array(cut, { minLength: 1, maxLength: 3 }),
        fc.array(cut, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<'Resource' | 'NotResource'>('Resource', 'NotResource'),
        fc.constantFrom('Allow', 'Deny', 'both'),
        fc.array(objectKey, { minLength: 10, maxLength: 20 }),
        (denied, allowed, element, effect, keys) => {
          const statements = [
            acl,
            own,
            effect === 'Deny' ? members : { ...members, Resource: allowed },
            ...(effect === 'Allow' ? [] : [denying({ [element]: denied })]),
          ];
          const { status } = judge(statements);
          seen[status as keyof typeof seen] += 1;
          const isRefused = keys.some((key) => simulate(statements, key) !== 'Allowed');
          if (isRefused) expect(status).not.toBe('pass');
        },
      ),
      runs(60),
    );
    expect(seen.fail).toBeGreaterThan(20);
  });

  describe('the graph of keys', () => {
    const language = logObjectArns(WRITTEN);

    test('spells every key that CloudTrail writes, and finds it by any pattern that matches it', () => {
      fc.assert(
        fc.property(objectKey, cut, (key, pattern) => {
          expect(matchedBy(language, tokensOf(key))).toBe(key);
          expect(language.consistentTexts(key)).toContain(key);
          const tokens = tokensOf(pattern);
          const found = matchedBy(language, tokens);
          expect(found !== null).toBe(whichMatchSome(language, [tokens])[0]);
          if (matchesWildcard(tokens, key)) expect(found).not.toBeNull();
          if (found !== null) expect(matchesWildcard(tokens, found)).toBe(true);
        }),
      );
    });

    test('has an exception from patterns exactly if they do not match everything', () => {
      fc.assert(
        fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), objectKey, (patterns, key) => {
          const all = patterns.map(tokensOf);
          const isFine = (matches: (index: number) => boolean) => all.some((_, index) => matches(index));
          const exception = findCounterexample(language, all, () => true, isFine);
          if (exception === TOO_MUCH) return;
          if (exception === null) expect(all.some((tokens) => matchesWildcard(tokens, key))).toBe(true);
          else expect(all.some((tokens) => matchesWildcard(tokens, exception))).toBe(false);
        }),
      );
    });

    test.each([
      ['cn-north-1', 'cn-northwest-1', 'us-east-1'],
      ['us-gov-west-1', 'us-gov-east-1', 'us-east-1'],
      ['eusc-de-east-1', 'eusc-de-west-1', 'eu-west-1'],
      ['us-east-1', 'ap-southeast-7', 'cn-north-1'],
    ])('of a trail of %s has %s and not %s', (homeRegion, has, hasNot) => {
      const graph = logObjectArns({ ...WRITTEN, homeRegion });
      const isIn = (region: string) => matchedBy(graph, tokensOf(`*/${region}/*`)) !== null;
      expect([homeRegion, has, hasNot].map(isIn)).toEqual([true, true, false]);
    });

    test('is small, whatever stands in it', () => {
      expect(language.states.length).toBeLessThan(3000);
    });
  });

  describe('the work of judging', () => {
    test('is bounded where patterns distinguish more than can be looked at', () => {
      const graph = logObjectArns(WRITTEN);
      const many = Array.from({ length: 300 }, (_, index) =>
        tokensOf(`*${index % 10}${'?'.repeat(index % 19)}.json.gz`),
      );
      let asked = 0;
      const isFine = () => {
        asked += 1;
        return true;
      };
      expect(findCounterexample(graph, many, () => false, isFine)).toBe(TOO_MUCH);
      expect(asked).toBeLessThan(MAX_OPERATIONS);
    });

    test.each(HOSTILE_POLICIES)('$what: is judged without a failure of our own', (hostile) => {
      const judged = judgeHostile(hostile, hostile.policy());
      expect(['pass', 'fail', 'unknown']).toContain(judged.status);
      expect(judged.message.length).toBeLessThan(25_000);
    });
  });
});
