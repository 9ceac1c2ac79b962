import { describe, expect, test } from '@jest/globals';
import { readSessionPolicy } from '../../../simulator/sign-in/session-policy.ts';

const statement = { Effect: 'Allow', Action: ['cloudtrail:Get*', 's3:ListBucket'], Resource: '*' };

function document(...statements: unknown[]) {
  return { Version: '2012-10-17', Statement: statements };
}

function condition(value: unknown) {
  return document({ ...statement, Condition: value });
}

describe('sign-in: session policy', () => {
  test.each<[object]>([
    [document(statement)],
    [{ Version: '2008-10-17', Id: 'reads', Statement: statement }],
    [document({ Sid: 'Reads1', ...statement }, { Sid: 'Reads2', ...statement })],
    [document({ Effect: 'Deny', NotAction: '*', NotResource: 'arn:aws:s3:::bucket' })],
    [condition({ StringEquals: { 'iam:PassedToService': 'cloudtrail.amazonaws.com' } })],
    [condition({ 'ForAnyValue:StringLikeIfExists': { a: ['b', 'c'] }, Null: { d: 'true' } })],
  ])('accepts %j', (policy) => {
    expect(readSessionPolicy(JSON.stringify(policy))).toEqual(policy);
  });

  test.each<[unknown]>([
    [null],
    ['text'],
    [[]],
    [{}],
    [{ Statement: [statement] }],
    [{ Version: '2020-01-01', Statement: [statement] }],
    [{ Version: '2012-10-17' }],
    [document()],
    [document(null)],
    [document('text')],
    [{ ...document(statement), Extra: 1 }],
    [document({ ...statement, Extra: 1 })],
    [document({ ...statement, Effect: 'allow' })],
    [document({ ...statement, NotAction: '*' })],
    [document({ Effect: 'Allow', Resource: '*' })],
    [document({ Effect: 'Allow', Action: '*' })],
    [document({ ...statement, Action: [] })],
    [document({ ...statement, Action: [1] })],
    [document({ ...statement, Action: 'GetTrail' })],
    [document({ ...statement, Resource: 'bucket' })],
    [document({ ...statement, Sid: 'with space' })],
    [document({ ...statement, Sid: 'a' }, { ...statement, Sid: 'a' })],
    [condition('text')],
    [condition(null)],
    [condition({ StringSimilar: { a: 'b' } })],
    [condition({ StringEquals: 'text' })],
    [condition({ StringEquals: { a: [1] } })],
    [condition({ StringEquals: { a: null } })],
  ])('refuses %j', (policy) => {
    expect(() => readSessionPolicy(JSON.stringify(policy))).toThrow(
      expect.objectContaining({ code: 'MalformedPolicyDocument' }),
    );
  });

  test('is at most 2,048 characters long and never empty', () => {
    const shortest = JSON.stringify(document(statement));
    expect(readSessionPolicy(shortest.padEnd(2048))).toEqual(document(statement));
    const tooLong = expect.objectContaining({ code: 'ValidationError' });
    expect(() => readSessionPolicy(shortest.padEnd(2049))).toThrow(tooLong);
    expect(() => readSessionPolicy('')).toThrow(tooLong);
  });
});
