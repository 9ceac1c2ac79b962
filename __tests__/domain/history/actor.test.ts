import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ActorContext, actorOf, sessionKeyOf } from '../../../src/domain/history/actor.ts';
import { readEvent } from '../../../src/domain/history/event.ts';
import { anyText, runs } from '../../runs.ts';
import { ALICE, BOB, event, MANAGEMENT, sessionOf } from './records.ts';

const CONTEXT: ActorContext = {
  workflow: { roles: [`arn:aws:iam::${MANAGEMENT}:role/ci/org-trail-apply`], sessionName: 'org-trail-77', runId: '77' },
  signIns: [
    event('AssumeRoleWithWebIdentity', '03:00', {
      eventSource: 'sts.amazonaws.com',
      userIdentity: {
        type: 'WebIdentityUser',
        principalId: `arn:aws:iam::${MANAGEMENT}:oidc-provider/token.actions.githubusercontent.com:sts.amazonaws.com:repo:o/r:ref:refs/heads/main`,
        userName: 'repo:o/r:ref:refs/heads/main',
        identityProvider: `arn:aws:iam::${MANAGEMENT}:oidc-provider/token.actions.githubusercontent.com`,
      },
      responseElements: { credentials: { accessKeyId: 'ASIAGitHubActions' } },
    }),
    event('AssumeRoleWithWebIdentity', '03:00', {
      eventSource: 'sts.amazonaws.com',
      userIdentity: {
        type: 'WebIdentityUser',
        userName: 'system:serviceaccount:ci:deployer',
        identityProvider: `arn:aws:iam::${MANAGEMENT}:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC`,
      },
      responseElements: { credentials: { accessKeyId: 'ASIApod' } },
    }),
  ],
};

function actor(userIdentity: object, record: object = {}): string {
  return actorOf(event('StopLogging', '03:12', { userIdentity, ...record }), CONTEXT);
}

