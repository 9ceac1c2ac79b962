/** What action.yml declares, as far as a runner needs it: inputs with their defaults, and the ids of outputs. */
import { readFileSync } from 'node:fs';

export interface ActionMetadata {
  /** Default by input id, '' where there is none. */
  inputs: Map<string, string>;
  outputs: Set<string>;
}

/**
 * Reads the block style this project writes: ids indented by two, their keys by four, a default on one line. There is
 * no YAML parser here, so anything else in a default is an error rather than a guess.
 */
export function readActionMetadata(path: string | URL): ActionMetadata {
  const metadata: ActionMetadata = { inputs: new Map(), outputs: new Set() };
  let section = '';
  let id = '';
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, topLevelKey] = /^([a-z-]+):/.exec(line) ?? [];
    const [, entry] = /^ {2}([A-Za-z_][A-Za-z0-9_-]*):\s*$/.exec(line) ?? [];
    const [, value] = /^ {4}default:\s*(.*?)\s*$/.exec(line) ?? [];
    if (topLevelKey) section = topLevelKey;
    if (entry) id = entry;
    if (entry && section === 'inputs') metadata.inputs.set(id, '');
    if (entry && section === 'outputs') metadata.outputs.add(id);
    if (value !== undefined && section === 'inputs') metadata.inputs.set(id, scalar(value, id));
  }
  return metadata;
}

function scalar(text: string, id: string): string {
  const [, single, double, plain] = /^(?:'((?:[^']|'')*)'|"([^"\\]*)"|([^'"|>&*!#{[][^#]*))$/.exec(text) ?? [];
  const value = single?.replaceAll("''", "'") ?? double ?? plain;
  if (value === undefined) throw new Error(`action.yml: the default of ${id} is not a plain or quoted string: ${text}`);
  return value;
}
