/** What somebody else did, for stories: through the simulated services themselves, at a time that is past. */
import { type CloudTrailRecord, wholeSeconds } from '../world/event-history.ts';
import type { Call, World } from '../world/world.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { policyDocument, type PolicyDocument } from '../world/iam/policy-documents.ts';
import { leaderRegion } from '../world/regions.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { type Actor, githubIdentity } from '../services/event-history/actors.ts';
import { recordCall } from '../services/event-history/record-call.ts';
import { requestOf } from './requests.ts';
import { findAwsRoute } from './routes.ts';

export interface Circumstances {
  /** When, by default now. What the call changes was changed then. */
  at?: Date;
  /** By default an address for documentation; a service's calls come from its host. */
  from?: string;
  userAgent?: string;
  /** By default the partition's leader. */
  region?: string;
  /** Whether a session of the console made the call. */
  isConsole?: boolean;
  /** What lets the actor call; by default everything is allowed. */
  policies?: PolicyDocument[];
  /** The actor's policies deny the call. */
  denied?: boolean;
  /** The error code that the record is to have. Any other outcome is a mistake in the story, and thrown. */
  refused?: string;
  /** Makes the change of a call that the simulated services do not have; the record then says what a call would leave. */
  change?: (world: World) => void;
}

const FULL_ACCESS = policyDocument({ Effect: 'Allow', Action: '*', Resource: '*' });
const NO_ACCESS = policyDocument({ Effect: 'Deny', Action: '*', Resource: '*' });

/**
 * `actor` calls `action`, an IAM action such as `cloudtrail:StopLogging`, with `input` in the API's spelling: state, times
 * and events are then as if it had done so. Returns the record. The call is not among `world.calls`, which are those of
 * the clients under test; errors on demand, lags of probes and corrupted writes are not for it. Throws Error where the
 * call ends otherwise than the circumstances say.
 */
export function actAs(
  world: World,
  actor: Actor,
  circumstances: Circumstances,
  action: string,
  input: Record<string, unknown> = {},
): CloudTrailRecord {
  const call = callOf(world, actor, circumstances, action, input);
  if (actor.token) recordSignIn(world, actor.token, call);
  const error = undisturbed(world, () => outcomeOf(world, call, circumstances.change));
  const record = recordCall(world, call, error);
  const expected = circumstances.refused ?? (circumstances.denied ? 'AccessDenied' : undefined);
  if (record === null || record.errorCode !== expected) {
    throw new Error(`${action} was to end with ${expected ?? 'success'}: ${error?.code} ${error?.message}`);
  }
  if (circumstances.isConsole) record.sessionCredentialFromConsole = 'true';
  return record;
}

function callOf(
  world: World,
  actor: Actor,
  circumstances: Circumstances,
  action: string,
  input: Record<string, unknown>,
): Call {
  const { accountId, host } = actor;
  const { at = new Date(), region = leaderRegion(world.partition), policies = [FULL_ACCESS] } = circumstances;
  const { from = host ?? '198.51.100.7', userAgent = host ?? 'aws-cli/2.31.0' } = circumstances;
  const principal = actor.principal(world);
  const allowed = circumstances.denied ? [...policies, NO_ACCESS] : policies;
  return {
    service: action.slice(0, action.indexOf(':')),
    action,
    region,
    accountId,
    principalArn: principal.arn,
    sessionPolicy: null,
    caller: { accountId, ...principal, policies: allowed, sessionPolicy: null },
    userIdentity: actor.identity(world, at),
    input,
    response: null,
    error: null,
    isWrite: true,
    sourceIpAddress: from,
    userAgent,
    receivedAt: at,
    roundTrip: null,
  };
}

/** The error that the call is answered with, null where it is done. */
function outcomeOf(world: World, call: Call, change: Circumstances['change']): AwsError | null {
  try {
    if (change) changeBy(world, call, change);
    else perform(world, call);
    return null;
  } catch (thrown) {
    if (thrown instanceof AwsError) return thrown;
    throw thrown;
  }
}

function perform(world: World, call: Call): void {
  const route = findAwsRoute(world, null, requestOf(call));
  call.isWrite = route.isWrite;
  void route.perform(call);
}

function changeBy(world: World, call: Call, change: (world: World) => void): void {
  authorize({ world, region: call.region!, caller: call.caller!, now: call.receivedAt }, call.action, ['*']);
  change(world);
  call.response = {};
}

/** What a story asks of the calls under test is not for those of others, which were long before. */
function undisturbed<T>(world: World, perform: () => T): T {
  const { injections, staleProbes, corruptAfterWrite } = world;
  Object.assign(world, { injections: [], staleProbes: 0, corruptAfterWrite: undefined });
  try {
    return perform();
  } finally {
    Object.assign(world, { injections, staleProbes, corruptAfterWrite });
  }
}

const SIGN_IN_MILLISECONDS = 5000;

/** A session signs in once, some seconds before its first call. */
function recordSignIn(world: World, token: NonNullable<Actor['token']>, firstCall: Call): void {
  const { accessKeyId, sessionName: RoleSessionName, subject } = token;
  const isRecorded = world.eventHistory.records.some(
    ({ eventName, responseElements }) =>
      eventName === 'AssumeRoleWithWebIdentity' &&
      (responseElements?.credentials as { accessKeyId?: string } | undefined)?.accessKeyId === accessKeyId,
  );
  if (isRecorded) return;
  const at = firstCall.receivedAt.getTime() - SIGN_IN_MILLISECONDS;
  const Arn = firstCall.principalArn!;
  const Expiration = wholeSeconds(new Date(at + 3_600_000));
  recordCall(world, {
    ...firstCall,
    service: 'sts',
    action: 'sts:AssumeRoleWithWebIdentity',
    region: null,
    caller: null,
    userIdentity: githubIdentity(world, firstCall.accountId!, subject),
    input: { RoleArn: token.roleArn(world), RoleSessionName },
    response: {
      SubjectFromWebIdentityToken: subject,
      AssumedRoleUser: { Arn, AssumedRoleId: firstCall.caller!.userId },
      Credentials: { AccessKeyId: accessKeyId, Expiration },
    },
    isWrite: false,
    receivedAt: new Date(at),
  });
}
