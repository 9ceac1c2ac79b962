import { describe, expect, test } from '@jest/globals';
import { planJson } from '../../src/report/plan-json.ts';
import { reportOf } from '../../src/report/facts.ts';
import { plannedFact } from './sample-facts.ts';
import { summary } from '../../src/report/summary.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { PREREQUISITES, type Prerequisite, type PrerequisiteId } from '../../src/domain/prerequisites/prerequisite.ts';
import { prerequisiteRefusals } from '../../src/domain/plan/prerequisite-refusals.ts';
import type { Refusal } from '../../src/domain/plan/refusal.ts';
import type { PlanInput } from '../../src/domain/plan/plan-input.ts';

const OTHERS: Refusal[] = [
  { code: 'prerequisites', message: 'bucket: no prerequisite says this' },
  { code: 'prerequisites', message: 'organization is the first word here' },
];

/** A plan that is refused because of `failing`, while all else holds. */
function planOf(failing: readonly PrerequisiteId[], message: string, shouldRepair: boolean): Plan {
  const prerequisites = PREREQUISITES.map((id): Prerequisite => ({
    id,
    status: failing.includes(id) ? 'fail' : 'pass',
    message,
    ...(shouldRepair && failing.includes(id) && { irreparable: 'nobody can' }),
  }));
  const planInput = { prerequisites, shouldRepair, plansAsApplier: true, caller: 'management', unresolved: [] };
  const steps = [{ call: 'cloudtrail:UpdateTrail', input: {}, fields: [] }] as const;
  const refused = prerequisiteRefusals(planInput as unknown as PlanInput, steps);
  const plan = {
    trail: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/t',
    homeRegion: 'us-east-1',
    drift: [],
    steps,
  };
  return { ...plan, prerequisites, refusals: [...refused, ...OTHERS], digest: 'sha256:0' };
}

/** The ids that the summary names as missing. */
function missing(plan: Plan): string[] {
  const text = summary(reportOf([plannedFact({ mode: 'apply', plan })]), Infinity, '');
  const [line = ''] = /^.*what is missing, and its remedy, is below.*$/m.exec(text) ?? [];
  return [...line.matchAll(/\*\*([a-z-]+)\*\*/g)].map(([, id]) => id!);
}

const IDS = PREREQUISITES.filter((id) => id !== 'caller' && id !== 'delegated-administrators');

describe('report: refusals', () => {
  test.each<{ failing: readonly PrerequisiteId[] }>([
    ...IDS.map((id) => ({ failing: [id] })),
    { failing: ['bucket-policy', 'kms-key'] },
    { failing: ['bucket', 'bucket-policy'] },
    { failing: ['log-group', 'log-role'] },
  ])('the summary names as missing what fails, and nothing else: $failing', ({ failing }) => {
    for (const message of ['It is missing.', 'bucket: organization: kms-key']) {
      for (const repairs of [false, true]) expect(missing(planOf(failing, message, repairs))).toEqual(failing);
    }
  });

  test('the plan’s JSON keeps the three keys of a refusal that the contract names', () => {
    const { refusals } = JSON.parse(planJson(planOf(['bucket-policy'], 'It is missing.', false), 'apply')) as {
      refusals: object[];
    };
    expect(refusals).toHaveLength(3);
    for (const refusal of refusals) expect(Object.keys(refusal)).toEqual(['code', 'message']);
  });
});
