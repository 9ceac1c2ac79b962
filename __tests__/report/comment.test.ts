/** The comment of a pull request: GitHub refuses one that is too long. */
import { describe, expect, test } from '@jest/globals';
import type { PlanRecord } from '../../src/domain/plan/review-record.ts';
import { comment } from '../../src/report/comment.ts';
import { reportOf } from '../../src/report/facts.ts';
import { plannedFact } from './sample-facts.ts';

const RECORD: PlanRecord = {
  key: 'k'.repeat(64),
  head: 'c0ffee'.padEnd(40, '0'),
  run: '7000000001/1',
  apply: null,
  digest: `sha256:${'0'.repeat(64)}`,
  fields: {},
  same: {},
};

describe('report: comment', () => {
  test.each([
    ['of a plan', {}],
    ['of an apply, with the plan that was reviewed', { previousBody: 'The plan.\n'.repeat(1_000) }],
  ])('is at most 60,000 bytes, with its record: %s', (_, previous) => {
    const bytes = (length: number) => {
      const notices = Array.from({ length: Math.ceil(length / 500) }, (_, n) =>
        'x'.repeat(Math.min(500, length - n * 500)),
      );
      const report = reportOf([plannedFact(), ...notices.map((text) => ({ kind: 'notice', text }) as const)]);
      const context = { runUrl: 'https://github.com/o/r/actions/runs/1', masked: (text: string) => text, ...previous };
      return Buffer.byteLength(comment(report, RECORD, context));
    };
    const near = 60_000 - bytes(0);
    const longest = Math.max(...Array.from({ length: 40 }, (_, n) => bytes(near - n * 100)));
    expect(longest).toBeGreaterThan(59_900);
    expect(longest).toBeLessThanOrEqual(60_000);
  });
});
