import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readDeclared } from '../../src/inputs/declared.ts';
import { readYaml } from '../../src/inputs/files/yaml.ts';

/*
 * Any file that may be read is read, or refused, in well under a second of a quiet machine. Seconds of CPU are allowed here,
 * since tests share theirs; what grew with the square of a file's parts took minutes.
 */

const workspace = mkdtempSync(join(tmpdir(), 'org-trail-size-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const MAX_BYTES = 1024 * 1024;
const MAX_CPU_SECONDS = 5;

async function reading(text: string, source: 'config-file' | 'advanced-event-selectors' = 'config-file') {
  writeFileSync(join(workspace, 'trail.yml'), text);
  const inputs = {
    'INPUT_TRAIL-NAME': 'org-trail',
    'INPUT_AWS-REGION': 'us-east-1',
    ...(source === 'config-file' ? { 'INPUT_CONFIG-FILE': 'trail.yml' } : { 'INPUT_ADVANCED-EVENT-SELECTORS': text }),
  };
  const mistakes: string[] = [];
  const before = process.cpuUsage().user;
  await readDeclared({ ...inputs, GITHUB_WORKSPACE: workspace }, mistakes);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  return { mistakes, seconds };
}

/** As much as fits, or as `count` says. */
function many(make: (at: number) => string, head = '', tail = '', count = Infinity): string {
  let text = head;
  for (let at = 0; at < count && text.length < MAX_BYTES - 300; at++) text += make(at);
  return text + tail;
}

const TOO_MANY = 'The limit is 20,000 keys, values and punctuation marks';
const TOO_DEEP = 'It is nested too deeply: the limit is 100 levels';
const LINES = 'The limit is 10,000 lines';

const LARGE: [kind: string, text: string, mistake: string | null][] = [
  ['60,000 keys', many((at) => `key${at}: x\n`, '', '', 60_000), LINES],
  ['60,000 tags', many((at) => `k${at}: x, `, 'tags: {', '}', 60_000), TOO_MANY],
  [
    '60,000 keys as JSON',
    JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`k${at}`, 'x']))),
    TOO_MANY,
  ],
  ['as many keys as allowed', many((at) => `key${at}: x\n`, '', '', 6_600), 'trail.yml has 6500 more mistakes.'],
  ['as many tags as allowed', many((at) => ` k${at}: x\n`, 'tags:\n', '', 6_600), 'tags has 6600 tags'],
  ['the same key, as often as allowed', many(() => 'a: x\n', '', '', 6_600), 'The key is a duplicate'],
  ['long lists', many(() => 'a,', 'tags: [', ']'), TOO_MANY],
  ['a list of mistakes', many(() => 'a,', 'advancedEventSelectors: [', ']', 9_900), 'has 9800 more mistakes'],
  ['unknown members', many((at) => `a${at}: 1,`, 'eventSelectors: [{', '}]', 4_900), '4800 more mistakes'],
  ['deep lists', '['.repeat(MAX_BYTES / 2 - 10) + ']'.repeat(MAX_BYTES / 2 - 10), TOO_DEEP],
  ['brackets that are not closed', '[{'.repeat(MAX_BYTES / 2 - 10), TOO_DEEP],
  ['deep blocks', Array.from({ length: 1_400 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''), TOO_DEEP],
  ['deep compact lists', '- '.repeat(MAX_BYTES / 2 - 10), TOO_MANY],
  ['deep compact lists within the limits', '- '.repeat(9_000), TOO_DEEP],
  ['aliases', many(() => '*a, ', 'a: &a x\ntags: [', ']'), TOO_MANY],
  ['aliases within the limits', many(() => '*a, ', 'a: &a x\ntags: [', ']', 9_000), null],
  [
    'aliases of aliases',
    many((at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join()}]\n`, 'a0: &a0 [x]\n', '', 20),
    'Its aliases expand without limit',
  ],
  ['errors', many(() => 'a: b: c\n'), LINES],
  ['errors on one line', many(() => ': '), TOO_MANY],
  ['tags', many((at) => `a${at}: !Ref x\n`, '', '', 5_000), 'Tags such as !Ref'],
  ['comments', many(() => '#\n'), LINES],
  ['empty lines', many(() => '\n'), LINES],
  ['empty lines within the limits', many(() => '\n', '', '', 9_990), null],
  ['a huge string', `s3KeyPrefix: ${'x'.repeat(MAX_BYTES - 100)}`, 'expected at most 200 characters'],
  [
    'a huge string of escapes',
    `s3KeyPrefix: "${'\\n'.repeat(MAX_BYTES / 2 - 100)}"`,
    'expected at most 200 characters',
  ],
  ['a huge string of slashes', `s3KeyPrefix: ${'/'.repeat(MAX_BYTES - 100)}`, 'expected at most 200 characters'],
  [
    'a huge list of accounts',
    `delegatedAdministrators: "${'a,'.repeat(MAX_BYTES / 2 - 100)}"`,
    'names 524188 accounts',
  ],
  ['accounts', `delegatedAdministrators: "${many((at) => `${at},`, '', '', 100_000)}"`, 'names 100000 accounts'],
];

describe('inputs: size', () => {
  test.each(LARGE)('a config file of %s', async (_, text, mistake) => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_BYTES);
    const { mistakes, seconds } = await reading(text);
    if (mistake === null) expect(mistakes.join('\n')).not.toContain('The limit is');
    else expect(mistakes.join('\n')).toContain(mistake);
    expect(mistakes.length).toBeLessThan(120);
    // The list of what is allowed is there once.
    expect(mistakes.join('\n').length).toBeLessThan(50_000);
    expect(seconds).toBeLessThan(MAX_CPU_SECONDS);
  });

  test.each([
    ['values', many((at) => `"${at}",`, '[{FieldSelectors: [{Field: eventName, Equals: [', ']}]}]', 9_000)],
    ['selectors', many(() => '{},', '[', ']', 9_000)],
    ['unknown members', many((at) => `a${at}: 1,`, '[{', '}]', 4_900)],
    ['keys', many((at) => `a${at}: 1,`, '{', '}', 10_000)],
  ])('an inline input of 131 kB of %s', async (_, text) => {
    expect(text.length).toBeLessThan(131_071);
    const { mistakes, seconds } = await reading(text, 'advanced-event-selectors');
    expect(mistakes.length).toBeGreaterThan(0);
    expect(mistakes.length).toBeLessThan(120);
    expect(seconds).toBeLessThan(MAX_CPU_SECONDS);
  });

  test('all that CloudTrail accepts for one trail is within the limits', async () => {
    const selector = (at: number) => `  - Name: selector ${at}
    FieldSelectors:
      - Field: eventCategory
        Equals:
          - Data
      - Field: resources.type
        Equals:
          - AWS::S3::Object
`;
    const tags = many((at) => `  tag${at}: value\n`, 'tags:\n', '', 50);
    const { mistakes } = await reading(`${many(selector, 'advancedEventSelectors:\n', '', 250)}${tags}`);
    expect(mistakes).toEqual([]);
  });

  test.each([
    ['blocks', (levels: number) => Array.from({ length: levels }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
    ['compact lists', (levels: number) => `${'- '.repeat(levels)}x`],
    ['brackets', (levels: number) => '['.repeat(levels) + ']'.repeat(levels)],
  ])('%s within each other have one limit', (_, nested) => {
    const deep = (levels: number) => JSON.stringify(readYaml(nested(levels)));
    expect(deep(100)).not.toContain(TOO_DEEP);
    expect(deep(101)).toContain(TOO_DEEP);
  });

  test('the place of a limit is where it is passed', async () => {
    expect((await reading(`a:\n  b: ${'['.repeat(200)}`)).mistakes).toEqual([`trail.yml:2:106: ${TOO_DEEP}.`]);
    expect((await reading(`a: b\nc: [${'x,'.repeat(10_000)}`)).mistakes[0]).toMatch(
      /^trail\.yml:2:\d+: The limit is 20,000/,
    );
  });
});
