import { describe, expect, test } from '@jest/globals';
import type { History } from '../../../src/domain/history/history.ts';
import { unexplainedOf } from '../../../src/report/sections/timeline.ts';

const FIELD = { field: 'isLogging', why: 'throttled' } as const;
const POLICY = { id: 'bucket-policy', why: 'throttled' } as const;

function historyOf(parts: Partial<History>): History {
  return { changes: {}, unexplained: [], prerequisites: [], attempts: [], holes: [], ...parts };
}

describe('report: what is not known of the history', () => {
  test.each<[string, Partial<History>, boolean]>([
    ['Not known who changed Logging.', { unexplained: [FIELD] }, false],
    ['Not known who changed Logging, bucket policy.', { unexplained: [FIELD], prerequisites: [POLICY] }, false],
    ['Not known whether somebody deleted the trail.', { unexplained: [FIELD] }, true],
    // The trail is known not to have been deleted.
    ['Not known who changed bucket policy.', { prerequisites: [POLICY] }, true],
    [
      'Not known whether somebody deleted the trail, and who changed bucket policy.',
      { unexplained: [FIELD], prerequisites: [POLICY] },
      true,
    ],
  ])('%s', (says, parts, isAbsent) => {
    expect(unexplainedOf(historyOf(parts), isAbsent)).toEqual([{ says, why: 'throttled' }]);
  });

  test('a trail of which the whole history has no deletion: no alarm, since it may never have been', () => {
    const why = 'older-than-90-days';
    const history = historyOf({
      unexplained: [{ field: 'isLogging', why }],
      prerequisites: [{ id: 'bucket-policy', why }],
    });
    const says = 'No sign that somebody deleted the trail. Not known who changed bucket policy.';
    expect(unexplainedOf(history, true)).toEqual([{ says, why }]);
  });
});
