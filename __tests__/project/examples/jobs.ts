/**
 * Which jobs of a workflow run, as GitHub decides it from `needs`, `if` and the status functions. Expressions are evaluated by
 * GitHub's own library.
 */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

type FunctionInfo = ConstructorParameters<typeof Parser>[2][number];

export interface Job {
  needs?: string | string[];
  if?: string | boolean;
  outputs?: Record<string, string>;
}

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** What happens in the jobs that run: all succeed, without outputs, unless this says otherwise. */
export interface RunScenario {
  github: { event_name: string; ref: string };
  results?: Record<string, 'success' | 'failure'>;
  outputs?: Record<string, Record<string, string>>;
  /** The job during which somebody cancels the run. */
  cancelledDuring?: string;
}

export interface Step {
  id?: string;
  name?: string;
  uses?: string;
  if?: string | boolean;
}

/** What happens in the steps of one job: all succeed, without outputs, unless this says otherwise. */
export interface StepScenario {
  /** Of a workflow that is called. */
  inputs?: Record<string, string | boolean>;
  needs?: Record<string, { result?: Result; outputs?: Record<string, string> }>;
  /** By the id of the step. */
  outputs?: Record<string, Record<string, string>>;
  /** Names of the steps that fail if they run. */
  failing?: readonly string[];
}

const STATUS_FUNCTIONS = ['success', 'failure', 'cancelled', 'always'];
const STATUS_INFOS: FunctionInfo[] = STATUS_FUNCTIONS.map((name) => ({ name, minArgs: 0, maxArgs: 0 }));

/** The result of each job. Throws where GitHub would not accept the workflow: a job that is not there, or jobs in a circle. */
export function resultsOf(jobs: Record<string, Job>, scenario: RunScenario): Record<string, Result> {
  const results: Record<string, Result> = {};
  const outputs: Record<string, Record<string, string>> = {};
  let isCancelled = false;
  for (const id of inOrder(jobs)) {
    const needs = Object.fromEntries(
      neededJobIds(jobs[id]!).map((one) => [one, { result: results[one]!, outputs: outputs[one] ?? {} }]),
    );
    const runs = startsJob(id, jobs, { results, isCancelled }, { github: scenario.github, needs });
    if (runs && scenario.cancelledDuring === id) isCancelled = true;
    const ended = scenario.cancelledDuring === id ? 'cancelled' : (scenario.results?.[id] ?? 'success');
    results[id] = runs ? ended : 'skipped';
    // Outputs of a job that fails count too, as far as its steps came.
    if (runs) outputs[id] = scenario.outputs?.[id] ?? {};
  }
  return results;
}

/** The ids of the jobs, each behind those that it needs. Throws as `resultsOf` does. */
export function inOrder(jobs: Record<string, Job>): string[] {
  const ordered: string[] = [];
  const waiting = new Set(Object.keys(jobs));
  while (waiting.size > 0) {
    const id = [...waiting].find((one) => neededJobIds(jobs[one]!).every((needed) => ordered.includes(needed)));
    if (id === undefined)
      throw new Error(`These jobs wait for each other, or for one that is not there: ${[...waiting].join(', ')}.`);
    waiting.delete(id);
    ordered.push(id);
  }
  return ordered;
}

/** Whether a job runs, once all that it needs have ended. */
export function startsJob(
  id: string,
  jobs: Record<string, Job>,
  { results, isCancelled }: { results: Readonly<Record<string, Result>>; isCancelled: boolean },
  contexts: object,
): boolean {
  const ancestors = [...ancestorsOf(id, jobs)].map((one) => results[one]!);
  const status = {
    // Of all ancestors, not only of the jobs in `needs`: one that was skipped is no success (actions/runner#491).
    success: !isCancelled && ancestors.every((result) => result === 'success'),
    failure: !isCancelled && ancestors.includes('failure'),
    cancelled: isCancelled,
    always: true,
  };
  return isTrue(jobs[id]!.if ?? 'success()', contexts, status);
}

/** The names of the steps that run, in order, and how the job ends. */
export function stepsThatRun(
  steps: readonly Step[],
  { inputs = {}, needs = {}, outputs = {}, failing = [] }: StepScenario,
): { ran: string[]; result: 'success' | 'failure' } {
  const ran: string[] = [];
  const known: Record<string, { outputs: Record<string, string> }> = {};
  let isFailed = false;
  for (const step of steps) {
    const status = { success: !isFailed, failure: isFailed, cancelled: false, always: true };
    if (!isTrue(step.if ?? 'success()', { inputs, needs, steps: known }, status)) continue;
    const name = step.name ?? step.uses!;
    ran.push(name);
    if (failing.includes(name)) isFailed = true;
    // Outputs of a step that fails count too.
    if (step.id !== undefined) known[step.id] = { outputs: outputs[step.id] ?? {} };
  }
  return { ran, result: isFailed ? 'failure' : 'success' };
}

export function neededJobIds({ needs = [] }: Job): string[] {
  return [needs].flat();
}

function ancestorsOf(id: string, jobs: Record<string, Job>, found = new Set<string>()): Set<string> {
  for (const needed of neededJobIds(jobs[id]!)) if (!found.has(needed)) ancestorsOf(needed, jobs, found.add(needed));
  return found;
}

/** Whether a condition holds. One without a status function has `success()` before it. */
export function isTrue(condition: string | boolean, contexts: object, status: Record<string, boolean>): boolean {
  const text = String(condition)
    .trim()
    .replace(/^\$\{\{([^]*)\}\}$/, '$1');
  const { tokens } = new Lexer(text).lex();
  const asksForStatus = tokens.some(
    ({ lexeme }, index) => STATUS_FUNCTIONS.includes(lexeme.toLowerCase()) && tokens[index + 1]?.lexeme === '(',
  );
  return (asksForStatus || status['success']!) && isTruthy(evaluate(text, contexts, status).coerceString());
}

/** The value of a key of a workflow: that of the expression where it is one and nothing else, or a string with their values in it. */
export function valueOf(template: unknown, contexts: object): unknown {
  if (typeof template !== 'string') return template;
  const [, whole] = /^\$\{\{((?:(?!\}\})[^])*)\}\}$/.exec(template) ?? [];
  if (whole !== undefined) return JSON.parse(JSON.stringify(evaluate(whole, contexts), data.replacer));
  return template.replace(/\$\{\{([^]*?)\}\}/g, (_, one: string) => evaluate(one, contexts).coerceString());
}

function evaluate(text: string, contexts: object, status: Record<string, boolean> = {}): data.ExpressionData {
  const { tokens } = new Lexer(text).lex();
  const expression = new Parser(tokens, Object.keys(contexts), STATUS_INFOS).parse();
  const functions = new Map(
    STATUS_INFOS.map((info) => [info.name, { ...info, call: () => new data.BooleanData(status[info.name]!) }]),
  );
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(expression, context, functions).evaluate();
}

/** GitHub's falsy values: false, 0, -0, '' and null. */
function isTruthy(text: string): boolean {
  return !['', 'false', '0', '-0'].includes(text);
}
