/** CreateTrail. */
import type { CallContext } from '../protocol/authenticate.ts';
import { authorizePassRole, probeDestinations, type TrailSettings, withSettings } from './settings/settings.ts';
import { mergedTags, type TagInput } from './tags.ts';
import { newTrail, trailResponse } from './trail-responses.ts';
import type { Trail } from '../world/trail.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { worldSeenByProbe } from '../world/propagation.ts';
import { canManageOrganizationTrails } from '../world/world.ts';
import { checkTrailName, isPresent, trailArn } from './names.ts';
import { checkOrganization } from './organization/organization.ts';
import { changeTrails } from './read-lag.ts';

type CreateTrailInput = TrailSettings & { S3BucketName: string; TagsList?: TagInput[] };

/** The new trail is not logging: that takes StartLogging. */
export function createTrail(context: CallContext, input: CreateTrailInput): object {
  const { world, region, caller } = context;
  checkTrailName(input.Name);
  refuseEmptyStrings(input);
  const ownerAccountId = ownerAccountIdOf(context, input);
  const arn = trailArn(world, region, ownerAccountId, input.Name);
  const resources = [...new Set([trailArn(world, region, caller.accountId, input.Name), arn])];
  authorize(context, 'cloudtrail:CreateTrail', resources);
  if (input.TagsList) authorize(context, 'cloudtrail:AddTags', resources);
  authorizePassRole(context, input);
  const trail = withSettings(context, newTrail(arn, input.S3BucketName), input);
  trail.tags = mergedTags(trail.tags, input.TagsList ?? []);
  const probing = { ...context, world: worldSeenByProbe(world) };
  if (trail.isOrganizationTrail) checkOrganization(probing);
  checkNameIsFree(context, trail);
  checkLimit(context, trail);
  probeDestinations(probing, trail, input);
  const created = changeTrails(context, () => {
    world.trails.set(arn, trail);
    return trail;
  });
  return trailResponse(created);
}

/** '' means something to UpdateTrail only. */
function refuseEmptyStrings(input: CreateTrailInput): void {
  const empty = Object.entries(input).find(([, value]) => value === '');
  if (empty) throw new AwsError('InvalidParameterException', `${empty[0]} must not be empty when a trail is created.`);
}

/** Whoever creates it, an organization trail belongs to the management account. */
function ownerAccountIdOf({ world, caller }: CallContext, input: CreateTrailInput): string {
  const isForOrganization = input.IsOrganizationTrail === true && canManageOrganizationTrails(world, caller.accountId);
  return isForOrganization ? world.organization!.managementAccountId : caller.accountId;
}

/** A shadow copy occupies its name in the other Regions too. */
function checkNameIsFree({ world }: CallContext, trail: Trail): void {
  const taken = trailsOf(world.trails, trail.ownerAccountId).some(
    (other) =>
      other.name === trail.name &&
      (isPresent(world, other, trail.homeRegion) || isPresent(world, trail, other.homeRegion)),
  );
  if (taken) {
    throw new AwsError(
      'TrailAlreadyExistsException',
      `Trail ${trail.name} already exists for customer: ${trail.ownerAccountId}`,
    );
  }
}

const MAX_TRAILS_PER_REGION = 5;

/** Shadow copies count in every enabled Region. */
function checkLimit({ world }: CallContext, trail: Trail): void {
  const trails = trailsOf(world.trails, trail.ownerAccountId);
  const full = [...world.enabledRegions]
    .filter((region) => isPresent(world, trail, region))
    .find((region) => trails.filter((other) => isPresent(world, other, region)).length >= MAX_TRAILS_PER_REGION);
  if (full) {
    throw new AwsError(
      'MaximumNumberOfTrailsExceededException',
      `User: ${trail.ownerAccountId} already has ${MAX_TRAILS_PER_REGION} trails in ${full}.`,
    );
  }
}

function trailsOf(trails: Map<string, Trail>, accountId: string): Trail[] {
  return [...trails.values()].filter((trail) => trail.ownerAccountId === accountId);
}
