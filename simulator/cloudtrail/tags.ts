/** AddTags, RemoveTags, ListTags: by ARN, in the home Region. */
import type { CallContext } from '../protocol/authenticate.ts';
import type { Trail } from '../world/trail.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { canManageOrganizationTrails } from '../world/world.ts';
import { isVisible, readTrailArn, resourceArnsOf } from './names.ts';
import { requireServiceLinkedRole } from './organization/organization.ts';
import { changeTrails, trailsSeenByReaders } from './read-lag.ts';

export interface TagInput {
  Key?: string;
  Value?: string;
}

type TagsInput = { ResourceId: string; TagsList: TagInput[] };

export function addTags(context: CallContext, input: TagsInput): object {
  const trail = taggedTrail(context, 'cloudtrail:AddTags', input.ResourceId);
  const tags = mergedTags(trail.tags, input.TagsList);
  changeTrails(context, () => Object.assign(trail, { tags }));
  return {};
}

/** Takes tags, of which the key alone counts. */
export function removeTags(context: CallContext, input: TagsInput): object {
  const trail = taggedTrail(context, 'cloudtrail:RemoveTags', input.ResourceId);
  checkTags(input.TagsList);
  changeTrails(context, () => {
    for (const { Key } of input.TagsList) trail.tags.delete(Key!);
    return trail;
  });
  return {};
}

const MAX_RESOURCES_PER_CALL = 20;

export function listTags(context: CallContext, input: { ResourceIdList: string[] }): object {
  if (input.ResourceIdList.length === 0 || input.ResourceIdList.length > MAX_RESOURCES_PER_CALL) {
    throw new AwsError('InvalidParameterException', `ResourceIdList must hold 1 to ${MAX_RESOURCES_PER_CALL} ARNs.`);
  }
  const trails = trailsSeenByReaders(context.world);
  return {
    ResourceTagList: input.ResourceIdList.map((arn) => {
      const reference = { ...readTrailArn(context.world, arn), byName: false };
      authorize(context, 'cloudtrail:ListTags', resourceArnsOf(context, reference));
      return { ResourceId: arn, TagsList: sentTags(homeTrail(context, trails, arn).tags) };
    }),
  };
}

function taggedTrail(context: CallContext, action: string, arn: string): Trail {
  const { world, caller } = context;
  authorize(context, action, resourceArnsOf(context, { ...readTrailArn(world, arn), byName: false }));
  const trail = homeTrail(context, world.trails, arn);
  if (trail.ownerAccountId !== caller.accountId && !canManageOrganizationTrails(world, caller.accountId)) {
    throw new AwsError('OperationNotPermittedException', `Account ${caller.accountId} may not tag ${arn}.`);
  }
  requireServiceLinkedRole(context, trail);
  return trail;
}

/** The tag calls model neither TrailNotFound- nor InvalidHomeRegionException. */
function homeTrail(context: CallContext, trails: Map<string, Trail>, arn: string): Trail {
  const trail = trails.get(arn);
  if (!trail || !isVisible(context, trail) || trail.homeRegion !== context.region) {
    throw new AwsError('ResourceNotFoundException', `Resource ${arn} was not found in ${context.region}.`);
  }
  return trail;
}

const MAX_TAGS_PER_TRAIL = 50;

/** The tags with the sent ones set. Throws InvalidTagParameter- or TagsLimitExceededException. */
export function mergedTags(tags: Map<string, string | null>, sent: TagInput[]): Map<string, string | null> {
  checkTags(sent);
  const merged = new Map([...tags, ...sent.map(({ Key, Value }) => [Key!, Value ?? null] as const)]);
  // AWS's own tags do not count (AWS General Reference, tagging).
  if ([...merged.keys()].filter((key) => !isReserved(key)).length > MAX_TAGS_PER_TRAIL) {
    throw new AwsError('TagsLimitExceededException', `A trail can have up to ${MAX_TAGS_PER_TRAIL} tags.`);
  }
  return merged;
}

const TAG_TEXT_PATTERN = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Whether AWS takes an empty value is not documented (its model says at least one character): refused. */
function checkTags(sent: TagInput[]): void {
  const problem = sent.map(tagProblem).find((text) => text !== null);
  if (problem) throw new AwsError('InvalidTagParameterException', problem);
  if (new Set(sent.map(({ Key }) => Key)).size < sent.length) {
    throw new AwsError('InvalidTagParameterException', 'Duplicate tag keys are not allowed.');
  }
}

function isReserved(key: string): boolean {
  return /^aws:/i.test(key);
}

function tagProblem({ Key, Value }: TagInput): string | null {
  if (!Key || Key.length > 128 || !TAG_TEXT_PATTERN.test(Key)) return 'Tag keys have 1 to 128 allowed characters.';
  if (isReserved(Key)) return 'Tag keys must not start with aws:.';
  if (Value === undefined) return null;
  return Value === '' || Value.length > 256 || !TAG_TEXT_PATTERN.test(Value)
    ? 'Tag values have 1 to 256 allowed characters.'
    : null;
}

function sentTags(tags: Map<string, string | null>): TagInput[] {
  return [...tags].map(([Key, Value]) => (Value === null ? { Key } : { Key, Value }));
}
