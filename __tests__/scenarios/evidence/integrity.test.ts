import type { ChildProcess } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import {
  alterDigest,
  deleteObjects,
  deleteRecord,
  logFilesOf,
  plantLogFile,
  replay,
  rewriteLogFile,
} from '../../../simulator/services/deliveries/tamper.ts';
import { removeVersions } from '../../../simulator/services/objects/store.ts';
import { policyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { LOG_ARCHIVE_ACCOUNT, MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { withWorld } from '../stage.ts';
import { checkpointOf, evidenceOf, FILES_EVIDENCE_ROLE, findingsOf, hoursAgo, withRecord } from './record.ts';

const FILES = { 'verify-integrity': 'files', 'evidence-role-to-assume': FILES_EVIDENCE_ROLE };

describe('evidence: integrity', () => {
  test('a record that nobody changed is proven, and the checkpoint names each chain', () =>
    withRecord(async ({ verify, calls }) => {
      const ran = await verify();
      expect(ran).toMatchObject({ exitCode: 0, outputs: { outcome: 'in-sync', 'failure-reason': '' } });
      const { integrity } = evidenceOf(ran);
      expect(integrity).toMatchObject({ status: 'pass', chains: 8, findings: {}, unknown: 0, hashed: 0 });
      expect(integrity!.digests).toBeGreaterThanOrEqual(8 * 24);
      expect(integrity!.files).toBeGreaterThan(0);
      expect(ran.summary).not.toContain('**Warnings**');
      const checkpoint = JSON.parse(checkpointOf(ran)) as { chains: object };
      expect(Object.keys(checkpoint.chains)).toHaveLength(8);
      // No log file's content is read at this level.
      const read = calls().filter(({ action }) => action === 's3:GetObject');
      expect(read.filter(({ input }) => !String(input['Key']).includes('/CloudTrail-Digest/'))).toEqual([]);
    }));

  test('the next run reads only what is newer', () =>
    withRecord(
      async ({ verify, deliver, calls }) => {
        const first = await verify();
        const before = calls().filter(({ action }) => action === 's3:GetObject').length;
        deliver({ to: new Date() });
        const second = await verify({}, checkpointOf(first));
        expect(second.exitCode).toBe(0);
        expect(evidenceOf(second).integrity).toMatchObject({ status: 'pass', findings: {}, unknown: 0 });
        expect(calls().filter(({ action }) => action === 's3:GetObject').length).toBeLessThan(before / 3);
      },
      { to: hoursAgo(4) },
    ));

  test('no new digest since the checkpoint is a pass', () =>
    withRecord(async ({ verify }) => {
      const first = await verify();
      const second = await verify({}, checkpointOf(first));
      expect(second.exitCode).toBe(0);
      expect(checkpointOf(second)).toBe(checkpointOf(first));
    }));

  test('log files are hashed on request', () =>
    withRecord(async ({ verify }) => {
      const ran = await verify(FILES);
      const { integrity } = evidenceOf(ran);
      expect(ran.exitCode).toBe(0);
      expect(integrity!.hashed).toBe(integrity!.files);
      expect(integrity!.hashed).toBeGreaterThan(0);
    }));

  test('three digests deleted: three named', () =>
    withRecord(async ({ world, verify, digests, calls }) => {
      const deleted = digests(MEMBER_ACCOUNT).slice(-34, -31);
      deleteObjects(world, deleted);
      const ran = await verify({ 'verify-hours': '40' });
      expect(ran).toMatchObject({ exitCode: 1, outputs: { outcome: 'in-sync', 'failure-reason': 'integrity' } });
      expect(findingsOf(ran).map(({ kind, object }) => [kind, object])).toEqual(
        deleted.map(({ key }) => ['digest-missing', key]),
      );
      for (const { key } of deleted) expect(ran.summary).toContain(key.split('/').at(-1)!.replaceAll('_', '&#95;'));
      // The bucket has versioning, and the role may list versions.
      for (const { remains } of findingsOf(ran)) {
        expect(remains).toMatchObject({ verified: true });
        expect(Date.now() - Date.parse(remains!.deletedAt!)).toBeLessThan(60_000);
      }
      expect(ran.summary).toContain('is still there, as CloudTrail delivered it.');
      // Judging the chains and what is left of the three needs the same keys.
      const asked = calls().filter(({ action }) => action === 'cloudtrail:ListPublicKeys');
      expect(asked.map(({ region }) => region).sort()).toEqual(['eu-west-1', 'us-east-1']);
    }));

  test('what is left of what is missing: nothing, another content, or the original; and not asked where that is denied', () =>
    withRecord(async ({ world, trail, verify, digests, calls }) => {
      const [destroyed, forged] = digests(MEMBER_ACCOUNT).slice(-34);
      const [file] = logFilesOf(world, { trail, account: MEMBER_ACCOUNT, region: 'us-east-1' }).filter(
        ({ deliveredAt }) => deliveredAt > hoursAgo(38),
      );
      const objects = world.objects.get('org-trail-logs')!;
      const { versions } = objects;
      const at = hoursAgo(5);
      const original = versions.get(forged!.key)![0]!;
      versions.set(forged!.key, [{ ...original, metadata: {} }]);
      deleteObjects(world, [forged!, file!], { at });
      removeVersions(objects, destroyed!.key);
      // Markers on top of the first fill a page of S3's, and would hide what is below.
      const [marker] = versions.get(file!.key)!;
      versions
        .get(file!.key)!
        .unshift(...Array.from({ length: 1000 }, (_, index) => ({ ...marker!, versionId: `marker-${index}` })));
      const remainsOf = (ran: Awaited<ReturnType<typeof verify>>) =>
        new Map(findingsOf(ran).map(({ object, remains }) => [object, remains]));
      const inputs = { ...FILES, 'verify-hours': '40' };
      const ran = await verify(inputs);
      const found = remainsOf(ran);
      const { versionId } = versions.get(file!.key)!.at(-1)!;
      const deletedAt = `${at.toISOString().slice(0, 19)}Z`;
      expect(found.get(destroyed!.key)).toEqual({ deletedAt: null, versionId: null, verified: null });
      expect(found.get(forged!.key)).toEqual({ deletedAt, versionId: original.versionId, verified: false });
      expect(found.get(file!.key)).toEqual({ deletedAt, versionId, verified: true });
      // Of one whose versions cannot be listed nothing is said; that is no reason to ask of no other.
      world.inject({ action: 's3:ListObjectVersions', code: 'InvalidArgument', status: 400, times: 1 });
      expect([...remainsOf(await verify(inputs)).values()].filter((one) => one !== undefined)).toHaveLength(2);
      // At the level `digests` no log file is read, its older versions included.
      const atDigests = await verify({ 'verify-hours': '40' });
      expect(remainsOf(atDigests).get(file!.key)).toMatchObject({ versionId, verified: null });
      const { policies } = world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.roles.get('log-archive-evidence-files')!;
      policies.push(policyDocument({ Effect: 'Deny', Action: 's3:ListBucketVersions', Resource: '*' }));
      calls();
      const denied = await verify(inputs);
      expect([...remainsOf(denied).values()]).toEqual([undefined, undefined, undefined]);
      expect(evidenceOf(denied).integrity).toMatchObject({ unknown: 0 });
      expect(calls().filter(({ action }) => action === 's3:ListObjectVersions')).toHaveLength(1);
    }));

  test.each<[string, (context: Parameters<Parameters<typeof withRecord>[0]>[0]) => void, number]>([
    ['the newest digests', ({ world, digests }) => deleteObjects(world, digests(MEMBER_ACCOUNT).slice(-3)), 1],
    ['a Region', ({ world, trail }) => deleteRecord(world, { trail, account: MEMBER_ACCOUNT, region: 'eu-west-1' }), 1],
    ['an account', ({ world, trail }) => deleteRecord(world, { trail, account: MEMBER_ACCOUNT }), 2],
    ['the whole bucket', ({ world, trail }) => deleteRecord(world, { trail }), 8],
  ])('deletion of %s is found by the checkpoint, and is one red run', (_, tamper, chains) =>
    withRecord(async (context) => {
      const { verify } = context;
      const first = await verify();
      tamper(context);
      const second = await verify({}, checkpointOf(first));
      expect(second).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'integrity' } });
      const found = findingsOf(second);
      expect(new Set(found.map(({ account, region }) => `${account} ${region}`)).size).toBe(chains);
      expect(found.map(({ kind }) => kind)).toContain('checkpoint-mismatch');
      const third = await verify({}, checkpointOf(second));
      expect([findingsOf(third), third.outputs['failure-reason']]).toEqual([[], chains === 8 ? 'integrity' : '']);
    }),
  );

  test('without a checkpoint, CloudTrail’s own status shows that the newest digests are gone', () =>
    withRecord(async ({ world, verify, digests }) => {
      deleteObjects(world, digests(MANAGEMENT_ACCOUNT).slice(-5));
      const ran = await verify({ 'verify-accounts': MANAGEMENT_ACCOUNT });
      expect([ran.exitCode, findingsOf(ran)]).toEqual([0, []]);
      expect(ran.summary).toMatch(
        /CloudTrail reports that it delivered a digest at .* none of that time is in the bucket/,
      );
      const other = await verify({ 'verify-accounts': MEMBER_ACCOUNT });
      expect(other.summary).not.toContain('CloudTrail reports');
    }));

  test('a digest that was altered, and one that is another hour’s', () =>
    withRecord(async ({ world, verify, digests }) => {
      const own = digests(LOG_ARCHIVE_ACCOUNT);
      const [altered, replayed] = [own.at(-30)!, own.at(-35)!];
      alterDigest(world, altered, (content) => (content.logFiles = []));
      replay(world, replayed, own.at(-33)!);
      const ran = await verify({ 'verify-hours': '40' });
      const named = findingsOf(ran).filter(({ kind }) => kind === 'digest-invalid');
      expect(named.map(({ object }) => object).sort()).toEqual([altered.key, replayed.key].sort());
    }));

  test('log files: deleted, rewritten, planted; and changed in a way that only hashing finds', () =>
    withRecord(async ({ world, trail, verify }) => {
      const of = { trail, account: MEMBER_ACCOUNT, region: 'us-east-1' };
      const files = logFilesOf(world, of);
      const old = files.filter(({ deliveredAt }) => deliveredAt < hoursAgo(28) && deliveredAt > hoursAgo(38));
      const [deleted, rewritten, kept] = old as [(typeof old)[0], (typeof old)[0], (typeof old)[0]];
      deleteObjects(world, [deleted]);
      rewriteLogFile(world, rewritten);
      rewriteLogFile(world, kept, { at: 'kept' });
      const planted = plantLogFile(world, of, hoursAgo(30));
      const listed = await verify({ 'verify-hours': '40' });
      const found = (ran: typeof listed) => findingsOf(ran).map(({ kind, object }) => [kind, object]);
      expect(found(listed)).toEqual(
        expect.arrayContaining([
          ['file-missing', deleted.key],
          ['file-rewritten', rewritten.key],
          ['file-unreferenced', planted.key],
        ]),
      );
      expect(found(listed)).toHaveLength(3);
      const hashed = await verify({ ...FILES, 'verify-hours': '40' });
      expect(found(hashed)).toEqual(expect.arrayContaining([['file-modified', kept.key]]));
    }));

  test('a trail that was stopped and started: an interruption, not a finding', () =>
    withRecord(
      async ({ trail, verify }) => {
        trail.stopLoggingTime = hoursAgo(30);
        trail.startLoggingTime = hoursAgo(27);
        const ran = await verify({ 'verify-hours': '40' });
        expect(findingsOf(ran)).toEqual([]);
        expect(ran.exitCode).toBe(0);
      },
      { interruptions: [{ of: 'logging', from: hoursAgo(30), to: hoursAgo(27) }] },
    ));

  test('a bucket in another Region than the trail’s', () =>
    withRecord(async ({ world, verify }) => {
      world.buckets.get('org-trail-logs')!.region = 'eu-west-1';
      const ran = await verify();
      expect(ran.exitCode).toBe(0);
      expect(evidenceOf(ran).integrity).toMatchObject({ status: 'pass', chains: 8, unknown: 0 });
    }));

  test('a run that is stopped proves nothing as a whole, and its checkpoint passes nothing that it did not read', () =>
    withRecord(async ({ world, verify }) => {
      const whole = JSON.parse(checkpointOf(await verify())) as { chains: Record<string, { end: string }> };
      let child: ChildProcess | undefined;
      let reads = 0;
      world.onCall = (call, phase) => {
        if (call.action !== 's3:GetObject' || phase !== 'after') return;
        reads += 1;
        if (reads === 60) child!.kill('SIGTERM');
      };
      const ran = await verify({}, undefined, { process: 'own', onStart: (started) => void (child = started) });
      world.onCall = undefined;
      expect(ran).toMatchObject({ exitCode: 1, outputs: { outcome: 'in-sync', 'failure-reason': 'integrity' } });
      const { integrity } = evidenceOf(ran);
      expect(integrity).toMatchObject({ status: 'unknown', findings: {} });
      expect(integrity!.chains).toBeLessThan(8);
      expect(ran.summary).toContain('The run was stopped before everything was read.');
      const left = ran.outputs['checkpoint-file'] ? checkpointOf(ran) : '{ "chains": {} }';
      const { chains } = JSON.parse(left) as typeof whole;
      for (const [chain, entry] of Object.entries(chains)) expect(entry).toEqual(whole.chains[chain]);
    }));

  test('a trail that was just created: no digest is due yet', () =>
    withWorld(async ({ run }) => {
      const ran = await run({
        'verify-integrity': 'digests',
        'verify-coverage': 'true',
        'evidence-role-to-assume': FILES_EVIDENCE_ROLE,
      });
      expect(ran).toMatchObject({ exitCode: 0, outputs: { outcome: 'applied', 'failure-reason': '' } });
      expect(evidenceOf(ran)).toMatchObject({
        integrity: { status: 'pass', digests: 0 },
        coverage: { status: 'pass' },
      });
      expect(ran.summary).toContain('the first digests are not due yet');
    }));

  test('a trail of three days that has delivered nothing is not proven', () =>
    withRecord(async ({ world, trail, verify }) => {
      deleteRecord(world, { trail });
      const ran = await verify();
      expect(ran).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'integrity' } });
      expect(evidenceOf(ran).integrity).toMatchObject({ status: 'unknown' });
    }));

  test('without a trail or its bucket there is nothing to verify: the run says so, and not to run again', () =>
    withRecord(async ({ world, verify }) => {
      const checks = { 'verify-coverage': 'true' };
      const absent = await verify({ ...checks, mode: 'plan', 'trail-name': 'another-trail' });
      expect(absent).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'integrity' } });
      world.buckets.delete('org-trail-logs');
      const emptied = await verify(checks);
      for (const [{ annotations }, why] of [
        [absent, 'The trail does not exist, so there is nothing to verify.'],
        [emptied, 'Create the bucket again, or set s3-bucket-name to one that exists.'],
      ] as const) {
        const messages = annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
        expect(messages).toHaveLength(2);
        for (const message of messages) expect(message.slice(-why.length)).toBe(why);
      }
    }));

  test('without a role that may read, nothing is judged, and that is a failure that says which permission is missing', () =>
    withRecord(async ({ verify }) => {
      const ran = await verify({ 'evidence-role-to-assume': '' });
      expect(ran).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'integrity' } });
      expect(evidenceOf(ran).integrity).toMatchObject({ status: 'unknown' });
      expect(ran.summary).toContain('s3:ListBucket');
    }));
});
