import { MAX_DELEGATED_ADMINISTRATORS } from '../domain/organization/delegated-administrators.ts';
import type { Declared, Intent } from '../domain/trail/desired.ts';
import { cut } from '../domain/values/printable.ts';
import * as formats from '../domain/trail/formats.ts';
import { camel, type FieldRow, FIELDS } from '../domain/trail/fields.ts';
import type { Field, StructuredField } from '../domain/trail/trail.ts';
import { contradictions } from './contradictions.ts';
import type { ConfigFile } from './files/config-file.ts';
import { inputOf } from './input.ts';
import { isMistaken, type ValueOrMistakes } from './value-or-mistakes.ts';
import { fileSource, isWord, type SourceValue, type Source, workflowSource } from './sources.ts';

/** The inputs that a config file may hold, in camelCase there: those of the table of fields, and three beside it. */
export const TRAIL_INPUTS: readonly string[] = [
  'trail-name',
  ...FIELDS.map(({ input }) => input),
  'purge-tags',
  'delegated-administrators',
];

const MAX_VALUE_CHARACTERS = 300;

/** So many mistakes of one kind are named: nobody reads more of them. */
const MAX_MISTAKES = 100;

function someOf(found: readonly string[], where: string): string[] {
  const more = found.length - MAX_MISTAKES;
  return [...found.slice(0, MAX_MISTAKES), ...(more > 0 ? [`${where} has ${more} more mistakes.`] : [])];
}

/** One mistake: what was given, and what is allowed. */
export function notAllowed(label: string, value: string, allowed: string): string {
  return `${label} is '${cut(value, MAX_VALUE_CHARACTERS)}': expected ${allowed}.`;
}

/**
 * What the workflow and its config file declare of the trail; where both speak, the workflow wins. Every mistake of either
 * goes to `mistakes`, and what is mistaken is left out.
 */
export async function readDeclared(environment: NodeJS.ProcessEnv, mistakes: string[]): Promise<Declared> {
  const path = inputOf(environment, 'config-file');
  const file = await readFile(path, environment, mistakes);
  const isUnread = file === null && path !== '';
  const sources = [workflowSource(environment), ...(file ? [fileSource(file)] : [])];
  const read = async <T>(...question: QuestionOf<T>): Promise<ValueOrMistakes<T | null>> => {
    const judged = await readInput(sources, ...question);
    if (isMistaken(judged)) mistakes.push(...judged.mistakes);
    return judged;
  };

  const name = await read('trail-name', false, trailNameOf);
  if (!isMistaken(name) && name.value === null && !isUnread)
    mistakes.push('trail-name is empty: it is required, as an input or in the config file.');
  const intents: Partial<Record<Field, Intent>> = {};
  const locations: Partial<Record<Field, string>> = {};
  for (const row of FIELDS) {
    const judged = await read(row.input, !row.format, (said) => locatedIntentOf(row, said));
    if (isMistaken(judged)) continue;
    intents[row.field] = judged.value?.intent ?? defaultIntent(row);
    locations[row.field] = judged.value?.location ?? row.input;
  }
  const purgeTags = await read('purge-tags', false, (said) => textOf(said, formats.boolean));
  const administrators = await read('delegated-administrators', false, accountsOf);
  const region = readRegion(environment, mistakes);
  // What an unreadable file says would perhaps fit.
  if (!isUnread) mistakes.push(...contradictions(intents, locations, region));
  mistakes.splice(0, mistakes.length, ...inReadingOrder(mistakes, path));
  return {
    name: valueOr(name, ''),
    region,
    intents: intents as Record<Field, Intent>,
    locations,
    file: file && { path: file.path, keys: file.keys },
    purgeTags: formats.isTrue(valueOr(purgeTags, 'false')),
    delegatedAdministrators: valueOr(administrators, []),
  };
}

/** Mistakes of the config file first, by line and column, so that one can go through the file; then those of the inputs, as they are. */
function inReadingOrder(mistakes: readonly string[], file: string): string[] {
  const located = mistakes.map((mistake) => {
    const isOfFile = file !== '' && mistake.startsWith(`${file}:`);
    const [, line, column] = (isOfFile && /^:(\d+):(\d+)/.exec(mistake.slice(file.length))) || [];
    return { mistake, line: Number(line ?? Infinity), column: Number(column ?? Infinity) };
  });
  const compare = (one: number, other: number) => (one === other ? 0 : one - other);
  return located
    .sort((one, other) => compare(one.line, other.line) || compare(one.column, other.column))
    .map(({ mistake }) => mistake);
}

function valueOr<T>(judged: ValueOrMistakes<T | null>, fallback: T): T {
  return isMistaken(judged) ? fallback : (judged.value ?? fallback);
}

/** An input, whether its text is YAML, and what is made of what a source says of it. */
type QuestionOf<T> = readonly [
  input: string,
  structured: boolean,
  judge: (said: SourceValue) => ValueOrMistakes<T> | Promise<ValueOrMistakes<T>>,
];

/** What the first source says that says anything, `null` where none does. All are judged, so that all mistakes are reported. */
async function readInput<T>(
  sources: readonly Source[],
  ...[input, structured, judge]: QuestionOf<T>
): Promise<ValueOrMistakes<T | null>> {
  const found: ValueOrMistakes<T>[] = [];
  for (const source of sources) {
    const said = await source.read(input, structured);
    if (said === null) continue;
    if (isMistaken(said)) found.push(said);
    else found.push(withFewMistakes(await judge(said), said.label()));
  }
  const mistaken = found.filter(isMistaken);
  if (mistaken.length > 0) return { mistakes: mistaken.flatMap(({ mistakes }) => mistakes) };
  return found[0] ?? { value: null };
}

