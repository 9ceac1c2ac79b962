/** The roles of the templates allow what src/aws/session/permissions.ts names, and nothing else. */
import { describe, expect, test } from '@jest/globals';
import { WRITE_CALLS } from '../../src/aws/apply/send.ts';
import {
  ASSUME_ROLE,
  type DependentPermission,
  LOG_ROLE_DEPENDENT,
  ORGANIZATION_DEPENDENTS,
  READ_ACTIONS,
  REGISTRATION_DEPENDENTS,
  TAGS_DEPENDENT,
} from '../../src/aws/session/permissions.ts';
import { REGISTER } from '../../src/domain/organization/delegated-administrators.ts';
import { MANAGEMENT_ACCOUNT, TRAIL_NAME } from '../../simulator/world/company.ts';
import { evaluate, type PolicyDecision } from '../../simulator/iam-policy/evaluate.ts';
import type { PolicyDocument, Statement } from '../../simulator/world/iam/policy-documents.ts';
import { ACCOUNTS, allParameters, BUCKET, deployed, policiesOf, trailArn } from './stacks.ts';
import { type RoleTemplateName, TEMPLATES } from './template.ts';

function dependents(name: RoleTemplateName): readonly DependentPermission[] {
  return [
    ...ORGANIZATION_DEPENDENTS,
    LOG_ROLE_DEPENDENT,
    TAGS_DEPENDENT,
    ...(name === 'management-account' ? REGISTRATION_DEPENDENTS : []),
  ];
}

/** Only the management account registers delegated administrators. */
function writes(name: RoleTemplateName): string[] {
  return WRITE_CALLS.filter((call) => call !== REGISTER || name === 'management-account');
}

/** What every run reads that asks for evidence, without the record itself. */
const CENSUS = ['cloudtrail:ListPublicKeys', 'organizations:ListAccounts', 'account:ListRegions'];
/** The record: digests and log files (evidence.test.ts judges of whom and on what). */
const RECORD = ['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucketVersions', 'kms:Decrypt'];

function statements(policies: PolicyDocument[]): Statement[] {
  return policies.flatMap(({ Statement }) => Statement);
}

function actions(policies: PolicyDocument[]): string[] {
  return statements(policies).flatMap(({ Action }) => Action as string | string[]);
}

function distinct(list: readonly string[]): string[] {
  return [...new Set(list)].sort();
}

