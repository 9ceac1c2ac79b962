import { describe, expect, test } from '@jest/globals';
import { CreateTrailCommand, StartLoggingCommand, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import type { World } from '../../../../simulator/world/world.ts';
import {
  DELEGATED_ADMINISTRATOR,
  FOREIGN_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../../simulator/world/company.ts';
import { policyDocument } from '../../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { administrator, startCloud, cloudTrail, errorNameOf, sessionOf, trailIn } from '../../clients.ts';

const create = new CreateTrailCommand({
  Name: 'org-trail',
  S3BucketName: 'org-trail-logs',
  IsOrganizationTrail: true,
  IsMultiRegionTrail: true,
});

function withoutServiceLinkedRole(world: World) {
  return world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.delete('AWSServiceRoleForCloudTrail');
}

describe('organization: organization trails', () => {
  test.each<[string, string, string, (world: World) => unknown]>([
    ['the management account', MANAGEMENT_ACCOUNT, '', () => {}],
    ['a delegated administrator', DELEGATED_ADMINISTRATOR, '', () => {}],
    ['a plain member', MEMBER_ACCOUNT, 'NotOrganizationMasterAccountException', () => {}],
    ['an account outside', FOREIGN_ACCOUNT, 'OrganizationsNotInUseException', () => {}],
    ['no organization at all', MANAGEMENT_ACCOUNT, 'OrganizationsNotInUseException', (w) => (w.organization = null)],
    [
      'consolidated billing only',
      MANAGEMENT_ACCOUNT,
      'OrganizationNotInAllFeaturesModeException',
      (w) => (w.organization!.featureSet = 'CONSOLIDATED_BILLING'),
    ],
    [
      'trusted access off',
      MANAGEMENT_ACCOUNT,
      'CloudTrailAccessNotEnabledException',
      (w) => w.organization!.trustedAccess.clear(),
    ],
    [
      'no service-linked role, seen from the management account',
      MANAGEMENT_ACCOUNT,
      'InsufficientDependencyServiceAccessPermissionException',
      withoutServiceLinkedRole,
    ],
    [
      'no service-linked role, seen from a delegated administrator',
      DELEGATED_ADMINISTRATOR,
      'NoManagementAccountSLRExistsException',
      withoutServiceLinkedRole,
    ],
    [
      'a delegated administrator of another service',
      DELEGATED_ADMINISTRATOR,
      'NotOrganizationMasterAccountException',
      (w) => (w.organization!.delegatedAdministrators = new Map([['config.amazonaws.com', new Set(['222222222222'])]])),
    ],
  ])('creating from %s (%s): %j', async (_who, accountId, error, arrange) => {
    const world = createWorld();
    arrange(world);
    const client = cloudTrail(await startCloud(world), sessionOf(world, 'org-trail-apply', accountId));
    expect(await errorNameOf(client.send(create))).toBe(error);
    expect([...world.trails.keys()]).toEqual(
      error === '' ? ['arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail'] : [],
    );
  });

  test('after a delegated administrator created, the ARN alone works', async () => {
    const world = createWorld();
    const client = cloudTrail(await startCloud(world), sessionOf(world, 'org-trail-apply', DELEGATED_ADMINISTRATOR));
    const { TrailARN } = await client.send(create);
    expect(await errorNameOf(client.send(new StartLoggingCommand({ Name: 'org-trail' })))).toBe(
      'TrailNotFoundException',
    );
    expect(await errorNameOf(client.send(new StartLoggingCommand({ Name: TrailARN })))).toBe('');
  });

  test.each([
    ['organizations:DescribeOrganization', 'InsufficientDependencyServiceAccessPermissionException'],
    ['organizations:ListAWSServiceAccessForOrganization', 'InsufficientDependencyServiceAccessPermissionException'],
    ['organizations:ListAccounts', 'InsufficientDependencyServiceAccessPermissionException'],
    ['iam:GetRole', 'InsufficientDependencyServiceAccessPermissionException'],
    ['iam:CreateServiceLinkedRole', 'InsufficientDependencyServiceAccessPermissionException'],
    ['cloudtrail:CreateTrail', 'AccessDeniedException'],
    ['cloudtrail:UpdateTrail', 'AccessDeniedException'],
  ])('without %s in the session policy: %s', async (action, error) => {
    const everything = { Effect: 'Allow', Action: '*', Resource: '*' } as const;
    const session = policyDocument(everything, { Effect: 'Deny', Action: action, Resource: '*' });
    const world = createWorld();
    const cloud = await startCloud(world);
    const credentials = sessionOf(world, 'org-trail-apply', MANAGEMENT_ACCOUNT, session);
    const isUpdate = action === 'cloudtrail:UpdateTrail';
    if (isUpdate) trailIn(world);
    const update = new UpdateTrailCommand({ Name: 'org-trail', EnableLogFileValidation: true });
    const client = cloudTrail(cloud, credentials);
    expect(await errorNameOf(isUpdate ? client.send(update) : client.send(create))).toBe(error);
  });

  test('an update of an organization trail takes the same permissions, one of an account trail does not', async () => {
    const world = createWorld();
    const session = policyDocument({ Effect: 'Allow', Action: 'cloudtrail:*', Resource: '*' });
    const client = cloudTrail(
      await startCloud(world),
      sessionOf(world, 'org-trail-apply', MANAGEMENT_ACCOUNT, session),
    );
    const update = new UpdateTrailCommand({ Name: 'org-trail', EnableLogFileValidation: true });
    const trail = trailIn(world);
    expect(await errorNameOf(client.send(update))).toBe('InsufficientDependencyServiceAccessPermissionException');
    trail.isOrganizationTrail = false;
    expect(await errorNameOf(client.send(update))).toBe('');
  });

  test('a policy for the management account’s ARN alone does not let a delegated administrator in', async () => {
    const world = createWorld();
    const { arn } = trailIn(world);
    const session = policyDocument({ Effect: 'Allow', Action: 'cloudtrail:StartLogging', Resource: arn });
    const client = cloudTrail(
      await startCloud(world),
      sessionOf(world, 'org-trail-apply', DELEGATED_ADMINISTRATOR, session),
    );
    await expect(client.send(new StartLoggingCommand({ Name: arn }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message:
        'User: arn:aws:sts::222222222222:assumed-role/org-trail-apply/test is not authorized to perform: cloudtrail:StartLogging on resource: arn:aws:cloudtrail:us-east-1:222222222222:trail/org-trail because no session policy allows the cloudtrail:StartLogging action',
    });
  });

  test('passing the log role takes iam:PassRole, tagging takes cloudtrail:AddTags', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const everything = { Effect: 'Allow', Action: '*', Resource: '*' } as const;
    const attempt = (denied: string, more: object) => {
      const session = policyDocument(everything, { Effect: 'Deny', Action: denied, Resource: '*' });
      const client = cloudTrail(cloud, sessionOf(world, 'org-trail-apply', MANAGEMENT_ACCOUNT, session));
      return client.send(new CreateTrailCommand({ ...create.input, ...more }));
    };
    const logs = {
      CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail:*',
      CloudWatchLogsRoleArn: 'arn:aws:iam::111111111111:role/org-trail-to-logs',
    };
    await expect(attempt('iam:PassRole', logs)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringMatching(
        /perform: iam:PassRole on resource: .*to-logs with an explicit deny in a session policy/,
      ),
    });
    const session = policyDocument(everything, { Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' });
    const { name } = trailIn(world);
    const update = new UpdateTrailCommand({ Name: name, ...logs });
    const narrowed = cloudTrail(cloud, sessionOf(world, 'org-trail-apply', MANAGEMENT_ACCOUNT, session));
    expect(await errorNameOf(narrowed.send(update))).toBe('AccessDeniedException');
    world.trails.clear();
    const tags = { TagsList: [{ Key: 'team', Value: 'security' }] };
    expect(await errorNameOf(attempt('cloudtrail:AddTags', tags))).toBe('AccessDeniedException');
    expect(await errorNameOf(cloudTrail(cloud, administrator()).send(create))).toBe('');
  });
});
