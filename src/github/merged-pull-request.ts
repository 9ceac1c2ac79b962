import { type RunContext, delaySeconds } from '../runtime/cancellation.ts';
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

/** 15 seconds in all: after a merge GitHub takes some to show which pull request a commit came from. */
export const MERGE_WAITS_SECONDS: readonly number[] = [1, 2, 3, 4, 5];

/**
 * The pull request whose merge made the run's own commit: merged by merge commit, squash or rebase, into the default branch of
 * this repository. Else why there is none. Throws where this token may not look.
 */
export async function findMergedPullRequest(
  event: WorkflowEvent,
  defaultBranch: string,
  { api, owner, repo }: Repository,
  waitsSeconds: readonly number[],
  { log, signal }: RunContext,
): Promise<MergedPullRequest | { readonly why: string }> {
  const waits = waitsSeconds.values();
  const { listPullRequestsAssociatedWithCommit } = api.rest.repos;
  for (;;) {
    let why = `no pull request has ${event.sha} as its merge commit; it was perhaps pushed directly.`;
    try {
      const pulls = await api.paginate(listPullRequestsAssociatedWithCommit, {
        owner,
        repo,
        commit_sha: event.sha,
        per_page: 100,
      });
      const merged = pulls.find(
        ({ base, merged_at, merge_commit_sha }) =>
          merged_at !== null &&
          merge_commit_sha === event.sha &&
          base.ref === defaultBranch &&
          base.repo.full_name === event.repository,
      );
      if (merged) return { number: merged.number, head: merged.head.sha, mergedAt: merged.merged_at! };
      const others = pulls.map(({ number, state }) => `#${number} (${state})`);
      if (others.length > 0) {
        why = `${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} ${event.sha}, but ${others.length === 1 ? 'is' : 'are'} not what was merged into ${defaultBranch} by it.`;
      }
    } catch (error) {
      const { status } = error as { status?: number };
      // Not yet there; or this token may not look, which GitHub may call not found, too.
      if (status !== 404 && status !== 422) throw error;
      if (status === 404) why = githubErrorReason(error, 'pull-requests: read');
    }
    const seconds = waits.next().value;
    if (seconds === undefined || signal.aborted) return { why };
    log.info(`GitHub does not show the pull request of ${event.sha} yet: again in ${seconds} s`);
    await delaySeconds(seconds, signal);
  }
}
