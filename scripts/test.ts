// The tests that need nothing beyond the installed packages: `test.ts [JEST ARGUMENT ...]`. Without arguments all but those
// that other commands run: `npm run check` whether dist is what the source builds, `npm run test:bootstrap` the templates at work.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const ELSEWHERE = ['--testPathIgnorePatterns', '__tests__/project/dist', '__tests__/bootstrap/run'];
const given = process.argv.slice(2);
const jest = [
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  ...(given.length > 0 ? given : ELSEWHERE),
];
const tests = spawn(process.execPath, jest, { stdio: 'inherit' });
const [status] = (await once(tests, 'exit')) as [number | null];
process.exitCode = status ?? 1;
