import { createRequire } from 'node:module';
import type TestSequencer from '@jest/test-sequencer';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as typeof TestSequencer;

type Tests = Parameters<InstanceType<typeof Sequencer>['sort']>[0];

const FOLDERS = ['__tests__/scenarios/failures/', '__tests__/scenarios/', ''];

function rank({ path }: Tests[number]): number {
  return FOLDERS.findIndex((folder) => path.includes(folder));
}

/**
 * The longest files first, so that no worker is left with one of them at the end. Jest knows how long they took here before; where
 * they never ran, it goes by their size, which says nothing of tests that wait.
 */
export default class extends Sequencer {
  override sort(tests: Tests): Tests {
    const sorted = super.sort(tests) as Tests;
    const isFirst = tests.every(({ duration }) => duration === undefined);
    return isFirst ? sorted.toSorted((one, other) => rank(one) - rank(other)) : sorted;
  }
}
