import { structuredPatch } from 'diff';
import type { Value } from '../../domain/trail/trail.ts';
import { visible } from '../../domain/values/printable.ts';

/** What changes in a list or mapping, as the lines of a unified diff of its YAML; none for other values. */
export function changedLines(observed: Value, desired: Value): string[] {
  if (typeof (desired ?? observed) !== 'object') return [];
  const [before, after] = [lines(observed ?? []), lines(desired ?? [])];
  const text = (outline: readonly string[]) => outline.map((line) => `${line}\n`).join('');
  const { hunks } = structuredPatch('', '', text(before), text(after), '', '', { context: 3 });
  return hunks.flatMap((hunk) => {
    const above = before.length > 0 ? ancestors(before, hunk.oldStart - 1) : [];
    return [...above.flatMap((line) => [` ${line}`, ' …']), ...hunk.lines];
  });
}

/** The lines above that hold the one at `index`: of what selector, field and operator it is a part. */
function ancestors(outline: readonly string[], index: number): string[] {
  const found: string[] = [];
  let depth = depthOf(outline[index] ?? '');
  for (let above = index - 1; above >= 0 && depth > 0; above--) {
    const line = outline[above]!;
    if (depthOf(line) >= depth) continue;
    depth = depthOf(line);
    found.unshift(line);
  }
  return found;
}

function depthOf(line: string): number {
  return line.search(/[^ ]/);
}

/** A list or mapping as YAML, a line for each value. */
function lines(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry) => lines(entry).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
  }
  if (typeof value !== 'object' || value === null) return [scalar(value)];
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
    if (typeof entry !== 'object' || entry === null) return [`${scalar(key)}: ${scalar(entry)}`];
    if (Object.keys(entry).length === 0) return [`${scalar(key)}: []`];
    return [`${scalar(key)}:`, ...lines(entry).map((line) => `  ${line}`)];
  });
}

/** Bare where YAML reads it as just that text, else in double quotes. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[A-Za-z][\w./:@*+-]*(?: [\w./@*+-]+)*$/.test(value) && !/^(?:true|false|null)$|:$/i.test(value);
  return isPlain ? value : visible(JSON.stringify(value));
}
