import { camel } from '../domain/trail/fields.ts';
import type { ConfigFile } from './files/config-file.ts';
import { untrimmedInputOf } from './input.ts';
import type { Mistaken } from './value-or-mistakes.ts';
import type { Path } from './files/yaml.ts';

/** What a source says about one trail input: a string, or the data of a list or mapping with strings for scalars. */
export interface SourceValue {
  readonly value: unknown;
  /** Where it says so, for the beginning of a message: input id or file, line, column and key, and the path within the value. */
  readonly label: (path?: Path, ofKey?: boolean) => string;
}

/** One place where a workflow declares its trail. */
export interface Source {
  /** What it says of a trail input; `null` where it says nothing. `structured`: strings other than words are YAML. */
  readonly read: (input: string, structured: boolean) => Promise<SourceValue | Mistaken | null>;
}

/** Words with a special meaning, in any case: for another spelling, the mistake names the right word. */
export function isWord(value: string): boolean {
  return ['none', 'keep'].includes(value.toLowerCase());
}

/** The inputs of the step. */
export function workflowSource(environment: NodeJS.ProcessEnv): Source {
  return {
    read: async (input, structured) => {
      const label = (path: Path = []) => `${input}${pathText(path)}`;
      const value = untrimmedInputOf(environment, input);
      if (value.trim() === '') return null;
      if (!structured || isWord(value.trim())) return { value: value.trim(), label };
      const { readYaml } = await import('./files/yaml.ts');
      const read = readYaml(value);
      if ('written' in read) return read.written.value === null ? null : { value: read.written.value, label };
      const mistakes = read.problems.map(
        ({ position, message }) =>
          `${input} is not valid YAML or JSON at line ${position.line}, column ${position.column}: ${message}.`,
      );
      return { mistakes };
    },
  };
}

/** The config file. Nothing, `null` and the empty string all mean that it says nothing. */
export function fileSource(file: ConfigFile): Source {
  return {
    read: (input) => {
      const key = camel(input);
      const value = Object.hasOwn(file.value, key) ? file.value[key] : null;
      const label = (path: Path = [], ofKey = false) =>
        `${file.labelOf([key, ...path], ofKey)}: ${key}${pathText(path)}`;
      return Promise.resolve(value === null || value === '' ? null : { value, label });
    },
  };
}

/** `[0].FieldSelectors[1]` */
function pathText(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : step === '' ? "['']" : `.${step}`)).join('');
}
