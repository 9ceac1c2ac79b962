import type { ChildProcess } from 'node:child_process';

/** Kills a child when this process exits, or when its time is over. */
export function endWithUs(child: ChildProcess, milliseconds?: number): void {
  const kill = () => void child.kill('SIGKILL');
  const timer = milliseconds === undefined ? undefined : setTimeout(kill, milliseconds);
  process.once('exit', kill);
  child.once('close', () => {
    clearTimeout(timer);
    process.off('exit', kill);
  });
}
