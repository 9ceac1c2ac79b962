import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { withWorldAndBundle } from '../scenarios/stage.ts';

function files(folder: string) {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const MEGABYTE = 1_000_000;

/**
 * What the bundle may weigh: in all, read before the first request leaves, and read by a plan. Reading and compiling is most of what a run
 * costs on a fast network (docs/adr/0034-start-up.md).
 */
const BUDGET = {
  all: 4 * MEGABYTE,
  beforeFirstRequest: 0.17 * MEGABYTE,
  plan: 2 * MEGABYTE,
  skipping: 1.8 * MEGABYTE,
};

const OVER_BUDGET =
  'See what a chunk holds by the paths in its comments. Import a library only where it is needed (`await import`), destructure what `import()` gives so that the bundler can leave out the rest, or raise the budget and say why in docs/adr/0034-start-up.md.';

function bytesOf(names: Iterable<string>): number {
  return [...names].reduce((sum, name) => sum + statSync(join('dist', name)).size, 0);
}

function expectWithin(budget: number, what: string, names: Iterable<string>): void {
  const bytes = bytesOf(names);
  if (bytes > budget) throw new Error(`${what}: ${bytes} bytes, and the budget is ${budget}. ${OVER_BUDGET}`);
}

/** Prints the name of each file of the bundle when it is read. */
const NAME_CHUNKS = `import { registerHooks } from 'node:module';
import { writeSync } from 'node:fs';
registerHooks({ load: (url, context, next) => {
  if (url.includes('/dist/')) writeSync(2, url.split('/').at(-1) + '\\n');
  return next(url, context);
} });`;
const NAMING_CHUNKS = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NAME_CHUNKS)}` };

describe('project: dist', () => {
  test('the bundle is within its budget, and so is what is read before the first request leaves', () => {
    expectWithin(
      BUDGET.all,
      'dist',
      readdirSync('dist').filter((name) => name.endsWith('.js')),
    );
    // index.ts imports main.ts, which requests the token before it imports the rest.
    const loads = readFileSync('dist/index.js', 'utf8').matchAll(/\.e\((?:\/\*[^*]*\*\/ )?(\d+)\)/g);
    const chunks = [...loads].map(([, id]) => `${id}.index.js`);
    expect(chunks).not.toEqual([]);
    expectWithin(BUDGET.beforeFirstRequest, 'Before the first request', ['index.js', ...chunks]);
  });

  test.each([
    { prerequisites: '', budget: BUDGET.plan },
    { prerequisites: 'skip', budget: BUDGET.skipping },
  ])(
    'what a plan reads of the bundle is within its budget, prerequisites «$prerequisites»',
    ({ prerequisites, budget }) =>
      withWorldAndBundle(async ({ run }) => {
        const ran = await run({ mode: 'plan', prerequisites }, { env: NAMING_CHUNKS });
        expect(ran.outputs['outcome']).toBe('drift');
        const read = new Set(ran.stderr.trim().split('\n'));
        expect(read).toContain('index.js');
        expectWithin(budget, 'A plan', read);
      }),
  );

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

  test('Git has every file of dist: a chunk that nobody adds is missing on every runner', () => {
    const tracked = execFileSync('git', ['ls-files', 'dist'], { encoding: 'utf8' }).trim().split('\n');
    // Mend with `git add dist`.
    expect(tracked.sort()).toEqual(
      readdirSync('dist')
        .map((name) => `dist/${name}`)
        .sort(),
    );
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
