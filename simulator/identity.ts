/** Who calls, and whether identity and session policies let them. */
import type { Authorization, Request } from './signature.ts';
import type { PolicyDocument } from './policy.ts';
import type { Call, World } from './world.ts';
import { AwsError } from './errors.ts';
import { evaluate } from './policy.ts';
import { isRegion } from './regions.ts';
import { readAuthorization, verifySignature } from './signature.ts';

export interface Caller {
  accountId: string;
  arn: string;
  userId: string;
  policies: PolicyDocument[];
  sessionPolicy: PolicyDocument | null;
}

/** One authenticated call on its way through an operation. */
export interface Context {
  world: World;
  region: string;
  caller: Caller;
}

/**
 * The context of a request signed for `service`; writes down in `call` what it learns.
 * Throws MissingAuthenticationToken-, IncompleteSignature-, UnrecognizedClient-, ExpiredToken-, RegionDisabled- or
 * InvalidSignatureException.
 */
export function authenticate(world: World, request: Request, service: string, call: Call): Context {
  const authorization = readAuthorization(request);
  if (!authorization) throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  call.region = authorization.region;
  const { caller, secretAccessKey } = findCredentials(world, request, authorization);
  call.accountId = caller.accountId;
  call.principalArn = caller.arn;
  call.sessionPolicy = caller.sessionPolicy;
  if (authorization.service !== service) throw scopeError(`to correct service: '${service}'`);
  checkRegion(world, service, authorization.region, caller.accountId);
  verifySignature(request, authorization, secretAccessKey);
  return { world, region: authorization.region, caller };
}

/** A Region that is not enabled knows nobody; STS alone says what is the matter. */
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

function findCredentials(world: World, request: Request, { accessKeyId }: Authorization) {
  const sessionToken = request.headers['x-amz-security-token'];
  const session = world.sessions.get(accessKeyId);
  if (session && session.sessionToken === sessionToken) {
    if (session.expiration.getTime() <= Date.now()) {
      throw new AwsError('ExpiredTokenException', 'The security token included in the request is expired');
    }
    const { accountId, arn, role, sessionPolicy, roleId } = session;
    const userId = `${roleId}:${arn.split('/').at(-1)}`;
    const caller: Caller = { accountId, arn, userId, policies: role.policies, sessionPolicy };
    return { caller, secretAccessKey: session.secretAccessKey };
  }
  for (const account of world.accounts.values()) {
    const user = account.users.get(accessKeyId);
    if (!user || sessionToken !== undefined) continue;
    const { arn, policies } = user;
    const caller: Caller = { accountId: account.id, arn, userId: `AIDA${accessKeyId}`, policies, sessionPolicy: null };
    return { caller, secretAccessKey: user.secretAccessKey };
  }
  throw unrecognizedClient();
}

type ConditionContext = Record<string, string>;

/** Throws AccessDeniedException in AWS's words unless the caller may do `action` on every one of `resources`. */
export function authorize(context: Context, action: string, resources: string[], extra: ConditionContext = {}): void {
  const refused = resources.map((resource) => denial(context, action, resource, extra)).find((text) => text !== null);
  if (refused) throw new AwsError('AccessDeniedException', refused);
}

/** Whether the caller may; for the permissions that AWS checks on the caller's behalf. */
export function mayCaller(context: Context, action: string, resource: string, extra: ConditionContext = {}): boolean {
  return denial(context, action, resource, extra) === null;
}

function denial(context: Context, action: string, resource: string, extra: ConditionContext): string | null {
  const { caller, region, world } = context;
  const keys = {
    'aws:PrincipalAccount': caller.accountId,
    'aws:PrincipalArn': caller.arn,
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'true',
    ...(world.organization?.accounts.has(caller.accountId) ? { 'aws:PrincipalOrgID': world.organization.id } : {}),
    ...extra,
  };
  const because = (policies: PolicyDocument[], kind: string, article: string) => {
    const verdict = evaluate(policies, { action, resource, context: keys });
    if (verdict === 'Deny') return `with an explicit deny in ${article} ${kind} policy`;
    return verdict === 'Neither' ? `because no ${kind} policy allows the ${action} action` : null;
  };
  const reason =
    because(caller.policies, 'identity-based', 'an') ??
    (caller.sessionPolicy && because([caller.sessionPolicy], 'session', 'a'));
  return reason && `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
}
