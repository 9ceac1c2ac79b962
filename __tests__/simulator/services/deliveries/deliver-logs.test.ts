import { createHash, createPublicKey, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { GetTrailStatusCommand, ListPublicKeysCommand } from '@aws-sdk/client-cloudtrail';
import { GetObjectCommand, type GetObjectCommandOutput, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { deliverLogs } from '../../../../simulator/services/deliveries/deliver-logs.ts';
import type { SimulatedCloud } from '../../../../simulator/server.ts';
import {
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
import { cloudTrail, s3, sessionOf, startCloud, trailIn } from '../../clients.ts';

const Bucket = 'org-trail-logs';
const HOUR = 3_600_000;
const NOW = new Date('2026-11-20T12:25:00Z');
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

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
  const chain = [];
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
});
