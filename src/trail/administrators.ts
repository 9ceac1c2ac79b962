import type { Organization, Standing } from './standing.ts';
import type { Refusal } from './refusal.ts';
import type { Call, Step } from './step.ts';

/** Delegated administrators of CloudTrail in one organization (API_RegisterOrganizationDelegatedAdmin). */
export const MAXIMUM_ADMINISTRATORS = 3;

/** The one call whose resource is the organization, not a trail. */
export const REGISTER: Call = 'cloudtrail:RegisterOrganizationDelegatedAdmin';

/** The declared delegated administrators that are not registered yet; none where that is not known. */
export const unregistered = (declared: readonly string[], registered: readonly string[] | null): readonly string[] =>
  registered ? declared.filter((account) => !registered.includes(account)) : [];

/** A step for each account that has to be registered. */
export const registrations = (accounts: readonly string[]): Step[] =>
  accounts.map((MemberAccountId) => ({
    call: REGISTER,
    input: { MemberAccountId },
    fields: [],
  }));

/** Registers an account, from the management account. */
export const registerCommand = (account: string): string =>
  `aws cloudtrail register-organization-delegated-admin --member-account-id ${account}`;

/** The accounts that the steps register. */
export const registeredBy = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ call, input }) => (call === REGISTER ? [String(input['MemberAccountId'])] : []));

/** What to say where the declared accounts may or may not be registered; `null` where that is known. */
export const untoldRegistrations = (declared: readonly string[], organization: Organization): string | null =>
  declared.length === 0 || organization.delegatedAdministrators !== null
    ? null
    : `Whether ${declared.join(', ')} ${declared.length === 1 ? 'is' : 'are'} registered as delegated administrator cannot be told: ${organization.delegatedAdministratorsUnknown}`;

/** Why the declared accounts cannot be registered, where they cannot. */
export const registrationRefusals = (
  declared: readonly string[],
  account: string,
  caller: Standing,
  organization: Organization,
): Refusal[] => {
  if (declared.length === 0) return [];
  const { managementAccount, delegatedAdministrators: registered } = organization;
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
  if (registered === null) return [];
  const missing = unregistered(declared, registered);
  if (missing.length === 0) return [];
  if (caller === 'delegated administrator') {
    return [{ code: 'prerequisites', message: fromElsewhere(missing) }];
  }
  if (registered.length + missing.length > MAXIMUM_ADMINISTRATORS) {
    const message = `An organization has at most ${MAXIMUM_ADMINISTRATORS} delegated administrators for CloudTrail. Registered are ${registered.join(', ')}; ${missing.join(', ')} would be too many. Deregister one that is no longer needed; this action never does.`;
    return [{ code: 'inputs', message }];
  }
  return [];
};
