import { NUMBER } from './mask-account-ids.ts';
import { INVISIBLE } from './invisible-characters.ts';

const MAX_LINE_CHARACTERS = 4_000;

/** A string of at most about `maxCharacters` characters, and how many more there were. */
export function cut(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const end = wholeNumbers(text, maxCharacters);
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}

/** An account id in its longest form is shorter. */
const MAX_ACCOUNT_ID_CHARACTERS = 300;

/** Where to cut without leaving half an account id, which nobody would recognize and mask. */
function wholeNumbers(text: string, end: number): number {
  const from = Math.max(0, end - MAX_ACCOUNT_ID_CHARACTERS);
  for (const { 0: number, index } of text.slice(from, end + MAX_ACCOUNT_ID_CHARACTERS).matchAll(NUMBER)) {
    const start = from + index;
    if (start < end && start + number.length > end) return start;
  }
  return end;
}

/**
 * Any string as one harmless line of the log. The runner obeys `::command::` at the start of a line and `##[command]`
 * anywhere in it, a terminal obeys control characters, and a reader is fooled by bidirectional ones.
 */
export function logLine(text: string): string {
  return cut(
    visible(text)
      .replaceAll('##[', '# #[')
      .replace(/^\s*::/, (colons) => colons.replace('::', ': :')),
    MAX_LINE_CHARACTERS,
  );
}

/** A string in which invisible characters are written as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** JSON with the same meaning in which every character is visible. */
export function visibleJson(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    Array.from({ length: character.length }, (_, unit) => unicodeEscape(character.charCodeAt(unit))).join(''),
  );
}

/** One UTF-16 unit as JSON escapes it. */
export function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** Bytes of UTF-8, which AWS and GitHub count their limits in. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A string from outside within a sentence of ours, whose own line breaks mean something. */
export function oneLine(text: string): string {
  return text.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
}
