/** The roles that CloudTrail keeps in the management account, by the service that uses each. */
import type { Role, World } from '../world.ts';
import type { Partition } from '../regions.ts';
import { policyDocument } from './policy-documents.ts';

const ROLE_NAMES = {
  'cloudtrail.amazonaws.com': 'AWSServiceRoleForCloudTrail',
  'context.cloudtrail.amazonaws.com': 'AWSServiceRoleForCloudTrailEventContext',
};

export type LinkedService = keyof typeof ROLE_NAMES;

export const SERVICES_WITH_LINKED_ROLES = Object.keys(ROLE_NAMES) as LinkedService[];

export function serviceLinkedRole(partition: Partition, accountId: string, service: LinkedService): Role {
  const name = ROLE_NAMES[service];
  return {
    name,
    arn: `arn:${partition}:iam::${accountId}:role/aws-service-role/${service}/${name}`,
    trustPolicy: policyDocument({ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }),
    policies: [],
    maxSessionDurationSeconds: 3600,
    createdAt: new Date(Date.UTC(2026, 0, 1)),
  };
}

/** Whether the management account has CloudTrail's own, without which nothing of an organization is changed. */
export function hasServiceLinkedRole(world: World, managementAccountId: string): boolean {
  return world.accounts.get(managementAccountId)?.roles.has(ROLE_NAMES['cloudtrail.amazonaws.com']) === true;
}

/** Creates those that are missing. */
export function createServiceLinkedRoles(world: World, accountId: string): void {
  const roles = world.accounts.get(accountId)?.roles;
  for (const service of SERVICES_WITH_LINKED_ROLES) {
    const role = serviceLinkedRole(world.partition, accountId, service);
    if (roles && !roles.has(role.name)) roles.set(role.name, role);
  }
}
