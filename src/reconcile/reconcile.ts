import { applyAndVerify } from './apply-and-verify.ts';
import { askForNewer, holdBack } from './require-review.ts';
import { readBounds } from '../aws/session/session-policy.ts';
import { preload } from '../aws/clients/clients.ts';
import { ignoredProxy } from '../aws/clients/settings.ts';
import { observe, type Observed } from '../aws/observe/observe.ts';
import { createReader, type Reader } from '../aws/prerequisites/document-reader.ts';
import { type Session, signIn } from '../aws/session/sign-in.ts';
import { RunError, stopped } from '../runtime/errors.ts';
import { type Event, isOfPullRequest, readEvent } from '../github/event.ts';
import { defaultBranchOf, type Opening, openRepository } from '../github/repository.ts';
import { type Inputs, inputTexts, readInputs, secretInput, wantsMasking } from '../inputs/inputs.ts';
import { signInOf } from './sign-in.ts';
import { judge, lookersOf, NOT_JUDGED } from './judge-prerequisites.ts';
import { decideMode, isUnattended, runsOnBranches } from './mode.ts';
import { once } from '../runtime/memoize.ts';
import { ownershipWarnings } from '../domain/trail/other-owners.ts';
import { noticesOf } from '../domain/trail/notices.ts';
import { headline, planLines } from '../report/log-lines.ts';
import { learn, note, type Run, warn } from './run.ts';
import { startLogging } from './start-logging.ts';
import { tellPullRequest } from './publish/pull-request-comment.ts';
import { untoldRegistrations } from '../domain/organization/delegated-administrators.ts';
import { parseArn } from '../domain/values/arn.ts';
import { applied, resolve } from '../domain/trail/desired.ts';
import { type Mode, verdictOf } from '../domain/plan/verdict.ts';
import { makePlan, type Plan, urgentSteps } from '../domain/plan/plan.ts';
import type { Situation } from '../domain/plan/plan-input.ts';
import { type Organization, standingOf } from '../domain/organization/account-role.ts';
import type { Trail } from '../domain/trail/trail.ts';
import { unusual } from '../domain/trail/lint-declared.ts';

/** The story: inputs → sign in → observe → plan → refuse or apply → verify. */
export async function reconcile(run: Run): Promise<void> {
  run.log.hide(secretInput());
  if (wantsMasking()) run.log.maskAccountIds(inputTexts(run.environment));
  const event = readEvent(run.environment);
  const inputs = await readInputs(run.environment, event);
  learn(run, { declared: inputs.declared, trailName: inputs.declared.name, ...howItBegan(event) });
  const repository = once(() => openRepository(event, inputs.githubToken, run));
  run.tellPullRequest = () => tellPullRequest(run, inputs, event, repository);
  const mode = await learnMode(run, inputs, event, repository);
  const signingIn = signInToRead(run, inputs, event, mode);
  // Every push can be run again when it is old; other runs may have waited for an approval.
  const isOutdatable = event.name === 'push' || inputs.approval !== 'not-required';
  const newer = mode === 'apply' && isOutdatable ? askForNewer(run, event, repository) : null;
  const session = await signingIn;
  if (session === null) return;
  endIfStopped(run);
  refuseOtherAccounts(inputs, session);

  const judges = inputs.prerequisites !== 'skip';
  const lookers = lookersOf(judges ? inputs.bucketOwnerRoleToAssume : null, signInOf(inputs, mode), session);
  const look = () => createReader(lookers, inputs.declared.region);
  const reader = look();
  const start = (trail: Trail, organization: Promise<Organization>) => {
    run.starting = startLogging(run, inputs, session, trail, organization);
  };
  const onTrail = mode === 'apply' ? start : undefined;
  const observed = await run.log.group('Observe', () =>
    observe({ session, declared: inputs.declared, reader, judgesPrerequisites: judges, onTrail }),
  );
  endIfStopped(run);
  const compared = compare(inputs, session, observed);
  const judgeBy = (by: Reader) => judge(by, inputs, lookers, observed, compared.desired);
  const judged = judges ? await judgeBy(reader) : NOT_JUDGED;
  const situation: Situation = {
    ...compared,
    prerequisites: judged.prerequisites,
    repairs: inputs.prerequisites === 'repair',
    looksAsApplier: signInOf(inputs, mode).role === inputs.roleToAssume,
  };
  const made = makePlan(situation);
  const plan = mode === 'apply' ? await holdBack(run, inputs, event, made, newer, repository) : made;
  endIfStopped(run);
  learnPlan(run, inputs, mode, observed, situation, plan);
  planLines(run.log.redactedIn(run.report)).forEach(run.log.info);

  // The first step, where the trail was started early.
  const begun = plan.steps.slice(0, (await run.starting) ? 1 : 0);
  const steps = plan.refusals.length === 0 ? plan.steps : begun.length > 0 ? begun : urgentSteps(plan);
  if (mode === 'apply' && steps.length > 0) {
    const { logRoleCreated } = judged;
    const again = async () => (await judgeBy(look())).prerequisites;
    const planned = { inputs, lookers, observed, desired: situation.desired, plan, logRoleCreated, judge: again };
    await run.log.group('Apply', () => applyAndVerify(run, planned, steps));
  }
}

