import { type Advice, visibleLines } from '../../domain/values/advice.ts';
import { cut, visible } from '../../domain/values/printable.ts';

const MAX_CHARACTERS = 1_000;

/**
 * Any text as Markdown that shows just that text: no markup, HTML, table cell, link, mention or reference comes out of it.
 * Characters that could mean something are written as entities, which Markdown never reads as markup. GitHub looks for
 * mentions and references after that, in the text that a reader sees, so these are also broken by a zero-width space.
 */
export function escape(text: string): string {
  return escapeMarkup(text).replace(/(?<!\w)&#64;(?=\w)|&#35;(?=\d)|(?<!\w)GH-(?=\d)/gi, (found) => `${found}${BREAK}`);
}

/** Any text in fixed-width type, where GitHub looks for neither mentions nor references. */
export function code(text: string): string {
  return `<code>${escapeMarkup(text)}</code>`;
}

/** Addresses are looked for after entities were read, too, by some: so they are broken as well. */
function escapeMarkup(text: string): string {
  return visible(cut(text, MAX_CHARACTERS))
    .replace(/[&<>`|\\*_~[\]#$]|(?<![-.\w+])@|@(?![-\w])/g, entity)
    .replace(/:(?=\/\/)|@/g, (character) => `${entity(character)}${BREAK}`)
    .replace(/(?<=www)\./gi, (dot) => `${BREAK}${entity(dot)}`);
}

/** A zero-width space. */
const BREAK = '&#8203;';

/** A block of text as it is, for copying. */
export function block(text: string, language = ''): string {
  // Not as arguments of Math.max: there can be more than a call accepts.
  const longest = text.match(/`+/g)?.reduce((most, { length }) => Math.max(most, length), 2) ?? 2;
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Sentences that follow each other are lines of one paragraph; the rest are blocks for copying. */
export function advice(parts: Advice): string {
  return parts
    .map((part, index) => {
      const text = visibleLines(part).join('\n');
      if (typeof part !== 'string') return `\n\n${block(text, part.language === 'json' ? 'json' : '')}`;
      return `${typeof parts[index - 1] === 'string' ? '<br>' : '\n\n'}${escape(text)}`;
    })
    .join('')
    .trimStart();
}

/** Sentences, each line of the text a line of the paragraph. */
export function paragraph(text: string): string {
  return text.split('\n').map(escape).join('<br>');
}

/** A sentence of this action, in which code is between backticks. */
export function withCode(text: string): string {
  const parts = cut(text, MAX_CHARACTERS).split(/`([^`]+)`/);
  return parts.map((part, index) => (index % 2 === 1 ? code(part) : escape(part))).join('');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A folded part. The blank lines let GitHub read the body as Markdown. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
