import { isRepairedBy, failedOf } from '../../domain/prerequisites/prerequisite.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { FailureReason } from '../../domain/plan/verdict.ts';
import { rowOf } from '../../domain/trail/fields.ts';
import { count } from '../../domain/values/wording.ts';
import { code, escape } from '../format/markdown.ts';
import { type Planned, type Report, wasFoundStopped } from '../report.ts';
import { loggingGapDuration } from './gaps.ts';
import { failingWords, PREREQUISITE_LABELS, undelivered } from './failing.ts';

/** What the run means for the trail's protection, as the summary's first line: sign, trail, and a phrase in people's words. */
export function headline(report: Report): string {
  const [sign, phrase] = said(report);
  const name = report.trailName === '' ? 'CloudTrail trail' : code(report.trailName);
  return `## ${sign} ${name}${typeof phrase === 'string' ? ` ${escape(phrase)}` : `: ${escape(phrase.says)}`}`;
}

/** Goes on from the trail's name, such as "is as declared"; or says by itself what happened. */
type Phrase = string | { readonly says: string };

function said(report: Report): readonly [sign: string, phrase: Phrase] {
  const { verdict, planned } = report;
  switch (verdict.outcome) {
    case 'skipped':
      return ['⏭️', { says: 'no plan for a pull request from a fork' }];
    case 'failed':
      return ['❌', { says: FAILED[verdict.reason ?? 'unexpected'] ?? FAILED.unexpected }];
    case 'refused':
      return ['⛔', { says: refused(report) }];
    case 'applied':
      return planned ? applied(report, planned) : ['✅', 'was changed as declared'];
    case 'drift':
      return planned ? plannedChange(report, planned) : ['📝', 'is not as declared'];
    case 'in-sync':
      return planned ? inSync(planned) : ['✅', 'is as declared'];
  }
}

const FAILED = {
  inputs: 'the inputs have mistakes, so nothing was done',
  'sign-in': 'signing in to AWS failed, so nothing was checked',
  read: 'the trail could not be read',
  step: 'not every change could be made',
  verify: 'the changes were accepted, but the trail does not read as declared',
  unexpected: 'something unexpected happened',
} as Readonly<Partial<Record<FailureReason, string>>> & { readonly unexpected: string };

function inSync(planned: Planned): readonly [string, string] {
  const failing = failures(planned);
  return [failing === '' ? '✅' : '⚠️', `is as declared${failing}${doubts(planned)}`];
}

/** ", but …": the failing prerequisites that no step repairs, and failing deliveries. */
function failures({ prerequisites, plan, deliveries }: Planned): string {
  const failed = failedOf(prerequisites).filter((one) => !isRepairedBy(plan.steps, one));
  const some = [failingWords(failed), undelivered(deliveries)].filter((words) => words !== '');
  return some.length === 0 ? '' : `, but ${some.join(', and ')}`;
}

/** What could not be checked is said at once, since nobody opens what is folded for it. */
function doubts({ prerequisites, plan }: Planned): string {
  const unknown = prerequisites.filter((one) => one.status === 'unknown' && !isRepairedBy(plan.steps, one));
  if (unknown.length === 0) return '';
  return `; ${unknown.map(({ id }) => PREREQUISITE_LABELS[id]).join(', ')} could not be checked`;
}

function applied(report: Report, planned: Planned): readonly [string, Phrase] {
  const { before, plan } = planned;
  const { isUnattended } = report;
  const failing = failures(planned);
  const isWeakened = plan.drift.some(({ effect }) => effect === 'weakens');
  if (isUnattended) {
    const strengthens = plan.drift.some(({ effect }) => effect === 'strengthens') || repairs(plan) > 0;
    const phrase =
      before === null
        ? 'the trail was gone; this run created it again'
        : strengthens && !isWeakened
          ? `protection had been turned off; this run turned it back on${afterGap(report, planned)}`
          : 'somebody had changed it; this run changed it back';
    return ['⚠️', { says: `${phrase}${failing}` }];
  }
  const phrase = before === null ? 'was created and is as declared' : 'was changed and is as declared';
  return [failing === '' ? '✅' : '⚠️', `${phrase}${failing}${doubts(planned)}`];
}

