import { type Drift, isNothing, meaningOf } from '../domain/plan/drift.ts';
import { formatValue } from '../domain/trail/format-value.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { isRepairedBy, type Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import type { Declared } from '../domain/trail/desired.ts';
import { FIELDS, isSelectors, rowOf } from '../domain/trail/fields.ts';
import type { Step } from '../domain/trail/step.ts';
import type { Field, Value } from '../domain/trail/trail.ts';
import { count } from '../domain/values/wording.ts';
import { annotatedPrerequisites } from './annotations.ts';
import { awsCliCommand } from './format/aws-cli.ts';
import { visibleAdvice } from '../domain/values/printable.ts';
import { changedLines } from './format/yaml-diff.ts';
import { policyLines, prerequisiteLines } from './sections/prerequisites.ts';
import { placeholderFor, type Planned, type Report, shownMistakes, declarationOf } from './report.ts';

type Logged = Pick<Planned, 'mode' | 'plan' | 'declared' | 'deliveries' | 'before'>;

/** The log's first line: mode and why, the trail, the identity. */
export function firstLine(mode: Mode, why: string, { name, region }: Declared, role: string | null): string {
  return [`${mode} (${why})`, `trail ${name} in ${region}`, `as ${role ?? 'the runner’s own identity'}`].join(' · ');
}

/** What everybody should see of a plan: what differs, what does not hold, and, unless they are blocked or about to run, the steps. */
export function planLines({ mode, plan, declared, before }: Logged): string[] {
  return [
    ...(before ? changeLines(plan.drift) : [newTrailLine(declared, plan.drift)]),
    ...prerequisiteSummary(plan),
    ...(mode === 'apply' || plan.refusals.length > 0
      ? []
      : plan.steps.map((step, index) => stepLine(plan, step, index))),
  ];
}

