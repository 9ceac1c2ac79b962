import { CloudTrailClient, ListTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { proxyVariable, type ProxyReader, unreadBypass } from '../../runtime/proxy.ts';

/**
 * What to say of entries of NO_PROXY that name a host which every run calls, STS and CloudTrail for AWS, and GitHub's API and ID tokens,
 * but are not read so by who calls it; for each reader once.
 */
export async function unreadBypasses(region: string, environment: NodeJS.ProcessEnv): Promise<string[]> {
  const hasEntries = Boolean(environment['no_proxy'] || environment['NO_PROXY']);
  if (!hasEntries || proxyVariable(environment) === null) return [];
  const ofGithub = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'GITHUB_API_URL'].map((name) => URL.parse(environment[name] ?? ''));
  const hosts: readonly (readonly [ProxyReader, readonly (URL | null)[]])[] = [
    ['node', await endpointsOf(region)],
    ['toolkit', ofGithub],
  ];
  return hosts.flatMap(([reader, urls]) =>
    urls.flatMap((url) => (url && unreadBypass(reader, url, environment)) ?? []).slice(0, 1),
  );
}

/** As the SDK finds them, by the variables and the profile of the runner; none where these exclude one another. */
async function endpointsOf(region: string): Promise<URL[]> {
  const { getEndpointFromInstructions } = await import('@smithy/core/endpoints');
  const [sts, cloudTrail] = [new STSClient({ region }), new CloudTrailClient({ region })];
  try {
    const found = await Promise.all([
      getEndpointFromInstructions({}, GetCallerIdentityCommand, sts.config as never),
      getEndpointFromInstructions({}, ListTrailsCommand, cloudTrail.config as never),
    ]);
    return found.map(({ url }) => url);
  } catch {
    return [];
  }
}
