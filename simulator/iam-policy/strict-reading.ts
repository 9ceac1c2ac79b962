/**
 * A policy as we read it before iam-simulate judges it: what is malformed, or what AWS's documentation leaves open,
 * never allows, and what we cannot judge always denies.
 */
import type { OneOrMany, PolicyDocument, Statement } from '../world/iam/policy-documents.ts';

export interface ReadingContext {
  /** The resource asked about; `*` stands for calls that have none. */
  resource: string;
  /** Of an IAM user or role, rather than of a service or an identity provider. */
  isIamPrincipal: boolean;
  /** Of an identity, of a resource, or a role's trust policy, which names no resources. */
  kind: 'identity' | 'resource' | 'trust';
}

export function readStrictly(policy: PolicyDocument, reading: ReadingContext): PolicyDocument {
  const statements = list(policy.Statement).flatMap((statement) => readStatement(statement, reading) ?? []);
  return { ...policy, Statement: statements };
}

/** The statement as far as it applies, null where it does not. */
function readStatement(statement: Statement, reading: ReadingContext): Statement | null {
  const readers = [readActions, readResources, readPrincipals, readConditions];
  return readers.reduce<Statement | null>((read, reader) => read && reader(read, reading), statement);
}

export const ACTION_PATTERN = /^(\*|[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+)$/;
export const RESOURCE_PATTERN = /^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:.+)$/;

function readActions(statement: Statement): Statement | null {
  return readPatterns(statement, 'Action', (pattern) => ACTION_PATTERN.test(pattern));
}

/** A call without a resource is met by `*` alone; iam-simulate would take its `*` for any resource. */
function readResources(statement: Statement, { resource, kind }: ReadingContext): Statement | null {
  if (kind === 'trust') return statement;
  const read = readPatterns(statement, 'Resource', (pattern) => RESOURCE_PATTERN.test(pattern));
  if (resource !== '*' || !read) return read;
  const patterns = list(read.Resource ?? read.NotResource ?? []);
  const applies = patterns.includes('*') === (read.Resource !== undefined);
  return applies ? { ...without(read, 'NotResource'), Resource: '*' } : null;
}

/** A negation with something malformed in it allows nothing, since what it leaves out is not known. */
function readPatterns(
  statement: Statement,
  element: 'Action' | 'Resource',
  isWellFormed: (pattern: string) => boolean,
): Statement | null {
  const negation = `Not${element}` as const;
  const name = statement[negation] === undefined ? element : negation;
  const all = list(statement[name] ?? []);
  const kept = all.filter(isWellFormed);
  if (name === element) return kept.length > 0 ? { ...statement, [element]: kept } : null;
  if (kept.length < all.length && statement.Effect === 'Allow') return null;
  return kept.length > 0 ? { ...statement, [negation]: kept } : { ...without(statement, negation), [element]: '*' };
}

function without<T extends object>(value: T, member: string): T {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== member)) as T;
}

/**
 * Everybody does not include services and identity providers, but denials to everybody do. NotPrincipal lets nobody in
 * and spares no IAM principal, of whom AWS would have to find account, role and session in it.
 */
function readPrincipals(statement: Statement, { isIamPrincipal, kind }: ReadingContext): Statement | null {
  if (kind === 'identity') return statement;
  if (statement.Principal === undefined && statement.NotPrincipal === undefined) return null;
  if (statement.Effect === 'Deny' && statement.NotPrincipal !== undefined && isIamPrincipal) {
    return { ...without(statement, 'NotPrincipal'), Principal: '*' };
  }
  if (statement.Effect === 'Deny') return statement;
  if (statement.Principal === undefined) return null;
  if (isIamPrincipal) return statement;
  if (statement.Principal === '*') return null;
  const others = without(statement.Principal, 'AWS');
  return Object.keys(others).length > 0 ? { ...statement, Principal: others } : null;
}

function readConditions(statement: Statement): Statement | null {
  const operators = Object.entries(statement.Condition ?? {});
  const known = operators.filter(([operator]) => isKnownOperator(operator));
  if (known.length === operators.length) return statement;
  return statement.Effect === 'Deny' ? { ...statement, Condition: Object.fromEntries(known) } : null;
}

const COMPARISONS = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
const OPERATORS = new Set([
  ...['Equals', 'NotEquals', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase', 'Like', 'NotLike'].map((n) => `String${n}`),
  ...['Equals', 'NotEquals', 'Like', 'NotLike'].map((name) => `Arn${name}`),
  ...COMPARISONS.flatMap((name) => [`Numeric${name}`, `Date${name}`]),
  ...['Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'Null'],
]);

/** Whether IAM has the operator, prefixes and `IfExists` included. */
export function isKnownOperator(operator: string): boolean {
  return OPERATORS.has(operator.replace(/^(ForAnyValue|ForAllValues):/, '').replace(/IfExists$/, ''));
}

function list<T>(value: OneOrMany<T>): T[] {
  return Array.isArray(value) ? value : [value];
}
