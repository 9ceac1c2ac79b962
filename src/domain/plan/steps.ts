import { type Desired, valueAfter } from '../trail/desired.ts';
import type { Drift } from './drift.ts';
import { commonInsights, unmetInsights } from '../selectors/insights.ts';
import type { Call, Step } from '../trail/step.ts';
import { selectorsOf } from '../selectors/recorded-events.ts';
import {
  type AggregationConfiguration,
  DEFAULT_EVENT_SELECTOR,
  type EventSelector,
  type InsightSelector,
} from '../selectors/selectors.ts';
import { isReserved, type Tags } from '../trail/tags.ts';
import { FIELDS, LOG_DELIVERY_PAIR, rowOf, SELECTOR_PAIR } from '../trail/fields.ts';
import type { Field, Trail, TrailIdentity, Value } from '../trail/trail.ts';

/** What is done beside the trail: prerequisites that are repaired before it, and accounts that are registered. */
export interface OutsideSteps {
  readonly repairs: readonly Step[];
  readonly administrators: readonly Step[];
}

/** CreateTrail with the tags, then settings that it does not accept, then StartLogging: a new trail does not log until it is started. */
export function createSteps(
  drift: readonly Drift[],
  { name, arn }: Pick<TrailIdentity, 'name' | 'arn'>,
  { repairs, administrators }: OutsideSteps,
): Step[] {
  if (!drift.some((entry) => entry.field === 's3BucketName')) return [...repairs, ...administrators];
  const sent = drift.filter(({ field }) => rowOf(field).requestMember);
  const tags = desiredValue(drift, 'tags');
  const create: Step = {
    call: 'cloudtrail:CreateTrail',
    input: { Name: name, ...request(sent), ...(tags && { TagsList: tagsList(tags) }) },
    fields: [...sent.map((entry) => entry.field), ...(tags ? ['tags' as const] : [])],
  };
  const start = drift.some((entry) => entry.field === 'isLogging' && entry.desired === true);
  return [
    ...repairs,
    create,
    ...recordingSteps(drift, { eventSelectors: [], advancedEventSelectors: [], insightSelectors: [] }, arn),
    ...(start ? [startStep(arn)] : []),
    ...administrators,
  ];
}

/**
 * StartLogging probes neither bucket nor key nor role, so it succeeds where other calls would be refused: first. Then
 * prerequisites are repaired, which the calls after them need. What
 * weakens the trail comes after what does not, StopLogging last; but another bucket or key comes before the calls that
 * probe them. Nothing waits for delegated administrators.
 */
export function updateSteps(
  drift: readonly Drift[],
  desired: Desired,
  observed: Trail,
  { repairs, administrators }: OutsideSteps,
): Step[] {
  const { arn } = observed;
  const logging = desiredValue(drift, 'isLogging');
  const settings = settingsStep(drift, desired, observed);
  const probed = settings.some(({ fields }) => fields.some((field) => PROBED.includes(field)));
  const groups = [...(probed ? [] : [settings]), recordingSteps(drift, observed, arn), tagSteps(drift, arn)];
  const weakened = new Set(drift.filter(({ effect }) => effect === 'weakens').map(({ field }) => field));
  const weakens = (steps: readonly Step[]) => steps.some(({ fields }) => fields.some((field) => weakened.has(field)));
  return [
    ...(logging === true ? [startStep(arn)] : []),
    ...repairs,
    ...(probed ? settings : []),
    ...groups.filter((steps) => !weakens(steps)).flat(),
    ...administrators,
    ...groups.filter(weakens).flat(),
    ...(logging === false ? [toggle('cloudtrail:StopLogging', arn)] : []),
  ];
}

/** What PutInsightSelectors probes, too (API_PutInsightSelectors, errors). */
const PROBED: readonly Field[] = ['s3BucketName', 's3KeyPrefix', 'kmsKeyId'];

/** Starts a trail. */
export function startStep(arn: string): Step {
  return toggle('cloudtrail:StartLogging', arn);
}

function toggle(call: Call, arn: string): Step {
  return { call, input: { Name: arn }, fields: ['isLogging'] };
}

/** UpdateTrail with exactly the fields that drifted; log group and role as a pair, since CloudTrail refuses half of it. */
function settingsStep(drift: readonly Drift[], desired: Desired, observed: Trail): Step[] {
  const pair = drift.some((entry) => LOG_DELIVERY_PAIR.includes(entry.field)) ? LOG_DELIVERY_PAIR : [];
  const settings = FIELDS.flatMap(({ field, requestMember: member }) => {
    const entry = drift.find((candidate) => candidate.field === field);
    if (entry) return member ? [entry] : [];
    return pair.includes(field) ? [{ field, desired: valueAfter(field, desired, observed) ?? null }] : [];
  });
  if (settings.length === 0) return [];
  const input = { Name: observed.arn, ...request(settings) };
  return [{ call: 'cloudtrail:UpdateTrail', input, fields: settings.map((entry) => entry.field) }];
}

