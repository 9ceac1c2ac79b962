import { applyAndVerify } from './apply-and-verify.ts';
import { findNewerCommit, requireReview } from './require-review.ts';
import { readOnlyPolicy } from '../aws/session/session-policy.ts';
import { preload } from '../aws/clients/clients.ts';
import { ignoredProxy } from '../aws/clients/settings.ts';
import { observe, type Observed } from '../aws/observe/observe.ts';
import { createDocumentReader, type DocumentReader } from '../aws/prerequisites/document-reader.ts';
import { type Session, signIn } from '../aws/session/sign-in.ts';
import { RunError, stopped } from '../runtime/errors.ts';
import { type WorkflowEvent, isPullRequestEvent, readEvent } from '../github/event.ts';
import { defaultBranchOf, type RepositoryLoader, openRepository } from '../github/repository.ts';
import { type Inputs, inputTexts, readInputs, secretInput, isMaskingRequested } from '../inputs/inputs.ts';
import { signInOf } from './sign-in.ts';
import { readAndJudgePrerequisites, openReadSessions, PREREQUISITES_SKIPPED } from './judge-prerequisites.ts';
import { decideMode, isUnattended, runsOnBranches } from './mode.ts';
import { memoizeAsync } from '../runtime/memoize.ts';
import { ownershipWarnings } from '../domain/trail/other-owners.ts';
import { noticesOf } from '../domain/trail/notices.ts';
import { headline, planLines } from '../report/log-lines.ts';
import { updateReport, note, type Run, addWarning } from './run.ts';
import { startLogging } from './start-logging.ts';
import { postComment } from './publish/pull-request-comment.ts';
import { unknownRegistrations } from '../domain/organization/delegated-administrators.ts';
import { parseArn } from '../domain/values/arn.ts';
import { trailAfter, resolveDeclared } from '../domain/trail/desired.ts';
import { type Mode, verdictOf } from '../domain/plan/verdict.ts';
import { makePlan, type Plan, urgentSteps } from '../domain/plan/plan.ts';
import type { PlanInput } from '../domain/plan/plan-input.ts';
import { accountRoleOf } from '../domain/organization/account-role.ts';
import type { Organization } from '../domain/organization/organization.ts';
import type { Trail } from '../domain/trail/trail.ts';
import { lintDeclared } from '../domain/trail/lint-declared.ts';

