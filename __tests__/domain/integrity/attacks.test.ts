/** What somebody with every right on the bucket, or who may stop the trail, does over several nights to stay unnoticed. */
import { describe, expect, test } from '@jest/globals';
import type { CheckpointEntry, FetchedDigest, Interruption } from '../../../src/domain/integrity/chain.ts';
import {
  bodyOf,
  endOf,
  entryOf,
  fileKey,
  found,
  grow,
  healthy,
  HOURS,
  iso,
  judge,
  keyOf,
  type Known,
  type Made,
  ms,
  NEWEST,
  none,
  NOW,
  resigned,
  sha256,
  signed,
} from './chain-maker.ts';

const HOUR = 3_600_000;

/** `healthy()` and the digests of the nights after it. */
function grown(more: number): Made {
  const made = healthy();
  grow(made, { first: endOf(HOURS), hours: more, previous: made.digests.get(keyOf(NEWEST))! });
  return made;
}

/** What of it is there some hours later. */
function until(made: Made, hoursLater: number): Made {
  const isThere = ([, { lastModified }]: [unknown, { lastModified: string }]) =>
    ms(lastModified) <= ms(NOW) + hoursLater * HOUR;
  return { digests: new Map([...made.digests].filter(isThere)), files: new Map([...made.files].filter(isThere)) };
}

/** A run so many hours after the first. */
function run(made: Made, checkpoint: CheckpointEntry | null, hoursLater: number, given: Known = {}) {
  const now = ms(NOW) + hoursLater * HOUR;
  return judge(made, { checkpoint, now: iso(now), from: iso(now - 26 * HOUR), ...given });
}

function entryAt(hour: number, made = grown(96)): CheckpointEntry {
  return entryOf(made.digests.get(keyOf(endOf(hour)))!);
}

function fetchedOf(made: Made, other: [string, FetchedDigest][]): ReadonlyMap<string, FetchedDigest> {
  return new Map<string, FetchedDigest>([...made.digests, ...other]);
}

function plant(made: Made, named: string, lastModified: string): string {
  const key = fileKey(named, 'planted');
  made.files.set(key, { sha256: sha256(''), lastModified });
  return key;
}

describe('integrity: an attacker', () => {
  test('plants an object that is named like a digest of another trail: planted log files are findings all the same', () => {
    const made = healthy();
    const key = keyOf(endOf(20), { trail: 'decoy' });
    made.digests.set(key, { ...made.digests.get(keyOf(endOf(20)))!, key });
    const file = plant(made, '2026-11-28T02:30:00Z', '2026-11-28T02:30:00Z');
    expect(judge(made).findings).toMatchObject([{ kind: 'file-unreferenced', object: file }]);
  });

  test('plants a log file of yesterday shortly before the run, and once more before each next one', () => {
    const made = grown(24 * 9);
    let entry = entryAt(46);
    const kinds: string[] = [];
    for (let night = 1; night <= 9; night++) {
      const now = ms(NOW) + night * 24 * HOUR;
      plant(made, '2026-11-29T10:30:00Z', iso(now - 20 * 60_000));
      const verdict = run(until(made, night * 24), entry, night * 24);
      expect(verdict.findings.length + verdict.unknown.length).toBe(1);
      kinds.push(...verdict.findings.map(({ kind }) => kind));
      if (kinds.length > 0) break;
      entry = verdict.checkpoint!;
    }
    expect(kinds).toEqual(['file-unreferenced']);
  });

  test('writes a planted log file anew every day, so that it never is a day old', () => {
    const made = grown(48);
    let entry = entryAt(46);
    plant(made, '2026-11-29T10:30:00Z', '2026-11-29T10:30:00Z');
    const first = run(until(made, 24), entry, 24);
    expect(first).toMatchObject({ findings: [], warnings: [expect.stringMatching(/may still name it/)] });
    entry = first.checkpoint!;
    plant(made, '2026-11-29T10:30:00Z', iso(ms(NOW) + 40 * HOUR));
    expect(run(until(made, 48), entry, 48).findings).toMatchObject([{ kind: 'file-unreferenced' }]);
  });

  test.each([
    ['in a folder of the day’s', 'more/'],
    ['under a name of its own', 'a'],
  ])('plants a log file %s', (_, name) => {
    const made = healthy();
    const lastModified = '2026-11-28T02:30:00Z';
    const key = fileKey(lastModified, 'planted').replace(/[^/]+$/, (file) => `${name}${file}`);
    made.files.set(key, { sha256: '', lastModified });
    expect(judge(made).findings).toMatchObject([{ kind: 'file-unreferenced', object: key }]);
  });

  test('deletes digests and puts an object that cannot be read in the place of the last of them', () => {
    const made = grown(24);
    for (let hour = 50; hour < 60; hour++) made.digests.delete(keyOf(endOf(hour)));
    const key = keyOf(endOf(59));
    const digests = [...made.digests.values(), { ...made.digests.get(NEWESTKEY)!, key }].map((one) => ({
      key: one.key,
      lastModified: one.lastModified,
      size: 1,
    }));
    const given = { digests, fetchedDigests: fetchedOf(made, [[key, { unknown: 'Denied.' }]]) };
    const first = run(made, entryAt(46), 24, given);
    expect(first.warnings).toHaveLength(1);
    expect(first.checkpoint).toEqual(entryAt(49));
    expect(run(made, first.checkpoint, 48, given).findings).toMatchObject([
      { kind: 'gap', from: endOf(49), to: endOf(59) },
    ]);
  });

  test('has one deletion reported, restores it, and deletes log files of the time that was reported', () => {
    const made = grown(48);
    const first = run(until(healthy(), 0), entryAt(46), 25);
    expect(found(first)).toHaveLength(1);
    const [deleted] = [...made.files.keys()].filter((key) => key.includes('20261129T1'));
    made.files.delete(deleted!);
    const planted = plant(made, '2026-11-29T15:30:00Z', '2026-11-29T15:30:00Z');
    const second = run(made, first.checkpoint, 48);
    expect(second.findings.map(({ kind, object }) => [kind, object])).toEqual([
      ['file-missing', deleted],
      ['file-unreferenced', planted],
    ]);
  });

  test('stops and starts the trail for a second before each run, and deletes all digests', () => {
    let entry = entryAt(46);
    const interruptions: Interruption[] = [];
    const made = until(healthy(), 0);
    const kinds: string[] = [];
    for (let night = 1; night <= 3; night++) {
      const stop = ms(NOW) + (night * 24 - 2) * HOUR;
      interruptions.push({ from: iso(stop), to: iso(stop + 1000) });
      const verdict = run(made, entry, night * 24, { interruptions });
      kinds.push(...verdict.findings.map(({ kind }) => kind));
      entry = verdict.checkpoint!;
    }
    expect(kinds).toEqual(['tail-missing']);
  });

  test.each(['and deletes all digests', 'and all digests in between'])(
    'stops and starts the trail every hour, %s',
    (what) => {
      const interruptions = Array.from({ length: 72 }, (_, hour) => {
        const stop = ms(NEWEST) + hour * HOUR + 1_800_000;
        return { from: iso(stop), to: iso(stop + 1000) };
      });
      const made = healthy();
      if (what.includes('between')) grow(made, { first: interruptions[20]!.to, hours: 60 });
      const first = run(until(made, 24), entryAt(46), 24, { interruptions });
      const second = run(until(made, 48), first.checkpoint, 48, { interruptions });
      expect([...first.findings, ...second.findings].map(({ kind }) => kind)).toEqual([
        what.includes('between') ? 'gap' : 'tail-missing',
      ]);
    },
  );

  test('cannot have the time before be forgotten by a restart: a real one is an interruption', () => {
    const made = until(healthy(), 0);
    const stop = ms(NEWEST) + 240_000;
    grow(made, { first: iso(stop + 3 * HOUR), hours: 36 });
    const interruptions = [{ from: iso(stop), to: iso(stop + 3 * HOUR) }];
    expect(run(made, entryAt(46), 40, { interruptions })).toMatchObject({ findings: [], warnings: [], interruptions });
  });

  test('writes all digests of the last day anew, with other content that CloudTrail signed', () => {
    const made = grown(24);
    resigned(made, keyOf(endOf(50)), { logFiles: [] });
    expect(found(run(made, entryAt(46), 24))).toHaveLength(1);
  });
});

