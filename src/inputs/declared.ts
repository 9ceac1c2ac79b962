import { MAX_DELEGATED_ADMINISTRATORS } from '../domain/organization/delegated-administrators.ts';
import type { Declared, Intent } from '../domain/trail/desired.ts';
import { cut } from '../domain/values/printable.ts';
import * as formats from '../domain/trail/formats.ts';
import { type FieldRow, FIELDS } from '../domain/trail/fields.ts';
import type { Field, StructuredField } from '../domain/trail/trail.ts';
import { contradictions } from './contradictions.ts';
import { inputOf } from './input.ts';
import { camel, fileSource, isWord, MISTAKEN, type SourceValue, type Source, workflowSource } from './sources.ts';

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
  return `${label} is '${cut(value, MAX_VALUE_CHARACTERS)}': allowed is ${allowed}.`;
}

/**
 * What the workflow and its config file declare of the trail; where both speak, the workflow wins. Every mistake of either
 * goes to `mistakes`.
 */
export async function readDeclared(environment: NodeJS.ProcessEnv, mistakes: string[]): Promise<Declared> {
  const file = await configFileSource(environment, mistakes);
  const isUnread = file === null && inputOf(environment, 'config-file') !== '';
  const sources = [workflowSource(environment, mistakes), ...(file ? [file] : [])];
  /** What the first source says that says anything; all are judged, so that all mistakes are told. */
  const readInput = async <T>(input: string, structured: boolean, judge: (said: SourceValue) => ValueOrMistakes<T>) => {
    const judgements: T[] = [];
    let mistaken = false;
    for (const source of sources) {
      const said = await source.read(input, structured);
      if (!said) continue;
      const judgement = said.value === MISTAKEN ? [] : await judge(said);
      if (Array.isArray(judgement)) mistakes.push(...someOf(judgement as string[], said.label()));
      mistaken ||= Array.isArray(judgement);
      if (!Array.isArray(judgement)) judgements.push(judgement as T);
    }
    return mistaken ? MISTAKEN : (judgements[0] ?? null);
  };

  const name = await readInput('trail-name', false, (said) =>
    isWord(String(said.value))
      ? [`${said.label()} is '${String(said.value)}': a trail has to be named.`]
      : textOf(said, formats.trailName),
  );
  if (name === null && !isUnread)
    mistakes.push('trail-name is empty: it is required, as an input or in the config file.');
  const intents: Partial<Record<Field, Intent>> = {};
  const locations: Partial<Record<Field, string>> = {};
  for (const row of FIELDS) {
    const judgement = await readInput(row.input, !row.format, async (said) => {
      const intent = await intentOf(row, said);
      return 'state' in intent ? { intent, location: said.label() } : intent;
    });
    if (judgement === MISTAKEN) continue;
    intents[row.field] = judgement?.intent ?? defaultIntent(row);
    locations[row.field] = judgement?.location ?? row.input;
  }
  // What an unreadable file says would perhaps fit.
  if (!isUnread) mistakes.push(...contradictions(intents, locations));
  const purgeTags = await readInput('purge-tags', false, (said) => textOf(said, formats.boolean));
  const administrators = await readInput('delegated-administrators', false, accountsOf);
  return {
    name: name === MISTAKEN ? '' : (name ?? ''),
    region: readRegion(environment, mistakes),
    intents: intents as Record<Field, Intent>,
    purgeTags: typeof purgeTags === 'string' && formats.isTrue(purgeTags),
    delegatedAdministrators: administrators === MISTAKEN ? [] : (administrators?.accounts ?? []),
  };
}

/** What something means, or what is wrong with it. */
type ValueOrMistakes<T> = T | readonly string[] | Promise<T | readonly string[]>;

async function configFileSource(environment: NodeJS.ProcessEnv, mistakes: string[]): Promise<Source | null> {
  const path = inputOf(environment, 'config-file');
  if (path === '') return null;
  const { readConfigFile } = await import('./config-file.ts');
  const file = await readConfigFile(path, environment['GITHUB_WORKSPACE'] ?? '.', TRAIL_INPUTS.map(camel));
  mistakes.push(...someOf(file.mistakes, path));
  return file.file && fileSource(file.file);
}

