/** cfn-lint, at the version that scripts/cfn-lint-requirements.txt pins, beside moto, which needs it too. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InstallationError } from '../scenarios/moto/install.ts';

const REQUIREMENTS = fileURLToPath(new URL('../../scripts/cfn-lint-requirements.txt', import.meta.url));
const TEMPLATES = fileURLToPath(new URL('../../bootstrap/', import.meta.url));

/** What cfn-lint finds in all templates, informational findings included; empty where it finds nothing. */
export function lint(python: string): string {
  const command = join(dirname(python), 'cfn-lint');
  const [, pinned] = /^cfn-lint==(\S+)$/m.exec(readFileSync(REQUIREMENTS, 'utf8')) ?? [];
  if (run(command, ['--version']).output.trim() !== `cfn-lint ${pinned}`) {
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
    const { status, output } = run(python, install);
    if (status !== 0) throw new InstallationError(`cfn-lint could not be installed:\n${output}`);
  }
  const { status, output } = run(command, ['--include-checks', 'I', '--', `${TEMPLATES}*.yml`]);
  return status === 0 ? '' : output || `cfn-lint ended with ${status} and said nothing.`;
}

function run(command: string, args: string[]) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { status, output: error ? error.message : stdout + stderr };
}
