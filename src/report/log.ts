const LONGEST = 4_000;

/** A text of about at most `longest` characters, and how many more there were. */
export const cut = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const end = wholeNumbers(text, longest);
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
};

/** Where to cut without leaving half an account id, which nobody would know for one and mask. */
const wholeNumbers = (text: string, end: number): number =>
  end - (/\d{1,11}$/.exec(/^\d/.test(text.slice(end)) ? text.slice(0, end) : '')?.[0].length ?? 0);

/**
 * Any text as one harmless line of the log. The runner obeys `::command::` at the start of a line and `##[command]`
 * anywhere in it, a terminal obeys control characters, and a reader is fooled by bidirectional ones.
 */
export const plain = (text: string): string =>
  cut(
    visible(text)
      .replaceAll('##[', '# #[')
      .replace(/^\s*::/, (colons) => colons.replace('::', ': :')),
    LONGEST,
  );

/** Control, line-breaking, invisible and bidirectional characters. */
export const INVISIBLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u206f\u202a-\u202e\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Text in which those are written as `\u{…}`. */
export const visible = (text: string): string =>
  text.replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
