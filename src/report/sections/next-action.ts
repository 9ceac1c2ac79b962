import { type Drift, isNothing } from '../../domain/plan/drift.ts';
import { type Plan, urgentSteps } from '../../domain/plan/plan.ts';
import type { Refusal, SinceReview } from '../../domain/plan/refusal.ts';
import { eventNamesOf, PREREQUISITE_EVENTS } from '../../domain/history/event-names.ts';
import type { History } from '../../domain/history/history.ts';
import { failedOf, isRepairedBy } from '../../domain/prerequisites/prerequisite.ts';
import type { Declared } from '../../domain/trail/desired.ts';
import type { Field, Value } from '../../domain/trail/trail.ts';
import { isPending } from '../../domain/plan/verdict.ts';
import { isSelectors, rowOf } from '../../domain/trail/fields.ts';
import { formatValue } from '../../domain/trail/format-value.ts';
import { type Change, changesOf, plainly } from '../changes.ts';
import { undelivered } from '../verdict/failing.ts';
import { awsCliCommand } from '../format/aws-cli.ts';
import { block, code, escape } from '../format/markdown.ts';
import { type Planned, type Report, wasFoundStopped } from '../report.ts';

/** What the reader has to do, with the command if there is one; empty if that is nothing. */
export function nextAction(report: Report): string {
  const { planned } = report;
  if (planned !== null) {
    const toDo = foundChanged(report, planned);
    if (toDo !== '') return toDo;
  }
  const turnedOff = planned !== null && planned.mode !== 'apply' && urgentSteps(planned.plan).length > 0;
  return [turnedOff ? turnOn(planned) : '', afterThat(report)].filter((part) => part !== '').join('\n\n');
}

function afterThat(report: Report): string {
  const { verdict, planned } = report;
  if (verdict.reason === 'weakening' && planned) return weakeningChoice(planned);
  if (verdict.reason === 'plan-changed' && planned) return planChangedChoice(planned);
  return nextLine(nextSentence(report));
}

function nextLine(sentence: string): string {
  return sentence === '' ? '' : `➡️ **Next**: ${escape(sentence)}`;
}

/** If somebody else changed the trail: turn logging back on first, and find out who it was. Empty if nobody is known to have. */
function foundChanged({ verdict, history, isUnattended, isOnPullRequest }: Report, planned: Planned): string {
  const { outcome, reason } = verdict;
  const isFound = (outcome === 'applied' && isUnattended) || (reason === 'drift' && !isOnPullRequest);
  const isStopped = (outcome === 'applied' || outcome === 'drift') && wasFoundStopped(planned);
  if (planned.plan.drift.length === 0 || !(isFound || isStopped)) return '';
  // What else differs is what the pull request, the push or the person asks for.
  const drift = planned.plan.drift.filter(({ field }) => isFound || field === 'isLogging');
  const found = { ...planned, plan: { ...planned.plan, drift } };
  if (outcome === 'applied') return whoChangedIt('Do now: find', found, history);
  if (isStopped) return [turnOn(planned), whoChangedIt('Then find', found, history)].join('\n\n');
  return whoChangedIt('Do now: repair it with the calls below or with a run that applies, and find', found, history);
}

/** Logging is off, and this run may not turn it on: the one call that matters, in the open. */
function turnOn({ plan }: Planned): string {
  const start = plan.steps.find(({ call }) => call === 'cloudtrail:StartLogging');
  if (start === undefined) return '';
  return [
    '**Do now: turn logging on.** This run changes nothing in AWS. A run that applies turns it on; so does this command:',
    block(awsCliCommand(start, plan), 'sh'),
  ].join('\n\n');
}

/** Whom to ask, or how to look up who made the changes: event history keeps 90 days and does not depend on the trail (API_LookupEvents). */
function whoChangedIt(first: string, planned: Planned, history: History | null): string {
  const isKnownOf = (field: Field) => history?.changes[field] !== undefined;
  const unknown = planned.plan.drift.filter(({ field }) => !isKnownOf(field));
  if (unknown.length === 0) return `**${first} out from the people below whether they meant to do this.** ${STOLEN}`;
  return howToFind(first, { ...planned, plan: { ...planned.plan, drift: unknown } });
}

