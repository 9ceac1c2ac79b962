import { structuredPatch } from 'diff';
import type { Value } from '../../domain/trail/trail.ts';
import { yamlLines } from './yaml.ts';

/** What changes in a list or mapping, as the lines of a unified diff of its YAML; none for other values. */
export function changedLines(observed: Value, desired: Value): string[] {
  if (typeof (desired ?? observed) !== 'object') return [];
  const [before, after] = [linesOf(observed), linesOf(desired)];
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

/** None of what is empty: all of the other is new then. */
function linesOf(value: Value): string[] {
  return Object.keys(value ?? {}).length === 0 ? [] : yamlLines(value);
}
