import { apply, type ApplyContext, createWaitBudget } from '../../aws/apply/apply.ts';
import type { RemedyContext } from '../../aws/apply/remedies.ts';
import { cloudTrail } from '../../aws/clients/clients.ts';
import { destinationsOf } from '../../domain/delivery/destinations.ts';
import type { OverwrittenValue } from '../../domain/plan/changed-by-others.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import { declaredTags, trailAfter } from '../../domain/trail/desired.ts';
import type { Step } from '../../domain/trail/step.ts';
import { formatValue } from '../../domain/trail/format-value.ts';
import { organizationIdOf } from '../../domain/organization/organization.ts';
import { addNotice, addWarning, type Run } from '../run.ts';
import type { ApplyInput } from './apply-input.ts';
import { openWriteSessions, type WriteSessions } from './write-sessions.ts';

export interface Performed {
  /** The ARN that CreateTrail returned; else the plan's. */
  readonly trail: string;
  /** The trail that this run may have created is not found. */
  readonly isMissing: boolean;
  /** Why not all steps were done; `null` where they were. */
  readonly failure: unknown;
  /** What became of each step of the plan. */
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
    run.record({ kind: 'step', step, outcome });
  };
  return performed(await apply(plan.trail, rest, applyContext(run, input, sessions), run, onStepOutcome));
}

// IAM tells other services of a new role within seconds, rarely minutes.
const FRESH_LOG_ROLE_MILLISECONDS = 5 * 60_000;

function applyContext(run: Run, input: ApplyInput, { writeSession, repair }: WriteSessions): ApplyContext {
  const { inputs, readSessions, observed, plan, earlyStart, logRoleCreated } = input;
  return {
    client: cloudTrail(plan.homeRegion, writeSession),
    repair,
    refreshContext: {
      client: cloudTrail(plan.homeRegion, readSessions.session),
      observed: observed.trail,
      keptTags: declaredTags(inputs.declared),
    },
    onOverwritten: (step, overwritten) => reportOverwritten(run, step, overwritten),
    waits: earlyStart?.waits ?? createWaitBudget(),
    isLogRoleFresh: logRoleCreated !== null && Date.now() - logRoleCreated < FRESH_LOG_ROLE_MILLISECONDS,
    remedyContext: remedyContext(input),
  };
}

/** What remedies have to name. */
function remedyContext({ readSessions, observed, desired, plan }: ApplyInput): Omit<RemedyContext, 'call'> {
  const wouldBe = trailAfter(desired, observed.trail, observed.identity);
  return {
    ...destinationsOf({ ...wouldBe, arn: plan.trail }, organizationIdOf(observed.organization)),
    account: readSessions.session.identity.account,
    region: plan.homeRegion,
    key: wouldBe.kmsKeyId,
    role: wouldBe.cloudWatchLogsRoleArn,
  };
}

/** Says which changes of others a step has written over, as far as that is known. */
function reportOverwritten(run: Run, { call, fields }: Step, overwritten: readonly OverwrittenValue[] | null): void {
  if (overwritten === null) {
    const notice = `The trail could not be read again just before ${call}, so if somebody changed ${fields.join(', ')} after this run observed it, that change was overwritten.`;
    addNotice(run, notice, 'Changed meanwhile');
  }
  for (const { what, observed, found, written } of overwritten ?? []) {
    const text = `Somebody changed ${what} after this run observed the trail: it was ${formatValue(observed)}, then ${formatValue(found)}. ${call} ${written === null ? 'removed it' : `set it to ${formatValue(written)}`}.`;
    addWarning(run, 'Changed meanwhile', text);
  }
}
