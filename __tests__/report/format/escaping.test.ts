import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { block, code, escape, table } from '../../../src/report/format/markdown.ts';
import { logLine, visible } from '../../../src/domain/values/printable.ts';
import { anyText, runs } from '../../runs.ts';

const HOSTILE = [
  'a | b', '`code`', '``', '<script>alert(1)</script>', '<img src=x onerror=x>', '</code></td>', '**bold**', '_it_', '~~gone~~',
  '[link](https://evil.example)', '![x](https://evil.example/x.png)', '@octocat', 'octo-org/audit#1', '#1', ':tada:', '$x^2$',
  'https://evil.example', 'www.evil.example', '&lt;b&gt;', '&#124;', '\\|', '\\', '::error::boo', '::set-output name=a::b',
  '##[error]boo', 'x ##[add-mask]y', '\n::add-mask::y', '\r\n| new | row |', '\u2028::error::x', '\u202egnp.exe', '\u0000\u001b[31m', '\u200b',
  '<!-- -->', '---', '# heading', '> quote', '- [x] done', '```', '~~~', '{{ secrets }}', '${{ github.token }}', '日本語', '👩‍👩‍👧', 'é', '\ud800',
  'x'.repeat(10_000),
]; // prettier-ignore
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  anyText({ maxLength: 60 }),
  fc.array(fc.constantFrom(...HOSTILE)).map((all) => all.join('')),
);

function read(markdown: string) {
  return markdown.replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
}

const RUNS = runs(150);

describe('format: escaping', () => {
  test('no text becomes a command or a second line of the log', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = logLine(text);
        expect(line).not.toMatch(/^\s*::/);
        expect(line).not.toContain('##[');
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
        expect(line.length).toBeLessThan(40_000);
      }),
      RUNS,
    );
  });

  test('no text becomes Markdown or HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const shown of [escape(text), code(text).slice('<code>'.length, -'</code>'.length)]) {
          const bare = shown.replace(/&#\d+;/g, '');
          expect(bare).not.toMatch(/[<>&`|\\*_~[\]#@$\n\r]|:\/\/|www\./i);
        }
        // What GitHub sees when it looks for mentions and references.
        expect(read(escape(text))).not.toMatch(/(?<!\w)@\w|#\d|(?<!\w)GH-\d/i);
      }),
      RUNS,
    );
  });

  test('entities say what the text said', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), (text) => {
        // What breaks addresses and mentions cannot be seen; a text's own is written out.
        expect(read(escape(text)).replaceAll('\u200b', '')).toBe(visible(text));
      }),
      RUNS,
    );
  });

  test('a block of more backticks than a call accepts as arguments', () => {
    expect(block('`x'.repeat(200_000)).slice(0, 5)).toBe('```\n`');
  });

  test('a table keeps its cells, a block its fence', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [, , row] = table(['a', 'b'], [[escape(text), code(text)]]).split('\n');
        expect(row!.match(/\|/g)).toHaveLength(3);
        const lines = block(text).split('\n');
        const fence = lines[0]!;
        expect(lines.slice(1, -1).every((line) => !line.trim().startsWith(fence))).toBe(true);
      }),
      RUNS,
    );
  });
});
