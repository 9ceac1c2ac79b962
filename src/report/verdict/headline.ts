import { isRepairedBy, failedOf } from '../../domain/prerequisites/prerequisite.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { FailureReason, StepOutcome } from '../../domain/plan/verdict.ts';
import type { Step } from '../../domain/trail/step.ts';
import { isNothing } from '../../domain/plan/drift.ts';
import { rowOf } from '../../domain/trail/fields.ts';
import { count } from '../../domain/values/wording.ts';
import { code, escape } from '../format/markdown.ts';
import { type Planned, type Report, wasFoundStopped } from '../report.ts';
import { loggingGap, loggingGapDuration } from './gaps.ts';
import { evidenceWords } from './evidence-words.ts';
import { failingWords, PREREQUISITE_LABELS, undelivered } from './failing.ts';

/** What the run means for the trail's protection, as the summary's first line: sign, trail, and a phrase in people's words. */
export function headline(report: Report): string {
  const [sign, phrase] = withEvidence(report, said(report));
  const name = report.trailName === '' ? 'CloudTrail trail' : code(report.trailName);
  return `## ${sign} ${name}${typeof phrase === 'string' ? ` ${escape(phrase)}` : `: ${escape(phrase.says)}`}`;
}

/** Goes on from the trail's name, such as "is as declared"; or says by itself what happened. */
type Phrase = string | { readonly says: string };

/** Failed evidence is the first thing that is said, whatever became of the trail; other evidence is not said of a run that failed. */
function withEvidence(
  { evidence, verdict }: Report,
  [sign, phrase]: readonly [string, Phrase],
): readonly [sign: string, phrase: Phrase] {
  const { failed, passed, doubtful } = evidenceWords(evidence);
  if (failed.length > 0) {
    const rest = typeof phrase === 'string' ? `the trail ${phrase}` : phrase.says;
    return ['❌', { says: [...failed, rest].join('; ') }];
  }
  if (passed.length === 0 || (verdict.reason !== null && verdict.reason !== 'drift')) return [sign, phrase];
  const also = ['', ...passed].join('; ');
  return [
    sign === '✅' && doubtful.length > 0 ? '⚠️' : sign,
    typeof phrase === 'string' ? `${phrase}${also}` : { says: `${phrase.says}${also}` },
  ];
}

