import { describe, expect, test } from '@jest/globals';
import { pullRequest } from '../../../simulator/github/events.ts';
import { AMBIENT, withNetwork } from './company-network.ts';

const USER = { credentials: 'user:p@ss' };

describe('network: a proxy', () => {
  test('the whole plan goes through it, the comment on the pull request too', () =>
    withNetwork(USER, async ({ plan, variables, network, world }) => {
      const HTTPS_PROXY = variables['HTTPS_PROXY']!.replace('//', '//user:p%40ss@');
      const ran = await plan({ HTTPS_PROXY }, {}, { process: 'own', event: pullRequest() });
      expect([ran.exitCode, ran.outputs['outcome']]).toEqual([0, 'drift']);
      expect(ran.outputs['prerequisites']).not.toMatch(/"(?:unknown|fail)"/);
      expect(world.github.comments).toHaveLength(1);
      // Nothing went round it: no other way leads to these names.
      expect(new Set(network.proxy.asked)).toEqual(
        new Set([
          'run-actions-1-azure-eastus.actions.githubusercontent.com:443',
          'sts.us-east-1.amazonaws.com:443',
          'cloudtrail.us-east-1.amazonaws.com:443',
          'organizations.us-east-1.amazonaws.com:443',
          'iam.amazonaws.com:443',
          'kms.us-east-1.amazonaws.com:443',
          'sns.us-east-1.amazonaws.com:443',
          'logs.us-east-1.amazonaws.com:443',
          'org-trail-logs.s3.us-east-1.amazonaws.com:443',
          'api.github.com:443',
        ]),
      );
      for (const text of [ran.stdout, ran.summary, ...Object.values(ran.files)]) expect(text).not.toContain('p%40ss');
    }));

  test('one that does not allow GitHub’s API: the plan stands, and says why there is no comment', () =>
    withNetwork({ blocks: (host) => (host === 'api.github.com' ? 'refused' : null) }, async ({ plan, network }) => {
      const ran = await plan({}, { prerequisites: 'skip' }, { process: 'own', event: pullRequest() });
      expect([ran.exitCode, ran.outputs['outcome']]).toEqual([0, 'drift']);
      expect(ran.stdout).toMatch(
        /No comment .* cannot reach api\.github\.com .* in HTTPS_PROXY did not connect to api/,
      );
      // Another attempt would end the same.
      expect(network.proxy.asked.filter((asked) => asked === 'api.github.com:443')).toHaveLength(1);
    }));

  test.each(['https_proxy', 'HTTPS_PROXY'])('%s alone is enough', (name) =>
    withNetwork({}, async ({ plan, network }) => {
      const ran = await plan({ HTTPS_PROXY: '', [name]: network.proxy.url }, { prerequisites: 'skip' });
      expect([ran.exitCode, ran.outputs['outcome']]).toEqual([0, 'drift']);
      expect(network.proxy.asked).toContain('sts.us-east-1.amazonaws.com:443');
    }),
  );

  const NAMED = {
    GITHUB: 'run-actions-1-azure-eastus.actions.githubusercontent.com',
    STS: 'sts.us-east-1.amazonaws.com',
  };

  test.each([
    {
      what: 'does not accept the password',
      options: USER,
      variables: (url: string) => ({ HTTPS_PROXY: url.replace('//', '//user:wrong@') }),
      says: () => /HTTPS_PROXY needs a user and a password, or does not accept those .* encoded \(@ is %40\)/,
    },
    {
      what: 'does not allow the host',
      options: { blocks: () => 'refused' as const },
      says: (host: string) => new RegExp(`The proxy in HTTPS_PROXY does not allow ${host}`),
    },
    {
      what: 'cuts the connection',
      options: { blocks: () => 'dropped' as const },
      says: (host: string) => new RegExp(`The proxy in HTTPS_PROXY (?:did not connect to ${host}|cannot be reached)`),
    },
    {
      what: 'is not there',
      variables: () => ({ HTTPS_PROXY: 'http://127.0.0.1:9' }),
      says: () => /The proxy in HTTPS_PROXY cannot be reached: check its host and port/,
    },
  ])('one that $what: the failure says so, for GitHub as for AWS', ({ options = {}, variables = () => ({}), says }) =>
    withNetwork(options, async ({ plan, network }) => {
      const changed = variables(network.proxy.url);
      const withToken = await plan(changed);
      expect(withToken.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'sign-in' });
      expect(withToken.stdout).toMatch(says(NAMED.GITHUB));
      const ambient = await plan({ ...changed, ...AMBIENT.variables }, AMBIENT.inputs);
      expect(ambient.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'sign-in' });
      expect(ambient.stdout).toMatch(says(NAMED.STS));
      for (const ran of [withToken, ambient]) expect(ran.stdout + ran.summary).not.toContain('wrong');
    }),
  );

  test('one whose password has characters that a URL cannot: nobody prints it', () =>
    withNetwork({}, async ({ plan, network }) => {
      for (const inputs of [{}, AMBIENT.inputs]) {
        const HTTPS_PROXY = network.proxy.url.replace('//', '//user:hunter 2#@');
        const ran = await plan({ HTTPS_PROXY, ...AMBIENT.variables }, inputs);
        expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'sign-in' });
        expect(ran.stdout).toMatch(/HTTPS_PROXY is not a valid URL\..*\n.*\n.*# is %23/);
        for (const text of [ran.stdout, ran.stderr, ran.summary]) expect(text).not.toContain('hunter');
      }
    }));

  test('one without http:// in front: calls to AWS ignore it, which is said before they fail', () =>
    withNetwork({}, async ({ plan }) => {
      const ran = await plan({ HTTPS_PROXY: '127.0.0.1:9' });
      expect(ran.stdout).toMatch(/::warning title=Proxy ignored::HTTPS_PROXY does not begin with http:/);
    }));

  test.each([
    {
      NO_PROXY: 'amazonaws.com',
      says: /contains `amazonaws\.com`.* sts\.us-east-1\.amazonaws\.com .* `\.amazonaws\.com`/,
    },
    { NO_PROXY: 'localhost .amazonaws.com', says: /Separate the entries with commas/ },
    { NO_PROXY: '*.actions.githubusercontent.com', says: /calls to GitHub do not read it so: run-actions-1/ },
    { NO_PROXY: 'localhost,169.254.169.254', says: null },
  ])('NO_PROXY $NO_PROXY: said once, and the plan goes on', ({ NO_PROXY, says }) =>
    withNetwork({}, async ({ plan }) => {
      const ran = await plan({ NO_PROXY }, { prerequisites: 'skip' });
      expect([ran.exitCode, ran.outputs['outcome']]).toEqual([0, 'drift']);
      const warnings = ran.stdout.split('\n').filter((line) => line.startsWith('::warning title=NO_PROXY::'));
      expect(warnings).toHaveLength(says === null ? 0 : 1);
      if (says !== null) expect(warnings[0]).toMatch(says);
    }),
  );

  test('NO_PROXY that names AWS for curl alone: the failure says why its proxy was asked', () =>
    withNetwork({ blocks: (host) => (host.startsWith('sts.') ? 'refused' : null) }, async ({ plan }) => {
      const ran = await plan({ NO_PROXY: 'us-east-1.amazonaws.com' });
      expect(ran.outputs['failure-reason']).toBe('sign-in');
      expect(ran.stdout).toMatch(/does not allow sts.*NO_PROXY contains `us-east-1\.amazonaws\.com`/);
    }));
});
