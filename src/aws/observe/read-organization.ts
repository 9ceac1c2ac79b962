import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import type { Organization } from '../../domain/organization/account-role.ts';
import { CLOUDTRAIL } from '../../domain/values/partitions.ts';
import { accountId, list, matching, object, optional, pagesOf, string } from '../clients/response-shapes.ts';
import { errorName, errorText, explainFailedRead } from '../errors/aws-error.ts';
import { organizations } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';

/** What is known of an organization that nobody asked. */
export const ORGANIZATION_NOT_ASKED: Organization = {
  id: null,
  managementAccount: null,
  features: null,
  unknown: null,
  delegatedAdministrators: null,
  delegatedAdministratorsUnknown: 'the organization was not asked',
  reportedRole: null,
};

/** Asks, at once, what the organization is and which accounts administer its trails. Never throws: what is not answered is unknown. */
export async function readOrganization(session: Session, region: string): Promise<Organization> {
  const client = await organizations(region, session);
  const [described, listed] = await Promise.all([describeOrganization(client), listDelegatedAdministrators(client)]);
  return { ...ORGANIZATION_NOT_ASKED, ...listed, ...described };
}

/** API_Organization */
const DESCRIBED = object({
  Organization: object({
    Id: matching('organization id', /^o-[a-z0-9]{10,32}$/),
    MasterAccountId: accountId,
    FeatureSet: optional(string),
  }),
});

const NOT_IN_ORGANIZATION = 'AWSOrganizationsNotInUseException';

async function describeOrganization(client: OrganizationsClient): Promise<Partial<Organization>> {
  const { DescribeOrganizationCommand } = await import('@aws-sdk/client-organizations');
  try {
    const { Organization } = DESCRIBED(await client.send(new DescribeOrganizationCommand({})), '');
    const { Id: id, MasterAccountId: managementAccount, FeatureSet: features = null } = Organization;
    return { id, managementAccount, features };
  } catch (error) {
    if (errorName(error) === NOT_IN_ORGANIZATION)
      return { unknown: NOT_IN_ORGANIZATION, reportedRole: 'in no organization' };
    return { unknown: explainFailedRead('organizations:DescribeOrganization', error) };
  }
}

/** API_DelegatedAdministrator */
const LISTED = object({ DelegatedAdministrators: list(object({ Id: accountId })) });

/** The delegated administrators of CloudTrail. AWS tells a plain member and a missing permission apart by the text alone. */
export async function listDelegatedAdministrators(client: OrganizationsClient): Promise<Partial<Organization>> {
  const { paginateListDelegatedAdministrators } = await import('@aws-sdk/client-organizations');
  const accounts: string[] = [];
  try {
    const pages = paginateListDelegatedAdministrators({ client }, { ServicePrincipal: CLOUDTRAIL });
    for await (const page of pagesOf(pages)) {
      accounts.push(...LISTED(page, '').DelegatedAdministrators.map(({ Id }) => Id));
    }
    return { delegatedAdministrators: accounts.sort(), delegatedAdministratorsUnknown: null };
  } catch (error) {
    const [name, text] = [errorName(error), errorText(error)];
    const isMember = name === 'AccessDeniedException' && /don.t have permissions to access this resource/i.test(text);
    return {
      delegatedAdministratorsUnknown: explainFailedRead('organizations:ListDelegatedAdministrators', error),
      ...(isMember && { reportedRole: 'plain member' }),
    };
  }
}
