import type { RunContext } from '../runtime/cancellation.ts';
import { retryUntil } from '../runtime/retry.ts';
import type { WorkflowEvent } from './event.ts';
import { NOT_OPENED, githubErrorReason, type Repository } from './repository.ts';

/** What a branch is at: `null` where it is the run's own commit, else the newer one, or why that is not known. */
export type NewerCommit = { readonly sha: string } | { readonly unknown: string } | null;

// Right after a push GitHub may still show the branch as it was before; so may any commit be where the event does not say.
const WAITS_SECONDS = [1, 2, 4];

/** Whether a branch has moved on from the commit that the run is of. Never throws. */
export async function newerHeadCommit(
  event: WorkflowEvent,
  branch: string,
  repository: Repository | null,
  runContext: RunContext,
): Promise<NewerCommit> {
  if (repository === null) return { unknown: NOT_OPENED };
  const { api, owner, repo } = repository;
  const read = async () => (await api.rest.repos.getBranch({ owner, repo, branch })).data.commit.sha;
  const isPerhapsOld = (sha: string) => event.name === 'push' && sha !== event.sha && (event.before ?? sha) === sha;
  try {
    const sha = await retryUntil(WAITS_SECONDS, runContext, read, (settled) =>
      settled.status === 'fulfilled' && isPerhapsOld(settled.value)
        ? `GitHub shows ${branch} as it was before this push:`
        : null,
    );
    return sha === event.sha ? null : { sha };
  } catch (error) {
    return { unknown: githubErrorReason(error, 'contents: read') };
  }
}