/** The story: inputs → sign in → observe → plan → refuse or apply → verify. */
export async function reconcile(run: Run): Promise<void> {
  run.log.hide(secretInput(run.environment));
  if (isMaskingRequested(run.environment)) run.log.maskAccountIds(inputTexts(run.environment));
  const event = readEvent(run.environment);
  const inputs = await readInputs(run.environment, event);
  updateReport(run, { declared: inputs.declared, trailName: inputs.declared.name, ...howItBegan(event) });
  const repository = memoizeAsync(() => openRepository(event, inputs.githubToken, run));
  run.postComment = () => postComment(run, inputs, event, repository);
  const mode = await determineMode(run, inputs, event, repository);
  const signingIn = signInToRead(run, inputs, event, mode);
  // Every push can be run again when it is old; other runs may have waited for an approval.
  const isOutdatable = event.name === 'push' || inputs.approval !== 'not-required';
  const newer = mode === 'apply' && isOutdatable ? findNewerCommit(run, event, repository) : null;
  const session = await signingIn;
  if (session === null) return;
  throwIfStopped(run);
  refuseOtherAccounts(inputs, session);

  const judges = inputs.prerequisites !== 'skip';
  const readSessions = openReadSessions(
    judges ? inputs.bucketOwnerRoleToAssume : null,
    signInOf(inputs, mode),
    session,
  );
  const openReader = () => createDocumentReader(readSessions, inputs.declared.region);
  const reader = openReader();
  const start = (trail: Trail, organization: Promise<Organization>) => {
    run.earlyStart = startLogging(run, inputs, session, trail, organization);
  };
  const onTrail = mode === 'apply' ? start : undefined;
  const observed = await run.log.group('Observe', () =>
    observe({ session, declared: inputs.declared, reader, judgesPrerequisites: judges, onTrail }),
  );
  throwIfStopped(run);
  const compared = planInputOf(inputs, session, observed);
  const judgeWith = (by: DocumentReader) =>
    readAndJudgePrerequisites(by, inputs, readSessions, observed, compared.desired);
  const judged = judges ? await judgeWith(reader) : PREREQUISITES_SKIPPED;
  const planInput: PlanInput = {
    ...compared,
    prerequisites: judged.prerequisites,
    shouldRepair: inputs.prerequisites === 'repair',
    plansAsApplier: signInOf(inputs, mode).role === inputs.roleToAssume,
  };
  const made = makePlan(planInput);
  const plan = mode === 'apply' ? await requireReview(run, inputs, event, made, newer, repository) : made;
  throwIfStopped(run);
  reportPlan(run, inputs, mode, observed, planInput, plan);
  planLines(run.log.redactedIn(run.report)).forEach(run.log.info);

  // The first step, where the trail was started early.
  const begun = plan.steps.slice(0, (await run.earlyStart) ? 1 : 0);
  const steps = plan.refusals.length === 0 ? plan.steps : begun.length > 0 ? begun : urgentSteps(plan);
  if (mode === 'apply' && steps.length > 0) {
    const { logRoleCreated } = judged;
    const rejudge = async () => (await judgeWith(openReader())).prerequisites;
    const applyInput = { inputs, readSessions, observed, desired: planInput.desired, plan, logRoleCreated, rejudge };
    await run.log.group('Apply', () => applyAndVerify(run, applyInput, steps));
  }
}

function howItBegan(event: WorkflowEvent) {
  return {
    isOnPullRequest: event.pullRequest !== null && !isClosedPullRequest(event),
    isUnattended: isUnattended(event),
  };
}

function isClosedPullRequest(event: WorkflowEvent): boolean {
  return isPullRequestEvent(event) && event.action === 'closed';
}

function throwIfStopped({ signal }: Run): void {
  if (signal.aborted) throw stopped();
}

async function determineMode(
  run: Run,
  inputs: Inputs,
  event: WorkflowEvent,
  repository: RepositoryLoader,
): Promise<Mode> {
  const asked = inputs.mode === 'auto' && runsOnBranches(event);
  const defaultBranch = asked ? (event.defaultBranch ?? (await defaultBranchOf(event, await repository()))) : null;
  const { mode, why, warning } = decideMode(inputs.mode, event, defaultBranch);
  const proxy = ignoredProxy(run.environment, process.versions.node);
  updateReport(run, { mode, why });
  run.log.info(headline(run.report, signInOf(inputs, mode).role));
  if (warning) addWarning(run, 'Only planned', warning);
  if (proxy) addWarning(run, 'Proxy ignored', proxy);
  // Outside GitHub there is no event, and nobody misses its payload.
  if (event.payloadProblem !== null && event.name !== '') {
    addWarning(run, 'Event payload', `${event.payloadProblem} The run goes on: ${event.name} does not need it.`);
  }
  if (mode !== 'apply' && isClosedPullRequest(event)) {
    note(run, CLOSED);
    run.log.notice('Pull request closed', CLOSED);
  }
  for (const text of lintDeclared(inputs.declared)) addWarning(run, 'Unusual selectors', text);
  return mode;
}

