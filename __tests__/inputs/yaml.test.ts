import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readYaml } from '../../src/inputs/files/yaml.ts';
import { runs } from '../runs.ts';

function valueOf(text: string): unknown {
  const read = readYaml(text);
  return 'written' in read ? read.written.value : read;
}

function problemsOf(text: string): string[] {
  const read = readYaml(text);
  return 'written' in read
    ? []
    : read.problems.map(({ position: at, message }) => `${at.line}:${at.column} ${message}`);
}

/** What is written after `a: `, and what it is. */
const SCALARS: [written: string, value: string | null][] = [
  // Other readers would make numbers, booleans or dates of these and write them otherwise.
  ['0123', '0123'],
  ['1.10', '1.10'],
  ['1e3', '1e3'],
  ['0x1F', '0x1F'],
  ['+1', '+1'],
  ['.inf', '.inf'],
  ['TRUE', 'TRUE'],
  ['no', 'no'],
  ['2024-01-01', '2024-01-01'],
  ['99999999999999999999', '99999999999999999999'],
  ['arn:aws:s3:::b/', 'arn:aws:s3:::b/'],
  ['alias/org-trail # of the company', 'alias/org-trail'],
  ['"a\\tb"', 'a\tb'],
  ["'it''s'", "it's"],
  ['"\\ud83d\\ude00"', '😀'],
  ['|\n  one\n  two\n', 'one\ntwo\n'],
  ['>-\n  one\n  two\n', 'one two'],
  ['!!str 5', '5'],
  ['!!str null', 'null'],
  // Nothing, and its plain names; in quotes they are texts.
  ['', null],
  ['# nothing', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['nULL', 'nULL'],
  ['"null"', 'null'],
  ["'~'", '~'],
  ['""', ''],
];
describe('inputs: yaml', () => {
  test.each(SCALARS)('%j is %j', (written, value) => {
    expect(valueOf(`a: ${written}`)).toEqual({ a: value });
  });

  /** Whole texts, and what they are. */
  const TEXTS: [text: string, value: unknown][] = [
    ['', null],
    ['  \n', null],
    ['# nothing but a remark', null],
    ['null', null],
    ['none', 'none'],
    ['- a\n-\n- ~', ['a', null, null]],
    ['{a: {b: [1, true]}, c: []}', { a: { b: ['1', 'true'] }, c: [] }],
    ['{"a": [1, null],\n\t"b": "\\u0041"}', { a: ['1', null], b: 'A' }],
    ['[\n\t{\n\t\t"a": 1\n\t}\n]\n', [{ a: '1' }]],
    ['  a: 1\n  b: 2', { a: '1', b: '2' }],
    ['\n\n  - a\n  - b\n', ['a', 'b']],
    ['a: 1\r\nb: 2\r\n', { a: '1', b: '2' }],
    ['\ufeffa: 1', { a: '1' }],
    ['---\na: 1\n...\n', { a: '1' }],
    // YAML 1.1 has no place here, whatever the text claims.
    ['%YAML 1.1\n---\na: yes', { a: 'yes' }],
    ['Key: 1\nkey: 2\nKEY: 3', { Key: '1', key: '2', KEY: '3' }],
    ['null: a\ntrue: b\n007: c', { null: 'a', true: 'b', '007': 'c' }],
    ['constructor: a\ntoString: b', { constructor: 'a', toString: 'b' }],
    ['a: &s [x]\nb: *s', { a: ['x'], b: ['x'] }],
    ['a: &s x\nb: [*s, &s y, *s]', { a: 'x', b: ['x', 'y', 'y'] }],
    ['a: &s {x: 1}\nb: [*s, *s]', { a: { x: '1' }, b: [{ x: '1' }, { x: '1' }] }],
    // Merge keys are YAML 1.1.
    ['a: &s {x: 1}\n<<: *s', { a: { x: '1' }, '<<': { x: '1' } }],
  ];
  test.each(TEXTS)('%j is %j', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  const DOCUMENT = 'name: x\nlist:\n  - Field: a\n    Equals: [b, c]\n  - &second\n    d:\nagain: *second\nnothing:\n';

  function locationOf(path: (string | number)[], ofKey = false): string {
    const read = readYaml(DOCUMENT);
    if (!('written' in read)) throw new Error('The document is right.');
    const { line, column } = read.written.positionOf(path, ofKey);
    return `${line}:${column}`;
  }

  test.each<[path: (string | number)[], at: string]>([
    [[], '1:1'],
    [['name'], '1:7'],
    [['list'], '3:3'],
    [['list', 0], '3:5'],
    [['list', 0, 'Equals'], '4:13'],
    [['list', 0, 'Equals', 1], '4:17'],
    // What an alias repeats is mended where it is written.
    [['again', 'd'], '6:7'],
    [['nothing'], '8:9'],
    // What is not there is missing in what holds it.
    [['list', 0, 'NotEquals'], '3:5'],
    [['list', 7], '3:3'],
    [['name', 'x', 'y'], '1:7'],
  ])('%j is written at %s', (path, at) => {
    expect(locationOf(path)).toBe(at);
  });

  test.each<[path: (string | number)[], at: string]>([
    [['name'], '1:1'],
    [['list', 0, 'Equals'], '4:5'],
    [['again', 'd'], '6:5'],
    // An entry of a list has no key.
    [['list', 1], '6:5'],
  ])('the key of %j is written at %s', (path, at) => {
    expect(locationOf(path, true)).toBe(at);
  });

  /** Texts that are no YAML, or more than what is taken, with where and how the message begins. */
  const PROBLEMS: [text: string, messages: string[]][] = [
    ['a: 1\nb: c: d', ['2:4 There is a second colon on the line']],
    ['a:\n\t- b', ['2:1 A tab cannot indent: use spaces']],
    ['a: "b', ['1:6 A bracket, quote, comma or colon is missing']],
    ['a: [b', ['1:6 The indentation does not match the lines above, or a bracket is not closed']],
    ['[1,,2]', ['1:4 This is not expected here']],
    ['a: 1\nb: 2\n"a": 3\nb: 4', ['3:1 The key is a duplicate', '4:1 The key is a duplicate']],
    ['a:\n  b: 1\n  b: 2', ['3:3 The key is a duplicate']],
    ['a: 1\n---\nb: 2', ['2:1 There is more than one document']],
    ['a: !Ref B', ['1:4 Tags such as !Ref and !Sub are not supported']],
    ['a: *b', ['1:4 An alias has no anchor before it']],
    ['a: &b [1]\nc: *d', ['2:4 An alias has no anchor before it']],
    ['a: [*b]\nb: &b [1]', ['1:5 An alias has no anchor before it']],
    ['? [a]\n: b', ['1:3 A key must be a string']],
    ['__proto__: 1', ['1:1 This name is not allowed as a key']],
    ['a: {__proto__: {b: 1}}', ['1:5 This name is not allowed as a key']],
    ['a: "\\ud800"', ['1:4 A character is incomplete (half of a surrogate pair)']],
    ['a: &a [*a]', ['1:1 An alias refers to itself']],
    ['a: &a\n  b: {c: *a}', ['1:1 An alias refers to itself']],
    ['a: !!binary aGk=', ['1:13 Only strings, lists and mappings are accepted here']],
    // One slip is one complaint, whatever the parser makes of what follows; what stands for itself is told beside it.
    ['- a\nb: c\nd: [e', ['2:1 This is not expected here']],
    ['a: b: c\nd: e: f', ['1:4 There is a second colon on the line']],
    [
      'a: !Ref B\na: "c\nd: !Sub E',
      ['1:4 Tags such as', '2:1 The key is a duplicate', '3:10 A bracket, quote, comma or colon is missing'],
    ],
  ];
  test.each(PROBLEMS)('%j: %j', (text, messages) => {
    const problems = problemsOf(text);
    expect(problems.map((problem, index) => problem.slice(0, messages[index]?.length))).toEqual(messages);
  });

  test('aliases that run away and brackets without end cost neither time nor memory', () => {
    const laughs = Array.from(
      { length: 6 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(10)}]`,
    );
    expect(problemsOf(['l0: &l0 [lol]', ...laughs].join('\n'))).toEqual(['1:1 Its aliases expand without limit']);
    for (const opening of ['[', '{a: ', '- ']) {
      const problems = problemsOf(opening.repeat(20_000));
      expect(problems.join()).toContain('It is nested too deeply');
      expect(problems.length).toBeLessThanOrEqual(10);
    }
    expect(problemsOf('a: 1\n'.repeat(100))).toHaveLength(10);
  });

  /** Stands for what must not get into a log that others read. */
  const SECRET = 'hunter2';

  /** What goes wrong most often, on the line of the secret and on others. */
  test.each([
    `a: "${SECRET}`,
    `a: '${SECRET}\nb: c`,
    `a: ${SECRET}: c`,
    `a: ${SECRET}\na: ${SECRET}`,
    `a: ${SECRET}\n\tb: ${SECRET}`,
    `a: ${SECRET}\n b: ${SECRET}`,
    `a:\n  - ${SECRET}\n ${SECRET}: b`,
    `a: [${SECRET}\nb: ${SECRET}`,
    `a: {${SECRET}: b\nc: d`,
    `a: @${SECRET}`,
    `a: *${SECRET}`,
    `a: "\\q${SECRET}"`,
    `a: ${SECRET}\n---\nb: ${SECRET}`,
    `? [${SECRET}]\n: ${SECRET}`,
    `a: &a [*a, ${SECRET}]`,
  ])('%j: what is wrong is told without the text itself', (text) => {
    expect(problemsOf(text)).not.toEqual([]);
    expect(problemsOf(text).join()).not.toContain(SECRET);
  });

  test('no message holds the text itself, whatever is wrong with it', () => {
    const document = `name: ${SECRET}\nlist: [x, {y: ${SECRET}}]\ntags:\n  a: "${SECRET}"\n  b: ${SECRET}\n`;
    const slip = fc.tuple(
      fc.nat(document.length),
      fc.constantFrom(...'[]{}"\':!&*%@`|>#,\\?-\n\t '.split(''), '- ', '...\n', '---\n', '%YAML ', '!<', '"\\x'),
    );
    const property = fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      const text = slips.reduce((so, [at, what]) => so.slice(0, at) + what + so.slice(at), document);
      expect(problemsOf(text).join('\n')).not.toContain(SECRET);
    });
    fc.assert(property, {
      ...runs(300),
      examples: [[[[0, '- ']]], [[[6, '!']]], [[[6, '|']]], [[[0, '%']]], [[[5, ']']]]],
    });
  });
});
