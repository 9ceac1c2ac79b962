import { stopped } from './runtime/errors.ts';
import { failureOf, graceAfter, updateReport, startRun } from './reconcile/run.ts';
import { publish } from './reconcile/publish/publish.ts';
import { reconcile } from './reconcile/reconcile.ts';

/** Runs the action, tells of it in log, summary and outputs, and returns the exit code. */
export async function main(environment: NodeJS.ProcessEnv): Promise<number> {
  const run = startRun(environment);
  const reconciled = reconcile(run).catch((error: unknown) =>
    updateReport(run, failureOf(run.signal.aborted ? stopped(error) : error)),
  );
  // A trail that is being started is not left to itself, whatever the rest came to.
  const settled = reconciled.then(() => run.earlyStart);
  await Promise.race([settled, graceAfter(run.signal).then(() => updateReport(run, failureOf(stopped())))]);
  await publish(run);
  const exitCode = run.report.verdict.reason === null ? 0 : 1;
  // A call that is still in flight would keep the process alive: of a cancelled run until the runner kills it.
  if (run.signal.aborted) setImmediate(() => process.exit(exitCode));
  else setTimeout(() => process.exit(exitCode), LINGER_SECONDS * 1000).unref();
  return exitCode;
}

/** What is given up, such as a request for a token, may go on that long after all is written. */
const LINGER_SECONDS = 1;
