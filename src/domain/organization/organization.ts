import { type Answer, isKnown, NOT_ASKED } from '../values/answer.ts';

/** An organization of AWS Organizations (API_Organization). */
export interface OrganizationDescription {
  readonly id: string;
  readonly managementAccount: string;
  /** `ALL` or `CONSOLIDATED_BILLING`; `null` where AWS does not say. */
  readonly features: string | null;
}

/** What AWS said of the organization that the calling account is in. */
export interface Organization {
  /** `null` as an answer: the account is in none. */
  readonly description: Answer<OrganizationDescription | null>;
  /** The ids of CloudTrail's delegated administrators. */
  readonly delegatedAdministrators: Answer<readonly string[]>;
  /** AWS refused the list of delegated administrators because of what the account is, not of what the caller may do. */
  readonly isPlainMember: boolean;
}

/** What is known of an organization that nobody asked. */
export const ORGANIZATION_NOT_ASKED: Organization = {
  description: NOT_ASKED,
  delegatedAdministrators: NOT_ASKED,
  isPlainMember: false,
};

/** What the organization is; `null` where there is none, or that is not known. */
function knownDescription({ description }: Organization): OrganizationDescription | null {
  return isKnown(description) ? description.known : null;
}

export function organizationIdOf(organization: Organization): string | null {
  return knownDescription(organization)?.id ?? null;
}

export function managementAccountOf(organization: Organization): string | null {
  return knownDescription(organization)?.managementAccount ?? null;
}
