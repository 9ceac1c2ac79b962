import { runUnsafeSimulation } from '@cloud-copilot/iam-simulate';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../runs.ts';
import { evaluate } from '../../../src/domain/iam-policy/evaluate.ts';
import { CLOUDTRAIL } from '../../../src/domain/values/partitions.ts';
import type { Statement } from '../../../src/domain/iam-policy/policy-document.ts';
import { and, isUndecided, not, or, type Truth } from '../../../src/domain/iam-policy/ternary.ts';
import { matchesWildcard } from '../../../src/domain/iam-policy/wildcard.ts';
import { type GeneratedStatement, requestAndPolicy, type SingleResourceRequest } from './arbitraries.ts';

/** What somebody else's evaluator says. It has no requests without a resource, and no keys that are missing. */
function simulate(statements: readonly Statement[], { action, resource, context }: SingleResourceRequest): string {
  return runUnsafeSimulation(
    {
      request: {
        principal: CLOUDTRAIL,
        action,
        resource: { resource: resource ?? 'arn:aws:iam::111111111111:role/logs', accountId: '111111111111' },
        contextVariables: Object.fromEntries(
          Object.entries(context).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
        ),
      },
      identityPolicies: [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      // It wants a name of the policy, which only policies have that it has validated.
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

function appliesThere(statement: Statement, request: SingleResourceRequest): boolean {
  return simulate([{ ...statement, Effect: 'Allow' }], request) === 'Allowed';
}

const UNDECIDED = 'undecided';

function word(truth: Truth): boolean | typeof UNDECIDED {
  return isUndecided(truth) ? UNDECIDED : truth;
}

/** What has to come out: untold exactly where a statement decides of which only something not known here cannot be told. */
function expected(generated: readonly GeneratedStatement[], effect: string, request: SingleResourceRequest) {
  const all = generated.filter(({ statement }) => statement['Effect'] === effect);
  if (all.some(({ statement, core }) => !core && appliesThere(statement, request))) return true;
  return all.some(({ core }) => core && appliesThere(core, request)) ? UNDECIDED : false;
}

describe('iam-policy: evaluate', () => {
  test('agrees with iam-simulate on generated policies, and cannot tell only what nobody can', () => {
    const tries = runs(500);
    const seen = { true: 0, false: 0, undecided: 0, denied: 0 };
    // fast-check prints the seed of a failure.
    fc.assert(
      fc.property(requestAndPolicy, ([request, generated]) => {
        const statements = generated.map(({ statement }) => statement);
        const { allows, denies, denier } = evaluate({ document: {}, statements }, request);
        expect({ allows: word(allows), denies: word(denies) }).toEqual({
          allows: expected(generated, 'Allow', request),
          denies: expected(generated, 'Deny', request),
        });
        expect(denier !== null).toBe(denies !== false);
        if (!isUndecided(allows) && !isUndecided(denies)) {
          const decided = denies ? 'ExplicitlyDenied' : allows ? 'Allowed' : 'ImplicitlyDenied';
          expect(simulate(statements, request)).toBe(decided);
        }
        seen[`${word(allows)}`] += 1;
        if (denies === true) seen.denied += 1;
      }),
      tries,
    );
    // The policies are worth something only where all verdicts are among them.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(tries.numRuns / 20);
  });

  const TRAIL = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
  const OBJECT = 'arn:aws:s3:::logs/AWSLogs/o-1234567890/1/log.json.gz';
  const PUT: SingleResourceRequest = {
    action: 's3:PutObject',
    resource: OBJECT,
    context: {
      'aws:sourcearn': TRAIL,
      'aws:sourceaccount': '111111111111',
      'aws:securetransport': 'true',
      'aws:principalorgid': null,
    },
  };
  const ALLOW = { Effect: 'Allow', Principal: { Service: CLOUDTRAIL }, Action: 's3:PutObject', Resource: '*' };

  function given(statement: Statement, request = PUT) {
    const statements = [{ ...ALLOW, ...statement }];
    return word(evaluate({ document: {}, statements }, request).allows);
  }

  /** Where iam-simulate decides and this does not, or otherwise; and why. */
  test.each<{ statement: Statement; ours: ReturnType<typeof given>; theirs: boolean; because: string }>([
    {
      statement: { Principal: { Service: 'cloudtrail.us-east-1.amazonaws.com' } },
      ours: UNDECIDED,
      theirs: false,
      because: 'some services have principals of Regions; nothing is said of CloudTrail',
    },
    {
      statement: { Principal: { Service: '*' } },
      ours: UNDECIDED,
      theirs: false,
      because: 'the guide names this neither valid nor invalid',
    },
    {
      statement: { Resource: 'arn:aws:s3:*:logs/*' },
      ours: UNDECIDED,
      theirs: false,
      because: 'the guide: a star at the end of a part «can expand to match beyond the colon boundaries»',
    },
    {
      statement: { Resource: 'arn:*:s3' },
      ours: false,
      theirs: true,
      because: 'iam-simulate completes ARNs with a star anywhere, the guide says so of one at the end of a part',
    },
    {
      statement: { Resource: 'arn:aws:s3:*:*:l*s/AWSLogs/*' },
      ours: true,
      theirs: false,
      because:
        'iam-simulate takes what is before the slash for a kind of resource, without wildcards, unless Region and account are empty',
    },
    {
      statement: { Resource: 'ARN:AWS:S3:::logs/*' },
      ours: false,
      theirs: true,
      because: 'nothing is said of ARNs in capitals, and AWS writes none',
    },
    {
      statement: { Condition: { 'ForAnyValue:StringEqualsIfExists': { 'aws:PrincipalOrgID': 'o-1234567890' } } },
      ours: UNDECIDED,
      theirs: false,
      because: 'of a missing key ForAnyValue says no, and IfExists says yes',
    },
    {
      statement: { Condition: { 'ForAnyValue:StringNotLikeIfExists': { 'aws:PrincipalOrgID': 'o-*' } } },
      ours: UNDECIDED,
      theirs: false,
      because: 'the same, negated',
    },
    {
      statement: { Condition: { ArnLike: { 'aws:SourceArn': '*' } } },
      ours: UNDECIDED,
      theirs: false,
      because: 'the guide says only what is done with the parts of ARNs',
    },
    {
      statement: { Condition: { ArnNotLike: { 'aws:SourceAccount': TRAIL } } },
      ours: UNDECIDED,
      theirs: false,
      because: 'the same of a value that is not an ARN',
    },
    {
      statement: { Condition: { Bool: { 'aws:SecureTransport': 'yes' } } },
      ours: UNDECIDED,
      theirs: false,
      because: 'the guide knows only true and false',
    },
    {
      statement: { Condition: { NullIfExists: { 'aws:PrincipalOrgID': 'true' } } },
      ours: UNDECIDED,
      theirs: true,
      because: 'the guide: IfExists goes with any operator but Null',
    },
    {
      statement: { Condition: { 'ForAnyValue:Null': { 'aws:PrincipalOrgID': 'true' } } },
      ours: UNDECIDED,
      theirs: true,
      because: 'the guide has quantifiers for values, and Null looks at none',
    },
    {
      statement: { Condition: { stringequals: { 'aws:SourceArn': TRAIL } } },
      ours: UNDECIDED,
      theirs: true,
      because: 'the guide says of keys that their case does not matter, and not of operators',
    },
    {
      statement: { Resource: undefined },
      ours: UNDECIDED,
      theirs: true,
      because: 'the guide: a statement must have Resource or NotResource',
    },
    {
      statement: { condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ours: UNDECIDED,
      theirs: true,
      because: 'nothing is said of elements in small letters, and a condition must not be overlooked',
    },
    {
      statement: { Resource: 'arn:aws:s3:::${*}logs/*', Action: 's3:*' },
      ours: UNDECIDED,
      theirs: false,
      because: 'no variables are judged, so neither are those that stand for a wildcard as it is',
    },
  ])('differs on purpose: $statement: $because', ({ statement, ours, theirs }) => {
    expect(given(statement)).toBe(ours);
    expect(appliesThere({ ...ALLOW, ...statement }, PUT)).toBe(theirs);
  });

  describe('a statement', () => {
    test.each<[Statement, ReturnType<typeof given>]>([
      [{}, true],
      [{ Effect: 'allow' }, UNDECIDED],
      [{ Effect: 'allow', Action: 's3:GetObject' }, false],
      [{ Principal: { service: CLOUDTRAIL } }, UNDECIDED],
      [{ Principal: { Service: [], AWS: ['*'] } }, true],
      [{ Principal: { AWS: CLOUDTRAIL } }, false],
      [{ Principal: { Federated: '*' } }, false],
      [{ Principal: ['*'] }, UNDECIDED],
      [{ Principal: undefined }, UNDECIDED],
      [{ Action: undefined }, UNDECIDED],
      [{ Principal: undefined, NotPrincipal: { AWS: '111111111111' } }, true],
      [{ Principal: undefined, NotPrincipal: { Service: ['config.amazonaws.com', CLOUDTRAIL] } }, false],
      [{ Principal: undefined, NotPrincipal: { Service: 'cloudtrail.amazonaws.com.cn' } }, UNDECIDED],
      [{ Action: 'S3:pUTo?JECT' }, true],
      [{ Action: [] }, false],
      [{ Action: 's3:PutObjectAcl' }, false],
      [{ Action: 'Put*' }, false],
      [{ Resource: 'arn:aws:s3:::*' }, true],
      [{ Resource: 'arn:aws:s3:::LOGS/*' }, false],
      [{ Resource: 'arn:aws:s3:::logs' }, false],
      [{ Resource: 'arn:aws-cn:s3:::logs/*' }, false],
      [{ Resource: 'arn:aws:s3*' }, true],
      [{ Resource: 'arn:aws:s?:::logs/*' }, true],
      [{ Resource: [] }, false],
      [{ Resource: undefined, NotResource: 'arn:aws:s3:::other/*' }, true],
      [{ Resource: undefined, NotResource: ['arn:aws:s3:::other/*', 'arn:aws:s3*'] }, false],
      [{ Resource: ['arn:aws:s3:::${aws:PrincipalAccount}/*', OBJECT] }, true],
      [{ Condition: {} }, true],
      [{ Condition: null }, UNDECIDED],
      [{ Condition: [] }, UNDECIDED],
      [{ Condition: { StringEquals: 'aws:SourceArn' } }, UNDECIDED],
      [{ Condition: { StringEquals: {} } }, true],
      [{ Condition: { StringEquals: { 'aws:SourceArn': [] } } }, false],
      [{ Condition: { StringEquals: { 'AWS:sourcearn': TRAIL } } }, true],
      [{ Condition: { StringEquals: { 'aws:SourceArn': TRAIL.toUpperCase() } } }, false],
      [{ Condition: { StringEquals: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:111111111111:trail/*' } } }, false],
      [{ Condition: { StringEquals: { 'aws:SourceAccount': 111111111111 } } }, true],
      [{ Condition: { Bool: { 'aws:SecureTransport': true } } }, true],
      [{ Condition: { Bool: { 'aws:SecureTransport': [false, true] } } }, true],
      [{ Condition: { Null: { 'aws:PrincipalOrgID': true, 'aws:SourceArn': false } } }, true],
      [{ Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } }, true],
      [{ Condition: { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-1' } } }, true],
      [{ Condition: { 'ForAnyValue:StringNotEquals': { 'aws:PrincipalOrgID': 'o-1' } } }, false],
      [{ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } } }, true],
      [{ Condition: { StringNotLike: { 'aws:SourceArn': ['${aws:username}', TRAIL] } } }, false],
      [{ Condition: { StringNotLike: { 'aws:SourceArn': ['${aws:username}', 'x'] } } }, UNDECIDED],
      [{ Condition: { StringLike: { 'aws:SourceArn': ['${aws:username}', TRAIL] } } }, true],
      [{ Condition: { StringNull: { 'aws:SourceArn': 'x' } } }, UNDECIDED],
      [{ Condition: { 'ForSomeValues:StringEquals': { 'aws:SourceArn': TRAIL } } }, UNDECIDED],
      [{ Condition: { constructor: { 'aws:SourceArn': TRAIL } } }, UNDECIDED],
      [{ Condition: { StringEquals: { constructor: TRAIL } } }, UNDECIDED],
      [{ Condition: { Null: { toString: 'true' } } }, UNDECIDED],
      [{ Condition: { StringEquals: { 'aws:SourceIp': 'x' }, Bool: { 'aws:SecureTransport': 'false' } } }, false],
    ])('%j: %s', (statement, applies) => {
      expect(given(statement)).toBe(applies);
    });

    test.each([
      ['log-group:trail:log-stream:1', true],
      ['log-group:*:1', true],
      ['log-group', false],
      ['log-grouptrail:log-stream:1', false],
    ])('of a resource with colons: %s: %s', (pattern, applies) => {
      const group = 'arn:aws:logs:us-east-1:111111111111:';
      const request = { ...PUT, resource: `${group}log-group:trail:log-stream:1` };
      expect(given({ Resource: group + pattern }, request)).toBe(applies);
    });

    test('of which nothing can be read does not throw', () => {
      const garbage = [
        null,
        5,
        true,
        [],
        [[]],
        {},
        [{ toString: 1, valueOf: 2 }],
        JSON.parse('{"__proto__":{"x":1}}'),
      ] as unknown[];
      for (const element of ['Effect', 'Principal', 'Action', 'Resource', 'Condition', '__proto__']) {
        for (const value of garbage) {
          const statement = Object.fromEntries([...Object.entries(ALLOW), [element, value]]);
          expect(() => evaluate({ document: {}, statements: [statement] }, PUT)).not.toThrow();
          const condition = { StringEquals: { 'aws:SourceArn': value }, [element]: value };
          expect(() => given({ Condition: condition })).not.toThrow();
        }
      }
    });
  });

  describe('denies', () => {
    const judged = (...statements: Statement[]) => {
      const all = statements.map((statement) => ({ ...ALLOW, Effect: 'Deny', ...statement }));
      const { denies, denier } = evaluate({ document: {}, statements: [ALLOW, ...all] }, PUT);
      return [word(denies), denier];
    };
    const maybe = { Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.1' } } };
    const never = { Action: 's3:GetObject' };

    test('the one that does is named, else the one that may', () => {
      expect(judged()).toEqual([false, null]);
      expect(judged(never)).toEqual([false, null]);
      expect(judged(never, {})).toEqual([true, 'statement 3']);
      expect(judged(maybe, { Sid: 'Sure' })).toEqual([true, 'statement Sure']);
      expect(judged({ Sid: 'First', ...maybe }, { Sid: 'Second', ...maybe })).toEqual([UNDECIDED, 'statement First']);
      expect(judged({ Sid: '' })).toEqual([true, 'statement 2']);
      expect(judged({ Sid: 'Odd', Effect: 'deny' })).toEqual([UNDECIDED, 'statement Odd']);
    });
  });

  test.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['?', '', false],
    ['?', 'a', true],
    ['a*c', 'abcbc', true],
    ['a*c', 'abcb', false],
    ['a?c', 'ac', false],
    ['*a*b', 'xaxbxab', true],
    ['*?', '', false],
    ['a**', 'a', true],
    ['a.c', 'abc', false],
    ['abc', 'ab', false],
    ['ab', 'abc', false],
    ['[a-z]+', 'b', false],
    ['*', '*', true],
    ['\\*', '\\x', true],
  ])('wildcards: %j, %j: %s', (pattern, text, matches) => {
    expect(matchesWildcard(pattern, text)).toBe(matches);
  });

  test('wildcards match as regular expressions would', () => {
    const letters = (...all: string[]) =>
      fc.array(fc.constantFrom(...all), { maxLength: 8 }).map((some) => some.join(''));
    fc.assert(
      fc.property(letters('a', 'b', '*', '?'), letters('a', 'b'), (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*')}$`);
        expect(matchesWildcard(pattern, text)).toBe(expression.test(text));
      }),
    );
  });

  test('what cannot be told stays so only where it matters', () => {
    const undecided = { because: 'of this' };
    expect([and([]), and([true, undecided]), and([undecided, false]), and([true, true])]).toEqual([
      true,
      undecided,
      false,
      true,
    ]);
    expect([or([]), or([false, undecided]), or([undecided, true]), or([false])]).toEqual([
      false,
      undecided,
      true,
      false,
    ]);
    expect([not(true), not(false), not(undecided)]).toEqual([false, true, undecided]);
  });
});
