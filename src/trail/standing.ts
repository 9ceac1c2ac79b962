import type { Refusal } from './refusal.ts';

/** What was learned of the organization; the reasons say why something is not known. */
export interface Organization {
  readonly id: string | null;
  readonly managementAccount: string | null;
  /** `ALL` or `CONSOLIDATED_BILLING`. */
  readonly features: string | null;
  /** Why `id` and `managementAccount` are `null`, where they should not be: sentences, with what to do about it. */
  readonly unknown: string | null;
  /** CloudTrail's delegated administrators; `null` where the caller may not see them. */
  readonly delegatedAdministrators: readonly string[] | null;
  /** Why `delegatedAdministrators` is `null`. */
  readonly delegatedAdministratorsUnknown: string | null;
  /** The organization told the account that it is a plain member, or that it is in none. */
  readonly standing: 'plain member' | 'in no organization' | null;
}

/**
 * What an account is to the organization's trails. AWS lets management and delegated administrator accounts list delegated
 * administrators (API_ListDelegatedAdministrators), and tells plain members that it is the account that may not.
 *
 *   is the management account                              management
 *   is listed as delegated administrator of CloudTrail     delegated administrator
 *   is told that it is a plain member, or may list
 *   delegated administrators and is not one of CloudTrail  plain member
 *   is in no organization                                  in no organization
 *   anything else, such as a missing permission            unknown: the run goes on, and AWS decides
 */
export type Standing = 'management' | 'delegated administrator' | 'plain member' | 'in no organization' | 'unknown';

export const standingOf = (account: string, organization: Organization): Standing => {
  const { managementAccount, delegatedAdministrators, standing } = organization;
  if (account === managementAccount) return 'management';
  if (delegatedAdministrators?.includes(account)) return 'delegated administrator';
  if (standing) return standing;
  return managementAccount !== null && delegatedAdministrators !== null ? 'plain member' : 'unknown';
};

/** The organization's trails are run from two kinds of account; from any other nothing of them can be changed. */
export const callerRefusals = (
  { account, caller, organization }: { account: string; caller: Standing; organization: Organization },
  trail: { isOrganizationTrail: boolean; isConverted: boolean; owner: string },
): Refusal[] => {
  const management = organization.managementAccount ?? trail.owner;
  if (caller === 'in no organization' && trail.isOrganizationTrail) {
    const message = `Account ${account} is in no organization, so it can have no organization trail. Use a role in the organization's management account, or set is-organization-trail to \`false\` for a trail of this account alone.`;
    return [{ code: 'caller', message }];
  }
  if (caller === 'plain member' && trail.isOrganizationTrail) {
    const message = `Account ${account} is a plain member of the organization: neither its management account${organization.managementAccount ? ` ${management}` : ''} nor a delegated administrator for CloudTrail, so it cannot change organization trails. Use a role in one of these, or register this account from the management account: delegated-administrators: ${account}`;
    return [{ code: 'caller', message }];
  }
  if (trail.isConverted && caller === 'delegated administrator' && account === trail.owner) {
    const message = `The trail of this name is an account trail of ${account}, a delegated administrator account: it cannot become the organization's, which belongs to the management account ${management}. Declare another trail-name; or set is-organization-trail to \`false\` for this trail.`;
    return [{ code: 'caller', field: 'isOrganizationTrail', message }];
  }
  if (trail.isConverted && (caller === 'delegated administrator' || account !== trail.owner)) {
    const message = `Only the management account ${management} can make an account trail an organization trail, or the other way round; this is account ${account}. Run it with a role in ${management} once, or set is-organization-trail to \`keep\`.`;
    return [{ code: 'caller', field: 'isOrganizationTrail', message }];
  }
  return [];
};
