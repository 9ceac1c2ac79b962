/** Any sequence of nights: what is done to hours that no run has verified is reported, by the object or the time. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CheckpointEntry, FetchedDigest } from '../../../src/domain/integrity/chain.ts';
import type { Finding } from '../../../src/domain/integrity/finding.ts';
import { runs } from '../../runs.ts';
import { bodyOf, fileKey, grow, inputOf, iso, keyOf, type Made, ms, none, sha256 } from './chain-maker.ts';
import { judgeChain } from '../../../src/domain/integrity/judge/judge-chain.ts';

const [HOUR, NIGHTS] = [3_600_000, 11];
const START = ms('2026-11-20T05:12:07Z');

/** An hour since the last night, and what is done in it; `later` is done again before each run. */
const deeds = fc.array(
  fc.record({
    night: fc.integer({ min: 1, max: NIGHTS - 8 }),
    hour: fc.integer({ min: 3, max: 23 }),
    what: fc.constantFrom('delete', 'delete file', 'plant', 'plant again', 'unreadable', 'junk', 'decoy', 'alter'),
  }),
  { minLength: 1, maxLength: 6 },
);

const ALL = none();
grow(ALL, { first: iso(START - 30 * HOUR), hours: 30 + 24 * NIGHTS, files: () => 1 });

function endAt(night: number, hour: number): string {
  return iso(START + ((night - 1) * 24 + hour) * HOUR);
}

test('integrity: whatever is done to hours before they are verified is reported within eight nights', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      let entry: CheckpointEntry | null = null;
      const findings: Finding[] = [];
      const expected = new Map<string, string>();
      for (let night = 0; night <= NIGHTS; night++) {
        const now = START + night * 24 * HOUR + 90 * 60_000;
        const made: Made = { digests: new Map(ALL.digests), files: new Map(ALL.files) };
        const unreadable: [string, FetchedDigest][] = [];
        for (const deed of all.filter((one) => one.night <= night)) {
          const end = endAt(deed.night, deed.hour);
          const key = keyOf(end);
          const named = String(bodyOf(ALL.digests.get(key)!).logFiles[0]!['s3Object']);
          const at = iso(ms(end) - 1_800_000);
          const put = (at: string) => made.digests.set(at, { ...ALL.digests.get(key)!, key: at });
          if (deed.what === 'delete') expected.set(key, end);
          if (deed.what === 'delete file') {
            made.files.delete(named);
            expected.set(named, end);
          }
          if (deed.what === 'alter') made.digests.set(key, { ...made.digests.get(key)!, bytes: Buffer.from('{}') });
          if (deed.what === 'junk') {
            const odd = keyOf(iso(ms(end) - 600_000));
            put(odd);
            unreadable.push([odd, { unknown: 'Denied.' }]);
          }
          if (deed.what === 'decoy') put(keyOf(end, { trail: 'decoy' }));
          if (deed.what === 'unreadable') unreadable.push([key, { unknown: 'Denied.' }]);
          if (deed.what.startsWith('plant')) {
            const planted = fileKey(at, `P${deed.hour}`);
            made.files.set(planted, {
              sha256: sha256(''),
              lastModified: deed.what === 'plant' ? at : iso(now - 300_000),
            });
            expected.set(planted, end);
          }
        }
        for (const deed of all.filter((one) => one.night <= night && one.what === 'delete'))
          made.digests.delete(keyOf(endAt(deed.night, deed.hour)));
        for (const map of [made.digests, made.files] as Map<string, { lastModified: string }>[])
          for (const [key, { lastModified }] of map) if (ms(lastModified) > now) map.delete(key);
        const day =
          entry === null
            ? ''
            : iso(ms(entry.end) - 2 * HOUR)
                .slice(0, 10)
                .replaceAll('-', '/');
        const input = inputOf(made, { now: iso(now), from: iso(now - 26 * HOUR), checkpoint: entry });
        const verdict = judgeChain({
          ...input,
          files: input.files.filter(({ key }) => key.slice(key.indexOf('eu-west-1/') + 10) > day),
          fetchedDigests: new Map([...input.fetchedDigests, ...unreadable]),
        });
        findings.push(...verdict.findings);
        entry = verdict.checkpoint;
      }
      // A file proves nothing where the digest that would name it is gone, altered or not read.
      const isBlind = (end: string) =>
        all.some(
          (one) =>
            ['delete', 'alter', 'unreadable'].includes(one.what) &&
            Math.abs(ms(endAt(one.night, one.hour)) - ms(end)) <= HOUR,
        );
      const missed = [...expected].filter(
        ([key, end]) =>
          !findings.some(
            (one) => one.object === key || (ms(one.from ?? '') < ms(end) && ms(end) <= ms(one.to ?? '')),
          ) &&
          !(key.includes('/CloudTrail/') && isBlind(end)) &&
          !(
            key.includes('Digest') && all.some((one) => one.what === 'unreadable' && endAt(one.night, one.hour) === end)
          ),
      );
      expect(missed).toEqual([]);
    }),
    runs(8),
  );
});
