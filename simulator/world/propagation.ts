/** Changes of policies and the like that CloudTrail's own probes see only after some tries. */
import type { World } from './world.ts';

/** Makes a change that the next `world.propagation` calls of CreateTrail and UpdateTrail do not see yet. */
export function changeSlowly(world: World, change: () => unknown): void {
  if (world.propagation > 0) {
    const { accounts, buckets, keys, organization, topics } = world;
    const before = structuredClone({ accounts, buckets, keys, organization, topics });
    world.notYetSeen.push({ probesLeft: world.propagation, before });
  }
  change();
}

/** The world as one probe sees it, which counts as a try. */
export function asProbed(world: World): World {
  const oldest = world.notYetSeen.find(({ probesLeft }) => probesLeft > 0);
  for (const one of world.notYetSeen) one.probesLeft -= 1;
  world.notYetSeen = world.notYetSeen.filter(({ probesLeft }) => probesLeft > 0);
  return oldest ? { ...world, ...oldest.before } : world;
}
