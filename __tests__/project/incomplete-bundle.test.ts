/** Where a part of the bundle is not there the action says so in one line, and not with a stack trace. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

test('project: a bundle without the part that is loaded first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-incomplete-'));
  try {
    cpSync('dist', folder, { recursive: true });
    const [, first] = /import\(\) \*\/ (\d+)/.exec(readFileSync(join(folder, 'index.js'), 'utf8'))!;
    rmSync(join(folder, `${first}.index.js`));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'index.js')], {
      env: {},
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^::error title=Org Trail::Org Trail could not be loaded: Error: Cannot find module .*\n$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
