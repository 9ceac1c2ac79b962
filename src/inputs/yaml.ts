import { isAlias, isMap, isScalar, isSeq, LineCounter, type Document, parseDocument, visit } from 'yaml';

/** Keys and indexes from the root to a value. */
export type Path = readonly (string | number)[];

/** Where something is written, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML or JSON text as data. */
export interface Written {
  /** Scalars are texts just as they are written, so that `0123` stays that; `null` where nothing is written, or `null`. */
  readonly value: unknown;
  /** Where the value at a path is written, or of what holds it. */
  readonly positionOf: (path: Path) => Position;
}

/** What is wrong with a text that is not YAML. Never holds the text itself. */
export interface Problem {
  readonly position: Position;
  readonly message: string;
}

const MOST_PROBLEMS = 10;
/** The library's own limit: more aliases than this are an attack on the memory of whoever reads the text. */
const MOST_ALIASES = 100;

/** Messages of the library that speak to programmers. */
const CLEARER: Partial<Record<string, string>> = {
  MULTIPLE_DOCS: 'There is more than one document',
  RESOURCE_EXHAUSTION: 'It is nested too deeply',
};

/** Reads YAML 1.2, of which JSON is a part, by the schema that takes every scalar for a text. */
export const readYaml = (text: string): { readonly written: Written } | { readonly problems: readonly Problem[] } => {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems = (...found: Problem[]) => ({
    problems: [...new Map(found.map((one) => [JSON.stringify(one), one])).values()].slice(0, MOST_PROBLEMS),
  });
  try {
    const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
    const wrong = [...document.errors, ...document.warnings];
    if (wrong.length > 0) {
      return problems(
        ...wrong.map(({ pos, code, message }) => ({ position: at(pos[0]), message: CLEARER[code] ?? message })),
      );
    }
    const unfit = unfitKeysAndTexts(document);
    if (unfit.length > 0) return problems(...unfit.map(({ offset, message }) => ({ position: at(offset), message })));
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    // Throws where an alias leads back to where it stands.
    JSON.stringify(value);
    return { written: { value, positionOf: (path) => at(offsetOf(document, path)) } };
  } catch (error) {
    // Aliases that run away or in circles are other errors than brackets that nest without end.
    const message = error instanceof RangeError ? 'It is nested too deeply' : 'Its aliases multiply without bounds';
    return problems({ position: { line: 1, column: 1 }, message });
  }
};

/** Finds keys that are no text and texts that are no Unicode, and makes plain nulls `null`. */
const unfitKeysAndTexts = (document: Document): { offset: number; message: string }[] => {
  const found: { offset: number; message: string }[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor);
    },
    Alias: (_, { source, range }) => {
      if (!anchors.has(source)) found.push({ offset: range?.[0] ?? 0, message: 'An alias has no anchor before it' });
    },
    Pair: (_, { key }) => {
      const offset = (key as { range?: readonly number[] } | null)?.range?.[0] ?? 0;
      if (!isScalar(key)) found.push({ offset, message: 'A key has to be a text' });
      // Programs take this key for something else than data.
      else if (key.value === '__proto__') found.push({ offset, message: 'A key cannot be called so' });
    },
    Scalar: (key, node) => {
      if (!String(node.value).isWellFormed())
        found.push({ offset: node.range?.[0] ?? 0, message: 'A character is cut in half' });
      if (key !== 'key' && node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(node.source ?? ''))
        node.value = null;
    },
  });
  return found;
};

const offsetOf = (document: Document, path: Path): number => {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of [null, ...path]) {
    if (step !== null) node = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    if (isAlias(node)) node = node.resolve(document);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (!range) break;
    offset = range[0]!;
  }
  return offset;
};
