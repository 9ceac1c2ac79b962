/** The server as a person starts it: a process of its own, and what it has printed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SERVE = fileURLToPath(new URL('../../../simulator/demo/serve/serve.ts', import.meta.url));

export interface Server {
  process: ChildProcess;
  url: string;
  output(): string;
  /** Exit code and signal, of which one is null. */
  ended: Promise<unknown[]>;
}

/** Resolves when the server listens, or has ended without: then `url` is empty. */
export async function startServer(args = ['--port', '0']): Promise<Server> {
  const child = spawn(process.execPath, ['--no-warnings', SERVE, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let output = '';
  const isListening = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('GITHUB_TOKEN=')) resolve();
    });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  await Promise.race([isListening, ended]);
  const [, url = ''] = /listen on (\S+)\. /.exec(output) ?? [];
  return { process: child, url, output: () => output, ended };
}
