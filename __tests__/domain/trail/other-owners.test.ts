import { describe, expect, test } from '@jest/globals';
import { ownershipWarnings } from '../../../src/domain/trail/other-owners.ts';
import { ownershipRefusals, refusals } from '../../../src/domain/plan/refusals.ts';
import type { PlanInput } from '../../../src/domain/plan/plan-input.ts';
import type { Tags } from '../../../src/domain/trail/tags.ts';
import type { Trail } from '../../../src/domain/trail/trail.ts';
import { IDENTITY } from './arbitraries.ts';

function named(name: string) {
  return { ...IDENTITY, name, arn: IDENTITY.arn.replace('org-trail', name) };
}

describe('trail: other owners', () => {
  test.each([
    ['aws-controltower-BaselineCloudTrail', true],
    ['aws-controltower-another', true],
    ['org-trail', false],
    ['my-aws-controltower-copy', false],
    // Names and the ARNs in Control Tower's own policy tell capitals apart.
    ['AWS-ControlTower-trail', false],
    ['aws-controltower', false],
  ])('%s is refused as Control Tower’s: %s', (name, refused) => {
    expect(ownershipRefusals(named(name)).map(({ code }) => code)).toEqual(refused ? ['ownership'] : []);
  });

  test('the refusal says what it is, why, and what to do instead', () => {
    const [{ message } = { message: '' }] = ownershipRefusals(named('aws-controltower-BaselineCloudTrail'));
    expect(message).toContain("'aws-controltower-BaselineCloudTrail'");
    expect(message).toContain('would revert any change');
    expect(message).toContain('Declare another trail-name');
  });

  test('it is the first of all refusals, also where there is no such trail yet', () => {
    const planInput: PlanInput = {
      bucketOwner: null,
      account: '111111111111',
      caller: 'plain member',
      organization: {
        description: { known: { id: 'o-exampleorg1', managementAccount: '222222222222', features: 'ALL' } },
        delegatedAdministrators: { known: [] },
        isPlainMember: true,
      },
      identity: named('aws-controltower-BaselineCloudTrail'),
      desired: { isOrganizationTrail: true, s3BucketName: 'logs' },
      observed: null,
      unresolved: [],
      unknownFields: {},
      allowWeakening: new Set(),
      delegatedAdministrators: [],
      checkpointTrail: null,
      prerequisites: [],
      shouldRepair: false,
      plansAsApplier: true,
    };
    expect(refusals(planInput, [], []).map(({ code }) => code)).toEqual(['ownership', 'caller']);
    expect(refusals({ ...planInput, identity: IDENTITY }, [], []).map(({ code }) => code)).toEqual(['caller']);
  });

  function tagged(tags: Tags | null) {
    return { ...IDENTITY, tags } as unknown as Trail;
  }

  const TAGS: [tags: Tags | null, owners: string[]][] = [
    [{ 'aws:cloudformation:stack-name': 'base' }, ['CloudFormation']],
    [{ 'aws:cloudformation:stack-id': 'arn:aws:cloudformation:us-east-1:1:stack/base/1' }, ['CloudFormation']],
    [{ 'aws:cloudformation:stack-id': 'arn', 'aws:cloudformation:stack-name': 'base' }, ['CloudFormation']],
    [{ ManagedBy: 'CloudFormation' }, ['CloudFormation']],
    [{ ManagedBy: 'Terraform' }, ['Terraform']],
    [{ 'managed-by': 'terraform' }, ['Terraform']],
    [{ managed_by: 'Terraform Cloud' }, ['Terraform']],
    [{ 'Managed By': 'HashiCorp Terraform' }, ['Terraform']],
    [{ Provisioner: 'terraform' }, ['Terraform']],
    [{ 'created-by': 'terraform/aws-baseline' }, ['Terraform']],
    [{ ManagedBy: 'Terragrunt' }, ['Terraform']],
    [{ ManagedBy: 'cdktf' }, ['Terraform']],
    [{ Terraform: 'true' }, ['Terraform']],
    [{ terraform: '' }, ['Terraform']],
    [{ ManagedByTerraform: 'yes' }, ['Terraform']],
    [{ 'terraform-managed': 'True' }, ['Terraform']],
    [{ 'terraform:workspace': 'prod' }, ['Terraform']],
    [{ ManagedBy: 'OpenTofu' }, ['OpenTofu']],
    [{ Provisioner: 'tofu' }, ['OpenTofu']],
    [{ ManagedBy: 'pulumi' }, ['Pulumi']],
    [{ 'pulumi:stack': 'prod' }, ['Pulumi']],
    [{ ManagedBy: 'AWS CDK' }, ['CDK']],
    [{ IaC: 'aws-cdk' }, ['CDK']],
    [{ ManagedBy: 'cdk', 'aws:cloudformation:stack-name': 'base' }, ['CloudFormation', 'CDK']],
    // One sentence for each owner, however many tags tell of it.
    [{ Terraform: 'true', ManagedBy: 'terraform' }, ['Terraform']],
    // What says the opposite, or nothing of the kind.
    [{ Terraform: 'false' }, []],
    [{ Terraform: 'No' }, []],
    [{ terraform: '0' }, []],
    [{ 'terraform:managed': 'false' }, []],
    [{ ManagedBy: 'not Terraform' }, []],
    [{ ManagedBy: 'platform-team' }, []],
    [{ ManagedBy: 'terraformers-guild' }, []],
    [{ ManagedBy: 'cdk8s' }, []],
    [{ ManagedBy: 'org-trail' }, []],
    [{ Owner: 'terraform-team' }, []],
    [{ Team: 'Terraform' }, []],
    [{ 'aws:createdBy': 'terraform' }, []],
    [{ 'terraform-exempt': 'true' }, []],
    [{}, []],
    [null, []],
  ];

  test.each(TAGS)('%j is owned by %j', (tags, owners) => {
    const warnings = ownershipWarnings(tagged(tags));
    expect(warnings.map((text) => /, so (\w+) also seems to own it/.exec(text)?.[1])).toEqual(owners);
  });

  test('no trail, no warning', () => {
    expect(ownershipWarnings(null)).toEqual([]);
  });

  test('a warning names the tag, the reason and the way out for each owner; what CloudFormation says itself comes first', () => {
    const warnings = ownershipWarnings(
      tagged({
        'aws:cloudformation:stack-id': 'arn',
        'aws:cloudformation:stack-name': 'base',
        ManagedBy: 'cloudformation',
        'managed-by': 'terraform',
      }),
    );
    expect(warnings).toEqual([
      expect.stringMatching(
        /'aws:cloudformation:stack-name' says 'base'.*revert each other.*DeletionPolicy: Retain.*remains/,
      ),
      expect.stringMatching(/'managed-by' says 'terraform'.*revert each other.*terraform state rm.*correct it/),
    ]);
  });
});
