import { hasLoneSurrogates, parseExactly } from '../values/canonical-json.ts';

/** A statement as it is in somebody's policy: it can contain anything. */
export type Statement = Readonly<Record<string, unknown>>;

/** A policy document of a bucket, key, topic or role. */
export interface Policy {
  readonly document: Readonly<Record<string, unknown>>;
  readonly statements: readonly Statement[];
}

/** What a bucket or topic without a policy begins with. */
export const EMPTY_POLICY: Policy = { document: { Version: '2012-10-17' }, statements: [] };

/**
 * Reads a policy in such a way that writing it again keeps all of it; else says why it cannot be read so.
 * AWS treats a single statement as a list of one.
 */
export function parsePolicy(text: string): Policy | { readonly unreadable: string } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { unreadable: 'it is not JSON' };
  }
  if (!isObject(document)) return { unreadable: 'it is not a JSON object' };
  if (isDeeperThan(MAX_NESTING_LEVELS, document)) return { unreadable: 'it is nested deeper than policies are' };
  if (keysWritten(text) !== keysRead(document)) return { unreadable: 'it contains a duplicate key' };
  if (hasLoneSurrogates(document)) return { unreadable: 'it contains a string with half of a surrogate pair' };
  document = parseExactly(text, rawJson);
  const statements = listOf((document as Policy['document'])['Statement']);
  if (!statements.every(isObject)) return { unreadable: 'it contains a statement that is not an object' };
  return { document: document as Policy['document'], statements };
}

/** What JSON.stringify writes as it is (ECMAScript 2026, which TypeScript's library does not have yet). */
const { rawJSON: rawJson } = JSON as unknown as { readonly rawJSON: (source: string) => object };

/** The policy as a JSON string, its other elements as they were. */
export function policyText({ document }: Policy, statements: readonly Statement[]): string {
  return JSON.stringify({ ...document, Statement: statements });
}

/** AWS's policies write one value alone and several as a list. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The same of values that are read as text: JSON has them as booleans and numbers, too, and garbage must not throw. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of a condition lie seven levels deep; what lies much deeper would only exhaust the stack. */
const MAX_NESTING_LEVELS = 20;

function isDeeperThan(levels: number, value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (levels === 0 || Object.values(value).some((one) => isDeeperThan(levels - 1, one)))
  );
}

/** JSON.parse keeps the last of two equal keys. In valid JSON a string before a colon is a key; strings are read whole. */
function keysWritten(text: string): number {
  return (text.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? []).filter((string) => string.endsWith(':')).length;
}

function keysRead(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + keysRead(one), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + 1 + keysRead(one), 0);
}
