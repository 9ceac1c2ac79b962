import { describe, expect, test } from '@jest/globals';
import { judgeDelivery, undeliveredAfter } from '../../../src/domain/delivery/judge-delivery.ts';
import type { DeliveryStatus } from '../../../src/domain/delivery/status.ts';

function logFiles(latest: string | null, error: string | null = null): DeliveryStatus[] {
  return [
    { what: 'digest files', latest: '2026-11-29T23:00:00.000Z', error: 'AccessDenied' },
    { what: 'log files', latest, error },
  ];
}

const WRITTEN = '2026-11-29T05:00:00.000Z';
const BEFORE = '2026-11-29T04:59:59.999Z';
const AFTER = '2026-11-29T05:00:00.001Z';

describe('domain/delivery: judge a delivery', () => {
  test.each<[string, DeliveryStatus[], DeliveryStatus[], string | null]>([
    ['a log file after the write', logFiles(AFTER), logFiles(null), 'pass'],
    [
      'a log file after the write, and an old error',
      logFiles(AFTER, 'AccessDenied'),
      logFiles(null, 'AccessDenied'),
      'pass',
    ],
    ['a log file before the write', logFiles(BEFORE), logFiles(null), null],
    ['a log file in the same millisecond', logFiles(WRITTEN), logFiles(null), null],
    ['none ever', logFiles(null), logFiles(null), null],
    ['no status of log files', [], [], null],
    ['an error that was there before', logFiles(BEFORE, 'AccessDenied'), logFiles(BEFORE, 'AccessDenied'), null],
    ['an error where there was none', logFiles(BEFORE, 'AccessDenied'), logFiles(BEFORE), 'fail'],
    ['another error than before', logFiles(BEFORE, 'KMS.DisabledException'), logFiles(BEFORE, 'AccessDenied'), 'fail'],
  ])('%s', (_, deliveries, before, status) => {
    const proof = judgeDelivery(deliveries, {
      writtenAt: WRITTEN,
      deliveries: before,
      deliveriesAfterWrite: deliveries,
    });
    expect(proof?.status ?? null).toBe(status);
    // A failure says what to do.
    expect(proof?.remedy != null).toBe(status === 'fail');
  });

  test.each<[string, { was: string | null; afterWrite: string | null; latest: string }, string | null]>([
    [
      'one that was known before the write, by a clock that is behind',
      { was: AFTER, afterWrite: AFTER, latest: AFTER },
      null,
    ],
    ['one since the write, by a clock that is ahead', { was: null, afterWrite: null, latest: BEFORE }, 'pass'],
    ['one that may be before the write, by any clock', { was: null, afterWrite: BEFORE, latest: BEFORE }, null],
  ])('%s', (_, { was, afterWrite, latest }, status) => {
    const known = { deliveries: logFiles(was), deliveriesAfterWrite: logFiles(afterWrite) };
    expect(judgeDelivery(logFiles(latest), { writtenAt: WRITTEN, ...known })?.status ?? null).toBe(status);
  });

  test.each([
    ['NoSuchBucket', 'Create the bucket again'],
    ['AccessDenied', 'Allow CloudTrail in the bucket policy'],
    ['KMS.DisabledException', 'uses a KMS key'],
    ['SlowDown', 'Check the bucket and its policy'],
  ])('%s is named with its remedy', (error, remedy) => {
    const proof = judgeDelivery(logFiles(null, error), {
      writtenAt: WRITTEN,
      deliveries: [],
      deliveriesAfterWrite: [],
    });
    expect(proof).toMatchObject({ message: expect.stringContaining(error), remedy: expect.stringContaining(remedy) });
  });

  test('when the time is over, the last delivery and its error are named', () => {
    const before = { writtenAt: WRITTEN, deliveries: [], deliveriesAfterWrite: [] };
    expect(undeliveredAfter(300, logFiles(BEFORE, 'AccessDenied'), before)).toMatchObject({
      status: 'fail',
      message:
        'CloudTrail delivered no log file within 300 s after the last change of this run, made at 2026-11-29 05:00 UTC. The last one was delivered at 2026-11-29 04:59 UTC, and the last attempt failed: AccessDenied.',
    });
    expect(undeliveredAfter(300, logFiles(null), before)).toMatchObject({
      message: expect.stringContaining('It has never delivered one.'),
      remedy: expect.stringContaining('about 5 minutes'),
    });
  });
});
