/** All that is to be seen on moto: the stories, the probes, and that the list of deviations speaks of both. */
import { isDeepStrictEqual } from 'node:util';
import type { SimulatedCloud } from '../../../simulator/server.ts';
import type { Probe } from './deviation-types.ts';
import { stories } from '../trail/stories.ts';
import { runDeviations, probes } from './deviations.ts';
import { runsByName, performStory } from './perform-story.ts';
import { ACCOUNT, createMotoWorld } from './moto-world.ts';

export interface Check {
  readonly name: string;
  /** Returns what is wrong, or null. Begins in a world of its own. */
  readonly run: (motoUrl: string, github: SimulatedCloud) => Promise<string | null>;
}

/** The stories name keys, and each world has keys of its own: a story is looked up again once there is its world. */
const placeholderStories = stories(ACCOUNT, ['key/1', 'key/2']);

export const checks: readonly Check[] = [
  { name: 'deviations.ts lists acts that there are', run: () => Promise.resolve(unknownRuns()) },
  ...placeholderStories.map(({ name }, index): Check => ({
    name,
    run: async (motoUrl, github) => {
      const world = await createMotoWorld(motoUrl);
      const story = stories(ACCOUNT, world.keys)[index]!;
      return performStory(
        story,
        runDeviations.filter((one) => one.story === name),
        world,
        github,
      );
    },
  })),
  ...probes.map((probe): Check => ({
    name: `moto differs: ${probe.name}`,
    run: async (motoUrl) => checkProbe(probe, await probe.ask(await createMotoWorld(motoUrl))),
  })),
];

function checkProbe({ aws, moto }: Probe, got: unknown): string | null {
  if (isDeepStrictEqual(got, aws)) return 'moto no longer differs: remove this entry of deviations.ts.';
  if (isDeepStrictEqual(got, moto)) return null;
  return `not as deviations.ts has it of moto\nexpected: ${JSON.stringify(moto)}\ngot:      ${JSON.stringify(got)}`;
}

function unknownRuns(): string | null {
  const unknown = runDeviations.flatMap(({ story, runs }) => {
    const knownStory = placeholderStories.find(({ name }) => name === story);
    const known = knownStory ? runsByName(knownStory) : new Map();
    return runs.filter((run) => !known.has(run)).map((act) => `${story}: ${act}`);
  });
  return unknown.length > 0 ? `no story has: ${unknown.join('; ')}` : null;
}
