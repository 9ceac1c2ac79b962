import { type RunContext, delaySeconds } from '../runtime/cancellation.ts';
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
  { log, signal }: RunContext,
): Promise<NewerCommit> {
  if (repository === null) return { unknown: NOT_OPENED };
  const { api, owner, repo } = repository;
  const waits = WAITS_SECONDS.values();
  try {
    for (;;) {
      const { data } = await api.rest.repos.getBranch({ owner, repo, branch });
      const { sha } = data.commit;
      if (sha === event.sha) return null;
      const isPerhapsOld = event.name === 'push' && (event.before ?? sha) === sha;
      const seconds = isPerhapsOld ? waits.next().value : undefined;
      if (seconds === undefined || signal.aborted) return { sha };
      log.info(`GitHub shows ${branch} as it was before this push: again in ${seconds} s`);
      await delaySeconds(seconds, signal);
    }
  } catch (error) {
    return { unknown: githubErrorReason(error, 'contents: read') };
  }
}
