/** A word for a POSIX shell: bare where the shell reads it as itself, else in single quotes. */
export const quote = (word: string): string =>
  /^[\w@%+:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
