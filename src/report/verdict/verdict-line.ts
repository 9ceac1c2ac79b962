import { registeredBy } from '../../domain/organization/delegated-administrators.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { failedOf, isRepairedBy, type Prerequisite } from '../../domain/prerequisites/prerequisite.ts';
import { rowOf } from '../../domain/trail/fields.ts';
import { count } from '../../domain/values/wording.ts';
import { EFFECT_WORDS } from '../../domain/trail/effect.ts';
import { type Change, changesOf, labelsOf } from '../changes.ts';
import { loggingGap } from './gaps.ts';
import { evidenceWords } from './evidence-words.ts';
import { failingWords, PREREQUISITE_LABELS, undelivered } from './failing.ts';
import { refusedLine } from './refused.ts';
import { type Planned, type Report } from '../report.ts';

/** Whether the run wrote anything, or may have: reads lag behind writes, so a trail that reads as before is no proof. */
export function hasWritten({ steps }: Report): boolean {
  return steps.some(({ outcome }) => outcome === 'done' || outcome === 'unknown');
}

/** How much was written, or may have been. The list of steps says which calls. */
export function writtenLine({ steps }: Report): string {
  const calls = (kind: StepOutcome['outcome']) =>
    steps.filter(({ outcome }) => outcome === kind).map(({ step }) => step.call);
  const [done, unknown] = [calls('done'), calls('unknown')];
  if (done.length + unknown.length === 0) return 'Nothing was written.';
  const perhaps = unknown.length > 0 ? [`Perhaps written: ${unknown.join(', ')}.`] : [];
  if (done.length === 0) return perhaps.join(' ');
  if (done.length === 1 && done[0] === 'cloudtrail:StartLogging') {
    return ['Logging was turned on.', ...(perhaps.length > 0 ? perhaps : ['Nothing else was written.'])].join(' ');
  }
  return [`${done.length} of ${count(steps.length, 'call')} succeeded.`, ...perhaps].join(' ');
}

/** The verdict in one line: what evidence fails, since when logging is or was off, what became of the run, and whether anything was written. */
export function verdictLine(report: Report): string {
  const failed = evidenceWords(report.evidence).failed.map((words) => `${words.replace(/^./, (first) => first.toUpperCase())}. `); // prettier-ignore
  return failed.join('') + trailLine(report);
}

/** The same without the evidence. */
export function trailLine(report: Report): string {
  const gap = loggingGap(report);
  const isRestarted = report.verdict.outcome === 'applied' && report.planned?.before !== null;
  const restarted = isRestarted ? ' This run turned it back on.' : '';
  return gap === '' ? resultLine(report) : `${gap}${restarted} ${resultLine(report)}`;
}

function resultLine(report: Report): string {
  const { verdict, planned, steps } = report;
  const written = writtenLine(report);
  switch (verdict.outcome) {
    case 'skipped':
      return `Skipped: the inputs are valid, but GitHub gives a pull request from a fork no way into AWS. ${written}`;
    case 'failed':
      return `${failed(report)} ${written}${steps.length > 0 ? ' After you fix this, the next run continues from here.' : ''}`;
    case 'refused':
      return `${refusedLine(report)} ${written}`;
    case 'applied':
      return planned ? plannedLine('applied', planned) : written;
    default:
      return planned ? `${plannedLine(verdict.outcome, planned)} ${written}` : written;
  }
}

/** What a plan without a refusal came to. */
function plannedLine(outcome: 'in-sync' | 'drift' | 'applied', planned: Planned): string {
  const { mode, plan, before, prerequisites, deliveries } = planned;
  const late = undelivered(deliveries);
  const failing = [failingUnregistered(prerequisites), late].filter((words) => words !== '').join(', and ');
  if (outcome === 'in-sync') {
    return failing ? `The trail is as declared, but ${failing}.` : 'In sync: the trail is as declared.';
  }
  if (outcome === 'applied') return `Applied and verified: ${done(planned)}${failing && `; but ${failing}`}.`;
  const what = mode === 'check' ? 'Drift' : 'Plan';
  const also = late && `; ${late}`;
  const steps = count(plan.steps.length, 'step');
  if (before === null) return `${what}: the trail does not exist yet; ${steps} would create it${also}.`;
  const canBeRepaired = failedOf(prerequisites).every(
    (one) => isRepairedBy(plan.steps, one) || (one.id === 'delegated-administrators' && registrations(plan) > 0),
  );
  const remedy =
    plan.steps.length > 0 ? `${steps} would fix ${canBeRepaired ? 'it' : 'what can be fixed'}` : 'its remedy is below';
  return `${what}: ${differences(planned)}; ${remedy}${also}.`;
}

