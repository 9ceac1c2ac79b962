// What verifying the record costs: `npm run bench`. One organization of 20 accounts with 17 Regions, 26 hours of digests, on a loopback
// server: ours against the same requests and the same verifications over bare HTTP, in turns, as ratios of processor time; the peak of
// memory, and that of four times as many accounts.
import { fork, spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { BUCKET, CHAIN_OF, deliver, listPublicKeys, ORGANIZATION_ID } from '../__tests__/aws/integrity/delivered.ts';
import { startLoopbackS3 } from '../__tests__/aws/integrity/loopback-s3.ts';
import { openEvidence } from '../src/reconcile/evidence/evidence-source.ts';
import { verifyIntegrity } from '../src/reconcile/evidence/verify-integrity.ts';
import type { Session } from '../src/aws/session/sign-in.ts';
import type { Run } from '../src/reconcile/run.ts';
import type { Log } from '../src/runtime/log.ts';

const HOURS = 26;
const UNTIL = '2026-11-29T05:10:07Z';
const NOW = '2026-11-29T06:05:00Z';
const FROM = '2026-11-28T04:05:00Z';
const MAX_RATIO = 2;
const MAX_MEBIBYTES = 250;
const REGIONS = Array.from({ length: 17 }, (_, index) => (index === 0 ? 'us-east-1' : `eu-west-${index}`));
const ACTIVE = { perHour: 12, regions: REGIONS.slice(0, 3) };
const IN_FLIGHT = 128;

function accountsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(100_000_000_000 + index));
}

interface Measured {
  readonly digests: number;
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly mebibytes: number;
}

/** After one account, which loads and compiles what a run needs, whatever it reads. */
async function measured(work: (accounts: readonly string[]) => Promise<number>): Promise<Measured> {
  await work(accountsOf(1));
  const [cpu, started] = [process.cpuUsage(), performance.now()];
  const digests = await work([]);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  return { digests, cpuSeconds: (user + system) / 1e6, seconds, mebibytes: process.resourceUsage().maxRSS / 1024 };
}

async function ours(port: number, accounts: readonly string[]): Promise<number> {
  process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${port}`;
  const log = { info: console.log, debug: () => undefined, warning: console.log } as unknown as Log;
  const session: Session = {
    identity: { account: '111111111111', arn: 'arn:aws:sts::111111111111:assumed-role/evidence/bench' },
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example', sessionToken: 'x'.repeat(600) },
    allowedActions: new Set([
      's3:ListBucket',
      's3:GetObject',
      'cloudtrail:ListPublicKeys',
      'organizations:ListAccounts',
    ]),
    environment: process.env,
    log,
    signal: new AbortController().signal,
  };
  const source = openEvidence({
    bucketSession: session,
    organizationSession: session,
    trail: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
    of: CHAIN_OF,
    bucketRegion: 'us-east-1',
    from: FROM,
    now: NOW,
    isMultiRegion: true,
    hasValidation: true,
    notDue: null,
    accounts,
    shard: null,
  });
  const input = { source, level: 'digests', checkpoint: null, interruptions: [] } as const;
  const proof = await verifyIntegrity({ log, signal: session.signal } as Run, input);
  if (proof.status !== 'pass' || proof.warnings.length + proof.unknown.length > 0) {
    throw new Error(JSON.stringify({ ...proof, checkpoint: null }).slice(0, 2000));
  }
  return proof.digests;
}

/** The same by hand: every list and every digest, its signature, its link, and that the files that it names are listed. */
async function bare(port: number, only: readonly string[]): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
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
  const { Value } = listPublicKeysOf(await post(port, 'ListPublicKeys'));
  const key = createPublicKey({ key: Buffer.from(Value, 'base64'), format: 'der', type: 'pkcs1' });
  let digests = 0;
  const chain = async (folder: string) => {
    const keys = await list({ prefix: folder, 'start-after': `${folder}2026/11/28/` });
    const logs = folder.replace('CloudTrail-Digest', 'CloudTrail');
    const files = new Set(await list({ prefix: logs, 'start-after': `${logs}2026/11/28/` }));
    const read = await Promise.all(
      keys.map(async (one) => {
        const { headers, body } = await get(`/${BUCKET}/${one}`);
        const bytes = gunzipSync(body);
        const digest = JSON.parse(bytes.toString()) as Record<string, string> & { logFiles: { s3Object: string }[] };
        const hash = createHash('sha256').update(bytes).digest('hex');
        const signature = headers['x-amz-meta-signature'] as string;
        const { digestEndTime, previousDigestSignature } = digest;
        const signed = `${digestEndTime}\n${BUCKET}/${one}\n${hash}\n${previousDigestSignature ?? 'null'}`;
        if (!verify('sha256', Buffer.from(signed), key, Buffer.from(signature, 'hex'))) throw new Error(one);
        return { digest, hash, signature };
      }),
    );
    for (const [index, { digest }] of read.entries()) {
      if (!digest.logFiles.every(({ s3Object }) => files.has(s3Object))) throw new Error(folder);
      const previous = read[index - 1];
      if (
        previous &&
        (digest['previousDigestHashValue'] !== previous.hash ||
          digest['previousDigestSignature'] !== previous.signature)
      ) {
        throw new Error(folder);
      }
    }
    digests += read.length;
  };
  const accounts = await list({ prefix: `AWSLogs/${ORGANIZATION_ID}/`, delimiter: '/' });
  const folders: string[] = [];
  for (const account of accounts.filter((one) => only.length === 0 || one.includes(`/${only[0]}/`))) {
    folders.push(...(await list({ prefix: `${account}CloudTrail-Digest/`, delimiter: '/' })));
  }
  const regions = folders.filter((folder) => !folder.endsWith('CloudTrail-Digest/')).values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const folder of regions) await chain(folder);
    }),
  );
  agent.destroy();
  return digests;
}

async function post(port: number, operation: string): Promise<unknown> {
  const headers = { 'x-amz-target': `CloudTrail_20131101.${operation}` };
  return (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body: '{}' })).json();
}

function listPublicKeysOf(answer: unknown): { Value: string } {
  return (answer as ReturnType<typeof listPublicKeys>).PublicKeyList[0]!;
}

async function serve(accounts: readonly string[]): Promise<void> {
  const objects = await deliver({ accounts, regions: REGIONS, until: UNTIL, hours: HOURS, files: ACTIVE });
  const members = accounts.map((Id) => ({ Id, Name: Id, State: 'ACTIVE', JoinedTimestamp: 1_600_000_000 }));
  const others = { ListPublicKeys: listPublicKeys, ListAccounts: () => ({ Accounts: members }) };
  const { port } = await startLoopbackS3({ objects, others, keepsRequests: false });
  process.send!(port);
}

/**
 * V8 lets garbage grow to about 100 MiB before it collects it, in any process that runs for some seconds: with less room for it the peak
 * shows what is retained.
 */
const LITTLE_GARBAGE = ['--max-semi-space-size=8'];

/** Runs `what` in a process of its own. */
function run(what: 'ours' | 'bare', port: number, flags: readonly string[] = []): Measured {
  const child = spawnSync(process.execPath, [...flags, import.meta.filename, what, String(port)], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${what}: ${child.stdout}${child.stderr}`);
  return JSON.parse(child.stdout.trim().split('\n').at(-1)!) as Measured;
}

