import type { Mode } from '../domain/plan/verdict.ts';
import { isForbidden, type Plan } from '../domain/plan/plan.ts';
import { isRepairedBy, type Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import type { Declared } from '../domain/trail/desired.ts';
import { type FieldRow, isSelectors, isUnknown, rowOf } from '../domain/trail/fields.ts';
import type { Step } from '../domain/trail/step.ts';
import type { Trail } from '../domain/trail/trail.ts';
import { annotatedPrerequisites } from './annotations.ts';
import { type Change, changesOf, effectInWords, plainly, shownRecording, shownValue } from './changes.ts';
import { awsCliCommand } from './format/aws-cli.ts';
import { linesOf } from '../domain/values/advice.ts';
import { changedLines } from './format/yaml-diff.ts';
import { unchangedRows, unresolvedFields } from './sections/drift-table.ts';
import { policyLines, prerequisiteLines } from './sections/prerequisites.ts';
import { type Planned, type Report, shownMistakes, declarationOf } from './report.ts';

type Logged = Pick<Planned, 'mode' | 'plan' | 'declared' | 'deliveries' | 'before' | 'wouldBe'>;

/** The log's first line: mode and why, the trail, the identity. */
export function firstLine(mode: Mode, why: string, { name, region }: Declared, role: string | null): string {
  return [`${mode} (${why})`, `trail ${name} in ${region}`, `as ${role ?? 'the runner’s own identity'}`].join(' · ');
}

/** What everybody should see of a plan: what differs, what does not hold, and, unless they are blocked or about to run, the steps. */
export function planLines(logged: Logged): string[] {
  const { mode, plan, declared, before } = logged;
  const changes = changesOf(logged);
  return [
    ...(before ? changes.map(changeLine) : [newTrailLine(declared, changes)]),
    ...prerequisiteSummary(plan),
    ...(mode === 'apply' || plan.refusals.length > 0
      ? []
      : plan.steps.map((step, index) => stepLine(plan, step, index))),
  ];
}

/** The rest of a plan, for a folded group: all fields, changes line by line, prerequisites with their fixes, commands. */
export function detailLines(logged: Logged): string[] {
  const { plan, declared, deliveries, before, wouldBe } = logged;
  return [
    before ? `Trail ${plan.trail}` : `New trail ${plan.trail}`,
    ...changesOf(logged).flatMap((change) => changeInDetail(change, declared)),
    ...unresolvedFields(logged).map(({ field, value, why }) => {
      const now = before ? `${valueNow(rowOf(field), before, logged)}; ` : '';
      return `  ${rowOf(field).label}: ${now}declared ${value}, which ${why}`;
    }),
    ...unchangedRows(logged).map((row) => {
      const value = valueNow(row, before ?? wouldBe, logged);
      return `  ${row.label}: ${value} (${declarationOf(declared, row.field)})`;
    }),
    ...prerequisiteLines(plan),
    ...plan.steps.flatMap((step, index) => [
      `Step ${index + 1}: ${step.call}${isForbidden(plan, step) ? ' (not allowed)' : ''}`,
      ...indented(policyLines(step)),
      ...(isForbidden(plan, step) ? [] : indented([awsCliCommand(step, plan)])),
    ]),
    ...plan.refusals.filter(({ message }) => message.includes('\n')).flatMap(({ message }) => message.split('\n')),
    ...deliveries.flatMap(({ what, error }) => (error ? [`Delivery of ${what} fails: ${error}`] : [])),
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`);
}

function changeLine(change: Change): string {
  const { effect, label, observed, desired } = change;
  const from = observed === null ? 'no trail' : plainly(observed);
  return `${effect === 'weakens' ? '!' : '~'} ${label}: ${from} → ${plainly(desired)} (${effectInWords(change)})`;
}

/** A change with how it is declared, and lists and mappings line by line. */
function changeInDetail(change: Change, declared: Declared): string[] {
  const [{ field }] = change.entries;
  return [
    `${changeLine(change)}; ${declarationOf(declared, field)}`,
    ...change.entries.flatMap(({ observed, desired }) => indented(changedLines(observed, desired))),
  ];
}

function newTrailLine({ name }: Declared, changes: readonly Change[]): string {
  const fields = changes.map(({ label, desired }) => `${label} ${plainly(desired)}`);
  return `Trail ${name} does not exist yet. Declared: ${fields.join(', ')}`;
}

/** The value of a field that stays. */
function valueNow(row: FieldRow, trail: Trail, logged: Logged): string {
  if (isUnknown(trail, row)) return 'not known';
  return plainly(isSelectors(row.field) ? shownRecording(trail) : shownValue(row.field, trail[row.field], logged));
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
    ...(report.failure?.hint ? ['What to do:', ...linesOf(report.failure.hint).map((line) => `  ${line}`)] : []),
  ];
}

/** Where to read on. */
export function linkLines({ planned }: Report, page: string | null): string[] {
  return [...(planned ? [`Plan digest: ${planned.plan.digest}`] : []), ...(page === null ? [] : [`Summary: ${page}`])];
}
