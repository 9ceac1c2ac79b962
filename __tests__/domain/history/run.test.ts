/** What a run has to do with the history that it reads: which accounts it reads, what it did itself, which holes it ended. */
import { describe, expect, test } from '@jest/globals';
import { endedHoles } from '../../../src/domain/history/holes.ts';
import type { Hole } from '../../../src/domain/history/history.ts';
import { withoutOwnCalls } from '../../../src/domain/history/own-calls.ts';
import { trailAccountsOf } from '../../../src/domain/history/trail-accounts.ts';
import type { Organization } from '../../../src/domain/organization/organization.ts';
import { TRAIL as STORED_TRAIL } from '../../report/sample-facts.ts';
import { event, MANAGEMENT, sessionOf, TRAIL } from './records.ts';

const [DELEGATED, ARCHIVE] = ['222222222222', '333333333333'];

function organization(administrators: string[] | null): Organization {
  return {
    description: { known: { id: 'o-exampleorg1', managementAccount: MANAGEMENT, features: 'ALL' } },
    delegatedAdministrators: administrators === null ? { unknown: 'denied' } : { known: administrators },
    isPlainMember: false,
  };
}

describe('the accounts from which a trail can be changed', () => {
  test.each<[string, boolean, string[] | null, string[], string[], boolean]>([
    ['an organization without delegated administrators', true, [], [MANAGEMENT, ARCHIVE], [MANAGEMENT], false],
    ['the bucket owner administers CloudTrail', true, [ARCHIVE], [MANAGEMENT, ARCHIVE], [MANAGEMENT, ARCHIVE], false],
    ['somebody else does', true, [DELEGATED], [MANAGEMENT, ARCHIVE], [MANAGEMENT], true],
    ['that is not known', true, null, [MANAGEMENT], [MANAGEMENT], true],
    ['the run is a delegated administrator’s', true, [DELEGATED], [DELEGATED], [DELEGATED], true],
    ['a trail of one account', false, null, [MANAGEMENT], [MANAGEMENT], false],
  ])('%s', (_, isOrganizationTrail, administrators, accounts, readable, hasUnread) => {
    const trail = { arn: TRAIL.arn, isOrganizationTrail };
    expect(trailAccountsOf(trail, organization(administrators), accounts)).toEqual({ readable, hasUnread });
  });
});

test('calls of the run since it observed the trail explain nothing, those of another run do', () => {
  const mine = sessionOf('org-trail-apply', 'org-trail-42');
  const events = [
    event('StopLogging', '05:16', { userIdentity: mine }),
    event('StartLogging', '05:17', { userIdentity: mine }),
    event('PutBucketPolicy', '05:18', { userIdentity: sessionOf('log-archive', 'org-trail-42', ARCHIVE) }),
    event('UpdateTrail', '05:18', { userIdentity: sessionOf('org-trail-apply', 'org-trail-43') }),
  ];
  const lookedUp = { account: MANAGEMENT, region: 'us-east-1', events: new Map([['x', { events, isWhole: true }]]) };
  const sinceMilliseconds = Date.parse('2026-11-29T05:17:00.900Z');
  const left = withoutOwnCalls(lookedUp, { arn: mine.arn, sinceMilliseconds });
  expect(left.events.get('x')).toEqual({ events: [events[0], events[3]], isWhole: true });
});

describe('the holes after a run', () => {
  const from = '2026-11-29T03:12:00Z';
  const open: Hole[] = (['logging', 'validation', 'organization'] as const).map((kind) => ({
    kind,
    from,
    to: null,
    seconds: 1,
  }));
  const times = { logging: '2026-11-29T05:17:00.123Z', readBack: '2026-11-29T05:18:00.000Z' };
  const ends = (holes: Hole[]) => holes.map(({ to }) => to?.slice(11) ?? null);

  test('end when it started the trail, and when it read it back as it should be', () => {
    const now = { ...STORED_TRAIL, isLogging: true, enableLogFileValidation: true, isOrganizationTrail: false };
    const ended = endedHoles(open, now, times);
    expect(ends(ended)).toEqual(['05:17:00Z', '05:18:00Z', null]);
    expect(ended[0]!.seconds).toBe(125 * 60);
  });

  test('last where nothing was read back, but for that of a trail that was started', () => {
    expect(ends(endedHoles(open, null, { ...times, readBack: null }))).toEqual(['05:17:00Z', null, null]);
    expect(endedHoles(open, STORED_TRAIL, { logging: null, readBack: null })).toEqual(open);
  });
});
