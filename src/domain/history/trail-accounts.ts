import { managementAccountOf, type Organization } from '../organization/organization.ts';
import { isKnown } from '../values/answer.ts';
import { parseArn } from '../values/arn.ts';

/** From where a trail can be changed. Each account has the calls that were made from it in its own history alone. */
export interface TrailAccounts {
  /** Those of `accounts` from which the trail can be changed, the run's own first. */
  readonly readable: readonly string[];
  /** Whether there is, or could be, another one. */
  readonly hasUnread: boolean;
}

/**
 * `accounts` are those whose history the run can read, its own first. An account's trail is changed from that account, an
 * organization's also by CloudTrail's delegated administrators (CloudTrail User Guide, organization delegated administrators).
 */
export function trailAccountsOf(
  trail: { readonly arn: string; readonly isOrganizationTrail: boolean },
  organization: Organization,
  accounts: readonly string[],
): TrailAccounts {
  const owner = parseArn(trail.arn)!.account;
  const management = managementAccountOf(organization);
  const { delegatedAdministrators } = organization;
  const administrators = isKnown(delegatedAdministrators) ? delegatedAdministrators.known : [];
  const all = trail.isOrganizationTrail ? [management ?? owner, ...administrators] : [owner];
  const isComplete = !trail.isOrganizationTrail || isKnown(delegatedAdministrators);
  return {
    readable: accounts.filter((account, index) => index === 0 || all.includes(account)),
    hasUnread: !isComplete || all.some((account) => !accounts.includes(account)),
  };
}
