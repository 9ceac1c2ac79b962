/** Facts such as a run records, for tests of what is made of them. */
import { FIELDS } from '../../src/domain/trail/fields.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import type { Declared } from '../../src/domain/trail/desired.ts';
import type { Step } from '../../src/domain/trail/step.ts';
import type { Trail } from '../../src/domain/trail/trail.ts';
import type { PlannedFact } from '../../src/report/facts.ts';

const ARN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';

/** A trail that was never changed since it was created. */
export const TRAIL = {
  ...Object.fromEntries(FIELDS.map(({ field, unset }) => [field, unset])),
  name: 'org-trail',
  arn: ARN,
  homeRegion: 'us-east-1',
  isLogging: true,
} as unknown as Trail;

export const DECLARED: Declared = {
  name: 'org-trail',
  region: 'us-east-1',
  intents: Object.fromEntries(FIELDS.map(({ field }) => [field, { state: 'keep' }])) as Declared['intents'],
  locations: {},
  file: null,
  purgeTags: false,
  delegatedAdministrators: [],
};

export const START: Step = { call: 'cloudtrail:StartLogging', input: {}, fields: ['isLogging'] };
export const UPDATE: Step = { call: 'cloudtrail:UpdateTrail', input: {}, fields: ['kmsKeyId'] };

export function planOf(parts: Partial<Plan> = {}): Plan {
  return { trail: ARN, homeRegion: 'us-east-1', drift: [], steps: [], refusals: [], prerequisites: [], digest: '', ...parts }; // prettier-ignore
}

/** A plan for a trail that is as declared, but for `parts`. */
export function plannedFact(parts: Partial<PlannedFact> = {}): PlannedFact {
  return {
    kind: 'planned',
    mode: 'plan',
    declared: DECLARED,
    plan: planOf(),
    before: TRAIL,
    unknownFields: {},
    wouldBe: TRAIL,
    caller: 'management',
    deliveries: [],
    observedAt: '2026-11-20T05:17:00.000Z',
    stoppedAt: null,
    otherTrails: [],
    bucket: null,
    ...parts,
  };
}
