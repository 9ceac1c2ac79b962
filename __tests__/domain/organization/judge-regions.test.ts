/** Which enabled opt-in Regions have to deliver, and which do. */
import { describe, expect, test } from '@jest/globals';
import type { CoverageProof } from '../../../src/domain/account-coverage/census.ts';
import { type AccountRegions, withRegions } from '../../../src/domain/account-coverage/judge-regions.ts';
import type { NewestDelivery } from '../../../src/domain/account-coverage/take-census.ts';
import { isOptInRegion } from '../../../src/domain/values/partitions.ts';

const NOW = '2026-11-29T06:00:00Z';
const REGION = 'af-south-1';
const CENSUS: CoverageProof = {
  status: 'pass',
  why: null,
  expected: 3,
  delivering: 3,
  missing: [],
  unknown: [],
  others: [],
  regions: null,
};

function account(id: string, regions: Readonly<Record<string, NewestDelivery>>): AccountRegions {
  return { account: id, name: `n${id}`, enabled: { known: new Map(Object.entries(regions)) } };
}

describe('domain: opt-in Regions of accounts', () => {
  test.each([
    ['delivering', 'a digest of 3 hours ago', '2026-11-29T03:00:00Z'],
    ['missing', 'a digest of more than 3 hours ago', '2026-11-29T02:59:59Z'],
    ['missing', 'a digest of this week', '2026-11-22T06:00:01Z'],
    ['undecided', 'a digest of a week ago', '2026-11-22T06:00:00Z'],
    ['undecided', 'no digest', null],
  ])('%s: an enabled Region with %s', (what, _, newest) => {
    const proof = withRegions(CENSUS, [account('1', { [REGION]: { known: newest } })], NOW);
    const silent = { account: '1', name: 'n1', region: REGION, newest };
    expect(proof.regions).toEqual({
      delivering: what === 'delivering' ? 1 : 0,
      missing: what === 'missing' ? [silent] : [],
      undecided: what === 'undecided' ? [silent] : [],
      unknown: null,
    });
    expect([proof.status, proof.delivering]).toEqual(what === 'missing' ? ['fail', 2] : ['pass', 3]);
  });

  test('an account that is silent in two Regions is one account', () => {
    const stopped = { known: '2026-11-29T01:00:00Z' };
    const proof = withRegions(CENSUS, [account('1', { [REGION]: stopped, 'ap-east-1': stopped })], NOW);
    expect(proof).toMatchObject({ status: 'fail', expected: 3, delivering: 2 });
    expect(proof.regions!.missing).toHaveLength(2);
  });

  test('what is not known fails nothing, and is said once with its number', () => {
    const denied = { account: '1', name: 'a', enabled: { unknown: 'Denied.' } };
    const unlisted = account('2', { [REGION]: { unknown: 'Not listed.' } });
    expect(withRegions(CENSUS, [denied, unlisted], NOW)).toMatchObject({
      status: 'pass',
      delivering: 3,
      regions: { unknown: 'Opt-in Regions of 2 accounts were not checked. Denied.' },
    });
  });

  test('a census that fails stays failed', () => {
    expect(withRegions({ ...CENSUS, status: 'fail' }, [account('1', {})], NOW).status).toBe('fail');
  });

  test.each([
    ['us-east-1', false],
    ['ap-northeast-3', false],
    ['af-south-1', true],
    ['xx-new-7', true],
    ['cn-north-1', false],
    ['us-gov-west-1', false],
  ])('%s is an opt-in Region: %s', (region, expected) => {
    expect(isOptInRegion(region)).toBe(expected);
  });
});
