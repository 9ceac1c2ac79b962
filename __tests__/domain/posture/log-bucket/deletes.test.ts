import { describe, expect, test } from '@jest/globals';
import { foreignDeletes } from '../../../../src/domain/posture/log-bucket/deletes.ts';
import { parsePolicy, type Policy, type Statement } from '../../../../src/domain/iam-policy/policy-document.ts';
import type { Trail } from '../../../../src/domain/trail/trail.ts';
import { TRAIL } from '../../../report/sample-facts.ts';

const OWNER = '444444444444';
const FOREIGN = '555555555555';
const ARN = 'arn:aws:s3:::org-trail-logs';
const ORGANIZATION = 'o-exampleorg1';

const ORGANIZATION_TRAIL: Trail = { ...TRAIL, isOrganizationTrail: true, isMultiRegionTrail: true };

function policyOf(...Statement: Statement[]): Policy {
  return parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement })) as Policy;
}

function deletesBy(statements: readonly Statement[], trail = ORGANIZATION_TRAIL) {
  return foreignDeletes({ policy: policyOf(...statements), owner: OWNER, bucket: 'org-trail-logs', trail });
}

function allow(parts: Record<string, unknown>): Statement {
  return { Effect: 'Allow', Principal: '*', Action: 's3:DeleteObject', Resource: `${ARN}/*`, ...parts };
}

function deny(parts: Record<string, unknown>): Statement {
  return { ...allow({ Action: 's3:Delete*', Resource: [ARN, `${ARN}/*`] }), Effect: 'Deny', ...parts };
}

function account(id: string) {
  return { AWS: `arn:aws:iam::${id}:root` };
}

const ROLE = `arn:aws:iam::${FOREIGN}:role/cleaner`;
function unless(values: Record<string, unknown>) {
  return { Condition: { StringNotEquals: values } };
}

type Found = readonly [who: string[], actions: string[], isCertain?: boolean];
const EVERYONE: Found = [['everyone'], ['s3:DeleteObject']];
const PERHAPS: Found = [['everyone'], ['s3:DeleteObject'], false];
const ACCOUNT: Found = [[`account ${FOREIGN}`], ['s3:DeleteObject']];

