/** Runs the action as GitHub's runner does: variables, event payload, command files, nothing inherited. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GithubEvent } from '../github/events.ts';
import type { SimulatedCloud } from '../server.ts';
import type { WorkflowCommands } from './workflow-commands.ts';
import { readActionMetadata } from './action-metadata.ts';
import { push } from '../github/events.ts';
import { readWorkflowCommands } from './workflow-commands.ts';

const ACTION = new URL('../../action.yml', import.meta.url);
const BUNDLE = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
/** V8 keeps the compiled bundle here from run to run, which changes nothing but the time it takes to load. */
const COMPILE_CACHE = join(tmpdir(), 'org-trail-compile-cache');
const QUICK_TIMERS = new URL('./with-quick-timers.ts', import.meta.url).href;

export interface RunOptions {
  /** The `with:` block. An undeclared id is an error here; the real runner only warns. */
  inputs: Record<string, string>;
  /** Without one: a push to the default branch. */
  event?: GithubEvent;
  /** More variables, such as the ambient credentials of an earlier step; they win over the runner's own. */
  env?: Record<string, string>;
  /** A job without `permissions: id-token: write`. */
  withoutOidc?: boolean;
  /** `own`, which is the default: the committed bundle as a child process. Else what runs the action in this one. */
  process?: 'own' | RunInProcess;
  /** Shortens the action's waits (quick-timers.ts); `short`: those of up to a second, and only of the source. */
  shortensWaits?: boolean | 'short';
  /** A run with debug logging. */
  debug?: boolean;
  /** Another bundle than the committed one: the path of its index.js. */
  bundle?: string;
  /** What to do with the child process: such a run has one. */
  onStart?: (child: ChildProcess) => void;
}

/** Runs the action with these variables in the process that calls it, to its end. */
export type RunInProcess = (
  env: Record<string, string>,
  shortensWaits: boolean | 'short',
) => Promise<Omit<Ended, 'signal'>>;

export interface RunResult extends WorkflowCommands {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  /** Content by path, of what the action left under RUNNER_TEMP. */
  files: Record<string, string>;
  /** What the action wrote for GITHUB_ENV and GITHUB_STATE. */
  environmentFile: string;
  state: string;
}

