import type { DeliveryStatus } from '../domain/delivery/status.ts';
import {
  type Evidence,
  type FailureReason,
  type Mode,
  type StepOutcome,
  verdictOf,
  withEvidence,
} from '../domain/plan/verdict.ts';
import type { History } from '../domain/history/history.ts';
import type { Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import type { Step } from '../domain/trail/step.ts';
import type { Trail } from '../domain/trail/trail.ts';
import type { Failure, Identity, Planned, Report } from './report.ts';

/** What a run comes to know. Its journal is a list of these, in the order in which they came. */
export type Fact =
  | { readonly kind: 'invoked'; readonly trailName: string; readonly isOnPullRequest: boolean; readonly isUnattended: boolean }
  | { readonly kind: 'mode decided'; readonly mode: Mode; readonly why: string }
  | { readonly kind: 'signed in'; readonly identity: Identity }
  /** What becomes of a step that is begun before there is a plan. The plan has the same step, as its first. */
  | { readonly kind: 'early start'; readonly step: Step; readonly outcome: StepOutcome['outcome']; readonly at: string }
  | { readonly kind: 'approved'; readonly by: string }
  | PlannedFact
  /** From now on the plan's steps are attempted. */
  | { readonly kind: 'applying' }
  /** What becomes of a step of the plan, and when: ISO 8601. */
  | { readonly kind: 'step'; readonly step: Step; readonly outcome: StepOutcome['outcome']; readonly at: string }
  | { readonly kind: 'prerequisites judged again'; readonly prerequisites: readonly Prerequisite[] }
  /** The trail as it is after steps; `null` where there is none. */
  | { readonly kind: 'read back'; readonly trail: Trail | null; readonly deliveries: readonly DeliveryStatus[]; readonly startedAt: string | null; readonly at: string }
  /** What the event history says, where there is something to explain. */
  | { readonly kind: 'history'; readonly history: History }
  /** How what was read back differs from what was applied; `null` where it does not. */
  | { readonly kind: 'verified'; readonly difference: Failure | null }
  /** What was found out about the record, after everything else. */
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'notice'; readonly text: string }
  /** A pull request from a fork, which has no way into AWS. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'inputs mistaken'; readonly mistakes: readonly string[]; readonly trailName: string }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly failure: Failure }; // prettier-ignore

/** A plan, with what it was made of and leads to. */
export interface PlannedFact extends Omit<Planned, 'now' | 'prerequisites'> {
  readonly kind: 'planned';
}

/** What to do about something that only a mistake in the action explains. */
export const BUG_HINT = [
  'This is a bug of the action, or something that it does not know yet. Please report it with this log.',
];

/** The verdict of a run before one is known: no run may end with it. */
const UNFINISHED = {
  verdict: { outcome: 'failed', reason: 'unexpected' },
  failure: { message: 'The run ended before it came to a verdict.', hint: BUG_HINT },
} as const;

const NOTHING_KNOWN: Report = {
  ...UNFINISHED,
  trailName: '',
  isOnPullRequest: false,
  isUnattended: false,
  decided: null,
  identity: null,
  approval: null,
  planned: null,
  observedConfigFile: null,
  history: null,
  confirmed: { logging: null, readBack: null },
  evidence: null,
  steps: [],
  mistakes: [],
  notices: [],
};

/** What is to be reported of a run, given what it came to know. Whatever facts there are, there is a report. */
export function reportOf(facts: readonly Fact[]): Report {
  const report = facts.reduce(withFact, NOTHING_KNOWN);
  return { ...report, verdict: withEvidence(report.verdict, report.evidence) };
}

