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
  /** AWS Organizations answered that the account is a plain member, or in no organization. */
  readonly reportedRole: 'plain member' | 'in no organization' | null;
}

/**
 * What an account is to the organization's trails. AWS lets management and delegated administrator accounts list delegated
 * administrators (API_ListDelegatedAdministrators), and says to plain members that it is the account that is not allowed to.
 *
 *   is the management account                              management
 *   is listed as delegated administrator of CloudTrail     delegated administrator
 *   AWS says that it is a plain member, or it may list
 *   delegated administrators and is not one of CloudTrail  plain member
 *   is in no organization                                  in no organization
 *   anything else, such as a missing permission            unknown: the run goes on, and AWS decides
 */
export type AccountRole = 'management' | 'delegated administrator' | 'plain member' | 'in no organization' | 'unknown';

export function accountRoleOf(account: string, organization: Organization): AccountRole {
  const { managementAccount, delegatedAdministrators, reportedRole } = organization;
  if (account === managementAccount) return 'management';
  if (delegatedAdministrators?.includes(account)) return 'delegated administrator';
  if (reportedRole) return reportedRole;
  return managementAccount !== null && delegatedAdministrators !== null ? 'plain member' : 'unknown';
}
