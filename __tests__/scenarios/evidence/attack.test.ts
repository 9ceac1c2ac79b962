/** What somebody with every right on the log bucket does to it, so that a run says less, says it to the wrong ears, or does not end. */
import { describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { putObject } from '../../../simulator/services/objects/store.ts';
import {
  deleteRecord,
  logFilesOf,
  plantLogFile,
  rewriteLogFile,
} from '../../../simulator/services/deliveries/tamper.ts';
import { MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { checkpointOf, evidenceOf, findingsOf, hoursAgo, type RecordContext, withRecord } from './record.ts';

const BUCKET = 'org-trail-logs';

function put({ world }: RecordContext, key: string, body: Uint8Array = gzipSync('{}'), more = {}) {
  putObject(world, BUCKET, key, { body, lastModified: new Date(), ...more });
  return key;
}

/** Folder of a member account’s digests in the home Region. */
function folderOf({ digests }: RecordContext): string {
  return digests(MEMBER_ACCOUNT)
    .at(-1)!
    .key.replace(/\d{4}\/\d\d\/\d\d\/.*/, '');
}

describe('evidence: an attacker on the bucket', () => {
  test('plants objects with hostile names: they are named, and nothing else comes of it', () =>
    withRecord(async (context) => {
      const { world, trail, verify } = context;
      const of = { trail, account: MEMBER_ACCOUNT, region: 'us-east-1' };
      const planted = plantLogFile(world, of, hoursAgo(30));
      const hostile = `${planted.key.replace('.json.gz', '')}\n::error::pwned\r\n::add-mask::e%0A<img src=x onerror=1>|\`x\` [a](javascript:b)\u202e.json.gz`;
      put(context, hostile, gzipSync('{}'), { lastModified: hoursAgo(30) });
      const folder = folderOf(context);
      put(
        context,
        `${folder}2099/01/01/${MEMBER_ACCOUNT}_CloudTrail-Digest_us-east-1_org-trail_us-east-1_20990101T000000Z.json.gz`,
      );
      put(context, `${folder}2099/01/01/x\n::error::pwned`);
      world.accounts.get(MEMBER_ACCOUNT)!.name = '</td>\n::error::pwned <script>';
      const ran = await verify({ 'verify-hours': '40', 'verify-coverage': 'true' });
      expect(findingsOf(ran).map(({ kind, object }) => [kind, object])).toEqual(
        expect.arrayContaining([
          ['file-unreferenced', planted.key],
          ['file-unreferenced', hostile],
        ]),
      );
      expect(ran).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'integrity' } });
      expect(ran.stdout).not.toMatch(/^::(error::pwned|add-mask::e%)/m);
      for (const raw of ['<img', '<script', '](javascript', '\n::error']) expect(ran.summary).not.toContain(raw);
    }));

  test('makes the folder look like another trail’s, or the account’s home Region alive', () =>
    withRecord(async (context) => {
      const { world, trail, verify, digests } = context;
      const of = { trail, account: MEMBER_ACCOUNT, region: 'us-east-1' };
      const planted = plantLogFile(world, of, hoursAgo(30));
      const [last] = digests(MEMBER_ACCOUNT).slice(-1);
      put(context, last!.key.replace('_org-trail_', '_decoy_'));
      const ran = await verify({ 'verify-hours': '40' });
      expect(findingsOf(ran).map(({ kind, object }) => [kind, object])).toEqual([['file-unreferenced', planted.key]]);
      world.objects.get(BUCKET)!.versions.forEach((_, key, all) => {
        if (key.includes(`/${MEMBER_ACCOUNT}/CloudTrail-Digest/us-east-1/`)) all.delete(key);
      });
      world.objects.get(BUCKET)!.sortedKeys = null;
      put(context, last!.key);
      const dead = await verify({ 'verify-coverage': 'true' }, checkpointOf(ran));
      expect(evidenceOf(dead).coverage).toMatchObject({ status: 'fail', missing: [{ account: MEMBER_ACCOUNT }] });
    }));

  test('plants folders of accounts and Regions, and thousands of objects: a run ends, and says it in short', () =>
    withRecord(async (context) => {
      const { world, trail, verify } = context;
      const folder = folderOf(context);
      for (let n = 0; n < 20; n++) put(context, folder.replace(MEMBER_ACCOUNT, String(n).padStart(12, '0')) + 'x');
      for (const region of ['zz-evil-1', 'us-east-1.evil.example', '..', 'eu-north-1'])
        put(context, `${folder.replace(/us-east-1\/$/, '')}${region}/x`);
      const [file] = logFilesOf(world, { trail, account: MEMBER_ACCOUNT, region: 'us-east-1' }).slice(-30);
      rewriteLogFile(world, file!, { at: hoursAgo(30) });
      for (let n = 0; n < 5_000; n++) {
        const key = file!.key.replace(/[^/]+$/, `${n}.json.gz`);
        putObject(world, BUCKET, key, { body: new Uint8Array(), lastModified: hoursAgo(30) });
      }
      const ran = await verify({ 'verify-hours': '40' });
      expect(ran.exitCode).toBe(1);
      expect(evidenceOf(ran).integrity!.findings['file-unreferenced']).toBe(5_000);
      expect(ran.summary.length).toBeLessThan(100_000);
      expect(ran.stdout.length).toBeLessThan(100_000);
    }));

  test('plants log files of a Region in which nothing was ever delivered', () =>
    withRecord(async (context) => {
      const { world, trail, verify } = context;
      plantLogFile(world, { trail, account: MEMBER_ACCOUNT, region: 'ap-south-1' }, hoursAgo(30));
      const ran = await verify({ 'verify-hours': '40' }, checkpointOf(await verify()));
      expect(findingsOf(ran)).toMatchObject([{ kind: 'tail-missing', account: MEMBER_ACCOUNT, region: 'ap-south-1' }]);
      trail.isMultiRegionTrail = false;
      expect(findingsOf(await verify({ 'is-multi-region-trail': 'false', 'verify-hours': '40' }))).toEqual([]);
    }));

  test('a Region that was given up long ago is nothing that cannot be judged, once there is a checkpoint', () =>
    withRecord(async (context) => {
      const [old] = context.digests(MEMBER_ACCOUNT);
      const key = old!.key.replaceAll('us-east-1/', 'eu-north-1/').replace(/\d{4}\/\d\d\/\d\d/, '2020/01/01');
      put(context, key);
      const first = await context.verify();
      expect(evidenceOf(first).integrity).toMatchObject({ status: 'pass', unknown: 1 });
      const second = await context.verify({}, checkpointOf(first));
      expect(evidenceOf(second).integrity).toMatchObject({ status: 'pass', unknown: 0 });
    }));

  test('the session expires, or S3 fails, in the middle of a run: what was not read is read the next time', () =>
    withRecord(
      async ({ world, verify, deliver }) => {
        const first = await verify();
        deliver({ to: new Date() });
        const before = { action: 's3:GetObject', code: 'ExpiredToken', status: 400, message: 'The token has expired.' };
        world.inject({ ...before, times: 1 });
        const ended = await verify({}, checkpointOf(first));
        expect(evidenceOf(ended).integrity!.unknown).toBeGreaterThan(0);
        const third = await verify({}, checkpointOf(ended));
        expect(third.exitCode).toBe(0);
        expect(evidenceOf(third).integrity).toMatchObject({ status: 'pass', unknown: 0, findings: {} });
        const whole = await verify({}, checkpointOf(first));
        expect(checkpointOf(third)).toBe(checkpointOf(whole));
      },
      { to: hoursAgo(4) },
    ));

  test('stops and starts the trail for a moment, so that nothing seems to be due yet', () =>
    withRecord(async ({ world, trail, verify }) => {
      trail.stopLoggingTime = new Date(Date.now() - 7_201_000);
      trail.startLoggingTime = new Date(Date.now() - 7_200_000);
      deleteRecord(world, { trail, account: MEMBER_ACCOUNT });
      const coverage = { 'verify-integrity': 'off', 'verify-coverage': 'true' };
      const missing = [{ account: MEMBER_ACCOUNT }];
      expect(evidenceOf(await verify(coverage)).coverage).toMatchObject({ status: 'fail', missing });
      trail.stopLoggingTime = hoursAgo(6);
      expect(evidenceOf(await verify(coverage)).coverage).toMatchObject({ status: 'pass', missing: [] });
    }));

  test('a checkpoint that was tampered with is refused, or found out', () =>
    withRecord(async ({ verify, digests }) => {
      const first = await verify();
      const text = checkpointOf(first);
      const { chains } = JSON.parse(text) as { chains: Record<string, { end: string; signature: string }> };
      const chain = `${MEMBER_ACCOUNT}/us-east-1`;
      const changed = (entry: object) =>
        text.replace(JSON.stringify(chains[chain]), JSON.stringify({ ...chains[chain], ...entry }));
      expect(digests(MEMBER_ACCOUNT).length).toBeGreaterThan(0);
      for (const entry of [{ end: '2099-01-01T00:00:00Z' }, { signature: 'ab'.repeat(32) }]) {
        const ran = await verify({}, changed(entry));
        expect(findingsOf(ran)).toMatchObject([{ kind: 'checkpoint-mismatch', account: MEMBER_ACCOUNT }]);
      }
      for (const entry of [{ signature: chains[chain]!.signature.toUpperCase() }, { __proto__: null, more: 1 }]) {
        const ran = await verify({}, changed(entry));
        expect(ran).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'inputs' } });
      }
      const ran = await verify({}, text.replace('trail/org-trail', 'trail/other'));
      expect(ran).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'inputs' } });
    }));
});
