/** The test files of a room as one: jest loads the SDK and the simulated cloud anew for each file of its own, which takes longer. */
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export async function testsIn(room: string): Promise<void> {
  for (const path of globSync(`__tests__/simulator/${room}/**/*.test.ts`).toSorted()) {
    await import(pathToFileURL(path).href);
  }
}
