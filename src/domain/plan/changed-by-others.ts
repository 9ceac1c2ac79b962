import { isSame } from './drift.ts';
import {
  normalAdvancedEventSelectors,
  normalAggregationConfigurations,
  normalEventSelectors,
  normalInsightSelectors,
} from '../selectors/selectors.ts';
import type { Step } from '../trail/step.ts';
import { isReserved, type Tags } from '../trail/tags.ts';
import { rowOf } from '../trail/fields.ts';
import type { Field, Trail, Value } from '../trail/trail.ts';

/** Values that a run has observed or written itself, by field: reads may show any of these, since they lag behind writes. */
export type KnownValues = Readonly<Partial<Record<Field, readonly Value[]>>>;

/** What the call of a step replaces by what it carries, as the trail has it then; empty for calls that replace no list. */
function replacedBy({ call, input }: Step): Partial<Trail> {
  const list = (member: string) => (input[member] ?? []) as never;
  switch (call) {
    case 'cloudtrail:PutEventSelectors':
      return {
        eventSelectors: normalEventSelectors(list('EventSelectors')),
        advancedEventSelectors: normalAdvancedEventSelectors(list('AdvancedEventSelectors')),
      };
    case 'cloudtrail:PutInsightSelectors':
      return { insightSelectors: normalInsightSelectors(list('InsightSelectors')) };
    case 'cloudtrail:PutEventConfiguration':
      return { aggregationConfigurations: normalAggregationConfigurations(list('AggregationConfigurations')) };
    default:
      return {};
  }
}

/** What is known once `step` was sent. */
export function knownAfter(known: KnownValues, step: Step): KnownValues {
  const written = Object.entries(replacedBy(step)) as [Field, Value][];
  return {
    ...known,
    ...Object.fromEntries(written.map(([field, value]) => [field, [...(known[field] ?? []), value]])),
  };
}

/** The lists that somebody else changed: neither what this run observed or wrote, nor what `step` writes. */
export function fieldsChangedByOthers(known: KnownValues, step: Step, now: Partial<Trail>): Field[] {
  const written = Object.entries(replacedBy(step)) as [Field, Value][];
  return written
    .filter(([field, value]) => ![...(known[field] ?? []), value].some((one) => isSame(one, now[field]!)))
    .map(([field]) => field);
}

/** What somebody else changed after it was observed, and a step changes again. */
export interface OverwrittenValue {
  /** A field, or one tag. */
  readonly what: string;
  readonly observed: Value;
  readonly found: Value;
  /** `null` where it is removed or cleared. */
  readonly written: Value;
}

/** The settings that UpdateTrail writes over: changed since they were observed, and not to what is written. */
export function overwrittenSettings(step: Step, observed: Partial<Trail>, now: Partial<Trail>): OverwrittenValue[] {
  return step.fields.flatMap((field) => {
    const row = rowOf(field);
    const sent = step.input[row.requestMember!] as Value;
    const written = sent === '' ? row.unset : sent;
    const [was = null, found = null] = [observed[field], now[field]];
    return isSame(was, found) || isSame(found, written) ? [] : [{ what: field, observed: was, found, written }];
  });
}

/** The tags that AddTags writes over, or that RemoveTags removes, where they changed since they were observed. */
export function overwrittenTags({ call, input }: Step, observed: Tags, now: Tags): OverwrittenValue[] {
  return (input['TagsList'] as readonly { readonly Key: string; readonly Value?: string }[]).flatMap(
    ({ Key, Value = '' }) => {
      const written = call === 'cloudtrail:AddTags' ? Value : null;
      const [was = null, found = null] = [observed[Key], now[Key]];
      return was === found || found === written ? [] : [{ what: `tag ${Key}`, observed: was, found, written }];
    },
  );
}

/** RemoveTags with every tag that is there now and is not among `kept`; those that were there when the step was made, too. */
export function purgingNow(step: Step, kept: Tags, now: Tags): Step {
  const planned = (step.input['TagsList'] as readonly { readonly Key: string }[]).map(({ Key }) => Key);
  const there = tagsToPurge(kept, now);
  return { ...step, input: { ...step.input, TagsList: [...new Set([...planned, ...there])].map((Key) => ({ Key })) } };
}

/** The tags that `purge-tags` removes. */
export function tagsToPurge(kept: Tags, now: Tags): string[] {
  return Object.keys(now).filter((key) => !Object.hasOwn(kept, key) && !isReserved(key));
}
