// Bundles src/index.ts into a folder: `build.ts [FOLDER]`, dist unless another is named. The same sources give the same
// bytes anywhere. TypeScript compiles first: ncc's own loader would check every file of the project again.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenses } from './licenses.ts';

const folder = process.argv[2] ?? 'dist';
const bundle = 'build/bundle';
const stats = 'build/stats.json';
const steps = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  [
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    'build/src/index.js',
    '--out',
    bundle,
    '--stats-out',
    stats,
    '--quiet',
  ],
];
rmSync('build', { recursive: true, force: true });
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
writeFileSync(
  join(bundle, 'licenses.txt'),
  licenses(JSON.parse(readFileSync(stats, 'utf8')) as Parameters<typeof licenses>[0]),
);
// At the very end, so that the old bundle is there for as long as the new one is not.
rmSync(folder, { recursive: true, force: true });
cpSync(bundle, folder, { recursive: true });
