/** What other programs get of the evidence: outputs, and files that stay usable. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Evidence } from '../../src/domain/plan/verdict.ts';
import { createPublisher } from '../../src/reconcile/publish/outputs.ts';
import { type Fact, reportOf } from '../../src/report/facts.ts';
import { createLog } from '../../src/runtime/log.ts';
import { BROKEN, finding, HEALTHY, INTEGRITY, SILENT_REGIONS } from '../report/evidence/sample-evidence.ts';
import { plannedFact } from '../report/sample-facts.ts';

jest.spyOn(process.stdout, 'write').mockImplementation(() => true);

const folder = mkdtempSync(join(tmpdir(), 'org-trail-outputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The outputs of a run with this evidence, account ids masked where people read. */
function outputsOf(evidence: Evidence | null): Record<string, string> {
  const file = join(folder, 'outputs');
  writeFileSync(file, '');
  const environment = { GITHUB_OUTPUT: file, RUNNER_TEMP: folder };
  const log = createLog(environment);
  log.maskAccountIds([]);
  const facts: Fact[] = [plannedFact(), ...(evidence ? [{ kind: 'evidence', evidence } as const] : [])];
  createPublisher(environment, log).outputs(reportOf(facts), evidence?.integrity?.checkpoint ?? null);
  const blocks = readFileSync(file, 'utf8').matchAll(/^([a-z-]+)<<(ghadelimiter_\S+)\n([^]*?)\n\2$/gm);
  return Object.fromEntries([...blocks].map(([, id, , value]) => [id!, value!]));
}

function jsonIn(path: string | undefined): unknown {
  return JSON.parse(readFileSync(path!, 'utf8'));
}

describe('reconcile: outputs of the evidence', () => {
  test('nothing was asked for: they are empty', () => {
    expect(outputsOf(null)).toMatchObject({
      evidence: '',
      'evidence-file': '',
      'checkpoint-file': '',
      'failure-reason': '',
    });
  });

  test('of healthy evidence', () => {
    const outputs = outputsOf(HEALTHY);
    expect(outputs).toMatchObject({ outcome: 'in-sync', 'failure-reason': '' });
    expect(JSON.parse(outputs['evidence']!)).toEqual({
      version: 1,
      from: '2026-11-28T05:00:00Z',
      to: '2026-11-29T07:00:00Z',
      delivery: HEALTHY.delivery,
      coverage: { status: 'pass', expected: 500, delivering: 500, missing: [], unknown: 0 },
      integrity: {
        status: 'pass',
        level: 'digests',
        accounts: 500,
        regions: 17,
        chains: 8_500,
        digests: 221_000,
        files: 471_000,
        hashed: 0,
        findings: {},
        unknown: 0,
      },
    });
    // The next run reads it, so account ids are not masked.
    expect(jsonIn(outputs['checkpoint-file'])).toEqual(INTEGRITY.checkpoint);
  });

  test('an account that is silent in some opt-in Regions is missing, with their names', () => {
    const coverage = { ...HEALTHY.coverage!, status: 'fail' as const, delivering: 499, regions: SILENT_REGIONS };
    const outputs = outputsOf({ ...HEALTHY, coverage });
    const [{ account, name }] = SILENT_REGIONS.missing as [(typeof SILENT_REGIONS.missing)[0]];
    expect(JSON.parse(outputs['evidence']!)).toMatchObject({
      coverage: {
        delivering: 499,
        missing: [{ account, name, newest: '2026-11-29T00:12:07Z', regions: ['af-south-1', 'eu-south-2'] }],
        regions: { delivering: 12, undecided: SILENT_REGIONS.undecided, unknown: SILENT_REGIONS.unknown },
      },
    });
  });

  test('only what was asked for, and no checkpoint where nothing was verified', () => {
    const { evidence, 'checkpoint-file': checkpoint } = outputsOf({ ...BROKEN, integrity: null, delivery: null });
    expect(JSON.parse(evidence!)).toEqual({
      version: 1,
      from: null,
      to: null,
      coverage: { status: 'fail', expected: 500, delivering: 497, missing: BROKEN.coverage!.missing, unknown: 1 },
    });
    expect(checkpoint).toBe('');
    expect(outputsOf(BROKEN)['checkpoint-file']).toBe('');
  });

  test('an output has counts, and is short enough for a variable; the file has every finding and account', () => {
    const missing = Array.from({ length: 1_000 }, (_, n) => ({ account: `${n}`.padStart(12, '1'), name: '\u202e'.repeat(50), newest: null })); // prettier-ignore
    const findings = Array.from({ length: 10_000 }, () => finding('file-missing'));
    const outputs = outputsOf({
      ...BROKEN,
      integrity: { ...BROKEN.integrity!, findings: [...findings, finding('gap')] },
      coverage: { ...BROKEN.coverage!, missing },
    });
    expect(outputs).toMatchObject({ outcome: 'in-sync', 'failure-reason': 'integrity' });
    expect(Buffer.byteLength(outputs['evidence']!)).toBeLessThan(131_071);
    const { integrity, coverage } = JSON.parse(outputs['evidence']!) as {
      integrity: object;
      coverage: { missing: object[] };
    };
    expect(integrity).toMatchObject({ status: 'fail', findings: { 'file-missing': 10_000, gap: 1 }, unknown: 1 });
    expect(coverage.missing).toEqual(missing.slice(0, 200));
    expect(jsonIn(outputs['evidence-file'])).toMatchObject({
      version: 1,
      integrity: { status: 'fail', findings: [...findings, finding('gap')], unknown: 1 },
      coverage: { missing },
      delivery: { status: 'fail' },
    });
  });
});
