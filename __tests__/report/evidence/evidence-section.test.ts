/** The evidence in the summary: findings, accounts, what to do, and what is not proven; whatever is in it stays words. */
import { describe, expect, test } from '@jest/globals';
import { render } from '../../../simulator/demo/render.ts';
import type { Evidence } from '../../../src/domain/plan/verdict.ts';
import { type Fact, reportOf } from '../../../src/report/facts.ts';
import { summary } from '../../../src/report/summary.ts';
import { HOSTILE_STRINGS } from '../../scenarios/report/hostile-strings.ts';
import { expectGolden } from '../../scenarios/report/golden.ts';
import { plannedFact, TRAIL } from '../sample-facts.ts';
import { BROKEN, COVERAGE, DELETED, finding, HEALTHY, INTEGRITY, SILENT_REGIONS } from './sample-evidence.ts';

const DELIVERED = [{ what: 'log files', latest: '2026-11-20T05:13:00Z', error: null }] as const;
const trail = { ...TRAIL, s3BucketName: 'org-trail-logs' };

function shown(evidence: Evidence, maxBytes = Infinity): string {
  const planned: Fact = plannedFact({ before: trail, wouldBe: trail, deliveries: DELIVERED });
  return summary(reportOf([planned, { kind: 'evidence', evidence }]), maxBytes, 'the rest is elsewhere.');
}

/** What a reader sees before unfolding anything. */
function opened(markdown: string): string {
  return markdown.replace(/<details>[^]*?<\/details>/g, '');
}

