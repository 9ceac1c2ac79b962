import { stopped } from './runtime/errors.ts';
import { failureOf, graceAfter, updateReport, startRun } from './reconcile/run.ts';
import { publish } from './reconcile/publish/publish.ts';
import { reconcile } from './reconcile/reconcile.ts';

/**
 * Runs the action, reports it in log, summary and outputs, and returns the exit code. `signal` tells it to end; its reason is what
 * the log calls it. Calls that were given up may still be in flight then.
 */
export async function main(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<number> {
  const run = startRun(environment, signal);
  const reconciled = reconcile(run).catch((error: unknown) =>
    updateReport(run, failureOf(run.signal.aborted ? stopped(error) : error)),
  );
  // A trail that is being started is not left to itself, whatever the rest came to.
  const settled = reconciled.then(() => run.earlyStart);
  await Promise.race([settled, graceAfter(run.signal).then(() => updateReport(run, failureOf(stopped())))]);
  await publish(run);
  return run.report.verdict.reason === null ? 0 : 1;
}