describe('posture: deletes by policy', () => {
  const TABLE: [what: string, statements: Statement[], found: Found | null][] = [
    ['everyone', [allow({})], EVERYONE],
    ['everyone, as AWS principal', [allow({ Principal: { AWS: ['*'] } })], EVERYONE],
    ['everyone but somebody', [allow({ Principal: undefined, NotPrincipal: account(OWNER) })], EVERYONE],
    ['another account', [allow({ Principal: account(FOREIGN) })], ACCOUNT],
    ['another account, by its id', [allow({ Principal: { AWS: FOREIGN } })], ACCOUNT],
    ['a role of another account', [allow({ Principal: { AWS: ROLE } })], [[ROLE], ['s3:DeleteObject']]],
    ['a service', [allow({ Principal: { Service: 'x.amazonaws.com' } })], [['x.amazonaws.com'], ['s3:DeleteObject']]],
    ['an identity provider', [allow({ Principal: { Federated: 'x.example' } })], [['Federated x.example'], ['s3:DeleteObject'], false]], // prettier-ignore
    ['the owner', [allow({ Principal: account(OWNER) })], null],
    ['a role of the owner', [allow({ Principal: { AWS: `arn:aws:iam::${OWNER}:role/x` } })], null],
    ['somebody who no longer exists', [allow({ Principal: { AWS: 'AROAEXAMPLEEXAMPLE12' } })], null],
    ['what ends Object Lock, the public access block, or grants by ACL', [allow({ Action: ['s3:PutBucketObjectLockConfiguration', 's3:PutBucketPublicAccessBlock', 's3:PutBucketAcl'], Resource: ARN })], [['everyone'], ['s3:PutBucketObjectLockConfiguration', 's3:PutBucketPublicAccessBlock', 's3:PutBucketAcl']]], // prettier-ignore
    ['reads', [allow({ Action: 's3:Get*' })], null],
    ['another bucket', [allow({ Resource: 'arn:aws:s3:::other/*' })], null],
    ['objects that are no log files', [allow({ Resource: `${ARN}/billing/*` })], null],
    ['log files of one organization', [allow({ Resource: `${ARN}/AWSLogs/${ORGANIZATION}/*` })], EVERYONE],
    ['log files of one Region', [allow({ Resource: `${ARN}/AWSLogs/*/CloudTrail/eu-west-1/*` })], EVERYONE],
    [
      'all that there is',
      [allow({ Principal: account(FOREIGN), Action: '*', Resource: [ARN, `${ARN}/*`] })],
      [
        [`account ${FOREIGN}`],
        [
          's3:DeleteObject',
          's3:DeleteObjectVersion',
          's3:BypassGovernanceRetention',
          's3:PutObjectRetention',
          's3:PutLifecycleConfiguration',
          's3:PutBucketPolicy',
          's3:DeleteBucketPolicy',
          's3:PutBucketVersioning',
          's3:PutBucketObjectLockConfiguration',
          's3:PutBucketPublicAccessBlock',
          's3:PutBucketAcl',
          's3:DeleteBucket',
        ],
      ],
    ],
    ['the bucket alone', [allow({ Action: 's3:*', Resource: ARN, Principal: account(FOREIGN) })], [[`account ${FOREIGN}`], ['s3:PutLifecycleConfiguration', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy', 's3:PutBucketVersioning', 's3:PutBucketObjectLockConfiguration', 's3:PutBucketPublicAccessBlock', 's3:PutBucketAcl', 's3:DeleteBucket']]], // prettier-ignore
    ['denied to everyone', [allow({}), deny({})], null],
    ['denied to all but the owner', [allow({}), deny({ Principal: undefined, NotPrincipal: account(OWNER) })], null],
    ['denied to that account', [allow({ Principal: account(FOREIGN) }), deny({ Principal: account(FOREIGN) })], null],
    [
      'a role, denied to its account',
      [allow({ Principal: { AWS: ROLE } }), deny({ Principal: account(FOREIGN) })],
      null,
    ],
    ['everyone, denied to one account', [allow({}), deny({ Principal: account(FOREIGN) })], EVERYONE],
    ['denied for some log files', [allow({}), deny({ Resource: `${ARN}/AWSLogs/*/us-east-1/*` })], EVERYONE],
    ['another action denied', [allow({}), deny({ Action: 's3:PutObject' })], EVERYONE],
    ['denied without TLS', [allow({}), deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } })], EVERYONE],
    ['denied outside the account', [allow({}), deny(unless({ 'aws:PrincipalAccount': OWNER }))], null],
    ['denied but for an account', [allow({}), deny(unless({ 'aws:PrincipalAccount': [OWNER, FOREIGN] }))], ACCOUNT],
    ['denied but for a role here', [allow({}), deny({ Condition: { ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${OWNER}:role/x` } } })], null], // prettier-ignore
    ['denied outside an organization', [allow({}), deny(unless({ 'aws:PrincipalOrgID': ORGANIZATION }))], PERHAPS],
    ['allowed in an organization', [allow({ Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION } } })], PERHAPS], // prettier-ignore
    ['allowed in the account', [allow({ Condition: { StringEquals: { 'aws:PrincipalAccount': OWNER } } })], null],
    ['allowed to roles of that name anywhere', [allow({ Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' } } })], PERHAPS], // prettier-ignore
  ];

  test.each(TABLE)('%s', (_, statements, found) => {
    const [principals, actions, isCertain = true] = found ?? [];
    const expected = {
      statement: 'statement 1',
      principals: expect.arrayContaining(principals ?? []),
      actions,
      isCertain,
    };
    expect(deletesBy(statements)).toEqual(found === null ? [] : [expected]);
  });

  test('of many principals some are judged, and the others are not cleared', () => {
    const many = Array.from({ length: 1000 }, (_, index) => String(600000000000 + index));
    const reads = allow({ Principal: { AWS: many }, Action: 's3:Get*' });
    const denied = deny({ Principal: { AWS: many } });
    expect(deletesBy([reads, allow({ Principal: { AWS: many } }), denied])).toEqual([
      {
        statement: 'statement 2',
        actions: ['s3:DeleteObject'],
        principals: ['990 principals that were not checked'],
        isCertain: false,
      },
    ]);
    expect(deletesBy([reads])).toEqual([]);
  });

  test('an account trail is judged by its own path, under its prefix', () => {
    const trail: Trail = { ...TRAIL, isOrganizationTrail: false, s3KeyPrefix: 'audit' };
    const path = (prefix: string) => [allow({ Sid: 'Clean', Resource: `${ARN}/${prefix}AWSLogs/111111111111/*` })];
    expect(deletesBy(path('audit/'), trail)).toMatchObject([{ statement: 'statement Clean', isCertain: true }]);
    expect(deletesBy(path(''), trail)).toEqual([]);
  });
});
