/** What became of a host in a run: it answered, or a call to it failed for good because it could not be reached. */
type Reached = 'answered' | Error;

const runs = new WeakMap<NodeJS.ProcessEnv, Map<string, Reached>>();

/**
 * What a run knows of whom it can reach, by URL.host. It reads in waves, and in a network that drops what it does not allow each call
 * waits as long as its time limit: a host that never answered is not asked in a later wave. One that did answer is only disturbed.
 */
export function reachOf(environment: NodeJS.ProcessEnv): Map<string, Reached> {
  const reached = runs.get(environment) ?? new Map<string, Reached>();
  runs.set(environment, reached);
  return reached;
}
