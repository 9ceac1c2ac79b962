/** Changes of policies and the like that CloudTrail's own probes see only after some tries. */
import type { World } from './world.ts';

/** Makes a change that the next `world.propagation` calls of CreateTrail and UpdateTrail do not see yet. */
export function changeWithPropagation(world: World, change: () => unknown): void {
  if (world.staleProbes > 0) {
    const { accounts, buckets, keys, organization, topics } = world;
    const before = structuredClone({ accounts, buckets, keys, organization, topics });
    world.unpropagatedChanges.push({ probesLeft: world.staleProbes, before });
  }
  change();
}

/** The world as one probe sees it, which counts as a try. */
export function worldSeenByProbe(world: World): World {
  const oldest = world.unpropagatedChanges.find(({ probesLeft }) => probesLeft > 0);
  for (const one of world.unpropagatedChanges) one.probesLeft -= 1;
  world.unpropagatedChanges = world.unpropagatedChanges.filter(({ probesLeft }) => probesLeft > 0);
  return oldest ? { ...world, ...oldest.before } : world;
}
