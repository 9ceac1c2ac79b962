/** Runs one after the other, each with the checkpoint that the one before left. */
import { describe, expect, test } from '@jest/globals';
import type { CheckpointEntry, FetchedDigest } from '../../../src/domain/integrity/chain.ts';
import {
  endOf,
  entryOf,
  fileKey,
  found,
  FROM,
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
} from './chain-maker.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function at(hour: number): string {
  return endOf(hour).replace(/[-:]/g, '');
}

/** `healthy()` and the digests of some more hours. */
function grown(more: number): Made {
  const made = healthy();
  grow(made, { first: endOf(HOURS), hours: more, previous: made.digests.get(keyOf(NEWEST))! });
  return made;
}

function run(made: Made, checkpoint: CheckpointEntry | null, hoursLater: number, given: Known = {}) {
  const now = ms(NOW) + hoursLater * HOUR;
  return judge(made, { checkpoint, now: iso(now), from: checkpoint ? iso(now - 26 * HOUR) : FROM, ...given });
}

function entryAt(hour: number): CheckpointEntry {
  return entryOf(healthy().digests.get(keyOf(endOf(hour)))!);
}

describe('integrity: runs with a checkpoint', () => {
  test('a healthy chain goes on where the last run ended, and no entry has more than it needs', () => {
    const made = grown(48);
    let entry: CheckpointEntry | null = null;
    for (const day of [0, 1, 2]) {
      const seen = until(made, NOW, day * 24);
      const verdict = run(seen, entry, day * 24);
      expect(verdict).toMatchObject({
        findings: [],
        warnings: [],
        unknown: [],
        digests: day === 0 ? 47 : 25,
        files: day === 0 ? 94 : 48,
      });
      entry = verdict.checkpoint!;
      expect(entry).toEqual(entryOf(made.digests.get(keyOf(endOf(46 + day * 24)))!));
    }
  });

  test('no new digest since is a pass', () => {
    expect(run(healthy(), entryAt(46), 1)).toMatchObject({
      findings: [],
      warnings: [],
      checkpoint: entryAt(46),
      digests: 1,
    });
  });

  test('the window starts with the checkpoint, also where it is older', () => {
    const made = healthy();
    made.digests.delete(keyOf(endOf(12)));
    expect(found(run(made, entryAt(10), 0, { from: endOf(30) }))).toEqual([`digest-missing ${at(12)}`]);
    expect(run(made, entryAt(12), 0, { from: FROM }).findings).toMatchObject([{ kind: 'checkpoint-mismatch' }]);
    expect(run(made, entryAt(13), 0, { from: FROM }).findings).toEqual([]);
  });

  test('a young hole is a warning that the checkpoint waits for, then a finding once, then past', () => {
    const made = grown(48);
    made.digests.delete(keyOf(endOf(40)));
    const first = run(until(made, NOW), null, 0);
    expect(first).toMatchObject({
      findings: [],
      warnings: [expect.stringMatching(/may still/)],
      checkpoint: entryAt(39),
    });
    const second = run(until(made, NOW, 24), first.checkpoint, 24);
    expect(found(second)).toEqual([`digest-missing ${at(40)}`]);
    expect(second.checkpoint).toEqual(entryOf(made.digests.get(keyOf(endOf(70)))!));
    expect(run(made, second.checkpoint, 48).findings).toEqual([]);
  });

  test('a young hole that closes is nothing', () => {
    const late = grown(24);
    const made = grown(24);
    made.digests.delete(keyOf(endOf(40)));
    const first = run(until(made, NOW), null, 0);
    expect(run(late, first.checkpoint, 24)).toMatchObject({
      findings: [],
      warnings: [],
      checkpoint: entryOf(late.digests.get(keyOf(endOf(70)))!),
    });
  });

  test('a file that no digest names is reported when it is old, wherever in the hour it was planted', () => {
    for (const minute of [0, 5, 12, 14, 30, 59]) {
      const made = grown(24);
      const lastModified = `2026-11-28T20:${String(minute).padStart(2, '0')}:00Z`;
      made.files.set(fileKey(lastModified, 'planted'), { sha256: sha256(''), lastModified });
      const first = run(until(made, NOW), null, 0);
      expect(first).toMatchObject({ findings: [], warnings: [expect.stringMatching(/may still name it/)] });
      const second = run(made, first.checkpoint, 24);
      expect(second.findings).toMatchObject([{ kind: 'file-unreferenced' }]);
      expect(run(made, second.checkpoint, 25).findings).toEqual([]);
    }
  });

  test('so is one that was planted just before the digest that the last run ended with', () => {
    const made = grown(48);
    const lastModified = '2026-11-29T04:10:00Z';
    made.files.set(fileKey(lastModified, 'planted'), { sha256: sha256(''), lastModified });
    const first = run(until(made, NOW), null, 0);
    expect(first).toMatchObject({ findings: [], warnings: [], checkpoint: entryAt(46) });
    const second = run(until(made, NOW, 24), first.checkpoint, 24);
    expect(second.findings.length + second.warnings.length).toBe(1);
    expect(found(run(until(made, NOW, 48), second.checkpoint, 48)).length + second.findings.length).toBe(1);
  });

  test('the digest that it names is gone, and so are some after it: each is named, once', () => {
    const made = grown(24);
    for (const hour of [20, 21, 22]) made.digests.delete(keyOf(endOf(hour)));
    const first = run(made, entryAt(20), 24);
    expect(found(first)).toEqual([
      `checkpoint-mismatch ${at(20)}`,
      `digest-missing ${at(21)}`,
      `digest-missing ${at(22)}`,
    ]);
    expect(first.findings[0]!.message).toMatch(/Nothing links/);
    expect(run(made, first.checkpoint, 24).findings).toEqual([]);
  });

  test('only the digest that it names is gone: the next one still proves it', () => {
    const made = healthy();
    made.digests.delete(keyOf(endOf(45)));
    const { findings, warnings } = run(made, entryAt(45), 0);
    expect(findings).toMatchObject([
      { kind: 'checkpoint-mismatch', object: keyOf(endOf(45)), from: endOf(44), to: endOf(45) },
    ]);
    expect(findings[0]!.message).toMatch(/still names the signature/);
    expect(warnings).toEqual([]);
  });

  test.each<[string, (made: Made) => void, RegExp]>([
    [
      'another one that CloudTrail signed',
      (made) => resigned(made, keyOf(endOf(46)), { logFiles: [] }),
      /another one now/,
    ],
    [
      'no digest of CloudTrail’s',
      (made) =>
        made.digests.set(keyOf(endOf(46)), { ...made.digests.get(keyOf(endOf(46)))!, bytes: Buffer.from('{}') }),
      /no longer genuine: members/,
    ],
  ])('the digest that it names is %s', (_, change, message) => {
    const made = healthy();
    change(made);
    const first = run(made, entryAt(46), 0);
    expect(first.findings).toMatchObject([{ kind: 'checkpoint-mismatch', message: expect.stringMatching(message) }]);
    const second = run(made, first.checkpoint, 1);
    expect(second).toMatchObject({ findings: [], warnings: [expect.stringMatching(/earlier run reported/)] });
  });

  test('a whole chain is deleted: one red run, and warnings as long as nothing comes', () => {
    const first = run(none(), entryAt(46), 24);
    expect(first.findings).toMatchObject([{ kind: 'checkpoint-mismatch', to: iso(ms(NOW) + DAY) }]);
    expect(first.checkpoint).toEqual({ ...entryAt(46), reported: iso(ms(NOW) + DAY) });
    let entry = first.checkpoint;
    for (const later of [48, 72, 96]) {
      const next = run(none(), entry, later);
      expect(next.findings).toEqual([]);
      expect(next.warnings.length).toBeGreaterThan(0);
      expect(next.checkpoint).toEqual(entry);
      entry = next.checkpoint;
    }
  });

  test('the tail is deleted: one red run; when the chain goes on, only what was not reported is', () => {
    const made = grown(72);
    const cut = until(made, endOf(46));
    const first = run(cut, entryAt(46), 25);
    expect(first.findings).toMatchObject([{ kind: 'tail-missing', from: NEWEST, to: iso(ms(NOW) + 25 * HOUR) }]);
    const second = run(cut, first.checkpoint, 30);
    expect(second).toMatchObject({ findings: [], checkpoint: first.checkpoint });
    for (let hour = 47; hour < 90; hour++) made.digests.delete(keyOf(endOf(hour)));
    const third = run(made, second.checkpoint, 72);
    expect(found(third)[0]).toBe(`digest-missing ${at(72)}`);
    expect(third.findings).toHaveLength(18);
    expect(third.checkpoint).toEqual(entryOf(made.digests.get(keyOf(endOf(118)))!));
  });

  test('the tail is deleted, and the trail started anew: what was reported is no gap once more', () => {
    const cut = until(healthy(), endOf(46));
    const first = run(cut, entryAt(46), 25);
    grow(cut, { first: iso(ms(NOW) + 25.5 * HOUR), hours: 46 });
    expect(run(cut, first.checkpoint, 72).findings).toEqual([]);
    expect(run(cut, entryAt(46), 72).findings).toMatchObject([{ kind: 'gap', from: NEWEST }]);
  });

  test('a chain that may end is no finding, unless the digest that the checkpoint names is gone', () => {
    expect(run(healthy(), entryAt(46), 500, { mayHaveEnded: true })).toMatchObject({
      findings: [],
      warnings: [],
      checkpoint: entryAt(46),
    });
    expect(run(none(), entryAt(46), 500, { mayHaveEnded: true }).findings).toMatchObject([
      { kind: 'checkpoint-mismatch' },
    ]);
    expect(run(none(), entryAt(46), 24 * 40, { mayHaveEnded: true })).toMatchObject({ findings: [], warnings: [] });
  });

  test('a digest that the checkpoint names can expire where everything older did', () => {
    const made = healthy();
    for (let hour = 0; hour <= 10; hour++) made.digests.delete(keyOf(endOf(hour)));
    for (const [key, { lastModified }] of made.files) if (lastModified < endOf(10)) made.files.delete(key);
    const verdict = run(made, entryAt(10), 24 * 40, { mayHaveEnded: true });
    expect(verdict).toMatchObject({ findings: [] });
    expect(run(made, entryAt(10), 24 * 20, { mayHaveEnded: true }).findings).toMatchObject([
      { kind: 'checkpoint-mismatch' },
    ]);
  });

  test('a starting digest after it is a gap, and explained it is none', () => {
    const made = until(healthy(), endOf(20));
    grow(made, { first: '2026-11-28T06:00:00Z', hours: 47 });
    expect(found(run(made, entryAt(20), 24))).toEqual(['gap 20261128T060000Z']);
    const interruptions = [{ from: '2026-11-28T02:16:00Z', to: '2026-11-28T06:00:00Z' }];
    expect(run(made, entryAt(20), 24, { interruptions })).toMatchObject({ findings: [], warnings: [], interruptions });
  });

  test('waits a week for a digest that cannot be read, and never names one that is not verified', () => {
    const made = healthy();
    const denied = new Map([[keyOf(endOf(30)), { unknown: 'Denied.' }]]);
    const given = { fetchedDigests: new Map<string, FetchedDigest>([...made.digests, ...denied]) };
    const waiting = run(made, entryAt(20), 0, given);
    expect(waiting).toMatchObject({ checkpoint: entryAt(29), unknown: [{ count: 1, isLastTry: false }] });
    const last = run(made, entryAt(20), 24 * 8, { ...given, mayHaveEnded: true });
    expect(last).toMatchObject({ checkpoint: entryAt(46), unknown: [{ count: 1, isLastTry: true }] });
    const none = new Map([...made.digests].map(([key]) => [key, { unknown: 'Denied.' }]));
    expect(run(made, null, 0, { fetchedDigests: none }).checkpoint).toBeNull();
    expect(run(made, entryAt(20), 0, { fetchedDigests: none })).toMatchObject({
      findings: [],
      checkpoint: entryAt(20),
    });
  });

  test('a digest that was planted in the future is reported as long as it is there, and hides nothing', () => {
    const future = keyOf('2027-01-01T00:12:07Z');
    const cut = until(healthy(), endOf(20));
    const plant = (made: Made) => made.digests.set(future, { ...made.digests.get(keyOf(endOf(20)))!, key: future });
    const made = healthy();
    plant(made);
    const first = run(made, null, 0);
    expect(first).toMatchObject({
      findings: [{ kind: 'digest-invalid', object: future }],
      checkpoint: entryAt(46),
      newest: NEWEST,
    });
    expect(first.checkpoint).toEqual(entryAt(46));
    expect(run(made, first.checkpoint, 1).findings).toHaveLength(1);
    plant(cut);
    const fetchedDigests = new Map<string, FetchedDigest>([...cut.digests, [future, { unknown: 'Denied.' }]]);
    expect(run(cut, null, 0, { fetchedDigests }).findings.map(({ kind }) => kind)).toEqual([
      'digest-invalid',
      'tail-missing',
    ]);
  });

  test('a report does not hide a hole that was only a warning', () => {
    const made = grown(24);
    made.digests.delete(keyOf(endOf(40)));
    for (let hour = 44; hour < 47; hour++)
      made.digests.set(keyOf(endOf(hour)), { ...made.digests.get(keyOf(endOf(hour)))!, bytes: Buffer.from('{}') });
    const first = run(until(made, NOW), null, 0);
    expect(first.checkpoint).toEqual(entryAt(39));
    expect(found(run(made, first.checkpoint, 24))).toContain(`digest-missing ${at(40)}`);
  });
});

/** What of it there is at a time, some hours later: a digest is there after 27 minutes. */
function until(made: Made, time: string, hoursLater = 0): Made {
  const isThere = ([, { lastModified }]: [unknown, { lastModified: string }]) =>
    ms(lastModified) <= ms(time) + hoursLater * HOUR + 27 * 60_000;
  return { digests: new Map([...made.digests].filter(isThere)), files: new Map([...made.files].filter(isThere)) };
}
