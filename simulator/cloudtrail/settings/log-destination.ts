/** The CloudWatch Logs pair: log group and role, judged together. */
import type { Role, World } from '../../world/world.ts';
import type { Trail } from '../../world/trail.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { evaluate } from '../../iam-policy/evaluate.ts';

const LOG_GROUP = /^(arn:[a-z-]+:logs:([a-z0-9-]+):(\d{12}):log-group:[.\-_/#A-Za-z0-9]{1,512}):\*$/;

/** Throws InvalidCloudWatchLogsLogGroupArn- or InvalidCloudWatchLogsRoleArnException. */
export function checkLogDestination(world: World, trail: Trail, accountId: string): void {
  const groupArn = trail.cloudWatchLogsLogGroupArn!;
  const [, group, region, groupAccountId] = LOG_GROUP.exec(groupArn) ?? [];
  if (!group || region !== trail.homeRegion || groupAccountId !== accountId || !world.logGroups.has(group)) {
    throw invalidGroup(`CloudTrail can't validate the CloudWatch Logs log group ARN ${groupArn}.`);
  }
  const role = findRole(world, trail.cloudWatchLogsRoleArn!, accountId);
  if (!role || !trustsCloudTrail(role, trail)) {
    throw invalidRole('Access denied. Check the trust relationships for your role.');
  }
  const writable = logStreamNames(world, trail).every((stream) =>
    canWriteStream(role, `${group}:log-stream:${stream}`),
  );
  if (!writable) throw invalidGroup('Access denied. Verify in IAM that the role has adequate permissions.');
}

export function invalidGroup(message: string): AwsError {
  return new AwsError('InvalidCloudWatchLogsLogGroupArnException', message);
}

export function invalidRole(message: string): AwsError {
  return new AwsError('InvalidCloudWatchLogsRoleArnException', message);
}

function findRole(world: World, roleArn: string, accountId: string): Role | undefined {
  const roles = world.accounts.get(accountId)?.roles.values() ?? [];
  return [...roles].find((role) => role.arn === roleArn);
}

function trustsCloudTrail(role: Role, trail: Trail): boolean {
  const principal = 'cloudtrail.amazonaws.com';
  const context = { 'aws:SourceArn': trail.arn, 'aws:SourceAccount': trail.ownerAccountId };
  return evaluate([role.trustPolicy], { action: 'sts:AssumeRole', resource: null, principal, context }) === 'Allow';
}

/** The owner's stream carries the owner's id even where the group is the delegated administrator's. */
function logStreamNames(world: World, trail: Trail): string[] {
  const own = `${trail.ownerAccountId}_CloudTrail_${trail.homeRegion}`;
  if (!trail.isOrganizationTrail) return [own, `${own}_2`];
  const { id, accounts } = world.organization!;
  return [own, `${own}_2`, ...[...accounts].map((member) => `${id}_${member}_CloudTrail_${trail.homeRegion}`)];
}

function canWriteStream(role: Role, streamArn: string): boolean {
  return ['logs:CreateLogStream', 'logs:PutLogEvents'].every(
    (action) => evaluate(role.policies, { action, resource: streamArn, context: {} }) === 'Allow',
  );
}
