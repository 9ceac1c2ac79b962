// Lets the AWS CLI's validate-logs judge the same records as the action, healthy and tampered with: npm run test:cli
import { availableParallelism } from 'node:os';
import { exitWithParent } from '../__tests__/scenarios/moto/child-processes.ts';
import { installAwsCli, InstallationError } from '../__tests__/scenarios/moto/install.ts';
import { ACCOUNT, CASES, REGION, type ValidationCase, worldOf } from '../__tests__/simulator/validate-logs/cases.ts';
import { compareTimes } from '../__tests__/simulator/validate-logs/compare-times.ts';
import { describe, ourVerdict, wrongInOurs } from '../__tests__/simulator/validate-logs/our-verdict.ts';
import { validateLogs } from '../__tests__/simulator/validate-logs/validate-logs.ts';
import { startSimulatedCloud } from '../simulator/server.ts';

exitWithParent();
/** The record is some hours younger. */
const HOURS = 40;

try {
  const python = installAwsCli(console.log);
  const waiting = [...CASES];
  // A run of the action waits for lookups in the event history, which are half a second apart.
  const workers = Array.from({ length: Math.min(8, 2 * availableParallelism()) }, () => work(python, waiting));
  const verdicts = (await Promise.all(workers)).flat();
  console.log(await compareTimes(python));
  const failed = verdicts.filter((passed) => !passed).length;
  console.log(`${verdicts.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof InstallationError ? error.message : error);
  process.exit(1);
}

/** Runs waiting cases until there are none. Returns whether each passed. */
async function work(python: string, waiting: ValidationCase[]): Promise<boolean[]> {
  const verdicts: boolean[] = [];
  for (let validation = waiting.shift(); validation; validation = waiting.shift()) {
    const { wrong, found } = await judge(python, validation);
    console.log(`${wrong.length === 0 ? '✓' : '✗'} ${validation.name} (Org Trail: ${found})`);
    if (wrong.length > 0) console.log(wrong.join('\n').replace(/^/gm, '    '));
    verdicts.push(wrong.length === 0);
  }
  return verdicts;
}

/** What is not as the case says, and what Org Trail finds. */
async function judge(python: string, validation: ValidationCase): Promise<{ wrong: string[]; found: string }> {
  const { cli, ours, tamper, cliArguments } = validation;
  const { world, record, start, end } = worldOf(validation);
  const cloud = await startSimulatedCloud(world);
  try {
    const of = { account: ACCOUNT, hours: HOURS };
    const checkpoint = ours.hasCheckpoint ? (await ourVerdict(cloud, of)).checkpoint : undefined;
    tamper?.(world, record);
    const range = { account: ACCOUNT, region: REGION, start: new Date(start.getTime() - 1000), end };
    const [{ exitCode, output }, verdict] = await Promise.all([
      validateLogs(python, cloud, { trailArn: record.of.trail.arn, ...range, cliArguments }),
      ourVerdict(cloud, { ...of, checkpoint }),
    ]);
    const missing = cli.says(record.files.length, record).filter((expected) => !expected.test(output));
    const wrongInCli = [
      ...(exitCode === cli.exitCode ? [] : [`It ended with ${exitCode} instead of ${cli.exitCode}.`]),
      ...missing.map((expected) => `It does not say ${String(expected)}.`),
      ...(cli.saysNothingOf?.test(output) ? [`It says ${String(cli.saysNothingOf)}.`] : []),
    ].map((sentence) => `The AWS CLI: ${sentence}`);
    const wrong = wrongInOurs(validation, verdict);
    const found =
      describe(verdict.findings) +
      (verdict.isUnknown ? ', something unknown' : '') +
      (verdict.isWarned ? ', a warning' : '');
    return {
      wrong: [
        ...wrongInCli,
        ...(wrongInCli.length > 0 ? [output] : []),
        ...wrong,
        ...(wrong.length > 0 ? [verdict.ran.stdout] : []),
      ],
      found,
    };
  } finally {
    await cloud.close();
  }
}
