/**
 * Runs the action's source in this process, where its libraries are loaded once and warm. All that a run changes of the process
 * is as it was when it ends.
 */
import process from 'node:process';
import { shortenWaits } from './quick-timers.ts';

const SOURCE = new URL('../../src/main.ts', import.meta.url).href;

interface Action {
  main(environment: NodeJS.ProcessEnv, stop: AbortSignal): Promise<number>;
}

export interface Ended {
  exitCode: number;
  stdout: string;
  stderr: string;
}

let isRunning = false;

/** Runs the action once and to its end; one at a time, since the variables of the process are those of the run. */
export async function runInProcess(env: Record<string, string>, shortensWaits: boolean): Promise<Ended> {
  if (isRunning) throw new Error('There is a run in this process already: the other one needs `process: "own"`.');
  isRunning = true;
  const { main } = (await import(SOURCE)) as Action;
  // What the action's libraries read of the process by themselves; it gets the same as an argument, as src/index.ts has it.
  const variables = process.env;
  process.env = { ...env };
  delete process.env['GITHUB_EVENT_PATH'];
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  const restoreTimers = shortensWaits ? shortenWaits() : () => undefined;
  try {
    const exitCode = await main({ ...env }, new AbortController().signal);
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    restoreTimers();
    stdout.restore();
    stderr.restore();
    process.env = variables;
    isRunning = false;
  }
}

function capture(stream: NodeJS.WriteStream) {
  let text = '';
  const write = stream.write.bind(stream);
  const own = Object.getOwnPropertyDescriptor(stream, 'write');
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    const written = rest.find((one) => typeof one === 'function');
    if (written) setImmediate(written as () => void);
    return true;
  }) as typeof write;
  return {
    text: () => text,
    restore: () => {
      if (own) Object.defineProperty(stream, 'write', own);
      else delete (stream as Partial<typeof stream>).write;
    },
  };
}
