/** Whether a caller may: identity and session policies, and the policy of the resource where it has one. */
import type { CallContext } from '../protocol/authenticate.ts';
import { evaluate, evaluateForResource } from './evaluate.ts';
import type { OneOrMany, PolicyDocument } from '../world/iam/policy-documents.ts';
import { AwsError } from '../protocol/aws-error.ts';

type ConditionKeys = Record<string, OneOrMany<string>>;

/** Throws AccessDeniedException in AWS's words unless the caller may do `action` on every one of `resources`. */
export function authorize(context: CallContext, action: string, resources: string[], extra: ConditionKeys = {}): void {
  const denial = resources
    .map((resource) => denialMessage(context, action, resource, identityDenial(context, action, resource, extra)))
    .find((text) => text !== null);
  if (denial) throw new AwsError('AccessDeniedException', denial);
}

/** Whether the caller may; for the permissions that AWS checks on the caller's behalf. */
export function isCallerAllowed(
  context: CallContext,
  action: string,
  resource: string,
  extra: ConditionKeys = {},
): boolean {
  return identityDenial(context, action, resource, extra) === null;
}

/** Something with an owner and a policy: a bucket, a key, a topic, a role. */
export interface ProtectedResource {
  arn: string;
  accountId: string;
  policy: PolicyDocument | null;
  /** Whether the policy is a role's trust policy. */
  isTrustPolicy?: boolean;
}

/**
 * The resource's policy has its say as well: in one account either that or the identity policy allows, across accounts
 * both have to. A session policy has to allow in every case. Throws AccessDeniedException.
 */
export function authorizeOnResource(
  context: CallContext,
  action: string,
  on: ProtectedResource,
  extra: ConditionKeys = {},
): void {
  const denial = denialMessage(context, action, on.arn, resourceDenial(context, action, on, extra));
  if (denial) throw new AwsError('AccessDeniedException', denial);
}

function resourceDenial(
  context: CallContext,
  action: string,
  on: ProtectedResource,
  extra: ConditionKeys,
): string | null {
  const { caller } = context;
  const session = sessionDenial(context, action, on.arn, extra);
  if (session) return session;
  const verdict = evaluateForResource({
    principal: caller.arn,
    identityPolicies: caller.policies,
    action,
    resource: on.arn,
    accountId: on.accountId,
    resourcePolicy: on.policy,
    isTrustPolicy: on.isTrustPolicy === true,
    context: conditionKeys(context, extra),
  });
  if (verdict === 'Allow') return null;
  const identity = identityDenial(context, action, on.arn, extra);
  if (identity && (verdict === 'Neither' || identity.includes('explicit deny'))) return identity;
  return verdict === 'Deny'
    ? 'with an explicit deny in a resource-based policy'
    : `because no resource-based policy allows the ${action} action`;
}

function identityDenial(context: CallContext, action: string, resource: string, extra: ConditionKeys): string | null {
  const { policies } = context.caller;
  const verdict = evaluate(policies, { action, resource, context: conditionKeys(context, extra) });
  if (verdict === 'Deny') return 'with an explicit deny in an identity-based policy';
  if (verdict === 'Neither') return `because no identity-based policy allows the ${action} action`;
  return sessionDenial(context, action, resource, extra);
}

function sessionDenial(context: CallContext, action: string, resource: string, extra: ConditionKeys): string | null {
  const { sessionPolicy } = context.caller;
  if (!sessionPolicy) return null;
  const verdict = evaluate([sessionPolicy], { action, resource, context: conditionKeys(context, extra) });
  if (verdict === 'Deny') return 'with an explicit deny in a session policy';
  return verdict === 'Neither' ? `because no session policy allows the ${action} action` : null;
}

function conditionKeys({ caller, region, world }: CallContext, extra: ConditionKeys): ConditionKeys {
  return {
    'aws:PrincipalAccount': caller.accountId,
    'aws:PrincipalArn': caller.principalArn,
    'aws:PrincipalIsAWSService': 'false',
    'aws:userid': caller.userId,
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'true',
    ...(world.organization?.accounts.has(caller.accountId) ? { 'aws:PrincipalOrgID': world.organization.id } : {}),
    ...extra,
  };
}

function denialMessage(
  { caller }: CallContext,
  action: string,
  resource: string,
  reason: string | null,
): string | null {
  return reason && `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
}
