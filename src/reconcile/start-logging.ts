import { apply, type Means, patience } from '../aws/apply/apply.ts';
import { writeBounds } from '../aws/session/session-policy.ts';
import { cloudTrail } from '../aws/clients/clients.ts';
import { NOT_ASKED } from '../aws/observe/read-organization.ts';
import { type Session, signIn } from '../aws/session/sign-in.ts';
import { wait } from '../runtime/cancellation.ts';
import { RunError } from '../runtime/errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { signInOf } from './sign-in.ts';
import { learn, type Run, type Started } from './run.ts';
import { isOn, resolve } from '../domain/trail/desired.ts';
import { destinationsOf } from '../domain/delivery/destinations.ts';
import { ownerRefusals } from '../domain/plan/refusals.ts';
import { type Organization, standingOf } from '../domain/organization/account-role.ts';
import { startStep } from '../domain/plan/steps.ts';
import type { Trail } from '../domain/trail/trail.ts';

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
): Promise<Started | null> {
  const { declared } = inputs;
  if (trail.isLogging !== false || !isOn(declared.intents.isLogging)) return null;
  const organization = await withinSeconds(ORGANIZATION_SECONDS, asking, NOT_ASKED, run.stop);
  const { account } = session.identity;
  const scope = { account, identity: trail, key: null, tags: {} };
  const { desired } = resolve(declared, scope);
  const caller = standingOf(account, organization);
  const forbids = ownerRefusals({ account, caller, organization, identity: trail, desired, observed: trail });
  if (forbids.length > 0 || run.stop.aborted) return null;

  const step = startStep(trail.arn);
  const waits = patience();
  learn(run, { steps: [{ step, outcome: 'not attempted' }] });
  try {
    const bounds = writeBounds([step], trail.arn, trail.isOrganizationTrail, null, account);
    const writer = await signIn(signInOf(inputs, 'apply'), bounds, run);
    const { homeRegion: region, kmsKeyId: key, cloudWatchLogsRoleArn: role } = trail;
    const means: Means = {
      client: cloudTrail(region, writer),
      mend: () => Promise.reject(new RunError('unexpected', 'StartLogging repairs nothing.')),
      again: { client: cloudTrail(region, session), observed: trail, keptTags: {} },
      onOverwritten: () => undefined,
      waits,
      isLogRoleFresh: false,
      circumstances: { ...destinationsOf(trail, organization.id), account, region, key, role },
    };
    const { failure } = await apply(trail.arn, [step], means, run, ({ outcome }) =>
      // By then it may be the first of the plan's steps.
      learn(run, { steps: run.report.steps.map((one, index) => (index === 0 ? { ...one, outcome } : one)) }),
    );
    return { outcome: run.report.steps[0]!.outcome, failure, waits };
  } catch (error) {
    return { outcome: 'not attempted', failure: error, waits };
  }
}

// A refusal by the organization must be known before, but a hole must not wait for an endpoint that hangs: AWS decides then.
const ORGANIZATION_SECONDS = 10;

async function withinSeconds<T>(seconds: number, promise: Promise<T>, otherwise: T, stop: AbortSignal): Promise<T> {
  const answered = new AbortController();
  const late = wait(seconds, AbortSignal.any([stop, answered.signal])).then(() => otherwise);
  try {
    return await Promise.race([promise, late]);
  } finally {
    answered.abort();
  }
}
