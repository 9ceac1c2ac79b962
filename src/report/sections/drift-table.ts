import { type Drift, isNothing, isSame, meaningOf } from '../../domain/plan/drift.ts';
import type { Effect } from '../../domain/trail/effect.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { FIELDS, isUnknown, rowOf } from '../../domain/trail/fields.ts';
import type { Field, Trail, Value } from '../../domain/trail/trail.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import type { Part } from '../format/fit.ts';
import { visible } from '../../domain/values/printable.ts';
import { block, code, details, escape, table } from '../format/markdown.ts';
import { formatValue } from '../../domain/trail/format-value.ts';
import { changedLines } from '../format/yaml-diff.ts';
import {
  declarationOf,
  DEFAULT_SELECTOR,
  placeholderFor,
  type Planned,
  type Report,
  trailAfterRun,
} from '../report.ts';

export const EFFECTS: Record<Effect, string> = { strengthens: '🟢', weakens: '🔴', neutral: '🔵' };

/** The fields that change, then lists and mappings line by line, then folded what stays. `whereWhole` is where all of it is. */
export function fieldParts(report: Report, whereWhole: string): Part[] {
  const { planned, verdict } = report;
  if (!planned) return [];
  const { drift } = planned.plan;
  // Where an apply did not get through, what was wanted and what there is now are two things.
  const isUnfinished = planned.mode === 'apply' && verdict.outcome !== 'applied';
  const parts: Part[] = drift.length > 0 ? [changedPart(planned, isUnfinished, whereWhole)] : [];
  return [...parts, ...drift.flatMap((entry) => lineByLine(entry, whereWhole)), [unchanged(planned), '']];
}

function fieldCell(trail: Answer<Trail | null>, field: Field): string {
  const known = isKnown(trail) ? trail.known : null;
  return placeholderFor(trail, field) ?? valueCell(known ? known[field] : null);
}

function valueCell(is: Value): string {
  return is === null ? '–' : code(formatValue(is));
}

/** Two columns alone, so that a phone shows the whole change. */
function changedPart({ declared, plan, mode, before, now }: Planned, isUnfinished: boolean, whereWhole: string): Part {
  const rows = plan.drift.map((entry) => {
    const { field, observed, desired, effect } = entry;
    const [was, willBe] = [defaultSelectorIn(plan, field, observed), defaultSelectorIn(plan, field, desired)];
    const is = isUnfinished ? `<br>Now: ${fieldNow(entry, now) ?? fieldCell(now, field)}` : '';
    const meaning = meaningOf(entry);
    const said = escape(`${effect}; ${declarationOf(declared, field)}${meaning ? `; ${meaning}` : ''}`);
    const change = `${before ? (was ?? valueCell(observed)) : 'no trail'}<br>→ **${willBe ?? valueCell(desired)}**${is}`;
    return [`${EFFECTS[effect]} **${field}**`, `${change}<br><sub>${said}</sub>`];
  });
  const becomes = isUnfinished
    ? 'Before → desired'
    : mode === 'apply'
      ? 'Before → after, as read back'
      : 'Before → after';
  const title = '### Fields that change';
  const names = plan.drift.map(({ field, effect }) => `${EFFECTS[effect]} ${field}`).join(', ');
  return [
    `${title}\n\n${table(['Field', becomes], rows)}`,
    `${title}\n\n${names}. The values are too long to be shown here: ${whereWhole}`,
  ];
}

/** No basic selectors are the default one, unless there are advanced ones. */
function defaultSelectorIn({ drift }: Plan, field: Field, is: Value): string | null {
  return field === 'eventSelectors' && isNothing(is) && drift.every((entry) => entry.field !== 'advancedEventSelectors')
    ? DEFAULT_SELECTOR
    : null;
}

/** What became of a field, where that can be said in two words. */
function fieldNow({ field, observed, desired }: Drift, now: Answer<Trail | null>): string | null {
  const trail = isKnown(now) ? now.known : null;
  if (!trail || isUnknown(trail, rowOf(field))) return null;
  if (isSame(trail[field], desired)) return 'as desired';
  return isSame(trail[field], observed) ? 'as before' : null;
}

/** More lines are folded, and shown in part where there is no room. */
const MAX_UNFOLDED_LINES = 40;
const SHORTER_LINE_LIMITS = [400, 150, MAX_UNFOLDED_LINES];

/** What a list or mapping becomes, as a diff. */
function lineByLine({ field, observed, desired }: Drift, whereWhole: string): Part[] {
  const lines = changedLines(observed, desired);
  if (lines.length === 0) return [];
  const shownIn = (diff: string) =>
    lines.length > MAX_UNFOLDED_LINES
      ? details(`${field}, line by line (${lines.length} lines)`, diff)
      : `**${field}**, line by line:\n\n${diff}`;
  const shorter = SHORTER_LINE_LIMITS.filter((maxLines) => maxLines < lines.length).map((lineLimit) =>
    shownIn(`${diffOf(lines.slice(0, lineLimit))}\n\n… and ${lines.length - lineLimit} more lines: ${whereWhole}`),
  );
  return [[shownIn(diffOf(lines)), ...shorter, `**${field}** changes in ${lines.length} lines: ${whereWhole}`]];
}

export function diffOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : block(lines.map(visible).join('\n'), 'diff');
}

function unchanged(planned: Planned): string {
  const { declared, plan, before } = planned;
  const after = trailAfterRun(planned);
  const shown = isKnown(after) ? { known: after.known ?? before } : after;
  const drifted = new Set(plan.drift.map(({ field }) => field));
  const same = FIELDS.filter(({ field }) => !drifted.has(field)).map(({ field }) => [
    field,
    fieldCell(shown, field),
    escape(declarationOf(declared, field)),
  ]);
  return details(`Fields without a change (${same.length})`, table(['Field', 'Value', 'Declared'], same));
}
