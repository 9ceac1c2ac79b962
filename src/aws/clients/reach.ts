/** What became of a host in a run: it answered, or a call to it failed for good because it could not be reached. */
type Reached = 'answered' | Error;

const runs = new WeakMap<NodeJS.ProcessEnv, Map<string, Reached>>();

/**
 * By host name, what a run knows of whom it can reach. It reads in waves, and a network that drops what it does not allow lets each call
 * wait as long as its time limit: a host that never answered is not asked in a later wave. One that did answer is only disturbed.
 */
export function reachOf(environment: NodeJS.ProcessEnv): Map<string, Reached> {
  const reached = runs.get(environment) ?? new Map<string, Reached>();
  runs.set(environment, reached);
  return reached;
}