const STOLEN =
  'If one of them did not do it, somebody else has their credentials: revoke the sessions and access keys of that identity first.';

function howToFind(first: string, { plan, before }: Planned): string {
  const names =
    before === null ? ['DeleteTrail'] : [...new Set(plan.drift.map(({ field }) => eventNamesOf(field)[0]!))];
  const [name, ...others] = names;
  const command = `aws cloudtrail lookup-events --region ${plan.homeRegion} --lookup-attributes AttributeKey=EventName,AttributeValue=${name} --query 'Events[].[EventTime,Username,EventSource,EventId]' --output table`;
  const also = others.length > 0 ? `Run it for ${others.map(code).join(' and ')} too. ` : '';
  const elsewhere = plan.prerequisites
    .filter((one) => one.status === 'fail' && isRepairedBy(plan.steps, one))
    .flatMap(({ id }) => PREREQUISITE_EVENTS[id] ?? []);
  const policies =
    elsewhere.length > 0
      ? `Changes outside the trail (${elsewhere.map(code).join(', ')}) are in the history of the account and Region that own the resource. `
      : '';
  return [
    `**${first} out who did it.** Event history keeps management events for 90 days and does not depend on the trail:`,
    block(command, 'sh'),
    ...(also + policies === '' ? [] : [`${also}${policies}`.trim()]),
  ].join('\n\n');
}

function weakeningChoice(planned: Planned): string {
  const weakening = changesOf(planned).filter(({ effect }) => effect === 'weakens');
  const inputs = weakening.map(({ entries }) => declaredEntry(entries, planned.declared)).map(inputNameOf);
  return choice([
    `**Not intended?** ${weakening.map((change) => restore(change, planned.declared)).join(' ')}`,
    `**Intended?** Add ${code(`allow-weakening: ${inputs.join(', ')}`)} to every step that uses this action, get it reviewed, and remove it in the next pull request.`,
  ]);
}

function choice(ways: readonly string[]): string {
  return `**Do one of these:**\n\n${ways.map((way) => `- ${way}`).join('\n')}`;
}

/** Of the two kinds of selectors, the one that is declared. */
function declaredEntry(entries: Change['entries'], { intents }: Declared): Drift {
  return entries.find(({ field }) => intents[field].state !== 'keep') ?? entries[0];
}

function inputNameOf({ field }: Drift): string {
  return rowOf(field).input;
}

/** How to declare what the trail has now. */
function restore({ entries, observed }: Change, declared: Declared): string {
  const entry = declaredEntry(entries, declared);
  const where = code(declared.locations[entry.field] ?? inputNameOf(entry));
  if (isSelectors(entry.field)) {
    const words = observed === null ? '' : ` (${escape(plainly(observed))})`;
    return `Change ${where} so that the trail still records what it records now${words}.`;
  }
  if (typeof entry.observed === 'object') return `Change ${where} so that nothing is removed.`;
  return `Set ${where} to ${code(asInput(entry.observed))}, which the trail has now.`;
}

/** Where to undo a change that came after the review, and the value to go back to, if a fingerprint shows it. */
function planChangedChoice({ plan, declared }: Planned): string {
  const refusals = plan.refusals.filter(({ code: reason }) => reason === 'plan-changed');
  const isLocated = ({ field, sinceReview }: Refusal) => field !== undefined && sinceReview !== undefined;
  const corrections = refusals.flatMap(({ field, sinceReview }) =>
    field && sinceReview ? undo(field, sinceReview, declared) : [],
  );
  const unknown = refusals.every(isLocated)
    ? []
    : ['Compare the plan below with the reviewed one, and undo the difference, in AWS or in the inputs.'];
  return choice([
    '**Is the new plan right?** Get it reviewed: by another pull request, or by running all jobs again if an environment’s reviewers approve.',
    `**Is it not?** ${[...new Set([...corrections, ...unknown])].join(' ')} Then run this job again.`,
  ]);
}

