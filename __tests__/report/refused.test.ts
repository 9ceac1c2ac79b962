/** Why a run was refused, in people's words, and what to do about it: where, and the value to go back to. */
import { describe, expect, test } from '@jest/globals';
import type { Refusal, RefusalCode } from '../../src/domain/plan/refusal.ts';
import { reportOf } from '../../src/report/facts.ts';
import { nextAction } from '../../src/report/sections/next-action.ts';
import { verdictLine } from '../../src/report/verdict/verdict-line.ts';
import { DECLARED, plannedFact, planOf, TRAIL, UPDATE } from './sample-facts.ts';

const KEY_A = 'arn:aws:kms:us-east-1:111111111111:key/a';
const KEY_B = 'arn:aws:kms:us-east-1:111111111111:key/b';
const MOVED = { trailMoved: true, inputsMoved: false, wasDrift: true };

function refusedReport(refusals: readonly Omit<Refusal, 'message'>[], declared = DECLARED) {
  const drift = [{ field: 'kmsKeyId', observed: KEY_A, desired: KEY_B, effect: 'neutral' }] as const;
  const plan = planOf({ drift, steps: [UPDATE], refusals: refusals.map((one) => ({ ...one, message: 'no' })) });
  return reportOf([plannedFact({ mode: 'apply', plan, before: { ...TRAIL, kmsKeyId: KEY_A }, declared })]);
}

describe('report: refused', () => {
  test.each<[string, Omit<Refusal, 'message'>[]]>([
    ['the account that the run is signed in to cannot make this change', [{ code: 'caller' }]],
    ['another tool owns this trail', [{ code: 'ownership' }]],
    ['not everything that the trail depends on is in place (bucket policy, delegated administrators)', [{ code: 'prerequisites', prerequisite: 'bucket-policy' }, { code: 'prerequisites' }]],
    ['this would weaken the trail (Encryption key), and allow-weakening does not name it', [{ code: 'weakening', field: 'kmsKeyId' }]],
    ['Org Trail does not change what it cannot read (Recorded events, Tags)', [{ code: 'read', field: 'eventSelectors' }, { code: 'read', field: 'tags' }]],
    ['this change has no approval (Encryption key)', [{ code: 'not-approved', field: 'kmsKeyId' }]],
    ['Encryption key would not change as reviewed', [{ code: 'plan-changed', field: 'kmsKeyId' }]],
    ['Encryption key, Tags changed in AWS after the review', [{ code: 'plan-changed', field: 'kmsKeyId', sinceReview: MOVED }, { code: 'plan-changed', field: 'tags', sinceReview: MOVED }]],
    ['Encryption key changed in the inputs after the review', [{ code: 'plan-changed', field: 'kmsKeyId', sinceReview: { ...MOVED, trailMoved: false, inputsMoved: true } }]],
    ['the default branch has a newer commit, and that commit’s run applies what is declared now', [{ code: 'superseded' }]],
  ])('%s', (says, refusals) => {
    expect(verdictLine(refusedReport(refusals))).toBe(`Refused: ${says}. Nothing was written.`);
  }); // prettier-ignore

  test('an account that is not allowed is refused before there is a plan', () =>
    expect(verdictLine(reportOf([{ kind: 'failed', reason: 'account', failure: { message: 'no' } }]))).toBe(
      'Refused: allowed-account-ids does not list the account that the run is signed in to. Nothing was written.',
    ));

  test('a change after the review: in AWS or in the inputs, and the value to go back to', () => {
    const locations = { kmsKeyId: 'trail.yml:3:1: kmsKeyId' };
    const undo = (sinceReview: Refusal['sinceReview'], code: RefusalCode = 'plan-changed') =>
      nextAction(refusedReport([{ code, field: 'kmsKeyId', ...(sinceReview && { sinceReview }) }], { ...DECLARED, locations })); // prettier-ignore
    expect(undo({ ...MOVED, observed: KEY_B })).toContain(
      `**Is it not?** In AWS, set **Encryption key** back to <code>${KEY_B}</code>. Then run this job again.`,
    );
    expect(undo(MOVED)).toContain('In AWS, set **Encryption key** back to the value in the column Now of the reviewed');
    expect(undo({ ...MOVED, trailMoved: false, inputsMoved: true, desired: null })).toContain(
      'Set <code>trail.yml:3:1: kmsKeyId</code> back to <code>none</code>. Then',
    );
    const selectors = { field: 'eventSelectors', sinceReview: { ...MOVED, observed: [] } } as const;
    const both = [selectors, { ...selectors, field: 'advancedEventSelectors' }] as const;
    expect(nextAction(refusedReport(both.map((one) => ({ code: 'plan-changed', ...one }))))).toMatch(
      /\?\*\* In AWS, set \*\*Recorded events\*\* back to the value in the column Now of the reviewed plan\. Then/,
    );
    expect(undo(undefined)).toContain('Compare the plan below with the reviewed one');
  });

  test('a weakening: what to set to what, in the file that declares it', () => {
    const drift = [
      { field: 'kmsKeyId', observed: KEY_A, desired: null, effect: 'weakens' },
      { field: 'isLogging', observed: true, desired: false, effect: 'weakens' },
      { field: 'advancedEventSelectors', observed: [], desired: [{ FieldSelectors: [] }], effect: 'weakens' },
    ] as const;
    const plan = planOf({ drift, refusals: [{ code: 'weakening', field: 'kmsKeyId', message: 'no' }] });
    const intents = {
      ...DECLARED.intents,
      advancedEventSelectors: { state: 'set', value: [], byDefault: false },
    } as const;
    const declared = { ...DECLARED, intents, locations: { kmsKeyId: 'trail.yml:3:1: kmsKeyId' } };
    const action = nextAction(reportOf([plannedFact({ plan, declared })]));
    expect(action).toContain(
      `**Not intended?** Set <code>trail.yml:3:1: kmsKeyId</code> to <code>${KEY_A}</code>, which the trail has now.`,
    );
    expect(action).toContain('Set <code>is-logging</code> to <code>true</code>, which the trail has now.');
    expect(action).toContain(
      'Change <code>advanced-event-selectors</code> so that the trail still records what it records now (all management events).',
    );
    expect(action).toContain('allow-weakening: kms-key-id, is-logging, advanced-event-selectors');
  });
});
