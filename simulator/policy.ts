/** A small evaluator of IAM policy documents: explicit deny first, then allow, else neither. */

export type OneOrMany<T> = T | T[];

export interface Statement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal?: '*' | Record<string, OneOrMany<string>>;
  NotPrincipal?: '*' | Record<string, OneOrMany<string>>;
  Action?: OneOrMany<string>;
  NotAction?: OneOrMany<string>;
  Resource?: OneOrMany<string>;
  NotResource?: OneOrMany<string>;
  Condition?: Record<string, Record<string, OneOrMany<string>>>;
}

export interface PolicyDocument {
  Version: string;
  Id?: string;
  Statement: OneOrMany<Statement>;
}

export interface AccessRequest {
  action: string;
  /** null where the policy has no resources: a role's trust policy. */
  resource: string | null;
  /** Only for resource and trust policies; identity policies have no principal. */
  principal?: { type: 'Service' | 'AWS' | 'Federated'; ids: string[] };
  context: Record<string, OneOrMany<string>>;
}

export type Verdict = 'Allow' | 'Deny' | 'Neither';

/** What the policies, taken together, say about the request. */
export function evaluate(policies: PolicyDocument[], request: AccessRequest): Verdict {
  const matching = policies.flatMap((policy) => list(policy.Statement)).filter((s) => applies(s, request));
  if (matching.some((statement) => statement.Effect === 'Deny')) return 'Deny';
  return matching.some((statement) => statement.Effect === 'Allow') ? 'Allow' : 'Neither';
}

function applies(statement: Statement, request: AccessRequest): boolean {
  return (
    principalMatches(statement, request) &&
    actionMatches(statement, request.action) &&
    resourceMatches(statement, request.resource) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
      conditionMatches(operator, keys, request.context, statement.Effect),
    )
  );
}

function principalMatches(statement: Statement, request: AccessRequest): boolean {
  const principal = request.principal;
  if (!principal) return true;
  const isDeny = statement.Effect === 'Deny';
  if (statement.NotPrincipal) return isDeny && !names(statement.NotPrincipal, principal, isDeny);
  return statement.Principal !== undefined && names(statement.Principal, principal, isDeny);
}

/** Stricter than AWS: `*` lets no service in, but its denials do hit services. */
function names(listed: '*' | Record<string, OneOrMany<string>>, principal: Principal, isDeny: boolean): boolean {
  const everybody = isDeny || principal.type === 'AWS';
  if (listed === '*') return everybody;
  const ids = list(listed[principal.type] ?? []);
  if (ids.some((id) => principal.ids.includes(id))) return true;
  return everybody && list(listed.AWS ?? []).includes('*');
}
type Principal = NonNullable<AccessRequest['principal']>;

function actionMatches(statement: Statement, action: string): boolean {
  const among = (patterns: OneOrMany<string>) =>
    list(patterns).some((pattern) => wildcard(pattern.toLowerCase(), action.toLowerCase()));
  if (statement.NotAction !== undefined) return !among(statement.NotAction);
  return statement.Action !== undefined && among(statement.Action);
}

function resourceMatches(statement: Statement, resource: string | null): boolean {
  if (resource === null) return true;
  const among = (patterns: OneOrMany<string>) => list(patterns).some((pattern) => wildcard(pattern, resource));
  if (statement.NotResource !== undefined) return !among(statement.NotResource);
  return statement.Resource !== undefined && among(statement.Resource);
}

type Test = (pattern: string, value: string) => boolean;
const equals: Test = (pattern, value) => pattern === value;
const equalsIgnoringCase: Test = (pattern, value) => pattern.toLowerCase() === value.toLowerCase();

/** ArnEquals and ArnLike are the same: each of the six parts by itself, with wildcards. */
const arnLike: Test = (pattern, value) => {
  const [patternParts, valueParts] = [arnParts(pattern), arnParts(value)];
  return (
    patternParts.length === 6 && valueParts.length === 6 && patternParts.every((p, i) => wildcard(p, valueParts[i]!))
  );
};

const OPERATORS: Record<string, { test: Test; negated: boolean }> = {
  StringEquals: { test: equals, negated: false },
  StringNotEquals: { test: equals, negated: true },
  StringEqualsIgnoreCase: { test: equalsIgnoringCase, negated: false },
  StringNotEqualsIgnoreCase: { test: equalsIgnoringCase, negated: true },
  StringLike: { test: wildcard, negated: false },
  StringNotLike: { test: wildcard, negated: true },
  ArnEquals: { test: arnLike, negated: false },
  ArnLike: { test: arnLike, negated: false },
  ArnNotEquals: { test: arnLike, negated: true },
  ArnNotLike: { test: arnLike, negated: true },
  Bool: { test: equalsIgnoringCase, negated: false },
};

/** True where the evaluator knows the operator, prefixes and `IfExists` included. */
export function isKnownOperator(operator: string): boolean {
  const { name } = parseOperator(operator);
  return name === 'Null' || name in OPERATORS;
}

function parseOperator(operator: string): { quantifier: string | null; name: string; ifExists: boolean } {
  const [, quantifier, name, ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(.*?)(IfExists)?$/.exec(operator)!;
  return { quantifier: quantifier ?? null, name: name!, ifExists: ifExists !== undefined };
}

function conditionMatches(
  operator: string,
  keys: Record<string, OneOrMany<string>>,
  context: AccessRequest['context'],
  effect: Statement['Effect'],
): boolean {
  const { quantifier, name, ifExists } = parseOperator(operator);
  const rule = OPERATORS[name];
  // Stricter than AWS: what we cannot judge never allows and always denies.
  if (!rule && name !== 'Null') return effect === 'Deny';
  return Object.entries(keys).every(([key, patterns]) => {
    const value = valueOf(context, key);
    if (name === 'Null')
      return list(patterns)
        .map(String)
        .includes(String(value === undefined));
    if (value === undefined) return ifExists || rule!.negated || quantifier === 'ForAllValues';
    const matches = (one: string) => list(patterns).some((p) => rule!.test(p, one)) !== rule!.negated;
    return quantifier === 'ForAnyValue' ? list(value).some(matches) : list(value).every(matches);
  });
}

function valueOf(context: AccessRequest['context'], key: string): OneOrMany<string> | undefined {
  const found = Object.keys(context).find((known) => known.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : context[found];
}

function arnParts(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function wildcard(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(value);
}

function list<T>(value: OneOrMany<T>): T[] {
  return Array.isArray(value) ? value : [value];
}
