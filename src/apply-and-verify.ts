import { apply } from './aws/apply.ts';
import { errorText } from './aws/aws-error.ts';
import { cloudTrail } from './aws/client.ts';
import type { Circumstances } from './aws/failures.ts';
import type { Observed } from './aws/observe.ts';
import { callsOf, writePolicy } from './aws/permissions.ts';
import { type Session, signIn } from './aws/session.ts';
import { isAbsent, readTrail } from './aws/trail.ts';
import { CHECK, type Verified, verify } from './aws/verify.ts';
import { RunError } from './errors.ts';
import { type Inputs, signInOf } from './inputs/inputs.ts';
import { changedLines } from './report/outline.ts';
import { shown } from './report/report.ts';
import { failureOf, learn, type Run } from './run.ts';
import { registeredBy } from './trail/administrators.ts';
import { applied, type Desired } from './trail/desired.ts';
import { type StepOutcome, verdictOf } from './trail/outcome.ts';
import type { Plan } from './trail/plan.ts';
import type { Step } from './trail/step.ts';
import { UNKNOWN_ORGANIZATION_ID } from './trail/statements.ts';
import type { Trail, Value } from './trail/trail.ts';

/** What the run knows when it begins to apply. */
export interface Planned {
  readonly inputs: Inputs;
  /** The session that may only read. */
  readonly reader: Session;
  readonly observed: Observed;
  readonly desired: Desired;
  readonly plan: Plan;
}

/**
 * Performs `steps` of the plan in a session that may do nothing else, and reads the trail back in the one that may only
 * read. What became of each step is learned whatever happens.
 */
export const applyAndVerify = async (run: Run, planned: Planned, steps: readonly Step[]): Promise<void> => {
  const { inputs, reader, observed, desired, plan } = planned;
  learn(run, { after: observed.trail, steps: plan.steps.map((step) => ({ step, outcome: 'not attempted' })) });
  const tellStep = (told: StepOutcome) =>
    learn(run, {
      // Until it is read back, what the trail is now is not known.
      after: undefined,
      steps: run.report.steps.map((one) => (one.step === told.step ? told : one)),
    });

  const wouldBe = applied(desired, observed.trail, observed.identity);
  const organization = wouldBe.isOrganizationTrail || observed.trail?.isOrganizationTrail === true;
  const bounds = { calls: callsOf(steps), policy: writePolicy(steps, plan.trail, organization) };
  const writer = await signIn(signInOf(inputs, 'apply'), bounds, run);
  const remedies = circumstances(planned, wouldBe);
  const result = await apply(cloudTrail(plan.homeRegion, writer), plan, steps, remedies, run, tellStep);

  const client = cloudTrail(plan.homeRegion, reader);
  const identity = { ...observed.identity, arn: result.trail };
  if (result.failure) {
    learn(run, failureOf(result.failure));
    // Right after a create whose answer was lost, «not found» may only mean «not yet».
    const refused = run.report.steps.every(({ outcome }) => outcome !== 'unknown');
    const now = await readTrail(client, identity).catch((error: unknown) =>
      observed.trail === null && refused && isAbsent(error) ? { trail: null, deliveries: [] } : null,
    );
    if (now) learn(run, { after: now.trail, deliveries: now.deliveries });
    return;
  }
  const wanted = plan.refusals.length === 0 ? desired : { isLogging: true };
  const now = await verify(reader, { identity, desired: wanted, registered: registeredBy(steps) }).catch(
    (error: unknown) => {
      if (error instanceof RunError && error.code === 'verify') throw error;
      throw new RunError('verify', `The trail could not be read back: ${errorText(error)}`, CHECK, error);
    },
  );
  const differs = now.drift.length + now.unconfirmed.length > 0;
  learn(run, {
    after: now.trail,
    deliveries: now.deliveries,
    verdict: verdictOf('apply', plan, differs),
    ...(differs && { failure: stillDiffers(now) }),
  });
};

/** What remedies have to name. */
const circumstances = ({ reader, observed, plan }: Planned, wouldBe: Trail): Omit<Circumstances, 'call'> => ({
  account: reader.identity.account,
  region: plan.homeRegion,
  trail: plan.trail,
  organizationId: wouldBe.isOrganizationTrail ? (observed.organization.id ?? UNKNOWN_ORGANIZATION_ID) : null,
  bucket: wouldBe.s3BucketName,
  prefix: wouldBe.s3KeyPrefix,
  key: wouldBe.kmsKeyId,
  topic: wouldBe.snsTopicArn,
  logGroup: wouldBe.cloudWatchLogsLogGroupArn,
  role: wouldBe.cloudWatchLogsRoleArn,
});

const stillDiffers = ({ drift, unconfirmed }: Verified) => {
  const isText = (value: Value) => typeof value !== 'object' || value === null;
  const sentences = drift.map(({ field, observed, desired }) =>
    isText(desired)
      ? `${field} is ${shown(observed)} and not ${shown(desired)}, 20 seconds after AWS accepted the change.`
      : `${field} is not as declared, 20 seconds after AWS accepted the change.`,
  );
  const lines = drift.flatMap(({ field, observed, desired }) => {
    const changed = changedLines(observed, desired);
    return changed.length > 0
      ? [`What ${field} has (-) and what it should have (+):`, ...changed.map((line) => `  ${line}`)]
      : [];
  });
  const hint = `${CHECK} Somebody or something else may be changing the trail at the same time; CloudTrail’s event history names who made which call.`;
  return { message: [...sentences, ...unconfirmed].join('\n'), hint: [hint, ...lines].join('\n') };
};
