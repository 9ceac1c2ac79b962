/** The real Octokit against a simulated cloud. */
import { getOctokit } from '@actions/github';
import type { SimulatedCloud } from '../../../simulator/server.ts';

export const REPOSITORY = { owner: 'octo-org', repo: 'audit' };

export type Octokit = ReturnType<typeof getOctokit>;

/** With the job's token unless another one is given. */
export function octokit({ world, githubApiUrl }: SimulatedCloud, token = world.githubToken): Octokit {
  return getOctokit(token, { baseUrl: githubApiUrl });
}

/** The status of a request that is refused, 0 where it is not: so that a table can say which is expected. */
export async function errorStatusOf(call: Promise<unknown>): Promise<number> {
  try {
    await call;
    return 0;
  } catch (error) {
    return (error as { status: number }).status;
  }
}
