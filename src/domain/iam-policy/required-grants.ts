import { canonicalJson } from '../values/canonical-json.ts';
import { evaluate, type Evaluation, type AccessRequest } from './evaluate.ts';
import { isObject, listOf, type Policy, policyText, type Statement } from './policy-document.ts';
import { isUndecided } from './ternary.ts';

/** Something that CloudTrail has to be allowed: the calls that it makes, and the statement that allows them. */
export interface RequiredGrant {
  /** What it is for, to be read after «CloudTrail is not allowed to». */
  readonly what: string;
  readonly requests: readonly AccessRequest[];
  readonly statement: Statement;
  /** AWS recommends to allow it, and nothing is known to fail without. */
  readonly isRecommended?: true;
}

/** What a policy says to all that CloudTrail has to be allowed. */
export interface GrantsJudgement {
  readonly status: 'pass' | 'fail' | 'unknown';
  /** Why it does not pass, a sentence each. */
  readonly reasons: readonly string[];
  /** What else AWS recommends, a sentence each. */
  readonly advice: readonly string[];
  /** The grants that the policy does not certainly hold. */
  readonly missing: readonly RequiredGrant[];
  /** Something certainly denies what certainly is needed: no statement helps against that. */
  readonly isDenied: boolean;
}

export function judgeGrants(policy: Policy, grants: readonly RequiredGrant[]): GrantsJudgement {
  const found = grants.flatMap((grant) =>
    grant.requests.map((request) => ({ grant, evaluation: doubtIfUncertain(request, evaluate(policy, request)) })),
  );
  const certain = found.filter(({ grant }) => !grant.isRecommended);
  const failures = certain.flatMap(({ grant, evaluation: { allows, denies, denier, where } }) => {
    if (denies === true)
      return [`CloudTrail is not allowed to ${grant.what}: ${denier} denies it${where ? ` for ${where}` : ''}.`];
    return allows === false
      ? [`CloudTrail is not allowed to ${grant.what}: no statement allows it${where ? ` for ${where}` : ''}.`]
      : [];
  });
  const doubts = certain.flatMap(({ grant, evaluation: { allows, denies, denier } }) => {
    const undecided = `It cannot be determined whether CloudTrail is allowed to ${grant.what}`;
    if (isUndecided(denies)) return [`${undecided}: ${denier} might deny it, but ${denies.because}.`];
    return isUndecided(allows) ? [`${undecided}: a statement might allow it, but ${allows.because}.`] : [];
  });
  const advice = found.flatMap(({ grant, evaluation: { allows, denies } }) =>
    grant.isRecommended && (allows !== true || denies !== false)
      ? [`AWS recommends, but does not require, that CloudTrail is also allowed to ${grant.what}.`]
      : [],
  );
  const missing = found.filter(({ evaluation: judgement }) => judgement.allows !== true).map(({ grant }) => grant);
  const reasons = failures.length > 0 ? failures : doubts;
  return {
    status: failures.length > 0 ? 'fail' : doubts.length > 0 ? 'unknown' : 'pass',
    reasons: [...new Set(reasons)],
    advice: [...new Set(advice)],
    missing: [...new Set(missing)],
    isDenied: certain.some(({ evaluation: judgement }) => judgement.denies === true),
  };
}

/** That a call is refused which CloudTrail perhaps does not make shows nothing. */
function doubtIfUncertain({ action, resource, isCertain = true }: AccessRequest, evaluation: Evaluation): Evaluation {
  const { allows, denies, denier } = evaluation;
  const doubt = {
    because: `whether CloudTrail needs ${action}${typeof resource === 'object' ? ' there' : ''} is not documented, although AWS recommends it`,
  };
  if (isCertain) return evaluation;
  return { allows: allows || doubt, denies: denies === true ? doubt : denies, denier };
}

/**
 * The policy with what is missing, as a JSON string: a statement of CloudTrail's own that has the Sid already is widened by
 * what it lacks, else one is added. Every other statement, and everything that was allowed before, stays. `null` where
 * nothing is missing, or a deny keeps CloudTrail out all the same.
 */
