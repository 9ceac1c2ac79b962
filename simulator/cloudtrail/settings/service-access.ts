/** What the policy of a resource lets CloudTrail do there on behalf of a trail. */
import { evaluate } from '../../iam-policy/evaluate.ts';
import type { PolicyDocument } from '../../world/iam/policy-documents.ts';
import type { World } from '../../world/world.ts';
import type { Trail } from '../../world/trail.ts';

/** With the condition keys that CloudTrail sends, and those of the request in `extra`. */
export function isCloudTrailAllowed(
  world: World,
  trail: Trail,
  policy: PolicyDocument,
  action: string,
  resource: string,
  extra: Record<string, string> = {},
): boolean {
  const principal = 'cloudtrail.amazonaws.com';
  const context = {
    'aws:SourceArn': trail.arn,
    'aws:SourceAccount': trail.ownerAccountId,
    ...(world.organization?.accounts.has(trail.ownerAccountId) ? { 'aws:SourceOrgID': world.organization.id } : {}),
    'aws:PrincipalIsAWSService': 'true',
    'aws:PrincipalServiceName': principal,
    'aws:SecureTransport': 'true',
    ...extra,
  };
  return evaluate([policy], { action, resource, principal, context }) === 'Allow';
}