function plannedChange(report: Report, planned: Planned): readonly [string, Phrase] {
  const { before, plan } = planned;
  const { isOnPullRequest } = report;
  const rest = `${failures(planned)}${doubts(planned)}`;
  if (plan.steps.length + plan.drift.length === 0) return ['⚠️', `is as declared${rest}`];
  if (!isOnPullRequest) return [report.verdict.reason === 'drift' ? '⚠️' : '📝', `${differs(report, planned)}${rest}`];
  if (before === null) return ['📝', { says: `merging this creates the trail${rest}` }];
  const labels = labelsOf(plan);
  const weakened = labelsOf(plan, 'weakens');
  const strengthened = labelsOf(plan, 'strengthens');
  const verb =
    weakened.length > 0
      ? `weakens the trail (${weakened.join(', ')})`
      : strengthened.length > 0
        ? `strengthens the trail (${strengthened.join(', ')})`
        : labels.length > 0
          ? `changes the trail (${labels.join(', ')})`
          : registersOrRepairs(plan);
  return ['📝', { says: `merging this ${verb}${rest}` }];
}

/** How long logging had been off, where it was. */
function afterGap(report: Report, planned: Planned): string {
  const duration = wasFoundStopped(planned) ? loggingGapDuration(report) : null;
  return duration === null ? '' : ` after ${duration}`;
}

function soFar(report: Report): string {
  const duration = loggingGapDuration(report);
  return duration === null ? '' : `, for ${duration} so far`;
}

function registersOrRepairs(plan: Plan): string {
  return repairs(plan) > 0 ? `repairs ${count(repairs(plan), 'prerequisite')}` : 'registers a delegated administrator';
}

/** How the trail is not as declared: logging first, then the number of other settings. */
function differs(report: Report, planned: Planned): string {
  const { before, plan } = planned;
  if (before === null) return 'does not exist yet';
  const labels = labelsOf(plan);
  const isOff = wasFoundStopped(planned);
  const others = labels.filter((label) => !isOff || label !== rowOf('isLogging').label);
  const names = others.length > 3 ? '' : ` (${others.join(', ')})`;
  const some = [
    ...(isOff ? [`logging is off${soFar(report)}`] : []),
    ...(others.length > 0
      ? [
          `${count(others.length, isOff ? 'other setting differs' : 'setting differs', isOff ? 'other settings differ' : 'settings differ')}${names}`,
        ]
      : []),
    ...(repairs(plan) > 0 ? [count(repairs(plan), 'prerequisite fails', 'prerequisites fail')] : []),
  ];
  return `is not as declared${some.length > 0 ? `: ${some.join(', ')}` : ''}`;
}

function refused(report: Report): string {
  const { verdict, planned, isOnPullRequest, steps } = report;
  const isStarted = steps.some(({ step, outcome }) => step.call === 'cloudtrail:StartLogging' && outcome === 'done');
  const rest = isStarted ? '. Logging was turned back on' : '';
  const what = isOnPullRequest ? 'this pull request' : 'this run';
  if (verdict.reason === 'weakening' && planned) {
    const labels = labelsOf(planned.plan, 'weakens').join(', ');
    return `${what} would weaken the trail (${labels}), so it cannot be applied${rest}`;
  }
  return `${REFUSED[verdict.reason ?? ''] ?? 'a rule does not allow this change'}${rest}`;
}

const REFUSED: Readonly<Record<string, string>> = {
  account: 'the run is signed in to an account that is not allowed',
  caller: 'the signed-in account is not allowed to manage this trail',
  ownership: 'the trail belongs to somebody else, so it was left alone',
  prerequisites: 'the trail could not deliver like this, so it cannot be applied',
  read: 'part of the trail could not be read, so it was not changed',
  'not-approved': 'nobody has approved this change, so it was not applied',
  'plan-changed': 'the plan changed after it was approved, so it was not applied',
  superseded: 'a newer commit is on the default branch, so this one was not applied',
};

/** The names of the fields that change, each one only; those with the given effect. */
function labelsOf({ drift }: Plan, effect?: string): string[] {
  const some = drift.filter((entry) => effect === undefined || entry.effect === effect);
  return [...new Set(some.map(({ field }) => rowOf(field).label))];
}

function repairs({ steps, prerequisites }: Plan): number {
  return prerequisites.filter((one) => one.status === 'fail' && isRepairedBy(steps, one)).length;
}