function withFewMistakes<T>(judged: ValueOrMistakes<T>, where: string): ValueOrMistakes<T> {
  return isMistaken(judged) ? { mistakes: someOf(judged.mistakes, where) } : judged;
}

function trailNameOf(said: SourceValue): ValueOrMistakes<string> {
  return isWord(String(said.value))
    ? { mistakes: [`${said.label()} is '${String(said.value)}': a trail needs a name.`] }
    : textOf(said, formats.trailName);
}

async function readFile(path: string, environment: NodeJS.ProcessEnv, mistakes: string[]): Promise<ConfigFile | null> {
  if (path === '') return null;
  const { readConfigFile } = await import('./files/config-file.ts');
  const file = await readConfigFile(path, environment['GITHUB_WORKSPACE'] ?? '.', TRAIL_INPUTS.map(camel));
  mistakes.push(...someOf(file.mistakes, path));
  return file.file;
}

function readRegion(environment: NodeJS.ProcessEnv, mistakes: string[]): string {
  const region =
    inputOf(environment, 'aws-region') || environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || '';
  if (region === '') {
    mistakes.push(
      'aws-region is empty, and so are AWS_REGION and AWS_DEFAULT_REGION: set it to the home Region of the trail.',
    );
  } else if (!formats.region.accepts(region)) {
    mistakes.push(notAllowed('aws-region', region, formats.region.allowed));
  }
  return region;
}

/** Five booleans are `true` where nothing is said of them, because a hole must not come from an unset variable. */
function defaultIntent(row: FieldRow): Intent {
  return row.onByDefault ? { state: 'set', value: true, byDefault: true } : { state: 'keep' };
}

function textOf({ value, label }: SourceValue, format: formats.Format): ValueOrMistakes<string> {
  if (typeof value !== 'string') return { mistakes: [`${label()} is a list or mapping: expected ${format.allowed}.`] };
  if (!format.accepts(value)) return { mistakes: [notAllowed(label(), value, format.allowed)] };
  return { value: format.normalize?.(value) ?? value };
}

/** What is said of a field, and where. */
async function locatedIntentOf(
  row: FieldRow,
  said: SourceValue,
): Promise<ValueOrMistakes<{ readonly intent: Intent; readonly location: string }>> {
  const judged = await intentOf(row, said);
  return isMistaken(judged) ? judged : { value: { intent: judged.value, location: said.label() } };
}

/** The three states of a trail input. */
async function intentOf(row: FieldRow, said: SourceValue): Promise<ValueOrMistakes<Intent>> {
  const { value, label } = said;
  if (typeof value === 'string' && isWord(value)) {
    if (value === 'none' && row.removable) return { value: { state: 'remove' } };
    if (value === 'keep' && row.onByDefault) return { value: { state: 'keep' } };
    return { mistakes: [`${label()} is '${value}': ${rightWord(row)}`] };
  }
  if (row.format) {
    const text = textOf(said, row.format);
    if (isMistaken(text)) return text;
    const isBoolean = row.format.kind === 'boolean';
    return { value: { state: 'set', value: isBoolean ? formats.isTrue(text.value) : text.value, byDefault: false } };
  }
  const { readStructure } = await import('./read-structure.ts');
  const read = readStructure(row.field as StructuredField, value);
  if ('mistakes' in read) {
    return { mistakes: read.mistakes.map(({ path, says, ofKey }) => `${label(path, ofKey)} ${says}`) };
  }
  return { value: { state: 'set', value: read.value, byDefault: false } };
}

function rightWord(row: FieldRow): string {
  if (row.onByDefault) return 'use `keep` to leave it as it is, or `false` to turn it off.';
  if (row.removable) return 'use `none` to remove it, or leave it empty to keep it as it is.';
  return 'it cannot be removed; leave it empty to keep it as it is.';
}

/** Account ids as a YAML list, or separated by commas or newlines. */
function accountsOf({ value, label }: SourceValue): ValueOrMistakes<readonly string[]> {
  const leaveOut = 'omit it to register none; Org Trail never deregisters.';
  if (typeof value === 'string' && isWord(value)) return { mistakes: [`${label()} is '${value}': ${leaveOut}`] };
  if (typeof value !== 'string' && !Array.isArray(value)) {
    return { mistakes: [`${label()} is a mapping: expected a list of account IDs.`] };
  }
  const entries = Array.isArray(value)
    ? (value as unknown[]).map((entry, index) => ({ entry, label: label([index]) }))
    : value.split(/[,\n]/).flatMap((entry) => (entry.trim() === '' ? [] : [{ entry: entry.trim(), label: label() }]));
  const limit = `an organization has at most ${MAX_DELEGATED_ADMINISTRATORS} delegated administrators for CloudTrail`;
  if (entries.length > MAX_MISTAKES) return { mistakes: [`${label()} names ${entries.length} accounts: ${limit}.`] };
  const mistakes = entries.flatMap((one) => accountMistake(one.entry, one.label) ?? []);
  const accounts = [...new Set(entries.map(({ entry }) => entry as string))].sort();
  if (accounts.length === 0) mistakes.push(`${label()} is an empty list: ${leaveOut}`);
  if (accounts.length > MAX_DELEGATED_ADMINISTRATORS) {
    mistakes.push(`${label()} names ${accounts.length} accounts: ${limit}.`);
  }
  return mistakes.length > 0 ? { mistakes } : { value: accounts };
}

function accountMistake(entry: unknown, label: string): string | null {
  if (typeof entry !== 'object') {
    return formats.accountId.accepts(entry as string) ? null : notAllowed(label, entry as string, '12 digits');
  }
  const kind = entry === null ? 'empty' : Array.isArray(entry) ? 'a list' : 'a mapping';
  return `${label} is ${kind}: expected an account ID.`;
}
