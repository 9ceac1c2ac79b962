/** The Markdown files that people read, as trees. */
import { globSync, readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export interface MarkdownNode {
  type: string;
  value?: string;
  /** Of a block of code. */
  lang?: string | null;
  url?: string;
  children?: MarkdownNode[];
  position?: { start: { line: number } };
}

const EXCLUDED = /^(?:\.|node_modules|dist|demo-report|coverage|build)/;

export function markdownFiles(): string[] {
  return globSync('**/*.md', { exclude: (name) => EXCLUDED.test(name) }).sort();
}

export function parseMarkdown(file: string): MarkdownNode {
  return unified().use(remarkParse).use(remarkGfm).parse(readFileSync(file, 'utf8')) as MarkdownNode;
}

/** A node and all below it. */
export function nodesOf(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

export function lineOf({ position }: MarkdownNode): number {
  return position?.start.line ?? 1;
}

/** Prints what was found, and fails if that is anything. */
export function printFindings(findings: readonly string[]): void {
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) process.exitCode = 1;
}
