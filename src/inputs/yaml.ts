import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

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
  /** Where the value at a path is written, or of what holds it; where its key is, if that is asked for. */
  readonly positionOf: (path: Path, ofKey?: boolean) => Position;
}

/** What is wrong with a text that is not YAML. Never holds the text itself. */
export interface Problem {
  readonly position: Position;
  readonly message: string;
}

const MOST_PROBLEMS = 10;
/** The library's own limit: more aliases than this are an attack on the memory of whoever reads the text. */
const MOST_ALIASES = 100;

const UNFINISHED = 'a quote, a bracket or the indentation before it is perhaps wrong';

/** The library's own messages speak of tokens, and quote the text. */
const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'An alias cannot have an anchor or tag of its own',
  BAD_ALIAS: 'An alias has no name',
  BAD_COLLECTION_TYPE: 'A tag does not fit what it stands before',
  BAD_DIRECTIVE: 'A line that begins with % needs quotes',
  BAD_DQ_ESCAPE: 'A backslash in double quotes means nothing here: double it, or use single quotes',
  BAD_INDENT: 'The indentation does not fit what is above, or a bracket is not closed',
  BAD_PROP_ORDER: 'An anchor or tag is in the wrong place',
  BAD_SCALAR_START: 'A text that begins with this character needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'There is a second colon on the line: a text that holds `: ` needs quotes',
  BLOCK_IN_FLOW: 'Within brackets, lists and mappings are written with brackets, too',
  DUPLICATE_KEY: 'The key is there twice',
  IMPOSSIBLE: `This is no YAML: ${UNFINISHED}`,
  KEY_OVER_1024_CHARS: 'A key has more than 1024 characters',
  MISSING_CHAR: `A bracket, quote, comma or colon is missing: ${UNFINISHED}`,
  MULTILINE_IMPLICIT_KEY: `A key goes over several lines: ${UNFINISHED}`,
  MULTIPLE_ANCHORS: 'There is more than one anchor',
  MULTIPLE_DOCS: 'There is more than one document',
  MULTIPLE_TAGS: 'There is more than one tag',
  NON_STRING_KEY: 'A key has to be a text',
  RESOURCE_EXHAUSTION: 'It is nested too deeply',
  TAB_AS_INDENT: 'A tab cannot indent: use spaces',
  TAG_RESOLVE_FAILED: 'Tags such as !Ref and !Sub mean nothing here',
  UNEXPECTED_TOKEN: `This is not expected here: ${UNFINISHED}`,
};

/** Reads YAML 1.2, of which JSON is a part, by the schema that takes every scalar for a text. */
export const readYaml = (text: string): { readonly written: Written } | { readonly problems: readonly Problem[] } => {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems = (...found: Problem[]) => ({ problems: found.slice(0, MOST_PROBLEMS) });
  const overall = (message: string) => problems({ position: { line: 1, column: 1 }, message });
  try {
    const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
    const wrong = toTell([...document.errors, ...document.warnings]);
    if (wrong.length > 0) {
      return problems(...wrong.map(({ pos, code }) => ({ position: at(pos[0]), message: MESSAGES[code] })));
    }
    const unfit = unfitNodes(document);
    if (unfit.length > 0) return problems(...unfit.map(({ offset, message }) => ({ position: at(offset), message })));
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    // Throws a TypeError where an alias leads back to where it stands.
    JSON.stringify(value);
    return { written: { value, positionOf: (path, ofKey = false) => at(offsetOf(document, path, ofKey)) } };
  } catch (error) {
    if (error instanceof RangeError) return overall(MESSAGES.RESOURCE_EXHAUSTION);
    return overall(
      error instanceof TypeError ? 'An alias leads back to itself' : 'Its aliases multiply without bounds',
    );
  }
};

/** One slip makes the parser complain of all that follows: only what stands for itself is told beside the first complaint. */
const toTell = (errors: readonly YAMLError[]): YAMLError[] => {
  const standsAlone = ({ code }: YAMLError) => code === 'DUPLICATE_KEY' || code === 'TAG_RESOLVE_FAILED';
  const others = errors.filter((error) => !standsAlone(error));
  const first = others.find(({ code }) => code === 'TAB_AS_INDENT') ?? others[0];
  return [...errors.filter(standsAlone), ...(first ? [first] : [])].sort((a, b) => a.pos[0] - b.pos[0]);
};

/** Finds what is YAML but no data of ours, and makes plain nulls `null`. */
const unfitNodes = (document: Document): { offset: number; message: string }[] => {
  const found: { offset: number; message: string }[] = [];
  const anchors = new Set<string>();
  const tell = (node: unknown, message: string) => {
    found.push({ offset: (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0, message });
  };
  visit(document, {
    Collection: (_, { anchor }) => {
      if (anchor) anchors.add(anchor);
    },
    Alias: (_, node) => {
      if (!anchors.has(node.source)) tell(node, 'An alias has no anchor before it');
    },
    Pair: (_, { key }) => {
      if (!isScalar(key)) tell(key, MESSAGES.NON_STRING_KEY);
      // Programs take this key for something else than data.
      else if (key.value === '__proto__') tell(key, 'A key cannot be called so');
    },
    Scalar: (key, node) => {
      if (node.anchor) anchors.add(node.anchor);
      if (typeof node.value !== 'string') tell(node, 'Only texts, lists and mappings mean something here');
      else if (!node.value.isWellFormed()) tell(node, 'A character is cut in half');
      else if (key !== 'key' && isPlainNull(node)) node.value = null;
    },
  });
  return found;
};

const isPlainNull = ({ type, tag, source }: { type?: unknown; tag?: string; source?: string }): boolean =>
  type === 'PLAIN' && tag === undefined && /^(?:~|null|Null|NULL)?$/.test(source ?? '');

const offsetOf = (document: Document, path: Path, ofKey: boolean): number => {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of [null, ...path].entries()) {
    const pair =
      step !== null && isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : null;
    if (step !== null) node = pair ? pair.value : isSeq(node) ? node.get(step, true) : undefined;
    const place = ofKey && depth === path.length && pair ? pair.key : node;
    const range = (place as { range?: readonly number[] } | undefined)?.range;
    if (!range) break;
    offset = range[0]!;
    if (isAlias(node)) node = node.resolve(document);
  }
  return offset;
};
