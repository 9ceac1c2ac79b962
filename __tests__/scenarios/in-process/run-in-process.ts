/**
 * Runs the action's source in this process, where its libraries are loaded once and warm. All that a run changes of the process
 * is as it was when it ends.
 */
import process from 'node:process';
import type { RunInProcess } from '../../../simulator/runner/runner.ts';
import { shortenWaits } from '../../../simulator/runner/quick-timers.ts';

const SOURCE = new URL('../../../src/main.ts', import.meta.url).href;

interface Action {
  readonly main: (environment: NodeJS.ProcessEnv, signal: AbortSignal) => Promise<number>;
}

let isRunning = false;

/** Runs the action once and to its end; one at a time, since the variables of the process are those of the run. */
export async function runInProcess(
  env: Record<string, string>,
  shortensWaits: boolean | 'short',
): ReturnType<RunInProcess> {
  const { main } = (await import(SOURCE)) as Action;
  if (isRunning) throw new Error('There is a run in this process already: the other one needs `process: "own"`.');
  isRunning = true;
  // What the action's libraries read of the process by themselves. Its own code gets the same as an argument, as in src/index.ts.
  const variables = process.env;
  process.env = { ...env };
  delete process.env['GITHUB_EVENT_PATH'];
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  const restoreWaits = shortensWaits ? shortenWaits(shortensWaits === 'short' ? 1000 : Infinity) : null;
  try {
    const exitCode = await main({ ...env }, new AbortController().signal);
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    restoreWaits?.();
    stdout.restore();
    stderr.restore();
    process.env = variables;
    isRunning = false;
  }
}

/** Keeps what is written to a stream, until it is restored. */
function capture(stream: NodeJS.WriteStream) {
  const write = Object.getOwnPropertyDescriptor(stream, 'write');
  let text = '';
  stream.write = (chunk: string | Uint8Array) => {
    text += Buffer.from(chunk).toString('utf8');
    return true;
  };
  return {
    text: () => text,
    restore: () => {
      if (write) Object.defineProperty(stream, 'write', write);
      else Reflect.deleteProperty(stream, 'write');
    },
  };
}
