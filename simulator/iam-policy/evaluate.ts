/**
 * What IAM policies say about a request: judged by @cloud-copilot/iam-simulate, after our stricter reading of each
 * statement (strict-reading.ts). Its simulation without validation is used: the validating one would drop the
 * condition keys that it does not list, such as those of GitHub's tokens since 2026.
 */
import { runUnsafeSimulation } from '@cloud-copilot/iam-simulate';
import { readStrictly } from './strict-reading.ts';
import type { OneOrMany, PolicyDocument } from '../world/iam/policy-documents.ts';

export interface AccessRequest {
  action: string;
  /** null where the policy has no resources: a role's trust policy. */
  resource: string | null;
  /** A service's name or an OIDC provider's ARN, for resource and trust policies; identity policies have none. */
  principal?: string;
  context: Record<string, OneOrMany<string>>;
}

export type PolicyDecision = 'Allow' | 'Deny' | 'Neither';

const ACCOUNT = '123456789012';
const ANY_PRINCIPAL = `arn:aws:iam::${ACCOUNT}:user/somebody`;
/** Keys and roles let in nobody whom their own policy does not; this one leaves all to the account's policies. */
const TRUSTS_ITS_ACCOUNT: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: '*', Resource: '*' },
};

/** What the policies, taken together, say about the request, and nothing else considered. */
export function evaluate(policies: PolicyDocument[], request: AccessRequest): PolicyDecision {
  const { action, resource, principal, context } = request;
  const isTrustPolicy = resource === null;
  // An identity provider is of the account whose role trusts it.
  const accountId = principal?.split(':')[4] ?? ACCOUNT;
  const common = { action, resource: resource ?? `arn:aws:iam::${accountId}:role/trusting`, accountId, context };
  return principal === undefined
    ? evaluateForResource({
        ...common,
        principal: ANY_PRINCIPAL,
        identityPolicies: policies,
        resourcePolicy: TRUSTS_ITS_ACCOUNT,
      })
    : evaluateForResource({
        ...common,
        principal,
        identityPolicies: [],
        resourcePolicy: merged(policies),
        isTrustPolicy,
      });
}

/** One request of an IAM principal for a resource that has, or could have, a policy of its own. */
export interface ResourceRequest {
  /** ARN of a user or of a role's session. */
  principal: string;
  identityPolicies: PolicyDocument[];
  action: string;
  resource: string;
  /** The account that owns the resource. */
  accountId: string;
  resourcePolicy: PolicyDocument | null;
  /** Whether the policy is a role's trust policy, which names no resources. */
  isTrustPolicy?: boolean;
  context: Record<string, OneOrMany<string>>;
}

/** What was decided before, by request: runs that are alike ask the same hundreds of times, and to judge takes milliseconds. */
const decisions = new Map<string, PolicyDecision>();

/** Identity and resource policy together: in one account either allows, across accounts both, and a key's own always. */
export function evaluateForResource(request: ResourceRequest): PolicyDecision {
  const key = JSON.stringify({ ...request, resource: resourceClass(request) });
  const decision = decisions.get(key) ?? judge(request);
  decisions.set(key, decision);
  return decision;
}

/**
 * Objects of a bucket are many, and policies cannot distinguish those that match the same of their patterns. Anything else,
 * and objects in policies with variables, is itself.
 */
function resourceClass({ resource, identityPolicies, resourcePolicy }: ResourceRequest): string {
  if (!/^arn:[^:]+:s3:::[^/]+\//.test(resource)) return resource;
  const patterns = [...identityPolicies, ...(resourcePolicy ? [resourcePolicy] : [])]
    .flatMap(({ Statement }) => Statement)
    .flatMap(({ Resource = [], NotResource = [] }) => [Resource, NotResource].flat());
  if (patterns.some((pattern) => pattern.includes('${'))) return resource;
  return patterns.map((pattern) => (expressionOf(pattern).test(resource) ? '1' : '0')).join('');
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = expressions.get(pattern) ?? new RegExp(`^${source}$`, 's');
  expressions.set(pattern, expression);
  return expression;
}

function judge(request: ResourceRequest): PolicyDecision {
  const { principal, action, resource, accountId } = request;
  const kind = request.isTrustPolicy ? 'trust' : 'resource';
  const reading = { resource, isIamPrincipal: principal.startsWith('arn:') && !principal.includes(':oidc-provider/') };
  const result = runUnsafeSimulation(
    {
      request: {
        principal,
        action,
        resource: { resource, accountId },
        contextVariables: unwrapSingleValues(request.context),
      },
      identityPolicies: request.identityPolicies.map((policy, index) => ({
        name: `identity ${index}`,
        policy: readStrictly(policy, { ...reading, kind: 'identity' }),
      })),
      resourcePolicy:
        request.resourcePolicy && withPolicyName(readStrictly(request.resourcePolicy, { ...reading, kind })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  return result === 'Allowed' ? 'Allow' : result === 'ExplicitlyDenied' ? 'Deny' : 'Neither';
}

/** The form in which a policy carries a name, without which this version fails on resource policies. */
function withPolicyName(policyDocument: PolicyDocument): object {
  return { __validated: true, policyDocument, metadata: { name: 'resource' }, errors: [] };
}

function merged(policies: PolicyDocument[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: policies.flatMap((policy) => policy.Statement) };
}

/** A list of one is that one, so that conditions for single values judge it. */
function unwrapSingleValues(context: Record<string, OneOrMany<string>>): Record<string, OneOrMany<string>> {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length === 1 ? value[0]! : value,
    ]),
  );
}
