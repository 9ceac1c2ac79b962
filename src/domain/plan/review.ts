import { registeredBy } from '../organization/delegated-administrators.ts';
import { type Declared, isReplaced } from '../trail/desired.ts';
import { EFFECT_WORDS } from '../trail/effect.ts';
import { formatValueInSentence } from '../trail/format-value.ts';
import { fingerprint } from '../values/fingerprint.ts';
import type { Plan } from './plan.ts';
import type { Refusal, SinceReview } from './refusal.ts';
import { FIELDS, isUnknown, rowOf } from '../trail/fields.ts';
import type { Field, Trail, Value } from '../trail/trail.ts';

/** What a plan said of itself where it was reviewed. Values are fingerprints, since everybody may read that. */
export interface ReviewedPlan {
  readonly digest: string;
  /** What differed, by field: observed and desired. */
  readonly fields: Readonly<Record<string, readonly [observed: string, desired: string]>>;
  /** What was declared and did not differ, so that a later run can see whether the trail or the inputs moved. */
  readonly same: Readonly<Record<string, string>>;
}

/** What is known of the review of a plan. */
export type Review =
  /** A plan with this digest was approved whole. */
  | { readonly kind: 'digest'; readonly digest: string }
  /** `where` it stands, in words. */
  | { readonly kind: 'record'; readonly reviewed: ReviewedPlan; readonly where: string }
  | { readonly kind: 'none'; readonly why: string };

/** One difference that a review approves or does not. */
interface ReviewableChange {
  /** Its key in the record: the field's name, or which account is registered. */
  readonly name: string;
  readonly field: Field | null;
  readonly observed: unknown;
  readonly desired: unknown;
  readonly strengthens: boolean;
  /** Begins the sentence of its refusal. */
  readonly what: string;
}

/**
 * What a plan would change that a review is about. Repairs of prerequisites are no part of it: they only let CloudTrail in for
 * this trail. A delegated administrator may change and stop the trail, so registering one is.
 */
function reviewableChanges(plan: Plan): ReviewableChange[] {
  return [
    ...plan.drift.map(({ field, observed, desired, effect }) => ({
      name: field,
      field,
      observed,
      desired,
      strengthens: effect === 'strengthens',
      what: `${rowOf(field).label} would change from ${formatValueInSentence(observed)} to ${formatValueInSentence(desired)} (${EFFECT_WORDS[effect]})`,
    })),
    ...registeredBy(plan.steps).map((account) => ({
      // With the trail, so that nobody finds the account by trying all there can be.
      name: `delegatedAdministrators/${fingerprint(`${plan.trail}/${account}`)}`,
      field: null,
      observed: false,
      desired: true,
      strengthens: false,
      what: `Account ${account} would be registered as delegated administrator`,
    })),
  ];
}

/**
 * What a plan says of itself, for the record of its review. `after` is the trail as it would be. What the plan refused was not
 * approved by whoever saw that, and what could not be compared was not seen.
 */
export function reviewedPlanOf(plan: Plan, declared: Declared, after: Trail): ReviewedPlan {
  const refused = new Set(plan.refusals.map(({ field }) => field));
  const drifted = reviewableChanges(plan);
  const settled = FIELDS.filter(
    (row) =>
      (declared.intents[row.field].state !== 'keep' || isReplaced(declared, row.field)) &&
      !drifted.some(({ field }) => field === row.field) &&
      !refused.has(row.field) &&
      !isUnknown(after, row),
  );
  return {
    digest: plan.digest,
    fields: Object.fromEntries(
      drifted
        .filter(({ field }) => field === null || !refused.has(field))
        .map(({ name, observed, desired }) => [name, [fingerprint(observed), fingerprint(desired)] as const]),
    ),
    same: Object.fromEntries(settled.map(({ field }) => [field, fingerprint(after[field])])),
  };
}

/** Whether anything in the plan may be applied only where it was reviewed. */
export function needsReview(plan: Plan): boolean {
  return reviewableChanges(plan).some(({ strengthens }) => !strengthens);
}

