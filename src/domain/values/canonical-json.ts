import canonicalize from 'canonicalize';

/** RFC 8785 canonical JSON, so that the same data is the same string. It does not accept halves of surrogate pairs, which a tag can contain. */
export function canonicalJson(value: unknown): string {
  return canonicalize(JSON.parse(wellFormed(JSON.stringify(value))))!;
}

/** The same for a JSON string, with numbers as they are written: this language cannot represent all of them. */
export function canonicalText(text: string): string {
  return canonicalJson(parseExactly(text, (source) => ({ number: source })));
}

/** Whether a string in it has half of a surrogate pair, which is not a character. */
export function hasLoneSurrogates(value: unknown): boolean {
  const json = JSON.stringify(value);
  return wellFormed(json) !== json;
}

/** JSON.parse, with a placeholder for each number that would not be written again as it was. */
export function parseExactly(text: string, numberOf: (source: string) => unknown): unknown {
  return (JSON.parse as Parse)(text, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source ? numberOf(source) : value,
  );
}

/** ECMAScript 2026, which TypeScript's library does not have yet: the reviver gets the source of a primitive value. */
type Parse = (
  text: string,
  reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
) => unknown;

/** JSON.stringify writes halves as escapes, and nothing else as such; a backslash of the text itself it doubles. */
function wellFormed(json: string): string {
  return json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\ufffd');
}
