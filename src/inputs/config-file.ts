import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { MAX_CONFIG_FILE_BYTES } from '../domain/trail/formats.ts';
import { cut } from '../domain/values/printable.ts';
import { grouped } from '../domain/values/wording.ts';
import { type Path, type Position, readYaml } from './yaml.ts';

/** A config file as data, and where in it something is written. */
export interface ConfigFile {
  readonly value: Readonly<Record<string, unknown>>;
  /** `trail.yml:3:5`, for the value at a path. */
  readonly labelOf: (path: Path, ofKey?: boolean) => string;
}

/** Reads the YAML mapping of the `known` keys in the file at `path`, relative to the workspace and within it. */
export async function readConfigFile(
  path: string,
  workspace: string,
  known: readonly string[],
): Promise<{ readonly file: ConfigFile | null; readonly mistakes: readonly string[] }> {
  const failed = (...mistakes: string[]) => ({ file: null, mistakes });
  const read = await readText(path, workspace);
  if ('mistake' in read) return failed(`config-file is '${path}': ${read.mistake}`);
  const yaml = readYaml(read.text);
  const label = ({ line, column }: Position) => `${path}:${line}:${column}`;
  if ('problems' in yaml) {
    return failed(...yaml.problems.map(({ position, message }) => `${label(position)}: ${message}.`));
  }
  const { value, positionOf } = yaml.written;
  const labelOf = (at: Path, ofKey = false) => label(positionOf(at, ofKey));
  if (typeof value !== 'object' || Array.isArray(value)) {
    return failed(`${labelOf([])}: expected a mapping of trail inputs, such as \`s3BucketName: …\`.`);
  }
  const file = { value: (value ?? {}) as Record<string, unknown>, labelOf };
  const spellings = new Map(known.map((key) => [letters(key), key]));
  const unknown = Object.keys(file.value).filter((key) => !known.includes(key));
  const first = unknown.find((key) => !spellings.has(letters(key)));
  const mistakes = unknown.map((key) => {
    const right = spellings.get(letters(key));
    // The list is long, and the same for all of them.
    const hint = right ? `: write ${right}` : key === first ? `: expected one of ${known.join(', ')}` : '';
    return `${labelOf([key], true)}: ${cut(key, MAX_KEY_CHARACTERS)} is not known${hint}.`;
  });
  return { file, mistakes };
}

const MAX_KEY_CHARACTERS = 100;

function letters(key: string): string {
  return key.replace(/[-_]/g, '').toLowerCase();
}

async function readText(path: string, workspace: string): Promise<{ text: string } | { mistake: string }> {
  const found = await findFile(path, workspace);
  if ('mistake' in found) return found;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(found.file)) };
  } catch (error) {
    return { mistake: error instanceof TypeError ? 'it is not UTF-8.' : `it cannot be read (${codeOf(error)}).` };
  }
}

/** The real file behind a path, or why it must not be read. */
async function findFile(path: string, workspace: string): Promise<{ file: string } | { mistake: string }> {
  try {
    const root = await realpath(workspace);
    // Before the path is followed, so that nothing is revealed about files outside.
    const named = resolve(workspace, path);
    if (!isWithin(resolve(workspace), named) && !isWithin(root, named)) return OUTSIDE;
    const file = await realpath(named);
    if (!isWithin(root, file)) return OUTSIDE;
    const stats = await stat(file);
    if (!stats.isFile()) return { mistake: 'it is not a regular file. Use a YAML file.' };
    if (stats.size > MAX_CONFIG_FILE_BYTES)
      return { mistake: `it is ${grouped(stats.size)} bytes; the limit is ${grouped(MAX_CONFIG_FILE_BYTES)}.` };
    return { file };
  } catch (error) {
    const missing =
      'this file does not exist in the workspace. Check the path (use `/` between folders; it is case-sensitive), and that an earlier step of the job uses actions/checkout.';
    return { mistake: codeOf(error) === 'ENOENT' ? missing : `it cannot be read (${codeOf(error)}).` };
  }
}

const OUTSIDE = { mistake: 'it is outside the workspace. Use a file inside it.' };

function isWithin(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
