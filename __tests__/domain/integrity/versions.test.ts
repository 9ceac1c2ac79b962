/** When a missing object was deleted, and which of its versions may be the original. */
import { describe, expect, test } from '@jest/globals';
import { judgeVersions, type ObjectVersion } from '../../../src/domain/integrity/finding.ts';

function version(versionId: string, hour: number): ObjectVersion {
  return { versionId, isDeleteMarker: false, lastModified: at(hour) };
}

function marker(hour: number): ObjectVersion {
  return { versionId: `m${hour}`, isDeleteMarker: true, lastModified: at(hour) };
}

function at(hour: number): string {
  return `2026-11-29T0${hour}:00:00Z`;
}

describe('integrity: versions of a missing object', () => {
  test.each<[string, ObjectVersion[], string | null, string[]]>([
    ['none is left', [], null, []],
    ['deleted', [marker(5), version('a', 1)], at(5), ['a']],
    ['deleted in the second in which it was written', [version('a', 1), marker(1)], at(1), ['a']],
    ['deleted again and again: the first time counts', [version('a', 1), marker(7), marker(5)], at(5), ['a']],
    ['written again after it was deleted', [version('b', 6), marker(5), version('a', 1)], null, ['a', 'b']],
    ['written over, then deleted', [version('a', 1), version('b', 3), marker(5)], at(5), ['a', 'b']],
    [
      'written over many times: the oldest first, then the newest',
      [version('a', 1), version('b', 2), version('c', 3), version('d', 4), marker(5)],
      at(5),
      ['a', 'd', 'c'],
    ],
    ['only markers are left', [marker(5), marker(3)], at(3), []],
  ])('%s', (_, versions, deletedAt, candidates) => {
    expect(judgeVersions(versions)).toEqual({ deletedAt, candidates });
  });
});
