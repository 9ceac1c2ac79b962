import { observe, type Observed } from '../aws/observe/observe.ts';
import { createDocumentReader, type DocumentReader } from '../aws/prerequisites/document-reader.ts';
import type { Session } from '../aws/session/sign-in.ts';
import { makePlan, permittedSteps, type Plan } from '../domain/plan/plan.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import { ownershipWarnings } from '../domain/trail/other-owners.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { PlannedFact } from '../report/facts.ts';
import { detailLines, planLines } from '../report/log-lines.ts';
import { plannedFact, planNotices } from '../report/planned.ts';
import { applyAndVerify } from './apply/apply-and-verify.ts';
import type { ApplyInput } from './apply/apply-input.ts';
import { type EarlyStart, startLogging } from './apply/start-logging.ts';
import { attributeDrift } from './attribute-drift.ts';
import { compare } from './compare.ts';
import type { Invocation } from './invocation.ts';
import { type JudgeInput, openReadSessions, readAndJudge } from './judge-prerequisites.ts';
import { decideMode } from './mode.ts';
import { findNewerCommit, requireReview } from './require-review.ts';
import { addNotice, addWarning, type Run, unlessStopped } from './run.ts';
import { refuseOtherAccounts, signInToRead } from './sign-in.ts';

/**
 * The story: mode → sign in → observe → judge → plan → review → apply and verify, beside who made what differs so → evidence. Two
 * things are begun early: the question whether there is a newer commit, and, in `apply`, the start of a stopped trail.
 */
export async function reconcile(run: Run, invocation: Invocation): Promise<void> {
  const { inputs } = invocation;
  const mode = await decideMode(run, invocation);
  const signingIn = signInToRead(run, invocation, mode);
  const newer = mode === 'apply' && isOutdatable(invocation) ? findNewerCommit(run, invocation) : null;
  const session = await unlessStopped(run, signingIn);
  if (session === null) return;
  refuseOtherAccounts(inputs, session);

  const judged = await run.log.group('Observe', () => observeAndPlan(run, invocation, mode, session, newer));
  await logPlan(run, judged);

  const applying = applyPlan(run, mode, judged);
  await applying.catch(() => undefined);
  try {
    const { observed } = judged.judgeInput;
    // By another trail's checkpoint nothing is verified, and none is left: it would be this trail's for the next run.
    const { trail = observed.identity.arn } = inputs.evidence.checkpoint ?? {};
    if (isEvidenceAskedFor(inputs) && trail === observed.identity.arn && !run.signal.aborted) {
      const { gatherEvidence } = await import('./evidence/gather-evidence.ts');
      await run.log.group('Evidence', () => gatherEvidence(run, { inputs, mode, session, observed }));
    }
  } finally {
    // Its failure is the run's, whatever the evidence came to.
    await applying;
  }
}

function isEvidenceAskedFor({ evidence }: Inputs): boolean {
  return evidence.verifyIntegrity !== 'off' || evidence.verifyCoverage || evidence.waitForDeliverySeconds > 0;
}

/** Applies what may be applied, beside who made what differs so. */
async function applyPlan(run: Run, mode: Mode, judged: Judged): Promise<void> {
  const { plan, earlyStart, judgeInput, logRoleCreated } = judged;
  const attribute = () => run.waitUntil(attributeDrift(run, { ...judgeInput, ...judged }));
  const steps = mode === 'apply' ? permittedSteps(plan, earlyStart !== null) : [];
  if (steps.length === 0) return run.log.group('Event history', attribute);
  const applyInput = { ...judgeInput, plan, steps, earlyStart, logRoleCreated };
  await run.log.group('Apply', () => applyBeside(attribute, run, applyInput));
}

