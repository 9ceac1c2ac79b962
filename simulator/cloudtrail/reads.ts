/** DescribeTrails, GetTrail, ListTrails. */
import type { CallContext } from '../protocol/authenticate.ts';
import { trailDescription } from './trail-responses.ts';
import type { Trail } from '../world/trail.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { findForReading, isPresent, isVisible, readTrailReference, resourceArnsOf } from './names.ts';
import { trailsSeenByReaders } from './read-lag.ts';

/**
 * Unknown trails are absent from the answer, not an error. A name matches a trail of the caller's own account that is at home in
 * this Region, an ARN a trail of any Region.
 */
export function describeTrails(
  context: CallContext,
  input: { trailNameList?: string[]; includeShadowTrails?: boolean },
): object {
  authorize(context, 'cloudtrail:DescribeTrails', ['*']);
  const references = (input.trailNameList ?? []).map((name) => readTrailReference(context, name));
  const trails = [...trailsSeenByReaders(context.world).values()]
    .filter((trail) => isVisible(context, trail))
    .filter((trail) => input.includeShadowTrails !== false || !isShadow(context, trail))
    .filter((trail) =>
      references.length === 0
        ? isPresent(context.world, trail, context.region)
        : references.some(({ arn }) => arn === trail.arn),
    );
  return { trailList: trails.map(trailDescription) };
}

/** A copy: of a trail of another Region, or of the management account's organization trail. */
function isShadow(context: CallContext, trail: Trail): boolean {
  return trail.homeRegion !== context.region || trail.ownerAccountId !== context.caller.accountId;
}

export function getTrail(context: CallContext, input: { Name: string }): object {
  const reference = readTrailReference(context, input.Name);
  authorize(context, 'cloudtrail:GetTrail', resourceArnsOf(context, reference));
  return { Trail: trailDescription(findForReading(context, trailsSeenByReaders(context.world), reference)) };
}

/** AWS does not document its page size; a small one keeps clients honest about NextToken. */
const PAGE_SIZE = 5;

/** The trails of every Region. Organization trails are listed in member accounts too, by the management ARN. */
export function listTrails(context: CallContext, input: { NextToken?: string }): object {
  authorize(context, 'cloudtrail:ListTrails', ['*']);
  const start = input.NextToken === undefined ? 0 : readToken(input.NextToken);
  const trails = [...trailsSeenByReaders(context.world).values()].filter((trail) => isVisible(context, trail));
  const page = trails.slice(start, start + PAGE_SIZE);
  return {
    Trails: page.map(({ arn, name, homeRegion }) => ({ TrailARN: arn, Name: name, HomeRegion: homeRegion })),
    ...(start + PAGE_SIZE < trails.length ? { NextToken: writeToken(start + PAGE_SIZE) } : {}),
  };
}

function writeToken(start: number): string {
  return Buffer.from(`trails ${start}`).toString('base64');
}

function readToken(token: string): number {
  const [, start] = /^trails (\d+)$/.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (start === undefined) throw new AwsError('InvalidTokenException', 'NextToken is not valid.');
  return Number(start);
}
