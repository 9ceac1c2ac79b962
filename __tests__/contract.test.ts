import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { FIELDS } from '../src/trail/trail.ts';

const action = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Record<string, { description?: string; default?: string }>;
  outputs: Record<string, { description?: string }>;
  runs: object;
};
const source = (name: string) => readFileSync(`src/${name}.ts`, 'utf8');
const ids = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, id]) => id));

test('every declared input is read, and every input that is read is declared', () => {
  const read = ids(source('inputs'), /(?:getInput|optional|role|list)\(\s*'([a-z-]+)'/g);
  for (const { input } of FIELDS) read.add(input);
  expect([...read].sort()).toEqual(Object.keys(action.inputs).sort());
});

test('no trail input has a default in action.yml: it would overrule every other source', () => {
  for (const { input } of FIELDS) expect(action.inputs[input]).not.toHaveProperty('default');
});

test('every declared output is set, and every output that is set is declared', () => {
  const set = ids(source('outputs'), /setOutput\('([a-z-]+)'/g);
  expect([...set].sort()).toEqual(Object.keys(action.outputs).sort());
});

test('everything is described, and runs on Node.js 24', () => {
  for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
    expect(description).toMatch(/\.$/);
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});
