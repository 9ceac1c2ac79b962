import { matchesWildcard, tokensOf } from './wildcard.ts';

/** Each of the six parts by itself: a wildcard does not reach over a colon, but in the last part. */
export function isArnLike(patterns: readonly string[], arn: string): boolean {
  const parts = arnParts(arn);
  return patterns.length === 6 && parts.length === 6 && matchesParts(patterns, parts);
}

export function matchesParts(patterns: readonly string[], parts: readonly string[]): boolean {
  return patterns.every((one, index) => matchesWildcard(tokensOf(one), parts[index]!));
}

/** The six parts of an ARN; those there are of a text that is none. */
export function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
