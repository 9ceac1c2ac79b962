import { type Answer, isKnown } from '../values/answer.ts';
import { plural } from '../values/wording.ts';
import type { Call, Step } from '../trail/step.ts';

/** Delegated administrators of CloudTrail in one organization (API_RegisterOrganizationDelegatedAdmin). */
export const MAX_DELEGATED_ADMINISTRATORS = 3;

/** The one call whose resource is the organization, not a trail. */
export const REGISTER: Call = 'cloudtrail:RegisterOrganizationDelegatedAdmin';

/** The declared delegated administrators that are not registered yet; none where that is not known. */
export function unregistered(declared: readonly string[], registered: Answer<readonly string[]>): readonly string[] {
  return isKnown(registered) ? declared.filter((account) => !registered.known.includes(account)) : [];
}

/** A step for each account that has to be registered. */
export function registrationSteps(accounts: readonly string[]): Step[] {
  return accounts.map((MemberAccountId) => ({
    call: REGISTER,
    input: { MemberAccountId },
    fields: [],
  }));
}

/** Registers an account, from the management account. */
export function registerCommand(account: string): string {
  return `aws cloudtrail register-organization-delegated-admin --member-account-id ${account}`;
}

/** The accounts that the steps register. */
export function registeredBy(steps: readonly Step[]): string[] {
  return steps.flatMap(({ call, input }) => (call === REGISTER ? [String(input['MemberAccountId'])] : []));
}

/** A sentence if it is not known whether the declared accounts are registered; `null` if it is known. */
export function unknownRegistrations(
  declared: readonly string[],
  registered: Answer<readonly string[]>,
): string | null {
  return declared.length === 0 || isKnown(registered)
    ? null
    : `It cannot be determined whether ${declared.join(', ')} ${plural(declared.length, 'is', 'are')} registered as delegated administrator: ${registered.unknown}`;
}
