import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { deliverLogs } from '../../../../simulator/services/deliveries/deliver-logs.ts';
import * as tamper from '../../../../simulator/services/deliveries/tamper.ts';
import { currentVersion, objectsOf } from '../../../../simulator/services/objects/store.ts';
import { KEY_ID, MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT } from '../../../../simulator/world/company.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { trailIn } from '../../clients.ts';

const HOUR = 3_600_000;
const NOW = new Date('2026-11-20T12:25:00Z');
const LATER = new Date('2026-11-20T13:00:00Z');
const Bucket = 'org-trail-logs';

/** Locked as the company's buckets are, unless it `isPlain`. */
function delivered({ isPlain = true } = {}) {
  const world = createWorld();
  const trail = trailIn(world, { logFileValidationEnabled: true });
  if (isPlain) Object.assign(world.buckets.get(Bucket)!, { versioning: null, objectLock: null });
  const options = {
    accounts: [MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT],
    regions: ['us-east-1', 'eu-west-1'],
    filesPerHour: 1,
  };
  deliverLogs(world, trail.arn, { from: new Date(NOW.getTime() - 6 * HOUR), to: NOW, ...options });
  const of = { trail, account: MEMBER_ACCOUNT, region: 'us-east-1' };
  const digests = tamper.digestsOf(world, of);
  const files = tamper.logFilesOf(world, of);
  const at = ({ key }: tamper.ObjectAt) => currentVersion(world, Bucket, key);
  const text = (object: tamper.ObjectAt) => gunzipSync(at(object)!.body).toString();
  return { world, trail, of, digests, files, at, text };
}

