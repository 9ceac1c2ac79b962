// All checks that need nothing beyond the installed packages: `test.ts [JEST ARGUMENT ...]`. With arguments jest alone runs.
import { spawnSync } from 'node:child_process';

const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)];
const checks: Record<string, string[]> = {
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  lint: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  documentation: ['scripts/docs.ts', '--check'],
  tests: jest,
};

const chosen = process.argv.length > 2 ? { tests: jest } : checks;
for (const [name, command] of Object.entries(chosen)) {
  console.log(`\n— ${name}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  console.log(
    `— ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  if (status !== 0) process.exit(1);
}
