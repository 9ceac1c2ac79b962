import type { CoverageProof } from '../../../src/domain/account-coverage/census.ts';
/** The evidence in a few words: headline, verdict, annotations, log. */
import { describe, expect, test } from '@jest/globals';
import { FINDING_KINDS } from '../../../src/domain/integrity/finding.ts';
import { type Evidence, type Outcome } from '../../../src/domain/plan/verdict.ts';
import { annotationsOf } from '../../../src/report/annotations.ts';
import { type Fact, reportOf } from '../../../src/report/facts.ts';
import { evidenceLines } from '../../../src/report/sections/evidence/evidence-lines.ts';
import { headline } from '../../../src/report/verdict/headline.ts';
import { evidenceWords, lastDelivered } from '../../../src/report/verdict/evidence-words.ts';
import { countsOf, KINDS_BY_WEIGHT } from '../../../src/report/verdict/finding-words.ts';
import { verdictLine } from '../../../src/report/verdict/verdict-line.ts';
import { plannedFact, planOf, UPDATE } from '../sample-facts.ts';
import { BROKEN, COVERAGE, DELIVERY, finding, HEALTHY, INTEGRITY, SILENT_REGIONS } from './sample-evidence.ts';

const NONE: Evidence = { integrity: null, coverage: null, delivery: null, hasCheckpoint: true };
const INVOKED: Fact = { kind: 'invoked', trailName: 'org-trail', isOnPullRequest: false, isUnattended: false };
const DRIFTED = planOf({ drift: [{ field: 'tags', observed: {}, desired: { a: 'b' }, effect: 'neutral' }], steps: [UPDATE] }); // prettier-ignore
const IN_SYNC = plannedFact();
const DRIFT = plannedFact({ plan: DRIFTED });
const CHECKED = plannedFact({ plan: DRIFTED, mode: 'check' });

function reportWith(evidence: Evidence, fact: Fact = IN_SYNC, more: Fact[] = []) {
  return reportOf([INVOKED, fact, { kind: 'evidence', evidence }, ...more]);
}

const WITHOUT = {
  integrity: { ...INTEGRITY, status: 'unknown', unknown: ['s3:GetObject is denied.'], unknownChecks: 1 },
} as const;

describe('the verdict', () => {
  const failing = { delivery: BROKEN.delivery, coverage: BROKEN.coverage, integrity: BROKEN.integrity };
  const failed: Fact = { kind: 'failed', reason: 'step', failure: { message: 'denied' } };

  test.each<[string, Evidence, Fact, Fact[], Outcome, reason: string | null]>([
    ['all is well', HEALTHY, IN_SYNC, [], 'in-sync', null],
    ['nothing was asked for', NONE, IN_SYNC, [], 'in-sync', null],
    ['delivery fails', { ...HEALTHY, delivery: failing.delivery }, IN_SYNC, [], 'in-sync', 'delivery'],
    ['coverage and delivery fail', { ...HEALTHY, ...failing, integrity: INTEGRITY }, DRIFT, [], 'drift', 'coverage'],
    ['everything fails', BROKEN, IN_SYNC, [], 'in-sync', 'integrity'],
    ['nothing could be judged', { ...HEALTHY, ...WITHOUT }, IN_SYNC, [], 'in-sync', 'integrity'],
    ['the trail has drifted, too', BROKEN, CHECKED, [], 'drift', 'drift'],
    ['the run fails afterwards', BROKEN, IN_SYNC, [failed], 'failed', 'step'],
  ])('where %s', (_, evidence, fact, more, outcome, reason) => {
    expect(reportWith(evidence, fact, more).verdict).toEqual({ outcome, reason });
  });
});

const shaky = { ...INTEGRITY, warnings: ['w'], unknown: ['u'], unknownChecks: 2 };
const uneven = { ...COVERAGE, delivering: 499, unknown: [{ account: '1', name: 'x', why: 'y' }] };

const silent: CoverageProof = { ...COVERAGE, status: 'fail', delivering: 499, regions: SILENT_REGIONS };
const young = { ...COVERAGE, regions: { ...SILENT_REGIONS, missing: [] } };
const unasked = { ...COVERAGE, regions: { ...SILENT_REGIONS, missing: [], undecided: [] } };

