import type { RunContext } from '../runtime/cancellation.ts';
import { connectionHint, obstacleHint } from '../runtime/connection-failure.ts';
import { oneLine } from '../domain/values/printable.ts';
import type { WorkflowEvent } from './event.ts';

/** The repository that the run belongs to, as the run's token may see it. */
export interface Repository {
  readonly api: Api;
  readonly owner: string;
  readonly repo: string;
}

/** Opens the repository when it is needed. */
export type RepositoryLoader = () => Promise<Repository | null>;

type Api = ReturnType<(typeof import('@actions/github'))['getOctokit']>;

/** A call that gets no answer in this time is tried again. */
const TIMEOUT_MILLISECONDS = 10_000;

/** An approval must not depend on one answer. */
const RETRIES = 2;

/** While GitHub has never answered, and lets a call wait as long as it may: a report must not hang on it. */
const RETRIES_IF_SILENT = 1;

/** GitHub could not be reached. */
class Unreached extends Error {
  override readonly name = 'Unreached';
}

/** What is not tried again: what the token is not allowed to do, what is not there, and what GitHub asks to do later. */
const NON_RETRYABLE_STATUSES = [400, 401, 403, 404, 410, 422, 429, 451];

/**
 * `null` where GitHub cannot be reached: without a token, or with an address that is none. Loaded when it is needed, since not
 * every run asks GitHub.
 */
export async function openRepository(
  { repository }: WorkflowEvent,
  token: string,
  { environment, log, signal }: RunContext,
): Promise<Repository | null> {
  const [owner, repo] = repository.split('/');
  if (!owner || !repo || token === '') return null;
  log.hide(token);
  try {
    const [{ getOctokit }, { retry }] = await Promise.all([import('@actions/github'), import('@octokit/plugin-retry')]);
    const baseUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
    // Before the plugin that tries again, so that each attempt has its own time. That tries no other error than the toolkit's.
    const timeouts = (octokit: { readonly hook: Api['hook'] }) => {
      let hasAnswered = false;
      // After all attempts of one call: each further call has one, until one is answered.
      let isGivenUp = false;
      octokit.hook.before('request', (options) => {
        const requestSignal = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]);
        options.request = { ...options.request, signal: requestSignal };
      });
      octokit.hook.after('request', () => {
        hasAnswered = true;
      });
      octokit.hook.error('request', (error, { request }) => {
        hasAnswered ||= 'response' in error && error.response !== undefined;
        if (hasAnswered || signal.aborted) throw error;
        const isSilent = (error.cause as Error | undefined)?.name === 'TimeoutError';
        isGivenUp ||= Number(request['retryCount'] ?? 0) >= (isSilent ? RETRIES_IF_SILENT : RETRIES);
        // A proxy or a certificate is in the way of the next attempt, too.
        const isObstructed = obstacleHint(error, URL.parse(baseUrl), environment) !== null;
        throw isGivenUp || isObstructed ? unreached(error, baseUrl, environment) : error;
      });
      return {};
    };
    const options = {
      baseUrl,
      retry: { retries: RETRIES, doNotRetry: NON_RETRYABLE_STATUSES },
    };
    const api = getOctokit(token, options, timeouts, retry);
    return { api, owner, repo };
  } catch (error) {
    log.info(`GitHub cannot be reached: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The failure of the last attempt, with what is to do about it. */
function unreached(error: Error, baseUrl: string, environment: NodeJS.ProcessEnv): Unreached {
  const url = URL.parse(baseUrl);
  const hint = connectionHint(error, 'toolkit', url, environment);
  const said = `this runner cannot reach ${url?.host ?? baseUrl} (${oneLine(error.message)})`;
  return new Unreached(hint === null ? said : `${said}. ${hint.replace(/\.$/, '')}`, { cause: error });
}

/** Says why there is no repository to ask. */
export const NOT_OPENED = 'GitHub cannot be reached: github-token is empty, or GITHUB_API_URL is not a valid URL.';

/** Why a call failed, in a sentence; `permission` is the job permission that it needs. */
export function githubErrorReason(error: unknown, permission: string): string {
  const { status, response, errors } = error as Partial<RequestFailure>;
  const said = oneLine(error instanceof Error ? error.message : String(error));
  if (error instanceof Unreached) return `${said}.`;
  const headers = response?.headers ?? {};
  // GraphQL answers with status 200 and says what kind of error it is.
  const kind = errors?.[0]?.type ?? '';
  const isLimited =
    (status === 403 || status === 429) && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after']);
  if (isLimited || /^RATE_LIMIT/.test(kind)) {
    return `The GitHub API rate limit for this token is reached: run again ${untilReset(headers)}.`;
  }
  if (status === 401) return 'GitHub does not accept github-token.';
  // GitHub also reports what a token is not allowed to see as not found.
  if (status === 403 || status === 404 || /^(?:FORBIDDEN|NOT_FOUND|INSUFFICIENT_SCOPES)$/.test(kind)) {
    return `github-token is not allowed to do this: the job needs \`permissions: ${permission}\` (GitHub answered: ${said}).`;
  }
  return `GitHub answered: ${said}.`;
}

interface RequestFailure {
  readonly status: number;
  readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> };
  readonly errors?: readonly { readonly type?: string }[];
}

function untilReset(headers: Readonly<Record<string, string | undefined>>): string {
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['retry-after']) return `in ${headers['retry-after']} s`;
  return reset > 0 ? `after ${new Date(reset * 1000).toISOString()}` : 'later';
}

/** The default branch, by the event or else by the API; `null` where neither names it. */
export async function defaultBranchOf(event: WorkflowEvent, repository: Repository | null): Promise<string | null> {
  if (event.defaultBranch !== null || repository === null) return event.defaultBranch;
  const { api, owner, repo } = repository;
  return api.rest.repos.get({ owner, repo }).then(
    ({ data }) => data.default_branch,
    () => null,
  );
}
