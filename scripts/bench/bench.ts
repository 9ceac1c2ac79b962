// `npm run bench [-- NAME [ARGUMENT ...]]`: one of the measurements, or all of them, one after the other.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BENCHES: Readonly<Record<string, string>> = {
  'start-up': 'start-up/start-up.ts',
  evidence: 'evidence.ts',
  policies: 'policies.ts',
};
const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.values(BENCHES) : [BENCHES[name]];
for (const bench of chosen) {
  if (bench === undefined) throw new Error(`There is no bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  const file = fileURLToPath(new URL(bench, import.meta.url));
  if (spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}
