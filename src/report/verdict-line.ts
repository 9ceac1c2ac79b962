import { registeredBy } from '../domain/organization/delegated-administrators.ts';
import type { DeliveryStatus } from '../domain/delivery/status.ts';
import type { StepOutcome } from '../domain/plan/verdict.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { failedOf, isRepairedBy, type Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { count } from '../domain/values/wording.ts';
import { type Planned, type Report } from './report.ts';

/** Whether the run wrote anything, or may have: reads lag behind writes, so a trail that reads as before is no proof. */
export function hasWritten({ steps }: Report): boolean {
  return steps.some(({ outcome }) => outcome === 'done' || outcome === 'unknown');
}

/** What was written, or may have been; or that nothing was. */
export function writtenLine({ steps }: Report): string {
  const calls = (kind: StepOutcome['outcome']) =>
    steps.filter(({ outcome }) => outcome === kind).map(({ step }) => step.call);
  const [done, unknown] = [calls('done'), calls('unknown')];
  if (done.length + unknown.length === 0) return 'Nothing was written.';
  const written = done.length > 0 ? [`Written: ${done.join(', ')}.`] : [];
  return [...written, ...(unknown.length > 0 ? [`Perhaps written: ${unknown.join(', ')}.`] : [])].join(' ');
}

/** The verdict in one line: what became of the run, and whether anything was written. */
export function verdictLine(report: Report): string {
  const { verdict, planned, steps } = report;
  const written = writtenLine(report);
  switch (verdict.outcome) {
    case 'skipped':
      return `Skipped: the inputs are valid, but GitHub gives a pull request from a fork no way into AWS. ${written}`;
    case 'failed':
      return `${failed(report)} ${written}${steps.length > 0 ? ' After you fix this, the next run continues from here.' : ''}`;
    case 'refused':
      return `Refused (${verdict.reason}): ${planned ? `${differences(planned.plan)}, and ${verdict.reason === 'read' ? 'Org Trail does not change what it cannot read' : 'a rule does not allow this change'}` : 'a rule does not allow the run to continue'}. ${written}`;
    default:
      return planned ? `${plannedLine(verdict.outcome, planned)} ${written}` : written;
  }
}

/** What a plan without a refusal came to. */
function plannedLine(outcome: 'in-sync' | 'drift' | 'applied', planned: Planned): string {
  const { mode, plan, before, prerequisites, deliveries } = planned;
  const late = undelivered(deliveries);
  const failing = [failingWords(prerequisites), late].filter((words) => words !== '').join(', and ');
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
  return `${what}: ${differences(plan)}; ${remedy}${also}.`;
}

/** Which deliveries failed last time, in a few words; empty where none did. */
export function undelivered(deliveries: readonly DeliveryStatus[]): string {
  const failed = deliveries.flatMap(({ what, error }) => (error === null ? [] : [what]));
  return failed.length === 0 ? '' : `the last delivery of ${failed.join(' and ')} failed`;
}

/** What there is to do, with the effects of the drift. */
function differences(plan: Plan): string {
  const failing = failingWords(plan.prerequisites);
  return [
    plan.drift.length === 0 && (plan.refusals.length + registrations(plan) + unsettled(plan).length > 0 || failing)
      ? 'no field is known to differ'
      : `${count(plan.drift.length, 'field differs', 'fields differ')}${effects(plan)}`,
    ...(failing ? [failing] : []),
    ...unsettled(plan),
    ...(registrations(plan) > 0 ? [`${count(registrations(plan), 'delegated administrator')} not registered`] : []),
  ].join(', ');
}

/** What was done, once it is verified. */
function done({ plan, before }: Planned): string {
  const fields = plan.drift.length;
  const accounts = registrations(plan);
  const repaired = plan.prerequisites.filter((one) => isRepairedBy(plan.steps, one)).length;
  return [
    ...(repaired > 0 ? [`${count(repaired, 'prerequisite')} repaired`] : []),
    ...(before === null ? ['the trail was created'] : fields > 0 ? [`${count(fields, 'field')} changed`] : []),
    ...(accounts > 0 ? [`${count(accounts, 'delegated administrator')} registered`] : []),
  ].join(', ');
}

/** What cannot be judged as it is, and would be settled by a step. */
function unsettled(plan: Plan): string[] {
  const some = plan.prerequisites.filter((one) => one.status === 'unknown' && isRepairedBy(plan.steps, one));
  return some.length === 0 ? [] : [`${some.map(({ id }) => id).join(', ')} could not be checked`];
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
  const refusals = planned?.plan.refusals.map(({ field, message }) => (field ? `${field}: ${message}` : message)) ?? [];
  return (failure?.message ?? [...mistakes, ...refusals].join(' ')).replaceAll('\n', ' ');
}

function effects(plan: Plan): string {
  const words = { weakens: 'weakening', strengthens: 'strengthening', neutral: 'neutral' } as const;
  const tally = (['weakens', 'strengthens', 'neutral'] as const).flatMap((effect) => {
    const n = plan.drift.filter((entry) => entry.effect === effect).length;
    return n === 0 ? [] : [`${n} ${words[effect]}`];
  });
  return tally.length === 0 ? '' : ` (${tally.join(', ')})`;
}

/** Which fail, in a few words; empty where none does. Delegated administrators are counted by the steps that register them. */
export function failingWords(prerequisites: readonly Prerequisite[]): string {
  const failed = failedOf(prerequisites).filter(({ id }) => id !== 'delegated-administrators');
  if (failed.length === 0) return '';
  const names = failed.map(({ id }) => id).join(', ');
  return failed.length === 1 ? `1 prerequisite fails (${names})` : `${failed.length} prerequisites fail (${names})`;
}
