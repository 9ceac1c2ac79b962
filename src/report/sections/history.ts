import type { History } from '../../domain/history/history.ts';
import { escape, code, table } from '../format/markdown.ts';
import { type TimelineEntry, timelineOf, unexplainedOf, WHY } from '../timeline.ts';
import { minuteOf } from '../../domain/values/time.ts';

/** Who did it: what was done and tried, the oldest first; then of what that is not known, and why. Empty where there is neither. */
export function historySection(history: History): string {
  const entries = timelineOf(history);
  const shown = entries.slice(-MAX_ENTRIES);
  const more = entries.length - shown.length;
  const unknown = unexplainedOf(history).map(
    ({ names, why }) => `**Not known who changed ${names.map(escape).join(', ')}.** ${escape(WHY[why])}`,
  );
  return [
    ...(shown.length > 0 ? [table(['When', 'Who', 'What'], shown.map(row))] : []),
    ...(more > 0 ? [`${more} earlier calls are in the output \`history\`.`] : []),
    ...unknown,
  ].join('\n\n');
}

/** The rest is in the output. */
const MAX_ENTRIES = 20;

function row({ at, actor, from, via, did, event, error }: TimelineEntry): string[] {
  const client = [
    ...(from === null ? [] : [`from ${code(from)}`]),
    ...(via === null || via === 'other' || via === 'service' ? [] : [escape(via)]),
  ];
  const call = error === null ? code(event) : `${code(event)}: ${code(error)}`;
  return [
    minuteOf(at),
    `${escape(actor)}${client.length === 0 ? '' : `<br><sub>${client.join(', ')}</sub>`}`,
    `${error === null ? '' : '🛑 '}${escape(did)}<br><sub>${call}</sub>`,
  ];
}
