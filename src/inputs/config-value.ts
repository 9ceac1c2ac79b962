import { isNothing } from '../domain/plan/drift.ts';
import { FIELDS, rowOf } from '../domain/trail/fields.ts';
import { tagKey, tagValue } from '../domain/trail/formats.ts';
import type { Tags } from '../domain/trail/tags.ts';
import type { Field, StructuredField, Trail, Value } from '../domain/trail/trail.ts';
import { parseArn } from '../domain/values/arn.ts';
import { canonicalJson, hasLoneSurrogates } from '../domain/values/canonical-json.ts';
import { visibleJson } from '../domain/values/printable.ts';
import { isWord } from './sources.ts';

/**
 * Gives the values of a trail, which are in normal form, as the config file can declare them; `null` for one that its reader would
 * reject or read as another value, so that nothing is written that cannot be read again.
 */
export async function configValuesOf(trail: Trail): Promise<(field: Field, value: NonNullable<Value>) => Value> {
  // Many trails have no lists but their default, and what reads lists takes longer to load than the rest takes to run.
  const { readStructure } = LISTS.some((field) => !isNothing(trail[field]))
    ? await import('./read-structure.ts')
    : { readStructure: null };
  return (field, value) => {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string') return configString(field, value);
    return isReadable(field as StructuredField, value, readStructure) ? value : null;
  };
}

/** Structures but for the tags. */
const LISTS = FIELDS.filter(({ format, field }) => !format && field !== 'tags').map(({ field }) => field);

/** The contract: a prefix really named `none` is written `none/`. No other string that a trail can have is such a word. */
function configString(field: Field, value: string): string | null {
  const written = isWord(value) ? `${value}/` : value;
  const { format } = rowOf(field);
  const read = format?.accepts(written) ? (format.normalize?.(written) ?? written) : null;
  // A topic's name would become an ARN.
  const isWhole = field !== 'snsTopicArn' || parseArn(value) !== null;
  return read === value && isWhole && !hasLoneSurrogates(value) ? written : null;
}

function isReadable(
  field: StructuredField,
  value: object,
  readStructure: typeof import('./read-structure.ts').readStructure | null,
): boolean {
  if (hasLoneSurrogates(value) || !keysOf(value).every(isReadableKey)) return false;
  if (field === 'tags') {
    return Object.entries(value as Tags).every(([key, one]) => tagKey.accepts(key) && tagValue.accepts(one));
  }
  const read = readStructure?.(field, withStrings(value));
  return read !== undefined && 'value' in read && canonicalJson(read.value) === canonicalJson(value);
}

/** yaml.ts reads every scalar as a string. */
function withStrings(value: object): unknown {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'boolean' ? String(one) : one));
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  return [...keys, ...Object.values(value).flatMap(keysOf)];
}

/** YAML 1.2, 7.4.2: a key on the line of its value has at most 1,024 characters. */
const MAX_KEY_CHARACTERS = 1_000;

/** What yaml.ts reads as a key. */
function isReadableKey(key: string): boolean {
  return key !== '__proto__' && visibleJson(JSON.stringify(key)).length <= MAX_KEY_CHARACTERS;
}
