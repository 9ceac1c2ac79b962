import type { Plan } from '../../domain/plan/plan.ts';
import type { History } from '../../domain/history/history.ts';
import { count } from '../../domain/values/wording.ts';
import type { Part } from '../format/fit.ts';
import { code, details, escape, table } from '../format/markdown.ts';
import { type Report, wasFoundStopped } from '../report.ts';
import { type TimelineEntry, timelineOf, unexplainedOf, WHY } from './timeline.ts';
import { minuteOf } from '../../domain/values/time.ts';

/**
 * Who did it: what was done and tried, the oldest first; then what is not known, and why. `open`, or `folded` where somebody has asked for
 * the change, since then it only says who set what is about to change; nobody asks for a trail that is found stopped.
 */
export function historyParts(report: Report): { readonly open: Part; readonly folded: Part } {
  const { history, planned, isUnattended, isOnPullRequest, verdict } = report;
  const body = history === null ? '' : historyBody(history, planned?.plan.drift ?? [], planned?.before === null);
  if (body === '') return { open: [''], folded: [''] };
  const isFound =
    (planned !== null && wasFoundStopped(planned)) ||
    (!isOnPullRequest && (isUnattended || verdict.reason === 'drift'));
  const short = 'Who changed it is in the outputs plan and history.';
  return isFound
    ? { open: [`### Who changed it\n\n${body}`, short], folded: [''] }
    : { open: [''], folded: [details('Who set the present values', body), short] };
}

function historyBody(history: History, drift: Plan['drift'], isAbsent: boolean): string {
  const entries = timelineOf(history, drift);
  const shown = entries.slice(-MAX_ENTRIES);
  const more = entries.length - shown.length;
  const unknown = unexplainedOf(history, isAbsent).map(({ says, why }) => `**${escape(says)}** ${escape(WHY[why])}`);
  return [
    ...(shown.length > 0 ? [table(['When', 'Who did what'], shown.map(row))] : []),
    ...(more > 0 ? [`The output ${code('history')} has ${count(more, 'earlier call')}.`] : []),
    ...unknown,
  ].join('\n\n');
}

/** The rest is in the output. */
const MAX_ENTRIES = 20;

function row({ at, actor, from, via, did, event, error }: TimelineEntry): string[] {
  const call = error === null ? code(event) : `${code(event)}: ${code(error)}`;
  // A service's address is its name.
  const address = from === null || via === 'service' ? [] : [`from ${code(from)}`];
  const client = via === null || via === 'other' || via === 'service' ? [] : [via];
  return [
    minuteOf(at),
    `${error === null ? '' : '🛑 '}**${escape(actor)}** ${escape(did)}<br><sub>${[call, ...address, ...client].join(', ')}</sub>`,
  ];
}
