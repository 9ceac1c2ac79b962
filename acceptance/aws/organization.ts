/** What the account is in its organization, as far as its trails depend on it. */
import { paginateListAWSServiceAccessForOrganization } from '@aws-sdk/client-organizations';
import { type Aws, InterruptedError } from './connect.ts';

export interface Organization {
  readonly role: 'management account' | 'member account' | 'no organization' | 'organization unknown';
  readonly canHaveOrganizationTrails: boolean;
}

/** A delegated administrator counts as a member: its organization trails would be the management account's, which nobody named. */
export async function readOrganization({ organizations, account }: Aws): Promise<Organization> {
  const without = { canHaveOrganizationTrails: false };
  try {
    const { Organization } = await organizations.describeOrganization({});
    if (Organization?.MasterAccountId !== account) return { role: 'member account', ...without };
    return { role: 'management account', canHaveOrganizationTrails: await hasTrustedAccess(organizations) };
  } catch (error) {
    if (error instanceof InterruptedError) throw error;
    const isOutside = (error as Error).name === 'AWSOrganizationsNotInUseException';
    return { role: isOutside ? 'no organization' : 'organization unknown', ...without };
  }
}

async function hasTrustedAccess(client: Aws['organizations']): Promise<boolean> {
  for await (const { EnabledServicePrincipals = [] } of paginateListAWSServiceAccessForOrganization({ client }, {})) {
    const isCloudTrail = EnabledServicePrincipals.some(
      ({ ServicePrincipal }) => ServicePrincipal === 'cloudtrail.amazonaws.com',
    );
    if (isCloudTrail) return true;
  }
  return false;
}
