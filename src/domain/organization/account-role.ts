import { isKnown } from '../values/answer.ts';
import { managementAccountOf, type Organization } from './organization.ts';

/**
 * What an account is to the organization's trails. AWS lets management and delegated administrator accounts list delegated
 * administrators (API_ListDelegatedAdministrators), and reports to plain members that their account is not allowed to.
 *
 *   is the management account                              management
 *   is listed as delegated administrator of CloudTrail     delegated administrator
 *   AWS reports a plain member, or may list
 *   delegated administrators and is not one of CloudTrail  plain member
 *   is in no organization                                  in no organization
 *   anything else, such as a missing permission            unknown: the run goes on, and AWS decides
 */
export type AccountRole = 'management' | 'delegated administrator' | 'plain member' | 'in no organization' | 'unknown';

export function accountRoleOf(account: string, organization: Organization): AccountRole {
  const { description, delegatedAdministrators, isPlainMember } = organization;
  if (account === managementAccountOf(organization)) return 'management';
  if (isKnown(delegatedAdministrators) && delegatedAdministrators.known.includes(account)) {
    return 'delegated administrator';
  }
  if (isKnown(description) && description.known === null) return 'in no organization';
  return isPlainMember || (isKnown(description) && isKnown(delegatedAdministrators)) ? 'plain member' : 'unknown';
}
