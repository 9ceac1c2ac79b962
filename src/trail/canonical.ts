import canonicalize from 'canonicalize';

/** RFC 8785 canonical JSON, so that the same data is the same text. It takes no halves of surrogate pairs, which a tag may hold. */
export const canonical = (value: unknown): string => canonicalize(JSON.parse(wellFormed(JSON.stringify(value))))!;

/** JSON.stringify writes halves as escapes, and nothing else as such; a backslash of the text itself it doubles. */
const wellFormed = (json: string): string => json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\ufffd');
