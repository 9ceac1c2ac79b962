/** The source of the action, run in this process. */
import { constants, runInThisContext } from 'node:vm';
import type { RunInProcess } from '../../../simulator/runner/runner.ts';

const RUN_IN_PROCESS = new URL('./run-in-process.ts', import.meta.url).href;

/** An import outside of jest's sandbox, which would load the action and its libraries anew for each test file. */
const importOutside: (url: string) => Promise<unknown> = runInThisContext('(url) => import(url)', {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as typeof importOutside;

export const runSource: RunInProcess = async (env, shortensWaits) => {
  const { runInProcess } = (await importOutside(RUN_IN_PROCESS)) as typeof import('./run-in-process.ts');
  return runInProcess(env, shortensWaits);
};
