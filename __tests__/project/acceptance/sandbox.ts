/** A sandbox organization in the simulated AWS, with the policies of acceptance/README.md, and the kit as a child process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodesOf, parseMarkdown } from '../../../scripts/pages.ts';
import { newTrail } from '../../../simulator/cloudtrail/trail-responses.ts';
import { type SimulatedCloud, startSimulatedCloud } from '../../../simulator/server.ts';
import { deliverLogs } from '../../../simulator/services/deliveries/deliver-logs.ts';
import { MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import type { PolicyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import type { Trail } from '../../../simulator/world/trail.ts';
import type { World } from '../../../simulator/world/world.ts';

export const ACCOUNT = MANAGEMENT_ACCOUNT;
export const BUCKET = 'example-acceptance-logs';
export const WRITE = ['--write', '--bucket', BUCKET];

const [rolePolicy, bucketPolicy] = nodesOf(parseMarkdown('acceptance/README.md'))
  .filter(({ type, lang }) => type === 'code' && lang === 'json')
  .map(({ value }) => JSON.parse(value!) as PolicyDocument);

const ACCESS_KEY_ID = 'AKIASANDBOX0000000';
const SECRET_ACCESS_KEY = 'sandbox/secret/access/key';

/** A company with a trail that delivers, and a session that may do what the page says. */
export function createSandbox(): World {
  const world = createWorld();
  world.buckets.set(BUCKET, {
    ...world.buckets.get('org-trail-logs')!,
    ownerAccountId: ACCOUNT,
    policy: structuredClone(bucketPolicy!),
  });
  world.accounts.get(ACCOUNT)!.users.set(ACCESS_KEY_ID, {
    secretAccessKey: SECRET_ACCESS_KEY,
    arn: `arn:aws:iam::${ACCOUNT}:user/sandbox`,
    policies: [rolePolicy!],
  });
  world.accounts.get(MEMBER_ACCOUNT)!.state = 'CLOSED';
  // The kit waits if AWS asks it to; these tests need not.
  world.eventHistory.lookupsPerSecond = Infinity;
  const now = new Date();
  const from = new Date(now.getTime() - 2 * 3_600_000);
  const logging = { isLogging: true, startLoggingTime: from, latestDeliveryTime: now };
  const { arn } = addTrail(world, 'org-trail', { isOrganizationTrail: true, ...logging });
  deliverLogs(world, arn, { from, to: now, accounts: [ACCOUNT], regions: ['us-east-1'] });
  return world;
}

/** Whose session the kit has. */
export function sandboxUser(world: World) {
  return world.accounts.get(ACCOUNT)!.users.get(ACCESS_KEY_ID)!;
}

export function addTrail(world: World, name: string, settings: Partial<Trail> = {}): Trail {
  const arn = `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/${name}`;
  const trail = { ...newTrail(arn, BUCKET), isMultiRegionTrail: true, ...settings };
  world.trails.set(arn, trail);
  return trail;
}

export function namesOfTrails(world: World): string[] {
  return [...world.trails.values()].map(({ name }) => name).sort();
}

/** Operations that change something, in order. */
export function writesIn(world: World): string[] {
  return world.calls.filter(({ isWrite }) => isWrite).map(({ action }) => action);
}

/** By which the SDK finds the simulated AWS and the session. */
export function environmentOf({ url }: SimulatedCloud): Record<string, string> {
  return { AWS_ENDPOINT_URL: url, AWS_ACCESS_KEY_ID: ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET_ACCESS_KEY };
}

export interface KitRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it wrote; null if it wrote nothing. */
  readonly data: string | null;
}

/** Runs the kit in the world. `onStart` gets the function that sends it a signal. */
export async function runKit(
  world: World,
  args: readonly string[] = [],
  onStart: (kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<KitRun> {
  const cloud = await startSimulatedCloud(world);
  try {
    return await runKitAgainst(environmentOf(cloud), args, onStart);
  } finally {
    await cloud.close();
  }
}

/** Runs the kit with an endpoint and credentials. Its waits are shortened. */
export async function runKitAgainst(
  environment: Record<string, string>,
  args: readonly string[],
  onStart: (kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<KitRun> {
  const folder = mkdtempSync(join(tmpdir(), 'acceptance-'));
  const output = join(folder, 'acceptance.json');
  const given = args.includes('--account') ? args : ['--account', ACCOUNT, ...args];
  const child = spawn(
    process.execPath,
    [
      // As `npm run acceptance` starts it, which also hands the signals on.
      ...[
        'scripts/on-node24.mjs',
        '--no-warnings',
        '--import',
        './simulator/runner/with-quick-timers.ts',
        'acceptance/acceptance.ts',
      ],
      ...['--region', 'us-east-1', '--output', output, ...given],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        AWS_EC2_METADATA_DISABLED: 'true',
        ...environment,
      },
    },
  );
  onStart((signal) => void child.kill(signal));
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  try {
    return { exitCode, stdout, stderr, data: readFileSync(output, 'utf8') };
  } catch {
    return { exitCode, stdout, stderr, data: null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
