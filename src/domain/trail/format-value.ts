import { oneLine } from '../values/printable.ts';
import { count } from '../values/wording.ts';
import type { Value } from './trail.ts';

const MAX_JSON_CHARACTERS = 80;

/** A value in one line: lists and mappings as JSON, or as a count where that is long. */
export function formatValue(value: Value): string {
  if (value === null) return '–';
  if (typeof value !== 'object') return String(value);
  if (Object.keys(value).length === 0) return 'none';
  const json = JSON.stringify(value);
  return json.length <= MAX_JSON_CHARACTERS ? json : countEntries(value);
}

/** A value in a sentence; the report shows the contents of lists and mappings elsewhere. */
export function formatValueInSentence(value: unknown): string {
  if (value === null) return 'unset';
  if (typeof value === 'string') return oneLine(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.keys(value).length === 0 ? 'empty' : countEntries(value);
}

function countEntries(value: object): string {
  return count(Object.keys(value).length, 'entry', 'entries');
}
