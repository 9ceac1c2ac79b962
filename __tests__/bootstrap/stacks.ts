/** The templates with the parameters of an ordinary company, and with everything that they offer. */
import { parse } from 'yaml';
import { TRAIL_INPUTS } from '../../src/inputs/declared.ts';
import { camel } from '../../src/domain/trail/fields.ts';
import type { PolicyDocument } from '../../simulator/world/iam/policy-documents.ts';
import {
  DELEGATED_ADMINISTRATOR,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  ORGANIZATION_ID,
  TRAIL_NAME,
} from '../../simulator/world/company.ts';
import { deploy, type PhysicalResource, type DeploymentTarget, type Stack } from './deploy.ts';
import { readTemplate, type TemplateName, type RoleTemplateName } from './template.ts';

export const BUCKET = 'example-org-trail-logs';
export const REPOSITORY = { fullName: 'octo-org/audit', id: '2002', ownerId: '1001' };
const TOKEN_SECRET = `arn:aws:secretsmanager:us-east-1:${MANAGEMENT_ACCOUNT}:secret:org-trail-token-AbCdEf`;
export const ACCOUNTS: Record<TemplateName, string> = {
  'management-account': MANAGEMENT_ACCOUNT,
  'delegated-administrator': DELEGATED_ADMINISTRATOR,
  'log-archive': LOG_ARCHIVE_ACCOUNT,
  'wake-on-change': MANAGEMENT_ACCOUNT,
};

/** The fewest parameters that a template takes. */
export function requiredParameters(name: TemplateName): Record<string, string> {
  if (name === 'wake-on-change') return { Repository: REPOSITORY.fullName, TokenSecretArn: TOKEN_SECRET };
  return {
    OrganizationId: ORGANIZATION_ID,
    BucketName: BUCKET,
    ...(name !== 'management-account' && { ManagementAccountId: MANAGEMENT_ACCOUNT }),
    ...(name === 'log-archive'
      ? { RolesAccountId: MANAGEMENT_ACCOUNT }
      : { Repository: REPOSITORY.fullName, RepositoryId: REPOSITORY.id, OidcProviderArn: 'create' }),
  };
}

/** Everything that is on request. */
export function allParameters(name: RoleTemplateName, partition: Partition = 'aws'): Record<string, string> {
  return {
    ...requiredParameters(name),
    ApplyEnvironment: 'production',
    HealEnvironment: 'night',
    RolePath: '/audit/trail/',
    PermissionsBoundaryArn: `arn:${partition}:iam::${ACCOUNTS[name]}:policy/boundary`,
    Prefix: 'audit/trail',
    BucketOwnerRoleArn: `arn:${partition}:iam::${LOG_ARCHIVE_ACCOUNT}:role/org-trail-bucket`,
    EvidenceRoleArn: `arn:${partition}:iam::${LOG_ARCHIVE_ACCOUNT}:role/org-trail-evidence`,
    AllowEvidence: 'files',
    TopicArn: 'create',
    LogGroupArn: 'create',
    AllowHealUpdate: 'true',
    AllowRepair: 'true',
    AllowStopLogging: 'true',
    ...(name === 'management-account' && { AllowRegistration: 'true' }),
  };
}

const DEPLOYMENT_TARGETS = {
  aws: { region: 'us-east-1', partition: 'aws', urlSuffix: 'amazonaws.com' },
  'aws-cn': { region: 'cn-north-1', partition: 'aws-cn', urlSuffix: 'amazonaws.com.cn' },
  'aws-us-gov': { region: 'us-gov-west-1', partition: 'aws-us-gov', urlSuffix: 'amazonaws.com' },
};
export type Partition = keyof typeof DEPLOYMENT_TARGETS;
export const PARTITIONS = Object.keys(DEPLOYMENT_TARGETS) as Partition[];

export function deploymentTargetOf(name: TemplateName, partition: Partition = 'aws'): DeploymentTarget {
  return {
    account: ACCOUNTS[name],
    ...DEPLOYMENT_TARGETS[partition],
  };
}

export function deployed(
  name: TemplateName,
  parameters: Record<string, string> = {},
  partition: Partition = 'aws',
  physical: Record<string, PhysicalResource> = {},
): Stack {
  return deploy(
    readTemplate(name),
    deploymentTargetOf(name, partition),
    { ...requiredParameters(name), ...parameters },
    physical,
  );
}

export function trailArn(partition: Partition = 'aws'): string {
  return `arn:${partition}:cloudtrail:${DEPLOYMENT_TARGETS[partition].region}:${MANAGEMENT_ACCOUNT}:trail/${TRAIL_NAME}`;
}

/** The policies of the role with this logical id, those in other resources included. */
export function policiesOf({ resources }: Stack, role: string): PolicyDocument[] {
  const name = resources[role]?.properties['RoleName'] as string | undefined;
  if (name === undefined) throw new Error(`There is no role ${role}.`);
  const attached = Object.values(resources).filter(
    ({ type, properties }) => type === 'AWS::IAM::Policy' && (properties['Roles'] as string[]).includes(name),
  );
  const inline = (resources[role]!.properties['Policies'] ?? []) as Record<string, unknown>[];
  return [...attached.map(({ properties }) => properties), ...inline].map(
    (one) => one['PolicyDocument'] as PolicyDocument,
  );
}

/** A trust policy is a mapping, or JSON in a string, which IAM accepts as well. */
export function trustOf({ resources }: Stack, role: string): PolicyDocument {
  const document = resources[role]!.properties['AssumeRolePolicyDocument'] as PolicyDocument | string;
  return typeof document === 'string' ? (JSON.parse(document) as PolicyDocument) : document;
}

/** The step's `with:` block that an output of a stack shows. */
export function withBlock({ outputs }: Pick<Stack, 'outputs'>, output = 'WithBlock'): Record<string, string> {
  return (parse(outputs[output]!) as { with: Record<string, string> }).with;
}

/** The config file that a stack shows, as the inputs of a step. */
export function trailInputs({ ConfigFile }: Record<string, string>): Record<string, string> {
  const declared = Object.entries(parse(ConfigFile!) as Record<string, string>);
  return Object.fromEntries(
    declared.map(([key, value]) => [TRAIL_INPUTS.find((input) => camel(input) === key)!, value]),
  );
}

/** Block and config file as inputs alone, for a run without a workspace. */
export function stepInputs(outputs: Record<string, string>, output?: string): Record<string, string> {
  return {
    ...withBlock({ outputs }, output),
    'config-file': '',
    ...trailInputs(outputs),
  };
}
