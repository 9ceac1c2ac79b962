import * as z from 'zod/mini';
import { cut, unicodeEscape } from '../domain/values/printable.ts';
import { BOOLEANS, isTrue } from '../domain/trail/formats.ts';

/* What the definitions of structures.ts are made of: strings, lists and mappings that say what is allowed. */

// Compiling validators at run time would cost more than it saves.
z.config({ jitless: true });

/** What is allowed completes the message of a mistake, and describes the member in the JSON Schema. */
function described<T extends z.core.$ZodType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

export function list<T extends z.ZodMiniType>(entry: T, allowed: string, maxEntries = Infinity) {
  return described(
    z
      .array(entry, allowed)
      .check(z.minLength(1, allowed), ...(maxEntries < Infinity ? [z.maxLength(maxEntries, allowed)] : [])),
    allowed,
  );
}

export function mapping<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.strictObject(shape, `a mapping of ${Object.keys(shape).join(', ')}`);
}

/** A rule beyond the shape, and what to say where it is broken. It also runs if there are mistakes within, so that all mistakes are reported together. */
export function rule<T>(holds: (value: T) => boolean, says: string | ((value: T) => string)) {
  return z.refine<T>(holds, {
    error: ({ input }) => (typeof says === 'string' ? says : says(input as T)),
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
}

/** YAML 1.2 booleans; the JSON Schema has them as such. */
export const FLAG = z.pipe(
  z.enum(BOOLEANS, '`true` or `false`'),
  z.transform((value: (typeof BOOLEANS)[number]) => isTrue(value)),
);

export const ON_ONE_LINE = 'without line breaks and other control characters';

const MAX_QUOTED_CHARACTERS = 100;

/** A string as it can be quoted in a message of one line. */
export function quotable(text: string): string {
  return cut(text, MAX_QUOTED_CHARACTERS).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => {
    const escaped = JSON.stringify(character).slice(1, -1);
    return escaped === character ? unicodeEscape(character.charCodeAt(0)) : escaped;
  });
}

/** The strings, and what the JSON Schema suggests for them. */
export const SCALARS = new Map<z.core.$ZodType, readonly string[]>();

export function scalar(
  allowed: string,
  maxCharacters: number,
  suggested: readonly string[] = [],
  pattern = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u,
) {
  const schema = z.string(allowed).check(z.regex(pattern, allowed), z.maxLength(maxCharacters, allowed));
  SCALARS.set(schema, suggested);
  return described(schema, allowed);
}

export const VALUE = scalar(`a string of 1 to 2048 characters, ${ON_ONE_LINE}`, 2048);
export const VALUES = list(VALUE, 'a list of at least one string');

export function entriesOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[member] : undefined;
}

/** All entries of the lists that are reached by these members, whatever else is there. */
export function valuesAt(value: unknown, ...members: string[]): unknown[] {
  return members.reduce(
    (entries, member) => entries.flatMap((entry) => entriesOf(memberOf(entry, member))),
    entriesOf(value),
  );
}
