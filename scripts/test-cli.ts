// Lets the AWS CLI's validate-logs judge the same records as the action, healthy and tampered with: npm run test:cli
import { availableParallelism } from 'node:os';
import { exitWithParent } from '../__tests__/scenarios/moto/child-processes.ts';
import { installAwsCli, InstallationError } from '../__tests__/scenarios/moto/install.ts';
import { ACCOUNT, CASES, REGION, type ValidationCase, worldOf } from '../__tests__/simulator/validate-logs/cases.ts';
import { ourVerdict, type Reader } from '../__tests__/simulator/validate-logs/our-verdict.ts';
import { validateLogs } from '../__tests__/simulator/validate-logs/validate-logs.ts';
import { startSimulatedCloud } from '../simulator/server.ts';

exitWithParent();
const reader: Reader = ourVerdict;

try {
  const python = installAwsCli(console.log);
  const waiting = [...CASES];
  const workers = Array.from({ length: Math.min(4, availableParallelism()) }, () => work(python, waiting));
  const verdicts = (await Promise.all(workers)).flat();
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
    const wrong = await judge(python, validation);
    console.log(`${wrong.length === 0 ? '✓' : '✗'} ${validation.name}`);
    if (wrong.length > 0) console.log(wrong.join('\n').replace(/^/gm, '    '));
    verdicts.push(wrong.length === 0);
  }
  return verdicts;
}

/** What is not as the case says. */
async function judge(python: string, { cli, ...validation }: ValidationCase): Promise<string[]> {
  const { world, record, start, end } = worldOf({ cli, ...validation });
  const cloud = await startSimulatedCloud(world);
  try {
    const { exitCode, output } = await validateLogs(python, cloud, {
      trailArn: record.of.trail.arn,
      account: ACCOUNT,
      region: REGION,
      start: new Date(start.getTime() - 1000),
      end,
      cliArguments: validation.cliArguments,
    });
    const found = await reader({ world, record });
    if (found) console.log(`  Org Trail: ${found.join('; ') || 'nothing found'}`);
    const files = new Set(record.digests.concat(record.backfill).flatMap((digest) => digest.files)).size;
    const missing = cli.says(files, record).filter((expected) => !expected.test(output));
    const wrong = [
      ...(exitCode === cli.exitCode ? [] : [`It ended with ${exitCode} instead of ${cli.exitCode}.`]),
      ...missing.map((expected) => `It does not say ${String(expected)}.`),
      ...(cli.saysNothingOf?.test(output) ? [`It says ${String(cli.saysNothingOf)}.`] : []),
    ];
    return wrong.length > 0 ? [...wrong, output] : [];
  } finally {
    await cloud.close();
  }
}
