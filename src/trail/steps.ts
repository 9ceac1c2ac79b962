import { type Desired, valueAfter } from './desired.ts';
import type { Drift } from './diff.ts';
import { commonInsights, unmetInsights } from './insights.ts';
import type { Call, Step } from './plan.ts';
import type { Selectors } from './recording.ts';
import {
  type AggregationConfiguration,
  DEFAULT_EVENT_SELECTOR,
  type EventSelector,
  type InsightSelector,
} from './selectors.ts';
import { isReserved, type Tags } from './tags.ts';
import {
  FIELDS,
  type Field,
  LOG_DELIVERY_PAIR,
  rowOf,
  SELECTOR_PAIR,
  type Trail,
  type TrailIdentity,
  type Value,
} from './trail.ts';

/** CreateTrail with the tags, then what it does not take, then StartLogging: a new trail does not log until it is told to. */
export const createSteps = (
  drift: readonly Drift[],
  { name, arn }: Pick<TrailIdentity, 'name' | 'arn'>,
  administrators: readonly Step[],
): Step[] => {
  if (!drift.some((entry) => entry.field === 's3BucketName')) return [...administrators];
  // CreateTrail takes no empty strings: what `none` would remove is simply not sent.
  const sent = drift.filter(({ field, desired }) => rowOf(field).request && desired !== null);
  const tags = wanted(drift, 'tags');
  const create: Step = {
    call: 'cloudtrail:CreateTrail',
    input: { Name: name, ...request(sent), ...(tags && { TagsList: tagsList(tags) }) },
    fields: [...sent.map((entry) => entry.field), ...(tags ? ['tags' as const] : [])],
  };
  const start = drift.some((entry) => entry.field === 'isLogging' && entry.desired === true);
  return [
    ...administrators,
    create,
    ...recordingSteps(drift, { ...NO_SELECTORS, insightSelectors: [] }, arn),
    ...(start ? [toggle('cloudtrail:StartLogging', arn)] : []),
  ];
};

const NO_SELECTORS: Selectors = { eventSelectors: [], advancedEventSelectors: [] };

/**
 * StartLogging probes neither bucket nor key nor role, so it succeeds where other calls would be refused: first. What
 * weakens the trail comes after what does not, StopLogging last.
 */
export const updateSteps = (
  drift: readonly Drift[],
  desired: Desired,
  observed: Trail,
  administrators: readonly Step[],
): Step[] => {
  const { arn } = observed;
  const logging = wanted(drift, 'isLogging');
  const groups = [settingsStep(drift, desired, observed), recordingSteps(drift, observed, arn), tagSteps(drift, arn)];
  const weakened = new Set(drift.filter(({ effect }) => effect === 'weakens').map(({ field }) => field));
  const weakens = (steps: readonly Step[]) => steps.some(({ fields }) => fields.some((field) => weakened.has(field)));
  return [
    ...(logging === true ? [toggle('cloudtrail:StartLogging', arn)] : []),
    ...administrators,
    ...groups.filter((steps) => !weakens(steps)).flat(),
    ...groups.filter(weakens).flat(),
    ...(logging === false ? [toggle('cloudtrail:StopLogging', arn)] : []),
  ];
};

const toggle = (call: Call, arn: string): Step => ({ call, input: { Name: arn }, fields: ['isLogging'] });

/** UpdateTrail with exactly the fields that drifted; log group and role as a pair, since CloudTrail refuses half of it. */
const settingsStep = (drift: readonly Drift[], desired: Desired, observed: Trail): Step[] => {
  const pair = drift.some((entry) => LOG_DELIVERY_PAIR.includes(entry.field)) ? LOG_DELIVERY_PAIR : [];
  const settings = FIELDS.flatMap(({ field, request: member }) => {
    const entry = drift.find((candidate) => candidate.field === field);
    if (entry) return member ? [entry] : [];
    return pair.includes(field) ? [{ field, desired: valueAfter(field, desired, observed) ?? null }] : [];
  });
  if (settings.length === 0) return [];
  const input = { Name: observed.arn, ...request(settings) };
  return [{ call: 'cloudtrail:UpdateTrail', input, fields: settings.map((entry) => entry.field) }];
};

/** UpdateTrail merges: what is not sent stays, and an empty string clears. */
const request = (entries: readonly Pick<Drift, 'field' | 'desired'>[]): Record<string, Value> =>
  Object.fromEntries(entries.map(({ field, desired }) => [rowOf(field).request!, desired ?? '']));

