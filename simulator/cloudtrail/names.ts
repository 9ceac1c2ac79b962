/** Trail names and ARNs, and which trail one means to a caller in a Region. */
import type { CallContext } from '../protocol/authenticate.ts';
import { isInOrganization, canManageOrganizationTrails, type World } from '../world/world.ts';
import type { Trail } from '../world/trail.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { trailsSeenByReaders } from './read-lag.ts';

export function trailArn(world: World, region: string, accountId: string, name: string): string {
  return `arn:${world.partition}:cloudtrail:${region}:${accountId}:trail/${name}`;
}

/** Throws InvalidTrailNameException. */
export function checkTrailName(name: string): void {
  const problem = trailNameProblem(name);
  if (problem) throw new AwsError('InvalidTrailNameException', problem);
}

function trailNameProblem(name: string): string | null {
  if (name.length < 3)
    return `Trail name too short. Minimum allowed length: 3 characters. Specified name length: ${name.length} characters.`;
  if (name.length > 128)
    return `Trail name too long. Maximum allowed length: 128 characters. Specified name length: ${name.length} characters.`;
  if (/[^A-Za-z0-9._-]/.test(name)) {
    return 'Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), hyphens (-), and underscores (_).';
  }
  if (!/^[A-Za-z0-9]/.test(name)) return 'Trail name must starts with a letter or number.';
  if (!/[A-Za-z0-9]$/.test(name)) return 'Trail name must ends with a letter or number.';
  if (/[._-]{2}/.test(name)) return 'Trail name cannot contain adjacent periods, hyphens or underscores.';
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return 'Trail name must not be in IP address format.';
  return null;
}

export interface TrailReference {
  arn: string;
  region: string;
  accountId: string;
  name: string;
  /** A name alone means a trail of the caller's own account and the Region called. */
  byName: boolean;
}

/** Throws InvalidTrailNameException or CloudTrailARNInvalidException. */
export function readTrailReference(context: CallContext, nameOrArn: string): TrailReference {
  const { world, region, caller } = context;
  if (!nameOrArn.startsWith('arn:')) {
    checkTrailName(nameOrArn);
    const arn = trailArn(world, region, caller.accountId, nameOrArn);
    return { arn, region, accountId: caller.accountId, name: nameOrArn, byName: true };
  }
  return { ...readTrailArn(world, nameOrArn), byName: false };
}

/** Throws CloudTrailARNInvalidException. */
export function readTrailArn(world: World, arn: string) {
  const [, partition, region, accountId, name] =
    /^arn:([a-z-]+):cloudtrail:([a-z0-9-]+):(\d{12}):trail\/(.+)$/.exec(arn) ?? [];
  if (partition !== world.partition || !region || !accountId || !name || trailNameProblem(name)) {
    throw new AwsError('CloudTrailARNInvalidException', `CloudTrail ARN ${arn} is invalid.`);
  }
  return { arn, region, accountId, name };
}

/**
 * What IAM is asked about. Whether it matches a delegated administrator's policy against the management account's ARN
 * or the caller's own is not documented: both have to be allowed.
 */
export function resourceArnsOf(context: CallContext, reference: TrailReference): string[] {
  const own = trailArn(context.world, reference.region, context.caller.accountId, reference.name);
  return [...new Set([reference.arn, own])];
}

/** Own trails, and organization trails of the own organization. */
export function isVisible(context: CallContext, trail: Trail): boolean {
  const { world, caller } = context;
  if (trail.ownerAccountId === caller.accountId) return true;
  return (
    trail.isOrganizationTrail &&
    world.organization?.managementAccountId === trail.ownerAccountId &&
    isInOrganization(world, caller.accountId)
  );
}

/** In its home Region a trail is at home; a multi-Region trail has shadow copies in all others that are enabled. */
export function isPresent(world: World, trail: Trail, region: string): boolean {
  return trail.homeRegion === region || (trail.isMultiRegionTrail && world.enabledRegions.has(region));
}

/** For GetTrail and GetTrailStatus: shadow copies are found by ARN alone. Throws TrailNotFoundException. */
export function findForReading(context: CallContext, trails: Map<string, Trail>, reference: TrailReference): Trail {
  const trail = trails.get(reference.arn);
  if (!trail || !isVisible(context, trail) || !isPresent(context.world, trail, context.region))
    throw unknownTrail(context, reference);
  return trail;
}

/** For reads of selectors and the like, which answer in the home Region only. Throws TrailNotFoundException. */
export function findHomeTrail(context: CallContext, action: string, nameOrArn: string): Trail {
  const reference = readTrailReference(context, nameOrArn);
  authorize(context, action, resourceArnsOf(context, reference));
  const trail = findForReading(context, trailsSeenByReaders(context.world), reference);
  if (trail.homeRegion !== context.region) throw unknownTrail(context, reference);
  return trail;
}

/** Throws TrailNotFound-, InvalidHomeRegion- or OperationNotPermittedException. */
export function findForWriting(context: CallContext, reference: TrailReference): Trail {
  const { world, region, caller } = context;
  const trail = world.trails.get(reference.arn) ?? shadowCopyNamed(context, reference);
  if (!trail || !isVisible(context, trail) || !isPresent(world, trail, region)) throw unknownTrail(context, reference);
  if (trail.homeRegion !== region) {
    throw new AwsError('InvalidHomeRegionException', `Trail ${trail.arn} home region is ${trail.homeRegion}.`);
  }
  if (trail.ownerAccountId !== caller.accountId && !canManageOrganizationTrails(world, caller.accountId)) {
    throw new AwsError(
      'OperationNotPermittedException',
      `Account ${caller.accountId} may not change organization trail ${trail.arn}.`,
    );
  }
  return trail;
}

function shadowCopyNamed(context: CallContext, { byName, name }: TrailReference): Trail | undefined {
  if (!byName) return undefined;
  return [...context.world.trails.values()].find(
    (trail) => trail.name === name && trail.ownerAccountId === context.caller.accountId && trail.isMultiRegionTrail,
  );
}

function unknownTrail(context: CallContext, reference: TrailReference): AwsError {
  return new AwsError(
    'TrailNotFoundException',
    `Unknown trail: ${reference.arn} for the user: ${context.caller.accountId}`,
  );
}
