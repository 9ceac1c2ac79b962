/** What a run came to know becomes a report, wherever it ends. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '../../src/domain/plan/plan.ts';
import type { Outcome } from '../../src/domain/plan/verdict.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { type Fact, reportOf } from '../../src/report/facts.ts';
import { trailAfterRun } from '../../src/report/report.ts';
import { summary } from '../../src/report/summary.ts';
import { verdictLine } from '../../src/report/verdict/verdict-line.ts';
import { runs } from '../runs.ts';
import { planOf, plannedFact, START, TRAIL, UPDATE } from './sample-facts.ts';

const AT = '2026-11-29T05:17:00Z';
const STOPPED = { ...TRAIL, isLogging: false };
const DRIFT = { field: 'isLogging', observed: false, desired: true, effect: 'strengthens' } as const;
const CHANGES = planOf({ drift: [DRIFT], steps: [START, UPDATE] });
const REFUSED: Plan = { ...CHANGES, refusals: [{ code: 'weakening', message: 'no' }] };

const applying = plannedFact({ mode: 'apply', plan: CHANGES, before: STOPPED });
const readBack: Fact = { kind: 'read back', trail: TRAIL, deliveries: [], startedAt: null, at: AT };
const failed: Fact = { kind: 'failed', reason: 'step', failure: { message: 'denied' } };
const verified: Fact = { kind: 'verified', difference: null };

function step(outcome: 'done' | 'failed' | 'unknown', of = START): Fact {
  return { kind: 'step', step: of, outcome, at: AT };
}

function early(outcome: 'not attempted' | 'unknown' | 'done'): Fact {
  return { kind: 'early start', step: { ...START }, outcome, at: AT };
}

describe('the verdict', () => {
  test.each<[string, Fact[], Outcome, reason: string | null]>([
    ['in sync', [plannedFact()], 'in-sync', null],
    ['a plan with drift', [plannedFact({ plan: CHANGES })], 'drift', null],
    ['a check with drift', [plannedFact({ mode: 'check', plan: CHANGES })], 'drift', 'drift'],
    ['a plan that is refused', [plannedFact({ mode: 'apply', plan: REFUSED })], 'refused', 'weakening'],
    ['nothing to apply', [plannedFact({ mode: 'apply' })], 'in-sync', null],
    ['applied', [applying, { kind: 'applying' }, step('done'), readBack, verified], 'applied', null],
    ['read back otherwise', [applying, { kind: 'applying' }, readBack, { kind: 'verified', difference: { message: 'x' } }], 'failed', 'verify'],
    ['the urgent step of a refused plan', [{ ...applying, plan: REFUSED }, { kind: 'applying' }, readBack, verified], 'refused', 'weakening'],
    ['a failure', [applying, { kind: 'applying' }, failed, readBack], 'failed', 'step'],
    ['a failure after all', [plannedFact(), failed], 'failed', 'step'],
    ['another account', [{ ...failed, reason: 'account' }], 'refused', 'account'],
    ['mistakes', [{ kind: 'inputs mistaken', mistakes: ['x'], trailName: 't' }], 'failed', 'inputs'],
    ['a fork', [{ kind: 'skipped' }], 'skipped', null],
  ])('of %s', (_, facts, outcome, reason) => {
    expect(reportOf(facts).verdict).toEqual({ outcome, reason });
  }); // prettier-ignore

  test.each<[string, Fact[]]>([
    ['nothing', []],
    ['a session', [{ kind: 'signed in', identity: { account: '1', arn: 'a' } }]],
    ['a plan to apply', [applying]],
    ['steps', [applying, { kind: 'applying' }, step('done'), step('done', UPDATE)]],
    ['steps read back', [applying, { kind: 'applying' }, step('done'), step('done', UPDATE), readBack]],
    ['an urgent step', [{ ...applying, plan: REFUSED }, { kind: 'applying' }, step('done')]],
  ])('is not there yet after %s, which no report passes over', (_, facts) => {
    const report = reportOf(facts);
    expect(report.verdict).toEqual({ outcome: 'failed', reason: 'unexpected' });
    expect(report.failure!.message).toBe('The run ended before it came to a verdict.');
    expect(summary(report, Infinity, '')).toContain('ended before it came to a verdict');
  });
});

describe('the trail after the run', () => {
  const after = (...facts: Fact[]) => trailAfterRun(reportOf(facts).planned!);
  const wouldBe = { ...TRAIL, kmsKeyId: 'key/a' };
  test.each(['plan', 'check'] as const)('%s: as it would be', (mode) => {
    expect(after(plannedFact({ mode, plan: CHANGES, before: STOPPED, wouldBe }))).toEqual({ known: wouldBe });
    expect(after(plannedFact({ mode, plan: REFUSED, before: null, wouldBe }))).toEqual({ known: wouldBe });
  });

  test('apply: as it is, as far as that is known', () => {
    const unread = { unknown: 'not read back' };
    expect(after(plannedFact({ mode: 'apply', wouldBe }))).toEqual({ known: wouldBe });
    expect(after(plannedFact({ mode: 'apply', plan: REFUSED, before: STOPPED }))).toEqual({ known: STOPPED });
    expect(after(applying, { kind: 'applying' })).toEqual({ known: STOPPED });
    expect(after(applying, { kind: 'applying' }, step('unknown'))).toEqual(unread);
    expect(after(early('not attempted'), applying)).toEqual(unread);
    expect(after(applying, early('done'))).toEqual(unread);
    expect(after(applying, { kind: 'applying' }, step('failed'), { ...readBack, trail: null })).toEqual({ known: null });
    expect(after(applying, { kind: 'applying' }, step('done'), readBack)).toEqual({ known: TRAIL });
  }); // prettier-ignore
});

describe('steps', () => {
  const outcomes = (...facts: Fact[]) => reportOf(facts).steps.map(({ step, outcome }) => [step.call, outcome]);
  const [start, update] = [START.call, UPDATE.call];

  test('nothing is attempted before the run applies', () => {
    expect(outcomes(applying)).toEqual([]);
    expect(outcomes(applying, { kind: 'applying' })).toEqual([[start, 'not attempted'], [update, 'not attempted']]);
    expect(outcomes(applying, { kind: 'applying' }, step('failed', UPDATE))).toEqual([[start, 'not attempted'], [update, 'failed']]);
  }); // prettier-ignore

  test('an early start is told before there is a plan, and is then its first step', () => {
    expect(outcomes(early('unknown'))).toEqual([[start, 'unknown']]);
    const first = [[start, 'done'], [update, 'not attempted']]; // prettier-ignore
    for (const facts of [
      [early('unknown'), early('done'), applying],
      [early('unknown'), applying, early('done')],
      [applying, early('unknown'), early('done')],
      [early('unknown'), applying, { kind: 'applying' } as const, early('done')],
    ]) {
      expect(outcomes(...facts)).toEqual(first);
      expect(reportOf(facts).steps[0]!.step).toBe(facts.includes(applying) && START);
    }
  });
});

describe('report: facts', () => {
  test('notices, prerequisites and approval are kept, whatever comes after', () => {
    const failing = [{ id: 'bucket', status: 'fail', message: 'x' }] as const;
    const { notices, planned, approval, trailName } = reportOf([
      { kind: 'invoked', trailName: 'org-trail', isOnPullRequest: false, isUnattended: false },
      { kind: 'notice', text: 'first' },
      { kind: 'approved', by: 'somebody' },
      applying,
      { kind: 'prerequisites judged again', prerequisites: failing },
      { kind: 'notice', text: 'second' },
      failed,
    ]);
    expect([notices, planned!.prerequisites, approval]).toEqual([['first', 'second'], failing, 'somebody']);
    expect([planned!.plan.prerequisites, trailName]).toEqual([[], 'org-trail']);
  });

  test('every journal, however it is cut or mixed up, can be rendered', () => {
    const facts: Fact[] = [
    { kind: 'invoked', trailName: 'org-trail', isOnPullRequest: true, isUnattended: true },
    { kind: 'mode decided', mode: 'apply', why: 'x' },
    { kind: 'signed in', identity: { account: '1', arn: 'a' } },
    { kind: 'inputs mistaken', mistakes: ['x'], trailName: 't' },
    { kind: 'prerequisites judged again', prerequisites: [{ id: 'bucket', status: 'fail', message: 'x' }] },
    { kind: 'skipped' },
    { ...readBack, trail: null },
    early('unknown'), applying, plannedFact(), plannedFact({ plan: REFUSED, before: null }), { kind: 'applying' },
    step('done'), step('failed', UPDATE), readBack, verified, failed,
  ]; // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts)), (journal) => {
        const report = reportOf(journal);
        expect(verdictLine(report)).toMatch(/\.( Once .*)?$/);
        expect(summary(report, Infinity, '')).toContain(report.verdict.reason === null ? '**' : '[!CAUTION]');
        expect(annotationsOf(report).length > 0 || report.verdict.reason === null).toBe(true);
      }),
      runs(150),
    );
  });
});
