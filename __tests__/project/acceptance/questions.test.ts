/** That nothing which the simulator or the project assumes is left without a question or a reason. */
import { describe, expect, test } from '@jest/globals';
import { type MarkdownNode, parseMarkdown } from '../../../scripts/pages.ts';
import { OPEN_QUESTIONS } from '../../../acceptance/probes/open-questions.ts';
import { PROBES } from '../../../acceptance/probes/probes.ts';
import { UNASKED_LINES } from '../../../acceptance/probes/unasked-lines.ts';

function wordsOf(node: MarkdownNode): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  return node.value ?? (node.children ?? []).map(wordsOf).join('');
}

/** The first cells of the table below a heading, without its head. */
function firstCellsBelow(file: string, heading: string): string[] {
  const { children = [] } = parseMarkdown(file);
  const start = children.findIndex((node) => node.type === 'heading' && wordsOf(node) === heading);
  const table = children.slice(start).find(({ type }) => type === 'table')!;
  return table.children!.slice(1).map(({ children: cells }) => wordsOf(cells![0]!));
}

const LINES = firstCellsBelow('simulator/README.md', 'Behaviour that AWS does not document');
const asked = new Set(PROBES.flatMap(({ lines = [] }) => lines));
const unasked = UNASKED_LINES.flatMap(({ lines }) => lines);

describe('acceptance: questions', () => {
  test('every line of the simulator’s table has a question, or a reason', () => {
    expect(LINES.length).toBeGreaterThan(80);
    expect([...asked, ...unasked].sort()).toEqual([...LINES].sort());
  });

  test('every open question has a probe, or a reason', () => {
    const answered = new Set(PROBES.flatMap(({ questions = [] }) => questions));
    const withReason = OPEN_QUESTIONS.filter((question) => question.unasked !== undefined);
    expect([...answered, ...withReason.map(({ id }) => id)].sort()).toEqual(OPEN_QUESTIONS.map(({ id }) => id).sort());
  });

  test('every question has an id of its own, with its area', () => {
    const ids = PROBES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z ]+: \S/);
  });
});
