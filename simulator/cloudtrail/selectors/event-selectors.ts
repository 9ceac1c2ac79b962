/** PutEventSelectors and GetEventSelectors. Each kind of selectors replaces the other. */
import type { CallContext } from '../../protocol/authenticate.ts';
import type { AdvancedEventSelector, EventSelector, Trail } from '../../world/trail.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { authorize } from '../../iam-policy/authorize.ts';
import { checkAdvancedEventSelectors } from './advanced-event-selectors.ts';
import { findForWriting, findHomeTrail, readTrailReference, resourceArnsOf } from '../names.ts';
import { unmetInsight } from './insight-selectors.ts';
import { checkOrganizationPermissions } from '../organization/organization.ts';
import { changeTrails } from '../read-lag.ts';

type EventSelectorInput = Omit<Partial<EventSelector>, 'DataResources'> & {
  DataResources?: { Type?: string; Values?: string[] }[];
};

interface PutEventSelectorsInput {
  TrailName: string;
  EventSelectors?: EventSelectorInput[];
  AdvancedEventSelectors?: AdvancedEventSelector[];
}

export function putEventSelectors(context: CallContext, input: PutEventSelectorsInput): object {
  const reference = readTrailReference(context, input.TrailName);
  authorize(context, 'cloudtrail:PutEventSelectors', resourceArnsOf(context, reference));
  const trail = findForWriting(context, reference);
  checkOrganizationPermissions(context, trail);
  const selectors = readSelectors(context, input);
  const unmet = unmetInsight({ ...trail, ...selectors });
  if (unmet) throw invalid(`${unmet} is enabled and needs events that the selectors leave out.`);
  return eventSelectorsResponse(changeTrails(context, () => Object.assign(trail, selectors)));
}

export function getEventSelectors(context: CallContext, input: { TrailName: string }): object {
  return eventSelectorsResponse(findHomeTrail(context, 'cloudtrail:GetEventSelectors', input.TrailName));
}

function eventSelectorsResponse(trail: Trail): object {
  return {
    TrailARN: trail.arn,
    ...(trail.eventSelectors ? { EventSelectors: trail.eventSelectors } : {}),
    ...(trail.advancedEventSelectors ? { AdvancedEventSelectors: trail.advancedEventSelectors } : {}),
  };
}

function readSelectors(
  context: CallContext,
  input: PutEventSelectorsInput,
): Pick<Trail, 'eventSelectors' | 'advancedEventSelectors'> {
  const { EventSelectors: basic, AdvancedEventSelectors: advanced } = input;
  if ((basic === undefined) === (advanced === undefined)) {
    throw invalid('You must specify either EventSelectors or AdvancedEventSelectors, but not both.');
  }
  if (advanced) {
    checkAdvancedEventSelectors(advanced);
    return { eventSelectors: null, advancedEventSelectors: advanced };
  }
  return { eventSelectors: readBasicSelectors(context.world.partition, basic!), advancedEventSelectors: null };
}

const MAXIMUM_SELECTORS = 5;
const MAXIMUM_DATA_RESOURCES = 250;
const EXCLUDABLE_SOURCES = ['kms.amazonaws.com', 'rdsdata.amazonaws.com'];
/** By type: the service, and what follows `arn:PARTITION:SERVICE:` where one resource is meant. */
const DATA_RESOURCES: Record<string, { service: string; rest: RegExp }> = {
  'AWS::S3::Object': { service: 's3', rest: /^::(?:[^/:]+\/.*)?$/ },
  'AWS::Lambda::Function': { service: 'lambda', rest: /^[a-z0-9-]+:\d{12}:function:.+$/ },
  'AWS::DynamoDB::Table': { service: 'dynamodb', rest: /^[a-z0-9-]+:\d{12}:table\/.+$/ },
};

/** Selectors as the API echoes them, with its defaults for what was not sent. */
function readBasicSelectors(partition: string, sent: EventSelectorInput[]): EventSelector[] {
  if (sent.length < 1 || sent.length > MAXIMUM_SELECTORS) {
    throw invalid(`The number of event selectors is not valid: specify 1 to ${MAXIMUM_SELECTORS}.`);
  }
  const selectors = sent.map((selector) => readBasicSelector(partition, selector));
  const resources = selectors.flatMap(({ DataResources }) => DataResources.flatMap(({ Values }) => Values));
  // `arn:aws:s3` and the like mean all of them and do not count.
  if (resources.filter((arn) => arn.split(':').length > 3).length > MAXIMUM_DATA_RESOURCES) {
    throw invalid(`A trail can have up to ${MAXIMUM_DATA_RESOURCES} data resources.`);
  }
  return selectors;
}

function readBasicSelector(partition: string, sent: EventSelectorInput): EventSelector {
  const { ReadWriteType = 'All', IncludeManagementEvents = true } = sent;
  const { DataResources = [], ExcludeManagementEventSources = [] } = sent;
  if (!['All', 'ReadOnly', 'WriteOnly'].includes(ReadWriteType))
    throw invalid(`Unknown ReadWriteType ${ReadWriteType}.`);
  const source = ExcludeManagementEventSources.find((one) => !EXCLUDABLE_SOURCES.includes(one));
  if (source !== undefined) throw invalid(`ExcludeManagementEventSources cannot hold ${source}.`);
  return {
    ReadWriteType,
    IncludeManagementEvents,
    DataResources: DataResources.map((resource) => readDataResource(partition, resource)),
    ExcludeManagementEventSources,
  };
}

function readDataResource(partition: string, { Type = '', Values = [] }: { Type?: string; Values?: string[] }) {
  const known = Object.hasOwn(DATA_RESOURCES, Type) ? DATA_RESOURCES[Type]! : null;
  if (known === null) throw invalid(`Data resources of type ${Type} are not supported.`);
  const all = `arn:${partition}:${known.service}`;
  const isOne = (arn: string) => arn.startsWith(`${all}:`) && known.rest.test(arn.slice(all.length + 1));
  // CloudTrail accepts no wildcards here, whatever the type.
  const value = Values.find((arn) => (arn !== all && !isOne(arn)) || /[*?]|[\p{Cc}\p{Zl}\p{Zp}]/u.test(arn));
  if (value !== undefined) throw invalid(`Value ${value} for DataResources.Values is invalid.`);
  return { Type, Values };
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidEventSelectorsException', message);
}
