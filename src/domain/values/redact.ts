import { INVISIBLE_IN_LINE } from './invisible-characters.ts';

declare const redacted: unique symbol;

/** Text without secrets, which alone may leave the process. */
export type Redacted = string & { readonly [redacted]: true };

/** Shorter strings are no secrets: redacting them would destroy texts. An access key id has at least 16 characters. */
const MIN_SECRET_CHARACTERS = 8;
/** A part of a secret is redacted from this length on: its beginning, as where a text was cut, and any other part. */
const MIN_BEGINNING_CHARACTERS = 12;
const MIN_PART_CHARACTERS = 20;
/** Any part of `SHORTEST_PART` characters has a piece of this size that begins at a multiple of it. */
const PIECE = 8;

export interface Redactor {
  /** Redacts a secret from now on; `true` where it is new. */
  readonly add: (secret: string) => boolean;
  readonly redact: (text: string) => Redacted;
}

/**
 * Redacts secrets as `***`, whatever was done to them: percent-encoded, escaped for JSON or as numeric references of HTML, as Base64 or hexadecimal, with
 * blanks, line breaks or invisible characters in between, or in part.
 */
export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  const needles = new Set<string>();
  const pieces = new Map<string, { readonly needle: string; readonly at: number }[]>();
  /** The same text goes to the log, the summary and the outputs, and a plan's keys come again and again. */
  const known = new Map<string, Redacted>();

  const add = (secret: string): boolean => {
    // Blanks and `+` do not count, so a secret of little else cannot be distinguished from other text.
    const needle = decode(secret);
    if (needle.length < MIN_SECRET_CHARACTERS || secrets.has(secret)) return false;
    secrets.add(secret);
    known.clear();
    for (const form of [secret, ...encodings(secret)]) {
      const text = decode(form);
      if (text.length >= MIN_SECRET_CHARACTERS) needles.add(text);
    }
    for (let at = 0; at + PIECE <= needle.length; at++) {
      const piece = needle.slice(at, at + PIECE);
      const occurring = pieces.get(piece);
      if (occurring) occurring.push({ needle, at });
      else pieces.set(piece, [{ needle, at }]);
    }
    return true;
  };

  const redact = (text: string): Redacted => {
    if (secrets.size === 0 || text.length < MIN_SECRET_CHARACTERS) return text as Redacted;
    const before = known.get(text);
    if (before !== undefined) return before;
    const found: TextRange[] = [...secrets].flatMap((secret) => occurrences(text, secret));
    const decoded = decode(text);
    const ranges: TextRange[] = [];
    for (const needle of needles) {
      ranges.push(...occurrences(decoded, needle));
      const beginning = needle.slice(0, MIN_BEGINNING_CHARACTERS);
      if (beginning.length < MIN_BEGINNING_CHARACTERS) continue;
      for (const [start] of occurrences(decoded, beginning)) ranges.push(common(decoded, start, needle, 0));
    }
    for (let at = 0; at + PIECE <= decoded.length; at += PIECE) {
      for (const one of pieces.get(decoded.slice(at, at + PIECE)) ?? []) {
        const [start, end] = common(decoded, at, one.needle, one.at);
        if (end - start >= MIN_PART_CHARACTERS) ranges.push([start, end]);
      }
    }
    if (ranges.length > 0) {
      const { starts, ends } = positionsIn(text);
      found.push(...ranges.map(([start, end]): TextRange => [starts[start]!, ends[end - 1]!]));
    }
    const after = without(text, found);
    known.set(text, after);
    return after;
  };
  return { add, redact };
}

type TextRange = readonly [start: number, end: number];

function occurrences(text: string, needle: string): TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    found.push([at, at + needle.length]);
  }
  return found;
}

/** How far `text` around `at` and `needle` around `from` agree. */
function common(text: string, at: number, needle: string, from: number): TextRange {
  let [before, after] = [0, 0];
  while (before < at && before < from && text[at - before - 1] === needle[from - before - 1]) before++;
  while (from + after < needle.length && text[at + after] === needle[from + after]) after++;
  return [at - before, at + after];
}

