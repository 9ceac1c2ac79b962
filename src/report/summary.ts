import type { Intent } from '../trail/desired.ts';
import type { Effect } from '../trail/effect.ts';
import type { StepOutcome } from '../trail/outcome.ts';
import type { Plan, Step } from '../trail/plan.ts';
import { FIELDS, type FieldRow } from '../trail/trail.ts';
import { cli } from './cli.ts';
import { block, code, details, escape, table } from './markdown.ts';
import { type Report, shown, stateOf, verdictLine } from './report.ts';

const ALERTS = {
  'in-sync': 'TIP',
  applied: 'TIP',
  drift: 'IMPORTANT',
  skipped: 'NOTE',
  refused: 'CAUTION',
  failed: 'CAUTION',
} as const;
const EFFECTS: Record<Effect, string> = { strengthens: '🟢 strengthens', weakens: '🔴 weakens', neutral: '🔵 neutral' };
const STEPS: Record<StepOutcome['outcome'], string> = {
  done: '✅ done',
  failed: '❌ failed',
  'not attempted': '⏸️ not attempted',
};

/** The job summary, as GitHub-flavoured Markdown. */
export const summary = (report: Report): string =>
  [
    `## CloudTrail trail ${report.declared?.name ? code(report.declared.name) : ''}`.trimEnd(),
    verdict(report),
    failure(report),
    ...report.notices.map((notice) => `> [!NOTE]\n> ${paragraph(notice)}`),
    refusals(report),
    fields(report),
    steps(report),
    health(report),
    identity(report),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');

const paragraph = (text: string): string => text.split('\n').map(escape).join('<br>');

const verdict = (report: Report): string => {
  const alert = report.verdict.reason === 'drift' ? 'WARNING' : ALERTS[report.verdict.outcome];
  return `> [!${alert}]\n> **${escape(verdictLine(report))}**`;
};

const failure = ({ failure, mistakes }: Report): string => {
  if (mistakes.length > 0)
    return `### What to correct\n\n${mistakes.map((mistake) => `- ${paragraph(mistake)}`).join('\n')}`;
  if (!failure) return '';
  const mend = failure.hint ? `\n\n**What to do**\n\n${block(failure.hint)}` : '';
  return `### What happened\n\n${paragraph(failure.message)}${mend}`;
};

const refusals = ({ plan }: Report): string => {
  if (!plan || plan.refusals.length === 0) return '';
  const rows = plan.refusals.map(({ code: reason, field, message }) => [
    code(reason),
    field ? code(field) : '',
    paragraph(message),
  ]);
  return `### Refused because\n\n${table(['Reason', 'Field', 'What to do'], rows)}`;
};

const fields = ({ declared, plan, before, after, verdict }: Report): string => {
  if (!declared || !plan) return '';
  const drifted = new Map(plan.drift.map((entry) => [entry.field, entry]));
  const row = ({ field, input }: FieldRow): string[] => {
    const entry = drifted.get(field);
    const is = before ? code(shown(before[field])) : '–';
    const becomes = after ? code(shown(after[field])) : '–';
    return entry
      ? [EFFECTS[entry.effect], `**${field}**`, is, `**${becomes}**`, state(declared.intents[field], input)]
      : ['', field, is, is === becomes ? '' : becomes, state(declared.intents[field], input)];
  };
  const changed = FIELDS.filter(({ field }) => drifted.has(field));
  const same = FIELDS.filter(({ field }) => !drifted.has(field));
  const head = [
    'Change',
    'Field',
    before ? 'Before' : 'Before: no trail',
    AFTER[verdict.outcome] ?? 'After',
    'Declared by',
  ];
  if (changed.length === 0) return details(`All fields (${FIELDS.length} as declared)`, table(head, same.map(row)));
  return `### Fields\n\n${table(head, [...changed, ...same].map(row))}`;
};

const AFTER: Partial<Record<Report['verdict']['outcome'], string>> = {
  drift: 'After, as planned',
  applied: 'After, as read back',
};

const state = (intent: Intent, input: string): string => `${code(input)} ${escape(stateOf(intent))}`;

const steps = ({ plan, steps: outcomes }: Report): string => {
  if (!plan || plan.steps.length === 0) return '';
  const became = (step: Step): string => {
    const outcome = outcomes.find((candidate) => candidate.step === step)?.outcome;
    return outcome ? ` ${STEPS[outcome]}` : '';
  };
  const one = (step: Step, index: number) =>
    `${index + 1}. **${step.call}**${became(step)}: ${step.fields.join(', ')}\n\n${indent(block(cli(step, plan), 'sh'))}`;
  const title = outcomes.length > 0 ? 'Steps' : 'Steps that an apply would make';
  return `### ${title}\n\n${plan.steps.map(one).join('\n\n')}`;
};

const indent = (text: string): string => text.replace(/^/gm, '   ');

const health = ({ status, before, after, plan }: Report): string => {
  if (!status || (!before && !after) || !plan) return '';
  if (status.deliveries.length === 0) return '';
  const troubled = status.deliveries.some(({ error }) => error !== null);
  const rows = status.deliveries.map(({ what, latest, error }) => [
    what,
    latest ? code(latest) : 'none yet',
    error === null ? 'none' : `❌ ${code(error)}`,
  ]);
  const body = table(['Delivery', 'Latest', 'Error'], rows);
  const title = `Delivery health (GetTrailStatus in ${escape(plan.homeRegion)})`;
  return troubled ? `### ${title}\n\n${body}` : details(title, body);
};

const identity = ({ identity, plan, mode, why }: Report): string => {
  const rows = [
    ...(mode ? [['Mode', `${mode} (${escape(why)})`]] : []),
    ...(identity
      ? [
          ['Account', code(identity.account)],
          ['Signed in as', code(identity.arn)],
        ]
      : []),
    ...planRows(plan),
  ];
  return rows.length === 0 ? '' : details('About this run', table(['', ''], rows));
};

const planRows = (plan: Plan | null): string[][] =>
  plan
    ? [
        ['Trail', code(plan.trail)],
        ['Home Region', code(plan.homeRegion)],
        ['Plan digest', code(plan.digest)],
      ]
    : [];
