/** UpdateTrail: a merge. Omitted settings stay, '' clears. */
import type { CallContext } from '../protocol/authenticate.ts';
import type { TrailSettings } from './settings/settings.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { worldSeenByProbe } from '../world/propagation.ts';
import { canManageOrganizationTrails } from '../world/world.ts';
import { findForWriting, readTrailReference, resourceArnsOf } from './names.ts';
import { checkOrganization, notManagementAccount } from './organization/organization.ts';
import { authorizePassRole, probeDestinations, withSettings } from './settings/settings.ts';
import { changeTrails } from './read-lag.ts';
import { trailResponse } from './trail-responses.ts';

export function updateTrail(context: CallContext, input: TrailSettings): object {
  const { world } = context;
  const reference = readTrailReference(context, input.Name);
  authorize(context, 'cloudtrail:UpdateTrail', resourceArnsOf(context, reference));
  authorizePassRole(context, input);
  const trail = findForWriting(context, reference);
  if (input.IsOrganizationTrail !== undefined) refuseDelegatedConversion(context);
  const merged = withSettings(context, trail, input);
  const probing = { ...context, world: worldSeenByProbe(world) };
  if (trail.isOrganizationTrail || merged.isOrganizationTrail) checkOrganization(probing);
  probeDestinations(probing, merged, input);
  const updated = changeTrails(context, () => Object.assign(trail, merged));
  return trailResponse(updated);
}

/** Only the management account converts; whether a delegated administrator may repeat the value is not documented. */
function refuseDelegatedConversion({ world, caller }: CallContext): void {
  const isManagement = world.organization?.managementAccountId === caller.accountId;
  if (!isManagement && canManageOrganizationTrails(world, caller.accountId))
    throw notManagementAccount(caller.accountId);
}
