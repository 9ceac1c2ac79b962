import type { CallContext } from '../../iam-policy/conditions.ts';
import { isObject, listOf, type Policy, type Statement, textsOf } from '../../iam-policy/policy-document.ts';
import type { Truth } from '../../iam-policy/ternary.ts';

/** A principal outside the account of a bucket, as a policy names it. */
export interface Outsider {
  /** In words for people. */
  readonly name: string;
  /** `null` where it belongs to none, or that is not known. */
  readonly account: string | null;
  /** The user, role or session; `null` where it is any of its account. */
  readonly arn: string | null;
  readonly service: string | null;
}

/** An account that no policy names. */
const STRANGER = '000000000000';
/** How a principal is called that no policy names. */
export const EVERYONE = 'everyone';

/** Principals that a statement can apply to and that are not of the account `owner`. */
export function outsidersOf(statement: Statement, policy: Policy, owner: string): readonly Outsider[] {
  const { Principal } = statement;
  if (Principal === undefined || isEverybody(Principal)) return anybody(policy, owner);
  if (!isObject(Principal)) return [{ name: 'a principal that cannot be read', ...NOBODY }];
  return Object.entries(Principal).flatMap(([kind, values]) =>
    textsOf(values).flatMap((value) => outsiderOf(kind, value, owner)),
  );
}

const NOBODY = { account: null, arn: null, service: null };

/** Somebody whom the policy does not name; and of each account that it names, since statements can make exceptions of them. */
function anybody(policy: Policy, owner: string): Outsider[] {
  const named = JSON.stringify(policy.statements).match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
  const accounts = [...new Set(named)].filter((account) => account !== owner && account !== STRANGER);
  return [
    { ...NOBODY, name: EVERYONE, account: STRANGER },
    ...accounts.map((account) => ({ ...NOBODY, name: `account ${account}`, account })),
  ];
}

function outsiderOf(kind: string, value: string, owner: string): Outsider[] {
  if (kind === 'Service') return [{ ...NOBODY, name: value, service: value }];
  const account = accountOf(value);
  if (account === owner) return [];
  if (kind !== 'AWS') return [{ ...NOBODY, name: `${kind} ${value}`, account }];
  // S3 shows an id in place of the ARN of a principal that no longer exists (IAM User Guide, principals).
  if (account === null) return /^A[A-Z0-9]{15,}$/.test(value) ? [] : [{ ...NOBODY, name: value }];
  return [isWholeAccount(value) ? { ...NOBODY, name: `account ${account}`, account } : { ...NOBODY, name: value, account, arn: value }]; // prettier-ignore
}

function accountOf(principal: string): string | null {
  return /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::.*)?$/.exec(principal)?.[1] ?? null;
}

function isWholeAccount(principal: string): boolean {
  return /^(?:\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(principal);
}

function isEverybody(principal: unknown): boolean {
  return principal === '*' || (isObject(principal) && listOf(principal['AWS']).includes('*'));
}

/** Whether a `Principal` element contains the outsider, and all of it if it is a whole account. */
export function isOutsider({ name, account, arn, service }: Outsider, principal: unknown): Truth {
  if (isEverybody(principal)) return true;
  if (!isObject(principal)) return { because: 'its principal cannot be read' };
  if (service !== null) return textsOf(principal['Service']).includes(service);
  const named = textsOf(principal['AWS']);
  if (named.some((one) => one === arn || (isWholeAccount(one) && accountOf(one) === account))) return true;
  if (account === STRANGER) return false;
  const others = Object.entries(principal).flatMap(([kind, values]) =>
    kind === 'AWS' ? [] : textsOf(values).map((value) => `${kind} ${value}`),
  );
  if (account === null) {
    const isNamed = others.includes(name) || named.includes(name);
    return isNamed && { because: `the account of ${name} is not known` };
  }
  if (others.includes(name)) return true;
  // Of an account, a statement can name some principals.
  return (
    arn === null &&
    named.some((one) => accountOf(one) === account) && { because: `it names some principals of ${name}` }
  );
}

/** The condition keys that a call of the outsider certainly carries (IAM User Guide, global condition keys). */
export function contextOf({ account, arn, service }: Outsider, policy: Policy): CallContext {
  if (service !== null) return { 'aws:principalisawsservice': 'true', 'aws:principalservicename': service, ...DIRECT };
  if (account === null) return DIRECT;
  const known = arn ?? (namesPrincipalsOf(account, policy) ? null : `arn:aws:iam::${account}:user/any`);
  return {
    ...DIRECT,
    'aws:principalisawsservice': 'false',
    'aws:principalaccount': account,
    // The ARN of a session is not that of its role.
    ...(known !== null && !/:(?:assumed-role|federated-user)\//.test(known) && { 'aws:principalarn': known }),
  };
}

/** Calls are assumed to be made over HTTPS: a policy that asks for it keeps nobody out. */
const DIRECT: CallContext = { 'aws:securetransport': 'true' };

/** Whether a condition on aws:PrincipalArn can be about some principals of an account: its own, or those of accounts by a wildcard. */
function namesPrincipalsOf(account: string, { statements }: Policy): boolean {
  const patterns = statements.flatMap(({ Condition }) =>
    Object.values(isObject(Condition) ? Condition : {}).flatMap((keys) =>
      Object.entries(isObject(keys) ? keys : {}).flatMap(([key, values]) =>
        key.toLowerCase() === 'aws:principalarn' ? textsOf(values) : [],
      ),
    ),
  );
  return patterns.some((pattern) => {
    const named = accountOf(pattern);
    return named === null || named === account;
  });
}
