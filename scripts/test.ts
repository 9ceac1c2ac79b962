// All tests that need nothing beyond the installed packages: `test.ts [JEST ARGUMENT ...]`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)];
const tests = spawn(process.execPath, jest, { stdio: 'inherit' });
const [status] = (await once(tests, 'exit')) as [number | null];
process.exitCode = status ?? 1;
