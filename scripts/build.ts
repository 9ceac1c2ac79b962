// Bundles src/index.ts into a folder: `build.ts [FOLDER]`, dist unless another is named. The same sources give the same
// bytes anywhere. TypeScript compiles first: ncc's own loader would check every file of the project again.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { dropUnused } from './drop-unused.ts';
import { licenses } from './licenses.ts';

/** As much of ncc's interface as is used here; it comes without types. */
type Ncc = (
  input: string,
  options: {
    readonly cache: false;
    readonly esm: false;
    readonly filename: string;
    readonly mainFields: readonly string[];
    readonly quiet: true;
  },
) => Promise<{
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  readonly stats: { readonly toJson: () => Parameters<typeof licenses>[0] };
}>;

const folder = process.argv[2] ?? 'dist';
rmSync('build', { recursive: true, force: true });
const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
if (spawnSync(process.execPath, compiler, { stdio: 'inherit' }).status !== 0) process.exit(1);

const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;
const { code, assets, stats } = await ncc(resolve('build/src/index.js'), {
  cache: false,
  // Node.js starts with CommonJS and loads its chunks more quickly (docs/adr/0034-start-up.md).
  esm: false,
  filename: 'index.js',
  // The SDK's clients as ES modules, of which the bundler leaves out what nothing imports (docs/adr/0034-start-up.md).
  mainFields: ['module', 'main'],
  quiet: true,
});
const chunks = Object.entries(assets).map(([name, { source }]) => [name, String(source)] as const);
const bundle = [...chunks, ['index.js', code] as const];
const files = await Promise.all(bundle.map(async ([name, text]) => [name, await dropUnused(text)] as const));
files.push(['package.json', '{ "type": "commonjs" }\n'], ['licenses.txt', licenses(stats.toJson())]);
// At the very end, so that the old bundle is there for as long as the new one is not.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of files) writeFileSync(join(folder, name), text);
