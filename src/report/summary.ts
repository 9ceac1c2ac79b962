import type { AccountRole } from '../domain/organization/account-role.ts';
import type { DeliveryStatus } from '../domain/delivery/status.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { rowOf } from '../domain/trail/fields.ts';
import { failedOf } from '../domain/prerequisites/prerequisite.ts';
import { adoptPart } from './sections/adopt.ts';
import { diagram, isPathBroken, pathTitle } from './sections/delivery-diagram.ts';
import { changeParts, fieldDetails } from './sections/drift-table.ts';
import { fit, type Part } from './format/fit.ts';
import { advice, code, details, escape, paragraph, table, withCode } from './format/markdown.ts';
import { headline } from './verdict/headline.ts';
import { evidenceParts } from './sections/evidence/evidence.ts';
import { historyParts } from './sections/history.ts';
import { nextAction } from './sections/next-action.ts';
import { flipParts, postureParts } from './sections/posture.ts';
import { prerequisitesSection } from './sections/prerequisites.ts';
import { loggingGap, otherGaps } from './verdict/gaps.ts';
import { declaredAlias } from './changes.ts';
import { latestTrail, type Planned, type Report, shownMistakes, wasFoundStopped } from './report.ts';
import { consequences, evidenceWords, lastDelivered } from './verdict/evidence-words.ts';
import { undelivered } from './verdict/failing.ts';
import { trailLine, verdictLine, writtenLine } from './verdict/verdict-line.ts';
import { stepParts } from './sections/steps.ts';

const ACCOUNT_ROLE_TEXTS: Record<Exclude<AccountRole, 'unknown'>, string> = {
  management: 'the organization’s management account',
  'delegated administrator': 'a delegated administrator of CloudTrail',
  'plain member': 'a plain member of the organization',
  'in no organization': 'in no organization',
};

/**
 * The report as GitHub-flavoured Markdown of at most `maxBytes` bytes: what happened to the trail's protection, what to do, one
 * table of changes; everything else is folded unless it needs somebody. `whereWhole` says where the parts are that have no room.
 */
