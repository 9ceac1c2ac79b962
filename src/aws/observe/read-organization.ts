import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import type { Organization, OrganizationDescription } from '../../domain/organization/organization.ts';
import type { Answer } from '../../domain/values/answer.ts';
import { CLOUDTRAIL } from '../../domain/values/partitions.ts';
import { accountId, list, matching, object, optional, pagesOf, string } from '../clients/response-shapes.ts';
import { ask, isNamed } from '../errors/ask.ts';
import { errorName, errorText } from '../errors/aws-error.ts';
import { organizations } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';

/** Asks, at once, what the organization is and which accounts administer its trails. Never throws. */
export async function readOrganization(session: Session, region: string): Promise<Organization> {
  const client = await organizations(region, session);
  const [description, listed] = await Promise.all([describeOrganization(client), listDelegatedAdministrators(client)]);
  return { description, ...listed };
}

/** API_Organization */
const DESCRIBED = object({
  Organization: object({
    Id: matching('organization id', /^o-[a-z0-9]{10,32}$/),
    MasterAccountId: accountId,
    FeatureSet: optional(string),
  }),
});

async function describeOrganization(client: OrganizationsClient): Promise<Answer<OrganizationDescription | null>> {
  const { DescribeOrganizationCommand } = await import('@aws-sdk/client-organizations');
  return ask<OrganizationDescription | null>(
    'organizations:DescribeOrganization',
    async () => {
      const { Organization } = DESCRIBED(await client.send(new DescribeOrganizationCommand({})), '');
      const { Id: id, MasterAccountId: managementAccount, FeatureSet: features = null } = Organization;
      return { id, managementAccount, features };
    },
    (error) => (isNamed(error, 'AWSOrganizationsNotInUse') ? { known: null } : null),
  );
}

/** API_DelegatedAdministrator */
const LISTED = object({ DelegatedAdministrators: list(object({ Id: accountId })) });

/** The delegated administrators of CloudTrail. Only the error message distinguishes a plain member from a missing permission. */
export async function listDelegatedAdministrators(
  client: OrganizationsClient,
): Promise<Pick<Organization, 'delegatedAdministrators' | 'isPlainMember'>> {
  const { paginateListDelegatedAdministrators } = await import('@aws-sdk/client-organizations');
  let isPlainMember = false;
  const delegatedAdministrators = await ask(
    'organizations:ListDelegatedAdministrators',
    async () => {
      const accounts: string[] = [];
      const pages = paginateListDelegatedAdministrators({ client }, { ServicePrincipal: CLOUDTRAIL });
      for await (const page of pagesOf(pages)) {
        accounts.push(...LISTED(page, '').DelegatedAdministrators.map(({ Id }) => Id));
      }
      return accounts.sort();
    },
    (error) => {
      isPlainMember =
        errorName(error) === 'AccessDeniedException' &&
        /don.t have permissions to access this resource/i.test(errorText(error));
      return null;
    },
  );
  return { delegatedAdministrators, isPlainMember };
}
