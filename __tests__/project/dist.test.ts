import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

function files(folder: string) {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('project: dist', () => {
  test('dist is what the source builds, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'org-trail-dist-'));
    try {
      execFileSync(process.execPath, ['scripts/build.ts', folder], { stdio: 'pipe' });
      const [committed, built] = [files('dist'), files(folder)];
      expect(Object.keys(committed)).toEqual(Object.keys(built));
      const stale = Object.keys(built).filter((name) => committed[name] !== built[name]);
      // Compared by name first: a diff of the bundle would fill the screen. Mend with `npm run build`.
      expect(stale).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('licenses.txt names every production dependency, those of dependencies too', () => {
    const named = readFileSync('dist/licenses.txt', 'utf8');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const name of [...Object.keys(dependencies), 'undici', 'bowser', '@octokit/core']) {
      expect(named).toMatch(
        new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC|BSD-\\d-Clause|Apache-2\\.0)\\)$`, 'm'),
      );
    }
  });

  test('the lock file is whole for every platform, and names no download addresses', () => {
    const text = readFileSync('package-lock.json', 'utf8');
    expect(text).not.toContain('"resolved": "http');
    const { packages } = JSON.parse(text) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([name, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((optional) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${optional}`)))
        .map((optional) => `${name} → ${optional}`),
    );
    // npm leaves out what it cannot fetch, and then refuses to install from its own lock file.
    expect(missing).toEqual([]);
  });
});
