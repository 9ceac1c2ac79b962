import type { Event } from './github/event.ts';
import { type OwnComment, readConversation } from './github/comments.ts';
import type { Newer } from './github/head.ts';
import { type MergedPull, mergedPull, MERGE_WAITS_SECONDS } from './github/pulls.ts';
import { defaultBranchOf, NOT_OPENED, reasonOf, type Repository } from './github/repository.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Run } from './run.ts';
import { trailKey } from './trail/digest.ts';
import type { Plan } from './trail/plan.ts';
import type { Refusal } from './trail/refusal.ts';
import { needsReview, type Review, reviewRefusals } from './trail/review.ts';

/** A commit that is no longer what the branch has must not undo what came after it. Where there is nothing to do it cannot. */
export const supersededRefusals = ({ sha }: Event, newer: Newer, plan: Plan): Refusal[] => {
  if (newer === null || 'unknown' in newer || plan.steps.length === 0) return [];
  const message = `This run is of commit ${sha}, but the default branch is at ${newer.sha} now: applying would undo what came after. The run of the newer commit applies; if there is none, start the workflow on the branch.`;
  return [{ code: 'superseded', message }];
};

/** Why a plan must not be applied for want of a review, where one is required. Asks GitHub only where that can matter. */
export const unreviewed = async (
  run: Run,
  inputs: Inputs,
  event: Event,
  plan: Plan,
  repository: () => Promise<Repository | null>,
): Promise<{ readonly refusals: readonly Refusal[]; readonly approval: string | null }> => {
  if (!inputs.requireApprovedPlan) return { refusals: [], approval: null };
  if (!needsReview(plan)) return { refusals: [], approval: plan.drift.length > 0 ? NOT_NEEDED : null };
  const review: Review = inputs.approvedPlanDigest
    ? { kind: 'digest', digest: inputs.approvedPlanDigest }
    : await recordedReview(run, event, plan, await repository());
  const refusals = reviewRefusals(plan, review);
  const by = review.kind === 'record' ? review.where : 'approved-plan-digest';
  return { refusals, approval: refusals.length === 0 ? by : null };
};

const NOT_NEEDED = 'nobody: all of it only strengthens the trail';

/**
 * Why the record in a comment is not what the pull request's reviewers saw; `null` where it is. An apply may write it after the
 * merge, and keeps the record as it was.
 */
export const untrusted = (
  { record, editedByAnother, lastWrittenAt }: OwnComment,
  { number, head, mergedAt }: Pick<MergedPull, 'number' | 'head'> & { readonly mergedAt: string | null },
): string | null => {
  const comment = `the comment on pull request #${number}`;
  if (editedByAnother !== null) return `${comment} was edited by ${editedByAnother}.`;
  if (record.head !== head) return `${comment} is about commit ${record.head}, but the pull request is at ${head}.`;
  const isLate = mergedAt !== null && Date.parse(lastWrittenAt) > Date.parse(mergedAt);
  if (isLate && record.apply === null) {
    return `${comment} was written at ${lastWrittenAt}, after the merge at ${mergedAt}.`;
  }
  return null;
};

/** The record in the comment of the pull request whose merge this run is of. What cannot be told is no review. */
const recordedReview = async (run: Run, event: Event, plan: Plan, repository: Repository | null): Promise<Review> => {
  const none = (why: string): Review => ({ kind: 'none', why });
  if (repository === null) return none(NOT_OPENED);
  try {
    const defaultBranch = await defaultBranchOf(event, repository);
    if (defaultBranch === null) return none('the default branch cannot be told.');
    const pull = await mergedPull(event, defaultBranch, repository, MERGE_WAITS_SECONDS, run);
    if ('why' in pull) return none(pull.why);
    const { own, impostors } = await readConversation(repository, pull.number, trailKey(plan.trail));
    if (own === null) {
      const others =
        impostors.length > 0 ? ` What looks like one was written by ${[...new Set(impostors)].join(', ')}.` : '';
      return none(`pull request #${pull.number} has no comment of this action on this trail.${others}`);
    }
    const why = untrusted(own, pull);
    return why === null
      ? { kind: 'record', reviewed: own.record, where: `the comment on pull request #${pull.number}` }
      : none(why);
  } catch (error) {
    return none(reasonOf(error, 'pull-requests: read'));
  }
};
