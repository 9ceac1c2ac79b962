import { type Drift, isSame, meaningOf } from '../../domain/plan/drift.ts';
import type { Effect } from '../../domain/trail/effect.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { FIELDS, isUnknown, isSelectors, rowOf } from '../../domain/trail/fields.ts';
import type { Field, Trail, Value } from '../../domain/trail/trail.ts';
import { isRepairedBy, type PrerequisiteId } from '../../domain/prerequisites/prerequisite.ts';
import { recordedInWords } from '../../domain/selectors/recorded-words.ts';
import { selectorsOf } from '../../domain/selectors/recorded-events.ts';
import { count } from '../../domain/values/wording.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import type { Part } from '../format/fit.ts';
import { visible } from '../../domain/values/printable.ts';
import { block, code, details, escape, table } from '../format/markdown.ts';
import { formatValue } from '../../domain/trail/format-value.ts';
import { changedLines } from '../format/yaml-diff.ts';
import { declarationOf, placeholderFor, type Planned, type Report, trailAfterRun } from '../report.ts';

export const EFFECTS: Record<Effect, string> = { strengthens: '🟢', weakens: '🔴', neutral: '🔵' };

/** The fields and prerequisites that change, as one table. `whereWhole` is where all of it is. */
export function changeParts(report: Report, whereWhole: string): Part[] {
  const { planned } = report;
  if (!planned) return [];
  const rows = [
    ...(isNew(report, planned) ? newTrailRows(planned) : changeRows(report, planned)),
    ...repairRows(report, planned),
  ];
  const names = rows.map(([name]) => name).join(', ');
  return rows.length > 0
    ? [[table(columnsOf(report, planned), rows), `${names}. The values are too long to be shown here: ${whereWhole}`]]
    : [];
}

/** Folded: lists and mappings that change, line by line, and the fields that stay. */
export function fieldDetails(planned: Planned, whereWhole: string): Part[] {
  return [...planned.plan.drift.flatMap((entry) => lineByLine(entry, whereWhole)), [unchanged(planned), '']];
}

/** A new trail has nothing to compare with, unless an apply did not get through. */
function isNew(report: Report, planned: Planned): boolean {
  return planned.before === null && !isUnfinished(report, planned);
}

/** What is on in one row, then what has a value. */
function newTrailRows({ plan, wouldBe }: Planned): string[][] {
  const switches = plan.drift.filter(({ desired }) => typeof desired === 'boolean');
  const on = switches.filter(({ desired }) => desired === true).map(({ field }) => rowOf(field).label);
  const others = plan.drift.filter(({ field, desired }) => typeof desired !== 'boolean' && !isSelectors(field));
  const hasSelectors = plan.drift.some(({ field }) => isSelectors(field));
  return [
    [`${EFFECTS.strengthens} On`, 'no trail', `**${on.join(', ')}**`],
    ...others.map(({ field, desired, effect }) => [
      `${EFFECTS[effect]} ${rowOf(field).label}`,
      '',
      `**${valueCell(desired)}**`,
    ]),
    ...(hasSelectors ? [[`${EFFECTS.strengthens} Recorded events`, '', `**${recordedCells(null, wouldBe)[1]}**`]] : []),
  ];
}

/** Where an apply did not get through, what was declared and what there is now are two things. */
function isUnfinished({ verdict }: Report, { mode, plan }: Planned): boolean {
  return mode === 'apply' && verdict.outcome !== 'applied' && plan.refusals.length === 0;
}

function columnsOf(report: Report, planned: Planned): string[] {
  if (isUnfinished(report, planned)) return ['', 'Before', 'Declared', 'Now'];
  if (planned.before === null) return ['', 'Before', report.verdict.outcome === 'applied' ? 'Now' : 'Would be'];
  if (report.verdict.outcome !== 'applied') return ['', 'Now', 'Would be'];
  return ['', report.isUnattended ? 'Found' : 'Before', 'Now'];
}

/** One row for each field that drifted; both kinds of selectors are one, since they say one thing. */
function changeRows(report: Report, planned: Planned): string[][] {
  const { plan, before, wouldBe, now } = planned;
  const shownDrift = plan.drift.filter(
    ({ field }, index) => !isSelectors(field) || plan.drift.findIndex((one) => isSelectors(one.field)) === index,
  );
  return shownDrift.map((entry) => {
    const { field, effect } = entry;
    const [was, willBe] = isSelectors(field)
      ? recordedCells(before, wouldBe)
      : [before ? valueCell(entry.observed) : 'no trail', valueCell(entry.desired)];
    const ofBoth = isSelectors(field) ? plan.drift.filter((one) => isSelectors(one.field)) : [entry];
    const meaning = ofBoth.map(meaningOf).find((one) => one !== null);
    const last = `**${willBe}**${meaning ? `<br><sub>${escape(meaning)}</sub>` : ''}`;
    const name = `${EFFECTS[effectOf(plan, field, effect)]} ${rowOf(field).label}`;
    return [name, was, last, ...(isUnfinished(report, planned) ? [fieldNow(entry, now) ?? fieldCell(now, field)] : [])];
  });
}

