/** Patterns of EventBridge, with the operators that bootstrap/ uses (EventBridge user guide, "Comparison operators"). */

/** A list matches if one of its entries does. */
export type Pattern = { readonly [key: string]: Pattern | readonly Matcher[] };
type Matcher = string | { readonly [operator: string]: unknown };

/** Whether an event matches. Throws for any other operator. */
export function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([key, expected]) => {
    if (key === '$or') return (expected as unknown as readonly Pattern[]).some((one) => matches(one, event));
    const value = (event as Record<string, unknown> | null | undefined)?.[key];
    if (Array.isArray(expected)) return expected.some((one: Matcher) => matchesLeaf(one, value));
    // Below an object that is not there, a field can only be one that must not exist.
    return matches(expected as Pattern, value);
  });
}

function matchesLeaf(matcher: Matcher, value: unknown): boolean {
  if (typeof matcher === 'string') return value === matcher;
  const [[operator, argument], ...others] = Object.entries(matcher) as [[string, unknown], ...unknown[]];
  if (others.length > 0) throw new Error('A matcher has one operator.');
  switch (operator) {
    case 'exists':
      return (value !== undefined) === argument;
    case 'suffix':
      return typeof value === 'string' && value.endsWith(argument as string);
    // A field that is not there does not match.
    case 'anything-but':
      return value !== undefined && ![argument].flat().includes(value);
    default:
      throw new Error(`${operator} is not known here.`);
  }
}
