/** PutInsightSelectors and GetInsightSelectors, and what insights need of the event selectors. */
import type { CallContext } from '../../protocol/authenticate.ts';
import { refuseEventDataStoreSettings, trailNameOf, type TrailOrEventDataStore } from './event-data-stores.ts';
import type { InsightSelector, Trail } from '../../world/trail.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { authorize } from '../../iam-policy/authorize.ts';
import { probeForInsights } from '../settings/destinations.ts';
import { findForWriting, findHomeTrail, readTrailReference, resourceArnsOf } from '../names.ts';
import { requireServiceLinkedRole } from '../organization/organization.ts';
import { changeTrails } from '../read-lag.ts';

interface PutInsightSelectorsInput extends TrailOrEventDataStore {
  InsightSelectors: Partial<InsightSelector>[];
}

/** Replaces all selectors; an empty list turns insights off. */
export function putInsightSelectors(context: CallContext, input: PutInsightSelectorsInput): object {
  const reference = readTrailReference(context, trailNameOf(input));
  refuseEventDataStoreSettings(input, ['InsightsDestination']);
  authorize(context, 'cloudtrail:PutInsightSelectors', resourceArnsOf(context, reference));
  const trail = findForWriting(context, reference);
  requireServiceLinkedRole(context, trail);
  const insightSelectors = input.InsightSelectors.map(readInsightSelector);
  const types = insightSelectors.map(({ InsightType }) => InsightType);
  if (new Set(types).size < types.length) throw invalid('An insight type may be given once.');
  const unmet = unmetInsight({ ...trail, insightSelectors });
  if (unmet) throw invalid(`${unmet} needs events that the event selectors of the trail leave out.`);
  probeForInsights(context.world, trail);
  return answer(changeTrails(context, () => Object.assign(trail, { insightSelectors })));
}

export function getInsightSelectors(context: CallContext, input: TrailOrEventDataStore): object {
  const trail = findHomeTrail(context, 'cloudtrail:GetInsightSelectors', trailNameOf(input));
  if (trail.insightSelectors.length > 0) return answer(trail);
  throw new AwsError('InsightNotEnabledException', `Insights are not enabled on trail ${trail.arn}.`);
}

/** The order is not that of the request. */
function answer(trail: Trail): object {
  return { TrailARN: trail.arn, InsightSelectors: trail.insightSelectors.toReversed() };
}

function readInsightSelector({ InsightType = '', EventCategories = ['Management'] }: Partial<InsightSelector>) {
  if (!['ApiCallRateInsight', 'ApiErrorRateInsight'].includes(InsightType)) {
    throw invalid(`Unknown insight type ${InsightType}.`);
  }
  const known = EventCategories.every((category) => ['Management', 'Data'].includes(category));
  if (EventCategories.length === 0 || !known) throw invalid('EventCategories are Management and Data.');
  return { InsightType, EventCategories };
}

/** The first insight whose events the trail does not record: call rates need writes, error rates any, data insights data. */
export function unmetInsight(trail: Trail): string | null {
  const { management, writes, data } = recordedEvents(trail);
  const isMet = ({ InsightType, EventCategories }: InsightSelector) =>
    EventCategories.every((category) => {
      if (category === 'Data') return data;
      return InsightType === 'ApiCallRateInsight' ? writes : management;
    });
  return trail.insightSelectors.find((selector) => !isMet(selector))?.InsightType ?? null;
}

function recordedEvents({ eventSelectors, advancedEventSelectors }: Trail) {
  const basic = eventSelectors ?? [];
  const advanced = (advancedEventSelectors ?? []).map(({ FieldSelectors }) => {
    const equals = (field: string) => FieldSelectors.find(({ Field }) => Field === field)?.Equals?.[0];
    return { category: equals('eventCategory'), readOnly: equals('readOnly') };
  });
  const management = basic.filter((selector) => selector.IncludeManagementEvents);
  const advancedManagement = advanced.filter(({ category }) => category === 'Management');
  return {
    management: management.length + advancedManagement.length > 0,
    writes:
      management.some(({ ReadWriteType }) => ReadWriteType !== 'ReadOnly') ||
      advancedManagement.some(({ readOnly }) => readOnly !== 'true'),
    data:
      basic.some(({ DataResources }) => DataResources.some(({ Values }) => Values.length > 0)) ||
      advanced.some(({ category }) => category === 'Data'),
  };
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidInsightSelectorsException', message);
}
