import { oneLine } from '../values/printable.ts';
import { count } from '../values/wording.ts';
import type { Value } from './trail.ts';

const MAX_JSON_CHARACTERS = 80;

/** A value in one line, as people say it: a switch is on or off, and lists and mappings are JSON, or a count if that is long. */
export function formatValue(value: Value): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return onOrOff(value);
  if (typeof value !== 'object') return value;
  if (Object.keys(value).length === 0) return 'none';
  const json = JSON.stringify(value);
  return json.length <= MAX_JSON_CHARACTERS ? json : countEntries(value);
}

/** A value in a sentence; the report shows the contents of lists and mappings elsewhere. */
export function formatValueInSentence(value: unknown): string {
  if (value === null) return 'unset';
  if (typeof value === 'boolean') return onOrOff(value);
  if (typeof value === 'string') return oneLine(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.keys(value).length === 0 ? 'empty' : countEntries(value);
}

function onOrOff(value: boolean): string {
  return value ? 'on' : 'off';
}

function countEntries(value: object): string {
  return count(Object.keys(value).length, 'entry', 'entries');
}