function undo(field: Field, { trailMoved, inputsMoved, observed, desired }: SinceReview, declared: Declared): string[] {
  const { label, input } = rowOf(field);
  const column = (name: string) => `the value in the column ${name} of the reviewed plan`;
  // What is recorded is one setting, and lists are too long for a sentence.
  const isShort = (value: Value | undefined) =>
    value !== undefined && !isSelectors(field) && (typeof value !== 'object' || isNothing(value));
  const inAws = isShort(observed) ? code(formatValue(observed!)) : column('Now');
  const inInputs = isShort(desired) ? code(asInput(desired!)) : column('Would be');
  const isDeclared = declared.intents[field].state !== 'keep';
  return [
    ...(trailMoved ? [`In AWS, set **${label}** back to ${inAws}.`] : []),
    ...(inputsMoved && (isDeclared || !isSelectors(field))
      ? [`Set ${code(declared.locations[field] ?? input)} back to ${inInputs}.`]
      : []),
  ];
}

/** A value that is no list as a workflow declares it. */
function asInput(value: Value): string {
  return typeof value === 'boolean' ? String(value) : formatValue(value);
}

function nextSentence(report: Report): string {
  const { verdict, planned, isOnPullRequest } = report;
  const { outcome, reason } = verdict;
  if (outcome === 'skipped') return FORK;
  if (reason === 'drift') return 'Repair it with the calls below, or with a run that applies.';
  if (outcome === 'drift') {
    if (planned?.plan.steps.length === 0) return REMEDY;
    return isOnPullRequest
      ? 'Review the change. This run changes nothing in AWS. If your workflow applies on the default branch, its run after the merge makes the calls below.'
      : 'Nothing was changed. A run with mode apply makes the calls below.';
  }
  if (reason === 'prerequisites' && planned) return prerequisitesSentence(planned.plan);
  if (reason !== null) return NEXT[reason] ?? '';
  if (planned && planned.mode !== 'apply' && isPending(planned.plan)) return REMEDY;
  if (failedOf(planned?.prerequisites ?? []).length > 0) return REMEDY;
  return undelivered(planned?.deliveries ?? []) === '' ? '' : UNDELIVERED;
}

/** A repair is offered only if it would be enough. */
function prerequisitesSentence({ refusals, prerequisites }: Plan): string {
  const ids = refusals.flatMap(({ prerequisite }) => prerequisite ?? []);
  const canBeRepaired = prerequisites.every(({ id, repair }) => !ids.includes(id) || repair !== undefined);
  const isCertain = canBeRepaired && refusals.every(({ prerequisite }) => prerequisite !== undefined);
  return `Fix the prerequisites that fail${isCertain ? ', or set prerequisites to repair' : ''}. Each one below says how.`;
}

const FORK = 'A maintainer who has read the change can push it to a branch of this repository to get a plan.';

const REMEDY = 'Fix what fails. Each prerequisite below says how.';

const UNDELIVERED =
  'Find out why AWS could not deliver: the error is below. If the policies that were read let CloudTrail in, check the organization’s control policies and the state of the key. A repair shows with the next delivery, some minutes later.';

const NEXT: Readonly<Record<string, string>> = {
  ownership: 'Declare a trail of your own, and leave this one to its owner.',
  read: 'Give the role the permission that is named below. Org Trail does not change what it cannot read.',
  'not-approved':
    'Get this plan approved. If the reviewers of an environment approve, run all jobs again. If merged pull requests approve, merge one whose plan shows this change (an empty commit is enough).',
  superseded:
    'Check whether the run of the newer commit applied this. If there is no such run, start the workflow on the default branch.',
  caller: 'Use a role in an account that is allowed to manage this trail.',
};
