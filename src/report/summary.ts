import type { AccountRole } from '../domain/organization/account-role.ts';
import type { DeliveryStatus } from '../domain/delivery/status.ts';
import type { Outcome } from '../domain/plan/verdict.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { failedOf } from '../domain/prerequisites/prerequisite.ts';
import { diagram } from './sections/delivery-diagram.ts';
import { fieldParts } from './sections/drift-table.ts';
import { fit, type Part } from './format/fit.ts';
import { advice, code, details, escape, paragraph, table } from './format/markdown.ts';
import { nextSentence, protectionLine } from './sections/next-action.ts';
import { postureParts } from './sections/posture.ts';
import { prerequisitesSection } from './sections/prerequisites.ts';
import { latestTrail, type Planned, type Report, shownMistakes } from './report.ts';
import { undelivered, verdictLine } from './verdict-line.ts';
import { stepParts } from './sections/steps.ts';

const VERDICTS: Record<Outcome, string> = {
  'in-sync': '✅',
  applied: '✅',
  drift: '📝',
  skipped: '⏭️',
  refused: '⛔',
  failed: '❌',
};

const ACCOUNT_ROLE_TEXTS: Record<Exclude<AccountRole, 'unknown'>, string> = {
  management: 'the organization’s management account',
  'delegated administrator': 'a delegated administrator of CloudTrail',
  'plain member': 'a plain member of the organization',
  'in no organization': 'in no organization',
};

/**
 * The report as GitHub-flavoured Markdown of at most `maxBytes` bytes: verdict first, then what changes, then what holds.
 * What has no room is named, with `whereWhole`, which says where all of it is.
 */
export function summary(report: Report, maxBytes: number, whereWhole: string): string {
  const folded = (text: string, what: string): Part => [
    text,
    text === '' ? '' : `${what} is too long to be shown here: ${whereWhole}`,
  ];
  const { planned, steps } = report;
  const isUndelivered = planned !== null && undelivered(planned.deliveries) !== '';
  const deliveries: Part[] = planned ? [[health(planned), '']] : [];
  const parts: readonly Part[] = [
    [`## CloudTrail trail ${report.trailName ? code(report.trailName) : ''}`.trimEnd()],
    [verdict(report)],
    folded(failure(report), 'What happened'),
    ...report.notices.map((notice): Part => [`> [!NOTE]\n> ${paragraph(notice)}`, '']),
    folded(planned ? refusals(planned.plan) : '', 'Why it was refused'),
    ...(isUndelivered ? deliveries : []),
    ...fieldParts(report, whereWhole),
    ...(planned
      ? [
          [diagram(planned, steps), ''] as const,
          folded(prerequisitesSection(planned.prerequisites, steps, planned.plan), 'What is missing outside the trail'),
          ...stepParts(planned.plan, steps, whereWhole),
          ...postureParts(planned),
        ]
      : []),
    ...(isUndelivered ? [] : deliveries),
    [identity(report), ''],
  ];
  return fit(parts, maxBytes);
}

/** What is known of a run whose report cannot be rendered: the verdict and the steps, in the plainest words. */
export function summaryWithoutReport(report: Report, why: string): string {
  return (
    [
      `## CloudTrail trail ${code(report.trailName)}`,
      `**${escape(plainVerdict(report))}**`,
      ...report.steps.map(({ step, outcome }) => `- ${code(step.call)}: ${outcome}`),
      `The report could not be rendered: ${paragraph(why)}. See the outputs and the log, and please report this bug.`,
    ].join('\n\n') + '\n'
  );
}

function plainVerdict(report: Report): string {
  try {
    return verdictLine(report);
  } catch {
    const { outcome, reason } = report.verdict;
    return reason === null ? outcome : `${outcome} (${reason})`;
  }
}

