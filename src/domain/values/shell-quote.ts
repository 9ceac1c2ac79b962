/** A word for a POSIX shell: bare where the shell reads it as itself, else in single quotes. */
export function shellQuote(word: string): string {
  return /^[\w@%+:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
