// Lets the AWS CLI's validate-logs judge the same records as the action, healthy and tampered with: npm run test:cli
import { availableParallelism } from 'node:os';
import { installAwsCli } from '../__tests__/scenarios/moto/install.ts';
import { ACCOUNT, CASES, REGION, type ValidationCase, worldOf } from '../__tests__/simulator/validate-logs/cases.ts';
import { compareTimes } from '../__tests__/simulator/validate-logs/compare-times.ts';
import { describe, ourVerdict, wrongInOurs } from '../__tests__/simulator/validate-logs/our-verdict.ts';
import { validateLogs } from '../__tests__/simulator/validate-logs/validate-logs.ts';
import { startSimulatedCloud } from '../simulator/server.ts';
import { exitWithVerdicts, printVerdict } from './run-checks.ts';

/** The record is some hours younger. */
const HOURS = 40;

await exitWithVerdicts(async () => {
  const python = installAwsCli(console.log);
  const waiting = [...CASES];
  // A run of the action waits for lookups in the event history, which are half a second apart.
  const workers = Array.from({ length: Math.min(8, 2 * availableParallelism()) }, () => work(python, waiting));
  const verdicts = (await Promise.all(workers)).flat();
  console.log(await compareTimes(python));
  return verdicts;
});

/** Runs waiting cases until there are none. Returns whether each passed. */
async function work(python: string, waiting: ValidationCase[]): Promise<boolean[]> {
  const verdicts: boolean[] = [];
  for (let validation = waiting.shift(); validation; validation = waiting.shift()) {
    const { wrong, found } = await judge(python, validation);
    verdicts.push(printVerdict(`${validation.name} (Org Trail: ${found})`, wrong.join('\n') || null));
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
