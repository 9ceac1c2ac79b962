/** Summaries as they are to be: `GOLDEN=write npm test -- report` writes them anew, for the eyes of whoever changes the report. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

const FOLDER = '__tests__/report/golden';

/** How long ago something was differs with the time of the test. */
function withFixedAges(markdown: string): string {
  return markdown
    .replace(/(ast log file) (?:\d+ (?:d|h|min|s) )+ago/g, '$1 4 min ago')
    .replace(/(ast digest) (?:\d+ (?:d|h|min|s) )+ago/g, '$1 38 min ago');
}

export function expectGolden(name: string, summary: string): void {
  const markdown = withFixedAges(summary);
  const file = join(FOLDER, `${name}.md`);
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, markdown);
  }
  expect(markdown).toBe(readFileSync(file, 'utf8'));
}
