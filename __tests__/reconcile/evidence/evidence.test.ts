/** The loop over accounts and Regions, and the census beside it, on a bucket on loopback. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { openEvidence, type EvidenceInput } from '../../../src/reconcile/evidence/evidence-source.ts';
import { takeCensus } from '../../../src/reconcile/evidence/take-census.ts';
import { type IntegrityInput, verifyIntegrity } from '../../../src/reconcile/evidence/verify-integrity.ts';
import type { Run } from '../../../src/reconcile/run.ts';
import { fakeSession } from '../../aws/fake-aws.ts';
import { CHAIN_OF, deliver, listPublicKeys, ORGANIZATION_ID } from '../../aws/integrity/delivered.ts';
import { type LoopbackOptions, type LoopbackS3, startLoopbackS3 } from '../../aws/integrity/loopback-s3.ts';

const ACCOUNTS = ['111111111111', '222222222222', '333333333333'];
const REGIONS = ['eu-west-1', 'us-east-1'];
const objects = await deliver({
  accounts: ACCOUNTS,
  regions: REGIONS,
  until: '2026-11-29T05:10:07Z',
  hours: 4,
  files: { perHour: 2, regions: ['us-east-1'] },
});
const FROM = '2026-11-29T01:05:00Z';

let server: LoopbackS3 | null = null;
const before = process.env['AWS_ENDPOINT_URL'];

afterEach(() => {
  server?.close();
  if (before === undefined) delete process.env['AWS_ENDPOINT_URL'];
  else process.env['AWS_ENDPOINT_URL'] = before;
});

interface Setup extends Partial<EvidenceInput>, Partial<Omit<IntegrityInput, 'source'>> {
  readonly served?: Partial<LoopbackOptions>;
  readonly stop?: AbortController;
}

async function open({ served = {}, stop = new AbortController(), ...input }: Setup = {}) {
  const members = ACCOUNTS.map((Id) => ({ Id, Name: `n${Id}`, State: 'ACTIVE', JoinedTimestamp: 1_600_000_000 }));
  // Some pages are empty, and have a token all the same.
  const others = {
    ListPublicKeys: listPublicKeys,
    ListAccounts: ({ NextToken }: Record<string, unknown>) =>
      NextToken === undefined ? { Accounts: [], NextToken: 'x' } : { Accounts: members },
  };
  server = await startLoopbackS3({ objects, others, ...served });
  process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${server.port}`;
  const actions = ['s3:ListBucket', 's3:GetObject', 'cloudtrail:ListPublicKeys', 'organizations:ListAccounts'];
  const session = { ...fakeSession(), allowedActions: new Set(actions), signal: stop.signal };
  const source = openEvidence({
    bucketSession: session,
    organizationSession: session,
    trail: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
    of: CHAIN_OF,
    bucketRegion: 'us-east-1',
    from: FROM,
    now: '2026-11-29T06:05:00Z',
    checkpoint: null,
    isMultiRegion: true,
    hasValidation: true,
    notDue: null,
    readsRegions: false,
    accounts: [],
    shard: null,
    ...input,
  });
  const run = { log: session.log, signal: stop.signal } as Run;
  const how = { source, level: 'digests', interruptions: Promise.resolve([]), ...input } as const;
  return { server, source, verify: () => verifyIntegrity(run, how), census: () => takeCensus(run, source) };
}

function without(...parts: string[]) {
  return new Map([...objects].filter(([key]) => !parts.every((part) => key.includes(part))));
}

describe('reconcile: integrity of all accounts and Regions', () => {
  test('a healthy record passes, with its counts and a checkpoint', async () => {
    const { verify, server } = await open({ level: 'files' });
    const proof = await verify();
    expect(proof).toMatchObject({ status: 'pass', accounts: 3, regions: 2, chains: 6, digests: 24, findings: [] });
    expect(proof).toMatchObject({ files: 24, hashed: 24, warnings: [], unknown: [], isPartial: false });
    expect(Object.keys(proof.checkpoint!.chains)).toHaveLength(6);
    expect(server.requests.filter((request) => request === 'ListPublicKeys')).toHaveLength(2);
  });

  test('an account whose record was deleted as a whole is noticed by the checkpoint alone', async () => {
    const { checkpoint } = await (await open()).verify();
    server!.close();
    const gone = { objects: without('/222222222222/') };
    expect(await (await open({ served: gone })).verify()).toMatchObject({ status: 'pass', accounts: 2 });
    server!.close();
    const proof = await (await open({ served: gone, checkpoint })).verify();
    expect(proof.status).toBe('fail');
    expect(new Set(proof.findings.map(({ account }) => account))).toEqual(new Set(['222222222222']));
  });

  test('named accounts alone are verified; the entries of the others are kept', async () => {
    const { checkpoint } = await (await open()).verify();
    server!.close();
    const proof = await (await open({ accounts: ['333333333333', '444444444444'], checkpoint })).verify();
    expect(proof).toMatchObject({ accounts: 1, chains: 2 });
    expect(proof.checkpoint).toEqual(checkpoint);
  });

  test('a named account of which nothing is there is unknown, in its own shard alone', async () => {
    const nothing = [
      expect.stringMatching(/^444444444444: No digest of this account is in .* Check verify-accounts\.$/),
    ];
    const accounts = ['333333333333', '444444444444'];
    expect(await (await open({ accounts })).verify()).toMatchObject({ status: 'pass', accounts: 1, unknown: nothing });
    for (const [index, status, unknown] of [
      [1, 'unknown', nothing],
      [2, 'pass', []],
    ] as const) {
      server!.close();
      const { verify } = await open({ accounts, shard: { index, count: 2 } });
      expect(await verify()).toMatchObject({ status, unknown });
    }
    server!.close();
    const notDue = 'Logging was turned on a moment ago.';
    expect(await (await open({ accounts, notDue })).verify()).toMatchObject({ status: 'pass', unknown: [] });
  });

  test('a window in which no digest is due yet says so', async () => {
    const proof = await (await open({ from: '2026-11-29T06:00:00Z' })).verify();
    expect(proof).toMatchObject({ status: 'unknown', digests: 0 });
    expect(proof.unknown).toEqual([expect.stringContaining('Set verify-hours to 4 or more')]);
  });

  test('the shards are a partition, and each writes its own accounts alone', async () => {
    const { checkpoint } = await (await open()).verify();
    const chains: string[] = [];
    for (const index of [1, 2]) {
      server!.close();
      const proof = await (await open({ shard: { index, count: 2 }, checkpoint })).verify();
      expect(proof.status).toBe('pass');
      chains.push(...Object.keys(proof.checkpoint!.chains));
    }
    expect(chains.sort()).toEqual(Object.keys(checkpoint!.chains).sort());
  });

  test('what cannot be listed is unknown, and keeps its entry', async () => {
    const { checkpoint } = await (await open()).verify();
    server!.close();
    const denied = (prefix: string) => (request: string) =>
      request.startsWith(`list ${prefix}`) ? ({ status: 403, code: 'AccessDenied' } as const) : null;
    const one = `AWSLogs/${ORGANIZATION_ID}/222222222222/`;
    const proof = await (await open({ checkpoint, served: { fault: denied(one) } })).verify();
    expect(proof).toMatchObject({ status: 'pass', findings: [] });
    expect(proof.unknown.join()).toContain('s3:ListBucket');
    expect(proof.checkpoint).toEqual(checkpoint);
    server!.close();
    const nothing = await (await open({ checkpoint, served: { fault: denied('') } })).verify();
    expect(nothing).toMatchObject({ status: 'unknown', digests: 0, checkpoint });
  });

  test('a bucket without a delivery proves nothing', async () => {
    const proof = await (await open({ served: { objects: new Map() } })).verify();
    expect(proof).toMatchObject({ status: 'unknown', checkpoint: null });
    expect(proof.unknown).toEqual([expect.stringContaining('No digest of an account')]);
  });

  test('a run that is stopped while accounts are listed says so, and nothing of S3', async () => {
    const stop = new AbortController();
    const fault = (request: string) => {
      if (request.startsWith('list ')) stop.abort('SIGTERM');
      return null;
    };
    const { verify, census } = await open({ served: { fault }, stop });
    const [proof, coverage] = [await verify(), await census()];
    const why = 'The run was stopped before the accounts were listed.';
    expect([proof.status, proof.unknown]).toEqual(['unknown', [why]]);
    expect(coverage).toMatchObject({ status: 'unknown', why });
  });

  test('a run that is stopped says what it knows, and keeps the entries of the rest', async () => {
    const { checkpoint } = await (await open()).verify();
    server!.close();
    const stop = new AbortController();
    const fault = (request: string) => {
      if (request.includes('/333333333333/CloudTrail-Digest/us-east-1/')) stop.abort(new Error('SIGTERM'));
      return null;
    };
    const proof = await (await open({ stop, checkpoint, served: { fault } })).verify();
    expect(proof.isPartial).toBe(true);
    expect(proof.chains).toBeLessThan(6);
    expect(Object.keys(proof.checkpoint!.chains)).toHaveLength(6);
  });
});

describe('reconcile: census', () => {
  test('alone it lists the home Region of each account once, and reads no object', async () => {
    const { census, server } = await open();
    expect(await census()).toMatchObject({ status: 'pass', expected: 3, delivering: 3, missing: [], unknown: [] });
    expect(server.requests.filter((request) => request.includes('/us-east-1/'))).toHaveLength(3);
    expect(server.requests.filter((request) => /eu-west-1|^get/.test(request))).toEqual([]);
  });

  test('after integrity it lists nothing more', async () => {
    const { census, verify, server } = await open();
    await verify();
    const { length } = server.requests;
    expect(await census()).toMatchObject({ status: 'pass', delivering: 3 });
    expect(server.requests).toHaveLength(length);
  });

  test('an account without a digest is missing', async () => {
    const { census } = await open({ served: { objects: without('/222222222222/CloudTrail-Digest/us-east-1/') } });
    expect(await census()).toMatchObject({
      status: 'fail',
      delivering: 2,
      missing: [{ account: '222222222222', name: 'n222222222222', newest: null }],
    });
  });

  test('without ListAccounts nothing is known', async () => {
    const fault = (request: string) =>
      request === 'ListAccounts' ? ({ status: 403, code: 'AccessDeniedException' } as const) : null;
    const { census } = await open({ served: { fault } });
    expect(await census()).toMatchObject({ status: 'unknown', expected: 0 });
  });
});
