/** The name of what was thrown, which is AWS's code if AWS answered. Never its message: that can hold account ids and names of people. */
export function errorName(error: unknown): string {
  return escaped(error instanceof Error ? error.name : 'unknown');
}

/** For terminals and files: characters that could do something there become escapes. */
export function escaped(words: string): string {
  return words.replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
