import { createEventHistory } from './event-history.ts';
import { createDeliveries } from './log-archive.ts';
import { createGithub } from './create-github.ts';
import { defaultRegions } from './regions.ts';
import { createCompany } from './company.ts';
import type { World } from './world.ts';

/** An ordinary healthy company (see company.ts) without any trail, with the given parts in place of its own. */
export function createWorld(overrides: Partial<World> = {}): World {
  const partition = overrides.partition ?? 'aws';
  const world: World = {
    ...createCompany(partition),
    github: createGithub(),
    enabledRegions: new Set(defaultRegions(partition)),
    objects: new Map(),
    deliveries: createDeliveries(),
    accountList: { pageSize: 2, emptyPages: new Set(), members: ['State', 'Status'] },
    trails: new Map(),
    trailSnapshots: [],
    sessions: new Map(),
    calls: [],
    eventHistory: createEventHistory(),
    injections: [],
    inject: (injection) => void world.injections.push(injection),
    lagMilliseconds: 0,
    staleProbes: 0,
    unpropagatedChanges: [],
    roundTrips: null,
    corruptAfterWrite: undefined,
    onCall: undefined,
    ...overrides,
  };
  return world;
}
