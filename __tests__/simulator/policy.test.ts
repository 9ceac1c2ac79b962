import { expect, test } from '@jest/globals';
import type { Statement, Verdict } from '../../simulator/policy.ts';
import { evaluate } from '../../simulator/policy.ts';
import { policy } from '../../simulator/policy-documents.ts';

const ARN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
const request = {
  action: 'cloudtrail:GetTrail',
  resource: ARN,
  context: { 'aws:SourceArn': ARN, team: 'security', regions: ['a', 'b'], secure: 'true' },
};
const allow: Statement = { Effect: 'Allow', Action: 'cloudtrail:GetTrail', Resource: ARN };
const deny: Statement = { ...allow, Effect: 'Deny' };

test.each<[Verdict, Statement[]]>([
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
])('%s from %j', (verdict, statements) => {
  expect(evaluate([policy(...statements)], request)).toBe(verdict);
});

test('a resource pattern is not met by *, which stands for calls without a resource', () => {
  expect(evaluate([policy(allow)], { ...request, resource: '*' })).toBe('Neither');
  expect(evaluate([policy({ ...allow, Resource: '*' })], { ...request, resource: '*' })).toBe('Allow');
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
  expect(evaluate([policy({ ...allow, Condition })], request)).toBe(matches ? 'Allow' : 'Neither');
  expect(evaluate([policy({ ...deny, Condition })], request)).toBe(matches ? 'Deny' : 'Neither');
});

test('an operator it does not know never allows and always denies', () => {
  const Condition = { TeamEquals: { team: 'security' } };
  expect(evaluate([policy({ ...allow, Condition })], request)).toBe('Neither');
  expect(evaluate([policy({ ...deny, Condition })], request)).toBe('Deny');
});

test.each<[Verdict, Partial<Statement>]>([
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
  expect(evaluate([policy({ ...allow, ...part })], { ...request, principal })).toBe(verdict);
});
