/** The test files of a room as one, and no cloud outlives its test. */
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach } from '@jest/globals';
import { closeClouds } from '../clients.ts';

export async function testsIn(room: string): Promise<void> {
  afterEach(closeClouds);
  for (const path of globSync(`__tests__/simulator/${room}/**/*.test.ts`).toSorted()) {
    await import(pathToFileURL(path).href);
  }
}
