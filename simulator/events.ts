/** Events as GitHub delivers them to a job, trimmed to the keys that matter, with the variables that go with each. */

export interface GithubEvent {
  name: string;
  payload: Record<string, unknown>;
  /** GITHUB_REF. */
  ref: string;
  /** GITHUB_SHA. */
  sha: string;
  /** GITHUB_HEAD_REF and GITHUB_BASE_REF: of pull requests only. */
  headRef?: string;
  baseRef?: string;
}

const OWNER = { login: 'octo-org', id: 1001, type: 'Organization' };
const SENDER = { login: 'octocat', id: 583231, type: 'User' };
const REPOSITORY = {
  id: 2002,
  name: 'audit',
  full_name: 'octo-org/audit',
  private: true,
  fork: false,
  owner: OWNER,
  default_branch: 'main',
  html_url: 'https://github.com/octo-org/audit',
};
const FORK = {
  id: 9009,
  name: 'audit',
  full_name: 'stranger/audit',
  private: false,
  fork: true,
  owner: { login: 'stranger', id: 4004, type: 'User' },
  default_branch: 'main',
};

export const HEAD_OF_MAIN = 'c0ffee0000000000000000000000000000000001';
const HEAD_OF_PULL_REQUEST = 'c0ffee0000000000000000000000000000000007';
const MERGE_OF_PULL_REQUEST = 'c0ffee0000000000000000000000000000000008';
const PULL_REQUEST = 7;

/** GITHUB_SHA is the merge commit of refs/pull/N/merge, never the head's. */
export function pullRequest(): GithubEvent {
  return {
    name: 'pull_request',
    payload: pullRequestPayload(REPOSITORY),
    ref: `refs/pull/${PULL_REQUEST}/merge`,
    sha: MERGE_OF_PULL_REQUEST,
    headRef: 'trail',
    baseRef: 'main',
  };
}

export function forkPullRequest(): GithubEvent {
  return { ...pullRequest(), payload: pullRequestPayload(FORK) };
}

/** Runs with the default branch's workflow, ref and sha, whatever the pull request holds. */
export function pullRequestTarget(): GithubEvent {
  return { ...pullRequest(), name: 'pull_request_target', ref: 'refs/heads/main', sha: HEAD_OF_MAIN };
}

function pullRequestPayload(headRepository: object): Record<string, unknown> {
  return {
    action: 'synchronize',
    number: PULL_REQUEST,
    pull_request: {
      number: PULL_REQUEST,
      state: 'open',
      title: 'Encrypt the trail',
      merged: false,
      merged_at: null,
      merge_commit_sha: MERGE_OF_PULL_REQUEST,
      user: SENDER,
      head: { ref: 'trail', sha: HEAD_OF_PULL_REQUEST, repo: headRepository },
      base: { ref: 'main', sha: HEAD_OF_MAIN, repo: REPOSITORY },
    },
    repository: REPOSITORY,
    organization: OWNER,
    sender: SENDER,
  };
}

/** `ref` in full: refs/heads/… or refs/tags/…. */
export function push(ref: string, sha = HEAD_OF_MAIN): GithubEvent {
  const payload = {
    ref,
    before: 'c0ffee0000000000000000000000000000000000',
    after: sha,
    created: false,
    deleted: false,
    forced: false,
    base_ref: null,
    head_commit: { id: sha, message: 'Encrypt the trail (#7)' },
    repository: REPOSITORY,
    organization: OWNER,
    sender: SENDER,
  };
  return { name: 'push', payload, ref, sha };
}

/** `inputs` is null where the workflow declares none. */
export function workflowDispatch(ref: string): GithubEvent {
  const payload = {
    inputs: null,
    ref,
    workflow: '.github/workflows/trail.yml',
    repository: REPOSITORY,
    organization: OWNER,
    sender: SENDER,
  };
  return { name: 'workflow_dispatch', payload, ref, sha: HEAD_OF_MAIN };
}

/** Carries the cron line and no repository; runs on the default branch. */
export function schedule(): GithubEvent {
  return { name: 'schedule', payload: { schedule: '17 5 * * *' }, ref: 'refs/heads/main', sha: HEAD_OF_MAIN };
}

/** Runs on the default branch; without a repository, as the contract has it. */
export function repositoryDispatch(): GithubEvent {
  const payload = { action: 'reconcile', branch: 'main', client_payload: {}, sender: SENDER };
  return { name: 'repository_dispatch', payload, ref: 'refs/heads/main', sha: HEAD_OF_MAIN };
}

export function mergeGroup(): GithubEvent {
  const ref = `refs/heads/gh-readonly-queue/main/pr-${PULL_REQUEST}-${HEAD_OF_MAIN}`;
  const payload = {
    action: 'checks_requested',
    merge_group: {
      head_sha: MERGE_OF_PULL_REQUEST,
      head_ref: ref,
      base_sha: HEAD_OF_MAIN,
      base_ref: 'refs/heads/main',
    },
    repository: REPOSITORY,
    organization: OWNER,
    sender: SENDER,
  };
  return { name: 'merge_group', payload, ref, sha: MERGE_OF_PULL_REQUEST };
}
