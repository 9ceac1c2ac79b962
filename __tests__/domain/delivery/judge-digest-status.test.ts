import { describe, expect, test } from '@jest/globals';
import { judgeDigestStatus } from '../../../src/domain/delivery/judge-digest-status.ts';

const NOW = '2026-11-29T06:00:00Z';

describe('domain: GetTrailStatus against the newest digest', () => {
  test.each<[string, string | null, string | null, string | null, RegExp | null]>([
    ['a digest of the hour before its delivery', '2026-11-29T05:40:00Z', '2026-11-29T05:12:00Z', null, null],
    ['a late one', '2026-11-29T05:40:00Z', '2026-11-29T03:40:00Z', null, null],
    ['no delivery yet', null, null, null, null],
    ['an old error, and digests arrive', '2026-11-29T05:40:00Z', '2026-11-29T05:12:00Z', 'AccessDenied', null],
    ['a trail that was stopped long ago', '2026-11-20T05:40:00Z', '2026-11-20T05:12:00Z', null, null],
    [
      'a delivery of which nothing is there',
      '2026-11-29T05:40:00Z',
      '2026-11-29T03:39:59Z',
      null,
      /^CloudTrail reports that it delivered a digest at 2026-11-29 05:40 UTC, but .* ended at 2026-11-29 03:39 UTC/,
    ],
    ['a delivery, and no digest at all', '2026-11-29T05:40:00Z', null, null, /There is no digest\. It was deleted/],
    [
      'an error, and digests stopped',
      '2026-11-29T02:40:00Z',
      '2026-11-29T02:12:00Z',
      'AccessDenied',
      /^The newest digest ended at 2026-11-29 02:12 UTC, and CloudTrail could not deliver .*: AccessDenied\.$/,
    ],
  ])('%s', (_, latest, newest, error, expected) => {
    const said = judgeDigestStatus({ latest, error }, newest, NOW);
    if (expected === null) expect(said).toBeNull();
    else expect(said).toMatch(expected);
  });
});