/** Nothing that is applied waits for `attribute`, which waits for a start that is still to come: the hole comes first. */
async function applyBeside(attribute: () => Promise<void>, run: Run, input: ApplyInput): Promise<void> {
  const isStarted = input.earlyStart !== null || input.steps.every(({ call }) => call !== 'cloudtrail:StartLogging');
  const attributing = isStarted ? attribute() : null;
  try {
    await applyAndVerify(run, input);
  } finally {
    await (attributing ?? attribute());
  }
}

interface Judged {
  readonly plan: Plan;
  readonly fact: PlannedFact;
  /** What a reader of the plan should know. */
  readonly notices: readonly string[];
  readonly judgeInput: JudgeInput;
  readonly reader: DocumentReader;
  /** When the trail was about to be observed, in milliseconds since 1970. */
  readonly observedSince: number;
  readonly logRoleCreated: number | null;
  readonly earlyStart: EarlyStart | null;
}

/** All that is done before a plan can be shown; it ends when an early start has ended. */
async function observeAndPlan(
  run: Run,
  invocation: Invocation,
  mode: Mode,
  session: Session,
  newer: ReturnType<typeof findNewerCommit> | null,
): Promise<Judged> {
  const { inputs } = invocation;
  const observedSince = Date.now();
  const readSessions = openReadSessions(inputs, mode, session);
  const reader = createDocumentReader(readSessions, inputs.declared.region);
  const { observed, starting } = await unlessStopped(run, observeAndStart(run, inputs, mode, session, reader));
  const compared = compare(inputs, mode, session, observed);
  const judgeInput = { inputs, readSessions, observed, desired: compared.desired };
  const { prerequisites, logRoleCreated, bucket } = await readAndJudge(judgeInput, reader);

  const planInput = { ...compared, prerequisites };
  const made = makePlan(planInput);
  const reviewing = mode === 'apply' ? requireReview(run, invocation, made, newer) : Promise.resolve(made);
  const plan = await unlessStopped(run, reviewing);
  const { deliveries, observedAt, stoppedAt, otherTrails } = observed;
  const { declared } = inputs;
  const fact = plannedFact(planInput, { mode, declared, plan, deliveries, observedAt, stoppedAt, otherTrails, bucket });
  run.record(fact);
  const notices = [...observed.notices, ...planNotices(planInput, fact, inputs.prerequisites !== 'skip')];
  return { plan, fact, notices, judgeInput, reader, observedSince, logRoleCreated, earlyStart: await starting };
}

/** Every push can be run again when it is old; other runs may have waited for an approval. */
function isOutdatable({ event, inputs }: Invocation): boolean {
  return event.name === 'push' || inputs.approval !== 'not-required';
}

/** Observes. In `apply`, a stopped trail is started as soon as that is read, which goes on while the rest is observed and judged. */
async function observeAndStart(
  run: Run,
  inputs: Inputs,
  mode: Mode,
  session: Session,
  reader: DocumentReader,
): Promise<{ readonly observed: Observed; readonly starting: Promise<EarlyStart | null> }> {
  let starting: Promise<EarlyStart | null> = Promise.resolve(null);
  const observed = await observe({
    session,
    declared: inputs.declared,
    reader,
    judgesPrerequisites: inputs.prerequisites !== 'skip',
    onTrail:
      mode === 'apply'
        ? (trail, organization) => {
            starting = run.waitUntil(startLogging(run, inputs, session, trail, organization));
          }
        : undefined,
  });
  return { observed, starting };
}

/** Shows the plan: what everybody should see, and folded what it is made of. */
async function logPlan(run: Run, { fact, notices }: Pick<Judged, 'fact' | 'notices'>): Promise<void> {
  for (const text of ownershipWarnings(fact.before)) addWarning(run, 'Another owner', text);
  for (const text of notices) addNotice(run, text);
  const shown = run.log.redactedIn(fact);
  planLines(shown).forEach(run.log.info);
  await run.log.group('All fields, changes line by line, prerequisites and AWS CLI commands', () =>
    detailLines(shown).forEach(run.log.info),
  );
}
