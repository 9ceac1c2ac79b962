import { createHash, createPublicKey, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { GetTrailStatusCommand, ListPublicKeysCommand } from '@aws-sdk/client-cloudtrail';
import { GetObjectCommand, type GetObjectCommandOutput, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { backfillDigestsOf, digestsOf, logFilesOf } from '../../../../simulator/services/deliveries/tamper.ts';
import { deliverLogs } from '../../../../simulator/services/deliveries/deliver-logs.ts';
import type { SimulatedCloud } from '../../../../simulator/server.ts';
import {
  DELEGATED_ADMINISTRATOR,
  EVIDENCE_ROLE_NAME,
  FILES_EVIDENCE_ROLE_NAME,
  KEY_ID,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
  ORGANIZATION_ID,
} from '../../../../simulator/world/company.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import type { World } from '../../../../simulator/world/world.ts';
import { actAs } from '../../../../simulator/routes/act-as.ts';
import { iamUser } from '../../../../simulator/services/event-history/actors.ts';
import { cloudTrail, errorNameOf, s3, sessionOf, startCloud, trailIn } from '../../clients.ts';

const Bucket = 'org-trail-logs';
const HOUR = 3_600_000;
const NOW = new Date('2026-11-20T12:25:00Z');

function ago(hours: number): Date {
  return new Date(NOW.getTime() - hours * HOUR);
}

interface Content {
  awsAccountId: string;
  digestStartTime: string;
  digestEndTime: string;
  digestS3Bucket: string;
  digestS3Object: string;
  digestPublicKeyFingerprint: string;
  previousDigestS3Bucket: string | null;
  previousDigestS3Object: string | null;
  previousDigestHashValue: string | null;
  previousDigestSignature: string | null;
  newestEventTime: string | null;
  logFiles: { s3Bucket: string; s3Object: string; hashValue: string }[];
}

function reader(cloud: SimulatedCloud) {
  return s3(cloud, sessionOf(cloud.world, FILES_EVIDENCE_ROLE_NAME, LOG_ARCHIVE_ACCOUNT));
}

async function keysBelow(cloud: SimulatedCloud, path: string): Promise<string[]> {
  const keys: string[] = [];
  const Prefix = `AWSLogs/${ORGANIZATION_ID}/${path}`;
  for await (const { Contents = [] } of paginateListObjectsV2({ client: reader(cloud) }, { Bucket, Prefix })) {
    keys.push(...Contents.map(({ Key }) => Key!));
  }
  return keys;
}

async function bytesOf({ Body }: GetObjectCommandOutput): Promise<Buffer> {
  return gunzipSync(await Body!.transformToByteArray());
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A digest with its signature checked, as AWS documents how. */
async function verified(cloud: SimulatedCloud, region: string, key: string, bucket = Bucket) {
  const client = cloudTrail(cloud, sessionOf(cloud.world, EVIDENCE_ROLE_NAME, LOG_ARCHIVE_ACCOUNT), region);
  const { PublicKeyList } = await client.send(
    new ListPublicKeysCommand({ StartTime: ago(100), EndTime: new Date(NOW.getTime() + 2 * HOUR) }),
  );
  const answer = await reader(cloud).send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const bytes = await bytesOf(answer);
  const content = JSON.parse(bytes.toString()) as Content;
  const found = PublicKeyList!.find(({ Fingerprint }) => Fingerprint === content.digestPublicKeyFingerprint)!;
  const signature = answer.Metadata!.signature!;
  const signed = [content.digestEndTime, `${bucket}/${key}`, sha256(bytes), content.previousDigestSignature ?? 'null'];
  const type = cloud.world.deliveries.keyEncoding;
  const publicKey = createPublicKey({ key: Buffer.from(found.Value!), format: 'der', type });
  const isSigned = verify('sha256', Buffer.from(signed.join('\n')), publicKey, Buffer.from(signature, 'hex'));
  expect([key, isSigned]).toEqual([key, true]);
  expect(createHash('md5').update(found.Value!).digest('hex')).toBe(content.digestPublicKeyFingerprint);
  expect([content.digestS3Bucket, content.digestS3Object]).toEqual([bucket, key]);
  expect(answer.Metadata!['signature-algorithm']).toBe('SHA256withRSA');
  return { key, content, signature, sha256: sha256(bytes), answer };
}

async function verifiedChain(cloud: SimulatedCloud, region: string, keys: string[]) {
  const chain: Awaited<ReturnType<typeof verified>>[] = [];
  for (const key of keys) chain.push(await verified(cloud, region, key));
  chain.slice(1).forEach(({ content }, index) => {
    if (content.previousDigestSignature === null) return;
    const { key, signature, sha256: hash, content: before } = chain[index]!;
    expect(content).toMatchObject({
      previousDigestS3Bucket: Bucket,
      previousDigestS3Object: key,
      previousDigestHashValue: hash,
      previousDigestSignature: signature,
      digestStartTime: before.digestEndTime,
    });
  });
  return chain;
}

function worldWithTrail(overrides: Parameters<typeof trailIn>[1] = {}): { world: World; arn: string } {
  const world = createWorld();
  const { arn } = trailIn(world, { logFileValidationEnabled: true, ...overrides });
  return { world, arn };
}

describe('services: deliver logs', () => {
  test('an hourly chain of signed digests for each account and Region, which names every file by its hash', async () => {
    const { world, arn } = worldWithTrail();
    deliverLogs(world, arn, { from: ago(6), to: NOW, regions: ['us-east-1', 'eu-west-1'], filesPerHour: 2 });
    const cloud = await startCloud(world);
    for (const [account, region] of [
      [MANAGEMENT_ACCOUNT, 'us-east-1'],
      [MEMBER_ACCOUNT, 'eu-west-1'],
    ] as const) {
      const chain = await verifiedChain(
        cloud,
        region,
        await keysBelow(cloud, `${account}/CloudTrail-Digest/${region}/`),
      );
      expect(chain.map(({ content }) => content.digestEndTime)).toEqual(
        [7, 8, 9, 10, 11].map((hour) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`),
      );
      expect(chain[0]!.key).toBe(
        `AWSLogs/${ORGANIZATION_ID}/${account}/CloudTrail-Digest/${region}/2026/11/20/${account}_CloudTrail-Digest_${region}_org-trail_us-east-1_20261120T070000Z.json.gz`,
      );
      const files = chain.flatMap(({ content }) => content.logFiles);
      // Two an hour, of 06:30 to 11:00.
      expect(files).toHaveLength(9);
      const listed = await keysBelow(cloud, `${account}/CloudTrail/${region}/`);
      expect(listed.filter((key) => !files.some(({ s3Object }) => s3Object === key))).toHaveLength(3);
      for (const { s3Object, hashValue } of files) {
        const answer = await reader(cloud).send(new GetObjectCommand({ Bucket, Key: s3Object }));
        const bytes = await bytesOf(answer);
        expect(sha256(bytes)).toBe(hashValue);
        expect(JSON.parse(bytes.toString())).toMatchObject({ Records: [{ recipientAccountId: account }, {}] });
      }
      for (const { content, answer } of chain) {
        const lag = answer.LastModified!.getTime() - Date.parse(content.digestEndTime);
        expect(lag).toBeGreaterThanOrEqual(26 * 60_000);
        expect(lag).toBeLessThanOrEqual(50 * 60_000);
      }
    }
  });

  test('a chain begins with StartLogging: its first digest covers the hour before, has no files and no predecessor', async () => {
    const { world, arn } = worldWithTrail({ startLoggingTime: new Date('2026-11-20T09:12:34.567Z') });
    deliverLogs(world, arn, { from: ago(24), to: NOW, accounts: [MEMBER_ACCOUNT], regions: ['us-east-1'] });
    const cloud = await startCloud(world);
    const keys = await keysBelow(cloud, `${MEMBER_ACCOUNT}/CloudTrail-Digest/`);
    const [marker, ...digests] = keys;
    expect(marker).toBe(`AWSLogs/${ORGANIZATION_ID}/${MEMBER_ACCOUNT}/CloudTrail-Digest/`);
    const chain = await verifiedChain(cloud, 'us-east-1', digests);
    expect(
      chain.map(({ content }) => [content.digestStartTime, content.digestEndTime].map((time) => time.slice(11))),
    ).toEqual([
      ['08:12:34Z', '09:12:34Z'],
      ['09:12:34Z', '10:12:34Z'],
      ['10:12:34Z', '11:12:34Z'],
    ]);
    expect(chain[0]!.content).toMatchObject({
      logFiles: [],
      newestEventTime: null,
      oldestEventTime: null,
      previousDigestS3Bucket: null,
      previousDigestS3Object: null,
      previousDigestHashValue: null,
      previousDigestHashAlgorithm: null,
      previousDigestSignature: null,
    });
  });

  test('logging that was stopped leaves a gap: a final digest before it, a starting one of a new phase after it', async () => {
    const { world, arn } = worldWithTrail({ isLogging: false });
    const by = (at: string, action: string) =>
      actAs(world, iamUser('ops'), { at: new Date(`2026-11-20T${at}:00Z`) }, `cloudtrail:${action}`, {
        Name: 'org-trail',
      });
    by('03:00', 'StartLogging');
    by('05:20', 'StopLogging');
    by('08:10', 'StartLogging');
    deliverLogs(world, arn, {
      from: ago(24),
      to: NOW,
      accounts: [MEMBER_ACCOUNT],
      regions: ['us-east-1'],
      filesPerHour: 6,
    });
    const cloud = await startCloud(world);
    const [, ...keys] = await keysBelow(cloud, `${MEMBER_ACCOUNT}/CloudTrail-Digest/`);
    const chain = await verifiedChain(cloud, 'us-east-1', keys);
    expect(chain.map(({ content }) => content.digestEndTime.slice(11, 16))).toEqual([
      '03:00',
      '04:00',
      '05:00',
      '06:00',
      '08:10',
      '09:10',
      '10:10',
      '11:10',
    ]);
    expect(chain.map(({ content }) => content.previousDigestSignature === null)).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    const times = (await keysBelow(cloud, `${MEMBER_ACCOUNT}/CloudTrail/us-east-1/`)).map(
      (key) => /T(\d{4})Z/.exec(key)![1]!,
    );
    expect(times.filter((time) => time > '0525' && time < '0805')).toEqual([]);
    expect(times.filter((time) => time <= '0525').length).toBeGreaterThan(10);
  });

  test('a stop shorter than an hour ends the last digest when it began', () => {
    const { world, arn } = worldWithTrail();
    const interruptions = [
      { of: 'logging' as const, from: new Date('2026-11-20T05:20:00Z'), to: new Date('2026-11-20T05:30:00Z') },
    ];
    deliverLogs(world, arn, {
      from: ago(9),
      to: NOW,
      accounts: [MEMBER_ACCOUNT],
      regions: ['us-east-1'],
      interruptions,
    });
    expect(endsOf(world, arn)).toEqual([
      '04:00',
      '05:00',
      '05:20',
      '05:30',
      '06:30',
      '07:30',
      '08:30',
      '09:30',
      '10:30',
      '11:30',
    ]);
  });

  test('without validation there are log files, which no digest lists later either', () => {
    const { world, arn } = worldWithTrail();
    const from = new Date('2026-11-20T05:20:00Z');
    const interruptions = [{ of: 'validation' as const, from, to: new Date('2026-11-20T08:10:00Z') }];
    deliverLogs(world, arn, {
      from: ago(9),
      to: NOW,
      accounts: [MEMBER_ACCOUNT],
      regions: ['us-east-1'],
      interruptions,
    });
    expect(endsOf(world, arn)).toEqual(['04:00', '05:00', '06:00', '08:10', '09:10', '10:10', '11:10']);
    const of = { trail: world.trails.get(arn)!, account: MEMBER_ACCOUNT, region: 'us-east-1' };
    const listed = digestsOf(world, of).flatMap(({ files }) => files);
    const others = logFilesOf(world, of).filter((file) => !listed.includes(file));
    expect(others.map(({ deliveredAt }) => deliveredAt.getUTCHours())).toEqual([6, 7, 8, 12]);
  });

  test('deliveries go on where they ended, also to another bucket, prefix and key', async () => {
    const { world, arn } = worldWithTrail();
    const options = { accounts: [MEMBER_ACCOUNT], regions: ['us-east-1'] };
    deliverLogs(world, arn, { from: ago(5), to: ago(2), ...options });
    const kmsKeyId = [...world.keys.keys()].find((key) => key.endsWith(KEY_ID))!;
    Object.assign(world.trails.get(arn)!, { s3BucketName: 'org-trail-logs-2', s3KeyPrefix: 'audit', kmsKeyId });
    deliverLogs(world, arn, { from: ago(99), to: ago(1), ...options });
    deliverLogs(world, arn, { from: ago(1), to: NOW, encryptsDigests: false, ...options });
    const of = { trail: world.trails.get(arn)!, account: MEMBER_ACCOUNT, region: 'us-east-1' };
    const digests = digestsOf(world, of);
    expect(digests.map(({ bucket, end }) => `${bucket} ${end.getUTCHours()}`)).toEqual([
      'org-trail-logs 8',
      'org-trail-logs 9',
      'org-trail-logs-2 10',
      'org-trail-logs-2 11',
    ]);
    const cloud = await startCloud(world);
    const [, before, moved, newest] = digests;
    const { content, answer } = await verified(cloud, 'us-east-1', moved!.key, 'org-trail-logs-2');
    expect(content).toMatchObject({ previousDigestS3Bucket: Bucket, previousDigestS3Object: before!.key });
    expect(moved!.key).toMatch(/^audit\/AWSLogs\//);
    expect(answer).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: kmsKeyId });
    const { answer: plain } = await verified(cloud, 'us-east-1', newest!.key, 'org-trail-logs-2');
    expect(plain.ServerSideEncryption).toBe('AES256');
  });

  test('backfill digests are a chain of their own, and list what missed the others', async () => {
    const { world, arn } = worldWithTrail();
    deliverLogs(world, arn, {
      from: ago(8),
      to: NOW,
      accounts: [MEMBER_ACCOUNT],
      regions: ['us-east-1'],
      filesPerHour: 12,
      backfill: true,
    });
    const of = { trail: world.trails.get(arn)!, account: MEMBER_ACCOUNT, region: 'us-east-1' };
    const backfill = backfillDigestsOf(world, of);
    expect(backfill.length).toBeGreaterThanOrEqual(5);
    const late = backfill.flatMap(({ files }) => files);
    expect(late.length).toBeGreaterThan(0);
    expect(
      digestsOf(world, of)
        .flatMap(({ files }) => files)
        .filter((file) => late.includes(file)),
    ).toEqual([]);
    const chain = await verifiedChain(
      await startCloud(world),
      'us-east-1',
      backfill.map(({ key }) => key),
    );
    expect(chain[1]!.key).toMatch(/T\d{6}Z_backfill\.json\.gz$/);
    const { answer, content } = chain[1]!;
    const generated = Date.parse(answer.Metadata!['backfill-generation-timestamp']!);
    expect(generated).toBeGreaterThan(Date.parse(content.digestEndTime) + HOUR);
  });

  test.each(['pkcs1', 'spki'] as const)(
    'a new key from a rotation on, both listed where both are valid: %s',
    async (keyEncoding) => {
      const { world, arn } = worldWithTrail();
      Object.assign(world.deliveries, { keyRotations: [ago(4)], keyEncoding });
      deliverLogs(world, arn, { from: ago(8), to: NOW, accounts: [MEMBER_ACCOUNT], regions: ['eu-west-1'] });
      const of = { trail: world.trails.get(arn)!, account: MEMBER_ACCOUNT, region: 'eu-west-1' };
      const cloud = await startCloud(world);
      const chain = await verifiedChain(
        cloud,
        'eu-west-1',
        digestsOf(world, of).map(({ key }) => key),
      );
      const [old, recent] = new Set(chain.map(({ content }) => content.digestPublicKeyFingerprint));
      const listed = async (StartTime?: Date, EndTime?: Date, region = 'eu-west-1') => {
        const client = cloudTrail(cloud, sessionOf(world, 'org-trail-plan'), region);
        const { PublicKeyList } = await client.send(new ListPublicKeysCommand({ StartTime, EndTime }));
        return PublicKeyList!.map(({ Fingerprint }) => Fingerprint);
      };
      expect(await listed(ago(9), NOW)).toEqual([old, recent]);
      expect(await listed(ago(9), ago(5))).toEqual([old]);
      // A day longer than it signs, and then no more.
      expect(await listed(NOW, NOW)).toEqual([old, recent]);
      expect(await listed()).toEqual([recent]);
      expect(await listed(ago(9), NOW, 'us-east-1')).not.toContain(old);
      const client = cloudTrail(cloud, sessionOf(world, 'org-trail-plan'));
      expect(await errorNameOf(client.send(new ListPublicKeysCommand({ StartTime: NOW, EndTime: ago(1) })))).toBe(
        'InvalidTimeRangeException',
      );
      expect(await errorNameOf(client.send(new ListPublicKeysCommand({ NextToken: 'x' })))).toBe(
        'InvalidTokenException',
      );
    },
  );

  test('GetTrailStatus has the newest deliveries of the trail’s owner', async () => {
    const { world, arn } = worldWithTrail();
    deliverLogs(world, arn, {
      from: ago(5),
      to: NOW,
      accounts: [MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT],
      regions: ['us-east-1'],
    });
    const status = await cloudTrail(await startCloud(world)).send(new GetTrailStatusCommand({ Name: arn }));
    const of = { trail: world.trails.get(arn)!, account: MANAGEMENT_ACCOUNT, region: 'us-east-1' };
    expect(status.LatestDeliveryTime).toEqual(logFilesOf(world, of).at(-1)!.deliveredAt);
    expect(status.LatestDigestDeliveryTime).toEqual(digestsOf(world, of).at(-1)!.storedAt);
  });

  test('who delivers: active accounts, each from when it joined; an account trail its own account alone', () => {
    const { world, arn } = worldWithTrail();
    world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.state = 'SUSPENDED';
    world.accounts.get(MEMBER_ACCOUNT)!.joinedAt = new Date('2026-11-20T09:47:11Z');
    deliverLogs(world, arn, { from: ago(5), to: NOW, regions: ['us-east-1'] });
    const delivering = [...world.deliveries.chains.keys()].map((id) => id.split(' ')[1]);
    expect(delivering).toEqual([MANAGEMENT_ACCOUNT, DELEGATED_ADMINISTRATOR, MEMBER_ACCOUNT]);
    expect(endsOf(world, arn).slice(0, 2)).toEqual(['09:47', '10:47']);
    const own = trailIn(world, {
      arn: arn.replace('org-trail', 'own'),
      logFileValidationEnabled: true,
      isOrganizationTrail: false,
    });
    own.isMultiRegionTrail = false;
    deliverLogs(world, own.arn, { from: ago(5), to: NOW });
    const of = { trail: own, account: MANAGEMENT_ACCOUNT, region: 'us-east-1' };
    expect(digestsOf(world, of)[0]!.key).toMatch(
      /^AWSLogs\/111111111111\/CloudTrail-Digest\/us-east-1\/.*_own_us-east-1_/,
    );
    expect(world.deliveries.chains.size).toBe(4);
  });
});

function endsOf(world: World, arn: string): string[] {
  const of = { trail: world.trails.get(arn)!, account: MEMBER_ACCOUNT, region: 'us-east-1' };
  return digestsOf(world, of).map(({ end }) => end.toISOString().slice(11, 16));
}
