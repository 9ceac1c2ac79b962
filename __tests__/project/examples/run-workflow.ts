/**
 * Runs a workflow as GitHub does: jobs, steps, the legs of a matrix, calls of reusable workflows, and environments with reviewers.
 * What GitHub would not accept throws. The legs run one after the other.
 */
import { inOrder, isTrue, neededJobIds, type Result, startsJob, valueOf } from './jobs.ts';
import type { Workflow, WorkflowJob, WorkflowStep } from './workflows.ts';

type Values = Record<string, string>;

/** A job that is to run, as far as its steps have to know. */
export interface StartedJob {
  /** File name of the workflow that it is written in. */
  readonly workflow: string;
  readonly environment: string;
  readonly permissions: Values;
}

export interface Github {
  readonly context: { event_name: string; ref: string; repository: string; token: string };
  readonly runner: { temp: string };
  /** The workflow with this file name. */
  readonly read: (name: string) => Workflow;
  readonly perform: (step: WorkflowStep, job: StartedJob) => Promise<{ succeeds: boolean; outputs?: Values }>;
  /** What the reviewers of an environment said so far. */
  readonly review: (environment: string) => 'approved' | 'rejected' | 'pending';
}

/** `pending`: it waits for a reviewer, or for a job that does. */
type State = Result | 'pending';

export interface JobRun {
  readonly name: string;
  readonly result: State;
  readonly outputs: Values;
  /** Concurrency group. */
  readonly group?: string;
  readonly legs?: readonly JobRun[];
  /** Of the workflow that it calls. */
  readonly jobs?: Readonly<Record<string, JobRun>>;
}

/** What a job that calls a workflow can have (GitHub docs, "Reuse workflows"). */
const KEYS_OF_A_CALL = ['name', 'uses', 'with', 'secrets', 'strategy', 'needs', 'if', 'concurrency', 'permissions'];

/** `inputs` and `granted` (the calling job's permissions) are those of a called workflow. */
export async function runWorkflow(
  github: Github,
  workflow: string,
  inputs: Record<string, unknown> = {},
  granted?: Values,
): Promise<Record<string, JobRun>> {
  const { jobs, permissions } = github.read(workflow);
  const runs: Record<string, JobRun> = {};
  for (const job of Object.values(jobs)) checkPermissions({ ...permissions, ...job.permissions }, granted);
  for (const id of inOrder(jobs)) {
    const job = jobs[id]!;
    const needed = neededJobIds(job).map((one): [string, JobRun] => [one, runs[one]!]);
    const contexts = { github: github.context, runner: github.runner, inputs, needs: Object.fromEntries(needed) };
    if (needed.some(([, { result }]) => result === 'pending')) {
      runs[id] = { name: job.name ?? id, result: 'pending', outputs: {} };
      continue;
    }
    const results = Object.fromEntries(Object.entries(runs).map(([one, { result }]) => [one, result as Result]));
    const starts = startsJob(id, jobs, { results, isCancelled: false }, contexts);
    if (!starts) runs[id] = { name: job.name ?? id, result: 'skipped', outputs: {} };
    else if (job.strategy) runs[id] = await runMatrix(github, workflow, job, contexts);
    else runs[id] = await runJob(github, workflow, job, contexts);
  }
  return runs;
}

function checkPermissions(asked: Values, granted: Values | undefined): void {
  const levels = ['none', 'read', 'write'];
  for (const [scope, level] of Object.entries(asked))
    if (granted && levels.indexOf(level) > levels.indexOf(granted[scope] ?? 'none'))
      throw new Error(`The calling job does not grant ${scope}: ${level}.`);
}

