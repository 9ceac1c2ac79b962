// Checks the workflows of examples/ and the project's own with actionlint and zizmor (npm run test:examples), or only with
// actionlint (--actionlint). zizmor also checks action.yml and Dependabot's settings.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { installPythonTool } from './python-tool.ts';

const files = globSync(['examples/*.yml', '.github/workflows/*.yml']).sort();
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
  // Each file has a linter of its own: its WebAssembly fails after some twenty of them.
  const findings = await Promise.all(
    workflows.map(async (file) => (await createLinter())(readFileSync(file, 'utf8'), file)),
  );
  // GitHub has this scope since 2024, and the newest actionlint on npm is older.
  const known = findings.flat().filter(({ message }) => !message.startsWith('unknown permission scope "attestations"'));
  return known.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n');
}

/** It asks nothing of GitHub. */
function zizmor(): string {
  const command = installPythonTool('zizmor');
  const inputs = [...workflows, 'action.yml', '.github/dependabot.yml'];
  const { status, error, stdout, stderr } = spawnSync(command, ['--offline', '--no-progress', '--quiet', ...inputs], {
    encoding: 'utf8',
  });
  if (error) throw error;
  return status === 0 ? '' : stdout + stderr || `zizmor ended with ${status} and said nothing.`;
}
