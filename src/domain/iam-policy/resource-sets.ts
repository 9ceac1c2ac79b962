import { and, isUndecided, type Truth } from './ternary.ts';
import { matchesParts } from './arn-pattern.ts';
import {
  findCounterexample,
  type Language,
  matchedBy,
  matchesAllByBeginning,
  TOO_MUCH,
  whichMatchSome,
} from './language.ts';
import { type Statement, textsOf } from './policy-document.ts';
import { beyondColons, completeParts, variableIn } from './resources.ts';
import { escaped, matchesWildcard, tokensOf } from './wildcard.ts';

/*
 * What statements say of resources too many to list, such as all objects that CloudTrail will write (language.ts): what patterns
 * match and cover together is decided, not tried on examples.
 */

/** A statement that applies, perhaps, but for its resources. */
export interface RelevantStatement {
  /** How a reader finds it. */
  readonly name: string;
  readonly statement: Statement;
  readonly rest: Truth;
}

/** Whether one of many resources is denied: by which statement, and which of them, as a pattern or an example. */
export interface Denial {
  readonly denies: Truth;
  readonly denier: string | null;
  readonly where?: string;
}

/** Whether all of many resources are allowed; if not although others are, one that nothing allows. */
export interface Allowance {
  readonly allows: Truth;
  readonly where?: string;
}

const UNDECIDED = { because: 'it has too many wildcards to evaluate' };
const NO_RESOURCE = { because: 'it has no Resource' };

/** Whether one of the resources is denied: by what patterns can match, not by examples. */
export function denial(statements: readonly RelevantStatement[], language: Language, hasVariables: boolean): Denial {
  const head = headOf(language);
  const reaches = statements.map(({ statement }) => resourcePatternsOf(statement, hasVariables, head));
  const patterns = distinct(
    reaches.flatMap((reach) => (reach && !reach.isNotResource ? [...reach.sure, ...reach.doubtful] : [])),
  );
  const matching = matchingSome(language, patterns);
  let doubt: Denial | null = null;
  for (const [at, { name, rest }] of statements.entries()) {
    const found = deniedBy(reaches[at]!, language, matching);
    const denies = and([rest, found.denies]);
    if (denies === false) continue;
    const judged = {
      denies,
      denier: name,
      ...(found.where !== undefined && { where: found.where }),
    };
    if (denies === true) return judged;
    doubt ??= judged;
  }
  return doubt ?? { denies: false, denier: null };
}

/** How many patterns of a statement are checked for a resource that certainly exists. */
const MAX_PATTERNS_TRIED = 20;

function deniedBy(
  reach: ResourcePatterns | null,
  language: Language,
  matching: (pattern: Pattern) => boolean,
): { denies: Truth; where?: string } {
  if (!reach) return { denies: NO_RESOURCE };
  const { isNotResource, sure, doubtful } = reach;
  if (isNotResource) {
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

/** Whether all resources are allowed: by what patterns cover together. */
export function allowance(
  statements: readonly RelevantStatement[],
  language: Language,
  hasVariables: boolean,
): Allowance {
  const head = headOf(language);
  const reaches = statements.map(({ statement, rest }) => ({
    rest,
    reach: resourcePatternsOf(statement, hasVariables, head),
  }));
  const sure = reaches.flatMap(({ rest, reach }): CoveredResources[] => {
    if (rest !== true || !reach) return [];
    const { isNotResource } = reach;
    return [{ isNotResource, patterns: isNotResource ? [...reach.sure, ...reach.doubtful] : reach.sure }];
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
    covers.some(({ isNotResource }) => isNotResource) ||
    whichMatchSome(
      language,
      patterns.map(({ tokens }) => tokens),
    ).includes(true)
  );
}

/** What statements apply to: what one of the patterns matches or, of the opposite, none. */
interface CoveredResources {
  readonly isNotResource: boolean;
  readonly patterns: readonly Pattern[];
}

/** A resource that there certainly is and that nothing covers; `null` where everything is covered; else it is not decided. */
function uncovered(language: Language, covers: readonly CoveredResources[]): string | null | typeof TOO_MUCH {
  const isWhole = ({ isNotResource, patterns }: CoveredResources) =>
    !isNotResource && patterns.some(({ tokens }) => matchesAllByBeginning(language, tokens));
  if (covers.some(isWhole)) return null;
  const patterns = distinct(covers.flatMap((cover) => cover.patterns));
  const matching = matchingSome(language, patterns);
  const alive = patterns.filter(matching);
  const positions = new Map(alive.map(({ name }, index) => [name, index]));
  const indices = covers.map(({ isNotResource, patterns: all }) => ({
    isNotResource,
    all: all.flatMap(({ name }) => positions.get(name) ?? []),
  }));
  const settling = new Set(indices.flatMap(({ isNotResource, all }) => (isNotResource ? [] : all)));
  const isCovered = (matches: (index: number) => boolean) =>
    indices.some(({ isNotResource, all }) => all.some(matches) !== isNotResource);
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

/** What a statement says of resources, as patterns: those that certainly match, and those for which this cannot be determined. */
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
    isNotResource,
    sure: all.flatMap(({ sure }) => sure ?? []),
    doubtful: all.flatMap(({ doubtful }) => doubtful ?? []),
  };
}

/** The same as `matchesResource`, of resources that all begin with the same five parts. */
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

function headOf({ common }: Language): string {
  return /^(?:[^:]*:){5}/.exec(common)![0];
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
