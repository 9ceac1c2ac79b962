import { describe, expect, test } from '@jest/globals';
import { isDenied, remedyOf, explainFailedRead } from '../../../src/aws/errors/aws-error.ts';
import { explainStep } from '../../../src/aws/apply/explain-step.ts';
import { explainSignIn } from '../../../src/aws/session/explain-sign-in.ts';
import { adviceText } from '../../../src/domain/values/advice.ts';
import { TRAIL } from '../../scenarios/stage.ts';

function errorOf(name: string, message: string, httpStatusCode = 400) {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });
}

function step(error: unknown) {
  const { message, hint = [] } = explainStep(error, {
    call: 'cloudtrail:UpdateTrail',
    account: '111111111111',
    region: 'us-east-1',
    trail: TRAIL,
    organizationId: 'o-exampleorg1',
    bucket: 'org-trail-logs',
    prefix: null,
    key: null,
    topic: null,
    logGroup: null,
    role: 'arn:aws:iam::111111111111:role/org-trail-to-logs',
  });
  return { message, hint: adviceText(hint) };
}

function SAID(action: string, why: string) {
  return `User: arn:aws:sts::111111111111:assumed-role/org-trail-apply/run-1 is not authorized to perform: ${action} on resource: ${TRAIL}${why}`;
}

const SCP_ARN = 'arn:aws:organizations::222222222222:policy/o-exampleorg1/service_control_policy/p-12345678';

/** AWS's words (IAM User Guide, troubleshoot access denied error messages), and who has to do something. */
const ELSEWHERE: readonly (readonly [why: string, explanation: RegExp, keeper: RegExp])[] = [
  [' with an explicit deny in a service control policy', /A service control policy denies/, /service control policies/],
  [
    ` with an explicit deny in a service control policy: ${SCP_ARN}`,
    new RegExp(`denies this call: ${SCP_ARN}\\.`),
    /remove the deny/,
  ],
  [
    ' because no service control policy allows the cloudtrail:UpdateTrail action',
    /No service control policy allows/,
    /management account/,
  ],
  [
    ' with an explicit deny in a resource control policy',
    /A resource control policy denies/,
    /resource control policies/,
  ],
  [
    ' because no resource control policy allows the X action',
    /No resource control policy allows/,
    /resource control policies/,
  ],
  [' with an explicit deny in a permissions boundary', /A permissions boundary denies/, /role’s permissions boundary/],
  [
    ' with an explicit deny in a permissions boundary: arn:aws:iam::111111111111:policy/team/boundary',
    /denies this call: arn:aws:iam::111111111111:policy\/team\/boundary\./,
    /role’s permissions boundary/,
  ],
  [
    ' because no permissions boundary allows the X action',
    /No permissions boundary allows/,
    /role’s permissions boundary/,
  ],
  [' with an explicit deny in a session policy', /A session policy denies/, /step that signs in/],
  [' because no session policy allows the X action', /No session policy allows/, /report this bug/],
  [' with an explicit deny in a VPC endpoint policy', /A VPC endpoint policy denies/, /VPC endpoint/],
  [' because no VPC endpoint policy allows the X action', /No VPC endpoint policy allows/, /VPC endpoint/],
  [' with an explicit deny in an identity-based policy', /An identity-based policy denies/, /role’s policies/],
  [' with an explicit deny in a resource-based policy', /A resource-based policy denies/, /resource owner/],
  [' because no resource-based policy allows the X action', /No resource-based policy allows/, /resource owner/],
  [' with an explicit deny in a role trust policy', /A role trust policy denies/, /trust policy/],
  [' with an explicit deny', /A policy denies/, /not which policy contains it/],
  [' with an explicit deny in a policy of a new kind', /A policy denies/, /not which policy contains it/],
];

const NAMES = ['AccessDeniedException', 'AccessDenied', 'AuthorizationErrorException'];

