/** Summaries as they are to be: `GOLDEN=write npm test -- scenarios/report` writes them anew, for the eyes of whoever changes the report. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

const FOLDER = '__tests__/report/golden';

export function expectGolden(name: string, markdown: string): void {
  const file = join(FOLDER, `${name}.md`);
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, markdown);
  }
  expect(markdown).toBe(readFileSync(file, 'utf8'));
}
