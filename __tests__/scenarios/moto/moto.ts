/** A moto server: Python's imitation of AWS, in a process of its own. */
import { spawn } from 'node:child_process';
import { killOnExit } from './child-processes.ts';

const START_TIMEOUT_MILLISECONDS = 30_000;
const MAX_LOG_CHARACTERS = 4000;

// moto ends when its standard input does, so it cannot outlive this process even where that one is killed outright.
const PROGRAM = `
import os, sys, threading
from moto.server import main
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
main(['-H', '127.0.0.1', '-p', '0'])
`;

export interface Moto {
  url: string;
  /** The end of its log: requests, and the trace of what broke. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts moto on a free port of 127.0.0.1; resolves once it answers. */
export async function startMoto(python: string): Promise<Moto> {
  // Without our environment: MOTO_… and AWS_… variables would make another moto of it.
  const child = spawn(python, ['-c', PROGRAM], { stdio: ['pipe', 'ignore', 'pipe'], env: {} });
  killOnExit(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let log = '';
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`moto ${why}.\n${log}`));
    };
    const timer = setTimeout(
      () => fail(`did not start within ${START_TIMEOUT_MILLISECONDS / 1000} s`),
      START_TIMEOUT_MILLISECONDS,
    );
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('close', () => fail('ended before it answered'));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-MAX_LOG_CHARACTERS);
      const [, address] = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(log) ?? [];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
  await resetMoto(url);
  return {
    url,
    log: () => log,
    stop: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** Empties moto: no accounts, no trails. */
export async function resetMoto(url: string): Promise<void> {
  const answer = await fetch(`${url}/moto-api/reset`, {
    method: 'POST',
    signal: AbortSignal.timeout(START_TIMEOUT_MILLISECONDS),
  });
  if (!answer.ok) throw new Error(`moto answered its reset with ${answer.status}: ${await answer.text()}`);
}
