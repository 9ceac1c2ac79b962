/** Programs in Python, each in a virtual environment of its own, at the version that scripts/NAME-requirements.txt pins. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Installs the tool unless it is there, and returns the path of its command. Throws what the installation printed. */
export function installPythonTool(name: string, command = name): string {
  const environment = `.${name}`;
  const python = `${environment}/bin/python`;
  const requirements = `scripts/${name}-requirements.txt`;
  // Written last, so that half an installation is none.
  const installed = `${environment}/installed.txt`;
  const pinned = readFileSync(requirements, 'utf8');
  // The environment's Python is a link to the machine's own, which can have been replaced.
  const works = existsSync(installed) && spawnSync(python, ['--version']).status === 0;
  if (!works || readFileSync(installed, 'utf8') !== pinned) {
    console.log(`Installing ${pinned.trim()} in ${environment} …`);
    rmSync(environment, { recursive: true, force: true });
    run('python3', ['-m', 'venv', environment]);
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
    run(python, install);
    writeFileSync(installed, pinned);
  }
  return `${environment}/bin/${command}`;
}

function run(command: string, args: string[]): void {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${error?.message ?? stdout + stderr}`);
}
