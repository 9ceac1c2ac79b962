/** Events of CloudTrail, as its simulation records them, and whether the rule of bootstrap/wake-on-change.yml is for them. */
import { actAs, type Circumstances } from '../../../../simulator/routes/act-as.ts';
import {
  type Actor,
  iamUser,
  identityCenterUser,
  roleSession,
  rootOf,
  service,
} from '../../../../simulator/services/event-history/actors.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import type { CloudTrailRecord } from '../../../../simulator/world/event-history.ts';
import { deployed, trailArn } from '../../../bootstrap/stacks.ts';
import type { Pattern } from './event-pattern.ts';

const TRAIL = trailArn();

export const STACK = deployed('wake-on-change');
export const PATTERN = STACK.resources['Rule']!.properties['EventPattern'] as Pattern & {
  detail: { eventName: string[] };
};

/** A call on a company's trail that logs. */
export function trailEvent(
  actor: Actor,
  call: string,
  input: Record<string, unknown> = { Name: TRAIL },
  circumstances: Circumstances = {},
): CloudTrailRecord {
  const world = createWorld();
  const settings = { S3BucketName: 'org-trail-logs', IsOrganizationTrail: true, IsMultiRegionTrail: true };
  actAs(world, rootOf(), {}, 'cloudtrail:CreateTrail', { Name: 'org-trail', ...settings });
  actAs(world, rootOf(), {}, 'cloudtrail:StartLogging', { Name: 'org-trail' });
  return actAs(world, actor, circumstances, `cloudtrail:${call}`, input);
}

/** The event as EventBridge has it. */
export function eventOf(detail: CloudTrailRecord) {
  return { source: 'aws.cloudtrail', 'detail-type': 'AWS API Call via CloudTrail', detail };
}

interface TrailEvent {
  readonly name: string;
  readonly record: () => CloudTrailRecord;
  readonly wakes: boolean;
}

const CLOUDFORMATION = 'cloudformation.amazonaws.com';
const ACTORS: readonly (readonly [name: string, actor: Actor, wakes: boolean])[] = [
  ['root', rootOf(), true],
  ['an IAM user', iamUser('mallory'), true],
  ['a person of Identity Center', identityCenterUser('mallory', 'AdministratorAccess'), true],
  ['another role', roleSession('ci', 'deploy'), true],
  ['a role of the same name on another path', roleSession('org-trail-apply', 'run', { path: '/other/' }), true],
  ['a service', service(CLOUDFORMATION), true],
  ['a service for a role', service(CLOUDFORMATION, { onBehalfOf: roleSession('ci', 'deploy') }), true],
  ['the apply role', roleSession('org-trail-apply', 'org-trail-42'), false],
  ['the heal role', roleSession('org-trail-heal', 'org-trail-42'), false],
];

const onlyRecorded = { change: () => undefined };
const CALLS: readonly (readonly [call: string, input: Record<string, unknown>, wakes: boolean, Circumstances?])[] = [
  ['StopLogging', { Name: 'org-trail' }, true],
  ['StartLogging', { Name: 'org-trail' }, true],
  ['UpdateTrail', { Name: TRAIL, EnableLogFileValidation: false }, true],
  ['PutEventSelectors', { TrailName: 'org-trail', EventSelectors: [{ ReadWriteType: 'ReadOnly' }] }, true],
  ['PutInsightSelectors', { TrailName: TRAIL, InsightSelectors: [] }, true],
  ['AddTags', { ResourceId: TRAIL, TagsList: [{ Key: 'a', Value: 'b' }] }, true],
  ['DeleteTrail', { Name: 'org-trail' }, true],
  ['StopLogging', { Name: 'org-trail-2' }, false, onlyRecorded],
  ['StopLogging', { Name: `${TRAIL}-2` }, false, onlyRecorded],
  ['DescribeTrails', {}, false],
  ['StopLogging', { Name: 'org-trail' }, false, { denied: true }],
];

export const TRAIL_EVENTS: readonly TrailEvent[] = [
  ...ACTORS.map(([name, actor, wakes]) => ({
    name: `StopLogging by ${name}`,
    record: () => trailEvent(actor, 'StopLogging'),
    wakes,
  })),
  ...CALLS.map(([call, input, wakes, circumstances]) => ({
    name: `${call} ${JSON.stringify(input)}${circumstances?.denied ? ', which AWS refuses' : ''}`,
    record: () => trailEvent(rootOf(), call, input, circumstances),
    wakes,
  })),
];