describe('the actor of an event', () => {
  test.each<[string, object, string, object?]>([
    ['root with MFA', { type: 'Root', accountId: MANAGEMENT, arn: `arn:aws:iam::${MANAGEMENT}:root`, sessionContext: { attributes: { mfaAuthenticated: 'true' } } }, `root of ${MANAGEMENT} (with MFA)`],
    ['root without MFA', { type: 'Root', accountId: MANAGEMENT, sessionContext: { attributes: { mfaAuthenticated: 'false' } } }, `root of ${MANAGEMENT} (without MFA)`],
    ['root by access key', { type: 'Root', accountId: MANAGEMENT }, `root of ${MANAGEMENT}`],
    ['an IAM user', { type: 'IAMUser', userName: 'alice', principalId: 'AIDA' }, 'alice (IAM user)'],
    ['an IAM user in the console', { type: 'IAMUser', userName: 'alice', invokedBy: 'signin.amazonaws.com' }, 'alice (IAM user)'],
    ['a role', BOB, 'bob (role admin)'],
    ['a role with a source identity', { ...BOB, sessionContext: { ...BOB.sessionContext, sourceIdentity: 'bob@example.com' } }, 'bob (role admin, source identity bob@example.com)'],
    ['a user of Identity Center', ALICE, 'alice@example.com (Identity Center, AdministratorAccess)'],
    ['a role that is only called like one of Identity Center', sessionOf('AWSReservedSSO_AdministratorAccess_0123456789abcdef', 'mallory'), 'mallory (role AWSReservedSSO_AdministratorAccess_0123456789abcdef)'],
    ['a job of GitHub Actions', sessionOf('deploy', 'GitHubActions'), 'GitHub Actions repo:o/r:ref:refs/heads/main'],
    ['another OIDC provider', sessionOf('deploy', 'pod'), 'system:serviceaccount:ci:deployer (oidc.eks.eu-west-1.amazonaws.com/id/ABC)'],
    ['another run of this workflow', sessionOf('org-trail-apply', 'org-trail-42'), 'this workflow, run 42'],
    ['its role with another session name', sessionOf('org-trail-apply', 'mallory'), 'mallory (role org-trail-apply)'],
    ['its session name with another role', sessionOf('admin', 'org-trail-42'), 'org-trail-42 (role admin)'],
    ['its role of another account', sessionOf('org-trail-apply', 'org-trail-42', '999999999999'), 'org-trail-42 (role org-trail-apply)'],
    ['a session name that only begins like a run', sessionOf('org-trail-apply', 'org-trail-42-x'), 'org-trail-42-x (role org-trail-apply)'],
    ['a user of Identity Center without a role', { type: 'IdentityCenterUser', onBehalfOf: { userId: 'u-1', identityStoreArn: 'arn' } }, 'Identity Center user u-1'],
    ['a service', { type: 'AWSService', invokedBy: 'cloudformation.amazonaws.com' }, 'cloudformation.amazonaws.com'],
    ['a service that acts for a role', { ...BOB, invokedBy: 'cloudformation.amazonaws.com' }, 'cloudformation.amazonaws.com'],
    ['a service by its address', { type: 'AWSService' }, 'cloudtrail.amazonaws.com', { sourceIPAddress: 'cloudtrail.amazonaws.com' }],
    ['another account', { type: 'AWSAccount', principalId: 'AIDAX:bob', accountId: '999999999999' }, 'AWSAccount AIDAX:bob'],
    ['a federated user', { type: 'FederatedUser', principalId: '111111111111:carol' }, 'FederatedUser 111111111111:carol'],
    ['a SAML user', { type: 'SAMLUser', principalId: 'idp:carol' }, 'SAMLUser idp:carol'],
    ['a directory', { type: 'Directory', principalId: 'd-1' }, 'Directory d-1'],
    ['somebody unknown', { type: 'Unknown' }, 'Unknown without a name'],
    ['nobody', {}, 'identity without a name'],
  ])('%s', (_, userIdentity, words, record = {}) => {
    expect(actor(userIdentity, record)).toBe(words);
  }); // prettier-ignore

  test('a session name that was declared is not taken apart', () => {
    const workflow = { ...CONTEXT.workflow, sessionName: 'nightly' };
    const of = (session: string) =>
      actorOf(event('StopLogging', '03:12', { userIdentity: sessionOf('org-trail-apply', session) }), {
        ...CONTEXT,
        workflow,
      });
    expect(of('nightly')).toBe('this workflow');
    expect(of('org-trail-42')).toBe('org-trail-42 (role org-trail-apply)');
  });

  test('only a plain role’s session is worth asking whose token it came from', () => {
    const key = (userIdentity: object) => sessionKeyOf(event('StopLogging', '03:12', { userIdentity }));
    expect(key(BOB)).toBe('ASIAbob');
    expect(key(ALICE)).toBeNull();
    expect(key({ ...BOB, invokedBy: 'cloudformation.amazonaws.com' })).toBeNull();
    expect(key({ type: 'IAMUser', userName: 'alice', accessKeyId: 'AKIA' })).toBeNull();
  });

  test('is one line, whatever a record holds', () => {
    const anything = fc.oneof(anyText(), fc.constant('x\n::error::y'), fc.jsonValue(), fc.constant('z'.repeat(500)));
    const identity = fc.record({
      type: fc.oneof(fc.constantFrom('Root', 'IAMUser', 'AssumedRole', 'WebIdentityUser', 'IdentityCenterUser', 'AWSService'), anything),
      userName: anything, principalId: anything, arn: anything, accountId: anything, accessKeyId: anything,
      invokedBy: anything, identityProvider: anything, onBehalfOf: anything,
      sessionContext: fc.oneof(anything, fc.record({ sessionIssuer: fc.record({ arn: anything, userName: anything }), attributes: anything, sourceIdentity: anything })),
    }, { requiredKeys: [] }); // prettier-ignore
    fc.assert(
      fc.property(identity, anything, (userIdentity, from) => {
        const words = actor(userIdentity, { sourceIPAddress: from });
        expect(words).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
        expect(words.length).toBeLessThan(1_200);
      }),
      runs(40),
    );
  });
});

describe('a record', () => {
  test.each(['', 'null', '[]', '{', '"x"', '{"eventName":"StopLogging"}', '{"eventID":"1","eventName":"StopLogging","eventTime":"soon"}'])(
    'that says neither what nor when is none: %s',
    (text) => expect(readEvent(text)).toBeNull(),
  ); // prettier-ignore

  test.each([
    ['console', { userAgent: 'Mozilla/5.0', sessionCredentialFromConsole: 'true' }],
    ['CLI', { userAgent: 'aws-cli/2.30.0' }],
    ['CLI', { userAgent: '[aws-cli/1.16.1]' }],
    ['SDK', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9 aws-sdk-go-v2/1.30' }],
    ['SDK', { userAgent: 'Boto3/1.34' }],
    ['service', { userAgent: 'cloudformation.amazonaws.com' }],
    ['service', { userIdentity: { type: 'AssumedRole', invokedBy: 'cloudformation.amazonaws.com' } }],
    ['other', { userAgent: 'curl/8' }],
    ['other', { userAgent: null }],
  ])('came by way of %s', (via, record) => {
    expect(event('StopLogging', '03:12', record).via).toBe(via);
  });
});
