import { parseArn } from '../values/arn.ts';
import { isCovered } from '../selectors/coverage.ts';
import { recordedBy, selectorsOf } from '../selectors/recorded-events.ts';
import type { InsightSelector } from '../selectors/selectors.ts';
import type { Trail, Value } from './trail.ts';

/** What a drift entry does to the protection that the trail gives. */
export type Effect = 'strengthens' | 'weakens' | 'neutral';

/** The effects in the words that people read, as in "2 safer, 1 weaker". */
export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  strengthens: 'safer',
  weakens: 'weaker',
  neutral: 'neither safer nor weaker',
};

/** What an effect is judged by, beside the two values. */
export interface EffectContext {
  readonly before: Trail;
  readonly after: Trail;
  /** The accounts that are known to be the organization's own beside the trail's: the caller's and the bucket owner's. */
  readonly accounts: readonly string[];
}

/** Judges a change of one field. */
export type EffectRule<E extends Effect> = (observed: Value, desired: Value, context: EffectContext) => E;

/*
 * observed → desired                        switch        destination    bucket
 * unset/off → set/on                        strengthens   strengthens    strengthens
 * unset     → one in another account        –             neutral        strengthens
 * set/on    → unset/off                     weakens       weakens        (cannot be removed)
 * one       → another, in any account       –             neutral        weakens: the old bucket's readers lose the records
 *
 * Another account is one that is neither the trail's, the caller's nor the bucket owner's, or one of another partition: a first
 * key, topic or log group there may hand the logs to somebody else.
 */

/** Logging, organization, multi-Region, global events, log file validation. */
export function ofSwitch(_observed: Value, desired: Value): Effect {
  return desired === true ? 'strengthens' : 'weakens';
}

/** Key, topic and log group: another one is as good, none is less. */
export function ofDestination(observed: Value, desired: Value, context: EffectContext): Effect {
  if (desired === null) return 'weakens';
  return observed === null && isOwn(desired, context) ? 'strengthens' : 'neutral';
}

/**
 * The role goes with its log group, whose row says what is lost. Where both come, and both are of own accounts, they strengthen,
 * and neither waits for a review.
 */
export function ofLogRole(observed: Value, desired: Value, context: EffectContext): Exclude<Effect, 'weakens'> {
  return observed === null && isOwn(desired, context) && isOwn(context.after.cloudWatchLogsLogGroupArn, context)
    ? 'strengthens'
    : 'neutral';
}

/** Whether an ARN is of an own account. Account ids mean something within their partition alone. */
function isOwn(value: Value, { after, accounts }: EffectContext): boolean {
  const arn = typeof value === 'string' ? parseArn(value) : null;
  const trail = parseArn(after.arn)!;
  return arn?.partition === trail.partition && [trail.account, ...accounts].includes(arn.account);
}

export function ofBucket(observed: Value): Effect {
  return observed === null ? 'strengthens' : 'weakens';
}

/*
 * what is recorded afterwards, selectors of both kinds alike      effect
 * all that was recorded before, and more                          strengthens
 * the same, said in another way                                   neutral
 * not all that was recorded before, whatever else is              weakens
 */
export function ofRecording(_observed: Value, _desired: Value, { before, after }: EffectContext): Effect {
  const [was, willBe] = [recordedBy(selectorsOf(before)!), recordedBy(selectorsOf(after)!)];
  const { partition } = parseArn(after.arn)!;
  if (!isCovered(was, willBe, partition)) return 'weakens';
  return isCovered(willBe, was, partition) ? 'neutral' : 'strengthens';
}

/** An insight that goes weakens, whatever comes in its place. */
export function ofInsights(observed: Value, desired: Value): Effect {
  const insights = (value: Value) =>
    ((value ?? []) as readonly InsightSelector[]).flatMap(({ InsightType, EventCategories }) =>
      EventCategories.map((category) => `${InsightType} ${category}`),
    );
  const kept = new Set(insights(desired));
  return insights(observed).every((insight) => kept.has(insight)) ? 'strengthens' : 'weakens';
}

export function neutral(): 'neutral' {
  return 'neutral';
}
