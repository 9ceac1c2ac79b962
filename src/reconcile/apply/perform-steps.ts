import { apply, type ApplyContext, type ApplyOutcome, createWaitBudget } from '../../aws/apply/apply.ts';
import { remedyContextOf } from '../../aws/apply/remedies.ts';
import { cloudTrail } from '../../aws/clients/clients.ts';
import type { OverwrittenValue } from '../../domain/plan/changed-by-others.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import { declaredTags, trailAfter } from '../../domain/trail/desired.ts';
import type { Step } from '../../domain/trail/step.ts';
import { formatValue } from '../../domain/trail/format-value.ts';
import { addNotice, addWarning, type Run } from '../run.ts';
import type { ApplyInput } from './apply-input.ts';
import { openWriteSessions, type WriteSessions } from './write-sessions.ts';

/** What applying the steps came to; the failure may be that of a start or a sign-in before. */
export interface Performed extends Omit<ApplyOutcome, 'failure'> {
  readonly failure: unknown;
  /** The outcome of each step of the plan. */
  readonly outcomes: readonly StepOutcome[];
}

/** Performs the steps but the one that was begun early. @throws RunError where nothing was begun. */
export async function performSteps(run: Run, input: ApplyInput): Promise<Performed> {
  const { plan, steps, earlyStart } = input;
  const became = new Map<Step, StepOutcome['outcome']>();
  if (steps[0] && earlyStart) became.set(steps[0], earlyStart.outcome);
  const performed = (result: Omit<Performed, 'outcomes'>): Performed => ({
    ...result,
    outcomes: plan.steps.map((step) => ({ step, outcome: became.get(step) ?? 'not attempted' })),
  });
  const rest = earlyStart ? steps.slice(1) : steps;
  if (earlyStart?.failure || rest.length === 0) {
    return performed({ trail: plan.trail, isMissing: false, failure: earlyStart?.failure ?? null });
  }
  let sessions: WriteSessions;
  try {
    sessions = await openWriteSessions(run, input, rest);
  } catch (failure) {
    // What was started is read back all the same.
    if (earlyStart) return performed({ trail: plan.trail, isMissing: false, failure });
    throw failure;
  }
  const onStepOutcome = ({ step, outcome }: StepOutcome) => {
    became.set(step, outcome);
    run.record({ kind: 'step', step, outcome, at: new Date().toISOString() });
  };
  return performed(await apply(plan.trail, rest, applyContext(run, input, sessions), run, onStepOutcome));
}

// Other services see a new IAM role within seconds, rarely minutes.
const FRESH_LOG_ROLE_MILLISECONDS = 5 * 60_000;

function applyContext(run: Run, input: ApplyInput, { writeSession, repair }: WriteSessions): ApplyContext {
  const { inputs, readSessions, observed, desired, plan, earlyStart, logRoleCreated } = input;
  const { session } = readSessions;
  return {
    client: cloudTrail(plan.homeRegion, writeSession),
    repair,
    refreshContext: {
      client: cloudTrail(plan.homeRegion, session),
      observed: observed.trail,
      keptTags: declaredTags(inputs.declared),
    },
    onOverwritten: (step, overwritten) => reportOverwritten(run, step, overwritten),
    waits: earlyStart?.waits ?? createWaitBudget(),
    isLogRoleFresh: logRoleCreated !== null && Date.now() - logRoleCreated < FRESH_LOG_ROLE_MILLISECONDS,
    remedyContext: remedyContextOf(
      trailAfter(desired, observed.trail, observed.identity),
      observed.organization,
      session.identity.account,
    ),
  };
}

/** Says which changes of others a step has written over, as far as that is known. */
function reportOverwritten(run: Run, { call, fields }: Step, overwritten: readonly OverwrittenValue[] | null): void {
  if (overwritten === null) {
    const notice = `The trail could not be read again just before ${call}. If somebody changed ${fields.join(', ')} after this run observed it, the change was overwritten.`;
    addNotice(run, notice, 'Changed during the run');
  }
  for (const { what, observed, found, written } of overwritten ?? []) {
    const text = `Somebody changed ${what} after this run observed the trail: it was ${formatValue(observed)}, then ${formatValue(found)}. ${call} ${written === null ? 'removed it' : `set it to ${formatValue(written)}`}.`;
    addWarning(run, 'Changed during the run', text);
  }
}
