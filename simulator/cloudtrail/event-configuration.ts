/** PutEventConfiguration and GetEventConfiguration: on trails, aggregation of data events. */
import type { Context } from '../identity.ts';
import type { AggregationConfiguration, Trail } from './trail.ts';
import { AwsError } from '../errors.ts';
import { authorize } from '../identity.ts';
import { findForWriting, findHomeTrail, readTrailReference, resourcesOf } from './names.ts';
import { changeTrails } from './store.ts';

interface PutInput {
  TrailName: string;
  AggregationConfigurations: Partial<AggregationConfiguration>[];
}

export function putEventConfiguration(context: Context, input: PutInput): object {
  const reference = readTrailReference(context, input.TrailName);
  authorize(context, 'cloudtrail:PutEventConfiguration', resourcesOf(context, reference));
  const trail = findForWriting(context, reference);
  const aggregationConfigurations = input.AggregationConfigurations.map(readConfiguration);
  // Whether an empty list clears is documented neither way.
  if (aggregationConfigurations.length !== 1) throw invalid('Give one configuration, of category Data.');
  return answer(changeTrails(context.world, () => Object.assign(trail, { aggregationConfigurations })));
}

export function getEventConfiguration(context: Context, input: { TrailName: string }): object {
  return answer(findHomeTrail(context, 'cloudtrail:GetEventConfiguration', input.TrailName));
}

function answer(trail: Trail): object {
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
