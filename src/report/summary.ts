import type { Standing } from '../trail/standing.ts';
import { type Drift, isSame } from '../trail/diff.ts';
import type { Effect } from '../trail/effect.ts';
import type { Delivery } from '../trail/health.ts';
import type { Outcome, StepOutcome } from '../trail/outcome.ts';
import type { Plan } from '../trail/plan.ts';
import { failedOf } from '../trail/prerequisites/prerequisite.ts';
import type { Step } from '../trail/step.ts';
import { type Field, FIELDS, type Trail, type Value } from '../trail/trail.ts';
import { cli } from './cli.ts';
import { visible } from './log.ts';
import { advice, block, code, details, escape, paragraph, table } from './markdown.ts';
import { meaningOf } from './meaning.ts';
import { changedLines } from './outline.ts';
import { policyLines, prerequisitesSection } from './prerequisites.ts';
import { gapOf, type Report, shown, shownMistakes, stateOf, verdictLine } from './report.ts';

const VERDICTS: Record<Outcome, string> = {
  'in-sync': '✅',
  applied: '✅',
  drift: '📝',
  skipped: '⏭️',
  refused: '⛔',
  failed: '❌',
};
const EFFECTS: Record<Effect, string> = { strengthens: '🟢', weakens: '🔴', neutral: '🔵' };
const STEPS: Record<StepOutcome['outcome'], string> = {
  done: '✅ done',
  failed: '❌ failed',
  unknown: '❔ effect not known',
  'not attempted': '⏸️ not attempted',
};

const CALLERS: Record<Exclude<Standing, 'unknown'>, string> = {
  management: 'the organization’s management account',
  'delegated administrator': 'a delegated administrator of CloudTrail',
  'plain member': 'a plain member of the organization',
  'in no organization': 'in no organization',
};

