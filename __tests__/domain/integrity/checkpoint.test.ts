import { describe, expect, test } from '@jest/globals';
import { readCheckpoint } from '../../../src/domain/integrity/checkpoint.ts';
import { sha256 } from './chain-maker.ts';

const TRAIL = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/org-trail';
const ENTRY = { end: '2026-11-29T04:12:07Z', signature: sha256('x') };
const CHAINS = {
  '111122223333/eu-west-1': ENTRY,
  '444455556666/us-gov-west-1': { ...ENTRY, reported: '2026-11-29T05:00:00Z' },
};
const CHECKPOINT = { version: 1, trail: TRAIL, chains: CHAINS };

function withEntry(entry: unknown) {
  return { ...CHECKPOINT, chains: { '111122223333/eu-west-1': entry } };
}

describe('integrity: checkpoint', () => {
  test.each([TRAIL, null])('is read as it was written, for the trail %s', (trail) => {
    expect(readCheckpoint(JSON.stringify(CHECKPOINT), trail)).toEqual({ known: CHECKPOINT });
    const none = { ...CHECKPOINT, chains: {} };
    expect(readCheckpoint(JSON.stringify(none), trail)).toEqual({ known: none });
  });

  test.each<[string, unknown, RegExp]>([
    ['no object', [], /JSON object/],
    ['null', null, /JSON object/],
    ['another version', { ...CHECKPOINT, version: 2 }, /version 1/],
    ['a version that is a string', { ...CHECKPOINT, version: '1' }, /version 1/],
    ['no trail', { version: 1, chains: {} }, /members/],
    ['no chains', { version: 1, trail: TRAIL }, /members/],
    ['a list of chains', { ...CHECKPOINT, chains: [] }, /members/],
    ['one member more', { ...CHECKPOINT, more: 1 }, /members/],
    ['another trail', { ...CHECKPOINT, trail: `${TRAIL}2` }, /another trail/],
    ['a chain without a Region', { ...CHECKPOINT, chains: { '111122223333': ENTRY } }, /ACCOUNT\/REGION/],
    ['a chain that is a path', { ...CHECKPOINT, chains: { '111122223333/../x': ENTRY } }, /ACCOUNT\/REGION/],
    ['an entry that is none', withEntry(null), /111122223333\/eu-west-1/],
    ['no end', withEntry({ signature: ENTRY.signature }), /entry/],
    ['an end that does not exist', withEntry({ ...ENTRY, end: '2026-02-31T00:00:00Z' }), /entry/],
    ['an end without seconds', withEntry({ ...ENTRY, end: '2026-11-29T04:12Z' }), /entry/],
    ['a signature in upper case', withEntry({ ...ENTRY, signature: 'AB'.repeat(32) }), /entry/],
    ['a short signature', withEntry({ ...ENTRY, signature: 'ab' }), /entry/],
    ['one member more in an entry', withEntry({ ...ENTRY, more: 1 }), /entry/],
    ['a report before the end', withEntry({ ...ENTRY, reported: '2026-11-29T04:12:06Z' }), /entry/],
    ['a report that is no time', withEntry({ ...ENTRY, reported: 1 }), /entry/],
  ])('is a mistake: %s', (_, json, mistake) => {
    expect(readCheckpoint(JSON.stringify(json), TRAIL)).toEqual({ mistake: expect.stringMatching(mistake) });
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a prototype', `{"version":1,"trail":"${TRAIL}","chains":{"__proto__":{}}}`],
    ['deep JSON', '['.repeat(200_000)],
    ['more than any organization needs', ' '.repeat(64_000_001)],
  ])('is a mistake: %s', (_, text) => {
    expect(readCheckpoint(text, TRAIL)).toHaveProperty('mistake');
  });
});
