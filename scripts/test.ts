// The tests that need nothing beyond the installed packages: `test.ts [--on-bundle] [JEST ARGUMENT ...]`. Without arguments all
// but those that other commands run: `npm run check` whether dist is what the source builds, `npm run test:bootstrap` the templates
// at work, `npm run test:release` a release. With --on-bundle the scenarios, every run of them one of the committed bundle.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ELSEWHERE = [
  '--testPathIgnorePatterns',
  '__tests__/project/dist',
  '__tests__/bootstrap/run',
  '__tests__/project/release/run',
];
// What V8 makes of Jest and of the bundle, which the tests start more than a hundred times.
const NODE_COMPILE_CACHE = fileURLToPath(new URL('../build/compile-cache', import.meta.url));
// Where a run's folders are made and removed in a fiftieth of the time.
const MEMORY = '/dev/shm';
const onBundle = process.argv[2] === '--on-bundle';
const given = process.argv.slice(onBundle ? 3 : 2);
if (onBundle && given.length === 0) given.push('__tests__/scenarios');
const jest = ['--no-warnings', 'node_modules/jest/bin/jest.js', ...(given.length > 0 ? given : ELSEWHERE)];
const tests = spawn(process.execPath, jest, {
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_COMPILE_CACHE,
    ...(existsSync(MEMORY) && { TMPDIR: MEMORY }),
    ...(onBundle && { ORG_TRAIL_RUN: 'own' }),
  },
});
const [status] = (await once(tests, 'exit')) as [number | null];
process.exitCode = status ?? 1;
