import { describe, expect, test } from '@jest/globals';
import { mergePull } from '../../../simulator/github/pulls.ts';
import { type GithubEvent, pullRequestEvent, push } from '../../../simulator/github/events.ts';
import type { World } from '../../../simulator/world/world.ts';
import { GITHUB_PRODUCTS } from './github-products.ts';
import { PLAN_ROLE } from '../stage.ts';
import { withNetwork } from './company-network.ts';

const GITHUB_COM = 'token.actions.githubusercontent.com';

/** The accounts' providers and trust policies are for this issuer, as the templates in bootstrap/ make them. */
function trustIssuer({ accounts, oidcClaims }: World, issuer: string): void {
  for (const { oidcProviders, roles } of accounts.values()) {
    const provider = oidcProviders.get(GITHUB_COM)!;
    oidcProviders.delete(GITHUB_COM);
    oidcProviders.set(issuer, provider);
    for (const role of roles.values()) {
      const trust = JSON.stringify(role.trustPolicy).replaceAll(GITHUB_COM, issuer);
      role.trustPolicy = JSON.parse(trust) as typeof role.trustPolicy;
    }
  }
  oidcClaims['iss'] = `https://${issuer}`;
}

describe('network: GitHub’s products', () => {
  test.each(GITHUB_PRODUCTS)(
    '$name: a plan with its comment, and the apply of what was reviewed',
    ({ issuer, ...github }) =>
      withNetwork({ github: { ...github, tokens: github.server } }, async ({ plan, network, world, calls }) => {
        trustIssuer(world, issuer);
        const inputs = {
          ...{ mode: 'auto', approval: 'merged-pull-request', prerequisites: 'skip' },
          ...{ 'plan-role-to-assume': PLAN_ROLE, 's3-key-prefix': 'audit' },
        };
        const outcomeOf = async (sub: string, event: GithubEvent) => {
          world.oidcClaims['sub'] = `repo:octo-org/audit:${sub}`;
          const ran = await plan({}, inputs, { process: 'own', event });
          return [ran.exitCode, ran.outputs['outcome'], /https:\S+\/runs\/\d+/.exec(ran.stdout)?.[0]];
        };
        const url = `${github.server}/octo-org/audit/actions/runs/7000000001`;
        expect(await outcomeOf('pull_request', pullRequestEvent(world, 7))).toEqual([0, 'drift', url]);
        const merged = push('refs/heads/main', mergePull(world, 7));
        expect(await outcomeOf('ref:refs/heads/main', merged)).toEqual([0, 'applied', url]);
        const asked = calls().map(({ action }) => action);
        expect(asked).toEqual(
          expect.arrayContaining(['github:CreateComment', 'github:ListPullsOfCommit', 'github:UpdateComment']),
        );
        // No name of another product is asked.
        const others = GITHUB_PRODUCTS.filter(({ server }) => server !== github.server);
        const foreign = others.flatMap(({ server, api }) => [server, api]).map((one) => new URL(one).host);
        for (const host of foreign) expect(network.proxy.asked).not.toContain(`${host}:443`);
      }),
  );
});
