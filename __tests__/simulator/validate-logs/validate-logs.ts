/** Runs the AWS CLI's validate-logs against a simulated cloud. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { killOnExit } from '../../scenarios/moto/child-processes.ts';
import type { SimulatedCloud } from '../../../simulator/server.ts';
import { ADMINISTRATOR_SECRET, LOG_ARCHIVE_ACCOUNT } from '../../../simulator/world/company.ts';

export interface Validation {
  trailArn: string;
  account: string;
  region: string;
  start: Date;
  end: Date;
  /** More of them. */
  cliArguments?: string[] | undefined;
}

const MILLISECONDS_ALLOWED = 120_000;

/** As the administrator of the account that owns the bucket. Output and errors are one text, errors first. */
export async function validateLogs(
  python: string,
  cloud: SimulatedCloud,
  { trailArn, account, region, start, end, cliArguments = [] }: Validation,
): Promise<{ exitCode: number | null; output: string }> {
  const child = spawn(
    python,
    [
      ...['-m', 'awscli', 'cloudtrail', 'validate-logs', '--trail-arn', trailArn, '--account-id', account],
      ...['--region', region, '--start-time', start.toISOString(), '--end-time', end.toISOString(), ...cliArguments],
    ],
    {
      env: {
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL: cloud.url,
        AWS_ACCESS_KEY_ID: `AKIAADMIN${LOG_ARCHIVE_ACCOUNT}`,
        AWS_SECRET_ACCESS_KEY: ADMINISTRATOR_SECRET,
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
        AWS_MAX_ATTEMPTS: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  killOnExit(child, MILLISECONDS_ALLOWED);
  const [output, errors, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { exitCode, output: errors + output };
}
