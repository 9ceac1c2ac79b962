import { relative, resolve, sep } from 'node:path';
import type { DeclaringFile } from '../../domain/trail/desired.ts';
import { MAX_CONFIG_FILE_BYTES } from '../../domain/trail/formats.ts';
import { cut } from '../../domain/values/printable.ts';
import { readTextFile } from './text-file.ts';
import { type Path, type Position, readYaml } from './yaml.ts';

/** A config file as data, and where in it something is written. */
export interface ConfigFile extends DeclaringFile {
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
  const read = await readTextFile(path, {
    workspace,
    elsewhere: [],
    outside: 'it is outside the workspace. Use a file inside it.',
    maxBytes: MAX_CONFIG_FILE_BYTES,
  });
  if (!('text' in read)) {
    return failed(`config-file is '${path}': ${'isMissing' in read ? MISSING : read.mistake}`);
  }
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
  const mapping = (value ?? {}) as Record<string, unknown>;
  const file = {
    value: mapping,
    labelOf,
    path: relative(workspace, resolve(workspace, path)).split(sep).join('/'),
    keys: Object.fromEntries(Object.keys(mapping).map((key) => [key, positionOf([key], true)])),
  };
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

const MISSING =
  'this file does not exist in the workspace. Check the path (use `/` between folders; it is case-sensitive), and that an earlier step of the job uses actions/checkout.';
