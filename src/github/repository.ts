import { oneLine } from '../trail/one-line.ts';
import type { Event } from './event.ts';

/** The repository that the run belongs to, as the run's token may see it. */
export interface Repository {
  readonly api: Api;
  readonly owner: string;
  readonly repo: string;
}

type Api = ReturnType<(typeof import('@actions/github'))['getOctokit']>;

/** A call that got no answer in this time, tried again twice, has failed: a report must not hang on it. */
const TIMEOUT_MILLISECONDS = 20_000;

/** `null` without a token. Loaded when it is needed, since not every run asks GitHub. */
export const openRepository = async ({ repository }: Event, token: string): Promise<Repository | null> => {
  const [owner, repo] = repository.split('/');
  if (!owner || !repo || token === '') return null;
  const [{ getOctokit }, { retry }] = await Promise.all([import('@actions/github'), import('@octokit/plugin-retry')]);
  const api = getOctokit(token, { retry: { retries: 2 } }, retry);
  api.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) };
  });
  return { api, owner, repo };
};

/** Why a call failed, in a sentence; `needs` is the permission of the job that it takes. */
export const reasonOf = (error: unknown, needs: string): string => {
  const { status, response } = error as Partial<RequestFailure>;
  const said = oneLine(error instanceof Error ? error.message : String(error));
  const headers = response?.headers ?? {};
  if ((status === 403 || status === 429) && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'])) {
    return `GitHub's limit of requests is reached for this token: run again ${untilReset(headers)}.`;
  }
  if (status === 401) return 'GitHub does not accept github-token.';
  // What a token may not see, GitHub also calls not found.
  if (status === 403 || status === 404) {
    return `github-token may not do that: the job needs \`permissions: ${needs}\` (GitHub answered ${status}: ${said}).`;
  }
  return `GitHub answered: ${said}.`;
};

interface RequestFailure {
  readonly status: number;
  readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> };
}

const untilReset = (headers: Readonly<Record<string, string | undefined>>): string => {
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['retry-after']) return `in ${headers['retry-after']} s`;
  return reset > 0 ? `after ${new Date(reset * 1000).toISOString()}` : 'later';
};

/** The default branch, by the event or else by the API; `null` where neither tells. */
export const defaultBranchOf = async (event: Event, repository: Repository | null): Promise<string | null> => {
  if (event.defaultBranch !== null || repository === null) return event.defaultBranch;
  const { api, owner, repo } = repository;
  return api.rest.repos.get({ owner, repo }).then(
    ({ data }) => data.default_branch,
    () => null,
  );
};
