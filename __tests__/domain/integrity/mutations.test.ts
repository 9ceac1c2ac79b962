/** A chain of any shape has no finding; whatever is done to its older part is found, by name. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../runs.ts';
import {
  bodyOf,
  endOf,
  fileKey,
  grow,
  inputOf,
  judge,
  keyOf,
  type Made,
  NOW,
  none,
  resigned,
  sha256,
  ms,
  iso,
} from './chain-maker.ts';

const HOURS = 47;
const HOUR = 3_600_000;

/** Files per hour, whether there are backfill digests from some hour on, an explained interruption, and the phase. */
const shapes = fc.record({
  files: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: HOURS, maxLength: HOURS }),
  backfillFrom: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  stopAt: fc.option(fc.integer({ min: 2, max: 20 }), { nil: null }),
  hoursOff: fc.integer({ min: 1, max: 4 }),
  isBegun: fc.boolean(),
});

type Shape = typeof shapes extends fc.Arbitrary<infer T> ? T : never;

function chainOf({ files, backfillFrom, stopAt, hoursOff, isBegun }: Shape) {
  const made = none();
  const before = isBegun ? null : grow(none(), { first: iso(ms(endOf(0)) - HOUR), hours: 1 });
  const first = stopAt ?? HOURS;
  grow(made, { first: endOf(0), hours: first, previous: before, files: (hour) => files[hour]! });
  const interruptions = [];
  if (stopAt !== null) {
    const start = endOf(stopAt + hoursOff);
    interruptions.push({ from: iso(ms(endOf(stopAt - 1)) + 240_000), to: start });
    grow(made, { first: start, hours: HOURS - stopAt - hoursOff, files: (hour) => files[hour]! });
  }
  if (backfillFrom !== null)
    grow(made, {
      first: endOf(backfillFrom),
      hours: HOURS - backfillFrom - 4,
      backfill: true,
      files: (hour) => (files[hour]! > 2 ? 1 : 0),
    });
  return { made, interruptions };
}

/** What can be done to one object; each returns the keys of which at least one must be found, or null where it does not apply. */
const MUTATIONS: Record<string, (made: Made, key: string) => string[] | null> = {
  'delete a digest': (made, key) => (made.digests.delete(key), [key]),
  'alter a byte': (made, key) => {
    const old = made.digests.get(key)!;
    const bytes = Buffer.from(old.bytes);
    bytes[Math.floor(bytes.length / 2)]! ^= 4;
    made.digests.set(key, { ...old, bytes });
    return [key];
  },
  'alter the signature': (made, key) => {
    const old = made.digests.get(key)!;
    const signature = old.metadata['signature']!.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    made.digests.set(key, { ...old, metadata: { ...old.metadata, signature } });
    return [key];
  },
  'alter the algorithm': (made, key) => {
    const old = made.digests.get(key)!;
    made.digests.set(key, { ...old, metadata: { ...old.metadata, 'signature-algorithm': 'none' } });
    return [key];
  },
  'swap two': (made, key) => {
    const other = [...made.digests.keys()].find((one) => one !== key)!;
    const [one, two] = [made.digests.get(key)!, made.digests.get(other)!];
    made.digests.set(key, { ...two, key }).set(other, { ...one, key: other });
    return [key, other];
  },
  'replace it by another that CloudTrail signed': (made, key) => {
    resigned(made, key, { newestEventTime: '2026-01-01T00:00:00Z' });
    return [
      key,
      ...[...made.digests].filter(([, one]) => bodyOf(one)['previousDigestS3Object'] === key).map(([one]) => one),
    ];
  },
  'delete a file': (made, key) => {
    const [file] = filesOf(made, key);
    if (file === undefined) return null;
    made.files.delete(file);
    return [file];
  },
  'write a file anew': (made, key) => {
    const [file] = filesOf(made, key);
    if (file === undefined) return null;
    made.files.set(file, { sha256: sha256('altered'), lastModified: '2026-11-29T03:00:00Z' });
    return [file];
  },
  'add a file': (made, key) => {
    // Between a starting digest's ends, and next to one, files may be unnamed.
    const index = [...made.digests.keys()].indexOf(key);
    const before = [...made.digests.values()][index - 1];
    if (
      key.includes('_backfill') ||
      before === undefined ||
      !bodyOf(made.digests.get(key)!)['previousDigestS3Object'] ||
      !bodyOf(before)['previousDigestS3Object']
    )
      return null;
    const lastModified = iso(ms(String(bodyOf(made.digests.get(key)!)['digestStartTime'])) + 1_800_000);
    const file = fileKey(lastModified, 'planted');
    made.files.set(file, { sha256: sha256('planted'), lastModified });
    return [file];
  },
};

function filesOf(made: Made, key: string): string[] {
  return bodyOf(made.digests.get(key)!).logFiles.map(({ s3Object }) => String(s3Object));
}

describe('integrity: any chain', () => {
  test('has no finding and nothing unknown where it is healthy, at both levels', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { made, interruptions } = chainOf(shape);
        for (const level of ['digests', 'files'] as const) {
          const verdict = judge(made, { interruptions }, level);
          expect([verdict.findings, verdict.warnings, verdict.unknown]).toEqual([[], [], []]);
          expect(judge(made, { interruptions, checkpoint: verdict.checkpoint }, level).findings).toEqual([]);
        }
      }),
      runs(5),
    );
  });

  test.each(Object.keys(MUTATIONS))('is not without a finding that names it after: %s', (name) => {
    fc.assert(
      fc.property(shapes, fc.nat(), fc.constantFrom('digests', 'files'), (shape, pick, level) => {
        const { made, interruptions } = chainOf(shape);
        const old = [...made.digests.keys()].filter((key) => isJudged(made, key));
        const key = old[pick % old.length]!;
        const changed = MUTATIONS[name]!(made, key);
        if (changed === null) return;
        const { findings } = judge(made, { interruptions }, level);
        const objects = findings.map(({ object }) => object);
        expect({ changed, objects, named: changed.some((one) => objects.includes(one)) }).toMatchObject({
          named: true,
        });
      }),
      runs(10),
    );
  });

  test('is never judged with an exception, whatever the objects are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.dictionary(fc.string(), fc.string()),
        fc.jsonValue(),
        (bytes, metadata, json) => {
          const made = none();
          grow(made, { first: endOf(20), hours: 3 });
          const [one, two] = [...made.digests.keys()] as [string, string];
          made.digests.set(one, { ...made.digests.get(one)!, bytes, metadata });
          made.digests.set(two, { ...made.digests.get(two)!, bytes: Buffer.from(JSON.stringify(json)) });
          const input = inputOf(made, { now: NOW });
          expect(
            judge(made, { files: [...input.files, { key: JSON.stringify(json), lastModified: 'never', size: 0 }] })
              .findings.length,
          ).toBeGreaterThan(1);
        },
      ),
      runs(50),
    );
  });
});

/** Older than a day, and with a successor that names it. */
function isJudged(made: Made, key: string): boolean {
  const end = String(bodyOf(made.digests.get(key)!)['digestEndTime']);
  return (
    ms(NOW) - ms(end) > 24 * HOUR &&
    [...made.digests.values()].some((one) => bodyOf(one)['previousDigestS3Object'] === key) &&
    key === keyOf(end, { backfill: key.includes('_backfill') })
  );
}