function reportPlan(
  run: Run,
  { declared, prerequisites }: Inputs,
  mode: Mode,
  observed: Observed,
  { desired, caller }: PlanInput,
  plan: Plan,
): void {
  const after = trailAfter(desired, observed.trail, observed.identity);
  // A trail that is being started early is started by the plan's first step; what it is now is not known before it is read back.
  const [early] = run.report.steps;
  const unapplied = early ? undefined : observed.trail;
  updateReport(run, {
    plan,
    prerequisites: plan.prerequisites,
    before: observed.trail,
    after: mode === 'apply' && plan.steps.length + plan.refusals.length > 0 ? unapplied : after,
    ...(early && {
      steps: plan.steps.map((step, index) => ({ step, outcome: index === 0 ? early.outcome : 'not attempted' })),
    }),
    deliveries: observed.deliveries,
    otherTrails: observed.otherTrails,
    caller,
    verdict: verdictOf(mode, plan),
  });
  const unknownRegistrationsNotice =
    prerequisites === 'skip' ? unknownRegistrations(declared.delegatedAdministrators, observed.organization.delegatedAdministrators) : null;
  for (const text of ownershipWarnings(observed.trail)) addWarning(run, 'Another owner', text);
  const notices = noticesOf(declared, observed.trail, after, observed.unknown);
  for (const notice of [
    ...observed.notices,
    ...(unknownRegistrationsNotice ? [unknownRegistrationsNotice] : []),
    ...notices,
  ]) {
    note(run, notice);
    run.log.info(notice);
  }
}

/** Signs in for reads alone; `null` for a pull request from a fork, which GitHub gives no way into AWS. */
async function signInToRead(run: Run, inputs: Inputs, event: WorkflowEvent, mode: Mode): Promise<Session | null> {
  const how = signInOf(inputs, mode);
  try {
    const signingIn = signIn(how, readOnlyPolicy(inputs.bucketOwnerRoleToAssume), run);
    // By then the request has left.
    if (inputs.prerequisites !== 'skip') setTimeout(preload, 10).unref();
    const session = await signingIn;
    updateReport(run, { identity: session.identity });
    run.log.info(`Signed in as ${session.identity.arn}`);
    if (how.role === null) run.log.info(AMBIENT);
    return session;
  } catch (error) {
    if (!event.pullRequest?.isFromFork || run.environment['ACTIONS_ID_TOKEN_REQUEST_URL']) throw error;
    updateReport(run, { verdict: { outcome: 'skipped', reason: null } });
    note(run, FORK);
    run.log.notice('Pull request from a fork', FORK);
    return null;
  }
}

const CLOSED =
  'This run is of a closed pull request, so it applies nothing. To apply what was merged, run the workflow on `push` to the default branch.';

const AMBIENT =
  'No role is assumed, so AWS does not bound this session to reads: only this action itself keeps a plan from writing.';

const FORK =
  'This pull request comes from a fork. GitHub gives such runs neither an OIDC token nor secrets, and no `pull-requests: write`, so AWS was not asked, and there is neither a plan nor a comment. A maintainer who has read the change can push it to a branch of this repository to get both.';

function refuseOtherAccounts({ allowedAccountIds }: Inputs, { identity }: Session): void {
  if (allowedAccountIds.length === 0 || allowedAccountIds.includes(identity.account)) return;
  throw new RunError(
    'account',
    `This run signed in to account ${identity.account}, but allowed-account-ids names ${allowedAccountIds.join(', ')}. Nothing was read from CloudTrail.`,
    'Correct role-to-assume or the credentials of the job; or, if the account is right, allowed-account-ids.',
  );
}

/** Brings what is declared into the normal form of what is observed. */
function planInputOf(
  inputs: Inputs,
  session: Session,
  observed: Observed,
): Omit<PlanInput, 'prerequisites' | 'shouldRepair' | 'plansAsApplier'> {
  const { declared, allowWeakening, bucketOwnerRoleToAssume } = inputs;
  const { account } = session.identity;
  const { identity, trail, unknown, key, organization } = observed;
  const scope = { account, identity, key, tags: trail?.tags ?? {} };
  const { delegatedAdministrators } = declared;
  return {
    ...resolveDeclared(declared, scope),
    account,
    bucketOwner: bucketOwnerRoleToAssume === null ? null : parseArn(bucketOwnerRoleToAssume)!.account,
    caller: accountRoleOf(account, organization),
    organization,
    identity,
    observed: trail,
    unknownFields: unknown,
    allowWeakening,
    delegatedAdministrators,
  };
}