function readRegion(environment: NodeJS.ProcessEnv, mistakes: string[]): string {
  const region =
    inputOf(environment, 'aws-region') || environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || '';
  if (region === '') {
    mistakes.push(
      'aws-region is empty, and so are AWS_REGION and AWS_DEFAULT_REGION: it is the home Region of the trail.',
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
  if (typeof value !== 'string') return [`${label()} is a list or mapping: allowed is ${format.allowed}.`];
  return format.accepts(value) ? (format.normalize?.(value) ?? value) : [notAllowed(label(), value, format.allowed)];
}

/** The three states of a trail input. */
async function intentOf(row: FieldRow, said: SourceValue): Promise<Intent | readonly string[]> {
  const { value, label } = said;
  if (typeof value === 'string' && isWord(value)) {
    if (value === 'none' && row.removable) return { state: 'remove' };
    if (value === 'keep' && row.onByDefault) return { state: 'keep' };
    return [`${label()} is '${value}': ${rightWord(row)}`];
  }
  if (row.format) {
    const text = await textOf(said, row.format);
    if (typeof text !== 'string') return text;
    return { state: 'set', value: row.format.kind === 'boolean' ? formats.isTrue(text) : text, byDefault: false };
  }
  const { readStructure } = await import('./read-structure.ts');
  const read = readStructure(row.field as StructuredField, value);
  if ('mistakes' in read) return read.mistakes.map(({ path, says, ofKey }) => `${label(path, ofKey)} ${says}`);
  return { state: 'set', value: read.value, byDefault: false };
}

function rightWord(row: FieldRow): string {
  if (row.onByDefault) return '`keep` leaves it as it is, `false` switches it off.';
  if (row.removable) return '`none` removes it, leaving it empty keeps it as it is.';
  return 'it cannot be removed; leave it empty to keep it as it is.';
}

/** Account ids as a YAML list, or separated by commas or newlines. */
function accountsOf({ value, label }: SourceValue): ValueOrMistakes<{ readonly accounts: readonly string[] }> {
  const leaveOut = 'leave it out to register none; this action never deregisters.';
  if (typeof value === 'string' && isWord(value)) return [`${label()} is '${value}': ${leaveOut}`];
  if (typeof value !== 'string' && !Array.isArray(value)) {
    return [`${label()} is a mapping: allowed is a list of account ids.`];
  }
  const entries = Array.isArray(value)
    ? (value as unknown[]).map((entry, index) => ({ entry, location: label([index]) }))
    : value
        .split(/[,\n]/)
        .flatMap((entry) => (entry.trim() === '' ? [] : [{ entry: entry.trim(), location: label() }]));
  const limit = `an organization has at most ${MAX_DELEGATED_ADMINISTRATORS} delegated administrators for CloudTrail`;
  if (entries.length > MAX_MISTAKES) return [`${label()} names ${entries.length} accounts: ${limit}.`];
  const mistakes = entries.flatMap(({ entry, location }) => {
    if (typeof entry === 'string' && formats.accountId.accepts(entry)) return [];
    return typeof entry === 'object'
      ? [
          `${location} is ${entry === null ? 'empty' : Array.isArray(entry) ? 'a list' : 'a mapping'}: allowed is an account id.`,
        ]
      : [notAllowed(location, entry as string, '12 digits')];
  });
  const accounts = [...new Set(entries.map(({ entry }) => entry as string))].sort();
  if (accounts.length === 0) mistakes.push(`${label()} is an empty list: ${leaveOut}`);
  if (accounts.length > MAX_DELEGATED_ADMINISTRATORS) {
    mistakes.push(`${label()} names ${accounts.length} accounts: ${limit}.`);
  }
  return mistakes.length > 0 ? mistakes : { accounts };
}
