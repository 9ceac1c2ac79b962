import { describe, expect, test } from '@jest/globals';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import type { SimulatedCloud } from '../../../simulator/server.ts';
import type { World } from '../../../simulator/world/world.ts';
import { githubTrustPolicy, policyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, errorNameOf, organizations, sts } from '../clients.ts';

const ROLE = 'arn:aws:iam::111111111111:role/org-trail-apply';
const GITHUB = 'token.actions.githubusercontent.com';

async function tokenOf(cloud: SimulatedCloud, audience = 'sts.amazonaws.com'): Promise<string> {
  const response = await fetch(`${cloud.oidcRequestUrl}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${cloud.oidcRequestToken}` },
  });
  return ((await response.json()) as { value: string }).value;
}

async function assume(cloud: SimulatedCloud, input: Partial<AssumeRoleWithWebIdentityCommandInput> = {}) {
  const WebIdentityToken = input.WebIdentityToken ?? (await tokenOf(cloud));
  return sts(cloud).send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: ROLE, RoleSessionName: 'run-1', ...input, WebIdentityToken }),
  );
}

describe('sign-in: sign in', () => {
  test('a token is exchanged for credentials that work and name the session', async () => {
    const cloud = await startCloud();
    const { Credentials, AssumedRoleUser, SubjectFromWebIdentityToken } = await assume(cloud);
    const arn = 'arn:aws:sts::111111111111:assumed-role/org-trail-apply/run-1';
    expect(AssumedRoleUser).toMatchObject({ Arn: arn });
    expect(SubjectFromWebIdentityToken).toBe('repo:octo-org/audit:ref:refs/heads/main');
    expect(Credentials!.Expiration!.getTime() - Date.now()).toBeGreaterThan(3590_000);
    const credentials = {
      accessKeyId: Credentials!.AccessKeyId!,
      secretAccessKey: Credentials!.SecretAccessKey!,
      sessionToken: Credentials!.SessionToken!,
    };
    const identity = await sts(cloud, credentials).send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({ Account: '111111111111', Arn: arn });
  });

  test('a session policy narrows the role, and the record of calls shows it', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const session = policyDocument({ Effect: 'Allow', Action: 'cloudtrail:Get*', Resource: '*' });
    const { Credentials } = await assume(cloud, { Policy: JSON.stringify(session) });
    const client = organizations(cloud, {
      accessKeyId: Credentials!.AccessKeyId!,
      secretAccessKey: Credentials!.SecretAccessKey!,
      sessionToken: Credentials!.SessionToken!,
    });
    await expect(client.send(new DescribeOrganizationCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message:
        'User: arn:aws:sts::111111111111:assumed-role/org-trail-apply/run-1 is not authorized to perform: organizations:DescribeOrganization on resource: * because no session policy allows the organizations:DescribeOrganization action',
    });
    expect(world.calls.at(-1)).toMatchObject({
      service: 'organizations',
      action: 'organizations:DescribeOrganization',
      region: 'us-east-1',
      accountId: '111111111111',
      sessionPolicy: session,
      error: 'AccessDeniedException',
      isWrite: false,
    });
  });

  const longPolicy = JSON.stringify(
    policyDocument({ Effect: 'Allow', Action: 'a:b', Resource: `arn:aws:s3:::${'b'.repeat(2000)}` }),
  );
  const notAllowed = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';

  // The error, its message, what is asked for, and what is different in the world.
  type Row = [string, string | RegExp, Partial<AssumeRoleWithWebIdentityCommandInput>, ((world: World) => unknown)?];

  test.each<Row>([
    ['AccessDenied', notAllowed, { RoleArn: ROLE.replace('apply', 'none') }],
    ['AccessDenied', notAllowed, {}, (w) => (w.oidcClaims.sub = 'repo:octo-org/audit:pull_request')],
    ['AccessDenied', notAllowed, {}, (w) => (w.oidcClaims.sub = 'repo:octo-org/audit:ref:refs/heads/other')],
    ['AccessDenied', notAllowed, { RoleArn: 'arn:aws:iam::111111111111:role/org-trail-to-logs' }],
    ['InvalidIdentityToken', 'Incorrect token audience', { WebIdentityToken: 'https://github.com/octo-org' }],
    [
      'InvalidIdentityToken',
      `No OpenIDConnect provider found in your account for https://${GITHUB}`,
      {},
      (w) => w.accounts.get('111111111111')!.oidcProviders.clear(),
    ],
    ['InvalidIdentityToken', /provider found/, { RoleArn: ROLE.replaceAll('1', '9') }],
    ['ExpiredTokenException', /expired/, {}, (w) => (w.oidcClaims.exp = Math.floor(Date.now() / 1000) - 60)],
    ['InvalidIdentityToken', /not a valid/, { WebIdentityToken: 'not-a-token' }],
    [
      'InvalidIdentityToken',
      /provider found .* https:\/\/elsewhere.example$/,
      {},
      (w) => (w.oidcClaims.iss = 'https://elsewhere.example'),
    ],
    ['ValidationError', 'Request ARN is invalid', { RoleArn: 'org-trail-apply' }],
    ['ValidationError', /roleSessionName/, { RoleSessionName: 'x' }],
    ['ValidationError', /roleSessionName/, { RoleSessionName: 'run 1' }],
    ['ValidationError', /roleSessionName/, { RoleSessionName: 'x'.repeat(65) }],
    ['ValidationError', /greater than or equal to 900/, { DurationSeconds: 899 }],
    ['ValidationError', /less than or equal to 43200/, { DurationSeconds: 43201 }],
    ['ValidationError', /exceeds the MaxSessionDuration set for this role/, { DurationSeconds: 3601 }],
    ['ValidationError', /less than or equal to 2048/, { Policy: longPolicy }],
    ['MalformedPolicyDocumentException', /invalid Json/, { Policy: '{' }],
    ['MalformedPolicyDocumentException', /version/, { Policy: '{"Statement":[]}' }],
    [
      'MalformedPolicyDocumentException',
      /vendor/,
      { Policy: JSON.stringify(policyDocument({ Effect: 'Allow', Action: 'Everything', Resource: '*' })) },
    ],
    [
      'MalformedPolicyDocumentException',
      /ARN format/,
      { Policy: JSON.stringify(policyDocument({ Effect: 'Allow', Action: '*', Resource: 'trail' })) },
    ],
    [
      'MalformedPolicyDocumentException',
      /Principal/,
      { Policy: JSON.stringify(policyDocument({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' })) },
    ],
  ])('%s: %s', async (...[name, message, input, arrange]: Row) => {
    const world = createWorld();
    arrange?.(world);
    const cloud = await startCloud(world);
    const audience = input.WebIdentityToken?.startsWith('https:') ? await tokenOf(cloud, input.WebIdentityToken) : null;
    const attempt = assume(cloud, audience ? { ...input, WebIdentityToken: audience } : input);
    await expect(attempt).rejects.toMatchObject({
      name: expect.stringMatching(new RegExp(`^${name.replace(/Exception$/, '')}(Exception)?$`)),
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  test.each([
    ['repo:octo-org/audit:pull_request', 'org-trail-plan', ''],
    ['repo:octo-org@1001/audit@2002:pull_request', 'org-trail-plan', ''],
    ['repo:octo-org/audit:ref:refs/heads/gh-readonly-queue/main/pr-7-abc', 'org-trail-plan', ''],
    ['repo:octo-org@1001/audit@2002:environment:production', 'org-trail-apply', ''],
    ['repo:octo-org/audit:ref:refs/tags/main', 'org-trail-apply', 'AccessDenied'],
    ['repo:stranger/audit:pull_request', 'org-trail-plan', 'AccessDenied'],
  ])('%s for %s: %j', async (sub, role, error) => {
    const world = createWorld();
    world.oidcClaims.sub = sub;
    const attempt = assume(await startCloud(world), { RoleArn: ROLE.replace('org-trail-apply', role) });
    expect(await errorNameOf(attempt)).toBe(error);
  });

  test('trust policies may name a repository id and an environment instead of a subject', async () => {
    const world = createWorld();
    const role = world.accounts.get('111111111111')!.roles.get('org-trail-apply')!;
    const statement = [githubTrustPolicy({ accountId: '111111111111', subjects: ['*'] }).Statement].flat()[0]!;
    const keys = { [`${GITHUB}:repository_id`]: '2002', [`${GITHUB}:environment`]: 'production' };
    role.trustPolicy = policyDocument({ ...statement, Condition: { StringEquals: keys } });
    const cloud = await startCloud(world);
    expect(await errorNameOf(assume(cloud))).toBe('AccessDenied');
    world.oidcClaims.environment = 'production';
    expect(await errorNameOf(assume(cloud))).toBe('');
  });

  test('a token that somebody else signed is refused', async () => {
    const cloud = await startCloud();
    const { privateKey } = await generateKeyPair('ES256');
    const forged = new SignJWT(decodeJwt(await tokenOf(cloud))).setProtectedHeader({ alg: 'ES256' });
    await expect(assume(cloud, { WebIdentityToken: await forged.sign(privateKey) })).rejects.toMatchObject({
      name: expect.stringMatching(/^InvalidIdentityToken/),
      message: 'The ID Token signature is not valid',
    });
  });

  test('the token carries GitHub’s claims, and its default audience is the owner’s URL', async () => {
    const world = createWorld();
    world.oidcClaims.environment = 'production';
    const cloud = await startCloud(world);
    const headers = { authorization: `Bearer ${cloud.oidcRequestToken}` };
    const { value } = (await (await fetch(cloud.oidcRequestUrl, { headers })).json()) as { value: string };
    const claims = decodeJwt(value);
    expect(claims).toMatchObject({
      iss: `https://${GITHUB}`,
      aud: 'https://github.com/octo-org',
      repository: 'octo-org/audit',
      repository_id: '2002',
      repository_owner_id: '1001',
      environment: 'production',
    });
    expect(claims.exp! - claims.iat!).toBe(300);
  });

  test.each([
    ['oidc', {}, 401],
    ['oidc', { authorization: 'Bearer wrong' }, 401],
    ['github', { authorization: 'token wrong' }, 401],
    ['github', {}, 404],
  ])('%s with %j answers %d', async (which, headers, status) => {
    const cloud = await startCloud();
    const url = which === 'oidc' ? cloud.oidcRequestUrl : `${cloud.githubApiUrl}/repos/octo-org/audit`;
    expect((await fetch(url, { headers: headers as Record<string, string> })).status).toBe(status);
  });

  test('GitHub’s API knows the default branch of the one repository, and no other path', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const get = (path: string) =>
      fetch(cloud.githubApiUrl + path, { headers: { authorization: `token ${world.githubToken}` } });
    expect(await (await get('/repos/octo-org/audit')).json()).toMatchObject({ id: 2002, default_branch: 'main' });
    expect((await get('/repos/octo-org/other')).status).toBe(404);
    expect((await get('/user')).status).toBe(404);
    expect(world.calls.map(({ action }) => action)).toEqual([
      'github:GetRepository',
      'github:GetRepository',
      'github:GET /user',
    ]);
  });
});