describe('services: tamper', () => {
  test('a deletion leaves a delete marker in a versioned bucket, and nothing in another', () => {
    const versioned = delivered({ isPlain: false });
    tamper.deleteObjects(versioned.world, [versioned.digests[1]!], { at: LATER });
    expect(versioned.at(versioned.digests[1]!)).toBeNull();
    const versions = objectsOf(versioned.world, Bucket).versions.get(versioned.digests[1]!.key)!;
    expect(versions.map(({ isDeleteMarker, lastModified }) => [isDeleteMarker, lastModified])).toEqual([
      [true, LATER],
      [false, versioned.digests[1]!.storedAt],
    ]);
    const plain = delivered();
    tamper.deleteObjects(plain.world, [plain.digests[1]!]);
    expect(objectsOf(plain.world, Bucket).versions.has(plain.digests[1]!.key)).toBe(false);
  });

  test('Object Lock keeps versions until its time is over', () => {
    const { world, digests, at } = delivered({ isPlain: false });
    expect(() => tamper.deleteObjects(world, digests, { forGood: true })).toThrow('Object Lock keeps AWSLogs/');
    tamper.deleteObjects(world, digests, { forGood: true, at: new Date('2028-01-01') });
    expect(digests.map(at)).toEqual(digests.map(() => null));
  });

  test.each<[string, object, number, number]>([
    ['a Region of an account', { account: MEMBER_ACCOUNT, region: 'us-east-1' }, 0, 1],
    ['an account', { account: MEMBER_ACCOUNT }, 0, 0],
    ['a Region of all', { region: 'us-east-1' }, 0, 1],
    ['all', {}, 0, 0],
    ['another account', { account: MANAGEMENT_ACCOUNT }, 1, 1],
  ])('the record of %s', (_, what, own, elsewhere) => {
    const { world, trail, of, digests, files, at } = delivered();
    tamper.deleteRecord(world, { trail, ...what });
    const others = tamper.digestsOf(world, { ...of, region: 'eu-west-1' });
    const left = (objects: tamper.ObjectAt[]) => objects.filter(at).length / objects.length;
    expect([left(digests), left(files), left(others)]).toEqual([own, own, elsewhere]);
  });

  test('a log file that is rewritten is in good form and newer, unless its time is kept', () => {
    const { world, files, at, text } = delivered();
    const [file, other] = files;
    const before = JSON.parse(text(file!)) as { Records: unknown[] };
    tamper.rewriteLogFile(world, file!, { at: LATER });
    expect(JSON.parse(text(file!))).toEqual({ Records: before.Records.slice(1) });
    expect(at(file!)!.lastModified).toEqual(LATER);
    tamper.rewriteLogFile(world, other!, { at: 'kept' });
    expect(at(other!)!.lastModified).toEqual(other!.deliveredAt);
  });

  test('data after the gzip stream: another member, which gunzip joins, or anything else, which it refuses', () => {
    const { world, digests, text, at } = delivered();
    const before = text(digests[0]!);
    tamper.appendTo(world, digests[0]!);
    expect(text(digests[0]!)).toBe(`${before} `);
    tamper.appendTo(world, digests[1]!, Buffer.from('x'));
    expect(() => text(digests[1]!)).toThrow();
    expect(at(digests[1]!)!.metadata).toMatchObject({ signature: digests[1]!.signature });
  });

  test('digests: changed content or metadata, swapped, replayed, signed again', () => {
    const { world, of, digests, text, at } = delivered();
    const [first, second, third, fourth] = digests as [
      tamper.ObjectAt,
      tamper.ObjectAt,
      tamper.ObjectAt,
      (typeof digests)[0],
    ];
    const [one, other] = [text(first), text(second)];
    tamper.swapObjects(world, first, second);
    expect([text(first), text(second)]).toEqual([other, one]);
    expect(at(first)!.metadata.signature).toBe(digests[1]!.signature);
    tamper.alterDigest(world, third, (content) => (content.awsAccountId = MANAGEMENT_ACCOUNT));
    expect(JSON.parse(text(third))).toMatchObject({ awsAccountId: MANAGEMENT_ACCOUNT, digestS3Object: third.key });
    tamper.alterMetadata(world, third, { signature: undefined, 'signature-algorithm': 'SHA1withRSA' });
    expect(at(third)!.metadata).toEqual({ 'signature-algorithm': 'SHA1withRSA' });
    tamper.replay(world, third, first, { at: LATER });
    expect([text(third), at(third)!.lastModified]).toEqual([other, LATER]);
    tamper.resignDigest(world, of, fourth, { files: [], previous: null });
    expect(JSON.parse(text(fourth))).toMatchObject({
      digestS3Object: fourth.key,
      logFiles: [],
      previousDigestSignature: null,
    });
    expect(at(fourth)!.metadata.signature).not.toBe(fourth.signature);
    expect(() => tamper.resignDigest(world, of, fourth, { end: NOW })).toThrow('same place');
  });

  test('a planted log file is in no chain; an archived object keeps its time; nobody decrypts', () => {
    const { world, of, files, at } = delivered();
    const planted = tamper.plantLogFile(world, of, new Date('2026-11-20T09:40:00Z'));
    expect(planted.key).toMatch(
      /\/us-east-1\/2026\/11\/20\/333333333333_CloudTrail_us-east-1_20261120T0940Z_[A-Za-z0-9]{16}\.json\.gz$/,
    );
    expect(at(planted)).not.toBeNull();
    expect(tamper.logFilesOf(world, of)).not.toContain(planted);
    tamper.archive(world, files[0]!);
    expect(at(files[0]!)).toMatchObject({ storageClass: 'GLACIER', lastModified: files[0]!.deliveredAt });
    const keyArn = [...world.keys.keys()].find((arn) => arn.endsWith(KEY_ID))!;
    tamper.denyDecryption(world, keyArn);
    expect([world.keys.get(keyArn)!.policy.Statement].flat().at(-1)).toMatchObject({
      Effect: 'Deny',
      Action: 'kms:Decrypt',
    });
    expect(() => tamper.denyDecryption(world, `${keyArn}x`)).toThrow('There is no key');
    expect(() => tamper.rewriteLogFile(world, { bucket: Bucket, key: 'missing' })).toThrow('There is no missing.');
  });
});
