import { describe, expect, test } from '@jest/globals';
import { adviceText } from '../../../src/domain/values/advice.ts';
import { explainSignIn } from '../../../src/aws/session/explain-sign-in.ts';

const ACCOUNT = '111111111111';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/org-trail-apply`;
const GITHUB = 'token.actions.githubusercontent.com';
const DENIED = ['AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'] as const;
const NO_PROVIDER = ['InvalidIdentityToken', 'No OpenIDConnect provider found in your account for https://x'] as const;
const AUDIENCE = ['InvalidIdentityToken', 'Incorrect token audience'] as const;
const NO_KEYS = ['InvalidIdentityToken', "Couldn't retrieve verification key from your identity provider"] as const;

const CLAIMS = {
  iss: `https://${GITHUB}`,
  sub: 'repo:octo-org/audit:ref:refs/heads/main',
  repository: 'octo-org/audit',
  repository_id: '2002',
  repository_owner_id: '1001',
  ref: 'refs/heads/main',
  job_workflow_ref: 'octo-org/central/.github/workflows/trail.yml@refs/heads/main',
};

function tokenOf(claims: unknown): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
}

function explain(
  [name, message]: readonly [string, string],
  claims: Record<string, unknown> | string = CLAIMS,
  { role = ROLE, audience = 'sts.amazonaws.com', region = 'us-east-1' } = {},
) {
  const error = Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400 } });
  const token = typeof claims === 'string' ? claims : tokenOf(claims);
  const explained = explainSignIn(error, { role, audience, region, token });
  expect(explained.code).toBe('sign-in');
  const says = explained.message;
  const hint = adviceText(explained.hint ?? []);
  const statement = /^\{[^]*?^\}/m.exec(hint)?.[0];
  return {
    says,
    hint,
    all: `${says}\n${hint}`,
    statement: statement === undefined ? null : (JSON.parse(statement) as Statement),
  };
}

interface Statement {
  readonly Principal: { readonly Federated: string };
  readonly Condition: { readonly StringEquals: Readonly<Record<string, string>> };
}

/** Issuers of GitHub (facts, enterprise B4 and B5), and whether GitHub Enterprise Server is behind it. */
const ISSUERS: readonly (readonly [issuer: string, isServer: boolean])[] = [
  ['ghes.example.com/_services/token', true],
  ['github.corp.internal/_services/token', true],
  ['token.actions.octocorp.ghe.com', false],
  ['token.actions.some-sub-domain.ghe.com', false],
  [`${GITHUB}/octo-enterprise`, false],
  [`${GITHUB}/a_b-1`, false],
];

describe('everything of a sign-in hint is of the token’s issuer', () => {
  test.each(ISSUERS)('%s: the trust statement', (issuer) => {
    const { says, hint, statement, all } = explain(DENIED, { ...CLAIMS, iss: `https://${issuer}` });
    expect(statement?.Principal.Federated).toBe(`arn:aws:iam::${ACCOUNT}:oidc-provider/${issuer}`);
    // Of other issuers than github.com's no more condition keys are documented.
    expect(statement?.Condition.StringEquals).toEqual({
      [`${issuer}:aud`]: 'sts.amazonaws.com',
      [`${issuer}:sub`]: CLAIMS.sub,
    });
    expect(says).toContain(`it trusts another OIDC provider than that of this token's issuer https://${issuer}.`);
    expect(hint).toContain(`'${CLAIMS.job_workflow_ref}' (job_workflow_ref)`);
    if (!issuer.startsWith(GITHUB)) expect(all).not.toContain('githubusercontent');
  });

  test.each(ISSUERS)('%s: the commands', (issuer, isServer) => {
    const claims = { ...CLAIMS, iss: `https://${issuer}` };
    const created = explain(NO_PROVIDER, claims);
    expect(created.hint).toContain(
      `\n  aws iam create-open-id-connect-provider --url https://${issuer} --client-id-list sts.amazonaws.com`,
    );
    expect(created.says).toContain(`no OIDC provider for their issuer https://${issuer}.`);
    const wellKnown = `https://${issuer}/.well-known/openid-configuration`;
    expect(created.hint.includes(wellKnown)).toBe(isServer);
    const added = explain(AUDIENCE, claims, { audience: 'elsewhere' });
    expect(added.hint).toContain(
      `--open-id-connect-provider-arn arn:aws:iam::${ACCOUNT}:oidc-provider/${issuer} --client-id elsewhere`,
    );
    const unreached = explain(NO_KEYS, claims);
    expect(unreached.hint).toContain(`the token's issuer, https://${issuer}: they must be equal`);
    expect(unreached.hint.includes(wellKnown)).toBe(isServer);
  });

  test('github.com’s own statement also names the repository’s id, and the branch of an environment', () => {
    const sub = 'repo:octo-org/audit:environment:production';
    expect(explain(DENIED, { ...CLAIMS, sub }).statement?.Condition.StringEquals).toEqual({
      [`${GITHUB}:aud`]: 'sts.amazonaws.com',
      [`${GITHUB}:sub`]: sub,
      [`${GITHUB}:repository_id`]: '2002',
      [`${GITHUB}:ref`]: 'refs/heads/main',
    });
    const elsewhere = explain(DENIED, { ...CLAIMS, sub, iss: 'https://ghes.example.com/_services/token' });
    expect(elsewhere.hint).toContain('Every branch can name an environment');
  });

  test.each([
    [`https://${GITHUB}`, true],
    [`https://${GITHUB}/octo-enterprise`, true],
    ['https://token.actions.octocorp.ghe.com', false],
    ['https://ghes.example.com/_services/token', false],
  ])('%s: two forms of the subject are of github.com alone', (iss, both) => {
    const { hint } = explain(DENIED, { ...CLAIMS, iss });
    expect(hint.includes('  repo:octo-org@1001/audit@2002:ref:refs/heads/main')).toBe(both);
  });

  test.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('%s: the provider is of the partition %s', (region, partition) => {
    const role = ROLE.replace('arn:aws:', `arn:${partition}:`);
    const { statement } = explain(DENIED, CLAIMS, { region, role });
    expect(statement?.Principal.Federated).toBe(`arn:${partition}:iam::${ACCOUNT}:oidc-provider/${GITHUB}`);
  });
});

