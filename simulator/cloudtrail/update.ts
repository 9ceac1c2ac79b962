/** UpdateTrail: a merge. Omitted settings stay, '' clears. */
import type { CallContext } from '../protocol/identity.ts';
import type { TrailSettings } from './settings/settings.ts';
import { authorize } from '../iam-policy/access.ts';
import { worldSeenByProbe } from '../world/propagation.ts';
import { canManageOrganizationTrails } from '../world/world.ts';
import { findForWriting, readTrailReference, resourcesOf } from './names.ts';
import { checkOrganization, notManagementAccount } from './organization/organization.ts';
import { authorizePassRole, probeDestinations, withSettings } from './settings/settings.ts';
import { changeTrails } from './store.ts';
import { writtenTrail } from './trail.ts';

export function updateTrail(context: CallContext, input: TrailSettings): object {
  const { world } = context;
  const reference = readTrailReference(context, input.Name);
  authorize(context, 'cloudtrail:UpdateTrail', resourcesOf(context, reference));
  authorizePassRole(context, input);
  const trail = findForWriting(context, reference);
  if (input.IsOrganizationTrail !== undefined) refuseDelegatedConversion(context);
  const merged = withSettings(context, trail, input);
  const probing = { ...context, world: worldSeenByProbe(world) };
  if (trail.isOrganizationTrail || merged.isOrganizationTrail) checkOrganization(probing);
  probeDestinations(probing, merged, input);
  const updated = changeTrails(world, () => Object.assign(trail, merged));
  return writtenTrail(updated);
}

/** Only the management account converts; whether a delegated administrator may repeat the value is not documented. */
function refuseDelegatedConversion({ world, caller }: CallContext): void {
  const isManagement = world.organization?.managementAccountId === caller.accountId;
  if (!isManagement && canManageOrganizationTrails(world, caller.accountId))
    throw notManagementAccount(caller.accountId);
}
