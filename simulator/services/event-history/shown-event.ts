/** An event as LookupEvents shows it: the record as a string, and a summary of it. */
import type { CloudTrailRecord } from '../../world/event-history.ts';
import type { World } from '../../world/world.ts';

export interface ShownEvent {
  EventId: string;
  EventName: string;
  ReadOnly: string;
  AccessKeyId?: string;
  /** Seconds since 1970. */
  EventTime: number;
  EventSource: string;
  Username?: string;
  Resources: { ResourceType: string; ResourceName: string }[];
  CloudTrailEvent: string;
}

export function shownEvent(world: World, record: CloudTrailRecord): ShownEvent {
  const { accessKeyId } = record.userIdentity;
  const username = usernameOf(record);
  return {
    EventId: record.eventID,
    EventName: record.eventName,
    ReadOnly: String(record.readOnly),
    ...(accessKeyId === undefined ? {} : { AccessKeyId: accessKeyId }),
    EventTime: Date.parse(record.eventTime) / 1000,
    EventSource: record.eventSource,
    ...(username === undefined ? {} : { Username: username }),
    Resources: resourcesOf(world, record),
    CloudTrailEvent: JSON.stringify(record),
  };
}

/** Of an assumed role the session's name. */
function usernameOf({ userIdentity }: CloudTrailRecord): string | undefined {
  const { type, arn, userName } = userIdentity;
  if (type === 'Root') return 'root';
  return type === 'AssumedRole' ? arn?.split('/').at(-1) : userName;
}

function resourcesOf({ eventHistory, partition }: World, record: CloudTrailRecord): ShownEvent['Resources'] {
  if (eventHistory.resources === 'none') return [];
  const { awsRegion, recipientAccountId, requestParameters, resources = [] } = record;
  const { name, trailName, resourceId } = requestParameters ?? {};
  const isTrails = record.eventSource === 'cloudtrail.amazonaws.com';
  const trails = [name, trailName, resourceId].filter((one) => typeof one === 'string' && isTrails) as string[];
  const home = `arn:${partition}:cloudtrail:${awsRegion}:${recipientAccountId}`;
  return [
    ...resources.map(({ type, ARN }) => ({ ResourceType: type, ResourceName: ARN })),
    ...trails.map((trail) => ({
      ResourceType: 'AWS::CloudTrail::Trail',
      ResourceName: trail.startsWith('arn:') ? trail : `${home}:trail/${trail}`,
    })),
  ].map((resource) => (eventHistory.resources === 'arn' ? resource : { ...resource, ResourceName: nameOf(resource) }));
}

function nameOf({ ResourceName }: { ResourceName: string }): string {
  return ResourceName.split('/').at(-1)!;
}
