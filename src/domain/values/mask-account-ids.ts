import { INVISIBLE_IN_LINE } from './invisible-characters.ts';

/** A digit: as it is, percent-encoded any number of times, or as an escape of JSON. */
const DIGIT = String.raw`(?:\d|%(?:25)*3\d|\\u003\d)`;
/** What can stand between two digits so that a reader still sees one number: what nobody sees, and how log, summary and diagram write it. */
const GAP = String.raw`(?:${INVISIBLE_IN_LINE}|(?:\\|&?#92;)u(?:\{|#123;)[\da-f]+(?:\}|#125;)|\\u(?!003\d)[\da-f]{4}|&#8203;|#8288;)`;
/** Digits that belong to an escape or entity, and so to no number. */
const ESCAPE = String.raw`%(?:25)*[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\}|&?#x?[\da-fA-F]{1,7};`;

/** A number in any of these forms, in the first group; or an escape, which is to be skipped. */
export const NUMBER = new RegExp(`(${DIGIT}(?:${GAP}*${DIGIT})*)|${ESCAPE}`, 'gv');

const DIGITS = new RegExp(`${GAP}|(${DIGIT})`, 'gv');

/** The characters of a text, with each number that can be an account id as one of them. */
export function charactersOf(text: string): string[] {
  return text.match(CHARACTER) ?? [];
}

const CHARACTER = new RegExp(`(?<!\\d)${DIGIT}(?:${GAP}*${DIGIT}){11}(?!\\d)|.`, 'gsv');

function digitsOf(number: string): string {
  return number.replace(DIGITS, (_, digit: string | undefined) => digit?.at(-1) ?? '');
}

/** How AWS's console writes an account id. */
const IN_GROUPS = /(?<!\d)\d{4}-\d{4}-\d{4}(?!\d)/g;

/** The field of an account in an ARN, percent-encoded or not. */
const IN_ARN = /\barn(?:(?::|%(?:25)*3A)[a-z\d-]*){3}(?::|%(?:25)*3A)$/i;

/** Digests, commits and the ids of keys hold 12 digits in a row by chance. */
function isInHash(text: string, start: number, number: string): boolean {
  if (number.length > 12) return false;
  const end = start + number.length;
  const [before = ''] = /[\da-f]*$/i.exec(text.slice(Math.max(0, start - 64), start)) ?? [];
  const [after = ''] = /^[\da-f]*/i.exec(text.slice(end, end + 64)) ?? [];
  const isUuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-$/i.test(text.slice(Math.max(0, start - 24), start));
  return isUuid || before.length + number.length + after.length >= 32;
}

/** The run as GitHub names it; neither is an account id, whatever its digits. */
export interface OwnNames {
  /** `https://github.com/owner/name`. */
  readonly repositoryUrl: string;
  readonly runId: string;
}

/**
 * Masks account ids with `***`: 12 digits that are not part of a longer number, wherever they stand, encoded ones too. An id
 * that is known as one is masked within longer numbers, and in groups as the console writes it, as well. Links to the run and its comments stay whole. `onFound` hears of
 * each id once.
 */
export function createMask(
  { repositoryUrl, runId }: OwnNames,
  onFound: (id: string) => void,
): (text: string) => string {
  const known = new Set<string>();
  const own = new Set([repositoryUrl, runId].flatMap((text) => text.match(/(?<!\d)\d{12}(?!\d)/g) ?? []));
  const links = new RegExp(
    `(${repositoryUrl.replace(/[^\w/:]/g, '\\$&')}/(?:actions/runs/\\d+(?:/attempts/\\d+)?|(?:pull|issues)/\\d+(?:#issuecomment-\\d+)?))`,
  );
  const recognize = (text: string): void => {
    for (const { 0: found, 1: number, index } of text.matchAll(NUMBER)) {
      const id = number === undefined ? '' : digitsOf(number);
      if (id.length !== 12 || known.has(id)) continue;
      const isInArn = IN_ARN.test(text.slice(Math.max(0, index - 100), index));
      if (!isInArn && (own.has(id) || isInHash(text, index, found))) continue;
      known.add(id);
      // The runner would mask links to the run as well.
      if (!own.has(id)) onFound(id);
    }
  };
  const mask = (text: string): string =>
    text
      .replace(NUMBER, (found, number: string | undefined) => {
        if (number === undefined) return found;
        const digits = digitsOf(number);
        if (digits.length < 12) return found;
        const masked = [...known].reduce((shown, id) => shown.replaceAll(id, '***'), digits);
        return masked === digits ? found : masked;
      })
      .replace(IN_GROUPS, (found) => (known.has(found.replaceAll('-', '')) ? '***' : found));
  return (text) => {
    const parts = text.split(links);
    const isLink = (index: number) => index % 2 === 1;
    parts.forEach((part, index) => !isLink(index) && recognize(part));
    return parts.map((part, index) => (isLink(index) ? part : mask(part))).join('');
  };
}
