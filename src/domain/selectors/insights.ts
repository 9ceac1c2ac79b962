import {
  recordedBy,
  recordsDataEvents,
  recordsManagementEvents,
  recordsManagementWrites,
  type Selectors,
} from './recorded-events.ts';
import type { InsightSelector } from './selectors.ts';

/** One insight, and the events it needs that are not recorded. */
export interface UnmetInsight {
  readonly insight: string;
  readonly missingEvents: string;
}

/**
 * The insights that the selectors leave without events to analyse (API_PutInsightSelectors):
 *
 *                        of management events   of data events
 *   ApiCallRateInsight   writes                 data events
 *   ApiErrorRateInsight  reads or writes        data events
 */
export function unmetInsights(insights: readonly InsightSelector[], selectors: Selectors): UnmetInsight[] {
  const recorded = recordedBy(selectors);
  return insights.flatMap(({ InsightType, EventCategories }) =>
    EventCategories.flatMap((category) => {
      const insight = `${InsightType} of ${category} events`;
      if (category === 'Data') return recordsDataEvents(recorded) ? [] : [{ insight, missingEvents: 'data events' }];
      if (category === 'Management' && InsightType === 'ApiCallRateInsight') {
        return recordsManagementWrites(recorded) ? [] : [{ insight, missingEvents: 'write management events' }];
      }
      if (category === 'Management' && InsightType === 'ApiErrorRateInsight') {
        return recordsManagementEvents(recorded) ? [] : [{ insight, missingEvents: 'management events' }];
      }
      return [];
    }),
  );
}

/** The insights of both: what may stay on while selectors are exchanged. */
export function commonInsights(
  some: readonly InsightSelector[],
  others: readonly InsightSelector[],
): InsightSelector[] {
  return some.flatMap(({ InsightType, EventCategories }) => {
    const other = others.find((candidate) => candidate.InsightType === InsightType);
    const both = EventCategories.filter((category) => other?.EventCategories.includes(category));
    return both.length > 0 ? [{ InsightType, EventCategories: both }] : [];
  });
}