/** Boxed where somebody has to do something; below it whether the trail is safer for it, and what is to be done. */
function verdict(report: Report): string {
  const { planned } = report;
  const { outcome, reason } = report.verdict;
  const line = escape(verdictLine(report));
  // What a scheduled run repairs, somebody had changed without asking.
  const isHealed = outcome === 'applied' && report.isUnattended;
  const isShaky =
    isHealed ||
    undelivered(planned?.deliveries ?? []) !== '' ||
    (outcome !== 'drift' && failedOf(planned?.prerequisites ?? []).length > 0);
  const verdictLines =
    reason !== null
      ? `> [!CAUTION]\n> **${VERDICTS[outcome]} ${line}**`
      : isShaky
        ? `> [!WARNING]\n> **⚠️ ${line}**`
        : `**${VERDICTS[outcome]} ${line}**`;
  const next = nextSentence(report);
  return [verdictLines, planned ? protectionLine(planned) : '', next && `➡️ **Next**: ${escape(next)}`]
    .filter((one) => one !== '')
    .join('\n\n');
}

function failure(report: Report): string {
  const { failure } = report;
  const mistakes = shownMistakes(report);
  if (mistakes.length > 0)
    return `### What to correct\n\n${mistakes.map((mistake) => `- ${paragraph(mistake)}`).join('\n')}`;
  if (!failure) return '';
  const advicePart = failure.hint ? `\n\n**What to do**\n\n${advice(failure.hint)}` : '';
  return `### What happened\n\n${paragraph(failure.message)}${advicePart}`;
}

function refusals(plan: Plan): string {
  if (plan.refusals.length === 0) return '';
  // What a prerequisite says of itself stands below, with its remedy.
  const failing = plan.prerequisites.filter(({ id }) => plan.refusals.some(({ prerequisite }) => prerequisite === id));
  const others = plan.refusals.filter(({ prerequisite }) => !failing.some(({ id }) => id === prerequisite));
  const names = failing.map(({ id }) => `**${id}**`).join(', ');
  const rows = [
    ...others.map(({ code: reason, field, message }) => [
      `${code(reason)}${field ? `<br>**${field}**` : ''}`,
      paragraph(message),
    ]),
    ...(failing.length > 0 ? [[code('prerequisites'), `${names}: what is missing, and its remedy, is below.`]] : []),
  ];
  return `### Refused because\n\n${table(['Reason', 'Why'], rows)}`;
}

function health(planned: Planned): string {
  const { deliveries, plan } = planned;
  const trail = latestTrail(planned);
  if (!trail || deliveries.length === 0) return '';
  const setUp: Record<DeliveryStatus['what'], boolean> = {
    'log files': true,
    'digest files': trail.enableLogFileValidation,
    notifications: trail.snsTopicArn !== null,
    'CloudWatch Logs': trail.cloudWatchLogsLogGroupArn !== null,
  };
  const shownDeliveries = deliveries.filter(({ what, error }) => setUp[what] || error !== null);
  const rows = shownDeliveries.map(({ what, latest, error }) => [
    what,
    error === null ? 'none' : `❌ ${code(error)}`,
    latest ? code(latest) : 'none yet',
  ]);
  const title = `Delivery health (GetTrailStatus in ${escape(plan.homeRegion)})`;
  const body = table(['Delivery', 'Error', 'Latest that got through'], rows);
  return deliveries.some(({ error }) => error !== null) ? `### ${title}\n\n${body}` : details(title, body);
}

function identity({ identity, planned, decided, approval }: Report): string {
  const caller = planned?.caller ?? 'unknown';
  const rows = [
    ...(decided ? [['Mode', `${decided.mode} (${escape(decided.why)})`]] : []),
    ...(identity
      ? [
          ['Account', `${code(identity.account)}${caller !== 'unknown' ? ` (${ACCOUNT_ROLE_TEXTS[caller]})` : ''}`],
          ['Signed in as', code(identity.arn)],
        ]
      : []),
    ...(approval ? [['Approved by', escape(approval)]] : []),
    ...(planned ? planRows(planned.plan) : []),
  ];
  return rows.length === 0 ? '' : details('About this run', table(['', ''], rows));
}

function planRows(plan: Plan): string[][] {
  return [
    ['Trail', code(plan.trail)],
    ['Home Region', code(plan.homeRegion)],
    ['Plan digest', code(plan.digest)],
  ];
}
