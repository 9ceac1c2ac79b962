// What verifying the record costs: `npm run bench -- evidence [REF]`. An organization of 80 accounts with 17 Regions and 26 hours of digests, and
// the bundle in dist in a process of its own, which verifies 20 of its accounts, or all of them. Prints, with a verdict each:
// - processor time beside bare HTTP with the same requests and verifications, in turns; a run that reads nothing is taken off both
// - time beside the AWS CLI's validate-logs, which verifies one chain at a time
// - the peak of memory, and that of four times as many digests
// - processor time of a plan without evidence beside that of the bundle of REF (by default main), in turns
import { spawn, spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { startLoopbackS3 } from '../../__tests__/aws/integrity/loopback-s3.ts';
import { installAwsCli } from '../../__tests__/scenarios/moto/install.ts';
import { validateLogs } from '../../__tests__/simulator/validate-logs/validate-logs.ts';
import { newTrail } from '../../simulator/cloudtrail/trail-responses.ts';
import { actAs } from '../../simulator/routes/act-as.ts';
import { runAction } from '../../simulator/runner/runner.ts';
import { type SimulatedCloud, startSimulatedCloud } from '../../simulator/server.ts';
import { deliverLogs } from '../../simulator/services/deliveries/deliver-logs.ts';
import { signingKeys } from '../../simulator/services/deliveries/signing-keys.ts';
import { iamUser } from '../../simulator/services/event-history/actors.ts';
import {
  DELEGATED_ADMINISTRATOR,
  EVIDENCE_ROLE_NAME,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
  ORGANIZATION_ID,
  TRAIL_NAME,
} from '../../simulator/world/company.ts';
import { createWorld } from '../../simulator/world/create-world.ts';
import type { World } from '../../simulator/world/world.ts';

const [ACCOUNTS, FEW_ACCOUNTS, REGIONS, HOURS] = [80, 20, 17, 26];
const MAX = { bareRatio: 2, mebibytes: 250, growth: 1.1, planRatio: 1.05 };
const MIN_CLI_RATIO = 100;
const [PAIRS, PLAN_PAIRS] = [3, 15];
const HOUR = 3_600_000;
const BUCKET = 'org-trail-logs';
const TRAIL = `arn:aws:cloudtrail:us-east-1:${MANAGEMENT_ACCOUNT}:trail/${TRAIL_NAME}`;
const ACTIVE = { filesPerHour: 12, regions: ['us-east-1', 'us-east-2', 'us-west-1'] };
const PLAN = {
  prerequisites: 'skip',
  'aws-region': 'us-east-1',
  'role-to-assume': `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-plan`,
  'trail-name': TRAIL_NAME,
  's3-bucket-name': BUCKET,
  mode: 'check',
};
const VERIFY = {
  ...PLAN,
  'verify-integrity': 'digests',
  'verify-hours': String(HOURS),
  'evidence-role-to-assume': `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${EVIDENCE_ROLE_NAME}`,
};

interface Usage {
  readonly cpuSeconds: number;
  readonly mebibytes: number;
}

/** Runs in the process that is measured. maxRSS would be the parent's where that was larger. */
const MEASURE = `import { readFileSync, writeSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const [, kibibytes] = /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  writeSync(2, JSON.stringify({ cpuSeconds: (user + system) / 1e6, mebibytes: kibibytes / 1024 }) + '\\n');
});`;
const MEASURED = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(MEASURE)}` };

function usageOf(stderr: string): Usage {
  return JSON.parse(stderr.trim().split('\n').at(-1)!) as Usage;
}

/** The trail was started so long ago that the newest digest of each chain is there, and the oldest is as old as the window. */
function deliveredWorld(now: number): World {
  const world = createWorld();
  const settings = { isOrganizationTrail: true, isMultiRegionTrail: true, logFileValidationEnabled: true };
  world.trails.set(TRAIL, { ...newTrail(TRAIL, BUCKET), ...settings });
  const at = new Date(now - 40 * HOUR - 55 * 60_000);
  actAs(world, iamUser('alice'), { at }, 'cloudtrail:StartLogging', { Name: TRAIL_NAME });
  const { accounts } = world.organization!;
  accounts.delete(DELEGATED_ADMINISTRATOR);
  for (let id = 600_000_000_000; accounts.size < ACCOUNTS; id += 1) {
    world.accounts.set(String(id), { ...world.accounts.get(MEMBER_ACCOUNT)!, id: String(id) });
    accounts.add(String(id));
  }
  world.accountList.pageSize = 20;
  const filesPerHour = (_: string, region: string) => (ACTIVE.regions.includes(region) ? ACTIVE.filesPerHour : 0);
  deliverLogs(world, TRAIL, { from: new Date(now - (HOURS + 2) * HOUR), to: new Date(now), filesPerHour });
  return world;
}

/** S3 alone, for ours and bare HTTP alike: the simulated S3 refuses what is not signed. */
function serveObjects(world: World) {
  const stored = [...world.objects.get(BUCKET)!.versions].map(([key, versions]) => {
    const { body, lastModified, metadata } = versions[0]!;
    return [key, { body: Buffer.from(body), lastModified: lastModified.toISOString(), metadata }] as const;
  });
  return startLoopbackS3({ objects: new Map(stored), keepsRequests: false });
}

interface Run extends Usage {
  readonly seconds: number;
  readonly digests: number;
}

async function ours(cloud: SimulatedCloud, inputs: Record<string, string>, bundle?: string): Promise<Run> {
  const started = performance.now();
  const { exitCode, stdout, stderr, outputs } = await runAction(cloud, {
    inputs,
    env: MEASURED,
    ...(bundle !== undefined && { bundle }),
  });
  if (exitCode !== 0) throw new Error(stdout);
  const { integrity } = JSON.parse(outputs['evidence'] || '{}') as { integrity?: { digests: number; unknown: number } };
  if (integrity && integrity.unknown > 0) throw new Error(outputs['evidence']);
  return {
    ...usageOf(stderr),
    seconds: (performance.now() - started) / 1000,
    digests: integrity?.digests ?? 0,
  };
}

/** What the process that makes bare requests is given: nothing to do where there are no accounts. */
interface BareInput {
  readonly port: number;
  readonly accounts: readonly string[];
  /** ISO 8601. */
  readonly from: string;
  /** In base64, by Region. */
  readonly keys: Readonly<Record<string, string>>;
  readonly keyEncoding: 'pkcs1' | 'spki';
}

async function bare(input: BareInput): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [import.meta.filename, 'bare'], { env: { ...process.env, ...MEASURED } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  child.stdin.end(JSON.stringify(input));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(stderr);
  return { ...usageOf(stderr), seconds: (performance.now() - started) / 1000, digests: Number(stdout) };
}

/** Every list and every digest by hand: its signature, its link, and that the files that it names are listed. */
async function readBare({ port, accounts, from, keys, keyEncoding }: BareInput): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 128 });
  const get = (path: string) =>
    new Promise<{ headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const request = http.get({ host: '127.0.0.1', port, path, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      });
      request.on('error', reject);
    });
  const list = async (query: Record<string, string>) => {
    const { body } = await get(`/${BUCKET}/?${new URLSearchParams({ 'list-type': '2', ...query }).toString()}`);
    return [...body.toString().matchAll(/<(?:Key|Prefix)>([^<]*)</g)].map(([, one]) => decodeURIComponent(one!));
  };
  const day = from.slice(0, 10).replaceAll('-', '/');
  const since = from.replace(/[-:]|\.\d+/g, '');
  let digests = 0;
  const chain = async (folder: string) => {
    const der = Buffer.from(keys[folder.split('/').at(-2)!]!, 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: keyEncoding });
    const logs = folder.replace('CloudTrail-Digest', 'CloudTrail');
    const [listed, files] = await Promise.all([
      list({ prefix: folder, 'start-after': `${folder}${day}/` }),
      list({ prefix: logs, 'start-after': `${logs}${day}/` }),
    ]);
    const names = new Set(files);
    const read = await Promise.all(
      listed
        .filter((one) => /_(\d{8}T\d{6}Z)/.exec(one)![1]! >= since)
        .map(async (one) => {
          const { headers, body } = await get(`/${BUCKET}/${one}`);
          const bytes = gunzipSync(body);
          const digest = JSON.parse(bytes.toString()) as Record<string, string> & { logFiles: { s3Object: string }[] };
          const hash = createHash('sha256').update(bytes).digest('hex');
          return { one, digest, hash, signature: headers['x-amz-meta-signature'] as string };
        }),
    );
    for (const [index, { one, digest, hash, signature }] of read.entries()) {
      if (!digest.logFiles.every(({ s3Object }) => names.has(s3Object))) throw new Error(folder);
      const previous = read[index - 1];
      const { digestEndTime, previousDigestHashValue, previousDigestSignature } = digest;
      const isLinked = previousDigestHashValue === previous?.hash && previousDigestSignature === previous?.signature;
      const signed = [digestEndTime, `${BUCKET}/${one}`, hash, previousDigestSignature].join('\n');
      const isGenuine = verify('sha256', Buffer.from(signed), key, Buffer.from(signature, 'hex'));
      if (!isGenuine || (previous && !isLinked)) throw new Error(one);
    }
    digests += read.length;
  };
  const folders: string[] = [];
  for (const account of accounts) {
    const prefix = `AWSLogs/${ORGANIZATION_ID}/${account}/CloudTrail-Digest/`;
    folders.push(...(await list({ prefix, delimiter: '/' })).filter((folder) => folder !== prefix));
  }
  const regions = folders.values();
  const worker = async () => {
    for (const folder of regions) await chain(folder);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  agent.destroy();
  return digests;
}

/** Seconds for one chain of a Region without log files, so that the CLI, which reads log files, too, has none to read. */
async function secondsOfCli(cloud: SimulatedCloud, account: string, now: number): Promise<number> {
  const python = installAwsCli(console.log);
  const started = performance.now();
  const { exitCode, output } = await validateLogs(python, cloud, {
    trailArn: TRAIL,
    account,
    region: 'eu-west-1',
    start: new Date(now - HOURS * HOUR),
    end: new Date(now),
  });
  if (exitCode !== 0 || !output.includes(`${HOURS}/${HOURS} digest files valid`)) throw new Error(output);
  return (performance.now() - started) / 1000;
}

/** The bundle of a commit, in a folder of its own; `null` where there is no such commit. */
function bundleOf(ref: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-bundle-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const archive = spawnSync('git', ['archive', ref, 'dist'], { maxBuffer: 2 ** 28 });
  if (archive.status !== 0) return null;
  spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  return join(folder, 'dist/index.js');
}

function line(name: string, { digests, cpuSeconds, seconds, mebibytes }: Run): void {
  const numbers = [`${digests} digests`, `${cpuSeconds.toFixed(2)} s CPU`, `${seconds.toFixed(2)} s`];
  console.log(name.padEnd(18), ...[...numbers, `${mebibytes.toFixed(0)} MiB`].map((one) => one.padStart(15)));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}

/** The same again and again, one by one. */
async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  while (results.length < count) results.push(await work());
  return results;
}

async function compare(ref: string): Promise<void> {
  const now = Date.now();
  const world = deliveredWorld(now);
  const [cloud, s3] = await Promise.all([startSimulatedCloud(world), serveObjects(world)]);
  cloud.environment['AWS_ENDPOINT_URL_S3'] = `http://127.0.0.1:${s3.port}`;
  const accounts = [...world.organization!.accounts].sort().slice(0, FEW_ACCOUNTS);
  const keys = [...world.enabledRegions].map((region) => [
    region,
    signingKeys(world, region)[0]!.value.toString('base64'),
  ]);
  const bareInput: BareInput = {
    port: s3.port,
    accounts,
    from: new Date(now - HOURS * HOUR).toISOString(),
    keys: Object.fromEntries(keys) as Record<string, string>,
    keyEncoding: world.deliveries.keyEncoding,
  };
  const verifyFew = { ...VERIFY, 'verify-accounts': accounts.join(',') };

  const pairs = await times(PAIRS, async () => {
    const pair = {
      bare: await bare(bareInput),
      ours: await ours(cloud, verifyFew),
      all: await ours(cloud, VERIFY),
      oneChainOfCli: await secondsOfCli(cloud, accounts[0]!, now),
    };
    line('bare HTTP', pair.bare);
    line('ours', pair.ours);
    line('… of all accounts', pair.all);
    return pair;
  });
  const nothing = { bare: await bare({ ...bareInput, accounts: [] }), ours: await ours(cloud, PLAN) };
  const cpu = (of: 'bare' | 'ours', pair: (typeof pairs)[number]) => pair[of].cpuSeconds - nothing[of].cpuSeconds;
  const bareRatio = median(pairs.map((pair) => cpu('ours', pair) / cpu('bare', pair)));
  const [few, all] = (['ours', 'all'] as const).map((of) => median(pairs.map((pair) => pair[of].mebibytes)));
  const growth = all! / few!;
  const most = Math.max(...pairs.flatMap((pair) => [pair.ours.mebibytes, pair.all.mebibytes]));

  const chains = FEW_ACCOUNTS * REGIONS;
  const oneChain = median(pairs.map((pair) => pair.oneChainOfCli));
  const cliRatio = median(pairs.map((pair) => (pair.oneChainOfCli * chains) / pair.ours.seconds));

  const perDigest = (1000 * median(pairs.map((pair) => cpu('ours', pair)))) / pairs[0]!.ours.digests;
  console.log(`${perDigest.toFixed(2)} ms of CPU for a digest, its share of the lists included`);
  const checks: [string, boolean][] = [
    [`CPU of ours / bare HTTP: ${bareRatio.toFixed(2)} (at most ${MAX.bareRatio})`, bareRatio <= MAX.bareRatio],
    [
      `Time of the AWS CLI / ours: ${cliRatio.toFixed(0)} (at least ${MIN_CLI_RATIO}; the CLI needs ${oneChain.toFixed(2)} s for one of ${chains} chains)`,
      cliRatio >= MIN_CLI_RATIO,
    ],
    [
      `Memory: at most ${most.toFixed(0)} MiB (below ${MAX.mebibytes}), with all accounts ${growth.toFixed(2)} times as much (at most ${MAX.growth})`,
      most < MAX.mebibytes && growth <= MAX.growth,
    ],
  ];
  const other = bundleOf(ref);
  if (other === null) console.log(`There is no ${ref} to compare a plan with.`);
  else {
    const ratios = await times(PLAN_PAIRS, async () => {
      const before = await ours(cloud, PLAN, other);
      return (await ours(cloud, PLAN)).cpuSeconds / before.cpuSeconds;
    });
    const planRatio = median(ratios);
    checks.push([
      `CPU of a plan / that of ${ref}: ${planRatio.toFixed(3)} (at most ${MAX.planRatio}, of ${PLAN_PAIRS} pairs)`,
      planRatio <= MAX.planRatio,
    ]);
  }
  for (const [what, holds] of checks) console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  s3.close();
  await cloud.close();
  if (!checks.every(([, holds]) => holds)) process.exitCode = 1;
}

if (process.argv[2] === 'bare') {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  console.log(await readBare(JSON.parse(Buffer.concat(chunks).toString()) as BareInput));
} else await compare(process.argv[2] ?? 'main');
