import type { WorkflowEvent } from '../github/event.ts';
import { type OwnComment, readConversation } from '../github/comments.ts';
import { type NewerCommit, newerHeadCommit } from '../github/newer-commit.ts';
import { MERGE_WAITS_SECONDS, type MergedPullRequest, findMergedPullRequest } from '../github/merged-pull-request.ts';
import { defaultBranchOf, NOT_OPENED, type RepositoryLoader, githubErrorReason } from '../github/repository.ts';
import type { Invocation } from './invocation.ts';
import { addNotice, type Run } from './run.ts';
import { trailKey } from '../domain/values/fingerprint.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Refusal } from '../domain/plan/refusal.ts';
import { needsReview, type Review, reviewRefusals } from '../domain/plan/review.ts';

/** Whether the default branch has moved on from the commit that the run is of. An old commit may be tagged, too. */
export async function findNewerCommit(
  run: Run,
  { event, repository }: Pick<Invocation, 'event' | 'repository'>,
): Promise<NewerCommit> {
  const opened = await repository();
  const branch = await defaultBranchOf(event, opened);
  if (branch === null) return { unknown: opened === null ? NOT_OPENED : 'the default branch cannot be determined.' };
  const isOfBranch = event.ref === `refs/heads/${branch}` || event.ref.startsWith('refs/tags/');
  return isOfBranch ? newerHeadCommit(event, branch, opened, run) : null;
}

/**
 * The plan with what speaks against applying it: a newer commit, or no approval of it where one is required. `asking` is
 * `findNewerCommit`, begun while AWS was asked to sign in; `null` if nobody has to know. No refusal from here holds back
 * StartLogging (`urgentSteps`), so it does not matter to this whether logging was started already.
 */
export async function requireReview(
  run: Run,
  invocation: Invocation,
  plan: Plan,
  asking: Promise<NewerCommit> | null,
): Promise<Plan> {
  const newer = await asking;
  if (newer && 'unknown' in newer) {
    addNotice(run, `It cannot be determined whether a newer commit was pushed: ${newer.unknown}`, 'Newest commit');
  }
  const superseded = supersededRefusals(invocation.event, newer, plan);
  if (superseded.length > 0) return { ...plan, refusals: [...superseded, ...plan.refusals] };
  const { refusals, approval } = await unreviewed(run, invocation, plan);
  if (approval !== null) run.record({ kind: 'approved', by: approval });
  return { ...plan, refusals: [...refusals, ...plan.refusals] };
}

/**
 * A commit that is no longer what the branch has must not undo what came after it. Where there is nothing to do, or only logging
 * to start, it cannot.
 */
function supersededRefusals({ sha }: WorkflowEvent, newer: NewerCommit, plan: Plan): Refusal[] {
  const undoesNothing = plan.steps.every(({ call }) => call === 'cloudtrail:StartLogging');
  if (newer === null || 'unknown' in newer || undoesNothing) return [];
  const message = `This run is for commit ${sha}, but the default branch is now at ${newer.sha}: applying would revert newer changes. The run for the newer commit applies them; if there is no such run, start the workflow on the branch.`;
  return [{ code: 'superseded', message }];
}

/** Why a plan must not be applied for want of an approval, where one is required. Asks GitHub only where that can matter. */
async function unreviewed(
  run: Run,
  invocation: Invocation,
  plan: Plan,
): Promise<{ readonly refusals: readonly Refusal[]; readonly approval: string | null }> {
  if (invocation.inputs.approval === 'not-required') return { refusals: [], approval: null };
  if (!needsReview(plan)) return { refusals: [], approval: plan.drift.length > 0 ? NOT_NEEDED : null };
  const review = await reviewOf(run, invocation, plan);
  const refusals = reviewRefusals(plan, review);
  const by = review.kind === 'record' ? review.where : 'approved-plan-digest';
  return { refusals, approval: refusals.length === 0 ? by : null };
}

/** What approves a plan, by the input `approval`. A digest counts on every event, a record only where it was merged. */
async function reviewOf(run: Run, { inputs, event, repository }: Invocation, plan: Plan): Promise<Review> {
  const { approval, approvedPlanDigest: digest } = inputs;
  if (approval === 'digest') return digest === null ? none(NO_DIGEST) : { kind: 'digest', digest };
  return approval === 'merged-pull-request' ? recordedReview(run, event, plan, repository) : none(ONLY_STRENGTHENING);
}

function none(why: string): Review {
  return { kind: 'none', why };
}

const ONLY_STRENGTHENING = 'approval is `strengthening-only`, so only changes that strengthen the trail are applied.';

const NO_DIGEST =
  'approved-plan-digest is empty, and an empty digest approves nothing. The output name that it comes from is probably misspelled.';

function elsewhere({ name, ref }: WorkflowEvent): string {
  return `approval is \`merged-pull-request\`, which approves only on a push to the default branch. On ${name || 'no event'} of ${ref}, only changes that strengthen the trail are applied.`;
}

const NOT_NEEDED = 'nobody; all changes only strengthen the trail';

/**
 * Why the record in a comment is not what the pull request's reviewers saw; `null` where it is. An apply may write it after the
 * merge, and keeps the record as it was.
 */
export function untrusted(
  { record, otherEditor: otherEditor, lastWrittenAt }: OwnComment,
  { number, head, mergedAt }: Pick<MergedPullRequest, 'number' | 'head'> & { readonly mergedAt: string | null },
): string | null {
  const comment = `the comment on pull request #${number}`;
  if (otherEditor !== null) return `${comment} was edited by ${otherEditor}.`;
  if (record.head !== head) return `${comment} is about commit ${record.head}, but the pull request head is ${head}.`;
  const isLate = mergedAt !== null && Date.parse(lastWrittenAt) > Date.parse(mergedAt);
  if (isLate && record.apply === null) {
    return `${comment} was written at ${lastWrittenAt}, after the merge at ${mergedAt}.`;
  }
  return null;
}

/** The record in the comment of the pull request whose merge this run is of. A record that cannot be read is no review. */
async function recordedReview(run: Run, event: WorkflowEvent, plan: Plan, opening: RepositoryLoader): Promise<Review> {
  if (event.name !== 'push') return none(elsewhere(event));
  try {
    const repository = await opening();
    const defaultBranch = await defaultBranchOf(event, repository);
    if (defaultBranch !== null && event.ref !== `refs/heads/${defaultBranch}`) return none(elsewhere(event));
    if (repository === null) return none(NOT_OPENED);
    if (defaultBranch === null) return none('the default branch cannot be determined.');
    const pull = await findMergedPullRequest(event, defaultBranch, repository, MERGE_WAITS_SECONDS, run);
    if ('why' in pull) return none(pull.why);
    const { own, impostors } = await readConversation(repository, pull.number, trailKey(plan.trail));
    if (own === null) {
      const others =
        impostors.length > 0 ? ` A similar comment was written by ${[...new Set(impostors)].join(', ')}.` : '';
      return none(`pull request #${pull.number} has no Org Trail comment about this trail.${others}`);
    }
    const why = untrusted(own, pull);
    return why === null
      ? { kind: 'record', reviewed: own.record, where: `the comment on pull request #${pull.number}` }
      : none(why);
  } catch (error) {
    return none(githubErrorReason(error, 'pull-requests: read'));
  }
}
