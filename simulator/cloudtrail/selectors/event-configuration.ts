/** PutEventConfiguration and GetEventConfiguration: on trails, aggregation of data events. */
import type { CallContext } from '../../protocol/authenticate.ts';
import { refuseEventDataStoreSettings, trailNameOf, type TrailOrEventDataStore } from './event-data-stores.ts';
import type { AggregationConfiguration, Trail } from '../../world/trail.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { authorize } from '../../iam-policy/authorize.ts';
import { findForWriting, findHomeTrail, readTrailReference, resourceArnsOf } from '../names.ts';
import { checkOrganizationPermissions } from '../organization/organization.ts';
import { changeTrails } from '../read-lag.ts';

interface PutEventConfigurationInput extends TrailOrEventDataStore {
  AggregationConfigurations?: Partial<AggregationConfiguration>[];
}

/** Replaces the configurations; an empty list clears. Whether the trail records data events does not matter. */
export function putEventConfiguration(context: CallContext, input: PutEventConfigurationInput): object {
  const reference = readTrailReference(context, trailNameOf(input));
  refuseEventDataStoreSettings(input, ['MaxEventSize', 'ContextKeySelectors']);
  authorize(context, 'cloudtrail:PutEventConfiguration', resourceArnsOf(context, reference));
  const trail = findForWriting(context, reference);
  checkOrganizationPermissions(context, trail);
  if (!input.AggregationConfigurations) throw invalid('Specify AggregationConfigurations.');
  const aggregationConfigurations = input.AggregationConfigurations.map(readConfiguration);
  if (aggregationConfigurations.length > 1) throw invalid('Specify at most one configuration.');
  return eventConfigurationResponse(changeTrails(context, () => Object.assign(trail, { aggregationConfigurations })));
}

export function getEventConfiguration(context: CallContext, input: TrailOrEventDataStore): object {
  return eventConfigurationResponse(findHomeTrail(context, 'cloudtrail:GetEventConfiguration', trailNameOf(input)));
}

function eventConfigurationResponse(trail: Trail): object {
  return { TrailARN: trail.arn, AggregationConfigurations: trail.aggregationConfigurations };
}

const TEMPLATES = ['API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'];

function readConfiguration({ EventCategory = '', Templates = [] }: Partial<AggregationConfiguration>) {
  if (EventCategory !== 'Data') throw invalid('EventCategory is Data.');
  const known = Templates.every((template) => TEMPLATES.includes(template));
  if (Templates.length < 1 || Templates.length > 50 || !known)
    throw invalid(`Templates are 1 to 50 of ${TEMPLATES.join()}.`);
  return { EventCategory, Templates };
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}
