/** Installs what Python has for the tests, at the versions that are pinned, in a virtual environment for each: `.moto`, `.awscli`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

function path(relative: string) {
  return fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
}

interface PythonTool {
  name: string;
  /** The npm script that needs it. */
  script: string;
  environment: string;
  requirements: string;
  /** What Python has to load. */
  modules: string;
}

const MOTO: PythonTool = {
  name: 'moto',
  script: 'test:moto',
  environment: '.moto',
  requirements: 'scripts/moto-requirements.txt',
  modules: 'moto.server, moto.cloudtrail.responses',
};

const AWS_CLI: PythonTool = {
  name: 'the AWS CLI',
  script: 'test:cli',
  environment: '.awscli',
  requirements: 'scripts/awscli-requirements.txt',
  modules: 'awscli.clidriver, awscli.customizations.cloudtrail.validation',
};

/** It could not be installed: a sentence for the person who runs this, and what the tools said. */
export class InstallationError extends Error {}

/** Returns the Python that has moto. */
export function installMoto(log: (line: string) => void): string {
  return install(MOTO, log);
}

/** Returns the Python that has the AWS CLI, as `python -m awscli`. */
export function installAwsCli(log: (line: string) => void): string {
  return install(AWS_CLI, log);
}

/** Installs what is missing or broken, and is quiet unless that takes its time. */
function install(tool: PythonTool, log: (line: string) => void): string {
  const environment = path(tool.environment);
  const python = path(`${tool.environment}/bin/python`);
  const requirements = readFileSync(path(tool.requirements), 'utf8');
  const version = run('python3', ['--version']);
  if (version.missing) {
    throw new InstallationError(
      `There is no python3 on the PATH. ${tool.script} needs Python 3.10 or later, with its venv module, to install ${tool.name}.`,
    );
  }
  if (isInstalled(tool, requirements)) return python;
  log(`Installing ${requirements.trim()} in ${tool.environment} (${version.output.trim()}) …`);
  rmSync(environment, { recursive: true, force: true });
  mustRun('python3', ['-m', 'venv', environment]);
  const arguments_ = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', path(tool.requirements)];
  mustRun(python, arguments_);
  writeFileSync(installedRequirements(tool), requirements);
  if (!isInstalled(tool, requirements)) {
    throw new InstallationError(`${tool.name} was installed in ${tool.environment}, but Python cannot load it.`);
  }
  return python;
}

/** Says what is installed; written last, so that a half-done installation is none. */
function installedRequirements({ environment }: PythonTool): string {
  return path(`${environment}/installed.txt`);
}

/** The pinned version is installed, and the environment's Python, a link into the machine's own, still loads it. */
function isInstalled(tool: PythonTool, requirements: string): boolean {
  try {
    if (readFileSync(installedRequirements(tool), 'utf8') !== requirements) return false;
  } catch {
    return false;
  }
  return run(path(`${tool.environment}/bin/python`), ['-c', `import ${tool.modules}`]).status === 0;
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
