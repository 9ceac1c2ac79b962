/** Which accounts have to deliver, and which do (contract, section 8). */
import { describe, expect, test } from '@jest/globals';
import {
  mayHaveEnded,
  type NewestDelivery,
  type OrganizationAccount,
  takeCensus,
} from '../../../src/domain/account-coverage/take-census.ts';

const NOW = '2026-11-29T06:00:00Z';
const ACCOUNT = '222222222222';

function member(changed: Partial<OrganizationAccount> = {}): OrganizationAccount {
  return { account: ACCOUNT, name: 'team', state: 'ACTIVE', joinedAt: '2020-01-01T00:00:00Z', ...changed };
}

function census(
  accounts: readonly OrganizationAccount[],
  newest: Readonly<Record<string, NewestDelivery>>,
  hasValidation = true,
  isJustStarted = false,
) {
  return takeCensus({
    accounts: { known: accounts },
    newest: new Map(Object.entries(newest)),
    strangers: [],
    hasValidation,
    isJustStarted,
    now: NOW,
  });
}

describe('domain: census of accounts', () => {
  test.each([
    ['a digest of the last hour', '2026-11-29T05:10:07Z', true, 'pass'],
    ['a digest of 3 hours ago', '2026-11-29T03:00:00Z', true, 'pass'],
    ['a digest of more than 3 hours ago', '2026-11-29T02:59:59Z', true, 'fail'],
    ['no digest', null, true, 'fail'],
    ['a log file of yesterday, without validation', '2026-11-28T06:00:00Z', false, 'pass'],
    ['a log file of before, without validation', '2026-11-28T05:59:59Z', false, 'fail'],
    ['a digest of the future', '2026-11-29T06:10:00Z', true, 'pass'],
  ])('an active account with %s', (_, newest, hasValidation, status) => {
    const proof = census([member()], { [ACCOUNT]: { known: newest } }, hasValidation);
    expect(proof).toMatchObject({ status, expected: 1, delivering: status === 'pass' ? 1 : 0, others: [] });
    expect(proof.missing).toEqual(status === 'pass' ? [] : [{ account: ACCOUNT, name: 'team', newest }]);
  });

  test('an active account that nobody found in the bucket is missing', () => {
    expect(census([member()], {})).toMatchObject({ status: 'fail', missing: [{ account: ACCOUNT, newest: null }] });
  });

  test.each([
    ['joined', { joinedAt: '2026-11-28T06:00:01Z' }],
    ['pending', { state: 'PENDING_ACTIVATION' }],
    ['suspended', { state: 'SUSPENDED' }],
    ['closed', { state: 'PENDING_CLOSURE' }],
    ['closed', { state: 'CLOSED' }],
  ] as const)('%s: an account that does not have to deliver (%j)', (why, changed) => {
    const newest = '2026-11-01T00:00:00Z';
    expect(census([member(changed)], { [ACCOUNT]: { known: newest } })).toEqual({
      status: 'pass',
      why: null,
      expected: 0,
      delivering: 0,
      missing: [],
      unknown: [],
      others: [{ account: ACCOUNT, name: 'team', why, newest }],
      regions: null,
    });
  });

  test('an account has to deliver 24 hours after it joined, and where it is not known when', () => {
    for (const joinedAt of ['2026-11-28T06:00:00Z', null]) {
      expect(census([member({ joinedAt })], {}).status).toBe('fail');
    }
  });

  test('a folder without an account is one that left', () => {
    const newest = { [ACCOUNT]: { known: NOW }, '999999999999': { known: '2025-01-01T00:00:00Z' } };
    expect(census([member()], newest)).toMatchObject({
      status: 'pass',
      expected: 1,
      others: [{ account: '999999999999', name: null, why: 'departed', newest: '2025-01-01T00:00:00Z' }],
    });
  });

  test.each([
    ['a state that is not known', member({ state: 'PAUSED' }), { known: NOW }, 'PAUSED'],
    ['no state', member({ state: null }), { known: NOW }, 'left out'],
    ['a folder that cannot be listed', member(), { unknown: 'Denied.' }, 'Denied.'],
  ])('%s is unknown: alone it is all that is known', (_, account, newest, why) => {
    const proof = census([account], { [ACCOUNT]: newest });
    expect(proof).toMatchObject({ status: 'unknown', expected: 1, delivering: 0, missing: [] });
    expect(proof.why).toContain(why);
    expect(proof.unknown).toEqual([{ account: ACCOUNT, name: 'team', why: proof.why }]);
    const delivering = member({ account: '333333333333' });
    const both = census([account, delivering], { [ACCOUNT]: newest, '333333333333': { known: NOW } });
    expect(both).toMatchObject({ status: 'pass', why: null, expected: 2, delivering: 1 });
  });

  test('while no digest is due yet, nobody is missing', () => {
    expect(census([member()], {}, true, true)).toMatchObject({
      status: 'pass',
      expected: 0,
      missing: [],
      others: [{ account: ACCOUNT, why: 'not-due', newest: null }],
    });
    expect(census([member()], { [ACCOUNT]: { known: NOW } }, true, true)).toMatchObject({ expected: 1, delivering: 1 });
  });

  test('without the organization’s accounts nothing is known', () => {
    const asked = { newest: new Map(), strangers: [], hasValidation: true, isJustStarted: false, now: NOW };
    const proof = takeCensus({ accounts: { unknown: 'Denied.' }, ...asked });
    expect(proof).toMatchObject({ status: 'unknown', why: 'Denied.', expected: 0 });
  });

  test.each([
    [member(), false],
    [member({ state: null }), false],
    [member({ state: 'SUSPENDED' }), true],
    [undefined, true],
  ])('the record of %j may have ended: %s', (account, expected) => {
    expect(mayHaveEnded(account)).toBe(expected);
  });
});
