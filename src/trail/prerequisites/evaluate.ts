import { CLOUDTRAIL } from '../statements.ts';
import { isObject, listOf, type Policy, type Statement, textsOf } from './policy.ts';
import { and, isUntold, not, or, type Truth } from './truth.ts';
import { matchesWildcard } from './wildcard.ts';

/** A call that CloudTrail makes. */
export interface Request {
  readonly action: string;
  /** `null` where a policy has no resources: the trust policy of a role. */
  readonly resource: string | null;
  /** Condition keys in lower case; `null` where the call certainly carries none. What is not here cannot be told. */
  readonly context: Readonly<Record<string, string | null>>;
  /** `false` where AWS asks for it, but does not say that CloudTrail makes it. */
  readonly isCertain?: boolean;
}

/** What a policy says to a call. It is allowed where `allows` is true and `denies` is false. */
export interface Judgement {
  readonly allows: Truth;
  readonly denies: Truth;
  /** The statement that denies, or perhaps does; `null` where none does. */
  readonly denier: string | null;
}

/**
 * Judges a call of CloudTrail by a policy (IAM User Guide, policy evaluation logic, and JSON policy elements): an explicit
 * deny is stronger than any allow, and what nothing allows is not allowed. Operators, keys and variables that are not known
 * here make a statement one of which it cannot be told whether it applies.
 */
export const evaluate = ({ statements }: Policy, request: Request): Judgement => {
  const applying = (effect: string) =>
    statements.flatMap((statement, index) =>
      statement['Effect'] === effect || !hasEffect(statement)
        ? [{ name: nameOf(statement, index), applies: applies(statement, request) }]
        : [],
    );
  const denies = applying('Deny');
  const denier = denies.find(({ applies }) => applies === true) ?? denies.find(({ applies }) => isUntold(applies));
  return {
    allows: or(applying('Allow').map(({ applies }) => applies)),
    denies: denier?.applies ?? false,
    denier: denier?.name ?? null,
  };
};

/** How a reader finds a statement. */
const nameOf = ({ Sid }: Statement, index: number): string =>
  typeof Sid === 'string' && Sid !== '' ? `statement ${Sid}` : `statement ${index + 1}`;

/** What has none that can be read, may allow or deny. */
const hasEffect = ({ Effect }: Statement): boolean => Effect === 'Allow' || Effect === 'Deny';

/** All elements of a statement (IAM User Guide, grammar of JSON policies), and all kinds of principals. */
const ELEMENTS = /^(?:Sid|Effect|(?:Not)?(?:Principal|Action|Resource)|Condition)$/;
const PRINCIPALS = /^(?:AWS|Service|Federated|CanonicalUser)$/;

/** What the grammar does not have, such as `condition`, may mean something to AWS. */
const isGrammatical = (statement: Statement): Truth => {
  const strange = Object.keys(statement).find((element) => !ELEMENTS.test(element));
  if (strange !== undefined) return { because: `its element ${strange} is not known` };
  return hasEffect(statement) || { because: 'its effect cannot be read' };
};

const applies = (statement: Statement, { action, resource, context }: Request): Truth =>
  and([
    isGrammatical(statement),
    either(statement, 'Principal', isCloudTrail),
    either(statement, 'Action', (actions) => matchesAction(actions, action)),
    resource === null || either(statement, 'Resource', (resources) => matchesResource(resources, resource)),
    conditionsHold(statement['Condition'], context),
  ]);

/** An element, or what its opposite (`NotAction`) excludes. */
const either = (statement: Statement, element: string, matches: (value: unknown) => Truth): Truth => {
  if (statement[element] !== undefined) return matches(statement[element]);
  const opposite = statement[`Not${element}`];
  return opposite === undefined ? { because: `it has no ${element}` } : not(matches(opposite));
};

const isCloudTrail = (principal: unknown): Truth => {
  if (principal === '*') return true;
  if (!isObject(principal)) return { because: 'its principal cannot be read' };
  if (listOf(principal['AWS']).includes('*')) return true;
  const strange = Object.keys(principal).find((kind) => !PRINCIPALS.test(kind));
  return or([
    ...textsOf(principal['Service']).map((service) => {
      if (service === CLOUDTRAIL) return true;
      const resembles = /^cloudtrail\.|\*/i.test(service);
      return resembles && { because: `whether CloudTrail is ${service} is not documented` };
    }),
    strange !== undefined && { because: `its kind of principals ${strange} is not known` },
  ]);
};

