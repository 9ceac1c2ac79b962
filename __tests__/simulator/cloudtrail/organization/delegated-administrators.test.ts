import { describe, expect, test } from '@jest/globals';
import { CreateTrailCommand, RegisterOrganizationDelegatedAdminCommand } from '@aws-sdk/client-cloudtrail';
import type { World } from '../../../../simulator/world/world.ts';
import {
  DELEGATED_ADMINISTRATOR,
  FOREIGN_ACCOUNT,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../../simulator/world/company.ts';
import { policyDocument } from '../../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, errorNameOf, sessionOf } from '../../clients.ts';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

function register(MemberAccountId: string) {
  return new RegisterOrganizationDelegatedAdminCommand({ MemberAccountId });
}

function registered(world: World) {
  return [...(world.organization?.delegatedAdministrators.get(CLOUDTRAIL) ?? [])];
}

function roleNames(world: World) {
  return [...world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.keys()];
}

describe('organization: delegated administrators', () => {
  test('registering makes an administrator, and the service-linked roles that are missing', async () => {
    const world = createWorld();
    const { roles } = world.accounts.get(MANAGEMENT_ACCOUNT)!;
    roles.delete('AWSServiceRoleForCloudTrail');
    const cloud = await startCloud(world);
    const client = cloudTrail(cloud, sessionOf(world, 'org-trail-apply'));
    const create = new CreateTrailCommand({
      Name: 'org-trail',
      S3BucketName: 'org-trail-logs',
      IsOrganizationTrail: true,
      IsMultiRegionTrail: true,
    });
    const member = cloudTrail(cloud, sessionOf(world, 'org-trail-apply', MEMBER_ACCOUNT));
    expect(await errorNameOf(member.send(create))).toBe('NotOrganizationMasterAccountException');
    const { $metadata, ...answer } = await client.send(register(MEMBER_ACCOUNT));
    expect([$metadata.httpStatusCode, answer]).toEqual([200, {}]);
    expect(registered(world)).toEqual([DELEGATED_ADMINISTRATOR, MEMBER_ACCOUNT]);
    expect(roles.get('AWSServiceRoleForCloudTrail')!.arn).toBe(
      'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
    );
    expect(roles.get('AWSServiceRoleForCloudTrailEventContext')!.arn).toBe(
      'arn:aws:iam::111111111111:role/aws-service-role/context.cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrailEventContext',
    );
    expect(await errorNameOf(member.send(create))).toBe('');
    expect(world.calls.at(-2)).toMatchObject({
      action: 'cloudtrail:RegisterOrganizationDelegatedAdmin',
      isWrite: true,
    });
  });

  test('roles that exist stay as they are', async () => {
    const world = createWorld();
    const before = world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get('AWSServiceRoleForCloudTrail');
    await cloudTrail(await startCloud(world)).send(register(MEMBER_ACCOUNT));
    expect(world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get('AWSServiceRoleForCloudTrail')).toBe(before);
  });

  function others(count: number) {
    return (world: World) =>
      world.organization!.delegatedAdministrators.set(
        CLOUDTRAIL,
        new Set(['666666666666', '777777777777', '888888888888'].slice(0, count)),
      );
  }

  // The error, its status, who asks, for whom, and what is different in the world.
  type Row = [string, number, string, string, ((world: World) => unknown)?];

  test.each<Row>([
    ['NotOrganizationManagementAccountException', 403, DELEGATED_ADMINISTRATOR, MEMBER_ACCOUNT],
    ['NotOrganizationManagementAccountException', 403, MEMBER_ACCOUNT, MEMBER_ACCOUNT],
    ['OrganizationsNotInUseException', 404, FOREIGN_ACCOUNT, MEMBER_ACCOUNT],
    ['OrganizationsNotInUseException', 404, MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT, (w) => (w.organization = null)],
    [
      'OrganizationNotInAllFeaturesModeException',
      400,
      MANAGEMENT_ACCOUNT,
      MEMBER_ACCOUNT,
      (w) => (w.organization!.featureSet = 'CONSOLIDATED_BILLING'),
    ],
    [
      'CloudTrailAccessNotEnabledException',
      400,
      MANAGEMENT_ACCOUNT,
      MEMBER_ACCOUNT,
      (w) => w.organization!.trustedAccess.clear(),
    ],
    ['AccountNotFoundException', 404, MANAGEMENT_ACCOUNT, FOREIGN_ACCOUNT],
    ['AccountNotFoundException', 404, MANAGEMENT_ACCOUNT, '9'.repeat(16)],
    ['CannotDelegateManagementAccountException', 400, MANAGEMENT_ACCOUNT, MANAGEMENT_ACCOUNT],
    ['AccountRegisteredException', 400, MANAGEMENT_ACCOUNT, DELEGATED_ADMINISTRATOR],
    ['DelegatedAdminAccountLimitExceededException', 400, MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT, others(3)],
    ['InvalidParameterException', 400, MANAGEMENT_ACCOUNT, '3333'],
    ['InvalidParameterException', 400, MANAGEMENT_ACCOUNT, '9'.repeat(17)],
    ['InvalidParameterException', 400, MANAGEMENT_ACCOUNT, '33333333333x'],
    ['InvalidParameterException', 400, MANAGEMENT_ACCOUNT, ''],
  ])('%s (%d) to %s asking for %j', async (...[name, status, from, target, arrange]: Row) => {
    const world = createWorld();
    arrange?.(world);
    const before = [registered(world), roleNames(world)];
    const client = cloudTrail(await startCloud(world), sessionOf(world, 'org-trail-apply', from));
    await expect(client.send(register(target))).rejects.toMatchObject({ name, $metadata: { httpStatusCode: status } });
    expect([registered(world), roleNames(world)]).toEqual(before);
  });

  test('a third is let in, administrators of other services do not count', async () => {
    const world = createWorld();
    others(2)(world);
    const config = new Set([MEMBER_ACCOUNT, LOG_ARCHIVE_ACCOUNT]);
    world.organization!.delegatedAdministrators.set('config.amazonaws.com', config);
    const client = cloudTrail(await startCloud(world));
    expect(await errorNameOf(client.send(register(MEMBER_ACCOUNT)))).toBe('');
  });

  const ROLES = 'arn:aws:iam::111111111111:role/aws-service-role';
  const ROLE = `${ROLES}/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail`;
  const CONTEXT_ROLE = `${ROLES}/context.cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrailEventContext`;
  const MEMBER_ARN = 'arn:aws:organizations::111111111111:account/o-exampleorg1/333333333333';
  const dependency = 'InsufficientDependencyServiceAccessPermissionException';

  test.each([
    ['AccessDeniedException', 'cloudtrail:RegisterOrganizationDelegatedAdmin', '*', {}],
    [dependency, 'organizations:RegisterDelegatedAdministrator', MEMBER_ARN, {}],
    [dependency, 'organizations:RegisterDelegatedAdministrator', '*', { 'organizations:ServicePrincipal': CLOUDTRAIL }],
    [dependency, 'organizations:ListAWSServiceAccessForOrganization', '*', {}],
    ['InsufficientIAMAccessPermissionException', 'iam:GetRole', ROLE, {}],
    ['InsufficientIAMAccessPermissionException', 'iam:GetRole', CONTEXT_ROLE, {}],
    [
      'InsufficientIAMAccessPermissionException',
      'iam:CreateServiceLinkedRole',
      '*',
      { 'iam:AWSServiceName': CLOUDTRAIL },
    ],
    [
      'InsufficientIAMAccessPermissionException',
      'iam:CreateServiceLinkedRole',
      '*',
      { 'iam:AWSServiceName': `context.${CLOUDTRAIL}` },
    ],
    ['', 'iam:CreateServiceLinkedRole', '*', { 'iam:AWSServiceName': 'config.amazonaws.com' }],
    ['', 'organizations:DescribeOrganization', '*', {}],
  ])('%j where the caller is denied %s on %s with %j', async (error, Action, Resource, keys) => {
    const world = createWorld();
    const everything = { Effect: 'Allow', Action: '*', Resource: '*' } as const;
    const session = policyDocument(everything, { Effect: 'Deny', Action, Resource, Condition: { StringEquals: keys } });
    const credentials = sessionOf(world, 'org-trail-apply', MANAGEMENT_ACCOUNT, session);
    expect(await errorNameOf(cloudTrail(await startCloud(world), credentials).send(register(MEMBER_ACCOUNT)))).toBe(
      error,
    );
    expect(registered(world).includes(MEMBER_ACCOUNT)).toBe(error === '');
  });
});
