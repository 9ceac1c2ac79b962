/**
 * Whether `text` is what `pattern` says, where `*` stands for any characters and `?` for one. In time that grows with the
 * product of their lengths, whatever stands in the pattern: policies are written by strangers.
 */
export const matchesWildcard = (pattern: string, text: string): boolean => {
  let [at, from] = [0, 0];
  let star: { readonly pattern: number; text: number } | null = null;
  while (from < text.length) {
    if (pattern[at] === '*') {
      star = { pattern: at, text: from };
      at += 1;
    } else if (pattern[at] === '?' || pattern[at] === text[from]) {
      at += 1;
      from += 1;
    } else if (star) {
      // The last star takes one character more.
      star.text += 1;
      at = star.pattern + 1;
      from = star.text;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
};
