/** What dependency-cruiser does not keep of the house (docs/adr/0001-rooms.md): how full a folder is, and words that need a glossary. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

const MAX_ENTRIES = 12;

/** Words that do not say what a thing is, with those that do. Parts of identifiers, in camelCase or with underscores. */
const INSTEAD: readonly (readonly [words: string, instead: string])[] = [
  ['tell tells telling told', 'report, publish, log'],
  ['untold', 'unknown, undecided'],
  ['learn learns learned', 'record'],
  ['standing', 'account role'],
  ['unusual', 'lint'],
  ['look looks looker lookers', 'read, judge'],
  ['mend mends mended mender menders unmended', 'repair, repaired'],
  ['situation situations', 'plan input'],
  ['matter matters', 'reviewable change'],
  ['place places placed', 'location, destination, input'],
  ['wanted', 'declared, required, expected'],
  ['means meant', 'explanation, match'],
  ['MOST LONGEST', 'MAX_ and the unit'],
];

const BANNED = new Map(INSTEAD.flatMap(([words, instead]) => words.split(' ').map((word) => [word, instead] as const)));

/** The words of `camelCase`, `PascalCase` and `UPPER_CASE`; only constants keep their case. */
function wordsOf(identifier: string): string[] {
  if (/^[A-Z0-9_]+$/.test(identifier)) return identifier.split('_').flatMap((word) => [word, word.toLowerCase()]);
  return identifier.split(/_|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());
}

function complaintsAbout(path: string): string[] {
  const identifiers = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) identifiers.add(node.text.replace('#', ''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  return [...identifiers].flatMap((identifier) =>
    wordsOf(identifier).flatMap((word) =>
      BANNED.has(word) ? [`${path}: ${identifier}: instead of ${word}: ${BANNED.get(word)}`] : [],
    ),
  );
}

function foldersBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return [folder, ...entries.flatMap((entry) => (entry.isDirectory() ? foldersBelow(join(folder, entry.name)) : []))];
}

const ROOMS = ['src', 'simulator', 'acceptance'].flatMap(foldersBelow);

describe('project: house', () => {
  test.each([...ROOMS, ...foldersBelow('__tests__')])(`%s has at most ${MAX_ENTRIES} entries`, (folder) => {
    expect(readdirSync(folder).length).toBeLessThanOrEqual(MAX_ENTRIES);
  });

  test('a module that test files share sets up nothing for the first of them alone', () => {
    const shared = foldersBelow('__tests__').flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => join(folder, name)),
    );
    expect(shared.length).toBeGreaterThan(10);
    const hooks = /^(?:before|after)(?:Each|All)\(/m;
    expect(shared.filter((path) => hooks.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('no identifier needs a glossary', () => {
    const files = ROOMS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    // Data files hold AWS's own names.
    const sources = files.filter((path) => ['.ts', '.mjs'].includes(extname(path)) && !path.endsWith('.data.ts'));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(complaintsAbout)).toEqual([]);
  });
});
