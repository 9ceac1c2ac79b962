import { describe, expect, test } from '@jest/globals';
import type { History, Hole } from '../../src/domain/history/history.ts';
import { reportOf } from '../../src/report/facts.ts';
import { loggingGap, loggingGapDuration, otherGaps } from '../../src/report/verdict/gaps.ts';
import type { Planned, Report } from '../../src/report/report.ts';
import { plannedFact, planOf, START, TRAIL } from './sample-facts.ts';

const STOPPED = { ...TRAIL, isLogging: false };

/** `startedAt`: when the run's start was confirmed. */
function found(
  { startedAt = null, ...parts }: Partial<Planned> & { readonly startedAt?: string | null },
  more: Partial<Report> = {},
): Report {
  const drift = [{ field: 'isLogging', observed: false, desired: true, effect: 'strengthens' }] as const;
  const fact = plannedFact({ before: STOPPED, plan: planOf({ drift, steps: [START] }) });
  const report = reportOf([fact]);
  const planned = { ...report.planned!, now: { known: STOPPED }, ...parts };
  return { ...report, planned, confirmed: { logging: startedAt, readBack: startedAt }, ...more };
}

function historyWith(...holes: readonly Hole[]): History {
  return { changes: {}, unexplained: [], prerequisites: [], attempts: [], holes };
}

const restarted = { mode: 'apply', now: { known: TRAIL } } as const;
const stoppedAt = '2026-11-20T03:12:40.000Z';

describe('report: logging gap', () => {
  test.each<[string, Parameters<typeof found>[0]]>([
    ['Logging was off from 2026-11-20 03:12 to 05:17 UTC (2 h 5 min).', { ...restarted, stoppedAt, startedAt: '2026-11-20T05:17:59.000Z' }],
    ['Logging was off from 2026-11-20 03:12 to 03:13 UTC (21 s).', { ...restarted, stoppedAt, startedAt: '2026-11-20T03:13:01.000Z' }],
    ['Logging was off from 2026-11-20 03:12 to 04:12 UTC (1 h).', { ...restarted, stoppedAt, startedAt: '2026-11-20T04:12:40.000Z' }],
    ['Logging was off from 2026-11-20 03:12 to 2026-11-22 05:17 UTC (2 d 2 h).', { ...restarted, stoppedAt, startedAt: '2026-11-22T05:17:00.000Z' }],
    // The runner's clock is behind AWS's.
    ['Logging was off from 2026-11-20 03:12 UTC until this run.', { ...restarted, stoppedAt, startedAt: '2026-11-20T03:12:00.000Z' }],
    ['Logging was off from 2026-11-20 03:12 UTC until this run.', { ...restarted, stoppedAt }],
    ['Logging was off until this run.', { ...restarted, startedAt: '2026-11-20T05:17:59.000Z' }],
    ['Logging has been off since 2026-11-20 03:12 UTC (2 h 4 min so far).', { stoppedAt }],
    ['Logging has been off since 2026-11-20 03:12 UTC (2 h 4 min so far).', { ...restarted, now: { unknown: 'not read back' }, stoppedAt }],
    // The runner's clock is behind AWS's.
    ['Logging has been off since 2026-11-20 03:12 UTC.', { stoppedAt, observedAt: '2026-11-20T03:11:00.000Z' }],
    ['Logging is off.', {}],
    ['', { stoppedAt, plan: planOf() }],
    ['', { stoppedAt, before: null }],
  ])('%s', (says, parts) => expect(loggingGap(found(parts))).toBe(says)); // prettier-ignore

  const hole = { from: '2026-11-20T03:12:40Z', to: null, seconds: 7479, kind: 'logging' } as const;

  test('begins with the first StopLogging, not with the last', () => {
    const report = found({ ...restarted, stoppedAt: '2026-11-20T04:00:00.000Z', startedAt: '2026-11-20T05:17:59.000Z' }, { history: historyWith(hole) }); // prettier-ignore
    expect(loggingGap(report)).toBe('Logging was off from 2026-11-20 03:12 to 05:17 UTC (2 h 5 min).');
    expect(loggingGapDuration(report)).toBe('2 h 5 min');
  });

  test('of a deleted trail begins with its deletion', () => {
    const history = historyWith(hole);
    expect(loggingGap(found({ before: null }, { history }))).toBe('Logging has been off since 2026-11-20 03:12 UTC (2 h 4 min so far).'); // prettier-ignore
    expect(loggingGap(found({ before: null }, { history: historyWith({ ...hole, to: '2026-11-20T03:13:00Z' }) }))).toBe(''); // prettier-ignore
  });
});

describe('report: other gaps', () => {
  const hole = (kind: Hole['kind'], to: string | null = null): Hole => ({
    from: '2026-11-20T03:00:00Z',
    to,
    seconds: 60,
    kind,
  });

  test('those that last, each in a sentence; not those that were over before', () => {
    const history = historyWith(hole('organization'), hole('multi-region'), hole('validation', '2026-11-20T03:01:00Z'));
    const before = { ...TRAIL, isOrganizationTrail: false, isMultiRegionTrail: false };
    expect(otherGaps(found({ before, now: { known: before } }, { history }))).toEqual([
      'Recording of the member accounts has been off since 2026-11-20 03:00 UTC (2 h 17 min so far).',
      'Recording of all Regions but the home Region has been off since 2026-11-20 03:00 UTC (2 h 17 min so far).',
    ]);
  });

  test('those that the run ended', () => {
    const now = { known: { ...TRAIL, enableLogFileValidation: true } };
    const report = found({ ...restarted, now, startedAt: '2026-11-20T05:17:59.000Z' }, { history: historyWith(hole('validation')) }); // prettier-ignore
    expect(otherGaps(report)).toEqual(['Log file validation was off from 2026-11-20 03:00 to 05:17 UTC (2 h 18 min).']);
  });
});
