/** IAM, as far as trails need it: GetRole, CreateServiceLinkedRole and SimulatePrincipalPolicy. */
import type { QueryInput, QueryService } from '../protocol/aws-query.ts';
import type { CallContext } from '../protocol/authenticate.ts';
import type { Role } from '../world/world.ts';
import type { XmlMembers } from '../protocol/xml.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { changeWithPropagation } from '../world/propagation.ts';
import { roleIdOf } from '../world/iam/role-id.ts';
import { simulatePrincipalPolicy } from './iam-simulation.ts';
import {
  type LinkedService,
  SERVICES_WITH_LINKED_ROLES,
  serviceLinkedRole,
} from '../world/iam/service-linked-roles.ts';

export const iam: QueryService = {
  name: 'iam',
  version: '2010-05-08',
  namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  invalidInputCode: 'ValidationError',
  errorCodes: {},
  operations: {
    GetRole: { parameters: ['RoleName'], required: ['RoleName'], run: getRole },
    CreateServiceLinkedRole: {
      isWrite: true,
      parameters: ['AWSServiceName', 'Description', 'CustomSuffix'],
      required: ['AWSServiceName'],
      run: createServiceLinkedRole,
    },
    SimulatePrincipalPolicy: {
      parameters: ['PolicySourceArn', 'ActionNames.member', 'ResourceArns.member', 'MaxItems', 'Marker'],
      required: ['PolicySourceArn', 'ActionNames'],
      run: simulatePrincipalPolicy,
    },
  },
};

/** Of a role that does not exist the path is not known, and so the caller is asked about one without. */
function getRole(context: CallContext, input: QueryInput): XmlMembers {
  const { world, caller } = context;
  const name = input.RoleName as string;
  if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
    throw new AwsError('ValidationError', 'The specified value for roleName is invalid.');
  }
  const role = world.accounts.get(caller.accountId)?.roles.get(name);
  authorize(context, 'iam:GetRole', [role?.arn ?? `arn:${world.partition}:iam::${caller.accountId}:role/${name}`]);
  if (!role) throw new AwsError('NoSuchEntity', `The role with name ${name} cannot be found.`, 404);
  return { Role: describedRole(role) };
}

function createServiceLinkedRole(context: CallContext, input: QueryInput): XmlMembers {
  const { world, caller, now } = context;
  const service = input.AWSServiceName as LinkedService;
  const invalid = (message: string) => new AwsError('InvalidInput', message);
  if (!SERVICES_WITH_LINKED_ROLES.includes(service))
    throw invalid(`${input.AWSServiceName as string} is not a known service.`);
  const role = { ...serviceLinkedRole(world.partition, caller.accountId, service), createdAt: now };
  authorize(context, 'iam:CreateServiceLinkedRole', [role.arn], { 'iam:AWSServiceName': service });
  if (input.CustomSuffix !== undefined) throw invalid(`Custom suffix is not allowed for ${service}`);
  const { roles } = world.accounts.get(caller.accountId)!;
  if (roles.has(role.name)) {
    throw invalid(`Service role name ${role.name} has been taken in this account, please try a different suffix.`);
  }
  changeWithPropagation(world, () => roles.set(role.name, role));
  return { Role: describedRole(role) };
}

function describedRole(role: Role): XmlMembers {
  const resource = role.arn.split(':').at(-1)!;
  return {
    Path: resource.slice('role'.length, -role.name.length),
    RoleName: role.name,
    RoleId: roleIdOf(role.arn),
    Arn: role.arn,
    CreateDate: role.createdAt.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(role.trustPolicy)),
    MaxSessionDuration: String(role.maxSessionDurationSeconds),
  };
}