/*
 * CloudTrail refuses selectors that leave out what an insight analyses, and insights that the selectors leave without events:
 *
 *   the insights before do with the new selectors    selectors, then insights
 *   the insights after do with the old selectors     insights, then selectors
 *   neither                                          the insights of both, selectors, the rest of the insights
 *
 * Aggregation is set up once its events are recorded, and removed before they are no longer.
 */
const recordingSteps = (
  drift: readonly Drift[],
  observed: Selectors & Pick<Trail, 'insightSelectors'>,
  arn: string,
): Step[] => {
  const selectors = selectorSteps(drift, arn);
  const aggregations = wanted(drift, 'aggregationConfigurations');
  const aggregate = aggregations ? [aggregationStep(aggregations, arn)] : [];
  const [before, after] = aggregations?.length === 0 ? [aggregate, []] : [[], aggregate];
  const insights = wanted(drift, 'insightSelectors');
  if (!insights) return [...before, ...selectors, ...after];
  const was = observed.insightSelectors ?? [];
  const willRecord = {
    eventSelectors: wanted(drift, 'eventSelectors') ?? observed.eventSelectors,
    advancedEventSelectors: wanted(drift, 'advancedEventSelectors') ?? observed.advancedEventSelectors,
  };
  const last = insightStep(insights, arn);
  if (unmetInsights(was, willRecord).length === 0) return [...before, ...selectors, ...after, last];
  if (unmetInsights(insights, observed).length === 0) return [...before, last, ...selectors, ...after];
  const common = commonInsights(was, insights).filter(
    (insight) => unmetInsights([insight], observed).length + unmetInsights([insight], willRecord).length === 0,
  );
  return [...before, insightStep(common, arn), ...selectors, ...after, last];
};

/** PutEventSelectors replaces what there is, selectors of the other kind, too. There is no call that removes them. */
const selectorSteps = (drift: readonly Drift[], arn: string): Step[] => {
  const fields = SELECTOR_PAIR.filter((field) => drift.some((entry) => entry.field === field));
  if (fields.length === 0) return [];
  const advanced = wanted(drift, 'advancedEventSelectors') ?? [];
  const basic = wanted(drift, 'eventSelectors') ?? [];
  const selectors =
    advanced.length > 0
      ? { AdvancedEventSelectors: advanced }
      : { EventSelectors: (basic.length > 0 ? basic : [DEFAULT_EVENT_SELECTOR]).map(withoutEmptyLists) };
  return [{ call: 'cloudtrail:PutEventSelectors', input: { TrailName: arn, ...selectors }, fields }];
};

/** Empty lists need not be sent, and the API takes none for operators. */
const withoutEmptyLists = (selector: EventSelector): object =>
  Object.fromEntries(Object.entries(selector).filter(([, value]) => !Array.isArray(value) || value.length > 0));

const aggregationStep = (configurations: readonly AggregationConfiguration[], arn: string): Step => ({
  call: 'cloudtrail:PutEventConfiguration',
  input: { TrailName: arn, AggregationConfigurations: configurations },
  fields: ['aggregationConfigurations'],
});

const insightStep = (insights: readonly InsightSelector[], arn: string): Step => ({
  call: 'cloudtrail:PutInsightSelectors',
  input: { TrailName: arn, InsightSelectors: insights },
  fields: ['insightSelectors'],
});

/** Tags go before others come: together they could be more than a trail can have. */
const tagSteps = (drift: readonly Drift[], arn: string): Step[] => {
  const entry = drift.find(({ field }) => field === 'tags');
  if (!entry) return [];
  const [was, willBe] = [entry.observed as Tags, entry.desired as Tags];
  const gone = Object.keys(was).filter((key) => !Object.hasOwn(willBe, key));
  const set = Object.fromEntries(Object.entries(willBe).filter(([key, value]) => was[key] !== value));
  const step = (call: Call, TagsList: readonly object[]): Step[] =>
    TagsList.length > 0 ? [{ call, input: { ResourceId: arn, TagsList }, fields: ['tags'] }] : [];
  return [
    ...step(
      'cloudtrail:RemoveTags',
      gone.map((Key) => ({ Key })),
    ),
    ...step('cloudtrail:AddTags', tagsList(set)),
  ];
};

/** A tag without a value has no `Value`: the API takes no empty one (API_Tag). */
const tagsList = (tags: Tags): object[] =>
  Object.entries(tags)
    .filter(([key]) => !isReserved(key))
    .map(([Key, Value]) => (Value === '' ? { Key } : { Key, Value }));

/** What a field is to become; `undefined` where it does not drift. */
const wanted = <F extends Field>(drift: readonly Drift[], field: F): NonNullable<Trail[F]> | undefined =>
  drift.find((entry) => entry.field === field)?.desired as NonNullable<Trail[F]> | undefined;