/** What there is to do, with the effects of the drift. */
function differences(planned: Planned): string {
  const { plan } = planned;
  const changes = changesOf(planned);
  const failing = failingUnregistered(plan.prerequisites);
  return [
    changes.length === 0 && (plan.refusals.length + registrations(plan) + unsettled(plan).length > 0 || failing)
      ? 'no setting is known to differ'
      : `${count(changes.length, 'setting differs', 'settings differ')}${effects(changes)}`,
    ...(failing ? [failing] : []),
    ...unsettled(plan),
    ...(registrations(plan) > 0 ? [`${count(registrations(plan), 'delegated administrator')} not registered`] : []),
  ].join(', ');
}

/** What was done, once it is verified. */
function done(planned: Planned): string {
  const { plan, before } = planned;
  const settings = changesOf(planned).length;
  const accounts = registrations(plan);
  const repaired = plan.prerequisites.filter((one) => isRepairedBy(plan.steps, one)).length;
  return [
    ...(repaired > 0 ? [`${count(repaired, 'prerequisite')} repaired`] : []),
    ...(before === null ? ['the trail was created'] : settings > 0 ? [`${count(settings, 'setting')} changed`] : []),
    ...(accounts > 0 ? [`${count(accounts, 'delegated administrator')} registered`] : []),
  ].join(', ');
}

/** What cannot be judged as it is, and would be settled by a step. */
function unsettled(plan: Plan): string[] {
  const some = plan.prerequisites.filter((one) => one.status === 'unknown' && isRepairedBy(plan.steps, one));
  return some.length === 0 ? [] : [`${some.map(({ id }) => PREREQUISITE_LABELS[id]).join(', ')} could not be checked`];
}

function registrations(plan: Plan): number {
  return registeredBy(plan.steps).length;
}

function failed({ verdict, mistakes, steps, planned }: Report): string {
  const step = steps.find(({ outcome }) => outcome !== 'done');
  switch (verdict.reason) {
    case 'inputs': {
      const n = mistakes.length + (planned?.plan.refusals.filter(({ code }) => code === 'inputs').length ?? 0);
      return n === 1 ? 'Failed: a mistake in the inputs.' : `Failed: ${n} mistakes in the inputs.`;
    }
    case 'sign-in':
      return 'Failed: signing in to AWS did not work.';
    case 'read':
      return 'Failed: the trail could not be read.';
    case 'step':
      if (step?.outcome === 'failed') return `Failed at ${step.step.call}.`;
      if (step?.outcome === 'unknown') return `Failed at ${step.step.call}; whether it took effect is not known.`;
      return 'Stopped before the end.';
    case 'verify':
      return 'Failed: every step was accepted, but the trail was not confirmed to be as declared.';
    default:
      return 'Failed: something unexpected happened.';
  }
}

/** Why the run did not end well, in one line. */
export function causeLine({ failure, mistakes, planned }: Report): string {
  const refusals =
    planned?.plan.refusals.map(({ field, message }) => (field ? `${rowOf(field).label}: ${message}` : message)) ?? [];
  return (failure?.message ?? [...mistakes, ...refusals].join(' ')).replaceAll('\n', ' ');
}

/** How many changes make the trail safer or weaker; empty if none does. */
function effects(changes: readonly Change[]): string {
  const tally = (['weakens', 'strengthens'] as const).flatMap((effect) => {
    const n = labelsOf(changes, effect).length;
    return n === 0 ? [] : [`${n} ${EFFECT_WORDS[effect]}`];
  });
  return tally.length === 0 ? '' : ` (the change makes ${tally.join(', ')})`;
}

/** Delegated administrators are counted by the steps that register them. */
function failingUnregistered(prerequisites: readonly Prerequisite[]): string {
  return failingWords(failedOf(prerequisites).filter(({ id }) => id !== 'delegated-administrators'));
}
