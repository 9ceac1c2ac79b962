import { type Drift, isSame } from '../../domain/plan/drift.ts';
import { type Effect, EFFECT_WORDS } from '../../domain/trail/effect.ts';
import { type FieldRow, FIELDS, isUnknown, isSelectors, rowOf } from '../../domain/trail/fields.ts';
import type { Field, Trail } from '../../domain/trail/trail.ts';
import { isRepairedBy, type PrerequisiteId } from '../../domain/prerequisites/prerequisite.ts';
import { parseArn } from '../../domain/values/arn.ts';
import { count } from '../../domain/values/wording.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import type { Part } from '../format/fit.ts';
import { visible } from '../../domain/values/printable.ts';
import { block, code, details, escape, table } from '../format/markdown.ts';
import { changedLines } from '../format/yaml-diff.ts';
import { type Change, changesOf, type Shown, shownRecording, shownValue } from '../changes.ts';
import { declarationOf, type Planned, type Report, trailAfterRun } from '../report.ts';

const EFFECTS: Record<Effect, string> = { strengthens: '🟢', weakens: '🔴', neutral: '🔵' };

/** The fields and prerequisites that change, as one table. `whereWhole` is where all of it is. */
export function changeParts(report: Report, whereWhole: string): Part[] {
  const { planned } = report;
  if (!planned) return [];
  const changes = changesOf(planned);
  const columns = columnsOf(report, planned);
  const part = (rows: readonly (readonly string[])[], shown = table(columns, rows)): Part[] => {
    const names = rows.map(([name]) => name).join(', ');
    return rows.length > 0 ? [[shown, `${names}. The values are too long to be shown here: ${whereWhole}`]] : [];
  };
  const repairs = repairRows(report, planned);
  const unresolved = unresolvedRows(planned, columns.length);
  if (!isUnfinished(report, planned)) {
    const rows = isNew(report, planned)
      ? newTrailRows(changes, planned)
      : changes.map((change) => changeRow(change, planned));
    return part([...unresolved, ...rows, ...repairs]);
  }
  const rows = changes.map((change) => unfinishedRow(change, planned));
  const isDone = ([, , , now]: readonly string[]) => now === AS_DECLARED;
  const done = rows.filter(isDone);
  const title = `${count(done.length, 'setting is', 'settings are')} as declared`;
  return [
    ...part([...unresolved, ...rows.filter((row) => !isDone(row)), ...repairs]),
    ...part(done, details(title, table(columns, done))),
  ];
}

const AS_DECLARED = 'as declared';

/** What the workflow declares and AWS does not have, or does not show: it is no difference yet, and does not stay as it is either. */
function unresolvedRows(planned: Planned, columns: number): string[][] {
  return unresolvedFields(planned).map(({ field, value, why }) => {
    const now = fieldCell({ known: planned.before }, rowOf(field), planned);
    return [
      `❌ ${rowOf(field).label}`,
      ...(columns > 2 ? [now] : []),
      `**${code(value)}**<br><sub>${why}</sub>`,
      ...(columns > 3 ? [now] : []),
    ];
  });
}

interface UnresolvedValue {
  readonly field: Field;
  /** As it is declared. */
  readonly value: string;
  readonly why: 'does not exist' | 'could not be checked';
}

/** A key or topic whose declared value could not be resolved, such as a key by an alias that does not exist. */
export function unresolvedFields({ plan, declared }: Pick<Planned, 'plan' | 'declared'>): UnresolvedValue[] {
  return (['kmsKeyId', 'snsTopicArn'] as const).flatMap((field) => {
    const { refusals, drift } = plan;
    const intent = declared.intents[field];
    const refusal = refusals.find((one) => one.field === field && ['prerequisites', 'read'].includes(one.code));
    if (
      !refusal ||
      intent.state !== 'set' ||
      typeof intent.value !== 'string' ||
      drift.some((entry) => entry.field === field)
    )
      return [];
    const why = refusal.code === 'prerequisites' ? 'does not exist' : 'could not be checked';
    return [{ field, value: intent.value, why }] as const;
  });
}

/** Folded: lists and mappings that change, line by line, and the fields that stay. */
export function fieldDetails(planned: Planned, whereWhole: string): Part[] {
  return [...planned.plan.drift.flatMap((entry) => lineByLine(entry, whereWhole)), [unchanged(planned), '']];
}

