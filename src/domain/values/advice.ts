import { visible, visibleJson } from './printable.ts';

/** What to do: sentences, and between them what is to be copied, or read as it is. Strings from outside may be in any part. */
export type Advice = readonly AdvicePart[];

export type AdvicePart = string | Verbatim;

interface Verbatim {
  readonly language: 'sh' | 'json' | 'text';
  readonly lines: readonly string[];
}

/** Command lines for a POSIX shell. */
export function commands(...lines: readonly string[]): Verbatim {
  return { language: 'sh', lines };
}

/** A value as JSON to be copied. */
export function json(value: unknown): Verbatim {
  return { language: 'json', lines: JSON.stringify(value, null, 2).split('\n') };
}

/** Lines that are neither. */
export function verbatim(...lines: readonly string[]): Verbatim {
  return { language: 'text', lines };
}

/** The lines of a part, in which every character is visible, and JSON means the same. */
export function visibleLines(part: AdvicePart): string[] {
  if (typeof part === 'string') return [visible(part)];
  return part.lines.map((line) => (part.language === 'json' ? visibleJson(line) : visible(line)));
}

/** Advice without markup: what is to be copied is indented, but for JSON. */
export function linesOf(advice: Advice): string[] {
  return advice.flatMap((part) => {
    const indent = typeof part === 'string' || part.language === 'json' ? '' : '  ';
    return visibleLines(part).map((line) => indent + line);
  });
}

/** `linesOf` as one string. */
export function adviceText(advice: Advice): string {
  return linesOf(advice).join('\n');
}

/** A word for a POSIX shell: bare where the shell reads it as itself, else in single quotes. */
export function shellQuote(word: string): string {
  return /^[\w@%+:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