/** The job summary, as GitHub-flavoured Markdown. */
export const summary = (report: Report): string =>
  [
    `## CloudTrail trail ${report.trailName ? code(report.trailName) : ''}`.trimEnd(),
    verdict(report),
    failure(report),
    ...report.notices.map((notice) => `> [!NOTE]\n> ${paragraph(notice)}`),
    refusals(report),
    fields(report),
    prerequisitesSection(report.prerequisites, report.steps, report.plan),
    steps(report),
    health(report),
    identity(report),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');

/** In one line; boxed where somebody has to do something. */
const verdict = (report: Report): string => {
  const { outcome, reason } = report.verdict;
  const line = escape(verdictLine(report));
  if (reason !== null) return `> [!CAUTION]\n> **${VERDICTS[outcome]} ${line}**`;
  const isShaky = outcome !== 'drift' && failedOf(report.prerequisites).length > 0;
  return isShaky ? `> [!WARNING]\n> **⚠️ ${line}**` : `**${VERDICTS[outcome]} ${line}**`;
};

const failure = (report: Report): string => {
  const { failure } = report;
  const mistakes = shownMistakes(report);
  if (mistakes.length > 0)
    return `### What to correct\n\n${mistakes.map((mistake) => `- ${paragraph(mistake)}`).join('\n')}`;
  if (!failure) return '';
  const mend = failure.hint ? `\n\n**What to do**\n\n${advice(failure.hint)}` : '';
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

const fields = ({ declared, plan, mode, before, after, verdict }: Report): string => {
  if (!declared || !plan) return '';
  const drifted = new Map(plan.drift.map((entry) => [entry.field, entry]));
  const value = (is: Value) => (is === null ? '–' : code(shown(is)));
  const valueOf = (trail: Trail | null | undefined, field: Field) =>
    gapOf(trail, field) ?? value(trail ? trail[field] : null);
  // Where an apply did not get through, what was wanted and what there is now are two things.
  const unfinished = mode === 'apply' && verdict.outcome !== 'applied';
  const changed = FIELDS.flatMap(({ field }) => {
    const entry = drifted.get(field);
    if (!entry) return [];
    const now = unfinished ? [nowOf(entry, after) ?? valueOf(after, field)] : [];
    const meaning = meaningOf(entry);
    const said = escape(`${entry.effect}; ${stateOf(declared, field)}${meaning ? `; ${meaning}` : ''}`);
    return [
      [`${EFFECTS[entry.effect]} **${field}**`, value(entry.observed), `**${value(entry.desired)}**`, ...now, said],
    ];
  });
  const same = FIELDS.filter(({ field }) => !drifted.has(field)).map(({ field }) => [
    field,
    valueOf(after === null ? before : after, field),
    escape(stateOf(declared, field)),
  ]);
  const unchanged = details(`Fields without a change (${same.length})`, table(['Field', 'Value', 'Declared'], same));
  if (changed.length === 0) return unchanged;
  const becomes = unfinished ? ['Desired', 'Now'] : [mode === 'apply' ? 'After, as read back' : 'After, as planned'];
  const head = ['Field', before ? 'Before' : 'Before: no trail', ...becomes, 'Effect; declared'];
  return ['### Fields that change', table(head, changed), ...plan.drift.flatMap(lineByLine), unchanged].join('\n\n');
};

/** What became of a list or mapping; `null` where its value says so itself. */
const nowOf = ({ field, observed, desired }: Drift, after: Trail | null | undefined): string | null => {
  if (!after || typeof desired !== 'object' || desired === null) return null;
  if (isSame(after[field], desired)) return 'as desired';
  return isSame(after[field], observed) ? 'as before' : null;
};

const MOST_LINES = 40;

/** What a list or mapping becomes, as a diff; folded where it is long. */
const lineByLine = ({ field, observed, desired }: Drift): string[] => {
  const lines = changedLines(observed, desired);
  if (lines.length === 0) return [];
  const diff = diffOf(lines);
  return [
    lines.length > MOST_LINES ? details(`${field}, line by line`, diff) : `**${field}**, line by line:\n\n${diff}`,
  ];
};

const diffOf = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : block(lines.map(visible).join('\n'), 'diff');

const steps = ({ plan, steps: outcomes }: Report): string => {
  if (!plan || plan.steps.length === 0) return '';
  const became = (step: Step): string => {
    const outcome = outcomes.find((candidate) => candidate.step === step)?.outcome;
    return outcome ? ` ${STEPS[outcome]}` : '';
  };
  const one = (step: Step, index: number) =>
    [
      `${index + 1}. **${step.call}**${became(step)}${step.fields.length > 0 ? `: ${step.fields.join(', ')}` : ''}`,
      ...[diffOf(policyLines(step)), block(cli(step, plan), 'sh')].filter((part) => part !== '').map(indent),
    ].join('\n\n');
  const title = outcomes.length > 0 ? 'Steps' : 'Steps that an apply would make';
  return `### ${title}\n\n${plan.steps.map(one).join('\n\n')}`;
};

const indent = (text: string): string => text.replace(/^/gm, '   ');

const health = ({ deliveries, before, after, plan }: Report): string => {
  const trail = after ?? before;
  if (!trail || !plan || deliveries.length === 0) return '';
  const setUp: Record<Delivery['what'], boolean> = {
    'log files': true,
    'digest files': trail.enableLogFileValidation,
    notifications: trail.snsTopicArn !== null,
    'CloudWatch Logs': trail.cloudWatchLogsLogGroupArn !== null,
  };
  const shownDeliveries = deliveries.filter(({ what, error }) => setUp[what] || error !== null);
  const rows = shownDeliveries.map(({ what, latest, error }) => [
    what,
    latest ? code(latest) : 'none yet',
    error === null ? 'none' : `❌ ${code(error)}`,
  ]);
  const title = `Delivery health (GetTrailStatus in ${escape(plan.homeRegion)})`;
  const body = table(['Delivery', 'Latest', 'Error'], rows);
  return deliveries.some(({ error }) => error !== null) ? `### ${title}\n\n${body}` : details(title, body);
};

const identity = ({ identity, caller, plan, mode, why }: Report): string => {
  const rows = [
    ...(mode ? [['Mode', `${mode} (${escape(why)})`]] : []),
    ...(identity
      ? [
          ['Account', `${code(identity.account)}${caller && caller !== 'unknown' ? ` (${CALLERS[caller]})` : ''}`],
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
