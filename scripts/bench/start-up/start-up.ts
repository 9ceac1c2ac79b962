// What starting costs: `npm run bench -- start-up [BUNDLE]`. A plan of a trail in sync by the bundle in dist (or another: the path of its
// index.js), as a whole process, in turns with one that sends the same requests in the same waves by bare node:http. With all checks
// and without prerequisites; 0 and 100 ms a response; over HTTP, and over TLS, where a new connection costs two round trips
// more. Prints medians, their ratio and a verdict for each.
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newTrail } from '../../../simulator/cloudtrail/trail-responses.ts';
import { actAs } from '../../../simulator/routes/act-as.ts';
import { runAction } from '../../../simulator/runner/runner.ts';
import { type SimulatedCloud, startSimulatedCloud } from '../../../simulator/server.ts';
import { iamUser } from '../../../simulator/services/event-history/actors.ts';
import { MANAGEMENT_ACCOUNT, TRAIL_NAME } from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import {
  type Certificate,
  type Distance,
  type Endpoints,
  type Exchange,
  recordFrom,
  replay,
} from './recorded-cloud.ts';

const PAIRS = 9;
const ROUND_TRIP_MILLISECONDS = 100;
const NEAR: Distance = { response: 0, connection: 0 };
const FAR: Distance = { response: ROUND_TRIP_MILLISECONDS, connection: 0 };
/** A new connection is TCP's round trip and that of TLS 1.3. */
const FAR_BY_TLS: Distance = { ...FAR, connection: 2 * ROUND_TRIP_MILLISECONDS };
const NETWORKS: readonly { readonly distance: Distance; readonly isTls: boolean; readonly maxRatio: number }[] = [
  { distance: NEAR, isTls: false, maxRatio: 3 },
  { distance: FAR, isTls: false, maxRatio: 1.1 },
  { distance: NEAR, isTls: true, maxRatio: 3 },
  { distance: FAR_BY_TLS, isTls: true, maxRatio: 1.1 },
];

const PLAN = {
  'aws-region': 'us-east-1',
  'role-to-assume': `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-plan`,
  'trail-name': TRAIL_NAME,
  's3-bucket-name': 'org-trail-logs',
  mode: 'plan',
};
const CASES = [
  { what: 'all checks', inputs: PLAN },
  { what: 'without prerequisites', inputs: { ...PLAN, prerequisites: 'skip' } },
];

const FLOOR = fileURLToPath(new URL('floor.mjs', import.meta.url));
/** V8 would keep what it compiled of one run for the next, which a runner does not have. */
const ALONE = { NODE_DISABLE_COMPILE_CACHE: '1' };

/** The whole life of a process, in milliseconds. */
function lifeOf(child: ChildProcess): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - started);
      else reject(new Error(`The process ended with ${code}.`));
    });
  });
}

interface Run {
  readonly cloud: SimulatedCloud;
  readonly inputs: Record<string, string>;
  readonly env: Record<string, string>;
}

async function ours({ cloud, inputs, env }: Run): Promise<number> {
  let life: Promise<number> | undefined;
  const bundle = process.argv[2];
  const { outputs, stdout, stderr } = await runAction(cloud, {
    inputs,
    env: { ...env, ...ALONE },
    ...(bundle !== undefined && { bundle }),
    onStart: (child) => {
      life = lifeOf(child);
    },
  });
  if (outputs['outcome'] !== 'in-sync') throw new Error(stdout + stderr);
  return life!;
}

function floor(requests: string, env: Record<string, string>): Promise<number> {
  return lifeOf(spawn(process.execPath, [FLOOR, requests], { env: { ...env, ...ALONE }, stdio: 'inherit' }));
}

/** A cloud whose trail is as declared. */
async function cloudInSync(): Promise<SimulatedCloud> {
  const world = createWorld();
  const arn = `arn:aws:cloudtrail:us-east-1:${MANAGEMENT_ACCOUNT}:trail/${TRAIL_NAME}`;
  const settings = { isOrganizationTrail: true, isMultiRegionTrail: true, logFileValidationEnabled: true };
  world.trails.set(arn, { ...newTrail(arn, PLAN['s3-bucket-name']), ...settings });
  actAs(world, iamUser('alice'), {}, 'cloudtrail:StartLogging', { Name: TRAIL_NAME });
  return startSimulatedCloud(world);
}

