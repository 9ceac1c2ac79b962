import { parseArn, roleName } from '../values/arn.ts';
import { type EventRecord, type HistoryEvent, isService, objectOf, textOf } from './event.ts';

/** How the runs of this workflow sign in: a call is one of theirs if both its role and its session name are. */
export interface WorkflowRuns {
  /** ARNs of the roles that the runs assume by themselves; none where somebody else signs in for them. */
  readonly roles: readonly string[];
  readonly sessionName: string;
  /** GitHub's id of this run; `null` outside of GitHub. */
  readonly runId: string | null;
}

/** By what an actor is named beside the event. */
export interface ActorContext {
  readonly workflow: WorkflowRuns;
  /** Events of AssumeRoleWithWebIdentity: whose token a session came from. */
  readonly signIns: readonly HistoryEvent[];
}

/** Who made a call, in people's words (CloudTrail User Guide, userIdentity element). Names in it are anybody's: escape them. */
export function actorOf({ identity, from }: HistoryEvent, context: ActorContext): string {
  const service = textOf(identity['invokedBy']);
  if (isService(service)) return service;
  switch (identity['type']) {
    case 'Root':
      return `root of ${accountOf(identity)}${mfaOf(identity)}`;
    case 'IAMUser':
      return `${textOf(identity['userName']) ?? idOf(identity)} (IAM user)`;
    case 'AssumedRole':
      return assumedRole(identity, context);
    case 'WebIdentityUser':
      return webIdentity(identity);
    case 'IdentityCenterUser':
      return `Identity Center user ${textOf(objectOf(identity['onBehalfOf'])?.['userId']) ?? idOf(identity)}`;
    case 'AWSService':
      return from ?? 'an AWS service';
    default:
      return `${textOf(identity['type']) ?? 'identity'} ${idOf(identity)}`;
  }
}

/** Whether a run of this workflow made a call. Not by the actor's words: a token's subject can be the same. */
export function isOwnRun({ identity }: HistoryEvent, { workflow }: ActorContext): boolean {
  return identity['type'] === 'AssumedRole' && runOf(identity, workflow) !== null;
}

/** The access key of temporary credentials, by which the event of their sign-in is found; `null` for all others. */
export function sessionKeyOf({ identity }: HistoryEvent): string | null {
  const isPlainRole = identity['type'] === 'AssumedRole' && permissionSetOf(identity) === null;
  return isPlainRole && !isService(textOf(identity['invokedBy'])) ? textOf(identity['accessKeyId']) : null;
}

function assumedRole(identity: EventRecord, { workflow, signIns }: ActorContext): string {
  const role = roleOf(identity);
  const session = sessionNameOf(identity) ?? idOf(identity);
  const permissionSet = permissionSetOf(identity);
  if (permissionSet !== null) return `${session} (Identity Center, ${permissionSet})`;
  const run = runOf(identity, workflow);
  if (run !== null) return run;
  const signIn = signIns.find((event) => isSignInOf(event, identity));
  if (signIn) return webIdentity(signIn.identity);
  const sourceIdentity = textOf(sessionContextOf(identity)['sourceIdentity']) ?? textOf(identity['sourceIdentity']);
  return `${session} (role ${role ?? 'unknown'}${sourceIdentity === null ? '' : `, source identity ${sourceIdentity}`})`;
}

/** GitHub's subject says which repository and branch; that of another provider means something only beside its name. */
function webIdentity(identity: EventRecord): string {
  const subject = textOf(identity['userName']) ?? idOf(identity);
  const provider = (textOf(identity['identityProvider']) ?? '').replace(/^.*oidc-provider\//, '');
  return /^repo:/.test(subject) && /actions|github/i.test(provider)
    ? `GitHub Actions ${subject}`
    : `${subject} (${provider === '' ? 'web identity' : provider})`;
}

/** Whether these credentials are the session's. */
function isSignInOf({ response }: HistoryEvent, identity: EventRecord): boolean {
  const key = textOf(identity['accessKeyId']);
  return key !== null && objectOf(response?.['credentials'])?.['accessKeyId'] === key;
}

/** A run of this workflow, in words; `null` if it is none. */
function runOf(identity: EventRecord, { roles, sessionName, runId }: WorkflowRuns): string | null {
  const arn = parseArn(textOf(identity['arn']) ?? '');
  const session = sessionNameOf(identity);
  const isRole =
    arn !== null &&
    roles.map(parseArn).some((role) => role?.account === arn.account && roleName(role) === arn.resource.split('/')[1]);
  if (!isRole || session === null) return null;
  if (runId !== null && sessionName === `${NAME_OF_RUNS}${runId}`) {
    const run = session.startsWith(NAME_OF_RUNS) ? session.slice(NAME_OF_RUNS.length) : '';
    return /^\d+$/.test(run) ? `this workflow, run ${run}` : null;
  }
  return session === sessionName ? 'this workflow' : null;
}

/** What precedes the run's id in the session name, if nobody declares another (contract, role-session-name). */
const NAME_OF_RUNS = 'org-trail-';

function sessionContextOf(identity: EventRecord): EventRecord {
  return objectOf(identity['sessionContext']) ?? {};
}

/** The role of a session: nobody but AWS can make one below `aws-reserved/`. */
function issuerArn(identity: EventRecord): string {
  return textOf(objectOf(sessionContextOf(identity)['sessionIssuer'])?.['arn']) ?? '';
}

function roleOf(identity: EventRecord): string | null {
  const issuer = parseArn(issuerArn(identity));
  return issuer ? roleName(issuer) : (parseArn(textOf(identity['arn']) ?? '')?.resource.split('/')[1] ?? null);
}

function permissionSetOf(identity: EventRecord): string | null {
  const name = /:role\/aws-reserved\/sso\.amazonaws\.com\/(?:[^/]+\/)?AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
  return name.exec(issuerArn(identity))?.[1] ?? null;
}

/** The part of a session's ARN after the last slash. */
function sessionNameOf(identity: EventRecord): string | null {
  const arn = textOf(identity['arn']);
  return arn?.includes('/') ? arn.slice(arn.lastIndexOf('/') + 1) : null;
}

function mfaOf(identity: EventRecord): string {
  const authenticated = objectOf(sessionContextOf(identity)['attributes'])?.['mfaAuthenticated'];
  if (authenticated === 'true') return ' (with MFA)';
  return authenticated === 'false' ? ' (without MFA)' : '';
}

function accountOf(identity: EventRecord): string {
  return textOf(identity['accountId']) ?? 'an unknown account';
}

function idOf(identity: EventRecord): string {
  return (
    textOf(identity['principalId']) ?? textOf(identity['arn']) ?? textOf(identity['accountId']) ?? 'without a name'
  );
}
