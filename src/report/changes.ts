import { type Drift, isNothing, meaningOf } from '../domain/plan/drift.ts';
import { recordedInWords } from '../domain/selectors/recorded-words.ts';
import { selectorsOf } from '../domain/selectors/recorded-events.ts';
import { type Effect, EFFECT_WORDS } from '../domain/trail/effect.ts';
import { isSelectors, rowOf } from '../domain/trail/fields.ts';
import { formatValue } from '../domain/trail/format-value.ts';
import type { Field, Trail, Value } from '../domain/trail/trail.ts';
import { parseArn } from '../domain/values/arn.ts';
import { count } from '../domain/values/wording.ts';
import type { Planned } from './report.ts';

/** One change of the trail for people: of a field, or of what is recorded, which both kinds of selectors say together. */
export interface Change {
  /** The drift that it is made of: two entries if one kind of selectors replaces the other. */
  readonly entries: readonly [Drift, ...Drift[]];
  readonly label: string;
  readonly effect: Effect;
  /** Before and after; before is `null` if there was no trail. */
  readonly observed: Shown | null;
  readonly desired: Shown;
  /** What it means in practice, if label and values do not say so. */
  readonly meaning: string | null;
}

/** A value for people: in words, or as AWS has it; a key by its declared alias, and then `id` is its ARN's last part. */
export type Shown = { readonly words: string } | { readonly value: string; readonly id?: string };

type Planning = Pick<Planned, 'plan' | 'declared' | 'before' | 'wouldBe'>;

/** What changes, in the order of the table of fields. Log, table and verdict show and count these. */
export function changesOf(planned: Planning): Change[] {
  const { drift } = planned.plan;
  const selectors = drift.filter(({ field }) => isSelectors(field));
  return drift.flatMap((entry) => {
    if (!isSelectors(entry.field)) return [changeOf(entry, planned)];
    return entry === selectors[0] ? [changeOfRecording([entry, ...selectors.slice(1)], planned)] : [];
  });
}

function changeOf(entry: Drift, planned: Planning): Change {
  const { field, observed, desired, effect } = entry;
  return {
    entries: [entry],
    label: rowOf(field).label,
    effect,
    observed: planned.before && shownValue(field, observed, planned),
    desired: shownValue(field, desired, planned),
    meaning: meaningOf(entry),
  };
}

/** The worse effect of both kinds of selectors: the other need not make good what one loses. */
function changeOfRecording(entries: Change['entries'], { before, wouldBe }: Planning): Change {
  const [observed, desired] = recordedEvents(before, wouldBe);
  const effects = entries.map(({ effect }) => effect);
  const isClear = desired.words !== countedSelectors(wouldBe);
  return {
    entries,
    label: rowOf(entries[0].field).label,
    effect: (['weakens', 'strengthens', 'neutral'] as const).find((effect) => effects.includes(effect))!,
    observed,
    desired,
    meaning: isClear ? null : (entries.map(meaningOf).find((one) => one !== null) ?? null),
  };
}

/** A value of a field other than the selectors. */
export function shownValue(field: Field, value: Value, planned: Planning): Shown {
  if (typeof value === 'boolean' || isNothing(value)) return { words: formatValue(value) };
  if (field !== 'kmsKeyId' || typeof value !== 'string') return { value: formatValue(value) };
  const alias = value === planned.wouldBe.kmsKeyId ? declaredAlias(planned) : null;
  return alias === null ? { value } : { value: alias, id: parseArn(value)?.resource ?? value };
}

/** The alias that the workflow declares for the key; `null` if it declares none, or if its key is not known. */
export function declaredAlias({ declared, plan }: Pick<Planned, 'declared' | 'plan'>): string | null {
  const intent = declared.intents.kmsKeyId;
  const isUnresolved = plan.refusals.some(
    ({ field, code }) => field === 'kmsKeyId' && (code === 'read' || code === 'prerequisites'),
  );
  const key = intent.state === 'set' && typeof intent.value === 'string' ? intent.value : '';
  return /^(?:arn:.*:)?alias\//.test(key) && !isUnresolved ? key : null;
}

/** What is recorded before and after in words; as numbers of selectors if words would be too many or say the same. */
function recordedEvents(before: Trail | null, after: Trail): [{ words: string } | null, { words: string }] {
  const [was, willBe] = [before && recorded(before), recorded(after)];
  const isClear = willBe !== null && (before === null || (was !== null && was !== willBe));
  const shown = (trail: Trail, words: string | null) => ({ words: isClear && words ? words : countedSelectors(trail) });
  return [before && shown(before, was), shown(after, willBe)];
}

function recorded(trail: Trail): string | null {
  const selectors = selectorsOf(trail);
  return selectors && recordedInWords(selectors, trail.s3BucketName);
}

/** What one trail records, in words or as a number of selectors. */
export function shownRecording(trail: Trail): Shown {
  return { words: recorded(trail) ?? countedSelectors(trail) };
}

function countedSelectors({ eventSelectors, advancedEventSelectors }: Trail): string {
  if (eventSelectors === null || advancedEventSelectors === null) return 'not known';
  if (advancedEventSelectors.length > 0) return count(advancedEventSelectors.length, 'advanced event selector');
  return eventSelectors.length > 0 ? count(eventSelectors.length, 'basic event selector') : 'all management events';
}

/** A shown value as a plain string. */
export function plainly(shown: Shown): string {
  if ('words' in shown) return shown.words;
  return shown.id === undefined ? shown.value : `${shown.value} (${shown.id})`;
}

/** What a change does to protection: only the effect by rule, and what people have to judge themselves. */
export function effectInWords({ effect, meaning }: Pick<Change, 'effect' | 'meaning'>): string {
  if (effect === 'neutral') return meaning ?? EFFECT_WORDS.neutral;
  return [EFFECT_WORDS[effect], ...(meaning === null ? [] : [meaning])].join('; ');
}

/** The labels of what changes, each once. */
export function labelsOf(changes: readonly Change[], effect?: Effect): string[] {
  return changes.filter((change) => effect === undefined || change.effect === effect).map(({ label }) => label);
}
