/**
 * Sequential round trips, made countable: every request waits until none has arrived for a while, and then all that
 * wait go on together. Requests that a client sends at the same time share a round, those that it sends one after the
 * other do not.
 */
import type { World } from './world.ts';

export interface Rounds {
  /** How long no request may arrive before those that wait go on. */
  quietMilliseconds: number;
  /** How many there have been. */
  count: number;
}

/** Begins to count; `world.rounds = null` ends it. */
export function countRounds(world: World, quietMilliseconds = 400): Rounds {
  return (world.rounds = { quietMilliseconds, count: 0 });
}

export interface Gate {
  /** Resolves to the number of the request's round, at once and with null where nobody counts. */
  enter(): Promise<number | null>;
  /** Lets everybody go who still waits. */
  close(): void;
}

export function createGate(world: World): Gate {
  const waiting: ((round: number | null) => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  const letGo = (round: number | null) => waiting.splice(0).forEach((go) => go(round));
  return {
    enter: () =>
      new Promise((resolve) => {
        const { rounds } = world;
        if (!rounds) {
          resolve(null);
          return;
        }
        waiting.push(resolve);
        clearTimeout(timer);
        timer = setTimeout(() => letGo((rounds.count += 1)), rounds.quietMilliseconds);
      }),
    close: () => {
      clearTimeout(timer);
      letGo(null);
    },
  };
}
