/** What `npm run test:moto`, `test:cli` and `test:bootstrap` share: checks that need programs in Python, and are none of Jest's. */
import { startSimulatedCloud } from '../simulator/server.ts';
import { createWorld } from '../simulator/world/create-world.ts';
import type { Check } from '../__tests__/scenarios/moto/checks.ts';
import { exitWithParent } from '../__tests__/scenarios/moto/child-processes.ts';
import { InstallationError } from '../__tests__/scenarios/moto/install.ts';
import { startMoto } from '../__tests__/scenarios/moto/moto.ts';

/** Prints how many passed of those that `run` gives the verdicts of, and ends this process accordingly. */
export async function exitWithVerdicts(run: () => Promise<readonly boolean[]>): Promise<never> {
  exitWithParent();
  try {
    const verdicts = await run();
    const failed = verdicts.filter((passed) => !passed).length;
    console.log(`${verdicts.length - failed} passed, ${failed} failed`);
    process.exit(failed === 0 ? 0 : 1);
  } catch (error) {
    console.error(error instanceof InstallationError ? error.message : error);
    process.exit(1);
  }
}

/** Prints the line of a check and what is wrong, and returns whether it passed. */
export function printVerdict(line: string, wrong: string | null): boolean {
  console.log(`${wrong === null ? '✓' : '✗'} ${line}`);
  if (wrong !== null) console.log(wrong.replace(/^/gm, '    '));
  return wrong === null;
}

/** Runs one check, and returns whether it passed. */
export async function runCheck(name: string, check: () => Promise<string | null>): Promise<boolean> {
  const begun = performance.now();
  const wrong = await check();
  return printVerdict(`${name} (${Math.round(performance.now() - begun)} ms)`, wrong);
}

/** Runs waiting checks on a moto of their own until there are none. Returns whether each passed. */
export async function runOnMoto(python: string, waiting: Check[]): Promise<boolean[]> {
  const moto = await startMoto(python);
  const github = await startSimulatedCloud(createWorld());
  const withLog = (error: unknown) => `${String(error)}\nThe end of moto's log:\n${moto.log()}`;
  const verdicts: boolean[] = [];
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { name, run } = check;
    verdicts.push(await runCheck(name, () => run(moto.url, github).catch(withLog)));
  }
  await Promise.all([moto.stop(), github.close()]);
  return verdicts;
}
