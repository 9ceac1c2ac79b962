/**
 * Sequential round trips, made countable: every request waits until none has arrived for a while, and then all that
 * wait go on together. Requests that a client sends at the same time share a round, those that it sends one after the
 * other do not.
 */
import type { RoundTrips, World } from '../world/world.ts';

/** Begins to count; `world.rounds = null` ends it. */
export function countRoundTrips(world: World, quietMilliseconds = 400): RoundTrips {
  return (world.roundTrips = { quietMilliseconds, count: 0 });
}

/** Resolves to the number of a request's round; at once, and to null, where nobody counts. */
export type RoundTripGate = () => Promise<number | null>;

export function createRoundTripGate(world: World): RoundTripGate {
  const waiting: ((round: number) => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  const startRoundTrip = (rounds: RoundTrips) => {
    rounds.count += 1;
    for (const go of waiting.splice(0)) go(rounds.count);
  };
  return async () => {
    const { roundTrips: rounds } = world;
    if (!rounds) return null;
    clearTimeout(timer);
    // A server that was closed meanwhile has nobody to wait for.
    timer = setTimeout(() => startRoundTrip(rounds), rounds.quietMilliseconds).unref();
    return new Promise((resolve) => waiting.push(resolve));
  };
}