/** Starts a server for so many accounts in a process of its own. */
async function withServer<T>(accounts: number, body: (port: number) => T): Promise<T> {
  const server = fork(import.meta.filename, ['serve', String(accounts)]);
  try {
    const port = await new Promise<number>((resolve, reject) => {
      server.once('message', (message) => resolve(message as number));
      server.once('exit', () => reject(new Error('The server ended.')));
    });
    return body(port);
  } finally {
    server.kill();
  }
}

function line(name: string, { digests, cpuSeconds, seconds, mebibytes }: Measured): void {
  const numbers = [`${digests} digests`, `${cpuSeconds.toFixed(2)} s CPU`, `${seconds.toFixed(2)} s`];
  const memory = `${mebibytes.toFixed(0)} MiB at most`;
  console.log(name.padEnd(22), ...[...numbers, memory].map((one) => one.padStart(17)));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}

async function compare(): Promise<void> {
  const { ratio, retained } = await withServer(20, (port) => {
    const pairs = [1, 2, 3].map(() => ({ bare: run('bare', port), ours: run('ours', port) }));
    for (const pair of pairs) {
      line('bare HTTP', pair.bare);
      line('ours', pair.ours);
    }
    const ratio = median(pairs.map((pair) => pair.ours.cpuSeconds / pair.bare.cpuSeconds));
    return { ratio, retained: run('ours', port, LITTLE_GARBAGE) };
  });
  line('ours, little garbage', retained);
  const four = await withServer(80, (port) => run('ours', port, LITTLE_GARBAGE));
  line('… with 80 accounts', four);
  const checks = [
    [`Processor time, ours against bare HTTP: ${ratio.toFixed(2)} (at most ${MAX_RATIO})`, ratio <= MAX_RATIO],
    ...[retained, four].map(
      ({ digests, mebibytes }) =>
        [
          `Memory for ${digests} digests: ${mebibytes.toFixed(0)} MiB (below ${MAX_MEBIBYTES})`,
          mebibytes < MAX_MEBIBYTES,
        ] as const,
    ),
  ] as const;
  for (const [what, holds] of checks) console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!checks.every(([, holds]) => holds)) process.exitCode = 1;
}

const [, , mode, number] = process.argv;
if (mode === 'serve') await serve(accountsOf(Number(number)));
else if (mode === 'ours' || mode === 'bare') {
  console.log(JSON.stringify(await measured((accounts) => (mode === 'ours' ? ours : bare)(Number(number), accounts))));
} else await compare();