/** UpdateTrail merges: what is not sent stays, and an empty string clears. */
function request(entries: readonly Pick<Drift, 'field' | 'desired'>[]): Record<string, Value> {
  return Object.fromEntries(entries.map(({ field, desired }) => [rowOf(field).requestMember!, desired ?? '']));
}

/*
 * CloudTrail refuses selectors that leave out what an insight analyses, and insights that the selectors leave without events:
 *
 *   the insights before do with the new selectors    selectors, then insights
 *   the insights after do with the old selectors     insights, then selectors
 *   neither                                          the insights of both, selectors, the rest of the insights
 *
 * Aggregation is set up once its events are recorded, and removed before they are no longer.
 */
function recordingSteps(
  drift: readonly Drift[],
  observed: Pick<Trail, 'eventSelectors' | 'advancedEventSelectors' | 'insightSelectors'>,
  arn: string,
): Step[] {
  const selectors = selectorSteps(drift, arn);
  const aggregations = desiredValue(drift, 'aggregationConfigurations');
  const aggregate = aggregations ? [aggregationStep(aggregations, arn)] : [];
  const [before, after] = aggregations?.length === 0 ? [aggregate, []] : [[], aggregate];
  const insights = desiredValue(drift, 'insightSelectors');
  if (!insights) return [...before, ...selectors, ...after];
  if (selectors.length === 0) return [...before, ...after, insightStep(insights, arn)];
  const was = observed.insightSelectors ?? [];
  const records = selectorsOf(observed)!;
  const willRecord = {
    eventSelectors: desiredValue(drift, 'eventSelectors') ?? records.eventSelectors,
    advancedEventSelectors: desiredValue(drift, 'advancedEventSelectors') ?? records.advancedEventSelectors,
  };
  const last = insightStep(insights, arn);
  if (unmetInsights(was, willRecord).length === 0) return [...before, ...selectors, ...after, last];
  if (unmetInsights(insights, records).length === 0) return [...before, last, ...selectors, ...after];
  const common = commonInsights(was, insights);
  return [...before, insightStep(common, arn), ...selectors, ...after, last];
}

/** PutEventSelectors replaces what there is, selectors of the other kind, too. There is no call that removes them. */
function selectorSteps(drift: readonly Drift[], arn: string): Step[] {
  const fields = SELECTOR_PAIR.filter((field) => drift.some((entry) => entry.field === field));
  if (fields.length === 0) return [];
  const advanced = desiredValue(drift, 'advancedEventSelectors') ?? [];
  const basic = desiredValue(drift, 'eventSelectors') ?? [];
  const selectors =
    advanced.length > 0
      ? { AdvancedEventSelectors: advanced }
      : { EventSelectors: (basic.length > 0 ? basic : [DEFAULT_EVENT_SELECTOR]).map(withoutEmptyLists) };
  return [{ call: 'cloudtrail:PutEventSelectors', input: { TrailName: arn, ...selectors }, fields }];
}

/** Lists that are empty need not be sent. */
function withoutEmptyLists(selector: EventSelector): object {
  return Object.fromEntries(Object.entries(selector).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

function aggregationStep(configurations: readonly AggregationConfiguration[], arn: string): Step {
  return {
    call: 'cloudtrail:PutEventConfiguration',
    input: { TrailName: arn, AggregationConfigurations: configurations },
    fields: ['aggregationConfigurations'],
  };
}

function insightStep(insights: readonly InsightSelector[], arn: string): Step {
  return {
    call: 'cloudtrail:PutInsightSelectors',
    input: { TrailName: arn, InsightSelectors: insights },
    fields: ['insightSelectors'],
  };
}

/** Tags go before others come: together they could be more than a trail can have. */
function tagSteps(drift: readonly Drift[], arn: string): Step[] {
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
}

/** A tag without a value has no `Value`: the API does not accept an empty one (API_Tag). */
function tagsList(tags: Tags): object[] {
  return Object.entries(tags)
    .filter(([key]) => !isReserved(key))
    .map(([Key, Value]) => (Value === '' ? { Key } : { Key, Value }));
}

/** What a field is to become; `undefined` where it does not drift. */
function desiredValue<F extends Field>(drift: readonly Drift[], field: F): NonNullable<Trail[F]> | undefined {
  return drift.find((entry) => entry.field === field)?.desired as NonNullable<Trail[F]> | undefined;
}
