import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { concernsPath, judgeExpiry } from '../../../../src/domain/posture/log-bucket/expiry.ts';
import type {
  BucketSettings,
  LifecycleRule,
  ObjectLock,
} from '../../../../src/domain/prerequisites/bucket-settings.ts';
import type { Answer } from '../../../../src/domain/values/answer.ts';
import { runs } from '../../../runs.ts';

const PATH = 'audit/AWSLogs/';
const UNREAD = { unknown: 'Allow s3:GetX.' };

function rule(parts: Partial<LifecycleRule>): LifecycleRule {
  return {
    id: 'tidy',
    isEnabled: true,
    prefix: '',
    isPartial: false,
    expiration: null,
    noncurrentDays: null,
    keepsNoncurrent: false,
    transitions: [],
    ...parts,
  };
}

function settings(
  rules: readonly LifecycleRule[],
  status: 'Enabled' | 'Suspended' | null = 'Enabled',
  lock: ObjectLock['rule'] = null,
): Pick<BucketSettings, 'lifecycle' | 'versioning' | 'objectLock'> {
  return {
    lifecycle: { known: rules },
    versioning: { known: { status, hasMfaDelete: false } },
    objectLock: { known: { rule: lock } },
  };
}

function judged(parts: Partial<LifecycleRule>, ...more: [('Enabled' | 'Suspended' | null)?, ObjectLock['rule']?]) {
  return judgeExpiry(settings([rule(parts)], ...more), PATH);
}

describe('posture: expiry', () => {
  const ONE_DAY = { expiration: { days: 1 } };
  const LOCK = { mode: 'GOVERNANCE', period: { days: 365 } } as const;

  const TABLE: [what: string, judged: ReturnType<typeof judgeExpiry>, status: string, found: RegExp][] = [
    ['one day, versioned', judged(ONE_DAY), 'fail', /^Lifecycle rule tidy hides log files .* after 1 day\.$/],
    ['one day, suspended', judged(ONE_DAY, 'Suspended'), 'fail', /deletes log files after 1 day\.$/],
    ['one day, not versioned', judged(ONE_DAY, null), 'fail', /deletes log files after 1 day\.$/],
    ['364 days', judged({ expiration: { days: 364 } }), 'fail', /364 days/],
    ['365 days', judged({ expiration: { days: 365 } }), 'pass', /^No enabled lifecycle rule/],
    ['a date', judged({ expiration: { date: '2030-01-01T00:00:00.000Z' } }), 'fail', /on 2030-01-01\.$/],
    ['noncurrent versions', judged({ noncurrentDays: 30 }), 'fail', /destroys versions 30 days after they are deleted/],
    ['noncurrent, suspended', judged({ noncurrentDays: 30 }, 'Suspended'), 'fail', /destroys versions/],
    ['noncurrent, never versioned', judged({ noncurrentDays: 30 }, null), 'pass', /^No enabled/],
    ['noncurrent, 365 days', judged({ noncurrentDays: 365 }), 'pass', /^No enabled/],
    ['noncurrent, locked', judged({ noncurrentDays: 30 }, 'Enabled', LOCK), 'pass', /not while Object Lock retains/],
    ['noncurrent, locked for a year', judged({ noncurrentDays: 30 }, 'Enabled', { ...LOCK, period: { years: 1 } }), 'pass', /Object Lock/], // prettier-ignore
    [
      'noncurrent, locked shorter',
      judged({ noncurrentDays: 30 }, 'Enabled', { ...LOCK, period: { days: 364 } }),
      'fail',
      /destr/,
    ],
    ['noncurrent, some kept', judged({ noncurrentDays: 30, keepsNoncurrent: true }), 'unknown', /except the newest/],
    ['hidden although locked', judged(ONE_DAY, 'Enabled', LOCK), 'fail', /hides/],
    ['partly', judged({ ...ONE_DAY, isPartial: true }), 'unknown', /partly: only objects with certain tags or sizes/],
    ['disabled', judged({ ...ONE_DAY, isEnabled: false }), 'pass', /^No enabled/],
    ['elsewhere', judged({ ...ONE_DAY, prefix: 'billing/' }), 'pass', /^No enabled/],
    ['a prefix beside it', judged({ ...ONE_DAY, prefix: 'audit/AWSLogs2' }), 'pass', /^No enabled/],
    ['one organization', judged({ ...ONE_DAY, prefix: 'audit/AWSLogs/o-1/' }), 'fail', /hides/],
    ['archived', judged({ transitions: ['STANDARD_IA', 'DEEP_ARCHIVE'] }), 'pass', /to DEEP_ARCHIVE: restore/],
    ['moved, not archived', judged({ transitions: ['GLACIER_IR'] }), 'pass', /^No enabled[^:]*$/],
    ['without an ID', judged({ ...ONE_DAY, id: '' }), 'fail', /^A lifecycle rule without an ID hides/],
  ];

  test.each(TABLE)('%s', (_, { status, found }, expected, says) => {
    expect({ status, found }).toEqual({ status: expected, found: expect.stringMatching(says) });
  });

  test('without knowing of versioning, an early expiration is certain and noncurrent versions are not', () => {
    const unversioned = (parts: Partial<LifecycleRule>) =>
      judgeExpiry({ ...settings([rule(parts)]), versioning: UNREAD }, PATH);
    expect(unversioned(ONE_DAY)).toMatchObject({ status: 'fail', found: expect.stringContaining('or hides them') });
    expect(unversioned({ noncurrentDays: 1 })).toMatchObject({ status: 'unknown' });
    const unlocked = { ...settings([rule({ noncurrentDays: 1 })]), objectLock: UNREAD as Answer<null> };
    expect(judgeExpiry(unlocked, PATH)).toMatchObject({ status: 'unknown' });
    expect(judgeExpiry({ ...settings([]), lifecycle: UNREAD }, PATH)).toEqual({
      status: 'unknown',
      found: UNREAD.unknown,
    });
  });

  /** Prefixes that share beginnings often. */
  const prefixes = fc.array(fc.constantFrom('a', '/', 'AWSLogs/'), { maxLength: 4 }).map((parts) => parts.join(''));

  test('a rule concerns a path exactly if some key is below both', () =>
    fc.assert(
      fc.property(prefixes, prefixes, fc.constantFrom('', 'a', 'AWSLogs/x'), (prefix, path, rest) => {
        // A key below both is the longer of the two with anything behind it.
        const key = `${prefix.length > path.length ? prefix : path}${rest}`;
        expect(concernsPath({ prefix }, path)).toBe(key.startsWith(prefix) && key.startsWith(path));
      }),
      runs(200),
    ));

  test('a rule that is disabled or elsewhere changes nothing; a day more never makes it worse', () =>
    fc.assert(
      fc.property(fc.nat(800), fc.nat(800), fc.boolean(), (days, noncurrentDays, isPartial) => {
        const rank = { fail: 0, unknown: 1, pass: 2 };
        const statusOf = (more: number) =>
          judged({ expiration: { days: days + more }, noncurrentDays: noncurrentDays + more, isPartial }).status;
        expect(rank[statusOf(1)]).toBeGreaterThanOrEqual(rank[statusOf(0)]);
        const idle = [rule({ expiration: { days }, isEnabled: false }), rule({ noncurrentDays, prefix: 'b' })];
        expect(judgeExpiry(settings(idle), PATH)).toEqual(judgeExpiry(settings([]), PATH));
      }),
      runs(200),
    ));
});
