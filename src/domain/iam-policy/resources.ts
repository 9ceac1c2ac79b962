import { type Truth, or } from './ternary.ts';
import { arnParts, isArnLike } from './arn-pattern.ts';
import { textsOf } from './policy-document.ts';
import { matchesWildcard, tokensOf, unknownVariable, withoutEscapes } from './wildcard.ts';

/** Whether an element of resources has one that is this resource. */
export function matchesResource(resources: unknown, resource: string, hasVariables: boolean): Truth {
  return or(
    textsOf(resources).map((pattern) => variableIn(pattern, hasVariables) ?? isResourceLike(pattern, resource)),
  );
}

/** Policies of the version before have no variables, and so no escapes: `${*}` is only text there, or so it seems. */
export function variableIn(pattern: string, hasVariables: boolean): { readonly because: string } | null {
  return (hasVariables ? withoutEscapes(pattern) : pattern).includes('${') ? unknownVariable(pattern) : null;
}

/**
 * A star that ends a part can reach over colons (IAM User Guide, Resource): at the very end it represents the parts that
 * are not there; where only others that reach over colons make it match, how far they do is not documented.
 */
function isResourceLike(pattern: string, resource: string): Truth {
  if (isArnLike(completeParts(pattern), resource)) return true;
  return matchesWildcard(tokensOf(pattern), resource) && { because: beyondColons(pattern) };
}

export function beyondColons(pattern: string): string {
  return `AWS does not document whether ${pattern} matches across colons`;
}

/** A pattern's six parts, with those that a star at its end represents. */
export function completeParts(pattern: string): readonly string[] {
  const parts = arnParts(pattern);
  return pattern.endsWith('*') ? [...parts, ...Array<string>(6 - parts.length).fill('*')] : parts;
}
