import type { Refusal } from './refusal.ts';
import type { AccountRole } from '../organization/account-role.ts';
import {
  MAX_DELEGATED_ADMINISTRATORS,
  registerCommand,
  unregistered,
} from '../organization/delegated-administrators.ts';
import { managementAccountOf, type Organization } from '../organization/organization.ts';
import { isKnown } from '../values/answer.ts';
import { plural } from '../values/wording.ts';

/** The organization's trails are run from two kinds of account; from any other nothing of them can be changed. */
export function callerRefusals(
  { account, caller, organization }: { account: string; caller: AccountRole; organization: Organization },
  trail: { isOrganizationTrail: boolean; isConverted: boolean; account: string },
): Refusal[] {
  const managementAccount = managementAccountOf(organization);
  const management = managementAccount ?? trail.account;
  if (caller === 'in no organization' && trail.isOrganizationTrail) {
    const message = `Account ${account} is not in an organization, so it cannot have an organization trail. Use a role in the organization's management account, or set is-organization-trail to \`false\` for an account-level trail.`;
    return [{ code: 'caller', message }];
  }
  if (caller === 'plain member' && trail.isOrganizationTrail) {
    const message = `Account ${account} is a member account: it is neither the management account${managementAccount ? ` ${managementAccount}` : ''} nor a delegated administrator for CloudTrail, so it cannot change organization trails. Use a role in one of those accounts, or register this account from the management account: delegated-administrators: ${account}`;
    return [{ code: 'caller', message }];
  }
  if (trail.isConverted && caller === 'delegated administrator' && account === trail.account) {
    const message = `The trail with this name is an account-level trail in delegated administrator account ${account}. It cannot become an organization trail, because those belong to the management account ${management}. Declare another trail-name, or set is-organization-trail to \`false\` for this trail.`;
    return [{ code: 'caller', field: 'isOrganizationTrail', message }];
  }
  if (trail.isConverted && (caller === 'delegated administrator' || account !== trail.account)) {
    const message = `Only the management account ${management} can convert an account-level trail to an organization trail, or back; this is account ${account}. Run once with a role in ${management}, or set is-organization-trail to \`keep\`.`;
    return [{ code: 'caller', field: 'isOrganizationTrail', message }];
  }
  return [];
}

/** Why the declared accounts cannot be registered, where they cannot. */
export function registrationRefusals(
  declared: readonly string[],
  account: string,
  caller: AccountRole,
  organization: Organization,
): Refusal[] {
  if (declared.length === 0) return [];
  const managementAccount = managementAccountOf(organization);
  const { delegatedAdministrators: registered } = organization;
  if (managementAccount !== null && declared.includes(managementAccount)) {
    const message = `delegated-administrators names the management account ${managementAccount}: it does not need to be registered, and cannot be.`;
    return [{ code: 'inputs', message }];
  }
  const fromElsewhere = (accounts: readonly string[]) =>
    `Only the management account${managementAccount ? ` ${managementAccount}` : ''} can register ${accounts.join(', ')} as delegated administrator; this is account ${account}. Run once in that account, or use:\n${accounts.map((one) => `  ${registerCommand(one)}`).join('\n')}`;
  if (caller === 'plain member' || caller === 'in no organization') {
    return [{ code: 'prerequisites', message: fromElsewhere(declared) }];
  }
  // The prerequisite of that name is unknown then, which is no failure.
  if (!isKnown(registered)) return [];
  const missing = unregistered(declared, registered);
  if (missing.length === 0) return [];
  if (caller === 'delegated administrator') {
    return [{ code: 'prerequisites', message: fromElsewhere(missing) }];
  }
  if (registered.known.length + missing.length > MAX_DELEGATED_ADMINISTRATORS) {
    const message = `An organization has at most ${MAX_DELEGATED_ADMINISTRATORS} delegated administrators for CloudTrail. ${registered.known.join(', ')} ${plural(registered.known.length, 'is', 'are')} already registered, so there is no room for ${missing.join(', ')}. Deregister one that is no longer needed; Org Trail never deregisters.`;
    return [{ code: 'inputs', message }];
  }
  return [];
}
