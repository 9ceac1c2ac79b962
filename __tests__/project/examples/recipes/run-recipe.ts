/** Runs a workflow of examples/ with the real action against the simulated AWS, and its scripts with stand-ins for the runner's programs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { GithubEvent } from '../../../../simulator/github/events.ts';
import type { RunResult } from '../../../../simulator/runner/runner.ts';
import { INPUTS, PLAN_ROLE, ROLE, type ScenarioContext } from '../../../scenarios/stage.ts';
import { type JobRun, runWorkflow } from '../run-workflow.ts';
import { runScript } from '../scripts.ts';
import { read, type WorkflowStep } from '../workflows.ts';

export const REPOSITORY = 'octo-org/audit';

/** The roles of the examples, and those of the simulated company. */
const ROLES: Readonly<Record<string, string>> = { plan: PLAN_ROLE, apply: ROLE, heal: ROLE };

export interface Recipe {
  /** File name in examples/. */
  readonly workflow: string;
  /** `.github/org-trail.yml`. */
  readonly config: string;
  /** What stands in for programs, by name: bash scripts. */
  readonly programs?: Readonly<Record<string, string>>;
  /** More variables for the scripts. */
  readonly env?: Readonly<Record<string, string>>;
  /** More inputs for the action. */
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface RecipeRun {
  readonly jobs: Record<string, JobRun>;
  /** The runs of the action. */
  readonly actions: RunResult[];
  /** Steps that use other actions than Org Trail, as they are started. */
  readonly used: WorkflowStep[];
  /** The artifacts that were uploaded, with their files by name. */
  readonly artifacts: Record<string, Record<string, string>>;
}

export async function runRecipe(
  { run }: Pick<ScenarioContext, 'run'>,
  event: GithubEvent,
  runId: string,
  { workflow, config, programs = {}, env = {}, inputs = {} }: Recipe,
): Promise<RecipeRun> {
  const home = mkdtempSync(join(tmpdir(), 'org-trail-recipe-'));
  const [workspace, bin] = [join(home, 'workspace'), join(home, 'bin')];
  for (const folder of [join(workspace, '.github'), bin]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(workspace, '.github/org-trail.yml'), config);
  for (const [name, script] of Object.entries(programs)) writeFileSync(join(bin, name), script, { mode: 0o755 });
  const [actions, used]: [RunResult[], WorkflowStep[]] = [[], []];
  const artifacts: Record<string, Record<string, string>> = {};
  try {
    const perform = async (step: WorkflowStep, temp: string) => {
      const { uses = '', with: given = {} } = step;
      if (step.run !== undefined) {
        const ran = runScript(
          step,
          {
            PATH: `${bin}:${process.env['PATH']}`,
            GITHUB_REPOSITORY: REPOSITORY,
            GITHUB_RUN_ID: runId,
            GITHUB_SERVER_URL: 'https://github.com',
            ...env,
            ...step.env,
            RUNNER_TEMP: temp,
          },
          workspace,
        );
        return { succeeds: ran.status === 0, outputs: {} };
      }
      if (uses.startsWith('your-org/org-trail@')) {
        const role = /org-trail-(plan|apply|heal)$/.exec(given['role-to-assume']!)![1]!;
        const blank = Object.fromEntries(Object.keys(INPUTS).map((id) => [id, '']));
        const ran = await run(
          { ...blank, prerequisites: 'skip', ...given, 'role-to-assume': ROLES[role]!, ...inputs },
          { event, shortensWaits: 'short', env: { GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: runId } },
        );
        actions.push(ran);
        return { succeeds: ran.exitCode === 0, outputs: ran.outputs };
      }
      used.push(step);
      if (uses.startsWith('actions/upload-artifact@')) {
        const paths = given['path']!.split('\n').filter(Boolean);
        artifacts[given['name']!] = Object.fromEntries(
          paths.map((path) => [basename(path), actions.at(-1)!.files[path]!]),
        );
      }
      if (uses.startsWith('actions/download-artifact@')) {
        mkdirSync(given['path']!, { recursive: true });
        for (const [name, text] of Object.entries(artifacts[given['name']!]!))
          writeFileSync(join(given['path']!, name), text);
      }
      return { succeeds: true };
    };
    const temp = join(home, 'temp');
    mkdirSync(temp);
    const context = { event_name: event.name, ref: event.ref, repository: REPOSITORY, token: 'token' };
    const jobs = await runWorkflow(
      { context, runner: { temp }, read, perform: (step) => perform(step, temp), review: () => 'approved' },
      workflow,
    );
    return { jobs, actions, used, artifacts };
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** A bash program that writes its arguments to $CALLS, with the files that `=@` names in their place. */
export const RECORDING = `
for arg in "$@"; do
  case "$arg" in *=@*) arg="\${arg%%=@*}=$(< "\${arg#*=@}")" ;; esac
  printf '%s\\0' "$arg"
done >> "$CALLS"
printf '\\0' >> "$CALLS"
`;

/** The calls that a recording program wrote down. No argument is empty. */
export function recorded(file: string): string[][] {
  const calls = readFileSync(file, 'utf8').split('\0\0').filter(Boolean);
  return calls.map((call) => call.split('\0'));
}
