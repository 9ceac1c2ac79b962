import { meaningOf } from '../domain/plan/drift.ts';
import { formatValue } from '../domain/trail/format-value.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import type { Declared } from '../domain/trail/desired.ts';
import { FIELDS } from '../domain/trail/fields.ts';
import { awsCliCommand } from './format/aws-cli.ts';
import { visibleAdvice } from '../domain/values/printable.ts';
import { changedLines } from './format/yaml-diff.ts';
import { policyLines, prerequisiteLines } from './sections/prerequisites.ts';
import { placeholderFor, type Planned, type Report, shownMistakes, declarationOf } from './report.ts';

/** The log's first line: mode and why, the trail, the identity. */
export function headline(mode: Mode, why: string, { name, region }: Declared, role: string | null): string {
  return [`${mode} (${why})`, `trail ${name} in ${region}`, `as ${role ?? 'whom the runner is signed in as'}`].join(
    ' · ',
  );
}

/** What was declared, what was found, and what would be done. */
export function planLines({
  plan,
  declared,
  deliveries,
  before,
}: Pick<Planned, 'plan' | 'declared' | 'deliveries' | 'before'>): string[] {
  const drifted = new Set(plan.drift.map(({ field }) => field));
  const same = FIELDS.filter(({ field }) => !drifted.has(field));
  return [
    before ? `The trail ${plan.trail} is there.` : `There is no trail ${declared.name} yet; it would be ${plan.trail}.`,
    ...plan.drift.flatMap((entry) => {
      const { field, observed, desired, effect } = entry;
      const meaning = meaningOf(entry);
      return [
        `${effect === 'weakens' ? '!' : '~'} ${field}: ${formatValue(observed)} → ${formatValue(desired)} (${effect}; ${declarationOf(declared, field)}${meaning ? `; ${meaning}` : ''})`,
        ...changedLines(observed, desired).map((line) => `    ${line}`),
      ];
    }),
    ...same.map(
      ({ field }) =>
        `  ${field}: ${placeholderFor({ known: before }, field) ?? formatValue(before ? before[field] : null)} (${declarationOf(declared, field)})`,
    ),
    ...prerequisiteLines(plan),
    ...plan.steps.flatMap((step, index) => [
      `Step ${index + 1}: ${step.call}`,
      ...policyLines(step).map((line) => `    ${line}`),
      `    ${awsCliCommand(step, plan)}`,
    ]),
    ...plan.refusals.flatMap(({ code, field, message }) =>
      `Refusal (${code})${field ? ` of ${field}` : ''}: ${message}`.split('\n'),
    ),
    ...deliveries.flatMap(({ what, error }) => (error ? [`Delivery of ${what} fails: ${error}`] : [])),
    `Plan digest ${plan.digest}`,
  ];
}

/** What was and was not done. */
export function stepLines({ steps }: Report): string[] {
  return steps.map(({ step, outcome }) => `${step.call}: ${outcome}`);
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