function howItBegan(event: Event) {
  return {
    onPullRequest: event.pullRequest !== null && !isOfClosed(event),
    isUnattended: isUnattended(event),
  };
}

function isOfClosed(event: Event): boolean {
  return isOfPullRequest(event) && event.action === 'closed';
}

function endIfStopped({ stop }: Run): void {
  if (stop.aborted) throw stopped();
}

async function learnMode(run: Run, inputs: Inputs, event: Event, repository: Opening): Promise<Mode> {
  const asked = inputs.mode === 'auto' && runsOnBranches(event);
  const defaultBranch = asked ? (event.defaultBranch ?? (await defaultBranchOf(event, await repository()))) : null;
  const { mode, why, warning } = decideMode(inputs.mode, event, defaultBranch);
  const proxy = ignoredProxy(run.environment, process.versions.node);
  learn(run, { mode, why });
  run.log.info(headline(run.report, signInOf(inputs, mode).role));
  if (warning) warn(run, 'Only planned', warning);
  if (proxy) warn(run, 'Proxy ignored', proxy);
  // Outside GitHub there is no event, and nobody misses its payload.
  if (event.payloadProblem !== null && event.name !== '') {
    warn(run, 'Event payload', `${event.payloadProblem} The run goes on: ${event.name} does not need it.`);
  }
  if (mode !== 'apply' && isOfClosed(event)) {
    note(run, CLOSED);
    run.log.notice('Pull request closed', CLOSED);
  }
  for (const text of unusual(inputs.declared)) warn(run, 'Unusual selectors', text);
  return mode;
}

function learnPlan(
  run: Run,
  { declared, prerequisites }: Inputs,
  mode: Mode,
  observed: Observed,
  { desired, caller }: Situation,
  plan: Plan,
): void {
  const after = applied(desired, observed.trail, observed.identity);
  // A trail that is being started early is started by the plan's first step; what it is now is not known before it is read back.
  const [early] = run.report.steps;
  const unapplied = early ? undefined : observed.trail;
  learn(run, {
    plan,
    prerequisites: plan.prerequisites,
    before: observed.trail,
    after: mode === 'apply' && plan.steps.length + plan.refusals.length > 0 ? unapplied : after,
    ...(early && {
      steps: plan.steps.map((step, index) => ({ step, outcome: index === 0 ? early.outcome : 'not attempted' })),
    }),
    deliveries: observed.deliveries,
    others: observed.others,
    caller,
    verdict: verdictOf(mode, plan),
  });
  const untold =
    prerequisites === 'skip' ? untoldRegistrations(declared.delegatedAdministrators, observed.organization) : null;
  for (const text of ownershipWarnings(observed.trail)) warn(run, 'Another owner', text);
  const notices = noticesOf(declared, observed.trail, after, observed.unknown);
  for (const notice of [...observed.notices, ...(untold ? [untold] : []), ...notices]) {
    note(run, notice);
    run.log.info(notice);
  }
}

/** Signs in for reads alone; `null` for a pull request from a fork, which GitHub gives no way into AWS. */
async function signInToRead(run: Run, inputs: Inputs, event: Event, mode: Mode): Promise<Session | null> {
  const how = signInOf(inputs, mode);
  try {
    const signingIn = signIn(how, readBounds(inputs.bucketOwnerRoleToAssume), run);
    // By then the request has left.
    if (inputs.prerequisites !== 'skip') setTimeout(preload, 10).unref();
    const session = await signingIn;
    learn(run, { identity: session.identity });
    run.log.info(`Signed in as ${session.identity.arn}`);
    if (how.role === null) run.log.info(AMBIENT);
    return session;
  } catch (error) {
    if (!event.pullRequest?.fromFork || run.environment['ACTIONS_ID_TOKEN_REQUEST_URL']) throw error;
    learn(run, { verdict: { outcome: 'skipped', reason: null } });
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
function compare(
  inputs: Inputs,
  session: Session,
  observed: Observed,
): Omit<Situation, 'prerequisites' | 'repairs' | 'looksAsApplier'> {
  const { declared, allowWeakening, bucketOwnerRoleToAssume } = inputs;
  const { account } = session.identity;
  const { identity, trail, unknown, key, organization } = observed;
  const scope = { account, identity, key, tags: trail?.tags ?? {} };
  const { delegatedAdministrators } = declared;
  return {
    ...resolve(declared, scope),
    account,
    bucketOwner: bucketOwnerRoleToAssume === null ? null : parseArn(bucketOwnerRoleToAssume)!.account,
    caller: standingOf(account, organization),
    organization,
    identity,
    observed: trail,
    unknown,
    allowWeakening,
    delegatedAdministrators,
  };
}
