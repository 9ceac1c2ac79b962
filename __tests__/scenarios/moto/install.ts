/** Installs moto, at the version that scripts/moto-requirements.txt pins, in a virtual environment of its own: `.moto`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

function path(relative: string) {
  return fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
}

const ENVIRONMENT = path('.moto');
const PYTHON = path('.moto/bin/python');
const REQUIREMENTS = path('scripts/moto-requirements.txt');
/** Says what is installed; written last, so that a half-done installation is none. */
const INSTALLED_REQUIREMENTS = path('.moto/installed.txt');

/** moto could not be installed: a sentence for the person who runs this, and what the tools said. */
export class InstallationError extends Error {}

/** Returns the Python that has moto; installs what is missing or broken, and is quiet unless that takes its time. */
export function installMoto(log: (line: string) => void): string {
  const requirements = readFileSync(REQUIREMENTS, 'utf8');
  const version = run('python3', ['--version']);
  if (version.missing) {
    throw new InstallationError(
      'There is no python3 on the PATH. test:moto needs Python 3.10 or later, with its venv module, to install moto.',
    );
  }
  if (isInstalled(requirements)) return PYTHON;
  log(`Installing ${requirements.trim()} in .moto (${version.output.trim()}) …`);
  rmSync(ENVIRONMENT, { recursive: true, force: true });
  mustRun('python3', ['-m', 'venv', ENVIRONMENT]);
  mustRun(PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
  writeFileSync(INSTALLED_REQUIREMENTS, requirements);
  if (!isInstalled(requirements))
    throw new InstallationError('moto was installed in .moto, but Python cannot load it.');
  return PYTHON;
}

/** The pinned version is installed, and the environment's Python, a link into the machine's own, still loads it. */
function isInstalled(requirements: string): boolean {
  try {
    if (readFileSync(INSTALLED_REQUIREMENTS, 'utf8') !== requirements) return false;
  } catch {
    return false;
  }
  return run(PYTHON, ['-c', 'import moto.server, moto.cloudtrail.responses']).status === 0;
}

function mustRun(command: string, args: string[]): void {
  const { status, output } = run(command, args);
  if (status !== 0) throw new InstallationError(`This failed: ${command} ${args.join(' ')}\n${output}`);
}

function run(command: string, args: string[]) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  // A command that cannot be started has no output.
  const output = error ? error.message : stdout + stderr;
  return { status, output, missing: (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' };
}