/*
 * A difference may be applied where it only strengthens, or where the same was reviewed: from the same observed to the same
 * desired value. The digest of a record does not count, since it covers what is done, not what it was done to.
 *
 *   it strengthens                                            yes
 *   the plan's digest is the approved one                     yes
 *   the record has it with the same observed and desired      yes
 *   the record has another observed value, or none            plan-changed: the trail moved
 *   the record has another desired value                      plan-changed: the inputs moved
 *   the record does not have it                               plan-changed: not declared, not known or refused then
 *   only another digest was approved                          plan-changed
 *   no review is known                                        not-approved
 */
export function reviewRefusals(plan: Plan, review: Review): Refusal[] {
  if (review.kind === 'digest' && review.digest === plan.digest) return [];
  return reviewableChanges(plan).flatMap((change): Refusal[] => {
    if (change.strengthens) return [];
    const field = change.field ? { field: change.field } : {};
    if (review.kind === 'none') {
      return [
        { code: 'not-approved', ...field, message: `${change.what}. This change is not approved: ${review.why}` },
      ];
    }
    if (review.kind === 'digest') {
      const message = `${change.what}. The approved plan is ${review.digest}, but this plan is ${plan.digest}: the trail changed after the approved plan was made, or the two jobs declare different inputs. Plan and review again.`;
      return [{ code: 'plan-changed', ...field, message }];
    }
    const sinceReview = changeSinceReview(change, review.reviewed);
    if (sinceReview === 'none') return [];
    const moved = describeChangeSinceReview(sinceReview);
    const message = `${change.what}. ${moved} The review is recorded in ${review.where}.`;
    return [{ code: 'plan-changed', ...field, message, ...(sinceReview && { sinceReview }) }];
  });
}

/** What moved between the review and now; `null` where the review did not have the change, `none` where nothing moved. */
function changeSinceReview(
  { name, observed, desired }: ReviewableChange,
  { fields, same }: ReviewedPlan,
): SinceReview | null | 'none' {
  const now = [fingerprint(observed), fingerprint(desired)] as const;
  const agreed = Object.hasOwn(same, name) ? same[name]! : null;
  const was = Object.hasOwn(fields, name) ? fields[name]! : agreed === null ? null : ([agreed, agreed] as const);
  if (was === null) return null;
  const known = [observed, desired, true, false, null, [], {}] as Value[];
  const valueOf = (print: string) => known.find((candidate) => fingerprint(candidate) === print);
  const [trailMoved, inputsMoved] = [was[0] !== now[0], was[1] !== now[1]];
  if (!trailMoved && !inputsMoved) return 'none';
  const [reviewedObserved, reviewedDesired] = [valueOf(was[0]), valueOf(was[1])];
  return {
    trailMoved,
    inputsMoved,
    wasDrift: was[0] !== was[1],
    ...(reviewedObserved !== undefined && { observed: reviewedObserved }),
    ...(reviewedDesired !== undefined && { desired: reviewedDesired }),
  };
}

function describeChangeSinceReview(since: SinceReview | null): string {
  if (since === null) {
    return 'The reviewed plan did not include this change: at that time it was not declared, not known, or refused.';
  }
  const { trailMoved, inputsMoved, wasDrift, observed, desired } = since;
  const shown = (value: Value | undefined) =>
    value === undefined ? 'a different value' : formatValueInSentence(value);
  const reviewed = wasDrift
    ? `The reviewed plan changed it from ${shown(observed)} to ${shown(desired)}`
    : `The reviewed plan did not change this value, which was ${shown(observed)} as declared`;
  if (trailMoved && inputsMoved) return `${reviewed}. Both the trail in AWS and the inputs changed after the review.`;
  return trailMoved
    ? `${reviewed}. Somebody changed the trail in AWS after the review.`
    : `${reviewed}. The inputs changed after the review.`;
}