/** Runs the action once and to its end. Rejects for undeclared inputs and outputs, and malformed command files. */
export async function runAction(cloud: SimulatedCloud, options: RunOptions): Promise<RunResult> {
  const home = mkdtempSync(join(tmpdir(), 'org-trail-runner-'));
  try {
    const metadata = readActionMetadata(ACTION);
    const job = prepareJob(home, options.event ?? push('refs/heads/main'));
    const env = {
      ...jobVariables(cloud, job, options.event ?? push('refs/heads/main')),
      ...cloudVariables(cloud, options),
      ...inputVariables(cloud, metadata.inputs, options.inputs),
      ...(options.debug ? { RUNNER_DEBUG: '1' } : {}),
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      ...options.env,
    };
    const ended = await run(env, job.workspace, options);
    const outputs = readCommandFile(readFileSync(job.output, 'utf8'), ended.signal !== null);
    const undeclared = Object.keys(outputs).find((id) => !metadata.outputs.has(id));
    if (undeclared) throw new Error(`action.yml does not declare the output ${undeclared}.`);
    return {
      ...ended,
      ...readWorkflowCommands(ended.stdout),
      outputs,
      summary: readFileSync(job.summary, 'utf8'),
      files: readFiles(job.temp),
      environmentFile: readFileSync(job.env, 'utf8'),
      state: readFileSync(job.state, 'utf8'),
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

type Job = ReturnType<typeof prepareJob>;

/** The command files lie beside RUNNER_TEMP here, so that `files` holds the action's own alone. */
function prepareJob(home: string, event: GithubEvent) {
  const path = (name: string) => join(home, name);
  const job = {
    home,
    workspace: path('work/audit/audit'),
    temp: path('work/_temp'),
    toolCache: path('tools'),
    eventPath: path('event.json'),
    output: path('output'),
    env: path('env'),
    state: path('state'),
    path: path('path'),
    summary: path('summary'),
  };
  for (const folder of [job.workspace, job.temp, job.toolCache]) mkdirSync(folder, { recursive: true });
  for (const file of [job.output, job.env, job.state, job.path, job.summary]) writeFileSync(file, '');
  writeFileSync(job.eventPath, JSON.stringify(event.payload, null, 2));
  return job;
}

function jobVariables({ world }: SimulatedCloud, job: Job, event: GithubEvent): Record<string, string> {
  const { fullName, id, ownerId } = world.repository;
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__octo-org_org-trail',
    GITHUB_ACTION_PATH: dirname(fileURLToPath(ACTION)),
    GITHUB_ACTOR: 'octocat',
    GITHUB_ACTOR_ID: '583231',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: job.eventPath,
    GITHUB_JOB: 'trail',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: fullName,
    GITHUB_REPOSITORY_ID: id,
    GITHUB_REPOSITORY_OWNER: fullName.split('/')[0]!,
    GITHUB_REPOSITORY_OWNER_ID: ownerId,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '7000000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: 'trail',
    GITHUB_WORKFLOW_REF: `${fullName}/.github/workflows/trail.yml@${event.ref}`,
    GITHUB_WORKSPACE: job.workspace,
    GITHUB_OUTPUT: job.output,
    GITHUB_ENV: job.env,
    GITHUB_STATE: job.state,
    GITHUB_PATH: job.path,
    GITHUB_STEP_SUMMARY: job.summary,
    HOME: job.home,
    PATH: '/usr/local/bin:/usr/bin:/bin',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'simulated',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: job.toolCache,
  };
}

function cloudVariables(cloud: SimulatedCloud, { withoutOidc }: RunOptions): Record<string, string> {
  const visible = Object.entries(cloud.environment).filter(
    ([name]) => !withoutOidc || !name.startsWith('ACTIONS_ID_TOKEN_'),
  );
  return Object.fromEntries(visible);
}

/** Every declared input is set, with its default or empty: spaces become `_`, hyphens stay. */
function inputVariables({ world }: SimulatedCloud, declared: Map<string, string>, given: Record<string, string>) {
  const undeclared = Object.keys(given).find((id) => !declared.has(id));
  if (undeclared) throw new Error(`action.yml does not declare the input ${undeclared}.`);
  const variables = [...declared].map(([id, standard]) => {
    const value = given[id] ?? standard.replace(/\$\{\{\s*github\.token\s*\}\}/, world.githubToken);
    return [`INPUT_${id.replaceAll(' ', '_').toUpperCase()}`, value];
  });
  return Object.fromEntries(variables) as Record<string, string>;
}

type Ended = Pick<RunResult, 'exitCode' | 'signal' | 'stdout' | 'stderr'>;

async function run(env: Record<string, string>, cwd: string, options: RunOptions): Promise<Ended> {
  const { process: where = 'own', onStart, shortensWaits = false } = options;
  if (where === 'own' || onStart) return runBundle(env, cwd, options);
  return { ...(await where(env, shortensWaits)), signal: null };
}

function runBundle(
  env: Record<string, string>,
  cwd: string,
  { shortensWaits, onStart, bundle = BUNDLE }: RunOptions,
): Promise<Ended> {
  // Compiled once for all runs, where whoever started this process keeps it.
  const { NODE_COMPILE_CACHE } = process.env;
  const args = shortensWaits === true ? ['--import', QUICK_TIMERS, bundle] : [bundle];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...env, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, stdout, stderr }));
    onStart?.(child);
  });
}

/** `name=value` lines and `name<<delimiter` blocks. A process that was killed may leave the last one unfinished. */
function readCommandFile(text: string, wasKilled: boolean): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift()!;
    const [, name, kind, rest] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (line === '') continue;
    if (!name) throw new Error(`Malformed line in a command file: ${line}`);
    if (kind === '=') values[name] = rest!;
    else {
      const end = lines.indexOf(rest!);
      if (end < 0 && wasKilled) break;
      if (end < 0) throw new Error(`No end of ${name} in a command file.`);
      values[name] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n');
    }
  }
  return values;
}

function readFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}
