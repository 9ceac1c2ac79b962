import { registerCommand, unregistered, unknownRegistrations } from '../organization/delegated-administrators.ts';
import type { AccountRole } from '../organization/account-role.ts';
import { managementAccountOf, type Organization } from '../organization/organization.ts';
import { commands } from '../values/advice.ts';
import { CLOUDTRAIL } from '../values/partitions.ts';
import type { Step } from '../trail/step.ts';
import type { PrerequisiteDocuments } from './documents.ts';
import type { Prerequisite, PrerequisiteId } from './prerequisite.ts';
import { isKnown } from '../values/answer.ts';

/** What the management account's administrator enters. */
export const ENABLE_TRUSTED_ACCESS = `aws organizations enable-aws-service-access --service-principal ${CLOUDTRAIL}`;
export const CREATE_SERVICE_LINKED_ROLE = `aws iam create-service-linked-role --aws-service-name ${CLOUDTRAIL}`;

/** What is known of the organization, and of the account that calls. */
export interface OrganizationInput {
  readonly account: string;
  readonly caller: AccountRole;
  readonly organization: Organization;
  readonly isOrganizationTrail: boolean;
  /** Account ids that are declared to be delegated administrators. */
  readonly delegatedAdministrators: readonly string[];
  readonly documents: Pick<PrerequisiteDocuments, 'trustedAccess' | 'serviceLinkedRole'>;
}

/** What an organization trail needs of its organization (CloudTrail User Guide, preparing an organization trail). */
export function judgeOrganization(input: OrganizationInput): Prerequisite[] {
  const ofTrail = [judgeFeatures(input), judgeCaller(input), judgeTrustedAccess(input), judgeServiceLinkedRole(input)];
  const notNeeded = ({ id }: Prerequisite): Prerequisite => notApplicable(id, 'This is an account-level trail.');
  return [...(input.isOrganizationTrail ? ofTrail : ofTrail.map(notNeeded)), judgeAdministrators(input)];
}

export function notApplicable(id: PrerequisiteId, message: string): Prerequisite {
  return {
    id,
    status: 'not-applicable',
    message,
  };
}

function judgeFeatures({ account, organization }: OrganizationInput): Prerequisite {
  const id = 'organization';
  const { description } = organization;
  if (!isKnown(description)) {
    return { id, status: 'unknown', message: `The organization cannot be read: ${description.unknown}` };
  }
  if (description.known === null) {
    const message = `Account ${account} is not in an organization.`;
    const fix = [
      "Use a role in the organization's management account, or set is-organization-trail to `false` for an account-level trail.",
    ];
    return { id, status: 'fail', message, fix };
  }
  const { id: organizationId, features } = description.known;
  if (features === null) {
    return { id, status: 'unknown', message: `AWS does not report the feature set of organization ${organizationId}.` };
  }
  if (features !== 'ALL') {
    const message = `Organization ${organizationId} has feature set ${features}: organization trails need all features.`;
    const fix = [
      `${inManagementAccount(organization)} (each member account must accept):`,
      commands('aws organizations enable-all-features'),
    ];
    return { id, status: 'fail', message, fix };
  }
  return { id, status: 'pass', message: `Organization ${organizationId} has all features enabled.` };
}

function judgeCaller({ account, caller, organization }: OrganizationInput): Prerequisite {
  const id = 'caller';
  if (caller === 'management') return { id, status: 'pass', message: `Account ${account} is the management account.` };
  if (caller === 'delegated administrator') {
    return { id, status: 'pass', message: `Account ${account} is a delegated administrator of CloudTrail.` };
  }
  if (caller === 'unknown') {
    const message = `It cannot be determined whether account ${account} is the management account or a delegated administrator. This needs organizations:DescribeOrganization and organizations:ListDelegatedAdministrators.`;
    return { id, status: 'unknown', message };
  }
  const message = `Account ${account} is neither the management account nor a delegated administrator of CloudTrail.`;
  const fix = [
    `Use a role in one of those accounts, or register this account. ${inManagementAccount(organization)}:`,
    commands(registerCommand(account)),
  ];
  return { id, status: 'fail', message, fix };
}

function judgeTrustedAccess({ caller, organization, documents }: OrganizationInput): Prerequisite {
  const id = 'trusted-access';
  const { trustedAccess } = documents;
  if (!isKnown(trustedAccess)) return { id, status: 'unknown', message: trustedAccess.unknown };
  if (trustedAccess.known)
    return { id, status: 'pass', message: 'The organization has enabled trusted access for CloudTrail.' };
  const message = 'The organization has not enabled trusted access for CloudTrail.';
  const fix = [`${inManagementAccount(organization)}:`, commands(ENABLE_TRUSTED_ACCESS)];
  const repair: Step = {
    call: 'organizations:EnableAWSServiceAccess',
    input: { ServicePrincipal: CLOUDTRAIL },
    fields: [],
  };
  return { id, status: 'fail', message, fix, ...byManagement(caller, repair) };
}

function judgeServiceLinkedRole({ account, caller, organization, documents }: OrganizationInput): Prerequisite {
  const id = 'service-linked-role';
  const { serviceLinkedRole } = documents;
  const fix = [`${inManagementAccount(organization)}:`, commands(CREATE_SERVICE_LINKED_ROLE)];
  if (caller !== 'management') {
    const message = `Only the management account can show whether it has AWSServiceRoleForCloudTrail; this is account ${account}.`;
    return { id, status: 'unknown', message, fix };
  }
  if (!isKnown(serviceLinkedRole)) return { id, status: 'unknown', message: serviceLinkedRole.unknown, fix };
  if (serviceLinkedRole.known) {
    return { id, status: 'pass', message: `Account ${account} has AWSServiceRoleForCloudTrail.` };
  }
  const message = `Management account ${account} has no service-linked role AWSServiceRoleForCloudTrail; trusted access does not create it.`;
  const repair: Step = { call: 'iam:CreateServiceLinkedRole', input: { AWSServiceName: CLOUDTRAIL }, fields: [] };
  return { id, status: 'fail', message, fix, repair };
}

/** Registering is a step of its own, since the accounts are declared: it needs no repair. */
function judgeAdministrators({ delegatedAdministrators: declared, organization }: OrganizationInput): Prerequisite {
  const id = 'delegated-administrators';
  if (declared.length === 0) return notApplicable(id, 'None declared.');
  const undecided = unknownRegistrations(declared, organization.delegatedAdministrators);
  if (undecided !== null) return { id, status: 'unknown', message: undecided };
  const missing = unregistered(declared, organization.delegatedAdministrators);
  if (missing.length === 0) return { id, status: 'pass', message: `Registered: ${declared.join(', ')}.` };
  const message = `Not registered as delegated administrator of CloudTrail: ${missing.join(', ')}.`;
  const fix = [`${inManagementAccount(organization)}:`, commands(...missing.map(registerCommand))];
  return { id, status: 'fail', message, fix };
}

function inManagementAccount(organization: Organization): string {
  const managementAccount = managementAccountOf(organization);
  return managementAccount === null ? 'In the management account' : `In the management account ${managementAccount}`;
}

function byManagement(caller: AccountRole, repair: Step): Pick<Prerequisite, 'repair'> {
  return caller === 'management' ? { repair } : {};
}
