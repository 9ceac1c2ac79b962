import { describe, expect, test } from '@jest/globals';
import {
  AddTagsCommand,
  type CloudTrailClient,
  DeleteTrailCommand,
  PutEventConfigurationCommand,
  PutEventSelectorsCommand,
  PutInsightSelectorsCommand,
  RemoveTagsCommand,
  StartLoggingCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import type { World } from '../../../../simulator/world/world.ts';
import { DELEGATED_ADMINISTRATOR, MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT } from '../../../../simulator/world/company.ts';
import { policyDocument } from '../../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, errorNameOf, sessionOf, trailIn } from '../../clients.ts';

const ARN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
const tags = { ResourceId: ARN, TagsList: [{ Key: 'team' }] };

const WRITES: Record<string, (client: CloudTrailClient) => Promise<unknown>> = {
  PutEventSelectors: (c) => c.send(new PutEventSelectorsCommand({ TrailName: ARN, EventSelectors: [{}] })),
  PutEventConfiguration: (c) =>
    c.send(new PutEventConfigurationCommand({ TrailName: ARN, AggregationConfigurations: [] })),
  PutInsightSelectors: (c) => c.send(new PutInsightSelectorsCommand({ TrailName: ARN, InsightSelectors: [] })),
  AddTags: (c) => c.send(new AddTagsCommand(tags)),
  StartLogging: (c) => c.send(new StartLoggingCommand({ Name: ARN })),
  StopLogging: (c) => c.send(new StopLoggingCommand({ Name: ARN })),
  RemoveTags: (c) => c.send(new RemoveTagsCommand(tags)),
  // Last, since nothing else works afterwards.
  DeleteTrail: (c) => c.send(new DeleteTrailCommand({ Name: ARN })),
};

const REQUIRES_DEPENDENT_PERMISSIONS = /^(PutEvent|Start|Stop|Delete)/;

const dependency = 'InsufficientDependencyServiceAccessPermissionException';
const noRole = 'NoManagementAccountSLRExistsException';
const notManagement = 'NotOrganizationMasterAccountException';

const everything = { Effect: 'Allow', Action: '*', Resource: '*' } as const;

/** A session of a role that may do everything, deleting included, narrowed by a session policy. */
function mightySession(world: World, account = MANAGEMENT_ACCOUNT, session = policyDocument(everything)) {
  world.accounts.get(account)!.roles.get('org-trail-apply')!.policies = [policyDocument(everything)];
  return sessionOf(world, 'org-trail-apply', account, session);
}

function withoutServiceLinkedRole(world: World) {
  return world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.delete('AWSServiceRoleForCloudTrail');
}

describe('organization: organization settings', () => {
  test.each<[string, string, string, string, (world: World) => unknown]>([
    ['all in place', MANAGEMENT_ACCOUNT, '', '', () => {}],
    ['all in place', DELEGATED_ADMINISTRATOR, '', '', () => {}],
    ['a member', MEMBER_ACCOUNT, 'OperationNotPermittedException', 'OperationNotPermittedException', () => {}],
    ['no service-linked role', MANAGEMENT_ACCOUNT, dependency, noRole, withoutServiceLinkedRole],
    ['no service-linked role', DELEGATED_ADMINISTRATOR, noRole, noRole, withoutServiceLinkedRole],
    ['no organization any more', MANAGEMENT_ACCOUNT, notManagement, notManagement, (w) => (w.organization = null)],
    ['trusted access off', MANAGEMENT_ACCOUNT, '', '', (w) => w.organization!.trustedAccess.clear()],
  ])('%s, from %s: %j, for insights and tags %j', async (_what, account, dependent, other, arrange) => {
    const world = createWorld();
    trailIn(world);
    arrange(world);
    const client = cloudTrail(await startCloud(world), mightySession(world, account));
    for (const [name, write] of Object.entries(WRITES)) {
      const expected = REQUIRES_DEPENDENT_PERMISSIONS.test(name) ? dependent : other;
      expect([name, await errorNameOf(write(client))]).toEqual([name, expected]);
    }
  });

  test.each([
    'organizations:DescribeOrganization',
    'organizations:ListAWSServiceAccessForOrganization',
    'organizations:ListAccounts',
    'iam:GetRole',
    'iam:CreateServiceLinkedRole',
  ])('without %s all is refused but insights and tags', async (Action) => {
    const world = createWorld();
    trailIn(world);
    const session = policyDocument(everything, { Effect: 'Deny', Action, Resource: '*' });
    const client = cloudTrail(await startCloud(world), mightySession(world, MANAGEMENT_ACCOUNT, session));
    for (const [name, write] of Object.entries(WRITES)) {
      expect([name, await errorNameOf(write(client))]).toEqual([
        name,
        REQUIRES_DEPENDENT_PERMISSIONS.test(name) ? dependency : '',
      ]);
    }
  });

  test('an account trail needs none of it', async () => {
    const world = createWorld();
    trailIn(world, { isOrganizationTrail: false });
    withoutServiceLinkedRole(world);
    const session = policyDocument({ Effect: 'Allow', Action: 'cloudtrail:*', Resource: '*' });
    const client = cloudTrail(await startCloud(world), mightySession(world, MANAGEMENT_ACCOUNT, session));
    for (const [name, write] of Object.entries(WRITES))
      expect([name, await errorNameOf(write(client))]).toEqual([name, '']);
  });
});
