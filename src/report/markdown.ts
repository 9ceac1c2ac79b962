import { visible } from './log.ts';

const LONGEST = 1_000;

/**
 * Any text as Markdown that shows just that text: no markup, HTML, table cell, link, mention, reference, emoji or formula
 * comes out of it. Characters that could mean something are written as entities, which Markdown never reads as markup.
 */
export const escape = (text: string): string => {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length - LONGEST} more characters)` : text;
  return visible(cut)
    .replace(/[&<>`|\\*_~[\]#@$]/g, entity)
    .replace(/:\/\/|www\.|:(?=[a-z0-9+-]+:)/gi, (found) =>
      [...found].map((c) => (/[a-z]/i.test(c) ? c : entity(c))).join(''),
    );
};

/** Any text in fixed-width type. */
export const code = (text: string): string => `<code>${escape(text)}</code>`;

/** A block of text as it is, for copying. */
export const block = (text: string, language = ''): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
};

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A folded part. The blank lines let GitHub read the body as Markdown. */
export const details = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

const entity = (character: string): string => `&#${character.codePointAt(0)};`;
