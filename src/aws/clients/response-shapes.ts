/*
 * What an answer must hold to be one. The SDK validates nothing: it returns members of any type, and reads an empty body, `null`
 * and, of the XML services, any well-formed document as an answer without members. What a decision hangs on is therefore read
 * through a shape, and an answer that does not have it is unknown, never empty (docs/adr/0014).
 */
import * as formats from '../../domain/trail/formats.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';

/** Returns the value if it has the shape. `path` names it in the answer. @throws IncompleteAnswer */
export type Shape<T> = (value: unknown, path: string) => T;

function shape<T>(what: string, is: (value: unknown) => value is T): Shape<T> {
  return (value, path) => {
    if (is(value)) return value;
    throw new IncompleteAnswer(`the answer has no ${what} ${path}`);
  };
}

export const boolean = shape('boolean', (value): value is boolean => typeof value === 'boolean');
export const number = shape('number', (value): value is number => typeof value === 'number');
export const string = shape('string', (value): value is string => typeof value === 'string');
export const date = shape('date', (value): value is Date => value instanceof Date && !Number.isNaN(value.getTime()));

/** A string of a form, such as an account id. */
export function matching(what: string, form: RegExp): Shape<string> {
  return shape(what, (value): value is string => typeof value === 'string' && form.test(value));
}

export const arn = matching('ARN', /^arn:[^:]+:[^:]+:[^:]*:[^:]*:./);
export const accountId = matching('account id', formats.accountId.pattern!);

/** Just this string: the answer is about what was asked for. */
export function exactly<T extends string>(...allowed: readonly T[]): Shape<T> {
  return shape(`‘${allowed.join('’ or ‘')}’ as`, (value): value is T =>
    (allowed as readonly unknown[]).includes(value),
  );
}

/** AWS may leave it out. */
export function optional<T>(inner: Shape<T>): Shape<T | undefined> {
  return (value, path) => (value === undefined ? undefined : inner(value, path));
}

export function list<T>(item: Shape<T>): Shape<T[]> {
  return (value, path) => isList(value, path).map((one, index) => item(one, `${path}[${index}]`));
}

const isList = shape('list', (value): value is unknown[] => Array.isArray(value));

/** A list that is never empty. */
export function nonEmptyList<T>(item: Shape<T>): Shape<T[]> {
  return (value, path) => {
    const items = list(item)(value, path);
    if (items.length > 0) return items;
    throw new IncompleteAnswer(`the answer has nothing in the list ${path}`);
  };
}

type Members<S extends Record<string, Shape<unknown>>> = { [K in keyof S]: ReturnType<S[K]> };

/** Its members have these shapes; others stay as they are. */
export function object<S extends Record<string, Shape<unknown>>>(members: S): Shape<Members<S>> {
  return (value, path) => {
    const whole = isObject(value, path);
    const read = Object.entries(members).map(([name, inner]) => [
      name,
      inner(whole[name], path === '' ? name : `${path}.${name}`),
    ]);
    return { ...whole, ...Object.fromEntries(read) } as Members<S>;
  };
}

const isObject = shape(
  'object',
  (value): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** Every member has the shape, whatever it is called. */
export function record<T>(inner: Shape<T>): Shape<Record<string, T>> {
  return (value, path) =>
    Object.fromEntries(
      Object.entries(isObject(value, path)).map(([name, one]) => [name, inner(one, `${path}.${name}`)]),
    );
}

/** A policy as a string, with at least one statement: AWS stores none without (IAM User Guide, policy grammar). */
export const policy: Shape<string> = (value, path) => {
  const text = string(value, path);
  const statements = statementsOf(text);
  if (statements.length > 0 && statements.every(isStatement)) return text;
  throw new IncompleteAnswer(`the answer has no policy with statements as ${path}`);
};

function statementsOf(text: string): unknown[] {
  try {
    const { Statement = [] } = JSON.parse(text) as { Statement?: unknown };
    return [Statement].flat();
  } catch {
    return [];
  }
}

function isStatement(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'Effect' in value;
}

/** Pages of one reading: the SDK follows whatever token comes, for ever if it has to. */
const MAX_PAGES = 200;

/** The pages of an SDK paginator, until there is no more `token`. @throws IncompleteAnswer if the tokens do not come to an end. */
export async function* pagesOf<T>(
  pages: AsyncIterable<T>,
  token: keyof T = 'NextToken' as keyof T,
  maxPages = MAX_PAGES,
) {
  const seen = new Set<unknown>();
  for await (const page of pages) {
    const next = optional(string)(page[token], String(token));
    if (next !== undefined && (seen.has(next) || seen.size === maxPages)) {
      throw new IncompleteAnswer('its pages do not end');
    }
    seen.add(next);
    yield page;
  }
}
