import { describe, expect, test } from '@jest/globals';
import { pullRequest } from '../../../simulator/github/events.ts';
import { ADMINISTRATOR_SECRET, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import type { World } from '../../../simulator/world/world.ts';
import { withWorld, PLAN_ROLE, ROLE } from '../stage.ts';

function account(world: World) {
  return world.accounts.get(MANAGEMENT_ACCOUNT)!;
}

const GITHUB = 'token.actions.githubusercontent.com';
const NO_METADATA = { AWS_EC2_METADATA_DISABLED: 'true' };
const KEYS = { AWS_ACCESS_KEY_ID: `AKIAADMIN${MANAGEMENT_ACCOUNT}`, AWS_SECRET_ACCESS_KEY: ADMINISTRATOR_SECRET };

describe('sign-in: sign in', () => {
  test.each<{
    what: string;
    arrange?: (world: World) => void;
    inputs?: Record<string, string>;
    options?: object;
    reported: RegExp[];
  }>([
    {
      what: 'without id-token: write',
      options: { withoutOidc: true },
      reported: [/lacks the permission id-token: write/, /permissions:\n.*contents: read\n.*id-token: write/],
    },
    {
      what: 'from a branch that the trust policy does not name',
      arrange: (world) =>
        void (world.oidcClaims = {
          ...world.oidcClaims,
          sub: 'repo:octo-org/audit:ref:refs/heads/other',
          ref: 'refs/heads/other',
        }),
      reported: [
        /four possible reasons: the role does not exist, its trust policy does not accept this job's subject 'repo:octo-org\/audit:ref:refs\/heads\/other', it does not accept the audience 'sts.amazonaws.com', or it trusts another OIDC provider than that of this token's issuer https:\/\/token.actions.githubusercontent.com\./,
        /"token.actions.githubusercontent.com:sub": "repo:octo-org\/audit:ref:refs\/heads\/other"/,
        /"token.actions.githubusercontent.com:repository_id": "2002"/,
        /repo:octo-org@1001\/audit@2002:ref:refs\/heads\/other/,
      ],
    },
    {
      what: 'with the immutable form of the subject',
      arrange: (world) =>
        void (world.oidcClaims = { ...world.oidcClaims, sub: 'repo:octo-org@1001/audit@2002:environment:staging' }),
      reported: [
        /subject 'repo:octo-org@1001\/audit@2002:environment:staging'/,
        / {2}repo:octo-org\/audit:environment:staging/,
      ],
    },
    {
      what: 'with a role that does not exist',
      inputs: { 'role-to-assume': 'arn:aws:iam::111111111111:role/nobody' },
      reported: [/did not allow this job to assume arn:aws:iam::111111111111:role\/nobody/, /four possible reasons/],
    },
    {
      what: 'with an audience that the provider does not know',
      inputs: { audience: 'elsewhere' },
      reported: [
        /does not list the audience 'elsewhere'/,
        /aws iam add-client-id-to-open-id-connect-provider .* --client-id elsewhere/,
      ],
    },
    {
      what: 'where the account has no OIDC provider',
      arrange: (world) => void account(world).oidcProviders.delete(GITHUB),
      reported: [
        /has no OIDC provider/,
        /aws iam create-open-id-connect-provider --url https:\/\/token.actions.githubusercontent.com/,
      ],
    },
    {
      what: 'on GitHub Enterprise Server, where the account knows github.com alone',
      arrange: (world) =>
        void (world.oidcClaims = { ...world.oidcClaims, iss: 'https://ghes.example.com/_services/token' }),
      reported: [
        /no OIDC provider for their issuer https:\/\/ghes.example.com\/_services\/token/,
        /AWS must be able to reach https:\/\/ghes.example.com\/_services\/token\/.well-known\/openid-configuration/,
        /aws iam create-open-id-connect-provider --url https:\/\/ghes.example.com\/_services\/token --client-id-list sts.amazonaws.com/,
      ],
    },
    {
      what: 'of an enterprise with an issuer of its own, which the trust policy does not name',
      arrange: (world) => {
        world.oidcClaims = { ...world.oidcClaims, iss: `https://${GITHUB}/octo` };
        account(world).oidcProviders.set(`${GITHUB}/octo`, { audiences: ['sts.amazonaws.com'] });
      },
      reported: [
        /another OIDC provider than that of this token's issuer https:\/\/token.actions.githubusercontent.com\/octo\./,
        /"token.actions.githubusercontent.com\/octo:sub": "repo:octo-org\/audit:ref:refs\/heads\/main"/,
      ],
    },
    {
      what: 'for longer than the role allows',
      inputs: { 'role-duration-seconds': '7200' },
      reported: [
        /does not allow sessions of this duration/,
        /aws iam update-role --role-name org-trail-apply --max-session-duration/,
      ],
    },
    {
      what: 'while GitHub issues no token',
      arrange: (world) => world.inject({ action: 'oidc:GetToken', code: 'Forbidden', status: 403 }),
      reported: [/GitHub did not issue an OIDC token/, /run the job again/],
    },
    {
      what: 'with no credentials at all',
      inputs: { 'role-to-assume': '' },
      options: { env: NO_METADATA },
      reported: [/There are no AWS credentials: role-to-assume is empty/, /Set role-to-assume/],
    },
    {
      what: 'with credentials that are not valid',
      inputs: { 'role-to-assume': '' },
      options: { env: { ...KEYS, AWS_ACCESS_KEY_ID: 'AKIANOBODY' } },
      reported: [/credentials that the runner provides are not valid/, /Renew them/],
    },
    {
      what: 'in a Region that does not exist',
      inputs: { 'aws-region': 'us-esat-1' },
      options: { process: 'own', shortensWaits: true, env: { AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:9' } },
      reported: [/STS in us-esat-1 could not be reached: ECONNREFUSED/, /Check aws-region/],
    },
  ])('$what: a sentence and a remedy, and nothing is read', ({ arrange, inputs = {}, options = {}, reported }) =>
    withWorld(async ({ world, run, calls }) => {
      arrange?.(world);
      const ran = await run(inputs, options);
      expect(ran.exitCode).toBe(1);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'sign-in', changed: 'false' });
      for (const words of reported) expect(ran.stdout).toMatch(words);
      expect(ran.summary).toContain('What to do');
      expect(calls().filter(({ service }) => service === 'cloudtrail')).toEqual([]);
      expect(ran.annotations).toHaveLength(1);
    }),
  );

  test('an account that is not allowed is refused before anything is read from CloudTrail', () =>
    withWorld(async ({ run, calls }) => {
      const ran = await run({ 'allowed-account-ids': '222222222222' });
      expect(ran.exitCode).toBe(1);
      expect(ran.outputs).toMatchObject({
        outcome: 'refused',
        'failure-reason': 'account',
        'aws-account-id': '111111111111',
      });
      expect(ran.stdout).toContain('signed in to account 111111111111, but allowed-account-ids names 222222222222');
      expect(calls().filter(({ service }) => service === 'cloudtrail')).toEqual([]);
    }));

  test('the same for credentials that an earlier step provides', () =>
    withWorld(async ({ run, calls }) => {
      const ran = await run({ 'role-to-assume': '', 'allowed-account-ids': '222222222222' }, { env: KEYS });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'account' });
      expect(calls().map(({ action }) => action)).toEqual(['sts:GetCallerIdentity']);
    }));

  test('credentials of an earlier step do without OIDC, and the log says what bounds them', () =>
    withWorld(async ({ run, calls }) => {
      const ran = await run({ 'role-to-assume': '' }, { env: KEYS, withoutOidc: true, process: 'own' });
      expect(ran.outputs).toMatchObject({
        outcome: 'applied',
        'authenticated-arn': 'arn:aws:iam::111111111111:user/administrator',
      });
      // An apply is there to write.
      expect(ran.stdout).not.toContain('only Org Trail itself prevents a plan from writing');
      const planned = await run({ 'role-to-assume': '', mode: 'plan' }, { env: KEYS, withoutOidc: true });
      expect(planned.stdout).toContain('only Org Trail itself prevents a plan from writing');
      expect(calls().map(({ action }) => action)).not.toContain('oidc:GetToken');
    }));

  test('role, audience, session name and duration are the declared ones', () =>
    withWorld(async ({ world, run, calls }) => {
      account(world).oidcProviders.get(GITHUB)!.audiences.push('audit');
      const role = account(world).roles.get('org-trail-apply')!;
      role.trustPolicy = JSON.parse(
        JSON.stringify(role.trustPolicy).replaceAll('"sts.amazonaws.com"', '"audit"'),
      ) as typeof role.trustPolicy;
      await run({ audience: 'audit', 'role-session-name': 'audit@main', 'role-duration-seconds': '1200' });
      const assumed = calls().filter(({ action }) => action === 'sts:AssumeRoleWithWebIdentity');
      expect(assumed).toHaveLength(2);
      for (const { input, error } of assumed) {
        expect(error).toBeNull();
        expect(input).toMatchObject({ RoleArn: ROLE, RoleSessionName: 'audit@main', DurationSeconds: '1200' });
      }
    }));

  test('a run that only reads uses plan-role-to-assume; one that may write does not', () =>
    withWorld(async ({ world, run }) => {
      const roles = { 'plan-role-to-assume': PLAN_ROLE };
      world.oidcClaims = { ...world.oidcClaims, sub: 'repo:octo-org/audit:pull_request' };
      const planned = await run({ ...roles, mode: 'auto' }, { event: pullRequest() });
      expect(planned.outputs['authenticated-arn']).toContain('/org-trail-plan/org-trail-7000000001');
      world.oidcClaims = { ...world.oidcClaims, sub: 'repo:octo-org/audit:ref:refs/heads/main' };
      expect((await run(roles)).outputs['authenticated-arn']).toContain('/org-trail-apply/');
      expect((await run({ ...roles, mode: 'check' })).outputs['authenticated-arn']).toContain('/org-trail-plan/');
    }));

  test('runs are told apart in CloudTrail by their user agent', () =>
    withWorld(async ({ run, calls }) => {
      await run();
      for (const { userAgent } of calls().filter(({ service }) => service === 'cloudtrail')) {
        expect(userAgent).toMatch(/org-trail\/\d+\.\d+\.\d+ .*md\/run_id#7000000001/);
      }
    }));
});