describe('an issuer that cannot be read is nobody’s: github.com is not assumed', () => {
  const UNREADABLE: readonly (readonly [what: string, claims: Record<string, unknown> | string])[] = [
    ['no token', ''],
    ['no JWT', 'not-a-token'],
    ['no JSON', 'e30.bm8.c2ln'],
    ['a list', tokenOf([1])],
    ['null', tokenOf(null)],
    ['no iss', { ...CLAIMS, iss: undefined }],
    ['a number', { ...CLAIMS, iss: 7 }],
    ['an object', { ...CLAIMS, iss: { toString: 'https://x' } }],
    ...[
      '',
      'http://ghes.example.com',
      'https://',
      'https://-rf.example',
      'https://ghes.example.com:8443/_services/token',
      'https://user@ghes.example.com',
      'https://ghes.example.com/?x=1',
      'https://ghes.example.com/#x',
      'https://ghes.example.com/',
      'https://ghes.example.com/../token',
      'https://ghes.example.com/$(id)',
      'https://ghes.example.com/`id`',
      "https://ghes.example.com/'",
      'https://ghes.example.com/"}',
      'https://ghes.example.com/a b',
      'https://ghes.example.com/a\nrm -rf',
      'https://ghes.example.com/a\n',
      'https://ghes.example.com;id',
      'https://ghés.example.com',
      'https://ghes.example.com/\u202e',
      `https://ghes.example.com/${'a'.repeat(240)}`,
    ].map((iss) => [JSON.stringify(iss), { ...CLAIMS, iss }] as const),
  ];

  test.each(UNREADABLE)('%s', (_, claims) => {
    for (const failed of [DENIED, NO_PROVIDER, AUDIENCE, NO_KEYS]) {
      const { all } = explain(failed, claims);
      expect(all).toContain('cannot be read');
      expect(all).not.toMatch(/githubusercontent|ghes|rm -rf|\$\(id\)/);
    }
    expect(explain(NO_PROVIDER, claims).hint).toContain('--url https://ISSUER ');
  });

  test.each([
    ['nothing', {}],
    ['a number', { sub: 7 }],
    ['an empty string', { sub: '' }],
    ['a list', { sub: ['a'] }],
  ])('and without a subject (%s) there is no statement, which would let everybody in', (_, claims) => {
    const { hint, says, statement } = explain(DENIED, { ...CLAIMS, sub: undefined, ...claims });
    expect(statement).toBeNull();
    expect(says).toContain("subject '(unreadable)'");
    expect(hint).toContain('there is no statement to copy');
  });
});

describe('session: explain sign in', () => {
  test.each(['$(id)', "a'b", 'a;id', 'a&&b', '`id`', '"', '|x'])(
    'the audience %s is quoted in commands',
    (audience) => {
      const quoted = `'${audience.replaceAll("'", `'\\''`)}'`;
      expect(explain(AUDIENCE, CLAIMS, { audience }).hint).toMatch(new RegExp(`--client-id ${escape(quoted)}$`, 'm'));
      expect(explain(NO_PROVIDER, CLAIMS, { audience }).hint).toMatch(
        new RegExp(`--client-id-list ${escape(quoted)}$`, 'm'),
      );
    },
  );

  function escape(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }

  test.each([
    ['with an explicit deny in a resource control policy', /A resource control policy denies/, /resource control/],
    ['with an explicit deny in a VPC endpoint policy', /VPC endpoint policy denies/, /VPC endpoint/],
    ['because no VPC endpoint policy allows the action', /No VPC endpoint policy allows/, /VPC endpoint/],
  ])('a denied sign-in %s: whose policy has to change, and no trust statement', (why, says, fix) => {
    const explained = explain(['AccessDenied', `${DENIED[1]} ${why}`]);
    expect(explained.says).toMatch(says);
    expect(explained.hint).toMatch(fix);
    expect(explained.statement).toBeNull();
  });

  test('a trust policy that allows nothing is answered with one that does', () => {
    const text = `${DENIED[1]} because no role trust policy allows the sts:AssumeRoleWithWebIdentity action`;
    expect(explain(['AccessDenied', text]).statement).not.toBeNull();
  });
});