describe.each(TEMPLATES)('%s', (name) => {
  const all = deployed(name, allParameters(name));
  const plan = policiesOf(all, 'PlanRole');
  const apply = policiesOf(all, 'ApplyRole');
  const heal = policiesOf(all, 'HealRole');
  const may = (
    policies: PolicyDocument[],
    action: string,
    resource: string,
    context: Record<string, string> = {},
  ): PolicyDecision => evaluate(policies, { action, resource, context });

  test('the plan role has every read and nothing else', () => {
    expect(distinct(actions(plan))).toEqual(distinct([...READ_ACTIONS, ...CENSUS, ...RECORD, ASSUME_ROLE]));
  });

  test('the apply role has every read, every write and what they depend on, and nothing else', () => {
    const reads = [...READ_ACTIONS, ...CENSUS, ...RECORD];
    const named = [...reads, ...writes(name), ...dependents(name).map(({ action }) => action), ASSUME_ROLE];
    expect(distinct(actions(apply))).toEqual(distinct(named));
  });

  test('only what is read is allowed on every resource, or what has a condition, lists accounts or registers', () => {
    const everywhere = statements(apply).filter(({ Resource, Condition }) => Resource === '*' && !Condition);
    const free = new Set<string>([
      ...READ_ACTIONS,
      ...(name === 'management-account' ? [REGISTER, 'organizations:RegisterDelegatedAdministrator'] : []),
      ...CENSUS,
    ]);
    expect(everywhere.flatMap(({ Action }) => Action).filter((action) => !free.has(action!))).toEqual([]);
    const wide = everywhere.flatMap(({ Action }) => Action!).filter((action) => /^(s3|kms|sns|iam|sts):/.test(action));
    expect(wide).toEqual([]);
  });

  test.each(dependents(name))('$action, since $because', ({ action, resource, condition }) => {
    // `iam::*:role/…`: a role's own policies allow nothing in other accounts anyway.
    const own = resource && `arn:aws:${resource.replace('::*:', `::${ACCOUNTS[name]}:`)}`;
    const allowing = statements(apply).filter(
      (one) =>
        [one.Action].flat().includes(action) &&
        (!own || one.Resource === own) &&
        (!condition || JSON.stringify(one.Condition) === JSON.stringify(condition)),
    );
    expect(allowing).not.toEqual([]);
  });

  test('writes are for this trail alone', () => {
    const home = trailArn();
    const others = [
      home.replace(TRAIL_NAME, 'other-trail'),
      home.replace('us-east-1', 'eu-west-1'),
      home.replace(MANAGEMENT_ACCOUNT, '999999999999'),
    ];
    for (const call of writes(name).filter((one) => one.startsWith('cloudtrail:') && one !== REGISTER)) {
      expect([call, may(apply, call, home)]).toEqual([call, 'Allow']);
      expect([call, may(plan, call, home)]).toEqual([call, 'Neither']);
      expect(others.map((arn) => may(apply, call, arn))).toEqual(['Neither', 'Neither', 'Neither']);
    }
    expect(may(apply, 'cloudtrail:DeleteTrail', home)).toBe('Neither');
  });

  test('a delegated administrator’s calls are allowed whichever account IAM sees in the ARN of the trail', () => {
    const ofCaller = trailArn().replace(MANAGEMENT_ACCOUNT, ACCOUNTS[name]);
    expect(may(apply, 'cloudtrail:UpdateTrail', ofCaller)).toBe('Allow');
  });

  test.each([
    ['s3:GetBucketPolicy', `arn:aws:s3:::${BUCKET}`, 'arn:aws:s3:::another-bucket'],
    ['s3:PutBucketPolicy', `arn:aws:s3:::${BUCKET}`, 'arn:aws:s3:::another-bucket'],
    ['kms:GetKeyPolicy', all.outputs['KeyArn']!, all.outputs['KeyArn']!.replace('key/1', 'key/2')],
    ['kms:PutKeyPolicy', all.outputs['KeyArn']!, all.outputs['KeyArn']!.replace('key/1', 'key/2')],
    ['sns:SetTopicAttributes', all.outputs['TopicArn']!, `${all.outputs['TopicArn']!}-2`],
    ['iam:SimulatePrincipalPolicy', all.outputs['LogRoleArn']!, all.outputs['ApplyRoleArn']!],
    ['sts:AssumeRole', allParameters(name)['BucketOwnerRoleArn']!, all.outputs['ApplyRoleArn']!],
    ['sts:AssumeRole', allParameters(name)['EvidenceRoleArn']!, all.outputs['ApplyRoleArn']!],
  ])('%s is for the trail’s own', (action, own, other) => {
    expect([own, other].map((resource) => may(apply, action, resource))).toEqual(['Allow', 'Neither']);
  });

  test('the log role is passed to CloudTrail alone', () => {
    const pass = (service: string) =>
      may(apply, 'iam:PassRole', all.outputs['LogRoleArn']!, { 'iam:PassedToService': service });
    expect(pass('cloudtrail.amazonaws.com')).toBe('Allow');
    expect(pass('lambda.amazonaws.com')).toBe('Neither');
  });

  test('by default the apply role neither stops, repairs nor registers, and passes no role', () => {
    const ordinary = actions(policiesOf(deployed(name), 'ApplyRole'));
    const onRequest = [
      'cloudtrail:StopLogging',
      's3:PutBucketPolicy',
      'kms:PutKeyPolicy',
      'sns:SetTopicAttributes',
      REGISTER,
      'organizations:RegisterDelegatedAdministrator',
      'iam:PassRole',
      ASSUME_ROLE,
    ];
    expect(onRequest.filter((action) => ordinary.includes(action))).toEqual([]);
  });

  test('the heal role reads and starts the trail, has what that depends on, and nothing else', () => {
    const ordinary = actions(policiesOf(deployed(name), 'HealRole'));
    const reads = actions(policiesOf(deployed(name), 'PlanRole'));
    expect(distinct(ordinary)).toEqual(
      distinct([...reads, 'cloudtrail:StartLogging', ...ORGANIZATION_DEPENDENTS.map(({ action }) => action)]),
    );
  });

  test('on request the heal role changes the trail, and still neither creates, stops nor removes anything', () => {
    const changes = [
      'StartLogging',
      'UpdateTrail',
      'PutEventSelectors',
      'PutEventConfiguration',
      'PutInsightSelectors',
    ];
    const depends = [...ORGANIZATION_DEPENDENTS, LOG_ROLE_DEPENDENT].map(({ action }) => action);
    expect(distinct(actions(heal))).toEqual(
      distinct([
        ...READ_ACTIONS,
        ...CENSUS,
        ...RECORD,
        ASSUME_ROLE,
        ...changes.map((call) => `cloudtrail:${call}`),
        ...depends,
      ]),
    );
    for (const call of changes.map((one) => `cloudtrail:${one}`)) {
      expect(may(heal, call, trailArn())).toBe('Allow');
      expect(may(heal, call, `${trailArn()}-2`)).toBe('Neither');
    }
  });

  test('no policy of a role is longer than IAM accepts', () => {
    // 10,240 characters for all inline policies of a role, white space not counted (IAM quotas).
    for (const policies of [plan, apply, heal]) expect(JSON.stringify(policies).length).toBeLessThan(10_240);
  });
});

describe('bootstrap: permissions', () => {
  test('the management account can do without the roles that write', () => {
    const { resources, outputs } = deployed('management-account', { CreateApplyRole: 'false' });
    for (const id of ['HealRole', 'HealWrites', 'OrganizationTrail']) expect(resources).not.toHaveProperty(id);
    expect(Object.keys(resources)).not.toContain('ApplyRole');
    expect(Object.keys(resources)).not.toContain('Writes');
    expect(Object.keys(outputs)).not.toContain('ApplyRoleArn');
    expect(outputs['WithBlock']).not.toContain('\n  role-to-assume:');
  });
});
