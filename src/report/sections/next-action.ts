import { failedOf, isRepairedBy, type PrerequisiteId } from '../../domain/prerequisites/prerequisite.ts';
import type { Field } from '../../domain/trail/trail.ts';
import { isPending } from '../../domain/plan/verdict.ts';
import { rowOf } from '../../domain/trail/fields.ts';
import { block, code, escape } from '../format/markdown.ts';
import type { Planned, Report } from '../report.ts';
import { undelivered } from '../verdict-line.ts';

/** What the reader has to do, with the command if there is one; empty if that is nothing. */
export function nextAction(report: Report): string {
  const { verdict, planned, isUnattended, isOnPullRequest } = report;
  const isFoundChanged =
    planned !== null &&
    ((verdict.outcome === 'applied' && isUnattended) || (verdict.reason === 'drift' && !isOnPullRequest));
  if (isFoundChanged && planned.plan.drift.length > 0) {
    const first = verdict.reason === 'drift' ? 'run the workflow on the default branch to repair it, and find' : 'find';
    return whoChangedIt(first, planned);
  }
  if (verdict.reason === 'weakening' && planned) return weakeningChoice(planned);
  const sentence = nextSentence(report);
  return sentence === '' ? '' : `➡️ **Next**: ${escape(sentence)}`;
}

/** How to look up who made the changes: event history keeps 90 days and does not depend on the trail (API_LookupEvents). */
function whoChangedIt(first: string, { plan, before }: Planned): string {
  const names =
    before === null
      ? ['DeleteTrail']
      : [...new Set(plan.drift.flatMap(({ field }) => EVENTS[field] ?? ['UpdateTrail']))];
  const [name, ...others] = names;
  const command = `aws cloudtrail lookup-events --region ${plan.homeRegion} --lookup-attributes AttributeKey=EventName,AttributeValue=${name}`;
  const also = others.length > 0 ? `The same for ${others.map(code).join(', ')}. ` : '';
  const elsewhere = plan.prerequisites
    .filter((one) => one.status === 'fail' && isRepairedBy(plan.steps, one))
    .flatMap(({ id }) => POLICY_EVENTS[id] ?? []);
  const policies =
    elsewhere.length > 0
      ? `Changes of policies (${elsewhere.map(code).join(', ')}) are in the history of the account and Region that own the resource. `
      : '';
  return [
    `**Do now: ${first} out who did it.** Event history keeps management events for 90 days and does not depend on the trail:`,
    block(command, 'sh'),
    ...(also + policies === '' ? [] : [`${also}${policies}`.trim()]),
  ].join('\n\n');
}

/** The events that change a field; `UpdateTrail` for those that it sets. */
const EVENTS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  isLogging: ['StopLogging'],
  eventSelectors: ['PutEventSelectors'],
  advancedEventSelectors: ['PutEventSelectors'],
  insightSelectors: ['PutInsightSelectors'],
  aggregationConfigurations: ['PutEventConfiguration'],
  tags: ['AddTags', 'RemoveTags'],
};

const POLICY_EVENTS: Readonly<Partial<Record<PrerequisiteId, readonly string[]>>> = {
  'bucket-policy': ['PutBucketPolicy', 'DeleteBucketPolicy'],
  'kms-key': ['PutKeyPolicy'],
  'sns-topic': ['SetTopicAttributes'],
};

function weakeningChoice({ plan }: Planned): string {
  const weakened = plan.drift.filter(({ effect }) => effect === 'weakens').map(({ field }) => rowOf(field));
  const labels = [...new Set(weakened.map(({ label }) => label))].join(', ');
  const inputs = weakened.map(({ input }) => input).join(', ');
  return [
    '**Do one of these:**',
    [
      `- **Not intended?** Declare what the trail has now (${escape(labels)}).`,
      `- **Intended?** Add ${code(`allow-weakening: ${inputs}`)} to every step that uses this action, get it reviewed, and remove it in the next pull request.`,
    ].join('\n'),
  ].join('\n\n');
}

function nextSentence(report: Report): string {
  const { verdict, planned, isOnPullRequest, failure, mistakes } = report;
  const { outcome, reason } = verdict;
  if (outcome === 'skipped') return FORK;
  if (reason === 'drift') return 'Run the workflow on the default branch to repair it.';
  if (outcome === 'drift') {
    if (planned?.plan.steps.length === 0) return REMEDY;
    return isOnPullRequest
      ? 'Review the change. After the merge, the run on the default branch applies it.'
      : 'Nothing was changed. A run with mode apply makes the calls below.';
  }
  if (reason !== null) return NEXT[reason] ?? (failure?.hint || mistakes.length > 0 ? 'See what to do below.' : '');
  if (planned && planned.mode !== 'apply' && isPending(planned.plan)) return REMEDY;
  if (failedOf(planned?.prerequisites ?? []).length > 0) return REMEDY;
  return undelivered(planned?.deliveries ?? []) === '' ? '' : UNDELIVERED;
}

const FORK = 'A maintainer who has read the change can push it to a branch of this repository to get a plan.';

const REMEDY = 'Fix what fails. Each prerequisite below says how.';

const UNDELIVERED =
  'Find out why AWS could not deliver: the error is below. If the policies that were read let CloudTrail in, check the organization’s control policies and the state of the key. A repair shows with the next delivery, some minutes later.';

const NEXT: Readonly<Record<string, string>> = {
  ownership: 'Declare a trail of your own, and leave this one to its owner.',
  prerequisites: 'Fix the prerequisites that fail, or set prerequisites to repair. Each one below says how.',
  read: 'Give the role the permission that is named below. Org Trail does not change what it cannot read.',
  'not-approved':
    'Get this approved in the way that the input approval names: run all jobs again and let the environment’s reviewers approve, or merge a pull request whose plan shows it (an empty commit is enough).',
  'plan-changed':
    'Undo what changed and run this job again. Or get the new plan reviewed: by another pull request, or by running all jobs again if an environment’s reviewers approve.',
  superseded:
    'Check whether the run of the newer commit applied this. If there is no such run, start the workflow on the default branch.',
  caller: 'Use a role in an account that is allowed to manage this trail.',
};
