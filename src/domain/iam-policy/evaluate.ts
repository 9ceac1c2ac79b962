import { CLOUDTRAIL } from '../values/partitions.ts';
import {
  findCounterexample,
  type Language,
  matchedBy,
  matchesAllByBeginning,
  TOO_MUCH,
  whichMatchSome,
} from './language.ts';
import { isObject, listOf, type Policy, type Statement, textsOf } from './policy-document.ts';
import { and, isUndecided, not, or, type Truth } from '../values/ternary.ts';
import { escaped, matchesWildcard, tokensOf, withoutEscapes } from './wildcard.ts';

/** A call that CloudTrail makes, or all that differ in the resource alone. */
export interface AccessRequest {
  readonly action: string;
  /** `null` where a policy has no resources: the trust policy of a role. */
  readonly resource: string | Language | null;
  /** Condition keys in lower case; `null` where the call certainly carries none. What is not here is unknown. */
  readonly context: Readonly<Record<string, string | null>>;
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
 * Judges a call of CloudTrail by a policy (IAM User Guide, policy evaluation logic, and JSON policy elements): an explicit
 * deny is stronger than any allow, and what nothing allows is not allowed. Operators, keys and variables that are not known
 * here make it unknown whether a statement applies.
 */
export function evaluate(policy: Policy, request: AccessRequest): Evaluation {
  const hasVariables = policy.document['Version'] === '2012-10-17';
  // What certainly does not concern the call is dropped first.
  const concerning = policy.statements.flatMap((statement, index): RelevantStatement[] => {
    const rest = appliesTo(statement, request);
    return rest === false ? [] : [{ statement, index, rest }];
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
    withEffect(effect).map(({ statement, index, rest }) => {
      const matches = (resources: unknown) => matchesResource(resources, resource!, hasVariables);
      return {
        name: nameOf(statement, index),
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

/** A statement that applies, perhaps, but for its resources. */
interface RelevantStatement {
  readonly statement: Statement;
  readonly index: number;
  readonly rest: Truth;
}

/** What a statement says of resources, as patterns: those that certainly match, and those that perhaps do. */
interface ResourcePatterns {
  /** `NotResource`: it applies to what is not matched. */
  readonly isNotResource: boolean;
  readonly sure: readonly Pattern[];
  readonly doubtful: readonly (Pattern & { readonly because: string })[];
}

interface Pattern {
  /** As it is written in the policy. */
  readonly written: string;
  readonly tokens: readonly string[];
  /** The tokens as text: equal ones match the same. */
  readonly name: string;
}

function patternOf(written: string, read: string): Pattern {
  const tokens = tokensOf(read);
  return { written, tokens, name: tokens.join('') };
}

function resourcePatternsOf(
  { Resource, NotResource }: Statement,
  hasVariables: boolean,
  head: string,
): ResourcePatterns | null {
  const isNotResource = Resource === undefined;
  if (isNotResource && NotResource === undefined) return null;
  const all = [...new Set(textsOf(isNotResource ? NotResource : Resource))].map((written) =>
    patternsOf(written, hasVariables, head),
  );
  return {
    isNotResource: isNotResource,
    sure: all.flatMap(({ sure }) => sure ?? []),
    doubtful: all.flatMap(({ doubtful }) => doubtful ?? []),
  };
}

/** The same as `isResourceLike`, of resources that all begin with the same five parts. */
function patternsOf(written: string, hasVariables: boolean, head: string) {
  const variable = variableIn(written, hasVariables);
  if (variable) return { doubtful: { ...patternOf(written, '*'), ...variable } };
  const parts = completeParts(written);
  const isHead = matchesParts(parts.slice(0, 5), head.split(':').slice(0, 5));
  const flat = { ...patternOf(written, written), because: beyondColons(written) };
  if (parts.length !== 6 || !isHead) return { doubtful: flat };
  const sure = patternOf(written, `${escaped(head)}${parts[5]!}`);
  return /[*?]/.test(parts.slice(0, 5).join('')) ? { sure, doubtful: flat } : { sure };
}

const UNDECIDED = { because: 'it has too many wildcards to be decided here' };
const NO_RESOURCE = { because: 'it has no Resource' };

function headOf({ common }: Language): string {
  return /^(?:[^:]*:){5}/.exec(common)![0];
}

/** Whether one of the resources is denied: by what patterns can match, not by examples. */
function denial(
  statements: readonly RelevantStatement[],
  language: Language,
  hasVariables: boolean,
): Pick<Evaluation, 'denies' | 'denier' | 'where'> {
  const head = headOf(language);
  const reaches = statements.map(({ statement }) => resourcePatternsOf(statement, hasVariables, head));
  const patterns = distinct(
    reaches.flatMap((reach) => (reach && !reach.isNotResource ? [...reach.sure, ...reach.doubtful] : [])),
  );
  const matching = matchingSome(language, patterns);
  let doubt: Pick<Evaluation, 'denies' | 'denier' | 'where'> | null = null;
  for (const [at, { statement, index, rest }] of statements.entries()) {
    const found = deniedBy(reaches[at]!, language, matching);
    const denies = and([rest, found.denies]);
    if (denies === false) continue;
    const judged = {
      denies,
      denier: nameOf(statement, index),
      ...(found.where !== undefined && { where: found.where }),
    };
    if (denies === true) return judged;
    doubt ??= judged;
  }
  return doubt ?? { denies: false, denier: null };
}

/** How many patterns of a statement are looked at for a resource that there certainly is. */
const MAX_PATTERNS_TRIED = 20;

function deniedBy(
  reach: ResourcePatterns | null,
  language: Language,
  matching: (pattern: Pattern) => boolean,
): { denies: Truth; where?: string } {
  if (!reach) return { denies: NO_RESOURCE };
  const { isNotResource: isOpposite, sure, doubtful } = reach;
  if (isOpposite) {
    const spared = findUnmatched([...sure, ...doubtful], language);
    if (typeof spared === 'string') return { denies: true, where: spared };
    if (spared !== null) return { denies: UNDECIDED };
    return {
      denies: doubtful.length > 0 && findUnmatched(sure, language) !== null && { because: doubtful[0]!.because },
    };
  }
  const hits = sure.filter(matching);
  const everything = hits.find(({ tokens }) => matchesAllByBeginning(language, tokens));
  if (everything) return { denies: true, where: everything.written };
  const certain = hits.slice(0, MAX_PATTERNS_TRIED).find(({ tokens }) => {
    const example = matchedBy(language, tokens);
    return example !== null && language.consistentTexts(example).some((text) => matchesWildcard(tokens, text));
  });
  if (certain) return { denies: true, where: certain.written };
  if (hits.length > 0) return { denies: UNDECIDED, where: hits[0]!.written };
  const doubt = doubtful.find(matching);
  return { denies: doubt !== undefined && { because: doubt.because } };
}

/** A resource that none of the patterns matches. */
function findUnmatched(patterns: readonly Pattern[], language: Language): ReturnType<typeof uncovered> {
  return uncovered(language, [{ isNotResource: false, patterns }]);
}

/** What statements apply to: what one of the patterns matches or, of the opposite, none. */
interface CoveredResources {
  readonly isNotResource: boolean;
  readonly patterns: readonly Pattern[];
}

/** A resource that there certainly is and that nothing covers; `null` where everything is covered; else it is not decided. */
function uncovered(language: Language, covers: readonly CoveredResources[]): string | null | typeof TOO_MUCH {
  const isWhole = ({ isNotResource: isNotResource, patterns }: CoveredResources) =>
    !isNotResource && patterns.some(({ tokens }) => matchesAllByBeginning(language, tokens));
  if (covers.some(isWhole)) return null;
  const patterns = distinct(covers.flatMap((cover) => cover.patterns));
  const matching = matchingSome(language, patterns);
  const alive = patterns.filter(matching);
  const positions = new Map(alive.map(({ name }, index) => [name, index]));
  const indices = covers.map(({ isNotResource: isOpposite, patterns: all }) => ({
    isOpposite,
    all: all.flatMap(({ name }) => positions.get(name) ?? []),
  }));
  const settling = new Set(indices.flatMap(({ isOpposite, all }) => (isOpposite ? [] : all)));
  const isCovered = (matches: (index: number) => boolean) =>
    indices.some(({ isOpposite, all }) => all.some(matches) !== isOpposite);
  const found = findCounterexample(
    language,
    alive.map(({ tokens }) => tokens),
    (index) => settling.has(index),
    isCovered,
  );
  if (typeof found !== 'string') return found;
  const genuine = language
    .consistentTexts(found)
    .find((text) => !isCovered((index) => matchesWildcard(alive[index]!.tokens, text)));
  return genuine ?? TOO_MUCH;
}

/** Whether all resources are allowed: by what patterns cover together. */
function allowance(
  statements: readonly RelevantStatement[],
  language: Language,
  hasVariables: boolean,
): Pick<Evaluation, 'allows' | 'where'> {
  const head = headOf(language);
  const reaches = statements.map(({ statement, rest }) => ({
    rest,
    reach: resourcePatternsOf(statement, hasVariables, head),
  }));
  const sure = reaches.flatMap(({ rest, reach }): CoveredResources[] => {
    if (rest !== true || !reach) return [];
    const { isNotResource: isOpposite } = reach;
    return [{ isNotResource: isOpposite, patterns: isOpposite ? [...reach.sure, ...reach.doubtful] : reach.sure }];
  });
  const left = uncovered(language, sure);
  if (left === null) return { allows: true };
  const doubts = reaches.flatMap(({ rest, reach }) =>
    isUndecided(rest) ? [rest] : (reach ? reach.doubtful : [NO_RESOURCE]).map(({ because }) => ({ because })),
  );
  const possible = reaches.map(({ reach }): CoveredResources => {
    if (!reach) return { isNotResource: true, patterns: [] };
    return {
      isNotResource: reach.isNotResource,
      patterns: reach.isNotResource ? reach.sure : [...reach.sure, ...reach.doubtful],
    };
  });
  const never = doubts.length > 0 ? uncovered(language, possible) : left;
  if (never === TOO_MUCH) return { allows: UNDECIDED };
  if (never === null) return { allows: doubts[0]! };
  const isPartial = matchedAtAll(language, possible);
  return { allows: false, ...(isPartial && { where: never }) };
}

function matchedAtAll(language: Language, covers: readonly CoveredResources[]): boolean {
  const patterns = covers.flatMap((cover) => cover.patterns);
  return (
    covers.some(({ isNotResource: isOpposite }) => isOpposite) ||
    whichMatchSome(
      language,
      patterns.map(({ tokens }) => tokens),
    ).includes(true)
  );
}

function distinct(patterns: readonly Pattern[]): readonly Pattern[] {
  return [...new Map(patterns.map((pattern) => [pattern.name, pattern])).values()];
}

function matchingSome(language: Language, patterns: readonly Pattern[]): (pattern: Pattern) => boolean {
  const some = whichMatchSome(
    language,
    patterns.map(({ tokens }) => tokens),
  );
  const names = new Set(patterns.flatMap(({ name }, index) => (some[index] ? [name] : [])));
  return ({ name }) => names.has(name);
}

/** How a reader finds a statement. */
function nameOf({ Sid }: Statement, index: number): string {
  return typeof Sid === 'string' && Sid !== '' ? `statement ${Sid}` : `statement ${index + 1}`;
}

/** What has none that can be read, may allow or deny. */
function hasEffect({ Effect }: Statement): boolean {
  return Effect === 'Allow' || Effect === 'Deny';
}

/** All elements of a statement (IAM User Guide, grammar of JSON policies), and all kinds of principals. */
const ELEMENTS = /^(?:Sid|Effect|(?:Not)?(?:Principal|Action|Resource)|Condition)$/;
const PRINCIPALS = /^(?:AWS|Service|Federated|CanonicalUser)$/;

/** What the grammar does not have, such as `condition`, may mean something to AWS. */
function isGrammatical(statement: Statement): Truth {
  const strange = Object.keys(statement).find((element) => !ELEMENTS.test(element));
  if (strange !== undefined) return { because: `its element ${strange} is not known` };
  return hasEffect(statement) || { because: 'its effect cannot be read' };
}

/** Whether a statement applies, but for its resources. */
function appliesTo(statement: Statement, { action, context }: AccessRequest): Truth {
  return and([
    isGrammatical(statement),
    elementApplies(statement, 'Principal', isCloudTrail),
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

/**
 * Accounts that CloudTrail delivered from before it had a service principal, by Region. A policy that names these lets it in
 * in their Regions alone (CloudTrail User Guide, bucket policy, service principal name; the list was in its supported Regions).
 */
const OLD_ACCOUNTS: Readonly<Record<string, string>> = {
  '903692715234': 'ap-southeast-1',
  '035351147821': 'eu-central-1',
  '859597730677': 'eu-west-1',
  '814480443879': 'sa-east-1',
  '216624486486': 'ap-northeast-1',
  '086441151436': 'us-east-1',
  '388731089494': 'us-west-1',
  '284668455005': 'ap-southeast-2',
  '113285607260': 'us-west-2',
  '475085895292': 'us-east-2',
  '492519147666': 'ap-northeast-2',
  '765225791966': 'ap-northeast-3',
  '977081816279': 'ap-south-1',
  '819402241893': 'ca-central-1',
  '193415116832': 'cn-north-1',
  '681348832753': 'cn-northwest-1',
  '829690693026': 'eu-north-1',
  '669305197877': 'eu-south-1',
  '282025262664': 'eu-west-2',
  '262312530599': 'eu-west-3',
  '034638983726': 'me-south-1',
  '608710470296': 'us-gov-east-1 and us-gov-west-1',
};

function oldAccountIn(principal: string): Truth {
  const account = /^(?:arn:[^:]*:iam::)?(\d{12})(?::root)?$/.exec(principal)?.[1] ?? '';
  const region = Object.hasOwn(OLD_ACCOUNTS, account) ? OLD_ACCOUNTS[account]! : null;
  if (region === null) return false;
  return {
    because: `it names the account ${account} that CloudTrail once used in ${region}, and lets CloudTrail deliver from such Regions only. Name the service principal ${CLOUDTRAIL} instead`,
  };
}

function isCloudTrail(principal: unknown): Truth {
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
    ...textsOf(principal['AWS']).map(oldAccountIn),
    strange !== undefined && { because: `its kind of principals ${strange} is not known` },
  ]);
}

function matchesAction(actions: unknown, action: string): boolean {
  return textsOf(actions).some((pattern) => matchesWildcard(pattern.toLowerCase(), action.toLowerCase()));
}

function matchesResource(resources: unknown, resource: string, hasVariables: boolean): Truth {
  return or(
    textsOf(resources).map((pattern) => variableIn(pattern, hasVariables) ?? isResourceLike(pattern, resource)),
  );
}

/** Policies of the version before have no variables, and so no escapes: `${*}` is only text there, or so it seems. */
function variableIn(pattern: string, hasVariables: boolean): { readonly because: string } | null {
  return (hasVariables ? withoutEscapes(pattern) : pattern).includes('${') ? unknownVariable(pattern) : null;
}

function unknownVariable(pattern: string) {
  return { because: `what ${pattern} stands for cannot be told` };
}

/**
 * A star that ends a part can reach over colons (IAM User Guide, Resource): at the end of all it stands for the parts that
 * are not there; where only others that reach over colons make it match, how far they do is not documented.
 */
function isResourceLike(pattern: string, resource: string): Truth {
  if (isArnLike(completeParts(pattern), resource)) return true;
  return matchesWildcard(tokensOf(pattern), resource) && { because: beyondColons(pattern) };
}

function beyondColons(pattern: string): string {
  return `how far ${pattern} reaches over colons is not documented`;
}

function completeParts(pattern: string): readonly string[] {
  const parts = arnParts(pattern);
  return pattern.endsWith('*') ? [...parts, ...Array<string>(6 - parts.length).fill('*')] : parts;
}

/** Each of the six parts by itself: a wildcard does not reach over a colon, but in the last part. */
function isArnLike(patterns: readonly string[], arn: string): boolean {
  const parts = arnParts(arn);
  return patterns.length === 6 && parts.length === 6 && matchesParts(patterns, parts);
}

function matchesParts(patterns: readonly string[], parts: readonly string[]): boolean {
  return patterns.every((one, index) => matchesWildcard(tokensOf(one), parts[index]!));
}

function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function withoutVariable(pattern: string, matches: (pattern: string) => Truth): Truth {
  return pattern.includes('${') ? unknownVariable(pattern) : matches(pattern);
}

type Operator = (pattern: string, value: string) => Truth;

const equals: Operator = (pattern, value) => pattern === value;
const equalsIgnoringCase: Operator = (pattern, value) => pattern.toLowerCase() === value.toLowerCase();
const arnLike: Operator = (pattern, value) => {
  const other = [pattern, value].find((text) => arnParts(text).length !== 6);
  return other === undefined ? isArnLike(arnParts(pattern), value) : { because: `${other} is not an ARN` };
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

function conditionsHold(condition: unknown, context: AccessRequest['context']): Truth {
  if (condition === undefined) return true;
  if (!isObject(condition)) return { because: 'its condition cannot be read' };
  return and(
    Object.entries(condition).flatMap(([operator, keys]) =>
      isObject(keys)
        ? Object.entries(keys).map(([key, patterns]) => holds(operator, key, textsOf(patterns), context))
        : [{ because: 'its condition cannot be read' }],
    ),
  );
}

/** One line of a condition. Of a key that the call does not carry: `Null`, `…IfExists` and negations hold, nothing else does. */
function holds(operator: string, key: string, patterns: readonly string[], context: AccessRequest['context']): Truth {
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
}
