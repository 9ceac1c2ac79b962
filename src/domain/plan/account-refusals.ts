import type { Refusal } from './refusal.ts';
import type { AccountRole } from '../organization/account-role.ts';
import {
  MAX_DELEGATED_ADMINISTRATORS,
  registerCommand,
  unregistered,
} from '../organization/delegated-administrators.ts';
import { managementAccountOf, type Organization } from '../organization/organization.ts';
import { isKnown } from '../values/answer.ts';

/** The organization's trails are run from two kinds of account; from any other nothing of them can be changed. */
export function callerRefusals(
  { account, caller, organization }: { account: string; caller: AccountRole; organization: Organization },
  trail: { isOrganizationTrail: boolean; isConverted: boolean; account: string },
): Refusal[] {
  const managementAccount = managementAccountOf(organization);
  const management = managementAccount ?? trail.account;
  if (caller === 'in no organization' && trail.isOrganizationTrail) {
    const message = `Account ${account} is in no organization, so it can have no organization trail. Use a role in the organization's management account, or set is-organization-trail to \`false\` for a trail of this account alone.`;
    return [{ code: 'caller', message }];
  }
  if (caller === 'plain member' && trail.isOrganizationTrail) {
    const message = `Account ${account} is a plain member of the organization: neither its management account${managementAccount ? ` ${managementAccount}` : ''} nor a delegated administrator for CloudTrail, so it cannot change organization trails. Use a role in one of these, or register this account from the management account: delegated-administrators: ${account}`;
    return [{ code: 'caller', message }];
  }
  if (trail.isConverted && caller === 'delegated administrator' && account === trail.account) {
    const message = `The trail of this name is an account trail of ${account}, a delegated administrator account: it cannot become the organization's, which belongs to the management account ${management}. Declare another trail-name; or set is-organization-trail to \`false\` for this trail.`;
    return [{ code: 'caller', field: 'isOrganizationTrail', message }];
  }
  if (trail.isConverted && (caller === 'delegated administrator' || account !== trail.account)) {
    const message = `Only the management account ${management} can make an account trail an organization trail, or the other way round; this is account ${account}. Run it with a role in ${management} once, or set is-organization-trail to \`keep\`.`;
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
    const message = `delegated-administrators names the management account ${managementAccount}: it needs no registration and cannot have one.`;
    return [{ code: 'inputs', message }];
  }
  const fromElsewhere = (accounts: readonly string[]) =>
    `Only the management account${managementAccount ? ` ${managementAccount}` : ''} can register ${accounts.join(', ')} as delegated administrator; this is account ${account}. Run once there, or:\n${accounts.map((one) => `  ${registerCommand(one)}`).join('\n')}`;
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
    const message = `An organization has at most ${MAX_DELEGATED_ADMINISTRATORS} delegated administrators for CloudTrail. Registered are ${registered.known.join(', ')}; ${missing.join(', ')} would be too many. Deregister one that is no longer needed; this action never does.`;
    return [{ code: 'inputs', message }];
  }
  return [];
}
