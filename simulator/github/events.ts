/** Events as GitHub delivers them to a job, trimmed to the keys that matter, with the variables that go with each. */
import type { Pull } from '../world/github.ts';
import type { Repository, World } from '../world/world.ts';
import { REPOSITORY } from '../world/company.ts';
import { restUser } from './actors.ts';
import { pullBody, repositoryBody } from './bodies.ts';
import {
  firstPull,
  HEAD_OF_MAIN as MAIN_HEAD_SHA,
  MERGE_OF_PULL_REQUEST as MERGE_COMMIT_SHA,
  PULL_REQUEST as PULL_REQUEST_NUMBER,
} from '../world/create-github.ts';

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

export const SENDER = restUser('octocat');
const REPOSITORY_BODY = repositoryBody(REPOSITORY);
const OWNER = REPOSITORY_BODY.owner;

export function pullRequest(): GithubEvent {
  return eventOf(REPOSITORY, firstPull(), 'synchronize');
}

export function forkPullRequest(): GithubEvent {
  const pull = firstPull();
  return eventOf(REPOSITORY, { ...pull, head: { ...pull.head, repository: 'stranger/audit' } }, 'synchronize');
}

/** Of a pull request of the world, as it is now; `action` is such as `opened`, `synchronize`, `closed`. */
export function pullRequestEvent(world: World, number: number, action = 'synchronize'): GithubEvent {
  const pull = world.github.pulls.get(number);
  if (!pull) throw new Error(`There is no pull request ${number}.`);
  return eventOf(world.repository, pull, action);
}

/**
 * GITHUB_SHA is the merge commit of refs/pull/N/merge, never the head's. Once it is merged, GITHUB_REF is the branch that it
 * was merged into.
 */
function eventOf(repository: Repository, pull: Pull, action: string): GithubEvent {
  const { number, head, base, mergedAt, mergeCommitSha } = pull;
  const body = repositoryBody(repository);
  return {
    name: 'pull_request',
    payload: {
      action,
      number,
      pull_request: pullBody(repository, pull),
      repository: body,
      organization: body.owner,
      sender: SENDER,
    },
    ref: mergedAt ? `refs/heads/${base.ref}` : `refs/pull/${number}/merge`,
    sha: mergeCommitSha,
    headRef: head.ref,
    baseRef: base.ref,
  };
}

/** Runs with the default branch's workflow, ref and sha, whatever the pull request holds. */
export function pullRequestTarget(): GithubEvent {
  return { ...pullRequest(), name: 'pull_request_target', ref: 'refs/heads/main', sha: MAIN_HEAD_SHA };
}

/** `ref` in full: refs/heads/… or refs/tags/…. */
export function push(ref: string, sha = MAIN_HEAD_SHA): GithubEvent {
  const payload = {
    ref,
    before: 'c0ffee0000000000000000000000000000000000',
    after: sha,
    created: false,
    deleted: false,
    forced: false,
    base_ref: null,
    head_commit: { id: sha, message: 'Encrypt the trail (#7)' },
    repository: REPOSITORY_BODY,
    organization: OWNER,
    sender: SENDER,
  };
  return { name: 'push', payload, ref, sha };
}

/** `inputs` is null where the workflow declares none. */
export function workflowDispatch(ref: string, sha = MAIN_HEAD_SHA): GithubEvent {
  const payload = {
    inputs: null,
    ref,
    workflow: '.github/workflows/trail.yml',
    repository: REPOSITORY_BODY,
    organization: OWNER,
    sender: SENDER,
  };
  return { name: 'workflow_dispatch', payload, ref, sha };
}

/** Carries the cron line and no repository; runs on the default branch. */
export function schedule(sha = MAIN_HEAD_SHA): GithubEvent {
  return { name: 'schedule', payload: { schedule: '17 5 * * *' }, ref: 'refs/heads/main', sha };
}

/** Runs on the default branch; without a repository, as the contract has it. */
export function repositoryDispatch(sha = MAIN_HEAD_SHA): GithubEvent {
  const payload = { action: 'reconcile', branch: 'main', client_payload: {}, sender: SENDER };
  return { name: 'repository_dispatch', payload, ref: 'refs/heads/main', sha };
}

export function mergeGroup(): GithubEvent {
  const ref = `refs/heads/gh-readonly-queue/main/pr-${PULL_REQUEST_NUMBER}-${MAIN_HEAD_SHA}`;
  const payload = {
    action: 'checks_requested',
    merge_group: {
      head_sha: MERGE_COMMIT_SHA,
      head_ref: ref,
      base_sha: MAIN_HEAD_SHA,
      base_ref: 'refs/heads/main',
    },
    repository: REPOSITORY_BODY,
    organization: OWNER,
    sender: SENDER,
  };
  return { name: 'merge_group', payload, ref, sha: MERGE_COMMIT_SHA };
}
