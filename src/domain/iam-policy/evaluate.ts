import { and, isUndecided, not, or, type Truth } from './ternary.ts';
import { type CallContext, conditionsHold } from './conditions.ts';
import type { Language } from './language.ts';
import { type Policy, type Statement, textsOf } from './policy-document.ts';
import { isCloudTrail } from './principal.ts';
import { allowance, denial, type RelevantStatement } from './resource-sets.ts';
import { matchesResource } from './resources.ts';
import { matchesWildcard } from './wildcard.ts';

/** A call that CloudTrail or another caller makes, or all that differ in the resource alone. */
export interface AccessRequest {
  readonly action: string;
  /** `null` where a policy has no resources: the trust policy of a role. */
  readonly resource: string | Language | null;
  readonly context: CallContext;
  /** Whether a `Principal` element contains the caller; CloudTrail where it is left out. */
  readonly isCaller?: (principal: unknown) => Truth;
  /** `false` where AWS asks for it, but does not say that CloudTrail makes it. */
  readonly isCertain?: boolean;
}

/** What a policy says to a call. It is allowed where `allows` is true and `denies` is false. */
export interface Evaluation {
  /** Of many resources: whether it allows all. */
  readonly allows: Truth;
  /** Of many resources: whether it denies one. */
  readonly denies: Truth;
  /** The statement that denies, or perhaps does; `null` where none does. */
  readonly denier: string | null;
  /** Of many resources: which it denies, as a pattern or an example, or one that nothing allows although others are. */
  readonly where?: string;
}

/**
 * Judges a call by a policy (IAM User Guide, policy evaluation logic, and JSON policy elements): an explicit
 * deny is stronger than any allow, and what nothing allows is not allowed. Operators, keys and variables that are not known
 * here make it unknown whether a statement applies.
 */
export function evaluate(policy: Policy, request: AccessRequest): Evaluation {
  const hasVariables = policy.document['Version'] === '2012-10-17';
  // What certainly does not concern the call is dropped first.
  const concerning = policy.statements.flatMap((statement, index): RelevantStatement[] => {
    const rest = appliesTo(statement, request);
    return rest === false ? [] : [{ name: nameOf(statement, index), statement, rest }];
  });
  const withEffect = (effect: string) =>
    concerning.filter(({ statement }) => statement['Effect'] === effect || !hasEffect(statement));
  const { resource } = request;
  if (typeof resource === 'object' && resource !== null) {
    const denied = denial(withEffect('Deny'), resource, hasVariables);
    const allowed = allowance(withEffect('Allow'), resource, hasVariables);
    return { ...denied, ...allowed, ...(denied.where !== undefined && { where: denied.where }) };
  }
  const applying = (effect: string) =>
    withEffect(effect).map(({ name, statement, rest }) => {
      const matches = (resources: unknown) => matchesResource(resources, resource!, hasVariables);
      return {
        name,
        applies: and([rest, resource === null || elementApplies(statement, 'Resource', matches)]),
      };
    });
  const denies = applying('Deny');
  const denier = denies.find(({ applies }) => applies === true) ?? denies.find(({ applies }) => isUndecided(applies));
  return {
    allows: or(applying('Allow').map(({ applies }) => applies)),
    denies: denier?.applies ?? false,
    denier: denier?.name ?? null,
  };
}

/** How a reader finds a statement. */
export function nameOf({ Sid }: Statement, index: number): string {
  return typeof Sid === 'string' && Sid !== '' ? `statement ${Sid}` : `statement ${index + 1}`;
}

/** What has none that can be read, may allow or deny. */
function hasEffect({ Effect }: Statement): boolean {
  return Effect === 'Allow' || Effect === 'Deny';
}

/** All elements of a statement (IAM User Guide, grammar of JSON policies). */
const ELEMENTS = /^(?:Sid|Effect|(?:Not)?(?:Principal|Action|Resource)|Condition)$/;

/** What the grammar does not have, such as `condition`, may mean something to AWS. */
function isGrammatical(statement: Statement): Truth {
  const strange = Object.keys(statement).find((element) => !ELEMENTS.test(element));
  if (strange !== undefined) return { because: `its element ${strange} is not known` };
  return hasEffect(statement) || { because: 'its effect cannot be read' };
}

/** Whether a statement applies, but for its resources. */
function appliesTo(statement: Statement, { action, context, isCaller = isCloudTrail }: AccessRequest): Truth {
  return and([
    isGrammatical(statement),
    elementApplies(statement, 'Principal', isCaller),
    elementApplies(statement, 'Action', (actions) => matchesAction(actions, action)),
    conditionsHold(statement['Condition'], context),
  ]);
}

/** An element, or what its opposite (`NotAction`) excludes. */
function elementApplies(statement: Statement, element: string, matches: (value: unknown) => Truth): Truth {
  if (statement[element] !== undefined) return matches(statement[element]);
  const opposite = statement[`Not${element}`];
  return opposite === undefined ? { because: `it has no ${element}` } : not(matches(opposite));
}

function matchesAction(actions: unknown, action: string): boolean {
  return textsOf(actions).some((pattern) => matchesWildcard(pattern.toLowerCase(), action.toLowerCase()));
}