describe('integrity: not an attacker', () => {
  test('another trail delivers to the same folder: its log files are not planted', () => {
    const made = healthy();
    const [ours, theirs] = ['2026-11-28T02:12:07Z', '2026-11-28T02:00:00Z'];
    const [of, key] = [made.digests.get(keyOf(ours))!, keyOf(theirs, { trail: 'other' })];
    const file = plant(made, '2026-11-28T01:30:00Z', '2026-11-28T01:30:00Z');
    const [named] = bodyOf(of).logFiles;
    const logFiles = [{ ...named, s3Object: file, hashValue: sha256('') }];
    const times = { digestStartTime: '2026-11-28T01:00:00Z', digestEndTime: theirs };
    made.digests.set(key, signed(key, { ...bodyOf(of), ...times, digestS3Object: key, logFiles }, of.lastModified));
    expect(judge(made)).toMatchObject({ findings: [], warnings: [], unknown: [] });
    const other = plant(made, '2026-11-28T01:40:00Z', '2026-11-28T01:40:00Z');
    expect(other).not.toBe(file);
    expect(judge(made)).toMatchObject({
      findings: [],
      unknown: [{ what: 'log file', count: 1, reason: expect.stringContaining('another trail') }],
    });
  });

  test('the bucket or prefix was changed since the checkpoint: its digest is not gone, it lies elsewhere', () => {
    const old = grown(3);
    const folder = 'old/AWSLogs/o-exampleorg1/111122223333';
    const made = none();
    grow(made, { first: endOf(50), hours: 20 });
    const [first] = made.digests.keys();
    const elsewhere = keyOf(endOf(49), { folder });
    const before = old.digests.get(keyOf(endOf(49)))!;
    resigned(made, first!, {
      previousDigestS3Bucket: 'org-logs',
      previousDigestS3Object: elsewhere,
      previousDigestHashValue: sha256(before.bytes),
      previousDigestHashAlgorithm: 'SHA-256',
      previousDigestSignature: before.metadata['signature'],
    });
    const { findings } = judge(made, { checkpoint: entryAt(46), now: iso(ms(endOf(70))) });
    expect(findings.map(({ kind }) => kind)).not.toContain('checkpoint-mismatch');
  });
});

const NEWESTKEY = keyOf(NEWEST);