export function summary(report: Report, maxBytes: number, whereWhole: string): string {
  const whole = (text: string, what: string): Part => [
    text,
    text === '' ? '' : `${what} is too long to be shown here: ${whereWhole}`,
  ];
  const { planned, steps } = report;
  const isUndelivered = planned !== null && undelivered(planned.deliveries) !== '';
  const history = historyParts(report);
  const evidence = evidenceParts(report);
  const deliveries: Part[] = planned ? [[health(planned), '']] : [];
  const parts: readonly Part[] = [
    [headline(report)],
    [alert(report)],
    [nextAction(report)],
    whole(failure(report), 'What happened'),
    ...evidence.open,
    ...report.notices.map((notice): Part => [`> [!NOTE]\n> ${paragraph(notice)}`, '']),
    whole(planned ? refusals(report, planned.plan) : '', 'Why it was refused'),
    [planned ? protection(report, planned) : '', ''],
    ...(isUndelivered ? deliveries : []),
    ...changeParts(report, whereWhole),
    history.open,
    adoptPart(report),
    ...(planned
      ? [
          ...flipParts(planned),
          history.folded,
          ...evidence.folded,
          ...fieldDetails(planned, whereWhole),
          whole(prerequisitesSection(planned.prerequisites, steps, planned.plan), 'What is missing outside the trail'),
          ...stepParts(planned.plan, steps, whereWhole),
          [deliveryPath(planned, steps), ''] as const,
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

/** A box if somebody has to do something: what was and was not done, and what was lost. */
function alert(report: Report): string {
  const { outcome, reason } = report.verdict;
  const line = `**${escape(verdictLine(report))}**`;
  if (outcome === 'skipped') return line;
  if (reason === 'weakening' && report.planned)
    return `> [!CAUTION]\n> **Blocked.** ${losses(report.planned.plan)} ${escape(writtenLine(report))}`;
  const consequence = consequences(report.evidence);
  if (consequence !== '' && report.failure === null)
    return `> [!CAUTION]\n> **${consequence}** ${escape(trailLine(report))}`;
  if (reason !== null && reason !== 'drift') return `> [!CAUTION]\n> ${line}`;
  const { planned } = report;
  const gap = loggingGap(report);
  const others = report.isOnPullRequest ? [] : otherGaps(report);
  if (gap !== '') {
    const more = others.length > 0 ? ` **${others.join(' ')}**` : '';
    return `> [!WARNING]\n> **${gap} The trail has a gap there.** ${WHAT_IS_LOST}${more}`;
  }
  if (others.length > 0) return `> [!WARNING]\n> **${others.join(' ')}**`;
  if (outcome === 'applied' && report.isUnattended)
    return '> [!WARNING]\n> **Everything below was changed outside this repository.** It is repaired, and AWS confirms it.';
  const isShaky =
    planned !== null && (undelivered(planned.deliveries) !== '' || failedOf(planned.prerequisites).length > 0);
  return outcome !== 'drift' && isShaky ? `> [!WARNING]\n> ${line}` : '';
}

const WHAT_IS_LOST =
  'Management events of that time remain only in each account’s event history, for 90 days; data events are lost.';

/** What the trail would lose. */
function losses({ drift }: Plan): string {
  const weakened = drift.filter(({ effect }) => effect === 'weakens').map(({ field }) => rowOf(field).loss ?? '');
  return escape([...new Set(weakened)].join(' '));
}

/** The settings of a trail that is as declared, in one line, with its latest deliveries; of any other that is healthy, these alone. */
function protection({ verdict, evidence, confirmed }: Report, planned: Planned): string {
  const trail = latestTrail(planned);
  if (!trail) return '';
  const seenAt = confirmed.readBack ?? planned.observedAt;
  const delivered = lastDelivered(planned.deliveries, trail.enableLogFileValidation, seenAt);
  const isDelivering = undelivered(planned.deliveries) === '';
  if (verdict.outcome !== 'in-sync') {
    const hasDelivered = planned.deliveries.some(({ what, latest }) => what === 'log files' && latest !== null);
    const isHealthy = trail.isLogging === true && !wasFoundStopped(planned) && isDelivering && hasDelivered;
    return isHealthy ? `${delivered[0]!.toUpperCase()}${delivered.slice(1)}.` : '';
  }
  const says = [
    trail.isLogging === null ? 'logging not known' : trail.isLogging ? 'Logging' : 'not logging',
    trail.isOrganizationTrail ? 'all accounts' : 'one account',
    trail.isMultiRegionTrail ? 'all Regions' : 'one Region',
    trail.enableLogFileValidation ? 'log files validated' : 'log files not validated',
    trail.kmsKeyId === null ? 'encrypted by S3' : `encrypted with ${code(declaredAlias(planned) ?? trail.kmsKeyId)}`,
    delivered,
  ];
  const { failed, doubtful } = evidenceWords(evidence);
  const isWell = failedOf(planned.prerequisites).length + failed.length + doubtful.length === 0 && isDelivering;
  return `${says.join(' · ')}. ${isWell ? 'Nothing to do.' : ''}`.trim();
}

/** Open only if a hop is bad, so that a healthy path takes no room. */
function deliveryPath(planned: Planned, steps: Report['steps']): string {
  const [title, drawn] = [pathTitle(planned), diagram(planned, steps)];
  return isPathBroken(planned, steps) ? `### ${title}\n\n${drawn}` : details(title, drawn);
}

function failure(report: Report): string {
  const { failure } = report;
  const mistakes = shownMistakes(report);
  if (mistakes.length > 0)
    return `### What to correct\n\n${mistakes.map((mistake) => `- ${withCode(mistake)}`).join('\n')}`;
  if (!failure) return '';
  const advicePart = failure.hint ? `\n\n**What to do**\n\n${advice(failure.hint)}` : '';
  return `### What happened\n\n${paragraph(failure.message)}${advicePart}`;
}

function refusals({ verdict }: Report, { refusals: all, prerequisites }: Plan): string {
  // What is lost, and both ways out of it, are said above.
  const shown = all.filter((one) => verdict.reason !== 'weakening' || one.code !== 'weakening');
  if (shown.length === 0) return '';
  // What a prerequisite says of itself stands below, with its remedy.
  const failing = prerequisites.filter(({ id }) => shown.some(({ prerequisite }) => prerequisite === id));
  const others = shown.filter(({ prerequisite }) => !failing.some(({ id }) => id === prerequisite));
  // The box names them.
  if (others.length === 0) return '';
  const names = failing.map(({ id }) => `**${id}**`).join(', ');
  const rows = [
    ...others.map(({ code: reason, field, message }) => [
      `${code(reason)}${field ? `<br>**${rowOf(field).label}**` : ''}`,
      paragraph(message),
    ]),
    ...(failing.length > 0 ? [[code('prerequisites'), `${names}: what is missing, and its remedy, is below.`]] : []),
  ];
  return `### Why it is refused\n\n${table(['Rule', 'Reason'], rows)}`;
}

function health(planned: Planned): string {
  const { deliveries } = planned;
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
  const title = 'Latest deliveries';
  const body = table(['Delivery', 'Error', 'Latest success'], rows);
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
