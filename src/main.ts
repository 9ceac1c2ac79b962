import { readInvocation } from './reconcile/invocation.ts';
import { failureOf, graceAfter, startRun } from './reconcile/run.ts';
import { stopped } from './runtime/errors.ts';

/**
 * Runs the action, reports it in log, summary and outputs, and returns the exit code. `signal` stops it; its reason is what
 * the log calls it. Calls that were given up may still be in flight then.
 */
export async function main(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<number> {
  const run = startRun(environment, signal);
  const invocation = readInvocation(run);
  const reconciled = invocation
    .then(async (asked) => (await import('./reconcile/reconcile.ts')).reconcile(run, asked))
    .catch((error: unknown) => run.record(failureOf(signal.aborted ? stopped(error) : error)));
  const late = graceAfter(signal).then(() => run.record(failureOf(stopped())));
  await Promise.race([reconciled.then(run.whatWasBegun), late]);
  const { publish } = await import('./reconcile/publish/publish.ts');
  const { verdict } = await publish(run, invocation);
  return verdict.reason === null ? 0 : 1;
}