const matchesAction = (actions: unknown, action: string): boolean =>
  textsOf(actions).some((pattern) => matchesWildcard(pattern.toLowerCase(), action.toLowerCase()));

const matchesResource = (resources: unknown, resource: string): Truth =>
  or(textsOf(resources).map((pattern) => withoutVariable(pattern, (text) => isResourceLike(text, resource))));

/**
 * A star that ends a part can reach over colons (IAM User Guide, Resource): at the end of all it stands for the parts that
 * are not there; where only others that reach over colons make it match, how far they do is not documented.
 */
const isResourceLike = (pattern: string, resource: string): Truth => {
  const parts = arnParts(pattern);
  const missing = pattern.endsWith('*') ? Array<string>(6 - parts.length).fill('*') : [];
  if (isArnLike([...parts, ...missing].join(':'), resource)) return true;
  return matchesWildcard(pattern, resource) && { because: `how far ${pattern} reaches over colons is not documented` };
};

/** Each of the six parts by itself: a wildcard does not reach over a colon, but in the last part. */
const isArnLike = (pattern: string, arn: string): boolean => {
  const [patterns, parts] = [arnParts(pattern), arnParts(arn)];
  return (
    patterns.length === 6 && parts.length === 6 && patterns.every((one, index) => matchesWildcard(one, parts[index]!))
  );
};

const arnParts = (arn: string): readonly string[] => {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
};

const withoutVariable = (pattern: string, matches: (pattern: string) => Truth): Truth =>
  pattern.includes('${') ? { because: `what ${pattern} stands for cannot be told` } : matches(pattern);

type Operator = (pattern: string, value: string) => Truth;

const equals: Operator = (pattern, value) => pattern === value;
const equalsIgnoringCase: Operator = (pattern, value) => pattern.toLowerCase() === value.toLowerCase();
const arnLike: Operator = (pattern, value) => {
  const other = [pattern, value].find((text) => arnParts(text).length !== 6);
  return other === undefined ? isArnLike(pattern, value) : { because: `${other} is not an ARN` };
};
const bool: Operator = (pattern, value) =>
  /^(?:true|false)$/i.test(pattern) ? equalsIgnoringCase(pattern, value) : { because: `${pattern} is not a boolean` };

/** The operators that AWS's documented policies use. `Not` before the last word negates. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  StringEquals: equals,
  StringEqualsIgnoreCase: equalsIgnoringCase,
  StringLike: matchesWildcard,
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: bool,
};

const conditionsHold = (condition: unknown, context: Request['context']): Truth => {
  if (condition === undefined) return true;
  if (!isObject(condition)) return { because: 'its condition cannot be read' };
  return and(
    Object.entries(condition).flatMap(([operator, keys]) =>
      isObject(keys)
        ? Object.entries(keys).map(([key, patterns]) => holds(operator, key, textsOf(patterns), context))
        : [{ because: 'its condition cannot be read' }],
    ),
  );
};

/** One line of a condition. Of a key that the call does not carry: `Null`, `…IfExists` and negations hold, nothing else does. */
const holds = (operator: string, key: string, patterns: readonly string[], context: Request['context']): Truth => {
  const [, quantifier, name = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(.+?)(IfExists)?$/.exec(operator) ?? [];
  const positive = name.replace(/^(String|Arn)Not/, '$1');
  const test = Object.hasOwn(OPERATORS, positive) ? OPERATORS[positive]! : null;
  if (!test && operator !== 'Null') return { because: `it depends on ${key} by ${operator}, which is not judged here` };
  const value = Object.hasOwn(context, key.toLowerCase()) ? context[key.toLowerCase()] : undefined;
  if (value === undefined)
    return { because: `it depends on ${key}, and what CloudTrail sends there is not documented` };
  if (!test) return patterns.some((pattern) => pattern.toLowerCase() === String(value === null));
  const negated = positive !== name;
  if (value === null && ifExists !== undefined && quantifier === 'ForAnyValue')
    return { because: `what ${operator} means is not documented where ${key} is missing, as it is here` };
  if (value === null)
    return ifExists !== undefined || (negated ? quantifier !== 'ForAnyValue' : quantifier === 'ForAllValues');
  const matches = or(patterns.map((pattern) => withoutVariable(pattern, (text) => test(text, value))));
  return negated ? not(matches) : matches;
};
