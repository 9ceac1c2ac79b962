import { describe, expect, test } from '@jest/globals';
import { endOf, entryOf, found, healthy, judge, keyOf, NEWEST, sha256 } from './chain-maker.ts';

describe('integrity: a chain', () => {
  test.each(['digests', 'files'] as const)(
    'a healthy one has no finding at the level %s, and the next run starts at its end',
    (level) => {
      const made = healthy();
      const verdict = judge(made, {}, level);
      expect(verdict).toEqual({
        account: '111122223333',
        region: 'eu-west-1',
        digests: 47,
        files: 94,
        hashed: level === 'files' ? 94 : 0,
        findings: [],
        warnings: [],
        unknown: [],
        interruptions: [],
        newest: NEWEST,
        checkpoint: { end: NEWEST, signature: sha256(made.digests.get(keyOf(NEWEST))!.metadata['signature']!) },
      });
    },
  );

  test('three deleted digests are three findings', () => {
    const made = healthy();
    for (const hour of [5, 6, 7]) made.digests.delete(keyOf(endOf(hour)));
    expect(found(judge(made))).toEqual([5, 6, 7].map((hour) => `digest-missing ${endOf(hour).replace(/[-:]/g, '')}`));
  });

  test('a digest that the checkpoint names and that is gone', () => {
    const made = healthy();
    const checkpoint = entryOf(made.digests.get(keyOf(endOf(20)))!);
    expect(judge(made, { checkpoint }).findings).toEqual([]);
    made.digests.delete(keyOf(endOf(20)));
    expect(judge(made, { checkpoint }).findings).toMatchObject([
      { kind: 'checkpoint-mismatch', object: keyOf(endOf(20)) },
    ]);
  });
});
