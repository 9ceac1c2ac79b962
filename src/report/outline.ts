import { structuredPatch } from 'diff';
import type { Value } from '../trail/trail.ts';
import { visible } from './log.ts';

/** What changes in a list or mapping, as the lines of a unified diff of its YAML; none for other values. */
export const changedLines = (observed: Value, desired: Value): string[] => {
  if (typeof (desired ?? observed) !== 'object') return [];
  const text = (value: Value) =>
    lines(value ?? [])
      .map((line) => `${line}\n`)
      .join('');
  const { hunks } = structuredPatch('', '', text(observed), text(desired), '', '', { context: 3 });
  return hunks.flatMap((hunk, index) => [...(index > 0 ? ['…'] : []), ...hunk.lines]);
};

/** A list or mapping as YAML, a line for each value. */
const lines = (value: unknown): string[] => {
  if (Array.isArray(value)) {
    return value.flatMap((entry) => lines(entry).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
  }
  if (typeof value !== 'object' || value === null) return [scalar(value)];
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
    if (typeof entry !== 'object' || entry === null) return [`${scalar(key)}: ${scalar(entry)}`];
    if (Object.keys(entry).length === 0) return [`${scalar(key)}: []`];
    return [`${scalar(key)}:`, ...lines(entry).map((line) => `  ${line}`)];
  });
};

/** Bare where YAML reads it as just that text, else in double quotes. */
const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[A-Za-z][\w./:@*+-]*(?: [\w./@*+-]+)*$/.test(value) && !/^(?:true|false|null)$|:$/i.test(value);
  return isPlain ? value : visible(JSON.stringify(value));
};
