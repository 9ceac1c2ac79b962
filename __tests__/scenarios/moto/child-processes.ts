import type { ChildProcess } from 'node:child_process';

/** Kills a child when this process exits, or when its time is over. */
export function killOnExit(child: ChildProcess, milliseconds?: number): void {
  const kill = () => void child.kill('SIGKILL');
  const timer = milliseconds === undefined ? undefined : setTimeout(kill, milliseconds);
  process.once('exit', kill);
  child.once('close', () => {
    clearTimeout(timer);
    process.off('exit', kill);
  });
}

/**
 * Ends this process, and its children with it, when it is told to or when its parent is gone: on-node24.mjs, the parent,
 * hands signals on, but one that is killed cannot.
 */
export function exitWithParent(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(1), 200).unref();
}
