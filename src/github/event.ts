import { readFileSync } from 'node:fs';

/** What GitHub says of the run: from the runner's environment and the event's payload. */
export interface Event {
  readonly name: string;
  /** As in `refs/heads/main` or `refs/pull/7/merge`. */
  readonly ref: string;
  /** `owner/name`. */
  readonly repository: string;
  /** `null` where the payload has no `repository`, as for `schedule` and `repository_dispatch`. */
  readonly defaultBranch: string | null;
  /** A pull request from another repository: GitHub gives it neither OIDC nor secrets. */
  readonly fromFork: boolean;
}

interface Payload {
  repository?: { default_branch?: string };
  pull_request?: { head?: { repo?: { full_name?: string } | null }; base?: { repo?: { full_name?: string } } };
}

export const readEvent = (environment: NodeJS.ProcessEnv): Event => {
  const payload = readPayload(environment['GITHUB_EVENT_PATH']);
  const { head, base } = payload.pull_request ?? {};
  return {
    name: environment['GITHUB_EVENT_NAME'] ?? '',
    ref: environment['GITHUB_REF'] ?? '',
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    defaultBranch: payload.repository?.default_branch ?? null,
    // `head.repo` is null once the fork was deleted.
    fromFork: payload.pull_request !== undefined && head?.repo?.full_name !== base?.repo?.full_name,
  };
};

/** The default branch, by the event or else by the API; `null` where neither tells. */
export const defaultBranchOf = async (event: Event, token: string): Promise<string | null> => {
  if (event.defaultBranch !== null) return event.defaultBranch;
  const [owner, repo] = event.repository.split('/');
  if (!owner || !repo || token === '') return null;
  const { getOctokit } = await import('@actions/github');
  return getOctokit(token)
    .rest.repos.get({ owner, repo })
    .then(
      ({ data }) => data.default_branch,
      () => null,
    );
};

const readPayload = (path: string | undefined): Payload => {
  if (!path) return {};
  const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof payload === 'object' && payload !== null ? payload : {};
};
