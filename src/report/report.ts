import type { OtherTrail } from '../domain/posture/cost-advice.ts';
import { type Declared, type Intent, isReplaced } from '../domain/trail/desired.ts';
import type { AccountRole } from '../domain/organization/account-role.ts';
import type { DeliveryStatus } from '../domain/delivery/status.ts';
import type { Mode, StepOutcome, Verdict } from '../domain/plan/verdict.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { isUnknown, rowOf } from '../domain/trail/fields.ts';
import type { Field, Trail } from '../domain/trail/trail.ts';
import { count } from '../domain/values/wording.ts';

/** All that a run came to know; what it did not get to is `null` or empty. Log, summary and files are written from this. */
export interface Report {
  readonly verdict: Verdict;
  readonly mode: Mode | null;
  /** Why this mode. */
  readonly why: string;
  readonly declared: Declared | null;
  /** Empty where not even that is known. */
  readonly trailName: string;
  readonly identity: { readonly account: string; readonly arn: string } | null;
  readonly before: Trail | null;
  /** Read back where something was applied, else as it would be; `undefined` where it could not be read back. */
  readonly after: Trail | null | undefined;
  /** What the signed-in account is to the organization's trails. */
  readonly caller: AccountRole | null;
  readonly deliveries: readonly DeliveryStatus[];
  /** The other trails that the account sees. */
  readonly otherTrails: readonly OtherTrail[];
  readonly plan: Plan | null;
  /** What must hold outside the trail: as it was seen last. */
  readonly prerequisites: readonly Prerequisite[];
  /** What was attempted; empty in `plan` and `check`. */
  readonly steps: readonly StepOutcome[];
  readonly failure: { readonly message: string; readonly hint?: string | undefined } | null;
  readonly mistakes: readonly string[];
  readonly notices: readonly string[];
  /** Whether the run is of a pull request, which somebody reviews. */
  readonly isOnPullRequest: boolean;
  /** Whether a schedule or another system started the run, so that nobody had asked for a change. */
  readonly isUnattended: boolean;
  /** How the plan was approved, where a review was needed. */
  readonly approval: string | null;
}

export const NOTHING_KNOWN: Report = {
  verdict: { outcome: 'failed', reason: 'unexpected' },
  mode: null,
  why: '',
  declared: null,
  trailName: '',
  identity: null,
  before: null,
  after: null,
  caller: null,
  deliveries: [],
  otherTrails: [],
  plan: null,
  prerequisites: [],
  steps: [],
  failure: null,
  mistakes: [],
  notices: [],
  isOnPullRequest: false,
  isUnattended: false,
  approval: null,
};

/** What was said of a field, in words. */
export function declarationOf(declared: Declared, field: Field): string {
  const intent: Intent = declared.intents[field];
  if (isReplaced(declared, field)) return 'a trail has one kind of selectors';
  if (intent.state === 'keep') return 'left as it is';
  if (intent.state === 'remove') return 'declared none';
  return intent.byDefault ? 'set by default' : 'set';
}

/** What to say of a field of a trail in place of a value; `null` where its value says it. */
export function placeholderFor(trail: Trail | null | undefined, field: Field): string | null {
  if (trail === undefined) return 'not read back';
  if (trail && isUnknown(trail, rowOf(field))) return 'not known';
  // Without any, a trail records by the default selector: all management events.
  const hasNone = trail?.eventSelectors?.length === 0 && trail.advancedEventSelectors?.length === 0;
  return field === 'eventSelectors' && hasNone ? DEFAULT_SELECTOR : null;
}

export const DEFAULT_SELECTOR = 'the default selector';

const MAX_SHOWN_MISTAKES = 50;

/** The mistakes to show: a file can hold thousands, and one slip can make hundreds. */
export function shownMistakes({ mistakes }: Report): string[] {
  const more = mistakes.length - MAX_SHOWN_MISTAKES;
  return [...mistakes.slice(0, MAX_SHOWN_MISTAKES), ...(more > 0 ? [`… and ${count(more, 'more mistake')}.`] : [])];
}
