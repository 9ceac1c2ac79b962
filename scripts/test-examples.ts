// Checks the workflows of examples/ with actionlint and zizmor (npm run test:examples), or only with actionlint (--actionlint).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createLinter } from 'actionlint';

const ENVIRONMENT = '.zizmor';
const REQUIREMENTS = 'scripts/zizmor-requirements.txt';

const files = readdirSync('examples').map((name) => `examples/${name}`);
const workflows = files.filter((file) => /^jobs:$/m.test(readFileSync(file, 'utf8')));
const verdicts = [printFindings('actionlint', await actionlint())];
if (!process.argv.includes('--actionlint')) verdicts.push(printFindings('zizmor', zizmor()));
// The linter's WebAssembly would keep the process alive.
process.exit(verdicts.includes(false) ? 1 : 0);

/** Prints what a linter found, and returns whether that is nothing. */
function printFindings(name: string, found: string): boolean {
  console.log(`${found === '' ? '✓' : '✗'} ${name}${found && `\n${found}`}`);
  return found === '';
}

async function actionlint(): Promise<string> {
  const lint = await createLinter();
  const findings = workflows.flatMap((file) => lint(readFileSync(file, 'utf8'), file));
  // GitHub has this scope since 2024, and the newest actionlint on npm is older.
  const known = findings.filter(({ message }) => !message.startsWith('unknown permission scope "attestations"'));
  return known.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n');
}

/** Installs zizmor, at the version that is pinned, in a virtual environment of its own. It asks nothing of GitHub. */
function zizmor(): string {
  const pinned = readFileSync(REQUIREMENTS, 'utf8').trim().replace('==', ' ');
  const command = `${ENVIRONMENT}/bin/zizmor`;
  if (run(command, ['--version']).output.trim() !== pinned) {
    console.log(`Installing ${pinned} in ${ENVIRONMENT} …`);
    rmSync(ENVIRONMENT, { recursive: true, force: true });
    const made = run('python3', ['-m', 'venv', ENVIRONMENT]);
    if (made.status !== 0) return `python3 with its venv module is needed:\n${made.output}`;
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
    const { status, output } = run(`${ENVIRONMENT}/bin/python`, install);
    if (status !== 0) return `zizmor could not be installed:\n${output}`;
  }
  const { status, output } = run(command, ['--offline', '--no-progress', '--quiet', ...workflows]);
  return status === 0 ? '' : output || `zizmor ended with ${status} and said nothing.`;
}

function run(command: string, args: string[]) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { status, output: error ? error.message : stdout + stderr };
}
