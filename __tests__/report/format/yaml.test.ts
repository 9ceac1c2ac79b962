import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../../runs.ts';
import { parse } from 'yaml';
import { changedLines } from '../../../src/report/format/yaml-diff.ts';
import { yamlLines } from '../../../src/report/format/yaml.ts';
import { INVISIBLE } from '../../../src/domain/values/invisible-characters.ts';

const TEXT = fc.oneof(
  anyText({ maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...Array.from('aB0:# -*&!|>\'"%@`~?,[]{}\\\n\t=<')), maxLength: 8 }),
  fc.constantFrom(
    'true',
    'No',
    'null',
    '~',
    '0123',
    '1e3',
    '2020-01-01',
    'x: y',
    'x:',
    '- x',
    '...',
    '---',
    '\u200b',
    '\u{e0001}',
  ),
);
const { value: VALUE } = fc.letrec((again) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    TEXT,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.array(again('value'), { maxLength: 4 }),
    fc.dictionary(
      TEXT.filter((key) => key !== '__proto__'),
      again('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
}));

describe('format: yaml', () => {
  test('what is written can be seen, and is read as the same value', () => {
    fc.assert(
      fc.property(VALUE, (value) => {
        const lines = yamlLines(value);
        expect(parse(lines.join('\n'))).toEqual(value);
        expect(lines.filter((line) => line.search(INVISIBLE) >= 0)).toEqual([]);
      }),
    );
  });

  test('a line for each value, in block style', () => {
    expect(
      yamlLines([
        { Name: 'All: events', FieldSelectors: [{ Field: 'readOnly', Equals: ['true'] }], Empty: [], None: {} },
        [['x', 1]],
      ]),
    ).toEqual([
      '- Name: "All: events"',
      '  FieldSelectors:',
      '    - Field: readOnly',
      '      Equals:',
      '        - "true"',
      '  Empty: []',
      '  None: {}',
      '- - - x',
      '    - 1',
    ]);
  });

  test('of what was empty before, a diff adds all', () => {
    expect(changedLines([], [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Data'] }])).toEqual([
      '+- InsightType: ApiCallRateInsight',
      '+  EventCategories:',
      '+    - Data',
    ]);
    expect(changedLines({ Owner: 'audit' }, {})).toEqual(['-Owner: audit']);
  });
});