export function repairPolicy(
  policy: Policy,
  grants: readonly RequiredGrant[],
  { missing, isDenied }: GrantsJudgement = judgeGrants(policy, grants),
): string | null {
  if (missing.length === 0 || isDenied) return null;
  const statements = missing.reduce(
    (all, { statement }) => withStatement(all, statement),
    uniquelyNamed(policy.statements, new Set(grants.map(({ statement }) => statement['Sid']))),
  );
  return judgeGrants({ ...policy, statements }, grants).status !== 'fail' ? policyText(policy, statements) : null;
}

function withStatement(statements: readonly Statement[], required: Statement): readonly Statement[] {
  const index = statements.findIndex(({ Sid }) => Sid === required['Sid']);
  if (index < 0) return [...statements, required];
  const widened = widen(statements[index]!, required);
  if (widened) return statements.with(index, widened);
  const sid = String(required['Sid']);
  return [...statements, { ...required, Sid: `${sid}n${freeNumber(sidsOf(statements), sid, 2)}` }];
}

/**
 * A statement that says the same but for either its resources or the trails that it is for, with those of both; else `null`.
 * Where both differ it is another trail's, and stays that.
 */
function widen(statement: Statement, required: Statement): Statement | null {
  const open = (one: Statement) => ({ ...one, Resource: null, Condition: withoutTrails(one['Condition']) });
  const [was, more] = [trailsOf(statement), trailsOf(required)];
  if (!isEquivalent(open(statement), open(required))) return null;
  if (!isEquivalent(statement['Resource'], required['Resource']) && !isEquivalent(was, more)) return null;
  return {
    ...statement,
    Resource: union(statement['Resource'], required['Resource']),
    Condition: withTrails(statement['Condition'] as Condition, union(was, more)),
  };
}

type Condition = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const SOURCE = /^aws:sourcearn$/i;

function withTrails(condition: Condition, trails: unknown): Condition {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(
        Object.entries(keys).map(([key, value]) => [
          key,
          operator === 'StringEquals' && SOURCE.test(key) ? trails : value,
        ]),
      ),
    ]),
  );
}

function withoutTrails(condition: unknown): unknown {
  return isObject(condition) && Object.values(condition).every(isObject)
    ? withTrails(condition as Condition, null)
    : condition;
}

function trailsOf({ Condition }: Statement): unknown {
  return Object.entries((Condition as Condition | undefined)?.['StringEquals'] ?? {}).find(([key]) =>
    SOURCE.test(key),
  )?.[1];
}

function union(one: unknown, other: unknown): unknown {
  const all = [...new Set([...listOf(one), ...listOf(other)])];
  return all.length === 1 ? all[0] : all;
}

/** Equal but for the order of members and for lists of one. */
function isEquivalent(one: unknown, other: unknown): boolean {
  return one === undefined || other === undefined
    ? one === other
    : canonicalJson(unwrapped(one)) === canonicalJson(unwrapped(other));
}

function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? unwrapped(value[0]) : value.map(unwrapped);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, unwrapped(member)]));
}

/** Old editions of CloudTrail's documentation gave two statements one Sid; AWS accepts each only once in a write. */
function uniquelyNamed(statements: readonly Statement[], ours: ReadonlySet<unknown>): readonly Statement[] {
  const [taken, seen] = [sidsOf(statements), new Map<unknown, number>()];
  return statements.map((statement) => {
    const { Sid } = statement;
    const last = seen.get(Sid);
    if (last === undefined) seen.set(Sid, 1);
    if (last === undefined || !ours.has(Sid)) return statement;
    const n = freeNumber(taken, String(Sid), last + 1);
    seen.set(Sid, n);
    return { ...statement, Sid: `${String(Sid)}n${n}` };
  });
}

function sidsOf(statements: readonly Statement[]): Set<unknown> {
  return new Set(statements.map(({ Sid }) => Sid));
}

/** The first number, from this one, that makes an unused Sid. */
function freeNumber(taken: ReadonlySet<unknown>, sid: string, from: number): number {
  for (let n = from; ; n += 1) {
    if (!taken.has(`${sid}n${n}`)) return n;
  }
}
