import type { Refusal, RefusalCode } from '../../domain/plan/refusal.ts';
import { rowOf } from '../../domain/trail/fields.ts';
import { PREREQUISITE_LABELS } from './failing.ts';
import type { Report } from '../report.ts';

/** Why a run was refused, in one sentence. */
export function refusedLine({ verdict, planned }: Report): string {
  const reason = verdict.reason as RefusalCode;
  const refusals = (planned?.plan.refusals ?? []).filter(({ code }) => code === reason);
  const names = [...new Set(refusals.flatMap(subjectOf))].join(', ');
  return `Refused: ${WHY[reason]?.(names, refusals) ?? 'a rule does not allow the run to continue'}.`;
}

/** What a refusal is about, in people's words; without a field it is about a delegated administrator, or about the whole run. */
function subjectOf({ field, prerequisite, code }: Refusal): string[] {
  if (field) return [rowOf(field).label];
  if (prerequisite) return [PREREQUISITE_LABELS[prerequisite]];
  return code === 'not-approved' || code === 'plan-changed' || code === 'prerequisites'
    ? [PREREQUISITE_LABELS['delegated-administrators']]
    : [];
}

const WHY: Readonly<Record<string, (names: string, refusals: readonly Refusal[]) => string>> = {
  account: () => 'allowed-account-ids does not list the account that the run is signed in to',
  caller: () => 'the account that the run is signed in to cannot make this change',
  ownership: () => 'another tool owns this trail',
  prerequisites: (names) => `not everything that the trail depends on is in place (${names})`,
  weakening: (names) => `this would weaken the trail (${names}), and allow-weakening does not name it`,
  read: (names) => `Org Trail does not change what it cannot read (${names})`,
  'not-approved': (names) => `this change has no approval (${names})`,
  'plan-changed': (names, refusals) => `${names} ${movedSinceReview(refusals)}`,
  superseded: () => 'the default branch has a newer commit, and that commit’s run applies what is declared now',
};

/** What moved after the review, as far as every refusal says the same. */
function movedSinceReview(refusals: readonly Refusal[]): string {
  const both = refusals.flatMap(({ sinceReview }) => sinceReview ?? []);
  const isKnown = both.length === refusals.length;
  if (isKnown && both.every(({ trailMoved, inputsMoved }) => trailMoved && !inputsMoved))
    return 'changed in AWS after the review';
  if (isKnown && both.every(({ trailMoved, inputsMoved }) => inputsMoved && !trailMoved))
    return 'changed in the inputs after the review';
  return 'would not change as reviewed';
}
