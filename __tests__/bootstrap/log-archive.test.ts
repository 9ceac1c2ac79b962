/** Bucket and key in a log archive account, for a trail that is run from another. */
import { describe, expect, test } from '@jest/globals';
import { BUCKET_OWNER_READ_ACTIONS } from '../../src/aws/session/permissions.ts';
import { bucketStatements, keyStatements } from '../../src/domain/prerequisites/policy-statements.ts';
import { MANAGEMENT_ACCOUNT, ORGANIZATION_ID } from '../../simulator/world/company.ts';
import { evaluateForResource } from '../../simulator/iam-policy/evaluate.ts';
import type { PolicyDocument, Statement } from '../../simulator/world/iam/policy-documents.ts';
import { ACCOUNTS, BUCKET, deployed, PARTITIONS, policiesOf, trailArn, trustOf } from './stacks.ts';
import type { Stack } from './deploy.ts';

function actions(stack: Stack): string[] {
  return policiesOf(stack, 'BucketOwnerRole')
    .flatMap(({ Statement }) => Statement)
    .flatMap(({ Action }) => Action as string | string[])
    .sort();
}

function statements({ resources }: Stack, id: string, property = 'PolicyDocument'): Statement[] {
  return (resources[id]!.properties[property] as PolicyDocument).Statement as Statement[];
}

describe('bootstrap: log archive', () => {
  test.each(PARTITIONS)('in %s the policies are those that the action’s own remedies show', (partition) => {
    const stack = deployed('log-archive', { Prefix: 'audit' }, partition);
    const trail = trailArn(partition);
    const none = { topic: null, logGroup: null };
    const destinations = { trail, bucket: BUCKET, prefix: 'audit', organizationId: ORGANIZATION_ID, ...none };
    expect(statements(stack, 'BucketPolicy').slice(0, -1)).toEqual(bucketStatements(destinations));
    expect(statements(stack, 'Key', 'KeyPolicy').slice(1, -1)).toEqual(keyStatements(destinations));
  });

  test('bucket and key are as those that the other templates make', () => {
    const [here, there] = [deployed('log-archive'), deployed('delegated-administrator')];
    for (const id of ['Bucket', 'BucketPolicy']) expect(here.resources[id]).toEqual(there.resources[id]);
    const withoutAccount = (stack: Stack, account: string) =>
      JSON.parse(JSON.stringify(statements(stack, 'Key', 'KeyPolicy')).replaceAll(account, 'ACCOUNT')) as Statement[];
    const archived = withoutAccount(here, ACCOUNTS['log-archive']).slice(0, -1);
    expect(archived).toEqual(withoutAccount(there, ACCOUNTS['delegated-administrator']));
  });

  test('the role shows what the action reads in the bucket’s account, and mends it on request alone', () => {
    const reads = BUCKET_OWNER_READ_ACTIONS.filter((action) => action !== 'sns:GetTopicAttributes').sort();
    expect(actions(deployed('log-archive'))).toEqual(reads);
    const repairing = actions(deployed('log-archive', { AllowRepair: 'true' }));
    expect(repairing).toEqual([...reads, 's3:PutBucketPolicy', 'kms:PutKeyPolicy'].sort());
    expect(actions(deployed('log-archive', { CreateKey: 'false', AllowRepair: 'true' })).join()).not.toContain('kms:');
  });

  describe('who may assume it', () => {
    const may = (parameters: Record<string, string>, role: 'PlanRole' | 'ApplyRole' | 'HealRole', name: string) => {
      const archive = deployed('log-archive', parameters);
      const resource = archive.outputs['BucketOwnerRoleArn']!;
      const management = deployed('management-account', { CreateBucket: 'false', BucketOwnerRoleArn: resource });
      return evaluateForResource({
        principal: `arn:aws:sts::${MANAGEMENT_ACCOUNT}:assumed-role/${name}/session`,
        identityPolicies: policiesOf(management, role),
        action: 'sts:AssumeRole',
        resource,
        accountId: ACCOUNTS['log-archive'],
        resourcePolicy: trustOf(archive, 'BucketOwnerRole'),
        isTrustPolicy: true,
        context: { 'aws:PrincipalArn': `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/${name}` },
      });
    };

    test('all roles where it only reads', () => {
      expect(may({}, 'PlanRole', 'org-trail-plan')).toBe('Allow');
      expect(may({}, 'HealRole', 'org-trail-heal')).toBe('Allow');
      expect(may({}, 'ApplyRole', 'org-trail-apply')).toBe('Allow');
      expect(may({}, 'ApplyRole', 'somebody-else')).toBe('Neither');
    });

    test('the apply role alone where it may write, so that no pull request can', () => {
      expect(may({ AllowRepair: 'true' }, 'PlanRole', 'org-trail-plan')).toBe('Neither');
      expect(may({ AllowRepair: 'true' }, 'HealRole', 'org-trail-heal')).toBe('Neither');
      expect(may({ AllowRepair: 'true' }, 'ApplyRole', 'org-trail-apply')).toBe('Allow');
    });
  });

  test.each(['false', 'true'])('roles with a path are known by it, with AllowRepair %s', (AllowRepair) => {
    const stack = deployed('log-archive', { RolePath: '/audit/', AllowRepair });
    const names = AllowRepair === 'true' ? ['apply'] : ['plan', 'apply', 'heal'];
    expect(trustOf(stack, 'BucketOwnerRole').Statement).toMatchObject([
      {
        Condition: {
          StringEquals: {
            'aws:PrincipalArn': names.map((name) => `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/audit/org-trail-${name}`),
          },
        },
      },
    ]);
    expect(JSON.stringify(stack.resources['Key'])).toContain('role/audit/org-trail-plan');
    expect(stack.outputs['BucketOwnerRoleArn']).toBe(
      `arn:aws:iam::${ACCOUNTS['log-archive']}:role/audit/org-trail-bucket`,
    );
  });

  test('it says what the other template is to be given', () => {
    const { outputs } = deployed('log-archive');
    expect(outputs['Parameters']).toBe(
      `BucketName=${BUCKET} CreateBucket=false Prefix= BucketOwnerRoleArn=${outputs['BucketOwnerRoleArn']} KeyArn=${outputs['KeyArn']} EvidenceRoleArn=`,
    );
  });
});
