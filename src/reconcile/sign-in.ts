import { prepareClients } from '../aws/clients/prepare.ts';
import { type EvidenceAccess, readOnlyPolicy } from '../aws/session/session-policy.ts';
import { type Session, type SignIn, signIn } from '../aws/session/sign-in.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import { partitionOf } from '../domain/values/partitions.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { RunError } from '../runtime/errors.ts';
import type { Invocation } from './invocation.ts';
import { addNotice, type Run } from './run.ts';

/** How a run signs in: a run that only reads may have a role of its own. */
export function signInOf(inputs: Inputs, mode: Mode): SignIn {
  return {
    role: mode === 'apply' ? inputs.roleToAssume : (inputs.planRoleToAssume ?? inputs.roleToAssume),
    region: inputs.declared.region,
    audience: inputs.audience,
    sessionName: inputs.roleSessionName,
    durationSeconds: inputs.roleDurationSeconds,
  };
}

/** What the run may read of the trail's record; `null` where nobody asks for it. */
export function evidenceAccessOf({ declared, evidence }: Inputs): EvidenceAccess | null {
  const { verifyIntegrity, verifyCoverage: coverage, evidenceRoleToAssume: role } = evidence;
  if (verifyIntegrity === 'off' && !coverage) return null;
  const integrity = verifyIntegrity === 'off' ? null : verifyIntegrity;
  return { integrity, coverage, role, partition: partitionOf(declared.region) };
}

/**
 * Signs in for reads alone; `null` for a pull request from a fork, which GitHub gives no way into AWS.
 * @throws RunError `sign-in`
 */
export async function signInToRead(
  run: Run,
  { inputs, event, idToken }: Invocation,
  mode: Mode,
): Promise<Session | null> {
  const how = signInOf(inputs, mode);
  try {
    const signingIn = signIn(
      how,
      readOnlyPolicy(inputs.bucketOwnerRoleToAssume, evidenceAccessOf(inputs)),
      run,
      idToken,
    );
    const waiting = new AbortController();
    void loadMeanwhile(run, inputs, waiting.signal);
    const session = await signingIn.finally(() => waiting.abort());
    run.record({ kind: 'signed in', identity: session.identity });
    const signedIn = `Signed in as ${session.identity.arn}`;
    // The log's first line names a role that is assumed.
    if (how.role !== null) run.log.debug(signedIn);
    else run.log.info(mode === 'apply' ? signedIn : `${signedIn}. ${AMBIENT}`);
    return session;
  } catch (error) {
    if (!event.pullRequest?.isFromFork || run.environment['ACTIONS_ID_TOKEN_REQUEST_URL']) throw error;
    run.record({ kind: 'skipped' });
    addNotice(run, FORK, 'Pull request from a fork');
    return null;
  }
}

/** What the run needs once it is signed in, and then at its end. */
async function loadMeanwhile(run: Run, { declared, prerequisites }: Inputs, signedIn: AbortSignal): Promise<void> {
  const { region, intents } = declared;
  const bucket = intents.s3BucketName;
  const reads = {
    region,
    judgesPrerequisites: prerequisites !== 'skip',
    bucket: bucket.state === 'set' && typeof bucket.value === 'string' ? bucket.value : null,
    hasKey: intents.kmsKeyId.state === 'set',
    hasTopic: intents.snsTopicArn.state === 'set',
    hasLogGroup: intents.cloudWatchLogsLogGroupArn.state === 'set',
  };
  await prepareClients(reads, { environment: run.environment, signal: AbortSignal.any([run.signal, signedIn]) });
  try {
    await import('./publish/publish.ts');
  } catch {
    // Whoever publishes receives the error, which `import` throws in the bundle instead of rejecting.
  }
}

const AMBIENT =
  'No role is assumed, so AWS does not limit this session to read calls: only Org Trail itself prevents a plan from writing.';

const FORK =
  'This pull request comes from a fork. GitHub gives such runs neither an OIDC token nor secrets, and no `pull-requests: write`, so AWS was not read, and there is no plan and no comment. A maintainer who has read the change can push it to a branch of this repository to get both.';

/** @throws RunError `account` where the session is of an account that `allowed-account-ids` does not name. */
export function refuseOtherAccounts({ allowedAccountIds }: Inputs, { identity }: Session): void {
  if (allowedAccountIds.length === 0 || allowedAccountIds.includes(identity.account)) return;
  throw new RunError(
    'account',
    `This run signed in to account ${identity.account}, but allowed-account-ids names ${allowedAccountIds.join(', ')}. Nothing was read from CloudTrail.`,
    'Correct role-to-assume or the credentials of the job or, if the account is right, allowed-account-ids.',
  );
}
