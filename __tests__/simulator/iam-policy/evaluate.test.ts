import { describe, expect, test } from '@jest/globals';
import { evaluate, evaluateForResource, type PolicyDecision } from '../../../simulator/iam-policy/evaluate.ts';
import { policyDocument, type Statement } from '../../../simulator/world/iam/policy-documents.ts';

const ARN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
const request = {
  action: 'cloudtrail:GetTrail',
  resource: ARN,
  context: { 'aws:SourceArn': ARN, team: 'security', regions: ['a', 'b'], secure: 'true' },
};
const allow: Statement = { Effect: 'Allow', Action: 'cloudtrail:GetTrail', Resource: ARN };
const deny: Statement = { ...allow, Effect: 'Deny' };

describe('iam-policy: evaluate', () => {
  test.each<[PolicyDecision, Statement[]]>([
    ['Neither', []],
    ['Allow', [allow]],
    ['Deny', [allow, deny]],
    ['Deny', [deny, allow]],
    ['Allow', [{ ...allow, Action: 'CLOUDTRAIL:get*' }]],
    ['Allow', [{ ...allow, Action: ['s3:*', 'cloudtrail:GetTrai?'] }]],
    ['Neither', [{ ...allow, Action: 'cloudtrail:GetTrai' }]],
    ['Neither', [{ ...allow, Action: 'cloudtrail.GetTrail' }]],
    ['Allow', [{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }]],
    ['Neither', [{ Effect: 'Allow', NotAction: 'cloudtrail:*', Resource: '*' }]],
    ['Allow', [{ ...allow, Resource: 'arn:aws:cloudtrail:*:*:trail/org-*' }]],
    ['Neither', [{ ...allow, Resource: ARN.toUpperCase() }]],
    ['Neither', [{ Effect: 'Allow', Action: '*' }]],
    ['Neither', [{ Effect: 'Allow', Action: '*', NotResource: ARN }]],
    ['Allow', [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::*' }]],
    // What is malformed allows nothing, and what it would leave out of a denial is denied.
    ['Neither', [{ ...allow, Resource: 'nonsense' }]],
    ['Neither', [{ ...allow, Resource: 'arn:aws:cloudtrail' }]],
    ['Allow', [{ ...allow, Action: ['GetTrail', 'cloudtrail:GetTrail'], Resource: ['nonsense', ARN] }]],
    ['Neither', [{ Effect: 'Allow', NotAction: ['s3:*', 'GetTrail'], Resource: '*' }]],
    ['Neither', [{ Effect: 'Allow', Action: '*', NotResource: 'nonsense' }]],
    ['Deny', [allow, { Effect: 'Deny', NotAction: 'GetTrail', Resource: '*' }]],
    ['Deny', [allow, { Effect: 'Deny', Action: '*', NotResource: ['nonsense', 'arn:aws:s3:::*'] }]],
    ['Allow', [allow, { Effect: 'Deny', Action: '*', NotResource: ['nonsense', ARN] }]],
  ])('%s from %j', (verdict, statements) => {
    expect(evaluate([policyDocument(...statements)], request)).toBe(verdict);
  });

  test('a resource pattern is not met by *, which stands for calls without a resource', () => {
    expect(evaluate([policyDocument(allow)], { ...request, resource: '*' })).toBe('Neither');
    expect(evaluate([policyDocument({ ...allow, Resource: '*' })], { ...request, resource: '*' })).toBe('Allow');
    const not = (NotResource: string) => policyDocument({ Effect: 'Allow', Action: '*', NotResource });
    expect(evaluate([not(ARN)], { ...request, resource: '*' })).toBe('Allow');
    expect(evaluate([not('*')], { ...request, resource: '*' })).toBe('Neither');
  });

  test.each<[boolean, Record<string, Record<string, string | string[]>>]>([
    [true, {}],
    [true, { StringEquals: { TEAM: 'security' } }],
    [false, { StringEquals: { team: 'Security' } }],
    [false, { StringEquals: { team: 'sec*' } }],
    [false, { StringEquals: { absent: 'x' } }],
    [true, { StringEqualsIfExists: { absent: 'x' } }],
    [true, { StringEqualsIgnoreCase: { team: 'SECURITY' } }],
    [true, { StringNotEquals: { team: ['x', 'y'] } }],
    [false, { StringNotEquals: { team: ['x', 'security'] } }],
    [true, { StringNotEquals: { absent: 'x' } }],
    [true, { StringLike: { team: ['x', 'sec*'] } }],
    [false, { StringNotLike: { team: 'sec*' } }],
    [true, { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:111111111111:trail/*' } }],
    [false, { ArnLike: { 'aws:SourceArn': 'arn:aws:*:trail/*' } }],
    [false, { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:222222222222:trail/*' } }],
    [true, { ArnEquals: { 'aws:SourceArn': ARN } }],
    [false, { ArnNotEquals: { 'aws:SourceArn': ARN } }],
    [true, { 'ForAnyValue:StringEquals': { regions: ['b', 'c'] } }],
    [false, { 'ForAnyValue:StringEquals': { absent: ['b'] } }],
    [false, { 'ForAllValues:StringEquals': { regions: ['b', 'c'] } }],
    [true, { 'ForAllValues:StringEquals': { regions: ['a', 'b', 'c'] } }],
    [true, { Null: { team: 'false', absent: 'true' } }],
    [false, { Null: { team: 'true' } }],
    [true, { Bool: { secure: 'TRUE' } }],
    [false, { StringEquals: { team: 'security' }, Bool: { secure: 'false' } }],
  ])('%s: condition %j', (matches, Condition) => {
    expect(evaluate([policyDocument({ ...allow, Condition })], request)).toBe(matches ? 'Allow' : 'Neither');
    expect(evaluate([policyDocument({ ...deny, Condition })], request)).toBe(matches ? 'Deny' : 'Neither');
  });

  test('an operator it does not know never allows and always denies', () => {
    const Condition = { TeamEquals: { team: 'security' } };
    expect(evaluate([policyDocument({ ...allow, Condition })], request)).toBe('Neither');
    expect(evaluate([policyDocument({ ...deny, Condition })], request)).toBe('Deny');
  });

  test.each<[PolicyDecision, Partial<Statement>]>([
    ['Allow', { Principal: { Service: 'cloudtrail.amazonaws.com' } }],
    ['Allow', { Principal: { Service: ['config.amazonaws.com', 'cloudtrail.amazonaws.com'] } }],
    ['Neither', { Principal: { AWS: 'cloudtrail.amazonaws.com' } }],
    ['Neither', {}],
    // Stricter than AWS: everybody does not include services, but denials to everybody do.
    ['Neither', { Principal: '*' }],
    ['Deny', { Principal: '*', Effect: 'Deny' }],
    ['Deny', { Principal: { AWS: '*' }, Effect: 'Deny' }],
    ['Neither', { NotPrincipal: { Service: 'config.amazonaws.com' } }],
    ['Deny', { NotPrincipal: { Service: 'config.amazonaws.com' }, Effect: 'Deny' }],
    ['Neither', { NotPrincipal: { Service: 'cloudtrail.amazonaws.com' }, Effect: 'Deny' }],
  ])('%s for the service from %j', (verdict, part) => {
    const principal = 'cloudtrail.amazonaws.com';
    expect(evaluate([policyDocument({ ...allow, ...part })], { ...request, principal })).toBe(verdict);
  });

  test('a list of one stands for that one, and what iam-simulate can judge it does', () => {
    const Condition = { StringEquals: { 'iam:PassedToService': 'cloudtrail.amazonaws.com' } };
    const passed = { ...request, context: { 'iam:PassedToService': ['cloudtrail.amazonaws.com'], size: '5' } };
    expect(evaluate([policyDocument({ ...allow, Condition })], passed)).toBe('Allow');
    const smaller = { NumericLessThan: { size: '5' } };
    expect(evaluate([policyDocument({ ...allow, Condition: smaller })], passed)).toBe('Neither');
  });

  const KEY = 'arn:aws:kms:us-east-1:111111111111:key/11111111-aaaa-4bbb-8ccc-000000000001';
  const BUCKET = 'arn:aws:s3:::org-trail-logs';
  const SESSION = 'arn:aws:sts::111111111111:assumed-role/keeper/test';
  const may: Statement = { Effect: 'Allow', Action: '*', Resource: '*' };

  function to(AWS: string, part: Partial<Statement> = {}): Statement {
    return { ...may, Principal: { AWS }, ...part };
  }

  const ROOT = 'arn:aws:iam::111111111111:root';
  const KEEPER = 'arn:aws:iam::111111111111:role/keeper';

  test.each<[PolicyDecision, string, string, Statement[], Statement[]]>([
    // In one account either policy lets in, across accounts both have to.
    ['Allow', '111111111111', BUCKET, [may], []],
    ['Allow', '111111111111', BUCKET, [], [to(KEEPER)]],
    ['Allow', '111111111111', BUCKET, [], [to(SESSION)]],
    ['Neither', '111111111111', BUCKET, [], [to(ROOT)]],
    ['Neither', '111111111111', BUCKET, [], []],
    ['Neither', '222222222222', BUCKET, [may], []],
    ['Neither', '222222222222', BUCKET, [], [to(KEEPER)]],
    ['Allow', '222222222222', BUCKET, [may], [to(KEEPER)]],
    ['Allow', '222222222222', BUCKET, [may], [to(ROOT)]],
    ['Allow', '222222222222', BUCKET, [may], [to('*')]],
    ['Neither', '222222222222', BUCKET, [may], [to(KEEPER.replace('keeper', 'other'))]],
    ['Neither', '222222222222', BUCKET, [may], [{ ...may, NotPrincipal: { AWS: '222222222222' } }]],
    // Either denies.
    ['Deny', '111111111111', BUCKET, [may], [to('*', { Effect: 'Deny' })]],
    ['Deny', '111111111111', BUCKET, [may], [{ ...may, Effect: 'Deny', NotPrincipal: { AWS: KEEPER } }]],
    ['Deny', '111111111111', BUCKET, [may, { ...may, Effect: 'Deny' }], [to(KEEPER)]],
    // A key's own policy always has to let in; what it leaves to the account, identity policies decide.
    ['Neither', '111111111111', KEY, [may], []],
    ['Neither', '111111111111', KEY, [], [to(ROOT)]],
    ['Allow', '111111111111', KEY, [may], [to(ROOT)]],
    ['Allow', '111111111111', KEY, [], [to(KEEPER)]],
  ])('%s in %s for %s, by %j and %j', (verdict, accountId, resource, identity, ofResource) => {
    const action = resource === KEY ? 'kms:GetKeyPolicy' : 's3:GetBucketPolicy';
    const identityPolicies = [policyDocument(...identity)];
    const resourcePolicy = policyDocument(...ofResource);
    const asked = { principal: SESSION, action, resource, accountId, identityPolicies, resourcePolicy, context: {} };
    expect(evaluateForResource(asked)).toBe(verdict);
  });
});
