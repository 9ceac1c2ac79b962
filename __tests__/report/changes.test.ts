/** One list of changes for people: the table, the log and the verdict show and count the same. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diff } from '../../src/domain/plan/drift.ts';
import { trailAfter } from '../../src/domain/trail/desired.ts';
import type { Trail } from '../../src/domain/trail/trail.ts';
import { changesOf, labelsOf } from '../../src/report/changes.ts';
import { reportOf } from '../../src/report/facts.ts';
import { detailLines, planLines } from '../../src/report/log-lines.ts';
import { summary } from '../../src/report/summary.ts';
import { verdictLine } from '../../src/report/verdict/verdict-line.ts';
import { runs } from '../runs.ts';
import { DECLARED, plannedFact, planOf, TRAIL, UPDATE } from './sample-facts.ts';

const KEY = 'arn:aws:kms:us-east-1:111111111111:key/';
const READS = [{ ReadWriteType: 'ReadOnly', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] }] as const; // prettier-ignore
const ALL = [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }];

/** A plan from one trail to another. */
function planned(from: Partial<Trail>, to: Partial<Trail>, declared = DECLARED) {
  const before: Trail = { ...TRAIL, ...from };
  const wouldBe = trailAfter(to as object, before, before);
  const plan = planOf({ drift: diff(to as object, before, []), steps: [UPDATE] });
  return plannedFact({ before, wouldBe, plan, declared });
}

describe('report: changes', () => {
  test('one kind of selectors that replaces the other is one change, in words, everywhere', () => {
    const fact = planned({ eventSelectors: READS }, { eventSelectors: [], advancedEventSelectors: ALL });
    expect(fact.plan.drift).toHaveLength(2);
    const line = '~ Recorded events: management reads only → all management events (safer)';
    expect(planLines(fact)).toEqual([line, 'Step 1: cloudtrail:UpdateTrail']);
    expect(detailLines(fact).filter((one) => one.includes('Recorded events'))).toEqual([`${line}; left as it is`]);
    const report = reportOf([fact]);
    expect(summary(report, Infinity, '')).toContain(
      '| 🟢 Recorded events | management reads only | **all management events** |',
    );
    expect(verdictLine(report)).toMatch(/^Plan: 1 setting differs \(the change makes 1 safer\);/);
  });

  test('selectors that words cannot tell apart are counted, and what they mean is added', () => {
    const odd = [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }, { Field: 'eventName', StartsWith: ['Get'] }] }]; // prettier-ignore
    expect(planLines(planned({}, { eventSelectors: [], advancedEventSelectors: odd }))[0]).toBe(
      '! Recorded events: all management events → 1 advanced event selector (weaker; from then on the trail records only what these selectors name)',
    );
  });

  test('a key is shown by the alias that is declared, and another key is for people to judge', () => {
    const intents = { ...DECLARED.intents, kmsKeyId: { state: 'set', value: 'alias/logs', byDefault: false } } as const;
    const fact = planned({ kmsKeyId: `${KEY}a` }, { kmsKeyId: `${KEY}b` }, { ...DECLARED, intents });
    expect(planLines(fact)[0]).toBe(
      `~ Encryption key: ${KEY}a → alias/logs (key/b) (check who administers this key, and who can decrypt with it)`,
    );
    expect(verdictLine(reportOf([fact]))).toMatch(/^Plan: 1 setting differs; /);
    // Its key is not known, so the trail's key is not shown by it.
    const message = 'no';
    const plan = planOf({ refusals: [{ code: 'read', field: 'kmsKeyId', message }] });
    const unresolved = plannedFact({ ...fact, plan, wouldBe: fact.before! });
    expect(detailLines(unresolved)).toContain(
      `  Encryption key: ${KEY}a; declared alias/logs, which could not be checked`,
    );
  });

  test('a prerequisite that does not hold has a line in the log, unless an annotation or a step has it', () => {
    const prerequisites = [
      { id: 'bucket', status: 'pass', message: 'good' },
      { id: 'bucket-policy', status: 'fail', message: 'annotated' },
      { id: 'kms-key', status: 'fail', message: 'repaired', repair: UPDATE },
      { id: 'sns-topic', status: 'unknown', message: 'denied' },
    ] as const;
    const counts = 'Prerequisites: 1 pass, 2 fail, 1 unknown';
    expect(planLines(plannedFact({ plan: planOf({ prerequisites, steps: [UPDATE] }) }))).toEqual([
      counts,
      'Prerequisite sns-topic: unknown. denied',
      'Step 1: cloudtrail:UpdateTrail (repairs kms-key: repaired)',
    ]);
    // A refused plan has neither.
    const refusals = [{ code: 'read', field: 'kmsKeyId', message: 'no' }] as const;
    expect(planLines(plannedFact({ plan: planOf({ prerequisites, steps: [UPDATE], refusals }) }))).toEqual([
      counts,
      'Prerequisite bucket-policy: fail. annotated',
      'Prerequisite kms-key: fail. repaired',
      'Prerequisite sns-topic: unknown. denied',
    ]);
  });

  test('whatever changes, table, log and verdict have as many changes', () => {
    const part = fc.record(
      {
        isLogging: fc.boolean(),
        kmsKeyId: fc.constantFrom(null, `${KEY}a`, `${KEY}b`),
        eventSelectors: fc.constantFrom([], READS),
        advancedEventSelectors: fc.constantFrom([], ALL),
        tags: fc.constantFrom({}, { Owner: 'audit' }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(part, part, (from, to) => {
        const fact = planned(from, to);
        const n = changesOf(fact).length;
        fc.pre(n > 0);
        expect(new Set(labelsOf(changesOf(fact))).size).toBe(n);
        expect(planLines(fact).filter((line) => /^[~!] /.test(line))).toHaveLength(n);
        expect(summary(reportOf([fact]), Infinity, '').match(/^\| (?:🟢|🔴|🔵) /gmu)).toHaveLength(n);
        expect(verdictLine(reportOf([fact]))).toContain(`Plan: ${n} setting`);
      }),
      runs(100),
    );
  });

  test('the controls that change add up to those that pass before and after', () => {
    const part = fc.record({
      isLogging: fc.boolean(),
      isMultiRegionTrail: fc.boolean(),
      enableLogFileValidation: fc.boolean(),
      kmsKeyId: fc.constantFrom(null, `${KEY}a`),
      eventSelectors: fc.constantFrom([], READS, null),
    });
    fc.assert(
      fc.property(part, part, fc.boolean(), (from, to, isNew) => {
        const before = isNew ? null : { ...TRAIL, ...from };
        const text = summary(reportOf([plannedFact({ before, wouldBe: { ...TRAIL, ...to } })]), Infinity, '');
        const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
        fc.pre(text.includes('Controls that pass'));
        const after = number(/(\d+) after this change\.\*\*/);
        const lost = number(/(\d+) changes? to fail:/) + number(/(\d+) changes? to unknown:/);
        expect(number(/Controls that pass: (\d+) now/) + number(/(\d+) changes? to pass:/) - lost).toBe(after);
        expect(text).toContain(`Controls after this change: ${after} pass, `);
      }),
      runs(100),
    );
  });
});