const HEADLINES: [evidence: Evidence, fact: Fact, says: string][] = [
  [HEALTHY, IN_SYNC, '✅ <code>org-trail</code> is as declared; 221,000 digests of 500 accounts verified, nothing missing since 2026-11-28 05:00 UTC; all 500 accounts deliver; a log file was delivered after the change'],
  [{ ...NONE, integrity: { ...INTEGRITY, level: 'files', files: 1, digests: 1, accounts: 1 } }, IN_SYNC, '✅ <code>org-trail</code> is as declared; 1 digest and 1 log file of 1 account verified, nothing missing since 2026-11-28 05:00 UTC'],
  [{ ...NONE, integrity: { ...INTEGRITY, interruptions: [{ from: 'x', to: null }] } }, IN_SYNC, '✅ <code>org-trail</code> is as declared; 221,000 digests of 500 accounts verified, nothing missing since 2026-11-28 05:00 UTC but for 1 interruption'],
  [{ ...NONE, integrity: shaky }, IN_SYNC, '⚠️ <code>org-trail</code> is as declared; 221,000 digests of 500 accounts verified, 1 warning, 2 checks could not be made'],
  [{ ...NONE, integrity: { ...INTEGRITY, isPartial: true, status: 'unknown' } }, IN_SYNC, '❌ <code>org-trail</code>: the run was stopped when 221,000 digests were verified; the trail is as declared'],
  [{ ...NONE, coverage: uneven }, IN_SYNC, '⚠️ <code>org-trail</code> is as declared; 499 of 500 accounts deliver, 1 could not be checked'],
  [{ ...NONE, coverage: { ...COVERAGE, expected: 0 } }, IN_SYNC, '✅ <code>org-trail</code> is as declared; no account is expected to deliver yet'],
  [{ ...NONE, delivery: DELIVERY }, DRIFT, '📝 <code>org-trail</code> is not as declared: 1 setting differs (Tags); a log file was delivered after the change'],
  [{ ...NONE, coverage: BROKEN.coverage }, CHECKED, '❌ <code>org-trail</code>: 2 of 500 accounts do not deliver, 1 could not be checked; the trail is not as declared: 1 setting differs (Tags)'],
  [{ ...NONE, coverage: { ...COVERAGE, status: 'fail', missing: BROKEN.coverage!.missing.slice(1) } }, IN_SYNC, '❌ <code>org-trail</code>: 1 of 500 accounts does not deliver; the trail is as declared'],
  [{ ...NONE, coverage: silent }, IN_SYNC, '❌ <code>org-trail</code>: 1 of 500 accounts does not deliver from all enabled Regions, 1 enabled Region has no recent digest; the trail is as declared'],
  [{ ...NONE, coverage: { ...silent, missing: BROKEN.coverage!.missing } }, IN_SYNC, '❌ <code>org-trail</code>: 2 of 500 accounts do not deliver, 1 of 500 accounts does not deliver from all enabled Regions, 1 enabled Region has no recent digest; the trail is as declared'],
  [{ ...NONE, coverage: young }, IN_SYNC, '⚠️ <code>org-trail</code> is as declared; all 500 accounts deliver, 1 enabled Region has no recent digest'],
  [{ ...NONE, coverage: unasked }, IN_SYNC, '✅ <code>org-trail</code> is as declared; all 500 accounts deliver'],
  [{ ...NONE, ...WITHOUT }, IN_SYNC, '❌ <code>org-trail</code>: no digest could be verified; the trail is as declared'],
  [{ ...NONE, coverage: { ...COVERAGE, status: 'unknown', why: 'denied' } }, IN_SYNC, '❌ <code>org-trail</code>: it could not be checked whether every account delivers; the trail is as declared'],
  [BROKEN, IN_SYNC, '❌ <code>org-trail</code>: 1 digest is missing, 2 log files were changed, 1 gap has no explanation, 1 other finding (2 accounts); 2 of 500 accounts do not deliver, 1 could not be checked; CloudTrail delivered nothing after the change; the trail is as declared'],
]; // prettier-ignore