function withFact(report: Report, fact: Fact): Report {
  switch (fact.kind) {
    case 'invoked': {
      const { trailName, isOnPullRequest, isUnattended } = fact;
      return { ...report, trailName, isOnPullRequest, isUnattended };
    }
    case 'mode decided':
      return { ...report, decided: { mode: fact.mode, why: fact.why } };
    case 'signed in':
      return { ...report, identity: fact.identity };
    case 'early start':
      return {
        ...withPlanned(report, { now: NOT_READ_BACK }),
        steps: withEarlyStart(attempted(report), fact),
        confirmed: withStart(report, fact),
      };
    case 'approved':
      return { ...report, approval: fact.by };
    case 'planned':
      return withPlan(report, fact);
    case 'applying':
      return { ...report, ...UNFINISHED, steps: attempted(report) };
    case 'step': {
      const { step, outcome } = fact;
      const steps = report.steps.map((one) => (one.step === step ? { step, outcome } : one));
      return { ...withPlanned(report, { now: NOT_READ_BACK }), steps, confirmed: withStart(report, fact) };
    }
    case 'prerequisites judged again':
      return withPlanned(report, { prerequisites: fact.prerequisites });
    case 'read back':
      return {
        ...withPlanned(report, { now: { known: fact.trail }, deliveries: fact.deliveries }),
        confirmed: {
          logging: report.confirmed.logging && confirmedStart(report, fact.startedAt),
          readBack: fact.at,
        },
      };
    case 'history':
      return { ...report, history: fact.history };
    case 'verified':
      return report.planned
        ? {
            ...report,
            verdict: verdictOf('apply', report.planned.plan, fact.difference !== null),
            failure: fact.difference,
          }
        : report;
    case 'evidence':
      return { ...report, evidence: fact.evidence };
    case 'notice':
      return { ...report, notices: [...report.notices, fact.text] };
    case 'skipped':
      return { ...report, verdict: { outcome: 'skipped', reason: null }, failure: null };
    case 'inputs mistaken': {
      const { mistakes, trailName } = fact;
      return { ...report, verdict: { outcome: 'failed', reason: 'inputs' }, failure: null, mistakes, trailName };
    }
    case 'failed': {
      const { reason, failure } = fact;
      return { ...report, verdict: { outcome: reason === 'account' ? 'refused' : 'failed', reason }, failure };
    }
  }
}

const NOT_READ_BACK = { unknown: 'not read back' };

function withPlanned(report: Report, known: Partial<Planned>): Report {
  return report.planned ? { ...report, planned: { ...report.planned, ...known } } : report;
}

/** A read that lags behind StartLogging still has the start before the trail was stopped. */
function confirmedStart({ planned, confirmed }: Report, startedAt: string | null): string | null {
  return startedAt !== null && startedAt > (planned?.stoppedAt ?? '') ? startedAt : confirmed.logging;
}

/** The time of the step is the run's own; that of reading back is AWS's. */
function withStart(
  { confirmed }: Report,
  { step, outcome, at }: Extract<Fact, { readonly kind: 'step' | 'early start' }>,
): Report['confirmed'] {
  return step.call === 'cloudtrail:StartLogging' && outcome === 'done' ? { ...confirmed, logging: at } : confirmed;
}

function withEarlyStart(steps: Report['steps'], { step, outcome }: StepOutcome): Report['steps'] {
  const [first, ...rest] = steps;
  return [{ step: first?.step ?? step, outcome }, ...rest];
}

/** Only what is verified is said to be applied; all other verdicts on a plan hold as soon as it is made. */
function withPlan(report: Report, fact: PlannedFact): Report {
  const [early] = report.steps;
  const now = early ? NOT_READ_BACK : { known: fact.before };
  const planned = { ...fact, now, prerequisites: fact.plan.prerequisites };
  const verdict = verdictOf(fact.mode, fact.plan);
  return {
    ...report,
    ...(verdict.outcome === 'applied' ? UNFINISHED : { verdict, failure: null }),
    planned,
    steps: early ? withEarlyStart(notAttempted(planned), early) : [],
  };
}

/** What was attempted so far, or all of the plan, which nobody has attempted yet. */
function attempted({ steps, planned }: Report): Report['steps'] {
  return steps.length > 0 || planned === null ? steps : notAttempted(planned);
}

function notAttempted({ plan }: Planned): Report['steps'] {
  return plan.steps.map((step) => ({ step, outcome: 'not attempted' }));
}