/** A new trail has nothing to compare with, unless an apply did not get through. */
function isNew(report: Report, planned: Planned): boolean {
  return planned.before === null && !isUnfinished(report, planned);
}

/** Where an apply did not get through, what was declared and what there is now are two things. */
function isUnfinished({ verdict }: Report, { mode, plan }: Planned): boolean {
  return mode === 'apply' && verdict.outcome !== 'applied' && plan.refusals.length === 0;
}

function columnsOf(report: Report, planned: Planned): string[] {
  const isApplied = report.verdict.outcome === 'applied';
  if (isUnfinished(report, planned)) return ['', 'Before', 'Declared', 'Now'];
  if (planned.before === null) return ['', isApplied ? 'Now' : 'Would be'];
  if (!isApplied) return ['', 'Now', 'Would be'];
  return ['', report.isUnattended ? 'Found' : 'Before', 'Now'];
}

/** What is on in one row, then what has a value. There is nothing before, so no column for it. */
function newTrailRows(changes: readonly Change[], planned: Planned): string[][] {
  const isOn = ({ entries: [{ desired }] }: Change) => desired === true;
  const isSwitch = ({ entries: [{ desired }] }: Change) => typeof desired === 'boolean';
  const on = changes.filter(isOn).map(({ label }) => label);
  return [
    ...(on.length > 0 ? [[`${EFFECTS.strengthens} Turned on`, `**${on.join(', ')}**`]] : []),
    ...changes
      .filter((one) => !isSwitch(one))
      .map((one) => [nameOf(one), `**${cell(one.desired)}**${absence(one, planned)}`]),
  ];
}

/** One row of an apply that did not get through, with what there is now. Only what is done has the sign of its effect. */
function unfinishedRow(change: Change, planned: Planned): string[] {
  const [name = '', ...cells] = changeRow(change, planned);
  const now = cellNow(change, planned);
  const sign = isKnown(planned.now) ? '❌' : '❔';
  return [now === AS_DECLARED ? name : `${sign} ${change.label}`, ...cells, now];
}

function changeRow(change: Change, planned: Planned): string[] {
  const { effect, observed, desired } = change;
  const meaning = change.meaning ?? (effect === 'neutral' ? EFFECT_WORDS.neutral : null);
  return [
    nameOf(change),
    observed === null ? 'no trail' : cell(observed),
    `**${cell(desired)}**${meaning === null ? '' : `<br><sub>${escape(meaning)}</sub>`}${absence(change, planned)}`,
  ];
}

/** Of a declared bucket that does not exist, or did not when it was read. */
function absence({ entries }: Change, { bucket }: Planned): string {
  const isAbsent = bucket !== null && isKnown(bucket.region) && bucket.region.known === null;
  return entries[0].field === 's3BucketName' && isAbsent ? '<br><sub>does not exist</sub>' : '';
}

function nameOf({ effect, label }: Change): string {
  return `${EFFECTS[effect]} ${label}`;
}

/** What steps repair outside the trail, for people who read what CloudTrail could not do before. */
const REPAIRS: Readonly<Partial<Record<PrerequisiteId, readonly [name: string, before: string, after: string]>>> = {
  'trusted-access': ['Trusted access for CloudTrail', 'off', 'on'],
  'service-linked-role': ['Service-linked role', 'missing', 'created'],
  'bucket-policy': ['Bucket policy', 'CloudTrail could not deliver', 'CloudTrail can deliver'],
  'kms-key': ['Key policy', 'CloudTrail could not encrypt', 'CloudTrail can encrypt'],
  'sns-topic': ['Topic policy', 'CloudTrail could not notify', 'CloudTrail can notify'],
};

function repairRows(report: Report, planned: Planned): string[][] {
  const { plan, mode } = planned;
  return plan.prerequisites.flatMap((one) => {
    const row = REPAIRS[one.id];
    if (!row || one.status !== 'fail' || !isRepairedBy(plan.steps, one)) return [];
    const [name, before, after] = row;
    const outcome = report.steps.find(({ step }) => step === one.repair)?.outcome;
    const isOpen = mode === 'apply' && plan.refusals.length === 0 && outcome !== 'done';
    const middle = isNew(report, planned) ? [] : [before];
    return [[`${EFFECTS.strengthens} ${name}`, ...middle, `**${isOpen ? before : after}**`]];
  });
}