/** The worse of both kinds of selectors: what one loses, the other need not make good. */
function effectOf({ drift }: Plan, field: Field, effect: Effect): Effect {
  if (!isSelectors(field)) return effect;
  const effects = drift.filter((one) => isSelectors(one.field)).map((one) => one.effect);
  return (['weakens', 'strengthens', 'neutral'] as const).find((one) => effects.includes(one)) ?? effect;
}

/** What is recorded before and after in words; as numbers of selectors if words would be too many or say the same. */
function recordedCells(before: Trail | null, after: Trail): [string, string] {
  const inWords = (trail: Trail): string | null => {
    const selectors = selectorsOf(trail);
    return selectors && recordedInWords(selectors, trail.s3BucketName);
  };
  const [was, willBe] = [before && inWords(before), inWords(after)];
  const isClear = willBe !== null && (before === null || (was !== null && was !== willBe));
  const cell = (trail: Trail, words: string | null) => (isClear && words !== null ? escape(words) : countCell(trail));
  return [before ? cell(before, was) : 'no trail', cell(after, willBe)];
}

function countCell(trail: Trail): string {
  const { eventSelectors, advancedEventSelectors } = trail;
  if (eventSelectors === null || advancedEventSelectors === null) return 'not known';
  if (advancedEventSelectors.length > 0) return count(advancedEventSelectors.length, 'advanced event selector');
  return eventSelectors.length > 0 ? count(eventSelectors.length, 'basic event selector') : 'all management events';
}

/** What steps repair outside the trail, for people who read what CloudTrail could not do before. */
const REPAIRS: Readonly<Partial<Record<PrerequisiteId, readonly [name: string, before: string, after: string]>>> = {
  'trusted-access': ['Trusted access for CloudTrail', 'off', 'on'],
  'service-linked-role': ['Service-linked role', 'missing', 'created'],
  'bucket-policy': ['Bucket policy', 'CloudTrail could not deliver', 'CloudTrail can deliver'],
  'kms-key': ['Key policy', 'CloudTrail could not encrypt', 'CloudTrail can encrypt'],
  'sns-topic': ['Topic policy', 'CloudTrail could not notify', 'CloudTrail can notify'],
};

function repairRows({ steps }: Report, { plan, mode }: Planned): string[][] {
  return plan.prerequisites.flatMap((one) => {
    const row = REPAIRS[one.id];
    if (!row || one.status !== 'fail' || !isRepairedBy(plan.steps, one)) return [];
    const [name, before, after] = row;
    const outcome = steps.find(({ step }) => step === one.repair)?.outcome;
    const isOpen = mode === 'apply' && plan.refusals.length === 0 && outcome !== 'done';
    return [[`${EFFECTS.strengthens} ${name}`, before, `**${isOpen ? before : after}**`]];
  });
}

function fieldCell(trail: Answer<Trail | null>, field: Field): string {
  const known = isKnown(trail) ? trail.known : null;
  return placeholderFor(trail, field) ?? valueCell(known ? known[field] : null);
}

function valueCell(is: Value): string {
  if (typeof is === 'boolean') return is ? 'on' : 'off';
  return is === null ? 'none' : code(formatValue(is));
}

/** What a field is now, where that can be said in two words. */
function fieldNow({ field, observed, desired }: Drift, now: Answer<Trail | null>): string | null {
  const trail = isKnown(now) ? now.known : null;
  if (!trail || isUnknown(trail, rowOf(field))) return null;
  if (isSame(trail[field], desired)) return 'as declared';
  return isSame(trail[field], observed) ? 'as before' : null;
}

/** As much as there is room for. */
const SHORTER_LINE_LIMITS = [400, 150, 40];

/** What a list or mapping becomes, folded, as a diff. */
function lineByLine({ field, observed, desired }: Drift, whereWhole: string): Part[] {
  const lines = changedLines(observed, desired);
  if (lines.length === 0) return [];
  const { label, input } = rowOf(field);
  const shownIn = (diff: string) =>
    details(`${label} (${code(input)}), line by line: ${count(lines.length, 'line')}`, diff);
  const shorter = SHORTER_LINE_LIMITS.filter((maxLines) => maxLines < lines.length).map((lineLimit) =>
    shownIn(`${diffOf(lines.slice(0, lineLimit))}\n\n… and ${lines.length - lineLimit} more lines: ${whereWhole}`),
  );
  return [[shownIn(diffOf(lines)), ...shorter, `**${label}** changes in ${lines.length} lines: ${whereWhole}`]];
}

export function diffOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : block(lines.map(visible).join('\n'), 'diff');
}

function unchanged(planned: Planned): string {
  const { declared, plan, before } = planned;
  const after = trailAfterRun(planned);
  const shown = isKnown(after) ? { known: after.known ?? before } : after;
  const drifted = new Set(plan.drift.map(({ field }) => field));
  const same = FIELDS.filter(({ field }) => !drifted.has(field)).map(({ field, label, input }) => [
    `${label}<br><sub>${code(input)}</sub>`,
    fieldCell(shown, field),
    escape(declarationOf(declared, field)),
  ]);
  return details(`${count(same.length, 'field')} unchanged`, table(['Field', 'Value', 'Declared'], same));
}
