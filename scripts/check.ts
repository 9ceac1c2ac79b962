// Checks that do not run the action: format, lint, types, and that documentation and dist match the source.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const checks: Record<string, string[]> = {
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  lint: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  walls: [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'src', 'simulator', 'acceptance'],
  ],
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  documentation: ['scripts/docs.ts', '--check'],
  voice: ['scripts/voice.ts'],
  links: ['scripts/links.ts'],
  examples: ['scripts/test-examples.ts', '--actionlint'],
  dist: ['scripts/test.ts', '__tests__/project/dist'],
};

/** Runs one check; what it prints stays together. */
async function check([name, command]: [string, string[]]): Promise<boolean> {
  const started = performance.now();
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)${printed ? `\n${printed.trimEnd()}` : ''}`);
  return status === 0;
}

const passed = await Promise.all(Object.entries(checks).map(check));
process.exitCode = passed.includes(false) ? 1 : 0;
