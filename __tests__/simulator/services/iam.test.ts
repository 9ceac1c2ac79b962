import { describe, expect, test } from '@jest/globals';
import {
  CreateServiceLinkedRoleCommand,
  GetRoleCommand,
  ListRolesCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { DELEGATED_ADMINISTRATOR, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { cloudTrailTrustPolicy, policyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, iam, errorNameOf, sessionOf } from '../clients.ts';

const LINKED = 'AWSServiceRoleForCloudTrail';
const LOG_ROLE = 'arn:aws:iam::111111111111:role/org-trail-to-logs';
const GROUP = 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail';
const STREAMS = [
  `${GROUP}:log-stream:111111111111_CloudTrail_us-east-1`,
  `${GROUP}:log-stream:o-exampleorg1_333333333333_CloudTrail_us-east-1`,
];

describe('services: iam', () => {
  test('a role, with its path and its trust policy in percent-encoding', async () => {
    const world = createWorld();
    const client = iam(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    const { Role } = await client.send(new GetRoleCommand({ RoleName: LINKED }));
    expect(Role).toMatchObject({
      RoleName: LINKED,
      Path: '/aws-service-role/cloudtrail.amazonaws.com/',
      Arn: `arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/${LINKED}`,
      CreateDate: new Date(Date.UTC(2026, 0, 1)),
      MaxSessionDuration: 3600,
    });
    const log = (await client.send(new GetRoleCommand({ RoleName: 'org-trail-to-logs' }))).Role!;
    expect(log.Path).toBe('/');
    expect(log.AssumeRolePolicyDocument).toMatch(/^%7B%22Version/);
    expect(JSON.parse(decodeURIComponent(log.AssumeRolePolicyDocument!))).toEqual(cloudTrailTrustPolicy());
  });

  test.each([
    ['NoSuchEntityException', MANAGEMENT_ACCOUNT, 'no-such-role'],
    ['ValidationError', MANAGEMENT_ACCOUNT, LOG_ROLE],
    // A role of another account is not found by name.
    ['NoSuchEntityException', DELEGATED_ADMINISTRATOR, LINKED],
  ])('%s from %s: %s', async (error, account, RoleName) => {
    const client = iam(await startCloud(), administrator(account));
    expect(await errorNameOf(client.send(new GetRoleCommand({ RoleName })))).toBe(error);
  });

  test('who may look at a role by its path alone is refused while it does not exist', async () => {
    const world = createWorld();
    const roles = world.accounts.get(MANAGEMENT_ACCOUNT)!.roles;
    const get = new GetRoleCommand({ RoleName: LINKED });
    const session = policyDocument({
      Effect: 'Allow',
      Action: 'iam:GetRole',
      Resource: `arn:aws:iam::*:role/*/${LINKED}`,
    });
    const client = iam(await startCloud(world), sessionOf(world, 'org-trail-plan', MANAGEMENT_ACCOUNT, session));
    expect(await errorNameOf(client.send(get))).toBe('');
    roles.delete(LINKED);
    await expect(client.send(get)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(
        `on resource: arn:aws:iam::111111111111:role/${LINKED} because no session policy`,
      ),
    });
    const plan = iam(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    expect(await errorNameOf(plan.send(get))).toBe('NoSuchEntityException');
  });

  test('a service-linked role is created once, by who may for that service', async () => {
    const world = createWorld();
    world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.delete(LINKED);
    const cloud = await startCloud(world);
    const create = (AWSServiceName: string, role = 'org-trail-apply') =>
      iam(cloud, sessionOf(world, role)).send(new CreateServiceLinkedRoleCommand({ AWSServiceName }));
    expect(await errorNameOf(create('cloudtrail.amazonaws.com', 'org-trail-plan'))).toBe('AccessDenied');
    expect(await errorNameOf(create('guardduty.amazonaws.com'))).toBe('InvalidInputException');
    const { Role } = await create('cloudtrail.amazonaws.com');
    expect(Role).toMatchObject({ RoleName: LINKED, Path: '/aws-service-role/cloudtrail.amazonaws.com/' });
    expect(Math.abs(Role!.CreateDate!.getTime() - Date.now())).toBeLessThan(5000);
    expect(world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.has(LINKED)).toBe(true);
    await expect(create('cloudtrail.amazonaws.com')).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: `Service role name ${LINKED} has been taken in this account, please try a different suffix.`,
    });
    const suffixed = new CreateServiceLinkedRoleCommand({
      AWSServiceName: 'context.cloudtrail.amazonaws.com',
      CustomSuffix: 'x',
    });
    expect(await errorNameOf(iam(cloud).send(suffixed))).toBe('InvalidInputException');
    expect(world.calls.map(({ action, isWrite: write, error }) => [action, write, error])).toContainEqual([
      'iam:CreateServiceLinkedRole',
      true,
      null,
    ]);
  });

  test('what a role may do, for each action and resource', async () => {
    const world = createWorld();
    const role = world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get('org-trail-to-logs')!;
    role.policies.push(policyDocument({ Effect: 'Deny', Action: 'logs:PutLogEvents', Resource: STREAMS[1]! }));
    const client = iam(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    const simulate = new SimulatePrincipalPolicyCommand({
      PolicySourceArn: LOG_ROLE,
      ActionNames: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DeleteLogGroup'],
      ResourceArns: STREAMS,
    });
    const { EvaluationResults, IsTruncated } = await client.send(simulate);
    expect(IsTruncated).toBe(false);
    expect(EvaluationResults!.map((one) => [one.EvalActionName, one.EvalResourceName, one.EvalDecision])).toEqual([
      ['logs:CreateLogStream', STREAMS[0], 'allowed'],
      ['logs:CreateLogStream', STREAMS[1], 'allowed'],
      ['logs:PutLogEvents', STREAMS[0], 'allowed'],
      ['logs:PutLogEvents', STREAMS[1], 'explicitDeny'],
      ['logs:DeleteLogGroup', STREAMS[0], 'implicitDeny'],
      ['logs:DeleteLogGroup', STREAMS[1], 'implicitDeny'],
    ]);
    expect(EvaluationResults![3]!.ResourceSpecificResults).toEqual([
      expect.objectContaining({ EvalResourceName: STREAMS[1], EvalResourceDecision: 'explicitDeny' }),
    ]);
  });

  test('without resources it is about all of them, and long answers come in pages', async () => {
    const client = iam(await startCloud());
    const common = { PolicySourceArn: LOG_ROLE, ActionNames: ['logs:CreateLogStream', 'logs:PutLogEvents'] };
    const first = await client.send(new SimulatePrincipalPolicyCommand({ ...common, MaxItems: 1 }));
    expect(first).toMatchObject({
      IsTruncated: true,
      EvaluationResults: [{ EvalResourceName: '*', EvalDecision: 'implicitDeny' }],
    });
    const second = await client.send(new SimulatePrincipalPolicyCommand({ ...common, Marker: first.Marker }));
    expect(second).toMatchObject({ IsTruncated: false, EvaluationResults: [{ EvalActionName: 'logs:PutLogEvents' }] });
  });

  test.each<[string, Partial<SimulatePrincipalPolicyCommand['input']>]>([
    ['NoSuchEntityException', { PolicySourceArn: `${LOG_ROLE}-none` }],
    ['InvalidInputException', { PolicySourceArn: 'arn:aws:iam::222222222222:role/org-trail-to-logs' }],
    ['InvalidInputException', { PolicySourceArn: 'arn:aws:sts::111111111111:assumed-role/org-trail-plan/test' }],
    ['InvalidInputException', { ActionNames: ['PutLogEvents'] }],
    ['InvalidInputException', { ActionNames: ['logs:*'] }],
    ['InvalidInputException', { ResourceArns: ['org-trail'] }],
    ['InvalidInputException', { MaxItems: 0 }],
    ['InvalidInputException', { Marker: 'x' }],
  ])('%s for %j', async (error, input) => {
    const good = { PolicySourceArn: LOG_ROLE, ActionNames: ['logs:PutLogEvents'] };
    expect(
      await errorNameOf(iam(await startCloud()).send(new SimulatePrincipalPolicyCommand({ ...good, ...input }))),
    ).toBe(error);
  });

  test('simulating takes a permission on that role, and errors are spelled as IAM does', async () => {
    const world = createWorld();
    const client = iam(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    const ActionNames = ['logs:PutLogEvents'];
    const other = new SimulatePrincipalPolicyCommand({
      PolicySourceArn: `${LOG_ROLE.slice(0, -8)}-apply`,
      ActionNames,
    });
    expect(await errorNameOf(client.send(other))).toBe('AccessDenied');
    world.inject({ action: 'iam:GetRole', code: 'ThrottlingException', times: 1 });
    await expect(client.send(new GetRoleCommand({ RoleName: LINKED }))).rejects.toMatchObject({
      name: 'Throttling',
      $metadata: { httpStatusCode: 400 },
    });
    expect(await errorNameOf(client.send(new ListRolesCommand({})))).toBe('InvalidAction');
  });
});