function without(text: string, ranges: TextRange[]): Redacted {
  let shown = '';
  let end = 0;
  for (const [start, until] of ranges.sort(([one], [other]) => one - other)) {
    if (until <= end) continue;
    // What overlaps is one secret.
    if (start >= end) shown += `${text.slice(end, start)}***`;
    end = until;
  }
  return (shown + text.slice(end)) as Redacted;
}

/** The secret within Base64, wherever it begins there, and as hexadecimal, which S3 answers with where a signature is wrong. */
function encodings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    // Without the characters that also depend on what stands before and behind.
    const [start, end] = [[0, 2, 3][before], padded.length % 3 === 0 ? undefined : -1];
    return (['base64', 'base64url'] as const).map((form) => padded.toString(form).replace(/=+$/, '').slice(start, end));
  });
  const hex = bytes.toString('hex');
  return [...base64, hex, hex.toUpperCase()].filter((form) => form.length >= MIN_SECRET_CHARACTERS);
}

/** What does not count: blanks, which line breaks and forms (`+`) leave, and what nobody sees. */
const BLANKS = String.raw`(?:[\s+]|${INVISIBLE_IN_LINE})+`;
const ALL_BLANKS = new RegExp(BLANKS, 'gv');

/** That, and what was encoded. */
const ENCODED = new RegExp(
  String.raw`${BLANKS}|%(?:25)*([\da-fA-F]{2})|\\+(?:u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|[nrt])|\\+(?=["\/\\])|&#(\d{1,7});|&#[xX]([\da-fA-F]{1,6});`,
  'gv',
);

function decode(encoded: string): string {
  // Most texts have nothing but blanks, which takes a fifth of the time.
  return /[%\\&]/.test(encoded) ? encoded.replace(ENCODED, decodedCharacter) : encoded.replace(ALL_BLANKS, '');
}

/** The character that a match of `ENCODED` is, or '' where it does not count. */
function decodedCharacter(_whole: string, ...groups: (string | undefined)[]): string {
  const [percent, unicode, braced, hexadecimal, decimal, reference] = groups;
  const digits = percent ?? unicode ?? braced ?? hexadecimal ?? decimal ?? reference;
  if (digits === undefined) return '';
  const character = String.fromCharCode(parseInt(digits, decimal === undefined ? 16 : 10));
  return /[^\s+\p{C}]/u.test(character) ? character : '';
}

/** Where each character of what is decoded begins and ends in `encoded`. */
function positionsIn(encoded: string): { readonly starts: Uint32Array; readonly ends: Uint32Array } {
  const [starts, ends] = [new Uint32Array(encoded.length), new Uint32Array(encoded.length)];
  let [length, at] = [0, 0];
  const copyUntil = (end: number) => {
    for (; at < end; at++) {
      starts[length] = at;
      ends[length++] = at + 1;
    }
  };
  for (const match of encoded.matchAll(ENCODED)) {
    copyUntil(match.index);
    const [whole, ...groups] = match;
    at += whole.length;
    if (decodedCharacter(whole, ...groups) === '') continue;
    starts[length] = match.index;
    ends[length++] = at;
  }
  copyUntil(encoded.length);
  return { starts, ends };
}

/** A value with `redact` applied to every text in it. What is one object stays one, and what has no secret the same object. */
export function redactAll<T>(value: T, redact: (text: string) => string): T {
  const seen = new Map<unknown, unknown>();
  const visit = (one: unknown): unknown => {
    if (typeof one === 'string') return redact(one);
    if (
      !Array.isArray(one) &&
      (typeof one !== 'object' || one === null || Object.getPrototypeOf(one) !== Object.prototype)
    )
      return one;
    if (seen.has(one)) return seen.get(one);
    const entries = Object.entries(one).map(([key, entry]) => [redact(key), visit(entry)] as const);
    const isSame = entries.every(([key, entry]) => (one as Record<string, unknown>)[key] === entry);
    const clean = isSame ? one : Array.isArray(one) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
    seen.set(one, clean);
    return clean;
  };
  return visit(value) as T;
}
