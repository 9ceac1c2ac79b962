/** Why a call is denied although the role may be allowed to make it, and whose policy has to change. */
export interface Denial {
  readonly explanation: string;
  readonly fix: string;
}

/**
 * How AWS names the kind of the policy that denies a call, or that does not allow it (IAM User Guide, Troubleshoot access
 * denied error messages), and, within one organization, the policy that denies it.
 */
const KIND =
  /(explicit deny in|because no) (?:an? |the )?((?:service control|resource control|session|vpc endpoint|identity[- ]based|resource[- ]based|role trust) policy|permissions? boundary)(?:: (arn:[\w:/.@+=,*-]*[\w/*]))?/i;

/**
 * What to do about a denied call by AWS's text. `null` where a policy of the role has to allow the call, or where AWS does
 * not say what denies it.
 */
export function explainDenial(said: string, action: string): Denial | null {
  const [, how = '', kind = '', arn] = KIND.exec(said) ?? [];
  const name = kind
    .toLowerCase()
    .replace('vpc', 'VPC')
    .replace(' based', '-based')
    .replace('permission ', 'permissions ');
  const administrator = POLICY_ADMINISTRATORS[name];
  const isExplicit = /explicit deny/i.test(said);
  if (administrator === undefined) return isExplicit ? SOME_DENY : null;
  if (/explicit/i.test(how)) {
    const explanation = `${name === 'identity-based policy' ? 'An' : 'A'} ${name} forbids this call${arn ? `: ${arn}` : ''}.`;
    return {
      explanation,
      fix: `${administrator}: the policy has to stop denying ${action} to this role. ${NO_ALLOW}`,
    };
  }
  if (name === 'identity-based policy') return null;
  return {
    explanation: `No ${name} allows this call.`,
    fix: `${administrator}: the policy has to allow ${action}. Another policy of the role cannot make up for it.`,
  };
}

const NO_ALLOW = 'No statement that allows the call helps, because a deny always wins.';

/** Who changes a policy of a kind. */
const POLICY_ADMINISTRATORS: Readonly<Record<string, string>> = {
  'service control policy':
    'Ask whoever administers the organization’s service control policies (they do not apply to the management account)',
  'resource control policy': 'Ask whoever administers the resource control policies of the resource’s organization',
  'permissions boundary': 'Change the permissions boundary of the role, or ask whoever administers it',
  'session policy':
    'Change the session policy in the step that signs in; if role-to-assume is set, Org Trail made it, so please report this bug',
  'VPC endpoint policy': 'Ask whoever administers the VPC endpoint that the runner uses to reach AWS',
  'identity-based policy': 'Change the policies of the role',
  'resource-based policy': 'Ask the owner of the resource to change its policy',
  'role trust policy': 'Ask the owner of the role that is assumed to change its trust policy',
};

const SOME_DENY: Denial = {
  explanation: 'A policy forbids this call.',
  fix: `AWS says that the deny is explicit, but not in which policy: look at the role’s policies and permissions boundary, the policy of the resource, the policies of the organization, and that of a VPC endpoint. ${NO_ALLOW}`,
};
