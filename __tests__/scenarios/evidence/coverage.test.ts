import { describe, expect, test } from '@jest/globals';
import { deleteRecord } from '../../../simulator/services/deliveries/tamper.ts';
import {
  DELEGATED_ADMINISTRATOR,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { evidenceOf, findingsOf, hoursAgo, withRecord } from './record.ts';

const COVERAGE = { 'verify-integrity': 'off', 'verify-coverage': 'true' };
const ALL = [MANAGEMENT_ACCOUNT, DELEGATED_ADMINISTRATOR, MEMBER_ACCOUNT, LOG_ARCHIVE_ACCOUNT];

describe('evidence: coverage', () => {
  test('every account delivers; nothing but listings is read', () =>
    withRecord(async ({ verify, calls }) => {
      const ran = await verify(COVERAGE);
      expect(ran.exitCode).toBe(0);
      expect(evidenceOf(ran).coverage).toEqual({
        status: 'pass',
        expected: ALL.length,
        delivering: ALL.length,
        missing: [],
        unknown: 0,
      });
      // Without an opt-in Region nobody is asked for Regions.
      expect(calls().filter(({ action }) => /^(?:s3:GetObject|account:ListRegions)$/.test(action))).toEqual([]);
    }));

  test('an account that has stopped to deliver is named', () =>
    withRecord(async ({ world, trail, verify }) => {
      deleteRecord(world, { trail, account: MEMBER_ACCOUNT });
      world.accounts.get(MEMBER_ACCOUNT)!.name = 'Payments <b>';
      const ran = await verify(COVERAGE);
      expect(ran).toMatchObject({ exitCode: 1, outputs: { outcome: 'in-sync', 'failure-reason': 'coverage' } });
      expect(evidenceOf(ran).coverage).toMatchObject({
        status: 'fail',
        delivering: ALL.length - 1,
        missing: [{ account: MEMBER_ACCOUNT, name: 'Payments <b>', newest: null }],
      });
      expect(ran.summary).toContain(MEMBER_ACCOUNT);
      expect(ran.summary).not.toContain('Payments <b>');
    }));

  test('accounts that joined a moment ago, are suspended, closed or gone are listed and do not fail', () =>
    withRecord(async ({ world, trail, verify }) => {
      const [joined, suspended, closed] = [DELEGATED_ADMINISTRATOR, MEMBER_ACCOUNT, LOG_ARCHIVE_ACCOUNT];
      for (const account of [joined, suspended, closed]) deleteRecord(world, { trail, account });
      world.accounts.get(joined)!.joinedAt = hoursAgo(2);
      world.accounts.get(suspended)!.state = 'SUSPENDED';
      world.accounts.get(closed)!.state = 'CLOSED';
      const ran = await verify(COVERAGE);
      expect(ran.exitCode).toBe(0);
      expect(evidenceOf(ran).coverage).toMatchObject({ status: 'pass', expected: 1, delivering: 1 });
      for (const account of [joined, suspended, closed]) expect(ran.summary).toContain(account);
    }));

  test('with integrity, an account whose digests were seen is not listed again', () =>
    withRecord(async ({ verify, calls }) => {
      const ran = await verify({ 'verify-coverage': 'true' });
      expect(ran.exitCode).toBe(0);
      expect(evidenceOf(ran)).toMatchObject({ coverage: { status: 'pass' }, integrity: { status: 'pass' } });
      const asked = calls().filter(
        ({ action, input }) => action === 'organizations:ListAccounts' && !input['NextToken'],
      );
      expect(asked).toHaveLength(1);
    }));

  test('only the accounts of the shard, or those that are named, are counted', () =>
    withRecord(async ({ verify }) => {
      for (const shard of ['1/2', '2/2']) {
        const part = await verify({ ...COVERAGE, 'verify-shard': shard });
        expect(evidenceOf(part).coverage).toMatchObject({ status: 'pass', expected: 2, delivering: 2 });
      }
      const named = await verify({ ...COVERAGE, 'verify-accounts': MEMBER_ACCOUNT });
      expect(evidenceOf(named).coverage).toMatchObject({ expected: 1, delivering: 1 });
    }));

  test('a named account that nothing knows could not be checked: a warning beside others, and a failure alone', () =>
    withRecord(async ({ verify }) => {
      const typo = MEMBER_ACCOUNT.replace('3', '9');
      const checks = { ...COVERAGE, 'verify-integrity': 'digests' };
      const both = await verify({ ...checks, 'verify-accounts': `${MEMBER_ACCOUNT}, ${typo}` });
      expect(both).toMatchObject({ exitCode: 0, outputs: { 'failure-reason': '' } });
      expect(evidenceOf(both)).toMatchObject({
        coverage: { status: 'pass', expected: 2, delivering: 1, unknown: 1 },
        integrity: { status: 'pass', accounts: 1, unknown: 1 },
      });
      expect(both.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
        expect.stringMatching(new RegExp(`^warning: .*1 check could not be made.* ${typo}: No digest of this account`)),
        expect.stringMatching(/^warning: 1 of 2 accounts deliver, 1 could not be checked/),
      ]);
      for (const only of [{}, COVERAGE]) {
        const alone = await verify({ ...checks, ...only, 'verify-accounts': typo });
        const reason = 'verify-integrity' in only ? 'coverage' : 'integrity';
        expect(alone).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': reason } });
        expect(evidenceOf(alone).coverage).toMatchObject({ status: 'unknown', unknown: 1 });
        expect(alone.summary).toContain('Check verify-accounts');
      }
    }));

  test('without the permission to list accounts nothing is judged, and that is a failure that names it', () =>
    withRecord(async ({ world, verify }) => {
      world.inject({ action: 'organizations:ListAccounts', code: 'AccessDeniedException' });
      const ran = await verify(COVERAGE);
      expect(ran).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'coverage' } });
      expect(evidenceOf(ran).coverage).toMatchObject({ status: 'unknown' });
      expect(ran.summary).toContain('organizations:ListAccounts');
    }));

  test('opt-in Regions: one that stopped is missing, one that never delivered is a warning, a disabled one is neither', () =>
    withRecord(async ({ world, verify, deliver, calls }) => {
      const optIn = { regions: ['af-south-1'] };
      world.enabledRegions.add('af-south-1');
      deliver({ ...optIn, accounts: [MEMBER_ACCOUNT], to: hoursAgo(6) });
      deliver({ ...optIn, accounts: [DELEGATED_ADMINISTRATOR] });
      world.accounts.get(LOG_ARCHIVE_ACCOUNT)!.regions.set('af-south-1', 'DISABLED');
      const denied = await verify(COVERAGE);
      expect(denied).toMatchObject({ exitCode: 0, outputs: { 'failure-reason': '' } });
      const said = expect.stringContaining('trusted access for account.amazonaws.com');
      expect(denied.summary).toEqual(said);
      expect(evidenceOf(denied).coverage).toMatchObject({ regions: { unknown: said } });

      world.organization!.trustedAccess.add('account.amazonaws.com');
      calls();
      const ran = await verify(COVERAGE);
      expect(ran).toMatchObject({ exitCode: 1, outputs: { outcome: 'in-sync', 'failure-reason': 'coverage' } });
      expect(evidenceOf(ran).coverage).toMatchObject({
        status: 'fail',
        delivering: ALL.length - 1,
        missing: [{ account: MEMBER_ACCOUNT, regions: ['af-south-1'] }],
        regions: { delivering: 1, undecided: [{ account: MANAGEMENT_ACCOUNT, region: 'af-south-1', newest: null }] },
      });
      expect(ran.summary).toContain('1 of 4 accounts does not deliver from all enabled Regions');
      expect(calls().filter(({ action }) => action === 'account:ListRegions')).toHaveLength(ALL.length);
    }));

  test('after a stop, the home Region is not ahead of opt-in Regions: nothing is missing before their digests are due', () =>
    withRecord(async ({ world, trail, verify, deliver }) => {
      world.organization!.trustedAccess.add('account.amazonaws.com');
      world.enabledRegions.add('af-south-1');
      deliver({ regions: ['af-south-1'], to: hoursAgo(6) });
      trail.stopLoggingTime = hoursAgo(6);
      trail.startLoggingTime = hoursAgo(2.5);
      expect(await verify(COVERAGE)).toMatchObject({ exitCode: 0, outputs: { 'failure-reason': '' } });
      trail.startLoggingTime = hoursAgo(3.5);
      expect(await verify(COVERAGE)).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'coverage' } });
    }));

  test('accounts that have left are not asked for the Regions in which they once delivered: their denial says nothing of others', () =>
    withRecord(async ({ world, verify, deliver, calls }) => {
      world.enabledRegions.add('af-south-1');
      world.organization!.trustedAccess.add('account.amazonaws.com');
      const left = [MEMBER_ACCOUNT, DELEGATED_ADMINISTRATOR];
      deliver({ regions: ['af-south-1'], accounts: left, to: hoursAgo(28) });
      deliver({ regions: ['af-south-1'], accounts: [MANAGEMENT_ACCOUNT, LOG_ARCHIVE_ACCOUNT] });
      for (const account of left) world.organization!.accounts.delete(account);
      calls();
      const ran = await verify({ 'verify-coverage': 'true' });
      expect(evidenceOf(ran).coverage).toMatchObject({ status: 'pass', regions: { delivering: 2 } });
      const asked = calls().filter(({ action }) => action === 'account:ListRegions');
      expect(asked.map(({ input }) => input['AccountId']).sort()).toEqual([LOG_ARCHIVE_ACCOUNT, undefined]);
    }));

  test('the chain of a Region that its account has disabled ends without a finding', () =>
    withRecord(async ({ world, verify, deliver }) => {
      world.enabledRegions.add('af-south-1');
      world.organization!.trustedAccess.add('account.amazonaws.com');
      deliver({ regions: ['af-south-1'], accounts: [MEMBER_ACCOUNT], to: hoursAgo(28) });
      const inputs = { 'verify-coverage': 'true', 'verify-hours': '40', 'verify-accounts': MEMBER_ACCOUNT };
      const enabled = await verify(inputs);
      expect(findingsOf(enabled)).toMatchObject([{ kind: 'tail-missing', region: 'af-south-1' }]);
      world.accounts.get(MEMBER_ACCOUNT)!.regions.set('af-south-1', 'DISABLED');
      const disabled = await verify(inputs);
      expect([disabled.exitCode, findingsOf(disabled)]).toEqual([0, []]);
      expect(disabled.summary).toContain('The account has this Region disabled now');
    }));
});
