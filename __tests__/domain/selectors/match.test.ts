import { describe, expect, test } from '@jest/globals';
import { areApart, covers, isAmbiguous, isMet, matches, OPERATORS } from '../../../src/domain/selectors/match.ts';
import type { FieldSelector } from '../../../src/domain/selectors/selectors.ts';

function condition(operators: Readonly<Record<string, readonly string[]>>): FieldSelector {
  return { Field: 'eventName', ...operators };
}

describe('selectors: match', () => {
  test.each([
    [{}, ['x'], true],
    [{ Equals: ['Put', 'Get'] }, ['Get'], true],
    [{ Equals: ['Put'] }, ['PutObject'], false],
    [{ Equals: ['Put'] }, [], false],
    [{ StartsWith: ['Put'] }, ['PutObject'], true],
    [{ EndsWith: ['Object'] }, ['PutObject'], true],
    [{ EndsWith: ['Put'] }, ['PutObject'], false],
    [{ NotEquals: ['Put'] }, ['Get'], true],
    [{ NotEquals: ['Put'] }, [], true],
    [{ NotStartsWith: ['Put'] }, ['Get', 'PutObject'], false],
    [{ NotEndsWith: ['Object'] }, ['PutObject'], false],
    [{ StartsWith: ['Put'], NotEquals: ['PutObject'] }, ['PutObject'], false],
    [{ StartsWith: ['Put'], NotEquals: ['PutObject'] }, ['PutBucket'], true],
    [{ Matches: ['Put'] }, ['Put'], false],
    [{ Equals: ['Put'], Matches: ['Put'] }, ['Put'], false],
    [{ constructor: ['Put'] }, ['Put'], false],
  ])('%j with the values %j: %s', (operators: Readonly<Record<string, readonly string[]>>, values, met) => {
    expect(isMet(condition(operators), values)).toBe(met);
  });

  const TEXTS = ['', 'a', 'b', 'aa', 'ab', 'ba', 'bb', 'aba', 'bab'];
  const PATTERNS = OPERATORS.flatMap((operator) => TEXTS.slice(0, 7).map((value) => ({ operator, value })));
  const PAIRS = PATTERNS.flatMap((one) => PATTERNS.map((other) => [one, other] as const));
  /** Long enough to begin and end with any two of the patterns. */
  const VALUES = TEXTS.flatMap((start) => TEXTS.map((end) => start + end));

  test('one pattern covers another where it matches all that the other matches', () => {
    for (const [one, other] of PAIRS) {
      const holds = VALUES.filter((value) => matches(other, value)).every((value) => matches(one, value));
      // What begins or ends as any text does covers more than the rule sees.
      if (one.value !== '') expect([one, other, covers(one, other)]).toEqual([one, other, holds]);
      else if (covers(one, other)) expect(holds).toBe(true);
    }
  });

  test('patterns are apart where nothing is matched by both', () => {
    for (const [one, other] of PAIRS) {
      const holds = !VALUES.some((value) => matches(one, value) && matches(other, value));
      expect([one, other, areApart(one, other)]).toEqual([one, other, holds]);
    }
  });

  test('a selector is ambiguous by an operator that is not known, and by a field that stands twice', () => {
    const put = condition({ Equals: ['Put'] });
    expect(isAmbiguous([put, { Field: 'readOnly', Equals: ['true'] }])).toBe(false);
    expect(isAmbiguous([condition({ Equals: ['Put'], Matches: ['Put'] })])).toBe(true);
    expect(isAmbiguous([put, put])).toBe(true);
  });
});
