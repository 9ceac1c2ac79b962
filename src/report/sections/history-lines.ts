import type { Hole } from '../../domain/history/history.ts';
import { FIELD_OF_HOLE } from '../../domain/history/holes.ts';
import { rowOf } from '../../domain/trail/fields.ts';
import { minuteOf, minutesOf } from '../../domain/values/time.ts';
import { count } from '../../domain/values/wording.ts';
import { historyAfterRun, type Report } from '../report.ts';
import { type TimelineEntry, timelineOf, unexplainedOf, WHY } from './timeline.ts';

/** The event history in lines of the log: who did what, how long the gaps were, and what is not known. */
export function historyLines(report: Report): string[] {
  const history = historyAfterRun(report);
  if (history === null) return [];
  const entries = timelineOf(history, report.planned?.plan.drift ?? []);
  const older = entries.length - MAX_SHOWN;
  return [
    ...(older > 0 ? [`The summary has ${count(older, 'earlier call')}.`] : []),
    ...entries.slice(-MAX_SHOWN).map(entryLine),
    ...gapLine(history.holes),
    ...unexplainedOf(history, report.planned?.before === null).map(({ says, why }) => `${says} ${WHY[why]}`),
  ];
}

const MAX_SHOWN = 5;

function entryLine({ at, actor, did, event, error }: TimelineEntry): string {
  return `${minuteOf(at)}: ${actor} ${did} (${event}${error === null ? '' : `: ${error}`})`;
}

/** The newest first, and those that last before all. */
function gapLine(holes: readonly Hole[]): string[] {
  if (holes.length === 0) return [];
  const newest = [...holes].reverse().sort((one, other) => Number(one.to !== null) - Number(other.to !== null));
  const shown = newest.slice(0, MAX_SHOWN).map(({ kind, from, to, seconds }) => {
    const time = to === null ? `since ${minuteOf(from)}` : `from ${minuteOf(from)} to ${minuteOf(to)}`;
    return `${rowOf(FIELD_OF_HOLE[kind]).label} off ${time} (${minutesOf(seconds)})`;
  });
  const more = holes.length - shown.length;
  return [`Gaps in the last 90 days: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`];
}
