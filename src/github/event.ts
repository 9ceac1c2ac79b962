import { readFileSync } from 'node:fs';

/** What GitHub says of the run: from the runner's environment and the event's payload. */
export interface Event {
  readonly name: string;
  /** As in `refs/heads/main` or `refs/pull/7/merge`. */
  readonly ref: string;
  /** The commit that the run is of; on a pull request a merge commit that nobody pushed. */
  readonly sha: string;
  /** `owner/name`. */
  readonly repository: string;
  /** `null` where the payload has no `repository`, as for `schedule` and `repository_dispatch`. */
  readonly defaultBranch: string | null;
  /** What the branch was before a push. */
  readonly before: string | null;
  readonly pullRequest: PullRequest | null;
  /** `<run id>/<attempt>`. */
  readonly run: string;
  /** The run's own page. */
  readonly runUrl: string;
}

export interface PullRequest {
  readonly number: number;
  /** The commit that was pushed last. */
  readonly head: string;
  /** From another repository: GitHub gives it neither OIDC nor secrets, and a token that only reads. */
  readonly fromFork: boolean;
}

interface Payload {
  before?: string;
  repository?: { default_branch?: string };
  pull_request?: {
    number?: number;
    head?: { sha?: string; repo?: { full_name?: string } | null };
    base?: { repo?: { full_name?: string } };
  };
}

export const readEvent = (environment: NodeJS.ProcessEnv): Event => {
  const payload = readPayload(environment['GITHUB_EVENT_PATH']);
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const [id, attempt] = [environment['GITHUB_RUN_ID'] ?? '0', environment['GITHUB_RUN_ATTEMPT'] ?? '1'];
  return {
    name: environment['GITHUB_EVENT_NAME'] ?? '',
    ref: environment['GITHUB_REF'] ?? '',
    sha: environment['GITHUB_SHA'] ?? '',
    repository,
    defaultBranch: payload.repository?.default_branch ?? null,
    before: payload.before ?? null,
    pullRequest: pullRequestOf(payload),
    run: `${id}/${attempt}`,
    runUrl: `${environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/actions/runs/${id}/attempts/${attempt}`,
  };
};

const pullRequestOf = ({ pull_request: pull }: Payload): PullRequest | null =>
  pull
    ? {
        number: pull.number ?? 0,
        head: pull.head?.sha ?? '',
        // `head.repo` is null once the fork was deleted.
        fromFork: pull.head?.repo?.full_name !== pull.base?.repo?.full_name,
      }
    : null;

const readPayload = (path: string | undefined): Payload => {
  if (!path) return {};
  const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof payload === 'object' && payload !== null ? payload : {};
};
