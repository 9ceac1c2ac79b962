import type { PullRequest, WorkflowEvent } from '../../github/event.ts';
import { type OwnComment, readConversation, writeComment } from '../../github/comments.ts';
import { findMergedPullRequest } from '../../github/merged-pull-request.ts';
import { defaultBranchOf, NOT_OPENED, githubErrorReason, type Repository } from '../../github/repository.ts';
import { untrusted } from '../require-review.ts';
import { comment } from '../../report/comment.ts';
import { isLaterRun } from '../../domain/plan/review-record.ts';
import type { Planned, Report } from '../../report/report.ts';
import type { Invocation } from '../invocation.ts';
import type { Run } from '../run.ts';
import { trailKey } from '../../domain/values/fingerprint.ts';
import { isPending } from '../../domain/plan/verdict.ts';
import { reviewedPlanOf } from '../../domain/plan/review.ts';

/**
 * Shows its plan on a pull request, or on the merged one what the apply did. A comment is never a reason to fail:
 * gives why there is none where there should be one, else `null`.
 */
export async function postComment(run: Run, invocation: Invocation, report: Report): Promise<string | null> {
  const { inputs, event, repository } = invocation;
  const { planned } = report;
  if (inputs.pullRequestComment === 'never' || planned === null) return null;
  const applies = planned.mode === 'apply';
  const { pullRequest } = event;
  if (pullRequest === null && !(event.name === 'push' && applies)) return null;
  try {
    const opened = await repository();
    if (opened === null) return `No comment on the pull request. ${NOT_OPENED}`;
    if (pullRequest === null || applies) return await postApplyComment(run, event, opened, report, planned);
    await postPlanComment(run, invocation, pullRequest, opened, report, planned);
    return null;
  } catch (error) {
    const why = `No comment on the pull request: ${githubErrorReason(error, 'pull-requests: write')}`;
    // Behind an environment the apply needs no permission for comments.
    if (applies && inputs.approval === 'digest') {
      run.log.info(why);
      return null;
    }
    return pullRequest?.isFromFork ? `${why} A run for a pull request from a fork never gets this permission.` : why;
  }
}

async function postPlanComment(
  { log }: Run,
  { inputs, event }: Invocation,
  { number, head }: PullRequest,
  repository: Repository,
  report: Report,
  { plan, wouldBe }: Planned,
): Promise<void> {
  const key = trailKey(plan.trail);
  const { isOpen, own } = await readConversation(repository, number, key);
  if (!isOpen) {
    log.info(`Pull request #${number} is closed: its comment stays as it is`);
    return;
  }
  if (own && isLaterRun(own.record.run, event.run)) {
    log.info(`The comment ${own.url} is of a later run: it stays as it is`);
    return;
  }
  const changes = isPending(plan) || plan.refusals.length > 0;
  if (!changes && own === null && inputs.pullRequestComment === 'changes-only') return;
  const reviewed = reviewedPlanOf(plan, inputs.declared, wouldBe);
  const record = { ...reviewed, key, head, run: event.run, apply: null };
  const body = comment(log.redactedIn(report), record, { runUrl: event.runUrl, masked: log.masked });
  log.info(`Comment: ${await writeComment(repository, number, own, log.redacted(body))}`);
}

/** A comment that somebody tampered with is left alone: to write it would make it look like the reviewed one again. */
async function postApplyComment(
  run: Run,
  event: WorkflowEvent,
  repository: Repository,
  report: Report,
  { plan }: Planned,
): Promise<string | null> {
  const { log } = run;
  if (report.verdict.reason === 'superseded') return null;
  const pull = await pullOf(run, event, repository);
  if (pull === null) return null;
  const { own } = await readConversation(repository, pull.number, trailKey(plan.trail));
  if (own === null || hasNothingToAdd(report, own)) return null;
  const why = untrusted(own, pull);
  if (why !== null) return `The comment is left as it is: ${why}`;
  const context = { runUrl: event.runUrl, masked: log.masked, previousBody: own.body };
  const body = comment(log.redactedIn(report), { ...own.record, apply: event.run }, context);
  log.info(`Comment: ${await writeComment(repository, pull.number, own, log.redacted(body))}`);
  return null;
}

/** A run that finds all done does not replace the words of the one that did it. */
function hasNothingToAdd({ verdict }: Report, { record }: OwnComment): boolean {
  return record.apply !== null && verdict.outcome === 'in-sync';
}

/** The pull request that an apply is about: its own, or the one that was merged by the push. */
async function pullOf(run: Run, event: WorkflowEvent, repository: Repository) {
  if (event.pullRequest) return { ...event.pullRequest, mergedAt: null };
  const defaultBranch = await defaultBranchOf(event, repository);
  if (defaultBranch === null || event.ref !== `refs/heads/${defaultBranch}`) return null;
  // By now GitHub had the time of the apply to show it.
  const pull = await findMergedPullRequest(event, defaultBranch, repository, [], run);
  return 'why' in pull ? null : pull;
}
