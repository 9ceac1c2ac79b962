// Runs a file on Node.js 24, the version that `using: node24` means, whatever version this machine has; and installs
// the project's packages first where they are missing. Plain JavaScript without dependencies: it runs before all else,
// on Node.js 20 or later.
//   node scripts/on-node24.mjs FILE [ARGUMENT ...]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/** Runs a command to its end, hands on the signals that would end it, and returns its exit code. */
async function run(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: windows && command === 'npm' });
  const handOn = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, handOn);
  const [status] = await once(child, 'exit');
  return status ?? 1;
}

/** npm leaves its own copy of the lock file in node_modules; an older one than ours means an older install. */
function installed() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const versions = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const have = versions(hidden);
  return Object.entries(versions(join(root, 'package-lock.json'))).every(
    ([name, entry]) => name === '' || entry.optional || have[name]?.version === entry.version,
  );
}

function node24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const packaged = join(
    root,
    'node_modules',
    `node-${process.platform.replace('win32', 'win')}-${process.arch}`,
    'bin',
  );
  const binary = join(packaged, windows ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  console.error(
    `Node.js 24 is needed, and npm has no package of it for ${process.platform} ${process.arch}: install it and try again.`,
  );
  return process.exit(1);
}

if (!installed()) {
  console.log('Installing packages (npm ci) …');
  const status = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (status !== 0) process.exit(status);
}
process.exit(await run(node24(), process.argv.slice(2)));
