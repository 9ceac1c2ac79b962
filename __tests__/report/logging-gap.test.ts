import { describe, expect, test } from '@jest/globals';
import { loggingGap } from '../../src/report/verdict/logging-gap.ts';
import type { Planned } from '../../src/report/report.ts';
import { plannedFact, planOf, START, TRAIL } from './sample-facts.ts';

const STOPPED = { ...TRAIL, isLogging: false };

function stoppedTrail(parts: Partial<Planned>): Planned {
  const drift = [{ field: 'isLogging', observed: false, desired: true, effect: 'strengthens' }] as const;
  const fact = plannedFact({ before: STOPPED, plan: planOf({ drift, steps: [START] }) });
  return { ...fact, now: { known: STOPPED }, prerequisites: [], startedAt: null, ...parts };
}

const restarted = { mode: 'apply', now: { known: TRAIL } } as const;
const stoppedAt = '2026-11-20T03:12:40.000Z';

describe('report: logging gap', () => {
  test.each<[string, Partial<Planned>]>([
    ['Logging was off from 2026-11-20 03:12 to 05:17 UTC (2 h 5 min).', { ...restarted, stoppedAt, startedAt: '2026-11-20T05:17:59.000Z' }],
    ['Logging was off from 2026-11-20 03:12 to 03:13 UTC (less than 1 min).', { ...restarted, stoppedAt, startedAt: '2026-11-20T03:13:01.000Z' }],
    ['Logging was off from 2026-11-20 03:12 to 04:12 UTC (1 h).', { ...restarted, stoppedAt, startedAt: '2026-11-20T04:12:40.000Z' }],
    ['Logging was off from 2026-11-20 03:12 to 2026-11-22 05:17 UTC (2 d 2 h).', { ...restarted, stoppedAt, startedAt: '2026-11-22T05:17:00.000Z' }],
    // The read lags behind the start: it is the one before the gap.
    ['Logging was off from 2026-11-20 03:12 UTC until this run.', { ...restarted, stoppedAt, startedAt: '2026-11-01T00:00:00.000Z' }],
    ['Logging was off from 2026-11-20 03:12 UTC until this run.', { ...restarted, stoppedAt }],
    ['Logging was off until this run.', { ...restarted, startedAt: '2026-11-20T05:17:59.000Z' }],
    ['Logging has been off since 2026-11-20 03:12 UTC (2 h 4 min so far).', { stoppedAt }],
    ['Logging has been off since 2026-11-20 03:12 UTC (2 h 4 min so far).', { ...restarted, now: { unknown: 'not read back' }, stoppedAt }],
    // The runner's clock is behind AWS's.
    ['Logging has been off since 2026-11-20 03:12 UTC.', { stoppedAt, observedAt: '2026-11-20T03:11:00.000Z' }],
    ['Logging is off.', {}],
    ['', { stoppedAt, plan: planOf() }],
    ['', { stoppedAt, before: null }],
  ])('%s', (says, parts) => expect(loggingGap(stoppedTrail(parts))).toBe(says)); // prettier-ignore
});
