import type { OtherTrail } from '../domain/posture/cost-advice.ts';
import type { Advice } from '../domain/values/advice.ts';
import { type Declared, type Intent, isReplaced } from '../domain/trail/desired.ts';
import type { AccountRole } from '../domain/organization/account-role.ts';
import type { DeliveryStatus } from '../domain/delivery/status.ts';
import type { Evidence, Mode, StepOutcome, Verdict } from '../domain/plan/verdict.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Bucket } from '../domain/prerequisites/documents.ts';
import { type Confirmed, endedHoles } from '../domain/history/holes.ts';
import type { History } from '../domain/history/history.ts';
import type { Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { type Answer, isKnown } from '../domain/values/answer.ts';
import type { Field, Trail, UnknownFields } from '../domain/trail/trail.ts';
import { count } from '../domain/values/wording.ts';

/** What is to be reported of a run: a fold of the facts that it came to know (facts.ts). Log, summary and files are made of this. */
export interface Report {
  readonly verdict: Verdict;
  readonly failure: Failure | null;
  /** What is wrong with the inputs. */
  readonly mistakes: readonly string[];
  readonly notices: readonly string[];
  /** Empty where not even that is known. */
  readonly trailName: string;
  /** Whether the run is of a pull request, which somebody reviews. */
  readonly isOnPullRequest: boolean;
  /** Whether a schedule or another system started the run, so that nobody had asked for a change. */
  readonly isUnattended: boolean;
  readonly decided: { readonly mode: Mode; readonly why: string } | null;
  readonly identity: Identity | null;
  /** How the plan was approved, where a review was needed. */
  readonly approval: string | null;
  /** `null` where the run did not get as far as a plan. */
  readonly planned: Planned | null;
  /** The observed trail as a config file; `null` where there is no trail or it is not known. */
  readonly observedConfigFile: string | null;
  /** What was attempted; empty in `plan` and `check`. */
  readonly steps: readonly StepOutcome[];
  /** What the event history said; `null` where there was nothing to explain, and where it was not read. Holes are as they were then. */
  readonly history: History | null;
  /** When the run started the trail, and when it read it back last, as ISO 8601; `null` where it did not. */
  readonly confirmed: Confirmed;
  /** What was found out about the record; `null` where nobody asked, or the run did not get that far. */
  readonly evidence: Evidence | null;
}

export interface Failure {
  readonly message: string;
  /** What to do about it. */
  readonly hint?: Advice | undefined;
}

/** Whom the run signed in as. */
export interface Identity {
  readonly account: string;
  readonly arn: string;
}

/** All that is known once there is a plan. */
export interface Planned {
  readonly mode: Mode;
  readonly declared: Declared;
  readonly plan: Plan;
  /** The trail as it was observed; `null` where there was none. */
  readonly before: Trail | null;
  /** Why fields of it are `null`, where they could not be read. */
  readonly unknownFields: UnknownFields;
  /** When it was observed, as ISO 8601 in UTC. */
  readonly observedAt: string;
  /** The trail as the plan makes it. */
  readonly wouldBe: Trail;
  /** The trail as it is when the run ends: read back where something was attempted, else as it was observed. */
  readonly now: Answer<Trail | null>;
  /** What the signed-in account is to the organization's trails. */
  readonly caller: AccountRole;
  readonly deliveries: readonly DeliveryStatus[];
  /** Since when the trail did not log when it was observed, as ISO 8601 in UTC; `null` if it did, or if that is not known. */
  readonly stoppedAt: string | null;
  /** The other trails that the account sees. */
  readonly otherTrails: readonly OtherTrail[];
  /** What must hold outside the trail: as it was seen last. */
  readonly prerequisites: readonly Prerequisite[];
  /** The bucket that the trail is to deliver to, as it was read; `null` where it was not checked. */
  readonly bucket: Bucket | null;
}

/** Whether a trail that should log was found not to. */
export function wasFoundStopped({ before, plan }: Planned): boolean {
  return before !== null && plan.drift.some(({ field, observed }) => field === 'isLogging' && observed === false);
}

/** Whether there was something to apply, so that the trail is shown as it is now, and not as the plan would make it. */
export function hasApplied({ mode, plan }: Planned): boolean {
  return mode === 'apply' && plan.steps.length + plan.refusals.length > 0;
}

/** The trail to show beside the one before: as the plan makes it, or where there was something to apply, as it is now. */
export function trailAfterRun(planned: Planned): Answer<Trail | null> {
  return hasApplied(planned) ? planned.now : { known: planned.wouldBe };
}

/** The same; where it is not known or there is none, the one before. */
export function latestTrail(planned: Planned): Trail | null {
  const after = trailAfterRun(planned);
  return (isKnown(after) ? after.known : null) ?? planned.before;
}

/** The history as it is when the run ends: holes that the trail no longer has are closed. */
export function historyAfterRun({ history, planned, confirmed }: Report): History | null {
  const now = planned && isKnown(planned.now) ? planned.now.known : null;
  return history && { ...history, holes: endedHoles(history.holes, now, confirmed) };
}

/** What was said of a field, in words. */
export function declarationOf(declared: Declared, field: Field): string {
  const intent: Intent = declared.intents[field];
  if (isReplaced(declared, field)) return 'a trail has one kind of selectors';
  if (intent.state === 'keep') return 'left as it is';
  if (intent.state === 'remove') return 'declared none';
  return intent.byDefault ? 'set by default' : 'set';
}

const MAX_SHOWN_MISTAKES = 50;

/** The mistakes to show: a file can hold thousands, and one slip can make hundreds. */
export function shownMistakes({ mistakes }: Report): string[] {
  const more = mistakes.length - MAX_SHOWN_MISTAKES;
  return [...mistakes.slice(0, MAX_SHOWN_MISTAKES), ...(more > 0 ? [`… and ${count(more, 'more mistake')}.`] : [])];
}
