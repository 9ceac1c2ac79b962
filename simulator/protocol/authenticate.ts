/** Who calls: the credentials of a request, its signature, its Region. */
import { type Authorization, readAuthorization, type HttpRequest, verifySignature } from './signature.ts';
import type { Call, Caller, World } from '../world/world.ts';
import { AwsError } from './aws-error.ts';
import { awsHostOf } from './names/aws-host.ts';
import { isRegion } from '../world/regions.ts';
import { sessionIdentity, userIdentity } from './user-identity.ts';

/** One authenticated call on its way through an operation. */
export interface CallContext {
  world: World;
  region: string;
  caller: Caller;
  /** When the call was received: what it changes was changed then. */
  now: Date;
}

/**
 * The context of a request signed for `service`; writes down in `call` what it finds.
 * Throws MissingAuthenticationToken-, IncompleteSignature-, UnrecognizedClient-, ExpiredToken-, RegionDisabled- or
 * InvalidSignatureException.
 */
export function authenticate(world: World, request: HttpRequest, service: string, call: Call): CallContext {
  // Whoever acts in a story needs no signature (routes/act-as.ts).
  if (call.caller) return { world, region: call.region!, caller: call.caller, now: call.receivedAt };
  const authorization = readAuthorization(request);
  if (!authorization) throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  call.region = authorization.region;
  const { caller, identity, secretAccessKey } = findCredentials(world, request, authorization);
  call.accountId = caller.accountId;
  call.principalArn = caller.arn;
  call.sessionPolicy = caller.sessionPolicy;
  if (authorization.service !== service) throw scopeError(`to correct service: '${service}'`);
  const region = awsHostOf(request.headers.host)?.region ?? authorization.region;
  if (authorization.region !== region) throw scopeError(`to a valid Region, not '${authorization.region}'`);
  checkRegion(world, service, authorization.region, caller.accountId);
  verifySignature(request, authorization, secretAccessKey);
  call.caller = caller;
  call.userIdentity = identity;
  return { world, region: authorization.region, caller, now: call.receivedAt };
}

/** A Region that is not enabled knows nobody; STS alone says why. */
function checkRegion(world: World, service: string, region: string, accountId: string): void {
  if (!isRegion(world.partition, region)) throw scopeError(`to a valid Region, not '${region}'`);
  if (world.enabledRegions.has(region)) return;
  if (service !== 'sts') throw unrecognizedClient();
  throw new AwsError('RegionDisabledException', `STS is not activated in this region for account:${accountId}.`);
}

function unrecognizedClient(): AwsError {
  return new AwsError('UnrecognizedClientException', 'The security token included in the request is invalid.');
}

function scopeError(what: string): AwsError {
  return new AwsError('InvalidSignatureException', `Credential should be scoped ${what}.`);
}

function findCredentials(world: World, request: HttpRequest, { accessKeyId }: Authorization) {
  const sessionToken = request.headers['x-amz-security-token'];
  const session = world.sessions.get(accessKeyId);
  if (session && session.sessionToken === sessionToken) {
    if (session.expiration.getTime() <= Date.now()) {
      throw new AwsError('ExpiredTokenException', 'The security token included in the request is expired');
    }
    const { accountId, arn, role, sessionPolicy, roleId } = session;
    const userId = `${roleId}:${arn.split('/').at(-1)}`;
    const caller = { accountId, arn, principalArn: role.arn, userId, policies: role.policies, sessionPolicy };
    const identity = sessionIdentity({ accessKeyId, ...session });
    return { caller, identity, secretAccessKey: session.secretAccessKey };
  }
  for (const account of world.accounts.values()) {
    const user = account.users.get(accessKeyId);
    if (!user || sessionToken !== undefined) continue;
    const { arn, policies } = user;
    const userId = `AIDA${accessKeyId}`;
    const caller = { accountId: account.id, arn, principalArn: arn, userId, policies, sessionPolicy: null };
    const identity = userIdentity({ accessKeyId, accountId: account.id, arn, userId });
    return { caller, identity, secretAccessKey: user.secretAccessKey };
  }
  throw unrecognizedClient();
}
