// Finds words with a plainer alternative in everything that people read: pages, workflows, templates, and the string literals of src/ and acceptance/.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { lineOf, markdownFiles, type MarkdownNode, nodesOf, parseMarkdown, printFindings } from './pages.ts';

/** The alternative for each pattern, which is tried on a paragraph, a line or a string. */
const INSTEAD: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bmend(?:s|ed|ing|able)?\b/i, 'fix (people), repair (a step)'],
  [/\b(?:un)?told\b|\btell(?:s|ing)?\b/i, 'report, say, show'],
  [/\bmay not\b/i, '“is not allowed to”, “must not” or “might not”'],
  [/\b(?:does|do|did|will|would) not take(?! effect)\b/i, 'accept, need'],
  [/\btakes\b(?! (?:over|effect|away|part|place|precedence|as long)\b)/i, 'accepts, needs'],
  [/\b(?:is|are|was|were|be) meant\b/i, 'intended'],
  [/\btexts\b|(?:\ba|\bthe|\bits|’s|'s) text\b/i, 'string, message, words'],
  [/\blost for good\b/i, 'the loss, exactly: management events stay in the event history for 90 days'],
  [/\bstands? (?:above|below|beside|in|on|there|twice|with)\b/i, 'is'],
  [/\blook(?:s|ed|ing)? at\b/i, 'check, compare, read'],
  [/\bneeds? not\b/i, 'does not need to'],
  [/(?:^|[.!?] )(?:What|Where) (?!to\b|if\b)[^.!?:]*\./, 'a noun as the subject, or “if”'],
];

interface Passage {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** A page's paragraphs, headings and cells; code in a sentence is not checked. */
function passagesOfPage(file: string): Passage[] {
  const words = ({ type, value = '', children = [] }: MarkdownNode): string =>
    type === 'inlineCode'
      ? '`…`'
      : type === 'html'
        ? value.replace(/<[^>]*>/g, '')
        : value + children.map(words).join('');
  return nodesOf(parseMarkdown(file))
    .filter(({ type }) => ['paragraph', 'heading', 'tableCell', 'html'].includes(type))
    .map((node) => ({ file, line: lineOf(node), words: words(node) }));
}

function passagesOfYaml(file: string): Passage[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((line, index) => ({ file, line: index + 1, words: line.replace(/`[^`]*`/g, '`…`') }));
}

/** The string literals of a source file that have more than one word, whole: templates with … for what they insert. */
function passagesOfSource(file: string): Passage[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: Passage[] = [];
  const visit = (node: ts.Node): void => {
    const literal = literalOf(node);
    if (literal !== null && /\w\s+\w/.test(literal)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ file, line: line + 1, words: literal.replace(/`[^`]*`/g, '`…`') });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function literalOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

function complaintsAbout({ file, line, words }: Passage): string[] {
  return INSTEAD.flatMap(([pattern, instead]) => {
    const found = pattern.exec(words);
    if (found === null) return [];
    const around = words.slice(Math.max(0, found.index - 40), found.index + 60).replaceAll('\n', ' ');
    return [`${file}:${line}: “${found[0].trim().slice(0, 40)}” in “${around.trim()}”: instead ${instead}`];
  });
}

const yaml = ['action.yml', ...globSync(['examples/*.yml', 'bootstrap/*.yml', '.github/**/*.yml'])].sort();
const sources = globSync(['src/**/*.ts', 'acceptance/**/*.ts'])
  .filter((file) => !file.endsWith('.data.ts'))
  .sort();
printFindings(
  [
    ...markdownFiles().flatMap(passagesOfPage),
    ...yaml.flatMap(passagesOfYaml),
    ...sources.flatMap(passagesOfSource),
  ].flatMap(complaintsAbout),
);
