/** The roles of the examples, with the trust and permissions that docs/permissions.md and the bootstrap templates give them. */
import type { Role, World } from '../../world/world.ts';
import { MANAGEMENT_ACCOUNT, TRAIL_NAME } from '../../world/company.ts';
import { evidenceRolePolicy } from '../../world/iam/role-policies.ts';
import { githubTrustPolicy, policyDocument, type PolicyDocument } from '../../world/iam/policy-documents.ts';

export const HEAL_ENVIRONMENT = 'organization-trail-heal';
const APPLY_ENVIRONMENT = 'organization-trail';

/** Any job can plan. The roles that write trust only the job of their environment. */
export function addExampleRoles(world: World, bucketName: string): void {
  const { roles } = world.accounts.get(MANAGEMENT_ACCOUNT)!;
  const plan = roles.get('org-trail-plan')!;
  const apply = roles.get('org-trail-apply')!;
  const heal: Role = {
    ...plan,
    name: 'org-trail-heal',
    arn: plan.arn.replace(/org-trail-plan$/, 'org-trail-heal'),
    policies: [...plan.policies, healPolicy()],
  };
  // As the bootstrap templates with AllowEvidence=digests: the bucket is in the account of the roles.
  const evidence = evidenceRolePolicy({
    buckets: [bucketName],
    prefixes: [''],
    keyArns: [...world.keys.keys()],
    hashesFiles: false,
  });
  for (const role of [plan, apply, heal]) role.policies = [...role.policies, evidence];
  roles.set(plan.name, { ...plan, trustPolicy: trustIn(world, '*') });
  roles.set(apply.name, { ...apply, trustPolicy: trustIn(world, `environment:${APPLY_ENVIRONMENT}`) });
  roles.set(heal.name, { ...heal, trustPolicy: trustIn(world, `environment:${HEAL_ENVIRONMENT}`) });
}

function trustIn({ repository }: World, job: string): PolicyDocument {
  const [owner, name] = repository.fullName.split('/');
  const immutable = `repo:${owner}@*/${name}@${repository.id}:${job}`;
  return githubTrustPolicy({
    accountId: MANAGEMENT_ACCOUNT,
    subjects: [`repo:${repository.fullName}:${job}`, immutable],
  });
}

/** It can start the trail, and change nothing else of it. */
function healPolicy(): PolicyDocument {
  const linkedRole = 'arn:aws:iam::*:role/aws-service-role/cloudtrail.amazonaws.com/*';
  return policyDocument(
    {
      Effect: 'Allow',
      Action: 'cloudtrail:StartLogging',
      Resource: `arn:aws:cloudtrail:*:*:trail/${TRAIL_NAME}`,
    },
    { Effect: 'Allow', Action: 'organizations:ListAccounts', Resource: '*' },
    {
      Effect: 'Allow',
      Action: 'organizations:EnableAWSServiceAccess',
      Resource: '*',
      Condition: { StringEquals: { 'organizations:ServicePrincipal': 'cloudtrail.amazonaws.com' } },
    },
    { Effect: 'Allow', Action: 'iam:GetRole', Resource: linkedRole },
    {
      Effect: 'Allow',
      Action: 'iam:CreateServiceLinkedRole',
      Resource: linkedRole,
      Condition: { StringEquals: { 'iam:AWSServiceName': 'cloudtrail.amazonaws.com' } },
    },
  );
}