/** The rest of a plan, for a folded group: all fields, changes line by line, prerequisites with their fixes, commands. */
export function detailLines({ plan, declared, deliveries, before }: Logged): string[] {
  const drifted = new Set(plan.drift.map(({ field }) => field));
  const same = FIELDS.filter(({ field }) => !drifted.has(field));
  return [
    before ? `Trail ${plan.trail}` : `New trail ${plan.trail}`,
    ...plan.drift.flatMap((entry) => changeInDetail(entry, declared)),
    ...same.map(({ field, label }) => {
      const value = placeholderFor({ known: before }, field) ?? fieldValue(field, before ? before[field] : null);
      return `  ${label}: ${value} (${declarationOf(declared, field)})`;
    }),
    ...prerequisiteLines(plan),
    ...plan.steps.flatMap((step, index) => [
      `Step ${index + 1}: ${step.call}`,
      ...indented(policyLines(step)),
      ...indented([awsCliCommand(step, plan)]),
    ]),
    ...plan.refusals.filter(({ message }) => message.includes('\n')).flatMap(({ message }) => message.split('\n')),
    ...deliveries.flatMap(({ what, error }) => (error ? [`Delivery of ${what} fails: ${error}`] : [])),
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`);
}

/** One line for each changed field; the two kinds of selectors are one field for people. */
function changeLines(drift: readonly Drift[]): string[] {
  const [selectors, others] = [
    drift.filter(({ field }) => isSelectors(field)),
    drift.filter(({ field }) => !isSelectors(field)),
  ];
  const lines = others.map((entry) => {
    const { field, observed, desired, effect } = entry;
    const loss = effect === 'weakens' ? meaningOf(entry) : null;
    return changeLine(field, fieldValue(field, observed), fieldValue(field, desired), effect, loss);
  });
  const [first] = selectors;
  if (first === undefined) return lines;
  const side = (of: 'observed' | 'desired') =>
    selectors.filter((entry) => !isNothing(entry[of])).map((entry) => fieldValue(entry.field, entry[of]))[0] ??
    'default';
  const { effect } = selectors.find((entry) => entry.effect === 'weakens') ?? first;
  return [...lines, changeLine(first.field, side('observed'), side('desired'), effect, null)];
}

function changeLine(
  field: Field,
  found: string,
  declared: string,
  effect: Drift['effect'],
  loss: string | null,
): string {
  return `${signOf(effect)} ${rowOf(field).label}: ${found} → ${declared} (${effect}${loss === null ? '' : `; ${loss}`})`;
}

function signOf(effect: Drift['effect']): string {
  return effect === 'weakens' ? '!' : '~';
}

function changeInDetail(entry: Drift, declared: Declared): string[] {
  const { field, observed, desired, effect } = entry;
  const meaning = meaningOf(entry);
  const why = [effect, declarationOf(declared, field), ...(meaning ? [meaning] : [])].join('; ');
  return [
    `${signOf(effect)} ${rowOf(field).label}: ${fieldValue(field, observed)} → ${fieldValue(field, desired)} (${why})`,
    ...indented(changedLines(observed, desired)),
  ];
}

function newTrailLine({ name }: Declared, drift: readonly Drift[]): string {
  const fields = drift.map(({ field, desired }) => `${rowOf(field).label} ${fieldValue(field, desired)}`);
  return `Trail ${name} does not exist yet. Declared: ${fields.join(', ')}`;
}

/** A value as people say it: a switch is on or off, and nothing is none. */
function fieldValue(field: Field, value: Value): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (isNothing(value)) return 'none';
  if (!isSelectors(field)) return formatValue(value);
  const kind = field === 'advancedEventSelectors' ? 'advanced event selector' : 'event selector';
  return count(Object.keys(value!).length, kind);
}

/** How many hold, in one line, and one for each that does not or is not known, unless a step's line or an annotation has it. */
function prerequisiteSummary(plan: Plan): string[] {
  const statuses = ['pass', 'fail', 'unknown'] as const;
  const counts = statuses.flatMap((status) => {
    const n = plan.prerequisites.filter((one) => one.status === status).length;
    return n === 0 ? [] : [`${n} ${status}`];
  });
  if (counts.length === 0) return [];
  const annotated = annotatedPrerequisites(plan, plan.prerequisites);
  const isSaidElsewhere = (one: Prerequisite) =>
    annotated.includes(one) || (plan.refusals.length === 0 && isRepairedBy(plan.steps, one));
  const open = plan.prerequisites.filter((one) => one.status === 'fail' || one.status === 'unknown');
  return [
    `Prerequisites: ${counts.join(', ')}`,
    ...open
      .filter((one) => !isSaidElsewhere(one))
      .map(({ id, status, message }) => `Prerequisite ${id}: ${status}. ${message}`),
  ];
}

/** A step of the plan, with what it repairs. */
function stepLine(plan: Plan, step: Step, index: number): string {
  return `Step ${index + 1}: ${step.call}${repairedBy(plan, step)}`;
}

function repairedBy({ prerequisites }: Plan, step: Step): string {
  const repaired = prerequisites.find((one) => isRepairedBy([step], one));
  return repaired === undefined ? '' : ` (repairs ${repaired.id}: ${repaired.message})`;
}

/** What was and was not done. */
export function stepLines({ steps, planned }: Report): string[] {
  return steps.map(({ step, outcome }) => `${step.call}: ${outcome}${planned ? repairedBy(planned.plan, step) : ''}`);
}

/** What to do about a run that did not end well. */
export function adviceLines(report: Report): string[] {
  return [
    ...shownMistakes(report).map((mistake) => `- ${mistake}`),
    ...(report.failure?.hint
      ? [
          'What to do:',
          ...visibleAdvice(report.failure.hint)
            .split('\n')
            .map((line) => `  ${line}`),
        ]
      : []),
  ];
}

/** Where to read on. */
export function linkLines({ planned }: Report, page: string | null): string[] {
  return [...(planned ? [`Plan digest: ${planned.plan.digest}`] : []), ...(page === null ? [] : [`Summary: ${page}`])];
}
