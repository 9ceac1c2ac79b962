/** Stories of a runner in a company's network, where a proxy and an authority of the company's own are between it and AWS. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { ADMINISTRATOR_SECRET, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import {
  type CompanyNetwork,
  type NetworkOptions,
  startCompanyNetwork,
} from '../../../simulator/runner/network/network.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import { ALL_DESTINATIONS, type ScenarioContext, type StageOptions, withWorld } from '../stage.ts';

type Variables = Record<string, string>;

export interface NetworkContext extends ScenarioContext {
  readonly network: CompanyNetwork;
  /** The variables of a job there; without AWS_ENDPOINT_URL, so that AWS and GitHub have their own names. */
  readonly variables: Variables;
  /**
   * A plan of a trail with all destinations, where the authority is trusted. GitHub's API is only for runs of their own process: the
   * toolkit reads the proxy when it is loaded.
   */
  readonly plan: (variables?: Variables, inputs?: Variables, options?: StageOptions) => Promise<RunResult>;
  /** The same where the authority is not trusted. */
  readonly stranger: NetworkContext['plan'];
}

export function withNetwork(options: NetworkOptions, play: (context: NetworkContext) => Promise<void>): Promise<void> {
  return withWorld(async (stage) => {
    const network = await startCompanyNetwork(stage.cloud, options);
    const folder = mkdtempSync(join(tmpdir(), 'org-trail-network-'));
    const authority = join(folder, 'authority.pem');
    writeFileSync(authority, network.certificate);
    const variables = { AWS_ENDPOINT_URL: '', ...network.cloud.environment };
    const trusted = tls.getCACertificates('default');
    const runHere: NetworkContext['plan'] = (changed = {}, inputs = {}, { env, ...others } = {}) =>
      stage.run(
        { ...ALL_DESTINATIONS, mode: 'plan', prerequisites: 'check', ...inputs },
        { ...others, env: { ...variables, ...changed, ...env } },
      );
    try {
      await play({
        ...stage,
        network,
        variables,
        stranger: runHere,
        plan: async (changed, ...others) => {
          // A process of its own reads the variable when it starts; this one started long ago.
          tls.setDefaultCACertificates([network.certificate]);
          const ran = await runHere({ NODE_EXTRA_CA_CERTS: authority, ...changed }, ...others);
          tls.setDefaultCACertificates(trusted);
          return ran;
        },
      });
    } finally {
      tls.setDefaultCACertificates(trusted);
      rmSync(folder, { recursive: true });
      await network.close();
    }
  });
}

/** Credentials of an earlier step, with which nobody asks GitHub for a token. */
export const AMBIENT = {
  inputs: { 'role-to-assume': '' },
  variables: {
    AWS_ACCESS_KEY_ID: `AKIAADMIN${MANAGEMENT_ACCOUNT}`,
    AWS_SECRET_ACCESS_KEY: ADMINISTRATOR_SECRET,
  },
};