async function runMatrix(github: Github, workflow: string, job: WorkflowJob, contexts: object): Promise<JobRun> {
  const strategy = job.strategy!;
  const { include } = valueOf(strategy.matrix, contexts) as { include: Values[] };
  if (include.length < 1 || include.length > 256) throw new Error(`A matrix has 1 to 256 legs, not ${include.length}.`);
  const legs: JobRun[] = [];
  for (const matrix of include) {
    const isStopped = (strategy['fail-fast'] ?? true) && legs.some(({ result }) => result === 'failure');
    legs.push(
      isStopped
        ? { name: String(job.name), result: 'cancelled', outputs: {} }
        : await runJob(github, workflow, job, { ...contexts, matrix }),
    );
  }
  // The last leg to end overwrites what the others had.
  const outputs = legs.flatMap((leg) => Object.entries(leg.outputs).filter(([, value]) => value !== ''));
  return { name: job.name ?? '', result: together(legs), outputs: Object.fromEntries(outputs), legs };
}

function together(runs: readonly JobRun[]): State {
  const all = new Set(runs.map(({ result }) => result));
  for (const one of ['pending', 'failure', 'cancelled', 'success'] as const) if (all.has(one)) return one;
  return 'skipped';
}

async function runJob(github: Github, workflow: string, job: WorkflowJob, contexts: object): Promise<JobRun> {
  const name = String(valueOf(job.name ?? '', contexts));
  if (job.uses !== undefined) return { name, ...(await call(github, job, contexts)) };
  const environment = String(valueOf(job.environment ?? '', contexts));
  const group = job.concurrency && { group: String(valueOf(job.concurrency.group, contexts)) };
  const review = environment === '' ? 'approved' : github.review(environment);
  if (review !== 'approved')
    return { name, ...group, result: review === 'pending' ? 'pending' : 'failure', outputs: {} };
  const steps: Record<string, { outputs: Values }> = {};
  let isFailed = false;
  for (const step of job.steps) {
    const known = { ...contexts, steps };
    const status = { success: !isFailed, failure: isFailed, cancelled: false, always: true };
    if (!isTrue(step.if ?? 'success()', known, status)) continue;
    const started = { workflow, environment, permissions: job.permissions ?? {} };
    const evaluated = { ...step, with: strings(step.with, known), env: strings(step.env, known) };
    const { succeeds, outputs = {} } = await github.perform(evaluated, started);
    if (!succeeds) isFailed = true;
    if (step.id !== undefined) steps[step.id] = { outputs };
  }
  const outputs = strings(job.outputs, { ...contexts, steps });
  return { name, ...group, result: isFailed ? 'failure' : 'success', outputs };
}

async function call(github: Github, job: WorkflowJob, contexts: object): Promise<Omit<JobRun, 'name'>> {
  const refused = Object.keys(job).filter((key) => !KEYS_OF_A_CALL.includes(key));
  if (refused.length > 0) throw new Error(`A job that calls a workflow cannot have ${refused.join(', ')}.`);
  const called = job.uses!.replace('./.github/workflows/', '');
  const { workflow_call: declared } = github.read(called).on as { workflow_call: Call };
  const given = Object.fromEntries(
    Object.entries(job.with ?? {}).map(([id, value]) => [id, valueOf(value, contexts) ?? '']),
  );
  const undeclared = Object.keys(given).find((id) => !(id in declared.inputs));
  if (undeclared !== undefined) throw new Error(`${called} has no input ${undeclared}.`);
  const inputs = Object.entries(declared.inputs).map(([id, { type, required, default: standard }]) => {
    if (required && !(id in given)) throw new Error(`${called} needs the input ${id}.`);
    const value = given[id] ?? standard;
    if (typeof value !== type) throw new Error(`The input ${id} of ${called} is a ${type}.`);
    return [id, value] as const;
  });
  const jobs = await runWorkflow(github, called, Object.fromEntries(inputs), job.permissions ?? {});
  const values = Object.fromEntries(Object.entries(declared.outputs).map(([id, { value }]) => [id, value]));
  return { result: together(Object.values(jobs)), outputs: strings(values, { jobs }), jobs };
}

interface Call {
  inputs: Record<string, { type: string; required?: boolean; default?: unknown }>;
  outputs: Record<string, { value: string }>;
}

function strings(templates: Record<string, unknown> = {}, contexts: object): Values {
  return Object.fromEntries(
    Object.entries(templates).map(([id, template]) => {
      const value = valueOf(template, contexts) ?? '';
      return [id, typeof value === 'string' ? value : JSON.stringify(value)];
    }),
  );
}