function cell(shown: Shown): string {
  if ('words' in shown) return escape(shown.words);
  return shown.id === undefined ? valueCell(shown.value) : `${code(shown.value)}<br><sub>${code(shown.id)}</sub>`;
}

/** An ARN is in two lines, since browsers do not break it at colons, and the table has to fit a phone. */
function valueCell(value: string): string {
  const resource = parseArn(value)?.resource ?? '';
  return resource === '' ? code(value) : `${code(value.slice(0, -resource.length))}<br>${code(resource)}`;
}

/** The value that a field has in a trail that is or is not known. */
function fieldCell(answer: Answer<Trail | null>, row: FieldRow, planned: Planned): string {
  if (!isKnown(answer)) return escape(answer.unknown);
  const trail = answer.known;
  if (trail === null) return 'none';
  if (isUnknown(trail, row)) return 'not known';
  return cell(isSelectors(row.field) ? shownRecording(trail) : shownValue(row.field, trail[row.field], planned));
}

/** What a change has come to, in two words if they say it. */
function cellNow({ entries }: Change, planned: Planned): string {
  const { now } = planned;
  const row = rowOf(entries[0].field);
  const trail = isKnown(now) ? now.known : null;
  if (trail && !isUnknown(trail, row)) {
    if (entries.every(({ field, desired }) => isSame(trail[field], desired))) return AS_DECLARED;
    if (entries.every(({ field, observed }) => isSame(trail[field], observed))) return 'as before';
  }
  return fieldCell(now, row, planned);
}

/** As much as there is room for. */
const SHORTER_LINE_LIMITS = [400, 150, 40];

/** What a list or mapping becomes, folded, as a diff. */
function lineByLine({ field, observed, desired }: Drift, whereWhole: string): Part[] {
  const lines = changedLines(observed, desired);
  if (lines.length === 0) return [];
  const { label, input } = rowOf(field);
  const shownIn = (diff: string) => details(`${label} (${code(input)}): diff`, diff);
  const shorter = SHORTER_LINE_LIMITS.filter((maxLines) => maxLines < lines.length).map((lineLimit) =>
    shownIn(`${diffOf(lines.slice(0, lineLimit))}\n\n… and ${lines.length - lineLimit} more lines: ${whereWhole}`),
  );
  return [[shownIn(diffOf(lines)), ...shorter, `**${label}** changes in ${lines.length} lines: ${whereWhole}`]];
}

export function diffOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : block(lines.map(visible).join('\n'), 'diff');
}

function unchanged(planned: Planned): string {
  const { declared, before } = planned;
  const after = trailAfterRun(planned);
  const shown = isKnown(after) ? { known: after.known ?? before ?? planned.wouldBe } : after;
  const same = unchangedRows(planned).map((row) => [
    `${row.label}<br><sub>${code(row.input)}</sub>`,
    fieldCell(shown, row, planned),
    escape(declarationOf(declared, row.field)),
  ]);
  const title =
    before === null
      ? `${count(same.length, 'other setting')} (AWS defaults)`
      : `${count(same.length, 'setting')} unchanged`;
  return details(title, table(['Setting', 'Value', 'Declared'], same));
}

/** The rows of fields that stay; the two kinds of selectors are one, named by the input that is declared, else by the kind in use. */
export function unchangedRows({ plan, declared, before }: Pick<Planned, 'plan' | 'declared' | 'before'>): FieldRow[] {
  const changing = [
    ...plan.drift.map(({ field }) => field),
    ...unresolvedFields({ plan, declared }).map(({ field }) => field),
  ];
  const drifted = new Set(changing.map((field) => rowOf(field).label));
  const kinds = FIELDS.filter(({ field }) => isSelectors(field));
  const kind =
    kinds.find(({ field }) => declared.intents[field].state !== 'keep') ??
    kinds.find(({ field }) => Object.keys(before?.[field] ?? {}).length > 0) ??
    kinds[0];
  return FIELDS.filter((row) => !drifted.has(row.label) && (!isSelectors(row.field) || row.field === kind?.field));
}
