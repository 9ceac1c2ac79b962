import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ChainVerdict, Unjudged } from '../../../src/domain/integrity/chain.ts';
import { proofOf, type ProofInput } from '../../../src/domain/integrity/proof.ts';
import { accountsOfShard } from '../../../src/domain/integrity/shard.ts';
import { runs } from '../../runs.ts';
import { sha256 } from './chain-maker.ts';

const ENTRY = { end: '2026-11-29T04:12:07Z', signature: sha256('x') };
const OLD = { end: '2026-11-28T04:12:07Z', signature: sha256('y') };
const TRAIL = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/org-trail';
const OFF = { from: '2026-11-28T03:00:00Z', to: '2026-11-28T06:00:00Z' };

function verdict(other: Partial<ChainVerdict> = {}): ChainVerdict {
  return {
    account: '111122223333',
    region: 'eu-west-1',
    ...{
      digests: 24,
      files: 10,
      hashed: 4,
      findings: [],
      warnings: [],
      unknown: [],
      interruptions: [],
      newest: ENTRY.end,
    },
    checkpoint: ENTRY,
    ...other,
  };
}

function proof(verdicts: ChainVerdict[], other: Partial<ProofInput> = {}) {
  const run = { level: 'digests', from: '2026-11-28T03:00:00Z', to: '2026-11-29T05:00:00Z', isPartial: false } as const;
  return proofOf({ ...run, trail: TRAIL, verdicts, unknown: [], notDue: null, checkpoint: null, ...other });
}

const FINDING = {
  kind: 'digest-missing',
  account: '111122223333',
  region: 'eu-west-1',
  object: 'x',
  from: null,
  to: null,
  message: 'Gone.',
} as const;

const DENIED: Unjudged = { what: null, count: 1, from: 0, to: 0, reason: 'Denied.', isLastTry: false };

