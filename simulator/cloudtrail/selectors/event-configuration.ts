/** PutEventConfiguration and GetEventConfiguration: on trails, aggregation of data events. */
import type { Context } from '../../protocol/identity.ts';
import { refuseStoreSettings, trailNameOf, type TrailOrStore } from './event-data-stores.ts';
import type { AggregationConfiguration, Trail } from '../../world/trail.ts';
import { AwsError } from '../../protocol/errors.ts';
import { authorize } from '../../iam-policy/access.ts';
import { findForWriting, findHomeTrail, readTrailReference, resourcesOf } from '../names.ts';
import { checkDependents } from '../organization/organization.ts';
import { changeTrails } from '../store.ts';

interface PutInput extends TrailOrStore {
  AggregationConfigurations?: Partial<AggregationConfiguration>[];
}

/** Replaces the configurations; an empty list clears. Whether the trail records data events does not matter. */
export function putEventConfiguration(context: Context, input: PutInput): object {
  const reference = readTrailReference(context, trailNameOf(input));
  refuseStoreSettings(input, ['MaxEventSize', 'ContextKeySelectors']);
  authorize(context, 'cloudtrail:PutEventConfiguration', resourcesOf(context, reference));
  const trail = findForWriting(context, reference);
  checkDependents(context, trail);
  if (!input.AggregationConfigurations) throw invalid('Specify AggregationConfigurations.');
  const aggregationConfigurations = input.AggregationConfigurations.map(readConfiguration);
  if (aggregationConfigurations.length > 1) throw invalid('Specify at most one configuration.');
  return answer(changeTrails(context.world, () => Object.assign(trail, { aggregationConfigurations })));
}

export function getEventConfiguration(context: Context, input: TrailOrStore): object {
  return answer(findHomeTrail(context, 'cloudtrail:GetEventConfiguration', trailNameOf(input)));
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