/** What the process that answers is given. */
interface Replayed {
  readonly exchanges: readonly Exchange[];
  readonly distance: Distance;
  readonly certificate: Certificate | null;
}

/** A process of its own answers, so that neither side waits for the one that measures. */
async function answering<T>(replayed: Replayed, use: (endpoints: Endpoints) => Promise<T>): Promise<T> {
  const child = fork(import.meta.filename, ['answer']);
  try {
    const endpoints = await new Promise<Endpoints>((resolve, reject) => {
      child.on('message', (message) => resolve(message as Endpoints)).on('error', reject);
      child.send(replayed);
    });
    return await use(endpoints);
  } finally {
    child.kill();
  }
}

function inWaves(exchanges: readonly Exchange[]): Exchange[][] {
  return [...Map.groupBy(exchanges, ({ wave }) => wave).values()];
}

/** The requests of a wave, at the addresses that answer now. */
function requestsOf(wave: readonly Exchange[], endpoints: Endpoints) {
  return wave.map(({ request: { endpoint, path, method, headers, body } }) => {
    const others = Object.entries(headers).filter(([name]) => name !== 'host');
    return { url: new URL(path, endpoints[endpoint]).href, method, headers: Object.fromEntries(others), body };
  });
}

/** A certificate of 127.0.0.1 that is its own authority, as files of a folder. */
function makeCertificate(folder: string): Certificate {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert], { stdio: 'pipe' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}

interface Pair {
  readonly ours: number;
  readonly floor: number;
}

function judge({ distance, isTls, maxRatio }: (typeof NETWORKS)[number], pairs: readonly Pair[]): void {
  const ratio = median(pairs.map((pair) => pair.ours / pair.floor));
  const [own, least] = [median(pairs.map((pair) => pair.ours)), median(pairs.map((pair) => pair.floor))];
  const network = `${isTls ? 'TLS ' : 'HTTP'} ${String(distance.response).padStart(3)} ms`;
  const numbers = `${own.toFixed(0)} / ${least.toFixed(0)} ms = ${ratio.toFixed(2)} (at most ${maxRatio})`;
  console.log(`${ratio <= maxRatio ? 'PASS' : 'FAIL'} ${network}  ${numbers}`);
  if (ratio > maxRatio) process.exitCode = 1;
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-bench-'));
  const requests = join(folder, 'requests.json');
  const cloud = await cloudInSync();
  try {
    const certificate = makeCertificate(folder);
    for (const { what, inputs } of CASES) {
      const { exchanges, environment, close } = await recordFrom(cloud);
      await ours({ cloud, inputs, env: environment });
      close();
      const waves = inWaves(exchanges);
      const sizes = waves.map((wave) => wave.length).join(' + ');
      console.log(`A plan, ${what}: ${exchanges.length} requests in waves of ${sizes}`);
      for (const network of NETWORKS) {
        const { distance, isTls } = network;
        const trust = isTls ? { NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') } : {};
        await answering({ exchanges, distance, certificate: isTls ? certificate : null }, async (endpoints) => {
          writeFileSync(requests, JSON.stringify(waves.map((wave) => requestsOf(wave, endpoints))));
          const env = { ...endpoints, ...trust };
          const pairs: Pair[] = [];
          while (pairs.length < PAIRS) {
            pairs.push({ floor: await floor(requests, trust), ours: await ours({ cloud, inputs, env }) });
          }
          judge(network, pairs);
        });
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
    await cloud.close();
  }
}

if (process.argv[2] === 'answer') {
  process.once('message', (message) => {
    const { exchanges, distance, certificate } = message as Replayed;
    void replay(exchanges, distance, certificate).then(({ environment }) => process.send!(environment));
  });
} else await measure();