describe('a deny is answered with whose policy has to change, never with an Allow statement', () => {
  test.each(ELSEWHERE)('a step denied%s', (why, explanation, keeper) => {
    for (const name of NAMES) {
      for (const action of ['cloudtrail:UpdateTrail', 'iam:PassRole', 's3:PutBucketPolicy']) {
        const { message, hint } = step(errorOf(name, SAID(action, why), 403));
        expect(message).toMatch(explanation);
        expect(hint).toMatch(keeper);
        expect(hint).not.toMatch(/"Effect"|Allow the role/);
        if (!keeper.test('not which policy contains it')) expect(hint).toContain(action);
      }
    }
  });

  test.each(ELSEWHERE)('a read denied%s', (why, explanation, keeper) => {
    for (const name of NAMES) {
      const remedy = remedyOf('cloudtrail:GetTrail', errorOf(name, SAID('cloudtrail:GetTrail', why), 403));
      expect(remedy).toMatch(explanation);
      expect(remedy).toMatch(keeper);
      expect(remedy).not.toContain('Allow the role');
    }
  });

  test.each([
    ['', true],
    [' because no identity-based policy allows the cloudtrail:UpdateTrail action', false],
  ])('what the role itself lacks is allowed to the role (%s)', (why, isHedged) => {
    const { message, hint } = step(errorOf('AccessDeniedException', SAID('cloudtrail:UpdateTrail', why)));
    expect(message).toContain('This role is not allowed to make the call.');
    expect(hint).toContain('"Action": "cloudtrail:UpdateTrail"');
    expect(hint).toContain(`"Resource": "${TRAIL}"`);
    expect(/AWS does not name it/.test(hint)).toBe(isHedged);
    const read = errorOf('AccessDeniedException', SAID('cloudtrail:GetTrail', why));
    expect(remedyOf('cloudtrail:GetTrail', read)).toBe("Allow cloudtrail:GetTrail in the role's policy.");
  });
});

/** How services say that they do not recognise who calls (Common Errors of each API; S3, Error responses), with their status. */
const UNRECOGNISED: readonly (readonly [name: string, status: number])[] = [
  ['InvalidSignatureException', 400],
  ['InvalidSignatureException', 403],
  ['SignatureDoesNotMatch', 403],
  ['IncompleteSignature', 400],
  ['IncompleteSignatureException', 400],
  ['RequestExpired', 400],
  ['RequestTimeTooSkewed', 403],
  ['InvalidClientTokenId', 403],
  ['InvalidAccessKeyId', 403],
  ['UnrecognizedClientException', 400],
  ['MissingAuthenticationToken', 403],
  ['MissingAuthenticationTokenException', 400],
  ['AuthorizationHeaderMalformed', 400],
  ['InvalidToken', 400],
];

describe('a request that AWS does not recognise is a clock, a key or a proxy, not a missing permission', () => {
  const named = (text: string) => {
    for (const words of [/clock/, /credentials/, /proxy/, /not a missing permission/]) expect(text).toMatch(words);
    expect(text).not.toMatch(/Allow the role|"Effect"/);
  };

  test.each(UNRECOGNISED)('%s (%i), of a step and of a read', (name, status) => {
    const error = errorOf(name, 'The request signature we calculated does not match', status);
    const { message, hint } = step(error);
    expect(message).not.toMatch(/not allowed to|AWS refused the call/);
    named(hint);
    named(remedyOf('s3:GetBucketPolicy', error));
    named(explainFailedRead('kms:GetKeyPolicy', error));
  });

  test.each(UNRECOGNISED)('%s (%i), of a sign-in by each way', (name, status) => {
    const error = errorOf(name, 'Signature expired: 20261129T000000Z is now earlier than 20261129T000500Z', status);
    const how = { audience: 'sts.amazonaws.com', region: 'us-east-1', token: null };
    for (const role of ['arn:aws:iam::111111111111:role/org-trail-apply', null]) {
      const { message, hint = [] } = explainSignIn(error, { ...how, role });
      named(adviceText(hint));
      expect(message).toContain('Signature expired');
      expect(message).not.toContain('could not be asked');
    }
  });

  test.each(['ExpiredToken', 'ExpiredTokenException'])('%s is a session that ended', (name) => {
    for (const status of [400, 403]) {
      const error = errorOf(name, 'The security token included in the request is expired', status);
      expect(step(error).message).toMatch(/session ended/);
      expect(step(error).hint).toMatch(/role-duration-seconds/);
      expect(remedyOf('iam:GetRole', error)).toMatch(/session ended.*role-duration-seconds/);
    }
  });
});

describe('errors: explain denial', () => {
  test.each([...UNRECOGNISED.map(([name]) => name), 'ExpiredToken', 'ExpiredTokenException'])(
    '%s is no denial, whatever its status',
    (name) => {
      for (const status of [400, 401, 403]) expect(isDenied(errorOf(name, 'says AWS', status))).toBe(false);
      expect(isDenied(errorOf('Unknown', 'UnknownError', 403))).toBe(true);
    },
  );
});
