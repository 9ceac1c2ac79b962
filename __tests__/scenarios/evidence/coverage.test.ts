import { describe, expect, test } from '@jest/globals';
import { deleteRecord } from '../../../simulator/services/deliveries/tamper.ts';
import {
  DELEGATED_ADMINISTRATOR,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { evidenceOf, hoursAgo, withRecord } from './record.ts';

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
      expect(calls().filter(({ action }) => action === 's3:GetObject')).toEqual([]);
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

  test('without the permission to list accounts nothing is judged, and that is a failure that names it', () =>
    withRecord(async ({ world, verify }) => {
      world.inject({ action: 'organizations:ListAccounts', code: 'AccessDeniedException' });
      const ran = await verify(COVERAGE);
      expect(ran).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'coverage' } });
      expect(evidenceOf(ran).coverage).toMatchObject({ status: 'unknown' });
      expect(ran.summary).toContain('organizations:ListAccounts');
    }));
});