describe('integrity: proof', () => {
  test('what is the same for many chains is said once, with their number, the first of them and all hours', () => {
    const hour = (n: number) => Date.parse(`2026-11-29T0${n}:12:07Z`);
    const denied = (n: number, count = 2): Unjudged => {
      return { what: 'digest', count, from: hour(n), to: hour(n + 1), reason: 'Denied.', isLastTry: false };
    };
    const verdicts = [1, 2, 3, 4].map((n) => verdict({ region: `eu-west-${n}`, unknown: [denied(n)] }));
    const alone = verdict({
      region: 'eu-west-5',
      unknown: [
        { ...denied(1, 1), to: hour(1) },
        { ...DENIED, reason: 'No list' },
        { ...denied(1), isLastTry: true },
      ],
    });
    const { unknown, unknownChecks } = proof([...verdicts, alone]);
    expect(unknown).toEqual([
      '5 pairs of account and Region (111122223333, eu-west-1; 111122223333, eu-west-2; 111122223333, eu-west-3; 2 more): 9 digests could not be verified (from 2026-11-29 01:12 UTC to 2026-11-29 05:12 UTC): Denied.',
      '111122223333, eu-west-5: No list.',
      '111122223333, eu-west-5: 2 digests could not be verified (from 2026-11-29 01:12 UTC to 2026-11-29 02:12 UTC): Denied. This was the last try: they could not be read for 7 days, and the next run begins after them.',
    ]);
    expect(unknownChecks).toBe(7);
  });

  test('so many chains that no call accepts them all as arguments', () => {
    const denied = Array.from({ length: 200_000 }, (_, n): Unjudged => ({ ...DENIED, what: 'digest', from: n, to: n }));
    expect(proof(denied.map((one) => verdict({ unknown: [one] }))).unknown).toEqual([
      expect.stringMatching(
        /^200,000 pairs .*: 200,000 digests could not be verified \(from 1970-01-01 00:00 UTC to .*00:03/,
      ),
    ]);
  });

  test('counts the chains, and says of which each sentence is', () => {
    const verdicts = [
      verdict({ warnings: ['Late.'], interruptions: [OFF] }),
      verdict({ region: 'us-east-1', interruptions: [{ ...OFF }], unknown: [DENIED] }),
      verdict({ account: '444455556666', interruptions: [{ ...OFF, from: '2026-11-28T01:00:00Z' }] }),
    ];
    expect(proof(verdicts, { unknown: ['An account could not be listed.'] })).toEqual({
      status: 'pass',
      level: 'digests',
      from: '2026-11-28T03:00:00Z',
      to: '2026-11-29T05:00:00Z',
      accounts: 2,
      regions: 2,
      chains: 3,
      digests: 72,
      files: 30,
      hashed: 12,
      findings: [],
      warnings: ['111122223333, eu-west-1: Late.'],
      unknown: ['An account could not be listed.', '111122223333, us-east-1: Denied.'],
      unknownChecks: 2,
      interruptions: [{ ...OFF, from: '2026-11-28T01:00:00Z' }, OFF],
      isPartial: false,
      checkpoint: {
        version: 1,
        trail: TRAIL,
        chains: { '111122223333/eu-west-1': ENTRY, '111122223333/us-east-1': ENTRY, '444455556666/eu-west-1': ENTRY },
      },
    });
  });

  test.each([
    ['fail', [verdict(), verdict({ findings: [FINDING] })]],
    ['fail', [verdict({ digests: 0, findings: [FINDING] })]],
    ['unknown', []],
    ['unknown', [verdict({ digests: 0, unknown: [DENIED] })]],
    ['pass', [verdict(), verdict({ digests: 0, unknown: [DENIED] })]],
  ])('is %s', (status, verdicts) => {
    expect(proof(verdicts).status).toBe(status);
  });

  test('it reaches back to where all chains were judged: some to a checkpoint, which may be newer or older than the window', () => {
    const verdicts = [verdict(), verdict({ region: 'us-east-1' })];
    const since = (ends: Record<string, string>) => {
      const chains = Object.fromEntries(
        Object.entries(ends).map(([region, end]) => [`111122223333/${region}`, { ...ENTRY, end }]),
      );
      return proof(verdicts, { checkpoint: { version: 1, trail: TRAIL, chains } }).from;
    };
    const [old, window, recent] = ['2026-11-25T03:00:00Z', '2026-11-28T03:00:00Z', '2026-11-29T03:00:00Z'];
    expect(since({ 'eu-west-1': old, 'us-east-1': recent })).toBe(recent);
    expect(since({ 'eu-west-1': old })).toBe(window);
    expect(since({ 'eu-west-1': old, 'us-east-1': old })).toBe(old);
  });

  test('a chain that was not judged, or has no entry, keeps its own', () => {
    const checkpoint = {
      version: 1,
      trail: TRAIL,
      chains: { '111122223333/eu-west-1': OLD, '111122223333/us-east-1': OLD, '444455556666/eu-west-1': OLD },
    } as const;
    expect(
      proof([verdict(), verdict({ region: 'us-east-1', checkpoint: null })], { checkpoint }).checkpoint!.chains,
    ).toEqual({ ...checkpoint.chains, '111122223333/eu-west-1': ENTRY });
    expect(checkpoint.chains['111122223333/eu-west-1']).toBe(OLD);
    expect(proof([verdict({ checkpoint: null })]).checkpoint).toBeNull();
  });
});

describe('integrity: shards', () => {
  test('the second of eight parts of ten accounts', () => {
    const accounts = Array.from({ length: 10 }, (_, n) => `00000000000${9 - n}`);
    expect(accountsOfShard(accounts, { index: 2, count: 8 })).toEqual(['000000000001', '000000000009']);
    expect(accountsOfShard(accounts, { index: 8, count: 8 })).toEqual(['000000000007']);
    expect(accountsOfShard(accounts, { index: 1, count: 1 })).toEqual([...accounts].reverse());
  });

  test('are a partition of the accounts, sorted, and other accounts change none of them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^\d{12}$/), { maxLength: 60 }),
        fc.uniqueArray(fc.stringMatching(/^\d{12}$/), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (accounts, others, count) => {
          const partsOf = (all: string[]) =>
            Array.from({ length: count }, (_, n) => accountsOfShard(all, { index: n + 1, count }));
          expect(partsOf(accounts).flat().sort()).toEqual([...accounts].sort());
          const more = partsOf([...accounts, ...others]);
          partsOf(accounts).forEach((part, n) => {
            expect(part).toEqual([...part].sort());
            expect(more[n]).toEqual(expect.arrayContaining(part));
          });
        },
      ),
      runs(100),
    );
  });
});
