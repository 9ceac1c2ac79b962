// Runs the stories on the committed dist/, and the kit of acceptance/, against moto, somebody else's reading of AWS: npm run test:moto
import { availableParallelism } from 'node:os';
import { acceptanceCheck } from '../__tests__/project/acceptance/moto/check.ts';
import { boto3Check } from '../__tests__/scenarios/moto/boto3.ts';
import { checks } from '../__tests__/scenarios/moto/checks.ts';
import { installMoto } from '../__tests__/scenarios/moto/install.ts';
import { exitWithVerdicts, runOnMoto } from './run-checks.ts';

/** One moto each; more help little, since the runs of the action take most of the time. */
const WORKERS = Math.min(2, availableParallelism());

await exitWithVerdicts(async () => {
  const python = installMoto(console.log);
  const waiting = [boto3Check(python), acceptanceCheck, ...checks];
  const verdicts = await Promise.all(Array.from({ length: WORKERS }, () => runOnMoto(python, waiting)));
  return verdicts.flat();
});
