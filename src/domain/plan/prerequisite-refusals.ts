import type { Refusal } from './refusal.ts';
import type { PlanInput } from './plan-input.ts';
import type { Call, Step } from '../trail/step.ts';
import type { Prerequisite, PrerequisiteId } from '../prerequisites/prerequisite.ts';

/** The calls that probe what the trail depends on, so that they fail where it does not hold (API pages, errors). */
const PROBING: readonly Call[] = ['cloudtrail:CreateTrail', 'cloudtrail:UpdateTrail'];

/** What has refusals of its own, with more detail. */
const REFUSED_ELSEWHERE: readonly PrerequisiteId[] = ['caller', 'delegated-administrators'];

/**
 * What fails and is not repaired in this run refuses the calls that would certainly fail because of it. Where a repair was
 * asked for, what cannot be repaired is refused as well, since it must not look done; but not what only this role is not allowed to read.
 */
export function prerequisiteRefusals(
  { prerequisites, shouldRepair, plansAsApplier, caller, unresolved }: PlanInput,
  steps: readonly Step[],
): Refusal[] {
  const isProbed = steps.some(({ call }) => PROBING.includes(call));
  const isRefusedElsewhere = ({ id }: Prerequisite) =>
    REFUSED_ELSEWHERE.includes(id) ||
    (id === 'organization' && caller === 'in no organization') ||
    (id === 'kms-key' && unresolved.some(({ field }) => field === 'kmsKeyId'));
  return prerequisites.flatMap((prerequisite): Refusal[] => {
    const { id, status, message, repair, irreparable } = prerequisite;
    if (isRefusedElsewhere(prerequisite) || (shouldRepair && repair)) return [];
    if (shouldRepair && irreparable !== undefined && (status === 'fail' || plansAsApplier)) {
      const says = `${id} cannot be repaired. ${message} Follow its remedy, or set prerequisites to \`check\`.`;
      return [{ code: 'prerequisites', prerequisite: id, message: says }];
    }
    if (status !== 'fail' || !isProbed) return [];
    const repairHint = repair
      ? 'Follow its remedy, or set `prerequisites: repair` to repair it.'
      : 'Follow its remedy; Org Trail cannot repair it.';
    return [{ code: 'prerequisites', prerequisite: id, message: `${id}: ${message} ${repairHint}` }];
  });
}
