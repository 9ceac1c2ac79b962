/** Reading and writing trails: writes are seen by readers `lagMilliseconds` later. */
import type { CallContext } from '../protocol/authenticate.ts';
import type { World } from '../world/world.ts';
import type { Trail } from '../world/trail.ts';

/** The trails as readers see them now. */
export function trailsSeenByReaders(world: World): Map<string, Trail> {
  const moment = Date.now() - world.lagMilliseconds;
  return world.trailSnapshots.find((former) => former.until > moment)?.trails ?? world.trails;
}

/** Makes one change to the true state and returns the trail as changed, for the answer. */
export function changeTrails({ world, now }: CallContext, change: () => Trail): Trail {
  const trails = structuredClone(world.trails);
  const trail = change();
  world.trailSnapshots.push({ until: now.getTime(), trails });
  const answered = structuredClone(trail);
  world.corruptAfterWrite?.(trail);
  return answered;
}