describe('report: evidence in words', () => {
  test.each(HEADLINES)('headline %#', (evidence, fact, says) => {
    expect(headline(reportWith(evidence, fact))).toBe(`## ${says}`);
  });

  test('of a run that failed otherwise, nothing is said that went well', () => {
    const failed: Fact = { kind: 'failed', reason: 'step', failure: { message: 'denied' } };
    expect(headline(reportWith(HEALTHY, IN_SYNC, [failed]))).toBe('## ❌ <code>org-trail</code>: not every change could be made'); // prettier-ignore
    expect(headline(reportWith({ ...NONE, delivery: BROKEN.delivery }, IN_SYNC, [failed]))).toBe(
      '## ❌ <code>org-trail</code>: CloudTrail delivered nothing after the change; not every change could be made',
    );
  });

  test('every kind of finding has words of its own, one and many', () => {
    expect([...KINDS_BY_WEIGHT].sort()).toEqual([...FINDING_KINDS].sort());
    const said = FINDING_KINDS.flatMap((kind) =>
      [1, 2].map((n) => {
        const findings = Array.from({ length: n }, () => finding(kind));
        return evidenceWords({ ...NONE, integrity: { ...INTEGRITY, status: 'fail', findings } }).failed[0];
      }),
    );
    expect(new Set(said).size).toBe(2 * FINDING_KINDS.length);
    for (const words of said) expect(words).toMatch(/^[12] [a-zA-Z ]+ \(1 account\)$/);
  });

  test('findings are counted by kind, those alone that there are', () => {
    expect(countsOf(BROKEN.integrity!.findings)).toEqual({
      'digest-missing': 1,
      'file-modified': 2,
      'file-unreferenced': 1,
      gap: 1,
    });
  });

  test('an error for each part that failed, a warning for each that could not be judged everywhere, none for a healthy run', () => {
    const annotated = (evidence: Evidence, fact: Fact = IN_SYNC) =>
      annotationsOf(reportWith(evidence, fact)).map(({ level, title, message }) => `${level}: ${title}: ${message}`);
    expect(annotated(HEALTHY)).toEqual([]);
    expect(annotated({ ...NONE, integrity: shaky, coverage: uneven })).toEqual([
      'warning: Trail org-trail: integrity: 221,000 digests of 500 accounts verified, 1 warning, 2 checks could not be made. u',
      'warning: Trail org-trail: coverage: 499 of 500 accounts deliver, 1 could not be checked. 1 (x): y',
    ]);
    expect(annotated(BROKEN)).toEqual([
      expect.stringMatching(/^error: Trail org-trail: integrity: 1 digest is missing, .*What happened: digest-missing/),
      expect.stringMatching(/^error: .*: coverage: 2 of 500 .*555555555555 \(payments\), 666666666666 \(sandbox\)$/),
      expect.stringMatching(/^error: .*: delivery: .*AccessDenied\. Allow CloudTrail in the bucket policy\.$/),
    ]);
    expect(annotated({ ...NONE, coverage: silent })).toEqual([
      expect.stringMatching(/^error: .*: coverage: 1 of 500 .*555555555555 \(payments <b>, af-south-1\), 555555555555/),
    ]);
    const nameless = {
      ...COVERAGE,
      status: 'fail',
      missing: [{ account: '555555555555', name: '', newest: null }],
    } as const;
    expect(annotated({ ...NONE, coverage: nameless })).toEqual([expect.stringMatching(/ not deliver\. 555555555555$/)]);
    // The trail's own failure keeps its annotation.
    expect(annotated({ ...NONE, delivery: BROKEN.delivery }, CHECKED)).toEqual([
      expect.stringMatching(/^error: Trail org-trail: drift: Drift: 1 setting differs/),
      expect.stringMatching(/^error: Trail org-trail: delivery: /),
    ]);
  });

  test('the verdict begins with what failed; the log has a line for each part and finding', () => {
    expect(verdictLine(reportWith(HEALTHY))).toBe('In sync: the trail is as declared. Nothing was written.');
    expect(verdictLine(reportWith({ ...NONE, ...WITHOUT }))).toBe(
      'No digest could be verified. In sync: the trail is as declared. Nothing was written.',
    );
    const lines = evidenceLines(reportWith(BROKEN));
    expect(lines.filter((line) => line.startsWith('Evidence, '))).toEqual([
      expect.stringMatching(/^Evidence, integrity: fail\. 1 digest is missing/),
      expect.stringMatching(/^Evidence, coverage: fail\. 2 of 500/),
      'Evidence, delivery: fail. CloudTrail delivered nothing after the change.',
    ]);
    expect(lines[1]).toMatch(/^ {2}digest-missing in 222222222222, eu-central-1: What happened: digest-missing\./);
    expect(lines.join('\n')).toContain('No checkpoint was given');
    expect(evidenceLines(reportWith(HEALTHY)).join('\n')).not.toContain('checkpoint');
    const many = Array.from({ length: 1_000 }, () => finding('file-missing'));
    const long = evidenceLines(reportWith({ ...HEALTHY, integrity: { ...INTEGRITY, status: 'fail', findings: many } }));
    expect(long.length).toBeLessThan(30);
    expect(long).toContain('  … and 980 more');
  });

  test('how long ago the last log file and digest came', () => {
    const at = '2026-11-29T07:00:00Z';
    const log = { what: 'log files', latest: '2026-11-29T06:56:00.000Z', error: null } as const;
    const digest = { what: 'digest files', latest: '2026-11-29T06:22:00.000Z', error: null } as const;
    expect(lastDelivered([log, digest], true, at)).toBe('last log file 4 min ago, last digest 38 min ago');
    expect(lastDelivered([log, digest], false, at)).toBe('last log file 4 min ago');
    expect(lastDelivered([log], true, at)).toBe('last log file 4 min ago, no digest delivered yet');
  });
});
