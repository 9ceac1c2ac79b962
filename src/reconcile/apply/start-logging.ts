import { apply, type ApplyContext, createWaitBudget, type WaitBudget } from '../../aws/apply/apply.ts';
import { remedyContextOf } from '../../aws/apply/remedies.ts';
import { policyForSteps } from '../../aws/session/session-policy.ts';
import { cloudTrail } from '../../aws/clients/clients.ts';
import { type Session, signIn } from '../../aws/session/sign-in.ts';
import { withinSeconds } from '../../runtime/cancellation.ts';
import { RunError } from '../../runtime/errors.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { signInOf } from '../sign-in.ts';
import type { Run } from '../run.ts';
import { isDeclaredOn, resolveDeclared } from '../../domain/trail/desired.ts';
import { startLoggingRefusals } from '../../domain/plan/refusals.ts';
import { accountRoleOf } from '../../domain/organization/account-role.ts';
import { type Organization, ORGANIZATION_NOT_ASKED } from '../../domain/organization/organization.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import { startStep } from '../../domain/plan/steps.ts';
import type { Trail } from '../../domain/trail/trail.ts';

/** The result of a trail's early start. */
export interface EarlyStart {
  readonly outcome: StepOutcome['outcome'];
  /** `null` where it was done. */
  readonly failure: unknown;
  /** What is left of the time to wait. */
  readonly waits: WaitBudget;
}

/**
 * Starts a stopped trail that is declared to log before anything slow is judged, in a session that may do nothing else; `null`
 * where there is nothing to start, or a rule forbids even that. The plan that is made of what was observed has the same step. Never
 * rejects.
 */
export async function startLogging(
  run: Run,
  inputs: Inputs,
  session: Session,
  trail: Trail,
  asking: Promise<Organization>,
): Promise<EarlyStart | null> {
  const { declared } = inputs;
  if (trail.isLogging !== false || !isDeclaredOn(declared.intents.isLogging)) return null;
  const organization =
    (await withinSeconds(ORGANIZATION_TIMEOUT_SECONDS, asking, run.signal)) ?? ORGANIZATION_NOT_ASKED;
  const { account } = session.identity;
  const scope = { account, identity: trail, key: null, tags: {} };
  const { desired } = resolveDeclared(declared, scope);
  const caller = accountRoleOf(account, organization);
  const forbids = startLoggingRefusals({ account, caller, organization, identity: trail, desired, observed: trail });
  if (forbids.length > 0 || run.signal.aborted) return null;

  const step = startStep(trail.arn);
  const waits = createWaitBudget();
  let outcome: StepOutcome['outcome'] = 'not attempted';
  run.record({ kind: 'early start', step, outcome, at: new Date().toISOString() });
  run.log.info('Logging is off: Org Trail turns it on before anything else.');
  try {
    const sessionPolicy = policyForSteps([step], trail.arn, trail.isOrganizationTrail, null, account);
    const writer = await signIn(signInOf(inputs, 'apply'), sessionPolicy, run);
    const { homeRegion } = trail;
    const context: ApplyContext = {
      client: cloudTrail(homeRegion, writer),
      repair: () => Promise.reject(new RunError('unexpected', 'StartLogging does not repair anything.')),
      refreshContext: { client: cloudTrail(homeRegion, session), observed: trail, keptTags: {} },
      onOverwritten: () => undefined,
      waits,
      isLogRoleFresh: false,
      remedyContext: remedyContextOf(trail, organization, account),
    };
    const { failure } = await apply(trail.arn, [step], context, run, (became) => {
      ({ outcome } = became);
      run.record({ kind: 'early start', step, outcome, at: new Date().toISOString() });
    });
    return { outcome, failure, waits };
  } catch (failure) {
    return { outcome, failure, waits };
  }
}

// A refusal by the organization must be known before, but a hole must not wait for an endpoint that hangs: AWS decides then.
const ORGANIZATION_TIMEOUT_SECONDS = 10;
