// Runs the stories on the committed dist/, and the kit of acceptance/, against moto, somebody else's reading of AWS: npm run test:moto
import { availableParallelism } from 'node:os';
import { startSimulatedCloud } from '../simulator/server.ts';
import { createWorld } from '../simulator/world/create-world.ts';
import { acceptanceCheck } from '../__tests__/project/acceptance/moto/check.ts';
import { boto3Check } from '../__tests__/scenarios/moto/boto3.ts';
import { type Check, checks } from '../__tests__/scenarios/moto/checks.ts';
import { exitWithParent } from '../__tests__/scenarios/moto/child-processes.ts';
import { installMoto, InstallationError } from '../__tests__/scenarios/moto/install.ts';
import { startMoto } from '../__tests__/scenarios/moto/moto.ts';

/** One moto each; more help little, since the runs of the action take most of the time. */
const WORKERS = Math.min(2, availableParallelism());

exitWithParent();

try {
  const python = installMoto(console.log);
  const waiting = [boto3Check(python), acceptanceCheck, ...checks];
  const workers = Array.from({ length: WORKERS }, () => work(python, waiting));
  const verdicts = (await Promise.all(workers)).flat();
  const failed = verdicts.filter((passed) => !passed).length;
  console.log(`${verdicts.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof InstallationError ? error.message : error);
  process.exit(1);
}

/** Runs waiting checks until there are none. Returns whether each passed. */
async function work(python: string, waiting: Check[]): Promise<boolean[]> {
  const moto = await startMoto(python);
  const github = await startSimulatedCloud(createWorld());
  const verdicts: boolean[] = [];
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const begun = performance.now();
    const wrong = await check
      .run(moto.url, github)
      .catch((error: unknown) => `${String(error)}\nThe end of moto's log:\n${moto.log()}`);
    console.log(`${wrong === null ? '✓' : '✗'} ${check.name} (${Math.round(performance.now() - begun)} ms)`);
    if (wrong !== null) console.log(wrong.replace(/^/gm, '    '));
    verdicts.push(wrong === null);
  }
  await Promise.all([moto.stop(), github.close()]);
  return verdicts;
}
