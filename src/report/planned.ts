import { unknownRegistrations } from '../domain/organization/delegated-administrators.ts';
import type { PlanInput } from '../domain/plan/plan-input.ts';
import { trailAfter } from '../domain/trail/desired.ts';
import { noticesOf } from '../domain/trail/notices.ts';
import type { PlannedFact } from './facts.ts';

/** A plan as a fact, with the trail that it starts from and the one that it leads to. */
export function plannedFact(
  { observed, unknownFields, desired, identity, caller }: PlanInput,
  known: Pick<
    PlannedFact,
    'mode' | 'declared' | 'plan' | 'deliveries' | 'observedAt' | 'stoppedAt' | 'otherTrails' | 'bucket'
  >,
): PlannedFact {
  const wouldBe = trailAfter(desired, observed, identity);
  return { kind: 'planned', ...known, before: observed, unknownFields, wouldBe, caller };
}

/** What a reader of the plan should know. Registrations that are not known are a prerequisite's matter where these are judged. */
export function planNotices(
  { organization, unknownFields }: PlanInput,
  { declared, before, wouldBe }: PlannedFact,
  judgesPrerequisites: boolean,
): string[] {
  const unregistered = judgesPrerequisites
    ? null
    : unknownRegistrations(declared.delegatedAdministrators, organization.delegatedAdministrators);
  return [...(unregistered === null ? [] : [unregistered]), ...noticesOf(declared, before, wouldBe, unknownFields)];
}
