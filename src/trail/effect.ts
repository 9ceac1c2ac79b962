import { isCovered } from './coverage.ts';
import { recordedBy, selectorsOf } from './recording.ts';
import type { InsightSelector } from './selectors.ts';
import type { Trail, Value } from './trail.ts';

/** What a drift entry does to the protection that the trail gives. */
export type Effect = 'strengthens' | 'weakens' | 'neutral';

/*
 * observed → desired            switch        destination    bucket
 * unset/off → set/on            strengthens   strengthens    strengthens
 * set/on    → unset/off         weakens       weakens        (cannot be removed)
 * one       → another           –             neutral        weakens: the old bucket's readers lose the records
 */

/** Logging, organization, multi-Region, global events, log file validation. */
export const ofSwitch = (_observed: Value, desired: Value): Effect => (desired === true ? 'strengthens' : 'weakens');

/** Key, topic and log group: another one is as good, none is less. */
export const ofDestination = (observed: Value, desired: Value): Effect =>
  observed === null ? 'strengthens' : desired === null ? 'weakens' : 'neutral';

/** The role goes with its log group, whose row says what is lost; where both come they strengthen, and neither waits for a review. */
export const ofLogRole = (observed: Value): Effect => (observed === null ? 'strengthens' : 'neutral');

export const ofBucket = (observed: Value): Effect => (observed === null ? 'strengthens' : 'weakens');

/*
 * what is recorded afterwards, selectors of both kinds alike      effect
 * all that was recorded before, and more                          strengthens
 * the same, said in another way                                   neutral
 * not all that was recorded before, whatever else is              weakens
 */
export const ofRecording = (
  _observed: Value,
  _desired: Value,
  { before, after }: { readonly before: Trail; readonly after: Trail },
): Effect => {
  const [was, willBe] = [recordedBy(selectorsOf(before)!), recordedBy(selectorsOf(after)!)];
  if (!isCovered(was, willBe)) return 'weakens';
  return isCovered(willBe, was) ? 'neutral' : 'strengthens';
};

/** An insight that goes weakens, whatever comes in its place. */
export const ofInsights = (observed: Value, desired: Value): Effect => {
  const insights = (value: Value) =>
    ((value ?? []) as readonly InsightSelector[]).flatMap(({ InsightType, EventCategories }) =>
      EventCategories.map((category) => `${InsightType} ${category}`),
    );
  const kept = new Set(insights(desired));
  return insights(observed).every((insight) => kept.has(insight)) ? 'strengthens' : 'weakens';
};

export const neutral = (): Effect => 'neutral';
