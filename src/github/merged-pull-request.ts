import type { RunContext } from '../runtime/cancellation.ts';
import { retryUntil } from '../runtime/retry.ts';
import type { WorkflowEvent } from './event.ts';
import { githubErrorReason, type Repository } from './repository.ts';

/** A merged pull request. */
export interface MergedPullRequest {
  readonly number: number;
  /** The commit that was pushed to it last. */
  readonly head: string;
  /** ISO 8601. */
  readonly mergedAt: string;
}

/** 15 seconds in all: after a merge, GitHub needs a few to show which pull request a commit came from. */
export const MERGE_WAITS_SECONDS: readonly number[] = [1, 2, 3, 4, 5];

/** Why a commit is of no merged pull request, as far as GitHub shows: a sentence. */
interface NotMerged {
  readonly why: string;
}

/**
 * The pull request whose merge made the run's own commit: merged by merge commit, squash or rebase, into the default branch of
 * this repository. Else why there is none. Throws if this token is not allowed to read it.
 */
export function findMergedPullRequest(
  event: WorkflowEvent,
  defaultBranch: string,
  repository: Repository,
  waitsSeconds: readonly number[],
  runContext: RunContext,
): Promise<MergedPullRequest | NotMerged> {
  const find = () => mergedPullRequest(event, defaultBranch, repository);
  return retryUntil(waitsSeconds, runContext, find, (settled) =>
    settled.status === 'fulfilled' && 'why' in settled.value
      ? `GitHub does not show the pull request of ${event.sha} yet:`
      : null,
  );
}

/** What GitHub shows of it now. */
async function mergedPullRequest(
  { sha, repository }: WorkflowEvent,
  defaultBranch: string,
  { api, owner, repo }: Repository,
): Promise<MergedPullRequest | NotMerged> {
  const none = { why: `no pull request has ${sha} as its merge commit; it might have been pushed directly.` };
  try {
    const pulls = await api.paginate(api.rest.repos.listPullRequestsAssociatedWithCommit, {
      owner,
      repo,
      commit_sha: sha,
      per_page: 100,
    });
    const merged = pulls.find(
      ({ base, merged_at, merge_commit_sha }) =>
        merged_at !== null &&
        merge_commit_sha === sha &&
        base.ref === defaultBranch &&
        base.repo.full_name === repository,
    );
    if (merged) return { number: merged.number, head: merged.head.sha, mergedAt: merged.merged_at! };
    const others = pulls.map(({ number, state }) => `#${number} (${state})`);
    if (others.length === 0) return none;
    const [have, are] = others.length === 1 ? ['has', 'is'] : ['have', 'are'];
    return {
      why: `${others.join(', ')} ${have} ${sha}, but ${are} not merged into ${defaultBranch} by this commit.`,
    };
  } catch (error) {
    const { status } = error as { status?: number };
    // Not there yet; or this token is not allowed to read it, which GitHub might also report as not found.
    if (status === 404) return { why: githubErrorReason(error, 'pull-requests: read') };
    if (status === 422) return none;
    throw error;
  }
}
