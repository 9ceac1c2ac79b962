import { bytesOf } from '../../domain/values/printable.ts';

/** A part of a document: whole, and then shorter and shorter forms of it. The last may be empty. */
export type Part = readonly [whole: string, ...shorter: readonly string[]];

/**
 * The parts as one document of at most `maxBytes` bytes of UTF-8. What is longest is shortened first, so that one long list
 * does not cost the reader all that is short. What cannot be shortened stays.
 */
export function fit(parts: readonly Part[], maxBytes: number): string {
  const forms = parts.map(() => 0);
  const shown = (index: number): string => parts[index]![forms[index]!]!;
  let bytes = parts.reduce((sum, _, index) => sum + bytesOf(shown(index)) + SEPARATOR.length, 0);
  while (bytes > maxBytes) {
    const shortenable = parts.flatMap((part, index) => (forms[index]! < part.length - 1 ? [index] : []));
    if (shortenable.length === 0) break;
    const longest = shortenable.reduce((one, other) => (bytesOf(shown(other)) > bytesOf(shown(one)) ? other : one));
    bytes -= bytesOf(shown(longest));
    forms[longest]! += 1;
    bytes += bytesOf(shown(longest));
  }
  return parts
    .map((_, index) => shown(index))
    .filter((text) => text !== '')
    .join(SEPARATOR)
    .concat('\n');
}

const SEPARATOR = '\n\n';
