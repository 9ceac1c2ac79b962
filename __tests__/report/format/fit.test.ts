import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fit, type Part } from '../../../src/report/format/fit.ts';
import { bytesOf } from '../../../src/domain/values/printable.ts';
import { runs } from '../../runs.ts';

describe('format: fit', () => {
  test('what fits stays whole', () => {
    expect(fit([['a'], ['b', 'short'], ['']], 100)).toBe('a\n\nb\n');
  });

  test('what is longest is shortened first, step by step', () => {
    const long: Part = ['x'.repeat(50), 'x'.repeat(20), 'more'];
    const other: Part = ['y'.repeat(30), ''];
    expect(fit([['head'], long, other], 70)).toBe(`head\n\n${'x'.repeat(20)}\n\n${'y'.repeat(30)}\n`);
    expect(fit([['head'], long, other], 40)).toBe(`head\n\n${'x'.repeat(20)}\n`);
    expect(fit([['head'], long, other], 15)).toBe('head\n\nmore\n');
  });

  test('what cannot be shortened stays', () => {
    expect(fit([['head'], ['long', '']], 1)).toBe('head\n');
  });

  test('bytes count, not characters', () => {
    expect(bytesOf('日本')).toBe(6);
    expect(fit([['日本', '-']], 7)).toBe('-\n');
  });

  test('it is never longer than asked for where its parts can be left out', () => {
    const part = fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 3 }).map((forms): Part => {
      const [whole = '', ...shorter] = forms;
      return [whole, ...shorter, ''];
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.integer({ min: 20, max: 400 }), (parts, maxBytes) => {
        expect(bytesOf(fit(parts, maxBytes))).toBeLessThanOrEqual(maxBytes);
      }),
      runs(250),
    );
  });
});