describe('report: evidence section', () => {
  test('healthy evidence is folded, and there is nothing to do', () => {
    const text = shown(HEALTHY);
    expect(text).toContain('<details><summary>Integrity: 221,000 digests of 500 accounts verified, nothing missing');
    expect(text).toContain('<details><summary>Coverage: all 500 accounts deliver</summary>');
    expect(opened(text)).toContain('last log file 4 min ago. Nothing to do.');
    expect(opened(text)).not.toContain('###');
    expect(text).toContain('Their content was not read: <code>verify-integrity: files</code> compares hashes.');
    expect(text).not.toContain('checkpoint');
    const few = { ...INTEGRITY, digests: 1, chains: 1, regions: 1, files: 0 };
    expect(shown({ ...HEALTHY, integrity: few })).toContain(
      'Verified from 2026-11-28 05:00 to 2026-11-29 07:00 UTC: the signature and the predecessor of 1 digest, in 1 pair of account and Region (1 Region). It names no log files.',
    );
  });

  test('as people see it: a night that is proven, and one that somebody has to hear of', () => {
    const whole = { ...trail, isOrganizationTrail: true, isMultiRegionTrail: true, enableLogFileValidation: true };
    const deliveries = [...DELIVERED, { what: 'digest files', latest: '2026-11-20T04:39:00Z', error: null }] as const;
    const invoked: Fact = { kind: 'invoked', trailName: 'org-trail', isOnPullRequest: false, isUnattended: true };
    const night = (evidence: Evidence) =>
      summary(
        reportOf([invoked, plannedFact({ before: whole, wouldBe: whole, deliveries }), { kind: 'evidence', evidence }]),
        Infinity,
        '',
      );
    expectGolden('evidence-proven', night({ ...HEALTHY, delivery: null }));
    expectGolden('evidence-findings', night(DELETED));
  });

  test('opt-in Regions: those that stopped and those that are young, and why others were not checked', () => {
    const coverage = { ...COVERAGE, status: 'fail' as const, delivering: 499, regions: SILENT_REGIONS };
    const text = opened(shown({ ...HEALTHY, coverage }));
    const rows = text.split('\n').filter((line) => /^\| <code>[56]{12}/.test(line));
    expect(rows.map((row) => row.replace(/<\/?code>/g, ''))).toEqual([
      expect.stringMatching(/^\| 555555555555 \| payments &#60;b&#62; \| af-south-1 \| 2026-11-29 00:12 UTC \|$/),
      expect.stringMatching(/\| eu-south-2 \| 2026-11-29 01:12 UTC \|$/),
      '| 666666666666 | sandbox | af-south-1 | never |',
    ]);
    expect(text).toContain('One run asks about the Regions of 240 accounts.');
    const unasked = { ...COVERAGE, regions: { ...SILENT_REGIONS, missing: [], undecided: [] } };
    expect(opened(shown({ ...HEALTHY, coverage: unasked }))).not.toContain('One run asks');
  });

  test('without a checkpoint, a pass says what it does not prove', () => {
    expect(shown({ ...HEALTHY, hasCheckpoint: false })).toContain(
      'No checkpoint was given. Without one, the deletion of the newest digests or of all digests of an account leaves no trace.',
    );
  });

  test('findings are in the open, the worst first, with what to do and what explains the rest', () => {
    const text = opened(shown(BROKEN));
    expect(text).toContain('> **The record of the accounts and times below is no proof until this is explained.');
    expect(text).not.toContain('Nothing to do.');
    const rows = text.split('\n').filter((line) => line.startsWith('| 🔴'));
    expect(rows.map((row) => /\*\*(.*?)\*\*/.exec(row)![1])).toEqual([
      'Digest missing',
      'Log file changed',
      'Log file changed',
      'Unexplained gap',
      'Log file in no digest',
    ]);
    expect(rows[0]).toContain('<br>2026-11-28 09:12 to 10:12 UTC |');
    expect(rows[3]).toContain('<br>since 2026-11-28 09:12 UTC |');
    expect(rows[4]).toContain('<br>time not known |');
    for (const said of [
      'delete nothing, and suspend its lifecycle rules',
      'Changed files: do not use them as proof',
      '**Warnings**\n\n- Account 333333333333, us-east-1: the digest of 06:12',
      '**Could not be checked**\n\n- Account 444444444444, us-east-1: s3:GetObject is denied.',
      '- From 2026-11-28 03:12 to 05:17 UTC',
      '| <code>555555555555</code> | payments | 2026-11-27 23:12 UTC |',
      '| <code>666666666666</code> | sandbox | never |',
      '| <code>777777777777</code> | dev | ListObjectsV2 was denied. |',
      'CloudTrail could not deliver log files after the last change of this run: AccessDenied.\n\nAllow CloudTrail',
    ])
      expect(text).toContain(said);
    expect(shown(BROKEN)).toContain(
      '| <code>999999999999</code> |  | not in the organization anymore | 2026-01-02 03:04 UTC |',
    );
  });

  test('a missing file: the command that shows its versions, safe to paste', () => {
    const one = finding('file-missing', { object: "AWSLogs/$(x)'.json.gz" });
    expect(shown({ ...HEALTHY, integrity: { ...INTEGRITY, status: 'fail', findings: [one] } })).toContain(
      "aws s3api list-object-versions --bucket org-trail-logs --prefix 'AWSLogs/$(x)'\\''.json.gz'",
    );
  });

  test('an account of a finding has its name, if the census knows it', () => {
    const findings = [finding('file-missing', { account: '555555555555' })];
    const text = shown({ ...BROKEN, integrity: { ...INTEGRITY, status: 'fail', findings } });
    expect(text).toContain('<code>555555555555</code> payments<br><code>eu-central-1</code>');
  });

  test('thousands of findings and accounts are bounded, and where there is little room, they are counted', () => {
    const findings = Array.from({ length: 5_000 }, () => finding('file-missing'));
    const missing = Array.from({ length: 5_000 }, () => ({ account: '555555555555', name: 'x', newest: null }));
    const evidence: Evidence = {
      ...HEALTHY,
      integrity: { ...INTEGRITY, status: 'fail', findings, unknown: findings.map(() => 'u'), warnings: findings.map(() => 'w') },
      coverage: { ...COVERAGE, status: 'fail', missing, others: missing.map((one) => ({ ...one, why: 'closed' as const })) },
    }; // prettier-ignore
    const text = shown(evidence);
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(text).toContain(
      '… and 4,980 more findings. The file of the output <code>evidence-file</code> has 5,000 findings.',
    );
    expect(text).toContain('… and 4,950 more accounts.');
    expect(text).toContain('- … and 4,990 more.');
    const short = shown(evidence, 4_000);
    expect(short).not.toContain('| 🔴');
    expect(short).toContain('The file of the output <code>evidence-file</code> has 5,000 findings.');
    expect(short).not.toContain('| <code>555555555555</code>');
    expect(short).toMatch(/describe-trails[^]*The names are in the file of the output <code>evidence-file<\/code>\./);
    expect(short).not.toContain('is expected to deliver.');
  });

  /** The elements of a page in their order, without what is in them; backticks in a sentence make code, which is harmless. */
  async function skeleton(markdown: string): Promise<string[]> {
    const html = await render(markdown);
    return [...html.matchAll(/<(\/?(?!code)[a-z][a-z0-9]*)\b([^>]*)>/g)].map(([, tag, attributes]) =>
      `${tag} ${/(?:href|src)="[^"]*"/.exec(attributes!)?.[0] ?? ''}`.trim(),
    );
  }

  /** Names, keys and times are strings from outside; sentences have them in between. */
  function evidenceOf(texts: readonly string[]): Evidence {
    const sentences = texts.map((text) => `Seen: ${text}`);
    const [sentence = ''] = sentences;
    return {
      integrity: {
        ...INTEGRITY,
        status: 'fail',
        findings: texts.map((text) => finding('file-missing', { account: text, region: text, object: text, from: text, to: text, message: text })),
        warnings: sentences,
        unknown: sentences,
        interruptions: texts.map((text) => ({ from: text, to: text })),
      },
      coverage: {
        ...COVERAGE,
        status: 'fail',
        why: sentence,
        missing: texts.map((text) => ({ account: text, name: text, newest: text })),
        unknown: texts.map((text) => ({ account: text, name: text, why: text })),
        others: texts.map((text) => ({ account: text, name: text, why: 'closed', newest: text })),
      },
      delivery: { status: 'fail', message: sentence, remedy: 'Try again.', latest: sentence },
      hasCheckpoint: false,
    };
  } // prettier-ignore

  const SHARE = 10;
  const shares = HOSTILE_STRINGS.flatMap((_, at) => (at % SHARE === 0 ? [HOSTILE_STRINGS.slice(at, at + SHARE)] : []));

  test.each(shares.map((texts) => [texts]))('hostile strings stay what they are: %j', async (texts) => {
    const control = await skeleton(shown(evidenceOf(texts.map(() => 'plain'))));
    expect(await skeleton(shown(evidenceOf(texts)))).toEqual(control);
  });
});
