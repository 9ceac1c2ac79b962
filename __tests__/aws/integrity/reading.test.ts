/** The record is listed and read from a bucket on loopback: all pages, in bounds, and nothing that cannot be read is taken for more. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { openBucket } from '../../../src/aws/integrity/bucket-reader.ts';
import { listDeliveredAccounts, listDeliveredRegions } from '../../../src/aws/integrity/list-chains.ts';
import { readNewestDelivery } from '../../../src/aws/integrity/newest-delivery.ts';
import { readChainRecord } from '../../../src/aws/integrity/read-chain.ts';
import { createRefusals } from '../../../src/aws/integrity/refusals.ts';
import { createRequestLimit } from '../../../src/aws/integrity/request-limit.ts';
import { digestKey } from '../../../src/domain/delivery/log-paths.ts';
import { isoSeconds } from '../../../src/domain/values/time.ts';
import type { Session } from '../../../src/aws/session/sign-in.ts';
import { fakeSession } from '../fake-aws.ts';
import { BUCKET, CHAIN_OF, deliver, ORGANIZATION_ID } from './delivered.ts';
import {
  type Fault,
  type LoopbackOptions,
  type LoopbackS3,
  startLoopbackS3,
  type StoredObject,
} from './loopback-s3.ts';

const MANAGEMENT = '111111111111';
const MEMBER = '222222222222';
const UNTIL = '2026-11-29T05:10:07Z';
const NOW = '2026-11-29T06:05:00Z';
const QUERY = {
  of: CHAIN_OF,
  account: MEMBER,
  region: 'us-east-1',
  from: '2026-11-29T00:05:00Z',
  checkpoint: null,
} as const;

const objects = await deliver({
  accounts: [MANAGEMENT, MEMBER],
  regions: ['us-east-1', 'eu-west-1'],
  until: UNTIL,
  hours: 8,
  files: { perHour: 3, regions: ['us-east-1'] },
});

let server: LoopbackS3 | null = null;
const before = process.env['AWS_ENDPOINT_URL'];

afterEach(() => {
  server?.close();
  if (before === undefined) delete process.env['AWS_ENDPOINT_URL'];
  else process.env['AWS_ENDPOINT_URL'] = before;
});

async function open(options: Partial<LoopbackOptions> = {}, session: Partial<Session> = {}) {
  server = await startLoopbackS3({ objects, ...options });
  process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${server.port}`;
  const caller = { ...fakeSession(), allowedActions: new Set(['s3:ListBucket', 's3:GetObject']), ...session };
  const bucket = await openBucket(caller, 'us-east-1', BUCKET, createRequestLimit(caller));
  return { bucket, server };
}

function withObjects(added: Readonly<Record<string, StoredObject>>): ReadonlyMap<string, StoredObject> {
  return new Map([...objects, ...Object.entries(added)]);
}

function some(body: string | Buffer): StoredObject {
  return { body: Buffer.from(body), lastModified: '2026-11-29T05:00:00.000Z' };
}

const DENIED: Fault = { status: 403, code: 'AccessDenied', message: 'User is not authorized to perform: s3:GetObject' };

describe('aws: accounts and Regions that delivered', () => {
  test('accounts are those of the organization’s folder, whatever lies beside them', async () => {
    const added = [
      `AWSLogs/${ORGANIZATION_ID}/notes/x`,
      `AWSLogs/${ORGANIZATION_ID}/12345/x`,
      'AWSLogs/333333333333/x',
    ];
    const { bucket } = await open({
      objects: withObjects(Object.fromEntries(added.map((key) => [key, some('')]))),
      pageSize: 2,
    });
    const accounts = await listDeliveredAccounts(bucket, CHAIN_OF, MANAGEMENT);
    expect(accounts.map(({ account }) => account)).toEqual([MANAGEMENT, MEMBER]);
    expect(await listDeliveredRegions(bucket, accounts[1]!, ['digests', 'logs'])).toEqual(['eu-west-1', 'us-east-1']);
  });

  test('the management account is found beside the organization’s folder, too', async () => {
    const beside = '000000000001';
    const key = `AWSLogs/${beside}/CloudTrail-Digest/us-east-1/x`;
    const { bucket } = await open({ objects: withObjects({ [key]: some('') }) });
    const accounts = await listDeliveredAccounts(bucket, CHAIN_OF, beside);
    expect(accounts[0]).toEqual({ account: beside, of: { prefix: null, organizationId: null } });
    expect(await listDeliveredRegions(bucket, accounts[0]!, ['digests'])).toEqual(['us-east-1']);
  });

  test('an account-level trail has one account', async () => {
    const { bucket } = await open({ objects: withObjects({ 'AWSLogs/333333333333/CloudTrail/x': some('') }) });
    const of = { prefix: null, organizationId: null };
    expect(await listDeliveredAccounts(bucket, of, '333333333333')).toEqual([{ account: '333333333333', of }]);
    expect(await listDeliveredAccounts(bucket, of, '444444444444')).toEqual([]);
  });
});

describe('aws: one account’s record in one Region', () => {
  test('is listed from the day of its start, and its digests are read with their metadata', async () => {
    const { bucket, server } = await open({ pageSize: 5 });
    const record = await readChainRecord(bucket, { ...QUERY, level: 'digests' }, createRefusals());
    expect(record.digests).toHaveLength(6);
    expect([...record.fetchedDigests.keys()]).toEqual(record.digests.map(({ key }) => key));
    const [first] = record.fetchedDigests.values();
    expect(first).toMatchObject({ metadata: { 'signature-algorithm': 'SHA256withRSA' } });
    expect(JSON.parse(Buffer.from((first as { bytes: Uint8Array }).bytes).toString())).toHaveProperty('logFiles');
    expect(record.files.length).toBeGreaterThanOrEqual(18);
    expect(record.fetchedFiles).toBeNull();
    expect(server.requests.filter((request) => request.startsWith('get'))).toHaveLength(6);
  });

  test('starts with the digest that the checkpoint names', async () => {
    const { bucket } = await open();
    const checkpoint = { end: '2026-11-29T03:10:07Z', signature: '0'.repeat(64) };
    const record = await readChainRecord(bucket, { ...QUERY, checkpoint, level: 'digests' }, createRefusals());
    expect(record.digests).toHaveLength(3);
  });

  test('at the level files, the log files that digests name are hashed, and no others', async () => {
    const planted = `AWSLogs/${ORGANIZATION_ID}/${MEMBER}/CloudTrail/us-east-1/2026/11/29/planted.json.gz`;
    const { bucket, server } = await open({ objects: withObjects({ [planted]: some(gzipSync('{}')) }) });
    const record = await readChainRecord(bucket, { ...QUERY, level: 'files' }, createRefusals());
    expect(record.files.map(({ key }) => key)).toContain(planted);
    expect(record.fetchedFiles?.size).toBe(18);
    for (const file of record.fetchedFiles!.values()) expect(file).toEqual({ sha256: expect.any(String) });
    expect(server.requests).not.toContain(`get ${planted}`);
  });

  test('digests of other trails are read where log files may be theirs', async () => {
    const key = `AWSLogs/${ORGANIZATION_ID}/${MEMBER}/CloudTrail-Digest/us-east-1/2026/11/29/${MEMBER}_CloudTrail-Digest_us-east-1_other_us-east-1_20261129T031007Z.json.gz`;
    const { bucket, server } = await open({ objects: withObjects({ [key]: some('') }) });
    const record = await readChainRecord(bucket, { ...QUERY, level: 'digests' }, createRefusals());
    expect(record.digests).toHaveLength(7);
    expect([record.hasOwn, server.requests.includes(`get ${key}`)]).toEqual([true, true]);
  });

  const fetchedWith = async (fault: Fault, times = Infinity) => {
    let asked = 0;
    const { bucket, server } = await open({
      fault: (request) => (request.startsWith('get') && (asked += 1) <= times ? fault : null),
    });
    const record = await readChainRecord(bucket, { ...QUERY, level: 'digests' }, createRefusals());
    return { fetched: [...record.fetchedDigests.values()], requests: server.requests };
  };

  test.each([
    ['gone', { status: 404, code: 'NoSuchKey' }, { missing: true }],
    ['denied', DENIED, { unknown: expect.stringContaining('Allow s3:GetObject') }],
    [
      'encrypted with a key that denies',
      { ...DENIED, message: 'User is not authorized to perform: kms:Decrypt on this resource' },
      { unknown: expect.stringContaining('kms:Decrypt is denied') },
    ],
    [
      'archived',
      { status: 403, code: 'InvalidObjectState' },
      { unknown: expect.stringContaining('archive storage class') },
    ],
    ['a page of somebody else', 'page', { unknown: expect.stringContaining('cannot be used') }],
  ] as const)('a digest that is %s', async (_, fault, expected) => {
    const { fetched } = await fetchedWith(fault);
    expect(fetched).toEqual(Array.from({ length: 6 }, () => expected));
  });

  test.each([
    ['breaks off', 'cut'],
    ['fails inside S3', { status: 500, code: 'InternalError' }],
    ['is told to wait', { status: 503, code: 'SlowDown' }],
  ] as const)('a digest whose answer %s is asked for again', async (_, fault) => {
    const { fetched, requests } = await fetchedWith(fault, 2);
    for (const digest of fetched) expect(digest).toHaveProperty('bytes');
    expect(requests.filter((request) => request.startsWith('get'))).toHaveLength(8);
  });

  test('an object that is no digest is malformed', async () => {
    const [key] = [...objects.keys()].filter((one) => one.includes(`${MEMBER}_CloudTrail-Digest_us-east-1`)).slice(-1);
    const appended = Buffer.concat([objects.get(key!)!.body, gzipSync('x')]);
    const { bucket } = await open({ objects: withObjects({ [key!]: some(appended) }) });
    const record = await readChainRecord(bucket, { ...QUERY, level: 'digests' }, createRefusals());
    expect(record.fetchedDigests.get(key!)).toEqual({ malformed: expect.stringContaining('appended') });
  });

  test('what is denied again and again is not asked for any more', async () => {
    const { bucket, server } = await open({ fault: (request) => (request.startsWith('get') ? DENIED : null) });
    const refusals = createRefusals();
    const read = () => readChainRecord(bucket, { ...QUERY, level: 'digests' }, refusals);
    for (let round = 0; round < 4; round++) await read();
    const { length } = server.requests.filter((request) => request.startsWith('get'));
    const { fetchedDigests } = await read();
    expect(server.requests.filter((request) => request.startsWith('get'))).toHaveLength(length);
    for (const digest of fetchedDigests.values()) expect(digest).toHaveProperty('unknown');
  });

  test('a run that is stopped rejects, and sends nothing more', async () => {
    const stop = new AbortController();
    const { bucket, server } = await open(
      {
        fault: (request) => {
          if (request.startsWith('get')) stop.abort(new Error('SIGTERM'));
          return null;
        },
      },
      { signal: stop.signal },
    );
    await expect(readChainRecord(bucket, { ...QUERY, level: 'files' }, createRefusals())).rejects.toThrow('SIGTERM');
    expect(server.requests.filter((request) => request.startsWith('get')).length).toBeLessThanOrEqual(6);
  });

  test('the session’s list of calls holds here, too', async () => {
    const { bucket, server } = await open({}, { allowedActions: new Set(['s3:ListBucket']) });
    await expect(bucket.get('x', () => Promise.resolve(1))).rejects.toThrow('not in the list of calls');
    expect(server.requests).toEqual([]);
  });
});

describe('aws: the newest delivery of an account', () => {
  test.each([
    ['the newest digest', true, NOW, UNTIL],
    ['the newest digest of all where it is old', true, '2027-02-01T00:00:00Z', UNTIL],
    ['the newest log file', false, NOW, '2026-11-29T05:00:07.000Z'],
  ])('is %s', async (_, hasValidation, now, expected) => {
    const { bucket } = await open();
    const query = { of: CHAIN_OF, account: MEMBER, region: 'us-east-1', now, hasValidation };
    expect(await readNewestDelivery(bucket, query)).toEqual({ known: expected });
  });

  test('a digest that is named as if it ended in the future is none', async () => {
    const key = [...objects.keys()].find((one) => one.includes(`${MEMBER}_CloudTrail-Digest_us-east-1`))!;
    const planted = key.replace(/\d{4}\/\d\d\/\d\d\/(.*)\d{8}T/, '2099/01/01/$120990101T');
    const { bucket } = await open({ objects: withObjects({ [planted]: some('') }) });
    const query = { of: CHAIN_OF, account: MEMBER, region: 'us-east-1', now: NOW, hasValidation: true };
    expect(await readNewestDelivery(bucket, query)).toEqual({ known: UNTIL });
  });

  test.each([
    ['digest', true, UNTIL],
    ['log file', false, '2026-11-29T05:00:07.000Z'],
  ])('is the newest %s, however many are older', async (_, hasValidation, expected) => {
    const names = { account: MEMBER, region: 'us-east-1', trailName: CHAIN_OF.trailName, homeRegion: 'us-east-1' };
    const older = Array.from({ length: 1_000 }, (_, hour) => {
      const end = isoSeconds(Date.parse('2026-10-01T00:10:07Z') + hour * 3_600_000);
      const key = digestKey(CHAIN_OF, { ...names, end, isBackfill: false });
      return [hasValidation ? key : key.replaceAll('CloudTrail-Digest', 'CloudTrail'), some('')] as const;
    });
    const { bucket } = await open({ objects: withObjects(Object.fromEntries(older)) });
    const query = { of: CHAIN_OF, account: MEMBER, region: 'us-east-1', now: NOW, hasValidation };
    expect(await readNewestDelivery(bucket, query)).toEqual({ known: expected });
  });

  test('is none where nothing was delivered', async () => {
    const { bucket } = await open();
    const query = { of: CHAIN_OF, account: '999999999999', region: 'us-east-1', now: NOW, hasValidation: true };
    expect(await readNewestDelivery(bucket, query)).toEqual({ known: null });
  });
});
