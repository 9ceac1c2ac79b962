/**
 * The simulated cloud as a runner in a company's network has it: behind a forward proxy, under the host names of AWS and GitHub, by
 * TLS with a certificate authority of the company's own.
 */
import type { SimulatedCloud } from '../../server.ts';
import { type ForwardProxy, type ForwardProxyOptions, type ProxyRoute, startForwardProxy } from './forward-proxy.ts';
import { startTlsFront } from './tls-front.ts';

export interface CompanyNetwork {
  /** The cloud with the variables of a job there: HTTPS_PROXY, and no AWS_ENDPOINT_URL. */
  readonly cloud: SimulatedCloud;
  readonly proxy: ForwardProxy;
  /** PEM of the company's authority. */
  readonly certificate: string;
  close(): Promise<void>;
}

/** The hosts of GitHub that a job is given: its API, GraphQL, and where it asks for an ID token. */
export interface GithubHosts {
  readonly server: string;
  readonly api: string;
  readonly graphql: string;
  readonly tokens: string;
}

/** github.com; the host for ID tokens is another in each job. */
export const GITHUB_COM: GithubHosts = {
  server: 'https://github.com',
  api: 'https://api.github.com',
  graphql: 'https://api.github.com/graphql',
  tokens: 'https://run-actions-1-azure-eastus.actions.githubusercontent.com',
};

export interface NetworkOptions extends Pick<ForwardProxyOptions, 'credentials'> {
  /** What becomes of the connections to a host; otherwise they are led on. */
  readonly blocks?: (host: string) => Exclude<ProxyRoute, object> | null;
  readonly github?: GithubHosts;
}

export async function startCompanyNetwork(
  cloud: SimulatedCloud,
  { blocks = () => null, github = GITHUB_COM, ...options }: NetworkOptions = {},
): Promise<CompanyNetwork> {
  const front = await startTlsFront(Number(new URL(cloud.url).port));
  const route = (host: string) => blocks(host) ?? { port: front.port };
  const proxy = await startForwardProxy({ ...options, route });
  const { pathname, search } = new URL(cloud.oidcRequestUrl);
  return {
    cloud: {
      ...cloud,
      environment: {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${github.tokens}${pathname}${search}`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: cloud.oidcRequestToken,
        GITHUB_SERVER_URL: github.server,
        GITHUB_API_URL: github.api,
        GITHUB_GRAPHQL_URL: github.graphql,
        HTTPS_PROXY: proxy.url,
      },
    },
    proxy,
    certificate: front.certificate,
    close: async () => {
      await proxy.close();
      await front.close();
    },
  };
}