function said(report: Report): readonly [sign: string, phrase: Phrase] {
  const { verdict, planned } = report;
  switch (verdict.outcome) {
    case 'skipped':
      return ['⏭️', { says: 'no plan for a pull request from a fork' }];
    case 'failed':
      return ['❌', { says: failed(report) }];
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

function failed({ verdict, steps, planned }: Report): string {
  const stopped = steps.find(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
  if (verdict.reason !== 'step' || !stopped || !planned)
    return FAILED[verdict.reason ?? 'unexpected'] ?? FAILED.unexpected;
  const done = steps.filter(({ outcome }) => outcome === 'done').map(({ step }) => step.call);
  const isStarted = done.includes('cloudtrail:StartLogging');
  const before = done.includes('cloudtrail:CreateTrail')
    ? `the trail was created${isStarted ? ' and logs' : ''}`
    : isStarted
      ? 'logging was turned on'
      : done.length > 0
        ? `${count(done.length, 'change')} made`
        : '';
  return `${before === '' ? '' : `${before}, but `}${notDone(stopped, planned)}`;
}

/** The step that failed, in people's words: the rest of the steps depends on it, or was made all the same. */
function notDone({ step, outcome }: StepOutcome, { plan }: Planned): string {
  const repaired = plan.prerequisites.find((one) => isRepairedBy([step], one));
  const labels = [...new Set(step.fields.map((field) => rowOf(field).label))];
  const [what, done] =
    step.call === 'cloudtrail:CreateTrail'
      ? ['the trail', 'created']
      : step.call === 'cloudtrail:StartLogging'
        ? ['logging', 'turned on']
        : repaired
          ? [PREREQUISITE_LABELS[repaired.id], 'repaired']
          : labels.length > 0
            ? [labels.join(', '), isTurnedOn(step, plan) ? 'turned on' : 'set as declared']
            : ['the delegated administrators', 'registered'];
  return outcome === 'unknown' ? `it is not known whether ${what} could be ${done}` : `${what} could not be ${done}`;
}

/** Whether all that a step changes goes from off to on. */
function isTurnedOn({ fields }: Step, { drift }: Plan): boolean {
  const changes = drift.filter(({ field }) => fields.includes(field));
  return (
    changes.length > 0 &&
    changes.every(
      ({ field, observed, desired }) => desired === true || (field === 'insightSelectors' && isNothing(observed)),
    )
  );
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
  const failing = failures(planned);
  const isWeakened = plan.drift.some(({ effect }) => effect === 'weakens');
  if (report.isUnattended) {
    const strengthens = plan.drift.some(({ effect }) => effect === 'strengthens') || repairs(plan) > 0;
    const phrase =
      before === null
        ? 'the trail was gone; this run created it again'
        : strengthens && !isWeakened
          ? `protection had been turned off; this run turned it back on${afterGap(report, planned)}`
          : 'somebody had changed it; this run changed it back';
    return ['⚠️', { says: `${phrase}${failing}` }];
  }
  if (wasFoundStopped(planned)) return ['⚠️', { says: `${turnedBackOn(report, planned)}${failing}${doubts(planned)}` }];
  if (wasDeleted(report, planned)) {
    return ['⚠️', { says: `the trail had been deleted; this run created it again${failing}${doubts(planned)}` }];
  }
  const phrase = before === null ? 'was created and is as declared' : 'was changed and is as declared';
  return [failing === '' ? '✅' : '⚠️', `${phrase}${failing}${doubts(planned)}`];
}

/** A push or a person applies what it declares; that logging was off is somebody else's doing, and comes first. */
function turnedBackOn(report: Report, planned: Planned): string {
  const others = new Set(labelsOf(planned.plan).filter((label) => label !== rowOf('isLogging').label)).size;
  const also = others > 0 ? ` and changed ${count(others, 'other setting')}` : '';
  return `logging had been turned off; this run turned it back on${afterGap(report, planned)}${also}`;
}

function plannedChange(report: Report, planned: Planned): readonly [string, Phrase] {
  const { plan } = planned;
  const rest = `${failures(planned)}${doubts(planned)}`;
  if (plan.steps.length + plan.drift.length === 0) return ['⚠️', `is as declared${rest}`];
  if (!report.isOnPullRequest)
    return [report.verdict.reason === 'drift' ? '⚠️' : '📝', `${differs(report, planned)}${rest}`];
  if (wasDeleted(report, planned)) {
    const says = `the trail was deleted, and not because of this pull request, which would create it again${rest}`;
    return ['⚠️', { says }];
  }
  if (!wasFoundStopped(planned)) return ['📝', { says: `this pull request would ${changeInWords(planned)}${rest}` }];
  // A pull request cannot stop a trail, so whoever reviews it learns that first.
  const others = { ...planned, plan: { ...plan, drift: plan.drift.filter(({ field }) => field !== 'isLogging') } };
  const also = others.plan.drift.length + repairs(plan) > 0 ? `, which would ${changeInWords(others)}` : '';
  return ['⚠️', { says: `logging is off${soFar(report)}, and not because of this pull request${also}${rest}` }];
}

/** What the plan of a pull request does, after "would". */
function changeInWords({ before, plan }: Planned): string {
  if (before === null) return 'create the trail';
  const [labels, weakened, strengthened] = [labelsOf(plan), labelsOf(plan, 'weakens'), labelsOf(plan, 'strengthens')];
  if (weakened.length > 0) return `weaken the trail (${weakened.join(', ')})`;
  if (strengthened.length > 0) return `strengthen the trail (${strengthened.join(', ')})`;
  return labels.length > 0 ? `change the trail (${labels.join(', ')})` : registerOrRepair(plan);
}

/** Whether somebody deleted the trail: one that was never there has no gap. */
function wasDeleted(report: Report, { before }: Planned): boolean {
  return before === null && loggingGap(report) !== '';
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

function registerOrRepair(plan: Plan): string {
  return repairs(plan) > 0 ? `repair ${count(repairs(plan), 'prerequisite')}` : 'register a delegated administrator';
}

/** How the trail is not as declared: logging first, then the number of other settings. */
function differs(report: Report, planned: Planned): string {
  const { before, plan } = planned;
  if (before === null) return wasDeleted(report, planned) ? 'was deleted' : 'does not exist yet';
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
  const isStopped = planned !== null && wasFoundStopped(planned);
  const rest = isStarted ? '. Logging was turned back on' : isStopped ? '. Logging is off' : '';
  const what = isOnPullRequest ? 'this pull request' : 'this run';
  if (verdict.reason === 'weakening' && planned) {
    const labels = labelsOf(planned.plan, 'weakens').join(', ');
    return `${what} would weaken the trail (${labels}), so it cannot be applied${rest}`;
  }
  if (verdict.reason === 'prerequisites' && planned) {
    const missing = planned.plan.refusals.filter(({ code }) => code === 'prerequisites').length;
    const when = planned.before === null ? 'yet' : 'like this';
    return `CloudTrail could not deliver log files ${when}: ${count(missing, 'prerequisite is missing', 'prerequisites are missing')}${rest}`;
  }
  return `${REFUSED[verdict.reason ?? ''] ?? 'a rule does not allow this change'}${rest}`;
}

const REFUSED: Readonly<Record<string, string>> = {
  account: 'the run is signed in to an account that is not allowed',
  caller: 'the signed-in account is not allowed to manage this trail',
  ownership: 'the trail belongs to somebody else, so it was left alone',
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
