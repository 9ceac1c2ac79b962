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
 * What to do about a denied call, from AWS's message. `null` where a policy of the role has to allow the call, or where AWS does
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
    const explanation = `${name === 'identity-based policy' ? 'An' : 'A'} ${name} denies this call${arn ? `: ${arn}` : ''}.`;
    return {
      explanation,
      fix: `${administrator}: remove the deny of ${action} for this role from the policy. ${NO_ALLOW}`,
    };
  }
  if (name === 'identity-based policy') return null;
  return {
    explanation: `No ${name} allows this call.`,
    fix: `${administrator}: allow ${action} in this policy. No other policy can replace this permission.`,
  };
}

const NO_ALLOW = 'Adding an allow does not help, because an explicit deny always overrides it.';

/** Who changes a policy of a kind. */
const POLICY_ADMINISTRATORS: Readonly<Record<string, string>> = {
  'service control policy':
    'Ask the administrator of the organization’s service control policies (they do not apply to the management account)',
  'resource control policy':
    'Ask the administrator of the resource control policies in the organization that owns the resource',
  'permissions boundary': 'Change the role’s permissions boundary, or ask its administrator',
  'session policy':
    'Change the session policy in the step that signs in; if role-to-assume is set, Org Trail made it, so please report this bug',
  'VPC endpoint policy': 'Ask the administrator of the VPC endpoint that the runner uses to reach AWS',
  'identity-based policy': 'Change the role’s policies',
  'resource-based policy': 'Ask the resource owner to change its policy',
  'role trust policy': 'Ask the owner of the assumed role to change its trust policy',
};

const SOME_DENY: Denial = {
  explanation: 'A policy denies this call.',
  fix: `AWS reports an explicit deny, but not which policy contains it: check the role’s policies and permissions boundary, the resource policy, the organization’s policies, and any VPC endpoint policy. ${NO_ALLOW}`,
};
