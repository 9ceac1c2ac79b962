/** IAM's own escapes of the characters that otherwise stand for others (IAM User Guide, policy variables, special characters). */
const ESCAPE = /\$\{([*?$])\}/g;

/** A pattern that matches only this string. */
export function escaped(text: string): string {
  return text.replace(/[*?]|\$(?=\{)/g, (one) => `\${${one}}`);
}

/** Whether a pattern has escapes, which mean something in policies of Version 2012-10-17 alone. */
export function hasEscapes(pattern: string): boolean {
  return withoutEscapes(pattern) !== pattern;
}

/** A pattern without its escapes: what is left of `${` is a variable. */
export function withoutEscapes(pattern: string): string {
  return pattern.replace(ESCAPE, '');
}

/** Of a pattern with a variable nobody here knows what it matches. */
export function unknownVariable(pattern: string): { readonly because: string } {
  return { because: `the value of ${pattern} cannot be determined` };
}

/** A pattern as what it says of each character: `*` any, `?` one, else the character itself, an escaped one as `${*}`. */
export function tokensOf(pattern: string): readonly string[] {
  return pattern.match(/\$\{[*?$]\}|\*+|[^]/g)?.map((one) => (one.startsWith('*') ? '*' : one)) ?? [];
}

/** The character that a token is, where it is not `*` or `?`. */
export function literalOf(token: string): string {
  return token.length === 4 ? token[2]! : token;
}

/**
 * Whether `pattern` matches `text`, with `*` for any characters and `?` for one. In time that grows with the
 * product of their lengths, whatever stands in the pattern: policies are written by strangers.
 */
export function matchesWildcard(pattern: string | readonly string[], text: string): boolean {
  let [at, from] = [0, 0];
  let star: { readonly pattern: number; text: number } | null = null;
  while (from < text.length) {
    const token = pattern[at];
    if (token === '*') {
      star = { pattern: at, text: from };
      at += 1;
    } else if (token !== undefined && (token === '?' || literalOf(token) === text[from])) {
      at += 1;
      from += 1;
    } else if (star) {
      // The last star matches one more character.
      star.text += 1;
      at = star.pattern + 1;
      from = star.text;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
