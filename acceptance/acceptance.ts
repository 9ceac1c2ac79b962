// Asks AWS itself how it behaves where the simulated AWS follows a reading: npm run acceptance (acceptance/README.md)
import { errorName } from './aws/error-name.ts';
import { GuardError } from './aws/guard.ts';
import { InterruptedError } from './aws/connect.ts';
import { readOptions, USAGE, UsageError } from './options.ts';
import { run, RunError } from './run.ts';

const stop = new AbortController();
// A second signal changes nothing: what is left of the run is to remove its trails.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

try {
  await run(readOptions(process.argv.slice(2)), console.log, stop.signal);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
  if (error instanceof RunError || error instanceof GuardError) return error.message;
  if (error instanceof InterruptedError) return 'The run was stopped before all was asked. No answers were written.';
  return `The run ended early: ${errorName(error)}.`;
}
